//! The parts of compared groups: stages reached, kinds and sectors.

use super::asker::{Asker, Side};
use super::causes::is_reaching;
use crate::model::{Decimal, Stage};
use crate::query::columns::Field;
use crate::query::forest::Forest;
use crate::query::{DealSet, FacetField, GroupBy, GroupKey, Members, Total, Volumes};
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Number of sectors with a row of their own.
const SECTORS: usize = 5;

/// The property that the deals of a row share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Deals of this kind, stage or sector; for a stage of the ladder, deals that reached at least this stage.
    Of(GroupKey),
    /// Deals in none of the sectors above.
    OtherSectors,
}

/// One part, with its value in each group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartRow {
    pub part: Part,
    /// One entry per group: its deals of this part and their total.
    pub cells: Vec<(Members, Total)>,
}

impl Asker<'_> {
    /// The stages that occur, each with all deals that reached it; cancelled deals separately.
    pub(super) fn stages(&self, relevant: &DealSet, groups: &[GroupKey]) -> Vec<PartRow> {
        let at =
            |stage| self.index.with(self.register, FacetField::Stage, &GroupKey::Stage(stage)).and(relevant);
        let mut reached = DealSet::none(self.register.deals.len());
        let mut rungs = Vec::new();
        for &stage in Stage::LADDER.iter().rev() {
            let here = at(stage);
            reached.join(&here);
            if here.meets(&self.inside) {
                rungs.push((stage, reached.clone()));
            }
        }
        let cancelled = (Stage::Cancelled, at(Stage::Cancelled));
        let cancelled = Some(cancelled).filter(|(_, deals)| deals.meets(&self.inside));
        let row = |(stage, deals): (Stage, DealSet)| {
            let volumes = self.volumes(&deals, self.query.by);
            let cells = groups.iter().map(|key| cell(&volumes, key)).collect();
            PartRow { part: Part::Of(GroupKey::Stage(stage)), cells }
        };
        let rows = rungs.into_iter().rev().chain(cancelled).map(row);
        // Running totals are not deals: a stage that only they have reached has no row.
        rows.filter(|row| row.cells.iter().any(|(deals, _)| deals.count() > 0)).collect()
    }

    /// One row per kind, largest first.
    pub(super) fn kinds(&self, forest: &Forest, sides: &[Side]) -> Vec<PartRow> {
        self.rows(forest, sides, GroupBy::Kind)
    }

    /// One row for each of the largest sectors, then one for all other sectors, then one for deals without a sector.
    pub(super) fn sectors(&self, forest: &Forest, sides: &[Side]) -> Vec<PartRow> {
        let mut rows = self.rows(forest, sides, GroupBy::Sector);
        let is_named = |row: &PartRow| row.part != Part::Of(GroupKey::Missing);
        let without: Vec<PartRow> = rows.iter().filter(|row| !is_named(row)).cloned().collect();
        rows.retain(is_named);
        if rows.len() > SECTORS + 1 {
            rows.truncate(SECTORS);
            rows.push(self.other_sectors(forest, sides, &rows));
        }
        rows.extend(without);
        rows
    }

    fn other_sectors(&self, forest: &Forest, sides: &[Side], above: &[PartRow]) -> PartRow {
        let field = self.field(GroupBy::Sector);
        let above = above.iter().filter_map(|row| row.part.key().cloned()).chain([GroupKey::Missing]);
        let above = field.with(&above.collect::<Vec<_>>());
        let cells = sides.iter().map(|side| {
            let own = self.deals_of(side);
            self.part_of(&forest.around(&own), side, &own.and(&above))
        });
        PartRow { part: Part::OtherSectors, cells: cells.collect() }
    }

    /// One row for each key that occurs in any group, by the largest lower bound, descending.
    fn rows(&self, forest: &Forest, sides: &[Side], by: GroupBy) -> Vec<PartRow> {
        let field = self.field(by);
        let occurring = |side: &Side| {
            let counts = field.counts(&self.deals_of(side));
            let codes = field.keys.iter().zip(counts).filter(|(_, deals)| *deals > 0);
            codes.map(|(key, _)| key.clone()).collect::<Vec<_>>()
        };
        let all: BTreeSet<GroupKey> = sides.iter().flat_map(occurring).collect();
        let row = |key: GroupKey| PartRow { part: Part::Of(key), cells: Vec::with_capacity(sides.len()) };
        let mut rows: Vec<PartRow> = all.into_iter().map(row).collect();
        for side in sides {
            let own = self.deals_of(side);
            let around = is_reaching(forest, side).then(|| forest.around(&own));
            let volumes = around.is_none().then(|| self.volumes(&own, by));
            for row in &mut rows {
                let Part::Of(key) = &row.part else { continue };
                let others = || own.without(&field.with(std::slice::from_ref(key)));
                row.cells.push(match (&volumes, &around) {
                    (Some(volumes), _) => cell(volumes, key),
                    (None, around) => self.part_of(around.as_ref().unwrap_or(&own), side, &others()),
                });
            }
        }
        rows.sort_by_key(|row| {
            // Amounts in several currencies have no order.
            let is_mixed = row.cells.iter().any(|(_, total)| total.money.len() > 1);
            let sums = row.cells.iter().filter(|_| !is_mixed).filter_map(|(_, total)| self.measured(total));
            let low = sums.map(|sum| sum.interval.low).max().unwrap_or(Decimal::ZERO);
            let deals: usize = row.cells.iter().map(|(deals, _)| deals.count()).sum();
            Reverse((low, deals))
        });
        rows
    }

    /// The group's deals and total if some of its deals do not belong to it, with all deals around it unchanged.
    ///
    /// This way a part is never larger than its group, even if a batch lies partly elsewhere.
    fn part_of(&self, around: &DealSet, side: &Side, left_out: &DealSet) -> (Members, Total) {
        cell(&self.volumes(&around.without(left_out), self.query.by), &side.key)
    }

    /// The deals of a side.
    fn deals_of(&self, side: &Side) -> DealSet {
        side.deals.bits(self.register.deals.len())
    }

    fn field(&self, by: GroupBy) -> Arc<Field> {
        self.index.columns().field(self.register, FacetField::of(by), self.query.site)
    }
}

/// A group's deals and total within the volumes; empty if the group does not occur.
fn cell(volumes: &Volumes, key: &GroupKey) -> (Members, Total) {
    let group = volumes.groups.iter().find(|group| group.key == *key);
    group.map(|group| (group.deals.clone(), group.total.clone())).unwrap_or_default()
}

impl Part {
    /// The key of the kind, stage or sector.
    pub fn key(&self) -> Option<&GroupKey> {
        match self {
            Self::Of(key) => Some(key),
            Self::OtherSectors => None,
        }
    }

    /// The stage of a row of the funnel.
    pub fn stage(&self) -> Option<Stage> {
        match self {
            Self::Of(GroupKey::Stage(stage)) => Some(*stage),
            _ => None,
        }
    }
}
