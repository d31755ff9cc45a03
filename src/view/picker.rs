//! A button that shows the current choice and opens a list of all.

use super::frame::View;
use super::icon::Icon;
use crate::state::Action;
use crate::tr;
use eframe::egui;

/// A button that shows the current choice and opens a list of all.
pub struct Picker<'a> {
    pub name: &'a str,
    pub now: &'a str,
    pub choices: Vec<Action>,
}

impl Picker<'_> {
    pub fn ui(self, ui: &mut egui::Ui, view: &mut View<'_>) {
        let Self { name, now, choices } = self;
        // The spaces leave room for the icon of a list.
        let button = ui.menu_button(format!("{now}\u{a0}\u{a0}\u{a0}\u{a0}"), |ui| {
            ui.set_min_width(180.0);
            for action in choices {
                choice_ui(ui, view, action);
            }
        });
        let at = button.response.rect.right_center() - egui::vec2(13.0, 0.0);
        Icon::Down.paint(ui.painter(), at, view.look.muted);
        button.response.accessible_name([name, now].join(tr!(view.lang, "list-colon"))).on_hover_text(name);
    }
}

/// An entry of a list of choices.
pub fn choice_ui(ui: &mut egui::Ui, view: &mut View<'_>, action: Action) {
    let is_on = action.is_on(view.state);
    let label = ui.selectable_label(is_on, action.words(view.lang)).on_hover_text(action.tooltip(view.lang));
    if label.clicked() {
        view.act(action);
        ui.close();
    }
}
