//! Facets as CSV, TSV, JSON and columns of text.

use super::columns::{Flush, columns};
use super::heads::value_cell;
use super::values::{decimal, ends, separated, whole_minor};
use crate::figure::money_sum_text;
use crate::model::{Currency, Form, Lang, Register};
use crate::query::{Facet, FacetValue};
use crate::tr;
use serde_json::{Value, json};

const COLUMNS: [&str; 11] =
    ["field", "value", "name", "depth", "deals", "of", "currency", "low", "high", "approximate", "disputed"];

/// One line per value; a cell is empty if there is no upper bound, and both bounds are empty if there is no sum.
pub fn facets_csv(facets: &[Facet], currency: Option<Currency>) -> String {
    facets_separated(b',', facets, currency)
}

/// The same, separated by tabs.
pub fn facets_tsv(facets: &[Facet], currency: Option<Currency>) -> String {
    facets_separated(b'\t', facets, currency)
}

fn facets_separated(delimiter: u8, facets: &[Facet], currency: Option<Currency>) -> String {
    let rows = facets.iter().flat_map(|facet| {
        facet.values.iter().map(move |value| {
            let total = value.total;
            let interval = total.map(|sum| whole_minor(sum.interval, currency));
            let flag = |is: bool| if is { "yes" } else { "" }.to_owned();
            vec![
                facet.field.word().to_owned(),
                value.value.clone(),
                value.name.clone(),
                value.depth.to_string(),
                value.deals.to_string(),
                value.all.to_string(),
                currency
                    .filter(|_| total.is_some())
                    .map_or(String::new(), |currency| currency.code().to_owned()),
                interval.map_or(String::new(), |interval| decimal(interval.low)),
                interval.and_then(|interval| interval.high).map_or(String::new(), decimal),
                flag(total.is_some_and(|sum| sum.approximate)),
                flag(total.is_some_and(|sum| sum.disputed)),
            ]
        })
    });
    separated(delimiter, &COLUMNS, rows)
}

/// An array of facets, each with its values; `more` is the number of unlisted values.
pub fn facets_json(facets: &[Facet], currency: Option<Currency>) -> String {
    let facet = |facet: &Facet| {
        let values: Vec<Value> = facet.values.iter().map(|value| value_json(value, currency)).collect();
        json!({"field": facet.field.word(), "values": values, "more": facet.more, "sizes": sizes(facet)})
    };
    let all: Vec<Value> = facets.iter().map(facet).collect();
    format!("{:#}\n", Value::Array(all))
}

fn value_json(value: &FacetValue, currency: Option<Currency>) -> Value {
    let (low, high) = ends(value.total, currency);
    let currency = currency.map(Currency::code);
    json!({
        "value": value.value,
        "name": value.name,
        "depth": value.depth,
        "deals": value.deals,
        "of": value.all,
        "currency": currency.filter(|_| value.total.is_some()),
        "low": low,
        "high": high,
        "approximate": value.total.is_some_and(|sum| sum.approximate),
        "disputed": value.total.is_some_and(|sum| sum.disputed),
        "included": value.included,
        "excluded": value.excluded,
    })
}

/// The histogram of amounts, or `null` if the facet has none.
fn sizes(facet: &Facet) -> Value {
    let Some(histogram) = &facet.histogram else { return Value::Null };
    let bins: Vec<Value> = histogram
        .bins
        .iter()
        .map(|bin| {
            json!({
                "from": decimal(bin.from),
                "below": decimal(bin.to),
                "deals": bin.bar.deals,
                "of": bin.bar.all,
            })
        })
        .collect();
    json!({"currency": histogram.currency.code(), "bins": bins, "undisclosed": histogram.undisclosed.deals})
}

/// The facets one below another, in columns for a terminal.
pub fn facets_table(register: &Register, facets: &[Facet], currency: Option<Currency>, lang: Lang) -> String {
    let mut texts = Vec::new();
    for facet in facets {
        let head = [
            (facet.field.head(lang), Flush::Left),
            (tr!(lang, "terminal-deals"), Flush::Right),
            (tr!(lang, "terminal-of"), Flush::Right),
            (tr!(lang, "terminal-money"), Flush::Right),
        ];
        let mut rows: Vec<Vec<String>> = facet
            .values
            .iter()
            .map(|value| {
                let money =
                    value.total.zip(currency).map(|(sum, currency)| money_sum_text(currency, &sum, lang));
                let name = value_cell(facet.field, value, lang);
                let name = format!("{}{name}", "  ".repeat(usize::from(value.depth)));
                vec![
                    name,
                    value.deals.to_string(),
                    value.all.to_string(),
                    money.unwrap_or_else(|| "-".to_owned()),
                ]
            })
            .collect();
        if facet.more > 0 {
            let more = tr!(lang, "terminal-more", more = facet.more.to_string());
            rows.push(vec![more, String::new(), String::new(), String::new()]);
        }
        texts.push(columns(&head, &rows));
    }
    // A value's count includes cumulative totals, because a filter by this value finds them; the note explains that.
    if register.deals.iter().any(|deal| deal.form == Form::RunningTotal) {
        texts.push(format!("{}\n", tr!(lang, "facet-running")));
    }
    texts.join("\n")
}
