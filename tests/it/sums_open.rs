//! What is not known stays open: amounts without a rate, statements elsewhere that bound a group, parts of a batch.

use crate::dice::Dice;
use crate::registers::{Line, batch, member, register, single};
use crate::shaken::shaken;
use dealscope::export::volumes_json;
use dealscope::figure::Context;
use dealscope::model::{
    Accepted, Amount, Currency, Days, DealIx, Decimal, Field, Interval, Register, Statement, Unit,
};
use dealscope::query::definition::volumes;
use dealscope::query::{
    CurrencyMode, FacetScope, Filter, Group, GroupBy, Index, Reading, Volumes, VolumesQuery, add_totals,
    facets, volumes_of,
};
use dealscope::session::{Opened, Query, answer};

const USD: CurrencyMode = CurrencyMode::In(Currency::USD);

fn query(by: GroupBy, shown: CurrencyMode, reading: Reading) -> VolumesQuery {
    VolumesQuery { by, shown, reading, ..VolumesQuery::new(Currency::USD) }
}

fn all(register: &Register) -> Vec<DealIx> {
    register.deal_ixs().collect()
}

fn read(register: &Register, shown: CurrencyMode, reading: Reading) -> Volumes {
    volumes(register, &all(register), query(GroupBy::District, shown, reading))
}

fn millions(low: i64, high: Option<i64>) -> Interval {
    let million = |n: i64| Decimal::from(n) * Decimal::from(1_000_000);
    Interval { low: million(low), high: high.map(million) }
}

fn money(answer: &Volumes, group: &str, register: &Register) -> Interval {
    let of = |group: &Group| group.total.money[&Currency::USD].interval;
    match group {
        "total" => answer.total.money[&Currency::USD].interval,
        id => answer.groups.iter().find(|group| group.key.id(register) == id).map(of).expect("a group"),
    }
}

/// The interval of each group in millions of dollars; an open end is `None`.
#[track_caller]
fn check(lines: &[Line<'_>], reading: Reading, expected: &[(&str, i64, Option<i64>)]) {
    let register = register(lines);
    let answer = read(&register, USD, reading);
    for &(group, low, high) in expected {
        assert_eq!(money(&answer, group, &register), millions(low, high), "{group}");
    }
    let index = Index::new(&register);
    assert_eq!(volumes_of(&register, &index, &all(&register), answer.query), answer);
}

#[test]
fn what_has_no_rate_leaves_its_group_and_the_whole_open() {
    let lines = [single("qingpu", "USD 5M"), single("qingpu", "TWD 30bn"), single("taiwan", "TWD 300bn")];
    check(&lines, Reading::Span, &[("qingpu", 5, None), ("taiwan", 0, None), ("total", 5, None)]);
    let register = register(&lines);
    let answer = read(&register, USD, Reading::Span);
    assert_eq!(answer.total.unconverted, 2);
    let json: serde_json::Value =
        serde_json::from_str(&volumes_json(&register, &answer, "", dealscope::model::Lang::En)).unwrap();
    assert!(json["total"]["high"].is_null());
    assert!(json["groups"].as_array().unwrap().iter().all(|group| group["high"].is_null()));
}

#[test]
fn what_has_no_rate_is_never_called_zero_or_undisclosed() {
    let mut register = register(&[single("qingpu", "USD 5M"), single("taiwan", "TWD 300bn")]);
    register.currency = Currency::USD;
    let opened = Opened::of(register);
    let answers = answer(&opened, &Query::new(&opened.register));
    let bars = &answers.bars.panels[0].bars;
    assert_eq!(bars[1].value, None);
    assert_eq!(bars[1].whole_value, "not converted");
    assert_eq!(bars[1].chips, ["1\u{a0}deal not converted¹"]);
    assert!(answers.bars.heading.rule.contains("in total ≥\u{a0}US$5M"), "{}", answers.bars.heading.rule);
    let table =
        dealscope::export::volumes_table(&opened.register, &answers.volumes, "", dealscope::model::Lang::En);
    assert!(table.contains("not converted") && !table.contains("US$0"), "{table}");
}

#[test]
fn a_batch_around_a_deal_without_a_rate_leaves_its_parts_open() {
    let lines = [batch("a", "USD 100M"), member(0, "b", "TWD 30bn")];
    check(&lines, Reading::Span, &[("a", 0, Some(100)), ("b", 0, None), ("total", 100, None)]);
    let lines = [batch("a", "USD 100M"), member(0, "b", "USD 100M"), member(0, "c", "TWD 30bn")];
    check(
        &lines,
        Reading::Span,
        &[("a", 0, Some(0)), ("b", 100, Some(100)), ("c", 0, None), ("total", 100, None)],
    );
    let lines = [batch("a", "TWD 30bn"), member(0, "b", "USD 5M")];
    check(&lines, Reading::Span, &[("a", 0, None), ("b", 5, Some(5)), ("total", 5, None)]);
}

#[test]
fn a_rival_without_a_rate_opens_what_it_is_compared_with() {
    let lines = [Line { rival: "TWD 30bn", ..single("a", "USD 5M") }];
    check(&lines, Reading::Span, &[("a", 0, None)]);
    check(&lines, Reading::Stated, &[("a", 5, Some(5))]);
    check(&lines, Reading::Low, &[("a", 0, None)]);
    check(&lines, Reading::High, &[("a", 0, None)]);
}

#[test]
fn a_filter_on_amounts_lets_nothing_pass_that_it_cannot_convert() {
    let register = register(&[single("a", "TWD 30bn"), Line { rival: "TWD 30bn", ..single("a", "USD 5M") }]);
    let index = Index::new(&register);
    let passing = |text: &str| Filter::parse(text).unwrap().select(&register, &index).unwrap();
    assert_eq!(passing("amount>=1M usd"), []);
    assert_eq!(passing("amount<=100tn usd"), []);
    assert_eq!(passing("amount>=1bn twd"), [DealIx(0)]);
}

#[test]
fn no_group_with_an_unconverted_deal_is_closed() {
    let mut seen = 0;
    for seed in 0..600 {
        let mut dice = Dice(seed);
        let register = shaken(1 + dice.below(24), seed);
        let reading = dice.pick(Reading::ALL);
        let by = dice.pick(GroupBy::ALL);
        let answer = volumes(&register, &all(&register), query(by, USD, reading));
        let totals = answer.groups.iter().map(|group| &group.total).chain([&answer.total]);
        for total in totals.filter(|total| total.unconverted > 0) {
            seen += 1;
            let sum = total.money[&Currency::USD];
            assert!(sum.interval.high.is_none() && sum.unconverted, "seed {seed}: {sum:?}");
        }
    }
    assert!(seen > 100, "{seen} groups held such a deal");
}

#[test]
fn facets_add_as_the_volumes_do() {
    for seed in 0..40 {
        let register = shaken(30, seed);
        let index = Index::new(&register);
        let filter = Filter::parse("").unwrap();
        let mut facets = facets(&register, &index, &filter, dealscope::model::Lang::En).unwrap();
        let passed = filter.passed(&register, &index).unwrap();
        let question = query(GroupBy::Kind, USD, Reading::Span);
        let scope = FacetScope { filter: &filter, passed: &passed, whole: &passed.whole() };
        add_totals(&register, &index, &mut facets, scope, question);
        let answer = volumes(&register, &all(&register), question);
        let kinds = facets.iter().find(|facet| facet.field.word() == "kind").unwrap();
        for value in &kinds.values {
            let group = answer.groups.iter().find(|group| group.key.id(&register) == value.value);
            let expected = group.and_then(|group| group.total.money.get(&Currency::USD).copied());
            assert_eq!(value.total, expected, "seed {seed}, {}", value.value);
        }
    }
}

#[test]
fn a_group_bounded_by_an_approximate_batch_elsewhere_is_marked() {
    let register = register(&[batch("a", "~USD 100M"), member(0, "b", "undisclosed"), single("c", "USD 1M")]);
    let answer = read(&register, USD, Reading::Span);
    let marked: Vec<(String, bool)> = answer
        .groups
        .iter()
        .map(|group| (group.key.id(&register), group.total.money[&Currency::USD].approximate))
        .collect();
    assert_eq!(marked, [("c".to_owned(), false), ("a".to_owned(), true), ("b".to_owned(), true)]);
}

#[test]
fn a_batch_elsewhere_marks_no_group_that_it_does_not_bound() {
    let register = register(&[batch("a", "~USD 100M"), member(0, "b", "USD 5M")]);
    let answer = read(&register, USD, Reading::Span);
    assert!(!answer.groups[1].total.money[&Currency::USD].approximate);
}

#[test]
fn rivals_in_two_currencies_are_certain_in_neither() {
    let register = register(&[Line { rival: "USD 1bn", ..single("a", "CNY 13bn") }]);
    let answer = read(&register, CurrencyMode::AsStated, Reading::Span);
    let sums = &answer.groups[0].total.money;
    assert_eq!(sums[&Currency::USD].interval, millions(0, Some(1_000)));
    assert_eq!(sums[&Currency::CNY].interval, millions(0, Some(13_000)));
    assert!(sums.values().all(|sum| sum.disputed));
}

#[test]
fn every_rate_that_a_reading_compares_is_told() {
    let register = register(&[Line { rival: "EUR 1bn", ..single("a", "CNY 13bn") }]);
    for (reading, used) in [(Reading::Span, 2), (Reading::Low, 2), (Reading::High, 2), (Reading::Stated, 1)] {
        let answer = read(&register, USD, reading);
        assert_eq!(answer.rates.len(), used, "{reading:?}");
        let index = Index::new(&register);
        assert_eq!(volumes_of(&register, &index, &all(&register), answer.query), answer);
    }
}

#[test]
fn a_member_without_a_count_may_be_any_part_of_its_batch() {
    let lines = [
        Line { count: "180", ..batch("hainan", "undisclosed") },
        member(0, "haikou", "undisclosed"),
        member(0, "sanya", "undisclosed"),
    ];
    let register = register(&lines);
    let answer = read(&register, USD, Reading::Span);
    let part = Interval::closed(Decimal::ZERO, Decimal::from(180));
    assert_eq!(answer.groups.len(), 3);
    for group in &answer.groups {
        assert_eq!(group.total.counts[&Unit::Agreements].interval, part, "{}", group.key.id(&register));
    }
    let whole = Interval::closed(Decimal::from(180), Decimal::from(180));
    assert_eq!(answer.total.counts[&Unit::Agreements].interval, whole);
}

fn accepting(amount: &str, accepted: &str) -> Register {
    let mut register = register(&[Line { rival: accepted, ..single("a", amount) }]);
    let value = Statement::Amount(accepted.parse::<Amount>().unwrap());
    register.deals[0].accepted.push(Accepted { field: Field::Amount, value, why: None });
    register
}

#[test]
fn what_was_accepted_counts_in_filters_and_shares_too() {
    let register = accepting("undisclosed", "~CNY 80M");
    let index = Index::new(&register);
    let passes = |text: &str| !Filter::parse(text).unwrap().select(&register, &index).unwrap().is_empty();
    for text in ["currency:cny", "amount:about", "is:approximate", "amount>=10M usd"] {
        assert!(passes(text), "{text}");
    }
    for text in ["currency:usd", "amount:undisclosed", "is:undisclosed", "amount:none", "is:disputed"] {
        assert!(!passes(text), "{text}");
    }
    let told = dealscope::query::Disclosure::of(&register.deals[0]);
    assert_eq!(told, dealscope::query::Disclosure::Figure);
    let opened = Opened::of(register);
    assert_eq!(answer(&opened, &Query::new(&opened.register)).summary.with_amount, 1);
}

#[test]
fn filters_on_counts_and_areas_know_rivals() {
    let mut register = register(&[Line { count: "47", ..single("a", "undisclosed") }]);
    register.deals[0].floor_area_m2 = Some("500".parse().unwrap());
    for (field, value) in [
        (Field::Count, Statement::Count("52".parse().unwrap())),
        (Field::FloorArea, Statement::FloorArea("900".parse().unwrap())),
    ] {
        register.deals[0].rivals.push(dealscope::model::Rival { field, value, source: None, why: None });
    }
    let index = Index::new(&register);
    let passes = |text: &str| !Filter::parse(text).unwrap().select(&register, &index).unwrap().is_empty();
    assert!(passes("count>=47") && passes("count:52") && passes("area:900") && passes("area<=900"));
    assert!(!passes("count>=48") && !passes("area<=500") && !passes("count<=47"));
}

/// The full note behind the mark of disagreement.
fn disagreement(heading: &dealscope::figure::Heading) -> String {
    let marked = heading.full_notes.iter().position(|note| note.starts_with('*')).unwrap();
    heading.full_notes[marked + 1].replace('\u{a0}', " ")
}

/// What the full notes of a figure say of a deal of which two sources state other amounts.
fn dispute(publishers: [&str; 2], published: [&str; 2], own: &str, rival: &str) -> String {
    let mut register = register(&[Line { rival, ..single("a", own) }]);
    for ((source, publisher), date) in register.sources.iter_mut().zip(publishers).zip(published) {
        publisher.clone_into(&mut source.publisher);
        source.published = Some(date.parse().unwrap());
    }
    let answer = read(&register, USD, Reading::Span);
    let figure = dealscope::figure::bars(&register, &answer, &Context::default(), None);
    disagreement(&figure.heading)
}

#[test]
fn two_reports_of_one_publisher_are_told_apart() {
    let days = ["2023-11-09", "2023-11-12"];
    for (publishers, published, amounts, expected) in [
        (
            ["SHINE", "Xinhua"],
            days,
            ["USD 3.04bn", "USD 3.03bn"],
            "“Deal 0”: SHINE: US$3.04bn; Xinhua: US$3.03bn.",
        ),
        (
            ["SHINE", "SHINE"],
            days,
            ["USD 3.04bn", "USD 3.03bn"],
            "“Deal 0”: SHINE 9 Nov 2023: US$3.04bn; SHINE 12 Nov 2023: US$3.03bn.",
        ),
        (
            ["SHINE", "SHINE"],
            [days[0], days[0]],
            ["USD 3.04bn", "USD 3.03bn"],
            "“Deal 0”: SHINE (“Article first”): US$3.04bn; SHINE (“Article second”): US$3.03bn.",
        ),
    ] {
        assert_eq!(dispute(publishers, published, amounts[0], amounts[1]), expected);
    }
    let mut register = register(&[Line { rival: "USD 3.03bn", ..single("a", "USD 3.04bn") }]);
    register.deals[0].rivals[0].source = Some(dealscope::model::SourceIx(0));
    let answer = read(&register, USD, Reading::Span);
    let figure = dealscope::figure::bars(&register, &answer, &Context::default(), None);
    assert_eq!(disagreement(&figure.heading), "“Deal 0”: Paper: US$3.04bn / US$3.03bn.");
}

/// The days of a heading, and the period of the filter.
#[test]
fn no_heading_names_a_longer_period_than_its_filter() {
    let days = |(first, last)| Days { first, last };
    for (whole, period, expected) in [
        ((100, 900), None, (100, 900)),
        ((100, 900), Some((200, 300)), (200, 300)),
        ((250, 900), Some((200, 300)), (250, 300)),
        // "By" a day long after the period: any day of it.
        ((900, 900), Some((200, 300)), (200, 300)),
    ] {
        assert_eq!(days(whole).within(period.map(days)), days(expected));
    }
    let mut register = register(&[single("a", "USD 5M"), single("a", "USD 7M")]);
    register.deals[0].when = Some("../2025-07-31".parse().unwrap());
    register.deals[1].when = Some("2019-03".parse().unwrap());
    let opened = Opened::of(register);
    let filter = Filter::parse("date:2019..2022").unwrap();
    let answers = answer(&opened, &Query { filter, ..Query::new(&opened.register) });
    let subtitle = answers.bars.heading.rule.replace('\u{a0}', " ");
    assert!(subtitle.contains("March 2019 to December 2022"), "{subtitle}");
    assert_eq!(
        answers.summary.details(dealscope::model::Lang::En),
        "March 2019 to December 2022, from 1 article; 2 with an amount"
    );
}

#[test]
fn running_totals_are_no_deals_and_have_no_part_in_the_period() {
    let mut register = register(&[single("a", "USD 5M"), single("a", "USD 7M")]);
    register.deals[1].form = dealscope::model::Form::RunningTotal;
    register.deals[1].when = Some("2017/2023".parse().unwrap());
    let opened = Opened::of(register);
    let answers = answer(&opened, &Query::new(&opened.register));
    let lang = dealscope::model::Lang::En;
    assert_eq!(answers.summary.counted(lang), "1 deal, plus 1 cumulative total, 1 with an amount");
    assert_eq!(answers.summary.details(lang), "November 2023, from 1 article; 1 with an amount");
    assert!(answers.bars.heading.rule.contains("1 deal, plus 1 cumulative total"));
}

#[test]
fn a_date_that_was_accepted_leads_everywhere() {
    let text = r#"(
    id: "a", title: "A report", publisher: "Paper", language: "en", published: "2024-05-10",
    deals: [(
        id: "one", title: "One", kind: Investment, stage: Signed, when: "2024-05-02", amount: "USD 5M",
        rivals: [(field: when, value: "2023-04", source: "a", why: "The register of the court.")],
        accepted: [(field: when, value: "2023-04", why: "The court is right.")],
        evidence: [(fields: [amount])],
    )],
)"#;
    let loaded = crate::data::open_text(text);
    let opened = Opened::new(loaded);
    let deal = &opened.register.deals[0];
    assert_eq!(deal.when.unwrap().to_string(), "2023-04");
    assert!(!deal.is_disputed(Field::When));
    let passing = |text: &str| Filter::parse(text).unwrap().select(&opened.register, &opened.index).unwrap();
    assert_eq!((passing("date:2023").len(), passing("date:2024").len()), (1, 0));
    let kept: Vec<String> = deal
        .rivals_of(Field::When)
        .map(|rival| match &rival.value {
            Statement::When(when) => when.to_string(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(kept, ["2023-04", "2024-05-02"]);
}

#[test]
fn what_is_counted_beside_an_undisclosed_batch_leaves_out_what_others_tell() {
    let count = |line, count| Line { count, ..line };
    let lines = [
        count(batch("a", "undisclosed"), "24"),
        count(member(0, "b", "USD 40M"), "1"),
        count(member(0, "c", "undisclosed"), "2"),
    ];
    let register = register(&lines);
    let answer = read(&register, USD, Reading::Span);
    let hidden = |id: &str| {
        let group = answer.groups.iter().find(|group| group.key.id(&register) == id).expect("a group");
        group.total.undisclosed_counts.get(&Unit::Agreements).map(|sum| sum.interval)
    };
    let whole = |number: i64| Interval::closed(Decimal::from(number), Decimal::from(number));
    assert_eq!([hidden("a"), hidden("b"), hidden("c")], [Some(whole(21)), None, Some(whole(2))]);
    let all = answer.total.undisclosed_counts[&Unit::Agreements].interval;
    assert_eq!(all, whole(23));
    let index = Index::new(&register);
    assert_eq!(volumes_of(&register, &index, &self::all(&register), answer.query), answer);
}

#[test]
fn a_column_without_a_figure_counts_what_is_not_converted() {
    let mut register =
        register(&[single("a", "USD 5M"), single("a", "TWD 30bn"), single("a", "undisclosed")]);
    register.deals[1].when = Some("2023-12-05".parse().unwrap());
    register.deals[2].when = Some("2023-12-06".parse().unwrap());
    register.currency = Currency::USD;
    let deals = std::mem::take(&mut register.deals);
    let opened = Opened::of(register.with_deals(deals));
    let query = Query { chart: dealscope::figure::FigureKind::Time, ..Query::new(&opened.register) };
    let bars = answer(&opened, &query).bars;
    let december = &bars.panels[0].bars[1];
    assert_eq!((december.undisclosed, december.unconverted, december.not_in_it()), (1, 1, 2));
    assert!(bars.legend.iter().any(|entry| entry.label.contains("not converted")), "{:?}", bars.legend);
    let scene = dealscope::page::bars_scene(&bars, dealscope::page::Size::default());
    let circles = scene.shapes.iter().filter(|shape| matches!(shape, dealscope::page::Shape::Circle { .. }));
    assert!(circles.count() >= 1 && scene.words().any(|word| word.text == "2"));
}

/// What a filter, a facet and a figure call disputed are the same deals.
#[test]
fn disputed_means_the_same_everywhere() {
    for seed in 0..300 {
        let register = shaken(24, seed);
        let answer = read(&register, USD, Reading::Span);
        let of_figure: Vec<DealIx> = answer.disputed.clone();
        let is_added = |ix: &DealIx| register.deal(*ix).form != dealscope::model::Form::RunningTotal;
        let of_deals: Vec<DealIx> = register
            .deal_ixs()
            .filter(is_added)
            .filter(|&ix| register.deal(ix).is_disputed(Field::Amount))
            .collect();
        assert_eq!(of_figure, of_deals, "seed {seed}");
        let index = Index::new(&register);
        let filter = Filter::parse("amount:disputed").unwrap();
        let mut of_filter = filter.select(&register, &index).unwrap();
        of_filter.retain(is_added);
        assert_eq!(of_filter, of_deals, "seed {seed}");
    }
}
