//! Problems of a register, with their positions in its files.

pub(super) mod locate;
pub(super) mod placed;
pub(super) mod problem;
pub(super) mod report;
