//! What explains the marks of a figure: notes with their marks, legends, and values at bars, in three languages.

use crate::dice::Dice;
use crate::figure_random;
use crate::figure_small::{LANGS, drawn, plain};
use crate::registers::{Line, register, single};
use dealscope::figure::{AxisScale, BarOptions, FigureKind, StackBy, YearSplit, mark_text};
use dealscope::model::{Currency, Lang};
use dealscope::query::GroupBy;
use std::collections::BTreeSet;

/// The notes of a small figure with their marks, in order.
#[track_caller]
fn check_notes(lines: &[Line<'_>], expected: [&[&str]; 3]) {
    for (lang, expected) in LANGS.into_iter().zip(expected) {
        let figure = drawn(&register(lines), BarOptions::default(), GroupBy::District, lang);
        let notes: Vec<String> = figure.heading.notes.iter().map(|note| plain(&note.text)).collect();
        assert_eq!(notes, expected);
    }
}

#[test]
fn notes_stand_by_what_is_misread_without_them() {
    check_notes(
        &[
            Line { rival: "USD 7M", ..single("a", "USD 5M") },
            single("b", "~USD 3M"),
            single("b", ">=USD 3M"),
            single("c", "JPY 5bn"),
        ],
        [
            &[
                "* Sources disagree; the bar spans their figures.",
                "¹ One deal not converted: no date or no rate.",
                "Lower bounds rounded down, upper bounds up; “at least” includes “at least about”.",
                "Ranking of b, a and c open: ranges overlap.",
            ],
            &[
                "* Quellen widersprechen sich; der Balken umfasst ihre Angaben.",
                "¹ Ein Vorhaben nicht umgerechnet: kein Datum oder kein Kurs.",
                "Untergrenzen ab-, Obergrenzen aufgerundet; „mindestens“ umfasst „mindestens rund“.",
                "Rangfolge von b, a und c offen: Die Spannen überschneiden sich.",
            ],
            &[
                "* 说法不一，条形涵盖全部说法。",
                "¹ 1项无日期或无汇率，未折算。",
                "下限只舍不入，上限只入不舍；“至少”含“至少约”。",
                "b、a、c区间重叠，排名未定。",
            ],
        ],
    );
    check_notes(&[single("a", "USD 5M"), single("b", "USD 3M")], [&[], &[], &[]]);
}

#[test]
fn an_undated_deal_is_said_to_lack_its_date() {
    let mut register = register(&[single("a", "CNY 5M"), single("b", "USD 3M")]);
    register.deals[0].when = None;
    // A deal without a date has that of its article, if the article has one.
    for source in &mut register.sources {
        source.published = None;
    }
    for (lang, expected) in LANGS.into_iter().zip([
        "¹ One deal without a date, so no rate: not converted.",
        "¹ Ein Vorhaben ohne Datum, daher ohne Kurs: nicht umgerechnet.",
        "¹ 1项无日期，无汇率可用，未折算。",
    ]) {
        let notes = drawn(&register, BarOptions::default(), GroupBy::District, lang).heading.notes;
        assert_eq!(plain(&notes[0].text), expected);
    }
}

/// The labels of a figure's legend, in full and in short.
#[track_caller]
fn check_legend(lines: &[Line<'_>], options: BarOptions, expected: &[(&str, &str)]) {
    let legend = drawn(&register(lines), options, GroupBy::District, Lang::En).legend;
    let labels: Vec<(&str, &str)> =
        legend.iter().map(|entry| (entry.label.as_str(), entry.short.as_str())).collect();
    assert_eq!(labels, expected);
}

#[test]
fn a_legend_has_the_forms_that_occur_in_order() {
    let all = [
        single("a", ">=USD 5M"),
        single("b", "USD 3M..9M"),
        single("c", "undisclosed"),
        single("a", "undisclosed"),
    ];
    check_legend(
        &all,
        BarOptions::default(),
        &[
            ("certain", "certain"),
            ("possible", "possible"),
            // What is undisclosed is said at the head of its column.
            ("at least; no upper bound", "at least"),
        ],
    );
    check_legend(&[single("a", "USD 5M")], BarOptions::default(), &[("certain", "certain")]);
    check_legend(&[single("a", "<=USD 5M")], BarOptions::default(), &[("possible", "possible")]);
    check_legend(
        &[single("a", ">=USD 5M")],
        BarOptions { scale: AxisScale::Log, ..BarOptions::default() },
        &[("at least; no upper bound", "at least")],
    );
    // The colours of a stack are themselves what is certain.
    check_legend(
        &[single("a", ">=USD 5M")],
        BarOptions::from(Some(StackBy::Kind)),
        &[("Investment", "Investment"), ("at least; no upper bound", "at least")],
    );
}

/// The value at a bar of a figure whose other amounts are billions of dollars.
#[track_caller]
fn check_value(amount: &str, options: BarOptions, expected: &str) {
    let others = ["b", "c", "d", "e", "f", "g"].map(|place| single(place, "USD 9bn"));
    let mut register = register(&[vec![single("a", amount)], others.into()].concat());
    for (deal, when) in register
        .deals
        .iter_mut()
        .skip(1)
        .zip(["2020-02", "2020-05", "2020-08", "2021-02", "2021-05", "2021-08"])
    {
        deal.when = Some(when.parse().unwrap());
    }
    let by = if options.chart == FigureKind::Time { GroupBy::Quarter } else { GroupBy::District };
    let figure = drawn(&register, options, by, Lang::En);
    let unit = plain(&figure.panels[0].axis.unit);
    assert_eq!(unit, "US$ bn", "the test wants billions");
    let name = if by == GroupBy::Quarter { "Q4\u{a0}2023" } else { "a" };
    let bar = figure.panels[0].bars.iter().find(|bar| bar.name == name).unwrap();
    assert_eq!(plain(bar.value.as_deref().unwrap()), expected);
}

#[test]
fn a_value_has_the_digits_of_its_plot() {
    let bars = BarOptions::default();
    let columns = BarOptions { chart: FigureKind::Time, ..BarOptions::default() };
    for (amount, expected, in_columns) in [
        ("USD 7.89bn", "7.89", "7.9"),
        (">=USD 7.89bn", "≥ 7.89", "≥7.8"),
        // "At least" includes "at least about".
        ("USD 22.7bn", "22.7", "23"),
        (">=USD 117bn", "≥ 117", "≥117"),
        ("~USD 7.89bn", "≈ 7.89", "≈7.9"),
        (">=USD 1M", "> 0", ">0"),
        ("USD 1M", "< 0.01", "<0.1"),
        ("~USD 1M", "< 0.01", "<0.1"),
        ("USD 1M..3bn", "≤ 3", "≤3"),
        ("USD 40M..3bn", "0.04–3", "≤3"),
        ("<=USD 1M", "≤ 0.01", "≤0.1"),
    ] {
        check_value(amount, bars, expected);
        check_value(amount, columns, in_columns);
    }
    let mut about = register(&[single("a", "~USD 5bn"), single("a", "undisclosed")]);
    about.currency = Currency::USD;
    let figure = drawn(&about, bars, GroupBy::District, Lang::En);
    assert_eq!(plain(figure.panels[0].bars[0].value.as_deref().unwrap()), "≥ 5");
    assert_eq!(plain(&figure.panels[0].bars[0].whole_value), "≥ ~US$5bn");
}

#[test]
fn every_mark_of_a_random_figure_has_one_note_and_every_note_its_mark() {
    for seed in 0..80_u64 {
        let mut dice = Dice(seed + 1);
        let groups = 1 + dice.below(20);
        let register = figure_random::register(&mut dice, groups);
        let chart = dice.pick(FigureKind::CHARTS);
        let by = if chart == FigureKind::Time { GroupBy::Month } else { GroupBy::Event };
        let split = dice.pick(YearSplit::ALL);
        let options = BarOptions { chart, split, ..BarOptions::default() };
        let figure = drawn(&register, options, by, LANGS[dice.below(3)]);
        let noted: Vec<usize> = figure.heading.notes.iter().filter_map(|note| note.mark).collect();
        let all = figure.panels.iter().flat_map(|panel| &panel.bars);
        let texts = all.flat_map(|bar| bar.footnote.iter().chain(&bar.chips));
        let marked: BTreeSet<usize> =
            (0..2).filter(|&mark| texts.clone().any(|text| text.ends_with(&mark_text(mark)))).collect();
        assert_eq!(noted, marked.into_iter().collect::<Vec<_>>(), "seed {seed}, {options:?}");
    }
}
