//! The context of checks that run after all deals are read and merged.

use crate::data::problems::locate::PathStep;
use crate::data::problems::problem::Code;
use crate::data::problems::report::{Finding, FoundLater};
use crate::data::read::draft::DealOrigin;
use crate::model::{DealIx, Register};
use crate::words::Message;
use std::collections::BTreeMap;

/// A register under check, with the findings of each file.
pub struct RegisterCheck<'a> {
    pub register: &'a Register,
    /// The origin of each deal in the files.
    pub origins: &'a [DealOrigin],
    /// Warnings that a person has dismissed, by deal.
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

    /// Adds a finding about a field of a deal.
    pub fn field(&mut self, ix: DealIx, field: &'static str, code: Code, what: Message) {
        self.at(ix, vec![PathStep::Field(field)], code, what);
    }

    /// Adds a finding about a value within a deal.
    pub fn at(&mut self, ix: DealIx, steps: Vec<PathStep>, code: Code, what: Message) {
        let row = ix.0 as usize;
        let is_silenced = self.checked.get(&row).is_some_and(|codes| codes.contains(&code));
        let Some(origin) = self.origins.get(row).filter(|_| !is_silenced) else { return };
        self.found.push(origin.file, Finding { spot: origin.spot(steps), code, what });
    }
}
