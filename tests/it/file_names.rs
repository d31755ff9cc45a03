//! The names that the program proposes for files: what a figure shows, in words of the command line, with the
//! extension of its format.

use dealscope::app::open;
use dealscope::data::RegisterRef;
use dealscope::figure::FigureKind;
use dealscope::session::{FileSubject, Format, Opened, ViewSettings};
use dealscope::state::{Action, ExportDraft, FigureCommand, Layout, Modal, State, update};
use std::path::PathBuf;
use std::sync::Arc;

/// The names that Windows reserves.
const RESERVED: [&str; 6] = ["con", "prn", "aux", "nul", "com1", "lpt1"];

#[track_caller]
fn check(kind: FigureKind, options: &str, groups: &[&str], years: Option<(i16, i16)>, expected: &str) {
    let query = ViewSettings::parse(options).expect("options").query;
    let groups: Vec<String> = groups.iter().map(|&id| id.to_owned()).collect();
    let name = FileSubject { kind, query: &query, groups: &groups, years }.name();
    assert_eq!(name, expected);
    assert!(name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'));
    assert!(name.len() <= 80 && !RESERVED.contains(&name.as_str()) && !name.contains("--"), "{name}");
}

#[test]
fn a_name_says_what_the_figure_shows() {
    use FigureKind::{Bars, Comparison, Funnel, Share, Time, Timeline};
    let signed = "--where 'stage>=signed'";
    let (all, one) = (Some((2018, 2026)), Some((2024, 2024)));
    // Each kind of figure.
    check(Bars, signed, &[], all, "signed-volume-by-district-2018-2026");
    check(Funnel, signed, &[], all, "volume-funnel-2018-2026");
    check(Share, &format!("{signed} --by kind"), &[], all, "signed-disclosed-share-by-kind-2018-2026");
    check(Time, signed, &[], all, "signed-volume-over-time-2018-2026");
    check(Time, "--by quarter", &[], all, "volume-over-time-by-quarter-2018-2026");
    check(Timeline, signed, &[], all, "signed-deals-timeline-by-district-2018-2026");
    check(Comparison, signed, &["chongqing", "qingpu"], all, "signed-volume-chongqing-and-qingpu-2018-2026");
    // No dates, and a single year.
    check(Bars, "", &[], None, "volume-by-district");
    check(Timeline, "", &[], None, "deals-timeline-by-district");
    check(Bars, signed, &[], one, "signed-volume-by-district-2024");
    // Groupings, measures and divisions.
    check(Bars, "--by sector --measure deals", &[], None, "deals-by-sector");
    check(Bars, "--measure area --by party", &[], one, "area-by-party-2024");
    check(Bars, "--at venue", &[], None, "volume-by-district-at-venue");
    check(Bars, "--at venue --by kind", &[], None, "volume-by-kind");
    check(Bars, "--stack kind --split years", &[], None, "volume-by-district-by-year-stacked-by-kind");
    check(Funnel, "--stack kind --measure deals", &[], None, "deals-funnel-stacked-by-kind");
    check(Timeline, "--stack kind --split years", &[], None, "deals-timeline-by-district");
    // Stages.
    check(Bars, "--where stage:started,operating", &[], None, "started-or-operating-volume-by-district");
    check(Bars, "--where 'stage<signed'", &[], None, "before-signed-volume-by-district");
    check(Bars, "--where 'stage>intent'", &[], None, "after-intent-volume-by-district");
    check(Bars, "--where 'stage<=intent'", &[], None, "up-to-intent-volume-by-district");
    check(Bars, "--where 'stage>=signed -stage:operating'", &[], None, "signed-volume-by-district");
    check(Bars, "--where 'stage>=signed stage<=started'", &[], None, "signed-volume-by-district");
    check(Bars, "--where stage:talks,intent,cancelled", &[], None, "volume-by-district");
    check(Bars, "--where stage:signed,started,operating", &[], None, "signed-volume-by-district");
    check(Bars, "--where -stage:cancelled", &[], None, "volume-by-district");
    check(Bars, "--where 'qingpu or chongqing'", &[], None, "volume-by-district");
}

#[test]
fn groups_are_named_if_they_can_be() {
    use FigureKind::Comparison;
    check(Comparison, "--by party", &["Bühler", "Dow"], None, "volume-buhler-and-dow");
    check(Comparison, "--by party", &["A & B (Holding)", "x/../y"], None, "volume-a-b-holding-and-x-y");
    check(Comparison, "--by party", &["华为", "Dow"], None, "volume-compared-by-party");
    check(Comparison, "--by party", &["con", "???"], None, "volume-compared-by-party");
    check(Comparison, "", &["qingpu", "chongqing", "wuhan"], None, "volume-compared-by-district");
    check(Comparison, "", &[], None, "volume-by-district");
    let long = "a-company-whose-name-takes-all-the-room-there-is";
    check(Comparison, "--by party", &[long, "dow"], None, "volume-compared-by-party");
}

#[test]
fn a_name_that_is_too_long_loses_its_last_words() {
    check(
        FigureKind::Bars,
        "--where stage:started,operating --measure agreements --at venue --split years --stack kind",
        &[],
        Some((2018, 2026)),
        "started-or-operating-agreements-by-district-at-venue-by-year-2018-2026",
    );
}

fn state(register: &str) -> State {
    let opened: Opened = open(&RegisterRef::parse(register)).expect("the register opens");
    State::new(Arc::new(opened), Layout::default())
}

fn proposed(state: &State) -> ExportDraft {
    state.export().cloned().expect("an open export window")
}

#[test]
fn the_extension_follows_the_format() {
    let mut state = state("@seeds");
    update(&mut state, Action::ExportVolumes);
    let mut draft = proposed(&state);
    let name = draft.path.strip_suffix(".png").expect("PNG at first").to_owned();
    assert!(name.starts_with("volume-by-district-20"), "{name}");
    for format in [Format::Svg, Format::Pdf, Format::Png, Format::Svg] {
        draft.figure.format = format;
        update(&mut state, FigureCommand::Export(Some(draft)));
        draft = proposed(&state);
        assert_eq!(draft.path, format!("{name}.{}", format.ending()));
        assert_eq!(draft.target(), PathBuf::from(&draft.path));
    }
    // The next window remembers the format, and its name has its extension.
    update(&mut state, FigureCommand::Export(None));
    update(&mut state, Action::ExportVolumes);
    assert_eq!(proposed(&state).path, format!("{name}.svg"));
}

#[test]
fn a_typed_path_keeps_what_is_no_extension_of_a_picture() {
    let state = {
        let mut state = state("@seeds");
        update(&mut state, Action::ExportTimeline);
        state
    };
    for (typed, format, target) in [
        ("Q3.report", Format::Png, "Q3.report.png"),
        ("Q3", Format::Svg, "Q3.svg"),
        (" a/b.SVG ", Format::Svg, "a/b.SVG"),
        ("a.png", Format::Pdf, "a.pdf"),
        (".png", Format::Svg, ".png.svg"),
    ] {
        let mut draft = ExportDraft { path: typed.to_owned(), ..proposed(&state) };
        draft.figure.format = format;
        assert_eq!(draft.target(), PathBuf::from(target), "{typed}");
    }
}

#[test]
fn the_table_is_named_for_its_deals() {
    let mut state = state("@seeds");
    update(&mut state, Action::ExportTable);
    let Some(Modal::TableExport(target)) = state.modal() else { panic!("a window") };
    let name = target.path.strip_suffix(".csv").expect("CSV at first");
    assert!(name.starts_with("deals-20"), "{name}");
}
