//! Closed lists: what filters, facets and columns need to know of a field whose values are words of a list.

use super::{GroupKey, Relation};
use crate::model::{Deal, Lang};
use crate::words::LANGUAGES;

/// A value of a closed list. Whoever adds a list says all of it here; a [`ClosedList`] stands for it elsewhere.
pub(super) trait Listed: Copy + Ord + 'static {
    /// All values, in the order of lists.
    const VALUES: &'static [Self];
    /// Whether a filter prints the words as they are, rather than in lower case.
    const KEEPS_CASE: bool = false;

    /// The value's word in filters.
    fn text(self) -> &'static str;

    /// The value's name in lists, and its name within a sentence.
    fn names(self, lang: Lang) -> [&'static str; 2];

    /// Words that people type for the value, in addition to those that the program shows.
    fn typed(self) -> &'static [&'static str] {
        &[]
    }

    /// Calls `take` with each value that a deal has.
    fn each(deal: &Deal, take: &mut dyn FnMut(Self));

    fn key(self) -> GroupKey {
        GroupKey::Word(self.text())
    }

    /// Whether the value is, say, at least `limit`.
    fn holds(self, relation: Relation, limit: Self) -> bool {
        relation.holds(&self, &limit)
    }
}

/// A closed list, whatever its type. A code is the position of a value in the list.
#[derive(Clone, Copy)]
pub(super) struct ClosedList {
    pub len: usize,
    keeps_case: bool,
    /// The value's word in filters.
    pub word: fn(usize) -> &'static str,
    /// The value's name in lists, and its name within a sentence.
    pub names: fn(usize, Lang) -> [&'static str; 2],
    typed: fn(usize) -> &'static [&'static str],
    pub key: fn(usize) -> GroupKey,
    /// Calls the function with the code of each value that a deal has.
    pub codes_of: fn(&Deal, &mut dyn FnMut(usize)),
    /// Whether the first value is, say, at least the second.
    pub holds: fn(usize, Relation, usize) -> bool,
}

impl ClosedList {
    pub const fn of<T: Listed>() -> Self {
        Self {
            len: T::VALUES.len(),
            keeps_case: T::KEEPS_CASE,
            word: |code| T::VALUES[code].text(),
            names: |code, lang| T::VALUES[code].names(lang),
            typed: |code| T::VALUES[code].typed(),
            key: |code| T::VALUES[code].key(),
            codes_of: |deal, take| {
                T::each(deal, &mut |one| {
                    T::VALUES.iter().position(|value| *value == one).into_iter().for_each(&mut *take);
                });
            },
            holds: |code, relation, limit| T::VALUES[code].holds(relation, T::VALUES[limit]),
        }
    }

    /// The words of all values.
    pub fn words(self) -> impl Iterator<Item = &'static str> {
        (0..self.len).map(self.word)
    }

    /// The code of the value with this word; case is ignored.
    pub fn find(self, word: &str) -> Option<usize> {
        self.words().position(|known| known.eq_ignore_ascii_case(word))
    }

    /// The value as a filter prints it.
    pub fn printed(self, code: usize) -> String {
        let word = (self.word)(code);
        if self.keeps_case { word.to_owned() } else { word.to_lowercase() }
    }

    /// All names of a value: its word, its names in each language, and what people type besides.
    pub fn all_names(self, code: usize) -> impl Iterator<Item = &'static str> {
        let shown = LANGUAGES.into_iter().flat_map(move |lang| (self.names)(code, lang));
        std::iter::once((self.word)(code)).chain(shown).chain((self.typed)(code).iter().copied())
    }
}
