//! Exploring the register: filter, facets, brushes, the selection and the comparison.

pub(super) mod brush;
pub(super) mod choosing;
mod chosen;
pub(super) mod comparing;
pub(super) mod filtering;

pub use chosen::Chosen;
pub(super) use chosen::remembered;
pub use comparing::comparable;
pub use filtering::can_filter_to_group;
