//! The keys of the table, while it has the focus.

use super::super::View;
use super::{HEADER, ROW};
use crate::query::Row;
use crate::state::{Command, Copying, Picking, Step, TableCommand};
use eframe::egui::{self, Event, EventFilter, Key, Modifiers, Rect, Sense};

/// The identity of the table, which has the focus for all its rows.
pub fn table_id() -> egui::Id {
    egui::Id::unique("table of deals")
}

/// Gives the table the focus.
pub fn focus(ui: &egui::Ui) {
    ui.memory_mut(|memory| memory.request_focus(table_id()));
}

/// Takes the keys that were pressed; gives back whether the table has the focus.
pub fn ui(ui: &egui::Ui, view: &mut View<'_>, whole: Rect) -> bool {
    let response = ui.interact(whole, table_id(), Sense::focusable_noninteractive());
    let rows = view.state.table.shown.len();
    response.widget_info(|| {
        let name = format!("Table of deals, {rows} rows");
        egui::WidgetInfo::labeled(egui::accesskit::Role::Table, true, name)
    });
    let has_focus = response.has_focus();
    if !has_focus || egui::Popup::is_any_open(ui.ctx()) {
        return has_focus;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(table_id(), filter));
    // Who listens hears the row of the cursor.
    if let Some(node) = view.state.table.cursor {
        let row = egui::Id::unique(("row", node, false));
        ui.ctx().accesskit_node_builder(table_id(), |table| table.set_active_descendant(row.accesskit_id()));
    }
    steps(ui, view, whole);
    if ui.input(|input| input.events.contains(&Event::Copy)) {
        view.send(Command::Table(TableCommand::Copy(Copying::Rows)));
    }
    type_ahead(ui, view);
    true
}

fn steps(ui: &egui::Ui, view: &mut View<'_>, whole: Rect) {
    let page = page(whole.height());
    let moves = [
        (Key::ArrowUp, Step::Rows(-1)),
        (Key::ArrowDown, Step::Rows(1)),
        (Key::PageUp, Step::Rows(-page)),
        (Key::PageDown, Step::Rows(page)),
        (Key::Home, Step::First),
        (Key::End, Step::Last),
        (Key::ArrowLeft, Step::Left),
        (Key::ArrowRight, Step::Right),
    ];
    for (key, step) in moves {
        // With Shift first: without it, egui takes the key either way.
        for (modifiers, how) in [(Modifiers::SHIFT, Picking::Extend), (Modifiers::NONE, Picking::Only)] {
            let times = ui.input_mut(|input| input.count_and_consume_key(modifiers, key));
            for _ in 0..times {
                view.send(Command::Table(TableCommand::Go { step, how }));
            }
        }
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)) {
        turn_fold(view);
    }
}

/// How many rows are to be seen, less one that stays.
fn page(height: f32) -> isize {
    let rows = ((height - HEADER) / ROW).floor().clamp(2.0, 1000.0);
    (2..1000).find(|&count: &i16| f32::from(count) >= rows).map_or(10, |rows| isize::from(rows) - 1)
}

/// Folds or unfolds the head of a group.
fn turn_fold(view: &mut View<'_>) {
    let (state, outline) = (view.state, &view.state.answers.outline);
    let Some(node) = state.table.cursor else { return };
    if !matches!(outline.row(node), Some(Row::Group(_))) {
        return;
    }
    let to = match state.table.folds.of(outline, node) {
        Some(crate::query::Fold::Folded) => crate::query::Fold::Unfolded,
        _ => crate::query::Fold::Folded,
    };
    view.send(Command::Table(TableCommand::Fold(node, to)));
}

/// Letters that are typed jump to a row.
fn type_ahead(ui: &egui::Ui, view: &mut View<'_>) {
    let typed: String = ui.input(|input| {
        let texts = input.events.iter().filter_map(|event| match event {
            Event::Text(text) => Some(text.as_str()),
            _ => None,
        });
        texts.collect()
    });
    if !typed.trim().is_empty() && view.state.table.jump.is_none() {
        view.send(Command::Table(TableCommand::Jump(Some(typed))));
    }
}
