//! Digits and their signs as each language writes them: `12,345.6`, `12.345,6`.

use crate::model::{Lang, grouped_digits};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};

/// A number of things, with signs between its thousands from 10,000 on: `12,345`, `12.345`.
pub fn number(lang: Lang, number: usize) -> String {
    ordinary(lang, &grouped_digits(&number.to_string()))
}

/// A number that is written as in English, `12,345.6`, in the signs of the language.
pub fn ordinary(lang: Lang, english: &str) -> String {
    match lang {
        // Chinese writes four digits without a sign: `1210亿`.
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

/// Lets the bundle of a language write the numbers that are filled in.
pub(super) fn install(bundle: &mut FluentBundle<FluentResource>, lang: Lang) {
    // A formatter is a plain function, so there is one for each language.
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

/// Only numbers are written here; all else the bundle writes itself.
fn written(value: &FluentValue<'_>, lang: Lang) -> Option<String> {
    let FluentValue::Number(value) = value else { return None };
    let text = value.as_string();
    let is_whole = text.bytes().all(|digit| digit.is_ascii_digit());
    Some(ordinary(lang, &if is_whole { grouped_digits(&text) } else { text.into_owned() }))
}
