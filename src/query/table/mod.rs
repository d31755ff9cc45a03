//! The rows of the table: columns, order, groups and folding.

pub(super) mod column;
pub(super) mod ranks;
pub(super) mod rows;
pub(super) mod shown;
pub(super) mod sorted;
