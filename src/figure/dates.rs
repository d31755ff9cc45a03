//! Ticks on the time axis: days, months or years, depending on the period shown.

use super::kinds::Tick;
use super::span::Span;
use super::timeline_kinds::Period;
use super::when::short_month;
use crate::model::{Days, Lang, date_of, day_of};
use crate::tr;
use jiff::civil::Date;

/// The interval between two ticks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TickStep {
    Days(i32),
    Months(i32),
    Years(i32),
}

impl TickStep {
    /// Whether people have a name for the interval that begins at a round date.
    fn has_a_name(self) -> bool {
        matches!(self, Self::Days(1 | 7) | Self::Months(1 | 3) | Self::Years(_))
    }
}

/// From the finest to the coarsest, each with its length in days.
const STEPS: [(TickStep, i64); 14] = [
    (TickStep::Days(1), 1),
    (TickStep::Days(2), 2),
    (TickStep::Days(7), 7),
    (TickStep::Days(14), 14),
    (TickStep::Months(1), 30),
    (TickStep::Months(2), 61),
    (TickStep::Months(3), 91),
    (TickStep::Months(6), 182),
    (TickStep::Years(1), 365),
    (TickStep::Years(2), 730),
    (TickStep::Years(5), 1826),
    (TickStep::Years(10), 3652),
    (TickStep::Years(50), 18_262),
    (TickStep::Years(200), 73_050),
];

/// About eight ticks on round dates, from the first day to the last.
pub(super) fn ticks(days: Days, span: &Span, lang: Lang) -> Vec<Tick> {
    let fits = |(_, length): &&(TickStep, i64)| days.count() / length <= 9;
    let step = STEPS.iter().find(fits).map_or(TickStep::Years(500), |(step, _)| *step);
    let start = date_of(days.first);
    let mut ticks = Vec::new();
    let mut previous: Option<Date> = None;
    for n in 0..=40 {
        let Some(date) = nth(start, step, n) else { break };
        let day = day_of(date);
        if day > days.last {
            break;
        }
        if day < days.first {
            continue;
        }
        if span.is_in_gap(day) {
            // After a gap the label repeats the year.
            previous = None;
            continue;
        }
        ticks.push(Tick { at: span.at(day), label: label(date, step, previous, lang) });
        previous = Some(date);
    }
    ticks
}

/// At most about a dozen units of time, from the first day to the last.
pub(super) fn periods(days: Days, span: &Span, lang: Lang) -> Vec<Period> {
    const MOST: i64 = 12;
    let fits = |(step, length): &&(TickStep, i64)| days.count() / length <= MOST && step.has_a_name();
    let step = STEPS.iter().find(fits).map_or(TickStep::Years(500), |(step, _)| *step);
    let start = date_of(days.first);
    let mut periods = Vec::new();
    let mut previous: Option<Date> = None;
    for n in 0..=40 {
        let (Some(first), Some(next)) = (nth(start, step, n), nth(start, step, n + 1)) else { break };
        let from = day_of(first).max(days.first);
        let end = day_of(next).min(days.last.saturating_add(1));
        if from > days.last {
            break;
        }
        let label = period_label((first, next), step, previous, lang);
        periods.push(Period { from: span.at(from), to: span.at(end), label });
        previous = Some(first);
    }
    periods
}

/// The name of a unit of time: that of its first day, month or year; several years have both ends.
fn period_label((first, next): (Date, Date), step: TickStep, previous: Option<Date>, lang: Lang) -> String {
    match step {
        TickStep::Years(years) if years > 1 => {
            let (first, last) = (first.year().to_string(), next.year().saturating_sub(1).to_string());
            tr!(lang, "subtitle-years", first = first, last = last)
        }
        TickStep::Months(3) => {
            let quarter = ((first.month() - 1) / 3 + 1).to_string();
            if previous.is_some_and(|previous| previous.year() == first.year()) {
                return tr!(lang, "date-quarter-short", quarter = quarter);
            }
            tr!(lang, "date-quarter", quarter = quarter, year = first.year().to_string())
        }
        _ => label(first, step, previous, lang),
    }
}

/// The n-th round date, counted from the last one at or before `start`.
fn nth(start: Date, step: TickStep, n: i32) -> Option<Date> {
    match step {
        TickStep::Days(days) => {
            let origin = day_of(start).div_euclid(days) * days;
            // Weeks begin on Monday; 1970-01-01 was a Thursday.
            let origin = if days % 7 == 0 { (day_of(start) + 3).div_euclid(days) * days - 3 } else { origin };
            Some(date_of(origin.checked_add(n.checked_mul(days)?)?))
        }
        TickStep::Months(months) => {
            let month = i32::from(start.year()) * 12 + i32::from(start.month()) - 1;
            let month = month.div_euclid(months) * months + n * months;
            let year = i16::try_from(month.div_euclid(12)).ok()?;
            Date::new(year, i8::try_from(month.rem_euclid(12) + 1).ok()?, 1).ok()
        }
        TickStep::Years(years) => {
            let year = i32::from(start.year()).div_euclid(years) * years + n * years;
            Date::new(i16::try_from(year).ok()?, 1, 1).ok()
        }
    }
}

/// The shortest label that is clear after the previous one: the year appears only if it changes.
fn label(date: Date, step: TickStep, previous: Option<Date>, lang: Lang) -> String {
    let year = date.year();
    let is_new_year = previous.is_none_or(|previous| previous.year() != year);
    let is_new_month = previous.is_none_or(|previous| previous.month() != date.month());
    let month = short_month(date.month(), lang);
    let (day, year) = (date.day().to_string(), year.to_string());
    match step {
        TickStep::Years(_) => tr!(lang, "date-year", year = year),
        TickStep::Months(_) if is_new_year => tr!(lang, "date-month", month = month, year = year),
        TickStep::Months(_) => month.to_owned(),
        TickStep::Days(_) if is_new_year => tr!(lang, "date-day", day = day, month = month, year = year),
        TickStep::Days(_) if is_new_month => tr!(lang, "date-tick-month", day = day, month = month),
        TickStep::Days(_) => tr!(lang, "date-tick-day", day = day),
    }
}
