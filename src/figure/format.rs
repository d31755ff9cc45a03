//! Amounts and counts as text in each language: `≥ US$1.3bn`, `≥ 1,3 Mrd. US$`, `≥ 13亿美元`.
//!
//! Rounding keeps every text true: a lower bound is rounded down, an upper bound up, and only a single figure, exact
//! or approximate, to the nearest (half to even). Amounts keep three significant digits, and all digits before the
//! point; the lower bound of a range has the decimals of the upper bound unless it needs more. Counts are never
//! rounded. Non-breaking spaces keep the parts of a number together.

use super::scale::{DIGITS, Scale, Towards, decimals_beside, in_own_scale_to, in_scale, number};
use crate::model::{Amount, Bounds, Count, Currency, Decimal, Interval, Lang};
use crate::query::Sum;
use crate::tr;
use crate::words::{currency_sign, manner, with_sign};

/// A space that does not break a line.
pub(super) const NBSP: char = '\u{a0}';

/// The parts of an interval that are written: one number, or both bounds.
#[derive(Clone, Copy, Debug)]
pub(super) enum WrittenEnds {
    One(Decimal, Towards),
    Two(Decimal, Decimal),
}

/// The unit of money: `US$ bn`, `Mrd. US$`, `亿美元`.
pub(super) fn money_unit(currency: Currency, scale: Scale, lang: Lang) -> String {
    let (sign, manner) = (currency_sign(currency, lang), manner(lang));
    match scale.sign {
        "" => sign,
        scale if manner.is_sign_first => format!("{sign}{NBSP}{scale}"),
        scale => format!("{scale}{}{sign}", manner.gap),
    }
}

/// A number followed by its scale: `1.3bn`, `1,3 Mrd.`, `13亿`.
pub(super) fn with_scale(number: &str, scale: Scale, lang: Lang) -> String {
    let gap = if scale.sign.is_empty() { "" } else { manner(lang).gap };
    format!("{number}{gap}{}", scale.sign)
}

/// An amount as reported: `≥ US$1bn`, `CNY 121bn`, `undisclosed`.
pub fn amount_text(amount: Amount, lang: Lang) -> String {
    match amount {
        Amount::Undisclosed => tr!(lang, "amount-undisclosed").to_owned(),
        Amount::Stated(money) => {
            let interval = money.bounds.interval();
            let words = MoneyStyle { currency: Some(money.currency), scale: None, digits: DIGITS, lang };
            interval_text(interval, money.bounds.is_about(), |ends| words.ends(ends))
        }
    }
}

/// The amount with all digits, to distinguish amounts that look alike after rounding: `US$1,046,300,000`.
pub(super) fn amount_in_full(amount: Amount, lang: Lang) -> String {
    let Amount::Stated(money) = amount else { return amount_text(amount, lang) };
    let full = |value: Decimal| with_sign(&number(value, 0, lang), money.currency, lang);
    interval_text(money.bounds.interval(), money.bounds.is_about(), |ends| match ends {
        WrittenEnds::One(value, _) => full(value),
        WrittenEnds::Two(low, high) => format!("{}{}{}", full(low), manner(lang).dash, full(high)),
    })
}

/// A total of money: `US$300M`, `≥ US$1.3bn`, `US$1.2–1.5bn`, `≈ US$5M`, `undisclosed`.
pub fn money_sum_text(currency: Currency, sum: &Sum, lang: Lang) -> String {
    money_sum_in(None, currency, sum, lang)
}

/// Like [`money_sum_text`], in the scale of a figure if it has one.
pub(super) fn money_sum_in(scale: Option<Scale>, currency: Currency, sum: &Sum, lang: Lang) -> String {
    if !sum.is_known() {
        return unknown_money(sum, lang).to_owned();
    }
    let words = MoneyStyle { currency: Some(currency), scale, digits: DIGITS, lang };
    interval_text(sum.interval, sum.approximate, |ends| words.ends(ends))
}

/// A known total of money in two digits and without the sign of its currency, for small labels beside the name of the
/// currency: `300M`, `1.2–1.5bn`.
pub(super) fn money_number_text(sum: &Sum, lang: Lang) -> String {
    let words = MoneyStyle { currency: None, scale: None, digits: 2, lang };
    interval_text(sum.interval, sum.approximate, |ends| words.ends(ends))
}

/// The text for a total of money that is unknown.
pub(super) fn unknown_money(sum: &Sum, lang: Lang) -> &'static str {
    if sum.unconverted { tr!(lang, "amount-unconverted") } else { tr!(lang, "amount-undisclosed") }
}

/// A total of counts or areas: `≥ 99`, `20–25`; `unknown` if nothing is known.
pub fn sum_text(sum: &Sum, lang: Lang) -> String {
    if !sum.is_known() {
        return tr!(lang, "amount-unknown").to_owned();
    }
    interval_text(sum.interval, sum.approximate, |ends| plain_ends(ends, lang))
}

/// A count as reported: `25`, `≥ 100`, `≈ 30`.
pub fn count_text(count: Count, lang: Lang) -> String {
    bounds_text(count.0, lang)
}

/// Bounds without a unit: `≥ 1,000`, `20–25`.
pub fn bounds_text(bounds: Bounds, lang: Lang) -> String {
    interval_text(bounds.interval(), bounds.is_about(), |ends| plain_ends(ends, lang))
}

/// Adds signs to the bounds: `≥` for an open interval, `≤` from zero, `≈` if approximate; after another sign `~`
/// replaces `≈`.
fn interval_text(interval: Interval, approximate: bool, text: impl Fn(WrittenEnds) -> String) -> String {
    let about = if approximate { "~" } else { "" };
    match interval.high {
        None => format!("≥{NBSP}{about}{}", text(WrittenEnds::One(interval.low, Towards::Down))),
        Some(_) if interval.is_exact() && approximate => {
            format!("≈{NBSP}{}", text(WrittenEnds::One(interval.low, Towards::Nearest)))
        }
        Some(_) if interval.is_exact() => text(WrittenEnds::One(interval.low, Towards::Nearest)),
        Some(high) if interval.low.is_zero() => {
            format!("≤{NBSP}{about}{}", text(WrittenEnds::One(high, Towards::Up)))
        }
        Some(high) if approximate => format!("≈{NBSP}{}", text(WrittenEnds::Two(interval.low, high))),
        Some(high) => text(WrittenEnds::Two(interval.low, high)),
    }
}

/// The way in which money is written.
#[derive(Clone, Copy)]
struct MoneyStyle {
    /// The currency whose sign is written, if it is.
    currency: Option<Currency>,
    /// The scale of the figure; without it each bound has its own scale.
    scale: Option<Scale>,
    /// Significant digits in a scale of its own.
    digits: u32,
    lang: Lang,
}

impl MoneyStyle {
    fn ends(self, ends: WrittenEnds) -> String {
        match ends {
            WrittenEnds::One(value, towards) => {
                let (value, scale) = self.rounded(value, towards);
                self.with_currency(&with_scale(&number(value, 0, self.lang), scale, self.lang))
            }
            WrittenEnds::Two(low, high) => self.range(low, high),
        }
    }

    fn rounded(self, value: Decimal, towards: Towards) -> (Decimal, Scale) {
        match self.scale {
            Some(scale) => (in_scale(value, scale, towards), scale),
            None => in_own_scale_to(self.digits, value, towards, self.lang),
        }
    }

    fn with_currency(self, number: &str) -> String {
        self.currency.map_or_else(|| number.to_owned(), |currency| with_sign(number, currency, self.lang))
    }

    /// A range. If both bounds share a scale, it follows the upper bound only, except in Chinese; otherwise it
    /// follows each bound. A lower bound without a scale repeats the currency, or it would be read in the other
    /// bound's scale: `US$691–US$632M`.
    fn range(self, low: Decimal, high: Decimal) -> String {
        let lang = self.lang;
        let (high, scale) = self.rounded(high, Towards::Up);
        let is_far = scale.units(low, Towards::Nearest) < Decimal::new(1, 1);
        let (low_text, low_scale) = if is_far && self.scale.is_none() {
            let (low, own) = in_own_scale_to(self.digits, low, Towards::Down, lang);
            (number(low, 0, lang), own)
        } else {
            (low_beside(low, scale, high.scale(), lang), scale)
        };
        let high_text = with_scale(&number(high, 0, lang), scale, lang);
        let (is_same, manner) = (low_scale == scale, manner(lang));
        let dash = manner.dash;
        let is_bare = is_same && !manner.repeats_scale;
        let low_text = if is_bare { low_text } else { with_scale(&low_text, low_scale, lang) };
        if low_scale == Scale::ONE && !is_same {
            return format!("{}{dash}{}", self.with_currency(&low_text), self.with_currency(&high_text));
        }
        if manner.is_sign_first {
            format!("{}{dash}{high_text}", self.with_currency(&low_text))
        } else {
            format!("{low_text}{dash}{}", self.with_currency(&high_text))
        }
    }
}

/// The lower bound of a range in units of a scale, beside an upper bound with `shared` decimals.
fn low_beside(value: Decimal, scale: Scale, shared: u32, lang: Lang) -> String {
    let value = scale.units(value, Towards::Down);
    let decimals = decimals_beside(value, shared);
    // Closing zeros in the lower bound alone would suggest precision that is not there.
    number(Towards::Down.round(value, decimals), shared.min(decimals), lang)
}

fn plain_ends(ends: WrittenEnds, lang: Lang) -> String {
    let text = |value: Decimal| number(value, 0, lang);
    match ends {
        WrittenEnds::One(value, _) => text(value),
        WrittenEnds::Two(low, high) => format!("{}{}{}", text(low), manner(lang).dash, text(high)),
    }
}
