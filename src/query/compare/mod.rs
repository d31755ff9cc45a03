//! Comparison: two to six groups side by side, what each comes to, and whether their order is certain.
//!
//! Every sum here is an answer of the volumes: a group's total is its bar among the volumes, a rung
//! of its funnel is that bar where the filter asks for the rung, and its kinds and sectors are the
//! volumes of its own deals; where a batch lies partly elsewhere, what lies there stays there.

mod order;
mod parts;

pub use order::{Cause, Order, Pair, Why};
pub use parts::{Part, PartRow};

use super::money::Worth;
use super::{
    Group, GroupBy, GroupKey, Index, Lane, Lanes, Selection, Shown, Site, Sum, Total, Volumes, VolumesQuery,
    fold, lanes, volumes_of,
};
use crate::model::{Currency, DealIx, Form, Lang, Register, nearest};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A comparison has at least two groups.
pub const FEWEST: usize = 2;
/// More than six groups are no longer read side by side.
pub const MOST: usize = 6;
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
    pub deals: Vec<DealIx>,
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

/// Compares groups of the selected deals; `selection` is in the order of the register.
pub fn compare(register: &Register, index: &Index, selection: &[DealIx], query: &CompareQuery) -> Compared {
    let query = CompareQuery { groups: distinct(&query.groups), volumes: query.volumes };
    let asker = Asker { register, index, query: query.volumes };
    let relevant = asker.relevant(selection, &query.groups);
    let volumes = volumes_of(register, index, &relevant, query.volumes);
    let sides: Vec<Side> = query.groups.iter().map(|key| asker.side(&volumes, key)).collect();
    let trees = order::Trees::new(register, &relevant);
    let lanes = asker.lanes(selection, &query.groups);
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
    for &ix in sides.iter().flat_map(|side| &side.deals) {
        *times.entry(ix).or_default() += 1;
    }
    times.into_iter().filter(|(_, times)| *times > 1).map(|(ix, _)| ix).collect()
}

/// The deals of a group, in the order of the register.
fn deals_of(group: &Group) -> Vec<DealIx> {
    let deals: &[DealIx] = &group.deals;
    deals.to_vec()
}

/// Asks the volumes, always in the same way.
struct Asker<'a> {
    register: &'a Register,
    index: &'a Index,
    query: VolumesQuery,
}

impl Asker<'_> {
    fn volumes(&self, deals: &[DealIx], by: GroupBy) -> Volumes {
        volumes_of(self.register, self.index, deals, VolumesQuery { by, ..self.query })
    }

    fn keys(&self, ix: DealIx) -> Vec<GroupKey> {
        self.query.by.keys(self.register, ix, self.query.site)
    }

    /// The currency that amounts are ranked in, even where none is converted.
    fn currency(&self) -> Currency {
        match self.query.shown {
            Shown::In(currency) => currency,
            Shown::AsStated => self.register.currency,
        }
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
    fn relevant(&self, selection: &[DealIx], groups: &[GroupKey]) -> Selection {
        let is_tied =
            |ix: DealIx| self.register.deal(ix).part_of.is_some() || !self.register.members(ix).is_empty();
        let is_in = |ix: DealIx| self.keys(ix).iter().any(|key| groups.contains(key));
        selection.iter().copied().filter(|&ix| is_tied(ix) || is_in(ix)).collect()
    }

    fn side(&self, volumes: &Volumes, key: &GroupKey) -> Side {
        let group = volumes.groups.iter().find(|group| group.key == *key);
        let deals: Vec<DealIx> = group.map(deals_of).unwrap_or_default();
        let is_disputed = |ix: &&DealIx| volumes.disputed.binary_search(ix).is_ok();
        let disputed = deals.iter().filter(is_disputed).count();
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
    fn by_size(&self, deals: &[DealIx]) -> Vec<Big> {
        let values = self.index.values(self.register, self.query.reading, self.currency());
        let big = |&deal: &DealIx| {
            let valued = values.of(deal);
            let Worth::Known(interval) = valued.worth else { return None };
            let money = Sum { interval, approximate: valued.approximate, disputed: valued.disputed };
            money.is_known().then_some(Big { deal, money, form: self.form(deal, deals) })
        };
        let mut all: Vec<Big> = deals.iter().filter_map(big).collect();
        all.sort_by_key(|big| {
            let interval = big.money.interval;
            (Reverse((interval.low, interval.high.is_none(), interval.high)), big.deal)
        });
        all
    }

    fn form(&self, ix: DealIx, deals: &[DealIx]) -> BigForm {
        let deal = self.register.deal(ix);
        match deal.part_of.map(|link| link.deal).filter(|batch| deals.binary_search(batch).is_ok()) {
            Some(batch) => BigForm::PartOf(batch),
            None if deal.form == Form::Batch || !self.register.members(ix).is_empty() => BigForm::Batch,
            None => BigForm::Single,
        }
    }

    fn lanes(&self, selection: &[DealIx], groups: &[GroupKey]) -> Lanes {
        let is_in = |ix: &DealIx| self.keys(*ix).iter().any(|key| groups.contains(key));
        let deals: Vec<DealIx> = selection.iter().copied().filter(is_in).collect();
        let mut lanes = lanes(self.register, self.index, &deals, self.query);
        let place = |key: &GroupKey| groups.iter().position(|one| one == key);
        lanes.lanes.retain(|lane| place(&lane.key).is_some());
        let is_there = |key: &GroupKey| lanes.lanes.iter().any(|lane| lane.key == *key);
        let empty = |key: &GroupKey| Lane { key: key.clone(), marks: Vec::new(), undated: Vec::new() };
        let absent: Vec<Lane> = groups.iter().filter(|key| !is_there(key)).map(empty).collect();
        lanes.lanes.extend(absent);
        lanes.lanes.sort_by_key(|lane| place(&lane.key));
        lanes
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
) -> Result<&'a GroupKey, String> {
    let wanted = text.trim();
    let by_id = keys.iter().find(|key| key.id(register).eq_ignore_ascii_case(wanted));
    let folded = fold(wanted);
    let names = |key: &GroupKey| -> Vec<String> {
        let known: Vec<&str> = match key {
            GroupKey::Place(ix) => {
                let place = register.places.get(*ix);
                place.names.all().chain(place.aliases.iter().map(String::as_str)).collect()
            }
            GroupKey::Sector(ix) => {
                let sector = register.sectors.get(*ix);
                sector.names.all().chain(sector.aliases.iter().map(String::as_str)).collect()
            }
            _ => Vec::new(),
        };
        known.into_iter().map(str::to_owned).chain([key.name(register, (by, site), Lang::En)]).collect()
    };
    let by_name = || keys.iter().find(|key| names(key).iter().any(|name| fold(name) == folded));
    if let Some(key) = by_id.or_else(by_name) {
        return Ok(key);
    }
    let mut ids: Vec<String> = keys.iter().map(|key| key.id(register)).collect();
    let meant = nearest(wanted, ids.iter().map(String::as_str)).map(str::to_owned);
    if let Some(meant) = meant {
        return Err(format!("no {} is called '{wanted}'; did you mean '{meant}'?", by.word()));
    }
    let more = ids.len().saturating_sub(8);
    ids.truncate(8);
    let rest = if more > 0 { format!(" and {more} more") } else { String::new() };
    Err(format!("no {} is called '{wanted}'; expected one of {}{rest}", by.word(), ids.join(", ")))
}
