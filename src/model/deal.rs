//! Deals: the agreement, the stage it has reached, and the evidence for both.

use super::field::Field;
use super::lists::{Confidence, Form, Kind, Link, Role, Stage, Unit};
use super::{Amount, Count, Gazetteer, Money, PlaceIx, RungNote, SectorIx, SourceIx, When, Why};

/// A deal's index in the register's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DealIx(pub u32);

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
    /// The statement as files write it.
    pub fn text(&self, places: &Gazetteer) -> String {
        match self {
            Self::Amount(amount) => amount.to_string(),
            Self::Count(count) | Self::FloorArea(count) => count.to_string(),
            Self::When(when) => when.to_string(),
            Self::Stage(stage) => stage.word().to_owned(),
            Self::Place(place) => places.get(*place).id.clone(),
            Self::Words(words) => words.clone(),
        }
    }

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

impl Deal {
    /// A deal of which no more is known.
    pub fn new(id: String, title: String, kind: Kind, stage: Stage) -> Self {
        Self {
            id,
            title,
            kind,
            form: Form::Single,
            stage,
            when: None,
            history: Vec::new(),
            place: None,
            venue: None,
            event: None,
            parties: Vec::new(),
            sectors: Vec::new(),
            amount: None,
            count: None,
            unit: None,
            floor_area_m2: None,
            part_of: None,
            evidence: Vec::new(),
            rivals: Vec::new(),
            accepted: Vec::new(),
            confidence: Confidence::High,
            note: None,
            checked: Vec::new(),
            merged: Vec::new(),
        }
    }

    /// The deal's own statement of a field; `None` if it has none, or if the field is a list or a link.
    pub fn stated(&self, field: Field) -> Option<Statement> {
        match field {
            Field::Title => Some(Statement::Words(self.title.clone())),
            Field::Kind => Some(Statement::Words(self.kind.word().to_owned())),
            Field::Form => Some(Statement::Words(self.form.word().to_owned())),
            Field::Stage => Some(Statement::Stage(self.stage)),
            Field::When => self.when.map(Statement::When),
            Field::Place => self.place.map(Statement::Place),
            Field::Venue => self.venue.map(Statement::Place),
            Field::Event => self.event.clone().map(Statement::Words),
            Field::Amount => self.amount.map(Statement::Amount),
            Field::Count => self.count.map(Statement::Count),
            Field::FloorArea => self.floor_area_m2.map(Statement::FloorArea),
            Field::Parties | Field::Sectors | Field::PartOf => None,
        }
    }

    /// Makes a statement the deal's own; one of another type than the field changes nothing.
    pub fn state(&mut self, field: Field, statement: Statement) {
        match (field, statement) {
            (Field::Kind, Statement::Words(word)) => self.kind = Kind::from_word(&word).unwrap_or(self.kind),
            (Field::Form, Statement::Words(word)) => self.form = Form::from_word(&word).unwrap_or(self.form),
            (Field::Stage, Statement::Stage(stage)) => self.stage = stage,
            (Field::When, Statement::When(when)) => self.when = Some(when),
            (Field::Place, Statement::Place(place)) => self.place = Some(place),
            (Field::Venue, Statement::Place(venue)) => self.venue = Some(venue),
            (Field::Event, Statement::Words(event)) => self.event = Some(event),
            (Field::Amount, Statement::Amount(amount)) => self.amount = Some(amount),
            (Field::Count, Statement::Count(count)) => self.count = Some(count),
            (Field::FloorArea, Statement::FloorArea(area)) => self.floor_area_m2 = Some(area),
            (
                Field::Title
                | Field::Kind
                | Field::Form
                | Field::Stage
                | Field::When
                | Field::Place
                | Field::Venue
                | Field::Event
                | Field::Parties
                | Field::Sectors
                | Field::Amount
                | Field::Count
                | Field::FloorArea
                | Field::PartOf,
                _,
            ) => {}
        }
    }

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

    /// Whether sources disagree on a figure, the date, the stage or the place.
    pub fn has_dispute(&self) -> bool {
        [Field::Amount, Field::Count, Field::When, Field::Stage, Field::Place, Field::FloorArea]
            .into_iter()
            .any(|field| self.is_disputed(field))
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
