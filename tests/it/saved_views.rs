//! Saved views as lines of options: each says what it holds, and reads back as just that.

use crate::program::{check, folder, program, run, run_command};
use dealscope::figure::{AxisScale, FigureKind, StackBy, YearSplit};
use dealscope::model::Days;
use dealscope::query::{
    Column, CurrencyMode, Direction, Filter, Gaps, GroupBy, Measure, Nesting, Reading, Site, SortKey,
};
use dealscope::session::{Query, ViewSettings, shell_quoted, shown_days};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::fs;

fn columns() -> impl Strategy<Value = Vec<Column>> {
    let all: Vec<Column> = Column::ALL.iter().map(|(column, _)| *column).collect();
    subsequence(all, 1..8).prop_shuffle()
}

fn sort() -> impl Strategy<Value = Vec<SortKey>> {
    let all: Vec<Column> = Column::ALL.iter().map(|(column, _)| *column).collect();
    let key = |(column, down): (Column, bool)| SortKey {
        column,
        direction: if down { Direction::Descending } else { Direction::Ascending },
    };
    let keys = (subsequence(all, 0..5).prop_shuffle(), proptest::collection::vec(any::<bool>(), 5));
    keys.prop_map(move |(columns, downs)| columns.into_iter().zip(downs).map(key).collect())
}

/// Filters of any words in quotes, with any signs and letters that a person can type.
fn filter() -> impl Strategy<Value = Filter> {
    let word = "[^\"\\p{C}]{1,12}".prop_map(|word| format!("\"{word}\""));
    let part = prop_oneof![
        word.clone(),
        word.prop_map(|word| format!("-party:{word}")),
        Just("stage>=signed".to_owned()),
        Just("(district:qingpu or date:2023..2024)".to_owned()),
        Just("amount>=100M usd".to_owned()),
    ];
    proptest::collection::vec(part, 0..4)
        .prop_filter_map("a filter", |parts| Filter::parse(&parts.join(" ")).ok())
}

fn settings() -> impl Strategy<Value = ViewSettings> {
    let site = select(vec![Site::Place, Site::Venue]);
    let shown = proptest::option::of(select(vec!["USD", "CNY", "stated"]));
    let stack = proptest::option::of(select(vec![StackBy::Kind, StackBy::Stage, StackBy::Bound]));
    let drawn = (
        select(FigureKind::CHARTS),
        select(AxisScale::ALL),
        select(vec![YearSplit::Whole, YearSplit::Years]),
    );
    let asked = (filter(), select(GroupBy::ALL), select(Measure::ALL), shown, select(Reading::ALL));
    let days = (proptest::option::of(any::<(i32, i32)>()), select(Gaps::ALL));
    let table = (proptest::option::of(select(GroupBy::ALL)), select(Nesting::ALL));
    let looked = (site, (drawn, stack), sort(), columns(), days, table);
    (asked, looked).prop_map(
        |((filter, by, measure, shown, reading), (site, (drawn, stack), sort, columns, days, table))| {
            let (chart, scale, split) = drawn;
            let ((days, gaps), (group, members)) = (days, table);
            let shown = shown.map(|word| CurrencyMode::from_word(word).expect("a currency"));
            let days = days.map(|(first, last)| shown_days(Days { first, last }));
            let usual = ViewSettings::default();
            let query = Query {
                filter,
                by,
                measure,
                reading,
                site,
                chart,
                stack,
                scale,
                split,
                sort,
                days,
                gaps,
                group,
                members,
                ..usual.query
            };
            let mut view = ViewSettings { query, columns, ..usual };
            if let Some(shown) = shown {
                view.show_in(shown);
            }
            view
        },
    )
}

proptest! {
    #[test]
    fn a_view_reads_back_as_it_was_written(view in settings()) {
        let text = view.text();
        prop_assert!(!text.contains('\n'));
        let read = ViewSettings::parse(&text).expect(&text);
        prop_assert_eq!(read.text(), text);
        // Positions of clauses tell where they stood; all else is the same.
        prop_assert_eq!(read.query.filter.to_string(), view.query.filter.to_string());
        let query = Query { filter: view.query.filter.clone(), ..read.query };
        prop_assert_eq!(ViewSettings { query, ..read }, view);
    }

    #[test]
    fn any_text_is_a_view_or_told_where_it_is_wrong(text in "\\PC{0,60}") {
        if let Err(error) = ViewSettings::parse(&text) {
            prop_assert!(error.position <= text.chars().count() && !error.message.to_string().is_empty());
        }
    }

    #[test]
    fn quoted_words_are_words_again(words in proptest::collection::vec("\\PC{0,12}", 0..5)) {
        let line: Vec<String> = words.iter().map(|word| shell_quoted(word)).collect();
        let line = format!("--where {}", line.concat());
        let whole = words.concat();
        // Words without a blank between them are one word.
        if let Ok(filter) = Filter::parse(&whole) && !words.is_empty() {
            let view = ViewSettings::parse(&line).expect(&line);
            prop_assert_eq!(view.query.filter.to_string(), filter.to_string());
        }
    }
}

#[track_caller]
fn refused(line: &str, why: &str) {
    assert_eq!(ViewSettings::parse(line).unwrap_err().to_string(), why, "{line}");
}

#[test]
fn a_wrong_line_is_told_with_its_position() {
    refused("--bay month", "at character 1: unknown option --bay of a view; did you mean --by?");
    refused("--by", "at character 5: --by needs a value, as in --by district");
    refused("--where 'a", "at character 9: this ' is not closed; add '");
    refused("--where 'x \"y'", "at character 12: this \" is not closed; add \"");
    refused("--by kind --by=kind", "at character 11: --by is given twice; keep one");
    refused(
        "--days 2023",
        "at character 8: expected two dates from the years 1000 to 9999, as in 2023-01-01..2023-12-31 or 2023-04..2024",
    );
    refused("--days=2024..2023", "at character 8: the earlier date must come first");
    refused("--columns when,when", "at character 16: “when” is given twice");
    refused("--columns ''", "at character 12: expected at least one column");
    refused("--at home", "at character 6: expected one of place, venue");
    refused(
        "--sort 'when,'",
        "at character 14: expected one of when, title, place, kind, stage, amount, count, parties, sectors, venue, event, source, confidence, id, with - in front for descending order",
    );
    refused(
        "stage>=signed",
        "at character 1: expected an option and its value, as in --where 'stage>=signed' --by district",
    );
    refused("--by \\", "at character 6: a character must follow this “\\”");
}

#[test]
fn what_a_register_opens_with_is_left_out() {
    assert_eq!(ViewSettings::default().text(), "");
    let view = ViewSettings::parse("--by month --at place --sort=-when --reading \"low\"").unwrap();
    assert_eq!(view.text(), "--by month --reading low");
    let days = ViewSettings::parse("--days 2023..2024-02").unwrap();
    assert_eq!(days.text(), "--days 2023-01-01..2024-02-29");
}

#[test]
fn a_copied_command_is_a_view() {
    let line = "dealscope chart bars '/my register' --where 'party:\"a b\"' --by kind --size 800x450 --title 'x' -o y.png";
    let view = ViewSettings::parse(line).unwrap();
    assert_eq!(view.text(), "--where 'party:\"a b\"' --by kind");
}

const VIEWS: &str = r#"[
    (name: "Signed", options: "--where stage>=signed --by kind --currency CNY"),
    (name: "Ordered by amount", options: "--sort -amount --columns title,amount,when --where is:batch"),
]
"#;

#[test]
fn commands_take_a_saved_view_and_options_beside_it_win() {
    let folder = folder();
    let my = folder.path().join("my");
    fs::copy(crate::program::project("seeds/articles/shine-2023-08-31-west-hongqiao.ron"), my.join("a.ron"))
        .unwrap();
    fs::write(my.join("views.ron"), VIEWS).unwrap();
    let run = |line: &str| {
        let ran = run(folder.path(), line);
        assert_eq!(ran.code, Some(0), "{line}: {ran:?}");
        ran.text().to_owned()
    };
    let same = |view: &str, options: &str| assert_eq!(run(view), run(options), "{view}");
    same("volumes my --view signed", "volumes my --where stage>=signed --by kind --currency CNY");
    same("volumes my --view Signed --by stage", "volumes my --where stage>=signed --by stage --currency CNY");
    same("volumes my --view Signed --where=", "volumes my --by kind --currency CNY");
    same(
        "chart timeline my --view Signed --days 2023 -o -".replace("2023", "2023..2023").as_str(),
        "chart timeline my --where stage>=signed --by kind --currency CNY --days 2023-01-01..2023-12-31 -o -",
    );
    let mut spaced = program(folder.path());
    spaced.args(["deals", "my", "--view", "ordered BY amount", "-f", "csv"]);
    let by_view = run_command(spaced);
    let by_options = run("deals my --sort -amount --columns title,amount,when --where is:batch -f csv");
    assert_eq!(by_view.text(), by_options);
    assert!(by_options.starts_with("title,amount,when\n"), "{by_options}");
    let mut line = program(folder.path());
    line.args(["volumes", "my", "--view", "--where 'stage>=signed' --by kind --currency CNY"]);
    assert_eq!(run_command(line).text(), run("volumes my --view Signed"));
    let listed = run("views my");
    assert!(
        listed
            .starts_with("NAME               OPTIONS\nSigned             --where 'stage>=signed' --by kind"),
        "{listed}"
    );
    assert!(run("views my -f json").contains(r#""name":"Ordered by amount","options":"#));
    assert!(run("check my").contains("my") || run("check my").contains("Test: "));
}

#[test]
fn the_picture_of_the_window_takes_a_view_or_none() {
    let folder = folder();
    let picture = |options: &str| {
        let ran = run(folder.path(), &format!("picture @seeds --size 900x560 {options} -o -"));
        assert_eq!(ran.code, Some(0), "{ran:?}");
        ran.out
    };
    assert!(picture("") == picture("--by district --at place"), "what is usual need not be said");
    assert!(picture("--view signed --by month --stack kind") != picture("--view signed"));
}

#[test]
fn an_unknown_view_is_answered_with_those_there_are() {
    let folder = folder();
    let my = folder.path().join("my");
    fs::copy(crate::program::project("seeds/articles/shine-2023-08-31-west-hongqiao.ron"), my.join("a.ron"))
        .unwrap();
    let none = ["unknown view “x”; this register has no saved views"];
    check(folder.path(), &[("deals my --view x", 2, &[], &none)]);
    fs::write(my.join("views.ron"), VIEWS).unwrap();
    let near = ["unknown view “Singed”; did you mean “Signed”? Saved views: Signed, Ordered by amount"];
    check(
        folder.path(),
        &[
            ("deals my --view Singed", 2, &[], &near),
            ("volumes my --view Singed", 2, &[], &near),
            ("chart bars my --view Singed -o x.svg", 2, &[], &near),
            ("picture my --view Singed -o x.png", 2, &[], &near),
            (
                "volumes my --view --bay",
                2,
                &[],
                &["error in the view at character 1: unknown option --bay of a view"],
            ),
            ("deals my --columns title -f json", 2, &[], &["--columns works only with -f table, csv or tsv"]),
            ("deals my --columns size", 2, &[], &["expected one of when, title"]),
            ("chart timeline my --days 2023 -o x.svg", 2, &[], &["expected two dates"]),
            ("views my -f csv", 2, &[], &["table, json"]),
        ],
    );
    assert!(!folder.path().join("x.svg").exists());
}
