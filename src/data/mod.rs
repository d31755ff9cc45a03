//! From files to the model and back: the built-in lists, the bundled registers, and reading and writing
//! registers with all problems collected.
//!
//! `open` never fails because of a file's content: it reports each problem with file, line and column, and
//! loads everything that can be read. A file is read into raw types and converted to drafts of deals (`read`);
//! the drafts of all files are merged and linked (`join`), and the whole register is checked (`check`). This
//! layer does not depend on a window.

mod bundled;
mod check;
mod files;
pub mod generate;
mod house_style;
mod join;
pub mod limits;
mod lists;
mod open;
mod open_error;
mod problems;
pub mod rates;
mod read;
mod reference;
mod reference_lists;
mod span;
mod unknown;
mod views;
pub mod whole;
mod workspace;
pub mod write;

pub use bundled::{Bundled, bundled};
pub use check::{SimilarNames, similar_names};
pub use files::{FileStamp, FileVersion, REGISTER_FILE, VIEWS_FILE, read_any, read_text};
pub use house_style::{STYLE_COLOURS, StyleError, StyleFile};
pub use lists::lists;
pub use open::{Loaded, Progress, open};
pub use open_error::OpenError;
pub use problems::problem::{Code, Problem, Severity};
pub use read::tolerant;
pub use reference::RegisterRef;
pub use span::Span;
pub use views::edit::{NotEdited, ViewEdit};
pub use views::kept::{KeptView, KeptViews, ViewsFile, data_folder, is_same_name, view_name_fault};
pub use views::save::NotSaved;
pub use whole::{WriteError, write_whole};
pub use workspace::{KnownFile, ReportPlace, ReportText, SourcePlace, Workspace};
