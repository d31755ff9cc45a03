//! Values of clauses as a person types them, and as a filter prints them.

use super::clause::FacetField;
use super::spoken;
use crate::model::{Amount, Currency, DASH, Expected, When, is_scale, plain_text};

/// The value as a filter prints it: plain signs in numbers and dates, words of closed lists in English. What
/// already is so stays as it was typed.
pub(super) fn printed(field: FacetField, typed: &str) -> String {
    let plain = plain_text(typed);
    let plain = plain.trim();
    if let Some(word) = spoken::value(field, plain) {
        return word.to_owned();
    }
    match field {
        FacetField::Stage
        | FacetField::Kind
        | FacetField::Form
        | FacetField::Unit
        | FacetField::Confidence
        | FacetField::Is => plain.to_owned(),
        FacetField::Amount | FacetField::Count | FacetField::Area => plain.replace(DASH, ".."),
        FacetField::Date | FacetField::Year | FacetField::Month | FacetField::Quarter => date(plain),
        FacetField::Currency => match Currency::named(plain) {
            Some(currency) if !plain.eq_ignore_ascii_case(currency.code()) => currency.code().to_owned(),
            _ => plain.to_owned(),
        },
        _ => typed.to_owned(),
    }
}

/// A date, or two with `..` between them.
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

/// What a further word behind a number or a date is to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Further {
    /// A part of it: a scale, a currency, the other end.
    Part,
    /// Three digits: the next group of the number, or a word of its own.
    Unclear,
    /// Something else.
    Other,
}

/// Whether values of a field may go on behind a space.
pub(super) fn may_go_on(field: FacetField) -> bool {
    matches!(field, FacetField::Amount | FacetField::Count | FacetField::Area | FacetField::Date)
}

/// What a word is to the value in front of it.
pub(super) fn further(field: FacetField, value: &str, word: &str) -> Further {
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
    match (is_part, is_group && field != FacetField::Date) {
        (true, _) => Further::Part,
        (false, true) => Further::Unclear,
        (false, false) => Further::Other,
    }
}

/// Whether a number must follow: `USD`, `>=`, `~EUR`.
fn is_head(field: FacetField, value: &str) -> bool {
    let named = value.trim_start_matches(['>', '<', '=', '~']).trim();
    named.is_empty() || field == FacetField::Amount && Currency::named(named).is_some()
}

fn lacks_currency(value: &str) -> bool {
    matches!(value.parse::<Amount>(), Err(error) if error.expected == Expected::CurrencyInFront)
}
