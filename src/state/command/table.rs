//! What the user does in the table.

use crate::model::DealIx;
use crate::query::{Column, Fold};

/// What the user does in the table. Rows are named by their node in the outline, which folding leaves alone.
#[derive(Clone, Debug, PartialEq)]
pub enum TableCommand {
    /// A row was clicked.
    Click {
        node: usize,
        how: Picking,
    },
    /// The cursor moves.
    Go {
        step: Step,
        how: Picking,
    },
    Fold(usize, Fold),
    FoldAll(Fold),
    /// All deals of the group that a row is the head of.
    ChooseGroup(usize),
    /// The text to jump to; `None` closes it.
    Jump(Option<String>),
    JumpNext,
    /// Search on, where the last search has not come round yet.
    JumpOn,
    Copy(Copying),
}

/// What happens to the selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picking {
    /// It is this row alone.
    Only,
    /// The row is added, or taken out if it is there.
    Toggle,
    /// It is all rows from where it began to this one.
    Extend,
}

/// Where the cursor goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// So many rows down.
    Rows(isize),
    /// To the next deal down or up, over heads of groups.
    Deals(isize),
    First,
    Last,
    /// Folds the row, or goes to the one that it hangs beneath.
    Left,
    /// Unfolds the row, or goes to the first one beneath it.
    Right,
}

/// What is copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copying {
    Cell(DealIx, Column),
    Row(DealIx),
    /// One column of the selected rows.
    Column(Column),
    /// The selected rows, or all where none is selected.
    Rows,
}
