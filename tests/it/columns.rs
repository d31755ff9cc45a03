//! The columns give the same answers as the definitions do deal by deal: on made-up registers that are
//! shaken up, with batches in batches over several places, rivals, open ends and undisclosed amounts.

use crate::dice::Dice;
use crate::shaken::shaken;
use dealscope::data::generate;
use dealscope::model::{Amount, Currency, Days, Deal, DealIx, Decimal, Form, Lang, Register};
use dealscope::query::definition::volumes;
use dealscope::query::{
    Column, CurrencyMode, DealSet, Direction, Division, FACET_FIELDS, FacetField, FacetScope, Filter, Group,
    GroupBy, Index, Measure, Reading, Site, SortKey, Sought, TimeRange, Total, VolumesQuery, add_totals,
    facets, facets_of, first_in, lanes, sorted, summary, volumes_in, volumes_of,
};
use std::collections::BTreeMap;

fn question(dice: &mut Dice) -> VolumesQuery {
    let shown = [
        CurrencyMode::In(Currency::USD),
        CurrencyMode::In(Currency::CNY),
        CurrencyMode::In(Currency::from_code("RUB").unwrap()),
        CurrencyMode::AsStated,
    ];
    VolumesQuery {
        by: dice.pick(GroupBy::ALL),
        site: dice.pick(&[Site::Place, Site::Venue]),
        shown: dice.pick(&shown),
        reading: dice.pick(Reading::ALL),
        measure: dice.pick(Measure::ALL),
        divided: if dice.one_in(2) { divisions(dice) } else { [None, None] },
        lists_sources: dice.one_in(4),
    }
}

fn divisions(dice: &mut Dice) -> [Option<Division>; 2] {
    let (first, second) = (dice.pick(Division::ALL), dice.pick(Division::ALL));
    [Some(first), dice.one_in(2).then_some(second)]
}

/// The certain parts of a group are parts of what is certain of it, so that they can be drawn within its bar.
#[test]
fn what_is_certain_of_parts_is_certain_of_the_whole() {
    fn check(group: &Group, question: &VolumesQuery, seed: u64) {
        let low = |total: &Total, currency| {
            let sum = total.measured(question.measure, currency);
            sum.map_or(Decimal::ZERO, |sum| sum.interval.low)
        };
        for currency in group.total.money.keys().copied().map(Some).chain([None]) {
            let parts = group.parts.iter().map(|part| low(&part.total, currency));
            let parts = parts.fold(Decimal::ZERO, Decimal::saturating_add);
            assert!(parts <= low(&group.total, currency), "seed {seed}, {question:?}, {:?}", group.key);
        }
        let deals: usize = group.parts.iter().map(|part| part.total.deals).sum();
        assert!(group.parts.is_empty() || deals == group.total.deals, "seed {seed}, {question:?}");
        group.parts.iter().for_each(|part| check(part, question, seed));
    }
    for seed in 0..300 {
        let mut dice = Dice(seed);
        let register = shaken(1 + dice.below(24), seed);
        let index = Index::new(&register);
        let selection = some_of(&register, &mut dice);
        let question = VolumesQuery { divided: divisions(&mut dice), ..question(&mut dice) };
        let found = volumes_of(&register, &index, &selection, question);
        found.groups.iter().for_each(|group| check(group, &question, seed));
    }
}

fn some_of(register: &Register, dice: &mut Dice) -> Vec<DealIx> {
    let one_in = 1 + dice.below(3);
    register.deal_ixs().filter(|_| dice.below(one_in + 1) > 0).collect()
}

#[test]
fn volumes_are_those_of_the_definition() {
    for seed in 0..500 {
        let mut dice = Dice(seed);
        let register = shaken(1 + dice.below(24), seed);
        let index = Index::new(&register);
        for _ in 0..3 {
            let (selection, question) = (some_of(&register, &mut dice), question(&mut dice));
            let found = volumes_of(&register, &index, &selection, question);
            let expected = volumes(&register, &selection, question);
            assert_eq!(found, expected, "seed {seed}, {question:?}");
        }
    }
}

#[test]
fn volumes_of_many_deals_are_shared_out_among_threads_and_stay_the_same() {
    let register = shaken(70_000, 7);
    let index = Index::new(&register);
    let all: Vec<DealIx> = register.deal_ixs().collect();
    for by in [GroupBy::District, GroupBy::Sector] {
        let question = VolumesQuery { by, ..VolumesQuery::new(Currency::USD) };
        let found = volumes_in(&register, &index, &DealSet::all(all.len()), question);
        // The definition takes its time; once is enough.
        if by == GroupBy::District {
            assert_eq!(found.total, volumes(&register, &all, question).total);
        }
        let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
        let again = alone.install(|| volumes_in(&register, &index, &DealSet::all(all.len()), question));
        assert_eq!(found, again);
    }
}

const FILTERS: [&str; 40] = [
    "",
    "stage>=signed",
    "stage:talks,cancelled",
    "stage<started",
    "kind:procurement",
    "-kind:investment",
    "form:batch",
    "is:disputed",
    "is:undated,member",
    "-is:approximate",
    "is:undisclosed",
    "is:running",
    "amount>=100M",
    "amount>=100M usd",
    "amount<1bn",
    "amount<=50M",
    "amount>0.00005 cny",
    "amount:exact",
    "amount:undisclosed,none",
    "amount:100M..1bn",
    "currency:cny,jpy",
    "date:2023-11",
    "date:2023..2024",
    "date>=2023-11-06",
    "date<2000",
    "date:none",
    "year:2023",
    "year:none,several",
    "year>=2023",
    "month:2023-11",
    "count>=25",
    "count:25",
    "area<100",
    "unit:projects",
    "confidence>=medium",
    "event:ciie",
    "title:battery or is:batch",
    "(stage>=signed or amount:none) -date:2023-11",
    "sector:none",
    "place:china",
];

#[test]
fn filters_pass_what_each_deal_passes() {
    for seed in 0..60 {
        let register = shaken(40, seed);
        let index = Index::new(&register);
        for text in FILTERS {
            let filter = Filter::parse(text).unwrap();
            let expected = match filter.select_one_by_one(&register, &index) {
                Ok(deals) => deals,
                Err(error) => {
                    assert_eq!(filter.select(&register, &index), Err(error));
                    continue;
                }
            };
            assert_eq!(filter.select(&register, &index).unwrap(), expected, "seed {seed}: {text}");
        }
    }
}

#[test]
fn words_are_found_letter_by_letter_wherever_they_stand() {
    let register = shaken(300, 3);
    let index = Index::new(&register);
    let texts =
        ["b", "ba", "bat", "batt", "battery", "ciie", "shang", "上海", "article-0000", "zzzq", "energ", "2"];
    for text in texts {
        let filter = Filter::parse(text).unwrap();
        let expected = filter.select_one_by_one(&register, &index).unwrap();
        assert_eq!(filter.select(&register, &index).unwrap(), expected, "{text}");
    }
}

#[test]
fn facets_count_what_filtering_by_hand_finds() {
    for seed in 0..40 {
        let register = shaken(60, seed);
        let index = Index::new(&register);
        let mut dice = Dice(seed);
        let texts = [dice.pick(&FILTERS), dice.pick(&["stage>=signed", "kind:investment", "is:batch", ""])];
        let filter = Filter::parse(&texts.join(" ")).unwrap();
        let Ok(facets) = facets(&register, &index, &filter, Lang::En) else { continue };
        assert_eq!(facets.iter().map(|facet| facet.field).collect::<Vec<_>>(), FACET_FIELDS);
        for facet in facets {
            let mut listed = 0;
            for value in &facet.values {
                let without = filter.without(facet.field);
                let only = without.with_choice(facet.field, vec![value.value.clone()], Vec::new());
                let found =
                    only.select_one_by_one(&register, &index).unwrap_or_else(|e| panic!("{only}: {e}"));
                assert_eq!(found.len(), value.deals, "seed {seed}: {only}");
                listed += value.deals;
            }
            let without = filter.without(facet.field).select_one_by_one(&register, &index).unwrap();
            if facet.field == FacetField::Stage {
                assert_eq!(listed, without.len(), "seed {seed}: {filter}");
            }
            if let Some(histogram) = facet.histogram {
                let bins = histogram.bins.iter().map(|bin| bin.bar.deals).sum::<usize>();
                assert_eq!(bins + histogram.undisclosed.deals + histogram.none.deals, without.len());
            }
        }
    }
}

#[test]
fn facets_add_up_as_the_volumes_of_their_field_do() {
    for seed in 0..40 {
        let register = shaken(60, seed);
        let index = Index::new(&register);
        let mut dice = Dice(seed);
        let filter = Filter::parse(dice.pick(&FILTERS)).unwrap();
        let Ok(passed) = filter.passed(&register, &index) else { continue };
        let (whole, question) = (passed.whole(), VolumesQuery::new(Currency::USD));
        let scope = FacetScope { filter: &filter, passed: &passed, whole: &whole };
        let mut facets = facets_of(&register, &index, scope, question, &Sought::new(), Lang::En);
        add_totals(&register, &index, &mut facets, scope, question);
        for facet in facets {
            let Some(by) = facet.field.grouping() else { continue };
            let deals = filter.without(facet.field).select_one_by_one(&register, &index).unwrap();
            let expected = volumes(&register, &deals, VolumesQuery { by, ..question });
            for value in &facet.values {
                let group = expected.groups.iter().find(|group| group.key.id(&register) == value.value);
                let sum = group.and_then(|group| group.total.money.get(&Currency::USD).copied());
                assert_eq!(value.total, sum, "seed {seed}: {filter}, {by:?} {}", value.value);
            }
        }
    }
}

#[test]
fn the_table_is_in_the_order_of_its_keys_and_stable() {
    for seed in 0..30 {
        let register = shaken(50, seed);
        let index = Index::new(&register);
        let mut dice = Dice(seed);
        let selection = some_of(&register, &mut dice);
        let columns: Vec<Column> = Column::ALL.iter().map(|(column, _)| *column).collect();
        let directions = [Direction::Ascending, Direction::Descending];
        let key =
            |dice: &mut Dice| SortKey { column: dice.pick(&columns), direction: dice.pick(&directions) };
        let keys = [key(&mut dice), key(&mut dice)];
        let whole = sorted(&register, &index, &selection, &keys, Currency::USD);
        // One key after the other, the last first, is the same as all at once.
        let second = sorted(&register, &index, &selection, &keys[1..], Currency::USD);
        let place: BTreeMap<DealIx, usize> = second.iter().copied().zip(0..).collect();
        let first = sorted(&register, &index, &selection, &keys[..1], Currency::USD);
        let mut members = whole.clone();
        members.sort_unstable();
        assert_eq!(members, selection, "nothing is lost");
        let set = DealSet::of_deals(register.deals.len(), selection.iter().copied());
        for most in [0, 1, 7, 1000] {
            let found = first_in(&register, &index, &set, &keys, Currency::USD, most);
            assert_eq!(found, whole[..most.min(whole.len())], "seed {seed}: {keys:?}");
        }
        // Where the first key ties two neighbours, the second key has them in its own order.
        let rank: BTreeMap<DealIx, usize> = first.iter().copied().zip(0..).collect();
        for pair in whole.windows(2) {
            let is_turned = rank[&pair[0]] > rank[&pair[1]];
            assert!(!is_turned || place[&pair[0]] < place[&pair[1]], "seed {seed}: {keys:?}");
        }
    }
}

#[test]
fn every_dated_deal_stands_on_its_lane_once() {
    for seed in 0..60 {
        let register = shaken(30, seed);
        let index = Index::new(&register);
        let mut dice = Dice(seed);
        let question = question(&mut dice);
        let all = DealSet::all(register.deals.len());
        let days = Days { first: -200_000, last: 200_000 };
        let window = TimeRange { days: Some(days), ..TimeRange::default() };
        let lanes = lanes(&register, &index, &all, question, window);
        let mut expected: BTreeMap<String, Vec<DealIx>> = BTreeMap::new();
        for ix in register.deal_ixs() {
            for key in question.by.keys(&register, ix, question.site) {
                expected.entry(key.id(&register)).or_default().push(ix);
            }
        }
        let found: BTreeMap<String, Vec<DealIx>> =
            lanes.lanes.iter().map(|lane| (lane.key.id(&register), lane.deals.listed().to_vec())).collect();
        assert_eq!(found, expected, "seed {seed}");
        for lane in &lanes.lanes {
            let mut marked: Vec<DealIx> = lane.marks.iter().map(|mark| mark.deal).collect();
            marked.extend(lane.undated.listed().iter());
            marked.sort_unstable();
            assert!(marked.iter().all(|deal| lane.deals.has(*deal)));
            assert_eq!(marked.len(), lane.deals.count(), "seed {seed}");
        }
    }
}

#[test]
fn a_density_shares_out_all_deals_of_its_stretch() {
    let register = generate::register(6_000, 5);
    let index = Index::new(&register);
    let question = VolumesQuery { by: GroupBy::Kind, ..VolumesQuery::new(Currency::USD) };
    let lanes = lanes(&register, &index, &DealSet::all(6_000), question, TimeRange::default());
    let mut dense = 0;
    for lane in &lanes.lanes {
        let Some(density) = &lane.density else { continue };
        dense += 1;
        assert!(lane.marks.is_empty());
        let sum: i64 = density.steps.iter().map(|step| step.thousandths).sum();
        let deals = i64::try_from(density.deals).unwrap() * 1000;
        let steps = i64::try_from(density.steps.len()).unwrap();
        assert!((sum - deals).abs() <= steps + deals / 200, "{sum} of {deals}");
        let pairs = density.steps.windows(2);
        assert!(
            pairs.clone().all(|pair| pair[0].days.last + 1 == pair[1].days.first),
            "no gap between steps"
        );
    }
    assert!(dense >= 4, "{dense}");
}

#[test]
fn the_summary_counts_what_is_there() {
    for seed in 0..40 {
        let register = shaken(30, seed);
        let index = Index::new(&register);
        let selection = some_of(&register, &mut Dice(seed));
        let set = DealSet::of_deals(register.deals.len(), selection.iter().copied());
        let found = summary(&register, &index, &set);
        let is_running = |deal: &&Deal| deal.form == Form::RunningTotal;
        let deals = || selection.iter().map(|&ix| register.deal(ix)).filter(|deal| !is_running(deal));
        let count = |is: fn(&Deal) -> bool| deals().filter(|deal| is(deal)).count();
        assert_eq!(found.selected, deals().count());
        assert_eq!(found.running_totals, selection.len() - deals().count());
        assert_eq!(found.all, register.deals.iter().filter(|deal| !is_running(deal)).count());
        assert_eq!(found.with_amount, count(|deal| deal.money_statements().next().is_some()));
        assert_eq!(found.undisclosed, count(|deal| deal.leading_amount() == Some(Amount::Undisclosed)));
        assert_eq!(found.undated, count(|deal| deal.when.is_none()));
    }
}

#[test]
fn sets_keep_their_rules() {
    for seed in 0..200 {
        let mut dice = Dice(seed);
        let len = dice.below(300);
        let some = |dice: &mut Dice| {
            let deals: Vec<DealIx> =
                (0..len).filter(|_| dice.one_in(3)).map(|at| DealIx(u32::try_from(at).unwrap())).collect();
            (DealSet::of_deals(len, deals.iter().copied()), deals)
        };
        let ((a, of_a), (b, of_b)) = (some(&mut dice), some(&mut dice));
        assert_eq!(a.to_vec(), of_a);
        assert_eq!(a.deals().collect::<Vec<_>>(), of_a);
        assert_eq!(a.count(), of_a.len());
        assert_eq!(a.flipped().count(), len - of_a.len());
        let common: Vec<DealIx> = of_a.iter().copied().filter(|deal| of_b.contains(deal)).collect();
        assert_eq!(a.and(&b).to_vec(), common);
        assert_eq!(a.count_common(&b), common.len());
        assert_eq!(a.meets(&b), !common.is_empty());
        assert_eq!(a.without(&b).count(), of_a.len() - common.len());
    }
}
