//! Volumes as CSV, TSV, JSON and columns of text.

use super::columns::{Flush, columns, plain};
use super::heads::{group_cell, measure_head};
use super::values::{count_notation, decimal, ends, separated, whole_ends, whole_minor};
use crate::figure::{Context, chips_of, money_sum_text, note_texts, sum_text};
use crate::model::{Currency, Lang, Month, Register, Unit};
use crate::query::{CurrencyMode, FacetField, Group, Measure, Total, Volumes};
use crate::tr;
use serde_json::{Map, Value, json};

const COLUMNS: [&str; 16] = [
    "key",
    "name",
    "currency",
    "low",
    "high",
    "approximate",
    "disputed",
    "deals",
    "undisclosed",
    "unconverted",
    "projects",
    "agreements",
    "companies",
    "partners",
    "floor_area_m2",
    "where",
];

/// The currencies of the sums; a single `None` if the measure is not money.
pub(super) fn currencies(volumes: &Volumes) -> Vec<Option<Currency>> {
    if volumes.query.measure != Measure::Money {
        return vec![None];
    }
    let all: Vec<Option<Currency>> = volumes.currencies().into_iter().map(Some).collect();
    if all.is_empty() { vec![None] } else { all }
}

/// One line per group, or per group and currency if nothing is converted; the sum of all deals is the last line,
/// `total`.
///
/// The sums of the groups need not add up to the total. A missing upper bound is an empty cell; both bounds are empty
/// if there is no sum. Money is in whole minor units: lower bounds rounded down, upper bounds up.
pub fn volumes_csv(register: &Register, volumes: &Volumes, where_text: &str) -> String {
    volumes_separated(b',', register, volumes, where_text)
}

/// The same, separated by tabs.
pub fn volumes_tsv(register: &Register, volumes: &Volumes, where_text: &str) -> String {
    volumes_separated(b'\t', register, volumes, where_text)
}

fn volumes_separated(delimiter: u8, register: &Register, volumes: &Volumes, where_text: &str) -> String {
    let mut rows = Vec::new();
    for currency in currencies(volumes) {
        for group in &volumes.groups {
            let name = group.key.name(register, volumes.query.grouping(), Lang::En);
            rows.push(csv_row(volumes, group.key.id(register), name, currency, &group.total));
        }
        rows.push(csv_row(volumes, "total".to_owned(), "Total".to_owned(), currency, &volumes.total));
    }
    let add_where = |mut row: Vec<String>| {
        row.push(where_text.trim().to_owned());
        row
    };
    separated(delimiter, &COLUMNS, rows.into_iter().map(add_where))
}

fn csv_row(
    volumes: &Volumes,
    key: String,
    name: String,
    currency: Option<Currency>,
    total: &Total,
) -> Vec<String> {
    let sum = total.measured(volumes.query.measure, currency);
    let interval = sum.map(|sum| whole_minor(sum.interval, currency));
    let count = |unit: Unit| total.counts.get(&unit).map_or(String::new(), count_notation);
    vec![
        key,
        name,
        currency.map_or(String::new(), |currency| currency.code().to_owned()),
        interval.map_or(String::new(), |interval| decimal(interval.low)),
        interval.and_then(|interval| interval.high).map_or(String::new(), decimal),
        sum.is_some_and(|sum| sum.approximate).to_string(),
        sum.is_some_and(|sum| sum.disputed).to_string(),
        total.deals.to_string(),
        total.undisclosed.to_string(),
        total.unconverted.to_string(),
        count(Unit::Projects),
        count(Unit::Agreements),
        count(Unit::Companies),
        count(Unit::Partners),
        total.area.as_ref().map_or(String::new(), count_notation),
    ]
}

/// The volumes with their query, rates and notes, worded in `lang`.
///
/// `low` and `high` are `null` if a group has no value for the measure. Money is in whole minor units: lower bounds
/// rounded down, upper bounds up.
pub fn volumes_json(register: &Register, volumes: &Volumes, where_text: &str, lang: Lang) -> String {
    let query = volumes.query;
    let groups: Vec<Value> =
        volumes.groups.iter().map(|group| json_group(register, volumes, group)).collect();
    let running: Vec<&str> = volumes.running_totals.iter().map(|&ix| register.deal(ix).id.as_str()).collect();
    let context = Context { is_signed: true, lang, ..Context::default() };
    let value = json!({
        "by": query.by.word(),
        "currency": query.shown.word(),
        "reading": query.reading.word(),
        "measure": query.measure.word(),
        "where": where_text,
        "rates": rates(volumes),
        "groups": groups,
        "total": Value::Object(json_total(volumes, &volumes.total)),
        "running_totals": running,
        "notes": note_texts(register, volumes, &context),
    });
    format!("{value:#}\n")
}

fn rates(volumes: &Volumes) -> Value {
    let used: Vec<Value> = volumes
        .rates
        .iter()
        .map(|rate| {
            // A rate fixed by law does not belong to a month.
            let month = |month: Month| if rate.is_fixed { Value::Null } else { month.to_string().into() };
            json!({
                "from": rate.from.code(),
                "to": rate.to.code(),
                "month": month(rate.wanted),
                "rate_month": month(rate.used),
                "rate": decimal(rate.rate),
            })
        })
        .collect();
    json!({ "source": "ECB euro reference rates, monthly means, own calculation", "used": used })
}

fn json_group(register: &Register, volumes: &Volumes, group: &Group) -> Value {
    let mut object = Map::new();
    object.insert("key".to_owned(), json!(group.key.id(register)));
    object.insert("name".to_owned(), json!(group.key.name(register, volumes.query.grouping(), Lang::En)));
    object.extend(json_total(volumes, &group.total));
    object.insert("apart".to_owned(), json!(group.is_apart));
    let rank = |currency| group.ranks.get(&currency).map(|rank| json!([rank.best, rank.worst]));
    if let Some(Value::Object(currencies)) = object.get_mut("currencies") {
        for (code, sum) in currencies.iter_mut() {
            let currency = Currency::from_code(code);
            sum["rank"] = rank(currency).into();
        }
    } else {
        let currency = volumes.measured_currencies().first().copied().flatten();
        object.insert("rank".to_owned(), rank(currency).into());
    }
    Value::Object(object)
}

fn json_total(volumes: &Volumes, total: &Total) -> Map<String, Value> {
    let measure = volumes.query.measure;
    let mut object = Map::new();
    let mut put = |name: &str, value: Value| {
        object.insert(name.to_owned(), value);
    };
    match (measure, volumes.query.shown) {
        (Measure::Money, CurrencyMode::AsStated) => {
            let all = total.money.iter().map(|(currency, sum)| {
                let (low, high) = ends(Some(*sum), Some(*currency));
                let sum = json!({ "low": low, "high": high, "approximate": sum.approximate, "disputed": sum.disputed });
                (currency.code().to_owned(), sum)
            });
            put("currencies", Value::Object(all.collect()));
        }
        (_, shown) => {
            let currency = match shown {
                CurrencyMode::In(currency) => Some(currency),
                CurrencyMode::AsStated => None,
            };
            let sum = total.measured(measure, currency);
            let (low, high) = ends(sum, currency.filter(|_| measure == Measure::Money));
            put("low", low);
            put("high", high);
            put("approximate", json!(sum.is_some_and(|sum| sum.approximate)));
            put("disputed", json!(sum.is_some_and(|sum| sum.disputed)));
        }
    }
    put("deals", json!(total.deals));
    put("undisclosed", json!(total.undisclosed));
    put("unconverted", json!(total.unconverted));
    let counts = total.counts.iter().map(|(unit, sum)| (unit.word().to_owned(), whole_ends(sum)));
    put("counts", Value::Object(counts.collect()));
    put("floor_area_m2", total.area.as_ref().map_or(Value::Null, whole_ends));
    object
}

/// The volumes in columns for a terminal, with notes below.
pub fn volumes_table(register: &Register, volumes: &Volumes, where_text: &str, lang: Lang) -> String {
    let query = volumes.query;
    let head = [
        (FacetField::of(query.by).head(lang), Flush::Left),
        (measure_head(query.measure, lang), Flush::Right),
        (tr!(lang, "terminal-deals"), Flush::Right),
        (tr!(lang, "terminal-not-in-it"), Flush::Left),
    ];
    let chips = chips_of(volumes, lang);
    let mut rows: Vec<Vec<String>> = volumes
        .groups
        .iter()
        .zip(chips)
        .map(|(group, chips)| {
            let name = group_cell(register, query.grouping(), &group.key, lang);
            let chips = chips.join(tr!(lang, "terminal-semicolon"));
            vec![name, value_text(volumes, &group.total, lang), group.total.deals.to_string(), chips]
        })
        .collect();
    // Remarks about money do not apply to other measures.
    let of_money = |deals: usize| if query.measure == Measure::Money { deals } else { 0 };
    let undisclosed = of_money(volumes.total.undisclosed);
    let unconverted = of_money(volumes.total.unconverted);
    let rest = [
        (undisclosed > 0).then(|| tr!(lang, "terminal-plus-undisclosed", more = undisclosed.to_string())),
        (unconverted > 0).then(|| tr!(lang, "subtotal-unconverted", number = unconverted)),
    ];
    let rest = rest.into_iter().flatten().collect::<Vec<_>>().join(tr!(lang, "terminal-semicolon"));
    rows.push(vec![
        tr!(lang, "terminal-total").to_owned(),
        value_text(volumes, &volumes.total, lang),
        volumes.total.deals.to_string(),
        rest,
    ]);
    let mut out = columns(&head, &rows);
    let context = Context { is_signed: true, lang, ..Context::default() };
    let mut notes = note_texts(register, volumes, &context);
    if !where_text.trim().is_empty() {
        notes.insert(0, tr!(lang, "terminal-where", filter = where_text.trim()));
    }
    if !notes.is_empty() {
        out.push('\n');
    }
    for note in notes {
        out.push_str(&plain(&note));
        out.push('\n');
    }
    out
}

/// One sum per currency; without conversion, currencies in which the group has no known amount are omitted.
fn value_text(volumes: &Volumes, total: &Total, lang: Lang) -> String {
    let sums = currencies(volumes).into_iter().filter_map(|currency| {
        let sum = total.measured(volumes.query.measure, currency)?;
        let text = match currency {
            Some(currency) => money_sum_text(currency, &sum, lang),
            None => sum_text(&sum, lang),
        };
        Some((text, sum.is_known()))
    });
    let mut sums: Vec<(String, bool)> = sums.collect();
    if sums.iter().any(|(_, is_known)| *is_known) {
        sums.retain(|(_, is_known)| *is_known);
    }
    sums.dedup();
    let texts: Vec<String> = sums.into_iter().map(|(text, _)| text).collect();
    if texts.is_empty() { "-".to_owned() } else { texts.join(tr!(lang, "terminal-comma")) }
}
