//! Conditions of a filter, ready to be tried on deals.

use super::comparison::Relation;
use crate::model::{
    Confidence, Currency, DayRange, Deal, Decimal, Field, Form, Interval, Kind, PlaceIx, Stage, Unit,
};
use crate::query::fields::Flag;
use crate::query::{GroupBy, GroupKey, Site};

/// One condition on a deal, ready to run.
pub(super) enum Test {
    Words(String),
    Not(Box<Self>),
    All(Vec<Self>),
    Any(Vec<Self>),
    Stage(Relation, Vec<Stage>),
    Confidence(Relation, Vec<Confidence>),
    Kinds(Vec<Kind>),
    Forms(Vec<Form>),
    Units(Vec<Unit>),
    Currencies(Vec<Currency>),
    Flags(Vec<Flag>),
    /// Belongs to one of these groups.
    Keys(GroupBy, Site, Vec<GroupKey>),
    /// Lies in one of these places, or has no place.
    Inside(Site, Vec<PlaceIx>, bool),
    Dates(Vec<DayRange>, bool),
    Money(Relation, Decimal, Currency),
    /// The word of the amount's bound, or `undisclosed`, `disputed`, `none`.
    AmountIs(Vec<String>),
    /// The deal's count or floor area, over all statements that count.
    Number(Field, Relation, Interval),
    Text(fn(&Deal) -> &str, Vec<String>),
}
