//! Deals as a spreadsheet: one row per deal, every field in its own columns.

use super::about::{FurtherLines, about};
use super::cell::SheetCell;
use super::ground::Ground;
use super::sheet::{Book, SheetTable};
use super::terms::{bound_word, precision, yes_no};
use super::{Origin, SheetError};
use crate::export::values::source_ids;
use crate::model::{
    Amount, Converted, Count, Currency, Deal, DealIx, Field, Interval, Lang, Level, PlaceIx, Register, When,
};
use crate::query::{CurrencyMode, FacetField, Valuer, Worth};
use crate::tr;
use crate::words::{
    confidence_word, field_word, form_word, kind_word, place_name, role_word, stage_word, unit_word,
};

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
    let rows = deals.iter().map(move |&ix| DealRow { register, deal: register.deal(ix), origin }.cells());
    SheetTable {
        name,
        head: head(origin.lang),
        number: deals.len(),
        rows: Box::new(rows),
        totals: Vec::new(),
    }
}

fn head(lang: Lang) -> Vec<String> {
    let field = |field| field_word(field, lang);
    [
        FacetField::Id.head(lang),
        field(Field::Title),
        field(Field::Kind),
        field(Field::Form),
        field(Field::Stage),
        tr!(lang, "sheet-column-date"),
        tr!(lang, "sheet-column-date-from"),
        tr!(lang, "sheet-column-date-to"),
        tr!(lang, "sheet-column-precision"),
        field(Field::Place),
        tr!(lang, "sheet-column-place-id"),
        FacetField::District.head(lang),
        FacetField::Province.head(lang),
        field(Field::Venue),
        field(Field::Event),
        field(Field::Parties),
        field(Field::Sectors),
        tr!(lang, "sheet-column-amount"),
        tr!(lang, "sheet-column-amount-low"),
        tr!(lang, "sheet-column-amount-high"),
        tr!(lang, "sheet-column-bound"),
        FacetField::Currency.head(lang),
        tr!(lang, "sheet-column-converted-low"),
        tr!(lang, "sheet-column-converted-high"),
        tr!(lang, "sheet-column-converted-currency"),
        tr!(lang, "sheet-column-rate"),
        tr!(lang, "sheet-column-rate-month"),
        tr!(lang, "sheet-column-count-low"),
        tr!(lang, "sheet-column-count-high"),
        FacetField::Unit.head(lang),
        tr!(lang, "sheet-column-area-low"),
        tr!(lang, "sheet-column-area-high"),
        field(Field::PartOf),
        FacetField::Confidence.head(lang),
        tr!(lang, "sheet-column-disputed"),
        tr!(lang, "sheet-column-sources"),
        tr!(lang, "sheet-column-addresses"),
        FacetField::Note.head(lang),
    ]
    .map(str::to_owned)
    .to_vec()
}

struct DealRow<'a> {
    register: &'a Register,
    deal: &'a Deal,
    origin: &'a Origin,
}

impl DealRow<'_> {
    fn cells(&self) -> Vec<SheetCell> {
        let (deal, lang) = (self.deal, self.origin.lang);
        let mut cells = vec![
            SheetCell::words(deal.id.as_str()),
            SheetCell::words(deal.title.as_str()),
            SheetCell::words(kind_word(deal.kind, lang)),
            SheetCell::words(form_word(deal.form, lang)),
            SheetCell::words(stage_word(deal.stage, lang)),
        ];
        cells.extend(self.date());
        cells.extend(self.places());
        cells.extend([
            SheetCell::maybe(deal.event.as_deref(), SheetCell::words),
            SheetCell::words(self.parties()),
            SheetCell::words(self.sectors()),
        ]);
        cells.extend(self.amount());
        cells.extend(self.converted());
        cells.extend(ends(deal.count.map(Count::interval), SheetCell::Whole));
        cells.push(SheetCell::maybe(deal.counted_unit(), |unit| {
            SheetCell::words(unit_word(unit, false, lang))
        }));
        cells.extend(ends(deal.floor_area_m2.map(Count::interval), SheetCell::Whole));
        cells.extend([
            SheetCell::maybe(deal.part_of, |link| {
                SheetCell::words(self.register.deal(link.deal).id.as_str())
            }),
            SheetCell::words(confidence_word(deal.confidence, lang)),
            SheetCell::words(yes_no(is_disputed(deal), lang)),
            SheetCell::words(source_ids(self.register, deal).join("; ")),
            SheetCell::words(self.addresses().join("; ")),
            SheetCell::maybe(deal.note.as_deref(), SheetCell::words),
        ]);
        cells
    }

    fn date(&self) -> [SheetCell; 4] {
        let when = self.deal.when;
        [
            SheetCell::maybe(when, |when| SheetCell::words(when.to_string())),
            SheetCell::maybe(when.and_then(When::start), |start| SheetCell::Day(start.first_day())),
            SheetCell::maybe(when.and_then(When::end), |end| SheetCell::Day(end.last_day())),
            SheetCell::maybe(when, |when| SheetCell::words(precision(when, self.origin.lang))),
        ]
    }

    /// The place, its ID, its district and province, and the place of signing.
    fn places(&self) -> [SheetCell; 5] {
        let places = &self.register.places;
        let named = |ix: PlaceIx| SheetCell::words(place_name(places, ix, self.origin.lang));
        let within = |level| self.deal.place.and_then(|ix| places.at_level(ix, level));
        [
            SheetCell::maybe(self.deal.place, named),
            SheetCell::maybe(self.deal.place, |ix| SheetCell::words(places.get(ix).id.as_str())),
            SheetCell::maybe(within(Level::District), named),
            SheetCell::maybe(within(Level::Province), named),
            SheetCell::maybe(self.deal.venue, named),
        ]
    }

    fn parties(&self) -> String {
        let role = |role| role_word(role, self.origin.lang);
        let all = self.deal.parties.iter().map(|party| format!("{} ({})", party.name, role(party.role)));
        all.collect::<Vec<_>>().join("; ")
    }

    fn sectors(&self) -> String {
        let name = |&ix| self.register.sectors.get(ix).names.in_lang(self.origin.lang);
        self.deal.sectors.iter().map(name).collect::<Vec<_>>().join("; ")
    }

    /// The amount as stated, lower bound, upper bound, kind of bound, currency.
    fn amount(&self) -> Vec<SheetCell> {
        let amount = self.deal.amount;
        let money = amount.and_then(Amount::money);
        let mut cells = vec![SheetCell::maybe(amount, |amount| SheetCell::words(amount.to_string()))];
        cells.extend(ends(money.map(|money| money.bounds.interval()), SheetCell::Money));
        cells.push(SheetCell::words(bound_word(amount, self.origin.lang)));
        cells.push(SheetCell::maybe(money, |money| SheetCell::words(money.currency.code())));
        cells
    }

    /// Lower bound, upper bound, currency, rate and its month, as used in sums.
    fn converted(&self) -> Vec<SheetCell> {
        let CurrencyMode::In(currency) = self.origin.shown else { return vec![SheetCell::Empty; 5] };
        let valuer = Valuer { register: self.register, reading: self.origin.reading };
        let interval = match valuer.converted(self.deal, currency).worth {
            Worth::Known(interval) => Some(interval),
            _ => None,
        };
        let mut cells: Vec<SheetCell> = ends(interval, SheetCell::Money).into();
        cells.push(SheetCell::maybe(interval, |_| SheetCell::words(currency.code())));
        cells.extend(self.rates(&valuer, currency));
        cells
    }

    /// The rate as a number; if other statements need different rates, all rates as text.
    fn rates(&self, valuer: &Valuer<'_>, currency: Currency) -> [SheetCell; 2] {
        let mut all = valuer.conversions(self.deal, currency);
        all.dedup();
        // A rate fixed by law does not belong to a month.
        let month = |one: &Converted| (!one.is_fixed).then(|| one.used.to_string());
        let rounded = |rate: crate::model::Decimal| rate.round_sf(15).unwrap_or(rate);
        match all.as_slice() {
            [] => [SheetCell::Empty, SheetCell::Empty],
            [one] => {
                [SheetCell::Rate(rounded(one.rate)), month(one).map_or(SheetCell::Empty, SheetCell::words)]
            }
            several => {
                let texts = several.iter().map(|one| {
                    let (from, rate, to) = (one.from, rounded(one.rate).normalize(), one.to);
                    format!("1 {from} = {rate} {to}")
                });
                let months = several.iter().filter_map(month);
                [
                    SheetCell::words(texts.collect::<Vec<_>>().join("; ")),
                    SheetCell::words(months.collect::<Vec<_>>().join("; ")),
                ]
            }
        }
    }

    /// The addresses of the deal's sources, without duplicates.
    fn addresses(&self) -> Vec<&str> {
        let mut all: Vec<&str> = Vec::new();
        for evidence in &self.deal.evidence {
            let address = self.register.source(evidence.source).address.as_deref();
            all.extend(address.filter(|address| !all.contains(address)));
        }
        all
    }
}

/// The lower and upper bound; a missing upper bound is an empty cell.
pub(super) fn ends(
    interval: Option<Interval>,
    cell: fn(crate::model::Decimal) -> SheetCell,
) -> [SheetCell; 2] {
    [
        SheetCell::maybe(interval, |interval| cell(interval.low)),
        SheetCell::maybe(interval.and_then(|interval| interval.high), cell),
    ]
}

/// Whether sources disagree on any figure, the date, the stage or the place, by the definition of `is:disputed`.
fn is_disputed(deal: &Deal) -> bool {
    [Field::Amount, Field::Count, Field::When, Field::Stage, Field::Place, Field::FloorArea]
        .into_iter()
        .any(|field| deal.is_disputed(field))
}
