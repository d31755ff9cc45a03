//! Cells: text, numbers and days, each with its type.

use crate::model::{Decimal, Interval};
use jiff::civil::Date;
use rust_xlsxwriter::{Format, Worksheet, XlsxError};
use std::borrow::Cow;
use unicode_width::UnicodeWidthStr;

/// The number of significant digits that spreadsheets preserve.
const DIGITS: usize = 15;
/// The maximum length of a cell in UTF-16 units.
const LONGEST: usize = 32_767;
/// The first day on which all spreadsheets agree: they differ on whether 29 February 1900 existed.
const FIRST_DAY: Date = Date::constant(1900, 3, 1);

/// The content of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetCell {
    /// An unknown or inapplicable value.
    Empty,
    Words(String),
    /// An amount with a thousands separator, and with decimals if it has minor units.
    Money(Decimal),
    /// A count or an area, with a thousands separator.
    Whole(Decimal),
    /// A rate with all its digits.
    Rate(Decimal),
    Day(Date),
}

/// The cell formats of a sheet.
pub(super) struct Formats {
    pub head: Format,
    words: Format,
    whole: Format,
    minor: Format,
    rate: Format,
    day: Format,
}

impl Formats {
    pub fn plain() -> Self {
        Self {
            head: Format::new().set_bold(),
            words: Format::new(),
            whole: Format::new().set_num_format("#,##0"),
            minor: Format::new().set_num_format("#,##0.00"),
            rate: Format::new().set_num_format("0.0000########"),
            day: Format::new().set_num_format("yyyy-mm-dd"),
        }
    }

    /// The same formats in bold, for totals.
    pub fn bold() -> Self {
        let Self { head, words, whole, minor, rate, day } = Self::plain();
        let [words, whole, minor, rate, day] = [words, whole, minor, rate, day].map(Format::set_bold);
        Self { head, words, whole, minor, rate, day }
    }
}

impl SheetCell {
    pub fn words(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Words(text) }
    }

    /// The cell for a value; `None` becomes an empty cell.
    pub fn maybe<T>(value: Option<T>, cell: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Empty, cell)
    }

    pub fn count(number: usize) -> Self {
        Self::Whole(Decimal::from(number))
    }

    /// Writes the cell with its type; values that a spreadsheet would round or misread are written as text.
    pub(super) fn write(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        column: u16,
        formats: &Formats,
    ) -> Result<(), XlsxError> {
        let (number, format) = match self {
            Self::Empty => return Ok(()),
            Self::Words(text) => {
                sheet.write_string_with_format(row, column, fitting(text), &formats.words)?;
                return Ok(());
            }
            Self::Day(day) if *day < FIRST_DAY => {
                sheet.write_string_with_format(row, column, day.to_string(), &formats.words)?;
                return Ok(());
            }
            Self::Day(day) => {
                sheet.write_datetime_with_format(row, column, day, &formats.day)?;
                return Ok(());
            }
            Self::Money(value) if value.normalize().scale() > 0 => (value, &formats.minor),
            Self::Money(value) | Self::Whole(value) => (value, &formats.whole),
            Self::Rate(value) => (value, &formats.rate),
        };
        match kept(*number) {
            Some(value) => sheet.write_number_with_format(row, column, value, format)?,
            None => sheet.write_string_with_format(row, column, exact(*number), &formats.words)?,
        };
        Ok(())
    }

    /// The approximate display width in digits.
    pub fn width(&self) -> usize {
        match self {
            Self::Empty => 0,
            Self::Words(text) => text.width(),
            Self::Money(value) | Self::Whole(value) => {
                let text = exact(*value);
                text.len() + text.len() / 3
            }
            Self::Rate(value) => exact(*value).len(),
            Self::Day(_) => 10,
        }
    }
}

fn exact(value: Decimal) -> String {
    value.normalize().to_string()
}

/// The number as a spreadsheet stores it; `None` if that would change it.
fn kept(value: Decimal) -> Option<f64> {
    let text = exact(value);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let significant = digits.trim_start_matches('0').trim_end_matches('0').len();
    if significant > DIGITS { None } else { text.parse().ok() }
}

/// The text, truncated to the maximum length of a cell.
fn fitting(text: &str) -> Cow<'_, str> {
    if text.len() <= LONGEST || text.encode_utf16().count() <= LONGEST {
        return Cow::Borrowed(text);
    }
    let mut units = 0;
    let is_in = |letter: &char| {
        units += letter.len_utf16();
        units < LONGEST
    };
    let mut cut: String = text.chars().take_while(is_in).collect();
    cut.push('…');
    Cow::Owned(cut)
}

/// The lower and upper bound; a missing upper bound is an empty cell.
pub fn interval_cells(interval: Option<Interval>, cell: fn(Decimal) -> SheetCell) -> [SheetCell; 2] {
    [
        SheetCell::maybe(interval, |interval| cell(interval.low)),
        SheetCell::maybe(interval.and_then(|interval| interval.high), cell),
    ]
}
