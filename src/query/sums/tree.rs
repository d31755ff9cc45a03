//! Sums over batches and their members: the possible total of a group, with nothing counted twice.
//!
//! The selected deals form a forest by `part_of`. For a group, two ranges pass up each tree: the amount that can lie
//! *inside* the group, and the amount that can lie *outside* it. The result is exact and needs no search;
//! ARCHITECTURE.md derives the rule ("Sums over batches").

use crate::model::{DealIx, Decimal, Form, Interval, Quantity, Register};
use rustc_hash::FxHashMap;

/// The part of a register's forest that remains after selection, parents before their members.
pub struct Forest {
    /// The deals that sums add, without running totals; every batch before its members.
    nodes: Vec<DealIx>,
    /// For each node, the position of the nearest selected batch that contains it.
    parents: Vec<Option<usize>>,
    /// The start of each tree in `nodes`; each tree is contiguous.
    roots: Vec<usize>,
}

/// The contribution of a deal to a sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share<N = Decimal> {
    /// The deal's own total, including its members, lies in this interval.
    Own(Interval<N>),
    /// The deal has no figure of its own: a batch equals the sum of its members, any other deal adds nothing.
    None,
}

impl Forest {
    /// The forest of the selected deals; a deal outside the selection is not a member of any batch.
    pub fn new(register: &Register, selection: &[DealIx]) -> Self {
        let summed: Vec<DealIx> =
            selection.iter().copied().filter(|&ix| register.deal(ix).form != Form::RunningTotal).collect();
        let is_flat = summed.iter().all(|&ix| register.deal(ix).part_of.is_none());
        if is_flat {
            let roots = (0..summed.len()).collect();
            return Self { parents: vec![None; summed.len()], roots, nodes: summed };
        }
        Self::with_batches(register, &summed)
    }

    fn with_batches(register: &Register, summed: &[DealIx]) -> Self {
        let chosen: FxHashMap<DealIx, usize> = summed.iter().copied().zip(0..).collect();
        let nearest = |ix: DealIx| {
            let up = |at: &DealIx| register.deal(*at).part_of.map(|link| link.deal);
            std::iter::successors(up(&ix), up).take(register.deals.len()).find(|at| chosen.contains_key(at))
        };
        let mut members: Vec<Vec<usize>> = vec![Vec::new(); summed.len()];
        let mut tops = Vec::new();
        for (at, &ix) in summed.iter().enumerate() {
            match nearest(ix).and_then(|batch| chosen.get(&batch)) {
                Some(&batch) => members[batch].push(at),
                None => tops.push(at),
            }
        }
        let mut forest = Self { nodes: Vec::new(), parents: Vec::new(), roots: Vec::new() };
        let mut stack = Vec::new();
        for top in tops {
            forest.roots.push(forest.nodes.len());
            stack.push((top, None));
            while let Some((at, parent)) = stack.pop() {
                let here = forest.nodes.len();
                forest.nodes.push(summed[at]);
                forest.parents.push(parent);
                stack.extend(members[at].iter().rev().map(|&member| (member, Some(here))));
            }
        }
        forest
    }

    /// All deals that sums add, every batch before its members.
    pub fn nodes(&self) -> &[DealIx] {
        &self.nodes
    }

    /// The nodes of each tree, as ranges of positions in [`Forest::nodes`].
    pub fn trees(&self) -> impl Iterator<Item = std::ops::Range<usize>> + '_ {
        let ends = self.roots.iter().skip(1).copied().chain([self.nodes.len()]);
        self.roots.iter().copied().zip(ends).map(|(start, end)| start..end)
    }

    /// The batches that contain a node, nearest first.
    pub fn batches_of(&self, node: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(self.parents[node], |&at| self.parents[at])
    }

    /// The possible total of a group within one tree.
    pub fn inside<N: Quantity>(
        &self,
        tree: std::ops::Range<usize>,
        share: impl Fn(usize) -> Share<N>,
        is_in: impl Fn(usize) -> bool,
    ) -> Interval<N> {
        let start = tree.start;
        let mut below: Vec<Ranges<N>> = vec![Ranges::ZERO; tree.len()];
        let mut has_members = vec![false; tree.len()];
        for node in tree.rev() {
            let members = has_members[node - start].then_some(below[node - start]);
            let ranges = Ranges::of(share(node), members, is_in(node));
            match self.parents[node] {
                Some(parent) => {
                    has_members[parent - start] = true;
                    below[parent - start] = below[parent - start].plus(ranges);
                }
                None => return ranges.inside,
            }
        }
        Interval::ZERO
    }
}

/// The ranges that can lie inside a group and outside it.
#[derive(Clone, Copy, Debug)]
pub struct Ranges<N = Decimal> {
    pub inside: Interval<N>,
    pub outside: Interval<N>,
    /// The smallest possible sum of both. It exceeds the sum of the two lower bounds if a batch must lie somewhere
    /// but may lie on either side.
    least: N,
}

impl<N: Quantity> Ranges<N> {
    pub const ZERO: Self = Self { inside: Interval::ZERO, outside: Interval::ZERO, least: N::ZERO };

    pub fn plus(self, other: Self) -> Self {
        Self {
            inside: self.inside.plus(other.inside),
            outside: self.outside.plus(other.outside),
            least: self.least.plus(other.least),
        }
    }

    fn flip(self) -> Self {
        Self { inside: self.outside, outside: self.inside, ..self }
    }

    /// The ranges of a node, given the sums of its members' ranges.
    pub fn of(share: Share<N>, members: Option<Self>, is_in: bool) -> Self {
        let in_group = match (share, members) {
            (Share::None, None) => Self::ZERO,
            (Share::None, Some(members)) => return members,
            (Share::Own(own), None) => Self { inside: own, outside: Interval::ZERO, least: own.low },
            (Share::Own(own), Some(members)) if is_in => return Self::batch_in_group(own, members),
            (Share::Own(own), Some(members)) => return Self::batch_in_group(own, members.flip()).flip(),
        };
        if is_in { in_group } else { in_group.flip() }
    }

    /// A batch that belongs to the group: the remainder of its amount after its members lies inside, too.
    ///
    /// If the members certainly exceed the batch's amount, its upper bound is raised to their smallest total.
    fn batch_in_group(own: Interval<N>, members: Self) -> Self {
        let (i, o) = (members.inside, members.outside);
        let high = own.high.map(|high| high.max(members.least));
        let left_over = o.high.map_or(N::ZERO, |outside| own.low.minus(outside));
        let rest_of = |part: N| high.map(|high| high.minus(part));
        Self {
            inside: Interval { low: i.low.max(left_over), high: rest_of(o.low) },
            outside: Interval { low: o.low, high: least_of(o.high, rest_of(i.low)) },
            least: own.low.max(members.least),
        }
    }
}

/// The smaller of two upper bounds; `None` is open.
fn least_of<N: Quantity>(a: Option<N>, b: Option<N>) -> Option<N> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (one, other) => one.or(other),
    }
}
