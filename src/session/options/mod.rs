//! The options of the command line, each defined once.
//!
//! The parser and its help are generated from this list, as are the lines of saved views and the command that
//! reproduces a figure. The list also decides which options of such a command remain valid beside new ones.

mod entry;
mod figure;
mod line;
mod list;
mod values;
mod view;

pub use entry::{CommandOption, OptionValue, Settings};
pub(super) use figure::size_text;
pub use list::{OWN_OPTIONS, OwnOption, option, options};
pub use values::{parse_facet, parse_sheet};

pub(super) use values::{Sheet, parse_points};

pub(super) use line::filter_place;
pub(super) use list::Written;
