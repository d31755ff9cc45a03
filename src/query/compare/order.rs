//! The order of compared groups: certain or open, and the facts that would decide it.
//!
//! The causes of an open order are found tree by tree: a deal that no batch with a stated figure contains contributes
//! its own uncertainty; a batch that lies partly in another group contributes the part that may lie on either side.

use super::asker::{Asker, DealWorth, Side};
use crate::model::{DealIx, Decimal, Field, Interval};
use crate::query::forest::Forest;
use crate::query::{CurrencyMode, DealSet, Measure, Valuer, Worth, is_order_open};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

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

/// An unknown fact that keeps an order open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// The group whose interval the cause widens, as a position among the compared groups.
    pub side: usize,
    pub why: CauseKind,
    /// The deals concerned.
    pub deals: Vec<DealIx>,
    /// The interval that these deals contribute to the group.
    pub interval: Interval,
    /// Whether the missing fact could decide the order, whatever else stays open.
    pub could_decide: bool,
}

/// The way in which a figure is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CauseKind {
    /// Undisclosed amounts.
    Undisclosed,
    /// Amounts in a currency without a rate.
    Unconverted,
    /// Statements with only a lower bound ("at least").
    AtLeast,
    /// Sources of one deal disagree.
    Disputed,
    /// It is unknown how much of a batch lies in the group and how much elsewhere.
    Remainder,
    /// Statements that give a range or only an upper bound ("up to").
    Range,
}

/// The trees that lie partly in one of these groups and partly elsewhere.
fn split(forest: &Forest, sides: &[Side]) -> impl Iterator<Item = Range<usize>> {
    let is_split = |tree: &Range<usize>, side: &Side| {
        let inside = forest.deals[tree.clone()].iter().filter(|ix| side.deals.has(**ix)).count();
        inside > 0 && inside < tree.len()
    };
    forest.trees().filter(move |tree| sides.iter().any(|side| is_split(tree, side)))
}

/// The topmost batches that contain both deals of a group and other deals.
pub(super) fn reaching(forest: &Forest, sides: &[Side]) -> Vec<DealIx> {
    let mut tops: Vec<DealIx> = split(forest, sides).map(|tree| forest.deals[tree.start]).collect();
    tops.sort_unstable();
    tops
}

/// Whether any batch lies partly in the group and partly elsewhere.
pub(super) fn is_reaching(forest: &Forest, side: &Side) -> bool {
    split(forest, std::slice::from_ref(side)).next().is_some()
}

/// The order of every pair of groups.
pub(super) fn pairs(asker: &Asker<'_>, forest: &Forest, sides: &[Side]) -> Vec<Pair> {
    let sums: Vec<Option<Interval>> =
        sides.iter().map(|side| asker.measured(&side.total).map(|sum| sum.interval)).collect();
    let is_open = |at: usize| {
        let others = sums.iter().enumerate().filter(|(other, _)| *other != at);
        others.into_iter().any(|(_, other)| sums[at].zip(*other).is_some_and(|(a, b)| is_order_open(a, b)))
    };
    let causes = |at: usize, side: &Side| Finder::new(asker, forest, side, at).causes();
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
    fn interval_of(&self, deals: &DealSet, side: &Side) -> Option<Interval> {
        let volumes = self.volumes(deals, self.query.by);
        let group = volumes.groups.iter().find(|group| group.key == side.key)?;
        self.measured(&group.total).map(|sum| sum.interval)
    }

    /// Whether a deal's money is open because its currency has no rate.
    fn is_unconverted(&self, ix: DealIx) -> bool {
        let is_money =
            matches!((self.query.measure, self.query.shown), (Measure::Money, CurrencyMode::In(_)));
        is_money && self.worth(ix).worth == Worth::Unconverted
    }

    /// The deal's own statement of the measured quantity, and whether its sources disagree.
    fn own(&self, ix: DealIx) -> Option<(Interval, bool)> {
        let valuer = Valuer { register: self.register, reading: self.query.reading };
        let deal = self.register.deal(ix);
        let counted = |field: Field| valuer.counted(deal, field).map(|read| (read.interval, read.disputed));
        match (self.query.measure, self.query.shown) {
            (Measure::Money, CurrencyMode::In(_)) => of_money(&self.worth(ix)),
            (Measure::Count(unit), _) if deal.counted_unit() == Some(unit) => counted(Field::Count),
            (Measure::Area, _) => counted(Field::FloorArea),
            (Measure::Money | Measure::Deals | Measure::Count(_), _) => None,
        }
    }
}

fn of_money(value: &DealWorth) -> Option<(Interval, bool)> {
    let disputed = value.disputed;
    match value.worth {
        Worth::Known(interval) => Some((interval, disputed)),
        Worth::Undisclosed | Worth::Unconverted => Some((Interval::UNKNOWN, disputed)),
        Worth::NoMoney | Worth::Elsewhere => None,
    }
}

/// Finds the causes that keep one group's interval open.
struct Finder<'a, 'b> {
    asker: &'a Asker<'b>,
    forest: &'a Forest,
    side: &'a Side,
    at: usize,
    /// The deals within a selected batch that has a figure of its own.
    in_stated: DealSet,
}

impl<'a, 'b> Finder<'a, 'b> {
    fn new(asker: &'a Asker<'b>, forest: &'a Forest, side: &'a Side, at: usize) -> Self {
        let is_stated = |ix: DealIx| asker.own(ix).is_some_and(|(interval, _)| interval != Interval::UNKNOWN);
        let stated: Vec<DealIx> = forest.deals.iter().copied().filter(|&ix| is_stated(ix)).collect();
        Self { asker, forest, side, at, in_stated: forest.within(&asker.set(&stated)) }
    }

    fn causes(&self) -> Vec<Cause> {
        let mut of_all: BTreeMap<CauseKind, Vec<DealIx>> = BTreeMap::new();
        let mut causes = Vec::new();
        for &ix in self.side.deals.listed() {
            let Some((interval, is_disputed)) = self.asker.own(ix) else { continue };
            if interval.is_exact() || self.in_stated.contains(ix) {
                continue;
            }
            if is_disputed && !self.asker.is_unconverted(ix) {
                causes.push(self.cause(CauseKind::Disputed, vec![ix], interval));
                continue;
            }
            let why = match interval.high {
                None if self.asker.is_unconverted(ix) => CauseKind::Unconverted,
                None if interval.low.is_zero() => CauseKind::Undisclosed,
                None => CauseKind::AtLeast,
                Some(_) => CauseKind::Range,
            };
            of_all.entry(why).or_default().push(ix);
        }
        for (why, deals) in of_all {
            // No batch with a stated figure contains these deals, so that they contribute exactly their own interval.
            let interval =
                self.asker.interval_of(&self.asker.set(&deals), self.side).unwrap_or(Interval::UNKNOWN);
            causes.push(self.cause(why, deals, interval));
        }
        causes.extend(self.remainders());
        causes
    }

    fn cause(&self, why: CauseKind, deals: Vec<DealIx>, interval: Interval) -> Cause {
        Cause { side: self.at, why, deals, interval, could_decide: false }
    }

    /// Batches that lie partly in the group, without a statement of how much.
    fn remainders(&self) -> Vec<Cause> {
        let cause = |tree: Range<usize>| {
            let deals = &self.forest.deals[tree];
            let is_open = |ix: DealIx| self.asker.own(ix).is_some_and(|(interval, _)| !interval.is_exact());
            let parts_are_open = deals.iter().any(|&ix| is_open(ix) && self.in_stated.contains(ix));
            let interval = self.asker.interval_of(&self.asker.set(deals), self.side)?;
            let top = deals.first().copied();
            (parts_are_open && !interval.is_exact())
                .then(|| self.cause(CauseKind::Remainder, top.into_iter().collect(), interval))
        };
        split(self.forest, std::slice::from_ref(self.side)).filter_map(cause).collect()
    }
}
