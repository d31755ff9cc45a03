//! Group separators and decimal signs of each language: `12,345.6`, `12.345,6`.

use crate::model::{Lang, grouped_digits};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};

/// An integer with group separators: `12,345`, `12.345`.
pub fn number(lang: Lang, number: usize) -> String {
    ordinary(lang, &grouped_digits(&number.to_string()))
}

/// Rewrites a number in English notation, `12,345.6`, with the separators of the language.
pub fn ordinary(lang: Lang, english: &str) -> String {
    match lang {
        // Chinese writes four digits without a separator: `1210亿`.
        Lang::Zh if english.find('.').unwrap_or(english.len()) <= "1,000".len() => english.replace(',', ""),
        Lang::En | Lang::Zh => english.to_owned(),
        Lang::De => english
            .chars()
            .map(|sign| match sign {
                ',' => '.',
                '.' => ',',
                other => other,
            })
            .collect(),
    }
}

/// Makes the bundle of a language format its number arguments with these separators.
pub(super) fn install(bundle: &mut FluentBundle<FluentResource>, lang: Lang) {
    // Fluent takes a plain function that cannot capture the language, so there is one for each.
    bundle.set_formatter(Some(match lang {
        Lang::En => english,
        Lang::De => german,
        Lang::Zh => chinese,
    }));
}

fn english<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    written(value, Lang::En)
}

fn german<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    written(value, Lang::De)
}

fn chinese<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    written(value, Lang::Zh)
}

/// Formats numbers; `None` leaves other values to the bundle.
fn written(value: &FluentValue<'_>, lang: Lang) -> Option<String> {
    let FluentValue::Number(value) = value else { return None };
    let text = value.as_string();
    let is_whole = text.bytes().all(|digit| digit.is_ascii_digit());
    Some(ordinary(lang, &if is_whole { grouped_digits(&text) } else { text.into_owned() }))
}
