//! The column headers: a click sorts, dragging moves a column, a right click opens a menu for hiding and pinning.

use super::super::frame::View;
use super::super::icons;
use super::super::paint::{self, Lettering, Spot};
use super::super::style;
use super::cells;
use super::columns::{TableColumns, own_width};
use super::heights::HEADER;
use crate::figure::column_name;
use crate::query::{Column, Direction};
use crate::state::{Action, Command, SelectMode, TableCommand};
use crate::tr;
use eframe::egui::{self, Align2, Rect, Response, Sense, Stroke, pos2, vec2};

/// One header; returns the position at which a dragged column would be inserted.
pub fn ui(ui: &mut egui::Ui, view: &mut View<'_>, columns: &TableColumns, at: usize) -> Option<f32> {
    let column = *columns.list.get(at)?;
    let rect = ui.max_rect();
    if ui.is_sizing_pass() {
        // A double click on its edge restores the default width of a column.
        let room = ui.ctx().content_rect().width();
        ui.allocate_space(vec2(own_width(view, column, room), HEADER));
    }
    let response = ui.interact(rect, ui.scope_id().with("sort"), Sense::click_and_drag());
    let is_key = view.state.query.sort.iter().any(|key| key.column == column);
    let spoken = tr!(view.lang, "table-sort-by", column = column_name(column, view.lang));
    response.widget_info(|| egui::WidgetInfo::selected(egui::accesskit::Role::Button, true, is_key, &spoken));
    heading_ui(ui, view, columns, at, &response);
    if response.clicked() {
        let how = if ui.input(|input| input.modifiers.shift) { SelectMode::Toggle } else { SelectMode::Only };
        view.send(TableCommand::Sort { column, how });
    }
    let drop = dragged(ui, view, columns, at, &response);
    response.context_menu(|ui| menu_ui(ui, view, column));
    if !response.dragged() {
        response.on_hover_text(tr!(view.lang, "table-heading-tip"));
    }
    drop
}

fn heading_ui(ui: &egui::Ui, view: &View<'_>, columns: &TableColumns, at: usize, response: &Response) {
    let Some(&column) = columns.list.get(at) else { return };
    let rect = ui.max_rect();
    let ground = if response.dragged() { view.look.hover } else { view.look.panel };
    ui.painter().rect_filled(rect, 0.0, ground);
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, view.look.rule));
    ui.painter().vline(rect.right() - 0.5, rect.y_range().shrink(6.0), Stroke::new(1.0, view.look.rule));
    let is_hot = response.hovered() || response.has_focus();
    let ink = if is_hot { view.look.accent } else { view.look.text };
    let (place, align, left) = cells::anchor(columns, at, rect);
    let room = rect.width() - left - 20.0;
    let spot = Spot { at: place, align, width: room };
    let name = column_name(column, view.lang);
    let drawn = paint::fitted_text(ui.painter(), name, Lettering { font: style::strong(), ink }, spot);
    let sort = &view.state.query.sort;
    let Some(rank) = sort.iter().position(|key| key.column == column) else { return };
    let is_rising = sort.get(rank).is_some_and(|key| key.direction == Direction::Ascending);
    let centre = pos2(drawn.right() + 10.0, rect.center().y);
    icons::sort(ui.painter(), centre, is_rising, view.look.muted);
    if sort.len() > 1 {
        let place = centre + vec2(7.0, 0.0);
        let rank = (rank + 1).to_string();
        ui.painter().text(place, Align2::LEFT_CENTER, rank, style::small(), view.look.muted);
    }
}

/// Moves a dragged column, within the pinned or the unpinned columns.
fn dragged(
    ui: &egui::Ui,
    view: &mut View<'_>,
    columns: &TableColumns,
    at: usize,
    response: &Response,
) -> Option<f32> {
    if !response.dragged() && !response.drag_stopped() {
        return None;
    }
    let pointer = response.interact_pointer_pos()?;
    ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
    let part = if at < columns.pinned { 0..columns.pinned } else { columns.pinned..columns.list.len() };
    let start = ui.max_rect().left() - columns.range(at).min;
    let is_before = |other: &usize| start + columns.range(*other).center() < pointer.x;
    let to = part.start + part.clone().filter(is_before).count();
    // Removing the column shifts all later positions by one.
    let moved = if to > at { to - 1 } else { to };
    if response.drag_stopped()
        && moved != at
        && let (Some(&column), Ok(from), Ok(to)) =
            (columns.list.get(at), isize::try_from(at), isize::try_from(moved))
    {
        view.send(TableCommand::MoveColumn(column, to - from));
    }
    Some(start + columns.range(to).min)
}

/// The line at the position where a dragged column would be inserted.
pub fn drop_ui(ui: &egui::Ui, view: &View<'_>, whole: Rect, at: Option<f32>) {
    let Some(x) = at else { return };
    let painter = ui.painter().with_clip_rect(whole);
    painter.vline(x, whole.y_range(), Stroke::new(2.0, view.look.accent));
}

fn menu_ui(ui: &mut egui::Ui, view: &mut View<'_>, column: Column) {
    ui.set_min_width(190.0);
    let lang = view.lang;
    let is_pinned = view.state.layout.is_pinned(column);
    let pin = if is_pinned { tr!(lang, "table-unpin") } else { tr!(lang, "table-pin") };
    let mut entries: Vec<(String, Command)> = vec![
        (pin.to_owned(), TableCommand::PinColumn(column).into()),
        (tr!(lang, "table-move-left").to_owned(), TableCommand::MoveColumn(column, -1).into()),
        (tr!(lang, "table-move-right").to_owned(), TableCommand::MoveColumn(column, 1).into()),
    ];
    if view.state.layout.widths.contains_key(&column) {
        entries
            .push((tr!(lang, "table-own-width").to_owned(), TableCommand::SizeColumn(column, None).into()));
    }
    if let Some(by) = column.grouping() {
        let is_on = view.state.query.group == Some(by);
        let action = Action::GroupRows((!is_on).then_some(by));
        entries.push((action.words(lang), action.into()));
    }
    for (words, command) in entries {
        if ui.button(words).clicked() {
            view.send(command);
            ui.close();
        }
    }
    ui.separator();
    columns_ui(ui, view);
}

/// A check box for each column.
pub fn columns_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    for &(column, _) in Column::ALL {
        let mut is_shown = view.state.layout.columns.contains(&column);
        if style::check_ui(ui, &view.look, &mut is_shown, column_name(column, view.lang)).clicked() {
            view.send(TableCommand::ToggleColumn(column));
        }
    }
}
