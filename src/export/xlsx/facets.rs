//! Facets as a spreadsheet: one row a value.

use super::about::{Further, about};
use super::cell::Cell;
use super::deals::ends;
use super::ground::Ground;
use super::sheet::{Book, Table};
use super::volumes::sum_bound;
use super::words::yes_no;
use super::{Origin, SheetError};
use crate::export::values::whole_minor;
use crate::model::{DealIx, Decimal, Lang, Register};
use crate::query::{Facet, FacetField, FacetValue, Shown, Sum};
use crate::say;

/// A sheet of the values, and one about it; `deals` are those that pass the filter.
pub fn facets_xlsx(
    register: &Register,
    facets: &[Facet],
    deals: &[DealIx],
    origin: &Origin,
) -> Result<Vec<u8>, SheetError> {
    let lang = origin.lang;
    let name = say!(lang, "sheet-facets");
    let mut book = Book::new(&format!("{}: {name}", register.name), &origin.command);
    let values: Vec<(FacetField, &FacetValue)> =
        facets.iter().flat_map(|facet| facet.values.iter().map(|value| (facet.field, value))).collect();
    let number = values.len();
    let rows = values.into_iter().map(|(field, value)| row(field, value, origin));
    book.add(Table { name, head: head(lang), number, rows: Box::new(rows), totals: Vec::new() })?;
    let mut notes = vec![say!(lang, "sheet-about-facets").to_owned()];
    notes.extend(
        facets.iter().filter(|facet| facet.more > 0).map(|facet| {
            say!(lang, "sheet-about-facets-more", field = facet.field.word(), number = facet.more)
        }),
    );
    let ground = Ground::of_deals(register, deals, origin);
    book.add_lines(&about(register, origin, &ground, Further { notes, ..Further::default() }))?;
    book.bytes()
}

fn head(lang: Lang) -> Vec<String> {
    [
        say!(lang, "sheet-column-field"),
        say!(lang, "sheet-column-value"),
        say!(lang, "sheet-column-name"),
        say!(lang, "sheet-column-depth"),
        say!(lang, "sheet-column-deals"),
        say!(lang, "sheet-column-of"),
        say!(lang, "sheet-column-currency"),
        say!(lang, "sheet-column-low"),
        say!(lang, "sheet-column-high"),
        say!(lang, "sheet-column-bound"),
        say!(lang, "sheet-column-approximate"),
        say!(lang, "sheet-column-disputed"),
    ]
    .map(str::to_owned)
    .to_vec()
}

/// Field and value as filters write them.
fn row(field: FacetField, value: &FacetValue, origin: &Origin) -> Vec<Cell> {
    let lang = origin.lang;
    let total = value.total;
    let known = total.filter(Sum::is_known);
    let code = match origin.shown {
        Shown::In(currency) if total.is_some() => Cell::words(currency.code()),
        _ => Cell::Empty,
    };
    let mut cells = vec![
        Cell::words(field.word()),
        Cell::words(value.value.as_str()),
        Cell::words(value.name.as_str()),
        Cell::Whole(Decimal::from(value.depth)),
        Cell::count(value.deals),
        Cell::count(value.all),
        code,
    ];
    let currency = match origin.shown {
        Shown::In(currency) => Some(currency),
        Shown::AsStated => None,
    };
    cells.extend(ends(known.map(|sum| whole_minor(sum.interval, currency)), Cell::Money));
    // Where nothing is converted, nothing is added up.
    if origin.shown == Shown::AsStated {
        cells.extend([Cell::Empty, Cell::Empty, Cell::Empty]);
        return cells;
    }
    cells.extend([
        Cell::words(sum_bound(total, lang)),
        Cell::words(yes_no(total.is_some_and(|sum| sum.approximate), lang)),
        Cell::words(yes_no(total.is_some_and(|sum| sum.disputed), lang)),
    ]);
    cells
}
