//! The table: groups, batches and deals in rows; only visible rows are drawn.

mod cells;
mod columns;
mod copy;
mod groups;
mod headers;
mod heights;
mod jump;
pub(super) mod keys;
mod rows;
mod strip;

use super::frame::View;
use super::parts::{self, Part};
use crate::state::Action;
use crate::tr;
use columns::TableColumns;
use eframe::egui;
use egui_table::{HeaderRow, Table};
use heights::HEADER;
use rows::Rows;

pub fn ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    if view.state.table.shown.is_empty() {
        nothing_ui(ui, view);
        return;
    }
    strip::ui(ui, view);
    let whole = ui.available_rect_before_wrap();
    parts::note(ui, Part::Table, whole, keys::table_id());
    let has_focus = keys::ui(ui, view, whole);
    let columns = TableColumns::new(ui, view);
    let rows = u64::try_from(view.state.table.shown.len()).unwrap_or(u64::MAX);
    let mut table = Table::new()
        .id_salt(columns::TABLE)
        .num_rows(rows)
        .num_sticky_cols(columns.pinned)
        .columns(columns.for_table())
        .headers([HeaderRow::new(HEADER)])
        .auto_size_mode(egui_table::AutoSizeMode::Never);
    if let Some(row) = row_to_show(ui, view) {
        table = table.scroll_to_row(row, None);
    }
    // The cells draw the lines between columns themselves, because group headers have none.
    let grip = egui::Stroke::new(2.0, view.look.accent);
    let widgets = &mut ui.visuals_mut().widgets;
    (widgets.hovered.bg_stroke, widgets.active.bg_stroke) = (grip, grip);
    let line = std::mem::replace(&mut widgets.noninteractive.bg_stroke, egui::Stroke::NONE);
    let mut delegate = Rows { view, columns, has_focus, drop_at: None };
    table.show(ui, &mut delegate);
    let Rows { view, columns, drop_at, .. } = delegate;
    ui.visuals_mut().widgets.noninteractive.bg_stroke = line;
    columns.edge_ui(ui, view, whole);
    headers::drop_ui(ui, view, whole, drop_at);
    columns.keep_widths(ui, view);
    jump::ui(ui, view, whole);
}

/// Whether the table has the keyboard focus.
pub fn has_focus(ui: &egui::Ui) -> bool {
    ui.memory(|memory| memory.has_focus(keys::table_id()))
}

/// The content if no deal passes the filter.
pub fn nothing_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    ui.add_space(28.0);
    ui.vertical_centered(|ui| {
        let is_empty = view.state.register().deals.is_empty();
        let words = match &view.state.busy {
            Some(busy) => busy.as_str(),
            None if is_empty => tr!(view.lang, "table-no-deals"),
            None if view.state.answers.summary.running_totals > 0 => {
                tr!(view.lang, "table-only-running-totals")
            }
            None => tr!(view.lang, "table-none-pass"),
        };
        ui.label(egui::RichText::new(words).color(view.look.muted));
        let passes_none = view.state.answers.rows.is_empty();
        if passes_none
            && !view.state.query.filter.is_empty()
            && ui.button(Action::ClearFilter.words(view.lang)).clicked()
        {
            view.act(Action::ClearFilter);
        }
    });
    // A panel whose content does not fill it would shrink permanently.
    ui.allocate_space(ui.available_size());
}

/// The row of the cursor, if the state requests to scroll to it.
fn row_to_show(ui: &egui::Ui, view: &View<'_>) -> Option<u64> {
    let id = egui::Id::unique("table reveals");
    let shown = ui.data(|data| data.get_temp::<u64>(id)).unwrap_or(0);
    let now = view.state.table.reveals;
    if shown == now {
        return None;
    }
    ui.data_mut(|data| data.insert_temp(id, now));
    view.state.table.cursor_row().and_then(|row| u64::try_from(row).ok())
}
