//! Exporting figures: the content of the export window, and what is remembered of the last export.

mod draft;
pub(super) mod exporting;
mod kept;

pub use draft::ExportDraft;
pub use kept::KeptLook;
