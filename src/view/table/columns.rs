//! The columns of the table: their order, their widths, and the pinned ones.

use super::super::frame::View;
use crate::model::{Tongue, Within};
use crate::query::{Column, Width};
use crate::state::{NARROWEST, TableCommand, WIDEST};
use eframe::egui::{self, Rangef, Rect, Stroke, pos2};
use egui_table::TableState;

/// The ID of the table in egui's memory.
pub const TABLE: &str = "deals";

/// The maximum share of the width for pinned columns; the others need room to scroll.
const MOST_PINNED: f32 = 0.7;

/// The space for a fold arrow, in points.
const GUTTER: f32 = 16.0;

/// The columns in the current frame.
pub struct TableColumns {
    pub list: Vec<Column>,
    /// The left edge of each column, and the right edge of the last, measured from the left edge of the first.
    edges: Vec<f32>,
    /// The number of pinned columns.
    pub pinned: usize,
    /// The space for fold arrows before the text of their column.
    gutter: f32,
    /// The left edge of the table on the screen.
    left: f32,
    room: f32,
}

impl TableColumns {
    pub fn new(ui: &egui::Ui, view: &View<'_>) -> Self {
        let layout = &view.state.layout;
        let list = layout.columns_in_place();
        let room = ui.available_width();
        let mut edges = vec![0.0];
        for &column in &list {
            let width = layout
                .widths
                .get(&column)
                .map_or_else(|| own_width(view, column, room), |&width| f32::from(width));
            edges.push(edges.last().copied().unwrap_or(0.0) + width);
        }
        let fits = |pinned: &usize| edges.get(*pinned).is_some_and(|&edge| edge <= room * MOST_PINNED);
        let pinned = (0..=layout.pinned_columns()).rev().find(fits).unwrap_or(0);
        let gutter = if view.state.answers.outline.has_batches() { GUTTER } else { 0.0 };
        let columns = Self { list, edges, pinned, gutter, left: ui.cursor().left(), room };
        // The layout determines the widths, so egui's remembered ones are replaced.
        let id = TableState::id(ui, egui::IdSalt::new(TABLE));
        let mut state = TableState::load(ui.ctx(), id).unwrap_or_default();
        state.col_widths.clear();
        for (at, &column) in columns.list.iter().enumerate() {
            state.col_widths.insert(id_of(column), columns.range(at).span());
        }
        state.store(ui.ctx(), id);
        columns
    }

    /// The columns for `egui_table`.
    pub fn for_table(&self) -> Vec<egui_table::Column> {
        let range = f32::from(NARROWEST)..=f32::from(WIDEST);
        let column = |(at, &column): (usize, &Column)| {
            egui_table::Column::new(self.range(at).span())
                .range(range.clone())
                .resizable(true)
                .id(id_of(column))
        };
        self.list.iter().enumerate().map(column).collect()
    }

    /// The horizontal range of a column, measured from the left edge of the first.
    pub fn range(&self, at: usize) -> Rangef {
        let edge = |at: usize| self.edges.get(at).copied().unwrap_or(0.0);
        Rangef::new(edge(at), edge(at + 1))
    }

    /// The total width of the pinned columns.
    pub fn pinned_width(&self) -> f32 {
        self.edges.get(self.pinned).copied().unwrap_or(0.0)
    }

    /// Whether this is the pinned part of the table.
    pub fn is_pinned_part(&self, ui: &egui::Ui) -> bool {
        self.pinned > 0 && ui.clip_rect().right() <= self.left + self.pinned_width() + 0.5
    }

    /// The column with the indentation and the fold arrows: the title, or else the first one.
    pub fn tree(&self) -> usize {
        self.list.iter().position(|&column| column == Column::Title).unwrap_or(0)
    }

    /// The space for a fold arrow before the text of a column.
    pub fn gutter(&self, at: usize) -> f32 {
        if at == self.tree() { self.gutter } else { 0.0 }
    }

    /// The line to the right of the pinned columns, and a shadow over the scrolling ones.
    pub fn edge_ui(&self, ui: &egui::Ui, view: &View<'_>, whole: Rect) {
        if self.pinned == 0 {
            return;
        }
        let x = self.left + self.pinned_width();
        let painter = ui.painter().with_clip_rect(whole);
        painter.vline(x, whole.y_range(), Stroke::new(1.0, view.look.rule));
        let mut shade = egui::Mesh::default();
        for (x, strength) in [(x, 0.35), (x + 6.0, 0.0)] {
            let colour = view.look.rule.gamma_multiply(strength);
            shade.colored_vertex(pos2(x, whole.top()), colour);
            shade.colored_vertex(pos2(x, whole.bottom()), colour);
        }
        shade.add_triangle(0, 1, 2);
        shade.add_triangle(1, 2, 3);
        painter.add(egui::Shape::mesh(shade));
    }

    /// Sends commands for widths that the user has changed.
    pub fn keep_widths(&self, ui: &egui::Ui, view: &mut View<'_>) {
        let id = TableState::id(ui, egui::IdSalt::new(TABLE));
        let Some(state) = TableState::load(ui.ctx(), id) else { return };
        let mut is_sized = false;
        for (at, &column) in self.list.iter().enumerate() {
            let Some(&width) = state.col_widths.get(&id_of(column)) else { continue };
            if (width - self.range(at).span()).abs() < 0.5 {
                continue;
            }
            let own = own_width(view, column, self.room);
            let given = if (width - own).abs() < 0.5 { None } else { Some(points(width)) };
            is_sized |= given.is_some() && column != Column::Title;
            view.send(TableCommand::SizeColumn(column, given));
        }
        // While the user resizes another column, the title must keep its width; otherwise the edge would move away
        // from the pointer.
        let title = self.list.iter().position(|&column| column == Column::Title);
        if let Some(at) = title.filter(|_| is_sized && !view.state.layout.widths.contains_key(&Column::Title))
        {
            view.send(TableCommand::SizeColumn(Column::Title, Some(points(self.range(at).span()))));
        }
    }
}

fn id_of(column: Column) -> egui::Id {
    egui::Id::unique(column.word())
}

/// A width in whole points, within the limits.
fn points(width: f32) -> u16 {
    let whole = width.round().within(f32::from(NARROWEST), f32::from(WIDEST));
    (NARROWEST..=WIDEST).find(|&points| f32::from(points) >= whole).unwrap_or(WIDEST)
}

/// The default width of a column; the title takes the part of `room` that the others leave.
pub fn own_width(view: &View<'_>, column: Column, room: f32) -> f32 {
    match column.row().width {
        Width::Same(width) => f32::from(width),
        Width::Each { en, de, zh } => f32::from(match view.lang.tongue() {
            Tongue::En => en,
            Tongue::De => de,
            Tongue::Zh => zh,
        }),
        Width::Rest => {
            let layout = &view.state.layout;
            let others = layout.columns.iter().filter(|&&one| one != Column::Title);
            let given = |column: &Column| layout.widths.get(column).map(|&width| f32::from(width));
            let taken: f32 =
                others.map(|one| given(one).unwrap_or_else(|| own_width(view, *one, room))).sum();
            (room - taken - 12.0).max(144.0).round()
        }
    }
}
