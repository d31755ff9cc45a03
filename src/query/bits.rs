//! Sets of deals, one bit per deal. Filters produce them; counts and sums run over them.

use super::work;
use crate::model::DealIx;
use rayon::prelude::*;
use std::ops::Range;

/// A set of deals of one register.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct DealSet {
    words: Vec<u64>,
    /// Number of deals in the register; bits beyond it are never set.
    len: usize,
}

/// Deals per word.
const WORD: usize = 64;
/// Words per unit of parallel work: small enough to balance the load, large enough to outweigh a thread's overhead.
const PIECE: usize = 1 << 9;
/// Sets with fewer words are processed on one thread.
const SMALL: usize = 1 << 9;

impl DealSet {
    pub fn none(len: usize) -> Self {
        Self { words: vec![0; len.div_ceil(WORD)], len }
    }

    pub fn all(len: usize) -> Self {
        let mut all = Self { words: vec![u64::MAX; len.div_ceil(WORD)], len };
        all.trim();
        all
    }

    /// The rows for which `fits` is true.
    pub fn of(len: usize, fits: impl Fn(usize) -> bool + Sync) -> Self {
        work::visited(len);
        let mut bits = Self::none(len);
        let word = |at: usize| {
            let rows = at * WORD..((at + 1) * WORD).min(len);
            rows.enumerate().fold(0, |word, (bit, row)| word | (u64::from(fits(row)) << bit))
        };
        bits.fill(word);
        bits
    }

    pub fn of_deals(len: usize, deals: impl IntoIterator<Item = DealIx>) -> Self {
        let mut bits = Self::none(len);
        for deal in deals {
            bits.insert(deal);
        }
        bits
    }

    /// Sets every word, in parallel if the set is large.
    fn fill(&mut self, word: impl Fn(usize) -> u64 + Sync) {
        if self.words.len() < SMALL {
            for (at, slot) in self.words.iter_mut().enumerate() {
                *slot = word(at);
            }
            return;
        }
        self.words.par_chunks_mut(PIECE).enumerate().for_each(|(piece, words)| {
            for (at, slot) in words.iter_mut().enumerate() {
                *slot = word(piece * PIECE + at);
            }
        });
    }

    fn trim(&mut self) {
        let used = self.len % WORD;
        if used > 0
            && let Some(last) = self.words.last_mut()
        {
            *last &= (1 << used) - 1;
        }
    }

    /// Number of deals in the register, whether or not the set contains them.
    pub fn capacity(&self) -> usize {
        self.len
    }

    /// Adds a deal; a deal beyond the register is ignored.
    pub fn insert(&mut self, deal: DealIx) {
        self.insert_row(deal.0 as usize);
    }

    pub(super) fn insert_row(&mut self, row: usize) {
        if row < self.len
            && let Some(word) = self.words.get_mut(row / WORD)
        {
            *word |= 1 << (row % WORD);
        }
    }

    pub fn contains(&self, deal: DealIx) -> bool {
        self.has(deal.0 as usize)
    }

    pub(super) fn has(&self, row: usize) -> bool {
        self.words.get(row / WORD).is_some_and(|word| word >> (row % WORD) & 1 == 1)
    }

    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|&word| word == 0)
    }

    pub fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Number of deals in both sets.
    pub fn count_common(&self, other: &Self) -> usize {
        let common = self.words.iter().zip(&other.words);
        common.map(|(a, b)| (a & b).count_ones() as usize).sum()
    }

    /// Whether any deal is in both sets.
    pub fn meets(&self, other: &Self) -> bool {
        self.words.iter().zip(&other.words).any(|(a, b)| a & b != 0)
    }

    /// Keeps only the deals that `other` contains, too.
    pub fn keep(&mut self, other: &Self) {
        self.change(other, |a, b| a & b);
    }

    /// Adds the deals of `other`.
    pub fn join(&mut self, other: &Self) {
        self.change(other, |a, b| a | b);
    }

    /// Removes the deals of `other`.
    pub fn drop(&mut self, other: &Self) {
        self.change(other, |a, b| a & !b);
    }

    fn change(&mut self, other: &Self, change: impl Fn(u64, u64) -> u64) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word = change(*word, *other);
        }
    }

    /// The deals in both sets.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let mut both = self.clone();
        both.keep(other);
        both
    }

    /// The deals of this set that `other` does not contain.
    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        let mut rest = self.clone();
        rest.drop(other);
        rest
    }

    /// The deals of the register that the set does not contain.
    #[must_use]
    pub fn flipped(&self) -> Self {
        let mut flipped = Self { words: self.words.iter().map(|word| !word).collect(), len: self.len };
        flipped.trim();
        flipped
    }

    /// The deals of the set, in the order of the register.
    pub fn deals(&self) -> impl Iterator<Item = DealIx> + '_ {
        self.rows(self.pieces().next().map_or(0..0, |_| 0..self.words.len())).filter_map(deal_at)
    }

    /// All deals of the set in a list, built in parallel if the set is large.
    pub fn to_vec(&self) -> Vec<DealIx> {
        work::listed(self.count());
        if self.words.len() < SMALL {
            return self.deals().collect();
        }
        let pieces: Vec<Range<usize>> = self.pieces().collect();
        let lists: Vec<Vec<DealIx>> =
            pieces.into_par_iter().map(|piece| self.rows(piece).filter_map(deal_at).collect()).collect();
        lists.concat()
    }

    /// The ranges of words that are processed in parallel.
    pub(super) fn pieces(&self) -> impl Iterator<Item = Range<usize>> + use<> {
        let words = self.words.len();
        (0..words).step_by(PIECE.max(1)).map(move |from| from..(from + PIECE).min(words))
    }

    /// The rows of the set within a range of words, ascending.
    pub(super) fn rows(&self, words: Range<usize>) -> impl Iterator<Item = usize> + '_ {
        let first = words.start;
        let words = self.words.get(words).unwrap_or_default();
        words.iter().enumerate().flat_map(move |(at, &word)| {
            let start = (first + at) * WORD;
            Ones(word).map(move |bit| start + bit)
        })
    }

    /// Calls `take` for each row of the set within a range of words, ascending.
    #[inline]
    pub(super) fn each_row(&self, words: Range<usize>, mut take: impl FnMut(usize)) {
        let first = words.start;
        let words = self.words.get(words).unwrap_or_default();
        work::visited(words.iter().map(|word| word.count_ones() as usize).sum());
        for (at, &word) in words.iter().enumerate() {
            let start = (first + at) * WORD;
            if word == u64::MAX {
                (start..start + WORD).for_each(&mut take);
            } else {
                Ones(word).for_each(|bit| take(start + bit));
            }
        }
    }

    /// Folds over all deals of the set: `add` folds in a range of words, `merge` combines the results of two ranges.
    /// Ranges are merged in their order, so the result does not depend on the number of threads.
    pub(super) fn gather<T: Send>(
        &self,
        start: impl Fn() -> T + Sync + Send,
        add: impl Fn(&mut T, Range<usize>) + Sync,
        merge: impl Fn(&mut T, T),
    ) -> T {
        let words = self.words.len();
        let threads = rayon::current_num_threads().max(1);
        let mut whole = start();
        if words < SMALL || threads == 1 {
            add(&mut whole, 0..words);
            return whole;
        }
        let share = words.div_ceil(threads).max(1);
        let ranges: Vec<Range<usize>> =
            (0..words).step_by(share).map(|from| from..(from + share).min(words)).collect();
        let parts: Vec<T> = ranges
            .into_par_iter()
            .map(|range| {
                let mut part = start();
                add(&mut part, range);
                part
            })
            .collect();
        for part in parts {
            merge(&mut whole, part);
        }
        whole
    }

    /// Memory used, in bytes.
    pub fn bytes(&self) -> usize {
        self.words.len() * size_of::<u64>()
    }
}

/// The deal in a row.
pub(super) fn deal_at(row: usize) -> Option<DealIx> {
    u32::try_from(row).ok().map(DealIx)
}

/// The positions of the set bits of a word, lowest first.
struct Ones(u64);

impl Iterator for Ones {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        if self.0 == 0 {
            return None;
        }
        let at = self.0.trailing_zeros() as usize;
        self.0 &= self.0 - 1;
        Some(at)
    }
}
