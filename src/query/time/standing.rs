//! The deals that lanes on a page hold: those that happened or may still happen, each for itself.

use crate::model::{Days, Register, Stage, date_of, day_of};
use crate::query::columns::Columns;
use crate::query::{DealSet, FacetField, GroupKey, Site};
use jiff::civil::Date;

/// The deals that lanes hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LaneDeals {
    /// All of them.
    #[default]
    All,
    /// Without cumulative totals and cancelled deals, unless there are no others.
    Standing,
}

/// The numbers of deals that lanes leave out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct LeftOut {
    /// Cumulative totals, cancelled or not.
    pub totals: usize,
    pub cancelled: usize,
}

impl LaneDeals {
    /// Those of a set that the lanes hold, and the numbers of the others.
    pub(super) fn of(self, register: &Register, columns: &Columns, set: &DealSet) -> (DealSet, LeftOut) {
        if self == Self::All {
            return (set.clone(), LeftOut::default());
        }
        let stages = columns.field(register, FacetField::Stage, Site::Place);
        let totals = set.and(&columns.running);
        let others = set.without(&totals);
        let cancelled = others.and(&stages.with(&[GroupKey::Stage(Stage::Cancelled)]));
        let standing = others.without(&cancelled);
        if standing.is_empty() {
            return (set.clone(), LeftOut::default());
        }
        (standing, LeftOut { totals: totals.count(), cancelled: cancelled.count() })
    }

    /// The days that lanes show if no others are asked for. On a page a long period begins with a year.
    pub(super) fn days(self, span: Days) -> Days {
        const LONG: i64 = 3 * 365;
        if self == Self::All || span.count() < LONG {
            return span.padded();
        }
        let first = Date::new(date_of(span.first).year(), 1, 1).map_or(span.first, day_of);
        let pad = (span.last.saturating_sub(span.first) / 100).max(3);
        Days { first, last: span.last.saturating_add(pad) }
    }
}
