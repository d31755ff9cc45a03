//! Opening a register in place of another.

use super::change::{notify, notify_about, settle};
use super::explore::comparing::compared_in;
use super::layout::Visibility;
use super::{About, Effect, Modal, Panel, Showing, State};
use crate::data::RegisterRef;
use crate::query::Filter;
use crate::session::{Opened, Query};
use crate::tr;
use std::sync::Arc;

/// Starts to read a register.
pub(super) fn load(state: &mut State, reference: RegisterRef) -> Vec<Effect> {
    state.busy = Some(tr!(state.lang(), "notice-opening", register = reference.to_string()));
    state.loading = Some(reference.clone());
    state.cover(None, |modal| matches!(modal, Modal::OpenPath(_)));
    vec![Effect::Load(reference)]
}

/// Says that a register need not be read again, and once more what its errors are.
pub(super) fn unchanged(state: &mut State, reference: RegisterRef) {
    stop_waiting(state, &reference);
    settle(state, &About::Register(reference));
    state.tell_errors();
    notify(state, false, tr!(state.lang(), "notice-unchanged").to_owned());
}

/// Replaces the register. Reloading the same register keeps the query; another register starts with the default one.
pub(super) fn replace_register(state: &mut State, opened: Arc<Opened>, showing: Showing) {
    // If several registers were requested, only the last request counts.
    if state.loading.as_ref().is_some_and(|wanted| *wanted != opened.reference) {
        return;
    }
    let is_same = opened.reference == state.opened.reference;
    // Remove error messages about either register, old or new, since they no longer apply.
    for reference in [&opened.reference, &state.opened.reference.clone()] {
        settle(state, &About::Register(reference.clone()));
    }
    let compared = compared_in(&opened, state);
    let layout = state.layout.clone();
    let query = state.query.clone();
    let notices = std::mem::take(&mut state.notices);
    let view_edits = std::mem::take(&mut state.view_edits);
    *state = State::showing(opened, showing, layout, state.system_lang);
    state.notices = notices;
    if !is_same && view_edits.len() > 1 {
        notify(state, true, tr!(state.lang(), "notice-views-not-saved").to_owned());
    }
    if is_same {
        state.view_edits = view_edits;
        state.search = query.filter.to_string();
        state.search_error = query.filter.check(&state.opened.register, &state.opened.index).err();
        let filter = if state.search_error.is_none() { query.filter } else { Filter::default() };
        state.query = Query { filter, compared, ..query };
    }
    state.tell_errors();
}

/// Reports why a register could not be read; if it is still the one that was asked for, nothing is being read now.
pub(super) fn not_loaded(state: &mut State, reference: RegisterRef, text: String) {
    stop_waiting(state, &reference);
    notify_about(state, About::Register(reference), text);
}

/// Ends the wait for a register, unless another one was requested meanwhile.
fn stop_waiting(state: &mut State, reference: &RegisterRef) {
    if state.loading.as_ref() == Some(reference) {
        (state.loading, state.busy) = (None, None);
    }
}

impl State {
    /// Reports the number of errors in the register and opens the list of them.
    pub fn tell_errors(&mut self) {
        let errors = self.opened.problems.iter().filter(|problem| problem.is_error()).count();
        if errors > 0 {
            self.layout.set(Panel::Problems, Visibility::Shown);
            let about = About::Register(self.opened.reference.clone());
            notify_about(self, about, tr!(self.lang(), "notice-errors", number = errors));
        }
    }
}
