//! Deals as a spreadsheet: one row per deal, every field in its own columns.

use super::about::{FurtherLines, about};
use super::ground::Ground;
use super::row::DealRow;
use super::sheet::{Book, SheetTable};
use super::{Origin, SheetError};
use crate::export::entries::ENTRIES;
use crate::model::{DealIx, Register};
use crate::tr;

/// A workbook with a sheet of the deals, in the given order, and a sheet about it.
pub fn deals_xlsx(register: &Register, deals: &[DealIx], origin: &Origin) -> Result<Vec<u8>, SheetError> {
    let lang = origin.lang;
    let name = tr!(lang, "sheet-deals");
    let mut book = Book::new(&format!("{}: {name}", register.name), &origin.command);
    book.add(table(register, deals, origin, name))?;
    let ground = Ground::of_deals(register, deals, origin);
    let notes = vec![
        tr!(lang, "sheet-about-columns-amount").to_owned(),
        tr!(lang, "sheet-about-columns-open").to_owned(),
    ];
    book.add_lines(&about(register, origin, &ground, FurtherLines { notes, ..FurtherLines::default() }))?;
    book.bytes()
}

/// The sheet of deals.
pub(super) fn table<'a>(
    register: &'a Register,
    deals: &'a [DealIx],
    origin: &'a Origin,
    name: &'a str,
) -> SheetTable<'a> {
    let rows = deals.iter().map(move |&ix| {
        let row = DealRow { register, deal: register.deal(ix), origin };
        ENTRIES.iter().flat_map(|entry| (entry.cells)(&row)).collect()
    });
    SheetTable {
        name,
        head: ENTRIES.iter().flat_map(|entry| entry.heads(origin.lang)).map(str::to_owned).collect(),
        number: deals.len(),
        rows: Box::new(rows),
        totals: Vec::new(),
    }
}
