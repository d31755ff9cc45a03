//! The order of the table: by several keys, stable, the same on every machine.

use super::ranks::Order;
use crate::model::{Currency, DealIx, Register};
use crate::query::{DealSet, Index, Selection, SortKey};

/// The selection sorted by `keys`; ties stay in the order of the register.
///
/// Deals without a value come last in either direction. Amounts are compared in `currency` by their lower bound, then
/// by their upper bound.
pub fn sorted(
    register: &Register,
    index: &Index,
    selection: &[DealIx],
    keys: &[SortKey],
    currency: Currency,
) -> Selection {
    let set = DealSet::of_deals(register.deals.len(), selection.iter().copied());
    sorted_in(register, index, &set, keys, currency)
}

/// Like [`sorted`], for the deals of a set.
pub fn sorted_in(
    register: &Register,
    index: &Index,
    set: &DealSet,
    keys: &[SortKey],
    currency: Currency,
) -> Selection {
    if keys.is_empty() {
        return set.to_vec();
    }
    index.ranks().sorted(Order { register, columns: index.columns(), keys, currency }, set)
}

/// The first `most` deals of a set in that order, found without sorting all.
pub fn first_in(
    register: &Register,
    index: &Index,
    set: &DealSet,
    keys: &[SortKey],
    currency: Currency,
    most: usize,
) -> Selection {
    index.ranks().first(Order { register, columns: index.columns(), keys, currency }, set, most)
}
