//! A figure as shapes, on a page or in the window: shapes and text with roles for colours, independent of any file format.
//!
//! Lengths are in pixels at scale 1, from the left and the top. The layout is a pure function of figure and size: the
//! same figure gives the same scene on every machine.

mod around;
mod bar_mark;
mod bars;
mod columns;
mod compare;
mod date_mark;
mod faults;
mod footer;
mod frame;
mod lanes;
mod ledger;
mod lengths;
mod marks;
mod medium;
mod not_shown;
mod occurring;
mod plot;
mod rows;
mod settled;
mod shape;
mod sheet;
mod size;
mod swatch;
mod text_style;
mod timeline;
mod wrap;

pub use bar_mark::BarAxis;
pub use bars::{bars_scene, rest_queries};
pub use columns::{ColumnPlot, Counts};
pub use compare::{Cells, comparison_scene};
pub use lanes::{LaneLayout, rows_of};
pub use ledger::{Ledger, LedgerHeads};
pub use lengths::{count, whole_lines};
pub use marks::PlacedMark;
pub use medium::TypeScale;
pub use plot::{BarPlot, RowArea};
pub use rows::NameColumn;
pub use shape::{Anchor, Area, Fill, Forms, Plot, Point, Scene, Shape, Stroke, TooSmall, Word};
pub use sheet::Sheet;
pub use size::{LengthUnit, POINT, Preset, Size};
pub use timeline::timeline_scene;
