//! A figure placed on a page: shapes and words with roles for colours, before any file format.
//!
//! Lengths are in pixels at scale 1, from the left and the top. The layout is a pure function of
//! figure and size: the same figure gives the same scene on every machine.

mod bars;
mod compare;
mod foot;
mod marks;
mod page;
mod plot;
mod rows;
mod shape;
mod timeline;
mod wrap;

pub use bars::bars_scene;
pub use compare::comparison_scene;
pub use shape::{Anchor, Area, Fill, Scene, Shape, Stroke, Word};
pub use timeline::timeline_scene;

/// The size of a page in pixels at scale 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    pub width: f32,
    pub height: f32,
}

impl Size {
    pub const fn new(width: f32, height: f32) -> Self {
        Self { width, height }
    }

    /// Reads `1600x900`, both sides from 16 to 20000.
    pub fn parse(text: &str) -> Option<Self> {
        let (width, height) = text.trim().split_once(['x', 'X', '×'])?;
        let side = |text: &str| text.trim().parse::<u16>().ok().filter(|side| (16..=20_000).contains(side));
        Some(Self { width: f32::from(side(width)?), height: f32::from(side(height)?) })
    }

    /// The size that body text has on such a page: 11 at 800x450, 18 at 1600x900.
    fn base(self) -> f32 {
        4.0 + (self.width.max(1.0) * self.height.max(1.0)).sqrt() / 86.0
    }
}

impl Default for Size {
    fn default() -> Self {
        Self::new(1600.0, 900.0)
    }
}
