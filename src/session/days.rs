//! The days on the timeline: limited to the days that dates can express, and as text.

use crate::model::{Days, When, Within, date_of};
use crate::tr;
use crate::words::Phrase;

/// The first and last day that a date can express, in the years 1000 and 9999, as days since 1970-01-01.
const EARLIEST: i32 = -354_285;
const LATEST: i32 = 2_932_896;

/// The days in order, at least a week apart, within the expressible range.
pub fn shown_days(days: Days) -> Days {
    let Days { first, last } = Days::between(days.first, days.last);
    let first = first.within(EARLIEST, LATEST - 6);
    Days { first, last: last.within(first + 6, LATEST) }
}

/// The day, or the nearest expressible one.
pub fn nameable(day: i32) -> i32 {
    day.within(EARLIEST, LATEST)
}

/// Days as `2023-01-01..2023-12-31`.
pub fn days_text(days: Days) -> String {
    format!("{}..{}", date_of(days.first), date_of(days.last))
}

/// Parses `2023-01-01..2023-12-31`; a month or year stands for all its days.
pub fn parse_days(text: &str) -> Result<Days, Phrase> {
    let expected = || Phrase::new(|lang| tr!(lang, "options-days").to_owned());
    let (first, last) = text.split_once("..").ok_or_else(expected)?;
    let read = |text: &str| text.parse::<When>().ok().filter(|when| matches!(when, When::At(_)));
    let (Some(first), Some(last)) = (read(first), read(last)) else { return Err(expected()) };
    match (first.days().first, last.days().last) {
        (Some(first), Some(last)) if first <= last => Ok(shown_days(Days { first, last })),
        _ => Err(Phrase::new(|lang| tr!(lang, "options-earlier-first").to_owned())),
    }
}
