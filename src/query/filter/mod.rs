//! Filters: one small language for the search box, the facets and the command line.
//!
//! Words match in any language, folded for case and accents. `field:value` asks for a value,
//! `field:a,b` for any of several, `field>=value` compares. `-` negates, `or` and parentheses
//! combine; everything else must hold together. A facet's choice is a clause like any other.

mod clause;
mod matcher;
mod parse;
mod resolve;
mod words;

pub use clause::{Clause, Comparison, FacetField, Flag};
pub(super) use matcher::{AMOUNT_WORDS, amount_words};

use super::{Index, Selection};
use crate::model::{DealIx, Register};
use std::fmt;

/// A question which deals to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// What must hold together; empty lets every deal through.
    parts: Vec<Expr>,
}

/// A part of a filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expr {
    /// Words that must stand in the deal, as typed.
    Words(String),
    Clause(Clause),
    Not(Box<Self>),
    All(Vec<Self>),
    Any(Vec<Self>),
}

/// Why a filter is refused: where, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("at character {}: {message}", position + 1)]
pub struct FilterError {
    /// Zero-based position in characters.
    pub position: usize,
    /// What is wrong, and a suggestion where there is one.
    pub message: String,
}

impl Filter {
    /// Reads the language of the search box.
    pub fn parse(text: &str) -> Result<Self, FilterError> {
        parse::parse(text).map(|parts| Self { parts })
    }

    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The deals that pass, in the order of the register.
    ///
    /// # Errors
    /// Where a value is none of its field's: no such place, kind, date and so on.
    pub fn select(&self, register: &Register, index: &Index) -> Result<Selection, FilterError> {
        let matcher = matcher::Matcher::new(self, register, index)?;
        if register.deals.len() < 20_000 {
            return Ok(register.deal_ixs().filter(|&ix| matcher.passes(ix)).collect());
        }
        use rayon::prelude::*;
        let count = u32::try_from(register.deals.len()).unwrap_or(u32::MAX);
        Ok((0..count).into_par_iter().map(DealIx).filter(|&ix| matcher.passes(ix)).collect())
    }

    /// Whether every value is one that its field can have.
    pub fn check(&self, register: &Register, index: &Index) -> Result<(), FilterError> {
        matcher::Matcher::new(self, register, index).map(|_| ())
    }

    /// The filter without its top-level clauses on `field`.
    #[must_use]
    pub fn without(&self, field: FacetField) -> Self {
        Self { parts: self.parts.iter().filter(|part| part.facet() != Some(field)).cloned().collect() }
    }

    /// The values of `field` that the filter includes and excludes by top-level clauses; `stage>=signed`
    /// includes each stage from signed on.
    pub fn choice(&self, field: FacetField) -> (Vec<String>, Vec<String>) {
        let mut included = Vec::new();
        let mut excluded = Vec::new();
        for part in self.parts.iter().filter(|part| part.facet() == Some(field)) {
            match part {
                Expr::Clause(clause) => included.extend(clause.included()),
                Expr::Not(inner) => {
                    if let Expr::Clause(clause) = &**inner
                        && clause.comparison == Comparison::Is
                    {
                        excluded.extend(clause.values.iter().cloned());
                    }
                }
                _ => {}
            }
        }
        (included, excluded)
    }

    /// The filter with other choices for `field`; comparisons such as `year>=2020` stay.
    #[must_use]
    pub fn with_choice(&self, field: FacetField, included: Vec<String>, excluded: Vec<String>) -> Self {
        let stays = |part: &&Expr| part.facet() != Some(field) || !part.is_choice();
        let mut filter = Self { parts: self.parts.iter().filter(stays).cloned().collect() };
        let clause = |values| Expr::Clause(Clause { field, comparison: Comparison::Is, values, position: 0 });
        if !included.is_empty() {
            filter.parts.push(clause(included));
        }
        if !excluded.is_empty() {
            filter.parts.push(Expr::Not(Box::new(clause(excluded))));
        }
        filter
    }

    /// The filter with all its clauses on a field replaced by one.
    #[must_use]
    pub fn with_clause(&self, clause: Clause) -> Self {
        let mut filter = self.without(clause.field);
        filter.parts.push(Expr::Clause(clause));
        filter
    }

    /// Whether only deals signed or further along pass.
    pub fn is_signed(&self) -> bool {
        self.parts.iter().any(|part| match part {
            Expr::Clause(clause) if clause.field == FacetField::Stage => clause.is_signed(),
            _ => false,
        })
    }

    pub fn parts(&self) -> &[Expr] {
        &self.parts
    }

    /// The filter in words, for the line above the views and the subtitle of figures.
    pub fn in_words(&self, register: &Register) -> String {
        words::in_words(self, register)
    }
}

impl Expr {
    /// Whether a facet shows this clause as included or excluded values.
    fn is_choice(&self) -> bool {
        match self {
            Self::Clause(clause) => !clause.included().is_empty(),
            Self::Not(inner) => {
                matches!(&**inner, Self::Clause(clause) if clause.comparison == Comparison::Is)
            }
            _ => false,
        }
    }

    /// The field that a top-level clause, negated or not, is about.
    fn facet(&self) -> Option<FacetField> {
        match self {
            Self::Clause(clause) => Some(clause.field),
            Self::Not(inner) => inner.facet(),
            _ => None,
        }
    }
}

impl fmt::Display for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        join(f, &self.parts, " ", Nesting::Top)
    }
}

/// Whether an alternative needs parentheses.
#[derive(Clone, Copy, PartialEq)]
enum Nesting {
    Top,
    Inner,
}

fn join(f: &mut fmt::Formatter<'_>, parts: &[Expr], between: &str, nesting: Nesting) -> fmt::Result {
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            f.write_str(between)?;
        }
        let alone = nesting == Nesting::Top && parts.len() == 1;
        part.write(f, if alone { Nesting::Top } else { Nesting::Inner })?;
    }
    Ok(())
}

impl Expr {
    fn write(&self, f: &mut fmt::Formatter<'_>, nesting: Nesting) -> fmt::Result {
        match self {
            Self::Words(words) => f.write_str(&clause::quoted(words)),
            Self::Clause(clause) => write!(f, "{clause}"),
            Self::Not(inner) => {
                f.write_str("-")?;
                inner.write(f, Nesting::Inner)
            }
            Self::All(parts) | Self::Any(parts) => {
                let is_any = matches!(self, Self::Any(_));
                let bare = nesting == Nesting::Top && is_any;
                f.write_str(if bare { "" } else { "(" })?;
                join(f, parts, if is_any { " or " } else { " " }, Nesting::Inner)?;
                f.write_str(if bare { "" } else { ")" })
            }
        }
    }
}
