//! Rows within a lane: which marks lie side by side, which above each other, and which merge.

use crate::model::DealIx;

/// Rows of single marks; what finds no place in them merges into counts on one more row.
pub(super) const ROWS: usize = 6;

/// A mark that wants a place: its stretch of the axis as fractions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Item {
    pub deal: DealIx,
    pub from: f64,
    pub to: f64,
}

/// What became of the items of a lane.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Packed {
    /// Items with their rows from the top, in order of their start.
    pub single: Vec<(Item, usize)>,
    /// Merged stretches, on row [`ROWS`] or above: start, end, row and what they hold.
    pub merged: Vec<Merged>,
    /// How many rows the lane needs; at least one.
    pub rows: usize,
}

/// A busy stretch in one mark.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Merged {
    pub from: f64,
    pub to: f64,
    pub row: usize,
    pub deals: Vec<DealIx>,
}

/// Packs items, sorted by start, where a mark is at least `cell` of the axis wide.
///
/// Where more than [`ROWS`] marks lie above each other, the short ones among them merge with their
/// neighbours; whatever still finds no row merges too, on a last row.
pub(super) fn pack(items: &[Item], cell: f64) -> Packed {
    let mut packed = Packed { single: Vec::new(), merged: Vec::new(), rows: 1 };
    for stretch in stretches(items, cell) {
        let rows = rows_of(stretch, cell);
        if rows.iter().all(|&row| row < ROWS) {
            packed.rows = packed.rows.max(rows.iter().max().map_or(1, |row| row + 1));
            packed.single.extend(stretch.iter().copied().zip(rows));
        } else {
            packed.merge(stretch, cell);
        }
    }
    packed
}

/// Runs of items that touch, each with the next.
fn stretches(items: &[Item], cell: f64) -> Vec<&[Item]> {
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

fn end_of(item: &Item, cell: f64) -> f64 {
    item.to.max(item.from + cell)
}

/// The first free row of each item.
fn rows_of(items: &[Item], cell: f64) -> Vec<usize> {
    let mut ends: Vec<f64> = Vec::new();
    let place = |item: &Item| {
        let row = ends.iter().position(|&end| end <= item.from + 1e-9).unwrap_or(ends.len());
        let end = end_of(item, cell);
        match ends.get_mut(row) {
            Some(slot) => *slot = end,
            // Beyond the rows that are drawn it only matters that there is none.
            None if row <= ROWS => ends.push(end),
            None => {}
        }
        row
    };
    items.iter().map(place).collect()
}

impl Packed {
    /// Long items keep rows of their own as far as they go; the rest becomes counts.
    fn merge(&mut self, stretch: &[Item], cell: f64) {
        let is_long = |item: &&Item| item.to - item.from > 4.0 * cell;
        let long: Vec<Item> = stretch.iter().filter(is_long).copied().collect();
        let mut rest: Vec<Item> = stretch.iter().filter(|item| !is_long(item)).copied().collect();
        let rows = rows_of(&long, cell);
        let mut used = 0;
        for (item, row) in long.into_iter().zip(rows) {
            if row < ROWS - 1 {
                used = used.max(row + 1);
                self.single.push((item, row));
            } else {
                rest.push(item);
            }
        }
        rest.sort_by(|a, b| a.from.total_cmp(&b.from).then(a.deal.cmp(&b.deal)));
        let mut open: Option<Merged> = None;
        for item in rest {
            let end = end_of(&item, cell);
            match &mut open {
                Some(merged) if item.from < merged.to => {
                    merged.to = merged.to.max(end.min(merged.from + 4.0 * cell));
                    merged.deals.push(item.deal);
                }
                _ => {
                    self.close(open.take());
                    open = Some(Merged { from: item.from, to: end, row: used, deals: vec![item.deal] });
                }
            }
        }
        self.close(open);
        self.rows = self.rows.max(used + 1);
    }

    fn close(&mut self, merged: Option<Merged>) {
        let Some(merged) = merged else { return };
        match merged.deals.as_slice() {
            [deal] => {
                let item = Item { deal: *deal, from: merged.from, to: merged.to };
                self.single.push((item, merged.row));
            }
            _ => self.merged.push(merged),
        }
    }
}
