//! The text of figures in three languages: names of groups, counts, lists.

use super::format::{amount_text, sum_text};
use super::when::when_text;
use crate::model::{DealIx, Lang, Level, PlaceIx, Register, Rival, Rung, Stage, Unit};
use crate::query::{GroupBy, GroupKey, Grouping, Measure, Sum};
use crate::tr;
pub(super) use crate::words::{currency_words, kind_word, stage_word, unit_word};
use crate::words::{cut, place_name};
use crate::words::{rung_note_words, why_words};

/// `a, b and c`.
pub(crate) fn and_list(items: &[String], lang: Lang) -> String {
    let (comma, and) = (tr!(lang, "list-names-comma"), tr!(lang, "list-and"));
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [head @ .., last] => format!("{}{and}{last}", head.join(comma)),
    }
}

/// The list, cut to `most` items, followed by the number of further ones.
pub(super) fn cut_list(items: &[String], most: usize, lang: Lang) -> String {
    if items.len() <= most {
        return and_list(items, lang);
    }
    let more = items.len() - most;
    let rest = tr!(lang, "list-more", more = more);
    let shown: Vec<String> = items.iter().take(most).cloned().chain([rest]).collect();
    and_list(&shown, lang)
}

/// `30 projects`, `≥ 99 agreements`, `1 agreement`.
pub fn counted(unit: Unit, sum: &Sum, lang: Lang) -> String {
    let number = sum_text(sum, lang);
    let is_one = number == "1";
    number_of(unit, number, is_one, lang)
}

/// A written number with its unit, and with a measure word in languages that have one: `30个项目`.
pub(super) fn number_of(unit: Unit, number: String, is_one: bool, lang: Lang) -> String {
    let word = unit_word(unit, is_one, lang);
    match unit {
        Unit::Projects => tr!(lang, "counted-projects", number = number, unit = word),
        Unit::Agreements => tr!(lang, "counted-agreements", number = number, unit = word),
        Unit::Companies => tr!(lang, "counted-companies", number = number, unit = word),
        Unit::Partners => tr!(lang, "counted-partners", number = number, unit = word),
    }
}

/// `2 deals`.
pub(super) fn deals(number: usize, lang: Lang) -> String {
    tr!(lang, "deals-number", number = number)
}

/// `2 deals`, or `about 2 deals` if some count by a share; `number` is in thousandths.
pub(super) fn deals_about(number: i64, lang: Lang) -> String {
    let rounded = usize::try_from((number + 500) / 1000).unwrap_or(0);
    let text = deals(rounded, lang);
    match (number % 1000 == 0, rounded) {
        (true, _) => text,
        (false, 0) => tr!(lang, "deals-less-than-one").to_owned(),
        (false, _) => format!("{}{text}", tr!(lang, "heading-about")),
    }
}

/// The name of a stage in the funnel: `Signed or further`.
pub fn rung_word(stage: Stage, lang: Lang) -> &'static str {
    match stage {
        Stage::Talks => tr!(lang, "rung-talks"),
        Stage::Intent => tr!(lang, "rung-intent"),
        Stage::Signed => tr!(lang, "rung-signed"),
        Stage::Started => tr!(lang, "rung-started"),
        Stage::Operating => stage_word(stage, lang),
        Stage::Cancelled => tr!(lang, "rung-cancelled"),
    }
}

/// A shorter name of a place: another of its names that consists of words of its full name, in their order.
pub(super) fn short_name(register: &Register, key: &GroupKey, lang: Lang) -> Option<String> {
    let GroupKey::Place(ix) = key else { return None };
    let place = register.places.get(*ix);
    let full = place.names.in_lang(lang);
    let is_part = |alias: &&String| {
        let mut words = full.split_whitespace();
        let is_within = alias.split_whitespace().all(|word| words.any(|other| other == word));
        is_within && alias.chars().count() > 2 && alias.len() < full.len()
    };
    place.aliases.iter().filter(is_part).min_by_key(|alias| alias.len()).cloned()
}

/// The name of a group; figures name stages by what was done.
pub fn group_name(register: &Register, grouping: Grouping, key: &GroupKey, lang: Lang) -> String {
    match key {
        GroupKey::Stage(stage) => stage_word(*stage, lang).to_owned(),
        key => key.name(register, grouping, lang),
    }
}

/// The line under a group's name: the location of a place, or its type.
pub(super) fn group_detail(register: &Register, by: GroupBy, key: &GroupKey, lang: Lang) -> Option<String> {
    let GroupKey::Place(ix) = key else { return None };
    let place = register.places.get(*ix);
    if by == GroupBy::District && place.level == Level::Province {
        return Some(province_word(register, *ix, lang).to_owned());
    }
    let parent = place.now.or(place.parent).map(|parent| place_name(&register.places, parent, lang))?;
    match place.level {
        Level::Country | Level::Region => None,
        _ if place.spans.is_empty() => Some(parent),
        _ => Some(tr!(lang, "group-across-districts", parent = parent)),
    }
}

/// The four municipalities directly under the central government, by their GB/T 2260 codes.
fn province_word(register: &Register, ix: PlaceIx, lang: Lang) -> &'static str {
    let code = register.places.get(ix).gb2260.as_deref().unwrap_or_default();
    let is_municipality = ["11", "12", "31", "50"].iter().any(|prefix| code.starts_with(prefix));
    if is_municipality { tr!(lang, "group-municipality") } else { tr!(lang, "group-whole-province") }
}

/// The measure as the beginning of a title: "Signed volume", "Projects".
pub(super) fn measure_words(measure: Measure, is_signed: bool, lang: Lang) -> &'static str {
    match (measure, is_signed) {
        (Measure::Money, true) => tr!(lang, "volume-signed-money"),
        (Measure::Money, false) => tr!(lang, "volume-money"),
        (Measure::Deals, true) => tr!(lang, "volume-signed-deals"),
        (Measure::Deals, false) => tr!(lang, "volume-deals"),
        (Measure::Count(Unit::Projects), _) => tr!(lang, "volume-projects"),
        (Measure::Count(Unit::Agreements), _) => tr!(lang, "volume-agreements"),
        (Measure::Count(Unit::Companies), _) => tr!(lang, "volume-companies"),
        (Measure::Count(Unit::Partners), _) => tr!(lang, "volume-partners"),
        (Measure::Area, _) => tr!(lang, "volume-area"),
    }
}

/// The text as a sentence: with a full stop, unless it has one.
pub(crate) fn sentence(text: &str, lang: Lang) -> String {
    let text = text.trim();
    if text.is_empty() || text.ends_with(['.', '。', '!', '?', '…']) {
        return text.to_owned();
    }
    format!("{text}{}", tr!(lang, "sentence-end"))
}

/// The text with a capital first letter.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

/// The text with a small first letter, as within a sentence.
pub(super) fn uncapital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_lowercase().chain(chars).collect())
}

/// The reason why another statement differs, if it is known.
pub fn rival_why(register: &Register, rival: &Rival, lang: Lang) -> Option<String> {
    let who = rival.source.map(|source| register.publisher(source));
    rival.why.as_ref().map(|why| why_words(why, who, lang))
}

/// The note on an earlier stage, with its amount as written in figures.
pub fn rung_note(rung: &Rung, lang: Lang) -> Option<String> {
    rung.note.as_ref().map(|note| rung_note_words(note, |amount| amount_text(amount, lang), lang))
}

/// A deal's date in words.
pub(super) fn deal_when(register: &Register, deal: DealIx, lang: Lang) -> String {
    match register.deal(deal).when {
        Some(when) => when_text(when, lang),
        None => tr!(lang, "timeline-of-undated").to_owned(),
    }
}

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
