//! Commands of the table.

use crate::model::DealIx;
use crate::query::{Column, Fold};

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
}

/// The effect of a click on a selection, or on the columns that sort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SelectMode {
    /// Select only this item.
    Only,
    /// Add the item, or remove it if it is selected.
    Toggle,
    /// Select all rows from the start of the selection to this one; where items have no rows, as `Toggle`.
    Extend,
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
    /// Whether the command extends the selection.
    pub(super) fn extends(&self) -> bool {
        match self {
            Self::Click { how, .. } | Self::Go { how, .. } => *how == SelectMode::Extend,
            Self::Jump(_) | Self::JumpNext | Self::JumpOn => true,
            _ => false,
        }
    }
}
