//! Marks of sums: the qualities of the statements that the bounds of a sum rest on.

use super::tree::Share;
use crate::model::{Interval, Quantity};

/// The qualities of a sum beside its bounds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Marks {
    /// A statement is approximate ("about").
    pub approximate: bool,
    /// Sources disagree, and no statement has been accepted.
    pub disputed: bool,
    /// An amount is in a currency without a rate.
    pub unconverted: bool,
}

impl Marks {
    /// The marks of a sum that rests on both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            approximate: self.approximate || other.approximate,
            disputed: self.disputed || other.disputed,
            unconverted: self.unconverted || other.unconverted,
        }
    }

    /// The marks that a group inherits from deals outside it that bound it. `unconverted` is reported only in the
    /// group that the deal belongs to.
    #[must_use]
    pub fn of_elsewhere(self) -> Self {
        Self { unconverted: false, ..self }
    }
}

/// A number that carries the marks of all numbers it was computed from.
///
/// Sums of such numbers show for each bound whether it rests on an approximate or disputed statement, even if that of
/// a batch outside the group. Of two equal numbers, the one with more marks is larger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Marked<N> {
    value: N,
    marks: Marks,
}

impl<N: Quantity> Quantity for Marked<N> {
    const ZERO: Self =
        Self { value: N::ZERO, marks: Marks { approximate: false, disputed: false, unconverted: false } };

    fn plus(self, other: Self) -> Self {
        Self { value: self.value.plus(other.value), marks: self.marks.and(other.marks) }
    }

    fn minus(self, other: Self) -> Self {
        Self { value: self.value.minus(other.value), marks: self.marks.and(other.marks) }
    }
}

impl<N: Quantity> Share<N> {
    /// The share with the marks of the deal that contributes it.
    pub fn marked(self, marks: Marks) -> Share<Marked<N>> {
        let mark = |value: N| Marked { value, marks };
        match self {
            Self::Own(Interval { low, high }) => {
                Share::Own(Interval { low: mark(low), high: high.map(mark) })
            }
            Self::None => Share::None,
        }
    }
}

/// The plain interval, and the marks of its bounds.
pub fn marked_interval<N: Quantity>(of: Interval<Marked<N>>) -> (Interval<N>, Marks) {
    let marks = of.high.map_or(of.low.marks, |high| of.low.marks.and(high.marks));
    (Interval { low: of.low.value, high: of.high.map(|high| high.value) }, marks)
}
