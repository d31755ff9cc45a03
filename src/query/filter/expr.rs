//! The parts of a filter, and the errors that reject one.

use super::clause::Clause;
use super::comparison::Relation;
use super::printed::{in_quotes, quoted};
use crate::model::Lang;
use crate::query::fields::FacetField;
use crate::tr;
use crate::words::Phrase;
use std::fmt;

/// A part of a filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expr {
    /// Words that the deal must contain, as typed.
    Words(String),
    Clause(Clause),
    Not(Box<Self>),
    All(Vec<Self>),
    Any(Vec<Self>),
}

/// The reason why a filter is rejected: the position, and a suggestion.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("at character {}: {message}", position + 1)]
pub struct FilterError {
    /// Zero-based position in characters.
    pub position: usize,
    /// The error, with a suggestion if there is one.
    pub message: Phrase,
}

impl FilterError {
    /// The message in a language.
    pub fn in_words(&self, lang: Lang) -> String {
        let message = self.message.in_lang(lang);
        tr!(lang, "error-at-character", number = self.position + 1, message = message)
    }
}

/// "; did you mean …?" if a similar word exists.
pub(super) fn hint(near: Option<&str>, lang: Lang) -> String {
    near.map(|near| tr!(lang, "filter-did-you-mean", near = near)).unwrap_or_default()
}

impl Expr {
    /// Whether a facet shows this clause as included or excluded values.
    pub(super) fn is_choice(&self) -> bool {
        match self {
            Self::Clause(clause) => !clause.included().is_empty(),
            Self::Not(inner) => {
                matches!(&**inner, Self::Clause(clause) if clause.comparison == Relation::Is)
            }
            _ => false,
        }
    }

    /// Whether a top-level clause belongs to the facet of a field.
    pub(super) fn is_about(&self, field: FacetField) -> bool {
        self.facet().is_some_and(|own| own.facet() == field.facet())
    }

    /// Whether a following word could be read as a part of this expression.
    pub(super) fn may_go_on(&self) -> bool {
        match self {
            Self::Clause(clause) => clause.may_go_on(),
            Self::Not(inner) => inner.may_go_on(),
            _ => false,
        }
    }

    /// The field of a top-level clause, negated or not.
    pub(super) fn facet(&self) -> Option<FacetField> {
        match self {
            Self::Clause(clause) => Some(clause.field),
            Self::Not(inner) => inner.facet(),
            _ => None,
        }
    }
}

/// Writes the parts that must hold together, as a filter prints them.
pub(super) fn write_together(f: &mut fmt::Formatter<'_>, parts: &[Expr]) -> fmt::Result {
    join(f, parts, " ", Parentheses::Top)
}

/// Whether an alternative must be in parentheses.
#[derive(Clone, Copy, PartialEq)]
enum Parentheses {
    Top,
    Inner,
}

fn join(f: &mut fmt::Formatter<'_>, parts: &[Expr], between: &str, nesting: Parentheses) -> fmt::Result {
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            f.write_str(between)?;
        }
        // `amount>=100M` followed by the word `usd` is not the same as `amount>=100M usd`, so the word needs quotes.
        let goes_on = at.checked_sub(1).and_then(|before| parts.get(before)).is_some_and(Expr::may_go_on);
        if let (Expr::Words(words), true) = (part, goes_on) {
            f.write_str(&in_quotes(words))?;
            continue;
        }
        let alone = nesting == Parentheses::Top && parts.len() == 1;
        part.write(f, if alone { Parentheses::Top } else { Parentheses::Inner })?;
    }
    Ok(())
}

/// Prints the part as a filter that consists of it alone.
impl fmt::Display for Expr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, Parentheses::Top)
    }
}

impl Expr {
    fn write(&self, f: &mut fmt::Formatter<'_>, nesting: Parentheses) -> fmt::Result {
        match self {
            Self::Words(words) => f.write_str(&quoted(words)),
            Self::Clause(clause) => write!(f, "{clause}"),
            Self::Not(inner) => {
                f.write_str("-")?;
                inner.write(f, Parentheses::Inner)
            }
            Self::All(parts) | Self::Any(parts) => {
                let is_any = matches!(self, Self::Any(_));
                let bare = nesting == Parentheses::Top && is_any;
                f.write_str(if bare { "" } else { "(" })?;
                join(f, parts, if is_any { " or " } else { " " }, Parentheses::Inner)?;
                f.write_str(if bare { "" } else { ")" })
            }
        }
    }
}
