//! Counts as reported, and floor areas in the same notation: `25`, `>=100`, `~30`, `20..25`.

use super::expected::{Expected, NotationError};
use super::notation::Cursor;
use super::signs::Plain;
use super::{Bounds, Interval};
use std::fmt;
use std::str::FromStr;

/// A whole number with the bound that the report gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Count(pub Bounds);

impl Count {
    /// A count of exactly `number`.
    pub fn exact(number: u32) -> Self {
        Self(Bounds::Exact(number.into()))
    }

    /// Every value that the statement allows.
    pub fn interval(self) -> Interval {
        self.0.interval()
    }
}

impl FromStr for Count {
    type Err = NotationError;

    fn from_str(text: &str) -> Result<Self, NotationError> {
        let plain = Plain::new(text);
        let mut cursor = Cursor::new(&plain);
        cursor.skip_spaces();
        let sign = Bounds::read_sign(&mut cursor);
        let start = cursor.mark();
        let bounds = Bounds::read_numbers(&mut cursor, sign)?;
        cursor.finish(Expected::EndOfCount)?;
        let interval = bounds.interval();
        let is_whole = interval.low.normalize().scale() == 0
            && interval.high.is_none_or(|high| high.normalize().scale() == 0);
        if is_whole { Ok(Self(bounds)) } else { cursor.refuse_at(start, Expected::WholeNumber) }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Bounds::Exact(x) => write!(f, "{x}"),
            Bounds::About(x) => write!(f, "~{x}"),
            Bounds::AtLeast(x) => write!(f, ">={x}"),
            Bounds::AtMost(x) => write!(f, "<={x}"),
            Bounds::Range(a, b) => write!(f, "{a}..{b}"),
        }
    }
}
