//! Converting the raw types of a file to the model's types, one source and one deal at a time.

use super::draft::{DealOrigin, Draft, DraftLinks, Slot, SourceLink};
use super::schema::{RawChecked, RawDeal, RawPartOf, RawParty, RawSource, RawText};
use super::values::{amount_of, count_of, place_of, shortened, statement_of};
pub use super::values::{id_of, list_of, text_of, when_of};
use crate::data::check;
use crate::data::problems::problem::{Code, Severity};
use crate::data::problems::report::Report;
use crate::data::reference_lists::ReferenceLists;
use crate::data::unknown::unknown;
use crate::message;
use crate::model::{
    Accepted, Amount, Checked, Confidence, Deal, Evidence, Field, Form, Kind, Link, Party, Rival, Rung,
    SectorIx, Source, SourceIx, Stage, Why, nearest,
};
use crate::words::{Message, read_rung_note};

/// The source without its deals. `stem` names it if it has no id.
pub fn source_of(raw: &RawSource<'_>, stem: &str, report: &mut Report) -> Source {
    let id = text_of("id", raw.id.as_ref(), report);
    if id.is_some() {
        id_of(raw.id.as_ref(), &raw.broken, "thing-source", report);
    } else if raw.id.is_none() && !raw.broken.contains(&"id") {
        report.here(Code::MissingField, message!("problem-source-needs-id", name = stem));
    }
    let id = id.unwrap_or_else(|| stem.to_owned());
    let title = text_of("title", raw.title.as_ref(), report);
    if raw.title.is_none() && !raw.broken.contains(&"title") {
        report.here(Code::MissingTitle, message!("problem-source-needs-title", id = shortened(&id)));
    }
    let publisher = text_of("publisher", raw.publisher.as_ref(), report);
    if raw.publisher.is_none() && !raw.broken.contains(&"publisher") {
        report.here(Code::MissingField, message!("problem-source-needs-publisher", id = shortened(&id)));
    }
    Source {
        title: title.unwrap_or_else(|| id.clone()),
        publisher: publisher.unwrap_or_default(),
        author: text_of("author", raw.author.as_ref(), report),
        language: text_of("language", raw.language.as_ref(), report),
        published: when_of("published", raw.published.as_ref(), report),
        address: text_of("address", raw.address.as_ref(), report),
        note: text_of("note", raw.note.as_ref(), report),
        id,
    }
}

/// A deal; `None` if it lacks a required field. `source` is the source that lists the deal.
pub fn draft_of(
    raw: &RawDeal<'_>,
    origin: DealOrigin,
    source: &Source,
    known: &ReferenceLists<'_>,
    report: &mut Report,
) -> Option<Draft> {
    let id = id_of(raw.id.as_ref(), &raw.broken, "thing-deal", report)?;
    let stage = stage_of(raw, &id, report)?;
    let mut links = DraftLinks::default();
    let (history, history_entries) = history_of(raw, origin.source, &mut links, report);
    let (rivals, rival_entries) = rivals_of(raw, known, &mut links, report);
    let mut deal = Deal {
        title: title_of(raw, &id, report),
        kind: kind_of(raw, &id, report),
        form: raw.form.unwrap_or(Form::Single),
        stage,
        when: when_of("when", raw.when.as_ref(), report),
        history,
        place: place_of("place", raw.place.as_ref(), known, report),
        venue: place_of("venue", raw.venue.as_ref(), known, report),
        event: text_of("event", raw.event.as_ref(), report),
        parties: parties_of(raw, known, report),
        sectors: sectors_of(raw, known, report),
        amount: raw.amount.as_ref().map(|text| amount_of("amount", text, known, report)),
        count: count_of("count", raw.count.as_ref(), report),
        unit: raw.unit,
        floor_area_m2: count_of("floor_area_m2", raw.floor_area_m2.as_ref(), report),
        part_of: None,
        evidence: evidence_of(raw, origin.source, &mut links, report),
        rivals,
        accepted: accepted_of(raw, known, report),
        confidence: raw.confidence.unwrap_or(Confidence::High),
        note: text_of("note", raw.note.as_ref(), report),
        checked: Vec::new(),
        merged: Vec::new(),
        id,
    };
    if raw.broken.contains(&"amount") {
        deal.amount = Some(Amount::Undisclosed);
    }
    links.part_of = raw.part_of.as_ref().and_then(|part_of| part_of_of(part_of, report));
    let same_as = list_of("same_as", &raw.same_as, report);
    links.same_as = same_as.map(|(ix, text)| (ix, text.as_str().to_owned())).collect();
    (links.checked, deal.checked) = checked_of(raw, report).into_iter().unzip();
    let entries = check::Entries { history: &history_entries, rivals: &rival_entries };
    check::deal(&deal, raw, &entries, source, report);
    report.silence(&links.checked);
    let is_linked = links.part_of.is_some()
        || !(links.same_as.is_empty() && links.sources.is_empty() && links.checked.is_empty());
    Some(Draft { deal, origin, links: is_linked.then(|| Box::new(links)) })
}

fn stage_of(raw: &RawDeal<'_>, id: &str, report: &mut Report) -> Option<Stage> {
    if raw.stage.is_none() && !raw.broken.contains(&"stage") {
        let words: Vec<_> = Stage::ALL.iter().map(|stage| stage.word()).collect();
        let what = message!("problem-deal-needs-stage", id = shortened(id), words = words.join(", "));
        report.here(Code::MissingField, what);
    }
    raw.stage
}

fn kind_of(raw: &RawDeal<'_>, id: &str, report: &mut Report) -> Kind {
    if raw.kind.is_none() && !raw.broken.contains(&"kind") {
        report.here(Code::MissingField, message!("problem-deal-needs-kind", id = shortened(id)));
    }
    raw.kind.unwrap_or(Kind::Unspecified)
}

fn title_of(raw: &RawDeal<'_>, id: &str, report: &mut Report) -> String {
    if raw.title.is_none() && !raw.broken.contains(&"title") {
        report.here(Code::MissingTitle, message!("problem-deal-needs-title", id = shortened(id)));
    }
    text_of("title", raw.title.as_ref(), report).unwrap_or_else(|| id.to_owned())
}

/// The earlier stages, and their indices in the file.
fn history_of(
    raw: &RawDeal<'_>,
    own: SourceIx,
    links: &mut DraftLinks,
    report: &mut Report,
) -> (Vec<Rung>, Vec<usize>) {
    let (mut history, mut entries) = (Vec::new(), Vec::new());
    for (ix, rung) in list_of("history", &raw.history, report) {
        let read = report.in_item("history", ix, |report| {
            let Some(stage) = rung.stage else {
                needs(report, &rung.broken, "stage", message!("problem-rung-needs-stage"));
                return None;
            };
            let when = when_of("when", rung.when.as_ref(), report);
            let note = text_of("note", rung.note.as_ref(), report).map(|note| read_rung_note(&note));
            Some(Rung { stage, when, source: Some(own), note })
        });
        if let Some(read) = read {
            links.name_source(rung.source.as_ref(), Slot::Rung(history.len()), ix);
            history.push(read);
            entries.push(ix);
        }
    }
    (history, entries)
}

fn parties_of(raw: &RawDeal<'_>, known: &ReferenceLists<'_>, report: &mut Report) -> Vec<Party> {
    let parties = list_of("parties", &raw.parties, report);
    let read = |(ix, party): (usize, &RawParty<'_>)| {
        report.in_item("parties", ix, |report| {
            let name = text_of("name", party.name.as_ref(), report);
            if party.name.is_none() {
                needs(report, &party.broken, "name", message!("problem-party-needs-name"));
            }
            if party.role.is_none() {
                needs(report, &party.broken, "role", message!("problem-party-needs-role"));
            }
            let home = place_of("home", party.home.as_ref(), known, report);
            Some(Party { name: name?, role: party.role?, home })
        })
    };
    parties.filter_map(read).collect()
}

fn sectors_of(raw: &RawDeal<'_>, known: &ReferenceLists<'_>, report: &mut Report) -> Vec<SectorIx> {
    let mut sectors = Vec::new();
    for (ix, text) in list_of("sectors", &raw.sectors, report) {
        match known.sectors.find(text.as_str()) {
            Some(sector) if sectors.contains(&sector) => {}
            Some(sector) => sectors.push(sector),
            None => {
                report.item_with("sectors", ix, Code::UnknownSector, || unknown_sector(known, text.as_str()));
            }
        }
    }
    sectors
}

fn unknown_sector(known: &ReferenceLists<'_>, id: &str) -> Message {
    let lower = id.to_lowercase();
    let by_name = known.sectors.iter().map(|(_, sector)| sector).find(|sector| {
        let aliases = sector.aliases.iter().map(String::as_str);
        sector.names.all().chain(aliases).any(|name| name.to_lowercase() == lower)
    });
    let by_name = by_name.map(|sector| sector.id.as_str());
    let ids = || known.sectors.iter().map(|(_, sector)| sector.id.as_str());
    unknown("sort-sector", &shortened(id), by_name.or_else(|| nearest(id, ids())))
}

/// The evidence, with that of the deal's own source first; an entry for that source is added if there is none.
fn evidence_of(
    raw: &RawDeal<'_>,
    own: SourceIx,
    links: &mut DraftLinks,
    report: &mut Report,
) -> Vec<Evidence> {
    let mut entries = Vec::new();
    for (ix, entry) in list_of("evidence", &raw.evidence, report) {
        let evidence = report.in_item("evidence", ix, |report| {
            let fields: Vec<Field> =
                list_of("fields", &entry.fields, report).map(|(_, field)| *field).collect();
            if entry.fields.is_empty() {
                needs(report, &entry.broken, "fields", message!("problem-evidence-needs-fields"));
            }
            let line = text_of("line", entry.line.as_ref(), report);
            let as_written = text_of("as_written", entry.as_written.as_ref(), report);
            Evidence { source: own, line, fields, as_written }
        });
        entries.push((ix, evidence, entry.source.as_ref()));
    }
    if entries.is_empty() && !raw.broken.contains(&"evidence") {
        report.here(Code::NoEvidence, message!("problem-no-evidence"));
    }
    if let Some(first) = entries.iter().position(|(_, _, source)| source.is_none()) {
        entries.get_mut(..=first).unwrap_or_default().rotate_right(1);
    } else {
        let implied = Evidence { source: own, line: None, fields: Vec::new(), as_written: None };
        entries.insert(0, (0, implied, None));
    }
    let mut evidence = Vec::with_capacity(entries.len());
    for (ix, entry, source) in entries {
        links.name_source(source, Slot::Evidence(evidence.len()), ix);
        evidence.push(entry);
    }
    evidence
}

/// The rival statements, and their indices in the file.
fn rivals_of(
    raw: &RawDeal<'_>,
    known: &ReferenceLists<'_>,
    links: &mut DraftLinks,
    report: &mut Report,
) -> (Vec<Rival>, Vec<usize>) {
    let (mut rivals, mut entries) = (Vec::new(), Vec::new());
    for (ix, rival) in list_of("rivals", &raw.rivals, report) {
        let read = report.in_item("rivals", ix, |report| {
            let (field, value) = statement_parts(rival.field, rival.value.as_ref(), &rival.broken, report)?;
            let value = statement_of(field, value, known, report)?;
            // Whether the program worded the reason can be determined only once the rival's source is resolved.
            let why = text_of("why", rival.why.as_ref(), report).map(Why::Written);
            if rival.why.is_none() && !rival.broken.contains(&"why") {
                report.here(Code::RivalWithoutWhy, message!("problem-rival-without-why"));
            }
            Some(Rival { field, value, source: None, why })
        });
        if let Some(read) = read {
            links.name_source(rival.source.as_ref(), Slot::Rival(rivals.len()), ix);
            rivals.push(read);
            entries.push(ix);
        }
    }
    (rivals, entries)
}

fn accepted_of(raw: &RawDeal<'_>, known: &ReferenceLists<'_>, report: &mut Report) -> Vec<Accepted> {
    let mut accepted = Vec::new();
    for (ix, entry) in list_of("accepted", &raw.accepted, report) {
        accepted.extend(report.in_item("accepted", ix, |report| {
            let (field, value) = statement_parts(entry.field, entry.value.as_ref(), &entry.broken, report)?;
            let value = statement_of(field, value, known, report)?;
            let why = text_of("why", entry.why.as_ref(), report);
            if entry.why.is_none() && !entry.broken.contains(&"why") {
                report.here(Code::AcceptedWithoutWhy, message!("problem-accepted-without-why"));
            }
            Some(Accepted { field, value, why })
        }));
    }
    accepted
}

fn statement_parts<'r, 't>(
    field: Option<Field>,
    value: Option<&'r RawText<'t>>,
    broken: &[&str],
    report: &mut Report,
) -> Option<(Field, &'r RawText<'t>)> {
    if field.is_none() {
        needs(report, broken, "field", message!("problem-statement-needs-field"));
    }
    if value.is_none() {
        needs(report, broken, "value", message!("problem-statement-needs-value"));
    }
    field.zip(value)
}

fn part_of_of(raw: &RawPartOf<'_>, report: &mut Report) -> Option<(String, Link)> {
    report.in_field("part_of", |report| {
        let deal = text_of("deal", raw.deal.as_ref(), report);
        if raw.deal.is_none() {
            needs(report, &raw.broken, "deal", message!("problem-part-of-needs-deal"));
        }
        if raw.how.is_none() {
            needs(report, &raw.broken, "how", message!("problem-part-of-needs-how"));
        }
        deal.map(|deal| (deal, raw.how.unwrap_or(Link::Inferred)))
    })
}

fn checked_of(raw: &RawDeal<'_>, report: &mut Report) -> Vec<(Code, Checked)> {
    let mut checked = Vec::new();
    for (ix, entry) in list_of("checked", &raw.checked, report) {
        checked.extend(report.in_item("checked", ix, |report| checked_code(entry, report)));
    }
    checked
}

fn checked_code(raw: &RawChecked<'_>, report: &mut Report) -> Option<(Code, Checked)> {
    let Some(word) = raw.problem.as_ref().map(RawText::as_str) else {
        needs(report, &raw.broken, "problem", message!("problem-checked-needs-word"));
        return None;
    };
    let Some(code) = Code::from_word(word) else {
        let warnings = Code::ALL.iter().filter(|code| code.severity() == Severity::Warning);
        let meant = nearest(word, warnings.map(|code| code.word()));
        report.field("problem", Code::UnknownCheck, unknown("sort-warning", &shortened(word), meant));
        return None;
    };
    if code.severity() == Severity::Error {
        let what = message!("problem-checked-error", word = word);
        report.field("problem", Code::UnknownCheck, what);
        return None;
    }
    let why = raw.why.as_ref().map(|why| why.as_str().trim().to_owned()).filter(|why| !why.is_empty());
    if why.is_none() {
        report.here(Code::CheckedWithoutWhy, message!("problem-checked-without-why", word = word));
    }
    why.map(|why| (code, Checked { problem: word.to_owned(), why }))
}

/// Reports a missing field, unless the field is present but unreadable.
fn needs(report: &mut Report, broken: &[&str], field: &str, what: Message) {
    if !broken.contains(&field) {
        report.here(Code::MissingField, what);
    }
}

impl DraftLinks {
    fn name_source(&mut self, id: Option<&RawText<'_>>, slot: Slot, entry: usize) {
        if let Some(id) = id {
            self.sources.push(SourceLink { slot, id: id.as_str().to_owned(), entry });
        }
    }
}
