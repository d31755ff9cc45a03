//! Volumes: what the deals of each group add up to, with bounds, and what is not known.

use super::money::{Shown, Valued, Valuer, Worth};
use super::tree::{Forest, Share};
use super::{GroupBy, GroupKey, Reading, Selection, Site};
use crate::model::{Converted, Count, Currency, Deal, DealIx, Decimal, Interval, Lang, Register, Unit};
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
    pub notes: Vec<Note>,
}

/// One bar's worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub key: GroupKey,
    /// The deals that belong to it, in the order of the register.
    pub deals: Vec<DealIx>,
    pub total: Total,
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
    /// Groups with deals that the stage filter left out altogether.
    NothingAtStage(Vec<GroupKey>),
    /// Places without an ancestor at the chart's level stand for themselves.
    StandsForItself(Vec<GroupKey>),
}

/// Adds up the selected deals.
pub fn volumes(register: &Register, selection: &[DealIx], query: VolumesQuery) -> Volumes {
    let forest = Forest::new(register, selection);
    let groups = Membership::new(register, &forest, query);
    let valuer = Valuer { register, reading: query.reading };
    let mut adder = Adder::new(register, &forest, &groups, valuer);
    match query.shown {
        Shown::In(currency) => adder.add_money(currency, |deal| valuer.converted(deal, currency)),
        Shown::AsStated => {
            for currency in valuer.currencies(forest.nodes()) {
                adder.add_money(currency, |deal| valuer.as_stated(deal, currency));
            }
        }
    }
    adder.add_counts();
    let is_running = |&ix: &DealIx| register.deal(ix).form == crate::model::Form::RunningTotal;
    let mut answer = Volumes {
        query,
        running_totals: selection.iter().copied().filter(is_running).collect(),
        rates: std::mem::take(&mut adder.rates),
        disputed: std::mem::take(&mut adder.disputed),
        total: adder.whole.clone(),
        groups: adder.into_groups(),
        notes: Vec::new(),
    };
    answer.sort(register);
    answer.add_notes(register);
    answer
}

/// Which groups each node of the forest belongs to.
struct Membership {
    keys: Vec<GroupKey>,
    /// For each node the positions of its groups in `keys`.
    of_node: Vec<Vec<usize>>,
}

impl Membership {
    fn new(register: &Register, forest: &Forest, query: VolumesQuery) -> Self {
        let mut known: BTreeMap<GroupKey, usize> = BTreeMap::new();
        let mut of_node = Vec::with_capacity(forest.nodes().len());
        for &ix in forest.nodes() {
            let positions = query.by.keys(register, ix, query.site).into_iter().map(|key| {
                let next = known.len();
                *known.entry(key).or_insert(next)
            });
            of_node.push(positions.collect());
        }
        let mut keys: Vec<(GroupKey, usize)> = known.into_iter().collect();
        keys.sort_by_key(|(_, position)| *position);
        Self { keys: keys.into_iter().map(|(key, _)| key).collect(), of_node }
    }

    fn of_tree(&self, tree: std::ops::Range<usize>) -> BTreeSet<usize> {
        self.of_node[tree].iter().flatten().copied().collect()
    }
}

/// The totals while they are being added up.
struct Adder<'a> {
    register: &'a Register,
    forest: &'a Forest,
    groups: &'a Membership,
    /// Whether a node's money is undisclosed and in no disclosed batch.
    is_undisclosed: Vec<bool>,
    totals: Vec<Total>,
    whole: Total,
    rates: BTreeSet<Converted>,
    disputed: Vec<DealIx>,
}

impl<'a> Adder<'a> {
    fn new(register: &'a Register, forest: &'a Forest, groups: &'a Membership, valuer: Valuer<'a>) -> Self {
        let is_known: Vec<bool> =
            forest.nodes().iter().map(|&ix| !valuer.statements(register.deal(ix)).is_empty()).collect();
        let is_undisclosed = (0..forest.nodes().len())
            .map(|node| {
                let deal = register.deal(forest.nodes()[node]);
                let has_money = deal.amount.is_some();
                has_money && !is_known[node] && !forest.batches_of(node).any(|batch| is_known[batch])
            })
            .collect();
        let mut adder = Self {
            register,
            forest,
            groups,
            is_undisclosed,
            totals: vec![Total::default(); groups.keys.len()],
            whole: Total::default(),
            rates: BTreeSet::new(),
            disputed: Vec::new(),
        };
        adder.count_entries();
        adder
    }

    fn deal(&self, node: usize) -> &'a Deal {
        self.register.deal(self.forest.nodes()[node])
    }

    fn count_entries(&mut self) {
        for (node, groups) in self.groups.of_node.iter().enumerate() {
            let undisclosed = usize::from(self.is_undisclosed[node]);
            for total in groups.iter().map(|&g| Some(g)).chain([None]) {
                let total = match total {
                    Some(group) => &mut self.totals[group],
                    None => &mut self.whole,
                };
                total.deals += 1;
                total.undisclosed += undisclosed;
            }
        }
    }

    fn add_money(&mut self, currency: Currency, value: impl Fn(&Deal) -> Valued) {
        let valued: Vec<Valued> = (0..self.forest.nodes().len()).map(|node| value(self.deal(node))).collect();
        let is_known = |node: usize| matches!(valued[node].worth, Worth::Known(_));
        let share = |node: usize| match valued[node].worth {
            // Part of a batch in this currency, but how much of it nobody says.
            Worth::Elsewhere if self.forest.batches_of(node).any(is_known) => Share::Own(Interval::UNKNOWN),
            _ => valued[node].share(),
        };
        let sums = self.sum(share, |node| (valued[node].approximate, valued[node].disputed));
        let has_money: Vec<bool> = valued
            .iter()
            .map(|v| matches!(v.worth, Worth::Known(_) | Worth::Undisclosed | Worth::Unconverted))
            .collect();
        self.put(&has_money, &sums, |total, sum| {
            total.money.insert(currency, sum);
        });
        for (node, valued) in valued.iter().enumerate() {
            self.rates.extend(valued.converted);
            if valued.disputed && !self.disputed.contains(&self.forest.nodes()[node]) {
                self.disputed.push(self.forest.nodes()[node]);
            }
            if valued.worth == Worth::Unconverted {
                self.whole.unconverted += 1;
                for &group in &self.groups.of_node[node] {
                    self.totals[group].unconverted += 1;
                }
            }
        }
    }

    fn add_counts(&mut self) {
        for &unit in Unit::ALL {
            let counted = |deal: &Deal| deal.count.filter(|_| deal.counted_unit() == Some(unit));
            let all: Vec<Option<Count>> =
                (0..self.forest.nodes().len()).map(|node| counted(self.deal(node))).collect();
            self.add_count(&all, |total, sum| {
                total.counts.insert(unit, sum);
            });
            let hidden: Vec<Option<Count>> =
                all.iter().zip(&self.is_undisclosed).map(|(count, &is)| count.filter(|_| is)).collect();
            self.add_count(&hidden, |total, sum| {
                total.undisclosed_counts.insert(unit, sum);
            });
        }
        let areas: Vec<Option<Count>> =
            (0..self.forest.nodes().len()).map(|node| self.deal(node).floor_area_m2).collect();
        self.add_count(&areas, |total, sum| total.area = Some(sum));
    }

    fn add_count(&mut self, counts: &[Option<Count>], put: impl Fn(&mut Total, Sum)) {
        let is_any: Vec<bool> = counts.iter().map(Option::is_some).collect();
        if !is_any.contains(&true) {
            return;
        }
        let share = |node: usize| counts[node].map_or(Share::None, |count| Share::Own(count.interval()));
        let sums = self.sum(share, |node| (counts[node].is_some_and(|count| count.0.is_about()), false));
        self.put(&is_any, &sums, put);
    }

    /// Gives every group that has any such node, and the whole, its sum.
    fn put(&mut self, is_any: &[bool], sums: &Sums, put: impl Fn(&mut Total, Sum)) {
        let mut has_any = vec![false; self.totals.len()];
        for (node, groups) in self.groups.of_node.iter().enumerate() {
            for &group in groups {
                has_any[group] |= is_any[node];
            }
        }
        for (group, total) in self.totals.iter_mut().enumerate() {
            if has_any[group] {
                put(total, sums.groups[group]);
            }
        }
        if is_any.contains(&true) {
            put(&mut self.whole, sums.whole);
        }
    }

    fn sum(&self, share: impl Fn(usize) -> Share, flags: impl Fn(usize) -> (bool, bool)) -> Sums {
        let mut sums = Sums { groups: vec![Sum::ZERO; self.groups.keys.len()], whole: Sum::ZERO };
        for tree in self.forest.trees() {
            if tree.len() == 1 {
                let own = match share(tree.start) {
                    Share::Own(interval) => interval,
                    Share::None => Interval::ZERO,
                };
                sums.whole.add(own);
                self.groups.of_node[tree.start].iter().for_each(|&group| sums.groups[group].add(own));
                continue;
            }
            sums.whole.add(self.forest.inside(tree.clone(), &share, |_| true));
            for group in self.groups.of_tree(tree.clone()) {
                let is_in = |node: usize| self.groups.of_node[node].contains(&group);
                sums.groups[group].add(self.forest.inside(tree.clone(), &share, is_in));
            }
        }
        for (node, groups) in self.groups.of_node.iter().enumerate() {
            let flags = flags(node);
            sums.whole.mark(flags);
            for &group in groups {
                sums.groups[group].mark(flags);
            }
        }
        sums
    }

    fn into_groups(self) -> Vec<Group> {
        let mut deals: Vec<Vec<DealIx>> = vec![Vec::new(); self.groups.keys.len()];
        for (node, groups) in self.groups.of_node.iter().enumerate() {
            for &group in groups {
                deals[group].push(self.forest.nodes()[node]);
            }
        }
        for deals in &mut deals {
            deals.sort_unstable();
        }
        let parts = self.groups.keys.iter().cloned().zip(deals).zip(self.totals);
        parts.map(|((key, deals), total)| Group { key, deals, total }).collect()
    }
}

struct Sums {
    groups: Vec<Sum>,
    whole: Sum,
}

impl Sum {
    /// The sum of nothing.
    pub const ZERO: Self = Self { interval: Interval::ZERO, approximate: false, disputed: false };

    fn add(&mut self, interval: Interval) {
        self.interval = self.interval.plus(interval);
    }

    fn mark(&mut self, (approximate, disputed): (bool, bool)) {
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
    /// By time where groups are times, else the largest low end first; ties by deals, then by name.
    fn sort(&mut self, register: &Register) {
        let (by, measure) = (self.query.by, self.query.measure);
        if by.is_in_time() {
            self.groups.sort_by(|a, b| a.key.cmp(&b.key));
            return;
        }
        let is_missing = |group: &Group| group.key == GroupKey::Missing;
        self.groups.sort_by_cached_key(|group| {
            let name = group.key.name(register, by, Lang::En);
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

    /// Adds the note on groups that would be there without the stage filter.
    pub fn note_absent(&mut self, register: &Register, without_stage: &Selection) {
        let here: BTreeSet<&GroupKey> = self.groups.iter().map(|group| &group.key).collect();
        let all = without_stage.iter().flat_map(|&ix| self.query.by.keys(register, ix, self.query.site));
        let absent: BTreeSet<GroupKey> = all.filter(|key| !here.contains(key)).collect();
        if !absent.is_empty() && !self.query.by.is_in_time() {
            self.notes.push(Note::NothingAtStage(absent.into_iter().collect()));
        }
    }

    /// Whether any selected deal has undisclosed money.
    pub fn has_undisclosed(&self) -> bool {
        self.total.undisclosed > 0
    }
}
