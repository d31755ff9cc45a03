//! The target of a file: the row with its path, and the window for the target of a table.

use super::frame::View;
use super::style;
use crate::figure::Role;
use crate::state::{About, Action, Command, Modal, Notice, TableCommand, Target};
use crate::tr;
use eframe::egui::{self, ModalResponse};

/// The button that was clicked in the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picked {
    Save,
    Dialog,
    Close,
}

/// The field for the path, and the buttons; an existing file is replaced only after a second click.
pub fn row_ui(ui: &mut egui::Ui, view: &View<'_>, path: &mut String, is_replacing: bool) -> Option<Picked> {
    let is_of_files =
        |notice: &&Notice| matches!(notice.about, Some(About::File | About::Figure | About::Dialog));
    if let Some(error) = view.state.notices.iter().rev().find(is_of_files) {
        let words = egui::RichText::new(&error.text).color(view.look.role(Role::Error));
        ui.add(egui::Label::new(words).wrap());
    }
    if is_replacing {
        let words = tr!(view.lang, "target-there");
        ui.label(egui::RichText::new(words).color(view.look.role(Role::Error)));
    }
    let mut picked = None;
    ui.horizontal(|ui| {
        ui.label(tr!(view.lang, "target-file"));
        let width = (ui.available_width() - 330.0).max(160.0);
        let edit = style::field(path).desired_width(width);
        let response = ui.add(edit).accessible_name(tr!(view.lang, "target-file"));
        style::outline(ui, &response, &view.look);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let deed =
                if is_replacing { tr!(view.lang, "target-replace") } else { tr!(view.lang, "target-save") };
            let save = style::main_button_ui(ui, &view.look, deed, !path.trim().is_empty());
            if save.on_hover_text(tr!(view.lang, "target-save-tip")).clicked() {
                picked = Some(Picked::Save);
            }
            let choose = ui.button(tr!(view.lang, "target-choose"));
            if choose.on_hover_text(tr!(view.lang, "target-choose-tip")).clicked() {
                picked = Some(Picked::Dialog);
            }
            if ui.button(tr!(view.lang, "target-close")).clicked() {
                picked = Some(Picked::Close);
            }
        });
    });
    picked
}

/// The window for the target of the table.
pub fn table_ui(ui: &egui::Ui, view: &mut View<'_>) {
    let Some(Modal::TableExport(target)) = view.state.modal().cloned() else { return };
    let mut changed: Target = target.clone();
    let modal = style::modal(ui, "export table").show(ui.ctx(), |ui| {
        ui.set_width(620.0);
        ui.label(egui::RichText::new(tr!(view.lang, "target-table")).font(style::heading()));
        let hint = tr!(view.lang, "target-table-hint", what = Action::ExportTable.tooltip(view.lang));
        ui.label(egui::RichText::new(hint).font(style::small()).color(view.look.muted));
        ui.add_space(8.0);
        row_ui(ui, view, &mut changed.path, target.is_replacing())
    });
    if changed != target {
        view.send(TableCommand::Export(Some(changed)));
    }
    answer(view, &modal, [TableCommand::Write, TableCommand::PickTarget, TableCommand::Export(None)]);
}

/// Sends the command for the clicked button: save, open a dialog, or close. A click outside of the window closes it,
/// too.
pub fn answer(view: &mut View<'_>, modal: &ModalResponse<Option<Picked>>, commands: [impl Into<Command>; 3]) {
    let [save, dialog, close] = commands;
    match modal.inner {
        Some(Picked::Save) => view.send(save),
        Some(Picked::Dialog) => view.send(dialog),
        Some(Picked::Close) => view.send(close),
        None if modal.should_close() => view.send(close),
        None => {}
    }
}
