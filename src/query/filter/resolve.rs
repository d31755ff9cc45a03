//! Looks the values of clauses up in a register: places, kinds, dates, amounts.

use super::clause::Clause;
use super::comparison::Relation;
use super::expr::{Expr, FilterError, hint};
use super::named::entries;
use super::test::Test;
use crate::model::{
    Amount, Count, Currency, DayRange, Field, Lang, Money, NotationError, PlaceIx, Register, When, nearest,
};
use crate::query::closed::ClosedList;
use crate::query::fields::Values;
use crate::query::group::Period;
use crate::query::{GroupKey, Index, fold};
use crate::tr;
use crate::words::{Phrase, expected_words, place_choice};

/// Looks the values of clauses up in a register.
pub(super) struct Resolver<'a> {
    pub register: &'a Register,
    pub index: &'a Index,
}

impl Resolver<'_> {
    /// The condition of an expression, with its values looked up in the register.
    pub fn test(&self, expr: &Expr) -> Result<Test, FilterError> {
        let each = |parts: &[Expr]| parts.iter().map(|part| self.test(part)).collect::<Result<Vec<_>, _>>();
        Ok(match expr {
            Expr::Words(words) => Test::Words(fold(words)),
            Expr::Clause(clause) => self.clause(clause)?,
            Expr::Not(inner) => Test::Not(Box::new(self.test(inner)?)),
            Expr::All(parts) => Test::All(each(parts)?),
            Expr::Any(parts) => Test::Any(each(parts)?),
        })
    }

    fn clause(&self, clause: &Clause) -> Result<Test, FilterError> {
        match clause.field.values() {
            Values::List(list) => listed(clause, list),
            Values::Money(list) => self.amount(clause, list),
            Values::Currency => keys(clause, |value| {
                let known = Currency::named(value);
                let key = known.map(|currency| vec![GroupKey::Word(currency.code())]);
                key.ok_or_else(|| refused(clause, |lang| tr!(lang, "filter-no-currency", value = value)))
            }),
            Values::Number(of) => number(clause, of),
            Values::Date => dates(clause),
            Values::Time(_) if clause.comparison != Relation::Is => dates(clause),
            Values::Time(period) => keys_or_missing(clause, |value| time_key(clause, period, value)),
            Values::Inside(_) => keys_or_missing(clause, |value| {
                let places = self.places(clause, value)?.into_iter();
                Ok(places.map(GroupKey::Place).collect())
            }),
            Values::Level(level) => keys_or_missing(clause, |value| {
                let places = self.places(clause, value)?.into_iter();
                Ok(places.map(|ix| GroupKey::Place(self.register.places.roll_up(ix, level))).collect())
            }),
            Values::Sectors | Values::Sources | Values::Names(_) => {
                keys_or_missing(clause, |value| self.named(clause, value))
            }
            Values::Text(text) => {
                Ok(Test::Text(text, clause.values.iter().map(|value| fold(value)).collect()))
            }
        }
    }

    /// The place that a value names: by id, else by name or alias, else by the beginning of a name.
    ///
    /// If several places match, the error lists their ids.
    fn places(&self, clause: &Clause, value: &str) -> Result<Vec<PlaceIx>, FilterError> {
        let places = &self.register.places;
        if let Some(ix) = places.find(value) {
            return Ok(vec![ix]);
        }
        let wanted = fold(value).trim().to_owned();
        let fitting = |fits: &dyn Fn(&str) -> bool| -> Vec<PlaceIx> {
            let all = places.iter().filter(|(_, place)| place.all_names().chain([&*place.id]).any(fits));
            places.without_former(&all.map(|(ix, _)| ix).collect::<Vec<_>>())
        };
        for found in [
            places.named(value),
            fitting(&|name| fold(name) == wanted),
            fitting(&|name| !wanted.is_empty() && fold(name).starts_with(&wanted)),
        ] {
            match found.as_slice() {
                [] => {}
                [_] => return Ok(found),
                several => return Err(self.several(clause, value, several)),
            }
        }
        let known = places.iter().map(|(_, place)| place.names.en.as_str());
        let near = nearest(value, known);
        Err(refused(clause, |lang| tr!(lang, "filter-no-place", value = value, hint = hint(near, lang))))
    }

    /// The error for a value that matches several places; it lists the ids of the first of them.
    fn several(&self, clause: &Clause, value: &str, several: &[PlaceIx]) -> FilterError {
        const MOST: usize = 8;
        refused(clause, |lang| {
            let listed = several.iter().take(MOST).map(|&ix| place_choice(&self.register.places, ix, lang));
            let more = several.len().saturating_sub(MOST);
            let more = (more > 0).then(|| tr!(lang, "list-more", more = more));
            let choices = listed.chain(more).collect::<Vec<_>>().join(tr!(lang, "list-semicolon"));
            tr!(lang, "filter-several-places", value = value, choices = choices)
        })
    }

    fn named(&self, clause: &Clause, value: &str) -> Result<Vec<GroupKey>, FilterError> {
        let found = self.index.named(self.register, clause.field).find(value);
        if !found.is_empty() {
            return Ok(found);
        }
        let field = self.index.field(self.register, clause.field);
        let known = entries(self.register, &field.keys);
        let near = nearest(value, known.iter().flat_map(|(_, names)| names.iter().copied()));
        Err(refused(clause, |lang| no_such(clause, value, &hint(near, lang), lang)))
    }

    fn amount(&self, clause: &Clause, list: ClosedList) -> Result<Test, FilterError> {
        let is_word = |value: &String| list.find(value).is_some();
        if clause.comparison == Relation::Is && clause.values.iter().all(is_word) {
            return listed(clause, list);
        }
        let [value] = clause.values.as_slice() else {
            return Err(refused(clause, |lang| tr!(lang, "filter-one-amount").to_owned()));
        };
        let money = read_money(value).or_else(|_| self.read_own_money(value));
        let money = money.map_err(|error| {
            let why = |lang| error.as_ref().map(|error| reason(error, lang)).unwrap_or_default();
            refused(clause, |lang| tr!(lang, "filter-no-amount", value = value, why = why(lang)))
        })?;
        let interval = money.bounds.interval();
        if clause.comparison != Relation::Is || interval.is_exact() {
            return Ok(Test::Money(clause.comparison, interval.low, money.currency));
        }
        let from = Test::Money(Relation::AtLeast, interval.low, money.currency);
        let to = interval.high.map(|high| Test::Money(Relation::AtMost, high, money.currency));
        Ok(Test::All(std::iter::once(from).chain(to).collect()))
    }
}

impl Resolver<'_> {
    /// Parses money; the register's currency may be omitted.
    fn read_own_money(&self, value: &str) -> Result<Money, Option<NotationError>> {
        let head = format!("{} ", self.register.currency);
        read_money(&format!("{head}{value}")).map_err(|error| {
            let position = |error: &NotationError| error.position.saturating_sub(head.chars().count());
            error.map(|error| NotationError { position: position(&error), ..error })
        })
    }
}

/// Parses the money that a text states; the error is `None` if the text states that no amount is disclosed.
fn read_money(value: &str) -> Result<Money, Option<NotationError>> {
    match value.parse() {
        Ok(Amount::Stated(money)) => Ok(money),
        Ok(Amount::Undisclosed) => Err(None),
        Err(error) => Err(Some(error)),
    }
}

fn keys(
    clause: &Clause,
    keys_of: impl Fn(&str) -> Result<Vec<GroupKey>, FilterError>,
) -> Result<Test, FilterError> {
    let keys = clause.values.iter().map(|value| keys_of(value)).collect::<Result<Vec<_>, _>>()?;
    Ok(Test::Keys(clause.field, keys.concat()))
}

/// The same for fields that a deal may lack and, if they group deals, that may hold several values.
fn keys_or_missing(
    clause: &Clause,
    keys_of: impl Fn(&str) -> Result<Vec<GroupKey>, FilterError>,
) -> Result<Test, FilterError> {
    keys(clause, |value| match value {
        "none" => Ok(vec![GroupKey::Missing]),
        "several" if clause.field.grouping().is_some() => Ok(vec![GroupKey::Several]),
        value => keys_of(value),
    })
}

/// The values of the list that the clause lets through.
fn listed(clause: &Clause, list: ClosedList) -> Result<Test, FilterError> {
    keys(clause, |value| {
        let limit = list.find(value).ok_or_else(|| no_word(clause, list, value))?;
        let passing = (0..list.len).filter(|&code| (list.holds)(code, clause.comparison, limit));
        Ok(passing.map(list.key).collect())
    })
}

fn time_key(clause: &Clause, period: Period, value: &str) -> Result<Vec<GroupKey>, FilterError> {
    period.parse(value).map(|key| vec![key]).ok_or_else(|| {
        let field = clause.field;
        let example = match period {
            Period::Year => "year:2023",
            Period::Quarter => "quarter:2023-Q4",
            Period::Month => "month:2023-11",
        };
        refused(clause, |lang| {
            tr!(lang, "filter-no-time", value = value, field = field.in_words(lang), example = example)
        })
    })
}

fn no_word(clause: &Clause, list: ClosedList, value: &str) -> FilterError {
    let lower: Vec<String> = list.words().map(str::to_lowercase).collect();
    let near = nearest(value, lower.iter().map(String::as_str));
    refused(clause, |lang| {
        let hint = match near {
            None => tr!(lang, "filter-there-are", words = lower.join(", ")),
            near => hint(near, lang),
        };
        no_such(clause, value, &hint, lang)
    })
}

fn number(clause: &Clause, of: Field) -> Result<Test, FilterError> {
    let [value] = clause.values.as_slice() else {
        return Err(refused(clause, |lang| tr!(lang, "filter-one-number").to_owned()));
    };
    let count: Count = value.parse().map_err(|error| {
        let why = |lang| reason(&error, lang);
        let field = clause.field.word();
        refused(clause, |lang| tr!(lang, "filter-no-number", value = value, why = why(lang), field = field))
    })?;
    Ok(Test::Number(of, clause.comparison, count.interval()))
}

fn dates(clause: &Clause) -> Result<Test, FilterError> {
    let missing = clause.values.iter().any(|value| value == "none");
    let named = clause.values.iter().filter(|value| *value != "none");
    let ranges = named.map(|value| {
        let days = date_range(value).ok_or_else(|| no_date(clause, value))?;
        Ok(match clause.comparison {
            Relation::Is => days,
            Relation::AtLeast => DayRange { first: days.first, last: None },
            Relation::Over => DayRange { first: days.last.map(|day| day + 1), last: None },
            Relation::AtMost => DayRange { first: None, last: days.last },
            Relation::Under => DayRange { first: None, last: days.first.map(|day| day - 1) },
        })
    });
    Ok(Test::Dates(ranges.collect::<Result<_, FilterError>>()?, missing))
}

/// Parses `2023-11`, `2023..2024`, `2023-11-05/2023-11-10` or `..2023`; `None` if the text is not a date or the range
/// ends before it starts.
pub(super) fn date_range(value: &str) -> Option<DayRange> {
    let days = days_of(value)?;
    let is_reversed = matches!((days.first, days.last), (Some(first), Some(last)) if last < first);
    (!is_reversed).then_some(days)
}

/// The days from one bound to the other, which may be reversed.
fn days_of(value: &str) -> Option<DayRange> {
    if let Ok(when) = value.parse::<When>() {
        return Some(when.days());
    }
    let (from, to) = value.split_once("..").or_else(|| value.split_once('/'))?;
    let end = |text: &str| if text.is_empty() { Some(None) } else { text.parse::<When>().ok().map(Some) };
    let (from, to) = (end(from)?, end(to)?);
    from.or(to)?;
    Some(DayRange {
        first: from.and_then(|when| when.days().first),
        last: to.and_then(|when| when.days().last),
    })
}

fn no_date(clause: &Clause, value: &str) -> FilterError {
    let ends = value.split_once("..").or_else(|| value.split_once('/')).filter(|_| days_of(value).is_some());
    let turned = ends.map(|(from, to)| format!("{to}..{from}"));
    refused(clause, |lang| match &turned {
        Some(turned) => tr!(lang, "filter-date-reversed", value = value, turned = turned),
        None => tr!(lang, "filter-no-date", value = value),
    })
}

fn refused(clause: &Clause, say: impl Fn(Lang) -> String) -> FilterError {
    FilterError { position: clause.position, message: Phrase::new(say) }
}

fn no_such(clause: &Clause, value: &str, hint: &str, lang: Lang) -> String {
    tr!(lang, "filter-no-such", field = clause.field.in_words(lang), value = value, hint = hint)
}

/// The position at which the notation of a number is wrong, and the expected text.
fn reason(error: &NotationError, lang: Lang) -> String {
    let position = (error.position + 1).to_string();
    let expected = expected_words(&error.expected).in_lang(lang);
    tr!(lang, "filter-expected-at", position = position, expected = expected)
}
