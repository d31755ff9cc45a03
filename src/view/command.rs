//! The window with the command lines that reproduce the current view, each with a button to copy it.

use super::frame::View;
use super::style;
use crate::state::{Modal, WindowCommand};
use crate::tr;
use eframe::egui;

pub fn ui(ui: &egui::Ui, view: &mut View<'_>) {
    if !matches!(view.state.modal(), Some(Modal::Commands)) {
        return;
    }
    let modal = style::modal(ui, "commands").show(ui.ctx(), |ui| {
        ui.set_width(640.0);
        ui.label(egui::RichText::new(tr!(view.lang, "commands-title")).font(style::heading()));
        let hint = tr!(view.lang, "commands-hint");
        ui.label(egui::RichText::new(hint).font(style::small()).color(view.look.muted));
        ui.add_space(4.0);
        for twin in view.state.twins() {
            twin_ui(ui, view, twin.makes, &twin.command);
        }
        ui.add_space(10.0);
        if ui.button(tr!(view.lang, "button-close")).clicked() {
            view.send(WindowCommand::ShowCommands(false));
        }
    });
    if modal.should_close() {
        view.send(WindowCommand::ShowCommands(false));
    }
}

fn twin_ui(ui: &mut egui::Ui, view: &mut View<'_>, makes: &str, command: &str) {
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        ui.label(style::strong_text(makes));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let spoken = tr!(view.lang, "commands-copy-of", makes = makes);
            let copy = ui.button(tr!(view.lang, "button-copy")).accessible_name(spoken);
            if copy.clicked() {
                view.send(WindowCommand::CopyText(command.to_owned()));
            }
        });
    });
    let frame = egui::Frame::new().fill(view.look.panel).inner_margin(8).corner_radius(5);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let words = egui::RichText::new(command).text_style(egui::TextStyle::Monospace);
        ui.add(egui::Label::new(words).wrap().selectable(true));
    });
}
