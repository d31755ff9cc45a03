//! Spreadsheets as a whole: the sheets of volumes and facets, the sheet that says where they come from, the same bytes
//! each time.

use crate::export_sheets::{book, cell, check_row, origin, sheet, words};
use crate::figure_pictures::query;
use crate::program::run;
use crate::sample;
use calamine::{Data, Range, Reader};
use dealscope::export::{Origin, deals_csv, deals_tsv, deals_xlsx, facets_xlsx, volumes_xlsx};
use dealscope::model::{DealIx, Lang};
use dealscope::query::definition::volumes;
use dealscope::query::{CurrencyMode, Filter, GroupBy, Index, VolumesQuery, facets};
use dealscope::session::{Opened, Query, answer, deals_origin, table_file};
use dealscope::state::Target;
use std::path::Path;

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
