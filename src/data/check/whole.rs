//! A register under check, when all deals are known and merged.

use crate::data::draft::DealOrigin;
use crate::data::locate::{PathStep, Spot};
use crate::data::problem::Code;
use crate::data::report::{Finding, FoundLater};
use crate::model::{DealIx, Register};
use crate::words::Said;
use std::collections::BTreeMap;

/// A register under check, and what was found in which file.
pub struct RegisterCheck<'a> {
    pub register: &'a Register,
    /// Where each deal stands.
    pub origins: &'a [DealOrigin],
    /// Warnings that a person has looked at, by deal.
    checked: &'a BTreeMap<usize, Vec<Code>>,
    pub found: FoundLater,
}

impl<'a> RegisterCheck<'a> {
    pub fn new(
        register: &'a Register,
        origins: &'a [DealOrigin],
        checked: &'a BTreeMap<usize, Vec<Code>>,
    ) -> Self {
        Self { register, origins, checked, found: FoundLater::default() }
    }

    /// Something about a field of a deal.
    pub fn field(&mut self, ix: DealIx, field: &'static str, code: Code, what: Said) {
        self.at(ix, vec![PathStep::Field(field)], code, what);
    }

    /// Something about a place within a deal.
    pub fn at(&mut self, ix: DealIx, steps: Vec<PathStep>, code: Code, what: Said) {
        let row = ix.0 as usize;
        let is_silenced = self.checked.get(&row).is_some_and(|codes| codes.contains(&code));
        let Some(origin) = self.origins.get(row).filter(|_| !is_silenced) else { return };
        let spot = Spot { source: Some(origin.source), deal: Some(origin.deal), steps, chars: None };
        self.found.push(origin.file, Finding { spot, code, what });
    }
}
