//! Exchange rates: monthly means, and conversion by them.

use super::{Bounds, Currency, When, WhenPoint};
use rust_decimal::{Decimal, RoundingStrategy};
use std::collections::BTreeMap;
use std::fmt;

/// A calendar month, ordered in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Month {
    pub year: i16,
    /// 1 to 12.
    pub month: i8,
}

/// Monthly mean rates against the euro: units of a currency for one euro.
#[derive(Clone, Debug, Default)]
pub struct Rates {
    by_currency: BTreeMap<Currency, BTreeMap<Month, Decimal>>,
}

/// How an amount was converted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Converted {
    pub from: Currency,
    pub to: Currency,
    /// The month that the conversion asked for.
    pub wanted: Month,
    /// The month whose rate was used: the wanted one, or the last one before it that has a rate.
    pub used: Month,
    /// Units of `to` for one unit of `from`, at full precision.
    pub rate: Decimal,
}

impl Month {
    pub fn of(point: WhenPoint) -> Option<Self> {
        point.month.map(|month| Self { year: point.year, month })
    }

    /// The month in which the span of `when` ends, the December of a bare year; `None` where the end is open.
    pub fn ending(when: When) -> Option<Self> {
        when.end().map(|end| Self::of_day(end.last_day()))
    }

    pub fn of_day(day: jiff::civil::Date) -> Self {
        Self { year: day.year(), month: day.month() }
    }

    /// Reads `2023-11`.
    pub fn parse(text: &str) -> Option<Self> {
        match text.parse() {
            Ok(When::At(point @ WhenPoint { day: None, about: false, .. })) => Self::of(point),
            _ => None,
        }
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl Rates {
    /// Sets the mean rate of a month: `per_euro` units of `currency` for one euro.
    pub fn set(&mut self, currency: Currency, month: Month, per_euro: Decimal) {
        self.by_currency.entry(currency).or_default().insert(month, per_euro);
    }

    pub fn is_empty(&self) -> bool {
        self.by_currency.is_empty()
    }

    /// The currencies with a rate, the euro among them, in the order of their codes.
    pub fn currencies(&self) -> Vec<Currency> {
        let mut all: Vec<_> = self.by_currency.keys().copied().chain([Currency::EUR]).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// The newest month with any rate.
    pub fn newest(&self) -> Option<Month> {
        self.by_currency.values().filter_map(|months| months.keys().next_back()).max().copied()
    }

    /// The conversion from one currency to another in `month`; `None` where either has no rate up to then.
    ///
    /// Both legs use one month, the older of the two that are at hand, so that a cross rate never mixes months.
    pub fn conversion(&self, from: Currency, to: Currency, month: Month) -> Option<Converted> {
        if from == to {
            return Some(Converted { from, to, wanted: month, used: month, rate: Decimal::ONE });
        }
        let used = self.last_month(from, month)?.min(self.last_month(to, month)?);
        let rate = self.per_euro(to, used)?.checked_div(self.per_euro(from, used)?)?;
        Some(Converted { from, to, wanted: month, used, rate })
    }

    fn last_month(&self, currency: Currency, month: Month) -> Option<Month> {
        if currency == Currency::EUR {
            return Some(month);
        }
        self.by_currency.get(&currency)?.range(..=month).next_back().map(|(&m, _)| m)
    }

    fn per_euro(&self, currency: Currency, month: Month) -> Option<Decimal> {
        if currency == Currency::EUR {
            return Some(Decimal::ONE);
        }
        self.by_currency.get(&currency)?.range(..=month).next_back().map(|(_, &rate)| rate)
    }
}

impl Converted {
    /// The amount in the target currency, rounded half to even to its minor unit.
    pub fn apply(&self, value: Decimal) -> Decimal {
        if self.from == self.to {
            return value;
        }
        let product = value.checked_mul(self.rate).unwrap_or(Decimal::MAX);
        product.round_dp_with_strategy(self.to.decimals(), RoundingStrategy::MidpointNearestEven)
    }

    pub fn apply_to(&self, bounds: Bounds) -> Bounds {
        bounds.map(|value| self.apply(value))
    }

    /// Whether an older month had to stand in.
    pub fn is_older(&self) -> bool {
        self.used < self.wanted
    }
}
