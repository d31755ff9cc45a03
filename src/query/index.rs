//! What every question needs again and again, computed once when a register opens.

use super::columns::Columns;
use super::ranks::Ranks;
use super::text::Text;
use super::{Bits, FACET_FIELDS, FacetField, GroupKey, Site};
use crate::model::{DayRange, DealIx, Register, SourceIx};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// The columns and the words of a register, and what was found in them lately.
#[derive(Debug, Default)]
pub struct Index {
    columns: Columns,
    text: Text,
    ranks: Ranks,
    /// The names of all parties, each once, in order.
    parties: Vec<String>,
    /// The names of all events, each once, in order.
    events: Vec<String>,
    /// How many deals each source reports.
    reports: Vec<usize>,
    /// The deals that parts of filters let through, the latest last.
    passed: Mutex<VecDeque<(String, Arc<Bits>)>>,
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
            || Text::new(register),
        );
        let names = |field: FacetField| -> Vec<String> {
            let field = columns.field(register, field, Site::Place);
            let name =
                |key: &GroupKey| if let GroupKey::Name(name) = key { Some(name.clone()) } else { None };
            field.keys.iter().filter_map(name).collect()
        };
        let (parties, events) = (names(FacetField::Party), names(FacetField::Event));
        let reports = columns.field(register, FacetField::Source, Site::Place).counts(&columns.all());
        Self { columns, text, ranks: Ranks::default(), parties, events, reports, passed: Mutex::default() }
    }

    pub(super) fn columns(&self) -> &Columns {
        &self.columns
    }

    pub(super) fn ranks(&self) -> &Ranks {
        &self.ranks
    }

    pub(super) fn text(&self) -> &Text {
        &self.text
    }

    /// Every deal of the register.
    pub fn all(&self) -> Bits {
        self.columns.all()
    }

    /// The deals that have a value of a field.
    pub fn with(&self, register: &Register, field: FacetField, key: &GroupKey) -> Bits {
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

    /// What a part of a filter, by its text, let through lately, or else what `make` finds.
    pub(super) fn remembered<E>(
        &self,
        part: String,
        make: impl FnOnce(&Self) -> Result<Bits, E>,
    ) -> Result<Arc<Bits>, E> {
        let known = || self.passed.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, set)) = known().iter().find(|(text, _)| *text == part) {
            return Ok(Arc::clone(set));
        }
        let set = Arc::new(make(self)?);
        let mut known = known();
        if known.len() >= REMEMBERED {
            known.pop_front();
        }
        known.push_back((part, Arc::clone(&set)));
        Ok(set)
    }

    /// The smallest set of deals, remembered from an earlier search, that must hold all with `words`.
    pub(super) fn candidates(&self, words: &str) -> Option<Arc<Bits>> {
        let known = self.passed.lock().unwrap_or_else(PoisonError::into_inner);
        let earlier = known
            .iter()
            .filter(|(part, _)| part.strip_prefix(SEARCHED).is_some_and(|earlier| words.contains(earlier)));
        let best = earlier.max_by_key(|(part, _)| part.len());
        best.map(|(_, set)| Arc::clone(set))
    }

    /// Keeps what a search found, for the next letter.
    pub(super) fn searched(&self, words: &str, make: impl FnOnce(&Self) -> Bits) -> Arc<Bits> {
        let found = self
            .remembered(format!("{SEARCHED}{words}"), |index| Ok::<_, std::convert::Infallible>(make(index)));
        match found {
            Ok(found) => found,
            Err(never) => match never {},
        }
    }
}

/// Stands before the words of a search among what is remembered; no filter begins so.
const SEARCHED: &str = "\u{0}";
