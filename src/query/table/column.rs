//! The columns of the table, and sort keys.

use crate::model::{Deal, Lang, PlaceIx, Register};
use crate::query::{FacetField, GroupBy, fold};
use crate::words::{confidence_word, kind_word, place_name, stage_word};

/// What the cells of a column hold: their text, and the value by which deals are sorted.
#[derive(Clone, Copy)]
pub enum Content {
    Date,
    Money,
    Count,
    /// Words of a list, sorted by their rank in it.
    Ranked(TextOf, fn(&Deal) -> u8),
    /// Words, sorted as they read in English.
    Words(TextOf),
    /// Words, and the text by which they are sorted instead.
    Keyed(TextOf, fn(&Register, &Deal) -> Option<String>),
}

/// The text of a deal's cell in a language; `None` if the deal has no value.
pub type TextOf = fn(&Register, &Deal, Lang) -> Option<String>;

/// The width of a column, in points.
#[derive(Clone, Copy)]
pub enum Width {
    Same(u16),
    /// The words of some languages need more room.
    Each {
        en: u16,
        de: u16,
        zh: u16,
    },
    /// What the other columns leave.
    Rest,
}

/// All that is said of a column.
pub struct ColumnRow {
    /// The field that the column shows, whose heading it has.
    pub field: FacetField,
    pub content: Content,
    pub width: Width,
    /// The grouping of the rows that the column offers, if it is not the one by its field.
    group: Option<GroupBy>,
    /// Whether a first click sorts in descending order.
    pub largest_first: bool,
}

impl ColumnRow {
    const fn new(field: FacetField, content: Content, width: Width) -> Self {
        Self { field, content, width, group: None, largest_first: false }
    }
}

/// Makes the columns from their rows.
macro_rules! columns {
    ($($column:ident = ($word:literal, $($said:expr),+) { $($name:ident: $value:expr),* $(,)? })+) => {
        /// A column of the table.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
        )]
        pub enum Column { $($column),+ }

        impl Column {
            /// All columns with their names on the command line and in files.
            pub const ALL: &'static [(Self, &'static str)] = &[$((Self::$column, $word)),+];

            pub fn row(self) -> &'static ColumnRow {
                match self {
                    $(Self::$column => const { &ColumnRow { $($name: $value,)* ..ColumnRow::new($($said),+) } }),+
                }
            }
        }
    };
}

columns! {
    When = ("when", FacetField::Date, Content::Date, Width::Each { en: 134, de: 140, zh: 176 }) {
        group: Some(GroupBy::Month), largest_first: true,
    }
    Title = ("title", FacetField::Title, TITLE, Width::Rest) {}
    Place = ("place", FacetField::Place, PLACE, Width::Same(156)) { group: Some(GroupBy::District) }
    Kind = ("kind", FacetField::Kind, KIND, Width::Same(104)) {}
    Stage = ("stage", FacetField::Stage, STAGE, Width::Each { en: 82, de: 112, zh: 82 }) {
        largest_first: true,
    }
    Amount = ("amount", FacetField::Amount, Content::Money, Width::Each { en: 136, de: 146, zh: 136 }) {
        largest_first: true,
    }
    Count = ("count", FacetField::Count, Content::Count, Width::Same(132)) { largest_first: true }
    Parties = ("parties", FacetField::Party, PARTIES, Width::Same(220)) {}
    Sectors = ("sectors", FacetField::Sector, SECTORS, Width::Same(220)) {}
    Venue = ("venue", FacetField::Venue, VENUE, Width::Same(180)) {}
    Event = ("event", FacetField::Event, EVENT, Width::Same(180)) {}
    Source = ("source", FacetField::Source, SOURCE, Width::Same(180)) {}
    Confidence = ("confidence", FacetField::Confidence, CONFIDENCE, Width::Same(104)) {}
    Id = ("id", FacetField::Id, ID, Width::Same(180)) {}
}

const TITLE: Content = Content::Words(|_, deal, _| Some(deal.title.clone()));
const PLACE: Content = Content::Words(|register, deal, lang| place_text(register, deal.place, lang));
const VENUE: Content = Content::Words(|register, deal, lang| place_text(register, deal.venue, lang));
const EVENT: Content = Content::Words(|_, deal, _| deal.event.clone());
const KIND: Content = Content::Keyed(
    |_, deal, lang| Some(kind_word(deal.kind, lang).to_owned()),
    |_, deal| Some(deal.kind.word().to_owned()),
);
const STAGE: Content =
    Content::Ranked(|_, deal, lang| Some(stage_word(deal.stage, lang).to_owned()), |deal| deal.stage as u8);
const CONFIDENCE: Content = Content::Ranked(
    |_, deal, lang| Some(confidence_word(deal.confidence, lang).to_owned()),
    |deal| deal.confidence as u8,
);
const PARTIES: Content = Content::Keyed(
    |_, deal, _| joined(deal.parties.iter().map(|party| party.name.as_str())),
    |_, deal| deal.parties.first().map(|party| fold(&party.name)),
);
const SECTORS: Content = Content::Keyed(
    |register, deal, lang| {
        joined(deal.sectors.iter().map(|&ix| register.sectors.get(ix).names.in_lang(lang)))
    },
    |register, deal| deal.sectors.first().map(|&ix| fold(&register.sectors.get(ix).names.en)),
);
const SOURCE: Content =
    Content::Words(|register, deal, _| deal.source().map(|ix| register.publisher(ix).to_owned()));
const ID: Content = Content::Keyed(|_, deal, _| Some(deal.id.clone()), |_, deal| Some(deal.id.clone()));

fn place_text(register: &Register, place: Option<PlaceIx>, lang: Lang) -> Option<String> {
    place.map(|ix| place_name(&register.places, ix, lang))
}

fn joined<'n>(names: impl Iterator<Item = &'n str>) -> Option<String> {
    let all: Vec<&str> = names.collect();
    (!all.is_empty()).then(|| all.join(", "))
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
    /// The column's name on the command line and in files.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(column, _)| *column == self).map_or("", |(_, word)| word)
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| known.eq_ignore_ascii_case(word)).map(|(column, _)| *column)
    }

    /// The grouping of the rows that the column offers.
    pub fn grouping(self) -> Option<GroupBy> {
        self.row().group.or_else(|| self.field().grouping())
    }

    /// The field that the column shows.
    pub fn field(self) -> FacetField {
        self.row().field
    }

    /// Whether the cells hold numbers, which stand flush right.
    pub fn is_number(self) -> bool {
        matches!(self.row().content, Content::Money | Content::Count)
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
