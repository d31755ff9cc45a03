//! Sums with their bounds: the values of deals, batches and their members, groups and totals.

pub(super) mod by_deal;
pub(super) mod disclosure;
pub(super) mod division;
pub(super) mod funnel;
pub(super) mod marks;
pub(super) mod measure;
pub(super) mod members;
pub(super) mod money;
pub(super) mod on_columns;
pub(super) mod standing;
mod summing;
pub(super) mod together;
pub(super) mod tree;
pub(super) mod volumes;
