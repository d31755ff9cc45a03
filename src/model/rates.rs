//! Exchange rates: monthly means, and conversion by them.
//!
//! A currency that ended at a rate fixed by law goes by that rate from the day of its successor on, and before it where
//! no mean is known: German marks have no other rate to the euro. A redenominated currency is its successor in smaller
//! coins, whatever the month.

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
    /// The month that the conversion asked for; for a fixed rate the one since which it is fixed.
    pub wanted: Month,
    /// The month whose rate was used: the wanted one, or the last one before it that has a rate.
    pub used: Month,
    /// Units of `to` for one unit of `from`, at full precision.
    pub rate: Decimal,
    /// Whether the rate is one that law fixed, of no month.
    pub is_fixed: bool,
    /// The two rates that it is made of: units of `to`, and of `from`, for one euro, or coins of both for one unit of
    /// the money that both are.
    pub legs: (Decimal, Decimal),
}

/// Which way a converted amount is rounded to the minor unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounded {
    /// Half to even: an exact amount, or one that is about.
    Nearest,
    /// A low end, which may only become lower.
    Down,
    /// A high end.
    Up,
}

/// What a currency was worth in a month.
#[derive(Clone, Copy)]
struct Leg {
    /// The month whose rate this is.
    month: Month,
    /// Units for one euro.
    per_euro: Decimal,
    is_fixed: bool,
}

/// A chain of reforms is no longer than this.
const MOST_REFORMS: usize = 4;

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
    ///
    /// A redenominated currency is kept in its newest coins; there a rate of those themselves counts first.
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

    /// The conversion of an amount whose month nobody knows: only what was the same in every month is sure.
    pub fn timeless_conversion(&self, from: Currency, to: Currency) -> Option<Converted> {
        let month = Month { year: 1970, month: 1 };
        let (old, new) = (Unit::of(from, month).currency, Unit::of(to, month).currency);
        let has_one_rate = |unit: Currency| {
            unit == Currency::EUR || (euro_rate(unit).is_some() && !self.by_currency.contains_key(&unit))
        };
        let is_sure = old == new || (has_one_rate(old) && has_one_rate(new));
        is_sure.then(|| self.conversion(from, to, month)).flatten()
    }

    /// What a currency was worth in `month`, or in the last month before it that has a rate.
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

/// The newest money that a currency is in other coins, short of the euro.
struct Unit {
    currency: Currency,
    /// Coins of the currency that was asked for, for one of the newest.
    coins: Decimal,
    /// The month of the last reform on the way.
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
    /// The amount in the target currency, rounded to its minor unit. Until then the conversion is exact: a cross
    /// rate is a fraction of two rates, of which no decimal is taken.
    pub fn apply(&self, value: Decimal, rounded: Rounded) -> Decimal {
        if self.from == self.to {
            return value;
        }
        self.minor_units(value, rounded).unwrap_or_else(|| {
            // So many digits that whole numbers have no room for them.
            let product = value.checked_mul(self.rate).unwrap_or(Decimal::MAX);
            let strategy = match rounded {
                Rounded::Nearest => RoundingStrategy::MidpointNearestEven,
                Rounded::Down => RoundingStrategy::ToZero,
                Rounded::Up => RoundingStrategy::AwayFromZero,
            };
            product.round_dp_with_strategy(self.to.decimals(), strategy)
        })
    }

    /// The same in whole numbers: how many minor units the fraction comes to.
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

    /// Bounds in the target currency: low ends rounded down, high ends up. An exact amount is the nearest minor
    /// unit from then on, so that a sum of exact amounts is one figure.
    pub fn apply_to(&self, bounds: Bounds) -> Bounds {
        match bounds {
            Bounds::Exact(x) => Bounds::Exact(self.apply(x, Rounded::Nearest)),
            Bounds::About(x) => Bounds::About(self.apply(x, Rounded::Nearest)),
            Bounds::AtLeast(x) => Bounds::AtLeast(self.apply(x, Rounded::Down)),
            Bounds::AtMost(x) => Bounds::AtMost(self.apply(x, Rounded::Up)),
            Bounds::Range(a, b) => Bounds::Range(self.apply(a, Rounded::Down), self.apply(b, Rounded::Up)),
        }
    }

    /// Whole minor units around all that the bounds allow, for statements that are the ends of a span.
    pub fn around(&self, bounds: Bounds) -> Interval {
        let Interval { low, high } = bounds.interval();
        Interval { low: self.apply(low, Rounded::Down), high: high.map(|high| self.apply(high, Rounded::Up)) }
    }

    /// Whether an older month had to stand in.
    pub fn is_older(&self) -> bool {
        !self.is_fixed && self.used < self.wanted
    }
}
