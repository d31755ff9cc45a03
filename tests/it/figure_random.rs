//! Figures of random registers at every size that has a name: no two words meet, none leaves the page.

use crate::dice::Dice;
use dealscope::data::generate;
use dealscope::figure::{
    AxisScale, BarOptions, Context, FigureKind, StackBy, TimeRange, YearSplit, bars, timeline,
};
use dealscope::model::{Amount, Currency, Deal, Form, Lang, Register};
use dealscope::page::{Preset, bars_scene, timeline_scene};
use dealscope::query::{
    CurrencyMode, DealSet, GroupBy, Index, Measure, Reading, Site, VolumesQuery, funnel, lanes, volumes_in,
};

/// Latin words with long compounds, and Chinese characters, which break anywhere.
const WORDS: [&str; 10] = [
    "Wertschöpfung",
    "of",
    "industrial",
    "Zone",
    "Lin-gang",
    "(II)",
    "新技术产业园",
    "临港",
    "重庆市奉贤区",
    "高",
];

/// A name of 2 to 80 characters.
fn name(dice: &mut Dice) -> String {
    let length = 2 + dice.below(79);
    let mut name = String::new();
    while name.chars().count() < length {
        name.push_str(dice.pick(&WORDS[..]));
        if dice.below(3) > 0 {
            name.push(' ');
        }
    }
    name.chars().take(length).collect()
}

/// An amount from a thousand to a trillion, with any bound.
fn amount(dice: &mut Dice) -> Option<Amount> {
    let digits = |dice: &mut Dice| format!("{}", 1 + dice.below(999));
    let power = dice.below(10);
    let number = format!("{}{}", digits(dice), "0".repeat(power + 3 - 2));
    let code = dice.pick(&["USD", "CNY", "EUR"]);
    let text = match dice.below(8) {
        0 | 1 => format!("{code} {number}"),
        2 => format!(">={code} {number}"),
        3 => format!("<={code} {number}"),
        4 => format!("~{code} {number}"),
        5 => format!("{code} {number}..{number}0"),
        6 => "undisclosed".to_owned(),
        _ => return None,
    };
    Some(text.parse().unwrap_or_else(|error| panic!("{text}: {error}")))
}

/// A register whose deals belong to so many events with random names.
pub fn register(dice: &mut Dice, groups: usize) -> Register {
    let made = generate::register(3 * groups, dice.0);
    let names: Vec<String> = (0..groups).map(|_| name(dice)).collect();
    let shake = |(at, deal): (usize, &Deal)| {
        let mut deal = deal.clone();
        deal.event = Some(names[at % groups].clone());
        deal.title = name(dice);
        deal.amount = amount(dice);
        deal.form = Form::Single;
        deal.part_of = None;
        deal
    };
    let deals = made.deals.iter().enumerate().map(shake).collect();
    made.with_deals(deals)
}

// Forty registers, in eight tests that run side by side.
#[test]
fn random_figures_hold_at_every_size_that_has_a_name_0_to_4() {
    check_figures(0..5);
}

#[test]
fn random_figures_hold_at_every_size_that_has_a_name_5_to_9() {
    check_figures(5..10);
}

#[test]
fn random_figures_hold_at_every_size_that_has_a_name_10_to_14() {
    check_figures(10..15);
}

#[test]
fn random_figures_hold_at_every_size_that_has_a_name_15_to_19() {
    check_figures(15..20);
}

#[test]
fn random_figures_hold_at_every_size_that_has_a_name_20_to_24() {
    check_figures(20..25);
}

#[test]
fn random_figures_hold_at_every_size_that_has_a_name_25_to_29() {
    check_figures(25..30);
}

#[test]
fn random_figures_hold_at_every_size_that_has_a_name_30_to_34() {
    check_figures(30..35);
}

#[test]
fn random_figures_hold_at_every_size_that_has_a_name_35_to_39() {
    check_figures(35..40);
}

fn check_figures(seeds: std::ops::Range<u64>) {
    for seed in seeds {
        let mut dice = Dice(seed + 1);
        let groups = 2 + dice.below(59);
        let register = register(&mut dice, groups);
        let index = Index::new(&register);
        let all = DealSet::all(register.deals.len());
        let lang = dice.pick(&[Lang::En, Lang::De, Lang::Zh]);
        let context = Context { lang, ..Context::default() };
        let options = BarOptions {
            chart: dice.pick(FigureKind::CHARTS),
            stack: dice.pick(&[None, Some(StackBy::Kind), Some(StackBy::Bound)]),
            scale: dice.pick(AxisScale::ALL),
            split: dice.pick(&[YearSplit::Whole, YearSplit::Whole, YearSplit::Years]),
            ..BarOptions::default()
        };
        let query = VolumesQuery {
            by: if options.chart == FigureKind::Time { GroupBy::Quarter } else { GroupBy::Event },
            site: Site::Place,
            shown: dice.pick(&[CurrencyMode::In(Currency::USD), CurrencyMode::AsStated]),
            reading: Reading::Span,
            measure: Measure::Money,
            ..VolumesQuery::new(Currency::USD)
        };
        let query = options.asks(query);
        let volumes = match options.chart {
            FigureKind::Funnel => funnel(&register, &index, &all, query),
            _ => volumes_in(&register, &index, &all, query),
        };
        let drawn = bars(&register, &volumes, &context, options);
        let lanes = lanes(&register, &index, &all, query, TimeRange::default());
        let timeline = timeline(&register, &lanes, &context);
        for preset in Preset::ALL {
            for scene in [bars_scene(&drawn, preset.size()), timeline_scene(&timeline, preset.size())] {
                // A page that is refused has no layout to speak of.
                let faults = if scene.too_small.is_some() { Vec::new() } else { scene.faults() };
                assert_eq!(
                    faults,
                    Vec::<String>::new(),
                    "seed {seed}, {groups} groups, {}, {options:?}",
                    preset.word
                );
            }
        }
    }
}
