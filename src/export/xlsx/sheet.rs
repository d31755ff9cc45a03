//! The workbook: sheets with a frozen bold header, a filter on the rows, and columns of suitable width.

use super::SheetError;
use super::cell::{Formats, SheetCell};
use crate::model::Within;
use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, Workbook, Worksheet};
use unicode_width::UnicodeWidthStr;

/// The maximum number of rows of a sheet, including its header.
const MOST_ROWS: usize = 1_048_576;
/// The number of rows that determine the column widths.
const MEASURED: usize = 2_000;
/// The minimum and maximum width of a column, in digits.
const NARROWEST: usize = 6;
const WIDEST: usize = 60;
/// The width of the filter button in a header, in digits.
const BUTTON: usize = 3;
/// The creation date of every workbook, fixed for reproducible bytes; the entries of its ZIP archive have the same
/// date.
const MADE: Date = Date::constant(1980, 1, 1);

/// A sheet of rows under a header.
pub(super) struct SheetTable<'a> {
    pub name: &'a str,
    pub head: Vec<String>,
    /// The number of rows.
    pub number: usize,
    pub rows: Box<dyn Iterator<Item = Vec<SheetCell>> + 'a>,
    /// Bold rows at the end, outside the range of the filter.
    pub totals: Vec<Vec<SheetCell>>,
}

/// A sheet of labelled lines about the table, followed by a list.
pub(super) struct Lines<'a> {
    pub name: &'a str,
    pub said: Vec<(String, SheetCell)>,
    pub head: Vec<String>,
    pub list: Vec<Vec<SheetCell>>,
}

/// A workbook under construction.
pub(super) struct Book {
    workbook: Workbook,
}

impl Book {
    pub fn new(title: &str, command: &str) -> Self {
        let properties = DocProperties::new()
            .set_title(title)
            .set_author(software())
            .set_comment(command)
            .set_creation_datetime(&MADE);
        let mut workbook = Workbook::new();
        workbook.set_properties(&properties);
        Self { workbook }
    }

    /// A new sheet that writes its rows to a temporary file to save memory; its rows must be written in order.
    fn sheet(&mut self, name: &str) -> Result<&mut Worksheet, SheetError> {
        let sheet = self.workbook.add_worksheet_with_low_memory()?;
        sheet.set_name(name)?;
        Ok(sheet)
    }

    pub fn add(&mut self, table: SheetTable<'_>) -> Result<(), SheetError> {
        let rows = table.number + table.totals.len();
        if rows >= MOST_ROWS {
            return Err(SheetError::TooManyRows(rows));
        }
        let sheet = self.sheet(table.name)?;
        let (plain, bold) = (Formats::plain(), Formats::bold());
        let mut widths = vec![0; table.head.len()];
        write_head(sheet, 0, &table.head, &plain)?;
        sheet.set_freeze_panes(1, 0)?;
        let mut at = 0;
        for (row, formats) in
            table.rows.map(|row| (row, &plain)).chain(table.totals.into_iter().map(|row| (row, &bold)))
        {
            at += 1;
            write_row(sheet, at, &row, formats)?;
            if at as usize <= MEASURED {
                widen(&mut widths, &row);
            }
        }
        let last = u32::try_from(table.number).unwrap_or(u32::MAX);
        sheet.autofilter(0, 0, last, (0..).zip(&table.head).last().map_or(0, |(at, _)| at))?;
        for (column, (width, head)) in (0..).zip(widths.into_iter().zip(&table.head)) {
            set_width(sheet, column, width.max(head.width() + BUTTON), WIDEST)?;
        }
        Ok(())
    }

    pub fn add_lines(&mut self, lines: &Lines<'_>) -> Result<(), SheetError> {
        let sheet = self.sheet(lines.name)?;
        let plain = Formats::plain();
        let mut widths = vec![0; lines.head.len().max(2)];
        let mut at = 0;
        for (name, value) in &lines.said {
            sheet.write_string_with_format(at, 0, name, &plain.head)?;
            value.write(sheet, at, 1, &plain)?;
            widen(&mut widths, &[SheetCell::words(name.as_str())]);
            at += 1;
        }
        at += 1;
        write_head(sheet, at, &lines.head, &plain)?;
        for row in lines.list.iter().take(MOST_ROWS.saturating_sub(lines.said.len() + 2)) {
            at += 1;
            write_row(sheet, at, row, &plain)?;
            widen(&mut widths, row);
        }
        for (column, width) in (0..).zip(widths) {
            set_width(sheet, column, width, WIDEST)?;
        }
        Ok(())
    }

    pub fn bytes(mut self) -> Result<Vec<u8>, SheetError> {
        Ok(self.workbook.save_to_buffer()?)
    }
}

/// The name and version of the program.
pub(super) fn software() -> String {
    format!("Dealscope {}", env!("CARGO_PKG_VERSION"))
}

fn write_head(sheet: &mut Worksheet, row: u32, head: &[String], formats: &Formats) -> Result<(), SheetError> {
    for (column, name) in (0..).zip(head) {
        sheet.write_string_with_format(row, column, name, &formats.head)?;
    }
    Ok(())
}

fn write_row(sheet: &mut Worksheet, at: u32, row: &[SheetCell], formats: &Formats) -> Result<(), SheetError> {
    for (column, cell) in (0..).zip(row) {
        cell.write(sheet, at, column, formats)?;
    }
    Ok(())
}

fn widen(widths: &mut [usize], row: &[SheetCell]) {
    for (width, cell) in widths.iter_mut().zip(row) {
        *width = (*width).max(cell.width() + 1);
    }
}

fn set_width(sheet: &mut Worksheet, column: u16, width: usize, widest: usize) -> Result<(), SheetError> {
    let width = u16::try_from(width.within(NARROWEST, widest)).unwrap_or(u16::MAX);
    sheet.set_column_width(column, f64::from(width))?;
    Ok(())
}
