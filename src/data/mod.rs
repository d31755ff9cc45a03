//! From files to the model and back: the built-in lists, the bundled registers, and reading and writing
//! registers with all problems collected.
//!
//! `open` never fails because of a file's content: it reports each problem with file, line and column, and
//! loads everything that can be read. A file is read into raw types (`schema`) and converted to drafts
//! (`convert`); drafts are joined (`resolve`), merged (`merge`) and linked (`links`), and the whole register
//! is checked (`check`). This layer does not depend on a window.

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
