//! The line that summarises the current view in words.

use super::frame::View;
use super::{icons, paint, style};
use crate::figure::Role;
use crate::state::Action;
use crate::tr;
use eframe::egui;

pub fn ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let frame = egui::Frame::new().fill(view.look.background).inner_margin(egui::Margin::symmetric(18, 6));
    egui::Panel::top("summary").frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                action_ui(ui, view, Action::Redo);
                action_ui(ui, view, Action::Undo);
                arrow_ui(ui, view, Action::Forward, icons::Way::Right);
                arrow_ui(ui, view, Action::Back, icons::Way::Left);
                if !view.state.query.filter.is_empty() {
                    action_ui(ui, view, Action::ClearFilter);
                }
                ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| words_ui(ui, view));
            });
        });
    });
}

fn action_ui(ui: &mut egui::Ui, view: &mut View<'_>, action: Action) {
    let is_possible = action.is_possible(view.state);
    let words = egui::RichText::new(action.words(view.lang)).font(style::body()).color(view.look.muted);
    let button = egui::Button::new(words).frame_when_inactive(false);
    if ui.add_enabled(is_possible, button).on_hover_text(action.tooltip_with_keys(view.lang)).clicked() {
        view.act(action);
    }
}

/// A Back or Forward button.
fn arrow_ui(ui: &mut egui::Ui, view: &mut View<'_>, action: Action, way: icons::Way) {
    let is_possible = action.is_possible(view.state);
    let arrow = ui
        .add_enabled_ui(is_possible, |ui| icons::arrow_ui(ui, &view.look, &action.words(view.lang), way))
        .inner;
    if arrow.on_hover_text(action.tooltip_with_keys(view.lang)).clicked() {
        view.act(action);
    }
}

/// Explains that the last valid filter still applies while the text of the search box is invalid.
fn still_shown_ui(ui: &mut egui::Ui, view: &View<'_>) {
    let answers = &view.state.answers;
    let how_many = answers.summary.how_many(view.lang);
    let what = match &*answers.filter {
        "" => how_many,
        filter => [how_many.as_str(), filter].join(tr!(view.lang, "list-semicolon")),
    };
    let words = egui::RichText::new(tr!(view.lang, "top-still-shown", what = what));
    ui.add(egui::Label::new(words.color(view.look.muted)).truncate());
}

fn words_ui(ui: &mut egui::Ui, view: &View<'_>) {
    if let Some(error) = &view.state.search_error {
        ui.label(egui::RichText::new(error.in_words(view.lang)).color(view.look.role(Role::Error)));
        still_shown_ui(ui, view);
        return;
    }
    let summary = &view.state.answers.summary;
    ui.label(egui::RichText::new(&view.state.register().name).color(view.look.muted));
    if let Some(saved) = view.state.current_view() {
        let name = egui::RichText::new(&saved.name).color(view.look.accent);
        ui.label(name).on_hover_text(tr!(view.lang, "top-view-shown"));
    }
    ui.label(style::strong_text(summary.how_many(view.lang)));
    let filter = &view.state.answers.filter;
    let mut details = summary.details(view.lang);
    if !filter.is_empty() {
        details = [&**filter, &details].join(tr!(view.lang, "list-semicolon"));
    }
    let working = || tr!(view.lang, "top-working").to_owned();
    let busy = view.state.busy.clone().or((!view.state.is_answered()).then(working));
    if let Some(busy) = busy {
        ui.spinner();
        ui.label(egui::RichText::new(busy).color(view.look.muted));
    }
    paint::elided_ui(ui, &details, style::body(), view.look.muted);
}
