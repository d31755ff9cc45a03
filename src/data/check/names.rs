//! Similar names, one of which may be mistyped: `Shanghai Lingang Group` and `Shnaghai Lingang Group`.
//!
//! Spellings that look alike already count as one name (`model/spelling.rs`). This check reports names that differ
//! by more: only in spaces, hyphens and accents, or in one long word by one letter, in a very long word by two. Names
//! with different digits are distinct. So are a singular and its plural, and names whose differing words are both
//! names of places or both occur in other names.
//! The work is linear in the number of names: only names that are equal but for one letter, or neighbours in
//! forward or backward alphabetical order, are compared.

use super::whole::RegisterCheck;
use crate::data::problems::locate::PathStep;
use crate::data::problems::problem::Code;
use crate::message;
use crate::model::{DealIx, Gazetteer, Register, SourceIx, letters_of, words_of};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeSet;
use strsim::osa_distance;

/// The most names of one kind that are compared.
const MOST_NAMES: usize = 50_000;
/// The fewest letters of a name that is compared; a short name that differs by a letter is often another name.
const FEWEST_LETTERS: usize = 6;
/// The most letters of a name that are compared.
const MOST_LETTERS: usize = 80;
/// The number of neighbours in each order with which a name is compared.
const NEIGHBOURS: usize = 4;
/// The fewest letters of a word in which one letter may be wrong, and of one in which two may be.
const LONG_WORD: usize = 6;
const VERY_LONG_WORD: usize = 11;

/// Two similar names of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SimilarNames<'a> {
    /// The field of the names; `None` for publishers.
    pub field: Option<&'static str>,
    /// The first deal with the rarer name.
    pub deal: DealIx,
    /// The rarer name; of equally common ones the later one.
    pub name: &'a str,
    pub other: &'a str,
}

/// Checks the names of parties, events and publishers, each kind separately.
pub fn check(whole: &mut RegisterCheck<'_>) {
    for found in similar_names(whole.register) {
        let steps = found.field.map(PathStep::Field).into_iter().collect();
        let what = message!("problem-similar-names", name = found.name, other = found.other);
        whole.at(found.deal, steps, Code::SimilarNames, what);
    }
}

/// The names that may be mistyped, each at most once.
pub fn similar_names(register: &Register) -> Vec<SimilarNames<'_>> {
    let deals = || register.deal_ixs().map(|ix| (ix, register.deal(ix)));
    let parties = deals()
        .flat_map(|(ix, deal)| deal.parties.iter().map(move |party| (register.party(&party.name), ix)));
    let events =
        deals().filter_map(|(ix, deal)| deal.event.as_deref().map(|event| (register.event(event), ix)));
    let publishers = deals().flat_map(|(ix, deal)| {
        let sources: BTreeSet<SourceIx> = deal.evidence.iter().map(|evidence| evidence.source).collect();
        sources.into_iter().map(move |source| (register.publisher(source), ix))
    });
    let mut found = pairs(&Known::all(parties), Some("parties"), register);
    found.extend(pairs(&Known::all(events), Some("event"), register));
    found.extend(pairs(&Known::all(publishers), None, register));
    found
}

/// A name in its displayed spelling.
struct Known<'a> {
    name: &'a str,
    /// The letters and digits of the name.
    letters: Vec<char>,
    times: usize,
    /// The first deal with the name.
    first: DealIx,
}

impl<'a> Known<'a> {
    /// Each name once, in the order of first deals; names that are too short are left out.
    fn all(names: impl Iterator<Item = (&'a str, DealIx)>) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        let mut known: FxHashMap<&str, Option<usize>> = FxHashMap::default();
        for (name, first) in names {
            if known.len() >= MOST_NAMES && !known.contains_key(name) {
                continue;
            }
            let at = *known.entry(name).or_insert_with(|| {
                let letters: Vec<char> = letters_of(name).chars().take(MOST_LETTERS).collect();
                (letters.len() >= FEWEST_LETTERS).then(|| {
                    all.push(Self { name, letters, times: 0, first });
                    all.len() - 1
                })
            });
            if let Some(one) = at.and_then(|at| all.get_mut(at)) {
                one.times += 1;
            }
        }
        all
    }
}

/// The pairs of similar names; each name is the rarer one in at most one pair.
fn pairs<'a>(all: &[Known<'a>], field: Option<&'static str>, register: &Register) -> Vec<SimilarNames<'a>> {
    let words = words_in(all);
    let mut told: FxHashSet<usize> = FxHashSet::default();
    let mut found = Vec::new();
    for (a, b) in met(all) {
        let (rare, common) = match (all.get(a), all.get(b)) {
            (Some(one), Some(other)) if one.times < other.times => (a, b),
            _ => (b, a),
        };
        let Some((one, other)) = all.get(rare).zip(all.get(common)) else { continue };
        if !told.contains(&rare) && is_slip(one.name, other.name, &register.places, &words) {
            told.insert(rare);
            found.push(SimilarNames { field, deal: one.first, name: one.name, other: other.name });
        }
    }
    found
}

/// The number of names that contain each word.
fn words_in(all: &[Known<'_>]) -> FxHashMap<String, usize> {
    let mut words: FxHashMap<String, usize> = FxHashMap::default();
    for one in all {
        let own: BTreeSet<String> = words_of(one.name).into_iter().collect();
        for word in own {
            *words.entry(word).or_default() += 1;
        }
    }
    words
}

/// The candidate pairs to compare, sorted and without duplicates, with the earlier name first.
fn met(all: &[Known<'_>]) -> Vec<(usize, usize)> {
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    let mut neighbours = |order: &[usize]| {
        for (at, &one) in order.iter().enumerate() {
            let near = order.iter().skip(at + 1).take(NEIGHBOURS);
            pairs.extend(near.map(|&other| (one.min(other), one.max(other))));
        }
    };
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by_key(|&at| &all[at].letters);
    neighbours(&order);
    order.sort_by_cached_key(|&at| all[at].letters.iter().rev().copied().collect::<Vec<_>>());
    neighbours(&order);
    // Names that differ by one letter become equal if that letter is left out of one or both.
    let mut less: Vec<(u64, usize)> = all
        .iter()
        .enumerate()
        .flat_map(|(at, one)| shortened(&one.letters).into_iter().map(move |hash| (hash, at)))
        .collect();
    less.sort_unstable();
    less.dedup();
    for same in less.chunk_by(|one, other| one.0 == other.0).filter(|same| same.len() > 1) {
        neighbours(&same.iter().map(|(_, at)| *at).collect::<Vec<_>>());
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// Hashes of the name and of the name without each of its letters. The polynomial hash allows each of them to be
/// computed in constant time.
fn shortened(letters: &[char]) -> Vec<u64> {
    const BASE: u64 = 0x9e37_79b9_7f4a_7c15;
    let step = |sum: u64, letter: &char| sum.wrapping_mul(BASE).wrapping_add(u64::from(*letter) + 1);
    let whole = letters.iter().fold(0, step);
    let mut powers = vec![1_u64];
    for _ in letters {
        powers.push(powers.last().copied().unwrap_or(1).wrapping_mul(BASE));
    }
    let mut before = 0;
    let without = letters.iter().zip(powers.iter().rev().skip(1)).map(|(letter, power)| {
        let up_to = step(before, letter);
        let behind = whole.wrapping_sub(up_to.wrapping_mul(*power));
        let left = before.wrapping_mul(*power).wrapping_add(behind);
        before = up_to;
        left
    });
    std::iter::once(whole).chain(without.collect::<Vec<_>>()).collect()
}

/// Whether the difference between two names is probably a typing error.
fn is_slip(a: &str, b: &str, places: &Gazetteer, words: &FxHashMap<String, usize>) -> bool {
    let figures = |name: &str| name.chars().filter(|c| c.is_numeric()).collect::<Vec<_>>();
    if figures(a) != figures(b) {
        return false;
    }
    if letters_of(a) == letters_of(b) {
        return true;
    }
    let (ours, theirs) = (words_of(a), words_of(b));
    if ours.len() != theirs.len() {
        return false;
    }
    let mut different = ours.iter().zip(&theirs).filter(|(one, other)| one != other);
    let (Some((one, other)), None) = (different.next(), different.next()) else { return false };
    let is_plural = |one: &str, other: &str| one.strip_suffix('s') == Some(other);
    let is_place = |word: &str| !places.named(word).is_empty();
    let is_in_others = |word: &str| words.get(word).is_some_and(|&times| times > 1);
    let are_two_things = is_plural(one, other)
        || is_plural(other, one)
        || (is_place(one) && is_place(other))
        || (is_in_others(one) && is_in_others(other));
    !are_two_things && is_slip_of_a_word(one, other)
}

fn is_slip_of_a_word(one: &str, other: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let length = a.len().min(b.len());
    let is_spelled = |letters: &[char]| letters.iter().all(|c| c.is_lowercase() || c.is_uppercase());
    if !is_spelled(&a) || !is_spelled(&b) {
        // In Chinese a single character is a word, so another character makes another name; only a swap is an error.
        let sorted = |letters: &[char]| {
            let mut letters = letters.to_vec();
            letters.sort_unstable();
            letters
        };
        return length >= FEWEST_LETTERS && sorted(&a) == sorted(&b) && osa_distance(one, other) == 1;
    }
    let most = if length >= VERY_LONG_WORD { 2 } else { 1 };
    length >= LONG_WORD && osa_distance(one, other) <= most
}
