//! Figures and dates as people read them: `≥ US$1.3bn`, `5–10 November 2023`.
//!
//! Money is rounded half to even, to three significant digits; the low end of a range takes the
//! decimals of the high end, unless three digits write it exactly. Counts are never rounded. Parts that belong together hold together
//! by non-breaking spaces.

use crate::model::{
    Amount, Bounds, Count, Currency, Decimal, Interval, Lang, When, WhenPoint, grouped_digits,
};
use crate::query::Sum;
use rust_decimal::RoundingStrategy;

/// A space that does not break a line.
pub(super) const NBSP: char = '\u{a0}';

/// A power of ten that figures are written in, with its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    pub unit: Decimal,
    pub sign: &'static str,
}

impl Scale {
    pub const ONE: Self = Self { unit: Decimal::ONE, sign: "" };

    /// The largest first.
    const ALL: [Self; 5] = [
        Self { unit: Decimal::from_parts(3_567_587_328, 232, 0, false, 0), sign: "tn" },
        Self { unit: Decimal::from_parts(1_000_000_000, 0, 0, false, 0), sign: "bn" },
        Self { unit: Decimal::from_parts(1_000_000, 0, 0, false, 0), sign: "M" },
        Self { unit: Decimal::from_parts(1_000, 0, 0, false, 0), sign: "k" },
        Self::ONE,
    ];

    /// The scale that a value is written in, once it is rounded.
    pub fn of(value: Decimal) -> Self {
        let value = significant(value);
        Self::ALL.into_iter().find(|scale| value >= scale.unit).unwrap_or(Self::ONE)
    }
}

/// An amount as reported: `≥ US$1bn`, `CNY 121bn`, `undisclosed`.
pub fn amount_text(amount: Amount) -> String {
    match amount {
        Amount::Undisclosed => "undisclosed".to_owned(),
        Amount::Stated(money) => {
            let interval = money.bounds.interval();
            interval_text(interval, money.bounds.is_about(), |low, high| {
                money_ends(money.currency, low, high)
            })
        }
    }
}

/// A total of money: `US$300M`, `≥ US$1.3bn`, `US$1.2–1.5bn`, `≈ US$5M`, `undisclosed`.
pub fn money_sum_text(currency: Currency, sum: &Sum) -> String {
    if !sum.is_known() {
        return "undisclosed".to_owned();
    }
    interval_text(sum.interval, sum.approximate, |low, high| money_ends(currency, low, high))
}

/// A total of counts or areas: `≥ 99`, `20–25`; `unknown` where nothing is known.
pub fn sum_text(sum: &Sum) -> String {
    if !sum.is_known() {
        return "unknown".to_owned();
    }
    interval_text(sum.interval, sum.approximate, plain_ends)
}

/// A count as reported: `25`, `≥ 100`, `≈ 30`.
pub fn count_text(count: Count) -> String {
    bounds_text(count.0)
}

/// Bounds without a unit: `≥ 1,000`, `20–25`.
pub fn bounds_text(bounds: Bounds) -> String {
    interval_text(bounds.interval(), bounds.is_about(), plain_ends)
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

/// The ends of an interval of money, the sign in front of the first, the scale behind the last.
fn money_ends(currency: Currency, low: Decimal, high: Option<Decimal>) -> (String, Option<String>) {
    let sign = currency.sign();
    let Some(high) = high else {
        let scale = Scale::of(low);
        return (format!("{sign}{}", in_scale(low, scale)), None);
    };
    let scale = Scale::of(high);
    if low.is_zero() {
        return (format!("{sign}0"), Some(format!("{sign}{}", in_scale(high, scale))));
    }
    if low == high {
        return (format!("{sign}{}", in_scale(low, scale)), Some(String::new()));
    }
    if significant(low) / scale.unit < Decimal::new(1, 1) {
        let own = Scale::of(low);
        return (format!("{sign}{}", in_scale(low, own)), Some(in_scale(high, scale)));
    }
    let (low, high) = (low / scale.unit, high / scale.unit);
    let decimals = decimals_of(high);
    let (low, high) = (grouped(low, low_decimals(low, decimals)), grouped(high, decimals));
    if low == high {
        return (format!("{sign}{low}{}", scale.sign), Some(String::new()));
    }
    (format!("{sign}{low}"), Some(format!("{high}{}", scale.sign)))
}

fn plain_ends(low: Decimal, high: Option<Decimal>) -> (String, Option<String>) {
    let text = |value: Decimal| grouped(value, value.normalize().scale());
    (text(low), high.map(text))
}

fn in_scale(value: Decimal, scale: Scale) -> String {
    let value = significant(value) / scale.unit;
    format!("{}{}", grouped(value, value.normalize().scale()), scale.sign)
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

/// A number with that many decimals, and commas between thousands from 10,000 on.
pub(super) fn grouped(value: Decimal, decimals: u32) -> String {
    let value = value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointNearestEven);
    let text = format!("{value:.*}", usize::try_from(decimals).unwrap_or(0));
    let (whole, rest) = text.split_once('.').map_or((text.as_str(), None), |(a, b)| (a, Some(b)));
    let mut out = grouped_digits(whole);
    if let Some(rest) = rest {
        out.push('.');
        out.push_str(rest);
    }
    out
}

/// A date in words, as precise as it is: `5–10 November 2023`, `by 9 November 2023`, `2018 to 2023`.
pub fn when_text(when: When, lang: Lang) -> String {
    let text = match when {
        When::At(point) => point_text(point, lang),
        When::Span(None, Some(end)) => by_text(&point_text(end, lang), lang),
        When::Span(Some(start), None) => from_text(&point_text(start, lang), lang),
        When::Span(Some(start), Some(end)) => span_text(start, end, lang),
        When::Span(None, None) => String::new(),
    };
    if !when.is_about() {
        return text;
    }
    match lang {
        Lang::En => format!("about{NBSP}{text}"),
        Lang::De => format!("etwa{NBSP}{text}"),
        Lang::Zh => format!("约{text}"),
    }
}

/// The same with short names of months, for narrow columns: `5–10 Nov 2023`.
pub fn when_short(when: When, lang: Lang) -> String {
    let text = when_text(when, lang);
    (1..=12).fold(text, |text, month| text.replace(&month_name(month, lang), &short_month(month, lang)))
}

fn by_text(end: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("by{NBSP}{end}"),
        Lang::De => format!("bis{NBSP}{end}"),
        Lang::Zh => format!("{end}前"),
    }
}

fn from_text(start: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("from{NBSP}{start}"),
        Lang::De => format!("ab{NBSP}{start}"),
        Lang::Zh => format!("{start}起"),
    }
}

fn span_text(start: WhenPoint, end: WhenPoint, lang: Lang) -> String {
    let (a, b) = (point_text(start, lang), point_text(end, lang));
    let is_one_month = (start.year, start.month) == (end.year, end.month);
    if let (true, Some(first), Some(last)) = (is_one_month && lang != Lang::Zh, start.day, end.day) {
        let dot = if lang == Lang::De { "." } else { "" };
        let month = month_name(end.month.unwrap_or(1), lang);
        return format!("{first}{dot}–{last}{dot}{NBSP}{month}{NBSP}{}", end.year);
    }
    match lang {
        Lang::En => format!("{a} to {b}"),
        Lang::De => format!("{a} bis {b}"),
        Lang::Zh => format!("{a}至{b}"),
    }
}

fn point_text(point: WhenPoint, lang: Lang) -> String {
    let year = point.year;
    match (lang, point.month, point.day) {
        (Lang::Zh, None, _) => format!("{year}年"),
        (Lang::Zh, Some(month), None) => format!("{year}年{month}月"),
        (Lang::Zh, Some(month), Some(day)) => format!("{year}年{month}月{day}日"),
        (_, None, _) => year.to_string(),
        (_, Some(month), None) => format!("{}{NBSP}{year}", month_name(month, lang)),
        (Lang::De, Some(month), Some(day)) => format!("{day}.{NBSP}{}{NBSP}{year}", month_name(month, lang)),
        (Lang::En, Some(month), Some(day)) => format!("{day}{NBSP}{}{NBSP}{year}", month_name(month, lang)),
    }
}

const MONTHS: [(&str, &str); 12] = [
    ("January", "Januar"),
    ("February", "Februar"),
    ("March", "März"),
    ("April", "April"),
    ("May", "Mai"),
    ("June", "Juni"),
    ("July", "Juli"),
    ("August", "August"),
    ("September", "September"),
    ("October", "Oktober"),
    ("November", "November"),
    ("December", "Dezember"),
];

/// The whole name of a month, 1 to 12.
pub(super) fn month_name(month: i8, lang: Lang) -> String {
    let at = usize::try_from(month.clamp(1, 12) - 1).unwrap_or(0);
    let (en, de) = MONTHS[at];
    match lang {
        Lang::En => en.to_owned(),
        Lang::De => de.to_owned(),
        Lang::Zh => format!("{month}月"),
    }
}

/// The name of a month in at most four letters: `Nov`, `Sept`.
pub(super) fn short_month(month: i8, lang: Lang) -> String {
    let name = month_name(month, lang);
    match lang {
        Lang::Zh => name,
        _ => name.chars().take(3).collect(),
    }
}
