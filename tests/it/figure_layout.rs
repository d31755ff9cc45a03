//! Scenes hold: no two words touch, none leaves the page, whatever the figure.

#![expect(clippy::unwrap_used, reason = "in a test a missing value is a failure")]

use crate::figure_pictures::{SIZES, busy_timeline, query, sample_bars, sample_timeline, sizes_and_extremes};
use dealscope::figure::{
    AmountClass, Axis, AxisScale, Bar, BarDirection, Bars, CountCell, CountColumn, DISPUTED, End, Heading,
    Importance, Lane, LegendEntry, Mark, MarkShape, Note, Panel, Period, RankSpan, Role, RowHeads, Segment,
    Span, Texture, Tick, Timeline, UNCONVERTED, mark_text,
};
use dealscope::model::{Days, Lang};
use dealscope::page::{Area, Fill, Shape, Size, Word, bars_scene, timeline_scene};
use dealscope::query::{CurrencyMode, GroupBy, GroupKey, Measure, Site, VolumesQuery};

#[test]
fn the_sample_holds_at_all_sizes_in_all_languages() {
    for size in SIZES {
        for lang in [Lang::En, Lang::De, Lang::Zh] {
            for &by in GroupBy::ALL {
                for shown in [query(by).shown, CurrencyMode::AsStated] {
                    for (site, measure) in [(Site::Place, Measure::Money), (Site::Venue, Measure::Deals)] {
                        let bars =
                            sample_bars(VolumesQuery { shown, site, measure, ..query(by) }, lang, None);
                        let faults = bars_scene(&bars, size).faults();
                        assert!(faults.is_empty(), "{by:?} {lang:?} {size:?}: {faults:#?}");
                    }
                }
                let faults = timeline_scene(&sample_timeline(by, lang), size).faults();
                assert!(faults.is_empty(), "timeline {by:?} {lang:?} {size:?}: {faults:#?}");
            }
        }
    }
}

/// A note of no importance and without a mark.
/// The notes of both marks.
fn marked() -> [Note; 2] {
    [DISPUTED, UNCONVERTED].map(|mark| Note {
        text: format!("{}\u{a0}What the mark says.", mark_text(mark)),
        importance: Importance::Disputed,
        mark: Some(mark),
    })
}

fn note(text: String) -> Note {
    Note { text, importance: Importance::Further, mark: None }
}

/// A small generator: the same figures on every run.
pub struct Dice(pub u64);

impl Dice {
    /// From 0 up to but without `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end.max(1)
    }

    pub fn fraction(&mut self) -> f64 {
        f64::from(u32::try_from(self.below(1001)).unwrap()) / 1000.0
    }

    pub fn one_in(&mut self, number: u64) -> bool {
        self.below(number) == 0
    }

    pub fn words(&mut self, letters: u64) -> String {
        const LATIN: [&str; 8] =
            ["industrial", "park", "of", "Qingpu", "Wertschöpfung", "Zone", "II", "Lin-gang"];
        const CHINESE: &str = "青浦奉贤临港新片区经济技术开发高新产业园重庆两江";
        let mut text = String::new();
        let is_chinese = self.one_in(3);
        while u64::try_from(text.chars().count()).unwrap() < letters {
            if is_chinese {
                let at = usize::try_from(self.below(22)).unwrap();
                text.extend(CHINESE.chars().nth(at));
            } else {
                let at = usize::try_from(self.below(8)).unwrap();
                text.push_str(LATIN[at]);
                if !self.one_in(6) {
                    text.push(' ');
                }
            }
        }
        text.chars().take(usize::try_from(letters).unwrap()).collect::<String>().trim().to_owned()
    }

    pub fn several(&mut self, most: u64, letters: u64) -> Vec<String> {
        (0..self.below(most + 1))
            .map(|_| {
                let n = 2 + self.below(letters);
                self.words(n)
            })
            .collect()
    }

    pub fn heading(&mut self) -> Heading {
        let (title, subtitle) = (2 + self.below(100), self.below(400));
        Heading {
            lang: Lang::En,
            title: self.words(title),
            subtitles: vec![self.words(subtitle)],
            notes: marked().into_iter().chain(self.several(12, 300).into_iter().map(note)).collect(),
            sources: vec![self.words(250)],
            ..Heading::default()
        }
    }

    pub fn legend(&mut self) -> Vec<LegendEntry> {
        let textures = [
            Texture::Solid,
            Texture::Hatched,
            Texture::Open,
            Texture::Hollow,
            Texture::Thin,
            Texture::ByThen,
            Texture::Dot,
            Texture::Dumbbell,
            Texture::DotOpen,
            Texture::Counted,
        ];
        let number = usize::try_from(self.below(7)).unwrap();
        textures
            .into_iter()
            .cycle()
            .take(number)
            .map(|texture| {
                let letters = 2 + self.below(40);
                LegendEntry::new(Role::Accent, texture, &self.words(letters))
            })
            .collect()
    }

    fn bar(&mut self, at: usize) -> Bar {
        let low = if self.one_in(4) { None } else { Some(self.fraction()) };
        let end = match (low, self.below(3)) {
            (Some(low), 0) => End::Upto(low + (1.0 - low) * self.fraction()),
            (Some(_), 1) => End::Exact,
            _ => End::Open,
        };
        let letters = 2 + self.below(79);
        Bar {
            key: GroupKey::Name(at.to_string()),
            name: self.words(letters),
            short_name: None,
            detail: self.one_in(2).then(|| self.words(24)),
            sources: self.one_in(6).then(|| "[1, 3]".to_owned()),
            is_apart: self.one_in(8),
            rank: self.one_in(2).then_some(RankSpan { best: 1, worst: 12, place: 3, of: 40 }),
            counts: vec![self.count()],
            instead: low.is_none().then(|| "undisclosed".to_owned()),
            role: Role::Data,
            period: None,
            low,
            end,
            segments: low.map(|to| Segment::solid(0.0, to, Role::Data)).into_iter().collect(),
            value: low.map(|_| "≥\u{a0}12.5–121".to_owned()),
            whole_value: String::new(),
            footnote: self.one_in(4).then(|| mark_text(DISPUTED)),
            inside: self.one_in(3).then(|| "sources disagree".to_owned()),
            chips: self.several(2, 70),
            undisclosed: usize::try_from(self.below(4)).unwrap(),
            unconverted: 0,
            approximate: false,
            deals: Vec::new().into(),
        }
    }

    fn count(&mut self) -> CountCell {
        let (number, all) = (self.below(20), self.below(200));
        let after = format!("\u{a0}of\u{a0}{all}");
        CountCell { number: number.to_string(), is_zero: number == 0, after, ..CountCell::default() }
    }

    fn panel(&mut self, bars: u64) -> Panel {
        let ticks =
            (0..=5_u8).map(|n| Tick { at: f64::from(n) / 5.0, label: (u32::from(n) * 25).to_string() });
        let is_drawn = !self.one_in(5);
        let scale = if self.one_in(3) { AxisScale::Log } else { AxisScale::Linear };
        let axis =
            Axis { scale, unit: "US$\u{a0}bn".to_owned(), ticks: ticks.filter(|_| is_drawn).collect() };
        let bars = (0..usize::try_from(bars).unwrap()).map(|at| self.bar(at)).collect();
        Panel {
            name: self.one_in(3).then(|| self.words(12)),
            axis,
            bars,
            shares_axis: self.one_in(4),
            ..Panel::default()
        }
    }

    fn bars(&mut self) -> Bars {
        let panels = if self.one_in(4) { 3 } else { 1 };
        let panels = (0..panels)
            .map(|_| {
                let bars = 2 + self.below(59);
                self.panel(bars)
            })
            .collect();
        let form = if self.one_in(3) { BarDirection::Vertical } else { BarDirection::Horizontal };
        let heads = RowHeads {
            group: self.words(14),
            apart: self.one_in(2).then(|| {
                ["Reported for a wider area", "Wider area or no place", "Wider area"].map(str::to_owned)
            }),
            rank: self.one_in(2).then(|| ["Possible rank of 40", "rank"].map(str::to_owned)),
        };
        let column = CountColumn {
            head: "amount undisclosed".to_owned(),
            short_head: "undisclosed".to_owned(),
            has_ring: true,
        };
        let columns = if self.one_in(2) { vec![column] } else { Vec::new() };
        Bars { heading: self.heading(), panels, form, heads, columns, ..Bars::default() }
    }

    fn mark(&mut self, row: usize) -> Mark {
        let shapes = [
            MarkShape::Day,
            MarkShape::Span,
            MarkShape::OpenStart,
            MarkShape::OpenEnd,
            MarkShape::Running,
            MarkShape::Cluster,
        ];
        let from = self.fraction() * 1.2 - 0.1;
        let letters = 2 + self.below(60);
        Mark {
            from,
            to: from + self.fraction() * 0.1,
            row,
            shape: shapes[usize::try_from(self.below(6)).unwrap()],
            role: Role::StageSigned,
            class: AmountClass::ALL.get(usize::try_from(self.below(5)).unwrap()).copied(),
            amount: self.fraction(),
            is_batch: self.one_in(2),
            is_about: self.one_in(4),
            solid: self.one_in(2),
            deals: vec![dealscope::model::DealIx(u32::try_from(self.below(1_000_000)).unwrap())],
            title: self.words(letters),
            label: String::new(),
            value: self.one_in(2).then(|| "US$1.2–1.5bn".to_owned()),
            words: self.one_in(2).then(|| "1.2–1.5bn, 12 projects".to_owned()),
        }
    }

    /// One mark a row, as packing would place a few.
    fn lane(&mut self, at: usize) -> Lane {
        let rows = usize::try_from(1 + self.below(4)).unwrap();
        let letters = 2 + self.below(60);
        Lane {
            key: GroupKey::Name(at.to_string()),
            name: self.words(letters),
            short_name: self.one_in(3).then(|| self.words(8)),
            detail: self.one_in(2).then(|| self.words(20)),
            is_apart: self.one_in(9),
            shown: rows,
            rows,
            marks: (0..rows).map(|row| self.mark(row)).collect(),
            steps: Vec::new(),
            deals: Vec::new().into(),
            undated: vec![dealscope::model::DealIx(0); usize::try_from(self.below(200)).unwrap()].into(),
        }
    }

    pub fn timeline(&mut self) -> Timeline {
        let lanes = usize::try_from(1 + self.below(40)).unwrap();
        let tick = |n: u8| Tick { at: f64::from(n) / 9.0, label: format!("November\u{a0}{n}") };
        Timeline {
            heading: self.heading(),
            days: Days { first: 0, last: 100 },
            span: Span::even(Days { first: 0, last: 100 }),
            ticks: (0..9).map(tick).collect(),
            periods: (0..9)
                .map(tick)
                .map(|tick| Period { from: tick.at, to: tick.at + 1.0 / 9.0, label: tick.label })
                .collect(),
            more: 0,
            lanes: (0..lanes).map(|at| self.lane(at)).collect(),
            legend: self.legend(),
            undated: self.one_in(2).then(|| "Undated".to_owned()),
        }
    }
}

#[test]
fn random_bars_hold() {
    for size in sizes_and_extremes() {
        for seed in 0..60 {
            let scene = bars_scene(&Dice(seed).bars(), size);
            // A page that is refused has no layout to speak of.
            let faults = if scene.too_small.is_some() { Vec::new() } else { scene.faults() };
            assert!(faults.is_empty(), "seed {seed} {size:?}: {faults:#?}");
        }
    }
}

#[test]
fn random_timelines_hold() {
    for size in SIZES {
        for seed in 0..60 {
            let scene = timeline_scene(&Dice(seed).timeline(), size);
            let faults = scene.faults();
            assert!(faults.is_empty(), "seed {seed} {size:?}: {faults:#?}");
        }
    }
}

#[test]
fn busy_lanes_hold() {
    for times in [3, 12, 60] {
        for by in [GroupBy::District, GroupBy::Sector, GroupBy::Country] {
            for size in SIZES {
                let scene = timeline_scene(&busy_timeline(times, by), size);
                let faults = scene.faults();
                assert!(faults.is_empty(), "{times} {by:?} {size:?}: {faults:#?}");
            }
        }
    }
}

#[test]
fn no_size_makes_a_scene_panic() {
    for (width, height) in
        [(16.0, 16.0), (16.0, 20_000.0), (20_000.0, 16.0), (1.0, 1.0), (0.0, 0.0), (120.0, 90.0)]
    {
        let size = Size::new(width, height);
        assert!(bars_scene(&Dice(7).bars(), size).shapes.len() > 1);
        assert!(timeline_scene(&Dice(7).timeline(), size).shapes.len() > 1);
    }
}

#[test]
fn what_is_folded_is_said() {
    let bars = Bars { panels: vec![Dice(3).panel(60)], form: BarDirection::Horizontal, ..Dice(3).bars() };
    let scene = bars_scene(&bars, SIZES[0]);
    assert!(scene.words().any(|word| word.text.ends_with(" more")));
}

#[test]
fn sizes_are_read_within_bounds() {
    assert_eq!(Size::parse("1600x900"), Some(Size::new(1600.0, 900.0)));
    for wrong in ["1600", "15x900", "20001x16", "axb", "-5x20", "1e3x20"] {
        assert_eq!(Size::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn panels_on_one_axis_have_one_length() {
    let panel = |low: f64, value: &str, shares_axis: bool| {
        let bar = Bar { low: Some(low), end: End::Exact, value: Some(value.to_owned()), ..Dice(7).bar(0) };
        let segments = vec![Segment::solid(0.0, low, Role::Data)];
        let bar = Bar { segments, footnote: None, inside: None, chips: Vec::new(), ..bar };
        Panel {
            name: Some(value.to_owned()),
            axis: Axis { unit: "US$".to_owned(), ..Axis::default() },
            bars: vec![bar],
            shares_axis,
            ..Panel::default()
        }
    };
    let long = "US$\u{a0}1,234,567,890 and a few words, as many as take room";
    let panels = vec![panel(0.5, "short", true), panel(1.0, long, true), panel(0.5, "1", false)];
    let bars = Bars { heading: Dice(7).heading(), panels, ..Bars::default() };
    assert_eq!(bars.panels_on_axis(1), 0..3);
    let scene = bars_scene(&bars, Size::new(1600.0, 1200.0));
    let widths: Vec<f32> = scene
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Rect { area, fill: Some(Fill::Solid(Role::Data)), .. } => Some(area.width),
            _ => None,
        })
        .collect();
    let [first, second, third] = widths[..] else { panic!("three bars: {widths:?}") };
    assert!((first - third).abs() < 0.01, "{widths:?}");
    assert!((2.0 * first - second).abs() < 0.01, "{widths:?}");
}

#[test]
fn more_columns_than_pixels_stay_in_their_panel() {
    let Panel { axis, .. } = Dice(11).panel(2);
    let bars = (0..3000).map(|at| Bar { period: Some("2024".to_owned()), ..Dice(at).bar(0) }).collect();
    let panels = vec![Panel { axis, bars, ..Panel::default() }];
    let bars = Bars { heading: Dice(5).heading(), panels, form: BarDirection::Vertical, ..Bars::default() };
    let scene = bars_scene(&bars, Size::default());
    assert!(scene.faults().is_empty(), "{:#?}", scene.faults());
    let areas = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Rect { area, .. } => Some(*area),
        _ => None,
    });
    for area in areas {
        assert!(area.x >= 0.0 && area.right() <= scene.width + 0.5, "{area:?}");
    }
}

#[test]
fn a_large_number_of_undated_deals_stays_in_its_lane() {
    let mut timeline = Dice(3).timeline();
    timeline.undated = Some("Undated".to_owned());
    for lane in &mut timeline.lanes {
        lane.undated = vec![dealscope::model::DealIx(0); 234_567].into();
    }
    let scene = timeline_scene(&timeline, Size::default());
    let words: Vec<Area> = scene.words().filter(|word| word.text == "234,567").map(Word::area).collect();
    assert!(!words.is_empty());
    for word in words {
        assert!(word.x > 0.5 * scene.width && word.right() <= scene.width - 0.9 * scene.margin, "{word:?}");
    }
    assert_eq!(scene.faults(), Vec::<String>::new());
}
