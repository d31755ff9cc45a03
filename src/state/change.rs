//! Changes that undo leads back from, and messages: what every feature needs.

use super::undo::Moment;
use super::{About, Notice, State};
use crate::session::Query;

pub(super) fn moment(state: &State) -> Moment {
    Moment { query: state.query.clone(), chosen: state.chosen.clone(), columns: None }
}

/// Changes the query, so that undo leads back.
pub(super) fn ask(state: &mut State, change: impl FnOnce(&mut Query)) {
    let before = moment(state);
    change(&mut state.query);
    if state.query != before.query {
        state.history.record(before);
    }
}

/// Takes away the complaints about what is well again.
pub(super) fn settle(state: &mut State, about: &About) {
    state.notices.retain(|known| known.about.as_ref() != Some(about));
}

/// Complains of something, until that is well again or the message is closed.
pub(super) fn notify_about(state: &mut State, about: About, text: String) {
    put_notice(state, Notice { is_error: true, text, about: Some(about) });
}

pub(super) fn notify(state: &mut State, is_error: bool, text: String) {
    put_notice(state, Notice { is_error, text, about: None });
}

fn put_notice(state: &mut State, notice: Notice) {
    // A message that all is well gives way to the next; an error stays until it is closed.
    state.notices.retain(|known| known.is_error && *known != notice);
    state.notices.push(notice);
    if state.notices.len() > 4 {
        state.notices.remove(0);
    }
}
