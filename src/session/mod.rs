//! An open register and its use: queries and their answers, tables, the deal card, figures as files, saved views, and
//! the command that reproduces each of them.
//!
//! The window and the command line share this module; it depends on neither.

mod answers;
mod card;
mod card_sources;
mod days;
mod figure_request;
mod file_name;
mod format;
mod headline;
mod house_style;
mod opened;
mod option_error;
mod options;
mod question;
mod render;
mod reproduce;
mod saved_views;
mod shell;
mod table_file;
mod view_settings;

pub use answers::{Answers, Depth, DrawnComparison, DrawnTimeline, answer, answer_to};
pub use card::{Card, CardRow, Chip, Linked, Tone, card};
pub use card_sources::CardSource;
pub use days::{days_text, nameable, shown_days};
pub use figure_request::{AskedPage, FigureRequest, PageHeight};
pub use file_name::{FileSubject, figure_name, table_name};
pub use format::Format;
pub use headline::{Fact, Headline, stages_from};
pub use house_style::NamedStyle;
pub use opened::Opened;
pub use option_error::OptionError;
pub use options::{
    CommandOption, OWN_OPTIONS, OptionValue, OwnOption, Settings, option, options, parse_facet, parse_sheet,
};
pub use question::Query;
pub use render::{FigureText, FigureWords, Preview};
pub use reproduce::{command_of_figure, command_of_table};
pub use saved_views::{Owner, SavedView, SavedViews, read_view};
pub use shell::{command_words, shell_quoted};
pub use table_file::{TableFormat, deals_origin, facets_origin, table_file, volumes_origin};
pub use view_settings::{USUAL_COLUMNS, ViewSettings};
