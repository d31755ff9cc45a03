//! The columns of the table, and sort keys.

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

/// The direction of a sort.
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

    /// The column's name on the command line and in files.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(column, _)| *column == self).map_or("", |(_, word)| word)
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| known.eq_ignore_ascii_case(word)).map(|(column, _)| *column)
    }
}

impl SortKey {
    /// Parses `amount`, or `-amount` for descending order.
    pub fn parse(text: &str) -> Option<Self> {
        let (direction, word) = match text.strip_prefix('-') {
            Some(word) => (Direction::Descending, word),
            None => (Direction::Ascending, text),
        };
        Column::from_word(word).map(|column| Self { column, direction })
    }
}
