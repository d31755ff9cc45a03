//! Tables as spreadsheets: a sheet of typed cells, and one that explains their meaning and origin.
//!
//! Numbers and dates are typed, so that a spreadsheet can sort and add them; an absent bound or an undisclosed amount
//! is an empty cell. Text is always written as text, never as a formula. Nothing depends on the clock, so the same
//! table gives the same bytes.

mod about;
mod cell;
mod deals;
mod facets;
mod ground;
mod row;
mod sheet;
mod terms;
mod volumes;

pub(super) use cell::{SheetCell, interval_cells};
pub use deals::deals_xlsx;
pub use facets::facets_xlsx;
pub(super) use row::DealRow;
pub(super) use terms::yes_no;
pub use volumes::volumes_xlsx;

use crate::model::Lang;
use crate::query::{CurrencyMode, Reading};
use rust_xlsxwriter::XlsxError;

/// The origin of a table, as documented on its sheet ‘About’.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The language of headers, words and names.
    pub lang: Lang,
    /// The filter in words, and as typed; empty if there is no filter.
    pub filter_in_words: String,
    pub filter: String,
    pub shown: CurrencyMode,
    pub reading: Reading,
    /// The command that reproduces the table.
    pub command: String,
}

/// Reasons why a spreadsheet could not be made.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    #[error("a spreadsheet holds 1048575 rows, not {0}: choose fewer with a filter, or CSV")]
    TooManyRows(usize),
    #[error("the spreadsheet could not be made: {0}")]
    Other(#[from] XlsxError),
}
