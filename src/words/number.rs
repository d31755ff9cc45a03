//! Numbers as each language writes them: `12,345.6`, `12.345,6`.

use super::{currency_sign, text};
use crate::model::{Currency, Decimal, Lang, grouped_digits};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};

/// A number of things, with signs between its thousands from 10,000 on: `12,345`, `12.345`.
pub fn number(lang: Lang, number: usize) -> String {
    ordinary(lang, &grouped_digits(&number.to_string()))
}

/// The powers of ten that a language has words for, the largest first.
fn powers(lang: Lang) -> &'static [(u32, &'static str)] {
    match lang {
        Lang::En | Lang::De => &[(12, "scale-1e12"), (9, "scale-1e9"), (6, "scale-1e6")],
        Lang::Zh => &[(12, "scale-1e12"), (8, "scale-1e8"), (4, "scale-1e4")],
    }
}

/// A number with all its digits, in the largest scale that leaves it three decimals at most: `1.25bn`, `1,25 Mrd.`,
/// `12.5亿`.
pub fn exact(lang: Lang, number: Decimal) -> String {
    let digits = |number: Decimal| {
        let text = number.normalize().to_string();
        let (whole, rest) = text.split_once('.').map_or((&*text, ""), |(whole, rest)| (whole, rest));
        let point = if rest.is_empty() { "" } else { "." };
        ordinary(lang, &format!("{}{point}{rest}", grouped_digits(whole)))
    };
    for (power, sign) in powers(lang) {
        let unit = Decimal::from(10_i64.pow(*power));
        let Some(units) = number.checked_div(unit).map(|units| units.normalize()) else { continue };
        if units >= Decimal::ONE && units.scale() <= 3 && units.checked_mul(unit) == Some(number) {
            let space = if lang == Lang::De { "\u{a0}" } else { "" };
            return format!("{}{space}{}", digits(units), text(lang, sign));
        }
    }
    digits(number)
}

/// The same with a currency: `US$1.25bn`, `1,25 Mrd. US$`, `12.5亿美元`.
pub fn exact_money(lang: Lang, currency: Currency, number: Decimal) -> String {
    let (number, sign) = (exact(lang, number), currency_sign(currency, lang));
    match lang {
        Lang::En if sign.ends_with(char::is_alphabetic) => format!("{sign}\u{a0}{number}"),
        Lang::En => format!("{sign}{number}"),
        Lang::De => format!("{number}\u{a0}{sign}"),
        Lang::Zh => format!("{number}{sign}"),
    }
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
