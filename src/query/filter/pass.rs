//! Runs filters on the columns: each condition becomes a set of deals.

use super::comparison::Relation;
use super::expr::{Expr, FilterError};
use super::matcher::Matcher;
use super::test::Test;
use crate::model::{DayRange, Decimal, Register};
use crate::query::columns::{Columns, Counting};
use crate::query::index::RememberedPart;
use crate::query::{DealSet, FacetField, Index, Reading, Site};
use std::convert::Infallible;
use std::sync::Arc;

/// The deals that each part of a filter lets through, so that the clauses on any one field can be left out.
#[derive(Clone, Debug)]
pub struct Passed {
    parts: Vec<(Option<FacetField>, Arc<DealSet>)>,
    all: DealSet,
}

impl Passed {
    pub(super) fn new(parts: &[Expr], register: &Register, index: &Index) -> Result<Self, FilterError> {
        let part = |expr: &Expr| {
            let make = |index: &Index| {
                let matcher = Matcher::new(std::slice::from_ref(expr), register, index)?;
                Ok(matcher.tests().iter().fold(index.all(), |mut set, test| {
                    set.keep(&Runner { matcher: &matcher, register, index }.run(test));
                    set
                }))
            };
            Ok((expr.facet(), index.remembered(RememberedPart::Filter(expr.to_string()), make)?))
        };
        let parts = parts.iter().map(part).collect::<Result<_, FilterError>>()?;
        Ok(Self { parts, all: index.all() })
    }

    /// The deals that pass the whole filter.
    pub fn whole(&self) -> DealSet {
        self.together(|_| true)
    }

    /// The deals that pass without the top-level clauses on `field`; `None` if there is no such clause.
    pub fn without(&self, field: FacetField) -> Option<DealSet> {
        let is_about = |of: Option<FacetField>| of.is_some_and(|of| of.facet() == field.facet());
        let has_any = self.parts.iter().any(|(of, _)| is_about(*of));
        has_any.then(|| self.together(|of| !is_about(of)))
    }

    fn together(&self, counts: impl Fn(Option<FacetField>) -> bool) -> DealSet {
        let mut set = self.all.clone();
        self.parts.iter().filter(|(of, _)| counts(*of)).for_each(|(_, part)| set.keep(part));
        set
    }
}

/// Runs conditions and returns sets.
struct Runner<'a> {
    matcher: &'a Matcher<'a>,
    register: &'a Register,
    index: &'a Index,
}

impl Runner<'_> {
    fn columns(&self) -> &Columns {
        self.index.columns()
    }

    fn run(&self, test: &Test) -> DealSet {
        match test {
            Test::Words(words) => (*self.search(words)).clone(),
            Test::Not(inner) => self.run(inner).flipped(),
            Test::All(tests) => tests.iter().fold(self.columns().all(), |set, test| set.and(&self.run(test))),
            Test::Any(tests) => tests.iter().fold(DealSet::none(self.columns().len()), |mut set, test| {
                set.join(&self.run(test));
                set
            }),
            Test::Keys(field, keys) => self.columns().field(self.register, *field, Site::Place).with(keys),
            Test::Dates(ranges, missing) => self.dates(ranges, *missing),
            Test::Money(comparison, value, currency) => {
                let counting = Counting::Converted(*currency);
                let money = self.columns().money(self.register, counting, Reading::Span);
                money.numbers.compared(&money.known, *comparison, *value)
            }
            Test::Number(..) | Test::Text(..) => {
                DealSet::of(self.columns().len(), |row| self.matcher.holds_at(test, row))
            }
        }
    }

    fn dates(&self, ranges: &[DayRange], missing: bool) -> DealSet {
        let Columns { first, last, dated, .. } = self.columns();
        let mut all = DealSet::none(self.columns().len());
        for range in ranges {
            let (from, to) = (range.first.unwrap_or(i32::MIN), range.last.unwrap_or(i32::MAX));
            all.join(&DealSet::of(first.len(), |row| first[row] <= to && last[row] >= from));
        }
        all.keep(dated);
        if missing {
            all.join(&dated.flipped());
        }
        all
    }

    fn search(&self, words: &str) -> Arc<DealSet> {
        let among = self.index.candidates(words);
        let find = |index: &Index| {
            Ok::<_, Infallible>(index.text().find(self.register, index.columns(), words, among.as_deref()))
        };
        match self.index.remembered(RememberedPart::Words(words.to_owned()), find) {
            Ok(found) => found,
            Err(never) => match never {},
        }
    }
}

impl crate::query::columns::Numbers {
    /// The deals of `known` whose whole interval satisfies the comparison; for `:` it suffices that it may.
    fn compared(&self, known: &DealSet, comparison: Relation, value: Decimal) -> DealSet {
        let (below, above) = self.around(value);
        let mut fitting = DealSet::of(known.capacity(), |row| {
            let (low, high) = self.rank(row);
            match comparison {
                Relation::Is => low <= below && high >= above,
                Relation::AtLeast => low >= above,
                Relation::Over => low > below,
                Relation::AtMost => high <= below,
                Relation::Under => high < above,
            }
        });
        fitting.keep(known);
        fitting
    }
}
