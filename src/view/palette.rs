//! The command palette: type a part of a command's name and press Enter to run it.

use super::frame::View;
use super::style;
use crate::query::fold;
use crate::session::SavedView;
use crate::state::{Action, Menu, Modal, ViewCommand, WindowCommand};
use crate::tr;
use eframe::egui;

/// The maximum number of listed matches.
const MOST: usize = 12;

pub fn ui(ui: &egui::Ui, view: &mut View<'_>) {
    let Some(Modal::Palette(text)) = view.state.modal().cloned() else { return };
    let found = matches(view, &text);
    let at_id = egui::Id::unique("palette row");
    let mut at: usize = ui.data(|data| data.get_temp(at_id)).unwrap_or(0);
    let modal = style::modal(ui, "palette").show(ui.ctx(), |ui| {
        ui.set_width(460.0);
        let mut typed = text.clone();
        let edit = egui::TextEdit::singleline(&mut typed)
            .char_limit(200)
            .hint_text(tr!(view.lang, "palette-find"))
            .desired_width(f32::INFINITY)
            .margin(egui::Margin::symmetric(10, 7));
        let response = ui.add(edit).accessible_name(tr!(view.lang, "palette-find"));
        response.request_focus();
        if response.changed() {
            at = 0;
            view.send(WindowCommand::Palette(Some(typed)));
        }
        let (down, up, enter) = ui.input(|input| {
            let pressed = |key| input.key_pressed(key);
            (pressed(egui::Key::ArrowDown), pressed(egui::Key::ArrowUp), pressed(egui::Key::Enter))
        });
        let last = found.len().saturating_sub(1);
        at = if down {
            (at + 1).min(last)
        } else if up {
            at.saturating_sub(1)
        } else {
            at.min(last)
        };
        ui.add_space(6.0);
        let mut run = if enter { found.get(at).copied() } else { None };
        for (row, &action) in found.iter().enumerate() {
            if entry_ui(ui, view, action, row == at).clicked() {
                run = Some(action);
            }
        }
        if found.is_empty() {
            ui.label(egui::RichText::new(tr!(view.lang, "palette-nothing")).color(view.look.muted));
        }
        if let Some(action) = run {
            view.send(WindowCommand::Palette(None));
            match action {
                PaletteEntry::Action(action) => view.act(action),
                PaletteEntry::Saved(saved) => view.send(ViewCommand::Apply(saved.name.clone())),
            }
            at = 0;
        }
    });
    if modal.should_close() {
        view.send(WindowCommand::Palette(None));
        at = 0;
    }
    ui.data_mut(|data| data.insert_temp(at_id, at));
}

/// An entry that the palette can run.
#[derive(Clone, Copy)]
enum PaletteEntry<'s> {
    Action(Action),
    Saved(&'s SavedView),
}

impl PaletteEntry<'_> {
    fn words(self, lang: crate::model::Lang) -> String {
        match self {
            Self::Action(action) => action.words(lang),
            Self::Saved(saved) => tr!(lang, "views-entry", name = &saved.name),
        }
    }
}

fn entry_ui(ui: &mut egui::Ui, view: &View<'_>, entry: PaletteEntry<'_>, is_on: bool) -> egui::Response {
    let (keys, tooltip) = match entry {
        PaletteEntry::Action(action) => {
            (action.shortcut().map(|keys| keys.words(view.lang)), action.tooltip(view.lang))
        }
        PaletteEntry::Saved(saved) => (None, saved.text.as_str()),
    };
    let keys = keys.unwrap_or_default();
    let button = egui::Button::new(entry.words(view.lang))
        .shortcut_text(egui::RichText::new(keys).font(style::small()).color(view.look.muted))
        .selected(is_on)
        .frame_when_inactive(is_on)
        .min_size(egui::vec2(ui.available_width(), 26.0));
    ui.add(button).on_hover_text(tooltip)
}

/// The available actions, and the saved views, whose labels contain all typed words.
fn matches<'s>(view: &View<'s>, text: &str) -> Vec<PaletteEntry<'s>> {
    let typed = fold(text);
    let words: Vec<&str> = typed.split_whitespace().collect();
    let fits = |menu: Menu, action: Action| {
        let name = fold(&format!("{} {}", menu.name(view.lang), action.words(view.lang)));
        words.iter().all(|word| name.contains(word))
    };
    let all = Menu::ALL
        .iter()
        .flat_map(|&menu| menu.sections().into_iter().flatten().map(move |action| (menu, action)));
    let fitting = all.filter(|&(menu, action)| action.is_possible(view.state) && fits(menu, action));
    let saved = view.state.saved.list().iter().map(PaletteEntry::Saved);
    let named = saved.filter(|entry| {
        let name = fold(&entry.words(view.lang));
        words.iter().all(|word| name.contains(word))
    });
    fitting.map(|(_, action)| PaletteEntry::Action(action)).chain(named).take(MOST).collect()
}
