//! Comparison: two to six groups side by side, their totals, and whether their order is certain.
//!
//! Every sum comes from the volumes: a group's total is its bar in the volumes, a stage of its funnel is that bar for
//! deals that reached the stage, and its kinds and sectors are the volumes of its own deals. If a batch lies partly
//! in another group, the other part remains in the question, so that it cannot be counted here.

mod asker;
mod causes;
mod order;
mod parts;

pub use asker::{Big, BigForm, CompareQuery, Side};
pub use causes::{Cause, CauseKind, Openness};
pub use order::{Order, Pair};
pub use parts::{Part, PartRow};

use super::{DealSet, GroupKey, Grouping, Index, Lanes, Volumes, fold, volumes_in};
use crate::model::{DealIx, Lang, Register, nearest};
use crate::tr;
use crate::words::{Phrase, place_choice};
use asker::Asker;
use std::collections::{BTreeMap, BTreeSet};

/// A comparison has at least two groups.
pub const FEWEST: usize = 2;
/// More than six groups are hard to read side by side.
pub const MOST: usize = 6;
/// The answer: each group, its parts in rows that all groups share, and the order of each pair.
#[derive(Clone, Debug)]
pub struct Compared {
    pub query: CompareQuery,
    /// The volumes of these groups, and of all groups that share a batch with them.
    pub volumes: Volumes,
    pub sides: Vec<Side>,
    /// Deals that reached at least each stage of the ladder, lowest first; cancelled deals last.
    pub stages: Vec<PartRow>,
    pub kinds: Vec<PartRow>,
    pub sectors: Vec<PartRow>,
    /// One lane per group, in the same order.
    pub lanes: Lanes,
    /// Every pair of groups, in the order of the groups.
    pub pairs: Vec<Pair>,
    /// What keeps the figure of each group open, in the order of the groups.
    pub openness: Vec<Openness>,
    /// Deals that count in several of the groups.
    pub shared: Vec<DealIx>,
    /// Batches that lie partly outside the group that they count in.
    pub reaching: Vec<DealIx>,
}

/// Compares groups of the selected deals.
pub fn compare(register: &Register, index: &Index, selected: &DealSet, query: &CompareQuery) -> Compared {
    let query = CompareQuery { groups: distinct(&query.groups), volumes: query.volumes };
    let asker = Asker::new(register, index, &query);
    let inside = asker.inside.and(selected);
    let relevant = asker.relevant(selected, &inside);
    let volumes = volumes_in(register, index, &relevant, query.volumes);
    let sides: Vec<Side> = query.groups.iter().map(|key| asker.side(&volumes, key)).collect();
    let forest = index.columns().batches.selected(|ix| relevant.contains(ix));
    let lanes = asker.lanes(&inside, &query.groups);
    Compared {
        stages: asker.stages(&relevant, &query.groups),
        kinds: asker.kinds(&forest, &sides),
        sectors: asker.sectors(&forest, &sides),
        pairs: order::pairs(&asker, &forest, &sides),
        openness: causes::openness(&asker, &forest, &sides),
        shared: shared(&sides),
        reaching: causes::reaching(&forest, &sides),
        lanes,
        volumes,
        sides,
        query,
    }
}

/// The distinct groups, at most six.
fn distinct(groups: &[GroupKey]) -> Vec<GroupKey> {
    let mut seen = BTreeSet::new();
    groups.iter().filter(|key| seen.insert((*key).clone())).take(MOST).cloned().collect()
}

/// The deals that several sides have in common.
fn shared(sides: &[Side]) -> Vec<DealIx> {
    let mut times: BTreeMap<DealIx, usize> = BTreeMap::new();
    for &ix in sides.iter().flat_map(|side| side.deals.listed()) {
        *times.entry(ix).or_default() += 1;
    }
    times.into_iter().filter(|(_, times)| *times > 1).map(|(ix, _)| ix).collect()
}

/// Finds a group among `keys`, by its id or else by its name in any language.
///
/// The error suggests the most similar group, or lists the available ones.
pub fn find_group<'a>(
    register: &Register,
    grouping: Grouping,
    keys: &'a [GroupKey],
    text: &str,
) -> Result<&'a GroupKey, Phrase> {
    let wanted = text.trim();
    let by_id = |is: fn(&str, &str) -> bool| keys.iter().find(|key| is(&key.id(register), wanted));
    let folded = fold(wanted);
    let names = |key: &GroupKey| -> Vec<String> {
        let known: Vec<&str> = match key {
            GroupKey::Place(ix) => {
                let place = register.places.get(*ix);
                place.all_names().collect()
            }
            GroupKey::Sector(ix) => {
                let sector = register.sectors.get(*ix);
                sector.names.all().chain(sector.aliases.iter().map(String::as_str)).collect()
            }
            _ => Vec::new(),
        };
        known.into_iter().map(str::to_owned).chain([key.name(register, grouping, Lang::En)]).collect()
    };
    if let Some(key) = by_id(|id, wanted| id == wanted) {
        return Ok(key);
    }
    let is_named = |key: &&GroupKey| names(key).iter().any(|name| fold(name) == folded);
    match keys.iter().filter(is_named).collect::<Vec<_>>().as_slice() {
        [] => {}
        [one] => return Ok(one),
        several => return Err(several_groups(register, grouping, several, wanted)),
    }
    if let Some(key) = by_id(str::eq_ignore_ascii_case) {
        return Ok(key);
    }
    let mut ids: Vec<String> = keys.iter().map(|key| key.id(register)).collect();
    let meant = nearest(wanted, ids.iter().map(String::as_str)).map(str::to_owned);
    let more = ids.len().saturating_sub(8);
    ids.truncate(8);
    let listed = ids.join(", ");
    Err(Phrase::new(|lang| {
        let hint = match &meant {
            Some(meant) => tr!(lang, "filter-did-you-mean", near = meant),
            None if more > 0 => tr!(lang, "compare-expected-more", words = &listed, number = more),
            None => tr!(lang, "compare-expected", words = &listed),
        };
        tr!(lang, "filter-no-such", field = grouping.by.in_words(lang), value = wanted, hint = hint)
    }))
}

/// The message for a name that fits several groups, with the id to write for each.
fn several_groups(register: &Register, grouping: Grouping, several: &[&GroupKey], wanted: &str) -> Phrase {
    const MOST: usize = 8;
    Phrase::new(|lang| {
        let choice = |key: &&GroupKey| match key {
            GroupKey::Place(ix) => place_choice(&register.places, *ix, lang),
            key => tr!(lang, "place-id", name = key.name(register, grouping, lang), id = key.id(register)),
        };
        let more = several.len().saturating_sub(MOST);
        let more = (more > 0).then(|| tr!(lang, "list-more", more = more));
        let choices = several.iter().take(MOST).map(choice).chain(more);
        let choices = choices.collect::<Vec<_>>().join(tr!(lang, "list-semicolon"));
        let field = grouping.by.in_words(lang);
        tr!(lang, "compare-several", field = field, value = wanted, choices = choices)
    })
}
