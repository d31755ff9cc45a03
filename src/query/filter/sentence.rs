//! Filters in words, for people who do not know the filter language.

use super::clause::Clause;
use super::comparison::Relation;
use super::expr::Expr;
use crate::model::{Amount, Bounds, Count, Decimal, Lang, Money, PlaceIx, Register};
use crate::query::closed::ClosedList;
use crate::query::fields::{FacetField, Phrasing, Values};
use crate::query::group::Period;
use crate::query::names::{date_words, word_name};
use crate::query::{GroupBy, Grouping, Site};
use crate::tr;
use crate::words::{exact, exact_money, place_name};

pub(super) fn in_words(parts: &[Expr], register: &Register, lang: Lang) -> String {
    let speaker = Speaker { register, lang };
    let parts: Vec<String> = parts.iter().map(|part| speaker.expr(part)).collect();
    parts.join(tr!(lang, "filter-comma"))
}

/// Clauses on places without their preposition; all other parts as in the sentence.
pub(super) fn places_in_words(parts: &[Expr], register: &Register, lang: Lang) -> String {
    let speaker = Speaker { register, lang };
    let bare = |part: &Expr| match part {
        Expr::Clause(clause)
            if matches!(clause.field.row().phrasing, Phrasing::In)
                && clause.comparison == Relation::Is
                && !clause.values.iter().any(|value| value == "none") =>
        {
            let names: Vec<String> =
                clause.values.iter().map(|value| speaker.value(clause.field, value)).collect();
            names.join(tr!(lang, "filter-or"))
        }
        part => speaker.expr(part),
    };
    parts.iter().map(bare).collect::<Vec<_>>().join(tr!(lang, "filter-comma"))
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
        match field.row().phrasing {
            Phrasing::Stage => return self.stage(comparison, values),
            Phrasing::In => return tr!(lang, "filter-in", places = values),
            Phrasing::SignedIn => return tr!(lang, "filter-signed-at", places = values),
            Phrasing::Bare => return values.to_owned(),
            Phrasing::Time => return self.time(field, comparison, values),
            Phrasing::Named => {}
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
        let known = match field.values() {
            Values::Date | Values::Time(Period::Year | Period::Month) => Some(date_words(value, lang)),
            Values::Time(Period::Quarter) => Period::Quarter.parse(value).map(|key| {
                key.name(self.register, Grouping { by: GroupBy::Quarter, site: Site::Place }, lang)
            }),
            Values::List(list) => within(list, value, lang),
            Values::Money(list) => within(list, value, lang).or_else(|| self.amount(value)),
            Values::Number(_) => {
                let count = value.parse::<Count>().ok();
                count.and_then(|count| bounds(count.0, lang, |number| exact(lang, number)))
            }
            Values::Sectors => {
                let sectors = &self.register.sectors;
                sectors.find(value).map(|ix| sectors.get(ix).names.in_lang(lang).to_owned())
            }
            Values::Sources => {
                let source = self.register.sources.iter().find(|source| source.id == value);
                source.map(|source| source.publisher.clone())
            }
            Values::Inside(_) => self.place(value, |ix| ix),
            Values::Level(level) => self.place(value, |ix| self.register.places.roll_up(ix, level)),
            Values::Currency | Values::Names(_) | Values::Text(_) => None,
        };
        known.unwrap_or_else(|| value.to_owned())
    }

    /// An amount, in the register's currency if it names none.
    fn amount(&self, value: &str) -> Option<String> {
        let lang = self.lang;
        let amount = value.parse().or_else(|_| format!("{} {value}", self.register.currency).parse());
        let Ok(Amount::Stated(Money { currency, bounds: stated })) = amount else { return None };
        bounds(stated, lang, |number| exact_money(lang, currency, number))
    }

    /// The place that a value names, or the one that stands for it.
    fn place(&self, value: &str, stands_for: impl Fn(PlaceIx) -> PlaceIx) -> Option<String> {
        let places = &self.register.places;
        places.find(value).map(|ix| place_name(places, stands_for(ix), self.lang))
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

/// The name of a value in a closed list within a sentence.
fn within(list: ClosedList, value: &str, lang: Lang) -> Option<String> {
    let [_, name] = (list.names)(list.find(value)?, lang);
    Some(name.to_owned())
}
