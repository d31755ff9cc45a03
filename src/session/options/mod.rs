//! The options of the command line, each once.
//!
//! The parser and its help are made of this list, and so are the lines of saved views, the command that makes a
//! figure again, and what such a command keeps when it runs again beside new options.

mod entry;
mod figure;
mod line;
mod list;
mod values;
mod view;

pub use entry::{CommandOption, OptionValue, Settings};
pub use list::{OWN_OPTIONS, OwnOption, option, options};
pub use values::{parse_facet, parse_sheet};

pub(super) use line::filter_place;
pub(super) use list::Written;
