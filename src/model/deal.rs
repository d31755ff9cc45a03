//! Deals: the agreement, the stage it has reached, and the evidence for both.

use super::{Amount, Count, Money, PlaceIx, RungNote, SectorIx, SourceIx, When, Why};
use serde::{Deserialize, Serialize};

/// A deal's index in the register's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DealIx(pub u32);

/// The kind of agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    Investment,
    /// Orders and trade.
    Procurement,
    Cooperation,
    /// A company establishes itself at a location.
    Settlement,
    /// A party joins a programme.
    Partnership,
    Visit,
    Unspecified,
}

/// Whether a figure covers one deal or several, or is a cumulative total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Form {
    Single,
    /// One figure for several deals.
    Batch,
    /// A cumulative total over several years or events; sums never include it.
    RunningTotal,
}

/// The stage that a deal has reached. The stages from `Talks` to `Operating` form a ladder; `Cancelled` is not on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stage {
    Cancelled,
    Talks,
    /// Letter of intent, memorandum of understanding, tentative order.
    Intent,
    /// Agreement, contract or order signed, or a new establishment firmly confirmed.
    Signed,
    /// Construction or set-up has begun.
    Started,
    Operating,
}

/// The unit of a deal's count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Unit {
    Projects,
    Agreements,
    Companies,
    Partners,
}

/// The role of a party in a deal.
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

/// How reliably the entry reflects its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Confidence {
    Low,
    Medium,
    High,
}

/// Whether a source states that a deal is part of a batch, or the register infers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Link {
    Stated,
    Inferred,
}

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

/// A party to a deal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    pub name: String,
    pub role: Role,
    /// The party's home place, if known.
    pub home: Option<PlaceIx>,
}

/// A passage of a source and the fields that it supports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    pub source: SourceIx,
    /// The paragraph or line, counted from 1: `32`, or `9-19`.
    pub line: Option<String>,
    pub fields: Vec<Field>,
    /// The figure as written, in the language of the source.
    pub as_written: Option<String>,
}

/// A field's value as a rival or accepted statement gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Statement {
    Amount(Amount),
    Count(Count),
    When(When),
    FloorArea(Count),
    Stage(Stage),
    Place(PlaceIx),
    /// The value of any other field, as text.
    Words(String),
}

/// Another statement of a field, with the reason why it differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rival {
    pub field: Field,
    pub value: Statement,
    pub source: Option<SourceIx>,
    pub why: Option<Why>,
}

/// The statement of a field that a person has accepted, with the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    pub field: Field,
    pub value: Statement,
    pub why: Option<String>,
}

/// A warning of the check that a person has reviewed and dismissed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The identifier that the check prints with the warning, such as `amount-out-of-line`.
    pub problem: String,
    pub why: String,
}

/// The batch that a deal is contained in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PartOf {
    pub deal: DealIx,
    pub how: Link,
}

/// An earlier stage of a deal, if a source reports it.
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
    /// Stable, unique in the register, in kebab-case.
    pub id: String,
    /// One line, written for the register rather than quoted from a source.
    pub title: String,
    pub kind: Kind,
    pub form: Form,
    pub stage: Stage,
    /// When the stage was reached; `None` if no source gives a date.
    pub when: Option<When>,
    pub history: Vec<Rung>,
    /// The location of the deal.
    pub place: Option<PlaceIx>,
    /// The place of signing.
    pub venue: Option<PlaceIx>,
    /// The occasion of the signing.
    pub event: Option<String>,
    pub parties: Vec<Party>,
    pub sectors: Vec<SectorIx>,
    /// `None` if the deal involves no money.
    pub amount: Option<Amount>,
    /// The number of units that the deal comprises.
    pub count: Option<Count>,
    pub unit: Option<Unit>,
    /// Floor area in square metres.
    pub floor_area_m2: Option<Count>,
    pub part_of: Option<PartOf>,
    /// At least one entry; the first belongs to the source that reports the deal.
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
    /// The stated money; `None` for any other field, and for an undisclosed amount.
    pub fn money(&self) -> Option<Money> {
        match self {
            Self::Amount(amount) => amount.money(),
            _ => None,
        }
    }

    /// The stated count or floor area; `None` for any other field.
    pub fn count(&self) -> Option<Count> {
        match self {
            Self::Count(count) | Self::FloorArea(count) => Some(*count),
            _ => None,
        }
    }
}

impl Stage {
    /// The stages in ascending order, without `Cancelled`.
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

    /// The statement of `field` that a person accepted.
    pub fn accepted_for(&self, field: Field) -> Option<&Accepted> {
        self.accepted.iter().find(|accepted| accepted.field == field)
    }

    /// Applies `change` to the sources of the evidence and of the earlier stages.
    pub fn each_source_mut(&mut self, mut change: impl FnMut(&mut SourceIx)) {
        self.evidence.iter_mut().for_each(|evidence| change(&mut evidence.source));
        self.history.iter_mut().filter_map(|rung| rung.source.as_mut()).for_each(change);
    }

    /// Whether sources state the field differently and no statement is accepted. A source that discloses no value
    /// contradicts none.
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

    /// The statements of the deal's money that sums use: the accepted one alone, else the deal's own and its rivals.
    pub fn money_statements(&self) -> impl Iterator<Item = Money> {
        let accepted = self.accepted_for(Field::Amount);
        let own = self.amount.filter(|_| accepted.is_none()).and_then(Amount::money);
        let rivals = self.rivals_of(Field::Amount).filter(move |_| accepted.is_none());
        let decided = accepted.into_iter().map(|accepted| &accepted.value);
        own.into_iter().chain(rivals.map(|rival| &rival.value).chain(decided).filter_map(Statement::money))
    }

    /// The statements of a count or a floor area that sums use, chosen as in [`Deal::money_statements`].
    pub fn count_statements(&self, field: Field) -> impl Iterator<Item = Count> {
        let accepted = self.accepted_for(field);
        let own = if field == Field::FloorArea { self.floor_area_m2 } else { self.count };
        let rivals = self.rivals_of(field).filter(move |_| accepted.is_none());
        let decided = accepted.into_iter().map(|accepted| &accepted.value);
        let stated = rivals.map(|rival| &rival.value).chain(decided).filter_map(Statement::count);
        own.filter(|_| accepted.is_none()).into_iter().chain(stated)
    }

    /// The amount to show for the deal: the accepted one, else the deal's own, else, if that is undisclosed, the
    /// first amount that a rival states. `None` if the deal involves no money.
    pub fn leading_amount(&self) -> Option<Amount> {
        if self.rivals.is_empty() && self.accepted.is_empty() {
            return self.amount;
        }
        let first = self.money_statements().next().map(Amount::Stated);
        let decided = self.accepted_for(Field::Amount).map(|_| Amount::Undisclosed);
        first.or(decided).or(self.amount)
    }

    /// The unit of the count; if the register does not give it, the usual unit for the kind of deal.
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

/// Whether at least two statements differ.
fn differ<T: PartialEq>(mut statements: impl Iterator<Item = T>) -> bool {
    statements.next().is_some_and(|first| statements.any(|other| other != first))
}

/// Implements `ALL`, `word` and `from_word` for a closed list: its variants in order, each with its word in files
/// and filters.
macro_rules! words {
    ($type:ident { $($variant:ident => $word:literal),+ $(,)? }) => {
        impl $type {
            /// All variants, in display order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The variant's word in files, filters and tables.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The variant with this word; ASCII case is ignored.
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
