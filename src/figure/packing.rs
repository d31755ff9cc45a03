//! Rows within a lane: marks side by side, above each other, or merged.

use crate::model::DealIx;

/// Number of rows of single marks; marks without a place in them are merged into counts on one more row.
pub(super) const ROWS: usize = 6;

/// A mark to be placed: its stretch of the axis as fractions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stretch {
    pub deal: DealIx,
    pub from: f64,
    pub to: f64,
}

/// The result of packing a lane.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Packed {
    /// Items with their rows, counted from the top, in order of their start.
    pub single: Vec<(Stretch, usize)>,
    /// Merged items.
    pub merged: Vec<BusyStretch>,
    /// Number of rows that the lane needs; at least one.
    pub rows: usize,
}

/// A busy stretch of the axis as one mark.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct BusyStretch {
    pub from: f64,
    pub to: f64,
    pub row: usize,
    pub deals: Vec<DealIx>,
}

/// Packs items, which are sorted by start; a mark is at least `cell` of the axis wide.
///
/// If more than `most` marks lie above each other, the short ones merge with their neighbours, and marks that still
/// have no row merge on a last row.
pub(super) fn pack(items: &[Stretch], cell: f64, most: usize) -> Packed {
    let mut packed = Packed { single: Vec::new(), merged: Vec::new(), rows: 1 };
    for stretch in stretches(items, cell) {
        let rows = rows_of(stretch, cell, most);
        if rows.iter().all(|&row| row < most) {
            packed.rows = packed.rows.max(rows.iter().max().map_or(1, |row| row + 1));
            packed.single.extend(stretch.iter().copied().zip(rows));
        } else {
            packed.merge(stretch, cell, most);
        }
    }
    packed
}

/// Runs of items in which each touches another one.
fn stretches(items: &[Stretch], cell: f64) -> Vec<&[Stretch]> {
    let mut stretches = Vec::new();
    let (mut start, mut reach) = (0, f64::NEG_INFINITY);
    for (at, item) in items.iter().enumerate() {
        if at > start && item.from >= reach {
            stretches.push(&items[start..at]);
            start = at;
        }
        reach = reach.max(end_of(item, cell));
    }
    if start < items.len() {
        stretches.push(&items[start..]);
    }
    stretches
}

fn end_of(item: &Stretch, cell: f64) -> f64 {
    item.to.max(item.from + cell)
}

/// The first free row for each item.
fn rows_of(items: &[Stretch], cell: f64, most: usize) -> Vec<usize> {
    let mut ends: Vec<f64> = Vec::new();
    let place = |item: &Stretch| {
        let row = ends.iter().position(|&end| end <= item.from + 1e-9).unwrap_or(ends.len());
        let end = end_of(item, cell);
        match ends.get_mut(row) {
            Some(slot) => *slot = end,
            // Beyond the rows that are drawn, only the lack of a free row matters.
            None if row <= most => ends.push(end),
            None => {}
        }
        row
    };
    items.iter().map(place).collect()
}

impl Packed {
    /// Long items keep rows of their own if there are enough; short ones become counts below them.
    fn merge(&mut self, stretch: &[Stretch], cell: f64, most: usize) {
        let long_rows = most.saturating_sub(2).max(1);
        let is_long = |item: &Stretch| item.to - item.from > 4.0 * cell;
        let (long, short): (Vec<Stretch>, Vec<Stretch>) = stretch.iter().partition(|item| is_long(item));
        let mut used = 0;
        let mut rest = Vec::new();
        for (item, row) in long.iter().zip(rows_of(&long, cell, most)) {
            if row < long_rows {
                used = used.max(row + 1);
                self.single.push((*item, row));
            } else {
                rest.push(*item);
            }
        }
        for (items, most) in [(rest, f64::INFINITY), (short, 4.0 * cell)] {
            if !items.is_empty() {
                self.merge_row(&items, used, cell, most);
                used += 1;
            }
        }
        self.rows = self.rows.max(used);
    }

    /// Merges touching items into counts on one row, each at most `most` wide.
    fn merge_row(&mut self, items: &[Stretch], row: usize, cell: f64, most: f64) {
        let mut open: Option<BusyStretch> = None;
        for item in items {
            // Items that begin before the axis count at its start.
            let (from, to) = (item.from.max(0.0), end_of(item, cell).min(1.0));
            match &mut open {
                Some(merged) if from < merged.to => {
                    merged.to = merged.to.max(to.min(merged.from + most));
                    merged.deals.push(item.deal);
                }
                _ => {
                    self.close(open.take());
                    open = Some(BusyStretch { from, to, row, deals: vec![item.deal] });
                }
            }
        }
        self.close(open);
    }

    fn close(&mut self, merged: Option<BusyStretch>) {
        let Some(merged) = merged else { return };
        match merged.deals.as_slice() {
            [deal] => {
                let item = Stretch { deal: *deal, from: merged.from, to: merged.to };
                self.single.push((item, merged.row));
            }
            _ => self.merged.push(merged),
        }
    }
}
