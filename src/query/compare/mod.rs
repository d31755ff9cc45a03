//! Comparison: two to six groups side by side, what each comes to, and whether their order is certain.
//!
//! Every sum here is an answer of the volumes: a group's total is its bar among the volumes, a rung
//! of its funnel is that bar where the filter asks for the rung, and its kinds and sectors are the
//! volumes of its own deals; where a batch lies partly elsewhere, what lies there stays there.

mod order;
mod parts;

pub use order::{Cause, Order, Pair, Why};
pub use parts::{Part, PartRow};

use super::columns::{Counting, Money};
use super::{
    Bits, FacetField, GroupBy, GroupKey, Index, Lane, Lanes, Members, Selection, Shown, Site, Sum, Total,
    Volumes, VolumesQuery, Window, Worth, fold, lanes, volumes_of,
};
use crate::model::{DealIx, Form, Lang, Register, nearest};
use crate::say;
use crate::words::{Phrase, place_choice};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A comparison has at least two groups.
pub const FEWEST: usize = 2;
/// More than six groups are no longer read side by side.
pub const MOST: usize = 6;
/// How many marks fit side by side on the timeline of a comparison.
const CELLS: usize = 60;
/// The biggest deals that are told of each group.
const BIGGEST: usize = 6;

/// Which groups are compared, and how their deals are added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompareQuery {
    /// Two to six different ones, in the order they are shown; further ones are left out.
    pub groups: Vec<GroupKey>,
    pub volumes: VolumesQuery,
}

/// The answer: each group, its parts in rows that all groups share, and the order of each pair.
#[derive(Clone, Debug)]
pub struct Compared {
    pub query: CompareQuery,
    /// The volumes of these groups, and of whatever else shares a batch with them.
    pub volumes: Volumes,
    pub sides: Vec<Side>,
    /// Deals that reached at least a rung of the ladder, the lowest first; the cancelled ones last.
    pub stages: Vec<PartRow>,
    pub kinds: Vec<PartRow>,
    pub sectors: Vec<PartRow>,
    /// One lane a group, in their order.
    pub lanes: Lanes,
    /// Every two groups, the first before the second.
    pub pairs: Vec<Pair>,
    /// Deals that count in more than one of the groups.
    pub shared: Vec<DealIx>,
    /// Batches that lie partly outside of the group they count in.
    pub reaching: Vec<DealIx>,
}

/// One group of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    pub key: GroupKey,
    /// In the order of the register; none where the filter lets nothing of it through.
    pub deals: Members,
    pub total: Total,
    /// The largest amounts, by low end, then by high end.
    pub biggest: Vec<Big>,
    /// Deals with an amount that the list of the biggest leaves out.
    pub further: usize,
    pub disputed: usize,
}

/// One of the biggest deals of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Big {
    pub deal: DealIx,
    pub money: Sum,
    pub form: BigForm,
}

/// Whether a big deal stands for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BigForm {
    Single,
    /// One figure for several deals.
    Batch,
    /// Contained in this batch, which counts in the same group.
    PartOf(DealIx),
}

/// Compares groups of the selected deals.
pub fn compare(register: &Register, index: &Index, selected: &Bits, query: &CompareQuery) -> Compared {
    let query = CompareQuery { groups: distinct(&query.groups), volumes: query.volumes };
    let asker = Asker::new(register, index, &query);
    let inside = asker.inside.and(selected);
    let relevant = asker.relevant(selected, &inside);
    let volumes = volumes_of(register, index, &relevant, query.volumes);
    let sides: Vec<Side> = query.groups.iter().map(|key| asker.side(&volumes, key)).collect();
    let trees = order::Trees::new(register, &relevant);
    let lanes = asker.lanes(&inside, &query.groups);
    Compared {
        stages: asker.stages(&relevant, &query.groups),
        kinds: asker.kinds(&trees, &sides),
        sectors: asker.sectors(&trees, &sides),
        pairs: order::pairs(&asker, &trees, &sides),
        shared: shared(&sides),
        reaching: trees.reaching(&sides),
        lanes,
        volumes,
        sides,
        query,
    }
}

/// Each group once, at most six.
fn distinct(groups: &[GroupKey]) -> Vec<GroupKey> {
    let mut seen = BTreeSet::new();
    groups.iter().filter(|key| seen.insert((*key).clone())).take(MOST).cloned().collect()
}

/// The deals that more than one side has.
fn shared(sides: &[Side]) -> Vec<DealIx> {
    let mut times: BTreeMap<DealIx, usize> = BTreeMap::new();
    for &ix in sides.iter().flat_map(|side| side.deals.listed()) {
        *times.entry(ix).or_default() += 1;
    }
    times.into_iter().filter(|(_, times)| *times > 1).map(|(ix, _)| ix).collect()
}

/// Asks the volumes, always in the same way.
struct Asker<'a> {
    register: &'a Register,
    index: &'a Index,
    query: VolumesQuery,
    /// The deals of the compared groups, selected or not.
    inside: Bits,
    /// The money of all deals in the currency that amounts are ranked in.
    money: Arc<Money>,
}

impl<'a> Asker<'a> {
    fn new(register: &'a Register, index: &'a Index, query: &CompareQuery) -> Self {
        let VolumesQuery { by, site, shown, reading, .. } = query.volumes;
        let currency = match shown {
            Shown::In(currency) => currency,
            Shown::AsStated => register.currency,
        };
        let columns = index.columns();
        let inside = columns.field(register, FacetField::of(by), site).with(&query.groups);
        let money = columns.money(register, Counting::Converted(currency), reading);
        Self { register, index, query: query.volumes, inside, money }
    }

    fn volumes(&self, deals: &[DealIx], by: GroupBy) -> Volumes {
        volumes_of(self.register, self.index, deals, VolumesQuery { by, ..self.query })
    }

    /// What a bar of this total shows.
    fn measured(&self, total: &Total) -> Option<Sum> {
        let currency = match self.query.shown {
            Shown::In(currency) => Some(currency),
            Shown::AsStated => None,
        };
        total.measured(self.query.measure, currency)
    }

    /// The deals of the groups, and all that a batch may tie to them.
    fn relevant(&self, selected: &Bits, inside: &Bits) -> Selection {
        let is_tied =
            |ix: DealIx| self.register.deal(ix).part_of.is_some() || !self.register.members(ix).is_empty();
        selected.deals().filter(|&ix| inside.contains(ix) || is_tied(ix)).collect()
    }

    /// What a deal's money is worth, and whether it is approximate or disputed.
    fn worth(&self, ix: DealIx) -> (Worth, bool, bool) {
        let (row, numbers) = (ix.0 as usize, &self.money.numbers);
        (self.money.worth(row), numbers.approximate.has(row), numbers.disputed.has(row))
    }

    fn side(&self, volumes: &Volumes, key: &GroupKey) -> Side {
        let group = volumes.groups.iter().find(|group| group.key == *key);
        let deals: Members = group.map(|group| group.deals.clone()).unwrap_or_default();
        let disputed = group.map_or(0, |group| group.disputed.len());
        let mut biggest = self.by_size(&deals);
        let further = biggest.len().saturating_sub(BIGGEST);
        biggest.truncate(BIGGEST);
        Side {
            key: key.clone(),
            total: group.map(|group| group.total.clone()).unwrap_or_default(),
            deals,
            biggest,
            further,
            disputed,
        }
    }

    /// The deals whose amount is known, the largest first.
    fn by_size(&self, deals: &Members) -> Vec<Big> {
        let big = |&deal: &DealIx| {
            let (Worth::Known(interval), approximate, disputed) = self.worth(deal) else { return None };
            let money = Sum { interval, approximate, disputed, ..Sum::ZERO };
            money.is_known().then_some(Big { deal, money, form: self.form(deal, deals) })
        };
        let mut all: Vec<Big> = deals.listed().iter().filter_map(big).collect();
        all.sort_by_key(|big| {
            let interval = big.money.interval;
            (Reverse((interval.low, interval.high.is_none(), interval.high)), big.deal)
        });
        all
    }

    fn form(&self, ix: DealIx, deals: &Members) -> BigForm {
        let deal = self.register.deal(ix);
        match deal.part_of.map(|link| link.deal).filter(|batch| deals.has(*batch)) {
            Some(batch) => BigForm::PartOf(batch),
            None if deal.form == Form::Batch || !self.register.members(ix).is_empty() => BigForm::Batch,
            None => BigForm::Single,
        }
    }

    /// The lanes of the groups, all on one stretch of time.
    fn lanes(&self, inside: &Bits, groups: &[GroupKey]) -> Lanes {
        let window = Window { cells: CELLS, ..Window::default() };
        let mut all = lanes(self.register, self.index, inside, self.query, window);
        let lane = |key: &GroupKey| {
            let found = all.lanes.iter().find(|lane| lane.key == *key).cloned();
            // Where there are very many groups, one may have had no lane among them.
            let alone = || {
                let field = FacetField::of(self.query.by);
                let field = self.index.columns().field(self.register, field, self.query.site);
                let own = field.with(std::slice::from_ref(key)).and(inside);
                let window = Window { days: Some(all.days), ..window };
                let lanes = lanes(self.register, self.index, &own, self.query, window);
                lanes.lanes.into_iter().find(|lane| lane.key == *key)
            };
            let empty = || Lane {
                key: key.clone(),
                deals: Members::default(),
                marks: Vec::new(),
                density: None,
                undated: Members::default(),
            };
            found.or_else(alone).unwrap_or_else(empty)
        };
        let chosen = groups.iter().map(lane).collect();
        all.more = 0;
        all.lanes = chosen;
        all
    }
}

/// The group among `keys` that a person means: by its id, else by its name in any language.
///
/// The error says which one was probably meant, or what there is.
pub fn find_group<'a>(
    register: &Register,
    (by, site): (GroupBy, Site),
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
        known.into_iter().map(str::to_owned).chain([key.name(register, (by, site), Lang::En)]).collect()
    };
    if let Some(key) = by_id(|id, wanted| id == wanted) {
        return Ok(key);
    }
    let is_named = |key: &&GroupKey| names(key).iter().any(|name| fold(name) == folded);
    match keys.iter().filter(is_named).collect::<Vec<_>>().as_slice() {
        [] => {}
        [one] => return Ok(one),
        several => return Err(several_groups(register, (by, site), several, wanted)),
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
            Some(meant) => say!(lang, "filter-did-you-mean", near = meant),
            None if more > 0 => say!(lang, "compare-expected-more", words = &listed, number = more),
            None => say!(lang, "compare-expected", words = &listed),
        };
        say!(lang, "filter-no-such", field = by.in_words(lang), value = wanted, hint = hint)
    }))
}

/// That a name may mean several groups, with what to write for each.
fn several_groups(register: &Register, by: (GroupBy, Site), several: &[&GroupKey], wanted: &str) -> Phrase {
    const MOST: usize = 8;
    Phrase::new(|lang| {
        let choice = |key: &&GroupKey| match key {
            GroupKey::Place(ix) => place_choice(&register.places, *ix, lang),
            key => say!(lang, "place-id", name = key.name(register, by, lang), id = key.id(register)),
        };
        let more = several.len().saturating_sub(MOST);
        let more = (more > 0).then(|| say!(lang, "list-more", more = more));
        let choices = several.iter().take(MOST).map(choice).chain(more);
        let choices = choices.collect::<Vec<_>>().join(say!(lang, "list-semicolon"));
        let field = by.0.in_words(lang);
        say!(lang, "compare-several", field = field, value = wanted, choices = choices)
    })
}
