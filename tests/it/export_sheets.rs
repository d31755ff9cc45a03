//! Deals in spreadsheets, read back cell by cell.

use crate::figure_pictures::query;
use crate::sample;
use calamine::{Data, Range, Reader, Xlsx};
use dealscope::export::{Origin, deals_xlsx};
use dealscope::model::{Accepted, Currency, Deal, Field, Lang, Register, Statement};
use dealscope::query::definition::volumes;
use dealscope::query::{CurrencyMode, GroupBy, Reading};
use jiff::civil::Date;
use std::io::Cursor;

pub(crate) fn origin() -> Origin {
    Origin {
        lang: Lang::En,
        filter_in_words: "signed or later".to_owned(),
        filter: "stage>=signed".to_owned(),
        shown: CurrencyMode::In(Currency::USD),
        reading: Reading::Span,
        command: "dealscope deals".to_owned(),
    }
}

pub(crate) fn book(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

pub(crate) fn sheet(bytes: Vec<u8>, name: &str) -> Range<Data> {
    book(bytes).worksheet_range(name).unwrap()
}

pub(crate) fn deals_sheet(register: &Register) -> Range<Data> {
    sheet(deals_xlsx(register, &sample::all(register), &origin()).unwrap(), "Deals")
}

/// The cell of a row in the column of a head.
pub(crate) fn cell<'a>(sheet: &'a Range<Data>, row: usize, head: &str) -> &'a Data {
    let heads = sheet.rows().next().unwrap();
    let column = heads.iter().position(|cell| *cell == Data::String(head.to_owned()));
    sheet.get((row, column.unwrap_or_else(|| panic!("no column '{head}' in {heads:?}")))).unwrap()
}

pub(crate) fn words(text: &str) -> Data {
    Data::String(text.to_owned())
}

/// The day that a cell shows as one.
fn day(cell: &Data) -> Date {
    let Data::DateTime(days) = cell else { panic!("{cell:?} is no day") };
    let days: i32 = format!("{:.0}", days.as_f64()).parse().unwrap();
    Date::constant(1899, 12, 30).saturating_add(jiff::Span::new().days(days))
}

pub(crate) fn check_row(sheet: &Range<Data>, row: usize, cells: &[(&str, Data)]) {
    for (head, expected) in cells {
        assert_eq!(cell(sheet, row, head), expected, "row {row}, {head}");
    }
}

#[test]
fn a_deal_stands_in_typed_cells() {
    let register = sample::register();
    let sheet = deals_sheet(&register);
    assert_eq!(sheet.height(), register.deals.len() + 1);
    // "dow": USD 300M, from the 5th to the 10th of November.
    check_row(
        &sheet,
        10,
        &[
            ("ID", words("dow")),
            ("Kind", words("Procurement")),
            ("Form", words("Single deal")),
            ("Stage", words("Signed")),
            ("Date as stated", words("2023-11-05/2023-11-10")),
            ("Date precision", words("range")),
            ("Location", words("Qingpu")),
            ("Location ID", words("qingpu")),
            ("City or district", words("Qingpu")),
            ("Province", words("Shanghai")),
            ("Place of signing", words("NECC")),
            ("Event", words("6th CIIE")),
            ("Sectors", words("New materials")),
            ("Amount as stated", words("USD 300M")),
            ("Amount, lower bound", Data::Float(300e6)),
            ("Amount, upper bound", Data::Float(300e6)),
            ("Bound", words("exact")),
            ("Currency", words("USD")),
            ("Converted, lower bound", Data::Float(300e6)),
            ("Converted to", words("USD")),
            ("Rate", Data::Empty),
            ("Month of rate", Data::Empty),
            ("Count, lower bound", Data::Float(1.0)),
            ("Count, upper bound", Data::Float(1.0)),
            ("Unit", words("agreements")),
            ("Part of", words("qingpu-volume")),
            ("Confidence", words("High")),
            ("Sources disagree", words("no")),
            ("Sources", words("shine-ciie")),
        ],
    );
    assert_eq!(day(cell(&sheet, 10, "Date from")), Date::constant(2023, 11, 5));
    assert_eq!(day(cell(&sheet, 10, "Date to")), Date::constant(2023, 11, 10));
}

#[test]
fn what_is_open_or_undisclosed_is_an_empty_cell() {
    let sheet = deals_sheet(&sample::register());
    let empty = |head| (head, Data::Empty);
    // ">=USD 1bn".
    check_row(
        &sheet,
        9,
        &[
            ("Amount, lower bound", Data::Float(1e9)),
            empty("Amount, upper bound"),
            ("Bound", words("at least")),
            ("Converted, lower bound", Data::Float(1e9)),
            empty("Converted, upper bound"),
        ],
    );
    // "../2023-11-09", undisclosed.
    check_row(
        &sheet,
        11,
        &[
            empty("Date from"),
            ("Date precision", words("open start")),
            ("Amount as stated", words("undisclosed")),
            empty("Amount, lower bound"),
            empty("Amount, upper bound"),
            ("Bound", words("undisclosed")),
            empty("Currency"),
            empty("Converted, lower bound"),
            empty("Converted, upper bound"),
            empty("Converted to"),
        ],
    );
    assert_eq!(day(cell(&sheet, 11, "Date to")), Date::constant(2023, 11, 9));
    // No date and no money: a visit.
    check_row(
        &sheet,
        7,
        &[
            empty("Date as stated"),
            empty("Date from"),
            empty("Date to"),
            empty("Date precision"),
            empty("Amount as stated"),
            ("Bound", words("none")),
            empty("Unit"),
        ],
    );
    // An area of at least so many square metres; ">=100 agreements".
    check_row(
        &sheet,
        15,
        &[("Floor area (m²), lower bound", Data::Float(1e5)), empty("Floor area (m²), upper bound")],
    );
    check_row(&sheet, 1, &[("Count, lower bound", Data::Float(100.0)), empty("Count, upper bound")]);
}

#[test]
fn conversion_is_that_of_the_sums() {
    let register = sample::register();
    let sheet = deals_sheet(&register);
    let rows = sample::signed(&register);
    let answer = volumes(&register, &rows, query(GroupBy::District));
    let key = |group: &&dealscope::query::Group| group.key.id(&register) == "chongqing";
    let sum = answer.groups.iter().find(key).unwrap().total.money[&Currency::USD];
    let float = |value: rust_decimal::Decimal| Data::Float(value.to_string().parse().unwrap());
    let rate = answer.rates.first().unwrap();
    check_row(
        &sheet,
        8,
        &[
            ("Amount as stated", words("CNY 121bn")),
            ("Amount, lower bound", Data::Float(121e9)),
            ("Sources disagree", words("yes")),
            ("Converted, lower bound", float(sum.interval.low)),
            ("Converted, upper bound", float(sum.interval.high.unwrap())),
            ("Rate", float(rate.rate.round_sf(15).unwrap())),
            ("Month of rate", words("2024-10")),
        ],
    );
    let stated = Origin { shown: CurrencyMode::AsStated, ..origin() };
    let sheet = self::sheet(deals_xlsx(&register, &rows, &stated).unwrap(), "Deals");
    assert!((1..sheet.height()).all(|row| *cell(&sheet, row, "Converted, lower bound") == Data::Empty));
}

#[test]
fn an_amount_stays_as_stated_where_a_person_decided_for_another() {
    let mut register = sample::register();
    register.deals[7].accepted.push(Accepted {
        field: Field::Amount,
        value: Statement::Amount("USD 2bn".parse().unwrap()),
        why: None,
    });
    let sheet = deals_sheet(&register);
    check_row(
        &sheet,
        8,
        &[
            ("Amount as stated", words("CNY 121bn")),
            ("Amount, lower bound", Data::Float(121e9)),
            ("Sources disagree", words("no")),
            ("Converted, lower bound", Data::Float(2e9)),
            ("Converted, upper bound", Data::Float(2e9)),
            ("Rate", Data::Empty),
        ],
    );
}

#[test]
fn numbers_that_a_spreadsheet_would_round_are_words() {
    let mut register = sample::register();
    register.deals[0].amount = Some("USD 1234567890123456".parse().unwrap());
    register.deals[1].amount = Some("USD 123456789012345".parse().unwrap());
    register.deals[2].amount = Some("USD 120000000000000000".parse().unwrap());
    register.deals[3].amount = Some("USD 1234567.89".parse().unwrap());
    let sheet = deals_sheet(&register);
    let low = |row| cell(&sheet, row, "Amount, lower bound").clone();
    assert_eq!(low(1), words("1234567890123456"));
    assert_eq!(low(2), Data::Float(123_456_789_012_345.0));
    assert_eq!(low(3), Data::Float(1.2e17));
    assert_eq!(low(4), Data::Float(1_234_567.89));
}

#[test]
fn a_day_before_the_calendars_of_spreadsheets_agree_is_words() {
    let mut register = sample::register();
    register.deals[0].when = Some("1868".parse().unwrap());
    register.deals[1].when = Some("1900-03~".parse().unwrap());
    let sheet = deals_sheet(&register);
    assert_eq!(cell(&sheet, 1, "Date from"), &words("1868-01-01"));
    assert_eq!(cell(&sheet, 1, "Date precision"), &words("year"));
    assert_eq!(day(cell(&sheet, 2, "Date from")), Date::constant(1900, 3, 1));
    assert_eq!(cell(&sheet, 2, "Date precision"), &words("about (month)"));
}

pub(crate) const NASTY: [&str; 11] = [
    "=cmd|' /C calc'!A0",
    "+1",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(A1)",
];

pub(crate) fn nasty() -> Register {
    let mut register = sample::register();
    for (deal, title) in register.deals.iter_mut().zip(NASTY) {
        title.clone_into(&mut deal.title);
    }
    register
}

#[test]
fn no_cell_of_a_spreadsheet_is_a_formula() {
    let register = nasty();
    let bytes = deals_xlsx(&register, &sample::all(&register), &origin()).unwrap();
    let sheet = sheet(bytes.clone(), "Deals");
    for (row, title) in (1..).zip(NASTY) {
        // Reading gives a line feed for what the file keeps as a carriage return.
        let Data::String(read) = cell(&sheet, row, "Title") else { panic!("row {row} is no text") };
        assert_eq!(read.replace("_x000D_", "\r"), title, "row {row}");
    }
    let mut book = book(bytes);
    for name in book.sheet_names() {
        assert_eq!(book.worksheet_formula(&name).unwrap().used_cells().count(), 0, "{name}");
    }
}

#[test]
fn texts_longer_than_a_cell_are_cut() {
    let mut register = sample::register();
    register.deals[0] = Deal { note: Some("价😀".repeat(20_000)), ..register.deals[0].clone() };
    let sheet = deals_sheet(&register);
    let note = cell(&sheet, 1, "Note").to_string();
    assert!(note.ends_with('…') && note.encode_utf16().count() <= 32_767);
}
