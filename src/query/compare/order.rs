//! The order of compared groups: certain or open, and the facts that would decide it.

use super::asker::{Asker, Side};
use super::causes::{Cause, Finder, in_stated};
use crate::model::{Decimal, Interval};
use crate::query::forest::Forest;
use crate::query::{DealSet, is_order_open};
use std::cmp::Reverse;

/// Number of causes per pair that are tested for whether they alone could decide the order.
const EXAMINED: usize = 6;

/// Two groups and their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Positions among the compared groups, with `first < second`.
    pub first: usize,
    pub second: usize,
    pub order: Order,
}

/// What is known of the order of two groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Order {
    /// The first is larger or equal for every possible value of the open figures.
    First,
    Second,
    /// Both are exactly equal.
    Equal,
    /// The intervals overlap. The causes are listed by how much they widen an interval, widest first.
    Open(Vec<Cause>),
    /// One of the groups has no value, or amounts in different currencies are not converted.
    None,
}

/// The order of every pair of groups.
pub(super) fn pairs(asker: &Asker<'_>, forest: &Forest, sides: &[Side]) -> Vec<Pair> {
    let sums: Vec<Option<Interval>> =
        sides.iter().map(|side| asker.measured(&side.total).map(|sum| sum.interval)).collect();
    let is_open = |at: usize| {
        let others = sums.iter().enumerate().filter(|(other, _)| *other != at);
        others.into_iter().any(|(_, other)| sums[at].zip(*other).is_some_and(|(a, b)| is_order_open(a, b)))
    };
    let in_stated = in_stated(asker, forest);
    let causes = |at: usize, side: &Side| Finder { asker, forest, side, at, in_stated: &in_stated }.causes();
    let causes: Vec<Vec<Cause>> = sides
        .iter()
        .enumerate()
        .map(|(at, side)| if is_open(at) { causes(at, side) } else { Vec::new() })
        .collect();
    let mut pairs = Vec::new();
    for first in 0..sides.len() {
        for second in first + 1..sides.len() {
            let order = match (sums[first], sums[second]) {
                (Some(a), Some(b)) if a.is_exact() && a == b => Order::Equal,
                (Some(a), Some(b)) if is_order_open(a, b) => {
                    Order::Open(deciding(asker, forest, sides, (&causes, [first, second])))
                }
                (Some(a), Some(b)) if b.high.is_some_and(|high| high <= a.low) => Order::First,
                (Some(_), Some(_)) => Order::Second,
                _ => Order::None,
            };
            pairs.push(Pair { first, second, order });
        }
    }
    pairs
}

/// The causes of both groups, widest first; the first few are tested for whether they alone could decide the order.
fn deciding(
    asker: &Asker<'_>,
    forest: &Forest,
    sides: &[Side],
    (causes, [first, second]): (&[Vec<Cause>], [usize; 2]),
) -> Vec<Cause> {
    let mut all: Vec<Cause> = causes[first].iter().chain(&causes[second]).cloned().collect();
    all.sort_by_key(|cause| {
        (Reverse(width(cause.interval)), cause.why, cause.side, cause.deals.first().copied())
    });
    for cause in all.iter_mut().take(EXAMINED) {
        let other = if cause.side == first { second } else { first };
        cause.could_decide = could_decide(asker, forest, cause, &sides[cause.side], &sides[other]);
    }
    all
}

/// The width of an interval as a sort key: an open interval is wider than any other.
fn width(interval: Interval) -> (bool, Decimal) {
    let width = interval.high.map(|high| high.saturating_sub(interval.low));
    (width.is_none(), width.unwrap_or_default())
}

/// Whether some value of the cause separates the two intervals, whatever else stays open.
fn could_decide(asker: &Asker<'_>, forest: &Forest, cause: &Cause, side: &Side, other: &Side) -> bool {
    let trees = forest.around(&asker.set(&cause.deals));
    let all = |side: &Side| side.deals.bits(trees.capacity());
    // A tree that also contains deals of the other group moves both intervals.
    if trees.meets(&all(other)) {
        return false;
    }
    let rest = forest.around(&all(side).without(&trees));
    let rest = asker.interval_of(&rest, side).unwrap_or(Interval::ZERO);
    let (Some(own), Some(other)) = (asker.interval_of(&trees, side), asker.measured(&other.total)) else {
        return false;
    };
    let other = other.interval;
    let is_larger =
        other.high.is_some_and(|high| own.high.is_none_or(|most| rest.low.saturating_add(most) >= high));
    let is_smaller = rest.high.is_some_and(|high| high.saturating_add(own.low) <= other.low);
    is_larger || is_smaller
}

impl Asker<'_> {
    /// The interval that these deals contribute to a group.
    pub(super) fn interval_of(&self, deals: &DealSet, side: &Side) -> Option<Interval> {
        let volumes = self.volumes(deals, self.query.by);
        let group = volumes.groups.iter().find(|group| group.key == side.key)?;
        self.measured(&group.total).map(|sum| sum.interval)
    }
}
