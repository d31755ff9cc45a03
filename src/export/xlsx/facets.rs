//! Facets as a spreadsheet: one row per value.

use super::about::{FurtherLines, about};
use super::cell::{SheetCell, interval_cells};
use super::ground::Ground;
use super::sheet::{Book, SheetTable};
use super::terms::yes_no;
use super::volumes::sum_bound;
use super::{Origin, SheetError};
use crate::export::values::whole_minor;
use crate::model::{DealIx, Decimal, Lang, Register};
use crate::query::{CurrencyMode, Facet, FacetField, FacetValue, Sum};
use crate::tr;

/// A workbook with a sheet of the values and a sheet about it; `deals` are the deals that pass the filter.
pub fn facets_xlsx(
    register: &Register,
    facets: &[Facet],
    deals: &[DealIx],
    origin: &Origin,
) -> Result<Vec<u8>, SheetError> {
    let lang = origin.lang;
    let name = tr!(lang, "sheet-facets");
    let mut book = Book::new(&format!("{}: {name}", register.name), &origin.command);
    let values: Vec<(FacetField, &FacetValue)> =
        facets.iter().flat_map(|facet| facet.values.iter().map(|value| (facet.field, value))).collect();
    let number = values.len();
    let rows = values.into_iter().map(|(field, value)| row(field, value, origin));
    book.add(SheetTable { name, head: head(lang), number, rows: Box::new(rows), totals: Vec::new() })?;
    let mut notes = vec![tr!(lang, "sheet-about-facets").to_owned()];
    notes.extend(
        facets.iter().filter(|facet| facet.more > 0).map(|facet| {
            tr!(lang, "sheet-about-facets-more", field = facet.field.word(), number = facet.more)
        }),
    );
    let ground = Ground::of_deals(register, deals, origin);
    book.add_lines(&about(register, origin, &ground, FurtherLines { notes, ..FurtherLines::default() }))?;
    book.bytes()
}

fn head(lang: Lang) -> Vec<String> {
    [
        tr!(lang, "sheet-column-field"),
        tr!(lang, "sheet-column-value"),
        tr!(lang, "sheet-column-name"),
        tr!(lang, "sheet-column-depth"),
        tr!(lang, "sheet-column-deals"),
        tr!(lang, "sheet-column-of"),
        FacetField::Currency.head(lang),
        tr!(lang, "sheet-column-low"),
        tr!(lang, "sheet-column-high"),
        tr!(lang, "sheet-column-bound"),
        tr!(lang, "sheet-column-approximate"),
        tr!(lang, "sheet-column-disputed"),
    ]
    .map(str::to_owned)
    .to_vec()
}

/// Field and value in the notation of filters.
fn row(field: FacetField, value: &FacetValue, origin: &Origin) -> Vec<SheetCell> {
    let lang = origin.lang;
    let total = value.total;
    let known = total.filter(Sum::is_known);
    let code = match origin.shown {
        CurrencyMode::In(currency) if total.is_some() => SheetCell::words(currency.code()),
        _ => SheetCell::Empty,
    };
    let mut cells = vec![
        SheetCell::words(field.word()),
        SheetCell::words(value.value.as_str()),
        SheetCell::words(value.name.as_str()),
        SheetCell::Whole(Decimal::from(value.depth)),
        SheetCell::count(value.deals),
        SheetCell::count(value.all),
        code,
    ];
    let currency = match origin.shown {
        CurrencyMode::In(currency) => Some(currency),
        CurrencyMode::AsStated => None,
    };
    cells.extend(interval_cells(known.map(|sum| whole_minor(sum.interval, currency)), SheetCell::Money));
    // Without conversion there are no sums.
    if origin.shown == CurrencyMode::AsStated {
        cells.extend([SheetCell::Empty, SheetCell::Empty, SheetCell::Empty]);
        return cells;
    }
    cells.extend([
        SheetCell::words(sum_bound(total, lang)),
        SheetCell::words(yes_no(total.is_some_and(|sum| sum.approximate), lang)),
        SheetCell::words(yes_no(total.is_some_and(|sum| sum.disputed), lang)),
    ]);
    cells
}
