//! Adds the totals of groups deal by deal, over the forest of the selected deals.

use super::marks::{Marks, marked_interval};
use super::money::{Read, Valued, Valuer, Worth};
use super::tree::{Share, inside};
use crate::model::{Converted, Currency, Deal, DealIx, Field, Interval, Register, Unit};
use crate::query::forest::Forest;
use crate::query::{Group, GroupKey, Sum, Total, VolumesQuery};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// The groups, or the parts of groups, that each node of the forest belongs to.
pub struct Membership {
    /// One path per group: its key, followed by the keys of the nested part if the groups are divided.
    keys: Vec<Vec<GroupKey>>,
    /// For each node, the positions of its groups in `keys`.
    of_node: Vec<Vec<usize>>,
}

impl Membership {
    /// The groups of a query, or their parts after the first `depth` divisions.
    pub fn new(register: &Register, forest: &Forest, query: VolumesQuery, depth: usize) -> Self {
        // The map serves look-ups only; the order of the groups is that of first mention.
        let mut known: FxHashMap<Vec<GroupKey>, usize> = FxHashMap::default();
        let mut keys = Vec::new();
        let mut of_node = Vec::with_capacity(forest.deals.len());
        for &ix in &forest.deals {
            let divisions = query.divided.into_iter().flatten().take(depth);
            let parts: Vec<GroupKey> = divisions.map(|division| division.key(register, ix)).collect();
            let positions = query.by.keys(register, ix, query.site).into_iter().map(|key| {
                let path: Vec<GroupKey> = std::iter::once(key).chain(parts.iter().cloned()).collect();
                *known.entry(path).or_insert_with_key(|path| {
                    keys.push(path.clone());
                    keys.len() - 1
                })
            });
            of_node.push(positions.collect());
        }
        Self { keys, of_node }
    }

    fn of_tree(&self, tree: std::ops::Range<usize>) -> BTreeSet<usize> {
        self.of_node[tree].iter().flatten().copied().collect()
    }
}

/// The totals while deals are being added.
pub struct SumsByDeal<'a> {
    register: &'a Register,
    forest: &'a Forest,
    groups: &'a Membership,
    valuer: Valuer<'a>,
    /// Whether a node's money is undisclosed and no batch with a disclosed amount contains it.
    is_undisclosed: Vec<bool>,
    totals: Vec<Total>,
    pub whole: Total,
    pub rates: BTreeSet<Converted>,
    pub disputed: Vec<DealIx>,
}

impl<'a> SumsByDeal<'a> {
    pub fn new(
        register: &'a Register,
        forest: &'a Forest,
        groups: &'a Membership,
        valuer: Valuer<'a>,
    ) -> Self {
        let is_known: Vec<bool> =
            forest.deals.iter().map(|&ix| valuer.is_stated(register.deal(ix))).collect();
        let is_undisclosed = (0..forest.deals.len())
            .map(|node| {
                let deal = register.deal(forest.deals[node]);
                let has_money = deal.leading_amount().is_some();
                has_money && !is_known[node] && !forest.batches_of(node).any(|batch| is_known[batch])
            })
            .collect();
        let mut adder = Self {
            register,
            forest,
            groups,
            valuer,
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
        self.register.deal(self.forest.deals[node])
    }

    fn count_entries(&mut self) {
        for (node, groups) in self.groups.of_node.iter().enumerate() {
            let undisclosed = usize::from(self.is_undisclosed[node]);
            let is_uncounted = self.deal(node).counted_unit().is_none();
            for total in groups.iter().map(|&g| Some(g)).chain([None]) {
                let total = match total {
                    Some(group) => &mut self.totals[group],
                    None => &mut self.whole,
                };
                total.deals += 1;
                total.undisclosed += undisclosed;
                total.undisclosed_uncounted += undisclosed * usize::from(is_uncounted);
            }
        }
    }

    /// Adds the money in one currency. `value` gives each deal's money; `converts` means that it converts amounts.
    pub fn add_money(&mut self, currency: Currency, converts: bool, value: impl Fn(DealIx) -> Valued) {
        let valued: Vec<Valued> = self.forest.deals.iter().map(|&ix| value(ix)).collect();
        let is_known = |node: usize| matches!(valued[node].worth, Worth::Known(_));
        // The deal is part of a batch in this currency, but its share of the batch is not stated.
        let is_part = |node: usize| valued[node].elsewhere && self.forest.batches_of(node).any(is_known);
        let share = |node: usize| match valued[node].share() {
            _ if is_part(node) => Share::Own(Interval::UNKNOWN),
            share => share,
        };
        let sums = self.sum(share, |node| valued[node].marks, |_| true);
        let has_money: Vec<bool> = (0..valued.len()).map(|node| share(node) != Share::None).collect();
        self.put(&has_money, &sums, |total, sum| {
            total.money.insert(currency, sum);
        });
        for (node, valued) in valued.iter().enumerate() {
            self.rates.extend(valued.converted);
            if converts {
                self.rates.extend(self.valuer.conversions(self.deal(node), currency));
            }
            if valued.marks.disputed {
                self.disputed.push(self.forest.deals[node]);
            }
            if valued.marks.unconverted {
                self.whole.unconverted += 1;
                for &group in &self.groups.of_node[node] {
                    self.totals[group].unconverted += 1;
                }
            }
        }
    }

    pub fn add_counts(&mut self) {
        let nodes = 0..self.forest.deals.len();
        let read = |field: Field| -> Vec<Option<Read>> {
            nodes.clone().map(|node| self.valuer.counted(self.deal(node), field)).collect()
        };
        let (counts, areas) = (read(Field::Count), read(Field::FloorArea));
        for &unit in Unit::ALL {
            let is_of_unit = |node: usize| self.deal(node).counted_unit() == Some(unit);
            let all: Vec<Option<Read>> =
                nodes.clone().map(|node| counts[node].filter(|_| is_of_unit(node))).collect();
            let put = |total: &mut Total, sum| _ = total.counts.insert(unit, sum);
            self.add_count(&all, |_| true, put);
            let is_hidden = self.is_undisclosed.clone();
            let put = |total: &mut Total, sum| _ = total.undisclosed_counts.insert(unit, sum);
            self.add_count(&all, |node| is_hidden[node], put);
        }
        self.add_count(&areas, |_| true, |total, sum| total.area = Some(sum));
    }

    /// Adds the counts of the deals for which `belongs` is true; all other deals lie outside. A deal without a stated
    /// count may be any part of its batch's count.
    fn add_count(
        &mut self,
        counts: &[Option<Read>],
        belongs: impl Fn(usize) -> bool,
        put: impl Fn(&mut Total, Sum),
    ) {
        if counts.iter().all(Option::is_none) {
            return;
        }
        let share = |node: usize| match counts[node] {
            Some(count) => Share::Own(count.interval),
            None if self.forest.batches_of(node).any(|batch| counts[batch].is_some()) => {
                Share::Own(Interval::UNKNOWN)
            }
            None => Share::None,
        };
        let marks = |node: usize| {
            counts[node].map_or(Marks::default(), |count| Marks {
                approximate: count.approximate,
                disputed: count.disputed,
                unconverted: false,
            })
        };
        let is_any: Vec<bool> =
            (0..counts.len()).map(|node| belongs(node) && share(node) != Share::None).collect();
        let sums = self.sum(share, marks, belongs);
        self.put(&is_any, &sums, put);
    }

    /// Sets the sum of every group with at least one such node, and of the whole.
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

    /// The sums of the deals for which `belongs` is true; all other deals lie outside every group.
    fn sum(
        &self,
        share: impl Fn(usize) -> Share,
        marks: impl Fn(usize) -> Marks,
        belongs: impl Fn(usize) -> bool,
    ) -> Sums {
        let mut sums = Sums { groups: vec![Sum::ZERO; self.groups.keys.len()], whole: Sum::ZERO };
        let marked = |node: usize| share(node).marked(marks(node));
        for tree in self.forest.trees() {
            let add = |sum: &mut Sum, is_in: &dyn Fn(usize) -> bool| {
                let (inside, bounded_by) =
                    marked_interval(inside(self.forest, &tree, marked, is_in, &mut Vec::new()));
                sum.add(inside);
                sum.mark(bounded_by.of_elsewhere());
            };
            add(&mut sums.whole, &belongs);
            for group in self.groups.of_tree(tree.clone()) {
                let is_in = |node: usize| belongs(node) && self.groups.of_node[node].contains(&group);
                add(&mut sums.groups[group], &is_in);
            }
        }
        for (node, groups) in self.groups.of_node.iter().enumerate() {
            let marks = marks(node);
            if marks == Marks::default() || !belongs(node) {
                continue;
            }
            sums.whole.mark(marks);
            for &group in groups {
                sums.groups[group].mark(marks);
            }
        }
        sums
    }

    /// The groups, each with its path of keys.
    pub fn into_groups(self) -> Vec<(Vec<GroupKey>, Group)> {
        let mut deals: Vec<Vec<DealIx>> = vec![Vec::new(); self.groups.keys.len()];
        for (node, groups) in self.groups.of_node.iter().enumerate() {
            for &group in groups {
                deals[group].push(self.forest.deals[node]);
            }
        }
        for deals in &mut deals {
            deals.sort_unstable();
        }
        let groups = self.groups.keys.iter().zip(deals).zip(self.totals);
        let group = |((path, deals), total): ((&Vec<GroupKey>, Vec<DealIx>), Total)| {
            let disputed =
                self.disputed.iter().copied().filter(|ix| deals.binary_search(ix).is_ok()).collect();
            let key = path.last().cloned().unwrap_or(GroupKey::Missing);
            (path.clone(), Group { total, disputed, ..Group::new(key, deals.into()) })
        };
        groups.map(group).collect()
    }
}

struct Sums {
    groups: Vec<Sum>,
    whole: Sum,
}
