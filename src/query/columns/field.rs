//! A field as codes: the values that each deal has.

use crate::query::{DealSet, GroupKey};
use rayon::prelude::*;
use rustc_hash::FxHashSet;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// Fields with at most this many values keep a set of deals for each value.
const FEW: usize = 64;

/// The values of a field and the deals that have them.
#[derive(Debug)]
pub struct Field {
    /// The values; a code is a position in this list.
    pub keys: Vec<GroupKey>,
    codes: Codes,
    /// The deals of each value, if the field has few values.
    sets: OnceLock<Vec<DealSet>>,
    /// The searchable text of each value.
    words: OnceLock<Vec<String>>,
    /// For each value, the number of deals in the register that have it.
    all: OnceLock<Vec<usize>>,
}

/// The codes of each deal.
#[derive(Debug)]
pub(super) enum Codes {
    /// One value per deal.
    One(Vec<u16>),
    /// One value per deal, with more values than 16 bits can number.
    Wide(Vec<u32>),
    /// The values of another column's values, such as the districts of places.
    Rolled { base: Arc<Vec<u32>>, table: Vec<Vec<u32>> },
    /// Any number of values per deal; those of deal *n* are `codes[starts[n]..starts[n + 1]]`.
    Several { starts: Vec<u32>, codes: Vec<u32> },
}

impl Field {
    pub(super) fn new(keys: Vec<GroupKey>, codes: Codes) -> Self {
        Self { keys, codes, sets: OnceLock::new(), words: OnceLock::new(), all: OnceLock::new() }
    }

    /// The field with one value for the deals of a set, and another for all others.
    pub fn of_set(set: &DealSet, keys: &[GroupKey; 2]) -> Self {
        let codes = (0..set.capacity()).map(|row| u16::from(!set.has(row)));
        Self::new(keys.to_vec(), Codes::One(codes.collect()))
    }

    /// The code of a value.
    pub fn code(&self, key: &GroupKey) -> Option<usize> {
        self.keys.iter().position(|known| known == key)
    }

    /// Whether every deal has exactly one value.
    pub fn is_single(&self) -> bool {
        match &self.codes {
            Codes::One(_) | Codes::Wide(_) => true,
            Codes::Rolled { table, .. } => table.iter().all(|codes| codes.len() == 1),
            Codes::Several { .. } => false,
        }
    }

    /// The codes of one deal.
    pub fn codes_of(&self, row: usize, mut take: impl FnMut(usize)) {
        match &self.codes {
            Codes::One(codes) => codes.get(row).into_iter().for_each(|&code| take(usize::from(code))),
            Codes::Wide(codes) => codes.get(row).into_iter().for_each(|&code| take(code as usize)),
            Codes::Rolled { base, table } => {
                let codes = base.get(row).and_then(|&code| table.get(code as usize));
                codes.into_iter().flatten().for_each(|&code| take(code as usize));
            }
            Codes::Several { codes, .. } => {
                codes.get(self.several(row)).into_iter().flatten().for_each(|&code| take(code as usize));
            }
        }
    }

    fn several(&self, row: usize) -> Range<usize> {
        let Codes::Several { starts, .. } = &self.codes else { return 0..0 };
        let at = |row: usize| starts.get(row).map_or(0, |&start| start as usize);
        at(row)..at(row + 1)
    }

    /// Whether a deal has a code.
    pub fn has(&self, row: usize, code: usize) -> bool {
        let mut found = false;
        self.codes_of(row, |one| found |= one == code);
        found
    }

    /// Calls `take` with each row of a set within a range of words and each of its codes.
    ///
    /// The codes of a [`Codes::Rolled`] field are those of its base; see [`Field::spread`].
    #[inline]
    fn each(&self, set: &DealSet, words: Range<usize>, mut take: impl FnMut(usize, usize)) {
        match &self.codes {
            Codes::One(codes) => set.each_row(words, |row| take(row, usize::from(codes[row]))),
            Codes::Wide(codes) => set.each_row(words, |row| take(row, codes[row] as usize)),
            Codes::Rolled { base, .. } => set.each_row(words, |row| take(row, base[row] as usize)),
            Codes::Several { codes, .. } => set.each_row(words, |row| {
                codes[self.several(row)].iter().for_each(|&code| take(row, code as usize));
            }),
        }
    }

    /// Calls `take` with each row of a set within a range of words and each of its codes.
    #[inline]
    pub fn visit(&self, set: &DealSet, words: Range<usize>, mut take: impl FnMut(usize, usize)) {
        match &self.codes {
            Codes::Rolled { table, .. } => self.each(set, words, |row, base| {
                table[base].iter().for_each(|&code| take(row, code as usize));
            }),
            _ => self.each(set, words, take),
        }
    }

    /// The number of partial sums that a pass over the deals needs.
    fn slots(&self) -> usize {
        match &self.codes {
            Codes::Rolled { table, .. } => table.len(),
            _ => self.keys.len(),
        }
    }

    /// Sums over the deals of a set for each value: `take` adds a deal to the sum of a value, `merge` adds two sums.
    pub fn tally<T: Clone + Default + Send + Sync>(
        &self,
        set: &DealSet,
        take: impl Fn(&mut T, usize) + Sync,
        merge: impl Fn(&mut T, &T) + Sync,
    ) -> Vec<T> {
        let sums = set.gather(
            || vec![T::default(); self.slots()],
            |sums, words| self.each(set, words, |row, code| take(&mut sums[code], row)),
            |sums, part| sums.iter_mut().zip(&part).for_each(|(sum, part)| merge(sum, part)),
        );
        self.spread(sums, merge)
    }

    /// Turns sums of the base's values into sums of the field's own values.
    fn spread<T: Clone + Default>(&self, sums: Vec<T>, merge: impl Fn(&mut T, &T)) -> Vec<T> {
        let Codes::Rolled { table, .. } = &self.codes else { return sums };
        let mut spread = vec![T::default(); self.keys.len()];
        for (codes, sum) in table.iter().zip(&sums) {
            for &code in codes {
                merge(&mut spread[code as usize], sum);
            }
        }
        spread
    }

    /// For each value, the number of deals of a set that have it.
    pub fn counts(&self, set: &DealSet) -> Vec<usize> {
        if let Some(sets) = self.sets() {
            return sets.iter().map(|of_value| of_value.count_common(set)).collect();
        }
        let counts = self.tally(set, |count: &mut u32, _| *count += 1, |sum, part| *sum += part);
        counts.into_iter().map(|count| count as usize).collect()
    }

    /// For each value, the number of deals of the register that have it.
    pub fn counts_of_all(&self) -> &[usize] {
        self.all.get_or_init(|| self.counts(&DealSet::all(self.len())))
    }

    /// The deals of each value, if the field has few values.
    fn sets(&self) -> Option<&[DealSet]> {
        if self.keys.len() > FEW {
            return None;
        }
        Some(
            self.sets
                .get_or_init(|| (0..self.keys.len()).map(|code| self.scan(&|one| one == code)).collect()),
        )
    }

    fn scan(&self, wanted: &(impl Fn(usize) -> bool + Sync)) -> DealSet {
        let len = self.len();
        match &self.codes {
            Codes::One(codes) => DealSet::of(len, |row| wanted(usize::from(codes[row]))),
            Codes::Wide(codes) => DealSet::of(len, |row| wanted(codes[row] as usize)),
            Codes::Rolled { base, table } => {
                let of_base: Vec<bool> =
                    table.iter().map(|codes| codes.iter().any(|&code| wanted(code as usize))).collect();
                DealSet::of(len, |row| of_base[base[row] as usize])
            }
            Codes::Several { codes, .. } => {
                DealSet::of(len, |row| codes[self.several(row)].iter().any(|&code| wanted(code as usize)))
            }
        }
    }

    /// The number of deals in the register.
    pub(super) fn len(&self) -> usize {
        match &self.codes {
            Codes::One(codes) => codes.len(),
            Codes::Wide(codes) => codes.len(),
            Codes::Rolled { base, .. } => base.len(),
            Codes::Several { starts, .. } => starts.len().saturating_sub(1),
        }
    }

    /// The searchable text of each value, made once.
    pub fn words(&self, make: impl Fn(&GroupKey) -> String + Sync + Send) -> &[String] {
        self.words.get_or_init(|| self.keys.par_iter().map(make).collect())
    }

    /// The deals with any of the values.
    pub fn with(&self, keys: &[GroupKey]) -> DealSet {
        if keys.len() <= 2 {
            let codes: Vec<usize> = keys.iter().filter_map(|key| self.code(key)).collect();
            return self.with_codes(&codes);
        }
        let wanted: FxHashSet<&GroupKey> = keys.iter().collect();
        let codes = self.keys.iter().enumerate().filter(|(_, key)| wanted.contains(key));
        self.with_codes(&codes.map(|(code, _)| code).collect::<Vec<_>>())
    }

    /// The deals with any of the codes.
    pub fn with_codes(&self, codes: &[usize]) -> DealSet {
        let mut wanted = vec![false; self.keys.len()];
        for &code in codes {
            if let Some(slot) = wanted.get_mut(code) {
                *slot = true;
            }
        }
        let Some(sets) = self.sets() else { return self.scan(&|code| wanted[code]) };
        let mut all = DealSet::none(self.len());
        sets.iter().zip(wanted).filter(|(_, wanted)| *wanted).for_each(|(set, _)| all.join(set));
        all
    }

    /// Memory used, in bytes, without the keys.
    pub fn bytes(&self) -> usize {
        let codes = match &self.codes {
            Codes::One(codes) => codes.len() * size_of::<u16>(),
            Codes::Wide(codes) => codes.len() * size_of::<u32>(),
            // The levels share the base; a fifth is attributed to each.
            Codes::Rolled { base, .. } => base.len() * size_of::<u32>() / 5,
            Codes::Several { starts, codes } => (starts.len() + codes.len()) * size_of::<u32>(),
        };
        codes + self.sets.get().map_or(0, |sets| sets.iter().map(DealSet::bytes).sum())
    }
}
