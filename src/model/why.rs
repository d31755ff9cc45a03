//! Reasons and notes: those from files are kept as written; the program's own are kept as values, so that they can be
//! worded in the reader's language.

use super::Amount;

/// The reason why a rival statement differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// As written in the file.
    Written(String),
    /// Found by the program when it merged reports; the rival's `source` is the report that differs.
    Found(Difference),
}

/// How two reports of one deal differ, as far as the program can determine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Difference {
    /// The amount is in another currency.
    Currency,
    /// One amount is ten times the other, as happens if 亿 is mistaken for a billion.
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

/// A note on an earlier stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RungNote {
    /// As written in the file.
    Written(String),
    /// The report of the earlier stage states a different amount.
    AmountThen(Amount),
}
