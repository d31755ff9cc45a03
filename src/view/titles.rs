//! The titles that a figure supports, offered beside the field for its title.

use super::frame::View;
use crate::session::FigureRequest;
use crate::tr;
use eframe::egui;

/// A menu of the titles that the figure supports; returns the chosen one.
pub fn titles_ui(ui: &mut egui::Ui, view: &View<'_>, figure: &FigureRequest) -> Option<String> {
    let mut chosen = None;
    let button = ui.menu_button(tr!(view.lang, "export-titles"), |ui| {
        let state = view.state;
        let titles = figure.suggested_titles(&state.opened, &state.query, &state.answers);
        if titles.is_empty() {
            ui.label(tr!(view.lang, "export-titles-none"));
        }
        for title in titles {
            if ui.button(&title.text).clicked() {
                chosen = Some(title.text);
                ui.close();
            }
        }
    });
    button.response.on_hover_text(tr!(view.lang, "export-titles-tip"));
    chosen
}
