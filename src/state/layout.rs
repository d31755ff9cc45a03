//! What is open and how it looks: the part of the state that the next start remembers.

use crate::query::Column;
use serde::{Deserialize, Serialize};

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

/// What is open and how it looks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Layout {
    pub theme: ThemeChoice,
    hidden: Vec<Panel>,
    /// Facets folded to their heading, by the word of their field.
    pub folded: Vec<String>,
    /// The columns of the table, from the left.
    pub columns: Vec<Column>,
    /// The size of everything, in percent.
    pub zoom: u16,
}

impl Default for Layout {
    fn default() -> Self {
        Self {
            theme: ThemeChoice::System,
            hidden: vec![Panel::Problems],
            folded: Vec::new(),
            columns: vec![
                Column::When,
                Column::Title,
                Column::Amount,
                Column::Place,
                Column::Stage,
                Column::Count,
            ],
            zoom: 100,
        }
    }
}

impl Layout {
    pub fn shows(&self, panel: Panel) -> bool {
        !self.hidden.contains(&panel)
    }

    pub fn set(&mut self, panel: Panel, shown: Visibility) {
        self.hidden.retain(|hidden| *hidden != panel);
        if shown == Visibility::Hidden {
            self.hidden.push(panel);
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

    /// Moves a column by so many places to the right.
    pub fn move_column(&mut self, column: Column, by: isize) {
        let Some(from) = self.columns.iter().position(|one| *one == column) else { return };
        let to = from.saturating_add_signed(by).min(self.columns.len() - 1);
        let column = self.columns.remove(from);
        self.columns.insert(to, column);
    }

    pub fn toggle(&mut self, panel: Panel) {
        let now = if self.shows(panel) { Visibility::Hidden } else { Visibility::Shown };
        self.set(panel, now);
    }
}

/// Whether a panel is to be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    Shown,
    Hidden,
}
