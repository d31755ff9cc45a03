//! Files to model: the lists that come with the program, the bundled registers, and reading and writing
//! registers with every problem collected.
//!
//! `open` never fails on what stands in a file: each problem is told with file, line and column, and
//! what can be read of the rest is there. A file goes from raw types (`schema`) to drafts (`convert`),
//! drafts are joined (`resolve`), merged (`merge`) and linked (`links`), and the whole is checked
//! (`check`). Nothing here draws, asks, or knows a window.

mod bundled;
mod check;
mod convert;
mod copies;
mod decide;
mod draft;
mod files;
pub mod generate;
mod known;
pub mod limits;
mod links;
mod lists;
mod locate;
mod look;
mod look_alikes;
mod merge;
mod open;
mod open_error;
pub mod outline;
mod places;
mod problem;
mod problems;
mod quick;
pub mod rates;
mod raw;
mod read;
mod recover;
mod reference;
mod report;
mod resolve;
mod schema;
mod sources;
mod statement;
mod token;
mod unknown;
mod values;
mod views;
mod views_edit;
mod views_save;
pub mod whole;
pub mod write;

pub use bundled::{Bundled, bundled};
pub use check::{SimilarNames, similar_names};
pub use files::{REGISTER_FILE, VIEWS_FILE, read_any, read_text};
pub use lists::lists;
pub use open::{Loaded, Progress, open};
pub use open_error::OpenError;
pub use problem::{Code, Problem, Severity};
pub use reference::RegisterRef;
pub use views::{KeptView, KeptViews, ViewsFile, data_folder, is_same_name, view_name_fault};
pub use views_edit::{NotEdited, ViewEdit};
pub use views_save::NotSaved;
pub use whole::{WriteError, write_whole};
