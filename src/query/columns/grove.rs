//! The selected deals of all batches, as trees that sums traverse.

use super::{Field, Links};
use crate::model::{Interval, Quantity};
use crate::query::DealSet;
use crate::query::sums::tree::{Ranges, Share};
use std::ops::Range;

/// The trees that remain after selection: the parent of every deal is the nearest selected batch that contains it.
#[derive(Debug, Default)]
pub struct Grove {
    /// The deals, every batch before its members and each tree contiguous.
    pub rows: Vec<u32>,
    /// For each deal, the position of its parent within the tree.
    parents: Vec<u32>,
    /// The start of each tree in `rows`, followed by the end of the last tree.
    starts: Vec<u32>,
}

/// Marks a deal without a parent.
const NONE: u32 = u32::MAX;

impl Grove {
    /// The trees of the selected deals.
    pub fn new(links: &Links, selected: &DealSet) -> Self {
        let mut grove = Self::default();
        // For each deal of the current tree, the nearest selected deal from it upwards, as a position in `rows`.
        let mut near: Vec<u32> = Vec::new();
        for positions in links.trees() {
            near.clear();
            for at in positions.clone() {
                let above = links.parent(at).map_or(NONE, |parent| near[parent - positions.start]);
                let row = links.row(at);
                if !selected.has(row as usize) {
                    near.push(above);
                    continue;
                }
                let here = grove.next();
                if above == NONE {
                    grove.starts.push(here);
                }
                let start = grove.starts.last().copied().unwrap_or(0);
                grove.parents.push(if above == NONE { NONE } else { above - start });
                grove.rows.push(row);
                near.push(here);
            }
        }
        grove.starts.push(grove.next());
        grove
    }

    fn next(&self) -> u32 {
        u32::try_from(self.rows.len()).unwrap_or(NONE)
    }

    /// The trees, as ranges of positions in `rows`.
    pub fn trees(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        self.starts.windows(2).map(|pair| pair[0] as usize..pair[1] as usize)
    }

    /// The selected batches that contain a deal of a tree, as positions in the tree, nearest first.
    pub fn batches_of<'g>(&'g self, tree: &Range<usize>, at: usize) -> impl Iterator<Item = usize> + use<'g> {
        let parents = &self.parents[tree.clone()];
        let up = |at: usize| Some(parents[at]).filter(|&parent| parent != NONE).map(|parent| parent as usize);
        std::iter::successors(up(at), move |&at| up(at))
    }

    /// The total of a whole tree: every stated total holds, and nothing counts twice.
    pub fn whole(&self, tree: &Range<usize>, shares: &[Share<i128>], work: &mut Work) -> Interval<i128> {
        let parents = &self.parents[tree.clone()];
        work.members.clear();
        work.members.resize(shares.len(), None);
        let mut whole = Interval::ZERO;
        for at in (0..shares.len()).rev() {
            let total = match (shares[at], work.members[at]) {
                (Share::None, None) => continue,
                (Share::None, Some(members)) => members,
                (Share::Own(own), None) => own,
                (Share::Own(own), Some(members)) => Interval {
                    low: own.low.max(members.low),
                    high: own.high.map(|high| high.max(members.low)),
                },
            };
            match parents[at] {
                NONE => whole = total,
                parent => {
                    let sum = &mut work.members[parent as usize];
                    *sum = Some(sum.map_or(total, |sum: Interval<i128>| sum.plus(total)));
                }
            }
        }
        whole
    }

    /// The possible total of a group within a tree; `below` is a reusable buffer.
    pub fn inside<N: Quantity>(
        &self,
        tree: &Range<usize>,
        shares: &[Share<N>],
        is_in: impl Fn(usize) -> bool,
        below: &mut Vec<Option<Ranges<N>>>,
    ) -> Interval<N> {
        let parents = &self.parents[tree.clone()];
        below.clear();
        below.resize(shares.len(), None);
        for at in (0..shares.len()).rev() {
            let ranges = Ranges::of(shares[at], below[at], is_in(at));
            match parents[at] {
                NONE => return ranges.inside,
                parent => {
                    let below = &mut below[parent as usize];
                    *below = Some(below.unwrap_or(Ranges::ZERO).plus(ranges));
                }
            }
        }
        Interval::ZERO
    }
}

/// Reusable buffers, so that no tree needs an allocation.
#[derive(Debug, Default)]
pub struct Work {
    members: Vec<Option<Interval<i128>>>,
    pub below: Vec<Option<Ranges<i128>>>,
}

/// The values of a field that each deal of a grove has.
#[derive(Debug)]
pub struct Grouped {
    /// The codes of deal *n* of the grove are `codes[starts[n]..starts[n + 1]]`.
    codes: Vec<u32>,
    starts: Vec<u32>,
}

impl Grouped {
    pub fn new(field: &Field, grove: &Grove) -> Self {
        let mut grouped = Self { codes: Vec::with_capacity(grove.rows.len()), starts: vec![0] };
        for &row in &grove.rows {
            field.codes_of(row as usize, |code| grouped.codes.push(u32::try_from(code).unwrap_or(NONE)));
            grouped.starts.push(u32::try_from(grouped.codes.len()).unwrap_or(NONE));
        }
        grouped
    }

    /// The codes of the deal at a position of the grove.
    pub fn of(&self, at: usize) -> &[u32] {
        &self.codes[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// The code that every deal of a tree has as its only one, if there is one.
    pub fn common(&self, tree: &Range<usize>) -> Option<usize> {
        let codes = &self.codes[self.starts[tree.start] as usize..self.starts[tree.end] as usize];
        let (first, rest) = codes.split_first()?;
        (codes.len() == tree.len() && rest.iter().all(|code| code == first)).then_some(*first as usize)
    }
}
