//! Footnotes: which sources disagree, numbered in the order of the bars that bear their marks.

use super::format::{NBSP, amount_in_full, amount_text};
use super::notes::shorten;
use super::when::when_short;
use super::words::{cut_list, rival_why, sentence};
use crate::model::{Amount, DealIx, Field, Lang, Register, SourceIx, Statement};
use crate::query::{Group, Measure, Volumes};
use crate::say;
use std::collections::{BTreeMap, BTreeSet};

/// Footnotes that get a number of their own; any further ones share the last.
const FOOTNOTES: usize = 5;
const MARKS: [&str; FOOTNOTES + 1] = ["¹", "²", "³", "⁴", "⁵", "⁶"];
/// Stands between the first and the last of several marks.
const UPTO: &str = "⁻";
/// Characters of a reason before it is cut at a sentence's end, or else at a word's.
const REASON: usize = 170;

/// The footnotes of bars whose sources disagree, numbered in the order of the bars.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    order: Vec<DealIx>,
    number: BTreeMap<DealIx, usize>,
}

impl Footnotes {
    /// The deals of groups that show a sum in dispute; others have no mark, and so no note.
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

    /// The marks of a bar with these deals: `¹`, `¹ ³`, or from the first to the last of several in a row, `¹⁻⁴`.
    pub fn mark(&self, deals: &[DealIx]) -> Option<String> {
        let numbers = deals.iter().filter_map(|ix| self.number.get(ix));
        marks_text(&numbers.map(|&number| number.min(FOOTNOTES)).collect())
    }

    /// One note a footnote, each behind its mark, in their order.
    pub fn texts(&self, register: &Register, lang: Lang) -> Vec<String> {
        let texts = MARKS.iter().zip(&self.order).take(FOOTNOTES);
        let mut texts: Vec<String> =
            texts.map(|(mark, &ix)| format!("{mark}{NBSP}{}", disagreement(register, ix, lang))).collect();
        texts.extend(self.more(MARKS[FOOTNOTES], lang));
        texts
    }

    /// The same where no marks stand: each note names its deal.
    pub fn named(&self, register: &Register, lang: Lang) -> Vec<String> {
        let text = |&ix: &DealIx| {
            let title = say!(lang, "compare-quoted", title = &register.deal(ix).title);
            [&title, &disagreement(register, ix, lang)].map(String::as_str).join(say!(lang, "list-colon"))
        };
        let mut texts: Vec<String> = self.order.iter().take(FOOTNOTES).map(text).collect();
        texts.extend(self.more("", lang).map(|text| text.trim_start_matches(NBSP).to_owned()));
        texts
    }

    /// How many more there are than have a note of their own.
    fn more(&self, mark: &str, lang: Lang) -> Option<String> {
        let more = self.order.len().saturating_sub(FOOTNOTES);
        (more > 0).then(|| say!(lang, "note-sources-disagree-on-more-deals", mark = mark, more = more))
    }
}

/// Numbers of footnotes, from 0, as marks; three and more in a row by the first and the last.
pub(super) fn marks_text(numbers: &BTreeSet<usize>) -> Option<String> {
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

/// The numbers of the footnotes that marks stand for.
pub(super) fn marks_in(text: &str) -> BTreeSet<usize> {
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

/// A value and the marks behind it.
pub(super) fn split_marks(value: &str) -> (&str, &str) {
    let is_mark = |letter: char| {
        let mut text = [0_u8; 4];
        let letter = &*letter.encode_utf8(&mut text);
        letter == UPTO || MARKS.contains(&letter)
    };
    let bare = value.trim_end_matches(|letter| is_mark(letter) || letter == NBSP);
    let (bare, marks) = value.split_at(bare.len());
    // Where nothing but a space stands behind it, the space is its own.
    if marks.contains(is_mark) { (bare, marks) } else { (value, "") }
}

/// The number of the footnote that a note is.
pub(super) fn mark_of(note: &str) -> Option<usize> {
    MARKS.iter().position(|mark| note.strip_prefix(mark).is_some_and(|rest| rest.starts_with(NBSP)))
}

/// What the sources of a deal say of its amount, and why they differ.
fn disagreement(register: &Register, ix: DealIx, lang: Lang) -> String {
    let deal = register.deal(ix);
    let mut statements: Vec<(Amount, Vec<Option<SourceIx>>)> = Vec::new();
    let mut state = |amount: Amount, source: Option<SourceIx>| match statements
        .iter_mut()
        .find(|(other, _)| *other == amount)
    {
        Some((_, sources)) => sources.push(source),
        None => statements.push((amount, vec![source])),
    };
    if let Some(amount) = deal.amount {
        let states = deal.evidence.iter().find(|evidence| evidence.fields.contains(&Field::Amount));
        state(amount, states.map(|evidence| evidence.source).or(deal.source()));
    }
    for rival in deal.rivals_of(Field::Amount) {
        if let Statement::Amount(amount) = rival.value {
            state(amount, rival.source);
        }
    }
    let all: Vec<SourceIx> =
        statements.iter().flat_map(|(_, sources)| sources.iter().flatten().copied()).collect();
    let statements: Vec<(Amount, Vec<String>)> = statements
        .into_iter()
        .map(|(amount, sources)| {
            let names = sources.into_iter().map(|source| match source {
                Some(source) => told_apart(register, source, &all, lang),
                None => say!(lang, "note-another-source").to_owned(),
            });
            let mut distinct: Vec<String> = Vec::new();
            names.for_each(|name| {
                if !distinct.contains(&name) {
                    distinct.push(name)
                }
            });
            (amount, distinct)
        })
        .collect();
    let said = statements.iter().map(|(amount, publishers)| {
        // Two amounts that look the same when rounded are written out.
        let text = amount_text(*amount, lang);
        let alike = statements.iter().filter(|(other, _)| amount_text(*other, lang) == text).count();
        let amount = if alike > 1 { amount_in_full(*amount, lang) } else { text };
        let publishers = cut_list(publishers, 3, lang);
        if publishers.is_empty() {
            return amount;
        }
        say!(lang, "note-statement", publishers = publishers, amount = amount)
    });
    let said: Vec<String> = said.collect();
    let said = sentence(&said.join(say!(lang, "list-semicolon")), lang);
    let why = deal.rivals_of(Field::Amount).find_map(|rival| rival_why(register, rival, lang));
    why.map_or(said.clone(), |why| format!("{said}{}{}", say!(lang, "sentence-gap"), shorten(&why, REASON)))
}

/// A source by its publisher; with its date, or else its title, where another one of these has the same publisher.
fn told_apart(register: &Register, source: SourceIx, among: &[SourceIx], lang: Lang) -> String {
    let of = |ix: SourceIx| register.source(ix);
    let own = of(source);
    let publisher = |ix: SourceIx| register.publisher(ix);
    let alike: Vec<SourceIx> =
        among.iter().copied().filter(|&ix| ix != source && publisher(ix) == publisher(source)).collect();
    if alike.is_empty() {
        return publisher(source).to_owned();
    }
    match own.published.filter(|_| alike.iter().all(|&ix| of(ix).published != own.published)) {
        Some(when) => format!("{}{NBSP}{}", publisher(source), when_short(when, lang)),
        None => say!(lang, "note-source-titled", publisher = publisher(source), title = &own.title),
    }
}
