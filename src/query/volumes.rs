//! Volumes: what the deals of each group add up to, with bounds, and what is not known.

use super::marks::Marks;
use super::members::{Cited, Members};
use super::money::CurrencyMode;
use super::standing::{Rank, ranks, stands_apart};
use super::{Division, GroupBy, GroupKey, Reading, Site};
use crate::model::{Converted, Currency, DealIx, Decimal, Interval, Lang, Register, SourceIx, Stage, Unit};
use rustc_hash::FxHashMap;
use std::cmp::Reverse;
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
    pub shown: CurrencyMode,
    pub reading: Reading,
    pub measure: Measure,
    /// What each group is divided by, and what each of these parts is.
    pub divided: [Option<Division>; 2],
    /// Whether each group lists its sources.
    pub lists_sources: bool,
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
    /// The deals whose disputed money it rests on: its own, and batches elsewhere that bound it.
    pub disputed: Vec<DealIx>,
    /// Whether it stands below the others and has no rank: no place, or a wider one than the chart's.
    pub is_apart: bool,
    /// The ranks that it can have by what is measured, for each currency shown where that is money.
    pub ranks: BTreeMap<Option<Currency>, Rank>,
    /// What it is divided into, in the order of the keys; none where the question divides nothing.
    pub parts: Vec<Self>,
    /// The sources of its deals' evidence, where the question asks for them.
    pub sources: Vec<SourceIx>,
}

/// A sum with its bounds and flags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sum {
    pub interval: Interval,
    pub approximate: bool,
    pub disputed: bool,
    /// A deal of it is in a currency that has no rate, which leaves the sum open.
    pub unconverted: bool,
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
    /// Deals of which a statement that counts is in a currency without a rate: they leave the sum open.
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
    /// The order of some groups is open: their intervals overlap. Of money in this currency, where it is money.
    OrderOpen(Option<Currency>),
    /// Groups with deals that the stage filter left out altogether, each with the highest stage it reached.
    NothingAtStage(Vec<(GroupKey, Stage)>),
    /// Places without an ancestor at the chart's level stand for themselves.
    StandsForItself(Vec<GroupKey>),
}

impl Sum {
    /// The sum of nothing.
    pub const ZERO: Self =
        Self { interval: Interval::ZERO, approximate: false, disputed: false, unconverted: false };

    pub(super) fn add(&mut self, interval: Interval) {
        self.interval = self.interval.plus(interval);
    }

    pub(super) fn mark(&mut self, marks: Marks) {
        self.approximate |= marks.approximate;
        self.disputed |= marks.disputed;
        self.unconverted |= marks.unconverted;
    }

    /// The same with a deal in it that has no rate.
    pub(super) fn opened(self) -> Self {
        Self { interval: Interval::open(self.interval.low), unconverted: true, ..self }
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

impl Total {
    fn open_unconverted(&mut self) {
        if self.unconverted > 0 {
            self.money.values_mut().for_each(|sum| *sum = sum.opened());
        }
    }
}

impl Group {
    /// A group of which nothing is added up yet.
    pub(super) fn new(key: GroupKey, deals: Members) -> Self {
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

    /// Names a batch whose dispute bounds it, and the parts that the keys lead to.
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

    /// The same for it and its parts; see [`Volumes::open_unconverted`].
    pub(super) fn open_unconverted(&mut self) {
        self.total.open_unconverted();
        self.parts.iter_mut().for_each(Self::open_unconverted);
    }

    /// The interval that the order of groups goes by: the only or the largest one.
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
    /// Puts the groups in order and says what a reader must know.
    pub(super) fn finish(&mut self, register: &Register) {
        self.open_unconverted();
        self.add_disputes_elsewhere(register);
        self.rank(register);
        self.sort(register);
        self.add_notes(register);
    }

    /// Leaves open what holds a deal that could not be converted, even where a batch or a statement in another
    /// currency would close it: nothing that rests on the absence of a rate is certain.
    fn open_unconverted(&mut self) {
        self.groups.iter_mut().for_each(Group::open_unconverted);
        self.total.open_unconverted();
    }

    /// Names the disputed batches elsewhere that bound a group, beside its own disputed deals.
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

    /// Tells groups that stand apart from those that have a rank.
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

    /// The currencies of what is measured; only `None` where that is not money.
    pub fn measured_currencies(&self) -> Vec<Option<Currency>> {
        match self.query.measure {
            Measure::Money => self.currencies().into_iter().map(Some).collect(),
            _ => vec![None],
        }
    }

    /// By time where groups are times, else the largest low end first, those that stand apart last; ties, and groups
    /// whose amounts are in several currencies, by deals, then by name.
    fn sort(&mut self, register: &Register) {
        let VolumesQuery { by, site, measure, .. } = self.query;
        if by.is_in_time() {
            self.groups.sort_by(|a, b| a.key.cmp(&b.key));
            return;
        }
        // Amounts in several currencies have no order.
        let is_mixed = measure == Measure::Money && self.currencies().len() > 1;
        self.groups.sort_by_cached_key(|group| {
            let name = group.key.name(register, (by, site), Lang::En);
            let size = if is_mixed { Default::default() } else { group.size(measure) };
            let size = Reverse((size, group.total.deals));
            let is_missing = group.key == GroupKey::Missing;
            (group.is_apart, is_missing, size, name, group.key.clone())
        });
    }

    /// The currencies shown, in the order of their codes.
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

    /// The years of a group, where groups are divided by years, as an answer of their own.
    pub fn years_of(&self, group: &Group) -> Self {
        let [_, next] = self.query.divided;
        Self {
            query: VolumesQuery { by: GroupBy::Year, divided: [next, None], ..self.query },
            groups: group.parts.clone(),
            total: group.total.clone(),
            running_totals: Vec::new(),
            rates: BTreeSet::new(),
            disputed: group.disputed.clone(),
            cited: Cited::default(),
            days: None,
            notes: Vec::new(),
        }
    }
}
