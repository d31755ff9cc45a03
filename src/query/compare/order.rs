//! The order of compared groups: certain, or open, and what would decide it.
//!
//! What keeps an order open is found tree by tree: a deal that no stated batch contains brings its
//! own uncertainty, and a batch that lies partly elsewhere brings what may lie on either side.

use super::asker::{Asker, Side};
use crate::model::{DealIx, Decimal, Field, Interval, Register};
use crate::query::{CurrencyMode, Measure, Valuer, Worth, is_order_open};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Causes of a pair that are examined for whether they alone could decide it.
const EXAMINED: usize = 6;

/// Two groups and which of them is larger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Positions among the compared groups; the first before the second.
    pub first: usize,
    pub second: usize,
    pub order: Order,
}

/// What is known of the order of two groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Order {
    /// The first is larger, or as large, whatever the open figures turn out to be.
    First,
    Second,
    /// Both are exactly the same.
    Equal,
    /// Their intervals overlap: what keeps them open, what widens them most first.
    Open(Vec<Cause>),
    /// One of them has nothing to measure, or currencies are not converted.
    None,
}

/// A fact that nobody knows yet and that keeps an order open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// The group whose interval it widens, as a position among the compared ones.
    pub side: usize,
    pub why: CauseKind,
    /// The deals it is about.
    pub deals: Vec<DealIx>,
    /// What these deals bring to the group.
    pub interval: Interval,
    /// Whether knowing it could decide the order, whatever else stays open.
    pub could_decide: bool,
}

/// In what way a figure is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CauseKind {
    /// Amounts that nobody discloses.
    Undisclosed,
    /// Amounts in a currency that has no rate.
    Unconverted,
    /// Statements that say "at least".
    AtLeast,
    /// Sources of one deal disagree.
    Disputed,
    /// How much of a batch lies in the group and how much elsewhere.
    Remainder,
    /// Statements that give a range, or say "up to".
    Range,
}

/// The deals that batches tie together.
pub(super) struct BatchTrees {
    /// In the order of the register.
    selected: Vec<DealIx>,
    /// The topmost selected batch of every deal that is in one.
    root: BTreeMap<DealIx, DealIx>,
    /// The deals under each batch that contains any, itself first.
    members: BTreeMap<DealIx, Vec<DealIx>>,
}

impl BatchTrees {
    /// The trees of selected deals, which are in the order of the register.
    pub fn new(register: &Register, selection: &[DealIx]) -> Self {
        let is_selected = |ix: DealIx| selection.binary_search(&ix).is_ok();
        let up = |at: &DealIx| register.deal(*at).part_of.map(|link| link.deal);
        // A register's links form a forest; the bound only keeps a broken one from hanging.
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

    /// All deals of the trees that these deals stand in, in the order of the register.
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

    /// The topmost batches that hold deals of a group and others, too.
    pub fn reaching(&self, sides: &[Side]) -> Vec<DealIx> {
        let split = self.members.iter().filter(|(_, nodes)| sides.iter().any(|side| is_split(nodes, side)));
        split.map(|(&root, _)| root).collect()
    }

    /// Whether any batch lies partly in a group and partly elsewhere.
    pub fn is_reaching(&self, side: &Side) -> bool {
        self.members.values().any(|nodes| is_split(nodes, side))
    }
}

fn is_split(nodes: &[DealIx], side: &Side) -> bool {
    let inside = nodes.iter().filter(|ix| side.deals.has(**ix)).count();
    inside > 0 && inside < nodes.len()
}

/// The order of every two of the groups.
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

/// The causes of two groups, what widens most first, with whether each alone could decide.
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
        cause.could_decide = could_decide(asker, trees, (cause, &sides[cause.side], &sides[other]));
    }
    all
}

/// An open width is wider than any other.
fn width(interval: Interval) -> (bool, Decimal) {
    let width = interval.high.map(|high| high.saturating_sub(interval.low));
    (width.is_none(), width.unwrap_or_default())
}

/// Whether some value of the cause leaves the two intervals apart, whatever else stays open.
fn could_decide(asker: &Asker<'_>, trees: &BatchTrees, (cause, side, other): (&Cause, &Side, &Side)) -> bool {
    let nodes = trees.whole(&cause.deals);
    // What touches the other group, too, moves both.
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
    /// What these deals bring to a group.
    fn interval_of(&self, deals: &[DealIx], side: &Side) -> Option<Interval> {
        let volumes = self.volumes(deals, self.query.by);
        let group = volumes.groups.iter().find(|group| group.key == side.key)?;
        self.measured(&group.total).map(|sum| sum.interval)
    }

    /// Whether a currency without a rate keeps a deal's money open.
    fn is_unconverted(&self, ix: DealIx) -> bool {
        let is_money =
            matches!((self.query.measure, self.query.shown), (Measure::Money, CurrencyMode::In(_)));
        is_money && self.worth(ix).0 == Worth::Unconverted
    }

    /// What a deal itself states of what is measured, and whether its sources disagree.
    fn own(&self, ix: DealIx) -> Option<(Interval, bool)> {
        let valuer = Valuer { register: self.register, reading: self.query.reading };
        let deal = self.register.deal(ix);
        let counted = |field: Field| valuer.counted(deal, field).map(|read| (read.interval, read.disputed));
        match (self.query.measure, self.query.shown) {
            (Measure::Money, CurrencyMode::In(_)) => of_money(self.worth(ix)),
            (Measure::Count(unit), _) if deal.counted_unit() == Some(unit) => counted(Field::Count),
            (Measure::Area, _) => counted(Field::FloorArea),
            (Measure::Money | Measure::Deals | Measure::Count(_), _) => None,
        }
    }
}

fn of_money((worth, _, disputed): (Worth, bool, bool)) -> Option<(Interval, bool)> {
    match worth {
        Worth::Known(interval) => Some((interval, disputed)),
        Worth::Undisclosed | Worth::Unconverted => Some((Interval::UNKNOWN, disputed)),
        Worth::NoMoney | Worth::Elsewhere => None,
    }
}

/// Finds what keeps one group's interval open.
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
            // Deals that no stated batch contains: alone they are what they bring.
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

    /// Batches of which nobody says how much lies in the group and how much elsewhere.
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
