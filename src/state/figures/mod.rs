//! Exporting figures: the content of the export window, and what is remembered of the last export.

mod command;
mod draft;
pub(super) mod export;
mod kept;

pub use command::FigureCommand;
pub use draft::ExportDraft;
pub use kept::KeptLook;
