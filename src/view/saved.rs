//! Saved views: their list in the menu, and the windows for naming, pasting and managing them.

use super::frame::View;
use super::{paint, style};
use crate::figure::Role;
use crate::model::Lang;
use crate::session::{Owner, SavedView};
use crate::state::{Action, Modal, Over, ViewCommand, ViewDialog};
use crate::tr;
use eframe::egui;

/// The views of the register, at the top of the menu.
pub fn menu_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let state = view.state;
    let current = state.current_view();
    for saved in state.saved.list() {
        let is_on = current.is_some_and(|current| current.name == saved.name);
        if ui.selectable_label(is_on, &saved.name).on_hover_text(&saved.text).clicked() {
            view.send(ViewCommand::Apply(saved.name.clone()));
            ui.close();
        }
    }
    if state.saved.list().is_empty() {
        ui.label(egui::RichText::new(tr!(view.lang, "views-none-yet")).color(view.look.muted));
    }
    ui.separator();
}

/// The currently open window.
pub fn ui(ui: &egui::Ui, view: &mut View<'_>) {
    let Some(Modal::View(dialog)) = view.state.modal().cloned() else { return };
    let (title, hint) = words(&dialog, view.lang);
    // Each window has its own ID, because egui keeps the height of a window per ID.
    let modal = style::modal(ui, title).show(ui.ctx(), |ui| {
        ui.set_width(560.0);
        ui.label(egui::RichText::new(title).font(style::heading()));
        ui.add(
            egui::Label::new(egui::RichText::new(hint).font(style::small()).color(view.look.muted)).wrap(),
        );
        ui.add_space(6.0);
        match &dialog {
            ViewDialog::All => list_ui(ui, view),
            ViewDialog::Save { name } => save_ui(ui, view, name),
            ViewDialog::Rename { from, to } => rename_ui(ui, view, from, to),
            ViewDialog::Delete { name } => delete_ui(ui, view, name),
            ViewDialog::Paste { text } => paste_ui(ui, view, text),
        }
    });
    if modal.should_close() {
        open(view, None);
    }
}

fn words(dialog: &ViewDialog, lang: Lang) -> (&'static str, &'static str) {
    match dialog {
        ViewDialog::All => (tr!(lang, "menu-saved"), tr!(lang, "views-all-hint")),
        ViewDialog::Save { .. } => (tr!(lang, "views-save"), tr!(lang, "views-save-hint")),
        ViewDialog::Rename { .. } => (tr!(lang, "views-rename"), tr!(lang, "views-rename-hint")),
        ViewDialog::Delete { .. } => (tr!(lang, "views-delete"), tr!(lang, "views-delete-hint")),
        ViewDialog::Paste { .. } => (tr!(lang, "views-paste"), tr!(lang, "views-paste-hint")),
    }
}

fn open(view: &mut View<'_>, dialog: Option<ViewDialog>) {
    view.send(ViewCommand::Dialog(dialog));
}

/// A field that receives the focus when its window opens.
struct Field<'a> {
    name: &'a str,
    /// What stands in the field while it is empty.
    hint: &'a str,
}

impl Field<'_> {
    /// Returns the text and whether Enter was pressed.
    fn ui(&self, ui: &mut egui::Ui, view: &View<'_>, text: &str) -> (String, bool) {
        let mut typed = text.to_owned();
        let edit = style::field(&mut typed).hint_text(self.hint).desired_width(f32::INFINITY);
        let response = ui.add(edit).accessible_name(self.name);
        style::outline(ui, &response, &view.look);
        let enter = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        if ui.memory(|memory| memory.focused().is_none()) && !enter {
            response.request_focus();
        }
        (typed, enter)
    }
}

fn fault_ui(ui: &mut egui::Ui, view: &View<'_>, words: &str) {
    let words = egui::RichText::new(words).color(view.look.role(Role::Error));
    ui.add(egui::Label::new(words).wrap());
}

/// The buttons at the bottom: one confirms, one cancels.
fn buttons_ui(ui: &mut egui::Ui, view: &mut View<'_>, deed: &str, can: bool) -> bool {
    ui.add_space(8.0);
    let mut is_done = false;
    ui.horizontal(|ui| {
        is_done = style::main_button_ui(ui, &view.look, deed, can).clicked();
        if ui.button(tr!(view.lang, "button-close")).clicked() {
            open(view, None);
        }
    });
    is_done
}

/// The latest error, which would otherwise be hidden behind the window.
fn last_error_ui(ui: &mut egui::Ui, view: &View<'_>) {
    if let Some(error) = view.state.notices.iter().rev().find(|notice| notice.is_error) {
        fault_ui(ui, view, &error.text);
    }
}

fn save_ui(ui: &mut egui::Ui, view: &mut View<'_>, name: &str) {
    let field = Field { name: tr!(view.lang, "views-field-name"), hint: tr!(view.lang, "views-field-hint") };
    let (typed, enter) = field.ui(ui, view, name);
    let dialog = ViewDialog::Save { name: typed.clone() };
    let fault = dialog.fault(view.state);
    let same = view.state.saved.find(&typed).filter(|saved| saved.owner == Owner::User);
    let is_there = same.is_some();
    if is_there {
        ui.label(egui::RichText::new(tr!(view.lang, "views-same-name")).color(view.look.muted));
    } else if let Some(fault) = fault.as_ref().filter(|_| !typed.trim().is_empty()) {
        fault_ui(ui, view, fault);
    }
    last_error_ui(ui, view);
    let deed = if is_there { tr!(view.lang, "views-replace") } else { tr!(view.lang, "views-keep") };
    let is_done = buttons_ui(ui, view, deed, fault.is_none());
    let is_sure = is_done || (enter && !is_there);
    if fault.is_none() && is_sure {
        let over = if is_there { Over::Replace } else { Over::Keep };
        view.send(ViewCommand::Save { name: typed, over });
    } else if typed != name {
        open(view, Some(dialog));
    }
}

fn rename_ui(ui: &mut egui::Ui, view: &mut View<'_>, from: &str, to: &str) {
    let (typed, enter) = Field { name: tr!(view.lang, "views-field-name"), hint: from }.ui(ui, view, to);
    let dialog = ViewDialog::Rename { from: from.to_owned(), to: typed.clone() };
    let fault = dialog.fault(view.state);
    if let Some(fault) = fault.as_ref().filter(|_| !typed.trim().is_empty()) {
        fault_ui(ui, view, fault);
    }
    last_error_ui(ui, view);
    let is_done = buttons_ui(ui, view, tr!(view.lang, "button-rename"), fault.is_none());
    if fault.is_none() && (is_done || enter) {
        view.send(ViewCommand::Rename { from: from.to_owned(), to: typed });
    } else if typed != to {
        open(view, Some(dialog));
    }
}

fn delete_ui(ui: &mut egui::Ui, view: &mut View<'_>, name: &str) {
    ui.label(style::strong_text(name));
    if let Some(saved) = view.state.saved.find(name) {
        ui.add(egui::Label::new(egui::RichText::new(&saved.text).color(view.look.muted)).wrap());
    }
    last_error_ui(ui, view);
    if buttons_ui(ui, view, tr!(view.lang, "button-delete"), true) {
        view.send(ViewCommand::Delete(name.to_owned()));
    }
}

fn paste_ui(ui: &mut egui::Ui, view: &mut View<'_>, text: &str) {
    let hint = "--where 'stage>=signed' --by district";
    let (typed, enter) = Field { name: tr!(view.lang, "views-field-line"), hint }.ui(ui, view, text);
    let dialog = ViewDialog::Paste { text: typed.clone() };
    let is_empty = typed.trim().is_empty();
    let fault = dialog.fault(view.state);
    if let Some(fault) = fault.as_ref().filter(|_| !is_empty) {
        fault_ui(ui, view, fault);
    }
    let can = fault.is_none() && !is_empty;
    let is_done = buttons_ui(ui, view, tr!(view.lang, "button-show"), can);
    if can && (is_done || enter) {
        view.send(ViewCommand::ApplyText(typed));
    } else if typed != text {
        open(view, Some(dialog));
    }
}

fn list_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let state = view.state;
    if state.saved.list().is_empty() {
        ui.label(egui::RichText::new(tr!(view.lang, "views-none-keep")).color(view.look.muted));
    }
    let height = (ui.ctx().content_rect().height() - 260.0).max(120.0);
    egui::ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        for saved in state.saved.list() {
            entry_ui(ui, view, saved);
        }
    });
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        for action in [Action::SaveView, Action::PasteView] {
            if ui.button(action.words(view.lang)).on_hover_text(action.tooltip(view.lang)).clicked() {
                view.act(action);
            }
        }
        if ui.button(tr!(view.lang, "button-close")).clicked() {
            open(view, None);
        }
    });
}

fn entry_ui(ui: &mut egui::Ui, view: &mut View<'_>, saved: &SavedView) {
    let name = || saved.name.clone();
    let lang = view.lang;
    ui.horizontal(|ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if saved.owner == Owner::User {
                if small_button_ui(
                    ui,
                    tr!(lang, "views-delete-more"),
                    &tr!(lang, "views-delete-of", name = name()),
                ) {
                    open(view, Some(ViewDialog::Delete { name: name() }));
                }
                if small_button_ui(
                    ui,
                    tr!(lang, "views-rename-more"),
                    &tr!(lang, "views-rename-of", name = name()),
                ) {
                    open(view, Some(ViewDialog::Rename { from: name(), to: name() }));
                }
            } else {
                let words = egui::RichText::new(tr!(lang, "views-of-register")).font(style::small());
                ui.label(words.color(view.look.muted));
            }
            if small_button_ui(ui, tr!(lang, "button-copy"), &tr!(lang, "views-copy-of", name = name())) {
                view.send(ViewCommand::Copy(name()));
            }
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                let link = egui::Link::new(style::strong_text(name()).color(view.look.accent));
                if ui.add(link).clicked() {
                    view.send(ViewCommand::Apply(name()));
                }
            });
        });
    });
    let line = if saved.text.is_empty() { tr!(lang, "views-as-opened") } else { &saved.text };
    paint::elided_ui(ui, line, style::small(), view.look.muted);
    ui.add_space(6.0);
}

fn small_button_ui(ui: &mut egui::Ui, words: &str, spoken: &str) -> bool {
    ui.button(words).accessible_name(spoken).clicked()
}
