//! The days that the timeline shows.

use crate::model::Days;
use crate::session::shown_days;
use crate::state::State;

/// Sets the zoom without an undo step.
pub(in crate::state) fn show_days(state: &mut State, days: Option<Days>) {
    state.query.days = days.map(shown_days);
}

/// Zooms to the period of the filter, else to the dates of the selected deals, with a margin.
pub(in crate::state) fn zoom_to_period(state: &mut State) {
    let index = &state.opened.index;
    let chosen = || {
        let days = state.chosen.deals.iter().filter_map(|&deal| index.days(deal).closed());
        days.reduce(Days::joined)
    };
    if let Some(days) = state.query.filter.period().or_else(chosen) {
        show_days(state, Some(days.padded()));
    }
}
