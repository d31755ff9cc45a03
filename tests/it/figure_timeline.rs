//! Timelines on pages: every deal of a lane is drawn or counted, sizes stand for stated classes, words keep clear of
//! marks, and ten lanes stand on every page.

#![expect(clippy::unwrap_used, reason = "in a test a missing value is a failure")]

use dealscope::data::RegisterRef;
use dealscope::figure::{AmountClass, Context, Lane, Mark, TimeRange, Timeline, timeline};
use dealscope::model::{Amount, DealIx, Field, Form, Lang, Stage};
use dealscope::page::{Area, Point, Preset, Scene, Shape, Size, Word, timeline_scene};
use dealscope::query::{CurrencyMode, GroupBy, LaneDeals, VolumesQuery, lanes};
use dealscope::session::Opened;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static REPORTED: LazyLock<Opened> = LazyLock::new(|| opened("@reported"));
static SEEDS: LazyLock<Opened> = LazyLock::new(|| opened("@seeds"));

fn opened(name: &str) -> Opened {
    dealscope::app::open(&RegisterRef::parse(name)).unwrap()
}

/// The timeline of all deals of a register, as for a page.
fn drawn(opened: &Opened, by: GroupBy, lang: Lang) -> Timeline {
    let (register, index) = (&opened.register, &opened.index);
    let query = VolumesQuery { by, ..VolumesQuery::new(register.currency) };
    let range = TimeRange { deals: LaneDeals::Standing, cells: 100, ..TimeRange::default() };
    let lanes = lanes(register, index, &index.all(), query, range);
    timeline(register, &lanes, &Context { lang, ..Context::default() })
}

fn preset(word: &str) -> Size {
    Preset::ALL.iter().find(|preset| preset.word == word).unwrap().size()
}

/// The lanes in the order in which a page shows them.
fn in_order(timeline: &Timeline) -> Vec<&Lane> {
    let (apart, peers): (Vec<&Lane>, Vec<&Lane>) = timeline.lanes.iter().partition(|lane| lane.is_apart);
    peers.into_iter().chain(apart).collect()
}

/// The upper edges of the lanes and of the rest: the rules across the plot.
fn tops(scene: &Scene) -> Vec<f32> {
    let plot = scene.plot.unwrap().area;
    let is_across = |from: Point, to: Point| from.x <= plot.x + 0.5 && to.x >= plot.right() - 0.5;
    let within = |y: f32| y >= plot.y - 0.5 && y < plot.bottom() - 0.5;
    let rules = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Line { from, to, .. } if is_across(*from, *to) && within(from.y) => Some(from.y),
        _ => None,
    });
    rules.collect()
}

/// The marks of deals within a band of the plot.
fn marks(scene: &Scene, (top, bottom): (f32, f32)) -> Vec<Area> {
    let plot = scene.plot.unwrap().area;
    let bounds = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Circle { x, y, radius, stroke: Some(_), .. } => {
            Some(Area::new(x - radius, y - radius, 2.0 * radius, 2.0 * radius))
        }
        Shape::Rect { area, stroke: Some(_), .. } => Some(*area),
        _ => None,
    });
    let middle = |area: &Area| area.y + area.height / 2.0;
    bounds.filter(|area| plot.meets(*area) && middle(area) > top && middle(area) < bottom).collect()
}

/// The words within a band of the plot.
fn words(scene: &Scene, (top, bottom): (f32, f32)) -> impl Iterator<Item = &Word> {
    let middle = |word: &Word| word.baseline - 0.36 * word.size;
    scene.words().filter(move |word| middle(word) > top && middle(word) < bottom)
}

/// The digits of a text as a number.
fn number(text: &str) -> usize {
    text.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap_or(0)
}

/// What is wrong with a page: faults of the layout, deals that are neither drawn nor counted, and sums of the rest.
fn faults(scene: &Scene, timeline: &Timeline) -> Vec<String> {
    let mut faults = scene.faults();
    let (plot, order, tops) = (scene.plot.unwrap(), in_order(timeline), tops(scene));
    let (shown, hidden) = order.split_at(plot.shown);
    let edge = |at: usize| tops.get(at).copied().unwrap_or(plot.area.bottom());
    for (at, lane) in shown.iter().enumerate() {
        let band = (edge(at), edge(at + 1));
        let told: usize =
            words(scene, band).filter(|word| word.text.starts_with('+')).map(|w| number(&w.text)).sum();
        let drawn = marks(scene, band).len();
        if drawn + told != lane.marks.len() {
            faults.push(format!("{}: {drawn} drawn, +{told}, {} deals", lane.name, lane.marks.len()));
        }
    }
    if !hidden.is_empty() {
        let band = (edge(shown.len()), plot.area.bottom());
        let counts = words(scene, band).filter(|word| word.x > plot.area.x + 1.0);
        let told: usize = counts.map(|word| number(&word.text)).sum();
        let dated = hidden.iter().flat_map(|lane| &lane.marks).flat_map(|mark| &mark.deals);
        let dated: BTreeSet<&DealIx> = dated.collect();
        let undated: BTreeSet<&DealIx> = hidden.iter().flat_map(|lane| lane.undated.listed()).collect();
        if told != dated.len() + undated.len() {
            faults.push(format!("the rest has {told} deals, not {} and {}", dated.len(), undated.len()));
        }
    }
    faults
}

#[test]
fn every_deal_is_drawn_or_counted_and_ten_lanes_stand() {
    let check = |opened: &Opened, by: GroupBy, page: &str, lang: Lang| {
        let timeline = drawn(opened, by, lang);
        let scene = timeline_scene(&timeline, preset(page));
        let what = format!("{by:?} {page} {lang:?}");
        assert_eq!(faults(&scene, &timeline), Vec::<String>::new(), "{what}");
        let plot = scene.plot.unwrap();
        assert!(plot.shown >= plot.all.min(10), "{what}: {plot:?}");
        assert!(plot.shown == plot.all || plot.area.height >= 0.55 * scene.height, "{what}: {plot:?}");
    };
    for opened in [&*REPORTED, &*SEEDS] {
        for lang in [Lang::En, Lang::De, Lang::Zh] {
            for page in ["slide", "phone", "a4-column", "newspaper-column"] {
                check(opened, GroupBy::District, page, lang);
            }
        }
    }
    for by in [GroupBy::Sector, GroupBy::Kind, GroupBy::Stage, GroupBy::Year] {
        check(&REPORTED, by, "slide", Lang::En);
        check(&REPORTED, by, "square", Lang::De);
    }
}

#[test]
fn a_deal_that_nobody_counts_is_noticed() {
    let timeline = drawn(&REPORTED, GroupBy::District, Lang::En);
    let whole = timeline_scene(&timeline, preset("slide"));
    let without = |is_lost: &dyn Fn(&Shape) -> bool| {
        let mut scene = whole.clone();
        let at = scene.shapes.iter().rposition(is_lost).unwrap();
        scene.shapes.remove(at);
        faults(&scene, &timeline)
    };
    let is_number = |shape: &Shape| shape.word().is_some_and(|word| word.text.starts_with('+'));
    assert!(!without(&is_number).is_empty());
    let plot = whole.plot.unwrap().area;
    let is_mark = |shape: &Shape| matches!(shape, Shape::Circle { x, y, .. } if plot.meets(Area::new(*x, *y, 1.0, 1.0)));
    assert!(!without(&is_mark).is_empty());
    let last = tops(&whole).last().copied().unwrap();
    let is_count = |shape: &Shape| {
        let in_rest =
            |word: &Word| word.baseline > last && word.baseline < plot.bottom() && word.x > plot.x + 1.0;
        shape.word().is_some_and(in_rest)
    };
    assert!(!without(&is_count).is_empty());
}

/// The timeline with other marks in its first lane, and no other lane.
fn with_marks(marks: Vec<Mark>) -> Timeline {
    let mut timeline = drawn(&SEEDS, GroupBy::District, Lang::En);
    timeline.lanes.truncate(1);
    timeline.lanes[0].marks = marks;
    timeline
}

/// A mark of a deal on one day.
fn mark() -> Mark {
    let timeline = drawn(&REPORTED, GroupBy::District, Lang::En);
    let mut marks = timeline.lanes.into_iter().flat_map(|lane| lane.marks);
    let found = marks.find(|mark| mark.shape == dealscope::figure::MarkShape::Day).unwrap();
    Mark { words: None, from: 0.5, to: 0.5, is_batch: false, solid: true, ..found }
}

#[test]
fn batches_are_square() {
    let check = |is_batch: bool, solid: bool| {
        let timeline = with_marks(vec![Mark { is_batch, solid, ..mark() }]);
        let scene = timeline_scene(&timeline, Size::default());
        let plot = scene.plot.unwrap().area;
        let squares = scene.shapes.iter().filter(|shape| {
            matches!(shape, Shape::Rect { area, radius, stroke: Some(_), .. }
                if plot.meets(*area) && (area.width - area.height).abs() < 0.1 && *radius < 0.3 * area.width)
        });
        assert_eq!(squares.count(), usize::from(is_batch), "{is_batch} {solid}");
        assert_eq!(marks(&scene, (0.0, scene.height)).len(), 1);
    };
    for solid in [true, false] {
        check(true, solid);
        check(false, solid);
    }
}

#[test]
fn a_class_of_amounts_has_one_size() {
    let widths = |class: Option<AmountClass>| {
        let at = |from: f64| Mark { class, from, to: from, ..mark() };
        let scene = timeline_scene(&with_marks(vec![at(0.3), at(0.6)]), Size::default());
        let widths: Vec<f32> = marks(&scene, (0.0, scene.height)).iter().map(|area| area.width).collect();
        assert_eq!(widths.len(), 2);
        assert!((widths[0] - widths[1]).abs() < 0.01, "{class:?}: {widths:?}");
        widths[0]
    };
    let sizes: Vec<f32> = AmountClass::ALL.iter().map(|class| widths(Some(*class))).collect();
    assert!(sizes.windows(2).all(|pair| pair[0] * 1.25 < pair[1]), "{sizes:?}");
    assert!(widths(None) > sizes[0] && widths(None) < sizes[2]);
}

#[test]
fn amounts_fall_into_round_classes_of_their_currency() {
    use AmountClass::{Large, Largest, Medium, Small};
    let check = |amount: &str, class: AmountClass| {
        let money = amount.parse::<Amount>().unwrap().money().unwrap();
        assert_eq!(AmountClass::of(money.bounds.interval(), money.currency), class, "{amount}");
    };
    for (amount, class) in [
        ("USD 99.9M", Small),
        ("USD 100M", Medium),
        ("USD 999M", Medium),
        ("USD 1bn", Large),
        ("USD 5bn", Largest),
        ("EUR 1bn", Large),
        ("CNY 999M", Small),
        ("CNY 1bn", Medium),
        ("CNY 10bn", Large),
        ("CNY 50bn", Largest),
        ("JPY 10bn", Medium),
        ("KRW 99bn", Small),
        // An open amount has the class that it certainly reaches, and one from zero the class that it may reach.
        (">=USD 1bn", Large),
        ("<=USD 1bn", Large),
    ] {
        check(amount, class);
    }
}

#[test]
fn sources_that_disagree_leave_a_mark_without_words() {
    let timeline = drawn(&REPORTED, GroupBy::District, Lang::En);
    let marks: Vec<&Mark> = timeline.lanes.iter().flat_map(|lane| &lane.marks).collect();
    let is_disputed = |mark: &&&Mark| {
        mark.deals.iter().any(|&deal| REPORTED.register.deal(deal).is_disputed(Field::Amount))
    };
    assert!(marks.iter().filter(is_disputed).count() > 0);
    assert!(marks.iter().filter(is_disputed).all(|mark| mark.words.is_none()));
    let plain = |text: &str| text.replace('\u{a0}', " ");
    let words: Vec<String> = marks.iter().filter_map(|mark| mark.words.as_deref()).map(plain).collect();
    assert!(words.contains(&"21bn, 128 projects".to_owned()), "{words:#?}");
    assert!(words.iter().all(|words| !words.contains('$')));
}

#[test]
fn amounts_as_stated_keep_their_currency() {
    let (register, index) = (&REPORTED.register, &REPORTED.index);
    let shown = CurrencyMode::AsStated;
    let query = VolumesQuery { by: GroupBy::District, shown, ..VolumesQuery::new(register.currency) };
    let range = TimeRange { deals: LaneDeals::Standing, ..TimeRange::default() };
    let lanes = lanes(register, index, &index.all(), query, range);
    let timeline = timeline(register, &lanes, &Context::default());
    let marks = timeline.lanes.iter().flat_map(|lane| &lane.marks);
    let words: Vec<&str> = marks.filter_map(|mark| mark.words.as_deref()).collect();
    assert!(
        words.iter().any(|words| words.contains("CNY")) && words.iter().any(|words| words.contains("US$"))
    );
}

#[test]
fn what_is_left_out_is_said_with_its_number() {
    let deals = &REPORTED.register.deals;
    let totals = deals.iter().filter(|deal| deal.form == Form::RunningTotal).count();
    let cancelled =
        deals.iter().filter(|deal| deal.form != Form::RunningTotal && deal.stage == Stage::Cancelled).count();
    assert!(totals > 1 && cancelled > 1);
    let timeline = drawn(&REPORTED, GroupBy::District, Lang::En);
    let scene = timeline_scene(&timeline, Size::default());
    let note = format!("Not drawn: {totals} cumulative totals and {cancelled} cancelled deals.");
    assert!(scene.words().any(|word| word.text.contains(&note)), "{note}");
    let shown: BTreeSet<DealIx> =
        timeline.lanes.iter().flat_map(|lane| &lane.marks).flat_map(|mark| mark.deals.clone()).collect();
    let is_out = |ix: &DealIx| {
        let deal = REPORTED.register.deal(*ix);
        deal.form == Form::RunningTotal || deal.stage == Stage::Cancelled
    };
    assert!(!shown.iter().any(is_out));
}
