//! Volumes: the total of each group with its bounds, and notes on open questions.

use super::marks::Marks;
use super::measure::Measure;
use super::members::{Cited, Members};
use super::money::CurrencyMode;
use super::standing::{Rank, ranks, stands_apart};
use crate::model::{
    Converted, Currency, Days, DealIx, Decimal, Interval, Lang, Register, SourceIx, Stage, Unit,
};
use crate::query::{Division, GroupBy, GroupKey, Grouping, Reading, Site};
use rustc_hash::FxHashMap;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The way in which deals are grouped and added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct VolumesQuery {
    pub by: GroupBy,
    pub site: Site,
    pub shown: CurrencyMode,
    pub reading: Reading,
    pub measure: Measure,
    /// The division of each group, and the division of each of its parts.
    pub divided: [Option<Division>; 2],
    /// Whether each group lists its sources.
    pub lists_sources: bool,
}

impl VolumesQuery {
    /// Money by district, converted to `currency`, with default options.
    pub const fn new(currency: Currency) -> Self {
        Self {
            by: GroupBy::District,
            site: Site::Place,
            shown: CurrencyMode::In(currency),
            reading: Reading::Span,
            measure: Measure::Money,
            divided: [None, None],
            lists_sources: false,
        }
    }

    /// The grouping that is asked for.
    pub fn grouping(&self) -> Grouping {
        Grouping { by: self.by, site: self.site }
    }
}

/// The answer: the groups in the order of a chart, and the total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Volumes {
    pub query: VolumesQuery,
    pub groups: Vec<Group>,
    /// All selected deals together; the groups need not add up to it (ARCHITECTURE.md, "Sums over batches").
    pub total: Total,
    /// The parts of all selected deals, for charts that show them beside those of the groups ([`Self::divide_all`]).
    pub parts: Vec<Group>,
    /// Selected running totals, which are listed but never added.
    pub running_totals: Vec<DealIx>,
    /// Every conversion that was made, once.
    pub rates: BTreeSet<Converted>,
    /// Deals whose sources disagree on their amount.
    pub disputed: Vec<DealIx>,
    /// The sources of all selected deals, including running totals.
    pub cited: Cited,
    /// First and last possible day of all deals that are added.
    pub days: Option<Days>,
    pub notes: Vec<Note>,
}

/// The content of one bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub key: GroupKey,
    /// The deals of the group, in the order of the register.
    pub deals: Members,
    pub total: Total,
    /// Deals with a disputed amount that the total rests on: the group's own, and batches outside the group that
    /// bound it.
    pub disputed: Vec<DealIx>,
    /// Whether the group stands below the others, without a rank: it has no place, or one wider than the chart's
    /// level.
    pub is_apart: bool,
    /// The group's possible ranks by the measure, for each currency shown; under `None` if the measure is not money.
    pub ranks: BTreeMap<Option<Currency>, Rank>,
    /// The parts of the group, ordered by key; empty if the query has no division.
    pub parts: Vec<Self>,
    /// The sources of the evidence of the group's deals, if the query asks for them.
    pub sources: Vec<SourceIx>,
}

/// A sum with its bounds and flags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sum {
    pub interval: Interval,
    pub approximate: bool,
    pub disputed: bool,
    /// Whether a deal in a currency without a rate leaves the sum open.
    pub unconverted: bool,
}

/// The sums of a set of deals.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// One entry per currency shown; empty if no deal has money.
    pub money: BTreeMap<Currency, Sum>,
    /// Number of deals, without running totals.
    pub deals: usize,
    /// Number of deals with an undisclosed amount that no selected batch with a disclosed amount contains.
    pub undisclosed: usize,
    /// Number of the undisclosed deals without a unit.
    pub undisclosed_uncounted: usize,
    /// The counts of the undisclosed deals, per unit.
    pub undisclosed_counts: BTreeMap<Unit, Sum>,
    /// Number of deals with a statement that counts in a currency without a rate; they leave the sum open.
    pub unconverted: usize,
    /// The counts of all deals, per unit.
    pub counts: BTreeMap<Unit, Sum>,
    /// Floor area in square metres, if any deal states one.
    pub area: Option<Sum>,
}

/// A fact that readers of the sums must know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Groups overlap: a deal counts under each of its values.
    Overlap,
    /// The order of some groups is open because their intervals overlap; with the currency, if money is measured.
    OrderOpen(Option<Currency>),
    /// Groups without any deal at the filtered stages, each with the highest stage that it reached.
    NothingAtStage(Vec<(GroupKey, Stage)>),
    /// Places without an ancestor at the chart's level, which form groups of their own.
    StandsForItself(Vec<GroupKey>),
}

impl Sum {
    /// The sum of no deals.
    pub const ZERO: Self =
        Self { interval: Interval::ZERO, approximate: false, disputed: false, unconverted: false };

    pub(in crate::query) fn add(&mut self, interval: Interval) {
        self.interval = self.interval.plus(interval);
    }

    pub(in crate::query) fn mark(&mut self, marks: Marks) {
        self.approximate |= marks.approximate;
        self.disputed |= marks.disputed;
        self.unconverted |= marks.unconverted;
    }

    /// The sum after adding a deal without a rate: open, and marked.
    #[must_use]
    pub(in crate::query) fn opened(self) -> Self {
        Self { interval: Interval::open(self.interval.low), unconverted: true, ..self }
    }

    /// Whether the sum says more than "zero or more".
    pub fn is_known(&self) -> bool {
        self.interval != Interval::UNKNOWN
    }
}

impl Total {
    /// The sum that a chart of `measure` draws, in `currency` for money; `None` if there is none.
    pub fn measured(&self, measure: Measure, currency: Option<Currency>) -> Option<Sum> {
        match measure {
            Measure::Money => currency.and_then(|currency| self.money.get(&currency).copied()),
            Measure::Deals => {
                let deals = Decimal::from(self.deals);
                Some(Sum { interval: Interval::closed(deals, deals), ..Sum::ZERO })
            }
            Measure::Count(unit) => self.counts.get(&unit).copied(),
            Measure::Area => self.area,
        }
    }
}

impl Total {
    fn open_unconverted(&mut self) {
        if self.unconverted > 0 {
            self.money.values_mut().for_each(|sum| *sum = sum.opened());
        }
    }
}

impl Group {
    /// A group before anything is added.
    pub(in crate::query) fn new(key: GroupKey, deals: Members) -> Self {
        Self {
            key,
            deals,
            total: Total::default(),
            disputed: Vec::new(),
            is_apart: false,
            ranks: BTreeMap::new(),
            parts: Vec::new(),
            sources: Vec::new(),
        }
    }

    fn is_disputed(&self) -> bool {
        self.total.money.values().any(|sum| sum.disputed)
    }

    /// Records a batch whose disputed amount bounds the group and the part at the path of keys.
    fn add_dispute(&mut self, batch: DealIx, parts: &[GroupKey]) {
        if self.is_disputed()
            && let Err(at) = self.disputed.binary_search(&batch)
        {
            self.disputed.insert(at, batch);
        }
        if let Some((key, rest)) = parts.split_first()
            && let Some(part) = self.parts.iter_mut().find(|part| part.key == *key)
        {
            part.add_dispute(batch, rest);
        }
    }

    /// Opens the sums of the group and its parts; see [`Volumes::open_unconverted`].
    pub(in crate::query) fn open_unconverted(&mut self) {
        self.total.open_unconverted();
        self.parts.iter_mut().for_each(Self::open_unconverted);
    }

    /// The interval by which groups are sorted: the only one, or the largest.
    fn size(&self, measure: Measure) -> (Decimal, bool, Decimal) {
        let sums: Vec<Sum> = match measure {
            Measure::Money => self.total.money.values().copied().collect(),
            other => self.total.measured(other, None).into_iter().collect(),
        };
        let best = sums.iter().map(|sum| (sum.interval.low, sum.interval.high.is_none(), sum.interval.high));
        let best = best.max().unwrap_or_default();
        (best.0, best.1, best.2.unwrap_or_default())
    }
}

impl Volumes {
    /// Sorts and ranks the groups and adds the notes.
    pub(in crate::query) fn finish(&mut self, register: &Register) {
        self.open_unconverted();
        self.add_disputes_elsewhere(register);
        self.rank(register);
        self.sort(register);
        self.add_notes(register);
    }

    /// Opens every sum with a deal that cannot be converted, even if a batch or a statement in another currency would
    /// close it: a bound that rests on the absence of a rate is not certain.
    fn open_unconverted(&mut self) {
        self.groups.iter_mut().for_each(Group::open_unconverted);
        self.total.open_unconverted();
    }

    /// Adds disputed batches that bound a group from outside to its own disputed deals.
    fn add_disputes_elsewhere(&mut self, register: &Register) {
        let VolumesQuery { by, site, .. } = self.query;
        let batches: Vec<DealIx> =
            self.disputed.iter().copied().filter(|&batch| !register.members(batch).is_empty()).collect();
        if batches.is_empty() {
            return;
        }
        let known: FxHashMap<GroupKey, usize> = (0..)
            .zip(&self.groups)
            .filter(|(_, group)| group.is_disputed())
            .map(|(at, group)| (group.key.clone(), at))
            .collect();
        for batch in batches {
            let mut inside = register.members(batch).to_vec();
            while let Some(member) = inside.pop() {
                inside.extend(register.members(member));
                let divisions = self.query.divided.into_iter().flatten();
                let parts: Vec<GroupKey> = divisions.map(|division| division.key(register, member)).collect();
                for key in by.keys(register, member, site) {
                    if let Some(group) = known.get(&key).and_then(|&at| self.groups.get_mut(at)) {
                        group.add_dispute(batch, &parts);
                    }
                }
            }
        }
    }

    /// Sets the groups apart that have no rank, and ranks the others.
    fn rank(&mut self, register: &Register) {
        let VolumesQuery { by, measure, .. } = self.query;
        for group in &mut self.groups {
            group.is_apart = stands_apart(register, by, &group.key);
        }
        for currency in self.measured_currencies() {
            let interval = |group: &Group| {
                let sum = group.total.measured(measure, currency).filter(|_| !group.is_apart);
                sum.map(|sum| sum.interval)
            };
            let of_groups = ranks(&self.groups.iter().map(interval).collect::<Vec<_>>());
            for (group, rank) in self.groups.iter_mut().zip(of_groups) {
                group.ranks.extend(rank.map(|rank| (currency, rank)));
            }
        }
    }

    /// The currencies of the measured quantity; a single `None` if it is not money.
    pub fn measured_currencies(&self) -> Vec<Option<Currency>> {
        match self.query.measure {
            Measure::Money => self.currencies().into_iter().map(Some).collect(),
            _ => vec![None],
        }
    }

    /// Sorts by time if the groups are times, else by lower bound, descending, with groups that stand apart last.
    /// Ties, and groups with amounts in several currencies, are sorted by number of deals, then by name.
    fn sort(&mut self, register: &Register) {
        let VolumesQuery { by, measure, .. } = self.query;
        if by.is_in_time() {
            self.groups.sort_by(|a, b| a.key.cmp(&b.key));
            return;
        }
        // Amounts in several currencies have no order.
        let is_mixed = measure == Measure::Money && self.currencies().len() > 1;
        self.groups.sort_by_cached_key(|group| {
            let name = group.key.name(register, self.query.grouping(), Lang::En);
            let size = if is_mixed { Default::default() } else { group.size(measure) };
            let size = Reverse((size, group.total.deals));
            let is_missing = group.key == GroupKey::Missing;
            (group.is_apart, is_missing, size, name, group.key.clone())
        });
    }

    /// The currencies shown, ordered by code.
    pub fn currencies(&self) -> Vec<Currency> {
        match self.query.shown {
            CurrencyMode::In(currency) => vec![currency],
            CurrencyMode::AsStated => self.total.money.keys().copied().collect(),
        }
    }

    fn add_notes(&mut self, register: &Register) {
        let in_groups: usize = self.groups.iter().map(|group| group.total.deals).sum();
        if in_groups > self.total.deals {
            self.notes.push(Note::Overlap);
        }
        if !self.query.by.is_in_time() {
            let is_open = |currency: &Option<Currency>| {
                self.groups
                    .iter()
                    .filter_map(|group| group.ranks.get(currency))
                    .any(|rank| !rank.is_certain())
            };
            let open: Vec<_> = self.measured_currencies().into_iter().filter(is_open).collect();
            self.notes.extend(open.into_iter().map(Note::OrderOpen));
        }
        let alone = self.standing_alone(register);
        if !alone.is_empty() {
            self.notes.push(Note::StandsForItself(alone));
        }
    }

    fn standing_alone(&self, register: &Register) -> Vec<GroupKey> {
        let Some(level) = self.query.by.level() else { return Vec::new() };
        let is_alone =
            |key: &GroupKey| matches!(key, GroupKey::Place(ix) if register.places.get(*ix).level != level);
        self.groups.iter().map(|group| &group.key).filter(|key| is_alone(key)).cloned().collect()
    }

    /// The years of a group as volumes of their own, if the groups are divided by year.
    #[must_use]
    pub fn years_of(&self, group: &Group) -> Self {
        let [_, next] = self.query.divided;
        Self {
            query: VolumesQuery { by: GroupBy::Year, divided: [next, None], ..self.query },
            groups: group.parts.clone(),
            total: group.total.clone(),
            parts: Vec::new(),
            running_totals: Vec::new(),
            rates: BTreeSet::new(),
            disputed: group.disputed.clone(),
            cited: Cited::default(),
            days: None,
            notes: Vec::new(),
        }
    }
}
