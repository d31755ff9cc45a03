//! Groups side by side as a figure: what it says, and that no two words meet on any page.

use crate::figure_layout::Dice;
use crate::figure_pictures::{SIZES, context, query, sizes_and_extremes};
use crate::sample;
use dealscope::figure::{
    BigLine, Biggest, Cell, Column, Comparison, Context, End, Role, Row, Section, SectionKind, comparison,
};
use dealscope::model::{DealIx, Lang, Unit};
use dealscope::page::{Scene, Size, comparison_scene};
use dealscope::query::definition::volumes;
use dealscope::query::{
    CompareQuery, CurrencyMode, DealSet, GroupBy, GroupKey, Index, Measure, Members, VolumesQuery, compare,
};

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
            title: dice.name(90),
            mark: dice.one_in(2).then(|| "Teil eines Pakets".to_owned()),
        };
        let sections = [SectionKind::Total, SectionKind::Stages, SectionKind::Kinds, SectionKind::Sectors];
        let list = |dice: &mut Self| (0..dice.below(7)).map(|_| line(dice)).collect();
        let mut timeline = self.timeline();
        timeline.lanes.truncate(columns);
        Comparison {
            heading: self.heading(),
            legend: self.legend(),
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

#[test]
fn what_a_page_has_no_room_for_is_named() {
    let figure = sample_comparison(query(GroupBy::District), 4, Lang::En);
    let small = words(&comparison_scene(&figure, Size::new(800.0, 450.0)));
    assert!(small.contains("Larger sizes also show:"), "{small}");
    let large = words(&comparison_scene(&figure, Size::new(1080.0, 1350.0)));
    assert!(!large.contains("Larger sizes"), "{large}");
}
