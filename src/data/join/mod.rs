//! From the drafts of all files to one register: references, merging, links to batches, decisions.

pub(super) mod copies;
pub(super) mod decide;
pub(super) mod links;
pub(super) mod look;
pub(super) mod merge;
pub(super) mod resolve;
pub(super) mod statement;
