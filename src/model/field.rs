//! The fields of a deal that evidence and other figures can be about, and how files write their values.

use super::lists::words;
use serde::{Deserialize, Serialize};

/// The fields of a deal that evidence can support and sources can state differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    Title,
    Kind,
    Form,
    Stage,
    When,
    Place,
    Venue,
    Event,
    Parties,
    Sectors,
    Amount,
    Count,
    #[serde(rename = "floor_area_m2")]
    FloorArea,
    PartOf,
}

words!(Field {
    Title => "title", Kind => "kind", Form => "form", Stage => "stage", When => "when", Place => "place",
    Venue => "venue", Event => "event", Parties => "parties", Sectors => "sectors", Amount => "amount",
    Count => "count", FloorArea => "floor_area_m2", PartOf => "part_of",
});

/// How files write the value of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    Text,
    /// A word of a closed list.
    Word,
    Stage,
    Date,
    /// The id of a place.
    Place,
    Amount,
    Count,
    Area,
    /// A list, which is no statement as a whole.
    List,
    /// The id of another deal.
    Link,
}

impl Field {
    pub fn notation(self) -> Notation {
        match self {
            Self::Title | Self::Event => Notation::Text,
            Self::Kind | Self::Form => Notation::Word,
            Self::Stage => Notation::Stage,
            Self::When => Notation::Date,
            Self::Place | Self::Venue => Notation::Place,
            Self::Amount => Notation::Amount,
            Self::Count => Notation::Count,
            Self::FloorArea => Notation::Area,
            Self::Parties | Self::Sectors => Notation::List,
            Self::PartOf => Notation::Link,
        }
    }

    /// Whether sources can state the field differently; the title is written for the register, whatever they say.
    pub fn is_stated(self) -> bool {
        self != Self::Title && !matches!(self.notation(), Notation::List | Notation::Link)
    }

    /// Whether sums use all statements of the field, so that a deal keeps them side by side.
    pub fn is_summed(self) -> bool {
        matches!(self.notation(), Notation::Amount | Notation::Count | Notation::Area)
    }

    /// Whether the field tells of a deal at its stage, so that a report of a lower stage does not contradict it.
    pub fn is_of_stage(self) -> bool {
        matches!(self, Self::Amount | Self::When | Self::Stage)
    }
}
