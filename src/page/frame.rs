//! The page around a chart: title, subtitle and legend above, notes and sources below.

use super::Size;
use super::kind::{GRID, TextStyle};
use super::settle::PageText;
use super::shape::{Area, Fill, Point, Shape, Stroke, TextSpot, Word};
use super::wrap::{Style, shorten, wrap_most};
use crate::figure::Role;
use crate::figure::marks_in;
use crate::figure::{Heading, LegendEntry, Texture};

/// Pages narrower than this many times the size of body text are laid out as columns of print.
const NARROW: f32 = 24.0;

/// A page under construction, and the remaining area for the chart.
#[derive(Clone, Debug)]
pub(super) struct Page {
    /// Size of body text in pixels; everything else is proportional to it.
    pub base: f32,
    pub left: f32,
    pub right: f32,
    /// Upper and lower limit of the chart.
    pub top: f32,
    pub bottom: f32,
    pub shapes: Vec<Shape>,
    /// The footer, which comes last in reading order.
    pub(super) tail: Vec<Shape>,
    pub(super) size: Size,
    /// The notes that are still to be placed: columns, notes, lines.
    pub(super) notes: Vec<Vec<Vec<String>>>,
    /// Width of a column of notes.
    pub(super) column: f32,
    /// The footnotes and marks that the page contains so far.
    pub told: PageText,
}

impl Page {
    /// The page with header and footer in place; the notes follow below the chart. `left_out` notes are already left
    /// out.
    pub fn new(heading: &Heading, left_out: usize, legend: &[LegendEntry], size: Size, base: f32) -> Self {
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
            told: PageText::default(),
        };
        let all = Area::new(0.0, 0.0, size.width, size.height);
        page.fill(all, 0.0, Fill::Solid(Role::Background));
        page.head(heading);
        page.legend(legend);
        let above = page.shapes.len();
        page.foot(heading);
        page.tail = page.shapes.split_off(above);
        page.measure_notes(heading, left_out);
        page
    }

    fn head(&mut self, heading: &Heading) {
        let width = self.width();
        // In a narrow page the title is smaller and may have more lines.
        let is_narrow = width < NARROW * self.base;
        let title = TextStyle::Title.style(if is_narrow { 0.75 * self.base } else { self.base });
        let leading = if is_narrow { self.grid(5.0) } else { TextStyle::Title.leading(self.base) };
        for line in wrap_most(&heading.title, title, width, if is_narrow { 4 } else { 2 }) {
            self.top += leading;
            self.text(TextSpot::start(self.left, self.top - self.grid(1.0)), title, Role::Text, line);
        }
        let subtitle = TextStyle::Subtitle.style(self.base);
        let most = if is_narrow { 8 } else { 4 };
        for line in wrap_most(&heading.subtitle, subtitle, width.min(78.0 * self.base), most) {
            self.top += TextStyle::Subtitle.leading(self.base);
            self.text(TextSpot::start(self.left, self.top - self.grid(1.0)), subtitle, Role::Muted, line);
        }
        self.top += self.grid(2.0);
    }

    /// The swatches with their labels, in as many lines as they need.
    fn legend(&mut self, legend: &[LegendEntry]) {
        if legend.is_empty() {
            return;
        }
        let style = TextStyle::Legend.style(self.base);
        let (swatch, height, gap) = (2.0 * self.base, 0.85 * self.base, 0.55 * self.base);
        let (mut x, mut baseline) = (self.left, self.top + self.grid(4.0));
        for entry in legend {
            let room = self.width() - swatch - gap;
            let label = shorten(&entry.label, style, room);
            let needed = swatch + gap + style.width(&label);
            if x > self.left && x + needed > self.right {
                x = self.left;
                baseline += TextStyle::Legend.leading(self.base);
            }
            let area = Area::new(x, baseline - 0.78 * self.base, swatch, height);
            self.swatch(area, entry);
            self.text(TextSpot::start(x + swatch + gap, baseline), style, Role::Muted, label);
            x += needed + 1.6 * self.base;
        }
        self.top = baseline + self.grid(3.0);
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
                let (solid, stub) = (Area { width: area.width * 0.45, ..area }, area.width * 0.55);
                self.fill(plain_part(solid, stub), 0.0, Fill::Solid(entry.role));
                self.torn(solid, entry.role, stub);
            }
            Texture::Hollow => {
                let radius = area.height / 2.0 - stroke.width;
                let (x, fill) = (area.right() - radius - stroke.width, Some(Role::Background));
                let stroke = Some(Stroke { width: 1.6 * stroke.width, ..stroke });
                self.shapes.push(Shape::Circle { x, y: middle, radius, fill, stroke });
            }
            Texture::Thin => {
                let stroke = Stroke { role: entry.role, width: 0.16 * self.base };
                self.line(Point::new(area.x, middle), Point::new(area.right(), middle), stroke);
            }
            Texture::Fading => self.fill(area, 0.0, Fill::FadeLeft(entry.role)),
            Texture::Dot | Texture::Dumbbell | Texture::DotFading => {
                let radius = 0.34 * area.height;
                let end = match entry.texture {
                    Texture::Dumbbell => Some(DotEnd::Firm(area.right() - radius)),
                    Texture::DotFading => Some(DotEnd::Open(area.width - radius)),
                    _ => None,
                };
                let from = if end.is_some() { area.x + radius } else { area.x + area.width / 2.0 };
                self.dots(Some(from), end, middle, radius, entry.role);
            }
            Texture::Counted => {
                let radius = area.height / 2.0;
                let (x, fill) = (area.right() - radius, Some(Role::Background));
                let stroke = Some(Stroke { role: Role::Muted, width: self.hair() });
                self.shapes.push(Shape::Circle { x, y: middle, radius, fill, stroke });
                let style = Style::bold(0.62 * self.base);
                let spot = TextSpot::middle(x, middle + 0.36 * style.size);
                self.text(spot, style, Role::Text, "n".to_owned());
            }
        }
    }

    /// A torn edge at the end of a solid area, followed by a torn stub that fades out.
    ///
    /// The teeth are centred on the end, so that the solid part looks as long as without them. The part without teeth
    /// ([`plain_part`]) is drawn before.
    pub fn torn(&mut self, solid: Area, role: Role, stub: f32) {
        let depth = depth_of_teeth(solid, stub);
        let (x, gap, end) = (solid.right() - depth / 2.0, 0.9 * depth, solid.right() + stub);
        // One pixel of overlap prevents a visible seam.
        let foot = (x - 1.0).max(solid.x);
        let mut left =
            vec![Point::new(foot, solid.bottom()), Point::new(foot, solid.y), Point::new(x, solid.y)];
        let mut right = vec![Point::new(end, solid.y), Point::new(x + gap, solid.y)];
        let step = solid.height / 8.0;
        for tooth in 0..4_u8 {
            let y = solid.y + 2.0 * f32::from(tooth) * step;
            for (dx, dy) in [(depth, step), (0.0, 2.0 * step)] {
                left.push(Point::new(x + dx, y + dy));
                right.push(Point::new(x + gap + dx, y + dy));
            }
        }
        right.push(Point::new(end, solid.bottom()));
        self.shapes.push(Shape::Path { points: left, fill: Fill::Solid(role) });
        self.shapes.push(Shape::Path { points: right, fill: Fill::FadeRight(role) });
    }

    /// The torn edge at the top of a vertical area.
    pub fn torn_up(&mut self, solid: Area, role: Role, stub: f32) {
        let depth = depth_of_teeth_up(solid, stub);
        let (y, gap, end) = (solid.y + depth / 2.0, 0.9 * depth, solid.y - stub);
        let foot = (y + 1.0).min(solid.bottom());
        let mut lower =
            vec![Point::new(solid.right(), foot), Point::new(solid.x, foot), Point::new(solid.x, y)];
        let mut upper = vec![Point::new(solid.x, end), Point::new(solid.x, y - gap)];
        let step = solid.width / 8.0;
        for tooth in 0..4_u8 {
            let x = solid.x + 2.0 * f32::from(tooth) * step;
            for (dy, dx) in [(depth, step), (0.0, 2.0 * step)] {
                lower.push(Point::new(x + dx, y - dy));
                upper.push(Point::new(x + dx, y - gap - dy));
            }
        }
        upper.push(Point::new(solid.right(), end));
        self.shapes.push(Shape::Path { points: lower, fill: Fill::Solid(role) });
        self.shapes.push(Shape::Path { points: upper, fill: Fill::FadeUp(role) });
    }

    /// A bar on a logarithmic axis: a dot for the lower bound, and a line to the upper bound.
    pub fn dots(&mut self, from: Option<f32>, end: Option<DotEnd>, y: f32, radius: f32, role: Role) {
        let half = 0.34 * radius;
        let hollow = Stroke { role, width: 0.3 * radius };
        match end {
            Some(DotEnd::Firm(to)) => {
                let start = from.unwrap_or(to);
                self.fill(Area::new(start, y - half, to - start, 2.0 * half), 0.0, Fill::Solid(role));
                let (radius, fill) = (radius - hollow.width / 2.0, Some(Role::Background));
                self.shapes.push(Shape::Circle { x: to, y, radius, fill, stroke: Some(hollow) });
            }
            Some(DotEnd::Open(length)) => {
                let area = Area::new(from.unwrap_or(0.0), y - half, length, 2.0 * half);
                self.fill(area, 0.0, Fill::FadeRight(role));
            }
            None => {}
        }
        if let Some(x) = from {
            self.shapes.push(Shape::Circle { x, y, radius, fill: Some(role), stroke: None });
        }
    }

    pub fn width(&self) -> f32 {
        (self.right - self.left).max(1.0)
    }

    /// Length of a number of grid steps.
    pub fn grid(&self, steps: f32) -> f32 {
        steps * GRID * self.base
    }

    /// Width of thin lines.
    pub fn hair(&self) -> f32 {
        (self.base / 16.0).max(0.75)
    }

    pub fn text(&mut self, spot: TextSpot, style: Style, role: Role, text: String) {
        if text.is_empty() {
            return;
        }
        let TextSpot { x, baseline, anchor } = spot;
        let Style { size, weight } = style;
        self.shapes.push(Shape::Text(Word { x, baseline, anchor, size, weight, role, text }));
    }

    /// Records that the page contains these marks of a bar.
    pub fn marked(&mut self, marks: &str) {
        self.told.marks.extend(marks_in(marks));
    }

    /// Text on a plain background that covers the grid behind it.
    pub fn text_on_ground(&mut self, spot: TextSpot, style: Style, role: Role, text: String) {
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

    pub fn fill(&mut self, area: Area, radius: f32, fill: Fill) {
        if area.width > 0.0 && area.height > 0.0 {
            self.shapes.push(Shape::Rect { area, radius, fill: Some(fill), stroke: None });
        }
    }

    pub fn line(&mut self, from: Point, to: Point, stroke: Stroke) {
        self.shapes.push(Shape::Line { from, to, stroke });
    }
}

fn depth_of_teeth(solid: Area, stub: f32) -> f32 {
    (0.2 * solid.height).min(stub / 4.0).min(2.0 * solid.width)
}

/// Depth of the teeth of a vertical area; at most twice the length of the solid part.
fn depth_of_teeth_up(solid: Area, stub: f32) -> f32 {
    (0.2 * solid.width).min(stub / 4.0).min(2.0 * solid.height)
}

/// The end of a dot's line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum DotEnd {
    /// Another dot at this position.
    Firm(f32),
    /// Open: the line fades out over this length.
    Open(f32),
}

/// The part without teeth of a vertical area with a torn top.
pub(super) fn plain_part_up(solid: Area, stub: f32) -> Area {
    let cut = depth_of_teeth_up(solid, stub) / 2.0;
    Area { y: solid.y + cut, height: (solid.height - cut).max(0.0), ..solid }
}

/// The part without teeth of a solid area with a torn end: all but the last half of the teeth's depth.
pub(super) fn plain_part(solid: Area, stub: f32) -> Area {
    Area { width: (solid.width - depth_of_teeth(solid, stub) / 2.0).max(0.0), ..solid }
}

/// The layout with the first type size (relative to the page's base) that has roomy rows, else with the last size.
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

/// Number of whole lines that fit; zero if `lines` is not a valid length.
pub(super) fn whole_lines(lines: f32) -> usize {
    (0..10_000_u16).take_while(|&n| f32::from(n + 1) <= lines).count()
}
