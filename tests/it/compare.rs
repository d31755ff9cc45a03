//! Groups side by side: sums as the volumes have them, and what keeps an order open.

use crate::sample;
use dealscope::data::RegisterRef;
use dealscope::model::{
    Amount, Currency, Deal, DealIx, Field, Form, Kind, Link, PartOf, Register, Rival, Stage, Statement, Unit,
};
use dealscope::query::{
    BigForm, Cause, CauseKind, CompareQuery, Compared, CurrencyMode, DealSet, FacetField, Filter, GroupBy,
    GroupKey, Grouping, Index, MOST_COMPARED, Measure, Order, Part, Site, VolumesQuery, compare, find_group,
    volumes_of,
};
use dealscope::session::Opened;

fn query(by: GroupBy, measure: Measure) -> VolumesQuery {
    VolumesQuery { by, measure, ..VolumesQuery::new(Currency::USD) }
}

fn opened(register: &str) -> Opened {
    dealscope::app::open(&RegisterRef::parse(register)).expect("the register opens")
}

fn keys(register: &Register, ids: &[&str]) -> Vec<GroupKey> {
    ids.iter().map(|id| GroupKey::Place(register.places.find(id).expect("a place"))).collect()
}

fn bits(register: &Register, deals: &[DealIx]) -> DealSet {
    DealSet::of_deals(register.deals.len(), deals.iter().copied())
}

/// The groups of a chart, the largest first.
fn largest(opened: &Opened, filter: &Filter, query: VolumesQuery, most: usize) -> Vec<GroupKey> {
    let selection = filter.select(&opened.register, &opened.index).expect("a filter");
    let volumes = volumes_of(&opened.register, &opened.index, &selection, query);
    volumes.groups.iter().take(most).map(|group| group.key.clone()).collect()
}

fn compared(opened: &Opened, filter: &str, groups: Vec<GroupKey>, volumes: VolumesQuery) -> Compared {
    let filter = Filter::parse(filter).expect("a filter");
    let selection = filter.select(&opened.register, &opened.index).expect("a selection");
    compare(
        &opened.register,
        &opened.index,
        &bits(&opened.register, &selection),
        &CompareQuery { groups, volumes },
    )
}

/// A deal in a line: its place, amount and the batch that contains it, by position; "" is no money.
type Line = (&'static str, &'static str, Option<u32>);

/// A register of such deals; an amount "a|b" is disputed between both.
fn register_of(lines: &[Line]) -> Register {
    let register = sample::register();
    let plain = register.deals[9].clone();
    let deal = |(at, (place, amount, part_of)): (usize, &Line)| {
        let mut statements = amount.split('|').filter(|text| !text.is_empty());
        let amount = statements.next().map(|text| text.parse::<Amount>().expect("an amount"));
        let rival = |text: &str| Rival {
            field: Field::Amount,
            value: Statement::Amount(text.parse().expect("an amount")),
            source: None,
            why: None,
        };
        Deal {
            id: format!("deal-{at}"),
            title: format!("Deal {at}"),
            place: register.places.find(place),
            amount,
            rivals: statements.map(rival).collect(),
            part_of: part_of.map(|batch| PartOf { deal: DealIx(batch), how: Link::Stated }),
            form: Form::Single,
            ..plain.clone()
        }
    };
    let deals = lines.iter().enumerate().map(deal).collect();
    sample::register().with_deals(deals)
}

/// Causes in a line each: the group, why, how many deals, and whether it could decide.
fn told(causes: &[Cause]) -> Vec<String> {
    let one = |cause: &Cause| {
        let side = if cause.side == 0 { "Qingpu" } else { "Pudong" };
        let could = if cause.could_decide { " could decide" } else { "" };
        format!("{side} {:?} {}{could}", cause.why, cause.deals.len())
    };
    causes.iter().map(one).collect()
}

/// Compares Qingpu with Pudong.
#[track_caller]
fn check(lines: &[Line], expected: &Order, causes: &[&str]) {
    let register = register_of(lines);
    let index = Index::new(&register);
    let groups = keys(&register, &["qingpu", "pudong"]);
    let volumes = query(GroupBy::District, Measure::Money);
    let answer = compare(
        &register,
        &index,
        &bits(&register, &sample::all(&register)),
        &CompareQuery { groups, volumes },
    );
    let order = &answer.pairs[0].order;
    match (order, expected) {
        (Order::Open(found), Order::Open(_)) => assert_eq!(told(found), causes, "{lines:?}"),
        _ => assert_eq!(order, expected, "{lines:?}"),
    }
}

#[test]
fn the_order_is_certain_where_intervals_do_not_overlap() {
    check(&[("qingpu", "USD 5M", None), ("pudong", "USD 3M", None)], &Order::First, &[]);
    check(&[("qingpu", "USD 3M", None), ("pudong", ">=USD 3M", None)], &Order::Second, &[]);
    check(&[("qingpu", ">=USD 5M", None), ("pudong", "<=USD 3M", None)], &Order::First, &[]);
    check(&[("qingpu", "USD 3M", None), ("pudong", "USD 3M", None)], &Order::Equal, &[]);
    check(&[("qingpu", "USD 3M", None), ("pudong", "", None)], &Order::None, &[]);
    check(&[("qingpu", "USD 3M", None)], &Order::None, &[]);
}

#[test]
fn an_open_order_names_what_would_decide_it() {
    let open = Order::Open(Vec::new());
    let cases: &[(&[Line], &[&str])] = &[
        (&[("qingpu", "USD 5M", None), ("pudong", ">=USD 3M", None)], &["Pudong AtLeast 1 could decide"]),
        (
            &[("qingpu", "USD 5M", None), ("pudong", "undisclosed", None), ("pudong", "undisclosed", None)],
            &["Pudong Undisclosed 2 could decide"],
        ),
        (
            &[("qingpu", "USD 2M|USD 9M", None), ("pudong", "USD 5M", None)],
            &["Qingpu Disputed 1 could decide"],
        ),
        (
            &[("qingpu", "USD 1M..4M", None), ("pudong", "USD 2M", None), ("pudong", "~USD 1M", None)],
            &["Qingpu Range 1 could decide"],
        ),
        // Neither of Qingpu's two is enough, since the other stays open and Pudong has no upper end.
        (
            &[("qingpu", ">=USD 5M", None), ("qingpu", "undisclosed", None), ("pudong", ">=USD 1M", None)],
            &["Qingpu Undisclosed 1", "Qingpu AtLeast 1", "Pudong AtLeast 1 could decide"],
        ),
        // The dispute spans 7M, the range 1M: wherever the range settles, the dispute leaves both orders open.
        (
            &[("qingpu", "USD 1M..2M", None), ("qingpu", "USD 1M|USD 8M", None), ("pudong", "USD 5M", None)],
            &["Qingpu Disputed 1 could decide", "Qingpu Range 1"],
        ),
        // A member of a disclosed batch is not open: its batch is.
        (
            &[("qingpu", ">=USD 5M", None), ("qingpu", "undisclosed", Some(0)), ("pudong", "USD 7M", None)],
            &["Qingpu AtLeast 1 could decide"],
        ),
        // How much of the batch of 10M lies in Pudong nobody says.
        (
            &[("qingpu", "USD 10M", None), ("pudong", "undisclosed", Some(0)), ("pudong", "USD 6M", None)],
            &["Qingpu Remainder 1", "Pudong Remainder 1"],
        ),
    ];
    for (lines, causes) in cases {
        check(lines, &open, causes);
    }
}

/// What keeps the figure of Qingpu open.
#[track_caller]
fn check_openness(lines: &[Line], expected: &[(CauseKind, usize)]) {
    let register = register_of(lines);
    let index = Index::new(&register);
    let all = bits(&register, &sample::all(&register));
    let groups = keys(&register, &["qingpu", "pudong"]);
    for measured in [CurrencyMode::In(Currency::USD), CurrencyMode::AsStated] {
        let volumes = VolumesQuery { shown: measured, ..query(GroupBy::District, Measure::Money) };
        let answer = compare(&register, &index, &all, &CompareQuery { groups: groups.clone(), volumes });
        let open = &answer.openness[0];
        let found: Vec<(CauseKind, usize)> = open.causes.iter().map(|(why, deals)| (*why, *deals)).collect();
        assert_eq!(found, expected, "{measured:?} {lines:?}");
        assert_eq!(open.is_exact, expected.is_empty(), "{measured:?} {lines:?}");
    }
}

#[test]
fn what_keeps_a_figure_open_is_counted_by_cause() {
    for (lines, expected) in [
        (&[("qingpu", "USD 1M", None), ("pudong", "undisclosed", None)][..], &[][..]),
        (
            &[("qingpu", "USD 1M", None), ("qingpu", "undisclosed", None), ("qingpu", "undisclosed", None)],
            &[(CauseKind::Undisclosed, 2)],
        ),
        (
            &[("qingpu", ">=USD 1M", None), ("qingpu", "USD 2M|USD 3M", None), ("qingpu", "<=USD 4M", None)],
            &[(CauseKind::AtLeast, 1), (CauseKind::Disputed, 1), (CauseKind::Range, 1)],
        ),
        // What lies in a batch with a figure of its own keeps nothing open.
        (&[("qingpu", "USD 5M", None), ("qingpu", "undisclosed", Some(0))], &[]),
    ] {
        check_openness(lines, expected);
    }
}

#[test]
fn an_exact_figure_has_no_causes_and_an_open_one_has_some() {
    for (register, filter) in [("@reported", ""), ("@reported", "stage>=signed"), ("@seeds", "")] {
        let opened = opened(register);
        for by in [GroupBy::District, GroupBy::Sector, GroupBy::Kind, GroupBy::Event] {
            for measure in [Measure::Money, Measure::Deals, Measure::Count(Unit::Projects)] {
                let volumes = query(by, measure);
                let parsed = Filter::parse(filter).expect("a filter");
                for groups in largest(&opened, &parsed, volumes, 60).chunks(MOST_COMPARED) {
                    let answer = compared(&opened, filter, groups.to_vec(), volumes);
                    for (side, open) in answer.sides.iter().zip(&answer.openness) {
                        let place = format!("{register} {filter} {volumes:?} {:?}", side.key);
                        let is_unexplained = !open.is_exact && open.causes.is_empty();
                        // Deals may lack a count, which is no statement that could be open.
                        let may_be = matches!(measure, Measure::Count(_));
                        assert!(!is_unexplained || may_be, "{place}: {open:?}");
                        assert!(!open.is_exact || open.causes.is_empty(), "{place}: {open:?}");
                        let undisclosed = open.causes.get(&CauseKind::Undisclosed).copied();
                        let is_money = measure == Measure::Money;
                        assert!(!is_money || undisclosed.unwrap_or(0) == side.total.undisclosed, "{place}");
                    }
                }
            }
        }
    }
}

#[test]
fn counts_have_an_order_too() {
    let opened = opened("@seeds");
    let groups = keys(&opened.register, &["lin-gang", "qingpu"]);
    let volumes = query(GroupBy::District, Measure::Count(Unit::Agreements));
    let answer = compared(&opened, "", groups, volumes);
    assert_eq!(answer.pairs[0].order, Order::First, "at least 99 agreements, and 1");
}

#[test]
fn totals_are_those_of_the_chart_and_rungs_those_of_the_filter() {
    for (register, filter, by) in [
        ("@seeds", "", GroupBy::District),
        ("@seeds", "", GroupBy::Kind),
        ("@reported", "", GroupBy::District),
        ("@reported", "stage>=signed", GroupBy::Province),
        ("@reported", "kind:investment", GroupBy::Sector),
    ] {
        let opened = opened(register);
        let (register, index) = (&opened.register, &opened.index);
        let narrowed = |text: &str| {
            let filter = Filter::parse(&format!("{filter} {text}")).expect("a filter");
            let selection = filter.select(register, index).expect("a selection");
            volumes_of(register, index, &selection, query(by, Measure::Money))
        };
        let groups = largest(
            &opened,
            &Filter::parse(filter).expect("a filter"),
            query(by, Measure::Money),
            MOST_COMPARED,
        );
        let answer = compared(&opened, filter, groups, query(by, Measure::Money));
        let total = |text: &str, key: &GroupKey| {
            let volumes = narrowed(text);
            volumes.groups.iter().find(|group| group.key == *key).map(|group| group.total.clone())
        };
        for (at, side) in answer.sides.iter().enumerate() {
            assert_eq!(Some(&side.total), total("", &side.key).as_ref());
            for row in &answer.stages {
                let Some(stage) = row.part.stage() else { panic!("a stage") };
                let word = stage.word().to_lowercase();
                let text = if stage == Stage::Cancelled {
                    format!("stage:{word}")
                } else {
                    format!("stage>={word}")
                };
                assert_eq!(row.cells[at].1, total(&text, &side.key).unwrap_or_default(), "{text}");
            }
        }
    }
}

#[test]
fn a_group_whose_batches_lie_in_it_is_what_the_filter_narrowed_to_it_gives() {
    let opened = opened("@reported");
    let (register, index) = (&opened.register, &opened.index);
    let by_district = query(GroupBy::District, Measure::Money);
    let groups = largest(&opened, &Filter::default(), by_district, 60);
    let mut checked = 0;
    for pair in groups.chunks(2).filter(|pair| pair.len() == 2) {
        let answer = compared(&opened, "", pair.to_vec(), by_district);
        for (at, side) in answer.sides.iter().enumerate().filter(|_| answer.reaching.is_empty()) {
            let id = vec![side.key.id(register)];
            let filter = Filter::default().with_choice(FacetField::District, id, Vec::new());
            let Ok(selection) = filter.select(register, index) else { continue };
            let narrowed = volumes_of(register, index, &selection, by_district);
            assert_eq!(narrowed.total, side.total);
            let kinds = volumes_of(register, index, &selection, query(GroupBy::Kind, Measure::Money));
            for row in &answer.kinds {
                let kind = kinds.groups.iter().find(|group| Some(&group.key) == row.part.key());
                let total = kind.map(|group| group.total.clone()).unwrap_or_default();
                assert_eq!(row.cells[at].1, total);
            }
            checked += 1;
        }
    }
    assert!(checked > 10, "{checked}");
}

#[test]
fn no_part_is_surely_more_than_its_group() {
    let opened = opened("@reported");
    for by in [GroupBy::District, GroupBy::Province, GroupBy::Event] {
        let volumes = query(by, Measure::Money);
        let groups = largest(&opened, &Filter::default(), volumes, MOST_COMPARED);
        let answer = compared(&opened, "", groups, volumes);
        let currency = dealscope::model::Currency::USD;
        let low = |total: &dealscope::query::Total| {
            total.measured(Measure::Money, Some(currency)).map(|sum| sum.interval.low).unwrap_or_default()
        };
        for row in answer.kinds.iter().chain(&answer.sectors) {
            for (cell, side) in row.cells.iter().zip(&answer.sides) {
                assert!(low(&cell.1) <= low(&side.total), "{by:?} {:?}", row.part);
            }
        }
    }
}

#[test]
fn the_funnel_of_the_seeds() {
    let opened = opened("@seeds");
    let groups = keys(&opened.register, &["qingpu", "chongqing", "lin-gang", "baoshan"]);
    let answer = compared(&opened, "", groups, query(GroupBy::District, Measure::Money));
    let rungs: Vec<(Option<Stage>, Vec<usize>)> = answer
        .stages
        .iter()
        .map(|row| (row.part.stage(), row.cells.iter().map(|(deals, _)| deals.count()).collect()))
        .collect();
    // 85 companies intend to settle in Qingpu; the delegation from Thuringia only talks in Baoshan.
    let expected = [
        (Some(Stage::Talks), vec![6, 1, 5, 1]),
        (Some(Stage::Intent), vec![6, 1, 5, 0]),
        (Some(Stage::Signed), vec![5, 1, 5, 0]),
    ];
    assert_eq!(rungs, expected);
}

#[test]
fn the_biggest_deals_have_amounts_and_say_what_contains_what() {
    let opened = opened("@seeds");
    let groups = keys(&opened.register, &["qingpu", "lin-gang"]);
    let answer = compared(&opened, "", groups, query(GroupBy::District, Measure::Money));
    let batch = opened.register.find_deal("qingpu-volume-6th-ciie").expect("the batch");
    let member = opened.register.find_deal("zkh-dow-organosilicon").expect("its member");
    let told: Vec<(DealIx, BigForm)> =
        answer.sides[0].biggest.iter().map(|big| (big.deal, big.form)).collect();
    assert_eq!(told, [(batch, BigForm::Batch), (member, BigForm::PartOf(batch))]);
    assert!(answer.sides[1].biggest.is_empty(), "undisclosed amounts are not ranked");
}

#[test]
fn sectors_overlap_and_the_rest_is_one_row() {
    let opened = opened("@reported");
    let volumes = query(GroupBy::District, Measure::Money);
    let groups = largest(&opened, &Filter::default(), volumes, 3);
    let answer = compared(&opened, "", groups, volumes);
    let is_rest = |part: &Part| *part == Part::OtherSectors;
    assert_eq!(answer.sectors.iter().filter(|row| is_rest(&row.part)).count(), 1);
    assert!(answer.sectors.len() <= 7);
    let of_sectors = query(GroupBy::Sector, Measure::Money);
    let groups = largest(&opened, &Filter::default(), of_sectors, 4);
    assert!(!compared(&opened, "", groups, of_sectors).shared.is_empty());
}

#[test]
fn groups_are_compared_once_and_at_most_six() {
    let opened = opened("@reported");
    let volumes = query(GroupBy::District, Measure::Money);
    let mut groups = largest(&opened, &Filter::default(), volumes, 9);
    groups.insert(1, groups[0].clone());
    let answer = compared(&opened, "", groups.clone(), volumes);
    assert_eq!(answer.sides.len(), MOST_COMPARED);
    assert_eq!((answer.pairs.len(), answer.lanes.lanes.len()), (15, MOST_COMPARED));
    let keys: Vec<&GroupKey> = answer.lanes.lanes.iter().map(|lane| &lane.key).collect();
    assert_eq!(keys, answer.query.groups.iter().collect::<Vec<_>>());
}

#[test]
fn a_group_that_the_filter_empties_stays_and_says_so() {
    let opened = opened("@seeds");
    let groups = keys(&opened.register, &["qingpu", "baoshan"]);
    let answer = compared(&opened, "stage>=signed", groups, query(GroupBy::District, Measure::Money));
    assert!(answer.sides[1].deals.listed().is_empty());
    assert_eq!(answer.pairs[0].order, Order::None);
    assert_eq!(answer.lanes.lanes.len(), 2);
}

#[test]
fn groups_are_found_by_id_and_name() {
    let opened = opened("@seeds");
    let register = &opened.register;
    let all = keys(register, &["qingpu", "chongqing", "lin-gang"]);
    let find = |text: &str| {
        find_group(register, Grouping { by: GroupBy::District, site: Site::Place }, &all, text)
            .map(|key| key.id(register))
            .map_err(|said| said.to_string())
    };
    for (text, id) in [("qingpu", "qingpu"), ("CHONGQING", "chongqing"), (" 青浦区 ", "qingpu")] {
        assert_eq!(find(text).as_deref(), Ok(id), "{text}");
    }
    assert_eq!(find("qingpo").unwrap_err(), "unknown city or district “qingpo”; did you mean “qingpu”?");
    let unknown = find("atlantis-on-sea").unwrap_err();
    assert!(unknown.ends_with("expected one of qingpu, chongqing, lin-gang"), "{unknown}");
}

#[test]
fn kinds_are_compared_as_well() {
    let opened = opened("@seeds");
    let groups = vec![GroupKey::Kind(Kind::Procurement), GroupKey::Kind(Kind::Investment)];
    let answer = compared(&opened, "stage>=signed", groups, query(GroupBy::Kind, Measure::Money));
    let Order::Open(causes) = &answer.pairs[0].order else { panic!("{:?}", answer.pairs) };
    assert!(causes.iter().any(|cause| cause.why == CauseKind::Disputed));
}
