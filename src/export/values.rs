//! Values as files write them, and cells that no spreadsheet runs.

use crate::model::{Currency, Deal, Decimal, Interval, PlaceIx, Register, SourceIx, Statement};
use crate::query::Sum;
use rust_decimal::RoundingStrategy;
use rust_decimal::prelude::ToPrimitive;
use serde_json::{Value, json};
use std::borrow::Cow;

/// What a spreadsheet may take for the start of a formula; the full-width signs are signs to some.
const STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A cell that a spreadsheet would take for a formula gets an apostrophe in front.
pub(super) fn cell(text: &str) -> Cow<'_, str> {
    if text.starts_with(STARTS) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

pub(super) fn place_id(register: &Register, place: PlaceIx) -> String {
    register.places.get(place).id.clone()
}

pub(super) fn source_id(register: &Register, source: SourceIx) -> String {
    register.source(source).id.clone()
}

/// A statement in the notation of its field.
pub(super) fn statement(register: &Register, statement: &Statement) -> String {
    match statement {
        Statement::Amount(amount) => amount.to_string(),
        Statement::Count(count) | Statement::FloorArea(count) => count.to_string(),
        Statement::When(when) => when.to_string(),
        Statement::Stage(stage) => stage.word().to_owned(),
        Statement::Place(place) => place_id(register, *place),
        Statement::Words(words) => words.clone(),
    }
}

/// The ids of a deal's sources, each once, in the order of evidence.
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

/// A decimal without closing zeros or an exponent.
pub(super) fn decimal(value: Decimal) -> String {
    value.normalize().to_string()
}

/// Both ends as decimal strings, the high one `null` where it is open; both `null` where there is nothing to add.
pub(super) fn ends(sum: Option<Sum>, currency: Option<Currency>) -> (Value, Value) {
    let Some(sum) = sum else { return (Value::Null, Value::Null) };
    let interval = whole_minor(sum.interval, currency);
    (json!(decimal(interval.low)), json!(interval.high.map(decimal)))
}

/// The interval in whole minor units of its currency: the low end rounded down, the high end up, an exact amount to
/// the nearest, half to even. Only what is stated in smaller parts than these changes, since conversion rounds so.
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

/// Both ends as whole numbers.
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

/// The text in UTF-8 behind a byte order mark, by which some spreadsheets tell it from older encodings.
pub fn with_bom(text: &str) -> Vec<u8> {
    ["\u{feff}", text].concat().into_bytes()
}

/// Head and rows as CSV after RFC 4180 or as TSV, with neutralised cells.
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
    // Memory takes everything, and all rows are as long as the head: nothing here can fail.
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
