//! Volumes as a spreadsheet: one row per group, the total below, running totals on a separate sheet.

use super::about::{FurtherLines, about};
use super::cell::SheetCell;
use super::deals::{ends, table as deals_table};
use super::ground::Ground;
use super::sheet::{Book, SheetTable};
use super::words::{capital, yes_no};
use super::{Origin, SheetError};
use crate::export::values::whole_minor;
use crate::export::volumes::currencies;
use crate::figure::{Context, group_name, note_texts};
use crate::model::{Currency, Lang, Register, Unit};
use crate::query::{CurrencyMode, FacetField, Measure, Site, Sum, Total, Volumes};
use crate::say;
use crate::words::unit_word;

/// A workbook with a sheet of the groups, a sheet about it, and a sheet of running totals if there are any.
pub fn volumes_xlsx(register: &Register, volumes: &Volumes, origin: &Origin) -> Result<Vec<u8>, SheetError> {
    let lang = origin.lang;
    let name = say!(lang, "sheet-volumes");
    let mut book = Book::new(&format!("{}: {name}", register.name), &origin.command);
    let writer = VolumesWriter { register, volumes, lang };
    book.add(writer.table(name))?;
    if !volumes.running_totals.is_empty() {
        let running = say!(lang, "sheet-running");
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
            let name = say!(self.lang, "sheet-total").to_owned();
            totals.push(self.row(name, "total".to_owned(), currency, &self.volumes.total));
        }
        SheetTable { name, head: self.head(), number: rows.len(), rows: Box::new(rows.into_iter()), totals }
    }

    fn head(&self) -> Vec<String> {
        let lang = self.lang;
        let mut head: Vec<String> = [
            say!(lang, "sheet-column-group"),
            FacetField::Id.head(lang),
            FacetField::Currency.head(lang),
            say!(lang, "sheet-column-low"),
            say!(lang, "sheet-column-high"),
            say!(lang, "sheet-column-bound"),
            say!(lang, "sheet-column-approximate"),
            say!(lang, "sheet-column-disputed"),
            say!(lang, "sheet-column-deals"),
            say!(lang, "sheet-column-undisclosed"),
            say!(lang, "sheet-column-unconverted"),
        ]
        .map(str::to_owned)
        .to_vec();
        for &unit in Unit::ALL {
            let unit = capital(unit_word(unit, false, lang));
            head.push(say!(lang, "sheet-column-counted-low", unit = &unit));
            head.push(say!(lang, "sheet-column-counted-high", unit = &unit));
        }
        head.extend(
            [say!(lang, "sheet-column-area-low"), say!(lang, "sheet-column-area-high")].map(str::to_owned),
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
        cells.extend(ends(known.map(|sum| whole_minor(sum.interval, minor)), number));
        cells.extend([
            SheetCell::words(sum_bound(sum, lang)),
            SheetCell::words(yes_no(sum.is_some_and(|sum| sum.approximate), lang)),
            SheetCell::words(yes_no(sum.is_some_and(|sum| sum.disputed), lang)),
            SheetCell::count(total.deals),
            SheetCell::count(total.undisclosed),
            SheetCell::count(total.unconverted),
        ]);
        for unit in Unit::ALL {
            cells.extend(ends(total.counts.get(unit).map(|sum| sum.interval), SheetCell::Whole));
        }
        cells.extend(ends(total.area.map(|sum| sum.interval), SheetCell::Whole));
        cells
    }

    /// The lines about the query: grouping, measure, and the place at which deals count.
    fn question(&self) -> Vec<(String, SheetCell)> {
        let (query, lang) = (self.volumes.query, self.lang);
        let site = match query.site {
            Site::Place => say!(lang, "sheet-about-at-place"),
            Site::Venue => say!(lang, "sheet-about-at-venue"),
        };
        vec![
            (say!(lang, "sheet-about-by").to_owned(), SheetCell::words(capital(query.by.in_words(lang)))),
            (
                say!(lang, "sheet-about-measure").to_owned(),
                SheetCell::words(measure_word(query.measure, lang)),
            ),
            (say!(lang, "sheet-about-at").to_owned(), SheetCell::words(site)),
        ]
    }

    fn notes(&self) -> Vec<String> {
        let context = Context { lang: self.lang, is_signed: true, ..Context::default() };
        let mut notes = vec![say!(self.lang, "sheet-about-groups").to_owned()];
        notes.extend(note_texts(self.register, self.volumes, &context));
        notes
    }
}

/// Whether the sum is exact, a range, or without an upper bound.
pub(super) fn sum_bound(sum: Option<Sum>, lang: Lang) -> &'static str {
    match sum {
        None => say!(lang, "sheet-bound-none"),
        Some(sum) if !sum.is_known() => say!(lang, "sheet-bound-undisclosed"),
        Some(sum) if sum.interval.high.is_none() => say!(lang, "sheet-bound-at-least"),
        Some(sum) if !sum.interval.is_exact() => say!(lang, "sheet-bound-range"),
        Some(sum) if sum.approximate => say!(lang, "sheet-bound-about"),
        Some(_) => say!(lang, "sheet-bound-exact"),
    }
}

fn measure_word(measure: Measure, lang: Lang) -> String {
    match measure {
        Measure::Money => say!(lang, "sheet-measured-money").to_owned(),
        Measure::Deals => say!(lang, "sheet-column-deals").to_owned(),
        Measure::Count(unit) => capital(unit_word(unit, false, lang)),
        Measure::Area => say!(lang, "sheet-measured-area").to_owned(),
    }
}
