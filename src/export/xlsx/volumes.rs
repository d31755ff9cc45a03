//! Volumes as a spreadsheet: one row per group, the total below, running totals on a separate sheet.

use super::about::{FurtherLines, about};
use super::cell::{SheetCell, interval_cells};
use super::deals::table as deals_table;
use super::ground::Ground;
use super::sheet::{Book, SheetTable};
use super::terms::{capital, yes_no};
use super::{Origin, SheetError};
use crate::export::values::whole_minor;
use crate::export::volumes::currencies;
use crate::figure::{Context, group_name, note_texts};
use crate::model::{Currency, Lang, Register, Unit};
use crate::query::{CurrencyMode, FacetField, Measure, Site, Sum, Total, Volumes};
use crate::tr;
use crate::words::unit_word;

/// A workbook with a sheet of the groups, a sheet about it, and a sheet of running totals if there are any.
pub fn volumes_xlsx(register: &Register, volumes: &Volumes, origin: &Origin) -> Result<Vec<u8>, SheetError> {
    let lang = origin.lang;
    let name = tr!(lang, "sheet-volumes");
    let mut book = Book::new(&format!("{}: {name}", register.name), &origin.command);
    let writer = VolumesWriter { register, volumes, lang };
    book.add(writer.table(name))?;
    if !volumes.running_totals.is_empty() {
        let running = tr!(lang, "sheet-running");
        book.add(deals_table(register, &volumes.running_totals, origin, running))?;
    }
    let further = FurtherLines { lines: writer.question(), notes: writer.notes() };
    book.add_lines(&about(register, origin, &Ground::of_volumes(volumes), further))?;
    book.bytes()
}

struct VolumesWriter<'a> {
    register: &'a Register,
    volumes: &'a Volumes,
    lang: Lang,
}

impl VolumesWriter<'_> {
    fn table<'t>(&self, name: &'t str) -> SheetTable<'t> {
        let (mut rows, mut totals) = (Vec::new(), Vec::new());
        let query = self.volumes.query;
        for (at, currency) in currencies(self.volumes).into_iter().enumerate() {
            for group in &self.volumes.groups {
                // Without conversion, a group has one row per currency, or a single row if it has no amounts.
                let has_none = group.total.money.is_empty();
                let is_told =
                    group.total.measured(query.measure, currency).is_some() || (has_none && at == 0);
                if query.shown == CurrencyMode::AsStated && query.measure == Measure::Money && !is_told {
                    continue;
                }
                let currency = currency.filter(|_| query.shown != CurrencyMode::AsStated || !has_none);
                let name = group_name(self.register, query.grouping(), &group.key, self.lang);
                let id = group.key.id(self.register);
                rows.push(self.row(name.replace('\u{a0}', " "), id, currency, &group.total));
            }
            let name = tr!(self.lang, "sheet-total").to_owned();
            totals.push(self.row(name, "total".to_owned(), currency, &self.volumes.total));
        }
        SheetTable { name, head: self.head(), number: rows.len(), rows: Box::new(rows.into_iter()), totals }
    }

    fn head(&self) -> Vec<String> {
        let lang = self.lang;
        let mut head: Vec<String> = [
            tr!(lang, "sheet-column-group"),
            FacetField::Id.head(lang),
            FacetField::Currency.head(lang),
            tr!(lang, "sheet-column-low"),
            tr!(lang, "sheet-column-high"),
            tr!(lang, "sheet-column-bound"),
            tr!(lang, "sheet-column-approximate"),
            tr!(lang, "sheet-column-disputed"),
            tr!(lang, "sheet-column-deals"),
            tr!(lang, "sheet-column-undisclosed"),
            tr!(lang, "sheet-column-unconverted"),
        ]
        .map(str::to_owned)
        .to_vec();
        for &unit in Unit::ALL {
            let unit = capital(unit_word(unit, false, lang));
            head.push(tr!(lang, "sheet-column-counted-low", unit = &unit));
            head.push(tr!(lang, "sheet-column-counted-high", unit = &unit));
        }
        head.extend(
            [tr!(lang, "sheet-column-area-low"), tr!(lang, "sheet-column-area-high")].map(str::to_owned),
        );
        head
    }

    fn row(&self, name: String, id: String, currency: Option<Currency>, total: &Total) -> Vec<SheetCell> {
        let lang = self.lang;
        let measure = self.volumes.query.measure;
        let sum = total.measured(measure, currency);
        let known = sum.filter(Sum::is_known);
        let number = if measure == Measure::Money { SheetCell::Money } else { SheetCell::Whole };
        let mut cells = vec![SheetCell::words(name), SheetCell::words(id)];
        cells.push(SheetCell::maybe(currency, |currency| SheetCell::words(currency.code())));
        let minor = currency.filter(|_| measure == Measure::Money);
        cells.extend(interval_cells(known.map(|sum| whole_minor(sum.interval, minor)), number));
        cells.extend([
            SheetCell::words(sum_bound(sum, lang)),
            SheetCell::words(yes_no(sum.is_some_and(|sum| sum.approximate), lang)),
            SheetCell::words(yes_no(sum.is_some_and(|sum| sum.disputed), lang)),
            SheetCell::count(total.deals),
            SheetCell::count(total.undisclosed),
            SheetCell::count(total.unconverted),
        ]);
        for unit in Unit::ALL {
            cells.extend(interval_cells(total.counts.get(unit).map(|sum| sum.interval), SheetCell::Whole));
        }
        cells.extend(interval_cells(total.area.map(|sum| sum.interval), SheetCell::Whole));
        cells
    }

    /// The lines about the query: grouping, measure, and the place at which deals count.
    fn question(&self) -> Vec<(String, SheetCell)> {
        let (query, lang) = (self.volumes.query, self.lang);
        let site = match query.site {
            Site::Place => tr!(lang, "sheet-about-at-place"),
            Site::Venue => tr!(lang, "sheet-about-at-venue"),
        };
        vec![
            (tr!(lang, "sheet-about-by").to_owned(), SheetCell::words(capital(query.by.in_words(lang)))),
            (
                tr!(lang, "sheet-about-measure").to_owned(),
                SheetCell::words(measure_word(query.measure, lang)),
            ),
            (tr!(lang, "sheet-about-at").to_owned(), SheetCell::words(site)),
        ]
    }

    fn notes(&self) -> Vec<String> {
        let context = Context { lang: self.lang, is_signed: true, ..Context::default() };
        let mut notes = vec![tr!(self.lang, "sheet-about-groups").to_owned()];
        notes.extend(note_texts(self.register, self.volumes, &context));
        notes
    }
}

/// Whether the sum is exact, a range, or without an upper bound.
pub(super) fn sum_bound(sum: Option<Sum>, lang: Lang) -> &'static str {
    match sum {
        None => tr!(lang, "sheet-bound-none"),
        Some(sum) if !sum.is_known() => tr!(lang, "sheet-bound-undisclosed"),
        Some(sum) if sum.interval.high.is_none() => tr!(lang, "sheet-bound-at-least"),
        Some(sum) if !sum.interval.is_exact() => tr!(lang, "sheet-bound-range"),
        Some(sum) if sum.approximate => tr!(lang, "sheet-bound-about"),
        Some(_) => tr!(lang, "sheet-bound-exact"),
    }
}

fn measure_word(measure: Measure, lang: Lang) -> String {
    match measure {
        Measure::Money => tr!(lang, "sheet-measured-money").to_owned(),
        Measure::Deals => tr!(lang, "sheet-column-deals").to_owned(),
        Measure::Count(unit) => capital(unit_word(unit, false, lang)),
        Measure::Area => tr!(lang, "sheet-measured-area").to_owned(),
    }
}
