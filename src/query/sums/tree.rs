//! Sums over batches and their members: the possible total of a group, with nothing counted twice.
//!
//! The selected deals form a [`Forest`] by `part_of`. For a group, two ranges pass up each tree: the amount that can lie
//! *inside* the group, and the amount that can lie *outside* it. The result is exact and needs no search;
//! ARCHITECTURE.md derives the rule ("Sums over batches").

use crate::model::{Decimal, Interval, Quantity};
use crate::query::forest::Forest;
use std::ops::Range;

/// The contribution of a deal to a sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share<N = Decimal> {
    /// The deal's own total, including its members, lies in this interval.
    Own(Interval<N>),
    /// The deal has no figure of its own: a batch equals the sum of its members, any other deal adds nothing.
    None,
}

/// The possible total of a group within a tree; `sums` is a reusable buffer.
pub fn inside<N: Quantity>(
    forest: &Forest,
    tree: &Range<usize>,
    share: impl Fn(usize) -> Share<N>,
    is_in: impl Fn(usize) -> bool,
    sums: &mut Vec<Option<TreeRanges<N>>>,
) -> Interval<N> {
    let ranges = |at: usize, members| Some(TreeRanges::of(share(at), members, is_in(at)));
    let top = forest.pass_up(tree, sums, ranges, TreeRanges::plus);
    top.map_or(Interval::ZERO, |ranges| ranges.inside)
}

/// The total of a whole tree, which is [`inside`] if all its deals belong to the group, but faster.
pub fn whole<N: Quantity>(
    forest: &Forest,
    tree: &Range<usize>,
    share: impl Fn(usize) -> Share<N>,
    sums: &mut Vec<Option<Interval<N>>>,
) -> Interval<N> {
    let total = |at: usize, members: Option<Interval<N>>| match (share(at), members) {
        (Share::None, members) => members,
        (Share::Own(own), None) => Some(own),
        (Share::Own(own), Some(members)) => {
            Some(Interval { low: own.low.max(members.low), high: own.high.map(|high| high.max(members.low)) })
        }
    };
    forest.pass_up(tree, sums, total, Interval::plus).unwrap_or(Interval::ZERO)
}

/// The ranges that can lie inside a group and outside it.
#[derive(Clone, Copy, Debug)]
pub struct TreeRanges<N = Decimal> {
    inside: Interval<N>,
    outside: Interval<N>,
    /// The smallest possible sum of both. It exceeds the sum of the two lower bounds if a batch must lie somewhere
    /// but may lie on either side.
    least: N,
}

impl<N: Quantity> TreeRanges<N> {
    const ZERO: Self = Self { inside: Interval::ZERO, outside: Interval::ZERO, least: N::ZERO };

    fn plus(self, other: Self) -> Self {
        Self {
            inside: self.inside.plus(other.inside),
            outside: self.outside.plus(other.outside),
            least: self.least.plus(other.least),
        }
    }

    fn flip(self) -> Self {
        Self { inside: self.outside, outside: self.inside, ..self }
    }

    /// The ranges of a node, given the sums of its members' ranges.
    fn of(share: Share<N>, members: Option<Self>, is_in: bool) -> Self {
        let in_group = match (share, members) {
            (Share::None, None) => Self::ZERO,
            (Share::None, Some(members)) => return members,
            (Share::Own(own), None) => Self { inside: own, outside: Interval::ZERO, least: own.low },
            (Share::Own(own), Some(members)) if is_in => return Self::batch_in_group(own, members),
            (Share::Own(own), Some(members)) => return Self::batch_in_group(own, members.flip()).flip(),
        };
        if is_in { in_group } else { in_group.flip() }
    }

    /// A batch that belongs to the group: the remainder of its amount after its members lies inside, too.
    ///
    /// If the members certainly exceed the batch's amount, its upper bound is raised to their smallest total.
    fn batch_in_group(own: Interval<N>, members: Self) -> Self {
        let (i, o) = (members.inside, members.outside);
        let high = own.high.map(|high| high.max(members.least));
        let left_over = o.high.map_or(N::ZERO, |outside| own.low.minus(outside));
        let rest_of = |part: N| high.map(|high| high.minus(part));
        Self {
            inside: Interval { low: i.low.max(left_over), high: rest_of(o.low) },
            outside: Interval { low: o.low, high: least_of(o.high, rest_of(i.low)) },
            least: own.low.max(members.least),
        }
    }
}

/// The smaller of two upper bounds; `None` is open.
fn least_of<N: Quantity>(a: Option<N>, b: Option<N>) -> Option<N> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (one, other) => one.or(other),
    }
}
