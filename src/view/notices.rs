//! Messages to the user, and the field for typing a path.

use super::frame::View;
use super::{icons, style};
use crate::data::RegisterRef;
use crate::figure::Role;
use crate::state::{Modal, WindowCommand};
use crate::tr;
use eframe::egui;

pub fn ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let state = view.state;
    for (at, notice) in state.notices.iter().enumerate() {
        let role = if notice.is_error { Role::Error } else { Role::Good };
        let frame = egui::Frame::new().fill(view.look.panel).inner_margin(egui::Margin::symmetric(18, 5));
        egui::Panel::top(egui::Id::unique(("notice", at))).frame(frame).show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    if icons::close_ui(ui, tr!(view.lang, "message-close"), view.look.muted).clicked() {
                        view.send(WindowCommand::DismissNotice(at));
                    }
                    ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                        let (dot, _) = ui.allocate_exact_size(egui::vec2(8.0, 8.0), egui::Sense::hover());
                        ui.painter().circle_filled(dot.center(), 4.0, view.look.role(role));
                        ui.add(egui::Label::new(&notice.text).wrap());
                    });
                });
            });
        });
    }
    open_path_ui(ui, view);
}

fn open_path_ui(ui: &egui::Ui, view: &mut View<'_>) {
    let Some(Modal::OpenPath(path)) = view.state.modal().cloned() else { return };
    let mut typed = path.clone();
    let modal = style::modal(ui, "open path").show(ui.ctx(), |ui| {
        ui.set_width(520.0);
        ui.label(egui::RichText::new(tr!(view.lang, "dialog-open")).font(style::heading()));
        ui.add_space(4.0);
        let hint = egui::RichText::new(tr!(view.lang, "path-hint"));
        ui.label(hint.font(style::small()).color(view.look.muted));
        ui.add_space(4.0);
        let example = tr!(view.lang, "path-example");
        let edit = style::field(&mut typed).hint_text(example).desired_width(f32::INFINITY);
        let response = ui.add(edit).accessible_name(tr!(view.lang, "path-name"));
        style::outline(ui, &response, &view.look);
        if path.is_empty() {
            response.request_focus();
        }
        let enter = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        ui.add_space(6.0);
        ui.horizontal(|ui| {
            let can_open = !typed.trim().is_empty();
            let open = ui.add_enabled(can_open, egui::Button::new(tr!(view.lang, "path-open"))).clicked();
            if can_open && (open || enter) {
                view.send(WindowCommand::Load(RegisterRef::parse(typed.trim())));
            }
            if ui.button(tr!(view.lang, "target-close")).clicked() {
                view.send(WindowCommand::OpenPath(None));
            }
        });
    });
    if typed != path {
        view.send(WindowCommand::OpenPath(Some(typed)));
    } else if modal.should_close() {
        view.send(WindowCommand::OpenPath(None));
    }
}
