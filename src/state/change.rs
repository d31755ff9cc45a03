//! Undoable changes and messages, shared by all features.

use super::undo::Snapshot;
use super::{About, Notice, State};
use crate::session::Query;

pub(super) fn snapshot(state: &State) -> Snapshot {
    Snapshot { query: state.query.clone(), chosen: state.chosen.clone(), columns: None }
}

/// Changes the query and records an undo step.
pub(super) fn ask(state: &mut State, change: impl FnOnce(&mut Query)) {
    let before = snapshot(state);
    change(&mut state.query);
    if state.query != before.query {
        state.history.record(before);
    }
}

/// Removes the error messages about a subject whose problem is solved.
pub(super) fn settle(state: &mut State, about: &About) {
    state.notices.retain(|known| known.about.as_ref() != Some(about));
}

/// Shows an error message until its problem is solved or the user closes it.
pub(super) fn notify_about(state: &mut State, about: About, text: String) {
    put_notice(state, Notice { is_error: true, text, about: Some(about) });
}

pub(super) fn notify(state: &mut State, is_error: bool, text: String) {
    put_notice(state, Notice { is_error, text, about: None });
}

fn put_notice(state: &mut State, notice: Notice) {
    // A success message is replaced by the next message; an error stays until it is closed.
    state.notices.retain(|known| known.is_error && *known != notice);
    state.notices.push(notice);
    if state.notices.len() > 4 {
        state.notices.remove(0);
    }
}
