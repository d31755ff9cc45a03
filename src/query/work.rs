//! Work done for a question, counted: time is different on every machine, rows are not.

use std::cell::Cell;

/// What a question made the columns do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Deals that were looked at, each as often as it was.
    pub rows: usize,
    /// Lists of deals that were made of sets.
    pub lists: usize,
}

thread_local! {
    static WORK: Cell<Work> = const { Cell::new(Work { rows: 0, lists: 0 }) };
}

/// Asks something and counts what this thread does for it; whoever wants all of the work asks within a pool of
/// one thread, which is the current one.
pub fn counted<T>(ask: impl FnOnce() -> T) -> (T, Work) {
    let before = WORK.take();
    let answer = ask();
    (answer, WORK.replace(before))
}

/// Counts deals that are looked at.
pub(super) fn visited(rows: usize) {
    WORK.with(|work| work.set(Work { rows: work.get().rows + rows, ..work.get() }));
}

/// Counts a list that is made of so many deals.
pub(super) fn listed(rows: usize) {
    visited(rows);
    WORK.with(|work| work.set(Work { lists: work.get().lists + 1, ..work.get() }));
}
