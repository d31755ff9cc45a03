//! Filters: one small language for the search box, the facets and the command line.
//!
//! Words match in any language, regardless of case and accents. `field:value` requires a value, `field:a,b` any of
//! several, `field>=value` compares. `-` negates, `or` and parentheses combine; all other parts must hold together. A
//! choice in a facet is a clause like any other.
//!
//! The reader also accepts other keyboards and habits: look-alike signs (`reader`), German and Chinese operators,
//! field names and words of closed lists, those of other tools (`spoken`), and other ways to write numbers and dates
//! (`typed`). A filter is printed in one form only, in English, which parses back to the same filter.

mod clause;
mod comparison;
mod expr;
mod matcher;
mod named;
mod operator;
mod parse;
mod pass;
mod printed;
mod quotes;
mod reader;
mod resolve;
mod sentence;
mod spoken;
mod test;
mod typed;

pub use clause::Clause;
pub use comparison::Relation;
pub use expr::{Expr, FilterError};
pub(super) use named::Named;
pub use pass::Passed;
pub use spoken::ambiguous_names;

use super::{DealSet, FacetField, Index, Selection};
use crate::model::{Days, Lang, Register, Stage};
use expr::write_together;
use std::fmt;

/// A condition that selects deals.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The parts, all of which must hold; an empty filter lets every deal through.
    parts: Vec<Expr>,
}

impl Filter {
    /// Parses the language of the search box.
    pub fn parse(text: &str) -> Result<Self, FilterError> {
        parse::parse(text).map(|parts| Self { parts })
    }

    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The deals that pass, in the order of the register.
    ///
    /// # Errors
    /// If a value is not valid for its field, such as an unknown place, kind or date.
    pub fn select(&self, register: &Register, index: &Index) -> Result<Selection, FilterError> {
        self.pass(register, index).map(|set| set.to_vec())
    }

    /// The deals that pass, as a set.
    ///
    /// # Errors
    /// As [`Filter::select`].
    pub fn pass(&self, register: &Register, index: &Index) -> Result<DealSet, FilterError> {
        self.passed(register, index).map(|passed| passed.whole())
    }

    /// The deals that each part of the filter lets through.
    ///
    /// # Errors
    /// As [`Filter::select`].
    pub fn passed(&self, register: &Register, index: &Index) -> Result<Passed, FilterError> {
        Passed::new(&self.parts, register, index)
    }

    /// Like [`Filter::select`], but deal by deal: the definition that the columns must agree with.
    ///
    /// # Errors
    /// As [`Filter::select`].
    pub fn select_one_by_one(&self, register: &Register, index: &Index) -> Result<Selection, FilterError> {
        let matcher = matcher::Matcher::new(&self.parts, register, index)?;
        Ok(register.deal_ixs().filter(|&ix| matcher.passes(ix)).collect())
    }

    /// Checks that every value is valid for its field.
    pub fn check(&self, register: &Register, index: &Index) -> Result<(), FilterError> {
        matcher::Matcher::new(&self.parts, register, index).map(|_| ())
    }

    /// The filter without its top-level clauses on the facet of `field`.
    #[must_use]
    pub fn without(&self, field: FacetField) -> Self {
        Self { parts: self.parts.iter().filter(|part| !part.is_about(field)).cloned().collect() }
    }

    /// The values of `field` that top-level clauses include and exclude; `stage>=signed` includes every stage from
    /// signed on.
    pub fn choice(&self, field: FacetField) -> (Vec<String>, Vec<String>) {
        let mut included = Vec::new();
        let mut excluded = Vec::new();
        for part in self.parts.iter().filter(|part| part.is_about(field)) {
            match part {
                Expr::Clause(clause) => included.extend(clause.included()),
                Expr::Not(inner) => {
                    if let Expr::Clause(clause) = &**inner
                        && clause.comparison == Relation::Is
                    {
                        excluded.extend(clause.values.iter().cloned());
                    }
                }
                _ => {}
            }
        }
        (included, excluded)
    }

    /// The filter with the choices for `field` replaced; comparisons such as `year>=2020` stay.
    #[must_use]
    pub fn with_choice(&self, field: FacetField, included: Vec<String>, excluded: Vec<String>) -> Self {
        let stays = |part: &&Expr| !part.is_about(field) || !part.is_choice();
        let mut filter = Self { parts: self.parts.iter().filter(stays).cloned().collect() };
        let clause = |values| Expr::Clause(Clause { field, comparison: Relation::Is, values, position: 0 });
        if !included.is_empty() {
            filter.parts.push(clause(included));
        }
        if !excluded.is_empty() {
            filter.parts.push(Expr::Not(Box::new(clause(excluded))));
        }
        filter
    }

    /// The filter with all its clauses on a field replaced by one clause.
    #[must_use]
    pub fn with_clause(&self, clause: Clause) -> Self {
        let mut filter = self.without(clause.field);
        filter.parts.push(Expr::Clause(clause));
        filter
    }

    /// The filter with its clauses on the facet of a field replaced by `field>=from -field>=below`.
    #[must_use]
    pub fn with_limits(&self, field: FacetField, from: Option<String>, below: Option<String>) -> Self {
        let at_least = |value: String| {
            Expr::Clause(Clause { field, comparison: Relation::AtLeast, values: vec![value], position: 0 })
        };
        let mut filter = self.without(field);
        filter.parts.extend(from.map(at_least));
        filter.parts.extend(below.map(|value| Expr::Not(Box::new(at_least(value)))));
        filter
    }

    /// The values of `field>=from` and `-field>=below` among the top-level parts.
    pub fn limits(&self, field: FacetField) -> (Option<&str>, Option<&str>) {
        let mut limits = (None, None);
        for part in &self.parts {
            match part {
                Expr::Clause(clause) => limits.0 = clause.at_least(field).or(limits.0),
                Expr::Not(inner) => {
                    if let Expr::Clause(clause) = &**inner {
                        limits.1 = clause.at_least(field).or(limits.1);
                    }
                }
                _ => {}
            }
        }
        limits
    }

    /// The top-level clauses on a field that are not negated.
    pub fn clauses(&self, field: FacetField) -> impl Iterator<Item = &Clause> {
        self.parts.iter().filter_map(move |part| match part {
            Expr::Clause(clause) if clause.field == field => Some(clause),
            _ => None,
        })
    }

    /// The period that the filter allows, if it is a single one with both bounds.
    pub fn period(&self) -> Option<Days> {
        let mut clauses = self.clauses(FacetField::Date);
        let (Some(clause), None) = (clauses.next(), clauses.next()) else { return None };
        let [value] = clause.values.as_slice() else { return None };
        let days = resolve::date_range(value).filter(|_| clause.comparison == Relation::Is)?;
        Some(Days { first: days.first?, last: days.last? })
    }

    /// Whether only deals that are signed or later pass.
    pub fn is_signed(&self) -> bool {
        self.parts.iter().any(|part| match part {
            Expr::Clause(clause) if clause.field == FacetField::Stage => clause.is_signed(),
            _ => false,
        })
    }

    /// The stage from which on deals pass: `Some(None)` if the filter says nothing of stages, `None` if it says more.
    pub fn least_stage(&self) -> Option<Option<Stage>> {
        let about: Vec<&Expr> = self.parts.iter().filter(|part| part.is_about(FacetField::Stage)).collect();
        match about.as_slice() {
            [] => Some(None),
            [Expr::Clause(clause)] => clause.at_least(FacetField::Stage).and_then(Stage::from_word).map(Some),
            _ => None,
        }
    }

    /// The parts, all of which must hold.
    pub fn parts(&self) -> &[Expr] {
        &self.parts
    }

    /// The filter with only its top-level clauses on the facets of `fields`.
    #[must_use]
    pub fn only(&self, fields: &[FacetField]) -> Self {
        let is_kept = |part: &&Expr| fields.iter().any(|&field| part.is_about(field));
        Self { parts: self.parts.iter().filter(is_kept).cloned().collect() }
    }

    /// The places that the filter names, without "in": "Shanghai", "Qingpu or Pudong".
    pub fn places_in_words(&self, register: &Register, lang: Lang) -> String {
        sentence::places_in_words(&self.parts, register, lang)
    }

    /// The filter in words, for the line above the views and the subtitles of figures.
    pub fn in_words(&self, register: &Register, lang: Lang) -> String {
        sentence::in_words(&self.parts, register, lang)
    }

    /// Each part of the filter in words.
    pub fn parts_in_words(&self, register: &Register, lang: Lang) -> Vec<String> {
        self.parts.iter().map(|part| sentence::in_words(std::slice::from_ref(part), register, lang)).collect()
    }

    /// The filter without one of its parts, by number.
    #[must_use]
    pub fn without_part(&self, part: usize) -> Self {
        let kept = self.parts.iter().enumerate().filter(|(at, _)| *at != part);
        Self { parts: kept.map(|(_, part)| part.clone()).collect() }
    }

    /// The filter with the parts of another one that it does not have.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let mut parts = self.parts.clone();
        parts.extend(other.parts.iter().filter(|part| !self.parts.contains(part)).cloned());
        Self { parts }
    }
}

impl fmt::Display for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_together(f, &self.parts)
    }
}
