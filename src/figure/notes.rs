//! Notes under a chart: where sources disagree, what was left out, what stays open.

use super::format::{NBSP, amount_text, money_sum_text};
use super::kinds::Context;
use super::when::month_text;
use super::words::{and_list, capital, cut_list, group_name, publisher, sentence, stage_word};
use crate::model::{Amount, Currency, DealIx, Field, Lang, Month, Register, Stage, Statement};
use crate::query::{GroupKey, Measure, Note, Sum, Volumes};
use crate::say;
use std::collections::{BTreeMap, BTreeSet};

/// Footnotes that get a number of their own; any further ones share the last.
const FOOTNOTES: usize = 5;
const MARKS: [&str; FOOTNOTES + 1] = ["¹", "²", "³", "⁴", "⁵", "⁶"];
/// Names that a list in a note holds before it says how many more there are.
const NAMES: usize = 6;
/// Characters of a reason before it is cut at a sentence's end, or else at a word's.
const REASON: usize = 170;

/// The footnotes of bars whose sources disagree, numbered in the order of the bars.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    order: Vec<DealIx>,
    number: BTreeMap<DealIx, usize>,
}

impl Footnotes {
    pub fn new(volumes: &Volumes) -> Self {
        let mut footnotes = Self::default();
        if volumes.query.measure != Measure::Money {
            return footnotes;
        }
        for ix in volumes.groups.iter().flat_map(|group| &group.disputed) {
            if !footnotes.number.contains_key(ix) {
                footnotes.number.insert(*ix, footnotes.order.len());
                footnotes.order.push(*ix);
            }
        }
        footnotes
    }

    /// The marks of a bar with these deals: `¹`, `¹ ²`, or from the first to the last, `¹⁻⁴`.
    pub fn mark(&self, deals: &[DealIx]) -> Option<String> {
        let numbers = deals.iter().filter_map(|ix| self.number.get(ix));
        let numbers: BTreeSet<usize> = numbers.map(|&number| number.min(FOOTNOTES)).collect();
        let marks: Vec<&str> = numbers.into_iter().filter_map(|number| MARKS.get(number).copied()).collect();
        match marks.as_slice() {
            [] => None,
            [first, _, .., last] => Some(format!("{first}⁻{last}")),
            few => Some(few.join(&NBSP.to_string())),
        }
    }

    /// One note a footnote, in their order.
    pub fn texts(&self, register: &Register, lang: Lang) -> Vec<String> {
        let texts = MARKS.iter().zip(&self.order).take(FOOTNOTES);
        let mut texts: Vec<String> =
            texts.map(|(mark, &ix)| format!("{mark}{NBSP}{}", disagreement(register, ix, lang))).collect();
        let more = self.order.len().saturating_sub(FOOTNOTES);
        if more > 0 {
            let mark = MARKS[FOOTNOTES];
            texts.push(say!(lang, "note-sources-disagree-on-more-deals", mark = mark, more = more));
        }
        texts
    }
}

/// What the sources of a deal say of its amount, and why they differ.
fn disagreement(register: &Register, ix: DealIx, lang: Lang) -> String {
    let deal = register.deal(ix);
    let mut statements: Vec<(Amount, Vec<String>)> = Vec::new();
    let mut state =
        |amount: Amount, publisher: String| match statements.iter_mut().find(|(other, _)| *other == amount) {
            Some((_, publishers)) if publishers.contains(&publisher) => {}
            Some((_, publishers)) => publishers.push(publisher),
            None => statements.push((amount, vec![publisher])),
        };
    if let Some(amount) = deal.amount {
        state(amount, publisher(register, ix));
    }
    for rival in deal.rivals_of(Field::Amount) {
        let source = rival.source.map(|source| register.publisher(source).to_owned());
        if let Statement::Amount(amount) = rival.value {
            let unnamed = say!(lang, "note-another-source");
            state(amount, source.unwrap_or_else(|| unnamed.to_owned()));
        }
    }
    let said = statements.iter().map(|(amount, publishers)| {
        // Two amounts that look the same when rounded are written out.
        let text = amount_text(*amount, lang);
        let alike = statements.iter().filter(|(other, _)| amount_text(*other, lang) == text).count();
        let amount = if alike > 1 { amount.to_string() } else { text };
        let publishers = cut_list(publishers, 3, lang);
        if publishers.is_empty() {
            return amount;
        }
        say!(lang, "note-statement", publishers = publishers, amount = amount)
    });
    let said: Vec<String> = said.collect();
    let said = sentence(&said.join(say!(lang, "list-semicolon")), lang);
    let why = deal.rivals_of(Field::Amount).find_map(|rival| rival.why.as_deref());
    why.map_or(said.clone(), |why| format!("{said} {}", shorten(why, REASON)))
}

/// The text's first sentences that fit, or its first words and an ellipsis; never half a word.
pub(super) fn shorten(text: &str, most: usize) -> String {
    let text = text.trim();
    let Some((limit, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let head = &text[..limit];
    if let Some(at) = head.rmatch_indices(". ").map(|(at, _)| at + 1).next() {
        return head[..at].to_owned();
    }
    if let Some(at) = head.rfind('。') {
        return head[..at + '。'.len_utf8()].to_owned();
    }
    let at = head.rfind(' ').unwrap_or(limit);
    format!("{}…", head[..at].trim_end_matches([' ', ',', ';', ':', '.']))
}

/// Everything below the bars but their footnotes.
pub(super) fn notes(register: &Register, volumes: &Volumes, context: &Context) -> Vec<String> {
    let lang = context.lang;
    let mut notes: Vec<String> = volumes
        .notes
        .iter()
        .flat_map(|note| match note {
            Note::Overlap => vec![overlap(lang)],
            Note::OrderOpen(pairs) => vec![order_open(register, volumes, pairs, lang)],
            Note::NothingAtStage(keys) => absent(register, volumes, keys, lang),
            Note::StandsForItself(keys) => vec![alone(register, volumes, keys, lang)],
        })
        .collect();
    notes.extend(running_totals(register, volumes, lang));
    notes.extend(older_rates(volumes, lang));
    notes.extend(register.note.as_ref().map(|note| sentence(note.in_lang(lang), lang)));
    notes
}

fn names(register: &Register, volumes: &Volumes, keys: &[GroupKey], lang: Lang) -> String {
    let names: Vec<String> = keys
        .iter()
        .map(|key| group_name(register, (volumes.query.by, volumes.query.site), key, lang))
        .collect();
    cut_list(&names, NAMES, lang)
}

fn overlap(lang: Lang) -> String {
    say!(lang, "note-groups-overlap-a-deal-counts").to_owned()
}

/// Chains of neighbours: "The order of A, B and C is open."
fn order_open(register: &Register, volumes: &Volumes, pairs: &[(usize, usize)], lang: Lang) -> String {
    let mut chains: Vec<Vec<usize>> = Vec::new();
    for &(a, b) in pairs {
        match chains.last_mut() {
            Some(chain) if chain.last() == Some(&a) => chain.push(b),
            _ => chains.push(vec![a, b]),
        }
    }
    let text = |chain: &Vec<usize>| {
        let groups = chain.iter().filter_map(|&at| volumes.groups.get(at));
        let names: Vec<String> = groups
            .map(|group| group_name(register, (volumes.query.by, volumes.query.site), &group.key, lang))
            .collect();
        cut_list(&names, 4, lang)
    };
    let shown: Vec<String> = chains.iter().take(3).map(text).collect();
    let more = chains.len().saturating_sub(shown.len());
    let shown = shown.join(say!(lang, "list-semicolon"));
    if more > 0 {
        say!(lang, "note-order-open-more", shown = shown, more = more)
    } else {
        say!(lang, "note-order-open", shown = shown)
    }
}

/// "In talks, nothing signed: Baoshan." by the highest stage that each group reached.
fn absent(register: &Register, volumes: &Volumes, absent: &[(GroupKey, Stage)], lang: Lang) -> Vec<String> {
    let of = |stages: &dyn Fn(Stage) -> bool| -> Vec<GroupKey> {
        absent.iter().filter(|(_, stage)| stages(*stage)).map(|(key, _)| key.clone()).collect()
    };
    let mut texts = Vec::new();
    let other = of(&|stage| stage >= Stage::Signed);
    if !other.is_empty() {
        let names = names(register, volumes, &other, lang);
        texts.push(say!(lang, "note-nothing-at-the-chosen-stages", names = names));
    }
    for stage in [Stage::Intent, Stage::Talks, Stage::Cancelled] {
        let keys = of(&|one| one == stage);
        if keys.is_empty() {
            continue;
        }
        let (names, stage) = (names(register, volumes, &keys, lang), stage_word(stage, lang));
        texts.push(say!(lang, "note-nothing-signed-yet", stage = stage, names = names));
    }
    texts
}

fn alone(register: &Register, volumes: &Volumes, keys: &[GroupKey], lang: Lang) -> String {
    let names = names(register, volumes, keys, lang);
    let by = volumes.query.by.in_words(lang);
    say!(lang, "note-stands-for-itself", number = keys.len(), names = names, by = by)
}

fn running_totals(register: &Register, volumes: &Volumes, lang: Lang) -> Option<String> {
    let texts: Vec<String> = volumes
        .running_totals
        .iter()
        .map(|&ix| {
            let deal = register.deal(ix);
            match deal.amount {
                Some(amount) => format!("{} ({})", deal.title, amount_text(amount, lang)),
                None => deal.title.clone(),
            }
        })
        .collect();
    if texts.is_empty() {
        return None;
    }
    let texts = cut_list(&texts, 3, lang);
    Some(say!(lang, "note-running-totals-not-added", texts = texts))
}

fn older_rates(volumes: &Volumes, lang: Lang) -> Option<String> {
    let older = volumes.rates.iter().filter(|rate| rate.is_older());
    let texts: Vec<String> = older
        .map(|rate| {
            let month = |month: Month| month_text(month, lang);
            let (wanted, used) = (month(rate.wanted), month(rate.used));
            say!(lang, "note-older-rate", currency = rate.from.code(), wanted = wanted, used = used)
        })
        .collect();
    if texts.is_empty() {
        return None;
    }
    let texts = capital(&cut_list(&texts, 3, lang));
    Some(say!(lang, "note-the-last-one-before-it", texts = texts))
}

/// The line on what all bars together come to: `US$2.7–18.1bn`, one entry a currency.
pub(super) fn whole(volumes: &Volumes, lang: Lang) -> Option<String> {
    let sums: Vec<(Currency, Sum)> =
        volumes.total.money.iter().filter(|(_, sum)| sum.is_known()).map(|(&c, &sum)| (c, sum)).collect();
    if sums.is_empty() {
        return None;
    }
    let texts: Vec<String> =
        sums.iter().map(|(currency, sum)| money_sum_text(*currency, sum, lang)).collect();
    let texts = and_list(&texts, lang);
    Some(say!(lang, "note-all-together", texts = texts))
}
