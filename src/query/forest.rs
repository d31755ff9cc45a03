//! Deals as trees: the batches of a register with their members, and what remains of them after a selection.

use super::DealSet;
use crate::model::{DealIx, Register};
use std::ops::Range;

/// Trees of deals that `part_of` links, laid out in one list. Places in that list are called positions.
#[derive(Debug, Default)]
pub struct Forest {
    /// The deals of all trees, every batch before its members and each tree contiguous.
    pub deals: Vec<DealIx>,
    /// For each position, the position of the batch that contains the deal.
    parents: Vec<u32>,
    /// The start of each tree, followed by the end of the last one.
    starts: Vec<u32>,
}

/// Marks a deal without a parent.
const NONE: u32 = u32::MAX;

impl Forest {
    /// All deals of a register; a deal that no batch links is a tree of its own.
    pub fn of_all(register: &Register) -> Self {
        Self::new(register, register.deal_ixs())
    }

    /// The batches of a register with all deals in them.
    pub fn of_batches(register: &Register) -> Self {
        Self::new(register, register.links().map(|(batch, _)| batch))
    }

    /// The trees under those of the deals that lie in no batch.
    fn new(register: &Register, tops: impl Iterator<Item = DealIx>) -> Self {
        let mut forest = Self::default();
        let mut stack = Vec::new();
        for top in tops.filter(|&ix| register.deal(ix).part_of.is_none()) {
            stack.push((top, NONE));
            while let Some((ix, parent)) = stack.pop() {
                let here = forest.push(ix, parent);
                stack.extend(register.members(ix).iter().rev().map(|&member| (member, here)));
            }
        }
        forest.closed()
    }

    /// The trees that remain after a selection: the parent of every deal is the nearest selected batch around it.
    pub fn selected(&self, is_selected: impl Fn(DealIx) -> bool) -> Self {
        let mut forest = Self::default();
        // For each deal of the current tree, the nearest selected deal from it upwards, as a new position.
        let mut nearest: Vec<u32> = Vec::new();
        for tree in self.trees() {
            nearest.clear();
            for at in tree.clone() {
                let above = self.parent(at).map_or(NONE, |parent| nearest[parent - tree.start]);
                let ix = self.deals[at];
                nearest.push(if is_selected(ix) { forest.push(ix, above) } else { above });
            }
        }
        forest.closed()
    }

    /// Adds a deal behind its parent and gives its position; without a parent it begins a tree.
    fn push(&mut self, ix: DealIx, parent: u32) -> u32 {
        let here = self.next();
        if parent == NONE {
            self.starts.push(here);
        }
        self.deals.push(ix);
        self.parents.push(parent);
        here
    }

    fn closed(mut self) -> Self {
        self.starts.push(self.next());
        self
    }

    fn next(&self) -> u32 {
        u32::try_from(self.deals.len()).unwrap_or(NONE)
    }

    /// The trees, as ranges of positions.
    pub fn trees(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        self.starts.windows(2).map(|pair| pair[0] as usize..pair[1] as usize)
    }

    /// The position of the batch that contains the deal at a position.
    pub fn parent(&self, at: usize) -> Option<usize> {
        Some(self.parents[at]).filter(|&parent| parent != NONE).map(|parent| parent as usize)
    }

    /// The positions of the batches that contain the deal at a position, nearest first.
    pub fn batches_of(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(self.parent(at), |&at| self.parent(at))
    }

    /// The deals within any of these batches.
    pub fn within(&self, batches: &DealSet) -> DealSet {
        let mut within = DealSet::none(batches.capacity());
        for at in 0..self.deals.len() {
            let parent = self.parent(at).map(|parent| self.deals[parent]);
            if parent.is_some_and(|batch| batches.contains(batch) || within.contains(batch)) {
                within.insert(self.deals[at]);
            }
        }
        within
    }

    /// These deals, and all deals in the same trees.
    pub fn around(&self, deals: &DealSet) -> DealSet {
        let mut around = deals.clone();
        for tree in self.trees() {
            let tree = &self.deals[tree];
            if tree.iter().any(|&ix| deals.contains(ix)) {
                for &ix in tree {
                    around.insert(ix);
                }
            }
        }
        around
    }

    /// Passes values up a tree and gives that of its top. `value` makes the value of the deal at a position from the
    /// sum of its members' values, if any of them has one. `sums` is a buffer, so that no tree needs an allocation.
    pub fn pass_up<T: Copy>(
        &self,
        tree: &Range<usize>,
        sums: &mut Vec<Option<T>>,
        value: impl Fn(usize, Option<T>) -> Option<T>,
        plus: impl Fn(T, T) -> T,
    ) -> Option<T> {
        sums.clear();
        sums.resize(tree.len(), None);
        let mut top = None;
        for at in tree.clone().rev() {
            top = value(at, sums[at - tree.start]);
            if let (Some(value), Some(parent)) = (top, self.parent(at)) {
                let sum = &mut sums[parent - tree.start];
                *sum = Some(sum.map_or(value, |sum| plus(sum, value)));
            }
        }
        top
    }

    /// Memory used, in bytes.
    pub fn bytes(&self) -> usize {
        (self.deals.len() + self.parents.len() + self.starts.len()) * size_of::<u32>()
    }
}
