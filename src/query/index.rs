//! What every question needs again and again, computed once when a register opens.

use super::{Reading, Values, fold};
use crate::model::{Currency, DayRange, Deal, DealIx, Register, SourceIx, When};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Folded words and day ranges of all deals.
#[derive(Debug, Default)]
pub struct Index {
    /// One text a deal, folded, with its id, title, parties, event, places, sectors, sources and note.
    words: Vec<String>,
    days: Vec<DayRange>,
    /// The names of all parties, each once, in order.
    parties: Vec<String>,
    /// The names of all events, each once, in order.
    events: Vec<String>,
    /// How many deals each source reports.
    reports: Vec<u32>,
    /// Deals' money, by how it was asked for.
    values: Mutex<BTreeMap<(Currency, Reading), Arc<Values>>>,
}

impl Index {
    pub fn new(register: &Register) -> Self {
        use rayon::prelude::*;
        let words = register.deals.par_iter().map(|deal| words_of(register, deal)).collect();
        let open = DayRange { first: None, last: None };
        let days = register.deals.iter().map(|deal| deal.when.map_or(open, When::days)).collect();
        let parties = register.deals.iter().flat_map(|deal| &deal.parties).map(|party| &party.name);
        let events = register.deals.iter().filter_map(|deal| deal.event.as_ref());
        let (parties, events) = (distinct(parties), distinct(events));
        Self { words, days, parties, events, reports: reports(register), values: Mutex::default() }
    }

    /// The money of all deals of the register that this is the index of.
    pub fn values(&self, register: &Register, reading: Reading, currency: Currency) -> Arc<Values> {
        let key = (currency, reading);
        let known = || self.values.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(values) = known().get(&key) {
            return Arc::clone(values);
        }
        // Not while the lock is held: this shares out work, and a helper might ask for the same.
        let values = Arc::new(Values::new(register, reading, currency));
        Arc::clone(known().entry(key).or_insert(values))
    }

    /// How many deals a source reports.
    pub fn reports(&self, source: SourceIx) -> usize {
        self.reports.get(source.0 as usize).map_or(0, |&deals| deals as usize)
    }

    pub fn parties(&self) -> &[String] {
        &self.parties
    }

    pub fn events(&self) -> &[String] {
        &self.events
    }

    /// Everything a word search looks through, folded.
    pub fn words(&self, deal: DealIx) -> &str {
        self.words.get(deal.0 as usize).map_or("", String::as_str)
    }

    /// The days the deal may have happened on; open at both ends where it is undated.
    pub fn days(&self, deal: DealIx) -> DayRange {
        self.days.get(deal.0 as usize).copied().unwrap_or(DayRange { first: None, last: None })
    }
}

fn reports(register: &Register) -> Vec<u32> {
    let mut reports = vec![0; register.sources.len()];
    for deal in &register.deals {
        for (at, evidence) in deal.evidence.iter().enumerate() {
            let is_first = deal.evidence.iter().take(at).all(|earlier| earlier.source != evidence.source);
            if let Some(count) = reports.get_mut(evidence.source.0 as usize).filter(|_| is_first) {
                *count += 1;
            }
        }
    }
    reports
}

fn distinct<'a>(names: impl Iterator<Item = &'a String>) -> Vec<String> {
    names.collect::<std::collections::BTreeSet<_>>().into_iter().cloned().collect()
}

fn words_of(register: &Register, deal: &Deal) -> String {
    let mut parts: Vec<&str> = vec![&deal.id, &deal.title];
    parts.extend(deal.event.as_deref());
    parts.extend(deal.note.as_deref());
    parts.extend(deal.parties.iter().map(|party| party.name.as_str()));
    for place in [deal.place, deal.venue].into_iter().flatten() {
        for at in register.places.ancestry(place).take(3) {
            let place = register.places.get(at);
            parts.extend(place.names.all());
            parts.extend(place.aliases.iter().map(String::as_str));
        }
    }
    for &sector in &deal.sectors {
        parts.extend(register.sectors.get(sector).names.all());
    }
    for evidence in &deal.evidence {
        let source = register.source(evidence.source);
        parts.extend([source.publisher.as_str(), source.title.as_str()]);
        parts.extend(source.author.as_deref());
        parts.extend(evidence.as_written.as_deref());
    }
    fold(&parts.join("\n"))
}
