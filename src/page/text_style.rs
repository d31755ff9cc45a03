//! The styles of text on a page: one table of sizes, weights and line heights for every figure.
//!
//! Sizes come from the medium (`medium.rs`); line heights are relative to them.

use super::medium::TypeScale;
use super::wrap::Style;

/// The role of text on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TextStyle {
    Title,
    Subtitle,
    /// The heading of a panel or section.
    Head,
    /// The name of a group.
    Label,
    /// The name of a rest or of a wider place, and the unit of a count.
    Plain,
    /// The line under a name.
    Detail,
    /// Ticks and units.
    Axis,
    /// The value at a bar.
    Value,
    Chip,
    Legend,
    Note,
    /// The program's name in the footer.
    Program,
}

impl TextStyle {
    /// Size and weight on a page with these sizes of type.
    pub fn style(self, letters: TypeScale) -> Style {
        match self {
            Self::Title => Style::bold(letters.title),
            Self::Subtitle => Style::regular(letters.subtitle),
            Self::Head => Style::bold(letters.axis),
            Self::Label | Self::Value => Style::bold(letters.label),
            Self::Plain => Style::regular(letters.label),
            Self::Axis | Self::Chip | Self::Legend | Self::Detail => Style::regular(letters.axis),
            Self::Note => Style::regular(letters.note),
            Self::Program => Style::bold(letters.note),
        }
    }

    /// The distance between baselines, in pixels.
    pub fn leading(self, letters: TypeScale) -> f32 {
        let lines = match self {
            Self::Title => 1.2,
            Self::Legend | Self::Head => 1.6,
            Self::Label | Self::Value | Self::Plain => 1.35,
            Self::Subtitle | Self::Axis | Self::Chip | Self::Detail => 1.3,
            Self::Note | Self::Program => 1.32,
        };
        lines * self.style(letters).size
    }
}
