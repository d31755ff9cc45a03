//! Reasons: a person's in the words they were written in, the program's as what it found, for a reader of any language.

use super::Amount;

/// Why a rival statement differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// In the words of the file.
    Written(String),
    /// As the program found it where it merged reports; whose statement it is stands in the rival's source.
    Found(Difference),
}

/// How two reports of one deal differ, as far as a program can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Difference {
    /// The amount is in another currency.
    Currency,
    /// One amount is ten times the other, as when 亿 is read as a billion.
    Tenfold,
    Amount,
    /// Any other field.
    Field,
    /// The report links the deal to another batch.
    Batch,
}

impl Difference {
    pub const ALL: &'static [Self] = &[Self::Currency, Self::Tenfold, Self::Amount, Self::Field, Self::Batch];
}

/// What is noted of an earlier rung.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RungNote {
    /// In the words of the file.
    Written(String),
    /// Another amount was stated then.
    AmountThen(Amount),
}
