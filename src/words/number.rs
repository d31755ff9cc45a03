//! Numbers and amounts of money with all their digits, in the format of each language.

use super::digits::ordinary;
use super::language::manner;
use super::lists::currency_sign;
use crate::model::{Currency, Decimal, Lang, grouped_digits};
use crate::tr;

/// The word of a power of ten: `bn`, `Mrd.`, `亿`; empty if the power has none.
pub fn scale_word(power: u32, lang: Lang) -> &'static str {
    match power {
        12 => tr!(lang, "scale-1e12"),
        9 => tr!(lang, "scale-1e9"),
        8 => tr!(lang, "scale-1e8"),
        6 => tr!(lang, "scale-1e6"),
        4 => tr!(lang, "scale-1e4"),
        3 => tr!(lang, "scale-1e3"),
        _ => "",
    }
}

/// A number with the sign of its currency: `US$1.3bn`, `CHF\u{a0}1.3bn`, `1,3 Mrd. US$`, `13亿美元`.
pub fn with_sign(number: &str, currency: Currency, lang: Lang) -> String {
    let (sign, manner) = (currency_sign(currency, lang), manner(lang));
    if !manner.is_sign_first {
        return format!("{number}{}{sign}", manner.gap);
    }
    let gap = if sign.ends_with(char::is_alphabetic) { "\u{a0}" } else { "" };
    format!("{sign}{gap}{number}")
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
    // Thousands are written in digits.
    for power in manner(lang).powers.iter().copied().filter(|power| *power > 3) {
        let unit = Decimal::from(10_i64.pow(power));
        let Some(units) = number.checked_div(unit).map(|units| units.normalize()) else { continue };
        if units >= Decimal::ONE && units.scale() <= 3 && units.checked_mul(unit) == Some(number) {
            return format!("{}{}{}", digits(units), manner(lang).gap, scale_word(power, lang));
        }
    }
    digits(number)
}

/// An amount of money with all its digits: `US$1.25bn`, `1,25 Mrd. US$`, `12.5亿美元`.
pub fn exact_money(lang: Lang, currency: Currency, number: Decimal) -> String {
    with_sign(&exact(lang, number), currency, lang)
}
