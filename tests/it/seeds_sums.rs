//! The sums of the bundled register are what follows from its facts.

use crate::seeds::SEEDS;
use dealscope::export::volumes_json;
use dealscope::model::{Currency, Decimal, Unit};
use dealscope::query::{CurrencyMode, Filter, Measure, Reading, Site, VolumesQuery, volumes_where};
use serde_json::{Value, json};

const SIGNED: &str = "stage>=signed";

const BY_DISTRICT: VolumesQuery = VolumesQuery { ..VolumesQuery::new(Currency::USD) };

/// The answer as `dealscope volumes -f json` gives it.
fn ask(filter: &str, query: VolumesQuery) -> Value {
    let (register, index) = (&SEEDS.register, &SEEDS.index);
    let parsed = Filter::parse(filter).unwrap();
    let selection = parsed.select(register, index).unwrap();
    let answer = volumes_where(register, index, &parsed, &selection, query);
    serde_json::from_str(&volumes_json(register, &answer, filter, dealscope::model::Lang::En)).unwrap()
}

/// The groups of the answer are these, in this order, and hold these values.
fn check_groups(answer: &Value, expected: &Value) {
    let (found, expected) = (answer["groups"].as_array().unwrap(), expected.as_array().unwrap());
    let keys = |groups: &[Value]| groups.iter().map(|group| group["key"].clone()).collect::<Vec<_>>();
    assert_eq!(keys(found), keys(expected));
    for (found, expected) in found.iter().zip(expected) {
        check_total(found, expected);
    }
}

/// A group or the total holds these values.
fn check_total(found: &Value, expected: &Value) {
    for (name, value) in expected.as_object().unwrap() {
        assert_eq!(&found[name], value, "{}: {name}", found["key"]);
    }
}

/// Yuan of October 2024 in dollars, from the table of rates itself: the cents below, the nearest, and those above.
fn dollars_of_october_2024(yuan: u64) -> [String; 3] {
    let rates = include_str!("../../assets/rates.csv");
    let rate = |currency: &str| {
        let line = format!("2024-10,{currency},");
        let rate = rates.lines().find_map(|row| row.strip_prefix(&line)).expect("a rate");
        rate.parse::<Decimal>().unwrap()
    };
    let dollars = Decimal::from(yuan) * rate("USD") / rate("CNY");
    let cents = dollars.trunc_with_scale(2);
    [cents, dollars.round_dp(2), cents + Decimal::new(1, 2)].map(|cents| cents.normalize().to_string())
}

#[test]
fn money_signed_by_district() {
    let answer = ask(SIGNED, BY_DISTRICT);
    let ([low, ..], [.., high]) =
        (dollars_of_october_2024(12_100_000_000), dollars_of_october_2024(121_000_000_000));
    assert!(low.starts_with("1707") && high.starts_with("17074"), "{low} {high}");
    check_groups(
        &answer,
        &json!([
            { "key": "qingpu", "name": "Qingpu", "low": "1000000000", "high": null, "approximate": false,
              "apart": false, "rank": [1, 3],
              "disputed": false, "deals": 5, "undisclosed": 2, "unconverted": 0,
              "counts": {
                  "Projects": { "low": 30, "high": 30 },
                  "Agreements": { "low": 1, "high": 1 },
                  "Companies": { "low": 8, "high": 8 },
                  "Partners": { "low": 26, "high": 26 },
              },
              "floor_area_m2": { "low": 100_000, "high": null } },
            { "key": "lin-gang", "low": "0", "high": null, "disputed": false, "deals": 5, "undisclosed": 5,
              "counts": { "Agreements": { "low": 99, "high": null } } },
            { "key": "fengxian", "low": "0", "high": null, "disputed": false, "deals": 1, "undisclosed": 1,
              "counts": { "Agreements": { "low": 1, "high": 1 } } },
            { "key": "chongqing", "name": "Chongqing", "low": low, "high": high, "approximate": false,
              "disputed": true, "deals": 1, "undisclosed": 0, "apart": true, "rank": null, "unconverted": 0,
              "counts": { "Projects": { "low": 25, "high": 25 } } },
        ]),
    );
    let total = &answer["total"];
    let together: Decimal = low.parse::<Decimal>().unwrap() + Decimal::from(1_000_000_000);
    check_total(
        total,
        &json!({ "low": together.to_string(), "high": null, "disputed": true, "deals": 12, "undisclosed": 8,
                 "unconverted": 0 }),
    );
}

#[test]
fn an_answer_names_its_question_its_rates_and_what_is_left_out() {
    let answer = ask(SIGNED, BY_DISTRICT);
    let names: Vec<&str> = answer.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "by",
            "currency",
            "reading",
            "measure",
            "where",
            "rates",
            "groups",
            "total",
            "running_totals",
            "notes"
        ]
    );
    check_total(
        &answer,
        &json!({ "by": "district", "currency": "USD", "reading": "span", "measure": "money", "where": SIGNED,
                 "running_totals": ["qingpu-first-orders-2018-2023"] }),
    );
    let used = answer["rates"]["used"].as_array().unwrap();
    assert_eq!(used.len(), 1);
    check_total(
        &used[0],
        &json!({ "from": "CNY", "to": "USD", "month": "2024-10", "rate_month": "2024-10" }),
    );
    let notes: Vec<String> = answer["notes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|note| note.as_str().unwrap().replace('\u{a0}', " "))
        .collect();
    for words in [
        "CNY 121bn; licai.bangqike.com: CNY 12.1bn",
        "Ranking of Qingpu, Lin-gang Special Area and Fengxian open",
        "Reported for areas wider than one city or district",
        "In talks, nothing signed: Baoshan",
        "Cumulative totals, not included: First orders",
        "As reported, not verified; no figure does not mean zero",
    ] {
        assert!(notes.iter().any(|note| note.contains(words)), "no '{words}' in {notes:#?}");
    }
}

#[test]
fn baoshan_has_talks_and_no_money_once_all_stages_count() {
    let answer = ask("", BY_DISTRICT);
    let groups = answer["groups"].as_array().unwrap();
    let baoshan = groups.iter().find(|group| group["key"] == "baoshan").unwrap();
    check_total(
        baoshan,
        &json!({ "low": null, "high": null, "deals": 1, "undisclosed": 0, "unconverted": 0, "counts": {} }),
    );
    assert_eq!(answer["running_totals"].as_array().unwrap().len(), 2);
    assert_eq!(answer["total"]["deals"], 14);
}

#[test]
fn money_as_stated_stays_in_two_currencies() {
    let answer = ask(SIGNED, VolumesQuery { shown: CurrencyMode::AsStated, ..BY_DISTRICT });
    assert_eq!((&answer["currency"], &answer["rates"]["used"]), (&json!("stated"), &json!([])));
    let groups = answer["groups"].as_array().unwrap();
    let currency = |key: &str, code: &str| {
        let group = groups.iter().find(|group| group["key"] == key).expect(key);
        assert_eq!((group.get("low"), group.get("high")), (None, None), "{key}");
        group["currencies"][code].clone()
    };
    check_total(
        &currency("chongqing", "CNY"),
        &json!({ "low": "12100000000", "high": "121000000000", "disputed": true }),
    );
    assert_eq!(currency("chongqing", "USD"), Value::Null);
    check_total(&currency("qingpu", "USD"), &json!({ "low": "1000000000", "high": null, "disputed": false }));
    let all: Vec<_> = answer["total"]["currencies"].as_object().unwrap().keys().collect();
    assert_eq!(all, ["CNY", "USD"]);
}

#[test]
fn disputed_money_in_each_reading() {
    let ([below, low, _], [_, high, above]) =
        (dollars_of_october_2024(12_100_000_000), dollars_of_october_2024(121_000_000_000));
    for (reading, low, high) in [
        (Reading::Span, &below, &above),
        (Reading::Stated, &high, &high),
        (Reading::Low, &low, &low),
        (Reading::High, &high, &high),
    ] {
        let answer = ask("place:chongqing", VolumesQuery { reading, ..BY_DISTRICT });
        check_groups(&answer, &json!([{ "key": "chongqing", "low": low, "high": high }]));
    }
}

#[test]
fn agreements_of_the_expo_are_a_hundred_and_not_a_hundred_and_five() {
    let query = VolumesQuery { measure: Measure::Count(Unit::Agreements), ..BY_DISTRICT };
    let answer = ask("stage>=signed source:prnewswire", query);
    check_groups(
        &answer,
        &json!([
            { "key": "lin-gang", "low": "99", "high": null, "deals": 5 },
            { "key": "fengxian", "low": "1", "high": "1", "deals": 1 },
        ]),
    );
    check_total(
        &answer["total"],
        &json!({ "low": "100", "high": null, "deals": 6, "counts": { "Agreements": { "low": 100, "high": null } } }),
    );
    // Without the batch, its five members stand each for one.
    let members = ask("source:prnewswire form:single", query);
    check_total(&members["total"], &json!({ "low": "5", "high": "5", "deals": 5 }));
}

#[test]
fn by_venue_nearly_everything_was_signed_in_qingpu() {
    let answer = ask(SIGNED, VolumesQuery { site: Site::Venue, ..BY_DISTRICT });
    let groups = answer["groups"].as_array().unwrap();
    assert_eq!(groups.len(), 2, "{groups:#?}");
    check_total(
        &groups[0],
        &json!({ "key": "qingpu", "low": "1000000000", "high": null, "disputed": false, "deals": 9 }),
    );
    assert_eq!(groups[0]["counts"]["Agreements"], json!({ "low": 100, "high": null }));
    // The projects of Chongqing, the eight companies, and one investor: their articles name no building.
    check_total(&groups[1], &json!({ "disputed": true, "deals": 3, "undisclosed": 2 }));
    assert!(groups.iter().all(|group| group["key"] != "lin-gang" && group["key"] != "fengxian"));
}

#[test]
fn the_dow_order_alone_and_inside_its_batch() {
    let alone = ask("party:dow", BY_DISTRICT);
    check_groups(&alone, &json!([{ "key": "qingpu", "low": "300000000", "high": "300000000", "deals": 1 }]));
    let both = ask("kind:procurement stage>=signed -form:runningtotal", BY_DISTRICT);
    check_groups(&both, &json!([{ "key": "qingpu", "low": "1000000000", "high": null, "deals": 2 }]));
}
