//! Numbers as reports state them: exact, about, at least, at most, or a range.

use super::expected::{Expected, NotationError};
use super::grouping::plain_number;
use super::notation::{Cursor, with_scale};
use rust_decimal::Decimal;

/// A number as reported, with the bound that the report gives it. Never negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bounds {
    /// The number itself.
    Exact(Decimal),
    /// About this number, written `~`.
    About(Decimal),
    /// This number or more ("over", "more than", "at least"), written `>=`.
    AtLeast(Decimal),
    /// This number or less ("up to"), written `<=`.
    AtMost(Decimal),
    /// From the first to the second number, both inclusive, written `a..b`.
    Range(Decimal, Decimal),
}

impl Bounds {
    /// Every value that the statement allows.
    pub fn interval(self) -> Interval {
        match self {
            Self::Exact(x) | Self::About(x) => Interval::closed(x, x),
            Self::AtLeast(x) => Interval::open(x),
            Self::AtMost(x) => Interval::closed(Decimal::ZERO, x),
            Self::Range(a, b) => Interval::closed(a, b),
        }
    }

    pub fn is_about(self) -> bool {
        matches!(self, Self::About(_))
    }

    /// The word for the kind of bound in filters: `exact`, `about`, `at least`, `at most`, `range`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Exact(_) => "exact",
            Self::About(_) => "about",
            Self::AtLeast(_) => "at least",
            Self::AtMost(_) => "at most",
            Self::Range(..) => "range",
        }
    }

    /// The same kind of bound, with `change` applied to its numbers.
    #[must_use]
    pub fn map(self, change: impl Fn(Decimal) -> Decimal) -> Self {
        match self {
            Self::Exact(x) => Self::Exact(change(x)),
            Self::About(x) => Self::About(change(x)),
            Self::AtLeast(x) => Self::AtLeast(change(x)),
            Self::AtMost(x) => Self::AtMost(change(x)),
            Self::Range(a, b) => Self::Range(change(a), change(b)),
        }
    }

    /// Reads the sign in front of a single number and returns the variant that it stands for.
    pub(super) fn read_sign(cursor: &mut Cursor<'_>) -> fn(Decimal) -> Self {
        let sign: fn(Decimal) -> Self = if cursor.eat(">=") {
            Self::AtLeast
        } else if cursor.eat("<=") {
            Self::AtMost
        } else if cursor.eat("~") {
            Self::About
        } else {
            return Self::Exact;
        };
        cursor.skip_spaces();
        sign
    }

    /// Reads the number, or the two numbers of a range, that follow the sign returned by `read_sign`.
    pub(super) fn read_numbers(
        cursor: &mut Cursor<'_>,
        sign: fn(Decimal) -> Self,
    ) -> Result<Self, NotationError> {
        let start = cursor.mark();
        let low = cursor.number()?;
        let after_low = cursor.mark();
        cursor.skip_spaces();
        if !cursor.eat_range_sign() {
            cursor.rewind(after_low);
            return Ok(sign(low.value));
        }
        if !matches!(sign(low.value), Self::Exact(_)) {
            return cursor.refuse_at(start, Expected::SignOrRange);
        }
        cursor.skip_spaces();
        let high = cursor.number()?;
        if high.is_scaled && !low.is_scaled && !low.value.is_zero() {
            return cursor.refuse_at(start, Expected::ScaleAtBothEnds);
        }
        if high.value < low.value {
            return cursor.refuse_at(start, Expected::SmallerFirst);
        }
        Ok(Self::Range(low.value, high.value))
    }

    /// The notation without a currency: the sign, and the numbers as text.
    pub(super) fn signed_text(self) -> (&'static str, String) {
        match self {
            Self::Exact(x) => ("", with_scale(x)),
            Self::About(x) => ("~", with_scale(x)),
            Self::AtLeast(x) => (">=", with_scale(x)),
            Self::AtMost(x) => ("<=", with_scale(x)),
            Self::Range(a, b) => ("", range_text(a, b)),
        }
    }
}

/// Writes both numbers with a scale or both without one, because the reader refuses `500..1k` as ambiguous.
fn range_text(a: Decimal, b: Decimal) -> String {
    let (low, high) = (with_scale(a), with_scale(b));
    let is_plain = |text: &str| text.ends_with(|c: char| c.is_ascii_digit());
    if is_plain(&low) && !a.is_zero() {
        return format!("{}..{}", plain_number(a), plain_number(b));
    }
    format!("{low}..{high}")
}

/// All values that a total can have: from `low` to `high`, or from `low` without an upper bound.
///
/// `N` is an exact decimal, or an integer number of some unit when many values are added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Interval<N = Decimal> {
    /// The lower bound, never negative.
    pub low: N,
    /// The upper bound; `None` if there is none.
    pub high: Option<N>,
}

/// A number type for the bounds of an interval. Its arithmetic saturates.
pub trait Quantity: Copy + Ord {
    const ZERO: Self;
    #[must_use]
    fn plus(self, other: Self) -> Self;
    #[must_use]
    fn minus(self, other: Self) -> Self;
}

impl Quantity for Decimal {
    const ZERO: Self = Self::ZERO;

    fn plus(self, other: Self) -> Self {
        self.saturating_add(other)
    }

    fn minus(self, other: Self) -> Self {
        self.saturating_sub(other)
    }
}

impl Quantity for i128 {
    const ZERO: Self = 0;

    fn plus(self, other: Self) -> Self {
        self.saturating_add(other)
    }

    fn minus(self, other: Self) -> Self {
        self.saturating_sub(other)
    }
}

impl Interval {
    pub fn contains(self, value: Decimal) -> bool {
        self.low <= value && self.high.is_none_or(|high| value <= high)
    }
}

impl<N: Quantity> Interval<N> {
    /// Exactly zero: `[0,0]`.
    pub const ZERO: Self = Self { low: N::ZERO, high: Some(N::ZERO) };
    /// Any value: `[0,∞)`.
    pub const UNKNOWN: Self = Self { low: N::ZERO, high: None };

    /// The interval from `low` to `high`, both inclusive.
    pub fn closed(low: N, high: N) -> Self {
        Self { low, high: Some(high) }
    }

    /// The interval from `low` without an upper bound.
    pub fn open(low: N) -> Self {
        Self { low, high: None }
    }

    /// Adds lower and upper bounds; the sum has no upper bound if either interval has none.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let high = self.high.zip(other.high).map(|(a, b)| a.plus(b));
        Self { low: self.low.plus(other.low), high }
    }

    /// The smallest interval that contains both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self { low: self.low.min(other.low), high: self.high.zip(other.high).map(|(a, b)| a.max(b)) }
    }

    /// Whether the interval contains a single value.
    pub fn is_exact(self) -> bool {
        self.high == Some(self.low)
    }
}
