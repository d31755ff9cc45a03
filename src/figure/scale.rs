//! SourceNumbers in powers of ten, rounded so that what is printed stays true: a low end down, a high end up.

use crate::model::{Decimal, Lang, grouped_digits};
use crate::query::Sum;
use crate::say;
use crate::words::ordinary;
use rust_decimal::RoundingStrategy;

/// Significant digits of an amount; digits before the point are all kept.
pub(super) const DIGITS: u32 = 3;
/// So many of a figure's values, the first of which are the largest, say what its typical value is.
const TYPICAL: usize = 300;
/// The most decimals that a decimal number has.
const DECIMALS: u32 = 28;

/// Which way a number is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Towards {
    /// Half to even: a figure that is exact, or about.
    Nearest,
    /// A low end, which may only be printed lower than it is.
    Down,
    /// A high end.
    Up,
}

impl Towards {
    /// No number is negative, so down is towards zero.
    fn strategy(self) -> RoundingStrategy {
        match self {
            Self::Nearest => RoundingStrategy::MidpointNearestEven,
            Self::Down => RoundingStrategy::ToZero,
            Self::Up => RoundingStrategy::AwayFromZero,
        }
    }

    /// The value with so many decimals at most.
    pub fn round(self, value: Decimal, decimals: u32) -> Decimal {
        value.round_dp_with_strategy(decimals.min(DECIMALS), self.strategy()).normalize()
    }
}

/// A power of ten that figures are written in, with its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    /// The exponent of ten.
    power: u32,
    /// `bn`, `Mrd.`, `亿`; empty for ones.
    pub sign: &'static str,
}

/// The powers that English and German have words for, and those of Chinese, the largest first.
const THOUSANDS: &[u32] = &[12, 9, 6, 3, 0];
const MYRIADS: &[u32] = &[12, 8, 4, 0];

impl Scale {
    pub const ONE: Self = Self { power: 0, sign: "" };

    /// All of a language, the largest first.
    fn all(lang: Lang) -> impl Iterator<Item = Self> + Clone {
        let powers = if lang == Lang::Zh { MYRIADS } else { THOUSANDS };
        powers.iter().map(move |&power| Self { power, sign: sign_of(power, lang) })
    }

    /// What one of it is.
    pub fn unit(self) -> Decimal {
        // The powers above are far below the 28 digits of a decimal.
        10_i64.checked_pow(self.power).map_or(Decimal::ONE, Decimal::from)
    }

    /// A value in units of the scale: only the point moves. Digits that a decimal then has no room for are
    /// rounded towards the side that the value as a whole will be.
    pub fn units(self, value: Decimal, towards: Towards) -> Decimal {
        let mut value = towards.round(value, DECIMALS.saturating_sub(self.power));
        let decimals = value.scale() + self.power;
        if value.set_scale(decimals).is_err() {
            return value / self.unit();
        }
        value.normalize()
    }

    /// The one scale for all values of a figure: the one in which they take the fewest characters, the larger
    /// one of equals. So the typical value has few digits, and a small one more decimals.
    pub fn common(sums: &[Sum], lang: Lang) -> Self {
        let known = sums.iter().filter(|sum| sum.is_known()).take(TYPICAL);
        let ends = known.flat_map(|sum| [Some(sum.interval.low), sum.interval.high].into_iter().flatten());
        let values: Vec<Decimal> = ends.filter(|value| !value.is_zero()).collect();
        let Some(most) = values.iter().max() else { return Self::ONE };
        let letters = |scale: &Self| -> usize {
            let shared = decimals_for(scale.units(*most, Towards::Nearest), DIGITS);
            values.iter().map(|value| length(scale.units(*value, Towards::Nearest), shared)).sum()
        };
        let scales = Self::all(lang).filter(|scale| scale.unit() <= *most);
        scales.min_by_key(letters).unwrap_or(Self::ONE)
    }
}

/// About how many characters a value takes beside others with so many decimals.
fn length(value: Decimal, shared: u32) -> usize {
    let whole = value.trunc().mantissa().unsigned_abs().checked_ilog10().map_or(1, |power| power + 1);
    let small = if value < Decimal::TEN { decimals_for(value, 2) } else { 0 };
    let decimals = shared.max(small);
    let letters = whole + (whole - 1) / 3 + if decimals > 0 { 1 + decimals } else { 0 };
    usize::try_from(letters).unwrap_or(usize::MAX)
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

/// A value rounded to three significant digits in the largest scale that it fills, once it is rounded.
pub(super) fn in_own_scale(value: Decimal, towards: Towards, lang: Lang) -> (Decimal, Scale) {
    let mut above = None;
    for scale in Scale::all(lang) {
        if value < scale.unit() && scale != Scale::ONE {
            above = Some(scale);
            continue;
        }
        let rounded = in_scale(value, scale, towards);
        // Rounded up to a thousand millions, it is a billion.
        let carried = above.map(|above: Scale| {
            let ratio = Scale { power: above.power - scale.power, sign: "" };
            (ratio.units(rounded, towards), above)
        });
        return carried.filter(|(carried, _)| *carried >= Decimal::ONE).unwrap_or((rounded, scale));
    }
    (value, Scale::ONE)
}

/// A value rounded to three significant digits in units of a scale.
pub(super) fn in_scale(value: Decimal, scale: Scale, towards: Towards) -> Decimal {
    let value = scale.units(value, towards);
    towards.round(value, decimals_for(value, DIGITS))
}

/// How many decimals show so many significant digits of a value; none where it has them before its point.
pub(super) fn decimals_for(value: Decimal, digits: u32) -> u32 {
    let value = value.normalize();
    let Some(power) = value.mantissa().unsigned_abs().checked_ilog10() else { return 0 };
    (digits + value.scale()).saturating_sub(power + 1).min(DECIMALS)
}

/// How many decimals show three significant digits of a value, none of them a closing zero.
pub(super) fn own_decimals(value: Decimal) -> u32 {
    Towards::Nearest.round(value, decimals_for(value, DIGITS)).scale()
}

/// The decimals of a low end beside a high end with `shared` ones: `12.1–121`, `1.7–17.1`, `0.04–17.1`.
///
/// What three digits write exactly is written exactly; a small value keeps two digits, so that none becomes zero.
pub(super) fn decimals_beside(value: Decimal, shared: u32) -> u32 {
    if value.is_zero() {
        return 0;
    }
    let own = own_decimals(value);
    if Towards::Nearest.round(value, own) == value.normalize() {
        shared.max(own)
    } else if value < Decimal::TEN {
        let two = decimals_for(value, 2);
        shared.max(Towards::Down.round(value, two).scale())
    } else if value < Decimal::ONE_HUNDRED {
        shared.max(own.min(1))
    } else {
        shared
    }
}

/// A rounded number with at least that many decimals, and signs between its thousands.
pub(super) fn number(value: Decimal, decimals: u32, lang: Lang) -> String {
    let decimals = usize::try_from(decimals.max(value.normalize().scale())).unwrap_or(0);
    let text = format!("{:.decimals$}", value.normalize());
    let (whole, rest) = text.split_once('.').map_or((text.as_str(), None), |(a, b)| (a, Some(b)));
    let mut out = grouped_digits(whole);
    if let Some(rest) = rest {
        out.push('.');
        out.push_str(rest);
    }
    ordinary(lang, &out)
}
