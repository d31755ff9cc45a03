//! How many deals fall into each day, week, month, quarter or year of a stretch of time.
//!
//! A deal whose date is less precise than a step is shared evenly among the steps it may lie in:
//! nothing is put on the first of a month that a report only names as a month.

use crate::model::{date_of, day_of};
use jiff::ToSpan;
use jiff::civil::Date;
use std::sync::Arc;

/// The unit of time that a density counts by, and where its steps begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Step {
    pub unit: StepUnit,
    /// First and last day of the whole stretch, from 1970-01-01.
    days: (i32, i32),
}

/// A calendar unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StepUnit {
    Day,
    /// From Monday on.
    Week,
    Month,
    Quarter,
    Year,
    Decade,
}

impl StepUnit {
    const ALL: [Self; 6] = [Self::Day, Self::Week, Self::Month, Self::Quarter, Self::Year, Self::Decade];

    /// About how many days it has.
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

    /// The first day of the unit that `date` lies in.
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

/// Steps of a density for each mark that would fit side by side.
const FINER: usize = 3;

impl Step {
    /// The finest unit of which no more than three steps stand where a mark would.
    pub fn fitting(days: (i32, i32), cells: usize) -> Self {
        let length = i64::from(days.1) - i64::from(days.0) + 1;
        let most = i64::try_from(cells * FINER).unwrap_or(i64::MAX).max(1);
        let unit = StepUnit::ALL.into_iter().find(|unit| length / unit.days() <= most);
        Self { unit: unit.unwrap_or(StepUnit::Decade), days }
    }

    /// The first day of each step; the first one begins where the stretch does, or before.
    fn starts(self) -> Vec<i32> {
        let mut starts = Vec::new();
        let mut at = Some(self.unit.start(date_of(self.days.0)));
        while let Some(start) = at.filter(|start| day_of(*start) <= self.days.1) {
            starts.push(day_of(start));
            at = self.unit.next(start).filter(|next| *next > start);
        }
        starts
    }

    /// Nothing, yet.
    pub(super) fn empty(self) -> Spread {
        let starts = self.starts();
        let days = usize::try_from(i64::from(self.days.1) - i64::from(self.days.0) + 1).unwrap_or(0);
        let table = if days <= TABLED {
            let step_of = |day: i32| starts.partition_point(|&start| start <= day).saturating_sub(1);
            (self.days.0..=self.days.1).map(|day| u16::try_from(step_of(day)).unwrap_or(u16::MAX)).collect()
        } else {
            Vec::new()
        };
        Spread { parts: vec![0; starts.len() + 1], steps: Arc::new(Steps { starts, table, days: self.days }) }
    }
}

/// Parts of a deal: fine enough to share it among the days of a decade.
const WHOLE: i64 = 1 << 24;

/// Days of a stretch that is looked up day by day.
const TABLED: usize = 1 << 16;

/// Deals shared out among steps, as they are gone through.
#[derive(Clone, Debug, Default)]
pub(super) struct Spread {
    steps: Arc<Steps>,
    /// For each step by how much it differs from the step before it, in parts of a deal.
    parts: Vec<i64>,
}

#[derive(Debug, Default)]
struct Steps {
    starts: Vec<i32>,
    /// The step of each day of the stretch, where it is not too long.
    table: Vec<u16>,
    days: (i32, i32),
}

impl Steps {
    /// The step of a day within the stretch.
    fn of(&self, day: i32) -> usize {
        let at = usize::try_from(i64::from(day) - i64::from(self.days.0)).unwrap_or(0);
        match self.table.get(at) {
            Some(&step) => usize::from(step),
            None => self.starts.partition_point(|&start| start <= day).saturating_sub(1),
        }
    }
}

impl Spread {
    /// Shares a deal among the steps that it may lie in.
    pub fn add(&mut self, (first, last): (i32, i32)) {
        let (start, end) = self.steps.days;
        let (from, to) = (self.steps.of(first.max(start)), self.steps.of(last.min(end)));
        if from == to
            && first >= start
            && last <= end
            && let Some([part, next, ..]) = self.parts.get_mut(from..)
        {
            // Most deals lie in one step.
            *part += WHOLE;
            *next -= WHOLE;
            return;
        }
        let inside = i64::try_from(to.saturating_sub(from)).unwrap_or(0) + 1;
        // What lies outside of the stretch has its share there.
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

/// How many deals lie in each step of a stretch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Density {
    pub steps: Vec<DensityStep>,
    /// All deals of the stretch.
    pub deals: usize,
}

/// One step, with a share of every deal that may lie in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DensityStep {
    pub first: i32,
    pub last: i32,
    /// Deals in thousandths: 1,000 is one deal.
    pub thousandths: i64,
}

impl Density {
    pub(super) fn of(step: Step, spread: &Spread, deals: usize) -> Self {
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
            DensityStep { first, last, thousandths: (parts * 1000 + WHOLE / 2) / WHOLE }
        });
        Self { steps: steps.collect(), deals }
    }

    /// The most deals of any step, in thousandths.
    pub fn most(&self) -> i64 {
        self.steps.iter().map(|step| step.thousandths).max().unwrap_or(0)
    }
}

impl Step {
    fn last_day(self, starts: &[i32]) -> i32 {
        let next = starts.last().and_then(|&start| self.unit.next(date_of(start)));
        next.map_or(self.days.1, |next| day_of(next) - 1)
    }
}
