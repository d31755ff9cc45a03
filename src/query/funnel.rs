//! The funnel: what has reached at least each stage of the ladder.

use super::volumes::{Group, Total, Volumes, VolumesQuery, volumes_in};
use super::{Bits, FacetField, GroupBy, GroupKey, Index, Members};
use crate::model::{DealIx, Form, Register, Stage};
use std::collections::BTreeMap;

/// The volumes of the deals of `set` by the stages they have reached, from talks on; what was cancelled comes
/// last, beside the ladder.
///
/// A deal counts for its own stage and for all below it, so groups hold one another and are never added; the
/// first of them is the whole.
pub fn funnel(register: &Register, index: &Index, set: &Bits, query: VolumesQuery) -> Volumes {
    let query = VolumesQuery { by: GroupBy::Stage, ..query };
    let at = |stage: Stage| index.with(register, FacetField::Stage, &GroupKey::Stage(stage)).and(set);
    let mut answer = volumes_in(register, index, set, query);
    let mut reached = Bits::none(register.deals.len());
    let mut groups = Vec::new();
    answer.total = Total::default();
    // From the top of the ladder down, each rung joins those above it.
    for stage in Stage::LADDER.iter().rev().copied() {
        let here = at(stage);
        if !here.is_empty() {
            reached.join(&here);
            let volumes = volumes_in(register, index, &reached, query);
            answer.total.clone_from(&volumes.total);
            groups.push(rung(register, stage, &reached, volumes));
        }
    }
    groups.reverse();
    let cancelled = at(Stage::Cancelled);
    if !cancelled.is_empty() {
        let volumes = volumes_in(register, index, &cancelled, query);
        groups.push(rung(register, Stage::Cancelled, &cancelled, volumes));
    }
    // Running totals stand on a rung, too, but nothing is added of them.
    groups.retain(|group| group.total != Total::default());
    answer.groups = groups;
    answer.notes.clear();
    answer
}

fn rung(register: &Register, stage: Stage, reached: &Bits, volumes: Volumes) -> Group {
    let is_added = |ix: &DealIx| register.deal(*ix).form != Form::RunningTotal;
    let deals: Vec<DealIx> = reached.deals().filter(is_added).collect();
    let key = GroupKey::Stage(stage);
    Group {
        key,
        deals: Members::from(deals),
        total: volumes.total,
        disputed: volumes.disputed,
        is_apart: false,
        // Each rung holds the ones above it, so that their order is that of the ladder.
        ranks: BTreeMap::new(),
    }
}
