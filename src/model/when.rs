//! Dates with their precision: the subset of EDTF (ISO 8601-2:2019, levels 0 and 1) that press
//! reports need.
//!
//! `2023-11-05` is a day, `2023-11` a month, `2023` a year, `2023-11~` approximately that month,
//! `2023-11-05/2023-11-10` a span, `../2023-11-09` any time until that day.

use super::Days;
use super::expected::{Expected, NotationError};
use super::notation::Cursor;
use super::signs::{DASH, Plain};
use jiff::civil::Date;
use std::fmt;
use std::str::FromStr;

/// The time of an event, exactly as precise as its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum When {
    /// A day, a month or a year.
    At(WhenPoint),
    /// From the first to the second. A limit that the source leaves open is `None`; at most one of them is open.
    Span(Option<WhenPoint>, Option<WhenPoint>),
}

/// A day, month or year of the proleptic Gregorian calendar, exact or approximate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WhenPoint {
    /// 1000 to 9999.
    pub year: i16,
    /// 1 to 12, if known.
    pub month: Option<i8>,
    /// 1 to 31, if known; only with a month.
    pub day: Option<i8>,
    /// Whether the date is approximate, written as `~` after it.
    pub about: bool,
}

/// The days that a date may refer to, counted from 1970-01-01; both limits are inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DayRange {
    /// First day; `None` if the start is open.
    pub first: Option<i32>,
    /// Last day; `None` if the end is open.
    pub last: Option<i32>,
}

impl WhenPoint {
    /// The first calendar day that the point covers.
    pub fn first_day(self) -> Date {
        date(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last calendar day that the point covers.
    pub fn last_day(self) -> Date {
        match self.day {
            Some(day) => date(self.year, self.month.unwrap_or(1), day),
            None => date(self.year, self.month.unwrap_or(12), 1).last_of_month(),
        }
    }

    fn read(cursor: &mut Cursor<'_>) -> Result<Self, NotationError> {
        let year_at = cursor.mark();
        let year = read_part(cursor, 4, Expected::Year)?;
        if year < 1000 {
            return cursor.refuse_at(year_at, Expected::YearInRange);
        }
        let mut point = Self { year, month: None, day: None, about: false };
        if cursor.eat("-") {
            let month_at = cursor.mark();
            let month = read_part(cursor, 2, Expected::Month)?;
            if !(1..=12).contains(&month) {
                return cursor.refuse_at(month_at, Expected::MonthInRange);
            }
            point.month = i8::try_from(month).ok();
            if cursor.eat("-") {
                point.day = Some(point.read_day(cursor)?);
            }
        }
        point.about = cursor.eat_any(&["~", "≈"]);
        Ok(point)
    }

    fn read_day(self, cursor: &mut Cursor<'_>) -> Result<i8, NotationError> {
        let day_at = cursor.mark();
        let day = read_part(cursor, 2, Expected::Day)?;
        let last = date(self.year, self.month.unwrap_or(1), 1).days_in_month();
        match i8::try_from(day) {
            Ok(day) if (1..=last).contains(&day) => Ok(day),
            _ => cursor.refuse_at(day_at, Expected::DayInRange { last }),
        }
    }
}

impl When {
    /// A single day.
    pub fn day(date: Date) -> Self {
        Self::At(WhenPoint {
            year: date.year(),
            month: Some(date.month()),
            day: Some(date.day()),
            about: false,
        })
    }

    /// The date, or the first date of a span; `None` if the span has no start.
    pub fn start(self) -> Option<WhenPoint> {
        match self {
            Self::At(point) => Some(point),
            Self::Span(start, _) => start,
        }
    }

    /// The date, or the last date of a span; `None` if the span has no end.
    pub fn end(self) -> Option<WhenPoint> {
        match self {
            Self::At(point) => Some(point),
            Self::Span(_, end) => end,
        }
    }

    /// The days that the date may refer to.
    pub fn days(self) -> DayRange {
        DayRange {
            first: self.start().map(|point| day_of(point.first_day())),
            last: self.end().map(|point| day_of(point.last_day())),
        }
    }

    /// Whether one of its dates is approximate.
    pub fn is_about(self) -> bool {
        [self.start(), self.end()].into_iter().flatten().any(|point| point.about)
    }
}

impl DayRange {
    /// Both limits for sorting, an open one replaced by the other; `None` if both are open.
    pub fn closed(self) -> Option<Days> {
        Some(Days { first: self.first.or(self.last)?, last: self.last.or(self.first)? })
    }

    /// Whether this range lies wholly within `outer`.
    pub fn is_within(self, outer: Self) -> bool {
        let starts = outer.first.is_none_or(|o| self.first.is_some_and(|s| s >= o));
        let ends = outer.last.is_none_or(|o| self.last.is_some_and(|s| s <= o));
        starts && ends
    }

    /// Whether the two ranges share a day.
    pub fn touches(self, other: Self) -> bool {
        let before =
            |last: Option<i32>, first: Option<i32>| matches!((last, first), (Some(l), Some(f)) if l < f);
        !before(self.last, other.first) && !before(other.last, self.first)
    }
}

/// Days from 1970-01-01 to `date`.
pub fn day_of(date: Date) -> i32 {
    let epoch = Date::constant(1970, 1, 1);
    date.since((jiff::Unit::Day, epoch)).map_or(0, |span| span.get_days())
}

/// The calendar day `day` days after 1970-01-01, saturating at the limits of the calendar.
pub fn date_of(day: i32) -> Date {
    let epoch = Date::constant(1970, 1, 1);
    epoch.saturating_add(jiff::Span::new().try_days(day).unwrap_or_default())
}

fn date(year: i16, month: i8, day: i8) -> Date {
    Date::new(year, month, day).unwrap_or(Date::ZERO)
}

fn read_part(cursor: &mut Cursor<'_>, digits: usize, expected: Expected) -> Result<i16, NotationError> {
    let start = cursor.mark();
    let text = cursor.take_while(|c| c.is_ascii_digit());
    match text.parse() {
        Ok(number) if text.len() == digits => Ok(number),
        _ => cursor.refuse_at(start, expected),
    }
}

impl FromStr for When {
    type Err = NotationError;

    fn from_str(text: &str) -> Result<Self, NotationError> {
        let plain = Plain::new(text);
        let first = Self::read(&plain);
        let Err(error) = first else { return first };
        let typed = typed_forms(&plain.text);
        let found = typed.into_iter().find_map(|text| Self::read(&plain.with_text(text)).ok());
        found.ok_or(error)
    }
}

impl When {
    fn read(plain: &Plain<'_>) -> Result<Self, NotationError> {
        let mut cursor = Cursor::new(plain);
        cursor.skip_spaces();
        let start = if cursor.eat("..") { None } else { Some(WhenPoint::read(&mut cursor)?) };
        let slash_at = cursor.mark();
        if !cursor.eat("/") {
            let Some(point) = start else {
                return cursor.refuse(Expected::SlashAndDate);
            };
            cursor.finish(Expected::Date)?;
            return Ok(Self::At(point));
        }
        let end = if cursor.eat("..") { None } else { Some(WhenPoint::read(&mut cursor)?) };
        cursor.finish(Expected::EndOfDate)?;
        match (start, end) {
            (None, None) => cursor.refuse_at(slash_at, Expected::OneDate),
            (Some(a), Some(b)) if b.last_day() < a.first_day() => {
                cursor.refuse_at(slash_at, Expected::EarlierFirst)
            }
            _ => Ok(Self::Span(start, end)),
        }
    }
}

/// The possible readings, in the notation, of a date typed with dashes or with 年月日, the likeliest first. If the
/// text has no hyphens, dashes may stand for them; a single dash may also separate the two dates of a span.
fn typed_forms(text: &str) -> Vec<String> {
    let text = with_hyphens(text);
    if !text.contains(DASH) {
        return vec![text];
    }
    let hyphens = (!text.contains('-')).then(|| text.replace(DASH, "-"));
    let mut ends = text.split(DASH).map(str::trim).filter(|end| !end.is_empty());
    let span = ends.next().zip(ends.next()).map(|(from, to)| format!("{from}/{to}"));
    hyphens.into_iter().chain(span.filter(|_| ends.next().is_none())).collect()
}

/// Rewrites `2023年1月5日` as `2023-01-05`; leaves other text unchanged.
fn with_hyphens(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut digits = String::new();
    let mut is_in_date = false;
    for c in text.chars() {
        match c {
            '0'..='9' => digits.push(c),
            '年' | '月' | '日' | '号' => {
                is_in_date = put_part(&mut out, &mut digits, is_in_date && c != '年');
            }
            _ => {
                put_part(&mut out, &mut digits, is_in_date);
                is_in_date = false;
                out.push(c);
            }
        }
    }
    put_part(&mut out, &mut digits, is_in_date);
    out
}

/// Appends a year, or a hyphen and a month or day of at least two digits; returns whether there were any digits.
fn put_part(out: &mut String, digits: &mut String, is_further: bool) -> bool {
    let digits = std::mem::take(digits);
    if digits.is_empty() {
        return false;
    }
    out.push_str(if is_further { "-" } else { "" });
    out.push_str(if is_further && digits.len() == 1 { "0" } else { "" });
    out.push_str(&digits);
    true
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(point) => point.fmt(f),
            Self::Span(start, end) => {
                let text = |point: &Option<WhenPoint>| point.map_or("..".to_owned(), |p| p.to_string());
                write!(f, "{}/{}", text(start), text(end))
            }
        }
    }
}

impl fmt::Display for WhenPoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        f.write_str(if self.about { "~" } else { "" })
    }
}
