//! Spreadsheets, read back cell by cell, and text that spreadsheets read.

use crate::figure_pictures::query;
use crate::program::run;
use crate::sample;
use calamine::{Data, Range, Reader, Xlsx};
use dealscope::export::{
    Origin, deals_csv, deals_tsv, deals_xlsx, facets_xlsx, volumes_tsv, volumes_xlsx, with_bom,
};
use dealscope::model::{Accepted, Currency, Deal, DealIx, Field, Lang, Register, Statement};
use dealscope::query::definition::volumes;
use dealscope::query::{CurrencyMode, Filter, GroupBy, Index, Reading, VolumesQuery, facets};
use dealscope::session::{Opened, Query, answer, deals_origin, table_file};
use dealscope::state::Target;
use jiff::civil::Date;
use std::io::Cursor;
use std::path::Path;

fn origin() -> Origin {
    Origin {
        lang: Lang::En,
        filter_in_words: "signed or later".to_owned(),
        filter: "stage>=signed".to_owned(),
        shown: CurrencyMode::In(Currency::USD),
        reading: Reading::Span,
        command: "dealscope deals".to_owned(),
    }
}

fn book(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

fn sheet(bytes: Vec<u8>, name: &str) -> Range<Data> {
    book(bytes).worksheet_range(name).unwrap()
}

fn deals_sheet(register: &Register) -> Range<Data> {
    sheet(deals_xlsx(register, &sample::all(register), &origin()).unwrap(), "Deals")
}

/// The cell of a row in the column of a head.
fn cell<'a>(sheet: &'a Range<Data>, row: usize, head: &str) -> &'a Data {
    let heads = sheet.rows().next().unwrap();
    let column = heads.iter().position(|cell| *cell == Data::String(head.to_owned()));
    sheet.get((row, column.unwrap_or_else(|| panic!("no column '{head}' in {heads:?}")))).unwrap()
}

fn words(text: &str) -> Data {
    Data::String(text.to_owned())
}

/// The day that a cell shows as one.
fn day(cell: &Data) -> Date {
    let Data::DateTime(days) = cell else { panic!("{cell:?} is no day") };
    let days: i32 = format!("{:.0}", days.as_f64()).parse().unwrap();
    Date::constant(1899, 12, 30).saturating_add(jiff::Span::new().days(days))
}

fn check_row(sheet: &Range<Data>, row: usize, cells: &[(&str, Data)]) {
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

const NASTY: [&str; 11] = [
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

fn nasty() -> Register {
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
fn cells_of_csv_and_tsv_are_neutralised() {
    let register = nasty();
    for (delimiter, text) in [
        (b',', deals_csv(&register, &sample::all(&register))),
        (b'\t', deals_tsv(&register, &sample::all(&register))),
    ] {
        let mut rows = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
        for (row, title) in rows.records().zip(NASTY) {
            assert_eq!(&row.unwrap()[1], format!("'{title}"));
        }
    }
}

#[test]
fn tsv_has_the_rows_of_csv_and_a_mark_may_stand_in_front() {
    let register = sample::register();
    let deals = sample::all(&register);
    let read = |delimiter, text: String| -> Vec<csv::StringRecord> {
        let mut reader = csv::ReaderBuilder::new();
        let mut reader = reader.delimiter(delimiter).has_headers(false).from_reader(text.as_bytes());
        reader.records().map(Result::unwrap).collect()
    };
    let tsv = deals_tsv(&register, &deals);
    assert!(tsv.starts_with("id\ttitle\tkind\t"), "{tsv}");
    assert_eq!(read(b'\t', tsv.clone()), read(b',', deals_csv(&register, &deals)));
    let answer = volumes(&register, &deals, query(GroupBy::District));
    assert!(volumes_tsv(&register, &answer, "").starts_with("key\tname\tcurrency\t"));
    let marked = with_bom(&tsv);
    assert_eq!(&marked[..5], b"\xef\xbb\xbfid");
    assert_eq!(&marked[3..], tsv.as_bytes());
    for line in
        ["deals -f csv", "deals -f tsv", "volumes -f csv", "volumes -f tsv", "facets -f csv", "facets -f tsv"]
    {
        let (plain, marked) = (run(Path::new("."), line), run(Path::new("."), &format!("{line} --bom")));
        assert_eq!((plain.code, marked.code), (Some(0), Some(0)), "{line}");
        assert_eq!(marked.out, [b"\xef\xbb\xbf".as_slice(), &plain.out].concat(), "{line}");
    }
}

/// The times of the entries of an archive, as MS-DOS keeps them.
fn times(bytes: &[u8]) -> Vec<[u8; 4]> {
    let heads = bytes.windows(14).filter(|head| head.starts_with(b"PK\x03\x04"));
    heads.map(|head| head[10..14].try_into().unwrap()).collect()
}

#[test]
fn the_same_question_gives_the_same_bytes() {
    let lines = [
        "deals @reported -f xlsx",
        "volumes @reported -f xlsx --lang de",
        "volumes --by month --currency stated -f xlsx",
        "facets -f xlsx --lang zh",
    ];
    let first = lines.map(|line| run(Path::new("."), line));
    for (line, first) in lines.iter().zip(&first) {
        assert_eq!(first.code, Some(0), "{line}: {}", first.err);
        assert!(first.out.starts_with(b"PK"), "{line}");
        let times = times(&first.out);
        assert!(times.len() > 8, "{times:?}");
        // Midnight of 1 January 1980.
        assert!(times.iter().all(|time| *time == [0, 0, 0x21, 0]), "{times:?}");
    }
    // The clocks of archives count by two seconds.
    std::thread::sleep(std::time::Duration::from_millis(2100));
    for (line, first) in lines.iter().zip(first) {
        assert_eq!(run(Path::new("."), line).out, first.out, "{line}");
    }
}

#[test]
fn a_file_is_what_standard_output_is() {
    let folder = tempfile::tempdir().unwrap();
    let ran = run(folder.path(), "deals -f xlsx -o deals.xlsx");
    assert_eq!((ran.code, ran.out.len()), (Some(0), 0));
    let written = std::fs::read(folder.path().join("deals.xlsx")).unwrap();
    assert_eq!(written, run(folder.path(), "deals -f xlsx -o -").out);
}

fn lines(sheet: &Range<Data>) -> Vec<(String, String)> {
    sheet.rows().map(|row| (row[0].to_string(), row[1].to_string())).collect()
}

#[test]
fn the_second_sheet_says_the_rule_the_rates_and_the_sources() {
    let register = sample::register();
    let bytes = deals_xlsx(&register, &sample::all(&register), &origin()).unwrap();
    let about = lines(&sheet(bytes, "About"));
    let has = |name: &str, value: &str| {
        assert!(about.iter().any(|line| line.0 == name && line.1 == value), "{name}: {value} in {about:?}");
    };
    has("Register", "Sample");
    has("Register note", "As reported, not verified; no figure does not mean zero.");
    has("Filter", "signed or later");
    has("Filter as text", "stage>=signed");
    has("Currency", "converted to US dollars (USD) at the average rate of the month");
    has("Where sources disagree", "range from the lowest to the highest figure");
    has("Deals", "14");
    has("Cumulative totals, not included", "2");
    has("Amount undisclosed", "9");
    has("Not converted (no rate)", "0");
    has("Rates", "ECB euro reference rates, monthly averages, own calculation");
    has("", "1 CNY = 0.14110461 USD (2024-10)");
    has("Made with", &format!("Dealscope {}", env!("CARGO_PKG_VERSION")));
    has("Command", "dealscope deals");
    has("Source", "Publisher");
    has("licai", "licai.bangqike.com");
}

#[test]
fn volumes_stand_by_group_with_the_whole_below() {
    let register = sample::register();
    let answer = volumes(&register, &sample::signed(&register), query(GroupBy::District));
    let bytes = volumes_xlsx(&register, &answer, &origin()).unwrap();
    assert_eq!(book(bytes.clone()).sheet_names(), ["Volumes", "Cumulative totals", "About"]);
    let sheet = sheet(bytes.clone(), "Volumes");
    let row = |name: &str| (1..sheet.height()).find(|&row| *cell(&sheet, row, "ID") == words(name)).unwrap();
    check_row(
        &sheet,
        row("qingpu"),
        &[
            ("Group", words("Qingpu")),
            ("Currency", words("USD")),
            ("Lower bound", Data::Float(1e9)),
            ("Upper bound", Data::Empty),
            ("Bound", words("at least")),
            ("Undisclosed", Data::Float(2.0)),
            ("Projects, lower bound", Data::Float(30.0)),
            ("Projects, upper bound", Data::Float(30.0)),
        ],
    );
    check_row(
        &sheet,
        row("lin-gang"),
        &[("Lower bound", Data::Empty), ("Upper bound", Data::Empty), ("Bound", words("undisclosed"))],
    );
    check_row(&sheet, row("chongqing"), &[("Bound", words("range")), ("Sources disagree", words("yes"))]);
    assert_eq!(row("total"), sheet.height() - 1);
    assert_eq!(cell(&sheet, row("total"), "Group"), &words("Total"));
    let running = self::sheet(bytes.clone(), "Cumulative totals");
    assert_eq!(cell(&running, 1, "ID"), &words("first-orders"));
    let about = lines(&self::sheet(bytes, "About"));
    for (name, value) in
        [("Grouped by", "City or district"), ("Measure", "Volume"), ("Deals counted by", "location")]
    {
        assert!(about.iter().any(|line| line.0 == name && line.1 == value), "{name} in {about:?}");
    }
    assert!(about.iter().any(|(_, value)| {
        value.starts_with("Ranking of Qingpu, Lin-gang Special Area and Fengxian open")
    }));
}

#[test]
fn stated_volumes_have_a_row_for_each_group_and_currency() {
    let register = sample::register();
    let stated = VolumesQuery { shown: CurrencyMode::AsStated, ..query(GroupBy::District) };
    let answer = volumes(&register, &sample::signed(&register), stated);
    let origin = Origin { shown: CurrencyMode::AsStated, ..origin() };
    let sheet = sheet(volumes_xlsx(&register, &answer, &origin).unwrap(), "Volumes");
    let rows: Vec<(String, String)> = (1..sheet.height())
        .map(|row| (cell(&sheet, row, "ID").to_string(), cell(&sheet, row, "Currency").to_string()))
        .collect();
    for group in &answer.groups {
        let id = group.key.id(&register);
        let own = rows.iter().filter(|row| row.0 == id).count();
        assert_eq!(own, group.total.money.len().max(1), "{id} in {rows:?}");
    }
    let row = |name: &str| rows.iter().position(|row| row.0 == name).unwrap() + 1;
    check_row(
        &sheet,
        row("chongqing"),
        &[
            ("Currency", words("CNY")),
            ("Lower bound", Data::Float(12.1e9)),
            ("Upper bound", Data::Float(121e9)),
        ],
    );
    let totals = rows.iter().filter(|row| row.0 == "total").count();
    assert_eq!(totals, answer.currencies().len());
}

#[test]
fn facets_have_a_row_for_each_value() {
    let register = sample::register();
    let index = Index::new(&register);
    let all = facets(&register, &index, &Filter::default(), Lang::En).unwrap();
    let bytes = facets_xlsx(&register, &all, &sample::all(&register), &origin()).unwrap();
    let sheet = sheet(bytes, "Values");
    let values: usize = all.iter().map(|facet| facet.values.len()).sum();
    assert_eq!(sheet.height(), values + 1);
    check_row(&sheet, 1, &[("Field", words("stage")), ("Value", words(&all[0].values[0].value))]);
    let stated = Origin { shown: CurrencyMode::AsStated, ..origin() };
    let all = sample::all(&register);
    let counted = facets(&register, &index, &Filter::default(), Lang::En).unwrap();
    let sheet = self::sheet(facets_xlsx(&register, &counted, &all, &stated).unwrap(), "Values");
    check_row(&sheet, 1, &[("Currency", Data::Empty), ("Lower bound", Data::Empty), ("Bound", Data::Empty)]);
}

#[test]
fn heads_and_sheets_speak_the_language() {
    let register = sample::register();
    for (lang, sheet_name, head, kind) in
        [(Lang::De, "Vorhaben", "Betrag, Untergrenze", "Beschaffung"), (Lang::Zh, "事项", "金额下限", "采购")]
    {
        let origin = Origin { lang, ..origin() };
        let bytes = deals_xlsx(&register, &[DealIx(9)], &origin).unwrap();
        let sheet = sheet(bytes, sheet_name);
        assert_eq!(cell(&sheet, 1, head), &Data::Float(300e6));
        assert!(sheet.rows().nth(1).unwrap().contains(&words(kind)));
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

#[test]
fn the_command_of_a_spreadsheet_makes_it_again() {
    let folder = tempfile::tempdir().unwrap();
    for line in [
        "deals --where stage>=signed --sort -amount --reading low --lang de",
        "deals",
        "volumes --by year --currency stated --at venue",
        "facets --field stage,kind --most 2 --where kind:procurement",
    ] {
        let made = run(folder.path(), &format!("{line} -f xlsx"));
        assert_eq!(made.code, Some(0), "{line}: {}", made.err);
        let mut book = book(made.out.clone());
        let name = book.sheet_names().pop().unwrap();
        let about = lines(&book.worksheet_range(&name).unwrap());
        let (_, command) = about.iter().find(|(_, value)| value.starts_with("dealscope ")).unwrap();
        let again = command.strip_prefix("dealscope ").unwrap().replace('\'', "");
        let ran = run(folder.path(), &again);
        assert_eq!(ran.code, Some(0), "{again}: {}", ran.err);
        let file = folder.path().join(again.rsplit(' ').next().unwrap());
        assert_eq!(std::fs::read(file).unwrap(), made.out, "{again}");
    }
}

#[test]
fn the_windows_table_is_written_as_its_name_ends() {
    let opened = Opened::of(sample::register());
    let query = Query::new(&opened.register);
    let answers = answer(&opened, &query);
    let file = |name: &str| table_file(&opened, &query, &answers, Path::new(name)).unwrap();
    let (register, rows) = (&opened.register, &answers.rows);
    assert_eq!(file("a.csv"), deals_csv(register, rows).into_bytes());
    assert_eq!(file("a.TSV"), deals_tsv(register, rows).into_bytes());
    assert_eq!(
        file("a.json"),
        dealscope::export::deals_json(register, rows, dealscope::model::Lang::En).into_bytes()
    );
    assert_eq!(file("a.xlsx"), deals_xlsx(register, rows, &deals_origin(&opened, &query)).unwrap());
    for (typed, path) in [
        ("a.xlsx", "a.xlsx"),
        ("a.tsv", "a.tsv"),
        ("a.XLSX", "a.XLSX"),
        ("a.ods", "a.ods.csv"),
        ("a", "a.csv"),
    ] {
        assert_eq!(Target::new(typed).path(), Path::new(path));
    }
}
