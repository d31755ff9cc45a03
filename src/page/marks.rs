//! Marks on a lane: days, spans, open ends, running totals, counts, and the text beside them.

use super::plot::to_f32;
use super::shape::{Anchor, Area, Fill, Point, Shape, Stroke, TextSpot};
use super::timeline::{TimeAxis, TimelineLayout};
use super::wrap::{Style, shorten};
use crate::figure::Role;
use crate::figure::{Lane, Mark, MarkShape};
use crate::model::Within;

/// The left and right end of a mark on the page.
#[derive(Clone, Copy)]
pub(super) struct MarkEnds {
    left: f32,
    right: f32,
}

impl MarkEnds {
    fn of(area: Area) -> Self {
        Self { left: area.x, right: area.right() }
    }
}

impl TimelineLayout<'_> {
    /// The height to which marks are proportional: that of a row, up to a limit.
    fn unit(&self) -> f32 {
        self.row.min(2.3 * self.page.base)
    }

    fn stroke(&self, role: Role) -> Stroke {
        Stroke { role, width: (0.085 * self.unit()).max(self.page.hair()) }
    }

    /// Draws a mark and returns its ends.
    pub fn mark(&mut self, mark: &Mark, lane: &Lane, axis: TimeAxis, middle: f32) -> MarkEnds {
        let (from, to) = (axis.at(mark.from), axis.at(mark.to));
        let half = self.unit() * (0.16 + 0.26 * to_f32(mark.size));
        let stroke = self.stroke(mark.role);
        match mark.shape {
            MarkShape::Day => self.day(mark, lane, axis, middle, half),
            MarkShape::Span => {
                let middle_x = f32::midpoint(from, to);
                let width = (to - from).max(2.0 * half);
                let area = clipped(middle_x - width / 2.0, middle_x + width / 2.0, axis, middle, half);
                self.pill(area, mark.solid, stroke);
                MarkEnds::of(area)
            }
            MarkShape::OpenStart | MarkShape::OpenEnd => {
                let area = clipped(from, to.max(from + half), axis, middle, half);
                let is_start = mark.shape == MarkShape::OpenStart;
                let fill = if is_start { Fill::FadeLeft(mark.role) } else { Fill::FadeRight(mark.role) };
                self.page.fill(area, 0.0, fill);
                let end = if is_start { area.right() } else { area.x };
                if end > axis.x0 && end < axis.x1 {
                    let thick = Stroke { width: 1.3 * stroke.width, ..stroke };
                    self.page.line(Point::new(end, middle - half), Point::new(end, middle + half), thick);
                }
                MarkEnds::of(area)
            }
            MarkShape::Running => self.running(mark, axis, middle),
            MarkShape::Cluster => self.cluster(mark, axis, middle, stroke),
        }
    }

    /// The number of deals in each step, as bars on the bottom line of the lane, which begins at `top`.
    pub fn density(&mut self, lane: &Lane, axis: TimeAxis, top: f32) {
        let whole = super::frame::count(lane.rows.max(1)) * self.row;
        for step in &lane.steps {
            let (from, to) = (axis.at(step.from), axis.at(step.to));
            let gap = (0.12 * (to - from)).min(self.page.hair());
            let (from, to) = (from.max(axis.x0), (to - gap).min(axis.x1));
            let height = (whole * to_f32(step.size)).max(self.page.hair());
            let area = Area::new(from, top + whole - height, (to - from).max(0.0), height);
            self.page.fill(area, 0.0, Fill::Solid(Role::Neutral));
        }
    }

    /// A running total: a thin line with ticks at its ends, which fades at the end of the axis if it continues.
    fn running(&mut self, mark: &Mark, axis: TimeAxis, middle: f32) -> MarkEnds {
        let (from, to) = (axis.at(mark.from), axis.at(mark.to));
        let thin = Stroke { role: mark.role, width: 0.06 * self.unit() };
        let (start, end) = (from.max(axis.x0), to.min(axis.x1).max(axis.x0));
        let fade = if from < axis.x0 { (2.5 * self.page.base).min(end - start) } else { 0.0 };
        let faded = Area::new(start, middle - thin.width / 2.0, fade, thin.width);
        self.page.fill(faded, 0.0, Fill::FadeLeft(mark.role));
        self.page.line(Point::new(start + fade, middle), Point::new(end, middle), thin);
        let tick = 0.18 * self.unit();
        for x in [from, to].into_iter().filter(|x| *x >= axis.x0 && *x <= axis.x1) {
            self.page.line(Point::new(x, middle - tick), Point::new(x, middle + tick), thin);
        }
        MarkEnds { left: start, right: end }
    }

    fn day(&mut self, mark: &Mark, lane: &Lane, axis: TimeAxis, middle: f32, half: f32) -> MarkEnds {
        let x = axis.at(f64::midpoint(mark.from, mark.to));
        // The mark must not cover the next one on the same row.
        let neighbours = lane.marks.iter().filter(|other| other.row == mark.row && other.from > mark.from);
        let gap = neighbours.map(|other| axis.at(other.from) - x).fold(f32::INFINITY, f32::min);
        let radius = half.min((gap * 0.5).max(0.16 * self.unit()));
        if x + radius < axis.x0 || x - radius > axis.x1 {
            return MarkEnds { left: x, right: x };
        }
        let stroke = self.stroke(mark.role);
        let inner = radius - stroke.width / 2.0;
        let fill = Some(if mark.solid { mark.role } else { Role::Background });
        self.page.shapes.push(Shape::Circle { x, y: middle, radius: inner, fill, stroke: Some(stroke) });
        MarkEnds { left: x - radius, right: x + radius }
    }

    fn pill(&mut self, area: Area, solid: bool, stroke: Stroke) {
        let fill = Some(Fill::Solid(if solid { stroke.role } else { Role::Background }));
        let inset = stroke.width / 2.0;
        let area =
            Area::new(area.x + inset, area.y + inset, area.width - stroke.width, area.height - stroke.width);
        if area.width > 0.0 && area.height > 0.0 {
            let radius = (area.height / 2.0).min(area.width / 2.0);
            self.page.shapes.push(Shape::Rect { area, radius, fill, stroke: Some(stroke) });
        }
    }

    /// The marks of a lane; counts whose text would touch on this page are merged.
    pub fn apart(&self, marks: &[Mark], axis: TimeAxis) -> Vec<Mark> {
        let mut out: Vec<Mark> = Vec::with_capacity(marks.len());
        for mark in marks {
            let before = out.iter_mut().rev().find(|other| other.row == mark.row);
            match before {
                Some(before) if self.is_too_close(before, mark, axis) => absorb(before, mark),
                _ => out.push(mark.clone()),
            }
        }
        out
    }

    /// Whether a count would touch its neighbour, which is another count or a short mark.
    fn is_too_close(&self, a: &Mark, b: &Mark, axis: TimeAxis) -> bool {
        let length = |mark: &Mark| axis.at(mark.to) - axis.at(mark.from);
        let width = |mark: &Mark| match mark.shape {
            MarkShape::Cluster => Some(self.count_width(mark)),
            MarkShape::Day | MarkShape::Span => Some(length(mark).max(self.unit())),
            MarkShape::OpenStart | MarkShape::OpenEnd | MarkShape::Running => None,
        };
        let is_any_count = [a, b].iter().any(|mark| mark.shape == MarkShape::Cluster);
        let (Some(of_a), Some(of_b)) = (width(a), width(b)) else { return false };
        let middle = |mark: &Mark| axis.at(f64::midpoint(mark.from, mark.to));
        is_any_count
            && of_a.max(of_b) < 4.0 * self.unit()
            && middle(b) - middle(a) < 0.5 * (of_a + of_b) + 2.0
    }

    fn count_style(&self) -> Style {
        Style::bold((0.8 * self.page.base).min(0.62 * self.row))
    }

    /// Width of a count with its frame.
    fn count_width(&self, mark: &Mark) -> f32 {
        let style = self.count_style();
        let words = mark.value.as_deref().map_or(0.0, |words| style.width(words));
        (words + 1.1 * style.size).max(self.count_height())
    }

    fn count_height(&self) -> f32 {
        (0.88 * self.row).min(1.7 * self.count_style().size)
    }

    fn cluster(&mut self, mark: &Mark, axis: TimeAxis, middle: f32, stroke: Stroke) -> MarkEnds {
        let (style, height) = (self.count_style(), self.count_height());
        let (words, needed) = (mark.value.clone().unwrap_or_default(), self.count_width(mark));
        let least = axis.x0 + needed / 2.0;
        let most = (axis.x1 - needed / 2.0).max(least);
        let centre = axis.at(f64::midpoint(mark.from, mark.to)).within(least, most);
        let area = Area::new(centre - needed / 2.0, middle - height / 2.0, needed, height);
        self.pill(area, false, stroke);
        self.page.text(TextSpot::middle(centre, middle + 0.36 * style.size), style, Role::Text, words);
        MarkEnds::of(area)
    }

    /// The amount and title beside a mark, as far as its row has room: to the right, else to the left.
    pub fn words(&mut self, mark: &Mark, lane: &Lane, axis: TimeAxis, middle: f32, ends: MarkEnds) {
        let base = self.page.base;
        let is_off = ends.right <= axis.x0 || ends.left >= axis.x1;
        if mark.shape == MarkShape::Cluster || self.row < 1.05 * base || is_off {
            return;
        }
        let style = Style::regular((0.8 * base).min(0.6 * self.row));
        let (gap, air) = (0.45 * base, 0.9 * base);
        let others = || lane.marks.iter().filter(|other| other.row == mark.row && other.deals != mark.deals);
        let reach = self.unit();
        let next = others().filter(|other| other.from > mark.from).map(|other| axis.at(other.from) - reach);
        let right = next.fold(axis.x1, f32::min) - air - ends.right;
        // Marks further left on the row have text to their right, so only the first mark may have text to its left.
        let is_first = others().all(|other| other.from > mark.from);
        let left = if is_first { ends.left - axis.x0 - air } else { 0.0 };
        let value = mark.value.clone().unwrap_or_default();
        let bold = Style::bold(style.size);
        let full = bold.width(&value) + gap + style.width(&mark.title);
        let (anchor, room) =
            if full > right && left > right { (Anchor::End, left) } else { (Anchor::Start, right) };
        let value = if bold.width(&value) > room { String::new() } else { value };
        let used = if value.is_empty() { 0.0 } else { bold.width(&value) + gap };
        let is_roomy = room - used > 8.0 * base;
        let title = if is_roomy { shorten(&mark.title, style, room - used) } else { String::new() };
        let baseline = middle + 0.36 * style.size;
        let (x, sign) = if anchor == Anchor::End { (ends.left - gap, -1.0) } else { (ends.right + gap, 1.0) };
        let spot = TextSpot { x, baseline, anchor };
        let beside = TextSpot { x: x + sign * used, ..spot };
        self.page.text_on_ground(spot, bold, Role::Text, value);
        self.page.text_on_ground(beside, style, Role::Muted, title);
    }
}

/// Merges the deals of a mark into the mark before it.
fn absorb(into: &mut Mark, other: &Mark) {
    into.to = into.to.max(other.to);
    into.shape = MarkShape::Cluster;
    into.deals.extend(&other.deals);
    into.value = Some(into.deals.len().to_string());
    if into.role != other.role {
        into.role = Role::Neutral;
    }
}

/// A bar around `middle`, clipped to the axis.
fn clipped(from: f32, to: f32, axis: TimeAxis, middle: f32, half: f32) -> Area {
    let (from, to) = (from.max(axis.x0), to.min(axis.x1));
    Area::new(from, middle - half, (to - from).max(0.0), 2.0 * half)
}
