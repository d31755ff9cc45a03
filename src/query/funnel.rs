//! The funnel: what has reached at least each stage of the ladder.

use super::totals::{parts_of_all, sources_of_all, volumes_in};
use super::volumes::{Group, Total, Volumes, VolumesQuery};
use super::{DealSet, FacetField, GroupBy, GroupKey, Index, Members};
use crate::model::{Register, Stage};

/// The volumes of the deals of `set` by the stages they have reached, from talks on; what was cancelled comes
/// last, beside the ladder.
///
/// A deal counts for its own stage and for all below it, so groups hold one another and are never added; the
/// first of them is the whole.
pub fn funnel(register: &Register, index: &Index, set: &DealSet, query: VolumesQuery) -> Volumes {
    let query = VolumesQuery { by: GroupBy::Stage, ..query };
    let undivided = VolumesQuery { divided: [None, None], lists_sources: false, ..query };
    let at = |stage: Stage| index.with(register, FacetField::Stage, &GroupKey::Stage(stage)).and(set);
    let mut answer = volumes_in(register, index, set, undivided);
    let mut reached = DealSet::none(register.deals.len());
    let mut groups = Vec::new();
    answer.total = Total::default();
    // From the top of the ladder down, each rung joins those above it.
    for stage in Stage::LADDER.iter().rev().copied() {
        let here = at(stage);
        if !here.is_empty() {
            reached.join(&here);
            let volumes = Volumes { query, ..volumes_in(register, index, &reached, undivided) };
            answer.total.clone_from(&volumes.total);
            groups.push(rung((register, index), stage, &reached, volumes));
        }
    }
    groups.reverse();
    let cancelled = at(Stage::Cancelled);
    if !cancelled.is_empty() {
        let volumes = Volumes { query, ..volumes_in(register, index, &cancelled, undivided) };
        groups.push(rung((register, index), Stage::Cancelled, &cancelled, volumes));
    }
    // Running totals stand on a rung, too, but nothing is added of them.
    groups.retain(|group| group.total != Total::default());
    answer.query = query;
    answer.groups = groups;
    answer.notes.clear();
    answer
}

fn rung((register, index): (&Register, &Index), stage: Stage, reached: &DealSet, volumes: Volumes) -> Group {
    let deals = Members::of_set(reached.without(&index.columns().running));
    let lists_sources = volumes.query.lists_sources;
    let mut group = Group {
        total: volumes.total,
        disputed: volumes.disputed,
        parts: parts_of_all(register, index, reached, volumes.query),
        sources: if lists_sources { sources_of_all(register, index, reached) } else { Vec::new() },
        // Each rung holds the ones above it, so that their order is that of the ladder: no ranks.
        ..Group::new(GroupKey::Stage(stage), deals)
    };
    group.open_unconverted();
    group
}
