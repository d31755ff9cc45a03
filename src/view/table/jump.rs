//! The search field for jumping to a row, at the right above the table.

use super::super::frame::View;
use super::super::style;
use super::keys;
use crate::figure::column_name;
use crate::state::{Found, Jump, TableCommand, jump_column};
use crate::tr;
use crate::words::manner;
use eframe::egui::{self, Align2, Key, Modifiers, Rect, vec2};

/// A position beyond the end of any text.
const FAR: usize = 100_000;

fn field_id() -> egui::Id {
    egui::Id::unique("go to row")
}

pub fn ui(ui: &egui::Ui, view: &mut View<'_>, whole: Rect) {
    let was_open_id = egui::Id::unique("go to row was open");
    let was_open = ui.data(|data| data.get_temp::<bool>(was_open_id)).unwrap_or(false);
    ui.data_mut(|data| data.insert_temp(was_open_id, view.state.table.jump.is_some()));
    let Some(jump) = &view.state.table.jump else { return };
    if jump.is_searching() {
        view.send(TableCommand::JumpOn);
        ui.ctx().request_repaint();
    }
    // The field is above the rows, so that it covers none of them.
    let corner = whole.right_top() - vec2(10.0, 2.0);
    egui::Area::new(egui::Id::unique("go to row area"))
        .order(egui::Order::Foreground)
        .pivot(Align2::RIGHT_BOTTOM)
        .fixed_pos(corner)
        .show(ui.ctx(), |ui| {
            egui::Frame::popup(ui.style()).inner_margin(egui::Margin::symmetric(8, 3)).show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.label(tr!(view.lang, "table-go-to"));
                    field_ui(ui, view, jump, was_open);
                    let words = outcome(view, jump);
                    ui.label(egui::RichText::new(words).font(style::small()).color(view.look.muted));
                });
            });
        });
}

fn field_ui(ui: &mut egui::Ui, view: &mut View<'_>, jump: &Jump, was_open: bool) {
    let mut text = jump.text.clone();
    let column = column_name(jump_column(view.state), view.lang);
    let column = if manner(view.lang).has_capitals { column.to_owned() } else { column.to_lowercase() };
    let hint = tr!(view.lang, "table-jump-hint", column = column);
    let mut output = style::field(&mut text).id(field_id()).hint_text(hint).desired_width(190.0).show(ui);
    let response = output.response.response.accessible_name(tr!(view.lang, "table-go-to-row"));
    if !was_open {
        response.request_focus();
        // The cursor goes to the end, so that further letters are appended.
        let end = egui::text::CCursor::new(FAR);
        output.state.cursor.set_char_range(Some(egui::text::CCursorRange::one(end)));
        output.state.store(ui.ctx(), field_id());
    }
    if response.changed() {
        view.send(TableCommand::Jump(Some(text)));
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F3)) {
        view.send(TableCommand::JumpNext);
    }
    if response.lost_focus() {
        if ui.input(|input| input.key_pressed(Key::Enter)) {
            view.send(TableCommand::JumpNext);
            response.request_focus();
            return;
        }
        view.send(TableCommand::Jump(None));
        if ui.input(|input| input.key_pressed(Key::Escape)) {
            keys::focus(ui);
        }
    }
}

/// The progress or result of the search in words.
fn outcome(view: &View<'_>, jump: &Jump) -> String {
    let rows = view.state.table.shown.len();
    match jump.found {
        Found::Idle => tr!(view.lang, "table-of-rows", number = rows),
        Found::Row(row) => tr!(view.lang, "table-row-of", row = row + 1, number = rows),
        Found::Nothing => tr!(view.lang, "table-no-such-row").to_owned(),
        Found::Searching(_) => tr!(view.lang, "table-searching").to_owned(),
    }
}
