//! The rows: their content, and their background, which is a single button.

use super::super::frame::View;
use super::super::ground::Ground;
use super::columns::TableColumns;
use super::heights::ROW;
use super::{cells, copy, headers, keys};
use crate::figure::{Role, cell_text};
use crate::model::DealIx;
use crate::query::{Column, Row};
use crate::state::{SelectMode, TableCommand};
use crate::tr;
use eframe::egui::{self, Rect, Response, Sense, Stroke, StrokeKind};
use egui_table::{CellInfo, HeaderCellInfo, TableDelegate};

/// Draws the cells that `egui_table` requests.
pub struct Rows<'v, 's> {
    pub view: &'v mut View<'s>,
    pub columns: TableColumns,
    pub has_focus: bool,
    /// The position at which a dragged column would be inserted.
    pub drop_at: Option<f32>,
}

impl TableDelegate for Rows<'_, '_> {
    fn header_cell_ui(&mut self, ui: &mut egui::Ui, cell: &HeaderCellInfo) {
        let drop = headers::ui(ui, self.view, &self.columns, cell.col_range.start);
        self.drop_at = self.drop_at.or(drop);
    }

    fn row_ui(&mut self, ui: &mut egui::Ui, row: u64) {
        // egui_table also calls this for the pinned part if that has no width.
        if ui.max_rect().intersect(ui.clip_rect()).width() < 1.0 {
            return;
        }
        let Some((node, row)) = self.at(row) else { return };
        match row {
            Row::Group(at) => self.group_ui(ui, node, at),
            Row::Deal { deal, .. } => self.deal_ui(ui, node, deal),
        }
    }

    fn cell_ui(&mut self, ui: &mut egui::Ui, cell: &CellInfo) {
        let Some((node, Row::Deal { deal, depth, has_members })) = self.at(cell.row_nr) else { return };
        cells::ui(
            ui,
            self.view,
            &self.columns,
            cell.col_nr,
            &cells::Standing { node, deal, depth, has_members },
        );
    }

    fn default_row_height(&self) -> f32 {
        ROW
    }
}

impl Rows<'_, '_> {
    fn at(&self, row: u64) -> Option<(usize, Row)> {
        let node = self.view.state.table.shown.node(usize::try_from(row).ok()?)?;
        self.view.state.answers.outline.row(node).map(|row| (node, row))
    }

    /// The background of a deal's row.
    fn deal_ui(&mut self, ui: &egui::Ui, node: usize, deal: DealIx) {
        let rect = ui.max_rect();
        let response = self.ground(ui, node);
        let is_chosen = self.view.state.chosen.contains(deal);
        if !self.columns.is_pinned_part(ui) {
            response.widget_info(|| {
                egui::WidgetInfo::selected(egui::accesskit::Role::Row, true, is_chosen, self.spoken(deal))
            });
        }
        let look = self.view.look;
        let is_hovered = self.view.state.hovered.has(deal);
        let ground = Ground::first([
            (is_chosen, Ground::Chosen),
            (response.hovered(), Ground::Under),
            (is_hovered, Ground::Touched),
        ]);
        ground.paint(ui.painter(), &look, rect);
        ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, look.faint));
        self.cursor_ui(ui, node);
        if response.hovered() {
            self.view.hover(vec![deal]);
        }
        if response.clicked() || (response.secondary_clicked() && !is_chosen) {
            let how = ui.input(|input| match input.modifiers {
                egui::Modifiers { shift: true, .. } => SelectMode::Extend,
                egui::Modifiers { command: true, .. } => SelectMode::Toggle,
                _ => SelectMode::Only,
            });
            self.view.send(TableCommand::Click { node, how });
            keys::focus(ui);
        }
        copy::menu(&response, self.view, &self.columns, deal);
    }

    /// What a screen reader says of a row: the title, and then all other columns that are shown.
    fn spoken(&self, deal: DealIx) -> String {
        let (register, lang) = (self.view.state.register(), self.view.lang);
        let deal = register.deal(deal);
        let others = self.columns.list.iter().filter(|column| **column != Column::Title);
        let texts = others.filter_map(|column| cell_text(register, deal, *column, lang));
        let all: Vec<String> = std::iter::once(deal.title.clone()).chain(texts).collect();
        all.join(tr!(lang, "list-comma"))
    }

    /// The entire row, in either part of the table, as one clickable area. Keyboard control goes through the table.
    pub fn ground(&self, ui: &egui::Ui, node: usize) -> Response {
        let id = egui::Id::unique(("row", node, self.columns.is_pinned_part(ui)));
        ui.interact(ui.max_rect(), id, Sense::CLICK)
    }

    /// An outline around the row of the cursor.
    pub fn cursor_ui(&self, ui: &egui::Ui, node: usize) {
        if !self.has_focus || self.view.state.table.cursor != Some(node) {
            return;
        }
        let seen = ui.max_rect().intersect(ui.clip_rect());
        let rect =
            Rect::from_x_y_ranges(seen.x_range(), ui.max_rect().y_range()).shrink2(egui::vec2(1.0, 1.0));
        let stroke = Stroke::new(2.0, self.view.look.role(Role::Focus));
        ui.painter().rect_stroke(rect, 2.0, stroke, StrokeKind::Inside);
    }
}
