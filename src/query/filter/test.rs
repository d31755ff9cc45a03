//! Conditions of a filter in executable form.

use super::comparison::Relation;
use crate::model::{
    Confidence, Currency, DayRange, Deal, Decimal, Field, Form, Interval, Kind, PlaceIx, Stage, Unit,
};
use crate::query::fields::Flag;
use crate::query::{GroupBy, GroupKey, Site};

/// One condition on a deal.
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
    /// The deal belongs to one of these groups.
    Keys(GroupBy, Site, Vec<GroupKey>),
    /// The deal lies in one of these places, or has no place if the flag is set.
    Inside(Site, Vec<PlaceIx>, bool),
    Dates(Vec<DayRange>, bool),
    Money(Relation, Decimal, Currency),
    /// One of the deal's words for its amount: its bound, `undisclosed`, `disputed` or `none`.
    AmountIs(Vec<String>),
    /// The deal's count or floor area satisfies the relation, over all statements that count.
    Number(Field, Relation, Interval),
    Text(fn(&Deal) -> &str, Vec<String>),
}
