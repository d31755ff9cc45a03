//! Data that every question needs, computed once when a register opens.

use super::columns::Field;
use super::columns::{Columns, Memo};
use super::filter::Named;
use super::table::ranks::Ranks;
use super::text::SearchText;
use super::{DealSet, FACET_FIELDS, FacetField, GroupKey, Site};
use crate::model::{DayRange, DealIx, Register, SourceIx};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// The columns and the searchable text of a register, and recent results.
#[derive(Debug, Default)]
pub struct Index {
    columns: Columns,
    text: SearchText,
    ranks: Ranks,
    /// For each source, the number of deals that it reports.
    reports: Vec<usize>,
    /// For each field, the names by which its values are found.
    named: Memo<FacetField, Named>,
    /// The deals that recent parts of filters let through, most recently used last.
    passed: Mutex<VecDeque<(RememberedPart, Arc<DealSet>)>>,
}

/// Number of results of filter parts that are kept.
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
        let reports = columns.field(register, FacetField::Source, Site::Place).counts(&columns.all());
        Self { columns, text, reports, ..Self::default() }
    }

    /// Prepares the data for the first search and the first sorts, which the initial display does not need.
    pub fn get_ready(&self, register: &Register) {
        // No text contains this sign, but searching for it folds all names.
        self.text.find(register, &self.columns, "\u{1}", None);
        self.ranks.get_ready(register, &self.columns);
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

    /// The deals with a value of a field.
    pub fn with(&self, register: &Register, field: FacetField, key: &GroupKey) -> DealSet {
        self.columns.field(register, field, Site::Place).with(std::slice::from_ref(key))
    }

    /// The number of deals that a source reports.
    pub fn reports(&self, source: SourceIx) -> usize {
        self.reports.get(source.0 as usize).copied().unwrap_or(0)
    }

    /// The values of a field, and the deals that have each.
    pub(super) fn field(&self, register: &Register, field: FacetField) -> Arc<Field> {
        self.columns.field(register, field, Site::Place)
    }

    /// The names by which the values of a field are found, folded on first use.
    pub(super) fn named(&self, register: &Register, field: FacetField) -> Arc<Named> {
        self.named.get(field, || Named::of(register, &self.field(register, field).keys))
    }

    /// The possible days of a deal; open at both ends if it is undated.
    pub fn days(&self, deal: DealIx) -> DayRange {
        let row = deal.0 as usize;
        let first = self.columns.first.get(row).copied().filter(|&day| day != i32::MIN);
        let last = self.columns.last.get(row).copied().filter(|&day| day != i32::MAX);
        DayRange { first, last }
    }

    /// Memory used by columns and text, in bytes, including data built on demand.
    pub fn bytes(&self) -> usize {
        self.columns.bytes() + self.text.bytes() + self.ranks.bytes()
    }

    /// The remembered result of a recent part of a filter or a search, else the result of `make`.
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
            // Moves the entry to the end, since the least recently used entry is dropped first.
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

    /// The smallest remembered result of an earlier search that must contain all deals with `words`.
    pub(super) fn candidates(&self, words: &str) -> Option<Arc<DealSet>> {
        let known = self.passed.lock().unwrap_or_else(PoisonError::into_inner);
        let earlier = known.iter().filter_map(|(part, set)| match part {
            RememberedPart::Words(earlier) if words.contains(earlier) => Some((earlier.len(), set)),
            _ => None,
        });
        earlier.max_by_key(|(length, _)| *length).map(|(_, set)| Arc::clone(set))
    }
}

/// The key of a remembered result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum RememberedPart {
    /// A part of a filter, by its text.
    Filter(String),
    /// A search for words, folded.
    Words(String),
}
