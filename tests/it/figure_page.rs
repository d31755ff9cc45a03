//! Data have the page: at every preset, in every language, whatever the number of groups.

use dealscope::data::RegisterRef;
use dealscope::figure::{FigureKind, GroupOrder, NoteLevel, StackBy, ThemeName, YearSplit};
use dealscope::model::Lang;
use dealscope::page::{Preset, Scene, Shape, Size, Word};
use dealscope::query::{CurrencyMode, Filter, GroupBy};
use dealscope::session::{FigureRequest, Format, Opened, PageHeight, Query, answer};
use dealscope::tr;
use std::sync::LazyLock;

/// Numbers of groups to draw: few, some, many, more than a page holds.
const GROUPS: [(&str, GroupBy); 4] = [
    ("stage>=signed place:shanghai", GroupBy::Kind),
    ("stage>=signed place:shanghai", GroupBy::District),
    ("stage>=signed", GroupBy::District),
    ("", GroupBy::Party),
];

fn reported() -> &'static Opened {
    static OPENED: LazyLock<Opened> =
        LazyLock::new(|| dealscope::app::open(&RegisterRef::parse("@reported")).expect("it opens"));
    &OPENED
}

fn request(kind: FigureKind, preset: Preset, lang: Lang) -> FigureRequest {
    let figure = FigureRequest::new(kind, ThemeName::Light);
    FigureRequest { size: preset.size(), unit: preset.unit, lang: Some(lang), ..figure }
}

fn query(opened: &Opened, filter: &str, by: GroupBy) -> Query {
    Query { filter: Filter::parse(filter).expect("a filter"), by, ..Query::new(&opened.register) }
}

fn scene(opened: &Opened, query: &Query, figure: &FigureRequest) -> Scene {
    let query = Query { chart: figure.kind, ..query.clone() };
    figure.scene(opened, &query, &answer(opened, &query))
}

/// The texts of a scene, from the top to the bottom.
fn texts(scene: &Scene) -> Vec<&str> {
    scene.words().map(|word| word.text.as_str()).collect()
}

#[test]
fn bars_have_the_page_at_every_preset() {
    let opened = reported();
    for &preset in Preset::ALL {
        for (filter, by) in GROUPS {
            for lang in [Lang::En, Lang::De, Lang::Zh] {
                let query = query(opened, filter, by);
                let scene = scene(opened, &query, &request(FigureKind::Bars, preset, lang));
                let what = format!("{} {by:?} '{filter}' {lang:?}", preset.word);
                assert!(scene.faults().is_empty(), "{what}: {:#?}", scene.faults());
                let plot = scene.plot.expect("a plot");
                assert!(plot.shown >= plot.all.min(10), "{what}: {plot:?}");
                assert!(scene.too_small.is_none(), "{what}");
            }
        }
    }
}

#[test]
fn a_rest_is_named_with_its_number_and_sum() {
    let opened = reported();
    let query = query(opened, "stage>=signed", GroupBy::District);
    let slide = Preset::ALL[0];
    let scene = scene(opened, &query, &request(FigureKind::Bars, slide, Lang::En));
    let texts = texts(&scene);
    let plot = scene.plot.expect("a plot");
    let rest = format!("{} more", plot.all - plot.shown);
    assert!(texts.contains(&rest.as_str()), "{texts:#?}");
    assert!(texts.iter().any(|text| text.starts_with("together\u{a0}≥") || text.starts_with("together ≥")));
}

#[test]
fn the_number_of_rows_can_be_chosen() {
    let opened = reported();
    let query = query(opened, "stage>=signed", GroupBy::District);
    for top in [1, 3, 12] {
        let figure = request(FigureKind::Bars, Preset::ALL[0], Lang::En);
        let scene = scene(opened, &query, &FigureRequest { top: Some(top), ..figure });
        assert_eq!(scene.plot.map(|plot| plot.shown), Some(top));
        assert!(scene.faults().is_empty(), "{top}: {:#?}", scene.faults());
    }
}

/// The names of the first rows, from the top.
fn names(scene: &Scene, number: usize) -> Vec<String> {
    let left = scene.margin;
    let is_name =
        |word: &&Word| (word.x - left).abs() < 0.5 && word.weight == dealscope::figure::fonts::Weight::Bold;
    let names = scene.words().filter(is_name).skip(1).map(|word| word.text.clone());
    names.take(number).collect()
}

#[test]
fn groups_stand_in_the_order_asked_for() {
    let opened = reported();
    let query = query(opened, "stage>=signed place:shanghai", GroupBy::District);
    let drawn = |order: Option<GroupOrder>| {
        let figure = request(FigureKind::Bars, Preset::ALL[0], Lang::En);
        names(&scene(opened, &query, &FigureRequest { order, ..figure }), 8)
    };
    let by_name = drawn(Some(GroupOrder::Name));
    let mut sorted = by_name.clone();
    sorted.sort_by_key(|name| name.to_lowercase());
    assert_eq!(by_name, sorted);
    assert_eq!(drawn(None), drawn(Some(GroupOrder::Low)));
    assert_ne!(drawn(None), by_name);
}

#[test]
fn a_group_in_focus_keeps_its_colour_alone() {
    use dealscope::figure::Role;
    use dealscope::page::Fill;
    let opened = reported();
    let query = query(opened, "stage>=signed place:shanghai", GroupBy::District);
    let figure = request(FigureKind::Bars, Preset::ALL[0], Lang::En);
    let scene = scene(opened, &query, &FigureRequest { focus: "qingpu".to_owned(), ..figure });
    let plot = scene.plot.expect("a plot").area;
    let count = |role: Role| {
        let is = |shape: &&Shape| match shape {
            Shape::Rect { area, fill: Some(Fill::Solid(fill)), .. } => *fill == role && plot.holds(*area),
            _ => false,
        };
        scene.shapes.iter().filter(is).count()
    };
    assert_eq!(count(Role::Data), 1);
    assert!(count(Role::Dimmed) > 5);
}

#[test]
fn a_page_too_small_is_refused_with_the_size_it_needs() {
    let opened = reported();
    let query = query(opened, "stage>=signed", GroupBy::District);
    let figure = FigureRequest {
        size: Size::parse("90x40mm").expect("a size"),
        unit: dealscope::page::LengthUnit::Millimetre,
        height: Some(PageHeight::Fixed),
        format: Format::Svg,
        ..FigureRequest::new(FigureKind::Bars, ThemeName::Light)
    };
    let answers = answer(opened, &query);
    let refused = figure.render(opened, &query, &answers).expect_err("too small").to_string();
    let needed = refused.split("--size ").nth(1).and_then(|rest| rest.split(',').next()).expect("a size");
    assert!(refused.starts_with("90x40mm is too small for 10 bars"), "{refused}");
    let larger = FigureRequest { size: Size::parse(needed).expect("a size"), ..figure };
    let plot = scene(opened, &query, &larger).plot.expect("a plot");
    assert!(plot.shown >= 10, "{needed}: {plot:?}");
}

#[test]
fn notes_are_few_unless_all_are_asked_for() {
    let opened = reported();
    let query = query(opened, "stage>=signed", GroupBy::District);
    let words = |notes: NoteLevel| {
        let figure = request(FigureKind::Bars, Preset::ALL[0], Lang::En);
        let scene = scene(opened, &query, &FigureRequest { notes, ..figure });
        let faults = scene.faults();
        // All notes may leave less room for data than a page should have.
        let is_other = |fault: &&String| {
            notes != NoteLevel::All || !fault.contains("the height") && !fault.contains("have a row")
        };
        assert!(!faults.iter().any(|fault| is_other(&fault)), "{notes:?}: {faults:#?}");
        texts(&scene).join(" ")
    };
    let (none, short, all) = (words(NoteLevel::None), words(NoteLevel::Short), words(NoteLevel::All));
    assert!(none.len() < short.len() && short.len() < all.len());
    // What a mark refers to stays on every page.
    assert!(none.contains("*\u{a0}Sources disagree"));
}

#[test]
fn a_column_ends_where_its_rows_end() {
    let opened = reported();
    let query = query(opened, "stage>=signed place:shanghai", GroupBy::Kind);
    let column = *Preset::ALL.iter().find(|preset| preset.word == "a4-column").expect("a column");
    let figure = request(FigureKind::Bars, column, Lang::En);
    let short = scene(opened, &query, &figure);
    let whole = scene(opened, &query, &FigureRequest { height: Some(PageHeight::Fixed), ..figure });
    assert!(short.height < whole.height);
    assert!(short.faults().is_empty(), "{:#?}", short.faults());
}

/// Pages of every form: wide, square, tall, and columns of print.
const PAGES: [&str; 6] = ["slide", "square", "phone", "a4", "a4-column", "newspaper-column"];

/// Names of groups that are too long for a narrow page even in smaller type.
const LONG: [&str; 5] =
    ["Geschäftsviertel", "Digital economy", "Digitalwirtschaft", "North Rhine-West", "Neues Gebiet"];

/// The words that end in "…", apart from the longest names of groups. Titles, heads, values, lanes and notes never do.
fn cut_words(scene: &Scene) -> Vec<&str> {
    let is_cut = |text: &&str| text.ends_with('…') && !LONG.iter().any(|name| text.starts_with(name));
    texts(scene).into_iter().filter(is_cut).collect()
}

/// The rows for rests that tell no sum.
fn sumless(scene: &Scene, lang: Lang) -> Vec<&str> {
    let names: Vec<String> = (2..200_usize).map(|number| tr!(lang, "rest-name", number = number)).collect();
    let before = tr!(lang, "rest-together", value = "");
    let sums = scene.words().filter(|word| word.text.starts_with(before.trim())).count();
    let rests = || texts(scene).into_iter().filter(|text| names.iter().any(|name| name == text));
    if rests().count() > sums { rests().collect() } else { Vec::new() }
}

/// Draws figures of one kind on all pages in all languages.
fn check_pages(kind: FigureKind, queries: &[Query]) {
    let opened = reported();
    let mut problems = Vec::new();
    let pages = PAGES.iter().flat_map(|page| [Lang::En, Lang::De, Lang::Zh].map(|lang| (*page, lang)));
    for (page, lang) in pages {
        let preset = *Preset::ALL.iter().find(|preset| preset.word == page).expect("a preset");
        for query in queries {
            let scene = scene(opened, query, &request(kind, preset, lang));
            let what = format!("{kind:?} by {:?} on {page} in {lang:?}, {}", query.by, query.filter);
            problems.extend(scene.faults().into_iter().map(|fault| format!("{what}: {fault}")));
            if kind == FigureKind::Bars && page != "newspaper-column" {
                let sumless = sumless(&scene, lang).into_iter();
                problems.extend(sumless.map(|rest| format!("{what}: no sum of {rest}")));
            }
            // A column of 45 mm has no room for long names, and not always for small charts.
            let is_exempt = page == "newspaper-column";
            let cut = cut_words(&scene).into_iter().filter(|words| !is_exempt || !words.contains(' '));
            problems.extend(cut.map(|words| format!("{what}: cut: {words}")));
            let small = scene.too_small.filter(|_| !is_exempt || query.split == YearSplit::Whole);
            problems.extend(small.map(|small| format!("{what}: {small:?}")));
        }
    }
    assert_eq!(problems, Vec::<String>::new());
}

fn by(filter: &str, by: GroupBy) -> Query {
    query(reported(), filter, by)
}

#[test]
fn funnels_hold_on_every_page() {
    check_pages(FigureKind::Funnel, &[by("", GroupBy::District), by("place:shanghai", GroupBy::District)]);
}

#[test]
fn shares_hold_on_every_page() {
    check_pages(FigureKind::Share, &[by("", GroupBy::District), by("", GroupBy::Sector)]);
}

#[test]
fn columns_over_time_hold_on_every_page() {
    let queries = [GroupBy::Year, GroupBy::Quarter, GroupBy::Month].map(|period| by("stage>=signed", period));
    check_pages(FigureKind::Time, &queries);
}

#[test]
fn timelines_hold_on_every_page() {
    check_pages(FigureKind::Timeline, &[by("stage>=signed place:shanghai", GroupBy::District)]);
}

#[test]
fn bars_of_every_form_hold_on_every_page() {
    let kinds = Query { stack: Some(StackBy::Kind), ..by("stage>=signed place:shanghai", GroupBy::District) };
    let years = Query { split: YearSplit::Years, ..by("stage>=signed", GroupBy::Province) };
    let stated = Query { shown: CurrencyMode::AsStated, ..by("stage>=signed", GroupBy::District) };
    let queries = [by("stage>=signed", GroupBy::Sector), kinds.clone(), years.clone(), stated.clone()];
    check_pages(FigureKind::Bars, &queries);
}
