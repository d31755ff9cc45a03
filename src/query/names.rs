//! Names of fields and their values in each language, in lists and within sentences.

use crate::model::{Confidence, Form, Kind, Lang, Month, Stage, When, WhenPoint};
use crate::tr;
use crate::words::text;

/// The name of a stage within a sentence.
pub fn stage_within(stage: Stage, lang: Lang) -> &'static str {
    text(
        lang,
        match stage {
            Stage::Talks => "within-talks",
            Stage::Intent => "within-intent",
            Stage::Signed => "within-signed",
            Stage::Started => "within-started",
            Stage::Operating => "within-operating",
            Stage::Cancelled => "within-cancelled",
        },
    )
}

pub(super) fn kind_within(kind: Kind, lang: Lang) -> &'static str {
    text(
        lang,
        match kind {
            Kind::Investment => "within-investment",
            Kind::Procurement => "within-procurement",
            Kind::Cooperation => "within-cooperation",
            Kind::Settlement => "within-settlement",
            Kind::Partnership => "within-partnership",
            Kind::Visit => "within-visit",
            Kind::Unspecified => "within-unspecified",
        },
    )
}

pub(super) fn form_within(form: Form, lang: Lang) -> &'static str {
    text(
        lang,
        match form {
            Form::Single => "value-single",
            Form::Batch => "value-batch",
            Form::RunningTotal => "value-running",
        },
    )
}

pub(super) fn confidence_within(confidence: Confidence, lang: Lang) -> &'static str {
    text(
        lang,
        match confidence {
            Confidence::Low => "within-low",
            Confidence::Medium => "within-medium",
            Confidence::High => "within-high",
        },
    )
}

/// The name of a word from a closed list without a type of its own: a bound, a flag, or `several`.
pub(super) fn word_name(word: &'static str, lang: Lang) -> &'static str {
    let id = match word {
        "exact" => "value-exact",
        "about" => "value-about",
        "at least" => "value-at-least",
        "at most" => "value-at-most",
        "range" => "value-range",
        "single" => "value-single",
        "batch" => "value-batch",
        "running" => "value-running",
        "member" => "value-member",
        "disputed" => "value-disputed",
        "undated" => "value-undated",
        "approximate" => "value-approximate",
        "undisclosed" => "value-undisclosed",
        "merged" => "value-merged",
        "several" => "value-several",
        word => return word,
    };
    text(lang, id)
}

/// `2023-11` as written in the language.
pub fn month_words(month: Month, lang: Lang) -> String {
    tr!(lang, "name-of-month", year = month.year.to_string(), month = i64::from(month.month))
}

/// A year, month or day as written in the language.
fn point_words(point: WhenPoint, lang: Lang) -> String {
    match (point.month, point.day) {
        (None, _) => year_words(point.year, lang),
        (Some(month), None) => month_words(Month { year: point.year, month }, lang),
        (Some(month), Some(day)) => {
            let month = month_words(Month { year: point.year, month }, lang);
            tr!(lang, "name-of-day", month = month, day = i64::from(day))
        }
    }
}

pub(super) fn year_words(year: i16, lang: Lang) -> String {
    tr!(lang, "name-of-year", year = year.to_string())
}

/// A date from a filter, `2023-11` or `2023..2024`, in words.
pub(super) fn date_words(value: &str, lang: Lang) -> String {
    let point = |text: &str| match text.parse::<When>() {
        Ok(When::At(point)) if !point.about => point_words(point, lang),
        _ => text.to_owned(),
    };
    let Some((from, to)) = value.split_once('/').or_else(|| value.split_once("..")) else {
        return point(value);
    };
    let is_open = |end: &str| end.is_empty() || end == "..";
    match (is_open(from), is_open(to)) {
        (true, _) => tr!(lang, "name-until", to = point(to)),
        (_, true) => tr!(lang, "name-since", from = point(from)),
        _ => tr!(lang, "name-from-to", from = point(from), to = point(to)),
    }
}
