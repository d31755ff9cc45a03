//! The column of names to the left of bars and lanes.

use super::lengths::count;
use super::medium::TypeScale;
use super::shape::TextSpot;
use super::sheet::Sheet;
use super::text_style::TextStyle;
use super::wrap::{Style, wrap, wrap_most};
use crate::figure::Role;

/// The layout of names in rows of a given height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NameColumn {
    name: Style,
    detail: Style,
    /// Right edge of the text.
    right: f32,
    /// Left edge of the axis.
    pub axis: f32,
    width: f32,
    /// Height of a row, in pixels.
    pitch: f32,
}

impl NameColumn {
    /// The column from `left` that these names and details need, at most `most` wide.
    pub fn new<'a>(
        names: impl Iterator<Item = (&'a str, Option<&'a str>)>,
        letters: TypeScale,
        left: f32,
        most: f32,
        pitch: f32,
    ) -> Self {
        let base = letters.label;
        let name = TextStyle::Label.style(letters).at_most(0.62 * pitch);
        let detail = TextStyle::Detail.style(letters);
        let lines = if pitch >= 2.5 * base { 2 } else { 1 };
        let mut width: f32 = 0.0;
        for (text, below) in names {
            let wrapped = if lines == 1 { vec![text.to_owned()] } else { wrap(text, name, most) };
            let widest = wrapped.iter().map(|line| name.width(line)).fold(0.0, f32::max);
            let below = below.map_or(0.0, |below| detail.width(below));
            width = width.max(widest).max(below);
        }
        let width = width.min(most).ceil();
        Self { name, detail, right: left + width, axis: left + width + 0.9 * base, width, pitch }
    }

    /// A name, in two lines if they fit, with its detail below, centred on `middle`.
    pub fn place(&self, sheet: &mut Sheet, middle: f32, name: &str, detail: Option<&str>) {
        let (leading, small) = (1.18 * self.name.size, 1.3 * self.detail.size);
        let room = 0.96 * self.pitch;
        let mut lines = wrap_most(name, self.name, self.width, 2);
        if count(lines.len()) * leading > room {
            lines = wrap_most(name, self.name, self.width, 1);
        }
        let used = count(lines.len()) * leading;
        let detail =
            detail.filter(|_| used + small <= room).map(|text| wrap_most(text, self.detail, self.width, 1));
        let detail = detail.unwrap_or_default();
        let total = used + count(detail.len()) * small;
        let mut y = middle - total / 2.0;
        for line in lines {
            y += leading;
            sheet.text(TextSpot::end(self.right, y - 0.27 * self.name.size), self.name, Role::Text, line);
        }
        for line in detail {
            y += small;
            sheet.text(
                TextSpot::end(self.right, y - 0.32 * self.detail.size),
                self.detail,
                Role::Muted,
                line,
            );
        }
    }
}
