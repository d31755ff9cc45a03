//! The context menu of a row, with its copy commands.

use super::super::frame::View;
use super::columns::TableColumns;
use crate::figure::column_name;
use crate::model::DealIx;
use crate::query::Column;
use crate::state::{Copying, TableCommand};
use crate::tr;
use eframe::egui::{self, Response};

/// The ID under which the right-clicked cell is stored.
fn cell_id() -> egui::Id {
    egui::Id::unique("table menu cell")
}

/// Stores the right-clicked cell for the menu.
pub fn note_cell(ui: &egui::Ui, deal: DealIx, column: Column) {
    let is_pressed = ui.input(|input| input.pointer.button_pressed(egui::PointerButton::Secondary));
    if is_pressed && ui.rect_contains_pointer(ui.max_rect()) {
        ui.data_mut(|data| data.insert_temp(cell_id(), (deal.0, column)));
    }
}

/// The context menu of a deal's row.
pub fn menu(response: &Response, view: &mut View<'_>, columns: &TableColumns, deal: DealIx) {
    response.context_menu(|ui| {
        ui.set_min_width(190.0);
        let noted: Option<(u32, Column)> = ui.data(|data| data.get_temp(cell_id()));
        let first = columns.list.first().copied();
        let column = noted.filter(|(of, _)| *of == deal.0).map(|(_, column)| column).or(first);
        let selected = view.state.chosen.deals.len().max(1);
        let mut entries = Vec::new();
        if let Some(column) = column {
            entries.push((tr!(view.lang, "table-copy-cell").to_owned(), Copying::Cell(deal, column)));
        }
        entries.push((tr!(view.lang, "table-copy-row").to_owned(), Copying::Row(deal)));
        if selected > 1 {
            let words = tr!(view.lang, "table-copy-rows", number = selected);
            entries.push((words, Copying::Rows));
            if let Some(column) = column {
                let name = column_name(column, view.lang);
                let words = tr!(view.lang, "table-copy-column", column = name, number = selected);
                entries.push((words, Copying::Column(column)));
            }
        }
        for (words, what) in entries {
            if ui.button(words).clicked() {
                view.send(TableCommand::Copy(what));
                ui.close();
            }
        }
    });
}
