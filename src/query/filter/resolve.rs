//! Looks the values of clauses up in a register: places, kinds, dates, amounts.

use super::clause::Clause;
use super::comparison::Relation;
use super::expr::{Expr, FilterError, hint};
use super::named::entries;
use super::test::Test;
use crate::model::{
    Amount, Confidence, Count, Currency, DayRange, Field, Form, Kind, Lang, Level, Money, Month,
    NotationError, PlaceIx, Register, Stage, Unit, When, nearest,
};
use crate::query::fields::{FacetField, Flag};
use crate::query::group::parse_quarter;
use crate::query::values::AMOUNT_WORDS;
use crate::query::{GroupBy, GroupKey, Index, Site, fold};
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
        let comparison = clause.comparison;
        Ok(match clause.field {
            FacetField::Stage => Test::Stage(comparison, listed(clause, Stage::ALL, |s| s.word())?),
            FacetField::Confidence => {
                Test::Confidence(comparison, listed(clause, Confidence::ALL, |c| c.word())?)
            }
            FacetField::Kind => Test::Kinds(listed(clause, Kind::ALL, |k| k.word())?),
            FacetField::Form => Test::Forms(listed(clause, Form::ALL, |f| f.word())?),
            FacetField::Unit => Test::Units(listed(clause, Unit::ALL, |u| u.word())?),
            FacetField::Is => Test::Flags(
                listed(clause, Flag::ALL, |(_, word)| word)?.into_iter().map(|(flag, _)| flag).collect(),
            ),
            FacetField::Currency => {
                let read = |value: &String| {
                    Currency::named(value)
                        .ok_or_else(|| refused(clause, |lang| tr!(lang, "filter-no-currency", value = value)))
                };
                Test::Currencies(clause.values.iter().map(read).collect::<Result<_, _>>()?)
            }
            FacetField::Amount => return self.amount(clause),
            FacetField::Count => number(clause, Field::Count)?,
            FacetField::Area => number(clause, Field::FloorArea)?,
            FacetField::Date => dates(clause)?,
            FacetField::Year if comparison != Relation::Is => dates(clause)?,
            FacetField::Id => Test::Text(|deal| &deal.id, folded(clause)),
            FacetField::Title => Test::Text(|deal| &deal.title, folded(clause)),
            FacetField::Note => Test::Text(|deal| deal.note.as_deref().unwrap_or_default(), folded(clause)),
            FacetField::Place => self.inside(clause, Site::Place)?,
            FacetField::Venue => self.inside(clause, Site::Venue)?,
            _ => self.keys(clause)?,
        })
    }

    fn inside(&self, clause: &Clause, site: Site) -> Result<Test, FilterError> {
        let (missing, named): (Vec<_>, Vec<_>) = clause.values.iter().partition(|value| *value == "none");
        let mut places = Vec::new();
        for value in named {
            places.extend(self.places(clause, value)?);
        }
        Ok(Test::Inside(site, places, !missing.is_empty()))
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

    fn keys(&self, clause: &Clause) -> Result<Test, FilterError> {
        let by = clause.field.grouping().unwrap_or(GroupBy::District);
        let mut keys = Vec::new();
        for value in &clause.values {
            match value.as_str() {
                "none" => keys.push(GroupKey::Missing),
                "several" => keys.push(GroupKey::Several),
                value => keys.extend(self.keys_of(clause, by, value)?),
            }
        }
        Ok(Test::Keys(by, Site::Place, keys))
    }

    fn keys_of(&self, clause: &Clause, by: GroupBy, value: &str) -> Result<Vec<GroupKey>, FilterError> {
        match by {
            GroupBy::Year | GroupBy::Quarter | GroupBy::Month => {
                time_key(clause, by, value).map(|key| vec![key])
            }
            GroupBy::Sector | GroupBy::Source | GroupBy::Party | GroupBy::Event => self.named(clause, value),
            _ => {
                let level = by.level().unwrap_or(Level::District);
                let places = self.places(clause, value)?.into_iter();
                Ok(places.map(|ix| GroupKey::Place(self.register.places.roll_up(ix, level))).collect())
            }
        }
    }

    fn named(&self, clause: &Clause, value: &str) -> Result<Vec<GroupKey>, FilterError> {
        let found = self.index.named(self.register, clause.field).find(value);
        if !found.is_empty() {
            return Ok(found);
        }
        let known = entries(self.register, self.index.listed(), clause.field);
        let near = nearest(value, known.iter().flat_map(|(_, names)| names.iter().copied()));
        Err(refused(clause, |lang| no_such(clause, value, &hint(near, lang), lang)))
    }

    fn amount(&self, clause: &Clause) -> Result<Test, FilterError> {
        let words: Vec<String> = clause.values.iter().map(|value| value.to_ascii_lowercase()).collect();
        if clause.comparison == Relation::Is && words.iter().all(|word| AMOUNT_WORDS.contains(&word.as_str()))
        {
            return Ok(Test::AmountIs(words));
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

fn time_key(clause: &Clause, by: GroupBy, value: &str) -> Result<GroupKey, FilterError> {
    let key = match by {
        GroupBy::Year => value.parse().ok().map(GroupKey::Year),
        GroupBy::Quarter => parse_quarter(value),
        _ => Month::parse(value).map(GroupKey::Month),
    };
    key.ok_or_else(|| {
        let example = match by {
            GroupBy::Year => "year:2023",
            GroupBy::Quarter => "quarter:2023-Q4",
            _ => "month:2023-11",
        };
        refused(clause, |lang| {
            tr!(lang, "filter-no-time", value = value, field = by.in_words(lang), example = example)
        })
    })
}

fn listed<T: Copy>(
    clause: &Clause,
    all: &[T],
    word: impl Fn(&T) -> &'static str,
) -> Result<Vec<T>, FilterError> {
    let find = |value: &String| {
        all.iter().copied().find(|one| word(one).eq_ignore_ascii_case(value)).ok_or_else(|| {
            let known: Vec<&'static str> = all.iter().map(&word).collect();
            let lower: Vec<String> = known.iter().map(|word| word.to_lowercase()).collect();
            let near = nearest(value, lower.iter().map(String::as_str));
            refused(clause, |lang| {
                let hint = match near {
                    None => tr!(lang, "filter-there-are", words = lower.join(", ")),
                    near => hint(near, lang),
                };
                no_such(clause, value, &hint, lang)
            })
        })
    };
    clause.values.iter().map(find).collect()
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

fn folded(clause: &Clause) -> Vec<String> {
    clause.values.iter().map(|value| fold(value)).collect()
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
