//! The command line that the window shows makes what the window shows, byte by byte.

use crate::program::folder;
use dealscope::app::open;
use dealscope::cli::question;
use dealscope::data::RegisterRef;
use dealscope::export::Lettering;
use dealscope::figure::{AxisScale, FigureKind, StackBy};
use dealscope::model::{Currency, Days};
use dealscope::query::{
    Column, CurrencyMode, Direction, Filter, Gaps, GroupBy, Measure, Reading, Site, SortKey,
};
use dealscope::session::{
    FigureRequest, Format, Opened, Query, ViewSettings, answer, command_words, shown_days,
};
use dealscope::state::{ExportDraft, FigureCommand, Layout, State, update};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

fn state(register: &str) -> State {
    let opened: Opened = open(&RegisterRef::parse(register)).expect("the register opens");
    State::new(Arc::new(opened), Layout::default())
}

/// Runs a line as a person would, in a shell that finds the program.
fn shell(folder: &Path, line: &str) -> Vec<u8> {
    let program = Path::new(env!("CARGO_BIN_EXE_dealscope")).parent().expect("a folder").to_owned();
    let paths = std::env::var_os("PATH").unwrap_or_default();
    let paths = std::iter::once(program).chain(std::env::split_paths(&paths));
    let output = Command::new("sh")
        .args(["-c", line])
        .current_dir(folder)
        .env("PATH", std::env::join_paths(paths).expect("paths"))
        .env("XDG_DATA_HOME", folder.join("data-home"))
        .output()
        .expect("a shell");
    assert!(output.status.success(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

#[track_caller]
fn check(state: &mut State, picture: FigureKind, title: &str) {
    let folder = folder();
    let usual = FigureRequest::new(picture, dealscope::figure::ThemeName::Dark);
    let lettering = if title.is_empty() { Lettering::Outlines } else { Lettering::Text };
    let figure = FigureRequest { format: Format::Svg, lettering, title: title.to_owned(), ..usual };
    let draft = ExportDraft::new(figure, "it's a figure");
    let answers = answer(&state.opened, &state.query);
    let shown = draft.figure.render(&state.opened, &state.query, &answers).expect("the figure is drawn");
    update(state, FigureCommand::Export(Some(draft)));
    let line = state.figure_twin(picture);
    shell(folder.path(), &line);
    let made = std::fs::read(folder.path().join("it's a figure.svg")).expect(&line);
    assert_eq!(String::from_utf8_lossy(&made), String::from_utf8_lossy(&shown), "{line}");
}

#[test]
fn the_command_draws_the_figures_of_the_window() {
    let mut state = state("@seeds");
    let filter = |text: &str| Filter::parse(text).expect("a filter");
    check(&mut state, FigureKind::Bars, "");
    let first = state.query.clone();
    state.query = Query {
        filter: filter("stage>=signed -\"it's\" (qingpu or chongqing)"),
        by: GroupBy::Month,
        stack: Some(StackBy::Kind),
        shown: CurrencyMode::AsStated,
        reading: Reading::High,
        ..first.clone()
    };
    check(&mut state, FigureKind::Bars, "-- It's \"signed\" $HOME");
    let days = state.opened.index.days(dealscope::model::DealIx(0)).closed();
    let days = days.expect("a dated deal");
    state.query = Query {
        filter: filter("-kind:visit"),
        by: GroupBy::Kind,
        site: Site::Venue,
        measure: Measure::Deals,
        shown: CurrencyMode::In(Currency::CNY),
        days: Some(days.moved(-40, 40)),
        ..first
    };
    check(&mut state, FigureKind::Timeline, "");
    check(&mut state, FigureKind::Bars, "");
}

#[test]
fn the_command_names_a_folder_from_anywhere() {
    let folder = tempfile::tempdir().expect("a folder");
    let own = folder.path().join("my register's");
    std::fs::create_dir(&own).expect("a folder");
    let article = crate::program::project("seeds/articles/shine-2023-08-31-west-hongqiao.ron");
    std::fs::copy(article, own.join("a.ron")).expect("an article");
    std::fs::write(own.join("register.ron"), "(name: \"T\", about: \"T.\", currency: \"EUR\")")
        .expect("a register");
    let mut state = state(&own.display().to_string());
    check(&mut state, FigureKind::Bars, "");
    update(&mut state, FigureCommand::Export(None));
    assert!(state.figure_twin(FigureKind::Timeline).ends_with("-o deals-timeline-by-district-2023.png"));
}

#[test]
fn the_command_lists_the_table_of_the_window() {
    let mut state = state("@seeds");
    state.query.filter = Filter::parse("stage>=signed").expect("a filter");
    state.query.sort = [(Column::Amount, Direction::Descending), (Column::Title, Direction::Ascending)]
        .map(|(column, direction)| SortKey { column, direction })
        .to_vec();
    state.query.shown = CurrencyMode::In(Currency::CNY);
    state.layout.columns = vec![Column::Id, Column::Amount, Column::Source];
    let twins = state.twins();
    let table = twins.iter().find(|twin| twin.makes == "Table").expect("a command");
    let rows = shell(folder().path(), &format!("{} -f csv", table.command));
    let rows = String::from_utf8(rows).expect("text");
    let answers = answer(&state.opened, &state.query);
    let ids: Vec<&str> = answers.rows.iter().map(|&row| state.register().deal(row).id.as_str()).collect();
    let listed: Vec<&str> =
        rows.lines().skip(1).map(|line| line.split(',').next().unwrap_or_default()).collect();
    assert_eq!(listed, ids);
    assert_eq!(rows.lines().next(), Some("id,amount,sources"));
}

/// Questions of any kind that fit the seeds.
fn settings() -> impl Strategy<Value = ViewSettings> {
    let part = select(vec![
        "dow",
        "\"it's\"",
        "-\"a \\\"b\\\" $HOME\"",
        "stage>=signed",
        "-kind:visit",
        "amount>=100M \"usd\"",
        "amount>=1bn usd",
        "(qingpu or chongqing)",
        "-(a or \"or\")",
        "date:2023..2024",
        "district:青浦",
        "\"line\nend\" \"\\u{1b}\"",
        "not dow",
        "is:batch",
        "\"--by\"",
        "--x",
        "\"\"",
    ]);
    let filter = proptest::collection::vec(part, 0..4)
        .prop_map(|parts| Filter::parse(&parts.join(" ")).expect("a filter"));
    let asked = (filter, select(GroupBy::ALL), select(Measure::ALL), select(Reading::ALL));
    let shown = select(vec![
        CurrencyMode::AsStated,
        CurrencyMode::In(Currency::USD),
        CurrencyMode::In(Currency::CNY),
    ]);
    let stack = proptest::option::of(select(vec![StackBy::Kind, StackBy::Stage, StackBy::Bound]));
    let group = proptest::option::of(select(GroupBy::ALL));
    let looked =
        (stack, select(AxisScale::ALL), select(Gaps::ALL), proptest::option::of(any::<(i16, i16)>()), group);
    let columns: Vec<Column> = Column::ALL.iter().map(|(column, _)| *column).collect();
    let sort = (subsequence(columns.clone(), 0..4), any::<bool>());
    let table = (subsequence(columns, 1..5), sort, select(vec![Site::Place, Site::Venue]));
    (asked, shown, looked, table).prop_map(
        |(
            (filter, by, measure, reading),
            shown,
            (stack, scale, gaps, days, group),
            (columns, (sort, down), site),
        )| {
            let direction = if down { Direction::Descending } else { Direction::Ascending };
            let usual = ViewSettings::default();
            let query = Query {
                filter,
                by,
                measure,
                reading,
                stack,
                scale,
                gaps,
                site,
                group,
                shown,
                days: days.map(|(a, b)| shown_days(Days { first: a.into(), last: b.into() })),
                sort: sort.into_iter().map(|column| SortKey { column, direction }).collect(),
                ..usual.query
            };
            ViewSettings { query, columns, takes_own_currency: false }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// The parser of the program reads each twin as the question that the window shows.
    #[test]
    fn the_parser_reads_a_twin_as_the_question_that_is_shown(asked in settings()) {
        let mut state = state("@seeds");
        let columns = asked.columns.clone();
        state.query = asked.query(state.register());
        state.layout.columns.clone_from(&columns);
        let asked = asked.query;
        let read = |line: &str| {
            let words = command_words(line).expect("a line").into_iter().map(OsString::from);
            question(words, &state.opened).unwrap_or_else(|error| panic!("{line}: {error}"))
        };
        for picture in [FigureKind::Bars, FigureKind::Funnel, FigureKind::Time, FigureKind::Timeline, FigureKind::Share] {
            let line = state.figure_twin(picture);
            let found = read(&line).query;
            let is_bars = picture == FigureKind::Bars;
            let is_upright = matches!(picture, FigureKind::Bars | FigureKind::Funnel | FigureKind::Time);
            let usual = Query { sort: found.sort.clone(), ..ViewSettings::default().query };
            let (days, gaps) = if picture == FigureKind::Timeline { (asked.days, asked.gaps) } else { (usual.days, usual.gaps) };
            let expected = Query {
                filter: asked.filter.clone(), by: asked.by, measure: asked.measure, shown: asked.shown,
                reading: asked.reading, site: asked.site, days, gaps,
                stack: if is_upright { asked.stack } else { None },
                scale: if is_upright { asked.scale } else { usual.scale },
                split: if is_bars { asked.split } else { usual.split },
                ..usual
            };
            prop_assert_eq!(found, expected, "{}", line);
        }
        let twins = state.twins();
        let table = &twins.iter().find(|twin| twin.makes == "Table").expect("a command").command;
        let ViewSettings { query: found, columns: listed, .. } = read(table);
        prop_assert_eq!(&found.filter, &asked.filter, "{}", table);
        prop_assert_eq!((&found.sort, found.shown, found.group), (&asked.sort, asked.shown, asked.group), "{}", table);
        prop_assert!(asked.group.is_some() || listed == columns, "{}", table);
        // Whoever pastes the line as a view gets the same filter.
        let pasted = ViewSettings::parse(&state.figure_twin(FigureKind::Comparison)).expect("a view");
        prop_assert_eq!(pasted.query.filter, asked.filter);
    }
}
