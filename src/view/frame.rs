//! The context for drawing one frame.

use super::style::Look;
use crate::model::{DealIx, Lang};
use crate::query::{GroupKey, Members};
use crate::state::{Action, Command, ExploreCommand, Hovered, SelectMode, State};
use eframe::egui;

/// The context for drawing one frame: the state, the theme, and the commands collected so far.
pub struct View<'a> {
    pub state: &'a State,
    pub lang: Lang,
    pub look: Look,
    commands: Vec<Command>,
    /// Whether the pointer rests on any deal in this frame.
    is_hovering: bool,
}

impl<'a> View<'a> {
    pub(super) fn new(ui: &egui::Ui, state: &'a State) -> Self {
        Self { state, lang: state.lang(), look: Look::of(ui), commands: Vec::new(), is_hovering: false }
    }

    /// The collected commands, including one to end hovering if the pointer no longer rests on anything.
    pub(super) fn done(mut self) -> Vec<Command> {
        if !self.is_hovering && !self.state.hovered.is_none() {
            self.send(ExploreCommand::Hover(Hovered::default()));
        }
        self.commands
    }

    pub(super) fn send(&mut self, command: impl Into<Command>) {
        self.commands.push(command.into());
    }

    /// Reports that the pointer rests on these deals.
    pub(super) fn hover(&mut self, deals: Vec<DealIx>) {
        self.rest_on(Hovered { group: None, deals: deals.into() });
    }

    /// Reports that the pointer rests on a group.
    pub(super) fn hover_group(&mut self, key: &GroupKey, deals: &Members) {
        self.rest_on(Hovered { group: Some(key.clone()), deals: deals.clone() });
    }

    pub(super) fn rest_on(&mut self, hovered: Hovered) {
        self.is_hovering = true;
        let known = &self.state.hovered;
        let is_same = match (&known.group, &hovered.group) {
            (Some(a), Some(b)) => a == b && known.deals.count() == hovered.deals.count(),
            (None, None) => known.deals == hovered.deals,
            _ => false,
        };
        if !is_same {
            self.send(ExploreCommand::Hover(hovered));
        }
    }

    pub(super) fn act(&mut self, action: Action) {
        self.send(action);
    }
}

/// The effect of a click on a selection: with Ctrl or Cmd, the item is added or removed.
pub(super) fn select_mode(ui: &egui::Ui) -> SelectMode {
    if ui.input(|input| input.modifiers.command) { SelectMode::Toggle } else { SelectMode::Only }
}
