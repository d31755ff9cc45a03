//! Brushing: dragging over the timeline or the histogram of amounts filters continuously and counts as one undo step.

use super::Brush;
use super::filtering::set_filter;
use crate::model::{Days, Decimal};
use crate::query::{Clause, FacetField, Relation};
use crate::session::{days_text, nameable};
use crate::state::State;
use crate::state::gesture::Gesture;

/// Filters to the range that the brush covers.
pub(in crate::state) fn brush(state: &mut State, brush: &Brush) {
    let filter = match brush {
        Brush::Days(days) => state.query.filter.with_clause(clause(*days)),
        Brush::Amounts { from, below, currency } => {
            let text = |amount: Decimal| format!("{currency} {}", amount.normalize());
            state.query.filter.with_limits(FacetField::Amount, from.map(text), below.map(text))
        }
        Brush::Done => {
            state.gesture = None;
            return;
        }
    };
    if filter == state.query.filter {
        return;
    }
    if state.gesture == Some(Gesture::Brushing) {
        state.search = filter.to_string();
        state.search_error = None;
        state.query.filter = filter;
    } else {
        set_filter(state, filter);
        state.gesture = Some(Gesture::Brushing);
    }
}

fn clause(days: Days) -> Clause {
    let text = days_text(Days::between(nameable(days.first), nameable(days.last)));
    Clause { field: FacetField::Date, comparison: Relation::Is, values: vec![text], position: 0 }
}
