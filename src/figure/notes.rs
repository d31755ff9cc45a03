//! Notes under a chart: disagreeing sources, omitted values, open questions.

use super::deal::deal_amount_text;
use super::format::money_sum_in;
use super::kinds::Context;
use super::phrases::{and_list, capital, cut_list, group_name, sentence, stage_word};
use super::scale::Scale;
use super::when::month_text;
use crate::model::{Currency, Lang, Month, Register, Stage};
use crate::query::{GroupKey, Note, Sum, Volumes};
use crate::tr;
use crate::words::cut;

/// Number of names that a list in a note contains; the rest is given as a number.
const NAMES: usize = 6;

/// The first sentences of the text that fit, or its first words and an ellipsis; never part of a word or number.
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
    cut(text, |shown| shown.chars().count() <= most)
}

/// All notes below the bars except their footnotes and the order of groups.
pub(super) fn notes(register: &Register, volumes: &Volumes, context: &Context) -> Vec<String> {
    let lang = context.lang;
    let mut notes: Vec<String> = volumes
        .notes
        .iter()
        .flat_map(|note| match note {
            Note::Overlap => vec![overlap(lang)],
            // Written separately, because figures without ranges do not show it.
            Note::OrderOpen(_) => Vec::new(),
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
    let names: Vec<String> =
        keys.iter().map(|key| group_name(register, volumes.query.grouping(), key, lang)).collect();
    cut_list(&names, NAMES, lang)
}

fn overlap(lang: Lang) -> String {
    tr!(lang, "note-groups-overlap-a-deal-counts").to_owned()
}

/// "In talks, nothing signed: Baoshan.", by the highest stage that each group reached.
fn absent(register: &Register, volumes: &Volumes, absent: &[(GroupKey, Stage)], lang: Lang) -> Vec<String> {
    let of = |stages: &dyn Fn(Stage) -> bool| -> Vec<GroupKey> {
        absent.iter().filter(|(_, stage)| stages(*stage)).map(|(key, _)| key.clone()).collect()
    };
    let mut texts = Vec::new();
    let other = of(&|stage| stage >= Stage::Signed);
    if !other.is_empty() {
        let names = names(register, volumes, &other, lang);
        texts.push(tr!(lang, "note-nothing-at-the-chosen-stages", names = names));
    }
    for stage in [Stage::Intent, Stage::Talks, Stage::Cancelled] {
        let keys = of(&|one| one == stage);
        if keys.is_empty() {
            continue;
        }
        let (names, stage) = (names(register, volumes, &keys, lang), stage_word(stage, lang));
        texts.push(tr!(lang, "note-nothing-signed-yet", stage = stage, names = names));
    }
    texts
}

fn alone(register: &Register, volumes: &Volumes, keys: &[GroupKey], lang: Lang) -> String {
    let names = names(register, volumes, keys, lang);
    let by = volumes.query.by.in_words(lang);
    tr!(lang, "note-stands-for-itself", number = keys.len(), names = names, by = by)
}

fn running_totals(register: &Register, volumes: &Volumes, lang: Lang) -> Option<String> {
    let texts: Vec<String> = volumes
        .running_totals
        .iter()
        .map(|&ix| {
            let deal = register.deal(ix);
            match deal_amount_text(deal, lang) {
                Some(amount) => format!("{} ({amount})", deal.title),
                None => deal.title.clone(),
            }
        })
        .collect();
    if texts.is_empty() {
        return None;
    }
    let texts = cut_list(&texts, 3, lang);
    Some(tr!(lang, "note-running-totals-not-added", texts = texts))
}

fn older_rates(volumes: &Volumes, lang: Lang) -> Option<String> {
    let older = volumes.rates.iter().filter(|rate| rate.is_older());
    let texts: Vec<String> = older
        .map(|rate| {
            let month = |month: Month| month_text(month, lang);
            let (wanted, used) = (month(rate.wanted), month(rate.used));
            tr!(lang, "note-older-rate", currency = rate.from.code(), wanted = wanted, used = used)
        })
        .collect();
    if texts.is_empty() {
        return None;
    }
    let texts = capital(&cut_list(&texts, 3, lang));
    Some(tr!(lang, "note-the-last-one-before-it", texts = texts))
}

/// The total of all bars: `US$2.7–18.1bn`, with one entry per currency.
pub(super) fn whole(volumes: &Volumes, lang: Lang) -> Option<String> {
    let sums: Vec<(Currency, Sum)> =
        volumes.total.money.iter().filter(|(_, sum)| sum.is_known()).map(|(&c, &sum)| (c, sum)).collect();
    if sums.is_empty() {
        return None;
    }
    // The scale is that of the bars, which are the groups in each currency.
    let scale = |currency: Currency| {
        let of_groups = volumes.groups.iter().filter_map(|group| group.total.money.get(&currency).copied());
        Scale::common(&of_groups.collect::<Vec<_>>(), lang)
    };
    let text = |(currency, sum): &(Currency, Sum)| money_sum_in(Some(scale(*currency)), *currency, sum, lang);
    let texts: Vec<String> = sums.iter().map(text).collect();
    let texts = and_list(&texts, lang);
    Some(tr!(lang, "note-all-together", texts = texts))
}
