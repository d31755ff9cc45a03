//! Values in the notation of files, and cells that no spreadsheet executes as formulas.

use crate::model::{Currency, Deal, Decimal, Interval, PlaceIx, Register, SourceIx};
use crate::query::Sum;
use rust_decimal::RoundingStrategy;
use rust_decimal::prelude::ToPrimitive;
use serde_json::{Value, json};
use std::borrow::Cow;

/// Characters that may start a formula in a spreadsheet; some spreadsheets also accept the full-width signs.
const STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Prefixes a cell with an apostrophe if a spreadsheet would take it for a formula.
pub(super) fn cell(text: &str) -> Cow<'_, str> {
    if text.starts_with(STARTS) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

pub(super) fn place_id(register: &Register, place: PlaceIx) -> String {
    register.places.get(place).id.clone()
}

pub(super) fn source_id(register: &Register, source: SourceIx) -> String {
    register.source(source).id.clone()
}

/// The IDs of a deal's sources, without duplicates, in the order of the evidence.
pub(super) fn source_ids(register: &Register, deal: &Deal) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for evidence in &deal.evidence {
        let id = source_id(register, evidence.source);
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// A decimal without trailing zeros or an exponent.
pub(super) fn decimal(value: Decimal) -> String {
    value.normalize().to_string()
}

/// Both bounds as decimal strings; the upper one is `null` if unbounded, both are `null` if there is no sum.
pub(super) fn ends(sum: Option<Sum>, currency: Option<Currency>) -> (Value, Value) {
    let Some(sum) = sum else { return (Value::Null, Value::Null) };
    let interval = whole_minor(sum.interval, currency);
    (json!(decimal(interval.low)), json!(interval.high.map(decimal)))
}

/// The interval in whole minor units of its currency: the lower bound rounded down, the upper bound up, an exact
/// amount to the nearest, half to even. Only amounts stated in fractions of a minor unit change, since converted
/// amounts are already rounded this way.
pub(super) fn whole_minor(interval: Interval, currency: Option<Currency>) -> Interval {
    let Some(decimals) = currency.map(Currency::decimals) else { return interval };
    let round = |value: Decimal, strategy| value.round_dp_with_strategy(decimals, strategy);
    if interval.is_exact() {
        let value = round(interval.low, RoundingStrategy::MidpointNearestEven);
        return Interval::closed(value, value);
    }
    let high = interval.high.map(|high| round(high, RoundingStrategy::AwayFromZero));
    Interval { low: round(interval.low, RoundingStrategy::ToZero), high }
}

/// Both bounds as whole numbers.
pub(super) fn whole_ends(sum: &Sum) -> Value {
    let whole = |value: Decimal| value.to_u64().map_or_else(|| json!(decimal(value)), |number| json!(number));
    json!({ "low": whole(sum.interval.low), "high": sum.interval.high.map(whole) })
}

/// A sum of counts in the notation of counts: `30`, `>=99`, `20..25`.
pub(super) fn count_notation(sum: &Sum) -> String {
    let low = decimal(sum.interval.low);
    match sum.interval.high {
        None => format!(">={low}"),
        Some(_) if sum.interval.is_exact() && sum.approximate => format!("~{low}"),
        Some(_) if sum.interval.is_exact() => low,
        Some(high) => format!("{low}..{}", decimal(high)),
    }
}

/// The text in UTF-8 after a byte order mark; some spreadsheets need it to detect the encoding.
pub fn with_bom(text: &str) -> Vec<u8> {
    ["\u{feff}", text].concat().into_bytes()
}

/// Header and rows as CSV (RFC 4180) or TSV; cells that look like formulas are neutralised.
pub(super) fn separated(delimiter: u8, head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let write = || {
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
        writer.write_record(head)?;
        for row in rows {
            let cells: Vec<Cow<'_, str>> = row.iter().map(|text| cell(text)).collect();
            writer.write_record(cells.iter().map(|cell| cell.as_bytes()))?;
        }
        writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
    };
    // Writing to memory cannot fail, and all rows are as long as the header.
    match write().map(String::from_utf8) {
        Ok(Ok(text)) => text,
        Ok(Err(error)) => {
            log::error!("a table is not UTF-8: {error}");
            String::new()
        }
        Err(error) => {
            log::error!("a table could not be written: {error}");
            String::new()
        }
    }
}
