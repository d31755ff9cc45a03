//! Group separators and decimal signs of each language: `12,345.6`, `12.345,6`.

use crate::model::{DecimalSign, Lang, Tongue, grouped_digits};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};

/// An integer with group separators: `12,345`, `12.345`.
pub fn number(lang: Lang, number: usize) -> String {
    ordinary(lang, &grouped_digits(&number.to_string()))
}

/// Rewrites a number in English notation, `12,345.6`, with the separators of the language.
pub fn ordinary(lang: Lang, english: &str) -> String {
    let whole = english.find('.').unwrap_or(english.len());
    // Chinese writes four digits without a separator: `1210亿`.
    let is_grouped = lang.tongue() != Tongue::Zh || whole > "1,000".len();
    let (group, decimal) = separators(lang);
    let written = |sign| match sign {
        ',' => Some(group).filter(|_| is_grouped),
        '.' => Some(decimal),
        other => Some(other),
    };
    english.chars().filter_map(written).collect()
}

/// The signs between thousands and before decimals. Beside a decimal sign that is not the language's own, a space
/// parts the thousands: its usual sign could be read as the decimal one.
fn separators(lang: Lang) -> (char, char) {
    match (lang.decimal_sign(), lang.has_own_sign()) {
        (DecimalSign::Point, true) => (',', '.'),
        (DecimalSign::Comma, true) => ('.', ','),
        (DecimalSign::Point, false) => ('\u{a0}', '.'),
        (DecimalSign::Comma, false) => ('\u{a0}', ','),
    }
}

/// Makes the bundle of a language format its number arguments with these separators.
pub(super) fn install(bundle: &mut FluentBundle<FluentResource>, lang: Lang) {
    // Fluent takes a plain function that cannot capture the language, so there is one for each.
    bundle.set_formatter(Some(match (lang.tongue(), lang.decimal_sign()) {
        (Tongue::En, DecimalSign::Point) => |value, _| written(value, Lang::En),
        (Tongue::En, DecimalSign::Comma) => {
            |value, _| written(value, Lang::En.with_decimal_sign(DecimalSign::Comma))
        }
        (Tongue::De, DecimalSign::Comma) => |value, _| written(value, Lang::De),
        (Tongue::De, DecimalSign::Point) => {
            |value, _| written(value, Lang::De.with_decimal_sign(DecimalSign::Point))
        }
        (Tongue::Zh, DecimalSign::Point) => |value, _| written(value, Lang::Zh),
        (Tongue::Zh, DecimalSign::Comma) => {
            |value, _| written(value, Lang::Zh.with_decimal_sign(DecimalSign::Comma))
        }
    }));
}

/// Formats numbers; `None` leaves other values to the bundle.
fn written(value: &FluentValue<'_>, lang: Lang) -> Option<String> {
    let FluentValue::Number(value) = value else { return None };
    let text = value.as_string();
    let is_whole = text.bytes().all(|digit| digit.is_ascii_digit());
    Some(ordinary(lang, &if is_whole { grouped_digits(&text) } else { text.into_owned() }))
}
