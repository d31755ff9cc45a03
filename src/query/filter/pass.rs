//! Filters run on the columns: each condition becomes a set of deals.

use super::clause::Comparison;
use super::matcher::{Matcher, Test};
use super::{Expr, Filter, FilterError};
use crate::model::{Confidence, DayRange, Decimal, Register, Stage};
use crate::query::columns::{Columns, Counting};
use crate::query::index::Part;
use crate::query::{Bits, FacetField, GroupBy, GroupKey, Index, Reading, Site};
use std::convert::Infallible;
use std::sync::Arc;

/// The deals that a filter lets through, by its parts, so that it can be asked without any one field.
#[derive(Clone, Debug)]
pub struct Passed {
    parts: Vec<(Option<FacetField>, Arc<Bits>)>,
    all: Bits,
}

impl Passed {
    pub(super) fn new(filter: &Filter, register: &Register, index: &Index) -> Result<Self, FilterError> {
        let part = |expr: &Expr| {
            let alone = Filter { parts: vec![expr.clone()] };
            let make = |index: &Index| {
                let matcher = Matcher::new(&alone, register, index)?;
                Ok(matcher.tests().iter().fold(index.all(), |mut set, test| {
                    set.keep(&Runner { matcher: &matcher, register, index }.run(test));
                    set
                }))
            };
            Ok((expr.facet(), index.remembered(Part::Filter(alone.to_string()), make)?))
        };
        let parts = filter.parts().iter().map(part).collect::<Result<_, FilterError>>()?;
        Ok(Self { parts, all: index.all() })
    }

    /// The deals that pass the whole filter.
    pub fn whole(&self) -> Bits {
        self.together(|_| true)
    }

    /// The deals that pass it without its top-level clauses on `field`; `None` where it has no such clause.
    pub fn without(&self, field: FacetField) -> Option<Bits> {
        let is_about = |of: Option<FacetField>| of.is_some_and(|of| of.facet() == field.facet());
        let has_any = self.parts.iter().any(|(of, _)| is_about(*of));
        has_any.then(|| self.together(|of| !is_about(of)))
    }

    fn together(&self, counts: impl Fn(Option<FacetField>) -> bool) -> Bits {
        let mut set = self.all.clone();
        self.parts.iter().filter(|(of, _)| counts(*of)).for_each(|(_, part)| set.keep(part));
        set
    }
}

/// Turns conditions into sets.
struct Runner<'a> {
    matcher: &'a Matcher<'a>,
    register: &'a Register,
    index: &'a Index,
}

impl Runner<'_> {
    fn columns(&self) -> &Columns {
        self.index.columns()
    }

    fn run(&self, test: &Test) -> Bits {
        match test {
            Test::Words(words) => (*self.search(words)).clone(),
            Test::Not(inner) => self.run(inner).flipped(),
            Test::All(tests) => tests.iter().fold(self.columns().all(), |set, test| set.and(&self.run(test))),
            Test::Any(tests) => tests.iter().fold(Bits::none(self.columns().len()), |mut set, test| {
                set.join(&self.run(test));
                set
            }),
            Test::Stage(comparison, stages) => {
                let passes = |stage: &&Stage| {
                    let is_beside = **stage == Stage::Cancelled && *comparison != Comparison::Is;
                    !is_beside && stages.iter().any(|limit| comparison.holds(*stage, limit))
                };
                let keys = Stage::ALL.iter().filter(passes).copied().map(GroupKey::Stage);
                self.with(FacetField::Stage, keys)
            }
            Test::Confidence(comparison, limits) => {
                let passes = |one: &&Confidence| limits.iter().any(|limit| comparison.holds(*one, limit));
                let keys = Confidence::ALL.iter().filter(passes).map(|one| GroupKey::Word(one.word()));
                self.with(FacetField::Confidence, keys)
            }
            Test::Kinds(kinds) => self.with(FacetField::Kind, kinds.iter().copied().map(GroupKey::Kind)),
            Test::Forms(forms) => {
                self.with(FacetField::Form, forms.iter().map(|form| GroupKey::Word(form.word())))
            }
            Test::Units(units) => {
                self.with(FacetField::Unit, units.iter().map(|unit| GroupKey::Word(unit.word())))
            }
            Test::Currencies(all) => {
                self.with(FacetField::Currency, all.iter().map(|currency| GroupKey::Word(currency.code())))
            }
            Test::Flags(flags) => {
                self.with(FacetField::Is, flags.iter().map(|flag| GroupKey::Word(flag.word())))
            }
            Test::AmountIs(words) => {
                let known =
                    super::AMOUNT_WORDS.iter().filter(|known| words.iter().any(|word| word == *known));
                self.with(FacetField::Amount, known.map(|word| GroupKey::Word(word)))
            }
            Test::Keys(by, site, keys) => self.grouped(*by, *site, keys),
            Test::Inside(site, places, missing) => {
                let missing = missing.then_some(GroupKey::Missing);
                let keys: Vec<GroupKey> =
                    places.iter().copied().map(GroupKey::Place).chain(missing).collect();
                self.columns().field(self.register, FacetField::Place, *site).with(&keys)
            }
            Test::Dates(ranges, missing) => self.dates(ranges, *missing),
            Test::Money(comparison, value, currency) => {
                let counting = Counting::Converted(*currency);
                let money = self.columns().money(self.register, counting, Reading::Span);
                money.numbers.compared(&money.known, *comparison, *value)
            }
            Test::Number(..) | Test::Text(..) => {
                Bits::of(self.columns().len(), |row| self.matcher.holds_at(test, row))
            }
        }
    }

    fn with(&self, field: FacetField, keys: impl Iterator<Item = GroupKey>) -> Bits {
        self.columns().field(self.register, field, Site::Place).with(&keys.collect::<Vec<_>>())
    }

    fn grouped(&self, by: GroupBy, site: Site, keys: &[GroupKey]) -> Bits {
        self.columns().field(self.register, FacetField::of(by), site).with(keys)
    }

    fn dates(&self, ranges: &[DayRange], missing: bool) -> Bits {
        let Columns { first, last, dated, .. } = self.columns();
        let mut all = Bits::none(self.columns().len());
        for range in ranges {
            let (from, to) = (range.first.unwrap_or(i32::MIN), range.last.unwrap_or(i32::MAX));
            all.join(&Bits::of(first.len(), |row| first[row] <= to && last[row] >= from));
        }
        all.keep(dated);
        if missing {
            all.join(&dated.flipped());
        }
        all
    }

    fn search(&self, words: &str) -> Arc<Bits> {
        let among = self.index.candidates(words);
        let find = |index: &Index| {
            Ok::<_, Infallible>(index.text().find(self.register, index.columns(), words, among.as_deref()))
        };
        match self.index.remembered(Part::Words(words.to_owned()), find) {
            Ok(found) => found,
            Err(never) => match never {},
        }
    }
}

impl crate::query::columns::Numbers {
    /// The deals of `known` whose interval compares so with a value for sure; `:` where it may be so.
    fn compared(&self, known: &Bits, comparison: Comparison, value: Decimal) -> Bits {
        let (below, above) = self.around(value);
        let mut fitting = Bits::of(known.capacity(), |row| {
            let (low, high) = self.rank(row);
            match comparison {
                Comparison::Is => low <= below && high >= above,
                Comparison::AtLeast => low >= above,
                Comparison::Over => low > below,
                Comparison::AtMost => high <= below,
                Comparison::Under => high < above,
            }
        });
        fitting.keep(known);
        fitting
    }
}
