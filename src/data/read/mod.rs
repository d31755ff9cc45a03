//! From the bytes of a file to sources and drafts of deals.

pub(super) mod convert;
pub(super) mod draft;
pub(super) mod file;
pub(super) mod look_alikes;
pub(super) mod places;
pub(super) mod quick;
pub(super) mod raw;
pub(super) mod recover;
pub(super) mod schema;
pub(super) mod sources;
pub(super) mod token;
pub mod tolerant;
pub(super) mod values;
mod words;
