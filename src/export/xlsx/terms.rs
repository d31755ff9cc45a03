//! Terms in cells: bounds, precisions, readings, yes and no.

use crate::model::{Amount, Bounds, Lang, When, WhenPoint};
use crate::query::{CurrencyMode, Reading};
use crate::tr;
use crate::words::currency_words;

pub fn yes_no(is: bool, lang: Lang) -> &'static str {
    if is { tr!(lang, "sheet-yes") } else { tr!(lang, "sheet-no") }
}

/// The kind of bound in the report: exact, about, at least, at most, a range, or nothing.
pub(super) fn bound_word(amount: Option<Amount>, lang: Lang) -> &'static str {
    match amount {
        None => tr!(lang, "sheet-bound-none"),
        Some(Amount::Undisclosed) => tr!(lang, "sheet-bound-undisclosed"),
        Some(Amount::Stated(money)) => match money.bounds {
            Bounds::Exact(_) => tr!(lang, "sheet-bound-exact"),
            Bounds::About(_) => tr!(lang, "sheet-bound-about"),
            Bounds::AtLeast(_) => tr!(lang, "sheet-bound-at-least"),
            Bounds::AtMost(_) => tr!(lang, "sheet-bound-at-most"),
            Bounds::Range(..) => tr!(lang, "sheet-bound-range"),
        },
    }
}

/// The precision of a date.
pub(super) fn precision(when: When, lang: Lang) -> String {
    let word = match when {
        When::At(WhenPoint { day: Some(_), .. }) => tr!(lang, "sheet-precision-day"),
        When::At(WhenPoint { month: Some(_), .. }) => tr!(lang, "sheet-precision-month"),
        When::At(_) => tr!(lang, "sheet-precision-year"),
        When::Span(Some(_), Some(_)) => tr!(lang, "sheet-precision-span"),
        When::Span(None, _) => tr!(lang, "sheet-precision-open-start"),
        When::Span(_, None) => tr!(lang, "sheet-precision-open-end"),
    };
    if when.is_about() { tr!(lang, "sheet-precision-about", precision = word) } else { word.to_owned() }
}

pub(super) fn currency_rule(shown: CurrencyMode, lang: Lang) -> String {
    match shown {
        CurrencyMode::In(currency) => {
            tr!(lang, "sheet-about-converted", words = currency_words(currency, lang), code = currency.code())
        }
        CurrencyMode::AsStated => tr!(lang, "sheet-about-stated").to_owned(),
    }
}

pub(super) fn reading_rule(reading: Reading, lang: Lang) -> &'static str {
    match reading {
        Reading::Span => tr!(lang, "sheet-about-reading-span"),
        Reading::Stated => tr!(lang, "sheet-about-reading-stated"),
        Reading::Low => tr!(lang, "sheet-about-reading-low"),
        Reading::High => tr!(lang, "sheet-about-reading-high"),
    }
}

/// The text with a capital first letter, as used in headers.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}
