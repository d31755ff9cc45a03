//! The order of the table: by several keys, stable, the same on every machine.

use super::{Bits, Index, Selection};
use crate::model::{Currency, DealIx, Register};

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub enum Column {
    When,
    Title,
    Place,
    Kind,
    Stage,
    Amount,
    Count,
    Parties,
    Sectors,
    Venue,
    Event,
    Source,
    Confidence,
    Id,
}

/// Which way a column is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Direction {
    Ascending,
    Descending,
}

/// One key of a sort.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct SortKey {
    pub column: Column,
    pub direction: Direction,
}

impl Column {
    pub const ALL: &'static [(Self, &'static str)] = &[
        (Self::When, "when"),
        (Self::Title, "title"),
        (Self::Place, "place"),
        (Self::Kind, "kind"),
        (Self::Stage, "stage"),
        (Self::Amount, "amount"),
        (Self::Count, "count"),
        (Self::Parties, "parties"),
        (Self::Sectors, "sectors"),
        (Self::Venue, "venue"),
        (Self::Event, "event"),
        (Self::Source, "source"),
        (Self::Confidence, "confidence"),
        (Self::Id, "id"),
    ];

    /// The word of the command line and of files.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(column, _)| *column == self).map_or("", |(_, word)| word)
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| known.eq_ignore_ascii_case(word)).map(|(column, _)| *column)
    }
}

impl SortKey {
    /// Reads `amount`, or `-amount` for the largest first.
    pub fn parse(text: &str) -> Option<Self> {
        let (direction, word) = match text.strip_prefix('-') {
            Some(word) => (Direction::Descending, word),
            None => (Direction::Ascending, text),
        };
        Column::from_word(word).map(|column| Self { column, direction })
    }
}

/// The selection in the order of `keys`; ties stay in the order of the register.
///
/// Deals without a value come last, whichever way the column is sorted. Amounts are compared in
/// `currency` by their low end, then by their high end.
pub fn sorted(
    register: &Register,
    index: &Index,
    selection: &[DealIx],
    keys: &[SortKey],
    currency: Currency,
) -> Selection {
    let set = Bits::of_deals(register.deals.len(), selection.iter().copied());
    sorted_in(register, index, &set, keys, currency)
}

/// The deals of a set in that order.
pub fn sorted_in(
    register: &Register,
    index: &Index,
    set: &Bits,
    keys: &[SortKey],
    currency: Currency,
) -> Selection {
    if keys.is_empty() {
        return set.to_vec();
    }
    index.ranks().sorted((register, index), set, keys, currency)
}

/// The first deals of a set in that order, `most` of them, found without bringing all in order.
pub fn first_in(
    register: &Register,
    index: &Index,
    set: &Bits,
    keys: &[SortKey],
    (currency, most): (Currency, usize),
) -> Selection {
    index.ranks().first((register, index), set, keys, currency, most)
}
