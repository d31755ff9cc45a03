//! Several reports of one deal: which statement stands, what becomes a rival, what becomes history.

use crate::data::open_text;
use dealscope::data::{Loaded, generate};
use dealscope::figure::{rival_why, rung_note};
use dealscope::model::{Amount, Deal, Difference, Field, Kind, Lang, Register, RungNote, Stage, Why};
use dealscope::words::{LANGUAGES, read_rung_note, read_why, rung_note_words, why_words};
use std::fmt::Write as _;

/// Sources `s0`, `s1`, … with one deal each, `d0`, `d1`, …; each `same_as` the first unless it says otherwise.
fn sources(reports: &[&str]) -> String {
    let mut text = String::from("[\n");
    for (ix, fields) in reports.iter().enumerate() {
        let same_as = if ix == 0 || fields.contains("same_as") { "" } else { "same_as: [\"d0\"]," };
        let kind = if fields.contains("kind:") { "" } else { "kind: Investment," };
        let stage = if fields.contains("stage:") { "" } else { "stage: Signed," };
        writeln!(
            text,
            "(id: \"s{ix}\", title: \"S\", publisher: \"Paper {ix}\", deals: [(id: \"d{ix}\", title: \"T\", {kind} \
             {stage} evidence: [(line: \"{ix}\", fields: [title])], {same_as} {fields})]),"
        )
        .unwrap();
    }
    text.push_str("]\n");
    text
}

fn merged(reports: &[&str]) -> Loaded {
    let loaded = open_text(&sources(reports));
    let problems: Vec<_> = loaded.problems.iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{problems:#?}");
    loaded
}

/// The rivals of the only deal, as `field value by source`.
fn rivals(register: &Register) -> Vec<String> {
    let name = |ix| register.source(ix).id.as_str();
    let rivals = register.deals[0].rivals.iter();
    let text = |rival: &dealscope::model::Rival| {
        let by = rival.source.map_or("nobody", name);
        format!("{} {} by {by}", rival.field.word(), rival.value.text(&register.places))
    };
    rivals.map(text).collect()
}

/// Merges two reports and compares the value that stands, and the rivals.
fn check(first: &str, second: &str, stands: &str, expected_rivals: &[&str]) {
    for reports in [[first, second], [second, first]] {
        let loaded = merged(&reports);
        let register = &loaded.register;
        assert_eq!(register.deals.len(), 1, "{reports:?}");
        let deal = &register.deals[0];
        let found = [
            deal.amount.map(|amount| amount.to_string()),
            deal.count.map(|count| count.to_string()),
            deal.when.map(|when| when.to_string()),
            deal.place.map(|place| register.places.get(place).id.clone()),
            deal.floor_area_m2.map(|area| area.to_string()),
            deal.event.clone(),
        ];
        let found: Vec<_> = found.into_iter().flatten().collect();
        if expected_rivals.is_empty() {
            assert_eq!(found.join(", "), stands, "{reports:?}");
            assert!(rivals(register).is_empty(), "{:?}", rivals(register));
        } else if reports[0] == first {
            assert_eq!(found.join(", "), stands, "{reports:?}");
            assert_eq!(rivals(register), expected_rivals);
        }
        assert_eq!(deal.evidence.len(), 2);
    }
}

#[test]
fn equal_statements_are_not_doubled() {
    check(r#"amount: "USD 1bn", count: "25","#, r#"amount: "USD 1000M", count: "25","#, "USD 1bn, 25", &[]);
}

#[test]
fn what_one_report_leaves_out_is_taken_from_the_other() {
    check(r#"amount: "USD 1bn","#, r#"count: "25", place: "qingpu","#, "USD 1bn, 25, qingpu", &[]);
    check(r#"event: "Fair","#, "", "Fair", &[]);
}

#[test]
fn more_precise_statements_stand() {
    check(r#"amount: "undisclosed","#, r#"amount: "USD 1bn","#, "USD 1bn", &[]);
    check(r#"amount: ">=USD 1bn","#, r#"amount: "USD 1.2bn","#, "USD 1.2bn", &[]);
    check(r#"amount: "~USD 1bn","#, r#"amount: "USD 1bn","#, "USD 1bn", &[]);
    check(r#"amount: "USD 1bn..2bn","#, r#"amount: "USD 1.5bn..1.6bn","#, "USD 1.5bn..1.6bn", &[]);
    check(r#"count: ">=100","#, r#"count: "120","#, "120", &[]);
    check(r#"floor_area_m2: ">=1000","#, r#"floor_area_m2: "1200","#, "1200", &[]);
    check(r#"when: "2023-11","#, r#"when: "2023-11-06","#, "2023-11-06", &[]);
    check(r#"when: "../2023-11-09","#, r#"when: "2023-11-07","#, "2023-11-07", &[]);
    check(r#"when: "../2023-11-09","#, r#"when: "2023-11","#, "../2023-11-09", &["when 2023-11 by s1"]);
    check(r#"place: "shanghai","#, r#"place: "qingpu","#, "qingpu", &[]);
}

#[test]
fn statements_that_differ_become_rivals() {
    check(r#"amount: "USD 1bn","#, r#"amount: "USD 2bn","#, "USD 1bn", &["amount USD 2bn by s1"]);
    check(r#"amount: "USD 1bn","#, r#"amount: "CNY 7bn","#, "USD 1bn", &["amount CNY 7bn by s1"]);
    check(r#"amount: ">=USD 2bn","#, r#"amount: "USD 1bn","#, ">=USD 2bn", &["amount USD 1bn by s1"]);
    check(r#"count: "25","#, r#"count: "26","#, "25", &["count 26 by s1"]);
    check(r#"when: "2023-11-06","#, r#"when: "2023-11-07","#, "2023-11-06", &["when 2023-11-07 by s1"]);
    check(r#"place: "qingpu","#, r#"place: "baoshan","#, "qingpu", &["place baoshan by s1"]);
}

#[test]
fn a_third_report_is_compared_with_what_the_first_two_left() {
    let loaded = merged(&[r#"amount: "USD 1bn","#, r#"amount: "USD 2bn","#, r#"amount: "USD 2bn","#]);
    assert_eq!(rivals(&loaded.register), ["amount USD 2bn by s1"]);
    let loaded = merged(&[r#"amount: ">=USD 1bn","#, r#"amount: "USD 2bn","#, r#"amount: "USD 3bn","#]);
    assert_eq!(loaded.register.deals[0].amount.unwrap().to_string(), "USD 2bn");
    assert_eq!(rivals(&loaded.register), ["amount USD 3bn by s2"]);
}

#[test]
fn rivals_written_down_already_keep_their_reason() {
    let first =
        r#"amount: "CNY 121bn", rivals: [(field: amount, value: "CNY 12.1bn", source: "s1", why: "亿")],"#;
    let loaded = merged(&[first, r#"amount: "CNY 12.1bn","#, r#"amount: "CNY 12.1bn","#]);
    assert_eq!(rivals(&loaded.register), ["amount CNY 12.1bn by s1"]);
    assert_eq!(loaded.register.deals[0].rivals[0].why, Some(Why::Written("亿".to_owned())));
}

#[test]
fn reasons_tell_a_factor_of_ten() {
    let why = |first: &str, second: &str| {
        let register = merged(&[first, second]).register;
        rival_why(&register, &register.deals[0].rivals[0], Lang::En).unwrap()
    };
    assert_eq!(
        why(r#"amount: "CNY 1.21bn","#, r#"amount: "CNY 12.1bn","#),
        "Paper 1 differs by a factor of ten, as when 亿 (a hundred million) is read as a billion."
    );
    assert_eq!(why(r#"amount: "USD 1bn","#, r#"amount: "USD 3bn","#), "Paper 1 states another amount.");
    assert_eq!(why(r#"count: "1","#, r#"count: "3","#), "Paper 1 states it differently.");
}

/// The deal's stage, date and amount, and its history as `stage when`.
fn ladder(deal: &Deal) -> (String, Vec<String>) {
    let when = deal.when.map_or_else(String::new, |when| when.to_string());
    let amount = deal.amount.as_ref().map_or_else(String::new, Amount::to_string);
    let rung = |rung: &dealscope::model::Rung| {
        format!("{} {}", rung.stage.word(), rung.when.map_or_else(String::new, |when| when.to_string()))
    };
    (format!("{} {when} {amount}", deal.stage.word()), deal.history.iter().map(rung).collect())
}

#[test]
fn the_highest_rung_leads_and_lower_ones_become_history() {
    let signed = r#"stage: Signed, when: "2023-05", amount: "USD 1bn","#;
    let started = r#"stage: Started, when: "2023-08", amount: "USD 2bn","#;
    for reports in [[signed, started], [started, signed]] {
        let loaded = merged(&reports);
        let deal = &loaded.register.deals[0];
        assert_eq!(ladder(deal), ("Started 2023-08 USD 2bn".to_owned(), vec!["Signed 2023-05".to_owned()]));
        assert!(deal.rivals.is_empty());
        assert_eq!(deal.history[0].note, Some(RungNote::AmountThen("USD 1bn".parse().unwrap())));
        // Others name d0, so the deal keeps that id.
        assert_eq!(deal.id, "d0");
        assert_eq!(deal.merged, ["d1"]);
    }
}

#[test]
fn amounts_of_lower_rungs_count_where_the_highest_states_none() {
    let loaded =
        merged(&[r#"stage: Intent, amount: "USD 1bn","#, r#"stage: Signed, amount: "undisclosed","#]);
    assert_eq!(ladder(&loaded.register.deals[0]).0, "Signed  USD 1bn");
}

#[test]
fn a_cancelled_deal_is_cancelled_whatever_it_was_before() {
    let loaded =
        merged(&[r#"stage: Signed, when: "2020", amount: "USD 1bn","#, r#"stage: Cancelled, when: "2021","#]);
    let (now, history) = ladder(&loaded.register.deals[0]);
    assert_eq!((now.as_str(), history), ("Cancelled 2021 USD 1bn", vec!["Signed 2020".to_owned()]));
}

#[test]
fn same_as_works_either_way_and_by_way_of_others() {
    let chain = ["", r#"same_as: ["d0"],"#, r#"same_as: ["d1"],"#, r#"same_as: ["d2"],"#];
    let loaded = merged(&chain);
    assert_eq!(loaded.register.deals.len(), 1);
    assert_eq!(loaded.register.deals[0].evidence.len(), 4);
    let mutual = merged(&[r#"same_as: ["d1"],"#, r#"same_as: ["d0"],"#]);
    assert_eq!(mutual.register.deals.len(), 1);
    assert_eq!(mutual.register.deals[0].id, "d0");
}

#[test]
fn the_report_with_rivals_leads_among_equals() {
    let second = r#"amount: "USD 2bn", rivals: [(field: amount, value: "USD 1bn", why: "x")],"#;
    let loaded = merged(&[r#"amount: "USD 1bn","#, second]);
    assert_eq!(loaded.register.deals[0].amount.unwrap().to_string(), "USD 2bn");
    assert_eq!(loaded.register.source(loaded.register.deals[0].source().unwrap()).id, "s1");
}

#[test]
fn members_of_a_merged_batch_belong_to_the_merged_deal() {
    let member = r#"same_as: [], part_of: (deal: "d1", how: Inferred),"#;
    let again = r#"same_as: ["d2"], part_of: (deal: "d0", how: Stated),"#;
    let loaded = merged(&["form: Batch,", "form: Batch,", member, again]);
    let register = &loaded.register;
    assert_eq!(register.deals.len(), 2);
    let batch = register.find_deal("d0").unwrap();
    assert_eq!(register.members(batch).len(), 1);
    let part_of = register.deals[1].part_of.unwrap();
    assert_eq!((part_of.deal, part_of.how), (batch, dealscope::model::Link::Stated));
}

#[test]
fn parties_and_sectors_are_joined() {
    let first = r#"parties: [(name: "Dow", role: Seller)], sectors: ["ai"],"#;
    let second = r#"parties: [(name: "dow", role: Seller, home: "us"), (name: "ZKH", role: Buyer)],
        sectors: ["robotics", "ai"],"#;
    let loaded = merged(&[first, second]);
    let deal = &loaded.register.deals[0];
    let names: Vec<_> = deal.parties.iter().map(|party| party.name.as_str()).collect();
    assert_eq!(names, ["Dow", "ZKH"]);
    assert!(deal.parties[0].home.is_some());
    assert_eq!(deal.sectors.len(), 2);
}

#[test]
fn decisions_are_kept_and_end_the_dispute() {
    let first = r#"amount: "CNY 121bn","#;
    let second = r#"amount: "CNY 12.1bn", accepted: [(field: amount, value: "CNY 12.1bn", why: "x")],"#;
    let loaded = merged(&[first, second]);
    let deal = &loaded.register.deals[0];
    assert!(!deal.is_disputed(Field::Amount));
    assert_eq!(deal.accepted.len(), 1);
}

#[test]
fn reasons_that_the_program_found_speak_the_language_of_the_reader() {
    let register = merged(&[r#"amount: "USD 1bn","#, r#"amount: "USD 3bn","#]).register;
    let rival = &register.deals[0].rivals[0];
    assert_eq!(rival.why, Some(Why::Found(Difference::Amount)));
    let words = LANGUAGES.map(|lang| rival_why(&register, rival, lang).unwrap());
    assert_eq!(
        words,
        ["Paper 1 states another amount.", "Paper 1 nennt einen anderen Betrag.", "Paper 1报出的金额不同。"]
    );
    let signed = r#"stage: Signed, when: "2023-05", amount: "USD 1bn","#;
    let register = merged(&[signed, r#"stage: Started, when: "2023-08", amount: "USD 2bn","#]).register;
    let words = LANGUAGES.map(|lang| rung_note(&register.deals[0].history[0], lang).unwrap());
    assert_eq!(
        words,
        [
            "The amount then: US$1bn.",
            "Damals genannter Betrag: 1\u{a0}Mrd.\u{a0}US$.",
            "当时金额：10亿美元。"
        ]
    );
    for (lang, expected) in LANGUAGES.into_iter().zip(["The amount then", "Damals", "当时"]) {
        let all: Vec<_> = register.deal_ixs().collect();
        let json = dealscope::export::deals_json(&register, &all, lang);
        assert!(json.contains(expected), "{json}");
    }
}

#[test]
fn reasons_that_were_written_down_in_any_language_are_the_programs_own_again() {
    for &difference in Difference::ALL {
        for lang in LANGUAGES {
            for who in [None, Some("Paper 1")] {
                let text = why_words(&Why::Found(difference), who, lang);
                assert_eq!(read_why(&text, who), Why::Found(difference), "{text}");
            }
        }
    }
    assert_eq!(
        read_why("Paper 2 states another amount.", Some("Paper 1")),
        Why::Written("Paper 2 states another amount.".to_owned())
    );
    let then = RungNote::AmountThen(">=USD 1bn".parse().unwrap());
    for lang in LANGUAGES {
        assert_eq!(read_rung_note(&rung_note_words(&then, |amount| amount.to_string(), lang)), then);
    }
    let own = "The amount then: much.";
    assert_eq!(read_rung_note(own), RungNote::Written(own.to_owned()));
}

#[test]
fn merged_deals_are_written_and_read_back_with_their_reasons() {
    let register = merged(&[r#"amount: "CNY 1.21bn","#, r#"amount: "CNY 12.1bn","#]).register;
    let all: Vec<_> = register.deal_ixs().collect();
    let again = open_text(&dealscope::data::write::sources_ron(&register, &all)).register;
    assert_eq!(again.deals[0].rivals, register.deals[0].rivals);
}

/// Merging and decisions rest on it: what one deal states of a field can be stated of another, field by field.
#[test]
fn what_a_deal_states_can_be_stated_of_another() {
    let mut seen: Vec<Field> = Vec::new();
    for deal in &generate::register(500, 5).deals {
        let mut other = Deal::new("d".to_owned(), "T".to_owned(), Kind::Unspecified, Stage::Cancelled);
        for &field in Field::ALL {
            let Some(statement) = deal.stated(field).filter(|_| field.is_stated()) else { continue };
            other.state(field, statement.clone());
            assert_eq!(other.stated(field), Some(statement), "{}", field.word());
            seen.push(field);
        }
    }
    assert!(Field::ALL.iter().all(|field| seen.contains(field) == field.is_stated()), "{seen:?}");
}
