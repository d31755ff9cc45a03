//! Conditions of a filter in executable form.

use super::comparison::Relation;
use crate::model::{Currency, DayRange, Deal, Decimal, Field, Interval};
use crate::query::{FacetField, GroupKey};

/// One condition on a deal.
pub(super) enum Test {
    Words(String),
    Not(Box<Self>),
    All(Vec<Self>),
    Any(Vec<Self>),
    /// The deal has one of these values of the field.
    Keys(FacetField, Vec<GroupKey>),
    Dates(Vec<DayRange>, bool),
    Money(Relation, Decimal, Currency),
    /// The deal's count or floor area satisfies the relation, over all statements that count.
    Number(Field, Relation, Interval),
    Text(fn(&Deal) -> &str, Vec<String>),
}
