//! Commands of the table.

use crate::model::DealIx;
use crate::query::{Column, Fold};
use crate::state::gesture::Gesture;
use crate::state::{SelectMode, Target};
use std::path::PathBuf;

/// A command of the table. Rows are identified by their node in the outline, which does not change when rows fold.
#[derive(Clone, Debug, PartialEq)]
pub enum TableCommand {
    /// A row was clicked.
    Click {
        node: usize,
        how: SelectMode,
    },
    /// The cursor moves.
    Go {
        step: Step,
        how: SelectMode,
    },
    Fold(usize, Fold),
    FoldAll(Fold),
    /// Select all deals of the group with this header row.
    ChooseGroup(usize),
    /// The text to jump to; `None` closes the search.
    Jump(Option<String>),
    JumpNext,
    /// Continue an unfinished search.
    JumpOn,
    Copy(Copying),
    /// A column header was clicked; `how` adds a sort key or replaces all others.
    Sort {
        column: Column,
        how: SelectMode,
    },
    /// A column is shown as the last one, or hidden.
    ToggleColumn(Column),
    /// A column moves right by this number of places.
    MoveColumn(Column, isize),
    /// A column is pinned or unpinned.
    PinColumn(Column),
    /// A column gets a width; `None` restores its default.
    SizeColumn(Column, Option<u16>),
    /// The target of an export; `None` closes the window that asks for it.
    Export(Option<Target>),
    /// Write the table to the typed path.
    Write,
    /// Open a dialog for the target.
    PickTarget,
    /// The user chose a target in a dialog.
    WriteTo(PathBuf),
    /// A file already exists at the target.
    Exists(PathBuf),
}

/// The movement of the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Down by this number of rows.
    Rows(isize),
    /// To the next deal down or up, skipping group headers.
    Deals(isize),
    First,
    Last,
    /// Fold the row, or move to its parent.
    Left,
    /// Unfold the row, or move to its first child.
    Right,
}

/// The content to copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copying {
    Cell(DealIx, Column),
    Row(DealIx),
    /// One column of the selected rows.
    Column(Column),
    /// The selected rows, or all if none are selected.
    Rows,
}

impl TableCommand {
    /// Whether the user has turned from the search box to something else.
    pub(in crate::state) fn is_deliberate(&self) -> bool {
        !matches!(self, Self::JumpOn | Self::SizeColumn(..))
    }

    /// The gesture that the command is part of.
    pub(in crate::state) fn gesture(&self) -> Option<Gesture> {
        let extends = match self {
            Self::Click { how, .. } | Self::Go { how, .. } => *how == SelectMode::Extend,
            Self::Jump(_) | Self::JumpNext | Self::JumpOn => true,
            _ => false,
        };
        extends.then_some(Gesture::Extending)
    }
}
