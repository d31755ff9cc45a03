//! Questions about one side of a comparison.

use crate::model::{DealIx, Form, Register};
use crate::query::columns::{Counting, Money};
use crate::query::{
    CurrencyMode, DealSet, FacetField, GroupBy, GroupKey, Index, Lane, Lanes, Members, Selection, Sum, Total,
    Volumes, VolumesQuery, Window, Worth, lanes, volumes_of,
};
use std::cmp::Reverse;
use std::sync::Arc;

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

/// Asks the volumes, always in the same way.
pub(super) struct Asker<'a> {
    pub register: &'a Register,
    pub index: &'a Index,
    pub query: VolumesQuery,
    /// The deals of the compared groups, selected or not.
    pub inside: DealSet,
    /// The money of all deals in the currency that amounts are ranked in.
    pub money: Arc<Money>,
}

impl<'a> Asker<'a> {
    pub fn new(register: &'a Register, index: &'a Index, query: &CompareQuery) -> Self {
        let VolumesQuery { by, site, shown, reading, .. } = query.volumes;
        let currency = match shown {
            CurrencyMode::In(currency) => currency,
            CurrencyMode::AsStated => register.currency,
        };
        let columns = index.columns();
        let inside = columns.field(register, FacetField::of(by), site).with(&query.groups);
        let money = columns.money(register, Counting::Converted(currency), reading);
        Self { register, index, query: query.volumes, inside, money }
    }

    pub fn volumes(&self, deals: &[DealIx], by: GroupBy) -> Volumes {
        volumes_of(self.register, self.index, deals, VolumesQuery { by, ..self.query })
    }

    /// What a bar of this total shows.
    pub fn measured(&self, total: &Total) -> Option<Sum> {
        let currency = match self.query.shown {
            CurrencyMode::In(currency) => Some(currency),
            CurrencyMode::AsStated => None,
        };
        total.measured(self.query.measure, currency)
    }

    /// The deals of the groups, and all that a batch may tie to them.
    pub fn relevant(&self, selected: &DealSet, inside: &DealSet) -> Selection {
        let is_tied =
            |ix: DealIx| self.register.deal(ix).part_of.is_some() || !self.register.members(ix).is_empty();
        selected.deals().filter(|&ix| inside.contains(ix) || is_tied(ix)).collect()
    }

    /// What a deal's money is worth, and whether it is approximate or disputed.
    pub fn worth(&self, ix: DealIx) -> (Worth, bool, bool) {
        let (row, numbers) = (ix.0 as usize, &self.money.numbers);
        (self.money.worth(row), numbers.approximate.has(row), numbers.disputed.has(row))
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

    /// The deals whose amount is known, the largest first.
    pub fn by_size(&self, deals: &Members) -> Vec<Big> {
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

    pub fn form(&self, ix: DealIx, deals: &Members) -> BigForm {
        let deal = self.register.deal(ix);
        match deal.part_of.map(|link| link.deal).filter(|batch| deals.has(*batch)) {
            Some(batch) => BigForm::PartOf(batch),
            None if deal.form == Form::Batch || !self.register.members(ix).is_empty() => BigForm::Batch,
            None => BigForm::Single,
        }
    }

    /// The lanes of the groups, all on one stretch of time.
    pub fn lanes(&self, inside: &DealSet, groups: &[GroupKey]) -> Lanes {
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
