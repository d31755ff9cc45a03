//! Marks of sums: what a reader must know of the statements that an end of a sum rests on.

use super::tree::Share;
use crate::model::{Interval, Quantity};

/// What is said of a sum beside its ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Marks {
    /// A statement says "about".
    pub approximate: bool,
    /// Sources disagree and nobody has decided.
    pub disputed: bool,
    /// An amount is in a currency that has no rate.
    pub unconverted: bool,
}

impl Marks {
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            approximate: self.approximate || other.approximate,
            disputed: self.disputed || other.disputed,
            unconverted: self.unconverted || other.unconverted,
        }
    }

    /// What a group takes over from deals outside of it that bound it: which deals are not converted is told of
    /// the group that they belong to.
    #[must_use]
    pub(super) fn of_elsewhere(self) -> Self {
        Self { unconverted: false, ..self }
    }
}

/// A number that remembers the marks of all that it was made from.
///
/// Sums over batches that are made of such numbers say of each end whether it rests on a statement that says
/// "about", even if that is a batch elsewhere. Of two equal numbers the larger is the one with more marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Marked<N> {
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
    /// The same share, with the marks of the deal that brings it.
    pub(super) fn marked(self, marks: Marks) -> Share<Marked<N>> {
        let mark = |value: N| Marked { value, marks };
        match self {
            Self::Own(Interval { low, high }) => {
                Share::Own(Interval { low: mark(low), high: high.map(mark) })
            }
            Self::None => Share::None,
        }
    }
}

/// The plain interval, and the marks of its ends.
pub(super) fn marked_interval<N: Quantity>(of: Interval<Marked<N>>) -> (Interval<N>, Marks) {
    let marks = of.high.map_or(of.low.marks, |high| of.low.marks.and(high.marks));
    (Interval { low: of.low.value, high: of.high.map(|high| high.value) }, marks)
}
