//! The column of names to the left of bars and lanes.

use super::frame::{Page, count};
use super::kind::TextStyle;
use super::shape::TextSpot;
use super::wrap::{Style, wrap, wrap_most};
use crate::figure::Role;

/// The layout of names in rows of a given height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct NameColumn {
    name: Style,
    detail: Style,
    /// Right edge of the text.
    right: f32,
    width: f32,
    /// Height of a row, in pixels.
    pitch: f32,
}

impl NameColumn {
    /// The column that these names and details need, up to a share of the page's width.
    pub fn new<'a>(
        page: &Page,
        names: impl Iterator<Item = (&'a str, Option<&'a str>)>,
        share: f32,
        pitch: f32,
    ) -> Self {
        let name = TextStyle::Label.style(page.base).at_most(0.62 * pitch);
        let detail = TextStyle::Detail.style(page.base);
        let most = share * page.width();
        let lines = if pitch >= 2.5 * page.base { 2 } else { 1 };
        let mut width: f32 = 0.0;
        for (text, below) in names {
            let wrapped = if lines == 1 { vec![text.to_owned()] } else { wrap(text, name, most) };
            let widest = wrapped.iter().map(|line| name.width(line)).fold(0.0, f32::max);
            let below = below.map_or(0.0, |below| detail.width(below));
            width = width.max(widest).max(below);
        }
        let width = width.min(most).ceil();
        Self { name, detail, right: page.left + width, width, pitch }
    }

    /// Left edge of the axis.
    pub fn axis(&self, page: &Page) -> f32 {
        self.right + 0.9 * page.base
    }

    /// A name, in two lines if they fit, with its detail below, centred on `middle`.
    pub fn place(&self, page: &mut Page, middle: f32, name: &str, detail: Option<&str>) {
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
            page.text(TextSpot::end(self.right, y - 0.27 * self.name.size), self.name, Role::Text, line);
        }
        for line in detail {
            y += small;
            page.text(TextSpot::end(self.right, y - 0.32 * self.detail.size), self.detail, Role::Muted, line);
        }
    }
}
