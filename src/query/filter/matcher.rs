//! Filters prepared for one register: values are looked up once, so that deals are tested quickly.

use super::comparison::Relation;
use super::expr::{Expr, FilterError};
use super::resolve::Resolver;
use super::test::Test;
use crate::model::{Currency, Deal, DealIx, Decimal, Interval, Register};
use crate::query::text::words_of;
use crate::query::{Index, Reading, Site, Valuer, Worth, fold};

/// The conditions of a filter, with the register that they are tested on.
pub(super) struct Matcher<'a> {
    register: &'a Register,
    index: &'a Index,
    tests: Vec<Test>,
}

impl<'a> Matcher<'a> {
    pub fn new(parts: &[Expr], register: &'a Register, index: &'a Index) -> Result<Self, FilterError> {
        let reader = Resolver { register, index };
        let tests = parts.iter().map(|part| reader.test(part)).collect::<Result<_, _>>()?;
        Ok(Self { register, index, tests })
    }

    /// Whether a deal satisfies all conditions.
    pub fn passes(&self, ix: DealIx) -> bool {
        self.tests.iter().all(|test| self.holds(test, ix))
    }

    /// The conditions, all of which must hold.
    pub fn tests(&self) -> &[Test] {
        &self.tests
    }

    /// Whether a condition holds for the deal in a row.
    pub fn holds_at(&self, test: &Test, row: usize) -> bool {
        u32::try_from(row).is_ok_and(|row| self.holds(test, DealIx(row)))
    }

    fn holds(&self, test: &Test, ix: DealIx) -> bool {
        let deal = self.register.deal(ix);
        match test {
            Test::Words(words) => words_of(self.register, deal).contains(words),
            Test::Not(inner) => !self.holds(inner, ix),
            Test::All(tests) => tests.iter().all(|test| self.holds(test, ix)),
            Test::Any(tests) => tests.iter().any(|test| self.holds(test, ix)),
            Test::Keys(field, keys) => {
                field.keys(self.register, deal, Site::Place).iter().any(|key| keys.contains(key))
            }
            Test::Dates(ranges, missing) => {
                let days = self.index.days(ix);
                if deal.when.is_none() { *missing } else { ranges.iter().any(|range| days.touches(*range)) }
            }
            Test::Money(comparison, value, currency) => self.compares(deal, *comparison, *value, *currency),
            Test::Number(field, comparison, wanted) => {
                let valuer = Valuer { register: self.register, reading: Reading::Span };
                let read = valuer.counted(deal, *field);
                read.is_some_and(|read| is_surely(read.interval, *comparison, *wanted))
            }
            Test::Text(text, wanted) => {
                let text = fold(text(deal));
                wanted.iter().any(|wanted| text.contains(wanted))
            }
        }
    }

    fn compares(&self, deal: &Deal, comparison: Relation, value: Decimal, currency: Currency) -> bool {
        let valuer = Valuer { register: self.register, reading: Reading::Span };
        match valuer.converted(deal, currency).worth {
            Worth::Known(interval) => is_surely(interval, comparison, Interval::closed(value, value)),
            _ => false,
        }
    }
}

/// Whether the comparison holds for every value of the interval; `:` only requires that it may hold.
fn is_surely(interval: Interval, comparison: Relation, wanted: Interval) -> bool {
    match comparison {
        Relation::Is => {
            wanted.high.is_none_or(|high| interval.low <= high)
                && interval.high.is_none_or(|high| high >= wanted.low)
        }
        Relation::AtLeast => interval.low >= wanted.low,
        Relation::Over => interval.low > wanted.low,
        Relation::AtMost => interval.high.is_some_and(|high| high <= wanted.low),
        Relation::Under => interval.high.is_some_and(|high| high < wanted.low),
    }
}
