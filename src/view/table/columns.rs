//! The columns of the table: their order, their widths, and which of them stay at the left.

use super::super::frame::View;
use crate::model::{Lang, Within};
use crate::query::Column;
use crate::state::{Command, NARROWEST, WIDEST};
use eframe::egui::{self, Rangef, Rect, Stroke, pos2};
use egui_table::TableState;

/// What the table is called among the things that egui remembers.
pub const TABLE: &str = "deals";

/// Pinned columns take this much of the table at most; the rest must have room to scroll.
const MOST_PINNED: f32 = 0.7;

/// The room of an arrow head.
const GUTTER: f32 = 16.0;

/// The columns as they stand in this frame.
pub struct TableColumns {
    pub list: Vec<Column>,
    /// The left edge of each column, and the right edge of the last, from the left of the first.
    edges: Vec<f32>,
    /// How many stay in place.
    pub pinned: usize,
    /// The room for arrow heads before the words of the column that carries them.
    gutter: f32,
    /// The left edge of the table.
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
        // The layout has the last word on widths, not what egui remembers.
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

    /// Where a column stands, from the left of the first.
    pub fn range(&self, at: usize) -> Rangef {
        let edge = |at: usize| self.edges.get(at).copied().unwrap_or(0.0);
        Rangef::new(edge(at), edge(at + 1))
    }

    pub fn pinned_width(&self) -> f32 {
        self.edges.get(self.pinned).copied().unwrap_or(0.0)
    }

    /// Whether this is the part of the table that stays in place.
    pub fn is_pinned_part(&self, ui: &egui::Ui) -> bool {
        self.pinned > 0 && ui.clip_rect().right() <= self.left + self.pinned_width() + 0.5
    }

    /// The column that carries the indentation and the arrow heads: the title, or else the first one.
    pub fn tree(&self) -> usize {
        self.list.iter().position(|&column| column == Column::Title).unwrap_or(0)
    }

    /// The room for an arrow head before the words of a column.
    pub fn gutter(&self, at: usize) -> f32 {
        if at == self.tree() { self.gutter } else { 0.0 }
    }

    /// The line at the right of the pinned columns, and the shade that the others slide under.
    pub fn edge_ui(&self, ui: &egui::Ui, view: &View<'_>, whole: Rect) {
        if self.pinned == 0 {
            return;
        }
        let x = self.left + self.pinned_width();
        let painter = ui.painter().with_clip_rect(whole);
        painter.vline(x, whole.y_range(), Stroke::new(1.0, view.look.line));
        let mut shade = egui::Mesh::default();
        for (x, strength) in [(x, 0.35), (x + 6.0, 0.0)] {
            let colour = view.look.line.gamma_multiply(strength);
            shade.colored_vertex(pos2(x, whole.top()), colour);
            shade.colored_vertex(pos2(x, whole.bottom()), colour);
        }
        shade.add_triangle(0, 1, 2);
        shade.add_triangle(1, 2, 3);
        painter.add(egui::Shape::mesh(shade));
    }

    /// Sends the widths that the pointer changed.
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
            view.send(Command::SizeColumn(column, given));
        }
        // While another column is dragged, the title must not give way: the edge would run from the pointer.
        let title = self.list.iter().position(|&column| column == Column::Title);
        if let Some(at) = title.filter(|_| is_sized && !view.state.layout.widths.contains_key(&Column::Title))
        {
            view.send(Command::SizeColumn(Column::Title, Some(points(self.range(at).span()))));
        }
    }
}

fn id_of(column: Column) -> egui::Id {
    egui::Id::unique(column.word())
}

/// A width in whole points.
fn points(width: f32) -> u16 {
    let whole = width.round().within(f32::from(NARROWEST), f32::from(WIDEST));
    (NARROWEST..=WIDEST).find(|&points| f32::from(points) >= whole).unwrap_or(WIDEST)
}

/// The width that a column has by itself; the title takes what the others leave of `room`.
pub fn own_width(view: &View<'_>, column: Column, room: f32) -> f32 {
    match column {
        Column::When => match view.lang {
            Lang::En => 134.0,
            Lang::De => 140.0,
            Lang::Zh => 176.0,
        },
        Column::Title => {
            let layout = &view.state.layout;
            let others = layout.columns.iter().filter(|&&one| one != Column::Title);
            let given = |column: &Column| layout.widths.get(column).map(|&width| f32::from(width));
            let taken: f32 =
                others.map(|one| given(one).unwrap_or_else(|| own_width(view, *one, room))).sum();
            (room - taken - 12.0).max(144.0).round()
        }
        Column::Place => 156.0,
        Column::Stage if view.lang == Lang::De => 112.0,
        Column::Stage => 82.0,
        Column::Kind | Column::Confidence => 104.0,
        Column::Amount if view.lang == Lang::De => 146.0,
        Column::Amount => 136.0,
        Column::Count => 132.0,
        Column::Parties | Column::Sectors => 220.0,
        Column::Venue | Column::Event | Column::Source | Column::Id => 180.0,
    }
}
