//! The selection.

use crate::model::DealIx;
use crate::query::GroupKey;
use std::sync::Arc;

/// The selection, shared by all views. Cheap to clone, since the undo history holds many copies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The selected deals in the order of selection; the card shows the last one.
    pub deals: Arc<Vec<DealIx>>,
    /// The groups whose bars or lanes were clicked, in order.
    pub groups: Vec<GroupKey>,
    /// The same deals in register order, for binary search.
    sorted: Arc<Vec<DealIx>>,
}

/// From this number of deals on, flags per deal replace sorting.
const MANY: usize = 4_096;

impl Chosen {
    pub fn one(deal: DealIx) -> Self {
        Self::of(vec![deal])
    }

    /// Selects these deals without duplicates; the last one leads.
    pub fn of(mut deals: Vec<DealIx>) -> Self {
        let mut sorted = sorted(&deals);
        sorted.dedup();
        if sorted.len() < deals.len() {
            let mut is_taken = vec![false; sorted.last().map_or(0, |last| last.0 as usize + 1)];
            deals.reverse();
            deals.retain(|deal| !std::mem::replace(&mut is_taken[deal.0 as usize], true));
            deals.reverse();
        }
        Self { deals: Arc::new(deals), groups: Vec::new(), sorted: Arc::new(sorted) }
    }

    /// The same deals, attributed to the groups whose bars or lanes were clicked, in order.
    #[must_use]
    pub fn in_groups(self, groups: Vec<GroupKey>) -> Self {
        Self { groups, ..self }
    }

    /// The deal that the card shows: the last selected one.
    pub fn lead(&self) -> Option<DealIx> {
        self.deals.last().copied()
    }

    /// The most recently clicked group.
    pub fn group(&self) -> Option<&GroupKey> {
        self.groups.last()
    }

    /// The selected deals in register order.
    pub fn sorted(&self) -> &[DealIx] {
        &self.sorted
    }

    pub fn contains(&self, deal: DealIx) -> bool {
        self.sorted.binary_search(&deal).is_ok()
    }

    /// The memory in bytes that this selection needs in addition to `other`, with which it may share its lists.
    pub(in crate::state) fn bytes_beside(&self, other: Option<&Self>) -> usize {
        if other.is_some_and(|other| Arc::ptr_eq(&self.deals, &other.deals)) {
            return 0;
        }
        (self.deals.len() + self.sorted.len()) * size_of::<DealIx>()
    }
}

/// The memory limit in bytes for all remembered selections; the oldest are dropped first.
const REMEMBERED: usize = 64 << 20;

/// The number of selections, given from newest to oldest, that fit the memory limit; the newest one always counts.
pub(in crate::state) fn remembered<'c>(newest_first: impl Iterator<Item = &'c Chosen>) -> usize {
    let mut newer: Option<&Chosen> = None;
    let mut bytes = 0_usize;
    let mut count = 0;
    for chosen in newest_first {
        bytes = bytes.saturating_add(chosen.bytes_beside(newer));
        if count > 0 && bytes > REMEMBERED {
            break;
        }
        newer = Some(chosen);
        count += 1;
    }
    count
}

fn sorted(deals: &[DealIx]) -> Vec<DealIx> {
    let mut sorted = deals.to_vec();
    if deals.len() < MANY || deals.is_sorted() {
        sorted.sort_unstable();
        return sorted;
    }
    let last = deals.iter().map(|deal| deal.0).max().unwrap_or_default();
    let mut is_there = vec![false; last as usize + 1];
    for deal in deals {
        is_there[deal.0 as usize] = true;
    }
    (0..).map(DealIx).zip(is_there).filter(|(_, is_there)| *is_there).map(|(deal, _)| deal).collect()
}
