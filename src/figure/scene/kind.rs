//! The kinds of words on a page: one table of sizes, weights and lines for every figure.
//!
//! Sizes are in parts of the page's body text. Lines lie on a grid of a tenth of it three times over, so
//! that head, legend and foot of any two figures of one size line up.

use super::wrap::Style;

/// The step of the grid that lines lie on, in parts of the base.
pub(super) const GRID: f32 = 0.3;

/// What words on a page are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TextStyle {
    Title,
    Subtitle,
    /// The head of a panel or section.
    Head,
    /// The name of a group.
    Label,
    /// The line under a name.
    Detail,
    /// Ticks and units.
    Axis,
    /// The amount at a bar.
    Value,
    Chip,
    Legend,
    Note,
    Source,
    /// The program's name at the foot.
    Program,
}

impl TextStyle {
    /// Size and weight on a page whose body text has that size.
    pub fn style(self, base: f32) -> Style {
        match self {
            Self::Title => Style::bold(1.75 * base),
            Self::Subtitle => Style::regular(base),
            Self::Head => Style::bold(0.9 * base),
            Self::Label | Self::Value => Style::bold(base),
            Self::Axis | Self::Chip | Self::Legend | Self::Note => Style::regular(0.84 * base),
            Self::Detail | Self::Source => Style::regular(0.8 * base),
            Self::Program => Style::bold(0.8 * base),
        }
    }

    /// From one baseline to the next, in steps of the grid.
    pub fn lines(self) -> f32 {
        match self {
            Self::Title => 7.0,
            Self::Subtitle | Self::Legend => 5.0,
            Self::Head | Self::Label | Self::Value => 4.5,
            Self::Axis | Self::Chip | Self::Note | Self::Detail | Self::Source | Self::Program => 4.0,
        }
    }

    /// The same in pixels.
    pub fn leading(self, base: f32) -> f32 {
        self.lines() * GRID * base
    }
}
