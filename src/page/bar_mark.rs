//! One bar: solid up to its lower bound, then hatched up to its upper bound, or torn if it has none. The same in
//! either direction, on pages, in comparisons, in legends and in the window.

use super::shape::{Area, Fill, Point, Shape, Stroke};
use super::sheet::Sheet;
use crate::figure::{BarDirection, End, Role, Segment};

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
    /// Length of the stub beyond a torn edge.
    pub stub: f32,
    /// The least length of the solid part.
    pub least: f32,
}

/// The end of a dot's line on a logarithmic axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum DotEnd {
    /// Another dot at this position.
    Firm(f32),
    /// Open: the line fades out from this position over a length.
    Open(f32, f32),
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

    fn fade(self, role: Role) -> Fill {
        match self.direction {
            BarDirection::Horizontal => Fill::FadeRight(role),
            BarDirection::Vertical => Fill::FadeUp(role),
        }
    }
}

impl BarMark<'_> {
    /// The end of the solid part.
    fn low_end(&self) -> f32 {
        self.axis.further(self.axis.at(self.low), self.axis.ahead(self.axis.start, self.least))
    }

    /// The end of what is drawn.
    pub fn drawn_end(&self) -> f32 {
        match self.end {
            End::Exact => self.low_end(),
            End::Upto(high) => self.axis.further(self.axis.at(high), self.low_end()),
            End::Open => self.axis.ahead(self.low_end(), self.stub),
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

    /// Depth of the teeth of a torn end; at most twice the length of the solid part.
    fn teeth(&self) -> f32 {
        let solid = (self.low_end() - self.axis.start).abs();
        (0.2 * self.thick).min(self.stub / 4.0).min(2.0 * solid)
    }

    /// The end of the solid part without teeth, which are centred on the lower bound so that the bar looks as long as
    /// it is.
    fn plain_end(&self) -> f32 {
        match self.end {
            End::Open => {
                let cut = self.axis.ahead(self.low_end(), -self.teeth() / 2.0);
                self.axis.further(cut, self.axis.start)
            }
            End::Exact | End::Upto(_) => self.low_end(),
        }
    }
}

impl Sheet {
    /// Draws a bar and returns its end along the axis.
    pub fn bar(&mut self, bar: &BarMark<'_>) -> f32 {
        let (axis, plain) = (bar.axis, bar.plain_end());
        if bar.segments.is_empty() {
            self.fill(bar.area(axis.start, plain), 0.0, Fill::Solid(bar.role));
        }
        for segment in bar.segments {
            let (from, to) = (axis.at(segment.from), axis.nearer(axis.at(segment.to), plain));
            self.fill(bar.area(from, to), 0.0, Fill::Solid(segment.role));
        }
        if let Some(area) = bar.hatched_area() {
            let stroke = Some(Stroke { role: bar.hatch, width: self.hair() });
            self.shapes.push(Shape::Rect { area, radius: 0.0, fill: Some(Fill::Hatch(bar.hatch)), stroke });
        }
        if bar.end == End::Open {
            self.torn(bar);
        }
        bar.drawn_end()
    }

    /// A torn edge at the end of a bar, followed by a torn stub that fades out.
    fn torn(&mut self, bar: &BarMark<'_>) {
        let (axis, depth) = (bar.axis, bar.teeth());
        let role = bar.segments.last().map_or(bar.role, |segment| segment.role);
        let at = axis.ahead(bar.low_end(), -depth / 2.0);
        let (over, end) = (axis.ahead(at, 0.9 * depth), axis.ahead(bar.low_end(), bar.stub));
        // One pixel of overlap prevents a visible seam.
        let foot = axis.further(axis.ahead(at, -1.0), axis.start);
        let (first, last) = (bar.edge, bar.edge + bar.thick);
        let mut solid = vec![axis.point(foot, last), axis.point(foot, first), axis.point(at, first)];
        let mut stub = vec![axis.point(end, first), axis.point(over, first)];
        let step = bar.thick / 8.0;
        for tooth in 0..4_u8 {
            let across = first + 2.0 * f32::from(tooth) * step;
            for (tip, by) in [(depth, step), (0.0, 2.0 * step)] {
                solid.push(axis.point(axis.ahead(at, tip), across + by));
                stub.push(axis.point(axis.ahead(over, tip), across + by));
            }
        }
        stub.push(axis.point(end, last));
        self.shapes.push(Shape::Path { points: solid, fill: Fill::Solid(role) });
        self.shapes.push(Shape::Path { points: stub, fill: axis.fade(role) });
    }

    /// A bar on a logarithmic axis: a dot for the lower bound, and a line to the upper bound.
    pub(super) fn dots(&mut self, from: Option<f32>, end: Option<DotEnd>, y: f32, radius: f32, role: Role) {
        let half = 0.34 * radius;
        let hollow = Stroke { role, width: 0.3 * radius };
        match end {
            Some(DotEnd::Firm(to)) => {
                let start = from.unwrap_or(to);
                self.fill(Area::new(start, y - half, to - start, 2.0 * half), 0.0, Fill::Solid(role));
                let (radius, fill) = (radius - hollow.width / 2.0, Some(Role::Background));
                self.shapes.push(Shape::Circle { x: to, y, radius, fill, stroke: Some(hollow) });
            }
            Some(DotEnd::Open(start, length)) => {
                let area = Area::new(start, y - half, length, 2.0 * half);
                self.fill(area, 0.0, Fill::FadeRight(role));
            }
            None => {}
        }
        if let Some(x) = from {
            self.shapes.push(Shape::Circle { x, y, radius, fill: Some(role), stroke: None });
        }
    }
}

/// A fraction of an axis as `f32`.
pub(super) fn to_f32(fraction: f64) -> f32 {
    use rust_decimal::prelude::ToPrimitive;
    fraction.to_f32().unwrap_or(0.0)
}
