//! The number of deals in each day, week, month, quarter or year of a period.
//!
//! A deal whose date is less precise than a step is divided evenly among the steps that it may lie in, so that a deal
//! known only by its month is not placed on the first of that month.

use crate::model::{Days, date_of, day_of};
use jiff::ToSpan;
use jiff::civil::Date;
use std::sync::Arc;

/// The unit of time of a density, and the period in which its steps lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Step {
    pub unit: StepUnit,
    /// First and last day of the period, in days since 1970-01-01.
    days: Days,
}

/// A calendar unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StepUnit {
    Day,
    /// Starts on Monday.
    Week,
    Month,
    Quarter,
    Year,
    Decade,
}

impl StepUnit {
    const ALL: [Self; 6] = [Self::Day, Self::Week, Self::Month, Self::Quarter, Self::Year, Self::Decade];

    /// Approximate length in days.
    fn days(self) -> i64 {
        match self {
            Self::Day => 1,
            Self::Week => 7,
            Self::Month => 30,
            Self::Quarter => 91,
            Self::Year => 365,
            Self::Decade => 3652,
        }
    }

    /// The first day of the unit that contains `date`.
    fn start(self, date: Date) -> Date {
        let (year, month) = (date.year(), date.month());
        let first = |year, month| Date::new(year, month, 1).unwrap_or(date);
        match self {
            Self::Day => date,
            Self::Week => {
                let since = i64::from(date.weekday().to_monday_zero_offset());
                date.checked_sub(since.days()).unwrap_or(date)
            }
            Self::Month => first(year, month),
            Self::Quarter => first(year, (month - 1) / 3 * 3 + 1),
            Self::Year => first(year, 1),
            Self::Decade => first(year - year.rem_euclid(10), 1),
        }
    }

    fn next(self, start: Date) -> Option<Date> {
        let span = match self {
            Self::Day => 1.days(),
            Self::Week => 7.days(),
            Self::Month => 1.months(),
            Self::Quarter => 3.months(),
            Self::Year => 1.years(),
            Self::Decade => 10.years(),
        };
        start.checked_add(span).ok()
    }
}

/// Number of steps of a density in the space of one mark.
const FINER: usize = 3;

impl Step {
    /// The finest unit with at most three steps in the space of one mark.
    pub fn fitting(days: Days, cells: usize) -> Self {
        let most = i64::try_from(cells * FINER).unwrap_or(i64::MAX).max(1);
        let unit = StepUnit::ALL.into_iter().find(|unit| days.count() / unit.days() <= most);
        Self { unit: unit.unwrap_or(StepUnit::Decade), days }
    }

    /// The first day of each step. The first step contains the start of the period and may begin before it.
    fn starts(self) -> Vec<i32> {
        let mut starts = Vec::new();
        let mut at = Some(self.unit.start(date_of(self.days.first)));
        while let Some(start) = at.filter(|start| day_of(*start) <= self.days.last) {
            starts.push(day_of(start));
            at = self.unit.next(start).filter(|next| *next > start);
        }
        starts
    }

    /// A spread without any deals.
    pub fn empty(self) -> Spread {
        let starts = self.starts();
        let days = usize::try_from(self.days.count()).unwrap_or(0);
        let table = if days <= TABLED {
            let step_of = |day: i32| starts.partition_point(|&start| start <= day).saturating_sub(1);
            (self.days.first..=self.days.last)
                .map(|day| u16::try_from(step_of(day)).unwrap_or(u16::MAX))
                .collect()
        } else {
            Vec::new()
        };
        Spread { parts: vec![0; starts.len() + 1], steps: Arc::new(Steps { starts, table, days: self.days }) }
    }
}

/// Fixed-point value of one deal: fine enough to divide it among the days of a decade.
const WHOLE: i64 = 1 << 24;

/// Longest period, in days, with a table from day to step; longer periods use binary search.
const TABLED: usize = 1 << 16;

/// Deals divided among steps, while they are being counted.
#[derive(Clone, Debug, Default)]
pub struct Spread {
    steps: Arc<Steps>,
    /// Differences between each step and the step before it, in parts of a deal: adding a span changes only two
    /// entries.
    parts: Vec<i64>,
}

/// The steps of a period, for finding the step of a day.
#[derive(Debug, Default)]
struct Steps {
    starts: Vec<i32>,
    /// The step of each day of the period; empty if the period is too long.
    table: Vec<u16>,
    days: Days,
}

impl Steps {
    /// The step of a day within the period.
    fn of(&self, day: i32) -> usize {
        let at = usize::try_from(i64::from(day) - i64::from(self.days.first)).unwrap_or(0);
        match self.table.get(at) {
            Some(&step) => usize::from(step),
            None => self.starts.partition_point(|&start| start <= day).saturating_sub(1),
        }
    }
}

impl Spread {
    /// Divides a deal among the steps that it may lie in.
    pub fn add(&mut self, Days { first, last }: Days) {
        let Days { first: start, last: end } = self.steps.days;
        let (from, to) = (self.steps.of(first.max(start)), self.steps.of(last.min(end)));
        if from == to
            && first >= start
            && last <= end
            && let Some([part, next, ..]) = self.parts.get_mut(from..)
        {
            // Fast path: most deals lie in one step.
            *part += WHOLE;
            *next -= WHOLE;
            return;
        }
        let inside = i64::try_from(to.saturating_sub(from)).unwrap_or(0) + 1;
        // Each side on which the deal extends beyond the period counts as one more step.
        let outside = i64::from(first < start) + i64::from(last > end);
        let share = WHOLE / (inside + outside);
        if let Some(part) = self.parts.get_mut(from) {
            *part += share;
        }
        if let Some(part) = self.parts.get_mut(to + 1) {
            *part -= share;
        }
    }

    pub fn merge(&mut self, other: &Self) {
        self.parts.iter_mut().zip(&other.parts).for_each(|(part, other)| *part += other);
    }
}

/// The number of deals in each step of a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Density {
    pub steps: Vec<DensityStep>,
    /// All deals in the period.
    pub deals: usize,
}

/// One step, with a share of every deal that may lie in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DensityStep {
    pub days: Days,
    /// Number of deals in thousandths: 1,000 is one deal.
    pub thousandths: i64,
}

impl Density {
    pub(in crate::query) fn of(step: Step, spread: &Spread, deals: usize) -> Self {
        let ends = spread
            .steps
            .starts
            .iter()
            .skip(1)
            .map(|&next| next - 1)
            .chain([step.last_day(&spread.steps.starts)]);
        let mut parts = 0_i64;
        let steps = spread.steps.starts.iter().zip(ends).zip(&spread.parts).map(|((&first, last), &part)| {
            parts += part;
            DensityStep { days: Days { first, last }, thousandths: (parts * 1000 + WHOLE / 2) / WHOLE }
        });
        Self { steps: steps.collect(), deals }
    }

    /// The largest number of deals in any step, in thousandths.
    pub fn most(&self) -> i64 {
        self.steps.iter().map(|step| step.thousandths).max().unwrap_or(0)
    }
}

impl Step {
    fn last_day(self, starts: &[i32]) -> i32 {
        let next = starts.last().and_then(|&start| self.unit.next(date_of(start)));
        next.map_or(self.days.last, |next| day_of(next) - 1)
    }
}
