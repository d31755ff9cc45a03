//! Batches and their members as trees of positions.

use crate::model::{DealIx, Register};
use crate::query::DealSet;
use std::ops::Range;

/// The trees that `part_of` forms among a register's deals; deals without a link are left out.
#[derive(Debug, Default)]
pub struct Links {
    /// The deals of all trees, every batch before its members and each tree contiguous.
    rows: Vec<u32>,
    /// For each of these deals, the position in `rows` of the batch that contains it.
    parents: Vec<u32>,
    /// The start of each tree in `rows`, followed by the end of the last tree.
    starts: Vec<u32>,
    /// Deals that lie in a batch or contain other deals.
    pub linked: DealSet,
    /// Deals that lie in a batch.
    pub members: DealSet,
}

/// Marks a deal without a parent.
const NONE: u32 = u32::MAX;

impl Links {
    pub fn new(register: &Register) -> Self {
        let mut links = Self {
            linked: DealSet::none(register.deals.len()),
            members: DealSet::of(register.deals.len(), |row| register.deals[row].part_of.is_some()),
            ..Self::default()
        };
        let is_root = |ix: DealIx| register.deal(ix).part_of.is_none() && !register.members(ix).is_empty();
        let mut stack = Vec::new();
        for root in register.deal_ixs().filter(|&ix| is_root(ix)) {
            links.starts.push(links.next());
            stack.push((root, NONE));
            while let Some((ix, parent)) = stack.pop() {
                let here = links.next();
                links.rows.push(ix.0);
                links.parents.push(parent);
                links.linked.insert(ix);
                stack.extend(register.members(ix).iter().rev().map(|&member| (member, here)));
            }
        }
        links.starts.push(links.next());
        links
    }

    fn next(&self) -> u32 {
        u32::try_from(self.rows.len()).unwrap_or(NONE)
    }

    /// The trees, as ranges of positions.
    pub fn trees(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        self.starts.windows(2).map(|pair| pair[0] as usize..pair[1] as usize)
    }

    /// The deal at a position.
    pub fn row(&self, at: usize) -> u32 {
        self.rows[at]
    }

    /// The position of the batch that contains the deal at a position.
    pub fn parent(&self, at: usize) -> Option<usize> {
        Some(self.parents[at]).filter(|&parent| parent != NONE).map(|parent| parent as usize)
    }

    pub fn bytes(&self) -> usize {
        let positions = self.rows.len() + self.parents.len() + self.starts.len();
        positions * size_of::<u32>() + self.linked.bytes() + self.members.bytes()
    }
}
