//! What stands on a page is whole: no number is cut or changed, each mark has its note and each note with a mark its
//! mark, and what found no room is said to be missing.

use crate::dice::Dice;
use crate::figure_random;
use dealscope::figure::{
    AxisScale, BarOptions, Bars, Comparison, Context, FigureKind, StackBy, TimeRange, Timeline, YearSplit,
    bars, comparison, timeline,
};
use dealscope::model::{Currency, Field, Lang, Register, Rival, SourceIx, Statement};
use dealscope::page::{Preset, Scene, bars_scene, comparison_scene, timeline_scene};
use dealscope::query::{
    CompareQuery, CurrencyMode, DealSet, GroupBy, Index, Volumes, VolumesQuery, compare, funnel, lanes,
    volumes_in,
};
use dealscope::tr;
use dealscope::words::number;
use std::collections::BTreeSet;

const MARKS: [char; 2] = ['*', '¹'];

/// The digits of a text with the points and commas between them, each number once.
fn numbers(text: &str) -> BTreeSet<String> {
    let is_of_number = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let runs = text.split(|c| !is_of_number(c));
    runs.map(|run| run.trim_matches(['.', ','])).filter(|run| !run.is_empty()).map(str::to_owned).collect()
}

/// Every number that a figure has to tell, and those that a page itself counts in words of its own.
struct Known {
    numbers: BTreeSet<String>,
    phrases: Vec<String>,
}

impl Known {
    fn new<'t>(texts: impl Iterator<Item = &'t str>, lang: Lang, most: usize) -> Self {
        let mut phrases = Vec::new();
        for count in 0..=most {
            phrases.push(tr!(lang, "rest-name", number = count));
        }
        Self { numbers: texts.flat_map(numbers).collect(), phrases }
    }

    /// What of a page is no whole number of the figure.
    fn faults(&self, scene: &Scene, lang: Lang) -> Vec<String> {
        let own = |text: &str| {
            let is_begun = |phrase: &String| phrase.starts_with(text.trim_end_matches('…'));
            let biggest = tr!(lang, "compare-and-more-with-an-amount", words = "");
            let heads = [biggest].map(|phrase| phrase.chars().take(4).collect::<String>());
            self.phrases.iter().any(is_begun) || heads.iter().any(|head| text.starts_with(head))
        };
        let mut faults = Vec::new();
        for word in scene.words().filter(|word| !own(&word.text)) {
            let text = &word.text;
            let before = text.trim_end_matches('…').trim_end();
            if text.ends_with('…') && before.ends_with(|c: char| c.is_ascii_digit() || "≥≤≈~+".contains(c))
            {
                faults.push(format!("'{text}' ends within a number"));
            }
            faults.extend(
                numbers(&text.replace('’', "20"))
                    .difference(&self.numbers)
                    .map(|number| format!("'{text}' has {number}, which the figure has not")),
            );
        }
        faults
    }
}

fn texts_of_bars(bars: &Bars) -> impl Iterator<Item = &str> {
    let heading = &bars.heading;
    let panels = bars.panels.iter().flat_map(|panel| {
        let ticks = panel.axis.ticks.iter().map(|tick| tick.label.as_str());
        let all = panel.bars.iter().flat_map(|bar| {
            let parts = [&bar.detail, &bar.value, &bar.inside, &bar.period, &bar.footnote, &bar.instead];
            let parts = parts.into_iter().flatten().chain([&bar.name, &bar.whole_value]);
            parts.map(String::as_str).chain(bar.chips.iter().map(String::as_str))
        });
        let total = panel.total.as_deref();
        ticks.chain(all).chain(panel.name.as_deref()).chain(total).chain([panel.axis.unit.as_str()])
    });
    let heads = bars.heads.rank.iter().flatten().map(String::as_str);
    [heading.title.as_str(), heading.subtitle(), heading.source()]
        .into_iter()
        .chain(heading.notes.iter().map(|note| note.text.as_str()))
        .chain(bars.legend.iter().map(|entry| entry.label.as_str()))
        .chain(heading.sources.iter().chain(&heading.subtitles).map(String::as_str))
        .chain(heads)
        .chain(panels)
}

fn texts_of_timeline(timeline: &Timeline) -> impl Iterator<Item = &str> {
    let heading = &timeline.heading;
    let marks = timeline.lanes.iter().flat_map(|lane| {
        let marks = lane
            .marks
            .iter()
            .flat_map(|mark| [Some(mark.title.as_str()), mark.value.as_deref(), mark.words.as_deref()]);
        marks.flatten().chain([lane.name.as_str()]).chain(lane.detail.as_deref())
    });
    [heading.title.as_str(), heading.subtitle(), heading.source()]
        .into_iter()
        .chain(heading.notes.iter().map(|note| note.text.as_str()))
        .chain(timeline.legend.iter().flat_map(|entry| [entry.label.as_str(), entry.short.as_str()]))
        .chain(timeline.periods.iter().map(|period| period.label.as_str()))
        .chain(timeline.ticks.iter().map(|tick| tick.label.as_str()))
        .chain(marks)
}

fn texts_of_comparison(figure: &Comparison) -> impl Iterator<Item = &str> {
    let heading = &figure.heading;
    let cells = figure.sections.iter().flat_map(|section| {
        let cells = section.rows.iter().flat_map(|row| {
            let cells = row.cells.iter().flat_map(|cell| [cell.value.as_str(), cell.count.as_str()]);
            cells.chain([row.name.as_str()])
        });
        cells.chain([section.title.as_str()])
    });
    let columns = figure.columns.iter().flat_map(|column| {
        let texts =
            [column.name.as_str(), column.counts.as_str()].into_iter().chain(column.detail.as_deref());
        texts.chain(column.chips.iter().map(String::as_str))
    });
    let big = figure.biggest.lists.iter().flatten();
    let big = big.flat_map(|line| {
        let texts = [line.amount.as_str(), line.spoken.as_str(), line.title.as_str()];
        texts.into_iter().chain(line.within.as_deref())
    });
    let bars = figure.blocks.panels.iter().flat_map(|panel| {
        let bars = panel.groups.iter().flat_map(|group| [Some(&group.whole), group.later.as_ref()]);
        let ticks = panel.axis.ticks.iter().map(|tick| tick.label.as_str());
        bars.flatten().map(|bar| bar.value.as_str()).chain(ticks).chain([panel.axis.unit.as_str()])
    });
    let opens = figure.blocks.opens.iter().flat_map(|opens| &opens.groups);
    let opens = opens.flat_map(|group| group.causes.iter().map(String::as_str));
    [heading.title.as_str(), heading.subtitle(), heading.source(), &figure.biggest.title]
        .into_iter()
        .chain(heading.notes.iter().map(|note| note.text.as_str()))
        .chain(heading.short_title.as_deref())
        .chain(cells)
        .chain(columns)
        .chain(big)
        .chain(bars)
        .chain(opens)
        .chain(texts_of_timeline(&figure.timeline))
}

/// The marks of a figure before it is placed on any page.
fn marks_of_bars(bars: &Bars) -> BTreeSet<usize> {
    let all = bars.panels.iter().flat_map(|panel| &panel.bars);
    let marked = |bar: &dealscope::figure::Bar| {
        bar.footnote.iter().chain(&bar.chips).flat_map(|text| marks_in(text)).collect::<Vec<_>>()
    };
    all.flat_map(marked).collect()
}

fn marks_of_notes(bars: &Bars) -> BTreeSet<usize> {
    bars.heading.notes.iter().filter_map(|note| note.mark).collect()
}

/// The numbers of the marks at the end of a text.
fn marks_in(text: &str) -> BTreeSet<usize> {
    let number = |mark: char| MARKS.iter().position(|other| *other == mark);
    text.chars().rev().map_while(number).collect()
}

/// A register whose sources disagree on every few deals.
fn register(dice: &mut Dice, groups: usize) -> Register {
    let mut register = figure_random::register(dice, groups);
    for deal in &mut register.deals {
        let Some(money) = deal.amount.and_then(dealscope::model::Amount::money) else { continue };
        deal.rivals.clear();
        deal.accepted.clear();
        if dice.below(5) == 0 {
            let rival = format!("{} {}", money.currency, 1 + dice.below(9_999_999));
            deal.rivals.push(Rival {
                field: Field::Amount,
                value: Statement::Amount(rival.parse().unwrap()),
                source: Some(SourceIx(0)),
                why: None,
            });
        }
    }
    register
}

fn query(by: GroupBy, shown: CurrencyMode) -> VolumesQuery {
    VolumesQuery { by, shown, ..VolumesQuery::new(Currency::USD) }
}

fn options(dice: &mut Dice) -> BarOptions {
    BarOptions {
        chart: dice.pick(FigureKind::CHARTS),
        stack: dice.pick(&[None, Some(StackBy::Kind)]),
        scale: dice.pick(AxisScale::ALL),
        split: dice.pick(&[YearSplit::Whole, YearSplit::Whole, YearSplit::Years]),
        ..BarOptions::default()
    }
}

#[test]
fn no_number_of_a_random_figure_is_cut_and_every_mark_has_its_note() {
    for seed in 0..12_u64 {
        let mut dice = Dice(seed + 1);
        let groups = 2 + dice.below(40);
        let register = register(&mut dice, groups);
        let index = Index::new(&register);
        let all = DealSet::all(register.deals.len());
        let lang = [Lang::En, Lang::De, Lang::Zh][usize::try_from(seed % 3).unwrap()];
        let context = Context { lang, ..Context::default() };
        let options = options(&mut dice);
        let by = if options.chart == FigureKind::Time { GroupBy::Quarter } else { GroupBy::Event };
        let query = query(by, dice.pick(&[CurrencyMode::In(Currency::USD), CurrencyMode::AsStated]));
        let query = options.asks(query);
        let volumes: Volumes = match options.chart {
            FigureKind::Funnel => funnel(&register, &index, &all, query),
            _ => volumes_in(&register, &index, &all, query),
        };
        let drawn = bars(&register, &volumes, &context, options);
        let lanes = lanes(&register, &index, &all, query, TimeRange::default());
        let timeline = timeline(&register, &lanes, &context);
        assert_eq!(marks_of_notes(&drawn), marks_of_bars(&drawn), "seed {seed}, {options:?}");
        let most = drawn.panels.iter().map(|panel| panel.bars.len()).sum::<usize>() + 20;
        let mut known = Known::new(texts_of_bars(&drawn).chain(texts_of_timeline(&timeline)), lang, most);
        // Counts in circles, and those of deals that marks too close to each other were merged into.
        known.numbers.extend((0..=register.deals.len()).map(|count| number(lang, count)));
        for preset in Preset::ALL {
            let place = format!("seed {seed}, {groups} groups, {}, {options:?}", preset.word);
            let scene = bars_scene(&drawn, preset.size());
            if scene.too_small.is_some() {
                continue;
            }
            assert_eq!(scene.faults(), Vec::<String>::new(), "{place}");
            assert_eq!(known.faults(&scene, lang), Vec::<String>::new(), "{place}");
            let scene = timeline_scene(&timeline, preset.size());
            assert_eq!(known.faults(&scene, lang), Vec::<String>::new(), "{place}");
        }
    }
}

#[test]
fn no_number_of_a_random_comparison_is_cut_and_every_mark_has_its_note() {
    for seed in 0..6_u64 {
        let mut dice = Dice(seed + 100);
        let register = register(&mut dice, 6);
        let index = Index::new(&register);
        let all = DealSet::all(register.deals.len());
        let lang = [Lang::En, Lang::De, Lang::Zh][usize::try_from(seed % 3).unwrap()];
        let query =
            query(GroupBy::Event, dice.pick(&[CurrencyMode::In(Currency::USD), CurrencyMode::AsStated]));
        let groups = volumes_in(&register, &index, &all, query).groups.into_iter().map(|group| group.key);
        let groups = groups.take(2 + dice.below(4)).collect();
        let compared = compare(&register, &index, &all, &CompareQuery { groups, volumes: query });
        let figure = comparison(&register, &compared, &Context { lang, ..Context::default() });
        let mut known = Known::new(texts_of_comparison(&figure), lang, 40);
        known.numbers.extend((0..=register.deals.len()).map(|count| number(lang, count)));
        for preset in Preset::ALL {
            let place = format!("seed {seed}, {}", preset.word);
            let scene = comparison_scene(&figure, preset.size());
            assert_eq!(scene.faults(), Vec::<String>::new(), "{place}");
            assert_eq!(known.faults(&scene, lang), Vec::<String>::new(), "{place}");
        }
    }
}
