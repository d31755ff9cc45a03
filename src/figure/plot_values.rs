//! Values in a plot, in the unit of its axis: `≥ 266`, `229–260`, `< 0.01`, and in columns `≥79`.
//!
//! A plot has no room for more digits than its axis tells apart. What these cannot show is "less than" the last of
//! them, and an open sum above nothing is "more than 0". "At least" includes "at least about" here; a note says so.

use super::format::{NBSP, with_scale};
use super::scale::{Scale, Towards, decimals_beside, decimals_for, in_own_scale, number};
use crate::model::{Currency, Decimal, Interval, Lang};
use crate::query::Sum;
use crate::words::{manner, with_sign};

/// The unit and the digits of the values in a plot.
#[derive(Clone, Copy, Debug)]
pub(super) struct PlotUnit {
    pub scale: Scale,
    /// Significant digits; all digits before the point are kept.
    pub digits: u32,
    /// Decimals that single values share.
    pub shared: u32,
}

/// The total in the unit of a plot.
pub(super) fn sum_in_plot(sum: &Sum, unit: PlotUnit, lang: Lang) -> String {
    let Interval { low, high } = sum.interval;
    let sign = |sign: char, text: &str| {
        let gap = if unit.digits > 2 { NBSP.to_string() } else { String::new() };
        format!("{sign}{gap}{text}")
    };
    let one = |value: Decimal, towards: Towards| unit.written(value, towards, lang);
    let about = |text: &str| if sum.approximate { sign('≈', text) } else { text.to_owned() };
    match high {
        None => one(low, Towards::Down).map_or_else(|| sign('>', "0"), |text| sign('≥', &text)),
        Some(high) if high == low => match one(low, Towards::Nearest) {
            Some(text) => about(&text),
            None if low.is_zero() => about("0"),
            None => sign('<', &unit.least(lang)),
        },
        Some(high) => {
            let text = one(high, Towards::Up).unwrap_or_else(|| "0".to_owned());
            match unit.low_beside(low, high, lang) {
                Some(low) => about(&format!("{low}{}{text}", manner(lang).dash)),
                None if sum.approximate => sign('≤', &format!("~{text}")),
                None => sign('≤', &text),
            }
        }
    }
}

impl PlotUnit {
    /// The most decimals: one digit less than all, so that `9.99` and `0.01` are as fine as each other.
    fn finest(self) -> u32 {
        self.digits.saturating_sub(1)
    }

    /// The smallest value that can be shown: `0.01`.
    fn least(self, lang: Lang) -> String {
        number(Decimal::new(1, self.finest()), 0, lang)
    }

    fn rounded(self, value: Decimal, towards: Towards) -> Decimal {
        let value = self.scale.units(value, towards);
        towards.round(value, decimals_for(value, self.digits).min(self.finest()))
    }

    /// The value; `None` if nothing of it is left after rounding.
    fn written(self, value: Decimal, towards: Towards, lang: Lang) -> Option<String> {
        let rounded = self.rounded(value, towards);
        let shared = self.shared.min(decimals_for(rounded, self.digits)).min(self.finest());
        (!rounded.is_zero()).then(|| number(rounded, shared, lang))
    }

    /// The lower bound of a range, with the decimals of the upper one; `None` if nothing of it is left.
    fn low_beside(self, low: Decimal, high: Decimal, lang: Lang) -> Option<String> {
        let beside = self.rounded(high, Towards::Up).scale();
        let low = self.scale.units(low, Towards::Down);
        let decimals = decimals_beside(low, beside).min(self.finest());
        let rounded = Towards::Down.round(low, decimals);
        (!rounded.is_zero()).then(|| number(rounded, beside.min(decimals), lang))
    }
}

/// Money rounded down to a number of significant digits, without its currency: `266bn`, `2660亿`.
pub(super) fn low_in_words(low: Decimal, digits: u32, lang: Lang) -> (String, Decimal) {
    let low = rounded_down(low, digits);
    let (value, scale) = in_own_scale(low, Towards::Down, lang);
    (with_scale(&number(value, 0, lang), scale, lang), low)
}

/// The same with its currency: `US$2.4tn`.
pub(super) fn low_with_currency(low: Decimal, digits: u32, currency: Currency, lang: Lang) -> String {
    with_sign(&low_in_words(low, digits, lang).0, currency, lang)
}

/// A value rounded down to a number of significant digits.
pub(super) fn rounded_down(value: Decimal, digits: u32) -> Decimal {
    value.round_sf_with_strategy(digits, rust_decimal::RoundingStrategy::ToZero).unwrap_or(value).normalize()
}
