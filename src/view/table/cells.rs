//! The cells of a deal's row, and the fold arrows of batches.

use super::super::frame::View;
use super::super::paint::{self, Lettering, Spot};
use super::super::{icons, style};
use super::columns::TableColumns;
use super::copy;
use crate::figure::cell_text;
use crate::model::DealIx;
use crate::query::{Column, Fold, Nesting};
use crate::state::TableCommand;
use crate::tr;
use eframe::egui::{self, Align2, Pos2, Rect, Sense, pos2, vec2};

/// The indentation of members below their batch, in points.
const INDENT: f32 = 16.0;
/// The maximum depth of indentation; deeper levels would leave no room for text.
const DEEPEST: usize = 8;

/// A deal's row and its position in the tree.
pub struct Standing {
    pub node: usize,
    pub deal: DealIx,
    pub depth: usize,
    pub has_members: bool,
}

pub fn ui(ui: &egui::Ui, view: &mut View<'_>, columns: &TableColumns, at: usize, row: &Standing) {
    let Some(&column) = columns.list.get(at) else { return };
    let rect = ui.max_rect();
    copy::note_cell(ui, row.deal, column);
    ui.painter().vline(rect.right() - 0.5, rect.y_range(), egui::Stroke::new(1.0, view.look.faint));
    let indent = if at == columns.tree() { tree_ui(ui, view, columns, at, row) } else { 0.0 };
    let deal = view.state.register().deal(row.deal);
    let text = cell_text(view.state.register(), deal, column, view.lang);
    // A member that also has a row of its own is a repetition beneath its batch, and is drawn in grey.
    let is_repeated = row.depth > 0 && view.state.answers.query.members == Nesting::Beside;
    let is_quiet =
        is_repeated || text.as_deref().is_none_or(|text| text == tr!(view.lang, "amount-undisclosed"));
    let ink = if is_quiet { view.look.muted } else { view.look.text };
    let text = text.unwrap_or_else(|| "–".to_owned());
    let (place, align, left) = anchor(columns, at, rect);
    let place = place + vec2(indent, 0.0);
    let room = rect.width() - left - indent - 12.0;
    let spot = Spot { at: place, align, width: room };
    paint::fitted_text(ui.painter(), &text, Lettering { font: style::body(), ink }, spot);
}

/// The position and alignment of text within a cell or header of a column, and its left margin.
pub fn anchor(columns: &TableColumns, at: usize, rect: Rect) -> (Pos2, Align2, f32) {
    let left = columns.gutter(at) + if at == 0 { 18.0 } else { 8.0 };
    if is_number(columns.list.get(at).copied()) {
        (pos2(rect.right() - 24.0, rect.center().y), Align2::RIGHT_CENTER, left)
    } else {
        (pos2(rect.left() + left, rect.center().y), Align2::LEFT_CENTER, left)
    }
}

fn is_number(column: Option<Column>) -> bool {
    column == Some(Column::Amount)
}

/// The fold arrow of a batch and the line beside its members; returns the indentation of the text.
fn tree_ui(ui: &egui::Ui, view: &mut View<'_>, columns: &TableColumns, at: usize, row: &Standing) -> f32 {
    let rect = ui.max_rect();
    let (place, _, left) = anchor(columns, at, rect);
    let words = if is_number(columns.list.get(at).copied()) { rect.left() + left } else { place.x };
    let start = words - columns.gutter(at);
    let depth = f32::from(u8::try_from(row.depth.min(DEEPEST)).unwrap_or(0));
    for level in 0..row.depth.min(DEEPEST) {
        let x = start + f32::from(u8::try_from(level).unwrap_or(0)) * INDENT + 5.0;
        ui.painter().vline(x, rect.y_range(), egui::Stroke::new(1.0, view.look.rule));
    }
    let indent = depth * INDENT;
    if !row.has_members {
        return indent;
    }
    let centre = pos2(start + indent + 5.0, rect.center().y);
    let title = &view.state.register().deal(row.deal).title;
    caret_ui(ui, view, row.node, centre, title);
    indent
}

/// An arrow that folds and unfolds a row.
pub fn caret_ui(ui: &egui::Ui, view: &mut View<'_>, node: usize, centre: Pos2, name: &str) {
    let is_folded = view.state.table.folds.of(&view.state.answers.outline, node) == Some(Fold::Folded);
    let grip = Rect::from_center_size(centre, vec2(20.0, 24.0));
    let response = ui.interact(grip, egui::Id::unique(("fold", node)), Sense::CLICK);
    let spoken = if is_folded {
        tr!(view.lang, "table-unfold", name = name)
    } else {
        tr!(view.lang, "table-fold", name = name)
    };
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &spoken));
    let ink = if response.hovered() { view.look.accent } else { view.look.muted };
    icons::fold(ui.painter(), centre, is_folded, ink);
    if response.clicked() {
        let to = if is_folded { Fold::Unfolded } else { Fold::Folded };
        view.send(TableCommand::Fold(node, to));
    }
}
