//! Saved views: reading, changing and saving their file.

pub(super) mod edit;
pub(super) mod kept;
pub(super) mod save;
