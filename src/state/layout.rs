//! What is open and how it looks: the part of the state that the next start remembers.

use super::KeptLook;
use crate::figure::FigureKind;
use crate::model::{Lang, Within};
use crate::query::Column;
use crate::session::USUAL_COLUMNS;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A part of the window that can be shown or hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Panel {
    Filters,
    Volumes,
    Timeline,
    Table,
    Card,
    Problems,
}

/// Light, dark, or as the system has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeChoice {
    #[default]
    System,
    Light,
    Dark,
}

/// How narrow and how wide a column can be.
pub const NARROWEST: u16 = 48;
pub const WIDEST: u16 = 2_000;

/// The size of everything, in percent.
pub const SMALLEST_ZOOM: u16 = 60;
pub const LARGEST_ZOOM: u16 = 250;

/// What is open and how it looks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Layout {
    pub theme: ThemeChoice,
    /// The language of the window; none is the system's.
    pub language: Option<Lang>,
    hidden: Vec<Panel>,
    /// Facets folded to their heading, by the word of their field.
    pub folded: Vec<String>,
    /// The columns of the table, from the left.
    pub columns: Vec<Column>,
    /// Those of them that stay at the left while the others scroll.
    pub pinned: Vec<Column>,
    /// The widths of columns that were given one, in points.
    pub widths: BTreeMap<Column, u16>,
    /// The size of everything, in percent.
    #[serde(deserialize_with = "zoom")]
    pub zoom: u16,
    /// How each figure was last taken away.
    pub figures: BTreeMap<FigureKind, KeptLook>,
}

impl Default for Layout {
    fn default() -> Self {
        Self {
            theme: ThemeChoice::System,
            language: None,
            hidden: vec![Panel::Problems],
            folded: Vec::new(),
            columns: USUAL_COLUMNS.to_vec(),
            pinned: Vec::new(),
            widths: BTreeMap::new(),
            zoom: 100,
            figures: BTreeMap::new(),
        }
    }
}

impl Layout {
    /// The same with what a file may say and no window can show put right.
    #[must_use]
    pub fn put_right(mut self) -> Self {
        self.zoom = if self.zoom == 0 { 100 } else { self.zoom.within(SMALLEST_ZOOM, LARGEST_ZOOM) };
        let mut seen = Vec::new();
        self.columns.retain(|column| {
            !seen.contains(column) && {
                seen.push(*column);
                true
            }
        });
        if self.columns.is_empty() {
            self.columns = Self::default().columns;
        }
        for width in self.widths.values_mut() {
            *width = (*width).within(NARROWEST, WIDEST);
        }
        self
    }

    pub fn shows(&self, panel: Panel) -> bool {
        !self.hidden.contains(&panel)
    }

    pub fn set(&mut self, panel: Panel, shown: Visibility) {
        self.hidden.retain(|hidden| *hidden != panel);
        if shown == Visibility::Hidden {
            self.hidden.push(panel);
        }
    }

    /// The columns as they stand: pinned ones first.
    pub fn columns_in_place(&self) -> Vec<Column> {
        let (mut pinned, others): (Vec<Column>, Vec<Column>) =
            self.columns.iter().partition(|column| self.is_pinned(**column));
        pinned.extend(others);
        pinned
    }

    pub fn is_pinned(&self, column: Column) -> bool {
        self.pinned.contains(&column)
    }

    /// How many of the columns that are shown stay at the left.
    pub fn pinned_columns(&self) -> usize {
        self.columns.iter().filter(|column| self.is_pinned(**column)).count()
    }

    /// Pins a column at the left, or lets it scroll again.
    pub fn toggle_pin(&mut self, column: Column) {
        let was_pinned = self.is_pinned(column);
        self.columns = self.columns_in_place();
        self.pinned.retain(|one| *one != column);
        if !was_pinned {
            self.pinned.push(column);
        }
        self.columns = self.columns_in_place();
    }

    /// Pins the first column that scrolls.
    pub fn pin_next(&mut self) {
        if let Some(&next) = self.columns_in_place().get(self.pinned_columns()) {
            self.toggle_pin(next);
        }
    }

    /// Shows a column at the right end, or hides it; the last one stays.
    pub fn toggle_column(&mut self, column: Column) {
        if !self.columns.contains(&column) {
            self.columns.push(column);
        } else if self.columns.len() > 1 {
            self.columns.retain(|one| *one != column);
        }
    }

    /// Moves a column by so many places to the right, among the pinned ones or among the others.
    pub fn move_column(&mut self, column: Column, by: isize) {
        self.columns = self.columns_in_place();
        let Some(from) = self.columns.iter().position(|one| *one == column) else { return };
        let pinned = self.pinned_columns();
        let (first, last) = if from < pinned { (0, pinned - 1) } else { (pinned, self.columns.len() - 1) };
        let to = from.saturating_add_signed(by).within(first, last);
        let column = self.columns.remove(from);
        self.columns.insert(to, column);
    }

    /// Gives a column a width, or its own one again.
    pub fn size_column(&mut self, column: Column, width: Option<u16>) {
        match width {
            Some(width) => self.widths.insert(column, width.within(NARROWEST, WIDEST)),
            None => self.widths.remove(&column),
        };
    }

    pub fn toggle(&mut self, panel: Panel) {
        let now = if self.shows(panel) { Visibility::Hidden } else { Visibility::CurrencyMode };
        self.set(panel, now);
    }
}

/// Reads any number as a zoom; what is none is the usual size.
fn zoom<'de, D: serde::Deserializer<'de>>(from: D) -> Result<u16, D::Error> {
    let number = f64::deserialize(from)?;
    let number = if number.is_nan() { 0.0 } else { number.within(0.0, f64::from(u16::MAX)) };
    Ok(format!("{number:.0}").parse().unwrap_or(0))
}

/// Whether a panel is to be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    CurrencyMode,
    Hidden,
}
