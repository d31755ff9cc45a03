//! Filters in words, for people who do not know the language.

use super::clause::{Clause, Comparison, FacetField};
use super::{Expr, Filter};
use crate::model::{Lang, Register};

pub(super) fn in_words(filter: &Filter, register: &Register) -> String {
    let parts: Vec<String> = filter.parts().iter().map(|part| expr_words(part, register)).collect();
    parts.join(", ")
}

fn expr_words(expr: &Expr, register: &Register) -> String {
    let each = |parts: &[Expr], between: &str| {
        parts.iter().map(|part| expr_words(part, register)).collect::<Vec<_>>().join(between)
    };
    match expr {
        Expr::Words(words) => format!("with the words “{words}”"),
        Expr::Clause(clause) => clause_words(clause, register),
        Expr::Not(inner) => format!("not {}", expr_words(inner, register)),
        Expr::All(parts) => each(parts, " and "),
        Expr::Any(parts) => each(parts, " or "),
    }
}

fn clause_words(clause: &Clause, register: &Register) -> String {
    let values: Vec<String> =
        clause.values.iter().map(|value| value_words(clause.field, value, register)).collect();
    let values = values.join(" or ");
    match (clause.field, clause.comparison) {
        (FacetField::Stage, Comparison::AtLeast) => format!("{values} or further"),
        (FacetField::Stage, Comparison::AtMost) => format!("{values} or earlier"),
        (
            FacetField::District
            | FacetField::Province
            | FacetField::Zone
            | FacetField::Country
            | FacetField::Place,
            _,
        ) => {
            format!("in {values}")
        }
        (FacetField::Venue, _) => format!("signed at {values}"),
        (
            FacetField::Stage
            | FacetField::Kind
            | FacetField::Is
            | FacetField::Date
            | FacetField::Year
            | FacetField::Month
            | FacetField::Quarter,
            Comparison::Is,
        ) => values,
        (field, Comparison::Is) => format!("{} {values}", field.word()),
        (field, Comparison::AtLeast) => format!("{} at least {values}", field.word()),
        (field, Comparison::AtMost) => format!("{} at most {values}", field.word()),
        (field, Comparison::Over) => format!("{} over {values}", field.word()),
        (field, Comparison::Under) => format!("{} under {values}", field.word()),
    }
}

fn value_words(field: FacetField, value: &str, register: &Register) -> String {
    if value == "none" {
        return format!("no {} given", field.word());
    }
    match field {
        FacetField::Stage | FacetField::Kind | FacetField::Form => value.to_lowercase(),
        FacetField::Sector => register.sectors.find(value).map_or_else(
            || value.to_owned(),
            |ix| register.sectors.get(ix).names.in_lang(Lang::En).to_owned(),
        ),
        FacetField::Source => {
            let source = register.sources.iter().find(|source| source.id == value);
            source.map_or_else(|| value.to_owned(), |source| source.publisher.clone())
        }
        FacetField::Date => value.replace("..", " to ").replace('/', " to ").trim().to_owned(),
        _ => register
            .places
            .find(value)
            .filter(|_| {
                field.grouping().is_some_and(|by| by.level().is_some())
                    || matches!(field, FacetField::Place | FacetField::Venue)
            })
            .map_or_else(
                || value.to_owned(),
                |ix| {
                    let level = field.grouping().and_then(crate::query::GroupBy::level);
                    let ix = level.map_or(ix, |level| register.places.roll_up(ix, level));
                    register.places.get(ix).names.in_lang(Lang::En).to_owned()
                },
            ),
    }
}
