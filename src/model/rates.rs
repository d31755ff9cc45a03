//! Exchange rates: monthly means, and conversion with them.
//!
//! A currency that was replaced at a rate fixed by law converts at that rate from the first day of its successor, and
//! on earlier days if no mean is available: German marks have no other rate to the euro. A redenominated currency
//! converts to its successor at the same ratio in every month.

use super::{Bounds, Currency, Interval, When, WhenPoint, date_of};
use rust_decimal::{Decimal, RoundingStrategy};
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt;

/// A calendar month, ordered in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Month {
    pub year: i16,
    /// 1 to 12.
    pub month: i8,
}

/// Monthly mean rates to the euro: units of a currency for one euro.
#[derive(Clone, Debug, Default)]
pub struct Rates {
    by_currency: BTreeMap<Currency, BTreeMap<Month, Decimal>>,
}

/// The rate of a conversion between two currencies, and its origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Converted {
    pub from: Currency,
    pub to: Currency,
    /// The month for which a rate was requested; for a fixed rate the month since which it is fixed.
    pub wanted: Month,
    /// The month whose rate was used: the requested one, or the last earlier one that has a rate.
    pub used: Month,
    /// Units of `to` for one unit of `from`, at full precision.
    pub rate: Decimal,
    /// Whether the rate was fixed by law and so applies to no particular month.
    pub is_fixed: bool,
    /// Numerator and denominator of the rate: units of `to` and of `from` for one euro. If one is a redenomination of
    /// the other, both are units for one unit of their newest form.
    pub legs: (Decimal, Decimal),
}

/// The direction in which a converted amount is rounded to the minor unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounded {
    /// Half to even, for exact and approximate amounts.
    Nearest,
    /// Down, for lower bounds, so that the rounded bound still holds.
    Down,
    /// Up, for upper bounds.
    Up,
}

/// The rate between a currency and the euro in a month.
#[derive(Clone, Copy)]
struct Leg {
    /// The month that the rate belongs to.
    month: Month,
    /// Units of the currency for one euro.
    per_euro: Decimal,
    is_fixed: bool,
}

/// The most successive redenominations of one currency that are followed.
const MOST_REFORMS: usize = 4;

impl Month {
    /// The month of a date; `None` for a bare year.
    pub fn of(point: WhenPoint) -> Option<Self> {
        point.month.map(|month| Self { year: point.year, month })
    }

    /// The month in which the span of `when` ends, December for a year; `None` if the span has no end.
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
    ///
    /// The rate of a redenominated currency is stored in units of its newest form; a rate set for that form directly
    /// takes precedence.
    pub fn set(&mut self, currency: Currency, month: Month, per_euro: Decimal) {
        let unit = Unit::of(currency, month);
        let months = self.by_currency.entry(unit.currency).or_default();
        if unit.currency == currency {
            months.insert(month, per_euro);
        } else if let Some(per_euro) = per_euro.checked_div(unit.coins) {
            months.entry(month).or_insert(per_euro);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.by_currency.is_empty()
    }

    /// The currencies with a rate, including the euro, in the order of their codes.
    pub fn currencies(&self) -> Vec<Currency> {
        let mut all: Vec<_> = self.by_currency.keys().copied().chain([Currency::EUR]).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// The latest month with any rate.
    pub fn newest(&self) -> Option<Month> {
        self.by_currency.values().filter_map(|months| months.keys().next_back()).max().copied()
    }

    /// The conversion from one currency to another in `month`; `None` if either has no rate up to that month.
    ///
    /// Both legs use the older of their latest available months, so that a cross rate never mixes months.
    pub fn conversion(&self, from: Currency, to: Currency, month: Month) -> Option<Converted> {
        if from == to {
            return Some(Converted {
                from,
                to,
                wanted: month,
                used: month,
                rate: Decimal::ONE,
                is_fixed: false,
                legs: (Decimal::ONE, Decimal::ONE),
            });
        }
        let (old, new) = (Unit::of(from, month), Unit::of(to, month));
        if old.currency == new.currency {
            let legs = (new.coins, old.coins);
            let rate = legs.0.checked_div(legs.1)?;
            let since = old.since.max(new.since).unwrap_or(month);
            return Some(Converted { from, to, wanted: since, used: since, rate, is_fixed: true, legs });
        }
        let used = self.leg(&old, month)?.month.min(self.leg(&new, month)?.month);
        let (one, other) = (self.leg(&old, used)?, self.leg(&new, used)?);
        let legs = (other.per_euro.checked_mul(new.coins)?, one.per_euro.checked_mul(old.coins)?);
        let rate = legs.0.checked_div(legs.1)?;
        let converted = Converted { from, to, wanted: month, used, rate, is_fixed: false, legs };
        if !(one.is_fixed && other.is_fixed) {
            return Some(converted);
        }
        let since =
            [&old, &new].into_iter().filter_map(|unit| euro_rate(unit.currency)).map(|(_, since)| since);
        let since = since.max().unwrap_or(month);
        Some(Converted { wanted: since, used: since, is_fixed: true, ..converted })
    }

    /// The conversion of an amount whose month is unknown; `None` unless the rate was the same in every month.
    pub fn timeless_conversion(&self, from: Currency, to: Currency) -> Option<Converted> {
        let month = Month { year: 1970, month: 1 };
        let (old, new) = (Unit::of(from, month).currency, Unit::of(to, month).currency);
        let has_one_rate = |unit: Currency| {
            unit == Currency::EUR || (euro_rate(unit).is_some() && !self.by_currency.contains_key(&unit))
        };
        let is_sure = old == new || (has_one_rate(old) && has_one_rate(new));
        is_sure.then(|| self.conversion(from, to, month)).flatten()
    }

    /// The rate of a currency in `month`, or in the last earlier month that has one.
    fn leg(&self, unit: &Unit, month: Month) -> Option<Leg> {
        let fixed = |per_euro| Leg { month, per_euro, is_fixed: true };
        if unit.currency == Currency::EUR {
            return Some(fixed(Decimal::ONE));
        }
        let euro = euro_rate(unit.currency);
        if let Some((per_euro, since)) = euro
            && since <= month
        {
            return Some(fixed(per_euro));
        }
        let means = self.by_currency.get(&unit.currency).and_then(|means| means.range(..=month).next_back());
        let mean = means.map(|(&month, &per_euro)| Leg { month, per_euro, is_fixed: false });
        mean.or_else(|| euro.map(|(per_euro, _)| fixed(per_euro)))
    }
}

/// The newest form of a redenominated currency, without the step to the euro.
struct Unit {
    currency: Currency,
    /// Units of the original currency for one unit of the newest form.
    coins: Decimal,
    /// The month of the last redenomination that was followed.
    since: Option<Month>,
}

impl Unit {
    fn of(currency: Currency, month: Month) -> Self {
        let mut unit = Self { currency, coins: Decimal::ONE, since: None };
        for _ in 0..MOST_REFORMS {
            let Some(next) = unit.currency.successor().filter(|next| next.currency != Currency::EUR) else {
                break;
            };
            let since = Month::of_day(date_of(next.since));
            let Some(coins) = unit.coins.checked_mul(next.units) else { break };
            if !next.is_same_money && month < since {
                break;
            }
            unit = Self { currency: next.currency, coins, since: Some(since) };
        }
        unit
    }
}

/// The units of a currency for one euro, and the month from which they were fixed.
fn euro_rate(currency: Currency) -> Option<(Decimal, Month)> {
    let euro = currency.successor().filter(|next| next.currency == Currency::EUR)?;
    Some((euro.units, Month::of_day(date_of(euro.since))))
}

impl Converted {
    /// The amount in the target currency, rounded to its minor unit. The conversion is exact until then, because a
    /// cross rate stays a fraction of two rates and is not rounded itself.
    pub fn apply(&self, value: Decimal, rounded: Rounded) -> Decimal {
        if self.from == self.to {
            return value;
        }
        self.minor_units(value, rounded).unwrap_or_else(|| {
            // The integers of the exact computation would overflow.
            let product = value.checked_mul(self.rate).unwrap_or(Decimal::MAX);
            let strategy = match rounded {
                Rounded::Nearest => RoundingStrategy::MidpointNearestEven,
                Rounded::Down => RoundingStrategy::ToZero,
                Rounded::Up => RoundingStrategy::AwayFromZero,
            };
            product.round_dp_with_strategy(self.to.decimals(), strategy)
        })
    }

    /// Computes the rounded amount in integers; `None` if they overflow.
    fn minor_units(&self, value: Decimal, rounded: Rounded) -> Option<Decimal> {
        let (value, over, under) = (value.normalize(), self.legs.0.normalize(), self.legs.1.normalize());
        let minor = self.to.decimals();
        let number = |decimal: Decimal| u128::try_from(decimal.mantissa()).ok();
        let (ups, downs) = (minor + under.scale(), value.scale() + over.scale());
        let power = |of: u32| 10_u128.checked_pow(of);
        let above =
            number(value)?.checked_mul(number(over)?)?.checked_mul(power(ups.saturating_sub(downs))?)?;
        let below = number(under)?.checked_mul(power(downs.saturating_sub(ups))?)?;
        let (whole, rest) = (above.checked_div(below)?, above.checked_rem(below)?);
        let is_up = match rounded {
            Rounded::Down => false,
            Rounded::Up => rest > 0,
            // Half to even.
            Rounded::Nearest => match rest.cmp(&(below - rest)) {
                Ordering::Less => false,
                Ordering::Equal => whole % 2 == 1,
                Ordering::Greater => true,
            },
        };
        let whole = i128::try_from(whole.checked_add(u128::from(is_up))?).ok()?;
        Decimal::try_from_i128_with_scale(whole, minor).ok().map(|units| units.normalize())
    }

    /// Bounds in the target currency: lower bounds are rounded down, upper bounds up. An exact amount is rounded to
    /// the nearest minor unit and stays exact, so that a sum of exact amounts is a single figure.
    pub fn apply_to(&self, bounds: Bounds) -> Bounds {
        match bounds {
            Bounds::Exact(x) => Bounds::Exact(self.apply(x, Rounded::Nearest)),
            Bounds::About(x) => Bounds::About(self.apply(x, Rounded::Nearest)),
            Bounds::AtLeast(x) => Bounds::AtLeast(self.apply(x, Rounded::Down)),
            Bounds::AtMost(x) => Bounds::AtMost(self.apply(x, Rounded::Up)),
            Bounds::Range(a, b) => Bounds::Range(self.apply(a, Rounded::Down), self.apply(b, Rounded::Up)),
        }
    }

    /// The smallest interval of whole minor units that contains all values of `bounds`, for statements that set the
    /// bounds of a range between sources.
    pub fn around(&self, bounds: Bounds) -> Interval {
        let Interval { low, high } = bounds.interval();
        Interval { low: self.apply(low, Rounded::Down), high: high.map(|high| self.apply(high, Rounded::Up)) }
    }

    /// Whether the rate is that of an earlier month than the requested one.
    pub fn is_older(&self) -> bool {
        !self.is_fixed && self.used < self.wanted
    }
}
