//! Counts the work for a question: rows are the same on every machine, time is not.

use std::cell::Cell;

/// The work of the columns for a question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Number of rows visited, each as often as it was.
    pub rows: usize,
    /// Number of lists built from sets.
    pub lists: usize,
}

thread_local! {
    static WORK: Cell<Work> = const { Cell::new(Work { rows: 0, lists: 0 }) };
}

/// Runs `ask` and counts the work of the current thread. To count all work, call it within a thread pool of one
/// thread.
pub fn counted<T>(ask: impl FnOnce() -> T) -> (T, Work) {
    let before = WORK.take();
    let answer = ask();
    (answer, WORK.replace(before))
}

/// Counts visited rows.
pub(super) fn visited(rows: usize) {
    WORK.with(|work| work.set(Work { rows: work.get().rows + rows, ..work.get() }));
}

/// Counts a list of `rows` deals.
pub(super) fn listed(rows: usize) {
    visited(rows);
    WORK.with(|work| work.set(Work { lists: work.get().lists + 1, ..work.get() }));
}
