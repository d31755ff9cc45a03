//! The deal card as data: every field with its evidence.

use super::card_sources::{CardSource, sources};
use super::{Opened, Query};
use crate::figure::{
    amount_text, count_text, deal_amount_text, deal_count_text, money_sum_text, rival_why, rung_note,
    when_text,
};
use crate::model::{
    Amount, Apart, Confidence, Converted, Currency, Deal, DealIx, Evidence, Field, Form, Lang, Level, Money,
    PlaceIx, Register, Rival, SourceIx, Stage, Statement,
};
use crate::query::{CurrencyMode, Marks, Sum, Valuer, Worth, month_words, stage_within};
use crate::tr;
use crate::words::{
    field_word, form_word, kind_word, link_word, manner, ordinary, place_name, role_word, stage_word,
};

/// A deal in readable form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    pub deal: DealIx,
    pub title: String,
    /// Labels under the title; the label of the stage has a colour if the deal is signed.
    pub chips: Vec<Chip>,
    pub rows: Vec<CardRow>,
    /// The batch that contains the deal, and its members, as links.
    pub batch: Option<Linked>,
    pub members: Vec<Linked>,
    /// The number of members beyond those listed.
    pub more_members: usize,
    pub note: Option<String>,
    pub sources: Vec<CardSource>,
}

/// A label under the title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    pub text: String,
    pub tone: Tone,
}

/// The meaning of a chip's colour.
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
    /// Evidence, other statements and conversions: one line each.
    pub details: Vec<String>,
}

/// A link to another deal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    pub deal: DealIx,
    pub title: String,
    pub detail: String,
}

/// The maximum number of members that the card of a batch lists; a batch may have a hundred thousand.
const MOST_MEMBERS: usize = 12;

/// The card of a deal, in the language of the query.
pub fn card(opened: &Opened, query: &Query, ix: DealIx) -> Card {
    let register = &opened.register;
    let deal = register.deal(ix);
    let lang = query.lang;
    let writer = CardWriter { register, deal, lang };
    let members = register.members(ix);
    Card {
        deal: ix,
        title: deal.title.clone(),
        chips: chips(deal, lang),
        rows: writer.rows(query),
        batch: deal.part_of.map(|part_of| Linked {
            detail: [&*amount_of(register.deal(part_of.deal), lang), link_word(part_of.how, lang)]
                .join(tr!(lang, "filter-comma")),
            ..linked(register, part_of.deal, lang)
        }),
        members: members.iter().take(MOST_MEMBERS).map(|&member| linked(register, member, lang)).collect(),
        more_members: members.len().saturating_sub(MOST_MEMBERS),
        note: deal.note.clone(),
        sources: sources(opened, deal, lang),
    }
}

fn amount_of(deal: &Deal, lang: Lang) -> String {
    deal_amount_text(deal, lang).unwrap_or_else(|| tr!(lang, "value-no-money").to_owned())
}

fn linked(register: &Register, ix: DealIx, lang: Lang) -> Linked {
    let deal = register.deal(ix);
    Linked { deal: ix, title: deal.title.clone(), detail: amount_of(deal, lang) }
}

fn chips(deal: &Deal, lang: Lang) -> Vec<Chip> {
    let plain = |text: &str| Chip { text: text.to_owned(), tone: Tone::Plain };
    let stage_tone = if deal.stage >= Stage::Signed { Tone::Good } else { Tone::Plain };
    let mut chips = vec![
        plain(kind_word(deal.kind, lang)),
        Chip { text: stage_word(deal.stage, lang).to_owned(), tone: stage_tone },
    ];
    match deal.form {
        Form::Single => {}
        Form::Batch => chips.push(plain(form_word(Form::Batch, lang))),
        Form::RunningTotal => chips.push(plain(tr!(lang, "deal-running-total"))),
    }
    if deal.is_disputed(Field::Amount) {
        chips.push(Chip { text: tr!(lang, "deal-sources-disagree").to_owned(), tone: Tone::Warning });
    }
    match deal.confidence {
        Confidence::High => {}
        Confidence::Medium => chips.push(plain(tr!(lang, "deal-medium-confidence"))),
        Confidence::Low => chips.push(plain(tr!(lang, "deal-low-confidence"))),
    }
    chips
}

struct CardWriter<'a> {
    register: &'a Register,
    deal: &'a Deal,
    lang: Lang,
}

impl CardWriter<'_> {
    fn rows(&self, query: &Query) -> Vec<CardRow> {
        let deal = self.deal;
        let mut rows = vec![self.amount(query), self.when()];
        rows.extend(self.history());
        rows.push(self.place(Field::Place, deal.place));
        rows.extend(deal.venue.map(|venue| self.place(Field::Venue, Some(venue))));
        rows.extend(deal.event.clone().map(|event| self.row(Field::Event, event)));
        rows.extend(deal_count_text(deal, self.lang).map(|text| self.row(Field::Count, text)));
        let area = |area| self.row(Field::FloorArea, format!("{} m²", count_text(area, self.lang)));
        rows.extend(deal.floor_area_m2.map(area));
        rows.extend(deal.parties.iter().map(|party| CardRow {
            label: role_word(party.role, self.lang),
            value: party.name.clone(),
            details: party.home.map(|home| self.place_name(home)).into_iter().collect(),
        }));
        if !deal.sectors.is_empty() {
            let name = |ix| self.register.sectors.get(ix).names.in_lang(self.lang);
            rows.push(self.row(Field::Sectors, self.list(deal.sectors.iter().copied().map(name))));
        }
        rows
    }

    fn list<'t>(&self, items: impl Iterator<Item = &'t str>) -> String {
        items.collect::<Vec<_>>().join(tr!(self.lang, "deal-and"))
    }

    fn row(&self, field: Field, value: String) -> CardRow {
        let (quoted, plain): (Vec<_>, Vec<_>) =
            self.evidence(field).partition(|evidence| evidence.as_written.is_some());
        let mut details: Vec<String> = quoted.into_iter().map(|evidence| self.cited(evidence)).collect();
        let plain: Vec<String> = plain.into_iter().map(|evidence| self.cited(evidence)).collect();
        details.extend((!plain.is_empty()).then(|| plain.join(tr!(self.lang, "deal-semicolon"))));
        details.extend(self.deal.rivals_of(field).map(|rival| self.rival(rival)));
        details.extend(self.deal.accepted_for(field).map(|accepted| {
            let statement = self.statement(&accepted.value);
            tr!(self.lang, "deal-accepted", statement = statement, why = self.why(accepted.why.as_deref()))
        }));
        let label = match field {
            Field::When => tr!(self.lang, "deal-when"),
            field => field_word(field, self.lang),
        };
        CardRow { label, value, details }
    }

    fn why(&self, why: Option<&str>) -> String {
        why.map(|why| tr!(self.lang, "deal-why", why = why)).unwrap_or_default()
    }

    fn amount(&self, query: &Query) -> CardRow {
        let mut row = self.row(Field::Amount, amount_of(self.deal, self.lang));
        let CurrencyMode::In(currency) = query.shown else { return row };
        let valuer = Valuer { register: self.register, reading: query.reading };
        let valued = valuer.converted(self.deal, currency);
        if let (Worth::Known(interval), Some(converted)) = (valued.worth, valued.converted) {
            let Marks { approximate, disputed, unconverted } = valued.marks;
            let sum = Sum { interval, approximate, disputed, unconverted };
            row.details.push(self.converted(&money_sum_text(currency, &sum, self.lang), converted));
        }
        row.details.extend(self.further_rates(&valuer, currency, valued.converted));
        if valued.marks.unconverted {
            row.details.push(self.not_converted(currency));
        }
        row
    }

    /// The converted amounts of other statements that count and need a different rate.
    fn further_rates(&self, valuer: &Valuer<'_>, currency: Currency, used: Option<Converted>) -> Vec<String> {
        let mut told: Vec<Converted> = used.into_iter().collect();
        let mut texts = Vec::new();
        for money in valuer.statements(self.deal) {
            let how = valuer.conversion(self.deal, money.currency, currency);
            let Some(how) = how.filter(|how| how.from != how.to && !told.contains(how)) else { continue };
            told.push(how);
            let bounds = how.apply_to(money.bounds);
            let amount = Amount::Stated(Money { currency, bounds });
            texts.push(self.converted(&amount_text(amount, self.lang), how));
        }
        texts
    }

    fn converted(&self, sum: &str, converted: Converted) -> String {
        let rate = converted.rate.round_sf(5).unwrap_or(converted.rate).normalize().to_string();
        let month = month_words(converted.used, self.lang);
        let used = if converted.is_fixed {
            tr!(self.lang, "deal-rate-fixed").to_owned()
        } else if converted.is_older() {
            tr!(self.lang, "deal-mean-of-last", month = month)
        } else {
            tr!(self.lang, "deal-mean-of", month = month)
        };
        tr!(
            self.lang,
            "deal-converted",
            sum = sum,
            from = converted.from.code(),
            rate = ordinary(self.lang, &rate),
            to = converted.to.code(),
            used = used,
        )
    }

    fn not_converted(&self, currency: Currency) -> String {
        tr!(self.lang, "deal-not-converted", currency = currency.code())
    }

    fn when(&self) -> CardRow {
        let missing = || tr!(self.lang, "name-no-date").to_owned();
        let value = self.deal.when.map_or_else(missing, |when| when_text(when, self.lang));
        self.row(Field::When, value)
    }

    fn history(&self) -> impl Iterator<Item = CardRow> + '_ {
        self.deal.history.iter().map(|rung| CardRow {
            label: tr!(self.lang, "deal-earlier"),
            value: match (stage_word(rung.stage, self.lang), rung.when) {
                (stage, None) => stage.to_owned(),
                (stage, Some(when)) => {
                    tr!(self.lang, "deal-stage-when", stage = stage, when = when_text(when, self.lang))
                }
            },
            details: rung
                .source
                .map(|ix| self.source_name(ix))
                .into_iter()
                .chain(rung_note(rung, self.lang))
                .collect(),
        })
    }

    fn place(&self, field: Field, place: Option<PlaceIx>) -> CardRow {
        let missing = || tr!(self.lang, "name-no-place").to_owned();
        let value = place.map_or_else(missing, |ix| self.place_name(ix));
        let mut row = self.row(field, value);
        if let Some(place) = place.map(|ix| self.register.places.get(ix))
            && !place.spans.is_empty()
        {
            let spans = place.spans.iter().map(|&ix| self.register.places.get(ix).names.in_lang(self.lang));
            row.details.push(tr!(self.lang, "deal-reaches-into", places = self.list(spans)));
        }
        row.details.extend(place.and_then(|ix| self.place_of_today(ix)));
        row
    }

    /// The present place of an abolished one; sums count its deals there.
    fn place_of_today(&self, ix: PlaceIx) -> Option<String> {
        let place = self.register.places.get(ix);
        let until = place.until.map(|until| when_text(until, self.lang));
        let now = place.now.map(|now| self.place_name(now));
        Some(match (until, now) {
            (Some(until), Some(now)) => tr!(self.lang, "deal-place-until-now", until = until, place = now),
            (Some(until), None) => tr!(self.lang, "deal-place-until", until = until),
            (None, Some(now)) => tr!(self.lang, "deal-place-now", place = now),
            (None, None) => return None,
        })
    }

    /// "Qingpu, Shanghai", or the country alone; in Chinese from the outermost place inwards, without separators.
    fn place_name(&self, ix: PlaceIx) -> String {
        let places = &self.register.places;
        let name = |at: PlaceIx| {
            // A place that is marked as lying within another needs no such mark here, since the path continues with
            // its parents.
            let is_told = at == ix && !matches!(places.apart(ix, self.lang), Some(Apart::Within(_)));
            if is_told {
                place_name(places, at, self.lang)
            } else {
                places.get(at).names.in_lang(self.lang).to_owned()
            }
        };
        let is_local = |ix: &PlaceIx| places.get(*ix).level > Level::Country;
        let mut path: Vec<String> = places.ancestry(ix).filter(is_local).map(name).collect();
        if path.is_empty() {
            return place_name(places, ix, self.lang);
        }
        if let Some(comma) = manner(self.lang).place_comma {
            return path.join(comma);
        }
        path.reverse();
        path.concat()
    }

    fn evidence(&self, field: Field) -> impl Iterator<Item = &Evidence> + '_ {
        self.deal.evidence.iter().filter(move |evidence| evidence.fields.contains(&field))
    }

    /// "SHINE 2023-11-11, line 32: “US$300 million”".
    fn cited(&self, evidence: &Evidence) -> String {
        let mut text = self.source_name(evidence.source);
        if let Some(line) = &evidence.line {
            text = tr!(self.lang, "deal-line", source = text, line = line);
        }
        if let Some(written) = &evidence.as_written {
            text = tr!(self.lang, "deal-quoted", source = text, written = written);
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
        let why = rival_why(self.register, rival, self.lang);
        let (statement, why) = (self.statement(&rival.value), self.why(why.as_deref()));
        let Some(source) = rival.source.map(|ix| self.source_name(ix)) else {
            return tr!(self.lang, "deal-rival", statement = statement, why = why);
        };
        tr!(self.lang, "deal-rival-in", statement = statement, source = source, why = why)
    }

    fn statement(&self, statement: &Statement) -> String {
        match statement {
            Statement::Amount(Amount::Undisclosed) => tr!(self.lang, "value-undisclosed").to_owned(),
            Statement::Amount(amount) => amount_text(*amount, self.lang),
            Statement::Count(count) => count_text(*count, self.lang),
            Statement::FloorArea(area) => format!("{} m²", count_text(*area, self.lang)),
            Statement::When(when) => when_text(*when, self.lang),
            Statement::Stage(stage) => stage_within(*stage, self.lang).to_owned(),
            Statement::Place(ix) => self.place_name(*ix),
            Statement::Words(words) => words.clone(),
        }
    }
}
