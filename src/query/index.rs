//! What every question needs again and again, computed once when a register opens.

use super::columns::{Columns, Memo};
use super::filter::{Listed, Named};
use super::ranks::Ranks;
use super::text::SearchText;
use super::{DealSet, FACET_FIELDS, FacetField, GroupKey, Site};
use crate::model::{DayRange, DealIx, Register, SourceIx};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// The columns and the words of a register, and what was found in them lately.
#[derive(Debug, Default)]
pub struct Index {
    columns: Columns,
    text: SearchText,
    ranks: Ranks,
    /// The names of all parties, each once, in order.
    parties: Vec<String>,
    /// The names of all events, each once, in order.
    events: Vec<String>,
    /// How many deals each source reports.
    reports: Vec<usize>,
    /// The names that values are found by.
    named: Memo<FacetField, Named>,
    /// The deals that parts of filters let through, the latest last.
    passed: Mutex<VecDeque<(RememberedPart, Arc<DealSet>)>>,
}

/// Parts of filters that are remembered.
const REMEMBERED: usize = 32;

impl Index {
    pub fn new(register: &Register) -> Self {
        let (columns, text) = rayon::join(
            || {
                let columns = Columns::new(register);
                columns.warm(register, &FACET_FIELDS);
                columns
            },
            || SearchText::new(register),
        );
        let names = |field: FacetField| -> Vec<String> {
            let field = columns.field(register, field, Site::Place);
            let name =
                |key: &GroupKey| if let GroupKey::Name(name) = key { Some(name.clone()) } else { None };
            field.keys.iter().filter_map(name).collect()
        };
        let (parties, events) = (names(FacetField::Party), names(FacetField::Event));
        let reports = columns.field(register, FacetField::Source, Site::Place).counts(&columns.all());
        Self { columns, text, parties, events, reports, ..Self::default() }
    }

    /// Makes what the first search and the first sorts need, which is not needed to show the register.
    pub fn get_ready(&self, register: &Register) {
        // No text holds this sign, but looking for it folds all names.
        self.text.find(register, &self.columns, "\u{1}", None);
        self.ranks.get_ready((register, &self.columns));
    }

    pub(super) fn columns(&self) -> &Columns {
        &self.columns
    }

    pub(super) fn ranks(&self) -> &Ranks {
        &self.ranks
    }

    pub(super) fn text(&self) -> &SearchText {
        &self.text
    }

    /// Every deal of the register.
    pub fn all(&self) -> DealSet {
        self.columns.all()
    }

    /// The deals that have a value of a field.
    pub fn with(&self, register: &Register, field: FacetField, key: &GroupKey) -> DealSet {
        self.columns.field(register, field, Site::Place).with(std::slice::from_ref(key))
    }

    /// How many deals a source reports.
    pub fn reports(&self, source: SourceIx) -> usize {
        self.reports.get(source.0 as usize).copied().unwrap_or(0)
    }

    pub fn parties(&self) -> &[String] {
        &self.parties
    }

    pub fn events(&self) -> &[String] {
        &self.events
    }

    pub(super) fn listed(&self) -> Listed<'_> {
        Listed { parties: &self.parties, events: &self.events }
    }

    /// The names that the values of a field are found by, folded when first asked for.
    pub(super) fn named(&self, register: &Register, field: FacetField) -> Arc<Named> {
        self.named.get(field, || Named::of(register, self.listed(), field))
    }

    /// The days the deal may have happened on; open at both ends where it is undated.
    pub fn days(&self, deal: DealIx) -> DayRange {
        let row = deal.0 as usize;
        let first = self.columns.first.get(row).copied().filter(|&day| day != i32::MIN);
        let last = self.columns.last.get(row).copied().filter(|&day| day != i32::MAX);
        DayRange { first, last }
    }

    /// Bytes that columns and words take, what was made on demand among them.
    pub fn bytes(&self) -> usize {
        self.columns.bytes() + self.text.bytes() + self.ranks.bytes()
    }

    /// What a part of a filter, or a search, let through lately, or else what `make` finds.
    pub(super) fn remembered<E>(
        &self,
        part: RememberedPart,
        make: impl FnOnce(&Self) -> Result<DealSet, E>,
    ) -> Result<Arc<DealSet>, E> {
        let known = || self.passed.lock().unwrap_or_else(PoisonError::into_inner);
        let mut earlier = known();
        if let Some(at) = earlier.iter().position(|(one, _)| *one == part)
            && let Some(entry) = earlier.remove(at)
        {
            // What is used stays longest.
            let set = Arc::clone(&entry.1);
            earlier.push_back(entry);
            return Ok(set);
        }
        drop(earlier);
        let set = Arc::new(make(self)?);
        let mut known = known();
        if known.len() >= REMEMBERED {
            known.pop_front();
        }
        known.push_back((part, Arc::clone(&set)));
        Ok(set)
    }

    /// The smallest set of deals, remembered from an earlier search, that must hold all with `words`.
    pub(super) fn candidates(&self, words: &str) -> Option<Arc<DealSet>> {
        let known = self.passed.lock().unwrap_or_else(PoisonError::into_inner);
        let earlier = known.iter().filter_map(|(part, set)| match part {
            RememberedPart::Words(earlier) if words.contains(earlier) => Some((earlier.len(), set)),
            _ => None,
        });
        earlier.max_by_key(|(length, _)| *length).map(|(_, set)| Arc::clone(set))
    }
}

/// What was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum RememberedPart {
    /// A part of a filter, by its text.
    Filter(String),
    /// A search for words, folded.
    Words(String),
}
