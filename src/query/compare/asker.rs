//! Questions about one side of a comparison.

use crate::model::{DealIx, Form, Register};
use crate::query::columns::{Counting, Money};
use crate::query::{
    CurrencyMode, DealSet, FacetField, GroupBy, GroupKey, Index, Lane, Lanes, Members, Sum, TimeRange, Total,
    Volumes, VolumesQuery, Worth, lanes, volumes_in,
};
use std::cmp::Reverse;
use std::sync::Arc;

/// Number of marks that fit side by side on the timeline of a comparison.
const CELLS: usize = 60;
/// Number of biggest deals that are listed for each group.
const BIGGEST: usize = 6;

/// The groups to compare, and how their deals are added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompareQuery {
    /// Two to six different groups, in the order of display; further ones are ignored.
    pub groups: Vec<GroupKey>,
    pub volumes: VolumesQuery,
}

/// One group of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    pub key: GroupKey,
    /// In the order of the register; empty if the filter excludes all deals of the group.
    pub deals: Members,
    pub total: Total,
    /// The largest amounts, by lower bound, then by upper bound.
    pub biggest: Vec<Big>,
    /// Number of deals with an amount beyond the list of the biggest.
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

/// Whether a big deal is single, a batch, or part of a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BigForm {
    Single,
    /// One amount for several deals.
    Batch,
    /// Part of this batch, which counts in the same group.
    PartOf(DealIx),
}

/// The value of a deal's money.
pub(super) struct DealWorth {
    pub worth: Worth,
    pub approximate: bool,
    pub disputed: bool,
}

/// Asks for volumes, always with the same options.
pub(super) struct Asker<'a> {
    pub register: &'a Register,
    pub index: &'a Index,
    pub query: VolumesQuery,
    /// The deals of the compared groups, selected or not.
    pub inside: DealSet,
    /// The money of all deals in the currency by which amounts are ranked.
    pub money: Arc<Money>,
}

impl<'a> Asker<'a> {
    pub fn new(register: &'a Register, index: &'a Index, query: &CompareQuery) -> Self {
        let VolumesQuery { by, site, shown, reading, .. } = query.volumes;
        let currency = shown.or(register.currency);
        let columns = index.columns();
        let inside = columns.field(register, FacetField::of(by), site).with(&query.groups);
        let money = columns.money(register, Counting::Converted(currency), reading);
        Self { register, index, query: query.volumes, inside, money }
    }

    /// The volumes of these deals by the given grouping, with the options of the query.
    pub fn volumes(&self, deals: &DealSet, by: GroupBy) -> Volumes {
        volumes_in(self.register, self.index, deals, VolumesQuery { by, ..self.query })
    }

    /// The value of this total in the query's measure and currency.
    pub fn measured(&self, total: &Total) -> Option<Sum> {
        let currency = match self.query.shown {
            CurrencyMode::In(currency) => Some(currency),
            CurrencyMode::AsStated => None,
        };
        total.measured(self.query.measure, currency)
    }

    /// The deals of the groups, and all deals that batches may link to them.
    pub fn relevant(&self, selected: &DealSet, inside: &DealSet) -> DealSet {
        let mut relevant = selected.and(&self.index.columns().linked);
        relevant.join(inside);
        relevant
    }

    /// These deals as a set.
    pub fn set(&self, deals: &[DealIx]) -> DealSet {
        DealSet::of_deals(self.register.deals.len(), deals.iter().copied())
    }

    /// The value of a deal's money.
    pub fn worth(&self, ix: DealIx) -> DealWorth {
        let (row, numbers) = (ix.0 as usize, &self.money.numbers);
        DealWorth {
            worth: self.money.worth(row),
            approximate: numbers.approximate.has(row),
            disputed: numbers.disputed.has(row),
        }
    }

    pub fn side(&self, volumes: &Volumes, key: &GroupKey) -> Side {
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

    /// The deals with a known amount, largest first.
    pub fn by_size(&self, deals: &Members) -> Vec<Big> {
        let big = |&deal: &DealIx| {
            let value = self.worth(deal);
            let Worth::Known(interval) = value.worth else { return None };
            let money =
                Sum { interval, approximate: value.approximate, disputed: value.disputed, ..Sum::ZERO };
            money.is_known().then_some(Big { deal, money, form: self.form(deal, deals) })
        };
        let mut all: Vec<Big> = deals.listed().iter().filter_map(big).collect();
        all.sort_by_key(|big| {
            let interval = big.money.interval;
            (Reverse((interval.low, interval.high.is_none(), interval.high)), big.deal)
        });
        all
    }

    pub fn form(&self, ix: DealIx, deals: &Members) -> BigForm {
        let deal = self.register.deal(ix);
        match deal.part_of.map(|link| link.deal).filter(|batch| deals.has(*batch)) {
            Some(batch) => BigForm::PartOf(batch),
            None if deal.form == Form::Batch || !self.register.members(ix).is_empty() => BigForm::Batch,
            None => BigForm::Single,
        }
    }

    /// The lanes of the groups, all over the same days.
    pub fn lanes(&self, inside: &DealSet, groups: &[GroupKey]) -> Lanes {
        let range = TimeRange { cells: CELLS, ..TimeRange::default() };
        let mut all = lanes(self.register, self.index, inside, self.query, range);
        let lane = |key: &GroupKey| {
            let found = all.lanes.iter().find(|lane| lane.key == *key).cloned();
            // If there are very many groups, this one may be missing from the lanes.
            let alone = || {
                let field = FacetField::of(self.query.by);
                let field = self.index.columns().field(self.register, field, self.query.site);
                let own = field.with(std::slice::from_ref(key)).and(inside);
                let range = TimeRange { days: Some(all.days), ..range };
                let lanes = lanes(self.register, self.index, &own, self.query, range);
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
