//! The order of the table: by several keys, stable, the same on every machine.

use super::money::{Reading, Values, Worth};
use super::{Index, Selection, fold};
use crate::model::{Currency, DealIx, Decimal, Lang, Register};
use std::cmp::Ordering;

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
    let mut rows = selection.to_vec();
    let values = index.values(register, Reading::Span, currency);
    let sorter = Sorter { register, index, values: &values };
    for key in keys.iter().rev() {
        let mut keyed: Vec<(Option<Value>, DealIx)> =
            rows.iter().map(|&ix| (sorter.value(ix, key.column), ix)).collect();
        keyed.sort_by(|(a, _), (b, _)| compare(a.as_ref(), b.as_ref(), key.direction));
        rows = keyed.into_iter().map(|(_, ix)| ix).collect();
    }
    rows
}

/// What a column sorts by.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Value {
    Days(i32, i32),
    Rank(u8),
    Number(Decimal, bool, Decimal),
    Text(String),
}

fn compare(a: Option<&Value>, b: Option<&Value>, direction: Direction) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) if direction == Direction::Descending => b.cmp(a),
        (Some(a), Some(b)) => a.cmp(b),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

struct Sorter<'a> {
    register: &'a Register,
    index: &'a Index,
    values: &'a Values,
}

impl Sorter<'_> {
    fn value(&self, ix: DealIx, column: Column) -> Option<Value> {
        let deal = self.register.deal(ix);
        let place = |place| fold(self.register.places.get(place).names.in_lang(Lang::En));
        let text = |text: String| Some(Value::Text(text));
        let number =
            |low, high: Option<Decimal>| Value::Number(low, high.is_none(), high.unwrap_or_default());
        match column {
            Column::When => self.index.days(ix).closed().map(|(first, last)| Value::Days(first, last)),
            Column::Title => text(fold(&deal.title)),
            Column::Place => deal.place.map(|ix| Value::Text(place(ix))),
            Column::Venue => deal.venue.map(|ix| Value::Text(place(ix))),
            Column::Kind => text(deal.kind.word().to_owned()),
            Column::Stage => Some(Value::Rank(deal.stage as u8)),
            Column::Confidence => Some(Value::Rank(deal.confidence as u8)),
            Column::Amount => match self.values.of(ix).worth {
                Worth::Known(interval) => Some(number(interval.low, interval.high)),
                _ => None,
            },
            Column::Count => deal.count.map(|count| number(count.interval().low, count.interval().high)),
            Column::Parties => deal.parties.first().map(|party| Value::Text(fold(&party.name))),
            Column::Sectors => {
                deal.sectors.first().map(|&ix| Value::Text(fold(&self.register.sectors.get(ix).names.en)))
            }
            Column::Event => deal.event.as_ref().map(|event| Value::Text(fold(event))),
            Column::Source => deal.source().map(|ix| Value::Text(fold(&self.register.source(ix).publisher))),
            Column::Id => text(deal.id.clone()),
        }
    }
}
