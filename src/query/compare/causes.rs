//! What keeps the figure of a group open.
//!
//! The causes are found tree by tree: a deal that no batch with a stated figure contains contributes its own
//! uncertainty; a batch that lies partly in another group contributes the part that may lie on either side.

use super::asker::{Asker, DealWorth, Side};
use crate::model::{DealIx, Field, Interval};
use crate::query::forest::Forest;
use crate::query::{CurrencyMode, DealSet, Measure, Sum, Total, Valuer, Worth};
use std::collections::BTreeMap;
use std::ops::Range;

/// How many deals keep the figure of a group open, by cause.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Openness {
    /// Whether nothing does: the figure is exact.
    pub is_exact: bool,
    /// Causes without any deal are left out.
    pub causes: BTreeMap<CauseKind, usize>,
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

impl Asker<'_> {
    /// Whether a deal's money is open because its currency has no rate.
    fn is_unconverted(&self, ix: DealIx) -> bool {
        let is_money =
            matches!((self.query.measure, self.query.shown), (Measure::Money, CurrencyMode::In(_)));
        is_money && self.worth(ix).worth == Worth::Unconverted
    }

    /// The least certain of the deal's statements in the currencies it is stated in.
    fn as_stated(&self, ix: DealIx) -> Option<(Interval, bool)> {
        let valuer = Valuer { register: self.register, reading: self.query.reading };
        let deal = self.register.deal(ix);
        if !valuer.is_stated(deal) {
            return of_money(&self.worth(ix));
        }
        let values = valuer.currencies(&[ix]).into_iter().map(|currency| valuer.as_stated(deal, currency));
        let known = values.filter_map(|value| match value.worth {
            Worth::Known(interval) => Some((interval, value.marks.disputed)),
            Worth::NoMoney | Worth::Undisclosed | Worth::Unconverted | Worth::Elsewhere => None,
        });
        known.min_by_key(|(interval, _)| interval.is_exact())
    }

    /// Whether the total is exact in every currency, and nothing is missing from it.
    fn is_exact(&self, total: &Total) -> bool {
        let is_exact = |sum: &Sum| sum.is_known() && sum.interval.is_exact();
        match (self.query.measure, self.query.shown) {
            (Measure::Money, CurrencyMode::AsStated) => {
                total.undisclosed == 0 && total.money.values().all(is_exact)
            }
            _ => self.measured(total).as_ref().is_none_or(is_exact),
        }
    }

    /// The deal's own statement of the measured quantity, and whether its sources disagree.
    fn own(&self, ix: DealIx) -> Option<(Interval, bool)> {
        let valuer = Valuer { register: self.register, reading: self.query.reading };
        let deal = self.register.deal(ix);
        let counted = |field: Field| valuer.counted(deal, field).map(|read| (read.interval, read.disputed));
        match (self.query.measure, self.query.shown) {
            (Measure::Money, CurrencyMode::In(_)) => of_money(&self.worth(ix)),
            (Measure::Money, CurrencyMode::AsStated) => self.as_stated(ix),
            (Measure::Count(unit), _) if deal.counted_unit() == Some(unit) => counted(Field::Count),
            (Measure::Area, _) => counted(Field::FloorArea),
            (Measure::Deals | Measure::Count(_), _) => None,
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

/// What keeps the figure of each group open.
pub(super) fn openness(asker: &Asker<'_>, forest: &Forest, sides: &[Side]) -> Vec<Openness> {
    let in_stated = in_stated(asker, forest);
    let of_side = |(at, side): (usize, &Side)| {
        let finder = Finder { asker, forest, side, at, in_stated: &in_stated };
        Openness { is_exact: asker.is_exact(&side.total), causes: finder.counted() }
    };
    sides.iter().enumerate().map(of_side).collect()
}

/// The deals within a selected batch that has a figure of its own.
pub(super) fn in_stated(asker: &Asker<'_>, forest: &Forest) -> DealSet {
    let is_stated = |ix: DealIx| asker.own(ix).is_some_and(|(interval, _)| interval != Interval::UNKNOWN);
    let stated: Vec<DealIx> = forest.deals.iter().copied().filter(|&ix| is_stated(ix)).collect();
    forest.within(&asker.set(&stated))
}

/// Finds the causes that keep one group's interval open.
pub(super) struct Finder<'a, 'b> {
    pub asker: &'a Asker<'b>,
    pub forest: &'a Forest,
    pub side: &'a Side,
    /// The position of the group among those compared.
    pub at: usize,
    /// See [`in_stated`].
    pub in_stated: &'a DealSet,
}

impl Finder<'_, '_> {
    /// The deals that keep the figure open by their own statements, with these, in the order of the register.
    fn open(&self) -> impl Iterator<Item = (CauseKind, DealIx, Interval)> {
        self.side.deals.listed().iter().filter_map(|&ix| {
            let (interval, is_disputed) = self.asker.own(ix)?;
            if interval.is_exact() || self.in_stated.contains(ix) {
                return None;
            }
            let is_unconverted = self.asker.is_unconverted(ix);
            let why = match interval.high {
                _ if is_disputed && !is_unconverted => CauseKind::Disputed,
                None if is_unconverted => CauseKind::Unconverted,
                None if interval.low.is_zero() => CauseKind::Undisclosed,
                None => CauseKind::AtLeast,
                Some(_) => CauseKind::Range,
            };
            Some((why, ix, interval))
        })
    }

    pub fn causes(&self) -> Vec<Cause> {
        let mut of_all: BTreeMap<CauseKind, Vec<DealIx>> = BTreeMap::new();
        let mut causes = Vec::new();
        for (why, ix, interval) in self.open() {
            match why {
                CauseKind::Disputed => causes.push(self.cause(why, vec![ix], interval)),
                _ => of_all.entry(why).or_default().push(ix),
            }
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

    /// The number of deals by cause. What is undisclosed or not converted counts as in the totals.
    fn counted(&self) -> BTreeMap<CauseKind, usize> {
        let mut numbers: BTreeMap<CauseKind, usize> = BTreeMap::new();
        for (why, _, _) in self.open() {
            *numbers.entry(why).or_default() += 1;
        }
        if self.asker.query.measure == Measure::Money {
            let total = &self.side.total;
            numbers.insert(CauseKind::Undisclosed, total.undisclosed);
            numbers.insert(CauseKind::Unconverted, total.unconverted);
        }
        numbers.insert(CauseKind::Remainder, self.remainders().count());
        numbers.retain(|_, number| *number > 0);
        numbers
    }

    fn cause(&self, why: CauseKind, deals: Vec<DealIx>, interval: Interval) -> Cause {
        Cause { side: self.at, why, deals, interval, could_decide: false }
    }

    /// Batches that lie partly in the group, without a statement of how much.
    fn remainders(&self) -> impl Iterator<Item = Cause> {
        let cause = move |tree: Range<usize>| {
            let deals = &self.forest.deals[tree];
            let is_open = |ix: DealIx| self.asker.own(ix).is_some_and(|(interval, _)| !interval.is_exact());
            let parts_are_open = deals.iter().any(|&ix| is_open(ix) && self.in_stated.contains(ix));
            let interval = self.asker.interval_of(&self.asker.set(deals), self.side)?;
            let top = deals.first().copied();
            (parts_are_open && !interval.is_exact())
                .then(|| self.cause(CauseKind::Remainder, top.into_iter().collect(), interval))
        };
        split(self.forest, std::slice::from_ref(self.side)).filter_map(cause)
    }
}
