//! Numbers in powers of ten, rounded so that the text stays true: a lower bound down, an upper bound up.

use crate::model::{Decimal, Lang, grouped_digits};
use crate::query::Sum;
use crate::words::{manner, ordinary, scale_word};
use rust_decimal::RoundingStrategy;

/// Significant digits of an amount; all digits before the point are kept.
pub(super) const DIGITS: u32 = 3;
/// Number of a figure's values, largest first, from which its common scale is chosen.
const TYPICAL: usize = 300;
/// Largest number of decimals of a [`Decimal`].
const DECIMALS: u32 = 28;

/// The direction of rounding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Towards {
    /// Half to even: for a single figure, exact or approximate.
    Nearest,
    /// Down: for a lower bound, which must not be written higher than it is.
    Down,
    /// Up: for an upper bound.
    Up,
}

impl Towards {
    /// Numbers are never negative, so down means towards zero.
    fn strategy(self) -> RoundingStrategy {
        match self {
            Self::Nearest => RoundingStrategy::MidpointNearestEven,
            Self::Down => RoundingStrategy::ToZero,
            Self::Up => RoundingStrategy::AwayFromZero,
        }
    }

    /// The value with at most this many decimals.
    pub fn round(self, value: Decimal, decimals: u32) -> Decimal {
        value.round_dp_with_strategy(decimals.min(DECIMALS), self.strategy()).normalize()
    }
}

/// A power of ten in which figures are written, with its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    /// The exponent of ten.
    power: u32,
    /// `bn`, `Mrd.`, `亿`; empty for ones.
    pub sign: &'static str,
}

impl Scale {
    pub const ONE: Self = Self { power: 0, sign: "" };

    /// All scales of a language, largest first.
    fn all(lang: Lang) -> impl Iterator<Item = Self> + Clone {
        let powers = manner(lang).powers.iter().copied().chain([0]);
        powers.map(move |power| Self { power, sign: scale_word(power, lang) })
    }

    /// The value of one unit of the scale.
    pub fn unit(self) -> Decimal {
        // All powers above fit into the 28 digits of a decimal.
        10_i64.checked_pow(self.power).map_or(Decimal::ONE, Decimal::from)
    }

    /// A value in units of the scale: only the point moves. Digits beyond the capacity of a decimal are rounded in
    /// the direction of the whole value.
    pub fn units(self, value: Decimal, towards: Towards) -> Decimal {
        let mut value = towards.round(value, DECIMALS.saturating_sub(self.power));
        let decimals = value.scale() + self.power;
        if value.set_scale(decimals).is_err() {
            return value / self.unit();
        }
        value.normalize()
    }

    /// The common scale for all values of a figure: the one in which they take the fewest characters; of equal ones,
    /// the larger. Typical values thus have few digits, and small values more decimals.
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

/// The approximate number of characters of a value beside others with `shared` decimals.
fn length(value: Decimal, shared: u32) -> usize {
    let whole = value.trunc().mantissa().unsigned_abs().checked_ilog10().map_or(1, |power| power + 1);
    let small = if value < Decimal::TEN { decimals_for(value, 2) } else { 0 };
    let decimals = shared.max(small);
    let letters = whole + (whole - 1) / 3 + if decimals > 0 { 1 + decimals } else { 0 };
    usize::try_from(letters).unwrap_or(usize::MAX)
}

/// A value rounded to three significant digits, in the largest scale in which the rounded value is at least 1.
pub(super) fn in_own_scale(value: Decimal, towards: Towards, lang: Lang) -> (Decimal, Scale) {
    in_own_scale_to(DIGITS, value, towards, lang)
}

/// A value rounded to so many significant digits, in the largest scale in which the rounded value is at least 1.
pub(super) fn in_own_scale_to(digits: u32, value: Decimal, towards: Towards, lang: Lang) -> (Decimal, Scale) {
    let mut above = None;
    for scale in Scale::all(lang) {
        if value < scale.unit() && scale != Scale::ONE {
            above = Some(scale);
            continue;
        }
        let units = scale.units(value, towards);
        let rounded = towards.round(units, decimals_for(units, digits));
        // A value rounded up to a thousand million becomes a billion.
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

/// The number of decimals that show `digits` significant digits of a value; 0 if the digits before the point suffice.
pub(super) fn decimals_for(value: Decimal, digits: u32) -> u32 {
    let value = value.normalize();
    let Some(power) = value.mantissa().unsigned_abs().checked_ilog10() else { return 0 };
    (digits + value.scale()).saturating_sub(power + 1).min(DECIMALS)
}

/// The number of decimals that show three significant digits of a value, without closing zeros.
pub(super) fn own_decimals(value: Decimal) -> u32 {
    Towards::Nearest.round(value, decimals_for(value, DIGITS)).scale()
}

/// The decimals of a lower bound beside an upper bound with `shared` decimals: `12.1–121`, `1.7–17.1`, `0.04–17.1`.
///
/// A value with up to three significant digits is written exactly; a small value keeps two digits, so that it never
/// becomes zero.
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

/// A rounded number with at least this many decimals, and with signs between its thousands.
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
