//! The line that says in words what is shown.

use super::{View, style};
use crate::figure::Role;
use crate::state::Action;
use eframe::egui;

pub fn ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let frame = egui::Frame::new().fill(view.look.background).inner_margin(egui::Margin::symmetric(18, 6));
    egui::Panel::top("summary").frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                action_ui(ui, view, Action::Redo);
                action_ui(ui, view, Action::Undo);
                if !view.state.query.filter.is_empty() {
                    action_ui(ui, view, Action::ClearFilter);
                }
                ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| words_ui(ui, view));
            });
        });
    });
}

fn action_ui(ui: &mut egui::Ui, view: &mut View<'_>, action: Action) {
    let is_possible = super::is_possible(view.state, action);
    let keys = action.shortcut().map(|keys| format!(" ({keys})")).unwrap_or_default();
    let words = egui::RichText::new(action.words()).font(style::body()).color(view.look.muted);
    let button = egui::Button::new(words).frame_when_inactive(false);
    if ui.add_enabled(is_possible, button).on_hover_text(format!("{}{keys}", action.tooltip())).clicked() {
        view.act(action);
    }
}

fn words_ui(ui: &mut egui::Ui, view: &View<'_>) {
    if let Some(error) = &view.state.search_error {
        ui.label(egui::RichText::new(error.to_string()).color(view.look.role(Role::Error)));
        return;
    }
    let summary = &view.state.answers.summary;
    ui.label(egui::RichText::new(&view.state.register().name).color(view.look.muted));
    ui.label(style::strong_text(summary.how_many()));
    let filter = view.state.answers.query.filter.in_words(view.state.register());
    let mut details = summary.details();
    if !filter.is_empty() {
        details = format!("{filter}; {details}");
    }
    let busy = view.state.busy.clone().or((!view.state.is_answered()).then(|| "working".to_owned()));
    if let Some(busy) = busy {
        ui.spinner();
        ui.label(egui::RichText::new(busy).color(view.look.muted));
    }
    ui.add(egui::Label::new(egui::RichText::new(details).color(view.look.muted)).truncate());
}
