//! The entries of a menu.

use super::frame::View;
use super::saved;
use crate::state::{Action, Menu};
use eframe::egui;

/// The entries of a menu, with separators between sections.
pub fn menu_ui(ui: &mut egui::Ui, view: &mut View<'_>, menu: Menu) {
    let actions: Vec<Action> = Action::all().into_iter().filter(|action| action.menu() == menu).collect();
    if menu == Menu::Saved {
        saved::menu_ui(ui, view);
    }
    let mut family = actions.first().map(|action| action.family());
    for action in actions {
        if family.replace(action.family()) != Some(action.family()) {
            ui.separator();
        }
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
}
