//! Vertical bars, side by side, on pages and in the window: volumes over time, and small charts of groups by year.

mod labels;
mod lanes;
mod multiples;
mod plot;
mod rest;
mod upright;
mod values;

pub use plot::{ColumnPlot, Counts};
pub use rest::panel_rest_query;
pub(super) use upright::upright_page;
