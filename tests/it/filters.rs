//! The filter language: what it finds, what it prints, what it refuses.

use dealscope::data::RegisterRef;
use dealscope::model::Lang;
use dealscope::query::{FacetField, Filter, GroupBy, Site, facets};
use dealscope::session::Opened;
use proptest::prelude::*;
use std::sync::{Arc, LazyLock};

static SEEDS: LazyLock<Arc<Opened>> =
    LazyLock::new(|| Arc::new(dealscope::app::open(&RegisterRef::parse("@seeds")).expect("the seeds open")));

/// How many of the 16 seed deals pass.
#[track_caller]
fn check(text: &str, deals: usize) {
    let filter = Filter::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    match filter.select(&SEEDS.register, &SEEDS.index) {
        Ok(found) => assert_eq!(found.len(), deals, "{text}"),
        Err(error) => panic!("{text}: {error}"),
    }
    let printed = filter.to_string();
    let again = Filter::parse(&printed).unwrap_or_else(|error| panic!("{text} printed {printed}: {error}"));
    let found = again.select(&SEEDS.register, &SEEDS.index).expect("the printed filter works");
    assert_eq!(found.len(), deals, "{text} printed {printed}");
}

#[track_caller]
fn refused(text: &str, message: &str) {
    let result = Filter::parse(text).and_then(|filter| filter.select(&SEEDS.register, &SEEDS.index));
    match result {
        Ok(found) => panic!("{text} found {} deals", found.len()),
        Err(error) => assert_eq!(error.to_string(), message, "{text}"),
    }
}

#[test]
fn it_finds() {
    check("", 16);
    check("dow", 1);
    check("QINGPU 6th", 11);
    check("\"lingang group\"", 5);
    check("青浦", 13);
    check("stage>=signed", 13);
    check("stage:talks", 1);
    check("stage<signed", 3);
    check("kind:procurement", 4);
    check("kind:procurement,visit", 5);
    check("-kind:procurement", 12);
    check("district:qingpu", 8);
    check("district:青浦区", 8);
    check("place:shanghai", 15);
    check("province:shanghai", 15);
    check("zone:west-hongqiao", 2);
    check("venue:none district:fengxian", 1);
    check("venue:necc-shanghai zone:lin-gang", 5);
    check("district:qingpu or district:chongqing", 9);
    check("(district:qingpu or district:chongqing) stage>=signed", 7);
    check("amount>=1bn", 4);
    check("amount>=100M usd", 5);
    check("amount:undisclosed", 9);
    check("amount:disputed", 1);
    check("amount:none", 2);
    check("is:batch", 7);
    check("is:member", 6);
    check("is:disputed", 1);
    check("is:undated", 1);
    check("is:running", 2);
    check("is:merged", 1);
    check("date:2023-11", 12);
    check("date:2023-08..2023-08", 6);
    check("date>=2024", 1);
    check("date:none", 1);
    check("year:2024", 1);
    check("party:dow", 1);
    check("sector:ai", 2);
    check("source:shine", 8);
    check("source:dzwww", 1);
    check("currency:cny", 1);
    check("count>=30", 3);
    check("unit:companies", 2);
    check("area>=100000", 1);
    check("id:zkh", 1);
    check("confidence>=medium", 16);
}

#[test]
fn it_refuses_with_a_position_and_a_suggestion() {
    refused("stag>=signed", "at character 1: unknown field “stag”; did you mean “stage”?");
    refused("stage>=sined", "at character 8: unknown stage “sined”; did you mean “signed”?");
    refused("kind:procurment", "at character 6: unknown kind “procurment”; did you mean “procurement”?");
    refused("district:qingpo", "at character 10: unknown location “qingpo”; did you mean “Qingpu”?");
    refused("kind>visit", "at character 5: “kind” has no order; write kind:value");
    refused("(kind:visit", "at character 1: this “(” is not closed; add “)”");
    refused("kind:visit)", "at character 11: this “)” closes nothing; remove it");
    refused("kind:", "at character 6: expected a value, as in kind:procurement");
    refused("\"lingang", "at character 1: this \" is not closed; add \"");
    refused("dow or", "at character 7: something must follow “or”");
    refused("or dow", "at character 1: something must come before “or”");
    refused("dow -", "at character 5: something must follow “-”");
    refused(
        "date:yesterday",
        "at character 6: “yesterday” is not a date; write it as in date:2023-11, date:2023..2024 or date>=2023-11-05",
    );
}

#[test]
fn facets_count_without_their_own_filter() {
    let filter = Filter::parse("kind:procurement stage>=signed").expect("a filter");
    for facet in facets(&SEEDS.register, &SEEDS.index, &filter, Lang::En).expect("facets") {
        for value in &facet.values {
            let only =
                filter.without(facet.field).with_choice(facet.field, vec![value.value.clone()], Vec::new());
            let found =
                only.select(&SEEDS.register, &SEEDS.index).unwrap_or_else(|error| panic!("{only}: {error}"));
            assert_eq!(found.len(), value.deals, "{only}");
        }
    }
}

#[test]
fn a_chosen_value_that_no_deal_has_is_named_as_the_others_are() {
    for (text, name) in
        [("confidence:low", "Niedrig"), ("stage:cancelled", "Abgesagt"), ("place:jp", "Japan")]
    {
        let filter = Filter::parse(text).expect("a filter");
        let all = facets(&SEEDS.register, &SEEDS.index, &filter, Lang::De).expect("facets");
        let chosen: Vec<_> =
            all.iter().flat_map(|facet| &facet.values).filter(|value| value.included).collect();
        assert_eq!(
            chosen.iter().map(|value| (&*value.name, value.all)).collect::<Vec<_>>(),
            [(name, 0)],
            "{text}"
        );
    }
}

#[test]
fn every_group_can_be_filtered_for() {
    for &by in GroupBy::ALL {
        let field = FacetField::from_word(by.word()).unwrap_or_else(|| panic!("no field {}", by.word()));
        for ix in SEEDS.register.deal_ixs() {
            for key in by.keys(&SEEDS.register, ix, Site::Place) {
                let filter = Filter::default().with_choice(field, vec![key.id(&SEEDS.register)], Vec::new());
                let filter = Filter::parse(&filter.to_string()).expect("what is printed can be read");
                let found =
                    filter.select(&SEEDS.register, &SEEDS.index).unwrap_or_else(|e| panic!("{filter}: {e}"));
                assert!(found.contains(&ix), "{filter} does not find {}", SEEDS.register.deal(ix).id);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_it_panic(text in "[a-z:<>=()\"\\-, or.0-9亿]{0,30}") {
        if let Ok(filter) = Filter::parse(&text) {
            drop(filter.select(&SEEDS.register, &SEEDS.index));
            let printed = filter.to_string();
            prop_assert_eq!(Filter::parse(&printed).map(|f| f.to_string()), Ok(printed));
        }
    }
}

#[test]
fn a_facets_choice_leaves_comparisons_alone() {
    let filter = Filter::parse("year>=2020 amount>=100M kind:visit").expect("a filter");
    let year = filter.with_choice(FacetField::Year, Vec::new(), vec!["2023".to_owned()]);
    assert_eq!(year.to_string(), "year>=2020 amount>=100M kind:visit -year:2023");
    let amount = year.with_choice(FacetField::Amount, Vec::new(), vec!["undisclosed".to_owned()]);
    assert_eq!(amount.to_string(), "year>=2020 amount>=100M kind:visit -year:2023 -amount:undisclosed");
    let stage = Filter::parse("stage>=signed").expect("a filter");
    let fewer = stage.with_choice(FacetField::Stage, vec!["Started".to_owned()], Vec::new());
    assert_eq!(fewer.to_string(), "stage:Started");
    // Confidence is a ladder as well.
    let confident = Filter::parse("confidence>=medium").expect("a filter");
    let included: Vec<String> = confident.choice(FacetField::Confidence).0;
    assert_eq!(included, ["High", "Medium"]);
    let high = confident.with_choice(FacetField::Confidence, vec!["High".to_owned()], Vec::new());
    assert_eq!(high.to_string(), "confidence:High");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// A facet's click writes a filter that can be read again, whatever signs the value holds.
    #[test]
    fn any_value_is_written_so_that_it_is_read_again(value in "[ -~“”é上\\\\\"]{1,20}") {
        let filter = Filter::default().with_choice(FacetField::Party, vec![value], Vec::new());
        let read = Filter::parse(&filter.to_string()).expect("what is printed can be read");
        prop_assert_eq!(read.choice(FacetField::Party), filter.choice(FacetField::Party));
    }
}
