//! Marks of deals on a time axis, the same on pages, in the window and in legends: round for a deal, square for a batch,
//! hollow without an amount, a rounded bar for a span, a chevron beside a mark whose start or end is open.

use super::bar_mark::{Chevron, Toward};
use super::medium::TypeScale;
use super::shape::{Area, Fill, Point, Shape, Stroke};
use super::sheet::Sheet;
use crate::figure::{AmountClass, Mark, Role};

/// The form of a mark at a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct MarkForm {
    /// Whether an amount is known.
    pub is_solid: bool,
    /// Whether the deal is a batch.
    pub is_square: bool,
}

impl MarkForm {
    pub fn of(mark: &Mark) -> Self {
        Self { is_solid: mark.solid, is_square: mark.is_batch }
    }
}

/// The length to which the marks of a page are proportional: a row of the smallest text.
pub(super) fn mark_unit(letters: TypeScale) -> f32 {
    1.17 * letters.least
}

/// The radius of a mark: one for each class of amounts, and one if no amount is known.
pub(super) fn mark_radius(class: Option<AmountClass>, unit: f32) -> f32 {
    let share = match class {
        None => 0.31,
        Some(AmountClass::Small) => 0.2,
        Some(AmountClass::Medium) => 0.3,
        Some(AmountClass::Large) => 0.43,
        Some(AmountClass::Largest) => 0.58,
    };
    share * unit
}

/// Half the thickness of a bar for a span: thinner than a mark, for it is long.
pub(super) fn span_half(class: Option<AmountClass>, unit: f32) -> f32 {
    (0.7 * mark_radius(class, unit)).max(0.17 * unit).min(0.3 * unit)
}

/// The sign for an open start or end, of one size for all marks of a figure.
pub(super) fn date_chevron(height: f32, pen: f32) -> Chevron {
    Chevron { gap: 1.2 * pen, depth: 0.45 * height, stroke: (2.1 * pen).min(0.25 * height), height }
}

impl Sheet {
    /// A mark within a square area.
    pub(super) fn date_mark(&mut self, area: Area, role: Role, form: MarkForm) {
        let stroke = self.mark_stroke(role, form.is_solid);
        // A square looks larger than a circle of the same width.
        let side = if form.is_square { 0.92 * area.width } else { area.width } - stroke.width;
        if side <= 0.0 {
            return;
        }
        let (x, y) = (area.x + area.width / 2.0, area.y + area.height / 2.0);
        let fill = if form.is_solid { role } else { Role::Background };
        self.shapes.push(if form.is_square {
            let area = Area::new(x - side / 2.0, y - side / 2.0, side, side);
            Shape::Rect { area, radius: 0.16 * side, fill: Some(Fill::Solid(fill)), stroke: Some(stroke) }
        } else {
            Shape::Circle { x, y, radius: side / 2.0, fill: Some(fill), stroke: Some(stroke) }
        });
    }

    /// A rounded bar over a span.
    pub(super) fn span_mark(&mut self, area: Area, role: Role, is_solid: bool) {
        let stroke = self.mark_stroke(role, is_solid);
        let inset = stroke.width / 2.0;
        let (width, height) = (area.width - stroke.width, area.height - stroke.width);
        if width > 0.0 && height > 0.0 {
            let fill = Some(Fill::Solid(if is_solid { role } else { Role::Background }));
            let area = Area::new(area.x + inset, area.y + inset, width, height);
            let radius = (height / 2.0).min(width / 2.0);
            self.shapes.push(Shape::Rect { area, radius, fill, stroke: Some(stroke) });
        }
    }

    /// A mark with a chevron on the side that is open: by then, or from then on.
    pub(super) fn open_mark(
        &mut self,
        area: Area,
        toward: Toward,
        role: Role,
        form: MarkForm,
        sign: Chevron,
    ) {
        self.date_mark(area, role, form);
        let end = if toward == Toward::Left { area.x } else { area.right() };
        self.chevron(sign, Point::new(end, area.y + area.height / 2.0), toward, role);
    }

    fn mark_stroke(&self, role: Role, is_solid: bool) -> Stroke {
        Stroke { role, width: if is_solid { 1.0 } else { 1.4 } * self.hair() }
    }
}
