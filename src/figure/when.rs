//! Dates as text, with the precision that they have: `5–10 November 2023`, `bis 9. November 2023`.

use crate::model::{Lang, Month, When, WhenPoint};
use crate::tr;
use crate::words::text;

/// A date in words, with its own precision: `5–10 November 2023`, `by 9 November 2023`, `2018 to 2023`.
pub fn when_text(when: When, lang: Lang) -> String {
    written(when, lang, month_name)
}

/// A date with short names of months, for narrow columns: `5–10 Nov 2023`.
pub fn when_short(when: When, lang: Lang) -> String {
    written(when, lang, short_month)
}

/// `November 2023`.
pub fn month_text(month: Month, lang: Lang) -> String {
    let point = WhenPoint { year: month.year, month: Some(month.month), day: None, about: false };
    point_text(point, lang, month_name)
}

/// Gives the name of a month, in full or abbreviated.
type Naming = fn(i8, Lang) -> &'static str;

fn written(when: When, lang: Lang, month: Naming) -> String {
    let point = |point: WhenPoint| point_text(point, lang, month);
    let words = match when {
        When::At(at) => point(at),
        When::Span(None, Some(end)) => tr!(lang, "format-by", end = point(end)),
        When::Span(Some(start), None) => tr!(lang, "format-from", start = point(start)),
        When::Span(Some(start), Some(end)) => {
            let in_a_month = days_of_a_month(start, end, lang, month);
            in_a_month.unwrap_or_else(|| tr!(lang, "format-to", a = point(start), b = point(end)))
        }
        When::Span(None, None) => String::new(),
    };
    if when.is_about() { tr!(lang, "format-about", text = words) } else { words }
}

/// `5–10 November 2023`: both days in one month.
fn days_of_a_month(start: WhenPoint, end: WhenPoint, lang: Lang, month: Naming) -> Option<String> {
    let (first, last) = (start.day?, end.day?);
    let in_month = (start.year, start.month) == (end.year, end.month);
    in_month.then(|| {
        tr!(
            lang,
            "date-days",
            first = first.to_string(),
            last = last.to_string(),
            month = month(end.month.unwrap_or(1), lang),
            year = end.year.to_string()
        )
    })
}

fn point_text(point: WhenPoint, lang: Lang, month: Naming) -> String {
    let year = point.year.to_string();
    match (point.month, point.day) {
        (None, _) => tr!(lang, "date-year", year = year),
        (Some(at), None) => tr!(lang, "date-month", month = month(at, lang), year = year),
        (Some(at), Some(day)) => {
            tr!(lang, "date-day", day = day.to_string(), month = month(at, lang), year = year)
        }
    }
}

/// The full name of a month, 1 to 12.
pub(super) fn month_name(month: i8, lang: Lang) -> &'static str {
    text(
        lang,
        match month {
            ..=1 => "month-1",
            2 => "month-2",
            3 => "month-3",
            4 => "month-4",
            5 => "month-5",
            6 => "month-6",
            7 => "month-7",
            8 => "month-8",
            9 => "month-9",
            10 => "month-10",
            11 => "month-11",
            12.. => "month-12",
        },
    )
}

/// The abbreviated name of a month: `Nov`.
pub(super) fn short_month(month: i8, lang: Lang) -> &'static str {
    text(
        lang,
        match month {
            ..=1 => "short-month-1",
            2 => "short-month-2",
            3 => "short-month-3",
            4 => "short-month-4",
            5 => "short-month-5",
            6 => "short-month-6",
            7 => "short-month-7",
            8 => "short-month-8",
            9 => "short-month-9",
            10 => "short-month-10",
            11 => "short-month-11",
            12.. => "short-month-12",
        },
    )
}
