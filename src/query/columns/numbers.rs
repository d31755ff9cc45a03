//! A column of intervals as whole numbers of one unit, as exact as the decimals that they represent.

use crate::model::{Decimal, Interval, Quantity};
use crate::query::DealSet;
use rayon::prelude::*;

/// The interval that each deal contributes to a sum, in whole multiples of `10^-scale`.
#[derive(Debug)]
pub struct Numbers {
    /// Number of decimal places of the unit.
    scale: u32,
    ends: IntervalColumn,
    /// Deals that contribute an interval of their own.
    pub own: DealSet,
    pub approximate: DealSet,
    pub disputed: DealSet,
}

/// The bounds of the intervals. The largest number of the type stands for an open upper bound.
#[derive(Debug)]
pub(super) enum IntervalColumn {
    Narrow(Vec<[i64; 2]>),
    /// Used if any bound does not fit into 64 bits.
    Wide(Vec<[i128; 2]>),
}

/// The number that one deal states.
#[derive(Clone, Copy, Debug)]
pub(super) struct StatedEnds {
    pub interval: Interval,
    pub approximate: bool,
    pub disputed: bool,
}

impl Numbers {
    /// Calls `said` for every row; `None` means that the deal has no number.
    pub(super) fn new(len: usize, said: impl Fn(usize) -> Option<StatedEnds> + Sync + Send) -> Self {
        let all: Vec<Option<StatedEnds>> = (0..len).into_par_iter().map(said).collect();
        let scale = all.par_iter().flatten().map(|said| scale_of(said.interval)).max().unwrap_or(0);
        let ends: Vec<[i128; 2]> =
            all.par_iter().map(|said| said.map_or([0, 0], |said| ends(said.interval, scale))).collect();
        let narrow = |end: i128| if end == i128::MAX { Some(i64::MAX) } else { i64::try_from(end).ok() };
        let fitting: Option<Vec<[i64; 2]>> =
            ends.par_iter().map(|[low, high]| Some([narrow(*low)?, narrow(*high)?])).collect();
        let flag = |is: fn(&StatedEnds) -> bool| DealSet::of(len, |row| all[row].as_ref().is_some_and(is));
        Self {
            scale,
            ends: fitting.map_or(IntervalColumn::Wide(ends), IntervalColumn::Narrow),
            own: flag(|_| true),
            approximate: flag(|said| said.approximate),
            disputed: flag(|said| said.disputed),
        }
    }

    pub(super) fn ends(&self) -> &IntervalColumn {
        &self.ends
    }

    /// The interval of a deal in units of the column.
    pub(super) fn at(&self, row: usize) -> Interval<i128> {
        let [low, high] = match &self.ends {
            IntervalColumn::Narrow(ends) => {
                let [low, high] = ends[row];
                [i128::from(low), if high == i64::MAX { i128::MAX } else { i128::from(high) }]
            }
            IntervalColumn::Wide(ends) => ends[row],
        };
        Interval { low, high: (high != i128::MAX).then_some(high) }
    }

    /// The interval of a deal as decimals.
    pub fn interval(&self, row: usize) -> Interval {
        self.decimal(self.at(row))
    }

    /// A sum of the column as decimals.
    pub fn decimal(&self, sum: Interval<i128>) -> Interval {
        let decimal = |number: i128| {
            Decimal::try_from_i128_with_scale(number, self.scale).unwrap_or(Decimal::MAX).normalize()
        };
        Interval { low: decimal(sum.low), high: sum.high.map(decimal) }
    }

    /// The sort key of a deal: its lower bound, then its upper bound, open bounds last.
    pub fn rank(&self, row: usize) -> (i128, i128) {
        let interval = self.at(row);
        (interval.low, interval.high.unwrap_or(i128::MAX))
    }

    /// The column's whole numbers around a value: the largest not above it, and the smallest not below it.
    pub fn around(&self, value: Decimal) -> (i128, i128) {
        let value = value.normalize();
        let whole = |value: Decimal| ends(Interval::closed(value, value), self.scale)[0];
        if value.scale() <= self.scale {
            return (whole(value), whole(value));
        }
        let cut = value.trunc_with_scale(self.scale);
        (whole(cut), whole(cut).saturating_add(1))
    }

    pub fn bytes(&self) -> usize {
        let ends = match &self.ends {
            IntervalColumn::Narrow(ends) => ends.len() * size_of::<[i64; 2]>(),
            IntervalColumn::Wide(ends) => ends.len() * size_of::<[i128; 2]>(),
        };
        ends + self.own.bytes() + self.approximate.bytes() + self.disputed.bytes()
    }
}

fn scale_of(interval: Interval) -> u32 {
    let of = |value: Decimal| if value.scale() == 0 { 0 } else { value.normalize().scale() };
    of(interval.low).max(interval.high.map_or(0, of))
}

fn ends(interval: Interval, scale: u32) -> [i128; 2] {
    let whole = |value: Decimal| {
        let value = value.normalize();
        let factor = 10_i128.checked_pow(scale.saturating_sub(value.scale())).unwrap_or(i128::MAX);
        value.mantissa().saturating_mul(factor).min(i128::MAX - 1)
    };
    [whole(interval.low), interval.high.map_or(i128::MAX, whole)]
}

/// A sum while it grows: both bounds, and the number of open upper bounds.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct IntervalSum {
    pub low: i128,
    pub high: i128,
    pub open: u32,
    /// Number of deals that were added one by one.
    pub deals: u32,
}

impl IntervalSum {
    /// Adds the bounds of a narrow column. Deals are numbered in 32 bits, so that 64-bit bounds cannot overflow the
    /// sum.
    #[inline]
    pub fn take_narrow(&mut self, [low, high]: [i64; 2]) {
        self.deals += 1;
        self.low += i128::from(low);
        if high == i64::MAX {
            self.open += 1;
        } else {
            self.high += i128::from(high);
        }
    }

    /// Adds the bounds of a wide column.
    pub fn take_wide(&mut self, [low, high]: [i128; 2]) {
        self.deals += 1;
        self.take(low, high, high == i128::MAX);
    }

    /// Adds an interval that is not that of a single deal.
    pub fn take(&mut self, low: i128, high: i128, is_open: bool) {
        self.low = self.low.saturating_add(low);
        if is_open {
            self.open += 1;
        } else {
            self.high = self.high.saturating_add(high);
        }
    }

    pub fn merge(&mut self, other: &Self) {
        self.low = self.low.plus(other.low);
        self.high = self.high.plus(other.high);
        self.open += other.open;
        self.deals += other.deals;
    }

    pub fn interval(&self) -> Interval<i128> {
        Interval { low: self.low, high: (self.open == 0).then_some(self.high) }
    }
}
