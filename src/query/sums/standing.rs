//! The standing of groups: the ranks that each can have, and the groups that stand apart.
//!
//! The order of two groups is certain if their intervals share at most one bound. This is decided for every pair, so a
//! group's rank is an interval, too.

use crate::model::{Decimal, Interval, Register};
use crate::query::{GroupBy, GroupKey};

/// The possible ranks of a group, counted from 1; groups with equal exact values share a rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Rank {
    pub best: usize,
    pub worst: usize,
}

impl Rank {
    /// Whether only one rank is possible.
    pub fn is_certain(self) -> bool {
        self.best == self.worst
    }

    /// Number of other groups that may be either larger or smaller.
    pub fn open(self) -> usize {
        self.worst.saturating_sub(self.best)
    }
}

/// Whether either of two groups may be larger: their intervals share more than a bound.
pub fn is_order_open(a: Interval, b: Interval) -> bool {
    may_exceed(a, b.low) && may_exceed(b, a.low)
}

fn may_exceed(interval: Interval, value: Decimal) -> bool {
    interval.high.is_none_or(|high| high > value)
}

/// The rank of each interval among all of them; `None` stays without a rank.
pub fn ranks(intervals: &[Option<Interval>]) -> Vec<Option<Rank>> {
    let known = || intervals.iter().flatten();
    let mut lows: Vec<Decimal> = known().map(|interval| interval.low).collect();
    let mut highs: Vec<Decimal> = known().filter_map(|interval| interval.high).collect();
    let mut exact: Vec<Decimal> = known().filter(|one| one.is_exact()).map(|one| one.low).collect();
    let count = lows.len();
    for ends in [&mut lows, &mut highs, &mut exact] {
        ends.sort_unstable();
    }
    let below = |ends: &[Decimal], value: Decimal| ends.partition_point(|end| *end < value);
    let up_to = |ends: &[Decimal], value: Decimal| ends.partition_point(|end| *end <= value);
    let rank = |one: &Interval| {
        // Certainly ahead: intervals that begin at or above the end of this one, except those exactly equal to it.
        let ahead = one.high.map_or(0, |high| {
            let same = if one.is_exact() { up_to(&exact, high) - below(&exact, high) } else { 0 };
            count - below(&lows, high) - same
        });
        // Possibly ahead: intervals that end above the start of this one, without the interval itself.
        let closed = highs.len() - up_to(&highs, one.low);
        let open = count - highs.len();
        let possibly = closed + open - usize::from(may_exceed(*one, one.low));
        Rank { best: ahead + 1, worst: possibly + 1 }
    };
    intervals.iter().map(|one| one.as_ref().map(rank)).collect()
}

/// Whether a group stands apart and has no rank: deals without a single value, or a place wider than the chart's
/// level.
pub fn stands_apart(register: &Register, by: GroupBy, key: &GroupKey) -> bool {
    match key {
        GroupKey::Missing | GroupKey::Several => true,
        GroupKey::Place(ix) => by.level().is_some_and(|level| register.places.get(*ix).level < level),
        _ => false,
    }
}
