//! Cells: words, numbers and days, each written as what it is.

use crate::figure::fonts::is_wide;
use crate::model::Decimal;
use jiff::civil::Date;
use rust_xlsxwriter::{Format, Worksheet, XlsxError};
use std::borrow::Cow;

/// Significant digits that a number of a spreadsheet surely keeps.
const DIGITS: usize = 15;
/// UTF-16 units that a cell holds.
const LONGEST: usize = 32_767;
/// The first day that all spreadsheets count alike: they disagree on whether 1900 had a 29 February.
const FIRST_DAY: Date = Date::constant(1900, 3, 1);

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SheetCell {
    /// Nothing is known, or there is nothing to know.
    Empty,
    Words(String),
    /// Money, with thousands apart, and the minor unit where it has one.
    Money(Decimal),
    /// A count or an area, with thousands apart.
    Whole(Decimal),
    /// A rate, with as many digits as it has.
    Rate(Decimal),
    Day(Date),
}

/// How the cells of a sheet are written.
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

    /// The same in bold, for totals.
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

    pub fn maybe<T>(value: Option<T>, cell: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Empty, cell)
    }

    pub fn count(number: usize) -> Self {
        Self::Whole(Decimal::from(number))
    }

    /// Writes it as what it is; what a spreadsheet would round or misread is written as words.
    pub fn write(
        &self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
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

    /// About how many digits wide it is shown.
    pub fn width(&self) -> usize {
        match self {
            Self::Empty => 0,
            Self::Words(text) => text_width(text),
            Self::Money(value) | Self::Whole(value) => {
                let text = exact(*value);
                text.len() + text.len() / 3
            }
            Self::Rate(value) => exact(*value).len(),
            Self::Day(_) => 10,
        }
    }
}

/// Letters of a text, those of Chinese counted twice.
pub(super) fn text_width(text: &str) -> usize {
    text.chars().map(|letter| if is_wide(letter) { 2 } else { 1 }).sum()
}

fn exact(value: Decimal) -> String {
    value.normalize().to_string()
}

/// The number as a spreadsheet keeps it; `None` where that would change it.
fn kept(value: Decimal) -> Option<f64> {
    let text = exact(value);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let significant = digits.trim_start_matches('0').trim_end_matches('0').len();
    if significant > DIGITS { None } else { text.parse().ok() }
}

/// The text, cut where a cell ends.
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
