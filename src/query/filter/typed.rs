//! Values of clauses as typed, and as a filter prints them.

use super::spoken;
use crate::model::{Currency, DASH, When, is_scale, plain_text};
use crate::query::fields::{FacetField, Values};

/// The value as a filter prints it: plain signs in numbers and dates, English words of closed lists. Text that is
/// already in this form stays as typed.
pub(super) fn printed(field: FacetField, typed: &str) -> String {
    let plain = plain_text(typed);
    let plain = plain.trim();
    if let Some(word) = spoken::value(field, plain) {
        return word.to_owned();
    }
    match field.values() {
        Values::List(_) => plain.to_owned(),
        Values::Money(_) | Values::Number(_) => plain.replace(DASH, ".."),
        Values::Date | Values::Time(_) => date(plain),
        Values::Currency => match Currency::named(plain) {
            Some(currency) if !plain.eq_ignore_ascii_case(currency.code()) => currency.code().to_owned(),
            _ => plain.to_owned(),
        },
        Values::Inside(_)
        | Values::Level(_)
        | Values::Sectors
        | Values::Sources
        | Values::Names(_)
        | Values::Text(_) => typed.to_owned(),
    }
}

/// A date, or two dates with `..` between them.
fn date(plain: &str) -> String {
    let when = |text: &str| text.trim().parse::<When>().ok().map(|when| when.to_string());
    if let Some(when) = when(plain) {
        return when;
    }
    let ends = ["..", "至", "到", DASH].iter().find_map(|between| plain.split_once(between));
    let Some((from, to)) = ends else { return plain.trim_end_matches('年').to_owned() };
    let end = |text: &str| if text.trim().is_empty() { Some(String::new()) } else { when(text) };
    match (end(from), end(to)) {
        (Some(from), Some(to)) => format!("{from}..{to}"),
        _ => plain.to_owned(),
    }
}

/// The relation of a word to the number or date before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NextWord {
    /// Part of the value: a scale, a currency, the other bound.
    Part,
    /// Three digits: either the next group of the number, or a word of its own.
    Unclear,
    /// Foreign notation for a scale, a currency or a range; never a word to search for.
    Foreign,
    /// Something else.
    Other,
}

/// Whether values of a field may continue after a space.
pub(super) fn may_go_on(field: FacetField) -> bool {
    matches!(field.values(), Values::Money(_) | Values::Number(_) | Values::Date)
}

/// The relation of a word to the value before it.
pub(super) fn further(field: FacetField, value: &str, word: &str) -> NextWord {
    let (value, word) = (plain_text(value), plain_text(word));
    let is_digit = |c: char| c.is_ascii_digit();
    let is_part = if value.ends_with("..") {
        word.starts_with(is_digit)
    } else if word.starts_with("..") {
        value.contains(is_digit)
    } else if field == FacetField::Date {
        false
    } else if !value.contains(is_digit) {
        is_head(field, &value) && word.starts_with(|c: char| is_digit(c) || ">=<~".contains(c))
    } else {
        is_scale(&word) && value.ends_with(is_digit)
            || field == FacetField::Amount && Currency::named(&word).is_some() && lacks_currency(&value)
    };
    let is_group = word.len() == 3 && word.chars().all(is_digit) && value.ends_with(is_digit);
    if is_part {
        NextWord::Part
    } else if is_group && field != FacetField::Date {
        NextWord::Unclear
    } else if value.contains(is_digit) && goes_on(field, &word) {
        NextWord::Foreign
    } else {
        NextWord::Other
    }
}

/// Scales that newspapers use and our notation does not accept.
const SCALES: &[&str] = &[
    "thousand",
    "thousands",
    "tausend",
    "tsd",
    "million",
    "millions",
    "millionen",
    "mio",
    "mn",
    "billion",
    "billions",
    "billionen",
    "bio",
    "milliarde",
    "milliarden",
    "mrd",
    "milliard",
    "milliards",
    "bln",
    "trillion",
    "trillions",
    "trillionen",
    "crore",
    "lakh",
    "hundred",
    "hundert",
    "百",
    "千",
    "百万",
    "千万",
    "億",
    "萬",
    "兆",
];
/// Signs and words between two bounds in foreign notations.
const BETWEEN: &[&str] = &["to", "bis", "until", "till", "through", "至", "到", "-", DASH];

/// Whether a word after a number belongs to it in foreign notations.
fn goes_on(field: FacetField, word: &str) -> bool {
    let bare = word.trim_end_matches('.').to_lowercase();
    let is_code = word.len() == 3 && word.bytes().all(|b| b.is_ascii_uppercase());
    BETWEEN.contains(&word.to_lowercase().as_str())
        || (field != FacetField::Date && (SCALES.contains(&bare.as_str()) || is_scale(&bare)))
        || (field == FacetField::Amount && (is_code || Currency::named(word).is_some()))
}

/// Whether a number must follow: `USD`, `>=`, `~EUR`.
fn is_head(field: FacetField, value: &str) -> bool {
    let named = value.trim_start_matches(['>', '<', '=', '~']).trim();
    named.is_empty() || field == FacetField::Amount && Currency::named(named).is_some()
}

/// Whether the value ends with a number and optionally a scale, but lacks a currency.
fn lacks_currency(value: &str) -> bool {
    let last = value.rsplit("..").next().unwrap_or_default();
    let is_of_number = |c: char| c.is_ascii_digit() || ".,><=~' ".contains(c);
    let behind = last.trim_matches(is_of_number);
    behind.is_empty() || is_scale(behind)
}
