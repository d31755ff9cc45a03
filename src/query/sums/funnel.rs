//! The funnel: the deals that have reached at least each stage of the ladder.

use super::on_columns::{parts_of_all, sources_of_all, volumes_in};
use super::volumes::{Group, Total, Volumes, VolumesQuery};
use crate::model::{Register, Stage};
use crate::query::{DealSet, FacetField, GroupBy, GroupKey, Index, Members};

/// The volumes of the deals of `set` by the stages that they have reached, from talks on; cancelled deals come last,
/// outside the ladder.
///
/// A deal counts at its own stage and at all lower ones, so the groups contain one another and are never added; the
/// first group is the whole.
pub fn funnel(register: &Register, index: &Index, set: &DealSet, query: VolumesQuery) -> Volumes {
    let query = VolumesQuery { by: GroupBy::Stage, ..query };
    let undivided = VolumesQuery { divided: [None, None], lists_sources: false, ..query };
    let at = |stage: Stage| index.with(register, FacetField::Stage, &GroupKey::Stage(stage)).and(set);
    let mut answer = volumes_in(register, index, set, undivided);
    let mut reached = DealSet::none(register.deals.len());
    let mut groups = Vec::new();
    answer.total = Total::default();
    // From the top of the ladder down, each stage adds its deals to those above it.
    for stage in Stage::LADDER.iter().rev().copied() {
        let here = at(stage);
        if !here.is_empty() {
            reached.join(&here);
            let volumes = Volumes { query, ..volumes_in(register, index, &reached, undivided) };
            answer.total.clone_from(&volumes.total);
            groups.push(rung(register, index, stage, &reached, volumes));
        }
    }
    groups.reverse();
    let cancelled = at(Stage::Cancelled);
    if !cancelled.is_empty() {
        let volumes = Volumes { query, ..volumes_in(register, index, &cancelled, undivided) };
        let group = rung(register, index, Stage::Cancelled, &cancelled, volumes);
        // No bar of the ladder contains it.
        groups.push(Group { is_apart: true, ..group });
    }
    // Running totals have a stage, too, but sums never add them.
    groups.retain(|group| group.total != Total::default());
    answer.query = query;
    answer.groups = groups;
    answer.notes.clear();
    answer
}

fn rung(register: &Register, index: &Index, stage: Stage, reached: &DealSet, volumes: Volumes) -> Group {
    let deals = Members::of_set(reached.without(&index.columns().running));
    let lists_sources = volumes.query.lists_sources;
    let mut group = Group {
        total: volumes.total,
        disputed: volumes.disputed,
        parts: parts_of_all(register, index, reached, volumes.query),
        sources: if lists_sources { sources_of_all(register, index, reached) } else { Vec::new() },
        // Each stage contains the ones above it, so their order is that of the ladder and they have no ranks.
        ..Group::new(GroupKey::Stage(stage), deals)
    };
    group.open_unconverted();
    group
}
