//! The groups of the comparison.

use crate::query::{FEWEST_COMPARED, GroupKey, MOST_COMPARED, find_group};
use crate::session::Opened;
use crate::state::State;
use crate::state::change::ask;
use crate::words::Phrase;

/// Compares these groups, without duplicates and at most six; fewer than two end the comparison.
pub(in crate::state) fn compare(state: &mut State, groups: Vec<GroupKey>) {
    let mut distinct: Vec<GroupKey> = Vec::with_capacity(groups.len());
    for key in groups {
        if !distinct.contains(&key) && distinct.len() < MOST_COMPARED {
            distinct.push(key);
        }
    }
    if distinct.len() < FEWEST_COMPARED {
        distinct.clear();
    }
    ask(state, |query| query.compared = distinct);
}

/// The number of bars to compare if no groups are selected.
const LARGEST: usize = 4;

/// The groups that the "Compare" action uses: the selected groups, else the largest ones of the chart.
pub fn comparable(state: &State) -> Vec<GroupKey> {
    // The bars of a funnel or of a chart over time are not groups of the query.
    let groups: &[_] = if state.query.draws_groups() { &state.answers.volumes.groups } else { &[] };
    let chosen: Vec<GroupKey> = state.chosen.groups.iter().take(MOST_COMPARED).cloned().collect();
    if chosen.len() >= FEWEST_COMPARED {
        return chosen;
    }
    let largest = groups.iter().map(|group| &group.key).filter(|key| !chosen.contains(key)).cloned();
    chosen.iter().cloned().chain(largest).take(LARGEST).collect()
}

/// The compared groups under the numbering of a reloaded register; none if one of them no longer exists.
pub(in crate::state) fn compared_in(opened: &Opened, state: &State) -> Vec<GroupKey> {
    let query = &state.query;
    if query.compared.is_empty() {
        return Vec::new();
    }
    let register = &opened.register;
    let all: std::collections::BTreeSet<GroupKey> =
        register.deal_ixs().flat_map(|ix| query.by.keys(register, ix, query.site)).collect();
    let all: Vec<GroupKey> = all.into_iter().collect();
    let found = |key: &GroupKey| find_group(register, query.grouping(), &all, &key.id(state.register()));
    let found: Result<Vec<&GroupKey>, Phrase> = query.compared.iter().map(found).collect();
    found.map(|keys| keys.into_iter().cloned().collect()).unwrap_or_default()
}
