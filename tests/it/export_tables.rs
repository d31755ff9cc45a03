//! Rows as CSV, JSON and columns.

use crate::figure_pictures::query;
use crate::sample;
use dealscope::export::{
    deals_csv, deals_json, deals_table, rows_tsv, volumes_csv, volumes_json, volumes_table,
};
use dealscope::model::{DealIx, Lang, Register};
use dealscope::query::definition::volumes;
use dealscope::query::{Column, CurrencyMode, GroupBy, Index, Volumes, VolumesQuery};
use serde_json::{Value, json};

fn answer(register: &Register, query: VolumesQuery) -> Volumes {
    let mut answer = volumes(register, &sample::signed(register), query);
    let index = Index::new(register);
    answer.note_absent(register, &index, &index.all());
    answer
}

#[test]
fn deals_as_json_have_all_fields_by_their_names() {
    let register = sample::register();
    let deals: Value = serde_json::from_str(&deals_json(&register, &[DealIx(7)], Lang::En)).unwrap();
    let deal = &deals[0];
    assert_eq!(deal["amount"], "CNY 121bn");
    assert_eq!(deal["count"], "25");
    assert_eq!(deal["unit"], "Projects");
    assert_eq!(deal["place"], "chongqing");
    assert_eq!(deal["venue"], Value::Null);
    assert_eq!(deal["rivals"][0]["value"], "CNY 12.1bn");
    assert_eq!(deal["rivals"][0]["source"], "licai");
    assert_eq!(
        deal["evidence"],
        json!([{ "source": "dzwww", "line": "7", "fields": ["amount"], "as_written": null }])
    );
    let names: Vec<&str> = deal.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(&names[..7], ["id", "title", "kind", "form", "stage", "when", "history"]);
    let member: Value = serde_json::from_str(&deals_json(&register, &[DealIx(9)], Lang::En)).unwrap();
    assert_eq!(member[0]["part_of"], json!({ "deal": "qingpu-volume", "how": "Inferred" }));
    assert_eq!(deals_json(&register, &[], Lang::En), "[]\n");
}

#[test]
fn volumes_as_json_keep_bounds_as_strings_and_open_ends_as_null() {
    let register = sample::register();
    let text =
        volumes_json(&register, &answer(&register, query(GroupBy::District)), "stage>=signed", Lang::En);
    let value: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["where"], "stage>=signed");
    assert_eq!(
        (&value["by"], &value["currency"], &value["measure"]),
        (&json!("district"), &json!("USD"), &json!("money"))
    );
    let groups = value["groups"].as_array().unwrap();
    let group = |key: &str| groups.iter().find(|group| group["key"] == key).unwrap();
    assert_eq!((&group("qingpu")["low"], &group("qingpu")["high"]), (&json!("1000000000"), &Value::Null));
    assert_eq!(group("qingpu")["undisclosed"], 2);
    assert_eq!(group("qingpu")["counts"]["Projects"], json!({ "low": 30, "high": 30 }));
    assert_eq!((&group("lin-gang")["low"], &group("lin-gang")["high"]), (&json!("0"), &Value::Null));
    assert_eq!(group("lin-gang")["counts"]["Agreements"], json!({ "low": 99, "high": null }));
    assert_eq!(group("chongqing")["disputed"], true);
    assert_eq!(value["running_totals"], json!(["first-orders"]));
    assert_eq!(value["rates"]["used"][0]["month"], "2024-10");
    assert!(value["notes"].as_array().unwrap().len() >= 5);
}

#[test]
fn stated_currencies_stand_each_for_itself() {
    let register = sample::register();
    let stated = VolumesQuery { shown: CurrencyMode::AsStated, ..query(GroupBy::District) };
    let text = volumes_json(&register, &answer(&register, stated), "", Lang::En);
    let value: Value = serde_json::from_str(&text).unwrap();
    let chongqing =
        &value["groups"].as_array().unwrap().iter().find(|group| group["key"] == "chongqing").unwrap();
    assert_eq!(chongqing["currencies"]["CNY"]["low"], "12100000000");
    assert_eq!(chongqing.get("low"), None);
}

#[test]
fn volumes_in_columns() {
    let register = sample::register();
    let text =
        volumes_table(&register, &answer(&register, query(GroupBy::District)), "stage>=signed", Lang::En);
    insta::assert_snapshot!("volumes_table", text);
}

#[test]
fn volumes_as_csv() {
    let register = sample::register();
    let text = volumes_csv(&register, &answer(&register, query(GroupBy::District)), "stage>=signed");
    insta::assert_snapshot!("volumes_csv", text);
}

#[test]
fn deals_in_columns_and_as_csv() {
    let register = sample::register();
    insta::assert_snapshot!("deals_table", deals_table(&register, &sample::all(&register), Lang::En));
    insta::assert_snapshot!("deals_csv", deals_csv(&register, &sample::all(&register)));
}

#[test]
fn chinese_takes_two_columns() {
    let mut register = sample::register();
    register.deals[1].id = "临港".to_owned();
    let text = deals_table(&register, &[DealIx(0), DealIx(1)], Lang::En);
    let lines: Vec<&str> = text.lines().collect();
    let columns = |line: &str, word: &str| {
        let before = &line[..line.find(word).unwrap()];
        before.chars().map(|letter| if letter.is_ascii() { 1 } else { 2 }).sum::<usize>()
    };
    assert_eq!(columns(lines[1], "2023"), columns(lines[2], "2023"));
}

#[test]
fn cells_that_a_spreadsheet_would_run_are_neutralised() {
    let mut register = sample::register();
    for (at, evil) in ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"].into_iter().enumerate() {
        register.deals[at].title = evil.to_owned();
    }
    let all = sample::all(&register);
    let rows = rows_tsv(&register, &all, &[Column::Id, Column::Title, Column::Amount]);
    for text in [deals_csv(&register, &all), rows] {
        let delimiter = if text.contains("id,title") { b',' } else { b'\t' };
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
        for record in reader.records() {
            for cell in &record.unwrap() {
                assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
            }
        }
    }
}
