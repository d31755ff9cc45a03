//! The mapping from days to positions on a time axis; long empty periods are shortened on request.

use crate::model::Days;
use rust_decimal::prelude::ToPrimitive;

/// A time axis: from day to fraction and back.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// Consecutive stretches without gaps; the first begins with the first day shown.
    stretches: Vec<Stretch>,
}

/// The days from `first` to before `end`, the first day of the next stretch.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Stretch {
    first: i32,
    end: i32,
    from: f64,
    to: f64,
    is_gap: bool,
}

/// Smallest share of the axis at which an empty stretch is shortened.
const LONG: f64 = 0.12;
/// Share of the axis of a shortened stretch.
const SHORT: f64 = 0.025;

impl Span {
    /// An even axis from the first to the last day.
    pub fn even(days: Days) -> Self {
        let (first, end) = (days.first, days.last.saturating_add(1));
        Self { stretches: vec![Stretch { first, end, from: 0.0, to: 1.0, is_gap: false }] }
    }

    /// An axis on which long stretches between the `busy` days are shortened; `busy` need not be sorted.
    pub fn without_gaps(days: Days, mut busy: Vec<Days>) -> Self {
        let (first, end) = (days.first, days.last.saturating_add(1));
        let length = between(first, end);
        busy.sort_unstable();
        // A margin remains on both sides of a gap.
        let air = (length * 0.02).to_i32().unwrap_or(0).max(1);
        let (mut gaps, mut at) = (Vec::new(), first);
        let busy = busy.into_iter().map(|busy| (busy.first.max(first), busy.last.saturating_add(1).min(end)));
        for (from, to) in busy.chain([(end, end)]) {
            let (start, stop) = (at.saturating_add(air), from.saturating_sub(air));
            if between(start, stop) >= length * LONG {
                gaps.push((start, stop));
            }
            at = at.max(to);
        }
        Self::cut((first, end), &gaps)
    }

    fn cut((first, end): (i32, i32), gaps: &[(i32, i32)]) -> Self {
        let empty: f64 = gaps.iter().map(|&(from, to)| between(from, to)).sum();
        let short = SHORT * gaps.len().to_f64().unwrap_or(0.0);
        let busy = (between(first, end) - empty).max(1.0);
        let mut stretches = Vec::with_capacity(gaps.len() * 2 + 1);
        let (mut day, mut from) = (first, 0.0);
        for &(start, stop) in gaps {
            let to = from + between(day, start) / busy * (1.0 - short);
            stretches.push(Stretch { first: day, end: start, from, to, is_gap: false });
            stretches.push(Stretch { first: start, end: stop, from: to, to: to + SHORT, is_gap: true });
            (day, from) = (stop, to + SHORT);
        }
        stretches.push(Stretch { first: day, end, from, to: 1.0, is_gap: false });
        Self { stretches }
    }

    /// The start of a day as a fraction of the axis; days beyond the axis lie outside 0 to 1.
    pub fn at(&self, day: i32) -> f64 {
        let at = self.stretches.iter().rfind(|stretch| stretch.first <= day).or(self.stretches.first());
        at.map_or(0.0, |stretch| {
            let share = between(stretch.first, day) / between(stretch.first, stretch.end).max(1.0);
            stretch.from + share * (stretch.to - stretch.from)
        })
    }

    /// The day at a fraction of the axis.
    pub fn day_at(&self, fraction: f64) -> i32 {
        let at = self.stretches.iter().rfind(|stretch| stretch.from <= fraction).or(self.stretches.first());
        at.map_or(0, |stretch| {
            let share = (fraction - stretch.from) / (stretch.to - stretch.from).max(1e-9);
            let days = (share * between(stretch.first, stretch.end)).floor().to_i32().unwrap_or(0);
            stretch.first.saturating_add(days)
        })
    }

    /// The shortened stretches: their start and end as fractions, and their days.
    pub fn gaps(&self) -> impl Iterator<Item = ((f64, f64), Days)> + '_ {
        let gaps = self.stretches.iter().filter(|stretch| stretch.is_gap);
        gaps.map(|gap| ((gap.from, gap.to), Days { first: gap.first, last: gap.end.saturating_sub(1) }))
    }

    /// Whether a day lies in a shortened stretch.
    pub fn is_in_gap(&self, day: i32) -> bool {
        self.gaps().any(|(_, days)| days.contains(day))
    }
}

/// Number of days between two days. Both are below 2^32, so that `f64` is exact.
fn between(from: i32, to: i32) -> f64 {
    f64::from(to) - f64::from(from)
}
