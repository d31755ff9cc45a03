//! The sums of DESIGN 3.4: its worked examples, and its rules as properties.

use crate::registers::{Line, batch, member, register, single};
use dealscope::figure::money_sum_text;
use dealscope::model::{Currency, DealIx, Decimal, Form, Interval, Register, Rounded, Unit};
use dealscope::query::definition::volumes;
use dealscope::query::{CurrencyMode, Reading, Total, Volumes, VolumesQuery};
use proptest::prelude::*;

fn query(shown: CurrencyMode, reading: Reading) -> VolumesQuery {
    VolumesQuery { shown, reading, ..VolumesQuery::new(Currency::USD) }
}

fn add_up(register: &Register, shown: CurrencyMode, reading: Reading) -> Volumes {
    let all: Vec<DealIx> = register.deal_ixs().collect();
    volumes(register, &all, query(shown, reading))
}

/// A total as text: `≥ US$1.3bn +1 undisclosed`, `disputed` behind it where sources disagree.
fn text(total: &Total) -> String {
    let money = total.money.iter().map(|(&currency, sum)| {
        let disputed = if sum.disputed { " disputed" } else { "" };
        format!(
            "{}{disputed}",
            money_sum_text(currency, sum, dealscope::model::Lang::En).replace('\u{a0}', " ")
        )
    });
    let money: Vec<String> = money.collect();
    let undisclosed = match total.undisclosed {
        0 => String::new(),
        n => format!(" +{n} undisclosed"),
    };
    format!("{}{undisclosed}", money.join("; "))
}

#[track_caller]
fn check(lines: &[Line<'_>], shown: CurrencyMode, expected: &str) {
    let register = register(lines);
    assert_eq!(text(&add_up(&register, shown, Reading::Span).total), expected);
}

#[track_caller]
fn check_groups(lines: &[Line<'_>], shown: CurrencyMode, expected: &[(&str, &str)]) {
    let register = register(lines);
    let answer = add_up(&register, shown, Reading::Span);
    let found: Vec<(String, String)> =
        answer.groups.iter().map(|group| (group.key.id(&register), text(&group.total))).collect();
    let expected: Vec<(String, String)> =
        expected.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect();
    assert_eq!(found, expected);
}

const USD: CurrencyMode = CurrencyMode::In(Currency::USD);
const CNY: CurrencyMode = CurrencyMode::In(Currency::CNY);

#[test]
fn exact_and_at_least_add_to_at_least() {
    check(&[single("a", "USD 300M"), single("a", ">=USD 1bn")], USD, "≥ US$1.3bn");
}

#[test]
fn a_batch_is_not_added_to_its_members() {
    check(&[batch("a", ">=USD 1bn"), member(0, "a", "USD 300M")], USD, "≥ US$1bn");
}

#[test]
fn a_member_without_its_batch_counts_alone() {
    let register = register(&[batch("a", ">=USD 1bn"), member(0, "a", "USD 300M")]);
    let answer = volumes(&register, &[DealIx(1)], query(USD, Reading::Span));
    assert_eq!(text(&answer.total), "US$300M");
}

#[test]
fn members_over_a_closed_batch_raise_it() {
    check(&[batch("a", "CNY 100M"), member(0, "a", "CNY 60M"), member(0, "a", "CNY 70M")], CNY, "CNY 130M");
}

#[test]
fn an_undisclosed_member_of_a_disclosed_batch_is_known_enough() {
    check(&[batch("a", "USD 100M"), member(0, "a", "undisclosed")], USD, "US$100M");
}

#[test]
fn an_undisclosed_member_elsewhere_opens_both_places() {
    let lines = [batch("a", ">=USD 1bn"), member(0, "b", "undisclosed")];
    check(&lines, USD, "≥ US$1bn");
    let register = register(&lines);
    let answer = add_up(&register, USD, Reading::Span);
    for group in &answer.groups {
        assert_eq!(group.total.money[&Currency::USD].interval, Interval::UNKNOWN);
    }
}

#[test]
fn counts_lie_inside_their_batch() {
    let mut lines = vec![Line { count: ">=100", ..batch("a", "undisclosed") }];
    for place in ["a", "a", "a", "a", "b"] {
        lines.push(Line { count: "1", ..member(0, place, "undisclosed") });
    }
    let register = register(&lines);
    let answer = add_up(&register, USD, Reading::Span);
    let low = |total: &Total| {
        (total.counts[&Unit::Agreements].interval.low, total.counts[&Unit::Agreements].interval.high)
    };
    assert_eq!(low(&answer.total), (Decimal::from(100), None));
    assert_eq!(low(&answer.groups[0].total), (Decimal::from(99), None));
    assert_eq!(low(&answer.groups[1].total), (Decimal::ONE, Some(Decimal::ONE)));
}

#[test]
fn undisclosed_deals_are_counted_beside_the_sum() {
    check(&[single("a", "USD 5M"), single("a", "undisclosed")], USD, "≥ US$5M +1 undisclosed");
    let register = register(&[single("a", "undisclosed"), single("a", "undisclosed")]);
    let total = add_up(&register, USD, Reading::Span).total;
    assert_eq!(total.undisclosed, 2);
    assert!(!total.money[&Currency::USD].is_known());
}

#[test]
fn currencies_as_stated_stay_apart() {
    check(&[single("a", "CNY 1bn"), single("a", "USD 1bn")], CurrencyMode::AsStated, "CNY 1bn; US$1bn");
}

#[test]
fn currencies_convert_at_the_months_rate() {
    // 1 yuan = 1.10 / 8 dollars
    check(&[single("a", "CNY 1bn"), single("a", "USD 1bn")], USD, "US$1.14bn");
}

#[test]
fn rivals_span_from_lowest_to_highest() {
    let lines = [Line { rival: "CNY 12.1bn", ..single("a", "CNY 121bn") }];
    check(&lines, CNY, "CNY 12.1–121bn disputed");
    let register = register(&lines);
    for (reading, expected) in
        [(Reading::Stated, "CNY 121bn"), (Reading::Low, "CNY 12.1bn"), (Reading::High, "CNY 121bn")]
    {
        assert_eq!(text(&add_up(&register, CNY, reading).total), expected, "{reading:?}");
    }
}

#[test]
fn running_totals_add_nothing() {
    let lines = [Line { form: Form::RunningTotal, ..single("a", ">=USD 2.13bn") }];
    let register = register(&lines);
    let answer = add_up(&register, USD, Reading::Span);
    assert!(answer.groups.is_empty());
    assert_eq!(answer.running_totals, [DealIx(0)]);
}

#[test]
fn a_currency_without_a_rate_leaves_the_sum_open_and_is_counted() {
    let lines = [single("a", "JPY 5bn"), single("a", "USD 1M")];
    let register = register(&lines);
    let total = add_up(&register, USD, Reading::Span).total;
    assert_eq!((text(&total).as_str(), total.unconverted), ("≥ US$1M", 1));
}

#[test]
fn groups_without_money_are_still_listed() {
    check_groups(
        &[single("a", "USD 5M"), single("b", "undisclosed"), single("c", "")],
        USD,
        &[("a", "US$5M"), ("b", "undisclosed +1 undisclosed"), ("c", "")],
    );
}

/// An amount in millions of dollars as notation.
fn amount() -> impl Strategy<Value = String> {
    let number = 1_u32..2_000;
    prop_oneof![
        4 => number.clone().prop_map(|n| format!("USD {n}M")),
        1 => number.clone().prop_map(|n| format!("~USD {n}M")),
        2 => number.clone().prop_map(|n| format!(">=USD {n}M")),
        1 => number.clone().prop_map(|n| format!("<=USD {n}M")),
        1 => (number.clone(), number).prop_map(|(a, b)| format!("USD {}M..{}M", a.min(b), a.max(b))),
        2 => Just("undisclosed".to_owned()),
        1 => Just(String::new()),
    ]
}

/// Up to eight deals; each may be part of a batch before it.
fn deals() -> impl Strategy<Value = Vec<(usize, String, Option<usize>)>> {
    prop::collection::vec((0_usize..3, amount(), prop::option::weighted(0.6, 0_usize..8)), 1..8)
}

const PLACES: [&str; 3] = ["a", "b", "c"];

fn built(deals: &[(usize, String, Option<usize>)]) -> Register {
    let is_batch =
        |at: usize| deals.iter().enumerate().any(|(member, deal)| deal.2 == Some(at) && at < member);
    let lines: Vec<Line<'_>> = deals
        .iter()
        .enumerate()
        .map(|(at, (place, amount, of))| Line {
            form: if is_batch(at) { Form::Batch } else { Form::Single },
            part_of: of.filter(|&of| of < at).and_then(|of| u32::try_from(of).ok()),
            ..single(PLACES[*place], amount)
        })
        .collect();
    register(&lines)
}

/// One consistent reading: what each deal's own remainder is worth, drawn by `dice`, so that every
/// stated total lies within its interval. `None` where members exceed a batch.
fn reading(register: &Register, dice: &[u32]) -> Option<Vec<Decimal>> {
    let count = register.deals.len();
    let interval = |at: usize| register.deals[at].amount.map(dealscope::model::Amount::interval);
    let mut totals = vec![Decimal::ZERO; count];
    let mut own = vec![Decimal::ZERO; count];
    for at in (0..count).rev() {
        let ix = DealIx(u32::try_from(at).ok()?);
        let members: Decimal = register.members(ix).iter().map(|m| totals[m.0 as usize]).sum();
        let Some(interval) = interval(at) else {
            totals[at] = members;
            continue;
        };
        let low = interval.low.max(members);
        let high = interval.high.unwrap_or(low + Decimal::from(1_000_000_000));
        if high < low {
            return None;
        }
        let share = Decimal::from(dice[at % dice.len()] % 5) / Decimal::from(4);
        totals[at] = low + (high - low) * share;
        own[at] = totals[at] - members;
    }
    Some(own)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_groups_interval_contains_every_consistent_reading(deals in deals(), dice in prop::collection::vec(any::<u32>(), 8)) {
        let register = built(&deals);
        let answer = add_up(&register, USD, Reading::Span);
        if let Some(own) = reading(&register, &dice) {
            for group in &answer.groups {
                let worth: Decimal = group.deals.listed().iter().map(|deal| own[deal.0 as usize]).sum();
                if let Some(sum) = group.total.money.get(&Currency::USD) {
                    prop_assert!(sum.interval.contains(worth), "{worth} not in {:?} of {:?}", sum.interval, group.key);
                }
            }
            let whole: Decimal = own.iter().copied().sum();
            if let Some(sum) = answer.total.money.get(&Currency::USD) {
                prop_assert!(sum.interval.contains(whole));
            }
        }
    }

    #[test]
    fn groups_partition_the_deals_and_their_lows_never_exceed_the_whole(deals in deals()) {
        let register = built(&deals);
        let answer = add_up(&register, USD, Reading::Span);
        let mut grouped: Vec<DealIx> = answer.groups.iter().flat_map(|group| group.deals.listed().to_vec()).collect();
        grouped.sort_unstable();
        prop_assert_eq!(grouped, register.deal_ixs().collect::<Vec<_>>());
        let lows: Decimal = answer.groups.iter().filter_map(|g| g.total.money.get(&Currency::USD)).map(|s| s.interval.low).sum();
        let whole = answer.total.money.get(&Currency::USD).map_or(Decimal::ZERO, |sum| sum.interval.low);
        prop_assert!(lows <= whole, "{lows} > {whole}");
    }

    #[test]
    fn the_order_of_deals_does_not_matter(deals in deals(), seed in any::<u64>()) {
        let register = built(&deals);
        let mut shuffled: Vec<DealIx> = register.deal_ixs().collect();
        let count = shuffled.len();
        for at in 0..count {
            let other = usize::try_from(seed.rotate_left(u32::try_from(at * 7).unwrap()) % count as u64).unwrap();
            shuffled.swap(at, other);
        }
        let straight = add_up(&register, USD, Reading::Span);
        let mixed = volumes(&register, &shuffled, query(USD, Reading::Span));
        prop_assert_eq!(straight.groups, mixed.groups);
        prop_assert_eq!(straight.total, mixed.total);
    }

    #[test]
    fn conversion_there_and_back_agrees_within_rounding(cents in 1_i64..1_000_000_000_000) {
        let register = register(&[]);
        let month = dealscope::model::Month { year: 2023, month: 11 };
        let value = Decimal::new(cents, 2);
        let there = register.rates.conversion(Currency::CNY, Currency::USD, month).unwrap();
        let back = register.rates.conversion(Currency::USD, Currency::CNY, month).unwrap();
        let again = back.apply(there.apply(value, Rounded::Nearest), Rounded::Nearest);
        // Half a cent of dollars is 0.005 * 8 / 1.1 yuan, and half a fen of rounding.
        prop_assert!((again - value).abs() <= Decimal::new(5, 2), "{value} came back as {again}");
    }
}

#[test]
fn rivals_in_two_currencies_are_disputed_in_both() {
    let register = register(&[Line { rival: "USD 1bn", ..single("a", "CNY 13bn") }]);
    let total = add_up(&register, CurrencyMode::AsStated, Reading::Span).total;
    assert_eq!(text(&total), "≤ CNY 13bn disputed; ≤ US$1bn disputed");
    let answer = add_up(&register, USD, Reading::Span);
    assert_eq!(answer.rates.len(), 1, "the yuan's rate is told");
}

#[test]
fn a_reading_is_about_only_where_its_statement_is() {
    let register = register(&[Line { rival: "CNY 373.54bn", ..single("a", "~CNY 372bn") }]);
    for (reading, about) in [(Reading::Span, true), (Reading::Low, true), (Reading::High, false)] {
        let total = add_up(&register, CNY, reading).total;
        assert_eq!(total.money[&Currency::CNY].approximate, about, "{reading:?}");
    }
}

#[test]
fn counts_have_rivals_too() {
    let mut register = register(&[Line { count: "47", ..single("a", "undisclosed") }]);
    register.deals[0].rivals.push(dealscope::model::Rival {
        field: dealscope::model::Field::Count,
        value: dealscope::model::Statement::Count("52".parse().unwrap()),
        source: None,
        why: None,
    });
    let sum = add_up(&register, USD, Reading::Span).total.counts[&Unit::Agreements];
    assert_eq!(sum.interval, Interval::closed(Decimal::from(47), Decimal::from(52)));
    assert!(sum.disputed);
}

#[test]
fn groups_that_the_stage_filter_leaves_out_are_named_by_what_they_reached() {
    let opened = dealscope::app::open(&dealscope::data::RegisterRef::parse("@seeds")).unwrap();
    let notes = |filter: &str| {
        let query = dealscope::session::Query {
            filter: dealscope::query::Filter::parse(filter).unwrap(),
            ..dealscope::session::Query::new(&opened.register)
        };
        dealscope::session::answer(&opened, &query).bars.heading.full_notes.join("\n")
    };
    assert!(notes("stage>=signed").contains("In talks, nothing signed: Baoshan."));
    let intent = notes("stage:intent");
    assert!(intent.contains("No deals at the selected stages: Chongqing, Fengxian and Lin-gang"), "{intent}");
    assert!(intent.contains("In talks, nothing signed: Baoshan."), "{intent}");
    assert!(!notes("is:running stage>=signed").contains("nothing signed: Qingpu"));
}
