//! The deals under the pointer.

use crate::model::DealIx;
use crate::query::{GroupKey, Members};

/// The deals, and possibly the group, under the pointer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hovered {
    /// The group under the pointer, if it is a group.
    pub group: Option<GroupKey>,
    pub deals: Members,
}

/// The limit for highlighting groups by shared deals, because each deal under the pointer is looked up in each group.
const FEW: usize = 200;

impl Hovered {
    pub fn is_none(&self) -> bool {
        self.deals.count() == 0
    }

    /// Whether the pointer rests on this deal, or on an element that contains it.
    pub fn has(&self, deal: DealIx) -> bool {
        self.deals.has(deal)
    }

    /// Whether the pointer rests on this group, or on at most `FEW` deals with one of them in the group.
    pub fn touches(&self, key: &GroupKey, deals: &Members) -> bool {
        self.group.as_ref() == Some(key)
            || (self.deals.count() <= FEW && self.deals.listed().iter().any(|&deal| deals.has(deal)))
    }
}
