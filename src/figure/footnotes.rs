//! Footnotes on sources that disagree, numbered in the order of the bars with their marks.

use super::disagreement::disagreement;
use super::format::NBSP;
use crate::model::{DealIx, Lang, Register};
use crate::query::{Group, Measure, Volumes};
use crate::tr;
use std::collections::{BTreeMap, BTreeSet};

/// Number of footnotes with a number of their own; all further ones share the next mark.
const FOOTNOTES: usize = 5;
/// The marks of the footnotes; further footnotes share the last one.
const MARKS: [&str; FOOTNOTES + 1] = ["¹", "²", "³", "⁴", "⁵", "⁶"];
/// Separates the first and the last of several consecutive marks.
const UPTO: &str = "⁻";

/// The footnotes on bars whose sources disagree, numbered in the order of the bars.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    order: Vec<DealIx>,
    number: BTreeMap<DealIx, usize>,
}

impl Footnotes {
    /// The footnotes for all groups with a known disputed sum; other groups have no mark and hence no note.
    pub fn new(volumes: &Volumes) -> Self {
        let mut footnotes = Self::default();
        if volumes.query.measure != Measure::Money {
            return footnotes;
        }
        let is_marked = |group: &&Group| group.total.money.values().any(|sum| sum.disputed && sum.is_known());
        for ix in volumes.groups.iter().filter(is_marked).flat_map(|group| &group.disputed) {
            if !footnotes.number.contains_key(ix) {
                footnotes.number.insert(*ix, footnotes.order.len());
                footnotes.order.push(*ix);
            }
        }
        footnotes
    }

    /// The marks of a bar with these deals: `¹`, `¹ ³`, or `¹⁻⁴` for consecutive ones.
    pub fn mark(&self, deals: &[DealIx]) -> Option<String> {
        let numbers = deals.iter().filter_map(|ix| self.number.get(ix));
        marks_text(&numbers.map(|&number| number.min(FOOTNOTES)).collect())
    }

    /// One note per footnote, each after its mark, in order.
    pub fn texts(&self, register: &Register, lang: Lang) -> Vec<String> {
        let texts = MARKS.iter().zip(&self.order).take(FOOTNOTES);
        let mut texts: Vec<String> =
            texts.map(|(mark, &ix)| format!("{mark}{NBSP}{}", disagreement(register, ix, lang))).collect();
        texts.extend(self.more(MARKS[FOOTNOTES], lang));
        texts
    }

    /// The notes without marks: each names its deal.
    pub fn named(&self, register: &Register, lang: Lang) -> Vec<String> {
        let text = |&ix: &DealIx| {
            let title = tr!(lang, "compare-quoted", title = &register.deal(ix).title);
            [&title, &disagreement(register, ix, lang)].map(String::as_str).join(tr!(lang, "list-colon"))
        };
        let mut texts: Vec<String> = self.order.iter().take(FOOTNOTES).map(text).collect();
        texts.extend(self.more("", lang).map(|text| text.trim_start_matches(NBSP).to_owned()));
        texts
    }

    /// The number of further disputes without a note of their own.
    fn more(&self, mark: &str, lang: Lang) -> Option<String> {
        let more = self.order.len().saturating_sub(FOOTNOTES);
        (more > 0).then(|| tr!(lang, "note-sources-disagree-on-more-deals", mark = mark, more = more))
    }
}

/// Footnote numbers, counted from 0, as marks; three or more consecutive ones are abbreviated to the first and the
/// last.
pub(crate) fn marks_text(numbers: &BTreeSet<usize>) -> Option<String> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for &number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    let mark = |number: usize| MARKS.get(number).copied().unwrap_or_default();
    let texts = runs.into_iter().flat_map(|(first, last)| {
        if last > first + 1 {
            vec![format!("{}{UPTO}{}", mark(first), mark(last))]
        } else {
            (first..=last).map(|number| mark(number).to_owned()).collect()
        }
    });
    let texts: Vec<String> = texts.collect();
    (!texts.is_empty()).then(|| texts.join(&NBSP.to_string()))
}

/// The footnote numbers of marks.
pub(crate) fn marks_in(text: &str) -> BTreeSet<usize> {
    let mut numbers = BTreeSet::new();
    let mut upto = None;
    let mut letter_text = [0_u8; 4];
    for letter in text.chars() {
        let letter = &*letter.encode_utf8(&mut letter_text);
        if letter == UPTO {
            upto = numbers.last().copied();
        } else if let Some(number) = MARKS.iter().position(|mark| *mark == letter) {
            numbers.extend(upto.take().unwrap_or(number)..=number);
        }
    }
    numbers
}

/// Splits a value from the marks after it.
pub(crate) fn split_marks(value: &str) -> (&str, &str) {
    let is_mark = |letter: char| {
        let mut text = [0_u8; 4];
        let letter = &*letter.encode_utf8(&mut text);
        letter == UPTO || MARKS.contains(&letter)
    };
    let bare = value.trim_end_matches(|letter| is_mark(letter) || letter == NBSP);
    let (bare, marks) = value.split_at(bare.len());
    // A trailing space without a mark belongs to the value.
    if marks.contains(is_mark) { (bare, marks) } else { (value, "") }
}

/// The number of the footnote that a note begins with.
pub(crate) fn mark_of(note: &str) -> Option<usize> {
    MARKS.iter().position(|mark| note.strip_prefix(mark).is_some_and(|rest| rest.starts_with(NBSP)))
}
