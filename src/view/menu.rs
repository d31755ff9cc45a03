//! The entries of a menu.

use super::frame::View;
use super::saved;
use crate::state::{Action, Menu};
use eframe::egui;

/// The entries of a menu, with separators between sections.
pub fn menu_ui(ui: &mut egui::Ui, view: &mut View<'_>, menu: Menu) {
    if menu == Menu::Saved {
        saved::menu_ui(ui, view);
    }
    for (at, section) in menu.sections().into_iter().enumerate() {
        if at > 0 {
            ui.separator();
        }
        for action in section {
            entry_ui(ui, view, action);
        }
    }
}

/// An entry: its words, its keys, and whether it is on.
pub fn entry_ui(ui: &mut egui::Ui, view: &mut View<'_>, action: Action) {
    let mut button = egui::Button::new(action.words(view.lang)).selected(action.is_on(view.state));
    if let Some(shortcut) = action.shortcut() {
        button = button.shortcut_text(shortcut.words(view.lang));
    }
    let response = ui.add_enabled(action.is_possible(view.state), button);
    if response.on_hover_text(action.tooltip(view.lang)).clicked() {
        view.act(action);
        ui.close();
    }
}
