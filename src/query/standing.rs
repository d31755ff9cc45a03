//! Where groups stand among one another: which rank each can have, and which stand apart.
//!
//! The order of two groups is certain if their intervals share no more than an end (DESIGN 3.4, rule 8). That is
//! judged for every two groups, so that a group's rank is an interval, too.

use super::{GroupBy, GroupKey};
use crate::model::{Decimal, Interval, Register};

/// The ranks that a group can have, counted from 1: groups that are equal for certain share one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Rank {
    pub best: usize,
    pub worst: usize,
}

impl Rank {
    /// Whether there is only one.
    pub fn is_certain(self) -> bool {
        self.best == self.worst
    }

    /// How many other groups may be larger as well as smaller.
    pub fn open(self) -> usize {
        self.worst.saturating_sub(self.best)
    }
}

/// Whether either of two groups may be the larger one: their intervals share more than an end.
pub fn is_order_open(a: Interval, b: Interval) -> bool {
    may_exceed(a, b.low) && may_exceed(b, a.low)
}

fn may_exceed(interval: Interval, value: Decimal) -> bool {
    interval.high.is_none_or(|high| high > value)
}

/// The rank of each interval among all of them; `None` for what has none.
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
        // Surely ahead: what begins where this one ends, but for those that are exactly the same.
        let ahead = one.high.map_or(0, |high| {
            let same = if one.is_exact() { up_to(&exact, high) - below(&exact, high) } else { 0 };
            count - below(&lows, high) - same
        });
        // Possibly ahead: what ends above the place where this one begins, itself left out.
        let closed = highs.len() - up_to(&highs, one.low);
        let open = count - highs.len();
        let possibly = closed + open - usize::from(may_exceed(*one, one.low));
        Rank { best: ahead + 1, worst: possibly + 1 }
    };
    intervals.iter().map(|one| one.as_ref().map(rank)).collect()
}

/// Whether a group stands apart and has no rank: deals without a value, or those of a place that is wider than
/// the level of the chart.
pub fn stands_apart(register: &Register, by: GroupBy, key: &GroupKey) -> bool {
    match key {
        GroupKey::Missing | GroupKey::Several => true,
        GroupKey::Place(ix) => by.level().is_some_and(|level| register.places.get(*ix).level < level),
        _ => false,
    }
}
