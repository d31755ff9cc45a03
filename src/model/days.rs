//! Ranges of days.

/// The days from the first to the last, counted from 1970-01-01.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Days {
    pub first: i32,
    pub last: i32,
}

impl Days {
    /// The days between two days, whichever comes first.
    pub fn between(a: i32, b: i32) -> Self {
        Self { first: a.min(b), last: a.max(b) }
    }

    pub fn contains(self, day: i32) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// The number of days; 0 or less if the last comes before the first.
    pub fn count(self) -> i64 {
        i64::from(self.last) - i64::from(self.first) + 1
    }

    /// All days from the earlier first to the later last.
    #[must_use]
    pub fn joined(self, other: Self) -> Self {
        Self { first: self.first.min(other.first), last: self.last.max(other.last) }
    }

    /// The days moved at either end; positive numbers move an end into the future.
    #[must_use]
    pub fn moved(self, first: i32, last: i32) -> Self {
        Self { first: self.first.saturating_add(first), last: self.last.saturating_add(last) }
    }

    /// The days with a twentieth of their length, and at least three days, added on both sides.
    #[must_use]
    pub fn padded(self) -> Self {
        let pad = (self.last.saturating_sub(self.first) / 20).max(3);
        self.moved(-pad, pad)
    }

    /// The days that lie in a filter's period. A deal dated "by" a day may have happened long before that day: if no
    /// day lies in the period, the result is the whole period.
    #[must_use]
    pub fn within(self, period: Option<Self>) -> Self {
        match period {
            None => self,
            Some(period) if self.last < period.first || self.first > period.last => period,
            Some(period) => Self { first: self.first.max(period.first), last: self.last.min(period.last) },
        }
    }
}
