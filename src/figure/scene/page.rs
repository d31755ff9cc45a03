//! The page around a chart: title, subtitle and legend above, notes and sources below.

use super::super::Role;
use super::super::kinds::{Heading, LegendEntry, Texture};
use super::Size;
use super::shape::{Anchor, Area, Fill, Shape, Stroke, Word};
use super::wrap::{Style, shorten, wrap_most};

/// A page in the making, and the room that is left for the chart.
#[derive(Clone, Debug)]
pub(super) struct Page {
    /// The size of body text in pixels; everything else is in proportion to it.
    pub base: f32,
    pub left: f32,
    pub right: f32,
    /// Where the chart may begin and must end.
    pub top: f32,
    pub bottom: f32,
    pub shapes: Vec<Shape>,
    /// The foot, which stands behind everything else in the order of reading.
    pub(super) tail: Vec<Shape>,
    pub(super) size: Size,
    /// The notes, still to be placed: columns of notes of lines.
    pub(super) notes: Vec<Vec<Vec<String>>>,
    /// The width of a column of notes.
    pub(super) column: f32,
}

impl Page {
    /// The page with head and foot placed; the notes follow where the chart ends.
    pub fn new(heading: &Heading, legend: &[LegendEntry], size: Size, base: f32) -> Self {
        let margin = (2.2 * base).min(size.width * 0.05).min(size.height * 0.07);
        let mut page = Self {
            base,
            left: margin,
            right: size.width - margin,
            top: margin,
            bottom: size.height - margin,
            shapes: Vec::new(),
            tail: Vec::new(),
            size,
            notes: Vec::new(),
            column: 0.0,
        };
        let all = Area::new(0.0, 0.0, size.width, size.height);
        page.fill(all, 0.0, Fill::Solid(Role::Background));
        page.head(heading);
        page.legend(legend);
        let above = page.shapes.len();
        page.foot(heading);
        page.tail = page.shapes.split_off(above);
        page.measure_notes(heading);
        page
    }

    fn head(&mut self, heading: &Heading) {
        let title = Style::bold(1.75 * self.base);
        let width = self.width();
        for line in wrap_most(&heading.title, title, width, 2) {
            self.top += 1.0 * title.size;
            self.text((self.left, self.top, Anchor::Start), title, Role::Text, line);
            self.top += 0.22 * title.size;
        }
        let subtitle = Style::regular(self.base);
        self.top += 0.25 * self.base;
        for line in wrap_most(&heading.subtitle, subtitle, width.min(78.0 * self.base), 3) {
            self.top += self.base;
            self.text((self.left, self.top, Anchor::Start), subtitle, Role::Muted, line);
            self.top += 0.45 * self.base;
        }
        self.top += 0.5 * self.base;
    }

    /// Swatches with their words, in as many lines as they need.
    fn legend(&mut self, legend: &[LegendEntry]) {
        if legend.is_empty() {
            return;
        }
        let style = Style::regular(0.85 * self.base);
        let (swatch, height, gap) = (2.0 * self.base, 0.85 * self.base, 0.55 * self.base);
        self.top += 0.35 * self.base;
        let (mut x, mut baseline) = (self.left, self.top + 0.85 * self.base);
        for entry in legend {
            let room = self.width() - swatch - gap;
            let label = shorten(&entry.label, style, room);
            let needed = swatch + gap + style.width(&label);
            if x > self.left && x + needed > self.right {
                x = self.left;
                baseline += 1.5 * self.base;
            }
            let area = Area::new(x, baseline - 0.78 * self.base, swatch, height);
            self.swatch(area, entry);
            self.text((x + swatch + gap, baseline, Anchor::Start), style, Role::Muted, label);
            x += needed + 1.6 * self.base;
        }
        self.top = baseline + 1.0 * self.base;
    }

    fn swatch(&mut self, area: Area, entry: &LegendEntry) {
        let stroke = Stroke { role: entry.role, width: self.hair() };
        let middle = area.y + area.height / 2.0;
        match entry.texture {
            Texture::Solid => self.fill(area, 0.15 * self.base, Fill::Solid(entry.role)),
            Texture::Hatched => {
                let fill = Some(Fill::Hatch(entry.role));
                self.shapes.push(Shape::Rect { area, radius: 0.0, fill, stroke: Some(stroke) });
            }
            Texture::Torn => {
                let solid = Area { width: area.width * 0.45, ..area };
                self.fill(solid, 0.0, Fill::Solid(entry.role));
                self.torn(solid, entry.role, area.width * 0.55);
            }
            Texture::Hollow => {
                let radius = area.height / 2.0 - stroke.width;
                let (x, fill) = (area.right() - radius - stroke.width, Some(Role::Background));
                let stroke = Some(Stroke { width: 1.6 * stroke.width, ..stroke });
                self.shapes.push(Shape::Circle { x, y: middle, radius, fill, stroke });
            }
            Texture::Thin => {
                let stroke = Stroke { role: entry.role, width: 0.16 * self.base };
                self.line((area.x, middle), (area.right(), middle), stroke);
            }
            Texture::Fading => self.fill(area, 0.0, Fill::FadeLeft(entry.role)),
        }
    }

    /// A torn edge where a solid area ends, and a torn stub that fades out behind it.
    ///
    /// The teeth swing around the end, so that the solid part is as long as it would be uncut.
    pub fn torn(&mut self, solid: Area, role: Role, stub: f32) {
        let depth = (0.2 * solid.height).min(stub / 4.0);
        let (x, gap, end) = (solid.right() - depth / 2.0, 0.9 * depth, solid.right() + stub);
        // A pixel of overlap, so that no seam shows.
        let mut left = vec![(x - 1.0, solid.bottom()), (x - 1.0, solid.y), (x, solid.y)];
        let mut right = vec![(end, solid.y), (x + gap, solid.y)];
        let step = solid.height / 8.0;
        for tooth in 0..4_u8 {
            let y = solid.y + 2.0 * f32::from(tooth) * step;
            for (dx, dy) in [(depth, step), (0.0, 2.0 * step)] {
                left.push((x + dx, y + dy));
                right.push((x + gap + dx, y + dy));
            }
        }
        right.push((end, solid.bottom()));
        // The solid part was drawn up to its end: its last half tooth is taken away first.
        let cut = Area::new(x, solid.y, depth / 2.0 + 0.5, solid.height);
        self.fill(cut, 0.0, Fill::Solid(Role::Background));
        self.shapes.push(Shape::Path { points: left, fill: Fill::Solid(role) });
        self.shapes.push(Shape::Path { points: right, fill: Fill::FadeRight(role) });
    }

    pub fn width(&self) -> f32 {
        (self.right - self.left).max(1.0)
    }

    /// The width of thin lines.
    pub fn hair(&self) -> f32 {
        (self.base / 16.0).max(0.75)
    }

    /// Words at a spot: x, baseline and anchor.
    pub fn text(
        &mut self,
        (x, baseline, anchor): (f32, f32, Anchor),
        style: Style,
        role: Role,
        text: String,
    ) {
        if text.is_empty() {
            return;
        }
        let Style { size, weight } = style;
        self.shapes.push(Shape::Text(Word { x, baseline, anchor, size, weight, role, text }));
    }

    /// Words on a plain ground that hides the grid behind them.
    pub fn text_on_ground(&mut self, spot: (f32, f32, Anchor), style: Style, role: Role, text: String) {
        if text.is_empty() {
            return;
        }
        let (x, baseline, anchor) = spot;
        let Style { size, weight } = style;
        let area = Word { x, baseline, anchor, size, weight, role, text: text.clone() }.area();
        let pad = 0.2 * size;
        let ground = Area::new(area.x - pad, area.y - pad, area.width + 2.0 * pad, area.height + 2.0 * pad);
        self.fill(ground, 0.0, Fill::Solid(Role::Background));
        self.text(spot, style, role, text);
    }

    pub fn fill(&mut self, area: Area, radius: f32, fill: Fill) {
        if area.width > 0.0 && area.height > 0.0 {
            self.shapes.push(Shape::Rect { area, radius, fill: Some(fill), stroke: None });
        }
    }

    pub fn line(&mut self, from: (f32, f32), to: (f32, f32), stroke: Stroke) {
        self.shapes.push(Shape::Line { from, to, stroke });
    }
}

/// The chart at the first of the type sizes, in parts of the page's base, whose rows are roomy, else at the last.
pub(super) fn first_roomy<L>(
    factors: &[f32],
    lay: impl Fn(f32) -> L,
    is_roomy: impl Fn(&L, f32) -> bool,
) -> L {
    let mut last = None;
    for &factor in factors {
        let layout = lay(factor);
        if is_roomy(&layout, factor) {
            return layout;
        }
        last = Some(layout);
    }
    last.unwrap_or_else(|| lay(1.0))
}

/// A small number as a length.
pub(super) fn count(number: usize) -> f32 {
    f32::from(u16::try_from(number).unwrap_or(u16::MAX))
}

/// How many whole lines fit; zero where the number is no length.
pub(super) fn whole_lines(lines: f32) -> usize {
    (0..10_000_u16).take_while(|&n| f32::from(n + 1) <= lines).count()
}
