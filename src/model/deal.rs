//! Deals: what was agreed, how far it has come, and what says so.

use super::{Amount, Count, Money, PlaceIx, RungNote, SectorIx, SourceIx, When, Why};
use serde::{Deserialize, Serialize};

/// A deal's place in the register's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DealIx(pub u32);

/// What sort of thing was agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    Investment,
    /// Orders and trade.
    Procurement,
    Cooperation,
    /// A company sets up.
    Settlement,
    /// Somebody joins a programme.
    Partnership,
    Visit,
    Unspecified,
}

/// Whether a figure stands for one deal, for several, or has grown over years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Form {
    Single,
    /// One figure for several deals.
    Batch,
    /// A figure that has grown over several years or events; sums never add it.
    RunningTotal,
}

/// How far a deal has come: a ladder from talks to operation, and `Cancelled` beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stage {
    Cancelled,
    Talks,
    /// Letter of intent, memorandum of understanding, tentative order.
    Intent,
    /// Agreement, contract or order signed, or settling firmly confirmed.
    Signed,
    /// Building or set-up begun.
    Started,
    Operating,
}

/// What a count counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Unit {
    Projects,
    Agreements,
    Companies,
    Partners,
}

/// What somebody does in a deal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Role {
    Investor,
    Host,
    Buyer,
    Seller,
    Partner,
    Visitor,
    Organiser,
}

/// How sure the reading of the source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Confidence {
    Low,
    Medium,
    High,
}

/// Whether a source says a thing, or we infer it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Link {
    Stated,
    Inferred,
}

/// The fields that evidence supports and that rival statements are about.
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

/// Somebody who takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    pub name: String,
    pub role: Role,
    /// Where the party is at home, if known.
    pub home: Option<PlaceIx>,
}

/// Where a source says what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    pub source: SourceIx,
    /// The paragraph or line, counted from 1: `32`, or `9-19`.
    pub line: Option<String>,
    pub fields: Vec<Field>,
    /// The figure as it stood, in the language of the source.
    pub as_written: Option<String>,
}

/// A value of some field as a rival statement gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Statement {
    Amount(Amount),
    Count(Count),
    When(When),
    FloorArea(Count),
    Stage(Stage),
    Place(PlaceIx),
    /// Any other field, in words.
    Words(String),
}

/// Another statement of a field, and why it differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rival {
    pub field: Field,
    pub value: Statement,
    pub source: Option<SourceIx>,
    pub why: Option<Why>,
}

/// The statement of a field that a person has decided for, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    pub field: Field,
    pub value: Statement,
    pub why: Option<String>,
}

/// A warning of the check that a person has looked at and found fine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The word that the check prints with the warning, such as `amount-out-of-line`.
    pub problem: String,
    pub why: String,
}

/// The batch that a deal is contained in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PartOf {
    pub deal: DealIx,
    pub how: Link,
}

/// An earlier rung of the ladder, where sources tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rung {
    pub stage: Stage,
    pub when: Option<When>,
    pub source: Option<SourceIx>,
    pub note: Option<RungNote>,
}

/// One deal, as its sources report it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deal {
    /// Stable and unique in the register, kebab-case.
    pub id: String,
    /// One line, in our own words.
    pub title: String,
    pub kind: Kind,
    pub form: Form,
    pub stage: Stage,
    /// When the stage was reached; `None` where no source says.
    pub when: Option<When>,
    pub history: Vec<Rung>,
    /// Where the deal lands.
    pub place: Option<PlaceIx>,
    /// Where it was signed.
    pub venue: Option<PlaceIx>,
    /// The occasion it was signed at.
    pub event: Option<String>,
    pub parties: Vec<Party>,
    pub sectors: Vec<SectorIx>,
    /// `None` where money is no part of the deal.
    pub amount: Option<Amount>,
    /// How many units the deal stands for.
    pub count: Option<Count>,
    pub unit: Option<Unit>,
    /// Floor area in square metres.
    pub floor_area_m2: Option<Count>,
    pub part_of: Option<PartOf>,
    /// At least one, the first that of the source that reports the deal.
    pub evidence: Vec<Evidence>,
    pub rivals: Vec<Rival>,
    pub accepted: Vec<Accepted>,
    pub confidence: Confidence,
    pub note: Option<String>,
    pub checked: Vec<Checked>,
    /// Ids of the reports that were merged into this deal.
    pub merged: Vec<String>,
}

impl Statement {
    /// The money that it states; `None` for any other field, and for an undisclosed amount.
    pub fn money(&self) -> Option<Money> {
        match self {
            Self::Amount(amount) => amount.money(),
            _ => None,
        }
    }

    /// The count or the floor area that it states.
    pub fn count(&self) -> Option<Count> {
        match self {
            Self::Count(count) | Self::FloorArea(count) => Some(*count),
            _ => None,
        }
    }
}

impl Stage {
    /// The rungs of the ladder, from the lowest up; `Cancelled` stands beside it.
    pub const LADDER: &'static [Self] =
        &[Self::Talks, Self::Intent, Self::Signed, Self::Started, Self::Operating];
}

impl Deal {
    /// The source that reports the deal first.
    pub fn source(&self) -> Option<SourceIx> {
        self.evidence.first().map(|evidence| evidence.source)
    }

    /// The rival statements of `field`.
    pub fn rivals_of(&self, field: Field) -> impl Iterator<Item = &Rival> {
        self.rivals.iter().filter(move |rival| rival.field == field)
    }

    /// The statement of `field` that a person decided for.
    pub fn accepted_for(&self, field: Field) -> Option<&Accepted> {
        self.accepted.iter().find(|accepted| accepted.field == field)
    }

    /// Goes through the sources of its evidence and of its earlier rungs.
    pub fn each_source_mut(&mut self, mut change: impl FnMut(&mut SourceIx)) {
        self.evidence.iter_mut().for_each(|evidence| change(&mut evidence.source));
        self.history.iter_mut().filter_map(|rung| rung.source.as_mut()).for_each(change);
    }

    /// Whether sources state the field differently and nobody has decided. One that discloses nothing disagrees
    /// with none.
    pub fn is_disputed(&self, field: Field) -> bool {
        if self.rivals.is_empty() || self.accepted_for(field).is_some() {
            return false;
        }
        match field {
            Field::Amount => differ(self.money_statements()),
            Field::Count | Field::FloorArea => differ(self.count_statements(field)),
            _ => self.rivals_of(field).next().is_some(),
        }
    }

    /// Every statement of the deal's money that counts: the one that a person decided for, else its own and its
    /// rivals'.
    pub fn money_statements(&self) -> impl Iterator<Item = Money> {
        let accepted = self.accepted_for(Field::Amount);
        let own = self.amount.filter(|_| accepted.is_none()).and_then(Amount::money);
        let rivals = self.rivals_of(Field::Amount).filter(move |_| accepted.is_none());
        let decided = accepted.into_iter().map(|accepted| &accepted.value);
        own.into_iter().chain(rivals.map(|rival| &rival.value).chain(decided).filter_map(Statement::money))
    }

    /// Every statement of a count or a floor area that counts, as [`Deal::money_statements`].
    pub fn count_statements(&self, field: Field) -> impl Iterator<Item = Count> {
        let accepted = self.accepted_for(field);
        let own = if field == Field::FloorArea { self.floor_area_m2 } else { self.count };
        let rivals = self.rivals_of(field).filter(move |_| accepted.is_none());
        let decided = accepted.into_iter().map(|accepted| &accepted.value);
        let stated = rivals.map(|rival| &rival.value).chain(decided).filter_map(Statement::count);
        own.filter(|_| accepted.is_none()).into_iter().chain(stated)
    }

    /// The amount that counts: the one that a person decided for, else the deal's own, else, where that is
    /// undisclosed, the first one that a rival states. `None` where money is no part of the deal.
    pub fn leading_amount(&self) -> Option<Amount> {
        if self.rivals.is_empty() && self.accepted.is_empty() {
            return self.amount;
        }
        let first = self.money_statements().next().map(Amount::Stated);
        let decided = self.accepted_for(Field::Amount).map(|_| Amount::Undisclosed);
        first.or(decided).or(self.amount)
    }

    /// The unit of the count, by the kind of deal where the register leaves it out.
    pub fn counted_unit(&self) -> Option<Unit> {
        self.unit.or(match self.kind {
            _ if self.count.is_none() => None,
            Kind::Investment => Some(Unit::Projects),
            Kind::Settlement => Some(Unit::Companies),
            Kind::Partnership => Some(Unit::Partners),
            Kind::Procurement | Kind::Cooperation | Kind::Unspecified => Some(Unit::Agreements),
            Kind::Visit => None,
        })
    }
}

/// Whether not all statements are the same.
fn differ<T: PartialEq>(mut statements: impl Iterator<Item = T>) -> bool {
    statements.next().is_some_and(|first| statements.any(|other| other != first))
}

/// Gives a closed list its words: all variants in order, and the word of each in files and filters.
macro_rules! words {
    ($type:ident { $($variant:ident => $word:literal),+ $(,)? }) => {
        impl $type {
            /// All of them, in the order that lists show.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word for it in files, filters and tables.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The one whose word this is, in either case.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.word().eq_ignore_ascii_case(word))
            }
        }
    };
}

words!(Kind {
    Investment => "Investment", Procurement => "Procurement", Cooperation => "Cooperation",
    Settlement => "Settlement", Partnership => "Partnership", Visit => "Visit", Unspecified => "Unspecified",
});
words!(Form { Single => "Single", Batch => "Batch", RunningTotal => "RunningTotal" });
words!(Stage {
    Talks => "Talks", Intent => "Intent", Signed => "Signed", Started => "Started",
    Operating => "Operating", Cancelled => "Cancelled",
});
words!(Unit {
    Projects => "Projects", Agreements => "Agreements", Companies => "Companies", Partners => "Partners",
});
words!(Role {
    Investor => "Investor", Host => "Host", Buyer => "Buyer", Seller => "Seller", Partner => "Partner",
    Visitor => "Visitor", Organiser => "Organiser",
});
words!(Confidence { High => "High", Medium => "Medium", Low => "Low" });
words!(Link { Stated => "Stated", Inferred => "Inferred" });
words!(Field {
    Title => "title", Kind => "kind", Form => "form", Stage => "stage", When => "when", Place => "place",
    Venue => "venue", Event => "event", Parties => "parties", Sectors => "sectors", Amount => "amount",
    Count => "count", FloorArea => "floor_area_m2", PartOf => "part_of",
});
