//! Groupings: the groups that a chart shows as bars or lanes, and the deals of each.

use super::names::{month_words, stage_name, word_name, year_words};
use super::sums::disclosure::Disclosure;
use crate::model::{DealIx, Kind, Lang, Level, Month, PlaceIx, Register, SectorIx, SourceIx, Stage};
use crate::tr;
use crate::words::{kind_word, place_name};

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

    /// The grouping's name on the command line and in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::District => "district",
            Self::Province => "province",
            Self::Zone => "zone",
            Self::Country => "country",
            Self::Kind => "kind",
            Self::Stage => "stage",
            Self::Sector => "sector",
            Self::Party => "party",
            Self::Event => "event",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
            Self::Source => "source",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|by| by.word() == word)
    }

    /// The level of the gazetteer to which places roll up.
    pub fn level(self) -> Option<Level> {
        match self {
            Self::District => Some(Level::District),
            Self::Province => Some(Level::Province),
            Self::Zone => Some(Level::Zone),
            Self::Country => Some(Level::Country),
            _ => None,
        }
    }

    /// Whether a deal can belong to several groups, so that groups overlap.
    pub fn overlaps(self) -> bool {
        matches!(self, Self::Sector | Self::Party | Self::Source)
    }

    /// Whether the groups are in chronological order.
    pub fn is_in_time(self) -> bool {
        matches!(self, Self::Month | Self::Quarter | Self::Year)
    }

    /// The groups that a deal belongs to; at least one.
    pub fn keys(self, register: &Register, deal: DealIx, site: Site) -> Vec<GroupKey> {
        let ix = deal;
        let deal = register.deal(ix);
        if let Some(level) = self.level() {
            let place = match site {
                Site::Place => deal.place,
                Site::Venue => deal.venue,
            };
            return vec![
                place.map_or(GroupKey::Missing, |p| GroupKey::Place(register.places.roll_up(p, level))),
            ];
        }
        let several: Vec<GroupKey> = match self {
            Self::Kind => vec![GroupKey::Kind(deal.kind)],
            Self::Stage => vec![GroupKey::Stage(deal.stage)],
            Self::Sector => deal.sectors.iter().copied().map(GroupKey::Sector).collect(),
            Self::Party => {
                let names = deal.parties.iter().map(|party| register.party(&party.name));
                names.map(|name| GroupKey::Name(name.to_owned())).collect()
            }
            Self::Event => {
                let names = deal.event.iter().map(|event| register.event(event));
                names.map(|name| GroupKey::Name(name.to_owned())).collect()
            }
            Self::Source => deal.evidence.iter().map(|evidence| GroupKey::Source(evidence.source)).collect(),
            _ => self.time_key(register, ix).into_iter().collect(),
        };
        distinct_or_missing(several)
    }

    /// The year, quarter or month of a deal; [`GroupKey::Several`] if its span is open or covers more than one, `None`
    /// if it has no date.
    pub(super) fn time_key(self, register: &Register, deal: DealIx) -> Option<GroupKey> {
        let when = register.deal(deal).when?;
        let (Some(start), Some(end)) = (when.start(), when.end()) else {
            return Some(GroupKey::Several);
        };
        let first = Month { year: start.year, month: start.month.unwrap_or(1) };
        let last = Month { year: end.year, month: end.month.unwrap_or(12) };
        Some(match self {
            Self::Year if first.year == last.year => GroupKey::Year(first.year),
            Self::Month if first == last => GroupKey::Month(first),
            Self::Quarter if quarter_of(first) == quarter_of(last) => quarter_of(first),
            _ => GroupKey::Several,
        })
    }
}

/// The quarter that contains a month.
pub(super) fn quarter_of(month: Month) -> GroupKey {
    GroupKey::Quarter(month.year, (month.month - 1) / 3 + 1)
}

/// Parses `2023-Q4`.
pub(super) fn parse_quarter(text: &str) -> Option<GroupKey> {
    let (year, quarter) = text.split_once("-Q").or_else(|| text.split_once("-q"))?;
    let quarter = quarter.parse().ok().filter(|quarter| (1..=4).contains(quarter))?;
    Some(GroupKey::Quarter(year.parse().ok()?, quarter))
}

/// The distinct keys in the order of first mention, or [`GroupKey::Missing`] if there are none.
fn distinct_or_missing(keys: Vec<GroupKey>) -> Vec<GroupKey> {
    let mut distinct: Vec<GroupKey> = Vec::with_capacity(keys.len());
    for key in keys {
        if !distinct.contains(&key) {
            distinct.push(key);
        }
    }
    if distinct.is_empty() {
        distinct.push(GroupKey::Missing);
    }
    distinct
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
            Self::Place(ix) => place_name(&register.places, *ix, lang),
            Self::Sector(ix) => register.sectors.get(*ix).names.in_lang(lang).to_owned(),
            Self::Source(ix) => {
                let publisher = register.publisher(*ix);
                let published = register.source(*ix).published;
                published.map_or_else(|| publisher.to_owned(), |when| format!("{publisher} {when}"))
            }
            Self::Kind(kind) => kind_word(*kind, lang).to_owned(),
            Self::Stage(stage) => stage_name(*stage, lang).to_owned(),
            Self::Month(month) => month_words(*month, lang),
            Self::Quarter(year, quarter) => {
                tr!(lang, "date-quarter", quarter = quarter.to_string(), year = year.to_string())
            }
            Self::Year(year) => year_words(*year, lang),
            Self::Word(word) => word_name(word, lang).to_owned(),
            Self::Disclosure(disclosure) => disclosure.in_words(lang).to_owned(),
            Self::Several if by == GroupBy::Year => tr!(lang, "name-several-years").to_owned(),
            Self::Several if by == GroupBy::Quarter => tr!(lang, "name-several-quarters").to_owned(),
            Self::Several => tr!(lang, "name-several-months").to_owned(),
            Self::Missing if by.is_in_time() => tr!(lang, "name-no-date").to_owned(),
            Self::Missing if by.level().is_some() && grouping.site == Site::Venue => {
                tr!(lang, "name-no-venue").to_owned()
            }
            Self::Missing if by.level().is_some() => tr!(lang, "name-no-place").to_owned(),
            Self::Missing => tr!(lang, "name-none-given", field = by.in_words(lang)),
            Self::Name(_) | Self::Size(_) => self.id(register),
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
