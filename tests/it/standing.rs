//! Which orders of groups are open, which ranks groups can have, and what the figures say of it.

use crate::dice::Dice;
use crate::registers::{Line, register, single};
use crate::shaken::shaken;
use dealscope::figure::{BarOptions, Context, bars};
use dealscope::model::{Currency, DealIx, Interval, Lang, Register};
use dealscope::query::definition::volumes;
use dealscope::query::{
    CurrencyMode, GroupBy, GroupKey, Measure, Rank, Volumes, VolumesQuery, is_order_open, ranks,
};

fn asked(register: &Register, shown: CurrencyMode) -> Volumes {
    let all: Vec<DealIx> = register.deal_ixs().collect();
    let by = GroupBy::District;
    let query = VolumesQuery { by, shown, ..VolumesQuery::new(Currency::USD) };
    volumes(register, &all, query)
}

/// The ranks by comparing every two intervals: who is surely ahead, and who may be.
fn by_pairs(intervals: &[Option<Interval>]) -> Vec<Option<Rank>> {
    let rank = |at: usize, own: Interval| {
        let others =
            || intervals.iter().enumerate().filter(|(other, _)| *other != at).filter_map(|(_, o)| *o);
        let is_same = |other: &Interval| own.is_exact() && *other == own;
        let ahead = others().filter(|other| {
            !is_same(other) && !is_order_open(own, *other) && own.high.is_some_and(|high| other.low >= high)
        });
        let open = others().filter(|other| is_order_open(own, *other));
        let best = ahead.count() + 1;
        Rank { best, worst: best + open.count() }
    };
    intervals.iter().enumerate().map(|(at, own)| own.map(|own| rank(at, own))).collect()
}

#[test]
fn ranks_equal_a_comparison_of_every_two_groups() {
    for seed in 0..3_000 {
        let mut dice = Dice(seed);
        let count = 1 + dice.below(9);
        let intervals: Vec<Option<Interval>> = (0..count)
            .map(|_| {
                let low = dice.below(6);
                let high = match dice.below(3) {
                    0 => None,
                    1 => Some(low),
                    _ => Some(low + dice.below(5)),
                };
                (dice.below(8) > 0).then(|| Interval { low: low.into(), high: high.map(Into::into) })
            })
            .collect();
        assert_eq!(ranks(&intervals), by_pairs(&intervals), "seed {seed}: {intervals:?}");
    }
}

#[test]
fn groups_of_random_registers_have_the_ranks_of_all_pairs() {
    for seed in 0..300 {
        let mut dice = Dice(seed);
        let register = shaken(1 + dice.below(30), seed);
        let all: Vec<DealIx> = register.deal_ixs().collect();
        let shown = dice.pick(&[CurrencyMode::In(Currency::USD), CurrencyMode::AsStated]);
        let measure = dice.pick(&[Measure::Money, Measure::Deals, Measure::Area]);
        let by = dice.pick(GroupBy::ALL);
        let query = VolumesQuery { by, shown, measure, ..VolumesQuery::new(Currency::USD) };
        let answer = volumes(&register, &all, query);
        for currency in answer.measured_currencies() {
            let of_groups = answer.groups.iter().map(|group| {
                let sum = group.total.measured(measure, currency).filter(|_| !group.is_apart);
                sum.map(|sum| sum.interval)
            });
            let expected = by_pairs(&of_groups.collect::<Vec<_>>());
            let found: Vec<Option<Rank>> =
                answer.groups.iter().map(|group| group.ranks.get(&currency).copied()).collect();
            assert_eq!(found, expected, "seed {seed}, {query:?}");
        }
    }
}

/// Of deals by district: what the figure says of their order, or nothing.
#[track_caller]
fn check(lines: &[Line<'_>], shown: CurrencyMode, expected: [&str; 3]) {
    let register = register(lines);
    for (lang, expected) in [Lang::En, Lang::De, Lang::Zh].into_iter().zip(expected) {
        let context = Context { is_signed: true, lang, ..Context::default() };
        let figure = bars(&register, &asked(&register, shown), &context, BarOptions::default());
        let is_of_order = |note: &&str| {
            ["rank", "Ranking", "Rang", "Ränge", "Fest steht", "排名", "名次"]
                .iter()
                .any(|w| note.contains(w))
        };
        let said: Vec<&str> =
            figure.heading.notes.iter().map(|note| note.text.as_str()).filter(is_of_order).collect();
        assert_eq!(said.join(" "), expected);
    }
}

const USD: CurrencyMode = CurrencyMode::In(Currency::USD);

#[test]
fn an_open_end_opens_every_order_it_reaches() {
    // The third may be larger than the first and than the second, which are not neighbours of it alone.
    check(
        &[single("a", "USD 100M"), single("b", "USD 50M"), single("c", ">=USD 10M")],
        USD,
        [
            "Possible ranks: a 1st to 2nd; b 2nd to 3rd; c 1st to 3rd.",
            "Mögliche Ränge: a 1 bis 2; b 2 bis 3; c 1 bis 3.",
            "可能名次：a第1至第2名；b第2至第3名；c第1至第3名。",
        ],
    );
    check(
        &[single("a", "USD 100M"), single("b", ">=USD 10M")],
        USD,
        [
            "Ranking of a and b open: ranges overlap.",
            "Rangfolge von a und b offen: Die Spannen überschneiden sich.",
            "a、b区间重叠，排名未定。",
        ],
    );
    check(&[single("a", "USD 100M"), single("b", "USD 10M"), single("c", "USD 10M")], USD, ["", "", ""]);
}

#[test]
fn what_nobody_discloses_or_converts_may_be_the_largest() {
    let open = "Ranking of a and b open: ranges overlap.";
    let open =
        [open, "Rangfolge von a und b offen: Die Spannen überschneiden sich.", "a、b区间重叠，排名未定。"];
    check(&[single("a", "USD 100M"), single("b", "undisclosed")], USD, open);
    check(&[single("a", "USD 100M"), single("b", "JPY 5bn")], USD, open);
    check(&[single("a", "USD 100M"), single("b", "")], USD, ["", "", ""]);
}

#[test]
fn one_certain_pair_among_many_open_ones_is_told() {
    let lines: Vec<Line<'_>> = ["b", "c", "d", "e", "f"].map(|place| single(place, ">=USD 10M")).into();
    let lines = [vec![single("a", "USD 5M")], lines].concat();
    check(
        &[lines.clone(), vec![single("g", "USD 1M")]].concat(),
        USD,
        [
            "Possible ranks: b 1st to 5th; c 1st to 5th; d 1st to 5th; e 1st to 5th; f 1st to 5th.",
            "Mögliche Ränge: b 1 bis 5; c 1 bis 5; d 1 bis 5; e 1 bis 5; f 1 bis 5.",
            "可能名次：b第1至第5名；c第1至第5名；d第1至第5名；e第1至第5名；f第1至第5名。",
        ],
    );
    let open: Vec<Line<'_>> = ["c", "d", "e", "f"].map(|place| single(place, "undisclosed")).into();
    check(
        &[vec![single("a", "USD 9M"), single("b", "USD 5M")], open].concat(),
        USD,
        [
            "Certain: a ahead of b; ranking otherwise open: ranges overlap.",
            "Fest steht nur: a liegt vor b; sonst ist die Rangfolge offen, weil sich die Spannen überschneiden.",
            "仅能确定a高于b；其余区间重叠，排名未定。",
        ],
    );
}

#[test]
fn each_currency_as_stated_has_its_own_order() {
    let lines =
        [single("a", "CNY 5M"), single("b", ">=CNY 1M"), single("a", "USD 5M"), single("b", "USD 1M")];
    check(
        &lines,
        CurrencyMode::AsStated,
        [
            "CNY: Ranking of a and b open: ranges overlap.",
            "CNY: Rangfolge von a und b offen: Die Spannen überschneiden sich.",
            "CNY：a、b区间重叠，排名未定。",
        ],
    );
}

#[test]
fn what_has_no_place_stands_last_and_is_in_no_order() {
    let mut register = register(&[single("a", "USD 1M"), single("b", "USD 9M")]);
    register.deals[1].place = None;
    let answer = asked(&register, USD);
    let groups: Vec<_> = answer.groups.iter().map(|g| (g.key.clone(), g.is_apart, g.ranks.len())).collect();
    let a = register.places.find("a").unwrap();
    assert_eq!(groups, [(GroupKey::Place(a), false, 1), (GroupKey::Missing, true, 0)]);
    assert_eq!(answer.notes, []);
}

#[test]
fn a_figure_without_ranges_says_nothing_of_order() {
    let register = register(&[single("a", "USD 100M"), single("b", ">=USD 10M")]);
    let answer = asked(&register, USD);
    let context = Context { is_signed: true, ..Context::default() };
    for chart in [dealscope::figure::FigureKind::Share, dealscope::figure::FigureKind::Funnel] {
        let options = BarOptions { chart, ..BarOptions::default() };
        let notes = bars(&register, &answer, &context, options).heading.notes;
        assert!(notes.iter().all(|note| !note.text.contains("rank")), "{chart:?}: {notes:?}");
    }
}
