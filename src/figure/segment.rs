//! The parts of a stacked bar.

use super::Role;

/// A part of a bar in one colour.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// Start and end as fractions of the axis.
    pub from: f64,
    pub to: f64,
    pub role: Role,
    pub fill: SegmentFill,
    /// A number in its middle, if there is room.
    pub count: Option<String>,
}

impl Segment {
    /// A plain part.
    pub fn solid(from: f64, to: f64, role: Role) -> Self {
        Self { from, to, role, fill: SegmentFill::Solid, count: None }
    }
}

/// The way in which a segment is filled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SegmentFill {
    #[default]
    Solid,
    /// Slanting lines: sources disagree.
    Lined,
    /// An outline: nothing is disclosed.
    Outlined,
}
