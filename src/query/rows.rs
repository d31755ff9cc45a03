//! The order of the table: by several keys, stable, the same on every machine.

use super::{DealSet, Index, Selection, SortKey};
use crate::model::{Currency, DealIx, Register};

/// The selection in the order of `keys`; ties stay in the order of the register.
///
/// Deals without a value come last, whichever way the column is sorted. Amounts are compared in
/// `currency` by their low end, then by their high end.
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

/// The deals of a set in that order.
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
    index.ranks().sorted((register, index.columns()), set, keys, currency)
}

/// The first deals of a set in that order, `most` of them, found without bringing all in order.
pub fn first_in(
    register: &Register,
    index: &Index,
    set: &DealSet,
    keys: &[SortKey],
    (currency, most): (Currency, usize),
) -> Selection {
    index.ranks().first((register, index.columns()), set, keys, currency, most)
}
