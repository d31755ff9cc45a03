//! Clauses: a field, a comparison, and values.

use super::quotes::{is_bare, quoted};
use super::typed;
use crate::model::Stage;
use crate::query::GroupBy;
use std::fmt;

/// A field that filters ask about.
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

    /// The word of the language.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(field, _)| *field == self).map_or("", |(_, word)| word)
    }

    /// The field of a word; `when` and `floor_area_m2`, the names in files, work too.
    pub fn from_word(word: &str) -> Option<Self> {
        let others =
            [("when", "date"), ("floor_area_m2", "area"), ("parties", "party"), ("sectors", "sector")];
        let other = others.iter().find(|(own, _)| word.eq_ignore_ascii_case(own));
        let word = other.map_or(word, |(_, word)| word);
        Self::ALL.iter().find(|(_, known)| word.eq_ignore_ascii_case(known)).map(|(field, _)| *field)
    }

    /// The field whose values a grouping's groups are.
    pub fn of(by: GroupBy) -> Self {
        Self::from_word(by.word()).unwrap_or(Self::Place)
    }

    /// The facet that the field's clauses belong to: districts, provinces, zones and countries are places.
    #[must_use]
    pub fn facet(self) -> Self {
        match self {
            Self::District | Self::Province | Self::Zone | Self::Country => Self::Place,
            field => field,
        }
    }

    /// The grouping with the same values.
    pub fn grouping(self) -> Option<GroupBy> {
        GroupBy::from_word(self.word())
    }

    /// Whether `<`, `>` and their kin make sense.
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

/// How a field is compared with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Comparison {
    Is,
    AtLeast,
    AtMost,
    Over,
    Under,
}

impl Comparison {
    /// The sign, and the longer ones first when reading.
    pub const ALL: &'static [(Self, &'static str)] = &[
        (Self::AtLeast, ">="),
        (Self::AtMost, "<="),
        (Self::Over, ">"),
        (Self::Under, "<"),
        (Self::Is, ":"),
    ];

    pub fn sign(self) -> &'static str {
        Self::ALL.iter().find(|(one, _)| *one == self).map_or(":", |(_, sign)| sign)
    }

    /// Whether `a` compares so with `b`.
    pub fn holds<T: PartialOrd>(self, a: &T, b: &T) -> bool {
        match self {
            Self::Is => a == b,
            Self::AtLeast => a >= b,
            Self::AtMost => a <= b,
            Self::Over => a > b,
            Self::Under => a < b,
        }
    }
}

/// What `is:` asks for.
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

    /// The word behind `is:`.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(flag, _)| *flag == self).map_or("", |(_, word)| word)
    }
}

/// One clause, such as `stage>=signed` or `kind:procurement,investment`. Where it was typed makes no difference
/// to what it asks.
#[derive(Clone, Debug, Eq)]
pub struct Clause {
    pub field: FacetField,
    pub comparison: Comparison,
    /// At least one; any of them fits. Numbers in plain signs, words of closed lists in English, all else as
    /// typed.
    pub values: Vec<String>,
    /// Where the first value stands in the text that was read, in characters.
    pub position: usize,
}

impl PartialEq for Clause {
    fn eq(&self, other: &Self) -> bool {
        (self.field, self.comparison, &self.values) == (other.field, other.comparison, &other.values)
    }
}

impl Clause {
    /// The values that the clause lists, or lets through where the field is a ladder.
    pub(super) fn included(&self) -> Vec<String> {
        if self.comparison == Comparison::Is {
            return self.values.clone();
        }
        let Some(limit) = self.values.first().and_then(|value| Stage::from_word(value)) else {
            return Vec::new();
        };
        let passes = |stage: &&Stage| **stage != Stage::Cancelled && self.comparison.holds(*stage, &limit);
        match self.field {
            FacetField::Stage => {
                Stage::ALL.iter().filter(passes).map(|stage| stage.word().to_owned()).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The value of `field>=value`.
    pub(super) fn at_least(&self, field: FacetField) -> Option<&str> {
        let [value] = self.values.as_slice() else { return None };
        (self.field == field && self.comparison == Comparison::AtLeast).then_some(value.as_str())
    }

    /// Whether a clause on the stage lets nothing below `Signed` through.
    pub(super) fn is_signed(&self) -> bool {
        let stages: Vec<Stage> = self.values.iter().filter_map(|value| Stage::from_word(value)).collect();
        let all = |fits: fn(&Stage) -> bool| stages.len() == self.values.len() && stages.iter().all(fits);
        match self.comparison {
            Comparison::Is | Comparison::AtLeast => all(|stage| *stage >= Stage::Signed),
            Comparison::Over => all(|stage| *stage >= Stage::Intent),
            Comparison::AtMost | Comparison::Under => false,
        }
    }
}

impl Clause {
    /// Whether a word behind it could be taken for the rest of its last value.
    pub(super) fn may_go_on(&self) -> bool {
        typed::may_go_on(self.field) && self.values.last().is_some_and(|value| is_bare(value))
    }
}

impl fmt::Display for Clause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let values: Vec<String> = self.values.iter().map(|value| quoted(value)).collect();
        // A comma right between digits is a part of a number.
        let are_numbers = values.iter().any(|value| value.ends_with(|c: char| c.is_ascii_digit()));
        let comma = if are_numbers && typed::may_go_on(self.field) { ", " } else { "," };
        write!(f, "{}{}{}", self.field.word(), self.comparison.sign(), values.join(comma))
    }
}
