//! A sheet of shapes: the one hand that draws, for the pages of files and for the window.

use super::around::Marks;
use super::medium::TypeScale;
use super::shape::{Area, Fill, Forms, Point, Shape, Stroke, TextSpot, Word};
use super::text_style::TextStyle;
use super::wrap::Style;
use crate::figure::{Role, marks_in};

/// Shapes and words in drawing order, and the text size to which everything is proportional.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Size of body text in pixels.
    pub base: f32,
    /// The sizes of all text, and the unit of strokes.
    pub letters: TypeScale,
    pub shapes: Vec<Shape>,
    pub(super) told: Told,
    /// The marks whose notes stand on the page; no others are drawn.
    pub(super) marks: Option<Marks>,
}

/// What has been noted while a sheet was drawn.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    /// Whether a value, a number or a remark had no room.
    pub is_short: bool,
    /// Number of bars and rests whose value had no room.
    pub unwritten: usize,
    pub forms: Forms,
}

impl Sheet {
    pub fn new(letters: TypeScale) -> Self {
        Self { base: letters.label, letters, shapes: Vec::new(), told: Told::default(), marks: None }
    }

    /// Whether a value, a number or a remark had no room.
    pub fn is_short(&self) -> bool {
        self.told.is_short
    }

    /// Width of thin lines.
    pub fn hair(&self) -> f32 {
        self.letters.pen
    }

    /// A filled rectangle, with an outline inside if its colour needs one; an empty one is left out.
    pub fn fill(&mut self, area: Area, radius: f32, fill: Fill) {
        if area.width <= 0.0 || area.height <= 0.0 {
            return;
        }
        let stroke = self.outline(fill).filter(|stroke| area.width.min(area.height) > 2.0 * stroke.width);
        let inset = stroke.map_or(0.0, |stroke| stroke.width / 2.0);
        let (width, height) = (area.width - 2.0 * inset, area.height - 2.0 * inset);
        let area = Area::new(area.x + inset, area.y + inset, width, height);
        self.shapes.push(Shape::Rect { area, radius, fill: Some(fill), stroke });
    }

    /// The outline of a plain area in a colour that is too near the paper.
    fn outline(&self, fill: Fill) -> Option<Stroke> {
        let Fill::Solid(role) = fill;
        role.outline().map(|role| Stroke { role, width: self.hair() })
    }

    pub fn line(&mut self, from: Point, to: Point, stroke: Stroke) {
        self.shapes.push(Shape::Line { from, to, stroke });
    }

    pub(super) fn text(&mut self, spot: TextSpot, style: Style, role: Role, text: String) {
        if text.is_empty() {
            return;
        }
        let TextSpot { x, baseline, anchor } = spot;
        let Style { size, weight } = style;
        self.shapes.push(Shape::Text(Word { x, baseline, anchor, size, weight, role, text }));
    }

    /// Text on a plain background that covers the grid behind it.
    pub(super) fn text_on_ground(&mut self, spot: TextSpot, style: Style, role: Role, text: String) {
        if text.is_empty() {
            return;
        }
        let TextSpot { x, baseline, anchor } = spot;
        let Style { size, weight } = style;
        let area = Word { x, baseline, anchor, size, weight, role, text: text.clone() }.area();
        let pad = 0.2 * size;
        let ground = Area::new(area.x - pad, area.y - pad, area.width + 2.0 * pad, area.height + 2.0 * pad);
        self.fill(ground, 0.0, Fill::Solid(Role::Background));
        self.text(spot, style, role, text);
    }

    /// A remark in an outlined pill that begins at `x`; returns its width.
    pub(super) fn chip(&mut self, x: f32, middle: f32, style: Style, words: String) -> f32 {
        let (height, pad) = (1.75 * style.size, 0.85 * style.size);
        let width = style.width(&words) + 2.0 * pad;
        let area = Area::new(x, middle - height / 2.0, width, height);
        let stroke = Some(Stroke { role: Role::ChipLine, width: self.hair() });
        let fill = Some(Fill::Solid(Role::ChipFill));
        self.shapes.push(Shape::Rect { area, radius: height / 2.0, fill, stroke });
        self.text(TextSpot::start(x + pad, middle + 0.36 * style.size), style, Role::ChipText, words);
        width
    }

    /// A number in a circle: deals that the figure counts but cannot draw.
    pub(super) fn counted(&mut self, centre: Point, radius: f32, style: Style, words: String) {
        let Point { x, y } = centre;
        let stroke = Some(Stroke { role: Role::Muted, width: self.hair() });
        self.shapes.push(Shape::Circle { x, y, radius, fill: Some(Role::Background), stroke });
        self.text(TextSpot::middle(x, y + 0.36 * style.size), style, Role::Text, words);
    }

    /// A mark, if its note stands on the page.
    pub(super) fn kept<'m>(&self, mark: &'m str) -> &'m str {
        let is_kept = |marks: &Marks| marks_in(mark).iter().all(|number| marks.contains(number));
        if self.marks.as_ref().is_none_or(is_kept) { mark } else { "" }
    }

    /// A style of the page at the sheet's size.
    pub(super) fn style(&self, style: TextStyle) -> Style {
        style.style(self.letters)
    }
}
