//! Deals over time: lanes with marks or densities.

pub(super) mod density;
pub(super) mod lanes;
pub(super) mod standing;
