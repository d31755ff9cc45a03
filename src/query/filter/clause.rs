//! Clauses: a field, a comparison, and values.

use super::comparison::Relation;
use super::printed::{is_bare, quoted};
use super::typed;
use crate::model::Stage;
use crate::query::fields::{FacetField, Values};
use std::fmt;

/// One clause, such as `stage>=signed` or `kind:procurement,investment`. Two clauses are equal regardless of their
/// position in the text.
#[derive(Clone, Debug, Eq)]
pub struct Clause {
    pub field: FacetField,
    pub comparison: Relation,
    /// At least one; the clause holds if any of them matches. Numbers are in plain signs, words of closed lists in
    /// English, everything else as typed.
    pub values: Vec<String>,
    /// Position of the first value in the parsed text, in characters.
    pub position: usize,
}

impl PartialEq for Clause {
    fn eq(&self, other: &Self) -> bool {
        (self.field, self.comparison, &self.values) == (other.field, other.comparison, &other.values)
    }
}

impl Clause {
    /// The values that the clause lists; of a field on a ladder, all values that it lets through.
    pub(super) fn included(&self) -> Vec<String> {
        if self.comparison == Relation::Is {
            return self.values.clone();
        }
        let Values::List(list) = self.field.values() else { return Vec::new() };
        let Some(limit) = self.values.first().and_then(|value| list.find(value)) else { return Vec::new() };
        let passing = (0..list.len).filter(|&code| (list.holds)(code, self.comparison, limit));
        passing.map(|code| (list.word)(code).to_owned()).collect()
    }

    /// The value of `field>=value`.
    pub(super) fn at_least(&self, field: FacetField) -> Option<&str> {
        let [value] = self.values.as_slice() else { return None };
        (self.field == field && self.comparison == Relation::AtLeast).then_some(value.as_str())
    }

    /// Whether the clause is on the stage and lets no deal below `Signed` through.
    pub(super) fn is_signed(&self) -> bool {
        let stages: Vec<Stage> = self.values.iter().filter_map(|value| Stage::from_word(value)).collect();
        let all = |fits: fn(&Stage) -> bool| stages.len() == self.values.len() && stages.iter().all(fits);
        match self.comparison {
            Relation::Is | Relation::AtLeast => all(|stage| *stage >= Stage::Signed),
            Relation::Over => all(|stage| *stage >= Stage::Intent),
            Relation::AtMost | Relation::Under => false,
        }
    }
}

impl Clause {
    /// Whether a word after the clause could be read as the rest of its last value.
    pub(super) fn may_go_on(&self) -> bool {
        typed::may_go_on(self.field) && self.values.last().is_some_and(|value| is_bare(value))
    }
}

impl fmt::Display for Clause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let values: Vec<String> = self.values.iter().map(|value| quoted(value)).collect();
        // A comma directly between digits is part of a number, so values that end with a digit need a space after it.
        let are_numbers = values.iter().any(|value| value.ends_with(|c: char| c.is_ascii_digit()));
        let comma = if are_numbers && typed::may_go_on(self.field) { ", " } else { "," };
        write!(f, "{}{}{}", self.field.word(), self.comparison.sign(), values.join(comma))
    }
}
