//! Groupings: the groups that a chart shows as bars or lanes, and the deals of each.

use super::names::{month_words, year_words};
use super::sums::disclosure::Disclosure;
use crate::model::{Deal, Kind, Lang, Level, Month, PlaceIx, Register, SectorIx, SourceIx, Stage, When};
use crate::tr;
use crate::words::{kind_word, place_name, stage_word, text};

/// The criterion by which deals are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum GroupBy {
    District,
    Province,
    Zone,
    Country,
    Kind,
    Stage,
    Sector,
    Party,
    Event,
    Month,
    Quarter,
    Year,
    Source,
}

/// Whether a deal counts at its location or at its place of signing.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum Site {
    #[default]
    Place,
    Venue,
}

impl Site {
    pub const ALL: &'static [Self] = &[Self::Place, Self::Venue];

    /// The site's name on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Venue => "venue",
        }
    }
}

/// One group. Keys sort as lists do: by time or ladder if there is one, else by index.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum GroupKey {
    Place(PlaceIx),
    Kind(Kind),
    Stage(Stage),
    Sector(SectorIx),
    /// A party or an event, by its name.
    Name(String),
    Month(Month),
    /// A year and its quarter, 1 to 4.
    Quarter(i16, i8),
    Year(i16),
    Source(SourceIx),
    /// A word of a closed list without a type of its own: a currency, a bound, a flag.
    Word(&'static str),
    /// The extent to which an amount is disclosed.
    Disclosure(Disclosure),
    /// A range of amounts: the position of its bin in the histogram of amounts.
    Size(u8),
    /// The deal's span covers several months, quarters or years.
    Several,
    /// The deal has no value in this field.
    Missing,
}

/// A grouping, with the place that counts if it is one of places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Grouping {
    pub by: GroupBy,
    pub site: Site,
}

impl GroupBy {
    pub const ALL: &'static [Self] = &[
        Self::District,
        Self::Province,
        Self::Zone,
        Self::Country,
        Self::Kind,
        Self::Stage,
        Self::Sector,
        Self::Party,
        Self::Event,
        Self::Month,
        Self::Quarter,
        Self::Year,
        Self::Source,
    ];
}

impl Site {
    /// The deal's place of this sort.
    pub(super) fn of(self, deal: &Deal) -> Option<PlaceIx> {
        match self {
            Self::Place => deal.place,
            Self::Venue => deal.venue,
        }
    }
}

/// A period of time that a group stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Period {
    Month,
    Quarter,
    Year,
}

impl Period {
    /// The period of a date; [`GroupKey::Several`] if the date is open or covers more than one.
    pub fn key(self, when: When) -> GroupKey {
        let (Some(start), Some(end)) = (when.start(), when.end()) else { return GroupKey::Several };
        let first = self.around(Month { year: start.year, month: start.month.unwrap_or(1) });
        let last = self.around(Month { year: end.year, month: end.month.unwrap_or(12) });
        if first == last { first } else { GroupKey::Several }
    }

    /// The period that contains a month.
    fn around(self, month: Month) -> GroupKey {
        match self {
            Self::Month => GroupKey::Month(month),
            Self::Quarter => GroupKey::Quarter(month.year, (month.month - 1) / 3 + 1),
            Self::Year => GroupKey::Year(month.year),
        }
    }

    /// The period as a filter writes it: `2023-11`, `2023-Q4`, `2023`.
    pub fn parse(self, text: &str) -> Option<GroupKey> {
        match self {
            Self::Month => Month::parse(text).map(GroupKey::Month),
            Self::Quarter => {
                let (year, quarter) = text.split_once("-Q").or_else(|| text.split_once("-q"))?;
                let quarter = quarter.parse().ok().filter(|quarter| (1..=4).contains(quarter))?;
                Some(GroupKey::Quarter(year.parse().ok()?, quarter))
            }
            Self::Year => text.parse().ok().map(GroupKey::Year),
        }
    }
}

impl GroupKey {
    /// The key as written in files: an id, a word, a name, a date.
    pub fn id(&self, register: &Register) -> String {
        match self {
            Self::Place(ix) => register.places.get(*ix).id.clone(),
            Self::Kind(kind) => kind.word().to_owned(),
            Self::Stage(stage) => stage.word().to_owned(),
            Self::Sector(ix) => register.sectors.get(*ix).id.clone(),
            Self::Name(name) => name.clone(),
            Self::Month(month) => month.to_string(),
            Self::Quarter(year, quarter) => format!("{year:04}-Q{quarter}"),
            Self::Year(year) => year.to_string(),
            Self::Source(ix) => register.source(*ix).id.clone(),
            Self::Word(word) => (*word).to_owned(),
            Self::Disclosure(disclosure) => disclosure.word().to_owned(),
            Self::Size(bin) => super::bins::bin_start(*bin).to_string(),
            Self::Several => "several".to_owned(),
            Self::Missing => "none".to_owned(),
        }
    }

    /// The group's name as people read it.
    pub fn name(&self, register: &Register, grouping: Grouping, lang: Lang) -> String {
        let by = grouping.by;
        match self {
            Self::Several => text(lang, several(by)).to_owned(),
            Self::Missing if by.is_in_time() => tr!(lang, "name-no-date").to_owned(),
            Self::Missing if by.level().is_some() && grouping.site == Site::Venue => {
                tr!(lang, "name-no-venue").to_owned()
            }
            Self::Missing if by.level().is_some() => tr!(lang, "name-no-place").to_owned(),
            Self::Missing => tr!(lang, "name-none-given", field = by.in_words(lang)),
            key => key.own_name(register, lang),
        }
    }

    /// The name of a value, which is the same in every field.
    pub(super) fn own_name(&self, register: &Register, lang: Lang) -> String {
        match self {
            Self::Place(ix) => place_name(&register.places, *ix, lang),
            Self::Sector(ix) => register.sectors.get(*ix).names.in_lang(lang).to_owned(),
            Self::Source(ix) => {
                let publisher = register.publisher(*ix);
                let published = register.source(*ix).published;
                published.map_or_else(|| publisher.to_owned(), |when| format!("{publisher} {when}"))
            }
            Self::Kind(kind) => kind_word(*kind, lang).to_owned(),
            Self::Stage(stage) => stage_word(*stage, lang).to_owned(),
            Self::Month(month) => month_words(*month, lang),
            Self::Quarter(year, quarter) => {
                tr!(lang, "date-quarter", quarter = quarter.to_string(), year = year.to_string())
            }
            Self::Year(year) => year_words(*year, lang),
            Self::Disclosure(disclosure) => disclosure.in_words(lang).to_owned(),
            Self::Word(_) | Self::Name(_) | Self::Size(_) | Self::Several | Self::Missing => {
                self.id(register)
            }
        }
    }

    /// The line under the name: the location of a place, or its type.
    pub fn detail(&self, register: &Register, lang: Lang) -> Option<String> {
        let Self::Place(ix) = self else { return None };
        let place = register.places.get(*ix);
        let parent = place.now.or(place.parent).map(|parent| place_name(&register.places, parent, lang));
        match (place.level, place.spans.is_empty()) {
            (Level::Country | Level::Region, _) => None,
            (_, false) => parent.map(|parent| tr!(lang, "name-across-districts", place = parent)),
            _ => parent,
        }
    }
}

/// The phrase for the deals that belong to no single period.
fn several(by: GroupBy) -> &'static str {
    match by.period() {
        Some(Period::Year) => "name-several-years",
        Some(Period::Quarter) => "name-several-quarters",
        Some(Period::Month) | None => "name-several-months",
    }
}
