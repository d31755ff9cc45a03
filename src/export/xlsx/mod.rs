//! Tables as spreadsheets: a sheet of typed cells, and one that says what they mean and where they come from.
//!
//! Numbers are numbers and days are days, so that a spreadsheet can sort and add them; what is open or
//! undisclosed is an empty cell. Words are written as words: no cell is ever a formula. Nothing asks the clock,
//! so that the same table gives the same bytes.

mod about;
mod cell;
mod deals;
mod facets;
mod ground;
mod sheet;
mod volumes;
mod words;

pub use deals::deals_xlsx;
pub use facets::facets_xlsx;
pub use volumes::volumes_xlsx;

use crate::model::Lang;
use crate::query::{CurrencyMode, Reading};
use rust_xlsxwriter::XlsxError;

/// How a table came to be, for the sheet that says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The language of heads, words and names.
    pub lang: Lang,
    /// The filter in words, and as it is typed; empty where nothing is filtered.
    pub filter_in_words: String,
    pub filter: String,
    pub shown: CurrencyMode,
    pub reading: Reading,
    /// The command that makes the table again.
    pub command: String,
}

/// Why a spreadsheet was not made.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    #[error("a spreadsheet holds 1048575 rows, not {0}: choose fewer with a filter, or CSV")]
    TooManyRows(usize),
    #[error("the spreadsheet could not be made: {0}")]
    Other(#[from] XlsxError),
}
