//! Deals as CSV, TSV, JSON and columns of text.

use super::columns::{Flush, columns};
use super::heads::{kind_cell, stage_cell};
use super::values::{cell, place_id, separated, source_id, source_ids, statement};
use crate::figure::{
    cell_notation, cell_text, column_name, count_text, deal_amount_text, rival_why, rung_note,
};
use crate::model::{Deal, DealIx, Field, Lang, Register, Unit};
use crate::query::Column;
use crate::words::place_name;
use serde_json::{Value, json};

/// The columns of the CSV; multiple values in a cell are separated by `; `.
const COLUMNS: [&str; 20] = [
    "id",
    "title",
    "kind",
    "form",
    "stage",
    "when",
    "place",
    "venue",
    "event",
    "parties",
    "sectors",
    "amount",
    "count",
    "unit",
    "floor_area_m2",
    "part_of",
    "confidence",
    "sources",
    "note",
    "disputed",
];

/// One line per deal, in the notation of the register's files.
pub fn deals_csv(register: &Register, deals: &[DealIx]) -> String {
    deals_separated(b',', register, deals)
}

/// The same, separated by tabs.
pub fn deals_tsv(register: &Register, deals: &[DealIx]) -> String {
    deals_separated(b'\t', register, deals)
}

fn deals_separated(delimiter: u8, register: &Register, deals: &[DealIx]) -> String {
    separated(delimiter, &COLUMNS, deals.iter().map(|&ix| csv_row(register, register.deal(ix))))
}

/// The same with the columns of a view, in their order.
pub fn deals_csv_of(register: &Register, deals: &[DealIx], of: &[Column]) -> String {
    columns_separated(b',', register, deals, of)
}

/// The same, separated by tabs.
pub fn deals_tsv_of(register: &Register, deals: &[DealIx], of: &[Column]) -> String {
    columns_separated(b'\t', register, deals, of)
}

fn columns_separated(delimiter: u8, register: &Register, deals: &[DealIx], of: &[Column]) -> String {
    let names: Vec<&str> = of.iter().map(|&column| csv_name(column)).collect();
    let places: Vec<Option<usize>> =
        names.iter().map(|name| COLUMNS.iter().position(|known| known == name)).collect();
    let rows = deals.iter().map(|&ix| {
        let deal = register.deal(ix);
        let row = csv_row(register, deal);
        let cell = |(at, column): (&Option<usize>, &Column)| match column {
            // The amount itself shows a disagreement here, since these columns do not include the one for
            // disagreements.
            Column::Amount => cell_notation(register, deal, *column, Lang::En).unwrap_or_default(),
            _ => at.and_then(|at| row.get(at)).cloned().unwrap_or_default(),
        };
        places.iter().zip(of).map(cell).collect()
    });
    separated(delimiter, &names, rows)
}

/// The CSV name of a column of the window's table.
fn csv_name(column: Column) -> &'static str {
    match column {
        Column::Source => "sources",
        column => column.word(),
    }
}

/// Deals with the columns of the window, separated by tabs, the form in which spreadsheets paste from the clipboard.
pub fn rows_tsv(register: &Register, deals: &[DealIx], columns: &[Column]) -> String {
    let head: Vec<&str> = columns.iter().map(|&column| column_name(column, Lang::En)).collect();
    let cell =
        |ix: DealIx, column| cell_notation(register, register.deal(ix), column, Lang::En).unwrap_or_default();
    let rows = deals.iter().map(|&ix| columns.iter().map(|&column| cell(ix, column)).collect());
    separated(b'\t', &head, rows)
}

/// One cell of the window's table, without a header.
pub fn cell_tsv(register: &Register, deal: DealIx, column: Column) -> String {
    let text = cell_notation(register, register.deal(deal), column, Lang::En).unwrap_or_default();
    cell(&text).into_owned()
}

fn csv_row(register: &Register, deal: &Deal) -> Vec<String> {
    let text = |text: Option<String>| text.unwrap_or_default();
    let place = |place| text(Option::map(place, |place| place_id(register, place)));
    let parties: Vec<String> =
        deal.parties.iter().map(|party| format!("{} ({})", party.name, party.role.word())).collect();
    let disputed: Vec<&str> =
        Field::ALL.iter().filter(|field| deal.is_disputed(**field)).map(|field| field.word()).collect();
    let sectors: Vec<String> =
        deal.sectors.iter().map(|&sector| register.sectors.get(sector).id.clone()).collect();
    vec![
        deal.id.clone(),
        deal.title.clone(),
        deal.kind.word().to_owned(),
        deal.form.word().to_owned(),
        deal.stage.word().to_owned(),
        text(deal.when.map(|when| when.to_string())),
        place(deal.place),
        place(deal.venue),
        text(deal.event.clone()),
        parties.join("; "),
        sectors.join("; "),
        text(deal.leading_amount().map(|amount| amount.to_string())),
        text(deal.count.map(|count| count.to_string())),
        text(deal.counted_unit().map(|unit| unit.word().to_owned())),
        text(deal.floor_area_m2.map(|area| area.to_string())),
        text(deal.part_of.map(|link| register.deal(link.deal).id.clone())),
        deal.confidence.word().to_owned(),
        source_ids(register, deal).join("; "),
        text(deal.note.clone()),
        disputed.join("; "),
    ]
}

/// An array with one deal per line; absent fields are `null`. Reasons that the program itself adds when it merges
/// reports are worded in `lang`; all other text is as in the files.
pub fn deals_json(register: &Register, deals: &[DealIx], lang: Lang) -> String {
    let mut text = String::from("[");
    for (at, &ix) in deals.iter().enumerate() {
        text.push_str(if at == 0 { "\n" } else { ",\n" });
        text.push_str(&json_of(register, register.deal(ix), lang).to_string());
    }
    text.push_str(if deals.is_empty() { "]\n" } else { "\n]\n" });
    text
}

fn json_of(register: &Register, deal: &Deal, lang: Lang) -> Value {
    let sectors: Vec<&str> =
        deal.sectors.iter().map(|&sector| register.sectors.get(sector).id.as_str()).collect();
    json!({
        "id": deal.id,
        "title": deal.title,
        "kind": deal.kind.word(),
        "form": deal.form.word(),
        "stage": deal.stage.word(),
        "when": deal.when.map(|when| when.to_string()),
        "history": history(register, deal, lang),
        "place": deal.place.map(|place| place_id(register, place)),
        "venue": deal.venue.map(|place| place_id(register, place)),
        "event": deal.event,
        "parties": parties(register, deal),
        "sectors": sectors,
        "amount": deal.amount.map(|amount| amount.to_string()),
        "count": deal.count.map(|count| count.to_string()),
        "unit": deal.counted_unit().map(Unit::word),
        "floor_area_m2": deal.floor_area_m2.map(|area| area.to_string()),
        "part_of": deal.part_of.map(|link| json!({
            "deal": register.deal(link.deal).id,
            "how": link.how.word(),
        })),
        "evidence": evidence(register, deal),
        "rivals": rivals(register, deal, lang),
        "accepted": accepted(register, deal),
        "same_as": deal.merged,
        "confidence": deal.confidence.word(),
        "note": deal.note,
    })
}

fn history(register: &Register, deal: &Deal, lang: Lang) -> Vec<Value> {
    let rungs = deal.history.iter().map(|rung| {
        json!({
            "stage": rung.stage.word(),
            "when": rung.when.map(|when| when.to_string()),
            "source": rung.source.map(|source| source_id(register, source)),
            "note": rung_note(rung, lang),
        })
    });
    rungs.collect()
}

fn parties(register: &Register, deal: &Deal) -> Vec<Value> {
    let parties = deal.parties.iter().map(|party| {
        let home = party.home.map(|place| place_id(register, place));
        json!({ "name": party.name, "role": party.role.word(), "home": home })
    });
    parties.collect()
}

fn evidence(register: &Register, deal: &Deal) -> Vec<Value> {
    let all = deal.evidence.iter().map(|evidence| {
        let fields: Vec<&str> = evidence.fields.iter().map(|field| field.word()).collect();
        json!({
            "source": source_id(register, evidence.source),
            "line": evidence.line,
            "fields": fields,
            "as_written": evidence.as_written,
        })
    });
    all.collect()
}

fn rivals(register: &Register, deal: &Deal, lang: Lang) -> Vec<Value> {
    let all = deal.rivals.iter().map(|rival| {
        json!({
            "field": rival.field.word(),
            "value": statement(register, &rival.value),
            "source": rival.source.map(|source| source_id(register, source)),
            "why": rival_why(register, rival, lang),
        })
    });
    all.collect()
}

fn accepted(register: &Register, deal: &Deal) -> Vec<Value> {
    let all = deal.accepted.iter().map(
        |one| json!({ "field": one.field.word(), "value": statement(register, &one.value), "why": one.why }),
    );
    all.collect()
}

/// The columns of the terminal table.
const TABLE: [Column; 8] = [
    Column::Id,
    Column::When,
    Column::Stage,
    Column::Kind,
    Column::Place,
    Column::Amount,
    Column::Count,
    Column::Title,
];

/// The headers of these columns; numbers are right-aligned.
pub(super) fn table_head(lang: Lang) -> [(&'static str, Flush); 8] {
    TABLE.map(|column| head_of(column, lang))
}

fn head_of(column: Column, lang: Lang) -> (&'static str, Flush) {
    let is_number = matches!(column, Column::Amount | Column::Count);
    (column_name(column, lang), if is_number { Flush::Right } else { Flush::Left })
}

/// The deals in columns for a terminal.
pub fn deals_table(register: &Register, deals: &[DealIx], lang: Lang) -> String {
    let row = |ix: &DealIx| table_row(register, register.deal(*ix), lang);
    let rows: Vec<Vec<String>> = deals.iter().map(row).collect();
    columns(&table_head(lang), &rows)
}

/// The columns of a view for a terminal, in their order.
pub fn deals_table_of(register: &Register, deals: &[DealIx], of: &[Column], lang: Lang) -> String {
    let head: Vec<(&str, Flush)> = of.iter().map(|&column| head_of(column, lang)).collect();
    let cell = |ix: &DealIx, column: &Column| table_cell(register, register.deal(*ix), *column, lang);
    let row = |ix: &DealIx| of.iter().map(|column| cell(ix, column)).collect();
    let rows: Vec<Vec<String>> = deals.iter().map(row).collect();
    columns(&head, &rows)
}

/// The text of the window's table, except that dates have the notation of files, which sorts and aligns.
fn table_cell(register: &Register, deal: &Deal, column: Column, lang: Lang) -> String {
    let text = match column {
        Column::Stage => Some(stage_cell(deal.stage, lang).to_owned()),
        Column::Kind => Some(kind_cell(deal.kind, lang).to_owned()),
        Column::When => cell_notation(register, deal, column, lang),
        _ => cell_text(register, deal, column, lang),
    };
    text.unwrap_or_else(|| "-".to_owned())
}

pub(super) fn table_row(register: &Register, deal: &Deal, lang: Lang) -> Vec<String> {
    let none = || "-".to_owned();
    vec![
        deal.id.clone(),
        deal.when.map_or_else(none, |when| when.to_string()),
        stage_cell(deal.stage, lang).to_owned(),
        kind_cell(deal.kind, lang).to_owned(),
        deal.place.map_or_else(none, |place| place_name(&register.places, place, lang)),
        deal_amount_text(deal, lang).unwrap_or_else(none),
        deal.count.map_or_else(none, |count| count_text(count, lang)),
        deal.title.clone(),
    ]
}
