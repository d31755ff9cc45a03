//! Groups side by side as a figure: what it says, and that every page shows all groups with their values.

use crate::figure_layout::Dice;
use crate::figure_pictures::{SIZES, context, query, sizes_and_extremes};
use crate::sample;
use dealscope::data::RegisterRef;
use dealscope::figure::{
    Axis, BigLine, Biggest, BlockPanel, Blocks, Cell, Column, CompareBar, Comparison, Context, CountCell,
    CountColumn, End, GroupBars, OpenGroup, Opens, Role, Row, Section, SectionKind, Tick, comparison,
};
use dealscope::model::{DealIx, Lang, Unit};
use dealscope::page::{Preset, Scene, Size, comparison_scene};
use dealscope::query::definition::volumes;
use dealscope::query::{
    CompareQuery, CurrencyMode, DealSet, Filter, GroupBy, GroupKey, Index, Measure, Members, VolumesQuery,
    compare, volumes_of,
};
use dealscope::session::Opened;

/// The largest groups of the sample side by side.
fn sample_comparison(volumes_query: VolumesQuery, most: usize, lang: Lang) -> Comparison {
    let register = sample::register();
    let index = Index::new(&register);
    let all = sample::all(&register);
    let mut groups = volumes(&register, &all, volumes_query).groups;
    // As large as it is, the municipality stands apart from the districts.
    groups.sort_by_key(|group| group.key.id(&register) != "chongqing");
    let groups = groups.into_iter().take(most).map(|group| group.key).collect();
    let set = DealSet::of_deals(register.deals.len(), all.iter().copied());
    let compared = compare(&register, &index, &set, &CompareQuery { groups, volumes: volumes_query });
    comparison(&register, &compared, &Context { is_signed: false, ..context(lang) })
}

fn reported() -> Opened {
    dealscope::app::open(&RegisterRef::parse("@reported")).expect("the register opens")
}

/// The largest groups of the bundled register side by side.
fn reported_comparison(
    opened: &Opened,
    filter: &str,
    query: VolumesQuery,
    most: usize,
    lang: Lang,
) -> Comparison {
    let (register, index) = (&opened.register, &opened.index);
    let filter = Filter::parse(filter).expect("a filter");
    let selected = filter.select(register, index).expect("a selection");
    let groups = volumes_of(register, index, &selected, query).groups.into_iter();
    let groups = groups.filter(|group| !group.is_apart).map(|group| group.key).take(most).collect();
    let set = DealSet::of_deals(register.deals.len(), selected.iter().copied());
    let compared = compare(register, index, &set, &CompareQuery { groups, volumes: query });
    let context = Context { is_signed: filter.is_signed(), ..context(lang) };
    comparison(register, &compared, &context)
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn words(scene: &Scene) -> String {
    plain(&scene.words().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" | "))
}

#[test]
fn two_districts_on_a_page() {
    let figure = sample_comparison(query(GroupBy::District), 2, Lang::En);
    let scene = comparison_scene(&figure, Size::new(1080.0, 1350.0));
    insta::assert_snapshot!(words(&scene).replace(" | ", "\n"));
}

#[test]
fn the_notes_say_where_the_order_is_open_and_what_would_decide_it() {
    let figure = sample_comparison(query(GroupBy::District), 3, Lang::En);
    let notes = plain(&figure.heading.full_notes.join("\n"));
    insta::assert_snapshot!(notes);
    let german = sample_comparison(query(GroupBy::District), 3, Lang::De);
    assert!(german.heading.title.starts_with("Volumen im Vergleich: Chongqing, Qingpu und"));
    let chinese = sample_comparison(query(GroupBy::District), 3, Lang::Zh);
    assert!(chinese.heading.title.starts_with("总额对比：重庆、青浦区、"), "{}", chinese.heading.title);
}

#[test]
fn the_figure_in_words_tells_every_column_and_order() {
    let figure = sample_comparison(query(GroupBy::District), 2, Lang::En);
    for words in [
        "Comparison: ",
        "Qingpu, at least",
        "Signed",
        "Chongqing or Qingpu: ranking open: ",
        "the conflicting figures for",
    ] {
        let alt = &figure.heading.desc;
        assert!(alt.contains(words), "no '{words}' in {alt}");
    }
}

#[test]
fn nothing_is_converted_where_currencies_stand_as_stated() {
    let stated = VolumesQuery { shown: CurrencyMode::AsStated, ..query(GroupBy::District) };
    let figure = sample_comparison(stated, 2, Lang::En);
    let units: Vec<String> = figure.sections[0].rows.iter().map(|row| plain(&row.name)).collect();
    assert_eq!(units, ["CNY bn", "US$ bn"]);
    assert!(figure.heading.rule.contains("parts by number of deals"), "{}", figure.heading.rule);
    assert!(figure.orders.iter().all(|order| !order.is_open));
    assert!(!figure.heading.all_sources.contains("Converted"));
}

#[test]
fn groups_are_not_divided_by_what_they_are() {
    for (by, kind) in [
        (GroupBy::Kind, SectionKind::Kinds),
        (GroupBy::Stage, SectionKind::Stages),
        (GroupBy::Sector, SectionKind::Sectors),
    ] {
        let figure = sample_comparison(query(by), 3, Lang::En);
        assert!(figure.sections.iter().all(|section| section.what != kind), "{by:?}");
    }
}

#[test]
fn all_bars_share_one_scale() {
    let figure = sample_comparison(query(GroupBy::District), 2, Lang::En);
    let cell = |section: usize, row: &str| {
        let rows = &figure.sections[section].rows;
        rows.iter().find(|one| one.name == row).expect("a row").cells[0].clone()
    };
    let total = &figure.sections[0].rows[0].cells[0];
    let invested = cell(2, "Investment");
    assert_eq!(
        (total.low, total.end),
        (invested.low, invested.end),
        "Chongqing's only deal is an investment"
    );
}

#[test]
fn the_sample_holds_at_all_sizes_in_all_languages() {
    for size in SIZES {
        for lang in [Lang::En, Lang::De, Lang::Zh] {
            for groups in [2, 4, 6] {
                for (by, measure) in [
                    (GroupBy::District, Measure::Money),
                    (GroupBy::District, Measure::Count(Unit::Agreements)),
                    (GroupBy::Kind, Measure::Deals),
                    (GroupBy::Source, Measure::Money),
                ] {
                    for shown in [query(by).shown, CurrencyMode::AsStated] {
                        let figure =
                            sample_comparison(VolumesQuery { measure, shown, ..query(by) }, groups, lang);
                        let faults = comparison_scene(&figure, size).faults();
                        assert!(faults.is_empty(), "{groups} {by:?} {lang:?} {size:?}: {faults:#?}");
                    }
                }
            }
        }
    }
}

impl Dice {
    fn name(&mut self, most: u64) -> String {
        let letters = 2 + self.below(most);
        self.words(letters)
    }

    fn cell(&mut self) -> Cell {
        let low = (!self.one_in(3)).then(|| self.fraction());
        let end = match (low, self.below(3)) {
            (Some(low), 0) => End::Upto(low + (1.0 - low) * self.fraction()),
            (Some(_), 1) => End::Exact,
            _ => End::Open,
        };
        let values = ["≥\u{a0}~12.5", "1.7–17.1¹\u{a0}²", "US$2.13M", "121", "≈\u{a0}0.0004–1,234"];
        let at = usize::try_from(self.below(5)).expect("a small number");
        Cell {
            low,
            end,
            value: if low.is_some() { values[at].to_owned() } else { "undisclosed".to_owned() },
            count: if self.one_in(3) { String::new() } else { "12,345\u{a0}Vorhaben".to_owned() },
            spoken: String::new(),
            deals: Members::default(),
        }
    }

    fn section(&mut self, what: SectionKind, columns: usize) -> Section {
        let rows = if what == SectionKind::Total { 1 } else { 1 + self.below(7) };
        let row = |dice: &mut Self| Row {
            name: dice.name(40),
            role: Role::Accent,
            is_apart: dice.one_in(5),
            cells: (0..columns).map(|_| dice.cell()).collect(),
        };
        Section { what, title: self.name(30), rows: (0..rows).map(|_| row(self)).collect() }
    }

    fn compare_bar(&mut self, role: Role) -> CompareBar {
        let Cell { low, end, value, .. } = self.cell();
        let cell = |number: u64| CountCell {
            number: number.to_string(),
            is_zero: number == 0,
            after: "\u{a0}of\u{a0}1,234".to_owned(),
            ..CountCell::default()
        };
        let count = (!self.one_in(4)).then(|| cell(self.below(300)));
        let value = value.trim_end_matches(['¹', '²', '\u{a0}']).to_owned();
        CompareBar { role, low, end, value, footnote: None, count }
    }

    fn blocks(&mut self, columns: usize) -> Blocks {
        let has_later = !self.one_in(4);
        let tick = |n: u8| Tick { at: f64::from(n) / 4.0, label: format!("{n}0,000") };
        let axis =
            Axis { unit: "US$\u{a0}bn".to_owned(), ticks: (0..=4).map(tick).collect(), ..Axis::default() };
        let group = |dice: &mut Self| GroupBars {
            whole: dice.compare_bar(Role::Data),
            later: has_later.then(|| dice.compare_bar(Role::StageOperating)),
        };
        let panels = 1 + self.below(4);
        let is_alone = panels == 1;
        let panel = |dice: &mut Self, at: u64| BlockPanel {
            name: (!is_alone).then(|| format!("CU{at}")),
            axis: axis.clone(),
            groups: (0..columns).map(|_| group(dice)).collect(),
        };
        let open = |dice: &mut Self| OpenGroup { name: dice.name(40), causes: dice.several(4, 30) };
        Blocks {
            lang: Lang::En,
            panels: (0..panels).map(|at| panel(self, at)).collect(),
            counts: (!self.one_in(4)).then(|| CountColumn {
                head: "amount undisclosed".to_owned(),
                short_head: "undisclosed".to_owned(),
                has_ring: true,
            }),
            legend: Vec::new(),
            legend_of_first: Vec::new(),
            large: self.one_in(2).then(|| ["Two large deals".to_owned(), "One large deal".to_owned()]),
            opens: self
                .one_in(2)
                .then(|| Opens { title: self.name(30), groups: (0..columns).map(|_| open(self)).collect() }),
        }
    }

    fn comparison(&mut self) -> Comparison {
        let columns = usize::try_from(2 + self.below(5)).expect("a small number");
        let column = |dice: &mut Self, at: usize| Column {
            key: GroupKey::Name(at.to_string()),
            name: dice.name(70),
            detail: dice.one_in(2).then(|| dice.name(40)),
            counts: dice.name(90),
            chips: dice.several(2, 90),
            deals: Members::default(),
        };
        let line = |dice: &mut Self| BigLine {
            deal: DealIx(0),
            amount: "≥\u{a0}US$1.2–12.5bn".to_owned(),
            spoken: "mindestens 1,2 bis 12,5 Mrd. US$".to_owned(),
            title: dice.name(90),
            within: dice.one_in(3).then(|| "Teil der 85".to_owned()),
            mark: dice.one_in(2).then(|| "Teil eines Pakets".to_owned()),
        };
        let sections = [SectionKind::Total, SectionKind::Stages, SectionKind::Kinds, SectionKind::Sectors];
        let list = |dice: &mut Self| (0..dice.below(7)).map(|_| line(dice)).collect();
        let mut timeline = self.timeline();
        timeline.lanes.truncate(columns);
        Comparison {
            heading: self.heading(),
            legend: self.legend(),
            blocks: self.blocks(columns),
            columns: (0..columns).map(|at| column(self, at)).collect(),
            sections: sections.into_iter().map(|what| self.section(what, columns)).collect(),
            biggest: Biggest {
                title: self.name(40),
                lists: (0..columns).map(|_| list(self)).collect(),
                further: vec![12; columns],
                lang: Lang::De,
            },
            orders: Vec::new(),
            remarks: Vec::new(),
            timeline,
        }
    }
}

#[test]
fn random_comparisons_hold() {
    for (at, size) in (0..).zip(sizes_and_extremes()) {
        for seed in (0..10).map(|turn| 100 * at + turn) {
            let faults = comparison_scene(&Dice(seed).comparison(), size).faults();
            assert!(faults.is_empty(), "seed {seed} {size:?}: {faults:#?}");
        }
    }
}

#[test]
fn no_size_makes_a_comparison_panic() {
    for (width, height) in
        [(16.0, 16.0), (16.0, 20_000.0), (20_000.0, 16.0), (1.0, 1.0), (0.0, 0.0), (120.0, 90.0)]
    {
        assert!(!comparison_scene(&Dice(7).comparison(), Size::new(width, height)).shapes.is_empty());
    }
}

/// Whether a page shows so many groups with all their values, and the data have their share of it.
#[track_caller]
fn check_page(figure: &Comparison, groups: usize, size: Size, place: &str) {
    let scene = comparison_scene(figure, size);
    assert_eq!(scene.faults(), Vec::<String>::new(), "{place}");
    let plot = scene.plot.expect("a plot");
    assert_eq!((plot.shown, plot.all), (groups, groups), "{place}");
    let share = plot.area.height / scene.height;
    assert!(groups < 6 || share >= 0.55, "{place}: {share}");
    let panel = &figure.blocks.panels[0];
    let has_later = scene.shapes.iter().any(|shape| format!("{shape:?}").contains("StageOperating"));
    for (column, bars) in figure.columns.iter().zip(&panel.groups) {
        let later = bars.later.iter().filter(|_| has_later);
        for value in std::iter::once(&bars.whole).chain(later).map(|bar| &bar.value) {
            assert!(scene.words().any(|word| word.text == *value), "{place}: {} {value}", column.name);
        }
    }
}

#[test]
fn every_page_shows_all_groups_with_their_values() {
    let opened = reported();
    for (filter, measure, by) in [
        ("stage>=signed", Measure::Money, GroupBy::District),
        ("", Measure::Money, GroupBy::Sector),
        ("stage>=signed", Measure::Deals, GroupBy::Kind),
    ] {
        for lang in [Lang::En, Lang::De, Lang::Zh] {
            for groups in [2, 3, 6] {
                let query = VolumesQuery { measure, ..query(by) };
                let figure = reported_comparison(&opened, filter, query, groups, lang);
                for preset in Preset::ALL {
                    let place = format!("{filter} {by:?} {lang:?}, {groups} groups, {}", preset.word);
                    check_page(&figure, groups, preset.size(), &place);
                }
            }
        }
    }
}

#[test]
fn the_second_bar_is_the_next_stage_that_is_reached() {
    let opened = reported();
    for (filter, by, legend) in [
        ("stage>=signed", GroupBy::District, &["signed or later", "of these, started or later"][..]),
        ("", GroupBy::District, &["any stage", "of these, signed or later"]),
        ("stage>=started", GroupBy::District, &["started or later", "of these, in operation"]),
        ("stage:operating", GroupBy::District, &["certain"]),
        ("", GroupBy::Stage, &["certain"]),
    ] {
        let figure = reported_comparison(&opened, filter, query(by), 3, Lang::En);
        let stage = if filter == "stage>=started" { "started or later" } else { "" };
        let found: Vec<&str> = figure.blocks.legend.iter().map(|entry| entry.label.as_str()).collect();
        let found = if stage.is_empty() { found } else { [&[stage], &found[1..]].concat() };
        assert_eq!(&found[..legend.len()], legend, "{filter} {by:?}");
        assert_eq!(figure.blocks.has_later(), legend.len() > 1, "{filter} {by:?}");
    }
}

#[test]
fn what_keeps_figures_open_stands_below_the_axis() {
    let opened = reported();
    let figure = reported_comparison(&opened, "stage>=signed", query(GroupBy::District), 3, Lang::En);
    let opens = figure.blocks.opens.clone().expect("causes");
    let scene = comparison_scene(&figure, Size::default());
    let drawn = words(&scene);
    assert!(drawn.contains(&opens.title), "{drawn}");
    for (group, bars) in opens.groups.iter().zip(&figure.blocks.panels[0].groups) {
        let causes = plain(&group.causes.concat());
        assert!(drawn.contains(&format!("{} | {causes}", group.name)), "{causes}: {drawn}");
        let undisclosed = bars.whole.count.as_ref().expect("a count");
        let told = causes.starts_with(&format!("{} undisclosed", undisclosed.number));
        assert_eq!(told, undisclosed.number != "0", "{causes}");
    }
    // A page without room for it gives it up before any group.
    let figure = reported_comparison(&opened, "stage>=signed", query(GroupBy::District), 6, Lang::En);
    let scene = comparison_scene(&figure, Size::default());
    assert!(!words(&scene).contains("What keeps it open"));
    assert_eq!(scene.plot.expect("a plot").shown, 6);
}

#[test]
fn currencies_without_room_are_named() {
    let opened = reported();
    let stated = VolumesQuery { shown: CurrencyMode::AsStated, ..query(GroupBy::District) };
    let figure = reported_comparison(&opened, "", stated, 6, Lang::En);
    assert!(figure.blocks.panels.len() > 1);
    for size in [Size::default(), Size::new(1080.0, 1080.0)] {
        let scene = comparison_scene(&figure, size);
        let drawn = words(&scene);
        assert_eq!(scene.faults(), Vec::<String>::new());
        let names = figure.blocks.panels.iter().filter_map(|panel| panel.name.as_deref());
        for name in names {
            assert!(drawn.contains(name), "{name}: {drawn}");
        }
        assert!(drawn.contains("Not shown for lack of room"), "{drawn}");
    }
}

#[test]
fn a_page_too_small_for_two_groups_says_what_it_needs() {
    let opened = reported();
    let figure = reported_comparison(&opened, "stage>=signed", query(GroupBy::District), 3, Lang::En);
    let scene = comparison_scene(&figure, Size::new(300.0, 120.0));
    let small = scene.too_small.expect("a page too small");
    assert_eq!(small.wanted, 3);
    let height = small.height.expect("a height");
    let scene = comparison_scene(&figure, Size::new(300.0, height));
    assert_eq!((scene.plot.map(|plot| plot.shown), scene.too_small), (Some(3), None));
}
