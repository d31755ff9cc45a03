//! Filters made ready for one register: values looked up once, deals tested quickly.

use super::clause::{Comparison, Flag};
use super::resolve::Resolver;
use super::{Filter, FilterError};
use crate::model::{
    Amount, Confidence, Currency, DayRange, Deal, DealIx, Decimal, Field, Form, Interval, Kind, PlaceIx,
    Register, Stage, Unit, When,
};
use crate::query::text::words_of;
use crate::query::{GroupBy, GroupKey, Index, Reading, Site, Valuer, Worth, fold};

pub(super) struct Matcher<'a> {
    register: &'a Register,
    index: &'a Index,
    tests: Vec<Test>,
}

/// One condition on a deal, ready to run.
pub(super) enum Test {
    Words(String),
    Not(Box<Self>),
    All(Vec<Self>),
    Any(Vec<Self>),
    Stage(Comparison, Vec<Stage>),
    Confidence(Comparison, Vec<Confidence>),
    Kinds(Vec<Kind>),
    Forms(Vec<Form>),
    Units(Vec<Unit>),
    Currencies(Vec<Currency>),
    Flags(Vec<Flag>),
    /// Belongs to one of these groups.
    Keys(GroupBy, Site, Vec<GroupKey>),
    /// Lies in one of these places, or has no place.
    Inside(Site, Vec<PlaceIx>, bool),
    Dates(Vec<DayRange>, bool),
    Money(Comparison, Decimal, Currency),
    /// The word of the amount's bound, or `undisclosed`, `disputed`, `none`.
    AmountIs(Vec<String>),
    /// The deal's count or floor area, over all statements that count.
    Number(Field, Comparison, Interval),
    Text(fn(&Deal) -> &str, Vec<String>),
}

impl<'a> Matcher<'a> {
    pub fn new(filter: &Filter, register: &'a Register, index: &'a Index) -> Result<Self, FilterError> {
        let reader = Resolver { register, index };
        let tests = filter.parts().iter().map(|part| reader.test(part)).collect::<Result<_, _>>()?;
        Ok(Self { register, index, tests })
    }

    pub fn passes(&self, ix: DealIx) -> bool {
        self.tests.iter().all(|test| self.holds(test, ix))
    }

    /// The conditions, which must hold together.
    pub fn tests(&self) -> &[Test] {
        &self.tests
    }

    /// Whether a condition holds of the deal at a position.
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
            Test::Stage(comparison, stages) => stages.iter().any(|stage| {
                let is_beside = deal.stage == Stage::Cancelled && *comparison != Comparison::Is;
                !is_beside && comparison.holds(&deal.stage, stage)
            }),
            Test::Confidence(comparison, all) => {
                all.iter().any(|one| comparison.holds(&deal.confidence, one))
            }
            Test::Kinds(kinds) => kinds.contains(&deal.kind),
            Test::Forms(forms) => forms.contains(&deal.form),
            Test::Units(units) => deal.counted_unit().is_some_and(|unit| units.contains(&unit)),
            Test::Currencies(currencies) => {
                deal.money_statements().any(|money| currencies.contains(&money.currency))
            }
            Test::Flags(flags) => flags.iter().any(|&flag| has_flag(deal, flag)),
            Test::Keys(by, site, keys) => {
                by.keys(self.register, ix, *site).iter().any(|key| keys.contains(key))
            }
            Test::Inside(site, places, missing) => self.is_inside(deal, *site, places, *missing),
            Test::Dates(ranges, missing) => {
                let days = self.index.days(ix);
                if deal.when.is_none() { *missing } else { ranges.iter().any(|range| days.touches(*range)) }
            }
            Test::Money(comparison, value, currency) => self.compares(deal, *comparison, *value, *currency),
            Test::AmountIs(words) => amount_words(deal).iter().any(|word| words.iter().any(|w| w == word)),
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

    fn is_inside(&self, deal: &Deal, site: Site, places: &[PlaceIx], missing: bool) -> bool {
        let place = match site {
            Site::Place => deal.place,
            Site::Venue => deal.venue,
        };
        let Some(place) = place else { return missing };
        places.iter().any(|&outer| self.register.places.is_inside(place, outer))
    }

    fn compares(&self, deal: &Deal, comparison: Comparison, value: Decimal, currency: Currency) -> bool {
        let valuer = Valuer { register: self.register, reading: Reading::Span };
        match valuer.converted(deal, currency).worth {
            Worth::Known(interval) => is_surely(interval, comparison, Interval::closed(value, value)),
            _ => false,
        }
    }
}

/// Whether the comparison holds for every value of the interval; `:` holds where it may be so.
fn is_surely(interval: Interval, comparison: Comparison, wanted: Interval) -> bool {
    match comparison {
        Comparison::Is => {
            wanted.high.is_none_or(|high| interval.low <= high)
                && interval.high.is_none_or(|high| high >= wanted.low)
        }
        Comparison::AtLeast => interval.low >= wanted.low,
        Comparison::Over => interval.low > wanted.low,
        Comparison::AtMost => interval.high.is_some_and(|high| high <= wanted.low),
        Comparison::Under => interval.high.is_some_and(|high| high < wanted.low),
    }
}

/// Whether `is:` with the flag's word holds of a deal.
pub(crate) fn has_flag(deal: &Deal, flag: Flag) -> bool {
    match flag {
        Flag::Single => deal.form == Form::Single,
        Flag::Batch => deal.form == Form::Batch,
        Flag::RunningTotal => deal.form == Form::RunningTotal,
        Flag::Member => deal.part_of.is_some(),
        Flag::Disputed => {
            [Field::Amount, Field::Count, Field::When, Field::Stage, Field::Place, Field::FloorArea]
                .into_iter()
                .any(|field| deal.is_disputed(field))
        }
        Flag::Undated => deal.when.is_none(),
        Flag::Approximate => {
            deal.money_statements().any(|money| money.bounds.is_about())
                || deal.count_statements(Field::Count).any(|count| count.0.is_about())
                || deal.count_statements(Field::FloorArea).any(|count| count.0.is_about())
                || deal.when.is_some_and(When::is_about)
        }
        Flag::Undisclosed => deal.leading_amount() == Some(Amount::Undisclosed),
        Flag::Merged => !deal.merged.is_empty(),
    }
}

/// The words that `amount:` and the facet of amounts know a deal by.
pub(crate) fn amount_words(deal: &Deal) -> Vec<&'static str> {
    let mut words = vec![match deal.leading_amount() {
        None => "none",
        Some(Amount::Undisclosed) => "undisclosed",
        Some(Amount::Stated(money)) => money.bounds.word(),
    }];
    if deal.is_disputed(Field::Amount) {
        words.push("disputed");
    }
    words
}

pub(crate) const AMOUNT_WORDS: [&str; 8] =
    ["exact", "about", "at least", "at most", "range", "disputed", "undisclosed", "none"];
