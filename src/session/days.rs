//! The days on the timeline: limited to the days that dates can express, and as text.

use crate::model::{When, Within, date_of};
use crate::tr;
use crate::words::Phrase;

/// The first and last day that a date can express, in the years 1000 and 9999, as days since 1970-01-01.
const EARLIEST: i32 = -354_285;
const LATEST: i32 = 2_932_896;

/// The days in order, at least a week apart, within the expressible range.
pub fn shown_days((a, b): (i32, i32)) -> (i32, i32) {
    let first = a.min(b).within(EARLIEST, LATEST - 6);
    (first, a.max(b).within(first + 6, LATEST))
}

/// The day, or the nearest expressible one.
pub fn nameable(day: i32) -> i32 {
    day.within(EARLIEST, LATEST)
}

/// Days as `2023-01-01..2023-12-31`.
pub fn days_text((first, last): (i32, i32)) -> String {
    format!("{}..{}", date_of(first), date_of(last))
}

/// Parses `2023-01-01..2023-12-31`; a month or year stands for all its days.
pub fn parse_days(text: &str) -> Result<(i32, i32), Phrase> {
    let expected = || Phrase::new(|lang| tr!(lang, "options-days").to_owned());
    let (first, last) = text.split_once("..").ok_or_else(expected)?;
    let read = |text: &str| text.parse::<When>().ok().filter(|when| matches!(when, When::At(_)));
    let (Some(first), Some(last)) = (read(first), read(last)) else { return Err(expected()) };
    match (first.days().first, last.days().last) {
        (Some(first), Some(last)) if first <= last => Ok(shown_days((first, last))),
        _ => Err(Phrase::new(|lang| tr!(lang, "options-earlier-first").to_owned())),
    }
}
