//! Collapsed rows, and the rows of an outline that remain visible. The cost depends on the number of collapsed rows,
//! not on the number of visible rows: a million rows with one collapsed batch take two numbers.

use crate::model::DealIx;
use crate::query::{GroupKey, Outline, Row};
use std::collections::BTreeSet;

/// Whether a row is collapsed, or shown with the rows beneath it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    Folded,
    Unfolded,
}

/// The state of one type of rows: the state that all start with, and the exceptions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folding<K> {
    start: Fold,
    turned: BTreeSet<K>,
}

/// The collapsed groups and batches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folds {
    pub groups: Folding<GroupKey>,
    pub batches: Folding<DealIx>,
}

impl Default for Folds {
    fn default() -> Self {
        Self { groups: Folding::all(Fold::Unfolded), batches: Folding::all(Fold::Folded) }
    }
}

impl<K: Ord> Folding<K> {
    /// All rows in the state `start`, without exceptions.
    pub fn all(start: Fold) -> Self {
        Self { start, turned: BTreeSet::new() }
    }

    pub fn is_folded(&self, key: &K) -> bool {
        let is_turned = !self.turned.is_empty() && self.turned.contains(key);
        (self.start == Fold::Folded) != is_turned
    }

    pub fn set(&mut self, key: K, fold: Fold) {
        if fold == self.start {
            self.turned.remove(&key);
        } else {
            self.turned.insert(key);
        }
    }
}

impl Folds {
    /// Whether the row of a node is collapsed; `None` if no rows lie beneath it.
    pub fn of(&self, outline: &Outline, node: usize) -> Option<Fold> {
        let is_folded = match outline.row(node)? {
            Row::Group(at) => self.groups.is_folded(&outline.heads.get(at)?.key),
            Row::Deal { deal, has_members: true, .. } => self.batches.is_folded(&deal),
            Row::Deal { .. } => return None,
        };
        Some(if is_folded { Fold::Folded } else { Fold::Unfolded })
    }

    /// Collapses or expands the row of a node.
    pub fn set(&mut self, outline: &Outline, node: usize, fold: Fold) {
        match outline.row(node) {
            Some(Row::Group(at)) => {
                if let Some(head) = outline.heads.get(at) {
                    self.groups.set(head.key.clone(), fold);
                }
            }
            Some(Row::Deal { deal, has_members: true, .. }) => self.batches.set(deal, fold),
            _ => {}
        }
    }
}

/// A stretch of hidden rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Hidden {
    /// The first hidden node.
    start: usize,
    /// Number of nodes hidden up to the end of this stretch.
    so_far: usize,
    /// The visible row after the stretch.
    row: usize,
}

/// The visible rows of an outline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShownRows {
    hidden: Vec<Hidden>,
    len: usize,
}

impl ShownRows {
    pub fn new(outline: &Outline, folds: &Folds) -> Self {
        let mut hidden: Vec<Hidden> = Vec::new();
        let (mut so_far, mut seen_to) = (0, 0);
        for node in outline.foldable().iter().map(|&node| node as usize) {
            let beneath = outline.beneath(node);
            let is_folded = beneath > 0 && node >= seen_to && folds.of(outline, node) == Some(Fold::Folded);
            if is_folded {
                let row = node + 1 - so_far;
                so_far += beneath;
                seen_to = node + 1 + beneath;
                hidden.push(Hidden { start: node + 1, so_far, row });
            }
        }
        Self { hidden, len: outline.len() - so_far }
    }

    /// Number of visible rows.
    pub fn len(&self) -> usize {
        self.len
    }

    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The node of a visible row.
    pub fn node(&self, row: usize) -> Option<usize> {
        let before = self.hidden.partition_point(|hidden| hidden.row <= row);
        let skipped = self.skipped(before);
        (row < self.len).then_some(row + skipped)
    }

    /// The nodes of a range of visible rows, from top to bottom.
    pub fn nodes(&self, rows: std::ops::Range<usize>) -> impl Iterator<Item = usize> + '_ {
        let mut before = self.hidden.partition_point(|hidden| hidden.row <= rows.start);
        (rows.start..rows.end.min(self.len)).map(move |row| {
            while self.hidden.get(before).is_some_and(|hidden| hidden.row <= row) {
                before += 1;
            }
            row + self.skipped(before)
        })
    }

    /// The row of a node, or of the collapsed row that hides it.
    pub fn row(&self, node: usize) -> usize {
        let before = self.hidden.partition_point(|hidden| hidden.start <= node);
        let Some(hidden) = before.checked_sub(1).and_then(|last| self.hidden.get(last)) else { return node };
        let length = hidden.so_far - self.skipped(before - 1);
        if node < hidden.start + length { hidden.row - 1 } else { node - hidden.so_far }
    }

    /// Number of nodes hidden by the first `stretches` stretches.
    fn skipped(&self, stretches: usize) -> usize {
        stretches.checked_sub(1).and_then(|last| self.hidden.get(last)).map_or(0, |hidden| hidden.so_far)
    }
}
