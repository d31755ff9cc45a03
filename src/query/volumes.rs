//! Volumes: what the deals of each group add up to, with bounds, and what is not known.

use super::adder::{Adder, Membership};
use super::members::{Cited, Members};
use super::money::{Shown, Valuer};
use super::totals::{group_counts, volumes_on_columns};
use super::tree::Forest;
use super::{Bits, FacetField, Filter, GroupBy, GroupKey, Index, Reading, Site};
use crate::model::{Converted, Currency, DealIx, Decimal, Form, Interval, Lang, Register, Stage, Unit};
use std::collections::{BTreeMap, BTreeSet};

/// What a chart's bars measure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Measure {
    #[default]
    Money,
    /// Entries of the register.
    Deals,
    /// Counts of one unit.
    Count(Unit),
    /// Floor area in square metres.
    Area,
}

impl VolumesQuery {
    /// Money by district, converted to `currency`.
    pub fn new(currency: Currency) -> Self {
        Self {
            by: GroupBy::District,
            site: Site::Place,
            shown: Shown::In(currency),
            reading: Reading::Span,
            measure: Measure::Money,
        }
    }
}

impl Measure {
    pub const ALL: &'static [Self] = &[
        Self::Money,
        Self::Deals,
        Self::Count(Unit::Projects),
        Self::Count(Unit::Agreements),
        Self::Count(Unit::Companies),
        Self::Count(Unit::Partners),
        Self::Area,
    ];

    /// The word of the command line and of files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Deals => "deals",
            Self::Count(Unit::Projects) => "projects",
            Self::Count(Unit::Agreements) => "agreements",
            Self::Count(Unit::Companies) => "companies",
            Self::Count(Unit::Partners) => "partners",
            Self::Area => "area",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|measure| measure.word() == word)
    }
}

/// How deals are grouped and added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct VolumesQuery {
    pub by: GroupBy,
    pub site: Site,
    pub shown: Shown,
    pub reading: Reading,
    pub measure: Measure,
}

/// The answer: groups in the order a chart shows them, and the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Volumes {
    pub query: VolumesQuery,
    pub groups: Vec<Group>,
    /// All selected deals together; groups need not add up to it (see DESIGN 3.4, rule 2).
    pub total: Total,
    /// Selected running totals: listed, never added.
    pub running_totals: Vec<DealIx>,
    /// Every conversion that was made, once.
    pub rates: BTreeSet<Converted>,
    /// Deals whose statements disagree.
    pub disputed: Vec<DealIx>,
    /// The sources of all selected deals, running totals among them.
    pub cited: Cited,
    /// The first and the last day that a deal which is added may have happened on.
    pub days: Option<(i32, i32)>,
    pub notes: Vec<Note>,
}

/// One bar's worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub key: GroupKey,
    /// The deals that belong to it, in the order of the register.
    pub deals: Members,
    pub total: Total,
    /// Those of its deals whose money is disputed.
    pub disputed: Vec<DealIx>,
}

/// A sum with its bounds and flags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sum {
    pub interval: Interval,
    pub approximate: bool,
    pub disputed: bool,
}

/// What a set of deals adds up to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// One entry per currency shown; empty where no deal has money in it.
    pub money: BTreeMap<Currency, Sum>,
    /// Entries of the register, running totals left out.
    pub deals: usize,
    /// Deals with undisclosed money that no selected batch with a disclosed amount contains.
    pub undisclosed: usize,
    /// Those of the undisclosed deals of which no source says what they count.
    pub undisclosed_uncounted: usize,
    /// What those deals count, per unit.
    pub undisclosed_counts: BTreeMap<Unit, Sum>,
    /// Deals whose currency has no rate: left out of the sum.
    pub unconverted: usize,
    /// What the deals count, per unit.
    pub counts: BTreeMap<Unit, Sum>,
    /// Floor area in square metres, where any deal states one.
    pub area: Option<Sum>,
}

/// What a reader of the sums must know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Groups overlap: a deal counts under each of its values.
    Overlap,
    /// The order of these neighbours (positions in `groups`) is open: their intervals overlap.
    OrderOpen(Vec<(usize, usize)>),
    /// Groups with deals that the stage filter left out altogether, each with the highest stage it reached.
    NothingAtStage(Vec<(GroupKey, Stage)>),
    /// Places without an ancestor at the chart's level stand for themselves.
    StandsForItself(Vec<GroupKey>),
}

/// Adds up the selected deals, one by one: the definition, which the columns are held to.
pub fn volumes(register: &Register, selection: &[DealIx], query: VolumesQuery) -> Volumes {
    let forest = Forest::new(register, selection);
    let groups = Membership::new(register, &forest, query);
    let valuer = Valuer { register, reading: query.reading };
    let mut adder = Adder::new(register, &forest, &groups, valuer);
    match query.shown {
        Shown::In(currency) => adder.add_money(currency, |ix| valuer.converted(register.deal(ix), currency)),
        Shown::AsStated => {
            for currency in valuer.currencies(forest.nodes()) {
                adder.add_money(currency, |ix| valuer.as_stated(register.deal(ix), currency));
            }
        }
    }
    adder.add_counts();
    let is_running = |&ix: &DealIx| register.deal(ix).form == Form::RunningTotal;
    adder.disputed.sort_unstable();
    adder.disputed.dedup();
    let days = forest.nodes().iter().filter_map(|&ix| register.deal(ix).when?.days().closed());
    let mut answer = Volumes {
        query,
        running_totals: selection.iter().copied().filter(is_running).collect(),
        rates: std::mem::take(&mut adder.rates),
        disputed: std::mem::take(&mut adder.disputed),
        cited: Cited::by(register, selection.iter().copied()),
        days: days.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))),
        total: adder.whole.clone(),
        groups: adder.into_groups(),
        notes: Vec::new(),
    };
    for group in &mut answer.groups {
        group.disputed = group
            .deals
            .listed()
            .iter()
            .copied()
            .filter(|ix| answer.disputed.binary_search(ix).is_ok())
            .collect();
    }
    answer.finish(register);
    answer
}

/// The same on the columns of `index`, for any number of deals.
pub fn volumes_of(register: &Register, index: &Index, selection: &[DealIx], query: VolumesQuery) -> Volumes {
    let selected = Bits::of_deals(register.deals.len(), selection.iter().copied());
    volumes_in(register, index, &selected, query)
}

/// The volumes of the deals of a set.
pub fn volumes_in(register: &Register, index: &Index, selected: &Bits, query: VolumesQuery) -> Volumes {
    let mut answer = volumes_on_columns(register, index, selected, query);
    answer.finish(register);
    answer
}

/// The volumes of the deals that pass `filter`, with a note on groups that only its choice of stages hides.
///
/// `selection` is what the filter selects.
pub fn volumes_where(
    register: &Register,
    index: &Index,
    filter: &Filter,
    selection: &[DealIx],
    query: VolumesQuery,
) -> Volumes {
    let mut volumes = volumes_of(register, index, selection, query);
    let without = filter.without(FacetField::Stage);
    if without != *filter
        && let Ok(all) = without.pass(register, index)
    {
        volumes.note_absent(register, index, &all);
    }
    volumes
}

impl Sum {
    /// The sum of nothing.
    pub const ZERO: Self = Self { interval: Interval::ZERO, approximate: false, disputed: false };

    pub(super) fn add(&mut self, interval: Interval) {
        self.interval = self.interval.plus(interval);
    }

    pub(super) fn mark(&mut self, (approximate, disputed): (bool, bool)) {
        self.approximate |= approximate;
        self.disputed |= disputed;
    }

    /// Whether anything is known of it: more than "zero or more".
    pub fn is_known(&self) -> bool {
        self.interval != Interval::UNKNOWN
    }
}

impl Total {
    /// What a chart of `measure` draws, in `currency` where it is money; `None` where there is nothing of it.
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

impl Group {
    /// The interval that the order of groups goes by: the only or the largest one.
    fn rank(&self, measure: Measure) -> (Decimal, bool, Decimal) {
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
    /// Puts the groups in order and says what a reader must know.
    fn finish(&mut self, register: &Register) {
        self.sort(register);
        self.add_notes(register);
    }

    /// By time where groups are times, else the largest low end first; ties by deals, then by name.
    fn sort(&mut self, register: &Register) {
        let VolumesQuery { by, site, measure, .. } = self.query;
        if by.is_in_time() {
            self.groups.sort_by(|a, b| a.key.cmp(&b.key));
            return;
        }
        let is_missing = |group: &Group| group.key == GroupKey::Missing;
        self.groups.sort_by_cached_key(|group| {
            let name = group.key.name(register, (by, site), Lang::En);
            let deals = group.total.deals;
            (is_missing(group), std::cmp::Reverse((group.rank(measure), deals)), name, group.key.clone())
        });
    }

    /// The currencies shown, in the order of their codes.
    pub fn currencies(&self) -> Vec<Currency> {
        match self.query.shown {
            Shown::In(currency) => vec![currency],
            Shown::AsStated => self.total.money.keys().copied().collect(),
        }
    }

    fn add_notes(&mut self, register: &Register) {
        if self.query.by.overlaps() {
            self.notes.push(Note::Overlap);
        }
        let open = self.open_neighbours();
        if !open.is_empty() && !self.query.by.is_in_time() {
            self.notes.push(Note::OrderOpen(open));
        }
        let alone = self.standing_alone(register);
        if !alone.is_empty() {
            self.notes.push(Note::StandsForItself(alone));
        }
    }

    /// Neighbours with figures whose intervals share more than an end, so that either may be larger.
    fn open_neighbours(&self) -> Vec<(usize, usize)> {
        let currency = match self.query.shown {
            Shown::In(currency) => Some(currency),
            Shown::AsStated => None,
        };
        let known: Vec<(usize, Interval)> = (0..)
            .zip(&self.groups)
            .filter_map(|(at, group)| Some((at, group.total.measured(self.query.measure, currency)?)))
            .filter(|(_, sum)| sum.is_known())
            .map(|(at, sum)| (at, sum.interval))
            .collect();
        let neighbours = known.iter().zip(known.iter().skip(1));
        neighbours
            .filter(|(a, b)| b.1.high.is_none_or(|high| high > a.1.low))
            .map(|(a, b)| (a.0, b.0))
            .collect()
    }

    fn standing_alone(&self, register: &Register) -> Vec<GroupKey> {
        let Some(level) = self.query.by.level() else { return Vec::new() };
        let is_alone =
            |key: &GroupKey| matches!(key, GroupKey::Place(ix) if register.places.get(*ix).level != level);
        self.groups.iter().map(|group| &group.key).filter(|key| is_alone(key)).cloned().collect()
    }

    /// Adds the note on groups that would be there without the stage filter: those of the deals of `all`.
    pub fn note_absent(&mut self, register: &Register, index: &Index, all: &Bits) {
        let VolumesQuery { by, site, .. } = self.query;
        if by.is_in_time() {
            return;
        }
        let mut here: BTreeSet<GroupKey> = self.groups.iter().map(|group| group.key.clone()).collect();
        here.extend(self.running_totals.iter().flat_map(|&ix| by.keys(register, ix, site)));
        let field = (FacetField::of(by), site);
        let mut missing: BTreeSet<GroupKey> =
            group_counts(register, index, all, field).into_iter().map(|(key, _)| key).collect();
        missing.retain(|key| !here.contains(key));
        let mut absent: BTreeMap<GroupKey, Stage> = BTreeMap::new();
        for stage in Stage::LADDER.iter().rev().copied().chain([Stage::Cancelled]) {
            if missing.is_empty() {
                break;
            }
            let at_stage = index.with(register, FacetField::Stage, &GroupKey::Stage(stage)).and(all);
            for (key, _) in group_counts(register, index, &at_stage, field) {
                if missing.remove(&key) {
                    absent.insert(key, stage);
                }
            }
        }
        if !absent.is_empty() {
            self.notes.push(Note::NothingAtStage(absent.into_iter().collect()));
        }
    }
}
