//! The fields that filters can test, and the flags of deals.

use super::group::GroupBy;
use super::table::column::Column;
use crate::model::Lang;
use crate::tr;
use crate::words::{heading, text};

/// A field that filters can test.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FacetField {
    Stage,
    Kind,
    Form,
    District,
    Province,
    Zone,
    Country,
    Place,
    Venue,
    Sector,
    Party,
    Event,
    Source,
    Year,
    Month,
    Quarter,
    Date,
    Amount,
    Currency,
    Count,
    Unit,
    Area,
    Confidence,
    Is,
    Id,
    Title,
    Note,
}

impl FacetField {
    pub const ALL: &'static [(Self, &'static str)] = &[
        (Self::Stage, "stage"),
        (Self::Kind, "kind"),
        (Self::Form, "form"),
        (Self::District, "district"),
        (Self::Province, "province"),
        (Self::Zone, "zone"),
        (Self::Country, "country"),
        (Self::Place, "place"),
        (Self::Venue, "venue"),
        (Self::Sector, "sector"),
        (Self::Party, "party"),
        (Self::Event, "event"),
        (Self::Source, "source"),
        (Self::Year, "year"),
        (Self::Month, "month"),
        (Self::Quarter, "quarter"),
        (Self::Date, "date"),
        (Self::Amount, "amount"),
        (Self::Currency, "currency"),
        (Self::Count, "count"),
        (Self::Unit, "unit"),
        (Self::Area, "area"),
        (Self::Confidence, "confidence"),
        (Self::Is, "is"),
        (Self::Id, "id"),
        (Self::Title, "title"),
        (Self::Note, "note"),
    ];

    /// The field's name in the filter language.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(field, _)| *field == self).map_or("", |(_, word)| word)
    }

    /// The field with this name; `when` and `floor_area_m2`, the names in files, are accepted as well.
    pub fn from_word(word: &str) -> Option<Self> {
        let others =
            [("when", "date"), ("floor_area_m2", "area"), ("parties", "party"), ("sectors", "sector")];
        let other = others.iter().find(|(own, _)| word.eq_ignore_ascii_case(own));
        let word = other.map_or(word, |(_, word)| word);
        Self::ALL.iter().find(|(_, known)| word.eq_ignore_ascii_case(known)).map(|(field, _)| *field)
    }

    /// The field whose values are the groups of a grouping.
    pub fn of(by: GroupBy) -> Self {
        match by {
            GroupBy::District => Self::District,
            GroupBy::Province => Self::Province,
            GroupBy::Zone => Self::Zone,
            GroupBy::Country => Self::Country,
            GroupBy::Kind => Self::Kind,
            GroupBy::Stage => Self::Stage,
            GroupBy::Sector => Self::Sector,
            GroupBy::Party => Self::Party,
            GroupBy::Event => Self::Event,
            GroupBy::Month => Self::Month,
            GroupBy::Quarter => Self::Quarter,
            GroupBy::Year => Self::Year,
            GroupBy::Source => Self::Source,
        }
    }

    /// The facet that shows the field's clauses: districts, provinces, zones and countries belong to places.
    #[must_use]
    pub fn facet(self) -> Self {
        match self {
            Self::District | Self::Province | Self::Zone | Self::Country => Self::Place,
            field => field,
        }
    }

    /// The grouping by the field's values.
    pub fn grouping(self) -> Option<GroupBy> {
        GroupBy::from_word(self.word())
    }

    /// Whether the field supports comparisons such as `<` and `>`.
    pub fn is_ordered(self) -> bool {
        matches!(
            self,
            Self::Stage
                | Self::Date
                | Self::Year
                | Self::Amount
                | Self::Count
                | Self::Area
                | Self::Confidence
        )
    }
}

/// A property that `is:` tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Flag {
    Single,
    Batch,
    RunningTotal,
    Member,
    Disputed,
    Undated,
    Approximate,
    Undisclosed,
    Merged,
}

impl Flag {
    pub const ALL: &'static [(Self, &'static str)] = &[
        (Self::Single, "single"),
        (Self::Batch, "batch"),
        (Self::RunningTotal, "running"),
        (Self::Member, "member"),
        (Self::Disputed, "disputed"),
        (Self::Undated, "undated"),
        (Self::Approximate, "approximate"),
        (Self::Undisclosed, "undisclosed"),
        (Self::Merged, "merged"),
    ];

    /// The flag's word after `is:`.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(flag, _)| *flag == self).map_or("", |(_, word)| word)
    }
}

impl FacetField {
    /// The id of the field's name.
    fn id(self) -> &'static str {
        match self {
            Self::Stage => "name-stage",
            Self::Kind => "name-kind",
            Self::Form => "name-form",
            Self::District => "name-district",
            Self::Province => "name-province",
            Self::Zone => "name-zone",
            Self::Country => "name-country",
            Self::Place => "name-place",
            Self::Venue => "name-venue",
            Self::Sector => "name-sector",
            Self::Party => "name-party",
            Self::Event => "name-event",
            Self::Source => "name-source",
            Self::Year => "name-year",
            Self::Month => "name-month",
            Self::Quarter => "name-quarter",
            Self::Date => "name-date",
            Self::Amount => "name-amount",
            Self::Currency => "name-currency",
            Self::Count => "name-count",
            Self::Unit => "name-unit",
            Self::Area => "name-area",
            Self::Confidence => "name-confidence",
            Self::Is => "name-is",
            Self::Id => "name-id",
            Self::Title => "name-title",
            Self::Note => "name-note",
        }
    }

    /// The field's name within a sentence; floor area is `area`, as it is typed.
    pub fn in_words(self, lang: Lang) -> &'static str {
        text(lang, self.id())
    }

    /// The field's name at the head of a column or a list.
    pub fn head(self, lang: Lang) -> &'static str {
        heading(lang, self.id())
    }
}

impl GroupBy {
    /// The plural of the groups' name, as used after "by".
    pub fn in_words(self, lang: Lang) -> &'static str {
        match self {
            Self::Party => tr!(lang, "name-by-party"),
            by => FacetField::of(by).in_words(lang),
        }
    }
}

impl Column {
    /// The field that the column shows.
    pub fn field(self) -> FacetField {
        match self {
            Self::When => FacetField::Date,
            Self::Title => FacetField::Title,
            Self::Place => FacetField::Place,
            Self::Kind => FacetField::Kind,
            Self::Stage => FacetField::Stage,
            Self::Amount => FacetField::Amount,
            Self::Count => FacetField::Count,
            Self::Parties => FacetField::Party,
            Self::Sectors => FacetField::Sector,
            Self::Venue => FacetField::Venue,
            Self::Event => FacetField::Event,
            Self::Source => FacetField::Source,
            Self::Confidence => FacetField::Confidence,
            Self::Id => FacetField::Id,
        }
    }
}
