//! Access to the comparison: the menu of a bar or lane, and the button for the selected groups.

use super::super::frame::View;
use super::super::style;
use crate::query::{GroupKey, MOST_COMPARED};
use crate::state::{Action, ExploreCommand};
use crate::tr;
use eframe::egui::{self, Pos2, Rect, pos2, vec2};

/// The groups that can be added to the current comparison, or compared with `with`.
pub(super) fn add_ui(ui: &mut egui::Ui, view: &mut View<'_>, with: &[GroupKey]) {
    let state = view.state;
    let present: &[GroupKey] = if with.is_empty() { &state.query.compared } else { with };
    let groups = state.answers.volumes.groups.iter().map(|group| &group.key);
    for key in groups.filter(|key| !present.contains(key)).take(60) {
        if ui.button(name_of(view, key)).clicked() {
            let groups = present.iter().chain([key]).cloned().collect();
            view.send(ExploreCommand::Compare(groups));
            ui.close();
        }
    }
}

pub(super) fn name_of(view: &View<'_>, key: &GroupKey) -> String {
    let query = &view.state.query;
    key.name(view.state.register(), query.grouping(), view.lang)
}

/// The context menu of a bar or a lane.
pub fn menu_ui(response: &egui::Response, view: &mut View<'_>, key: &GroupKey) {
    response.context_menu(|ui| {
        let chosen = view.state.chosen.groups.len();
        let words = || tr!(view.lang, "compare-selected", number = chosen);
        if chosen > 1 && ui.button(words()).clicked() {
            view.act(Action::Compare);
            ui.close();
        }
        ui.menu_button(tr!(view.lang, "compare-with"), |ui| {
            egui::ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
                add_ui(ui, view, std::slice::from_ref(key));
            });
        });
    });
}

/// The button that compares the selected bars, if there are at least two.
pub fn offer_ui(ui: &mut egui::Ui, view: &mut View<'_>, top: Pos2) {
    let number = view.state.chosen.groups.len();
    if number < 2 {
        return;
    }
    let corner = Rect::from_min_size(pos2(ui.max_rect().right() - 164.0, top.y + 10.0), vec2(152.0, 24.0));
    let layout = egui::Layout::right_to_left(egui::Align::Center);
    let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(corner).layout(layout));
    let words = tr!(view.lang, "compare-groups", number = number);
    let words = egui::RichText::new(words).font(style::strong());
    let button = egui::Button::new(words.color(view.look.background)).fill(view.look.accent);
    let is_possible = number <= MOST_COMPARED;
    let response = ui.add_enabled(is_possible, button).on_hover_text(Action::Compare.tooltip(view.lang));
    if response.on_disabled_hover_text(tr!(view.lang, "compare-too-many")).clicked() {
        view.act(Action::Compare);
    }
}
