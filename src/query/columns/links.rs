//! Batches and their members as trees of positions.

use crate::model::{DealIx, Interval, Register};
use crate::query::Bits;
use crate::query::tree::{Ranges, Share};
use std::ops::Range;

/// The trees that `part_of` makes of a register's deals; deals in no tree are left out.
#[derive(Debug, Default)]
pub struct Links {
    /// The deals of all trees, every batch before its members and each tree contiguous.
    rows: Vec<u32>,
    /// For each of these the position in `rows` of the batch that contains it.
    parents: Vec<u32>,
    /// Where the trees start in `rows`, and the end of the last.
    starts: Vec<u32>,
    /// For each deal of a tree, ascending: the deal, and its tree.
    trees: Vec<(u32, u32)>,
    /// Deals that lie in a batch or contain others.
    pub linked: Bits,
    /// Deals that lie in a batch.
    pub members: Bits,
}

/// Stands for "no batch".
const NONE: u32 = u32::MAX;

impl Links {
    pub fn new(register: &Register) -> Self {
        let mut links = Self {
            linked: Bits::none(register.deals.len()),
            members: Bits::of(register.deals.len(), |row| register.deals[row].part_of.is_some()),
            ..Self::default()
        };
        let is_root = |ix: DealIx| register.deal(ix).part_of.is_none() && !register.members(ix).is_empty();
        let mut stack = Vec::new();
        for root in register.deal_ixs().filter(|&ix| is_root(ix)) {
            let tree = u32::try_from(links.starts.len()).unwrap_or(NONE);
            links.starts.push(links.next());
            stack.push((root, NONE));
            while let Some((ix, parent)) = stack.pop() {
                let here = links.next();
                links.rows.push(ix.0);
                links.parents.push(parent);
                links.linked.insert(ix);
                links.trees.push((ix.0, tree));
                stack.extend(register.members(ix).iter().rev().map(|&member| (member, here)));
            }
        }
        links.starts.push(links.next());
        links.trees.sort_unstable();
        links
    }

    fn next(&self) -> u32 {
        u32::try_from(self.rows.len()).unwrap_or(NONE)
    }

    /// The trees that any deal of a set lies in, ascending.
    pub fn trees_of(&self, set: &Bits) -> Vec<usize> {
        let linked = set.and(&self.linked);
        if linked.is_empty() {
            return Vec::new();
        }
        let found = self.trees.iter().filter(|(row, _)| linked.has(*row as usize));
        let mut found: Vec<usize> = found.map(|(_, tree)| *tree as usize).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    fn positions(&self, tree: usize) -> Range<usize> {
        let at = |tree: usize| self.starts.get(tree).map_or(0, |&start| start as usize);
        at(tree)..at(tree + 1)
    }

    /// The selected deals of a tree, each hung on the nearest selected batch around it.
    pub fn selected(&self, tree: usize, selected: &Bits, into: &mut Selected) {
        into.rows.clear();
        into.parents.clear();
        into.near.clear();
        let positions = self.positions(tree);
        for at in positions.clone() {
            let parent = self.parents[at];
            let above = if parent == NONE { NONE } else { into.near[parent as usize - positions.start] };
            let row = self.rows[at];
            if selected.has(row as usize) {
                into.near.push(u32::try_from(into.rows.len()).unwrap_or(NONE));
                into.rows.push(row as usize);
                into.parents.push(above);
            } else {
                into.near.push(above);
            }
        }
    }

    pub fn bytes(&self) -> usize {
        let positions = self.rows.len() + self.parents.len() + self.starts.len() + 2 * self.trees.len();
        positions * size_of::<u32>() + self.linked.bytes() + self.members.bytes()
    }
}

/// The selected deals of one tree, parents first.
#[derive(Debug, Default)]
pub struct Selected {
    pub rows: Vec<usize>,
    parents: Vec<u32>,
    /// For each deal of the tree the nearest selected one from it upwards.
    near: Vec<u32>,
    below: Vec<Option<Ranges<i128>>>,
}

impl Selected {
    /// The selected batches around the deal at a position, from the nearest up.
    pub fn batches_of(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        let up =
            |at: usize| Some(self.parents[at]).filter(|&parent| parent != NONE).map(|parent| parent as usize);
        std::iter::successors(up(at), move |&at| up(at))
    }

    /// What the total of a group can be within the tree; `shares` are those of its rows.
    pub fn inside(&mut self, shares: &[Share<i128>], is_in: impl Fn(usize) -> bool) -> Interval<i128> {
        self.below.clear();
        self.below.resize(self.rows.len(), None);
        let mut inside = Interval::ZERO;
        for at in (0..self.rows.len()).rev() {
            let ranges = Ranges::of(shares[at], self.below[at], is_in(at));
            match self.parents[at] {
                NONE => inside = inside.plus(ranges.inside),
                parent => {
                    let below = &mut self.below[parent as usize];
                    *below = Some(below.unwrap_or(Ranges::ZERO).plus(ranges));
                }
            }
        }
        inside
    }
}
