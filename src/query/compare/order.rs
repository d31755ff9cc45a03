//! The order of compared groups: certain or open, and the facts that would decide it.
//!
//! The causes of an open order are found tree by tree: a deal that no batch with a stated figure contains contributes
//! its own uncertainty; a batch that lies partly in another group contributes the part that may lie on either side.

use super::asker::{Asker, DealWorth, Side};
use crate::model::{DealIx, Decimal, Field, Interval, Register};
use crate::query::{CurrencyMode, Measure, Valuer, Worth, is_order_open};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

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

/// The trees of deals that are linked by batches.
pub(super) struct BatchTrees {
    /// The selected deals, in the order of the register.
    selected: Vec<DealIx>,
    /// The topmost selected batch of every deal that lies in one.
    root: BTreeMap<DealIx, DealIx>,
    /// For each batch with members, the batch itself and all deals under it.
    members: BTreeMap<DealIx, Vec<DealIx>>,
}

impl BatchTrees {
    /// The trees of the selected deals, which must be in the order of the register.
    pub fn new(register: &Register, selection: &[DealIx]) -> Self {
        let is_selected = |ix: DealIx| selection.binary_search(&ix).is_ok();
        let up = |at: &DealIx| register.deal(*at).part_of.map(|link| link.deal);
        // A register's links form a forest; the limit guards against endless loops in a broken one.
        let batches = |ix: DealIx| std::iter::successors(up(&ix), up).take(64);
        let top = |ix: DealIx| batches(ix).filter(|&batch| is_selected(batch)).last();
        let root: BTreeMap<DealIx, DealIx> =
            selection.iter().filter_map(|&ix| Some((ix, top(ix)?))).collect();
        let mut members: BTreeMap<DealIx, Vec<DealIx>> = BTreeMap::new();
        for (&ix, &top) in &root {
            members.entry(top).or_insert_with(|| vec![top]).push(ix);
        }
        for nodes in members.values_mut() {
            nodes.sort_unstable();
        }
        Self { selected: selection.to_vec(), root, members }
    }

    /// All deals of the trees that contain these deals, in the order of the register.
    pub(super) fn whole(&self, deals: &[DealIx]) -> Vec<DealIx> {
        let mut all = BTreeSet::new();
        for ix in deals {
            let root = self.root.get(ix).unwrap_or(ix);
            match self.members.get(root) {
                Some(nodes) => all.extend(nodes.iter().copied()),
                None => {
                    all.insert(*ix);
                }
            }
        }
        all.into_iter().collect()
    }

    /// The topmost batches that contain both deals of a group and other deals.
    pub fn reaching(&self, sides: &[Side]) -> Vec<DealIx> {
        let split = self.members.iter().filter(|(_, nodes)| sides.iter().any(|side| is_split(nodes, side)));
        split.map(|(&root, _)| root).collect()
    }

    /// Whether any batch lies partly in the group and partly elsewhere.
    pub fn is_reaching(&self, side: &Side) -> bool {
        self.members.values().any(|nodes| is_split(nodes, side))
    }
}

fn is_split(nodes: &[DealIx], side: &Side) -> bool {
    let inside = nodes.iter().filter(|ix| side.deals.has(**ix)).count();
    inside > 0 && inside < nodes.len()
}

/// The order of every pair of groups.
pub(super) fn pairs(asker: &Asker<'_>, trees: &BatchTrees, sides: &[Side]) -> Vec<Pair> {
    let sums: Vec<Option<Interval>> =
        sides.iter().map(|side| asker.measured(&side.total).map(|sum| sum.interval)).collect();
    let is_open = |at: usize| {
        let others = sums.iter().enumerate().filter(|(other, _)| *other != at);
        others.into_iter().any(|(_, other)| sums[at].zip(*other).is_some_and(|(a, b)| is_order_open(a, b)))
    };
    let causes: Vec<Vec<Cause>> = sides
        .iter()
        .enumerate()
        .map(|(at, side)| if is_open(at) { Finder { asker, trees, side, at }.causes() } else { Vec::new() })
        .collect();
    let mut pairs = Vec::new();
    for first in 0..sides.len() {
        for second in first + 1..sides.len() {
            let order = match (sums[first], sums[second]) {
                (Some(a), Some(b)) if a.is_exact() && a == b => Order::Equal,
                (Some(a), Some(b)) if is_order_open(a, b) => {
                    Order::Open(deciding(asker, trees, sides, (&causes, [first, second])))
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
    trees: &BatchTrees,
    sides: &[Side],
    (causes, [first, second]): (&[Vec<Cause>], [usize; 2]),
) -> Vec<Cause> {
    let mut all: Vec<Cause> = causes[first].iter().chain(&causes[second]).cloned().collect();
    all.sort_by_key(|cause| {
        (Reverse(width(cause.interval)), cause.why, cause.side, cause.deals.first().copied())
    });
    for cause in all.iter_mut().take(EXAMINED) {
        let other = if cause.side == first { second } else { first };
        cause.could_decide = could_decide(asker, trees, cause, &sides[cause.side], &sides[other]);
    }
    all
}

/// The width of an interval as a sort key: an open interval is wider than any other.
fn width(interval: Interval) -> (bool, Decimal) {
    let width = interval.high.map(|high| high.saturating_sub(interval.low));
    (width.is_none(), width.unwrap_or_default())
}

/// Whether some value of the cause separates the two intervals, whatever else stays open.
fn could_decide(asker: &Asker<'_>, trees: &BatchTrees, cause: &Cause, side: &Side, other: &Side) -> bool {
    let nodes = trees.whole(&cause.deals);
    // A tree that also contains deals of the other group moves both intervals.
    if nodes.iter().any(|ix| other.deals.has(*ix)) {
        return false;
    }
    let rest: Vec<DealIx> =
        side.deals.listed().iter().copied().filter(|ix| nodes.binary_search(ix).is_err()).collect();
    let rest = trees.whole(&rest);
    let rest = asker.interval_of(&rest, side).unwrap_or(Interval::ZERO);
    let (Some(own), Some(other)) = (asker.interval_of(&nodes, side), asker.measured(&other.total)) else {
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
    fn interval_of(&self, deals: &[DealIx], side: &Side) -> Option<Interval> {
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
    trees: &'a BatchTrees,
    side: &'a Side,
    at: usize,
}

impl Finder<'_, '_> {
    fn causes(&self) -> Vec<Cause> {
        let mut of_all: BTreeMap<CauseKind, Vec<DealIx>> = BTreeMap::new();
        let mut causes = Vec::new();
        for &ix in self.side.deals.listed() {
            let Some((interval, is_disputed)) = self.asker.own(ix) else { continue };
            if interval.is_exact() || self.is_in_stated(ix) {
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
            let interval = self.asker.interval_of(&deals, self.side).unwrap_or(Interval::UNKNOWN);
            causes.push(self.cause(why, deals, interval));
        }
        causes.extend(self.remainders());
        causes
    }

    fn cause(&self, why: CauseKind, deals: Vec<DealIx>, interval: Interval) -> Cause {
        Cause { side: self.at, why, deals, interval, could_decide: false }
    }

    fn is_stated(&self, ix: DealIx) -> bool {
        self.asker.own(ix).is_some_and(|(interval, _)| interval != Interval::UNKNOWN)
    }

    /// Whether a selected batch with a figure of its own contains the deal.
    fn is_in_stated(&self, ix: DealIx) -> bool {
        let up = |at: &DealIx| self.asker.register.deal(*at).part_of.map(|link| link.deal);
        let is_selected = |batch: &DealIx| self.trees.selected.binary_search(batch).is_ok();
        std::iter::successors(up(&ix), up).take(64).filter(is_selected).any(|batch| self.is_stated(batch))
    }

    /// Batches that lie partly in the group, without a statement of how much.
    fn remainders(&self) -> Vec<Cause> {
        let side = std::slice::from_ref(self.side);
        let roots = self.trees.reaching(side).into_iter();
        let cause = |root: DealIx| {
            let nodes = self.trees.members.get(&root)?;
            let is_open = |ix: DealIx| self.asker.own(ix).is_some_and(|(interval, _)| !interval.is_exact());
            let parts_are_open = nodes.iter().any(|&ix| is_open(ix) && self.is_in_stated(ix));
            let interval = self.asker.interval_of(nodes, self.side)?;
            (parts_are_open && !interval.is_exact())
                .then(|| self.cause(CauseKind::Remainder, vec![root], interval))
        };
        roots.filter_map(cause).collect()
    }
}
