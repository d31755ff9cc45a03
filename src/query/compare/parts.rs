//! The parts of compared groups: stages reached, kinds and sectors.

use super::asker::{Asker, Side};
use super::order::is_reaching;
use crate::model::{DealIx, Decimal, Stage};
use crate::query::forest::Forest;
use crate::query::{DealSet, GroupBy, GroupKey, Members, Total, Volumes};
use std::cmp::Reverse;
use std::collections::BTreeSet;

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
        let stage = |ix: DealIx| self.register.deal(ix).stage;
        let stood_on: BTreeSet<Stage> = relevant.and(&self.inside).deals().map(stage).collect();
        let row = |rung: Stage| {
            let reached =
                |ix: DealIx| if rung == Stage::Cancelled { stage(ix) == rung } else { stage(ix) >= rung };
            let deals: Vec<DealIx> = relevant.deals().filter(|&ix| reached(ix)).collect();
            let volumes = self.volumes(&self.set(&deals), self.query.by);
            let cells = groups.iter().map(|key| cell(&volumes, key)).collect();
            PartRow { part: Part::Of(GroupKey::Stage(rung)), cells }
        };
        let ladder = stood_on.iter().copied().filter(|&rung| rung != Stage::Cancelled);
        let cancelled = stood_on.contains(&Stage::Cancelled).then_some(Stage::Cancelled);
        let rows = ladder.chain(cancelled).map(row);
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
        let is_above = |key: GroupKey| above.iter().any(|row| row.part == Part::Of(key.clone()));
        let is_other = |ix: DealIx| {
            let keys = GroupBy::Sector.keys(self.register, ix, self.query.site);
            keys.iter().all(|key| *key != GroupKey::Missing && !is_above(key.clone()))
        };
        let cells = sides.iter().map(|side| self.part_of(forest, side, is_other)).collect();
        PartRow { part: Part::OtherSectors, cells }
    }

    /// One row for each key that occurs in any group, by the largest lower bound, descending.
    fn rows(&self, forest: &Forest, sides: &[Side], by: GroupBy) -> Vec<PartRow> {
        let keys = |ix: DealIx| by.keys(self.register, ix, self.query.site);
        let all: BTreeSet<GroupKey> =
            sides.iter().flat_map(|side| side.deals.listed()).flat_map(|&ix| keys(ix)).collect();
        let row = |key: GroupKey| PartRow { part: Part::Of(key), cells: Vec::with_capacity(sides.len()) };
        let mut rows: Vec<PartRow> = all.into_iter().map(row).collect();
        for side in sides {
            let own = (!is_reaching(forest, side)).then(|| self.volumes(&self.set(side.deals.listed()), by));
            for row in &mut rows {
                let Part::Of(key) = &row.part else { continue };
                row.cells.push(match &own {
                    Some(own) => cell(own, key),
                    None => self.part_of(forest, side, |ix| keys(ix).contains(key)),
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

    /// The group's deals and total if only some of its deals belong to it, with all deals outside it unchanged.
    ///
    /// This way a part is never larger than its group, even if a batch lies partly elsewhere.
    fn part_of(&self, forest: &Forest, side: &Side, is_part: impl Fn(DealIx) -> bool) -> (Members, Total) {
        let mut left_out = side.deals.listed().to_vec();
        let around = forest.around(&self.set(&left_out));
        left_out.retain(|&ix| !is_part(ix));
        let around = around.without(&self.set(&left_out));
        cell(&self.volumes(&around, self.query.by), &side.key)
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
