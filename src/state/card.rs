//! The deal card as data: every field with what supports it.

use super::{Opened, Query};
use crate::figure::{amount_text, count_text, deal_amount_text, deal_count_text, money_sum_text, when_text};
use crate::model::{
    Amount, Deal, DealIx, Evidence, Field, Form, Lang, Link, PlaceIx, Register, Rival, SourceIx, Statement,
};
use crate::query::{Shown, Sum, Valuer, Worth};

/// A deal, ready to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    pub deal: DealIx,
    pub title: String,
    /// Short words under the title, the stage marked.
    pub chips: Vec<Chip>,
    pub rows: Vec<CardRow>,
    /// The batch it is part of, and its members: deals to go to.
    pub batch: Option<Linked>,
    pub members: Vec<Linked>,
    pub note: Option<String>,
    pub sources: Vec<CardSource>,
}

/// A short word under the title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    pub text: String,
    pub tone: Tone,
}

/// What a chip's colour says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Plain,
    Good,
    Warning,
}

/// A field of the card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardRow {
    pub label: &'static str,
    pub value: String,
    /// What supports it, what rivals it, how it was converted: one line each.
    pub details: Vec<String>,
}

/// Another deal to go to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    pub deal: DealIx,
    pub title: String,
    pub detail: String,
}

/// A source of the deal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardSource {
    pub id: String,
    pub title: String,
    /// Publisher, author, date, language.
    pub detail: String,
    pub address: Option<String>,
    /// How many deals of the register it reports.
    pub deals: usize,
    pub note: Option<String>,
}

/// The card of a deal.
pub fn card(opened: &Opened, query: &Query, ix: DealIx) -> Card {
    let register = &opened.register;
    let deal = register.deal(ix);
    let writer = Writer { register, deal };
    Card {
        deal: ix,
        title: deal.title.clone(),
        chips: chips(deal),
        rows: writer.rows(query),
        batch: deal.part_of.map(|part_of| Linked {
            detail: format!("{}, {}", amount_of(register.deal(part_of.deal)), link_words(part_of.how)),
            ..linked(register, part_of.deal)
        }),
        members: register.members(ix).iter().map(|&member| linked(register, member)).collect(),
        note: deal.note.clone(),
        sources: sources(opened, deal),
    }
}

fn link_words(how: Link) -> &'static str {
    match how {
        Link::Stated => "as the source says",
        Link::Inferred => "inferred",
    }
}

fn amount_of(deal: &Deal) -> String {
    deal_amount_text(deal, Lang::En).unwrap_or_else(|| "no money in it".to_owned())
}

fn linked(register: &Register, ix: DealIx) -> Linked {
    let deal = register.deal(ix);
    Linked { deal: ix, title: deal.title.clone(), detail: amount_of(deal) }
}

fn chips(deal: &Deal) -> Vec<Chip> {
    let plain = |text: &str| Chip { text: text.to_owned(), tone: Tone::Plain };
    let is_signed = deal.stage >= crate::model::Stage::Signed;
    let mut chips = vec![
        plain(deal.kind.word()),
        Chip { text: deal.stage.word().to_owned(), tone: if is_signed { Tone::Good } else { Tone::Plain } },
    ];
    match deal.form {
        Form::Single => {}
        Form::Batch => chips.push(plain("Batch")),
        Form::RunningTotal => chips.push(plain("Running total, never added")),
    }
    if deal.is_disputed(Field::Amount) {
        chips.push(Chip { text: "Sources disagree".to_owned(), tone: Tone::Warning });
    }
    if deal.confidence != crate::model::Confidence::High {
        chips.push(plain(&format!("{} confidence", deal.confidence.word())));
    }
    chips
}

struct Writer<'a> {
    register: &'a Register,
    deal: &'a Deal,
}

impl Writer<'_> {
    fn rows(&self, query: &Query) -> Vec<CardRow> {
        let deal = self.deal;
        let mut rows = vec![self.amount(query), self.when()];
        rows.extend(self.history());
        rows.push(self.place("Place", Field::Place, deal.place));
        rows.extend(deal.venue.map(|venue| self.place("Venue", Field::Venue, Some(venue))));
        rows.extend(deal.event.as_ref().map(|event| self.row("Event", Field::Event, event.clone())));
        rows.extend(deal_count_text(deal, Lang::En).map(|text| self.row("Count", Field::Count, text)));
        rows.extend(deal.floor_area_m2.map(|area| {
            self.row("Floor area", Field::FloorArea, format!("{} m²", count_text(area, Lang::En)))
        }));
        rows.extend(deal.parties.iter().map(|party| CardRow {
            label: party.role.word(),
            value: party.name.clone(),
            details: party.home.map(|home| self.place_name(home)).into_iter().collect(),
        }));
        if !deal.sectors.is_empty() {
            let names = deal.sectors.iter().map(|&ix| self.register.sectors.get(ix).names.in_lang(Lang::En));
            rows.push(self.row("Sectors", Field::Sectors, names.collect::<Vec<_>>().join(", ")));
        }
        rows
    }

    fn row(&self, label: &'static str, field: Field, value: String) -> CardRow {
        let (quoted, plain): (Vec<_>, Vec<_>) =
            self.evidence(field).partition(|evidence| evidence.as_written.is_some());
        let mut details: Vec<String> = quoted.into_iter().map(|evidence| self.cited(evidence)).collect();
        let plain: Vec<String> = plain.into_iter().map(|evidence| self.cited(evidence)).collect();
        details.extend((!plain.is_empty()).then(|| plain.join("; ")));
        details.extend(self.deal.rivals_of(field).map(|rival| self.rival(rival)));
        details.extend(self.deal.accepted_for(field).map(|accepted| {
            let why = accepted.why.as_deref().map(|why| format!(": {why}")).unwrap_or_default();
            format!("Accepted: {}{why}", self.statement(&accepted.value))
        }));
        CardRow { label, value, details }
    }

    fn amount(&self, query: &Query) -> CardRow {
        let mut row = self.row("Amount", Field::Amount, amount_of(self.deal));
        let Shown::In(currency) = query.shown else { return row };
        let valuer = Valuer { register: self.register, reading: query.reading };
        let valued = valuer.converted(self.deal, currency);
        match (valued.worth, valued.converted) {
            (Worth::Known(interval), Some(converted)) => {
                let sum = Sum { interval, approximate: valued.approximate, disputed: valued.disputed };
                let older = if converted.is_older() { ", the last one known" } else { "" };
                row.details.push(format!(
                    "{} at 1 {} = {} {} (mean of {}{older})",
                    money_sum_text(currency, &sum, Lang::En),
                    converted.from,
                    converted.rate.round_sf(5).unwrap_or(converted.rate).normalize(),
                    converted.to,
                    converted.used,
                ));
            }
            (Worth::Unconverted, _) => row.details.push(format!("Not converted: no rate to {currency}")),
            _ => {}
        }
        row
    }

    fn when(&self) -> CardRow {
        let value =
            self.deal.when.map_or_else(|| "No date given".to_owned(), |when| when_text(when, Lang::En));
        self.row("When", Field::When, value)
    }

    fn history(&self) -> impl Iterator<Item = CardRow> + '_ {
        self.deal.history.iter().map(|rung| CardRow {
            label: "Earlier",
            value: match rung.when {
                Some(when) => format!("{}, {}", rung.stage.word(), when_text(when, Lang::En)),
                None => rung.stage.word().to_owned(),
            },
            details: rung
                .source
                .map(|ix| self.source_name(ix))
                .into_iter()
                .chain(rung.note.clone())
                .collect(),
        })
    }

    fn place(&self, label: &'static str, field: Field, place: Option<PlaceIx>) -> CardRow {
        let value = place.map_or_else(|| "No place given".to_owned(), |ix| self.place_name(ix));
        let mut row = self.row(label, field, value);
        if let Some(place) = place.map(|ix| self.register.places.get(ix))
            && !place.spans.is_empty()
        {
            let spans = place.spans.iter().map(|&ix| self.register.places.get(ix).names.in_lang(Lang::En));
            row.details.push(format!("Reaches into {}", spans.collect::<Vec<_>>().join(", ")));
        }
        row
    }

    /// "Qingpu, Shanghai", or a country alone.
    fn place_name(&self, ix: PlaceIx) -> String {
        let name = |ix: PlaceIx| self.register.places.get(ix).names.in_lang(Lang::En);
        let is_local = |ix: &PlaceIx| self.register.places.get(*ix).level > crate::model::Level::Country;
        let path: Vec<&str> = self.register.places.ancestry(ix).filter(is_local).map(name).collect();
        if path.is_empty() { name(ix).to_owned() } else { path.join(", ") }
    }

    fn evidence(&self, field: Field) -> impl Iterator<Item = &Evidence> + '_ {
        self.deal.evidence.iter().filter(move |evidence| evidence.fields.contains(&field))
    }

    /// "SHINE 2023-11-11, line 32: “US$300 million”".
    fn cited(&self, evidence: &Evidence) -> String {
        let mut text = self.source_name(evidence.source);
        if let Some(line) = &evidence.line {
            text = format!("{text}, line {line}");
        }
        if let Some(written) = &evidence.as_written {
            text = format!("{text}: “{written}”");
        }
        text
    }

    fn source_name(&self, ix: SourceIx) -> String {
        let source = self.register.source(ix);
        match source.published {
            Some(when) => format!("{} {when}", source.publisher),
            None => source.publisher.clone(),
        }
    }

    fn rival(&self, rival: &Rival) -> String {
        let source = rival.source.map(|ix| format!(" in {}", self.source_name(ix))).unwrap_or_default();
        let why = rival.why.as_deref().map(|why| format!(": {why}")).unwrap_or_default();
        format!("But {}{source}{why}", self.statement(&rival.value))
    }

    fn statement(&self, statement: &Statement) -> String {
        match statement {
            Statement::Amount(Amount::Undisclosed) => "undisclosed".to_owned(),
            Statement::Amount(amount) => amount_text(*amount, Lang::En),
            Statement::Count(count) => count_text(*count, Lang::En),
            Statement::FloorArea(area) => format!("{} m²", count_text(*area, Lang::En)),
            Statement::When(when) => when_text(*when, Lang::En),
            Statement::Stage(stage) => stage.word().to_lowercase(),
            Statement::Place(ix) => self.place_name(*ix),
            Statement::Words(words) => words.clone(),
        }
    }
}

fn sources(opened: &Opened, deal: &Deal) -> Vec<CardSource> {
    let register = &opened.register;
    let mut cited: Vec<SourceIx> = Vec::new();
    for evidence in &deal.evidence {
        if !cited.contains(&evidence.source) {
            cited.push(evidence.source);
        }
    }
    cited
        .into_iter()
        .map(|ix| {
            let source = register.source(ix);
            let published = source.published.map(|when| when_text(when, Lang::En));
            let language = source.language.as_deref().map(language_name);
            let parts = [Some(source.publisher.clone()), source.author.clone(), published, language];
            CardSource {
                id: source.id.clone(),
                title: source.title.clone(),
                detail: parts.into_iter().flatten().collect::<Vec<_>>().join(", "),
                address: source.address.clone(),
                deals: opened.index.reports(ix),
                note: source.note.clone(),
            }
        })
        .collect()
}

fn language_name(code: &str) -> String {
    match code {
        "en" => "English".to_owned(),
        "de" => "German".to_owned(),
        "zh" => "Chinese".to_owned(),
        "ja" => "Japanese".to_owned(),
        code => code.to_owned(),
    }
}
