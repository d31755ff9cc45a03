//! Notes beside a chart: each with its importance, a short text for the picture, and all of it for the file.

use super::deal::deal_amount_text;
use super::footnotes::{DISPUTED, UNCONVERTED, after_mark};
use super::format::money_sum_in;
use super::heading::{Importance, Note as FigureNote};
use super::phrases::{and_list, capital, cut_list, group_name, sentence, stage_word};
use super::scale::Scale;
use super::when::month_text;
use crate::model::{Currency, Lang, Month, Register, Stage};
use crate::query::{GroupKey, Note, Sum, Volumes};
use crate::tr;

/// Number of names that a list in a note contains; the rest is given as a number.
const NAMES: usize = 6;
/// Longest note in a picture, in characters.
const MOST: usize = 110;

/// A note in short, with all that the file says of it.
#[derive(Clone, Debug)]
pub(super) struct NoteDraft {
    /// An empty text stands only in the file.
    pub note: FigureNote,
    pub full: Vec<String>,
}

impl NoteDraft {
    /// A note that is the same in the picture and in the file.
    pub fn new(importance: Importance, text: String) -> Self {
        Self { full: vec![text.clone()], note: FigureNote { text, importance, mark: None } }
    }

    /// A note whose text is replaced in the picture if it is too long.
    pub fn or_short(importance: Importance, text: String, short: impl FnOnce() -> String) -> Self {
        let shown = if text.chars().count() <= MOST { text.clone() } else { short() };
        Self { note: FigureNote { text: shown, importance, mark: None }, full: vec![text] }
    }

    /// What only the file says.
    pub fn in_file(importance: Importance, full: Vec<String>) -> Self {
        Self { note: FigureNote { text: String::new(), importance, mark: None }, full }
    }

    /// The note on a sign that explains itself by its place, such as "+2".
    pub fn of_place(mark: usize, importance: Importance, text: &str) -> Self {
        let note = FigureNote { text: text.to_owned(), importance, mark: Some(mark) };
        Self { full: vec![text.to_owned()], note }
    }

    /// The note that explains a mark.
    pub fn of_mark(mark: usize, importance: Importance, text: &str) -> Self {
        let text = after_mark(mark, text);
        Self { full: vec![text.clone()], note: FigureNote { text, importance, mark: Some(mark) } }
    }
}

/// The one note on values that sources disagree on, with each disagreement for the file.
pub(super) fn disputed_note(text: &str, named: Vec<String>) -> NoteDraft {
    let mut draft = NoteDraft::of_mark(DISPUTED, Importance::Disputed, text);
    draft.full.extend(named);
    draft
}

/// The note on deals without a rate; `undated` of them have no date.
pub(super) fn unconverted_note(number: usize, undated: Option<usize>, lang: Lang) -> NoteDraft {
    let text = if undated == Some(number) {
        tr!(lang, "note-unconverted-undated", number = number)
    } else {
        tr!(lang, "note-unconverted", number = number)
    };
    NoteDraft::of_mark(UNCONVERTED, Importance::Conversion, &text)
}

/// The notes on groups, cumulative totals and rates, and the register's own note.
pub(super) fn notes(register: &Register, volumes: &Volumes, lang: Lang) -> Vec<NoteDraft> {
    let mut notes: Vec<NoteDraft> = Vec::new();
    for note in &volumes.notes {
        match note {
            Note::Overlap => notes.push(NoteDraft::new(Importance::Misread, overlap(lang))),
            // Written separately, because figures without ranges do not show it.
            Note::OrderOpen(_) => {}
            Note::NothingAtStage(keys) => notes.extend(absent(register, volumes, keys, lang)),
            Note::StandsForItself(keys) => notes.push(alone(register, volumes, keys, lang)),
        }
    }
    notes.extend(running_totals(register, volumes, lang));
    notes.extend(older_rates(volumes, lang).map(|text| NoteDraft::new(Importance::Conversion, text)));
    notes.extend(register_note(register, lang));
    notes
}

/// The register's own note, unless the source line says the same.
pub(super) fn register_note(register: &Register, lang: Lang) -> Option<NoteDraft> {
    let text = sentence(register.note.as_ref()?.in_lang(lang), lang);
    if text == tr!(lang, "source-standing") {
        return Some(NoteDraft::in_file(Importance::Further, vec![text]));
    }
    Some(NoteDraft::new(Importance::Closing, text))
}

fn names(register: &Register, volumes: &Volumes, keys: &[GroupKey], most: usize, lang: Lang) -> String {
    let names: Vec<String> =
        keys.iter().map(|key| group_name(register, volumes.query.grouping(), key, lang)).collect();
    cut_list(&names, most, lang)
}

fn overlap(lang: Lang) -> String {
    tr!(lang, "note-groups-overlap-a-deal-counts").to_owned()
}

/// "In talks, nothing signed: Baoshan.", by the highest stage that each group reached.
fn absent(
    register: &Register,
    volumes: &Volumes,
    absent: &[(GroupKey, Stage)],
    lang: Lang,
) -> Vec<NoteDraft> {
    let of = |stages: &dyn Fn(Stage) -> bool| -> Vec<GroupKey> {
        absent.iter().filter(|(_, stage)| stages(*stage)).map(|(key, _)| key.clone()).collect()
    };
    let draft = |keys: &[GroupKey], text: &dyn Fn(String) -> String| {
        let with = |most: usize| text(names(register, volumes, keys, most, lang));
        NoteDraft::or_short(Importance::Further, with(NAMES), || with(2))
    };
    let mut notes = Vec::new();
    let other = of(&|stage| stage >= Stage::Signed);
    if !other.is_empty() {
        notes.push(draft(&other, &|names| tr!(lang, "note-nothing-at-the-chosen-stages", names = names)));
    }
    for stage in [Stage::Intent, Stage::Talks, Stage::Cancelled] {
        let keys = of(&|one| one == stage);
        if keys.is_empty() {
            continue;
        }
        let stage = stage_word(stage, lang);
        notes.push(draft(&keys, &|names| tr!(lang, "note-nothing-signed-yet", stage = stage, names = names)));
    }
    notes
}

fn alone(register: &Register, volumes: &Volumes, keys: &[GroupKey], lang: Lang) -> NoteDraft {
    let by = volumes.query.by.in_words(lang);
    let with = |most: usize| {
        let names = names(register, volumes, keys, most, lang);
        tr!(lang, "note-stands-for-itself", number = keys.len(), names = names, by = by)
    };
    NoteDraft::or_short(Importance::Further, with(NAMES), || with(2))
}

fn running_totals(register: &Register, volumes: &Volumes, lang: Lang) -> Option<NoteDraft> {
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
    let number = texts.len();
    let text = tr!(lang, "note-running-totals-not-added", texts = cut_list(&texts, 3, lang));
    let short = || tr!(lang, "note-running-totals-number", number = number);
    Some(NoteDraft::or_short(Importance::Further, text, short))
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
