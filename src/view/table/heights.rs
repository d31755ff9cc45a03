//! How high the rows of the table are.

pub const ROW: f32 = 28.0;
pub const HEADER: f32 = 30.0;
