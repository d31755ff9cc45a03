//! What is selected.

use crate::model::DealIx;
use crate::query::GroupKey;
use std::sync::Arc;

/// What is selected, in all views alike. Cheap to copy, since undo keeps many.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The selected deals, in the order they were chosen; the card shows the last one.
    pub deals: Arc<Vec<DealIx>>,
    /// The groups whose bars or lanes were clicked, in that order.
    pub groups: Vec<GroupKey>,
    /// The same deals in the order of the register, to look up in.
    sorted: Arc<Vec<DealIx>>,
}

/// From so many deals on they are marked rather than sorted.
const MANY: usize = 4_096;

impl Chosen {
    pub fn one(deal: DealIx) -> Self {
        Self::of(vec![deal])
    }

    /// These deals, the last of which leads; each once, though it may be listed twice.
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

    /// The same deals as those of groups whose bars or lanes were clicked, in that order.
    #[must_use]
    pub fn in_groups(self, groups: Vec<GroupKey>) -> Self {
        Self { groups, ..self }
    }

    pub fn lead(&self) -> Option<DealIx> {
        self.deals.last().copied()
    }

    /// The group that was clicked last.
    pub fn group(&self) -> Option<&GroupKey> {
        self.groups.last()
    }

    /// The same deals in the order of the register.
    pub fn sorted(&self) -> &[DealIx] {
        &self.sorted
    }

    pub fn contains(&self, deal: DealIx) -> bool {
        self.sorted.binary_search(&deal).is_ok()
    }

    /// Bytes that it takes beside `other`, with which it may share its lists.
    pub(super) fn bytes_beside(&self, other: Option<&Self>) -> usize {
        if other.is_some_and(|other| Arc::ptr_eq(&self.deals, &other.deals)) {
            return 0;
        }
        (self.deals.len() + self.sorted.len()) * size_of::<DealIx>()
    }
}

/// Bytes that remembered selections may take together; the oldest are forgotten first.
const REMEMBERED: usize = 64 << 20;

/// How many of the selections, which are given from the newest to the oldest, can be remembered; the newest
/// always is.
pub(super) fn remembered<'c>(newest_first: impl Iterator<Item = &'c Chosen>) -> usize {
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
