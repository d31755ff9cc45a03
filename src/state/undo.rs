//! Undo and redo of queries and selections.

use super::Chosen;
use super::explore::remembered;
use crate::query::Column;
use crate::session::Query;

/// A snapshot that undo can restore.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    pub query: Query,
    pub chosen: Chosen,
    /// The columns of the table, if the step changed them.
    pub columns: Option<Vec<Column>>,
}

impl Snapshot {
    /// Turns the present snapshot into the way back from `target`, which may not cover the columns.
    fn back_from(mut self, target: &Self) -> Self {
        if target.columns.is_none() {
            self.columns = None;
        }
        self
    }
}

/// The snapshots before and after the present one.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<Snapshot>,
    future: Vec<Snapshot>,
}

/// The maximum number of snapshots; the oldest are dropped.
const LONGEST: usize = 500;

impl History {
    /// Records the snapshot before a change and clears the redo list.
    pub fn record(&mut self, before: Snapshot) {
        if self.past.last() == Some(&before) {
            return;
        }
        self.past.push(before);
        self.future.clear();
        let kept = remembered(self.past.iter().rev().map(|snapshot| &snapshot.chosen)).min(LONGEST);
        self.past.drain(..self.past.len() - kept);
    }

    /// Returns the previous snapshot; `present` always has the columns, so that redo can restore them.
    pub fn undo(&mut self, present: Snapshot) -> Option<Snapshot> {
        let earlier = self.past.pop()?;
        self.future.push(present.back_from(&earlier));
        Some(earlier)
    }

    /// Returns the next snapshot, the reverse of [`History::undo`].
    pub fn redo(&mut self, present: Snapshot) -> Option<Snapshot> {
        let later = self.future.pop()?;
        self.past.push(present.back_from(&later));
        Some(later)
    }

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}
