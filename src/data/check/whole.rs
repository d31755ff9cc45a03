//! What looks odd when all deals are known and merged.

use super::{amounts, batches, duplicates, names, places};
use crate::data::draft::Origin;
use crate::data::locate::{Spot, Step};
use crate::data::problem::Code;
use crate::data::report::{Finding, FoundLater};
use crate::data::statement::stated;
use crate::model::{Deal, DealIx, Register};
use crate::said;
use crate::words::Said;
use std::collections::BTreeMap;

/// A register under check, and what was found in which file.
pub struct Whole<'a> {
    pub register: &'a Register,
    /// Where each deal stands.
    pub origins: &'a [Origin],
    /// Warnings that a person has looked at, by deal.
    checked: &'a BTreeMap<usize, Vec<Code>>,
    pub found: FoundLater,
}

impl<'a> Whole<'a> {
    pub fn new(
        register: &'a Register,
        origins: &'a [Origin],
        checked: &'a BTreeMap<usize, Vec<Code>>,
    ) -> Self {
        Self { register, origins, checked, found: FoundLater::default() }
    }

    /// Something about a field of a deal.
    pub fn field(&mut self, ix: DealIx, field: &'static str, code: Code, what: Said) {
        self.at(ix, vec![Step::Field(field)], code, what);
    }

    /// Something about a place within a deal.
    pub fn at(&mut self, ix: DealIx, steps: Vec<Step>, code: Code, what: Said) {
        let row = ix.0 as usize;
        let is_silenced = self.checked.get(&row).is_some_and(|codes| codes.contains(&code));
        let Some(origin) = self.origins.get(row).filter(|_| !is_silenced) else { return };
        let spot = Spot { source: Some(origin.source), deal: Some(origin.deal), steps, chars: None };
        self.found.push(origin.file, Finding { spot, code, what });
    }
}

/// Checks every deal of the register against the others.
pub fn check(whole: &mut Whole<'_>) {
    for ix in whole.register.deal_ixs() {
        let deal = whole.register.deal(ix);
        if !whole.register.members(ix).is_empty() {
            batches::check(ix, whole);
        }
        if deal.amount.is_some() {
            amounts::check(ix, whole);
        }
        places::check(ix, whole);
        if !deal.accepted.is_empty() {
            accepted(ix, deal, whole);
        }
    }
    duplicates::check(whole);
    names::check(whole);
}

/// A decision must be for one of the statements.
fn accepted(ix: DealIx, deal: &Deal, whole: &mut Whole<'_>) {
    for (entry, accepted) in deal.accepted.iter().enumerate() {
        let mut rivals = deal.rivals_of(accepted.field);
        let own = stated(deal, accepted.field);
        if own.as_ref() != Some(&accepted.value) && !rivals.any(|rival| rival.value == accepted.value) {
            let what = said!("problem-accepted-unstated", field = accepted.field.word());
            let steps = vec![Step::Field("accepted"), Step::Item(entry), Step::Field("value")];
            whole.at(ix, steps, Code::AcceptedUnstated, what);
        }
    }
}
