//! Numbers and amounts of money with all their digits, in the format of each language.

use super::digits::ordinary;
use super::lists::currency_sign;
use super::phrases::text;
use crate::model::{Currency, Decimal, Lang, grouped_digits};

/// The powers of ten that serve as scales in a language, the largest first, with the ids of their words.
fn powers(lang: Lang) -> &'static [(u32, &'static str)] {
    match lang {
        Lang::En | Lang::De => &[(12, "scale-1e12"), (9, "scale-1e9"), (6, "scale-1e6")],
        Lang::Zh => &[(12, "scale-1e12"), (8, "scale-1e8"), (4, "scale-1e4")],
    }
}

/// A number with all its digits, in the largest scale that needs at most three decimals: `1.25bn`, `1,25 Mrd.`,
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

/// An amount of money with all its digits: `US$1.25bn`, `1,25 Mrd. US$`, `12.5亿美元`.
pub fn exact_money(lang: Lang, currency: Currency, number: Decimal) -> String {
    let (number, sign) = (exact(lang, number), currency_sign(currency, lang));
    match lang {
        Lang::En if sign.ends_with(char::is_alphabetic) => format!("{sign}\u{a0}{number}"),
        Lang::En => format!("{sign}{number}"),
        Lang::De => format!("{number}\u{a0}{sign}"),
        Lang::Zh => format!("{number}{sign}"),
    }
}
