//! The row heights of the table, in points.

pub const ROW: f32 = 28.0;
pub const HEADER: f32 = 30.0;
