//! Sorting the table by clicks on its headers.

use crate::query::{Column, Direction, SortKey};
use crate::state::change::ask;
use crate::state::{SelectMode, State};

/// A first click sorts, a second one reverses the order, a third one removes the sort key.
pub(super) fn sort(state: &mut State, column: Column, how: SelectMode) {
    let (up, down) = (Direction::Ascending, Direction::Descending);
    let (first, turned) = if column.row().largest_first { (down, up) } else { (up, down) };
    ask(state, |query| {
        let known = query.sort.iter().find(|key| key.column == column).map(|key| key.direction);
        let key = match known {
            None => Some(SortKey { column, direction: first }),
            Some(direction) if direction == first => Some(SortKey { column, direction: turned }),
            Some(_) => None,
        };
        match (how, query.sort.iter().position(|one| one.column == column)) {
            (SelectMode::Only, _) => query.sort = key.into_iter().collect(),
            (SelectMode::Toggle | SelectMode::Extend, Some(at)) => {
                query.sort.splice(at..=at, key);
            }
            (SelectMode::Toggle | SelectMode::Extend, None) => query.sort.extend(key),
        }
    });
}
