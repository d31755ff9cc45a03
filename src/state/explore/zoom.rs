//! The days that the timeline shows.

use crate::session::shown_days;
use crate::state::State;

/// Sets the zoom without an undo step.
pub(in crate::state) fn show_days(state: &mut State, days: Option<(i32, i32)>) {
    state.query.days = days.map(shown_days);
}

/// Zooms to the period of the filter, else to the dates of the selected deals, with a margin.
pub(in crate::state) fn zoom_to_period(state: &mut State) {
    let index = &state.opened.index;
    let chosen = || {
        let days = state.chosen.deals.iter().filter_map(|&deal| index.days(deal).closed());
        days.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
    };
    if let Some((first, last)) = state.query.filter.period().or_else(chosen) {
        let air = (last.saturating_sub(first) / 20).max(3);
        show_days(state, Some((first.saturating_sub(air), last.saturating_add(air))));
    }
}
