//! A figure on a page: shapes and text with roles for colours, independent of any file format.
//!
//! Lengths are in pixels at scale 1, from the left and the top. The layout is a pure function of figure and size: the
//! same figure gives the same scene on every machine.

mod bars;
mod compare;
mod footer;
mod frame;
mod kind;
mod marks;
mod plot;
mod rows;
mod settle;
mod shape;
mod size;
mod timeline;
mod vertical;
mod wrap;

pub use bars::bars_scene;
pub use compare::comparison_scene;
pub use shape::{Anchor, Area, Fill, Point, Scene, Shape, Stroke, Word};
pub use size::{LengthUnit, POINT, Preset, Size};
pub use timeline::timeline_scene;
