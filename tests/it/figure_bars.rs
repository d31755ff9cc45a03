//! What the bars and lanes of the sample register say.

#![expect(clippy::unwrap_used, reason = "in a test a missing value is a failure")]

use crate::figure_pictures::{context, query, sample_bars, sample_timeline};
use crate::sample;
use dealscope::figure::{
    Bar, Bars, End, MarkShape, OwnWords, Role, StackBy, Texture, TimeRange, bars, timeline,
};
use dealscope::model::{Days, Lang, Unit};
use dealscope::query::definition::volumes;
use dealscope::query::{CurrencyMode, GroupBy, Index, Measure, Reading, Site, VolumesQuery, lanes};

fn bar<'a>(bars: &'a Bars, name: &str) -> &'a Bar {
    bars.panels.iter().flat_map(|panel| &panel.bars).find(|bar| bar.name == name).unwrap()
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn chips(bar: &Bar) -> Vec<String> {
    bar.chips.iter().map(|chip| plain(chip)).collect()
}

#[test]
fn districts_show_what_is_known_and_what_is_not() {
    let bars = sample_bars(query(GroupBy::District), Lang::En, None);
    let names: Vec<&str> = bars.panels[0].bars.iter().map(|bar| bar.name.as_str()).collect();
    assert_eq!(names, ["Qingpu", "Lin-gang Special Area", "Fengxian", "Chongqing"]);
    let chongqing = bar(&bars, "Chongqing");
    assert_eq!(chongqing.value.as_deref(), Some("1.7–17.1"));
    assert_eq!(chongqing.whole_value, "US$1.7–17.1bn");
    assert_eq!(chongqing.footnote.as_deref(), Some("*"));
    assert_eq!(chongqing.inside.as_deref(), Some("sources disagree"));
    assert_eq!(chongqing.detail.as_deref(), Some("municipality"));
    let qingpu = bar(&bars, "Qingpu");
    assert_eq!(plain(qingpu.value.as_deref().unwrap()), "≥ 1.0");
    assert_eq!(qingpu.end, End::Open);
    assert_eq!(chips(qingpu), ["+30 projects and 8 companies, amount undisclosed"]);
    let lin_gang = bar(&bars, "Lin-gang Special Area");
    assert_eq!((lin_gang.low, lin_gang.value.as_deref()), (None, None));
    assert_eq!(chips(lin_gang), ["≥ 99 agreements, amount undisclosed"]);
    assert_eq!(chips(bar(&bars, "Fengxian")), ["1 agreement, amount undisclosed"]);
}

#[test]
fn the_axis_has_round_ticks_from_zero() {
    let bars = sample_bars(query(GroupBy::District), Lang::En, None);
    let axis = &bars.panels[0].axis;
    let labels: Vec<&str> = axis.ticks.iter().map(|tick| tick.label.as_str()).collect();
    // The axis ends at the largest value, 17.1.
    assert_eq!(labels, ["0", "5", "10", "15"]);
    assert_eq!(plain(&axis.unit), "US$ bn");
}

#[test]
fn notes_tell_the_dispute_the_order_the_absent_and_what_was_left_out() {
    let bars = sample_bars(query(GroupBy::District), Lang::En, None);
    let notes = plain(&bars.heading.full_notes.join("\n"));
    insta::assert_snapshot!(notes, @r"
    Signed or later; August 2023 to October 2024; in US dollars at the average rate of the month; 12 of 16 deals, 3 of them with an amount; in total ≥ US$2.7bn.
    * Sources disagree; the bar spans their figures.
    “Shandong firms sign 25 key projects in Chongqing”: dzwww.com: CNY 121bn; licai.bangqike.com: CNY 12.1bn. Two Chinese reports of the event print 121亿元. One 亿 is a hundred million, so that is 12.1 billion; '121 Milliarden' is the usual mistranslation.
    Converted at monthly averages of ECB reference rates: 1 CNY = 0.1411 USD (October 2024).
    Lower bounds rounded down, upper bounds up.
    Ranking of Qingpu, Lin-gang Special Area and Fengxian open: ranges overlap.
    Reported for areas wider than one city or district: Lin-gang Special Area and Chongqing.
    In talks, nothing signed: Baoshan.
    Cumulative totals, not included: First orders of Qingpu's delegations at six CIIEs in a row (≥ US$2.13bn).
    As reported, not verified; no figure does not mean zero.
    ");
    insta::assert_snapshot!(plain(&bars.heading.rule), @"Signed or later; August 2023 to October 2024; in US dollars at the average rate of the month; 12 of 16 deals, 3 of them with an amount; in total ≥ US$2.7bn");
    let sources = plain(&bars.heading.all_sources);
    assert!(sources.starts_with("Sources: [1] "), "{sources}");
    assert!(
        sources.ends_with(
            "Converted at monthly averages of ECB reference rates: 1 CNY = 0.1411 USD (October 2024)."
        ),
        "{sources}"
    );
}

#[test]
fn the_alternative_text_tells_every_bar() {
    let bars = sample_bars(query(GroupBy::District), Lang::En, None);
    insta::assert_snapshot!(bars.heading.desc, @"Bar chart: signed volume by city or district, all places, 2023–2024, US$. Qingpu at least 1bn; 2 more. Any of 3 may lead. 8 of 12 deals disclose no amount. Qingpu: at least US$1bn, plus 30 projects and 8 companies, amount undisclosed. Lin-gang Special Area: at least 99 agreements, amount undisclosed. Fengxian: 1 agreement, amount undisclosed. Chongqing: US$1.7 to 17.1bn, sources disagree.");
}

#[test]
fn titles_name_measure_site_and_grouping() {
    let title = |query: VolumesQuery, lang| sample_bars(query, lang, None).heading.title;
    let district = query(GroupBy::District);
    assert_eq!(title(district, Lang::En), "Signed volume by city or district");
    assert_eq!(
        title(VolumesQuery { site: Site::Venue, ..district }, Lang::En),
        "Signed volume by city or district of signing"
    );
    let projects = VolumesQuery { measure: Measure::Count(Unit::Projects), ..district };
    assert_eq!(title(projects, Lang::En), "Projects by city or district");
    assert_eq!(title(query(GroupBy::Sector), Lang::De), "Vertragsvolumen nach Branche");
    assert_eq!(title(district, Lang::Zh), "各区市签约额");
    let words = OwnWords { title: Some("My own".to_owned()), ..OwnWords::default() };
    let own = context(Lang::En).with(words);
    let register = sample::register();
    let answer = volumes(&register, &sample::signed(&register), district);
    assert_eq!(bars(&register, &answer, &own, None).heading.title, "My own");
}

#[test]
fn as_stated_has_a_panel_a_currency_and_one_for_the_unknown() {
    let stated = VolumesQuery { shown: CurrencyMode::AsStated, ..query(GroupBy::District) };
    let bars = sample_bars(stated, Lang::En, None);
    let names: Vec<Option<&str>> = bars.panels.iter().map(|panel| panel.name.as_deref()).collect();
    assert_eq!(names, [Some("CNY"), Some("USD"), Some("Without an amount")]);
    assert_eq!(bars.panels[0].bars[0].whole_value, "CNY\u{a0}12.1–121bn");
    assert!(bars.panels[2].axis.ticks.is_empty());
    assert!(!bars.heading.all_sources.contains("Converted"));
}

#[test]
fn money_no_part_of_a_group_is_said() {
    let bars = sample_bars(query(GroupBy::Kind), Lang::En, None);
    assert_eq!(chips(bar(&bars, "Partnership")), ["26 partners, non-monetary"]);
}

#[test]
fn all_unknown_has_rows_but_no_axis() {
    let register = sample::register();
    let lin_gang = [0, 1, 2, 3, 4, 5].map(dealscope::model::DealIx);
    let answer = volumes(&register, &lin_gang, query(GroupBy::District));
    let bars = bars(&register, &answer, &context(Lang::En), None);
    assert!(!bars.panels[0].axis.is_drawn());
    assert_eq!(bars.panels[0].bars.len(), 2);
}

#[test]
fn a_reading_but_the_span_is_said_and_leaves_no_dispute() {
    let low = VolumesQuery { reading: Reading::Low, ..query(GroupBy::District) };
    let bars = sample_bars(low, Lang::En, None);
    assert!(bars.heading.rule.contains("where sources disagree, the lowest figure"));
    let chongqing = bar(&bars, "Chongqing");
    assert_eq!((chongqing.end, chongqing.footnote.as_deref()), (End::Exact, None));
}

#[test]
fn stacks_draw_what_is_certain_and_never_more_than_the_whole() {
    for stack in [StackBy::Kind, StackBy::Stage] {
        let bars = sample_bars(query(GroupBy::Country), Lang::En, Some(stack));
        for bar in &bars.panels[0].bars {
            let end = bar.segments.last().map(|segment| segment.to);
            assert_eq!(end, bar.low, "{}", bar.name);
            let is_gapless = bar.segments.windows(2).all(|pair| pair[0].to.total_cmp(&pair[1].from).is_eq());
            assert!(is_gapless, "{}", bar.name);
        }
        assert!(bars.legend.iter().any(|entry| entry.texture == Texture::Solid));
    }
    let bars = sample_bars(query(GroupBy::District), Lang::En, Some(StackBy::Kind));
    assert_eq!(bar(&bars, "Chongqing").segments[0].role, Role::KindInvestment);
}

#[test]
fn counts_and_areas_are_measured_too() {
    let projects = VolumesQuery { measure: Measure::Count(Unit::Agreements), ..query(GroupBy::District) };
    let bars = sample_bars(projects, Lang::En, None);
    assert_eq!(plain(bar(&bars, "Lin-gang Special Area").value.as_deref().unwrap()), "≥ 99");
    assert_eq!(chips(bar(&bars, "Chongqing")), ["number of agreements not stated"]);
    let area = VolumesQuery { measure: Measure::Area, ..query(GroupBy::District) };
    let bars = sample_bars(area, Lang::En, None);
    assert_eq!(plain(&bar(&bars, "Qingpu").whole_value), "≥ 100,000 m²");
}

#[test]
fn no_deals_make_an_empty_figure() {
    let register = sample::register();
    let answer = volumes(&register, &[], query(GroupBy::District));
    let bars = bars(&register, &answer, &context(Lang::En), None);
    assert!(bars.panels.iter().all(|panel| panel.bars.is_empty()));
}

#[test]
fn lanes_keep_days_spans_open_ends_and_running_totals() {
    let register = sample::register();
    let index = Index::new(&register);
    let lanes = lanes(&register, &index, &index.all(), query(GroupBy::District), TimeRange::default());
    let window = timeline(&register, &lanes, &context(Lang::En));
    let page = sample_timeline(GroupBy::District, Lang::En);
    // A page draws no running totals.
    for (timeline, running) in [(window, 2), (page, 0)] {
        let qingpu = timeline.lanes.iter().find(|lane| lane.name == "Qingpu").unwrap();
        let shapes = |shape: MarkShape| qingpu.marks.iter().filter(|mark| mark.shape == shape).count();
        assert_eq!(shapes(MarkShape::Running), running);
        assert_eq!(shapes(MarkShape::OpenStart), 2);
        assert_eq!(shapes(MarkShape::Span), 2);
        assert_eq!(shapes(MarkShape::Day), 2);
        let baoshan = timeline.lanes.iter().find(|lane| lane.name == "Baoshan").unwrap();
        assert_eq!((baoshan.marks.len(), baoshan.undated.count()), (0, 1));
        assert_eq!(timeline.undated.as_deref(), Some("No date"));
        let dow = qingpu.marks.iter().find(|mark| mark.title.contains("Dow")).unwrap();
        let label = "ZKH orders organosilicon products from Dow, 5–10 November 2023, US$300M";
        assert_eq!(plain(&dow.label), label);
    }
}

#[test]
fn busy_stretches_merge_into_counts_that_open_on_zoom() {
    let register = sample::register();
    let index = Index::new(&register);
    let all = index.all();
    let clusters = |days: Option<Days>| {
        let window = TimeRange { days, cells: 40, ..TimeRange::default() };
        let lanes = lanes(&register, &index, &all, query(GroupBy::Country), window);
        let figure = timeline(&register, &lanes, &context(Lang::En));
        let marks = figure.lanes.iter().flat_map(|lane| &lane.marks);
        let shown: usize = marks.clone().map(|mark| mark.deals.len()).sum();
        (marks.filter(|mark| mark.shape == MarkShape::Cluster).count(), shown)
    };
    let (number, shown) = clusters(None);
    assert!(number > 0);
    assert_eq!(shown, 15, "every dated deal stands somewhere");
    assert!(clusters(Some(Days { first: 19_600, last: 19_700 })).0 >= 1);
}
