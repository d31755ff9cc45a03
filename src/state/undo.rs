//! Undo and redo of what is asked and what is selected.

use super::{Chosen, Query};

/// A point that undo leads back to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    pub query: Query,
    pub chosen: Chosen,
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
        if self.past.len() > LONGEST {
            self.past.remove(0);
        }
    }

    pub fn undo(&mut self, present: Moment) -> Option<Moment> {
        let earlier = self.past.pop()?;
        self.future.push(present);
        Some(earlier)
    }

    pub fn redo(&mut self, present: Moment) -> Option<Moment> {
        let later = self.future.pop()?;
        self.past.push(present);
        Some(later)
    }

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}
