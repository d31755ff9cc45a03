//! Deals as CSV, TSV, JSON and columns of text.

use super::columns::{Flush, columns};
use super::entries::{ENTRIES, Entry, Text, csv};
use super::heads::{kind_cell, stage_cell};
use super::values::{cell, separated};
use crate::figure::{cell_notation, cell_text, column_name, count_text};
use crate::model::{Deal, DealIx, Lang, Register};
use crate::query::{Column, Content};
use serde_json::Value;

/// One line per deal, in the notation of the register's files.
pub fn deals_csv(register: &Register, deals: &[DealIx]) -> String {
    deals_separated(b',', register, deals)
}

/// The same, separated by tabs.
pub fn deals_tsv(register: &Register, deals: &[DealIx]) -> String {
    deals_separated(b'\t', register, deals)
}

fn deals_separated(delimiter: u8, register: &Register, deals: &[DealIx]) -> String {
    let (names, texts): (Vec<&str>, Vec<_>) = csv().unzip();
    let row = |ix: &DealIx| {
        let cells = texts.iter().map(|text| text(register, register.deal(*ix)).unwrap_or_default());
        cells.collect()
    };
    separated(delimiter, &names, deals.iter().map(row))
}

/// The same with the columns of a view, in their order.
pub fn deals_csv_of(register: &Register, deals: &[DealIx], of: &[Column]) -> String {
    columns_separated(b',', register, deals, of)
}

/// The same, separated by tabs.
pub fn deals_tsv_of(register: &Register, deals: &[DealIx], of: &[Column]) -> String {
    columns_separated(b'\t', register, deals, of)
}

fn columns_separated(delimiter: u8, register: &Register, deals: &[DealIx], of: &[Column]) -> String {
    let names: Vec<&str> = of.iter().map(|&column| csv_name(column)).collect();
    let text = |column: Column| {
        // The amount itself shows a disagreement here, since these columns do not include the one for disagreements.
        let is_money = matches!(column.row().content, Content::Money);
        csv().find(|(name, _)| *name == csv_name(column) && !is_money).map(|(_, text)| text)
    };
    let columns: Vec<_> = of.iter().map(|&column| (column, text(column))).collect();
    let rows = deals.iter().map(|&ix| {
        let deal = register.deal(ix);
        let cell = |(column, text): &(Column, Option<Text>)| match text {
            Some(text) => text(register, deal),
            None => cell_notation(register, deal, *column, Lang::En),
        };
        columns.iter().map(|column| cell(column).unwrap_or_default()).collect()
    });
    separated(delimiter, &names, rows)
}

/// The CSV name of a column of the window's table.
fn csv_name(column: Column) -> &'static str {
    if column == Column::Source { "sources" } else { column.word() }
}

/// Deals with the columns of the window, separated by tabs, the form in which spreadsheets paste from the clipboard.
pub fn rows_tsv(register: &Register, deals: &[DealIx], columns: &[Column]) -> String {
    let head: Vec<&str> = columns.iter().map(|&column| column_name(column, Lang::En)).collect();
    let cell =
        |ix: DealIx, column| cell_notation(register, register.deal(ix), column, Lang::En).unwrap_or_default();
    let rows = deals.iter().map(|&ix| columns.iter().map(|&column| cell(ix, column)).collect());
    separated(b'\t', &head, rows)
}

/// One cell of the window's table, without a header.
pub fn cell_tsv(register: &Register, deal: DealIx, column: Column) -> String {
    let text = cell_notation(register, register.deal(deal), column, Lang::En).unwrap_or_default();
    cell(&text).into_owned()
}

/// An array with one deal per line; absent fields are `null`. Reasons that the program itself adds when it merges
/// reports are worded in `lang`; all other text is as in the files.
pub fn deals_json(register: &Register, deals: &[DealIx], lang: Lang) -> String {
    let mut text = String::from("[");
    for (at, &ix) in deals.iter().enumerate() {
        text.push_str(if at == 0 { "\n" } else { ",\n" });
        let deal = register.deal(ix);
        let value = |entry: &Entry| Some((entry.name.to_owned(), entry.json(register, deal, lang)?));
        text.push_str(&Value::Object(ENTRIES.iter().filter_map(value).collect()).to_string());
    }
    text.push_str(if deals.is_empty() { "]\n" } else { "\n]\n" });
    text
}

/// The columns of the terminal table.
const TABLE: [Column; 8] = [
    Column::Id,
    Column::When,
    Column::Stage,
    Column::Kind,
    Column::Place,
    Column::Amount,
    Column::Count,
    Column::Title,
];

/// The headers of these columns; numbers are right-aligned.
pub(super) fn table_head(lang: Lang) -> [(&'static str, Flush); 8] {
    TABLE.map(|column| head_of(column, lang))
}

fn head_of(column: Column, lang: Lang) -> (&'static str, Flush) {
    (column_name(column, lang), if column.is_number() { Flush::Right } else { Flush::Left })
}

/// The deals in columns for a terminal.
pub fn deals_table(register: &Register, deals: &[DealIx], lang: Lang) -> String {
    let row = |ix: &DealIx| table_row(register, register.deal(*ix), lang);
    let rows: Vec<Vec<String>> = deals.iter().map(row).collect();
    columns(&table_head(lang), &rows)
}

/// The columns of a view for a terminal, in their order.
pub fn deals_table_of(register: &Register, deals: &[DealIx], of: &[Column], lang: Lang) -> String {
    let head: Vec<(&str, Flush)> = of.iter().map(|&column| head_of(column, lang)).collect();
    let cell = |ix: &DealIx, column: &Column| table_cell(register, register.deal(*ix), *column, lang);
    let row = |ix: &DealIx| of.iter().map(|column| cell(ix, column)).collect();
    let rows: Vec<Vec<String>> = deals.iter().map(row).collect();
    columns(&head, &rows)
}

/// The text of the window's table, except that dates have the notation of files, which sorts and aligns.
fn table_cell(register: &Register, deal: &Deal, column: Column, lang: Lang) -> String {
    let text = match column {
        Column::Stage => Some(stage_cell(deal.stage, lang).to_owned()),
        Column::Kind => Some(kind_cell(deal.kind, lang).to_owned()),
        Column::When => cell_notation(register, deal, column, lang),
        column => cell_text(register, deal, column, lang),
    };
    text.unwrap_or_else(|| "-".to_owned())
}

pub(super) fn table_row(register: &Register, deal: &Deal, lang: Lang) -> Vec<String> {
    let cell = |column| match column {
        // Without its unit, so that the numbers stand below each other.
        Column::Count => deal.count.map_or_else(|| "-".to_owned(), |count| count_text(count, lang)),
        column => table_cell(register, deal, column, lang),
    };
    TABLE.map(cell).into()
}
