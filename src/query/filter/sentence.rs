//! Filters in words, for people who do not know the filter language.

use super::clause::Clause;
use super::comparison::Relation;
use super::expr::Expr;
use crate::model::{
    Amount, Bounds, Confidence, Count, Decimal, Form, Kind, Lang, Money, Register, Stage, Unit,
};
use crate::query::fields::{FacetField, Flag};
use crate::query::group::parse_quarter;
use crate::query::names::{confidence_within, date_words, form_within, kind_within, stage_within, word_name};
use crate::query::values::AMOUNT_WORDS;
use crate::query::{GroupBy, Grouping, Site};
use crate::tr;
use crate::words::{exact, exact_money, place_name, unit_word};

pub(super) fn in_words(parts: &[Expr], register: &Register, lang: Lang) -> String {
    let speaker = Speaker { register, lang };
    let parts: Vec<String> = parts.iter().map(|part| speaker.expr(part)).collect();
    parts.join(tr!(lang, "filter-comma"))
}

struct Speaker<'a> {
    register: &'a Register,
    lang: Lang,
}

impl Speaker<'_> {
    fn expr(&self, expr: &Expr) -> String {
        let lang = self.lang;
        let each = |parts: &[Expr], between: &str| {
            parts.iter().map(|part| self.expr(part)).collect::<Vec<_>>().join(between)
        };
        match expr {
            Expr::Words(words) => tr!(lang, "filter-words", words = words),
            Expr::Clause(clause) => self.clause(clause),
            Expr::Not(inner) => tr!(lang, "filter-not", what = self.expr(inner)),
            Expr::All(parts) => each(parts, tr!(lang, "filter-and")),
            Expr::Any(parts) => each(parts, tr!(lang, "filter-or")),
        }
    }

    fn clause(&self, clause: &Clause) -> String {
        let or = tr!(self.lang, "filter-or");
        let named: Vec<String> = clause
            .values
            .iter()
            .filter(|value| *value != "none")
            .map(|value| self.value(clause.field, value))
            .collect();
        let mut parts = Vec::new();
        if !named.is_empty() {
            parts.push(self.compared(clause.field, clause.comparison, &named.join(or)));
        }
        if named.len() < clause.values.len() {
            parts.push(tr!(self.lang, "filter-none", field = clause.field.in_words(self.lang)));
        }
        parts.join(or)
    }

    fn compared(&self, field: FacetField, comparison: Relation, values: &str) -> String {
        let lang = self.lang;
        match field {
            FacetField::Stage => return self.stage(comparison, values),
            FacetField::District
            | FacetField::Province
            | FacetField::Zone
            | FacetField::Country
            | FacetField::Place => return tr!(lang, "filter-in", places = values),
            FacetField::Venue => return tr!(lang, "filter-signed-at", places = values),
            FacetField::Kind | FacetField::Is | FacetField::Month => return values.to_owned(),
            FacetField::Date | FacetField::Year => return self.time(field, comparison, values),
            _ => {}
        }
        let field = field.in_words(lang);
        match comparison {
            Relation::Is => tr!(lang, "filter-is", field = field, values = values),
            Relation::AtLeast => tr!(lang, "filter-at-least", field = field, values = values),
            Relation::AtMost => tr!(lang, "filter-at-most", field = field, values = values),
            Relation::Over => tr!(lang, "filter-over", field = field, values = values),
            Relation::Under => tr!(lang, "filter-under", field = field, values = values),
        }
    }

    fn stage(&self, comparison: Relation, values: &str) -> String {
        let lang = self.lang;
        match comparison {
            Relation::Is => values.to_owned(),
            Relation::AtLeast => tr!(lang, "filter-or-further", stage = values),
            Relation::AtMost => tr!(lang, "filter-or-earlier", stage = values),
            Relation::Over => tr!(lang, "filter-stage-over", stage = values),
            Relation::Under => tr!(lang, "filter-stage-under", stage = values),
        }
    }

    fn time(&self, field: FacetField, comparison: Relation, values: &str) -> String {
        let (lang, field) = (self.lang, field.in_words(self.lang));
        match comparison {
            Relation::Is => values.to_owned(),
            Relation::AtLeast => tr!(lang, "filter-time-from", field = field, time = values),
            Relation::AtMost => tr!(lang, "filter-time-until", field = field, time = values),
            Relation::Over => tr!(lang, "filter-time-after", field = field, time = values),
            Relation::Under => tr!(lang, "filter-time-before", field = field, time = values),
        }
    }

    fn value(&self, field: FacetField, value: &str) -> String {
        let lang = self.lang;
        if value == "several" && field.grouping().is_some() {
            return word_name("several", lang).to_owned();
        }
        match field {
            FacetField::Date | FacetField::Year | FacetField::Month => date_words(value, lang),
            FacetField::Quarter => {
                let quarter = parse_quarter(value);
                quarter.map_or_else(
                    || value.to_owned(),
                    |key| key.name(self.register, Grouping { by: GroupBy::Quarter, site: Site::Place }, lang),
                )
            }
            FacetField::Amount => self.amount(value),
            FacetField::Count | FacetField::Area => {
                let count = value.parse::<Count>().ok();
                let words = count.and_then(|count| bounds(count.0, lang, |number| exact(lang, number)));
                words.unwrap_or_else(|| value.to_owned())
            }
            FacetField::Sector => self.sector(value),
            FacetField::Source => {
                let source = self.register.sources.iter().find(|source| source.id == value);
                source.map_or_else(|| value.to_owned(), |source| source.publisher.clone())
            }
            _ => match listed(field, value, lang) {
                Some(word) => word.to_owned(),
                None => self.place(field, value).unwrap_or_else(|| value.to_owned()),
            },
        }
    }

    /// An amount, in the register's currency if it names none.
    fn amount(&self, value: &str) -> String {
        let lang = self.lang;
        if let Some(word) = listed(FacetField::Amount, value, lang) {
            return word.to_owned();
        }
        let amount = value.parse().or_else(|_| format!("{} {value}", self.register.currency).parse());
        let words = match amount {
            Ok(Amount::Stated(Money { currency, bounds: stated })) => {
                bounds(stated, lang, |number| exact_money(lang, currency, number))
            }
            _ => None,
        };
        words.unwrap_or_else(|| value.to_owned())
    }

    fn sector(&self, value: &str) -> String {
        let found = self.register.sectors.find(value);
        found.map_or_else(
            || value.to_owned(),
            |ix| self.register.sectors.get(ix).names.in_lang(self.lang).to_owned(),
        )
    }

    /// The place that a value names, or the place at the field's level that contains it.
    fn place(&self, field: FacetField, value: &str) -> Option<String> {
        let level = field.grouping().and_then(GroupBy::level);
        let is_of_places = level.is_some() || matches!(field, FacetField::Place | FacetField::Venue);
        let places = &self.register.places;
        let ix = places.find(value).filter(|_| is_of_places)?;
        let ix = level.map_or(ix, |level| places.roll_up(ix, level));
        Some(place_name(places, ix, self.lang))
    }
}

/// One number, or two numbers with a word between them.
fn bounds(bounds: Bounds, lang: Lang, text: impl Fn(Decimal) -> String) -> Option<String> {
    match bounds {
        Bounds::Exact(number) => Some(text(number)),
        Bounds::Range(low, high) => Some(tr!(lang, "name-from-to", from = text(low), to = text(high))),
        Bounds::About(_) | Bounds::AtLeast(_) | Bounds::AtMost(_) => None,
    }
}

/// The name of a value in a closed list, regardless of case.
fn listed(field: FacetField, value: &str, lang: Lang) -> Option<&'static str> {
    let is_meant = |word: &&str| word.eq_ignore_ascii_case(value);
    match field {
        FacetField::Stage => Stage::from_word(value).map(|stage| stage_within(stage, lang)),
        FacetField::Kind => Kind::from_word(value).map(|kind| kind_within(kind, lang)),
        FacetField::Form => Form::from_word(value).map(|form| form_within(form, lang)),
        FacetField::Unit => Unit::from_word(value).map(|unit| unit_word(unit, false, lang)),
        FacetField::Confidence => {
            Confidence::from_word(value).map(|confidence| confidence_within(confidence, lang))
        }
        FacetField::Is => {
            let flags = Flag::ALL.iter().map(|(_, word)| *word);
            flags.into_iter().find(is_meant).map(|word| word_name(word, lang))
        }
        FacetField::Amount => AMOUNT_WORDS.into_iter().find(is_meant).map(|word| word_name(word, lang)),
        _ => None,
    }
}
