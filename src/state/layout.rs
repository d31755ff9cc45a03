//! Panels and appearance: the part of the state that persists between sessions.

use super::KeptLook;
use crate::figure::FigureKind;
use crate::model::{Lang, Within};
use crate::query::Column;
use crate::session::USUAL_COLUMNS;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// A panel that the user can show or hide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Panel {
    Filters,
    Volumes,
    Timeline,
    Table,
    Card,
    Problems,
}

/// Light, dark, or the system setting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeChoice {
    #[default]
    System,
    Light,
    Dark,
}

/// The limits for the width of a column, in points.
pub const NARROWEST: u16 = 48;
pub const WIDEST: u16 = 2_000;

/// The limits for the zoom of the whole window, in percent.
pub const SMALLEST_ZOOM: u16 = 60;
pub const LARGEST_ZOOM: u16 = 250;

/// Open panels and appearance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Layout {
    pub theme: ThemeChoice,
    /// The language of the window; `None` follows the system.
    pub language: Option<Lang>,
    hidden: Vec<Panel>,
    /// Collapsed facets, by the word of their field.
    pub folded: Vec<String>,
    /// The visible columns of the table, from left to right.
    pub columns: Vec<Column>,
    /// The columns that stay at the left edge while the others scroll.
    pub pinned: Vec<Column>,
    /// Column widths that the user has set, in points.
    pub widths: BTreeMap<Column, u16>,
    /// The zoom of the whole window, in percent.
    #[serde(deserialize_with = "zoom")]
    pub zoom: u16,
    /// The options of the last export per kind of figure.
    pub figures: BTreeMap<FigureKind, KeptLook>,
    /// The file of the house style of figures.
    pub house_style: Option<PathBuf>,
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
            house_style: None,
        }
    }
}

impl Layout {
    /// Corrects values from the settings file that no window can show.
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

    /// The columns in display order: pinned ones first.
    pub fn columns_in_place(&self) -> Vec<Column> {
        let (mut pinned, others): (Vec<Column>, Vec<Column>) =
            self.columns.iter().partition(|column| self.is_pinned(**column));
        pinned.extend(others);
        pinned
    }

    pub fn is_pinned(&self, column: Column) -> bool {
        self.pinned.contains(&column)
    }

    /// The number of visible pinned columns.
    pub fn pinned_columns(&self) -> usize {
        self.columns.iter().filter(|column| self.is_pinned(**column)).count()
    }

    /// Pins or unpins a column.
    pub fn toggle_pin(&mut self, column: Column) {
        let was_pinned = self.is_pinned(column);
        self.columns = self.columns_in_place();
        self.pinned.retain(|one| *one != column);
        if !was_pinned {
            self.pinned.push(column);
        }
        self.columns = self.columns_in_place();
    }

    /// Pins the first unpinned column.
    pub fn pin_next(&mut self) {
        if let Some(&next) = self.columns_in_place().get(self.pinned_columns()) {
            self.toggle_pin(next);
        }
    }

    /// Shows a column as the last one, or hides it; the last remaining column cannot be hidden.
    pub fn toggle_column(&mut self, column: Column) {
        if !self.columns.contains(&column) {
            self.columns.push(column);
        } else if self.columns.len() > 1 {
            self.columns.retain(|one| *one != column);
        }
    }

    /// Moves a column right by `by` places, within the pinned or the unpinned columns.
    pub fn move_column(&mut self, column: Column, by: isize) {
        self.columns = self.columns_in_place();
        let Some(from) = self.columns.iter().position(|one| *one == column) else { return };
        let pinned = self.pinned_columns();
        let (first, last) = if from < pinned { (0, pinned - 1) } else { (pinned, self.columns.len() - 1) };
        let to = from.saturating_add_signed(by).within(first, last);
        let column = self.columns.remove(from);
        self.columns.insert(to, column);
    }

    /// Sets the width of a column; `None` restores its default.
    pub fn size_column(&mut self, column: Column, width: Option<u16>) {
        match width {
            Some(width) => self.widths.insert(column, width.within(NARROWEST, WIDEST)),
            None => self.widths.remove(&column),
        };
    }

    pub fn toggle(&mut self, panel: Panel) {
        let now = if self.shows(panel) { Visibility::Hidden } else { Visibility::Shown };
        self.set(panel, now);
    }
}

/// Reads any number as a zoom; NaN becomes 0, which [`Layout::put_right`] corrects.
fn zoom<'de, D: serde::Deserializer<'de>>(from: D) -> Result<u16, D::Error> {
    let number = f64::deserialize(from)?;
    let number = if number.is_nan() { 0.0 } else { number.within(0.0, f64::from(u16::MAX)) };
    Ok(format!("{number:.0}").parse().unwrap_or(0))
}

/// Whether a panel is visible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    Shown,
    Hidden,
}
