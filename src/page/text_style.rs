//! The styles of text on a page: one table of sizes, weights and line heights for every figure.
//!
//! Sizes are relative to the page's body text. Lines lie on a grid of 0.3 of that size, so that header, legend and
//! footer of any two figures of one size are aligned.

use super::wrap::Style;

/// Step of the grid of lines, relative to the base.
pub(super) const GRID: f32 = 0.3;

/// The role of text on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TextStyle {
    Title,
    Subtitle,
    /// The heading of a panel or section.
    Head,
    /// The name of a group.
    Label,
    /// The line under a name.
    Detail,
    /// Ticks and units.
    Axis,
    /// The value at a bar.
    Value,
    Chip,
    Legend,
    Note,
    Source,
    /// The program's name in the footer.
    Program,
}

impl TextStyle {
    /// Size and weight on a page with body text of size `base`.
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

    /// The distance between baselines, in steps of the grid.
    pub fn lines(self) -> f32 {
        match self {
            Self::Title => 7.0,
            Self::Subtitle | Self::Legend => 5.0,
            Self::Head | Self::Label | Self::Value => 4.5,
            Self::Axis | Self::Chip | Self::Note | Self::Detail | Self::Source | Self::Program => 4.0,
        }
    }

    /// The distance between baselines, in pixels.
    pub fn leading(self, base: f32) -> f32 {
        self.lines() * GRID * base
    }
}
