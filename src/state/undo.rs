//! Undo and redo of what is asked and what is selected.

use super::Chosen;
use super::chosen::remembered;
use crate::query::Column;
use crate::session::Query;

/// A point that undo leads back to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    pub query: Query,
    pub chosen: Chosen,
    /// The columns of the table, where the step changed them, too.
    pub columns: Option<Vec<Column>>,
}

impl Moment {
    /// The present moment as the way back from `target`, which may keep the columns.
    fn back_from(mut self, target: &Self) -> Self {
        if target.columns.is_none() {
            self.columns = None;
        }
        self
    }
}

/// The moments before and after the present one.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<Moment>,
    future: Vec<Moment>,
}

/// Older moments are forgotten.
const LONGEST: usize = 500;

impl History {
    /// Remembers a moment that is about to change; what was undone is forgotten.
    pub fn record(&mut self, before: Moment) {
        if self.past.last() == Some(&before) {
            return;
        }
        self.past.push(before);
        self.future.clear();
        let kept = remembered(self.past.iter().rev().map(|moment| &moment.chosen)).min(LONGEST);
        self.past.drain(..self.past.len() - kept);
    }

    /// The moment before; `present` has the columns, so that redo finds them.
    pub fn undo(&mut self, present: Moment) -> Option<Moment> {
        let earlier = self.past.pop()?;
        self.future.push(present.back_from(&earlier));
        Some(earlier)
    }

    pub fn redo(&mut self, present: Moment) -> Option<Moment> {
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
