//! The ground of rows: what is selected, what lies under the pointer, and what belongs to it.

use super::style::Look;
use crate::figure::Role;
use eframe::egui::{Color32, Painter, Rect};

/// The width of the edge of a selected row, in points.
const EDGE: f32 = 3.0;

/// How a row stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    Plain,
    /// It belongs to what lies under the pointer elsewhere.
    Touched,
    Under,
    Chosen,
}

impl Ground {
    /// The first of the grounds that holds.
    pub fn first<const N: usize>(grounds: [(bool, Self); N]) -> Self {
        grounds.into_iter().find(|(holds, _)| *holds).map_or(Self::Plain, |(_, ground)| ground)
    }

    pub fn colour(self, look: &Look) -> Color32 {
        match self {
            Self::Plain => look.background,
            Self::Touched => look.panel,
            Self::Under => look.hover,
            Self::Chosen => look.selected,
        }
    }

    /// Fills a row; the edge of what is selected is amber, as the ring around its marks.
    pub fn paint(self, painter: &Painter, look: &Look, rect: Rect) {
        if self == Self::Plain {
            return;
        }
        painter.rect_filled(rect, 0.0, self.colour(look));
        if self == Self::Chosen {
            let edge = Rect::from_min_size(rect.min, eframe::egui::vec2(EDGE, rect.height()));
            painter.rect_filled(edge, 0.0, look.role(Role::Selection));
        }
    }
}
