//! Writing deals and registers as RON, in the format that [`super::open`] reads.

use crate::model::{
    Confidence, Deal, DealIx, Evidence, Field, Form, Lang, Notation, Place, Register, Rival, Source, SourceIx,
};
use crate::words::{rung_note_words, why_words};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// The deals with their sources, as RON that reads back as the same deals.
///
/// Sources that are only cited are written without deals. A batch that is not among the deals cannot be
/// referenced; a comment names it instead.
pub fn sources_ron(register: &Register, deals: &[DealIx]) -> String {
    ron(register, deals, SourcePlaces::Written)
}

/// The deals with the sources that list them; sources that are only cited must be in other files.
pub(super) fn part_ron(register: &Register, deals: &[DealIx]) -> String {
    ron(register, deals, SourcePlaces::Elsewhere)
}

/// Whether sources that are only cited are written, too, or are in other files.
#[derive(Clone, Copy, PartialEq, Eq)]
enum SourcePlaces {
    Written,
    Elsewhere,
}

fn ron(register: &Register, deals: &[DealIx], where_cited: SourcePlaces) -> String {
    let chosen: BTreeSet<DealIx> = deals.iter().copied().collect();
    let mut by_source: BTreeMap<SourceIx, Vec<DealIx>> = BTreeMap::new();
    for &ix in deals {
        let deal = register.deal(ix);
        for source in cited(deal).filter(|_| where_cited == SourcePlaces::Written) {
            by_source.entry(source).or_default();
        }
        by_source.entry(deal.source().unwrap_or(SourceIx(0))).or_default().push(ix);
    }
    let mut out = Out { text: String::from("[\n"), register, chosen: &chosen };
    for (source, deals) in by_source {
        out.source(register.source(source), source, &deals);
    }
    out.text.push_str("]\n");
    out.text
}

/// The text of `register.ron`: the register's name, description and additional places.
pub fn register_ron(register: &Register) -> String {
    let chosen = BTreeSet::new();
    let mut out = Out { text: String::from("(\n"), register, chosen: &chosen };
    out.line(4, "name", &quoted(&register.name));
    out.line(4, "about", &quoted(&register.about));
    out.line(4, "currency", &quoted(register.currency.code()));
    if let Some(note) = &register.note {
        out.line(4, "note", &quoted(&note.en));
        for (name, text) in [("note_de", &note.de), ("note_zh", &note.zh)] {
            if let Some(text) = text {
                out.line(4, name, &quoted(text));
            }
        }
    }
    let (known, ..) = super::lists();
    let own = register.places.iter().map(|(_, place)| place).filter(|place| known.find(&place.id).is_none());
    out.list(4, "places", own.map(|place| place_ron(register, place)).collect());
    out.text.push_str(")\n");
    out.text
}

/// The sources that a deal cites.
fn cited(deal: &Deal) -> impl Iterator<Item = SourceIx> {
    let rivals = deal.rivals.iter().filter_map(|rival| rival.source);
    let rungs = deal.history.iter().filter_map(|rung| rung.source);
    deal.evidence.iter().map(|evidence| evidence.source).chain(rivals).chain(rungs)
}

fn place_ron(register: &Register, place: &Place) -> String {
    let id = |ix| quoted(&register.places.get(ix).id);
    let mut fields = Fields::default();
    fields.text("id", Some(&place.id));
    fields.word("level", place.level.word());
    fields.raw("parent", place.parent.map(id));
    fields.text("en", Some(&place.names.en));
    fields.text("de", place.names.de.as_ref());
    fields.text("zh", place.names.zh.as_ref());
    fields.raw("aliases", brackets(place.aliases.iter().map(|alias| quoted(alias))));
    fields.raw("spans", brackets(place.spans.iter().map(|&ix| id(ix))));
    fields.text("gb2260", place.gb2260.as_ref());
    fields.text("iso3166", place.iso3166.as_ref());
    fields.raw("since", place.since.map(|since| quoted(&since.to_string())));
    fields.raw("until", place.until.map(|until| quoted(&until.to_string())));
    fields.raw("now", place.now.map(id));
    fields.in_brackets()
}

struct Out<'a> {
    text: String,
    register: &'a Register,
    chosen: &'a BTreeSet<DealIx>,
}

impl Out<'_> {
    fn source(&mut self, source: &Source, ix: SourceIx, deals: &[DealIx]) {
        const INDENT: usize = 8;
        self.text.push_str("    (\n");
        let mut line = Line::new(INDENT);
        line.text("id", Some(&source.id));
        line.text("title", Some(&source.title));
        line.text("publisher", Some(&source.publisher).filter(|publisher| !publisher.is_empty()));
        line.text("author", source.author.as_ref());
        line.text("language", source.language.as_ref());
        line.shown("published", source.published);
        line.text("address", source.address.as_ref());
        line.text("note", source.note.as_ref());
        self.text.push_str(&line.done());
        if !deals.is_empty() {
            self.text.push_str("        deals: [\n");
            for &deal in deals {
                self.deal(self.register.deal(deal), ix);
            }
            self.text.push_str("        ],\n");
        }
        self.text.push_str("    ),\n");
    }

    fn deal(&mut self, deal: &Deal, own: SourceIx) {
        const INDENT: usize = 16;
        let register = self.register;
        self.text.push_str("            (\n");
        let mut line = Line::new(INDENT);
        line.text("id", Some(&deal.id));
        for &field in Field::ALL {
            line.raw(field.word(), self.value(deal, field));
            if field == Field::Count {
                line.raw("unit", deal.unit.map(|unit| unit.word().to_owned()));
            }
        }
        let confidence = Some(deal.confidence.word().to_owned());
        line.raw("confidence", confidence.filter(|_| deal.confidence != Confidence::High));
        line.text("note", deal.note.as_ref());
        self.text.push_str(&line.done());
        self.part_of(INDENT, deal);
        self.list(INDENT, "history", deal.history.iter().map(|rung| self.rung(rung, own)).collect());
        self.list(INDENT, "parties", deal.parties.iter().map(|party| party_ron(register, party)).collect());
        let evidence = deal.evidence.iter().filter(|evidence| !is_implied(evidence, own));
        self.list(INDENT, "evidence", evidence.map(|evidence| self.evidence(evidence, own)).collect());
        self.list(INDENT, "rivals", deal.rivals.iter().map(|rival| self.rival(rival)).collect());
        let accepted = deal.accepted.iter().map(|accepted| {
            let value = accepted.value.text(&register.places);
            statement_ron(accepted.field, &value, None, accepted.why.as_ref())
        });
        self.list(INDENT, "accepted", accepted.collect());
        let checked = deal.checked.iter().map(|checked| {
            let mut fields = Fields::default();
            fields.text("problem", Some(&checked.problem));
            fields.text("why", Some(&checked.why));
            fields.in_brackets()
        });
        self.list(INDENT, "checked", checked.collect());
        if let Some(merged) = brackets(deal.merged.iter().map(|id| quoted(id))) {
            self.comment(INDENT, &format!("merged from the reports {merged}"));
        }
        self.text.push_str("            ),\n");
    }

    /// The value of a field that is written on the first lines; parts and parties stand on lines of their own.
    fn value(&self, deal: &Deal, field: Field) -> Option<String> {
        let sectors = deal.sectors.iter().map(|&ix| quoted(&self.register.sectors.get(ix).id));
        let stated = deal.stated(field).map(|statement| statement.text(&self.register.places));
        match field.notation() {
            Notation::List if field == Field::Sectors => brackets(sectors),
            Notation::List | Notation::Link => None,
            Notation::Word | Notation::Stage => {
                stated.filter(|_| field != Field::Form || deal.form != Form::Single)
            }
            Notation::Text | Notation::Date | Notation::Place => stated.map(|text| quoted(&text)),
            Notation::Amount | Notation::Count | Notation::Area => stated.map(|text| quoted(&text)),
        }
    }

    fn part_of(&mut self, indent: usize, deal: &Deal) {
        let Some(part_of) = deal.part_of else { return };
        let id = quoted(&self.register.deal(part_of.deal).id);
        if self.chosen.contains(&part_of.deal) {
            self.line(indent, "part_of", &format!("(deal: {id}, how: {})", part_of.how.word()));
        } else {
            self.comment(indent, &format!("part of {id}, which is not among these deals"));
        }
    }

    fn rung(&self, rung: &crate::model::Rung, own: SourceIx) -> String {
        let mut fields = Fields::default();
        fields.word("stage", rung.stage.word());
        fields.raw("when", rung.when.map(|when| quoted(&when.to_string())));
        fields
            .raw("source", rung.source.filter(|source| *source != own).map(|source| self.source_id(source)));
        let note = rung.note.as_ref();
        let note = note.map(|note| rung_note_words(note, |amount| amount.to_string(), Lang::En));
        fields.text("note", note.as_ref());
        fields.in_brackets()
    }

    fn evidence(&self, evidence: &Evidence, own: SourceIx) -> String {
        let mut fields = Fields::default();
        let source = Some(evidence.source).filter(|source| *source != own);
        fields.raw("source", source.map(|source| self.source_id(source)));
        fields.text("line", evidence.line.as_ref());
        fields.raw("fields", brackets(evidence.fields.iter().map(|field| field.word().to_owned())));
        fields.text("as_written", evidence.as_written.as_ref());
        fields.in_brackets()
    }

    fn rival(&self, rival: &Rival) -> String {
        let source = rival.source.map(|source| self.source_id(source));
        let who = rival.source.map(|source| self.register.source(source).publisher.as_str());
        let why = rival.why.as_ref().map(|why| why_words(why, who, Lang::En));
        statement_ron(rival.field, &rival.value.text(&self.register.places), source, why.as_ref())
    }

    fn source_id(&self, ix: SourceIx) -> String {
        quoted(&self.register.source(ix).id)
    }

    fn line(&mut self, indent: usize, name: &str, value: &str) {
        // Writing to a String cannot fail.
        _ = writeln!(self.text, "{:indent$}{name}: {value},", "");
    }

    fn comment(&mut self, indent: usize, words: &str) {
        _ = writeln!(self.text, "{:indent$}// {words}", "");
    }

    fn list(&mut self, indent: usize, name: &str, entries: Vec<String>) {
        match entries.as_slice() {
            [] => return,
            [one] if indent + name.len() + one.len() < WIDTH => {
                return self.line(indent, name, &format!("[{one}]"));
            }
            _ => {}
        }
        _ = writeln!(self.text, "{:indent$}{name}: [", "");
        for entry in entries {
            _ = writeln!(self.text, "{:indent$}    {entry},", "");
        }
        _ = writeln!(self.text, "{:indent$}],", "");
    }
}

fn party_ron(register: &Register, party: &crate::model::Party) -> String {
    let mut fields = Fields::default();
    fields.text("name", Some(&party.name));
    fields.word("role", party.role.word());
    fields.raw("home", party.home.map(|home| quoted(&register.places.get(home).id)));
    fields.in_brackets()
}

fn statement_ron(field: Field, value: &str, source: Option<String>, why: Option<&String>) -> String {
    let mut fields = Fields::default();
    fields.word("field", field.word());
    fields.raw("value", Some(quoted(value)));
    fields.raw("source", source);
    fields.text("why", why);
    fields.in_brackets()
}

/// Whether an entry contains only the deal's own source; reading a deal without evidence adds it again.
fn is_implied(evidence: &Evidence, own: SourceIx) -> bool {
    let Evidence { source, line, fields, as_written } = evidence;
    *source == own && line.is_none() && fields.is_empty() && as_written.is_none()
}

/// Fields of a struct on one line.
#[derive(Default)]
struct Fields {
    text: String,
}

impl Fields {
    fn raw(&mut self, name: &str, value: Option<String>) {
        if let Some(value) = value {
            let comma = if self.text.is_empty() { "" } else { ", " };
            _ = write!(self.text, "{comma}{name}: {value}");
        }
    }

    fn word(&mut self, name: &str, word: &str) {
        self.raw(name, Some(word.to_owned()));
    }

    fn text(&mut self, name: &str, text: Option<&String>) {
        self.raw(name, text.map(|text| quoted(text)));
    }

    fn in_brackets(self) -> String {
        format!("({})", self.text)
    }
}

/// The maximum width of a line, unless a single field is longer.
const WIDTH: usize = 110;

/// Fields packed into lines.
struct Line {
    indent: usize,
    text: String,
    /// Bytes of the last line.
    width: usize,
}

impl Line {
    fn new(indent: usize) -> Self {
        Self { indent, text: String::new(), width: 0 }
    }

    fn raw(&mut self, name: &str, value: Option<String>) {
        let Some(value) = value else { return };
        let field = format!("{name}: {value},");
        if self.width > 0 && self.width + field.len() < WIDTH {
            self.text.push(' ');
        } else {
            let newline = if self.text.is_empty() { "" } else { "\n" };
            let indent = self.indent;
            _ = write!(self.text, "{newline}{:indent$}", "");
            self.width = indent;
        }
        self.width += field.len() + 1;
        self.text.push_str(&field);
    }

    fn text(&mut self, name: &str, text: Option<&String>) {
        self.raw(name, text.map(|text| quoted(text)));
    }

    fn shown<T: std::fmt::Display>(&mut self, name: &str, value: Option<T>) {
        self.raw(name, value.map(|value| quoted(&value.to_string())));
    }

    fn done(mut self) -> String {
        self.text.push('\n');
        self.text
    }
}

/// A list on one line; `None` if it is empty.
fn brackets(entries: impl Iterator<Item = String>) -> Option<String> {
    let entries: Vec<String> = entries.collect();
    (!entries.is_empty()).then(|| format!("[{}]", entries.join(", ")))
}

/// A text in quotes, with the necessary characters escaped for RON.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => _ = write!(quoted, "\\u{{{:x}}}", u32::from(c)),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
