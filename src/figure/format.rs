//! Figures as people read them, in the language's own way: `≥ US$1.3bn`, `≥ 1,3 Mrd. US$`, `≥ 13亿美元`.
//!
//! Money is rounded half to even, to three significant digits; the low end of a range takes the
//! decimals of the high end, unless three digits write it exactly. Counts are never rounded. Parts that belong together hold together
//! by non-breaking spaces.

use crate::model::{Amount, Bounds, Count, Currency, Decimal, Interval, Lang, grouped_digits};
use crate::query::Sum;
use crate::say;
use crate::words::{currency_sign, ordinary};
use rust_decimal::RoundingStrategy;

/// A space that does not break a line.
pub(super) const NBSP: char = '\u{a0}';

/// A power of ten that figures are written in, with its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    /// The exponent of ten.
    power: u32,
    /// `bn`, `Mrd.`, `亿`; empty for ones.
    pub sign: &'static str,
}

/// The powers that English and German have words for, and those of Chinese, the largest first.
const THOUSANDS: [u32; 5] = [12, 9, 6, 3, 0];
const MYRIADS: [u32; 4] = [12, 8, 4, 0];

impl Scale {
    pub const ONE: Self = Self { power: 0, sign: "" };

    /// What one of it is.
    pub fn unit(self) -> Decimal {
        // The powers above are far below the 28 digits of a decimal.
        10_i64.checked_pow(self.power).map_or(Decimal::ONE, Decimal::from)
    }

    /// The scale that a value is written in, once it is rounded.
    pub fn of(value: Decimal, lang: Lang) -> Self {
        let value = significant(value);
        let powers: &[u32] = if lang == Lang::Zh { &MYRIADS } else { &THOUSANDS };
        let scales = powers.iter().map(|&power| Self { power, sign: sign_of(power, lang) });
        scales.into_iter().find(|scale| value >= scale.unit()).unwrap_or(Self::ONE)
    }
}

fn sign_of(power: u32, lang: Lang) -> &'static str {
    match power {
        12 => say!(lang, "scale-1e12"),
        9 => say!(lang, "scale-1e9"),
        8 => say!(lang, "scale-1e8"),
        6 => say!(lang, "scale-1e6"),
        4 => say!(lang, "scale-1e4"),
        3 => say!(lang, "scale-1e3"),
        _ => "",
    }
}

/// The unit that money is written in: `US$ bn`, `Mrd. US$`, `亿美元`.
pub(super) fn money_unit(currency: Currency, scale: Scale, lang: Lang) -> String {
    let sign = currency_sign(currency, lang);
    match (lang, scale.sign) {
        (_, "") => sign,
        (Lang::En, scale) => format!("{sign}{NBSP}{scale}"),
        (Lang::De, scale) => format!("{scale}{NBSP}{sign}"),
        (Lang::Zh, scale) => format!("{scale}{sign}"),
    }
}

/// A number behind which its scale stands: `1.3bn`, `1,3 Mrd.`, `13亿`.
fn with_scale(number: &str, scale: Scale, lang: Lang) -> String {
    match (lang, scale.sign) {
        (_, "") => number.to_owned(),
        (Lang::De, sign) => format!("{number}{NBSP}{sign}"),
        (_, sign) => format!("{number}{sign}"),
    }
}

/// A number with its currency: `US$1.3bn`, `1,3 Mrd. US$`, `13亿美元`.
fn with_currency(number: &str, currency: Currency, lang: Lang) -> String {
    let sign = currency_sign(currency, lang);
    match lang {
        Lang::En if sign.ends_with(char::is_alphabetic) => format!("{sign}{NBSP}{number}"),
        Lang::En => format!("{sign}{number}"),
        Lang::De => format!("{number}{NBSP}{sign}"),
        Lang::Zh => format!("{number}{sign}"),
    }
}

/// An amount as reported: `≥ US$1bn`, `CNY 121bn`, `undisclosed`.
pub fn amount_text(amount: Amount, lang: Lang) -> String {
    match amount {
        Amount::Undisclosed => say!(lang, "amount-undisclosed").to_owned(),
        Amount::Stated(money) => {
            let interval = money.bounds.interval();
            interval_text(interval, money.bounds.is_about(), |low, high| {
                money_ends(money.currency, low, high, lang)
            })
        }
    }
}

/// A total of money: `US$300M`, `≥ US$1.3bn`, `US$1.2–1.5bn`, `≈ US$5M`, `undisclosed`.
pub fn money_sum_text(currency: Currency, sum: &Sum, lang: Lang) -> String {
    if !sum.is_known() {
        let is_unconverted = sum.unconverted;
        let unknown =
            if is_unconverted { say!(lang, "amount-unconverted") } else { say!(lang, "amount-undisclosed") };
        return unknown.to_owned();
    }
    interval_text(sum.interval, sum.approximate, |low, high| money_ends(currency, low, high, lang))
}

/// A total of counts or areas: `≥ 99`, `20–25`; `unknown` where nothing is known.
pub fn sum_text(sum: &Sum, lang: Lang) -> String {
    if !sum.is_known() {
        return say!(lang, "amount-unknown").to_owned();
    }
    interval_text(sum.interval, sum.approximate, |low, high| plain_ends(low, high, lang))
}

/// A count as reported: `25`, `≥ 100`, `≈ 30`.
pub fn count_text(count: Count, lang: Lang) -> String {
    bounds_text(count.0, lang)
}

/// Bounds without a unit: `≥ 1,000`, `20–25`.
pub fn bounds_text(bounds: Bounds, lang: Lang) -> String {
    interval_text(bounds.interval(), bounds.is_about(), |low, high| plain_ends(low, high, lang))
}

/// Signs around the ends: `≥` where open, `≤` from zero, `≈` where about or lost in rounding.
fn interval_text(
    interval: Interval,
    approximate: bool,
    ends: impl Fn(Decimal, Option<Decimal>) -> (String, Option<String>),
) -> String {
    let (low, high) = ends(interval.low, interval.high);
    match high {
        None if approximate => format!("≥{NBSP}~{low}"),
        None => format!("≥{NBSP}{low}"),
        Some(_) if interval.is_exact() && !approximate => low,
        Some(high) if interval.is_exact() || high.is_empty() => format!("≈{NBSP}{low}"),
        Some(high) if interval.low.is_zero() => format!("≤{NBSP}{high}"),
        Some(high) if approximate => format!("≈{NBSP}{low}–{high}"),
        Some(high) => format!("{low}–{high}"),
    }
}

/// A known total with both ends written by `text`; `None` where it cannot write one of them.
pub(super) fn interval_in(sum: &Sum, text: impl Fn(Decimal) -> Option<String>) -> Option<String> {
    let low = text(sum.interval.low)?;
    let high = match sum.interval.high {
        None => None,
        Some(high) => Some(text(high)?),
    };
    let lost = |high: String| if high == low { String::new() } else { high };
    Some(interval_text(sum.interval, sum.approximate, |_, _| (low.clone(), high.clone().map(lost))))
}

/// The ends of an interval of money, with the currency where the language has it, once.
fn money_ends(
    currency: Currency,
    low: Decimal,
    high: Option<Decimal>,
    lang: Lang,
) -> (String, Option<String>) {
    let (low_text, high_text) = scaled_ends(low, high, lang);
    let money = |number: &str| with_currency(number, currency, lang);
    match high_text {
        // Behind a sign such as `≤` the high end stands alone.
        Some(high) if low.is_zero() && !high.is_empty() => (low_text, Some(money(&high))),
        Some(high) if !high.is_empty() && lang != Lang::En => (low_text, Some(money(&high))),
        high => (money(&low_text), high),
    }
}

/// The ends with the scale behind the last, or behind each where one scale does not fit both; the high
/// end is empty where both read the same.
fn scaled_ends(low: Decimal, high: Option<Decimal>, lang: Lang) -> (String, Option<String>) {
    let Some(high) = high else { return (in_scale(low, Scale::of(low, lang), lang), None) };
    let scale = Scale::of(high, lang);
    if low == high {
        return (in_scale(low, scale, lang), Some(String::new()));
    }
    if low.is_zero() {
        return ("0".to_owned(), Some(in_scale(high, scale, lang)));
    }
    if significant(low) / scale.unit() < Decimal::new(1, 1) {
        return (in_scale(low, Scale::of(low, lang), lang), Some(in_scale(high, scale, lang)));
    }
    let (low, high) = (low / scale.unit(), high / scale.unit());
    let decimals = decimals_of(high);
    let (low, high) = (grouped(low, low_decimals(low, decimals), lang), grouped(high, decimals, lang));
    if low == high {
        return (with_scale(&low, scale, lang), Some(String::new()));
    }
    (low, Some(with_scale(&high, scale, lang)))
}

fn plain_ends(low: Decimal, high: Option<Decimal>, lang: Lang) -> (String, Option<String>) {
    let text = |value: Decimal| grouped(value, value.normalize().scale(), lang);
    (text(low), high.map(text))
}

pub(super) fn in_scale(value: Decimal, scale: Scale, lang: Lang) -> String {
    let value = significant(value) / scale.unit();
    with_scale(&grouped(value, value.normalize().scale(), lang), scale, lang)
}

/// Rounded half to even to three significant digits; whole numbers keep all their digits before the point.
pub(super) fn significant(value: Decimal) -> Decimal {
    value.round_sf_with_strategy(3, RoundingStrategy::MidpointNearestEven).unwrap_or(value).normalize()
}

/// How many decimals show three significant digits of `value`, none of them a closing zero.
pub(super) fn decimals_of(value: Decimal) -> u32 {
    significant(value).scale()
}

/// The decimals of a low end beside a high end with `shared` ones: `12.1–121`, `1.7–17.1`, `0.04–17.1`.
pub(super) fn low_decimals(low: Decimal, shared: u32) -> u32 {
    let own = decimals_of(low);
    let two = low.round_sf(2).unwrap_or(low).normalize().scale();
    if significant(low) == low {
        shared.max(own)
    } else if low < Decimal::new(10, shared.min(20)) {
        shared.max(two)
    } else if low < Decimal::ONE_HUNDRED {
        shared.max(own.min(1))
    } else {
        shared
    }
}

/// A number with that many decimals, and signs between its thousands.
pub(super) fn grouped(value: Decimal, decimals: u32, lang: Lang) -> String {
    let value = value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointNearestEven);
    let text = format!("{value:.*}", usize::try_from(decimals).unwrap_or(0));
    let (whole, rest) = text.split_once('.').map_or((text.as_str(), None), |(a, b)| (a, Some(b)));
    let mut out = grouped_digits(whole);
    if let Some(rest) = rest {
        out.push('.');
        out.push_str(rest);
    }
    ordinary(lang, &out)
}
