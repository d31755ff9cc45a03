//! The parts of compared groups: how far their deals have come, what kinds and sectors they are of.

use super::{Asker, Side};
use crate::model::{DealIx, Decimal, Stage};
use crate::query::{GroupBy, GroupKey, Selection, Total, Volumes};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Sectors that get a row of their own.
const SECTORS: usize = 5;

/// What the deals of a row share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Deals of this kind, stage or sector; for a stage of the ladder, those that reached at least it.
    Of(GroupKey),
    /// Deals of none of the sectors above.
    OtherSectors,
}

/// One part, as much of it as each group has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartRow {
    pub part: Part,
    /// One entry a group: its deals of this part and what they come to.
    pub cells: Vec<(Vec<DealIx>, Total)>,
}

impl Asker<'_> {
    /// The rungs that some deal stands on, each with all that reached it; what was cancelled apart.
    pub(super) fn stages(&self, relevant: &[DealIx], groups: &[GroupKey]) -> Vec<PartRow> {
        let stage = |ix: DealIx| self.register.deal(ix).stage;
        let is_in = |ix: DealIx| self.keys(ix).iter().any(|key| groups.contains(key));
        let stood_on: BTreeSet<Stage> = relevant.iter().copied().filter(|&ix| is_in(ix)).map(stage).collect();
        let row = |rung: Stage| {
            let reached =
                |ix: DealIx| if rung == Stage::Cancelled { stage(ix) == rung } else { stage(ix) >= rung };
            let deals: Selection = relevant.iter().copied().filter(|&ix| reached(ix)).collect();
            let volumes = self.volumes(&deals, self.query.by);
            let cells = groups.iter().map(|key| cell(&volumes, key)).collect();
            PartRow { part: Part::Of(GroupKey::Stage(rung)), cells }
        };
        let ladder = stood_on.iter().copied().filter(|&rung| rung != Stage::Cancelled);
        let cancelled = stood_on.contains(&Stage::Cancelled).then_some(Stage::Cancelled);
        let rows = ladder.chain(cancelled).map(row);
        // Running totals are no deals: a rung that only they stand on has nothing to show.
        rows.filter(|row| row.cells.iter().any(|(deals, _)| !deals.is_empty())).collect()
    }

    /// A row a kind, the largest first.
    pub(super) fn kinds(&self, sides: &[Side]) -> Vec<PartRow> {
        self.rows(&self.by(sides, GroupBy::Kind))
    }

    /// A row for each of the largest sectors, then the other ones, then the deals of none.
    pub(super) fn sectors(&self, sides: &[Side]) -> Vec<PartRow> {
        let all = self.by(sides, GroupBy::Sector);
        let mut rows = self.rows(&all);
        let is_named = |row: &PartRow| row.part != Part::Of(GroupKey::Missing);
        let without: Vec<PartRow> = rows.iter().filter(|row| !is_named(row)).cloned().collect();
        rows.retain(is_named);
        if rows.len() > SECTORS + 1 {
            rows.truncate(SECTORS);
            rows.push(self.other_sectors(sides, &rows));
        }
        rows.extend(without);
        rows
    }

    fn other_sectors(&self, sides: &[Side], above: &[PartRow]) -> PartRow {
        let is_above = |key: GroupKey| above.iter().any(|row| row.part == Part::Of(key.clone()));
        let cell = |side: &Side| {
            let is_other = |&&ix: &&DealIx| {
                let keys = GroupBy::Sector.keys(self.register, ix, self.query.site);
                keys.iter().all(|key| *key != GroupKey::Missing && !is_above(key.clone()))
            };
            let deals: Vec<DealIx> = side.deals.iter().filter(is_other).copied().collect();
            let total = self.volumes(&deals, GroupBy::Sector).total;
            (deals, total)
        };
        PartRow { part: Part::OtherSectors, cells: sides.iter().map(cell).collect() }
    }

    fn by(&self, sides: &[Side], by: GroupBy) -> Vec<Volumes> {
        sides.iter().map(|side| self.volumes(&side.deals, by)).collect()
    }

    /// One row for each key that any group has, the largest low end first.
    fn rows(&self, sides: &[Volumes]) -> Vec<PartRow> {
        let keys: BTreeSet<&GroupKey> =
            sides.iter().flat_map(|volumes| &volumes.groups).map(|group| &group.key).collect();
        let row = |key: &&GroupKey| PartRow {
            part: Part::Of((*key).clone()),
            cells: sides.iter().map(|volumes| cell(volumes, key)).collect(),
        };
        let mut rows: Vec<PartRow> = keys.iter().map(row).collect();
        rows.sort_by_key(|row| {
            let sums = row.cells.iter().filter_map(|(_, total)| self.measured(total));
            let low = sums.map(|sum| sum.interval.low).max().unwrap_or(Decimal::ZERO);
            let deals: usize = row.cells.iter().map(|(deals, _)| deals.len()).sum();
            Reverse((low, deals))
        });
        rows
    }
}

/// A group's deals and total among volumes; nothing where it is not among them.
fn cell(volumes: &Volumes, key: &GroupKey) -> (Vec<DealIx>, Total) {
    let group = volumes.groups.iter().find(|group| group.key == *key);
    group.map(|group| (group.deals.to_vec(), group.total.clone())).unwrap_or_default()
}

impl Part {
    /// The key of a kind, stage or sector.
    pub fn key(&self) -> Option<&GroupKey> {
        match self {
            Self::Of(key) => Some(key),
            Self::OtherSectors => None,
        }
    }

    /// The rung that a row of the funnel is about.
    pub fn stage(&self) -> Option<Stage> {
        match self {
            Self::Of(GroupKey::Stage(stage)) => Some(*stage),
            _ => None,
        }
    }
}
