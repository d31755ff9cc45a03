//! One bar: solid up to its lower bound, then hatched up to its upper bound, or followed by a chevron if it has none.
//! The same in either direction, on pages, in comparisons, in legends and in the window.
//!
//! The chevron stands behind the end of the bar: it is a sign and no length, so the end stays readable.

use super::shape::{Area, Fill, Point, Shape, Stroke, TextSpot};
use super::sheet::Sheet;
use super::wrap::Style;
use crate::figure::{BarDirection, End, Role, Segment, SegmentFill, Texture};

/// A straight axis on a sheet, along which bars grow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BarAxis {
    pub direction: BarDirection,
    /// The position of zero: from the left if bars are horizontal, from the top if they are vertical.
    pub start: f32,
    /// Length of the axis in pixels; negative upwards.
    pub length: f32,
}

/// A bar at its place, before it is drawn.
#[derive(Clone, Copy, Debug)]
pub struct BarMark<'a> {
    pub axis: BarAxis,
    /// The lesser edge across the axis, and the thickness.
    pub edge: f32,
    pub thick: f32,
    /// The lower bound as a fraction of the axis.
    pub low: f64,
    pub end: End,
    /// The solid part by colour; empty if it has only one.
    pub segments: &'a [Segment],
    /// The colour of a solid part without segments.
    pub role: Role,
    /// The colour of the hatched part.
    pub hatch: Role,
    /// The unit of strokes on the page.
    pub pen: f32,
}

/// The direction in which a chevron points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Toward {
    Right,
    Left,
    Up,
}

/// The measures of the sign for an open end, behind a mark of a certain thickness.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Chevron {
    /// The space between the end of the mark and the sign.
    pub gap: f32,
    /// From the foot of its arms to their meeting, without the stroke.
    pub depth: f32,
    pub stroke: f32,
    /// Across its direction.
    pub height: f32,
}

impl Chevron {
    /// The sign behind a bar or mark of this thickness.
    pub fn behind(thick: f32, pen: f32) -> Self {
        let stroke = (2.4 * pen).min(0.2 * thick);
        Self { gap: 3.0 * pen, depth: (0.42 * thick).min(8.0 * pen), stroke, height: thick }
    }

    /// The distance from the end of the mark to the tip of the sign.
    pub fn length(self) -> f32 {
        self.gap + self.depth + self.stroke
    }
}

/// The end of a dot's line on a logarithmic axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum DotEnd {
    /// Another dot at this position.
    Firm(f32),
    /// No upper bound: a chevron behind the dot.
    Open,
}

impl BarAxis {
    /// The position of a fraction of the axis.
    pub fn at(self, fraction: f64) -> f32 {
        self.start + self.length * to_f32(fraction)
    }

    /// A position further along the axis by a distance.
    fn ahead(self, at: f32, distance: f32) -> f32 {
        match self.direction {
            BarDirection::Horizontal => at + distance,
            BarDirection::Vertical => at - distance,
        }
    }

    /// The position that lies further along the axis.
    fn further(self, a: f32, b: f32) -> f32 {
        match self.direction {
            BarDirection::Horizontal => a.max(b),
            BarDirection::Vertical => a.min(b),
        }
    }

    /// The position that lies less far along the axis.
    fn nearer(self, a: f32, b: f32) -> f32 {
        match self.direction {
            BarDirection::Horizontal => a.min(b),
            BarDirection::Vertical => a.max(b),
        }
    }

    fn point(self, along: f32, across: f32) -> Point {
        match self.direction {
            BarDirection::Horizontal => Point::new(along, across),
            BarDirection::Vertical => Point::new(across, along),
        }
    }
}

impl BarMark<'_> {
    /// The end of the solid part: a positive value is visible, however small.
    fn low_end(&self) -> f32 {
        let end = self.axis.at(self.low);
        if self.low > 0.0 { self.axis.further(end, self.axis.ahead(self.axis.start, self.pen)) } else { end }
    }

    fn chevron(&self) -> Chevron {
        Chevron::behind(self.thick, self.pen)
    }

    /// The end of what is drawn.
    pub fn drawn_end(&self) -> f32 {
        match self.end {
            End::Exact => self.low_end(),
            End::Upto(high) => self.axis.further(self.axis.at(high), self.low_end()),
            End::Open => self.axis.ahead(self.low_end(), self.chevron().length()),
        }
    }

    /// The area between two positions along the axis.
    pub fn area(&self, from: f32, to: f32) -> Area {
        match self.axis.direction {
            BarDirection::Horizontal => Area::new(from, self.edge, to - from, self.thick),
            BarDirection::Vertical => Area::new(self.edge, to, self.thick, from - to),
        }
    }

    /// The hatched part, if there is one.
    pub fn hatched_area(&self) -> Option<Area> {
        matches!(self.end, End::Upto(_)).then(|| self.area(self.low_end(), self.drawn_end()))
    }
}

impl Sheet {
    /// Draws a bar and returns its end along the axis.
    pub fn bar(&mut self, bar: &BarMark<'_>) -> f32 {
        let (axis, end) = (bar.axis, bar.low_end());
        if bar.segments.is_empty() {
            self.fill(bar.area(axis.start, end), 0.0, Fill::Solid(bar.role));
        }
        let last = bar.segments.len().saturating_sub(1);
        for (at, segment) in bar.segments.iter().enumerate() {
            let to = if at == last { end } else { axis.nearer(axis.at(segment.to), end) };
            let from = axis.at(segment.from);
            self.segment(bar.area(from, to), segment, bar.pen);
            // Segments of similar tone are told apart by a line of paper.
            if at > 0 {
                let line = bar.area(from, axis.ahead(from, 1.0));
                self.fill(line, 0.0, Fill::Solid(Role::Background));
            }
        }
        if let Some(area) = bar.hatched_area() {
            self.told.forms.drawn.insert(Texture::Hatched);
            self.hatched(area, bar.hatch, bar.pen);
        }
        if bar.end == End::Open {
            self.told.forms.drawn.insert(Texture::Open);
            let role = bar
                .segments
                .last()
                .map_or(bar.role, |segment| segment.role.outline().unwrap_or(segment.role));
            let toward = match axis.direction {
                BarDirection::Horizontal => Toward::Right,
                BarDirection::Vertical => Toward::Up,
            };
            let at = axis.point(end, bar.edge + bar.thick / 2.0);
            self.chevron(bar.chevron(), at, toward, role);
        }
        bar.drawn_end()
    }

    /// An outline within an area.
    pub(super) fn outlined(&mut self, area: Area, role: Role, pen: f32) {
        let width = (1.2 * pen).min(area.width / 2.0).min(area.height / 2.0).max(0.0);
        let inside =
            Area::new(area.x + width / 2.0, area.y + width / 2.0, area.width - width, area.height - width);
        let stroke = Some(Stroke { role, width });
        self.shapes.push(Shape::Rect { area: inside, radius: 0.0, fill: None, stroke });
    }

    /// A part of a bar, with its number if that fits.
    fn segment(&mut self, area: Area, segment: &Segment, pen: f32) {
        match segment.fill {
            SegmentFill::Solid => self.fill(area, 0.0, Fill::Solid(segment.role)),
            SegmentFill::Lined => {
                self.told.forms.drawn.insert(Texture::Lined);
                self.hatched(area, segment.role, pen);
            }
            SegmentFill::Outlined => {
                self.told.forms.drawn.insert(Texture::Outlined);
                self.fill(area, 0.0, Fill::Solid(Role::Background));
                self.outlined(area, segment.role, pen);
            }
        }
        let Some(count) = &segment.count else { return };
        let style = Style::regular(self.letters.axis.min(0.8 * area.height));
        if style.width(count) + 0.8 * style.size <= area.width
            && style.size >= self.letters.least.min(self.letters.axis)
        {
            let role = if segment.fill == SegmentFill::Solid { Role::AccentText } else { Role::Text };
            let spot =
                TextSpot::middle(area.x + area.width / 2.0, area.y + area.height / 2.0 + 0.36 * style.size);
            self.text(spot, style, role, count.clone());
        }
    }

    /// The sign for an open end behind a mark that ends at a point.
    pub(super) fn chevron(&mut self, sign: Chevron, end: Point, toward: Toward, role: Role) {
        let Chevron { gap, depth, stroke, height } = sign;
        let half = height / 2.0;
        let corners = [
            (gap, -half),
            (gap + stroke, -half),
            (gap + depth + stroke, 0.0),
            (gap + stroke, half),
            (gap, half),
            (gap + depth, 0.0),
        ];
        let place = |(along, across): (f32, f32)| match toward {
            Toward::Right => Point::new(end.x + along, end.y + across),
            Toward::Left => Point::new(end.x - along, end.y + across),
            Toward::Up => Point::new(end.x + across, end.y - along),
        };
        self.shapes.push(Shape::Path { points: corners.map(place).to_vec(), fill: Fill::Solid(role) });
    }

    /// An area that may be filled: slanting lines on paper, within an outline. They lie on one grid for the whole page,
    /// so that neighbouring areas match; an area too small for lines has only its outline.
    pub(super) fn hatched(&mut self, area: Area, role: Role, pen: f32) {
        const LEAST: f32 = 3.0;
        let width = (1.2 * pen).min(area.width.abs() / 2.0).min(area.height.abs() / 2.0);
        let inside =
            Area::new(area.x + width / 2.0, area.y + width / 2.0, area.width - width, area.height - width);
        self.fill(area, 0.0, Fill::Solid(Role::Background));
        if area.width >= LEAST && area.height >= LEAST {
            let lines = slanting(inside, 6.0 * pen);
            self.shapes.push(Shape::Strokes { lines, stroke: Stroke { role, width: 1.5 * pen } });
        }
        let stroke = Some(Stroke { role, width });
        self.shapes.push(Shape::Rect { area: inside, radius: 0.0, fill: None, stroke });
    }

    /// A bar on a logarithmic axis: a dot for the lower bound, and a line to the upper bound or a chevron.
    pub(super) fn dots(&mut self, from: Option<f32>, end: Option<DotEnd>, y: f32, radius: f32, role: Role) {
        self.told.forms.drawn.insert(match end {
            None => Texture::Dot,
            Some(DotEnd::Firm(_)) => Texture::Dumbbell,
            Some(DotEnd::Open) => Texture::DotOpen,
        });
        let half = 0.34 * radius;
        let hollow = Stroke { role, width: 0.3 * radius };
        if let Some(DotEnd::Firm(to)) = end {
            let start = from.unwrap_or(to);
            self.fill(Area::new(start, y - half, to - start, 2.0 * half), 0.0, Fill::Solid(role));
            let (radius, fill) = (radius - hollow.width / 2.0, Some(Role::Background));
            self.shapes.push(Shape::Circle { x: to, y, radius, fill, stroke: Some(hollow) });
        }
        if let Some(x) = from {
            self.shapes.push(Shape::Circle { x, y, radius, fill: Some(role), stroke: None });
            if end == Some(DotEnd::Open) {
                let sign = Chevron::behind(2.0 * radius, self.letters.pen);
                self.chevron(sign, Point::new(x + radius, y), Toward::Right, role);
            }
        }
    }
}

/// Lines at 45 degrees within an area, on a grid that begins at the corner of the page.
fn slanting(area: Area, pitch: f32) -> Vec<[Point; 2]> {
    const MOST: usize = 20_000;
    let pitch = pitch.max(2.0);
    let (first, last) = (area.x + area.y, area.right() + area.bottom());
    // Each line satisfies x + y = sum.
    let mut sum = (first / pitch).ceil() * pitch;
    let mut lines = Vec::new();
    while sum < last && lines.len() < MOST {
        let (left, right) = ((sum - area.bottom()).max(area.x), (sum - area.y).min(area.right()));
        if right > left {
            lines.push([Point::new(left, sum - left), Point::new(right, sum - right)]);
        }
        sum += pitch;
    }
    lines
}

/// A fraction of an axis as `f32`.
pub(super) fn to_f32(fraction: f64) -> f32 {
    use rust_decimal::prelude::ToPrimitive;
    fraction.to_f32().unwrap_or(0.0)
}
