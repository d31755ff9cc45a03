//! Keyboard control of the table while it has the focus.

use super::super::frame::View;
use super::heights::{HEADER, ROW};
use crate::model::Within;
use crate::query::Row;
use crate::state::{Copying, SelectMode, Step, TableCommand};
use crate::tr;
use eframe::egui::{self, Event, EventFilter, Key, Rect, Sense};

/// The ID of the table, which holds the focus on behalf of all its rows.
pub fn table_id() -> egui::Id {
    egui::Id::unique("table of deals")
}

/// Gives the table the focus.
pub fn focus(ui: &egui::Ui) {
    ui.memory_mut(|memory| memory.request_focus(table_id()));
}

/// Handles the pressed keys; returns whether the table has the focus.
pub fn ui(ui: &egui::Ui, view: &mut View<'_>, whole: Rect) -> bool {
    let response = ui.interact(whole, table_id(), Sense::focusable_noninteractive());
    let rows = view.state.table.shown.len();
    response.widget_info(|| {
        let name = tr!(view.lang, "table-spoken", number = rows);
        egui::WidgetInfo::labeled(egui::accesskit::Role::Table, true, name)
    });
    let has_focus = response.has_focus();
    if !has_focus || egui::Popup::is_any_open(ui.ctx()) {
        return has_focus;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(table_id(), filter));
    // Screen readers announce the row of the cursor.
    if let Some(node) = view.state.table.cursor {
        let row = egui::Id::unique(("row", node, false));
        ui.ctx().accesskit_node_builder(table_id(), |table| table.set_active_descendant(row.accesskit_id()));
    }
    steps(ui, view, whole);
    if ui.input(|input| input.events.contains(&Event::Copy)) {
        view.send(TableCommand::Copy(Copying::Rows));
    }
    type_ahead(ui, view);
    true
}

/// Handles the keys in the order in which they were pressed, since one frame may contain several.
fn steps(ui: &egui::Ui, view: &mut View<'_>, whole: Rect) {
    let page = page(whole.height());
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let &Event::Key { key, pressed: true, modifiers, .. } = event else { return true };
            if modifiers.command || modifiers.alt {
                return true;
            }
            if key == Key::Enter {
                turn_fold(view);
                return false;
            }
            let Some(step) = step(key, page) else { return true };
            let how = if modifiers.shift { SelectMode::Extend } else { SelectMode::Only };
            view.send(TableCommand::Go { step, how });
            false
        });
    });
}

fn step(key: Key, page: isize) -> Option<Step> {
    Some(match key {
        Key::ArrowUp => Step::Rows(-1),
        Key::ArrowDown => Step::Rows(1),
        Key::PageUp => Step::Rows(-page),
        Key::PageDown => Step::Rows(page),
        Key::Home => Step::First,
        Key::End => Step::Last,
        Key::ArrowLeft => Step::Left,
        Key::ArrowRight => Step::Right,
        _ => return None,
    })
}

/// The number of visible rows minus one, so that one row stays visible when paging.
fn page(height: f32) -> isize {
    let rows = ((height - HEADER) / ROW).floor().within(2.0, 1000.0);
    (2..1000).find(|&count: &i16| f32::from(count) >= rows).map_or(10, |rows| isize::from(rows) - 1)
}

/// Folds or unfolds a group header.
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
    view.send(TableCommand::Fold(node, to));
}

/// Typed letters jump to a row.
fn type_ahead(ui: &egui::Ui, view: &mut View<'_>) {
    let typed: String = ui.input(|input| {
        let texts = input.events.iter().filter_map(|event| match event {
            Event::Text(text) => Some(text.as_str()),
            _ => None,
        });
        texts.collect()
    });
    // Letters may arrive here until the search field has the focus, so they are appended to its text.
    let before = view.state.table.jump.as_ref().map(|jump| jump.text.clone()).unwrap_or_default();
    let text = before + &typed;
    if !typed.is_empty() && !text.trim().is_empty() {
        view.send(TableCommand::Jump(Some(text)));
    }
}
