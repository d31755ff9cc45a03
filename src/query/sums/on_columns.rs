//! Volumes computed on the columns: the same answers as deal by deal, fast for any number of deals.

use super::members::Cited;
use super::summing::{Summing, source_of};
use crate::model::{DealIx, Register, SourceIx, Stage};
use crate::query::{
    CurrencyMode, DealSet, FacetField, Filter, Group, GroupKey, Index, Note, Site, Volumes, VolumesQuery,
};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Adds the deals of a set by group.
fn volumes_on_columns(
    register: &Register,
    index: &Index,
    selected: &DealSet,
    query: VolumesQuery,
) -> Volumes {
    let columns = index.columns();
    let field = (FacetField::of(query.by), query.site);
    let summing = Summing::new(register, columns, selected, query);
    let of_field = columns.field(register, field.0, field.1);
    let (groups, whole) = summing.groups(&of_field, Some(field), &query.divided);
    let mut rates = BTreeSet::new();
    if matches!(query.shown, CurrencyMode::In(_)) {
        rates.extend(summing.monies.iter().flat_map(|(_, money)| money.rates_of(&summing.summed)));
    }
    Volumes {
        query,
        groups,
        total: whole,
        parts: Vec::new(),
        running_totals: selected.and(&columns.running).to_vec(),
        rates,
        disputed: summing.disputed.to_vec(),
        cited: Cited::new(&columns.cited(register), &Arc::new(selected.clone())),
        days: columns.span(&summing.summed),
        notes: Vec::new(),
    }
}

/// The volumes of the selected deals.
pub fn volumes_of(register: &Register, index: &Index, selection: &[DealIx], query: VolumesQuery) -> Volumes {
    let selected = DealSet::of_deals(register.deals.len(), selection.iter().copied());
    volumes_in(register, index, &selected, query)
}

/// The volumes of the deals of a set.
pub fn volumes_in(register: &Register, index: &Index, selected: &DealSet, query: VolumesQuery) -> Volumes {
    let mut answer = volumes_on_columns(register, index, selected, query);
    answer.finish(register);
    answer
}

/// The volumes of the deals that pass `filter`, with a note on groups that are hidden only by its clauses on the
/// stage.
///
/// `selection` must be the result of `filter`.
pub fn volumes_where(
    register: &Register,
    index: &Index,
    filter: &Filter,
    selection: &[DealIx],
    query: VolumesQuery,
) -> Volumes {
    let mut volumes = volumes_of(register, index, selection, query);
    let without = filter.without(FacetField::Stage);
    if without != *filter
        && let Ok(all) = without.pass(register, index)
    {
        volumes.note_absent(register, index, &all);
    }
    volumes
}

impl Volumes {
    /// Sets the parts of all selected deals, divided like the groups.
    pub fn divide_all(&mut self, register: &Register, index: &Index, selected: &DealSet) {
        self.parts = parts_of_all(register, index, selected, self.query);
    }

    /// Adds the note on groups that are missing only because of the stage filter; `all` are the deals without that
    /// filter.
    pub fn note_absent(&mut self, register: &Register, index: &Index, all: &DealSet) {
        let VolumesQuery { by, site, .. } = self.query;
        if by.is_in_time() {
            return;
        }
        let mut here: BTreeSet<GroupKey> = self.groups.iter().map(|group| group.key.clone()).collect();
        here.extend(self.running_totals.iter().flat_map(|&ix| by.keys(register, ix, site)));
        let field = FacetField::of(by);
        let counted = |set: &DealSet| group_counts(register, index, set, field, site);
        let mut missing: BTreeSet<GroupKey> = counted(all).into_iter().map(|(key, _)| key).collect();
        missing.retain(|key| !here.contains(key));
        let mut absent: BTreeMap<GroupKey, Stage> = BTreeMap::new();
        for stage in Stage::LADDER.iter().rev().copied().chain([Stage::Cancelled]) {
            if missing.is_empty() {
                break;
            }
            let at_stage = index.with(register, FacetField::Stage, &GroupKey::Stage(stage)).and(all);
            for (key, _) in counted(&at_stage) {
                if missing.remove(&key) {
                    absent.insert(key, stage);
                }
            }
        }
        if !absent.is_empty() {
            self.notes.push(Note::NothingAtStage(absent.into_iter().collect()));
        }
    }
}

/// The parts of all deals of a set together, divided like the groups of the query.
pub fn parts_of_all(
    register: &Register,
    index: &Index,
    selected: &DealSet,
    query: VolumesQuery,
) -> Vec<Group> {
    let [Some(division), next] = query.divided else { return Vec::new() };
    let columns = index.columns();
    let field = columns.division(register, division);
    let summing = Summing::new(register, columns, selected, query);
    let (mut parts, _) = summing.groups(&field, None, &[next, None]);
    parts.sort_by(|a, b| a.key.cmp(&b.key));
    parts
}

/// The sources of the evidence of a set's deals, except running totals.
pub fn sources_of_all(register: &Register, index: &Index, selected: &DealSet) -> Vec<SourceIx> {
    let columns = index.columns();
    let summed = selected.without(&columns.running);
    let field = columns.field(register, FacetField::Source, Site::Place);
    let counts = field.counts(&summed);
    let found = field.keys.iter().zip(counts).filter(|(_, deals)| *deals > 0);
    found.filter_map(|(key, _)| source_of(key)).collect()
}

/// The number of deals of a set in each group of a grouping.
fn group_counts(
    register: &Register,
    index: &Index,
    set: &DealSet,
    field: FacetField,
    site: Site,
) -> Vec<(GroupKey, usize)> {
    let field = index.columns().field(register, field, site);
    let counts = field.counts(set);
    field.keys.iter().cloned().zip(counts).filter(|(_, deals)| *deals > 0).collect()
}
