//! The fields of a deal in files, each said once: its name, its cell in CSV, its value in JSON, its columns in a
//! spreadsheet. The order is that of all three.

use super::values::{place_id, source_id, source_ids};
use super::xlsx::{DealRow, SheetCell, interval_cells, yes_no};
use crate::figure::{rival_why, rung_note};
use crate::model::{Amount, Count, Deal, Field, Lang, PlaceIx, Register, Unit};
use crate::words::{confidence_word, form_word, heading, kind_word, stage_word, text, unit_word};
use serde_json::{Value, json};

pub(super) type Text = fn(&Register, &Deal) -> Option<String>;
type Json = fn(&Register, &Deal, Lang) -> Value;

/// How CSV and JSON write a field.
pub(super) enum Written {
    /// The same in both; `null` in JSON if the deal has no value.
    Same(Text),
    Each(Text, Json),
    Csv(Text),
    Json(Json),
    Nowhere,
}

/// A field of a deal in files.
pub(super) struct Entry {
    /// The name in CSV and JSON.
    pub name: &'static str,
    written: Written,
    /// The ids of the heads in a spreadsheet.
    heads: &'static [&'static str],
    /// The cells under these heads.
    pub cells: fn(&DealRow<'_>) -> Vec<SheetCell>,
}

impl Entry {
    /// The text in CSV; `None` if CSV lacks the field.
    pub fn text(&self) -> Option<Text> {
        match self.written {
            Written::Same(text) | Written::Each(text, _) | Written::Csv(text) => Some(text),
            Written::Json(_) | Written::Nowhere => None,
        }
    }

    /// The value in JSON; `None` if JSON lacks the field.
    pub fn json(&self, register: &Register, deal: &Deal, lang: Lang) -> Option<Value> {
        match self.written {
            Written::Same(text) => Some(json!(text(register, deal))),
            Written::Each(_, json) | Written::Json(json) => Some(json(register, deal, lang)),
            Written::Csv(_) | Written::Nowhere => None,
        }
    }

    /// The heads in a spreadsheet. Ids that begin with `name-` name a field.
    pub fn heads(&self, lang: Lang) -> impl Iterator<Item = &'static str> {
        let head =
            move |id: &&'static str| if id.starts_with("name-") { heading(lang, id) } else { text(lang, id) };
        self.heads.iter().map(head)
    }
}

/// The columns of CSV: their names and texts.
pub(super) fn csv() -> impl Iterator<Item = (&'static str, Text)> {
    ENTRIES.iter().filter_map(|entry| Some((entry.name, entry.text()?)))
}

const fn entry(
    name: &'static str,
    written: Written,
    heads: &'static [&'static str],
    cells: fn(&DealRow<'_>) -> Vec<SheetCell>,
) -> Entry {
    Entry { name, written, heads, cells }
}

/// All fields, in the order of files.
pub(super) const ENTRIES: &[Entry] = &[
    entry("id", Written::Same(|_, deal| Some(deal.id.clone())), &["name-id"], |row| {
        vec![SheetCell::words(row.deal.id.as_str())]
    }),
    entry("title", Written::Same(|_, deal| Some(deal.title.clone())), &["field-title"], |row| {
        vec![SheetCell::words(row.deal.title.as_str())]
    }),
    entry("kind", Written::Same(|_, deal| Some(deal.kind.word().to_owned())), &["name-kind"], |row| {
        vec![SheetCell::words(kind_word(row.deal.kind, row.origin.lang))]
    }),
    entry("form", Written::Same(|_, deal| Some(deal.form.word().to_owned())), &["name-form"], |row| {
        vec![SheetCell::words(form_word(row.deal.form, row.origin.lang))]
    }),
    entry("stage", Written::Same(|_, deal| Some(deal.stage.word().to_owned())), &["name-stage"], |row| {
        vec![SheetCell::words(stage_word(row.deal.stage, row.origin.lang))]
    }),
    entry(
        "when",
        Written::Same(|_, deal| deal.when.map(|when| when.to_string())),
        &["sheet-column-date", "sheet-column-date-from", "sheet-column-date-to", "sheet-column-precision"],
        |row| row.date().into(),
    ),
    entry("history", Written::Json(history), &[], |_| Vec::new()),
    entry(
        "place",
        Written::Same(|register, deal| id_of(register, deal.place)),
        &["name-place", "sheet-column-place-id", "name-district", "name-province"],
        |row| row.place().into(),
    ),
    entry("venue", Written::Same(|register, deal| id_of(register, deal.venue)), &["name-venue"], |row| {
        vec![row.place_name(row.deal.venue)]
    }),
    entry("event", Written::Same(|_, deal| deal.event.clone()), &["name-event"], |row| {
        vec![SheetCell::maybe(row.deal.event.as_deref(), SheetCell::words)]
    }),
    entry(
        "parties",
        Written::Each(|_, deal| Some(party_texts(deal).join("; ")), parties),
        &["name-party"],
        |row| vec![SheetCell::words(row.parties())],
    ),
    entry(
        "sectors",
        Written::Each(
            |register, deal| Some(sectors(register, deal).join("; ")),
            |register, deal, _| json!(sectors(register, deal)),
        ),
        &["name-sector"],
        |row| vec![SheetCell::words(row.sectors())],
    ),
    // The cell shows the amount used, JSON the deal's own beside all others.
    entry(
        "amount",
        Written::Each(
            |_, deal| deal.leading_amount().map(|amount| amount.to_string()),
            |_, deal, _| json!(deal.amount.as_ref().map(Amount::to_string)),
        ),
        &[
            "sheet-column-amount",
            "sheet-column-amount-low",
            "sheet-column-amount-high",
            "sheet-column-bound",
            "name-currency",
        ],
        |row| row.amount().into(),
    ),
    entry(
        "converted",
        Written::Nowhere,
        &[
            "sheet-column-converted-low",
            "sheet-column-converted-high",
            "sheet-column-converted-currency",
            "sheet-column-rate",
            "sheet-column-rate-month",
        ],
        |row| row.converted().into(),
    ),
    entry(
        "count",
        Written::Same(|_, deal| deal.count.map(|count| count.to_string())),
        &["sheet-column-count-low", "sheet-column-count-high"],
        |row| interval_cells(row.deal.count.map(Count::interval), SheetCell::Whole).into(),
    ),
    entry(
        "unit",
        Written::Same(|_, deal| deal.counted_unit().map(Unit::word).map(str::to_owned)),
        &["name-unit"],
        |row| {
            vec![SheetCell::maybe(row.deal.counted_unit(), |unit| {
                SheetCell::words(unit_word(unit, false, row.origin.lang))
            })]
        },
    ),
    entry(
        "floor_area_m2",
        Written::Same(|_, deal| deal.floor_area_m2.map(|area| area.to_string())),
        &["sheet-column-area-low", "sheet-column-area-high"],
        |row| interval_cells(row.deal.floor_area_m2.map(Count::interval), SheetCell::Whole).into(),
    ),
    entry("part_of", Written::Each(batch_id, part_of), &["field-part-of"], |row| {
        vec![SheetCell::maybe(batch_id(row.register, row.deal), SheetCell::words)]
    }),
    entry("evidence", Written::Json(evidence), &[], |_| Vec::new()),
    entry("rivals", Written::Json(rivals), &[], |_| Vec::new()),
    entry("accepted", Written::Json(accepted), &[], |_| Vec::new()),
    entry("same_as", Written::Json(|_, deal, _| json!(deal.merged)), &[], |_| Vec::new()),
    entry(
        "confidence",
        Written::Same(|_, deal| Some(deal.confidence.word().to_owned())),
        &["name-confidence"],
        |row| vec![SheetCell::words(confidence_word(row.deal.confidence, row.origin.lang))],
    ),
    entry("is_disputed", Written::Nowhere, &["sheet-column-disputed"], |row| {
        vec![SheetCell::words(yes_no(row.deal.has_dispute(), row.origin.lang))]
    }),
    entry(
        "sources",
        Written::Csv(|register, deal| Some(source_ids(register, deal).join("; "))),
        &["sheet-column-sources"],
        |row| vec![SheetCell::words(source_ids(row.register, row.deal).join("; "))],
    ),
    entry("addresses", Written::Nowhere, &["sheet-column-addresses"], |row| {
        vec![SheetCell::words(row.addresses().join("; "))]
    }),
    entry("note", Written::Same(|_, deal| deal.note.clone()), &["name-note"], |row| {
        vec![SheetCell::maybe(row.deal.note.as_deref(), SheetCell::words)]
    }),
    entry("disputed", Written::Csv(|_, deal| Some(disputed(deal).join("; "))), &[], |_| Vec::new()),
];

fn id_of(register: &Register, place: Option<PlaceIx>) -> Option<String> {
    place.map(|place| place_id(register, place))
}

fn sectors<'a>(register: &'a Register, deal: &Deal) -> Vec<&'a str> {
    deal.sectors.iter().map(|&sector| register.sectors.get(sector).id.as_str()).collect()
}

fn batch_id(register: &Register, deal: &Deal) -> Option<String> {
    deal.part_of.map(|link| register.deal(link.deal).id.clone())
}

fn part_of(register: &Register, deal: &Deal, _: Lang) -> Value {
    json!(deal.part_of.map(|link| json!({ "deal": register.deal(link.deal).id, "how": link.how.word() })))
}

fn disputed(deal: &Deal) -> Vec<&'static str> {
    Field::ALL.iter().filter(|field| deal.is_disputed(**field)).map(|field| field.word()).collect()
}

fn history(register: &Register, deal: &Deal, lang: Lang) -> Value {
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

fn party_texts(deal: &Deal) -> Vec<String> {
    deal.parties.iter().map(|party| format!("{} ({})", party.name, party.role.word())).collect()
}

fn parties(register: &Register, deal: &Deal, _: Lang) -> Value {
    let parties = deal.parties.iter().map(
        |party| json!({ "name": party.name, "role": party.role.word(), "home": id_of(register, party.home) }),
    );
    parties.collect()
}

fn evidence(register: &Register, deal: &Deal, _: Lang) -> Value {
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

fn rivals(register: &Register, deal: &Deal, lang: Lang) -> Value {
    let all = deal.rivals.iter().map(|rival| {
        json!({
            "field": rival.field.word(),
            "value": rival.value.text(&register.places),
            "source": rival.source.map(|source| source_id(register, source)),
            "why": rival_why(register, rival, lang),
        })
    });
    all.collect()
}

fn accepted(register: &Register, deal: &Deal, _: Lang) -> Value {
    let all = deal.accepted.iter().map(
        |one| json!({ "field": one.field.word(), "value": one.value.text(&register.places), "why": one.why }),
    );
    all.collect()
}
