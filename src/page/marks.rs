//! Marks on a lane: days, spans, open ends, running totals, counts, and the text beside them.

use super::bar_mark::{Chevron, Toward};
use super::date_mark::{MarkForm, date_chevron, mark_radius, span_half};
use super::lanes::LaneLayout;
use super::lengths::count;
use super::medium::TypeScale;
use super::shape::{Anchor, Area, Fill, Point, Shape, Stroke, TextSpot};
use super::sheet::Sheet;
use super::wrap::{Style, shorten};
use crate::figure::{Lane, Mark, MarkShape, Role};
use crate::model::Within;
use crate::words;

/// A mark at its place on a sheet.
#[derive(Clone, Debug)]
pub struct PlacedMark {
    pub mark: Mark,
    /// The area that it covers; without width if the mark lies beyond the axis.
    pub area: Area,
    /// The position of the next mark on the same row.
    next: f32,
    /// Whether no mark on the same row begins before it or with it.
    is_first: bool,
}

impl PlacedMark {
    fn middle(&self) -> f32 {
        self.area.y + self.area.height / 2.0
    }
}

impl LaneLayout<'_> {
    /// Draws a lane with its name, its marks and the number of its undated deals; returns the marks at their places.
    pub fn lane(&self, sheet: &mut Sheet, lane: &Lane, top: f32) -> Vec<PlacedMark> {
        let middle = top + self.height(lane) / 2.0;
        let faint = Stroke { role: Role::Grid, width: sheet.hair() };
        sheet.line(Point::new(self.edges.0, top), Point::new(self.edges.1, top), faint);
        self.names.place(sheet, middle, &lane.name, lane.detail.as_deref());
        self.density(sheet, lane, top);
        let marks = self.placed(lane, top);
        for placed in &marks {
            self.mark(sheet, placed);
        }
        self.undated(sheet, lane, top);
        marks
    }

    /// The number of a lane's undated deals, in the margin: a circle, or a pill if the number is too wide for one.
    fn undated(&self, sheet: &mut Sheet, lane: &Lane, top: f32) {
        if lane.undated.count() == 0 {
            return;
        }
        let (area, style) = (self.undated_area(lane, top), self.undated_style());
        let centre = Point::new(area.x + area.width / 2.0, area.y + area.height / 2.0);
        let words = self.undated_words(lane);
        if area.width <= area.height {
            sheet.counted(centre, area.width / 2.0, style, words);
            return;
        }
        let stroke = Some(Stroke { role: Role::Muted, width: sheet.hair() });
        let fill = Some(Fill::Solid(Role::Background));
        sheet.shapes.push(Shape::Rect { area, radius: area.height / 2.0, fill, stroke });
        sheet.text(TextSpot::middle(centre.x, centre.y + 0.36 * style.size), style, Role::Text, words);
    }

    /// The area of the number of undated deals of a lane that begins at `top`.
    pub fn undated_area(&self, lane: &Lane, top: f32) -> Area {
        let (style, middle) = (self.undated_style(), top + self.height(lane) / 2.0);
        let width = style.width(&self.undated_words(lane));
        let half = (0.5 * width + 0.45 * style.size).max(0.8 * style.size);
        // Three digits still have room in a circle.
        let tall = if width <= 2.2 * style.size { half } else { 0.8 * style.size };
        Area::new(self.margin() - half, middle - tall, 2.0 * half, 2.0 * tall)
    }

    fn undated_words(&self, lane: &Lane) -> String {
        words::number(self.timeline.heading.lang, lane.undated.count())
    }

    fn undated_style(&self) -> Style {
        Style::bold(0.84 * self.base.min(0.9 * self.row))
    }

    /// The height to which marks are proportional: that of a row, up to a limit.
    fn unit(&self) -> f32 {
        self.row.min(2.3 * self.base)
    }

    /// The marks of a lane that begins at `top`, each at its place.
    fn placed(&self, lane: &Lane, top: f32) -> Vec<PlacedMark> {
        let marks = self.apart(&lane.marks);
        let mut starts: Vec<(usize, f64)> = marks.iter().map(|mark| (mark.row, mark.from)).collect();
        starts.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        let first_row = self.first_row(lane, top);
        let place = |mark: Mark| {
            let of_row = starts.partition_point(|start| start.0 < mark.row);
            let after = starts
                .partition_point(|start| start.0 < mark.row || start.0 == mark.row && start.1 <= mark.from);
            let next = starts.get(after).filter(|start| start.0 == mark.row);
            let next = next.map_or(f32::INFINITY, |start| self.axis.at(start.1));
            let middle = first_row + count(mark.row) * self.row;
            PlacedMark { area: self.area(&mark, next, middle), mark, next, is_first: after == of_row + 1 }
        };
        marks.into_iter().map(place).collect()
    }

    /// The area of a mark whose row is centred on `middle`.
    fn area(&self, mark: &Mark, next: f32, middle: f32) -> Area {
        let axis = self.axis;
        let (from, to) = (axis.at(mark.from), axis.at(mark.to));
        let half = mark_radius(mark.class, self.unit()).min(0.46 * self.unit());
        match mark.shape {
            MarkShape::Day => {
                let x = axis.at(f64::midpoint(mark.from, mark.to));
                // The mark must not cover the next one on the same row.
                let radius = half.min(((next - x) * 0.5).max(0.16 * self.unit()));
                let is_off = x + radius < axis.x0 || x - radius > axis.x1;
                let radius = if is_off { 0.0 } else { radius };
                Area::new(x - radius, middle - radius, 2.0 * radius, 2.0 * radius)
            }
            MarkShape::Span => {
                let half = span_half(mark.class, self.unit());
                let centre = f32::midpoint(from, to);
                let width = (to - from).max(2.0 * half);
                self.clipped(centre - width / 2.0, centre + width / 2.0, middle, half)
            }
            MarkShape::OpenStart => self.open_area(to, Toward::Left, middle, half),
            MarkShape::OpenEnd => self.open_area(from, Toward::Right, middle, half),
            MarkShape::Running => {
                let (start, tick) = (from.max(axis.x0), 0.18 * self.unit());
                Area::new(start, middle - tick, to.min(axis.x1).max(axis.x0) - start, 2.0 * tick)
            }
            MarkShape::Cluster => {
                let (width, height) = (self.count_width(mark), self.count_height());
                let least = axis.x0 + width / 2.0;
                let most = (axis.x1 - width / 2.0).max(least);
                let centre = axis.at(f64::midpoint(mark.from, mark.to)).within(least, most);
                Area::new(centre - width / 2.0, middle - height / 2.0, width, height)
            }
        }
    }

    /// The mark of a day at `x` with its chevron; without width if it would leave the axis.
    fn open_area(&self, x: f32, toward: Toward, middle: f32, half: f32) -> Area {
        let length = self.chevron(self.letters).length();
        let (from, to) = match toward {
            Toward::Left => (x - half - length, x + half),
            Toward::Right | Toward::Up => (x - half, x + half + length),
        };
        let is_off = x < self.axis.x0 - half || x > self.axis.x1 + half;
        Area::new(from, middle - half, if is_off { 0.0 } else { to - from }, 2.0 * half)
    }

    /// A bar around `middle`, clipped to the axis.
    fn clipped(&self, from: f32, to: f32, middle: f32, half: f32) -> Area {
        let (from, to) = (from.max(self.axis.x0), to.min(self.axis.x1));
        Area::new(from, middle - half, (to - from).max(0.0), 2.0 * half)
    }

    /// Draws a mark and, as far as there is room, the text beside it.
    fn mark(&self, sheet: &mut Sheet, placed: &PlacedMark) {
        let (area, mark, middle) = (placed.area, &placed.mark, placed.middle());
        match mark.shape {
            MarkShape::Day => sheet.date_mark(area, mark.role, MarkForm::of(mark)),
            MarkShape::Span => sheet.span_mark(area, mark.role, mark.solid),
            MarkShape::OpenStart | MarkShape::OpenEnd => self.open(sheet, placed),
            MarkShape::Running => self.running(sheet, mark, middle),
            MarkShape::Cluster => {
                let (style, words) = (self.count_style(), mark.value.clone().unwrap_or_default());
                sheet.span_mark(area, mark.role, false);
                let spot = TextSpot::middle(area.x + area.width / 2.0, middle + 0.36 * style.size);
                sheet.text(spot, style, Role::Text, words);
            }
        }
        self.words(sheet, placed);
    }

    /// A day with a chevron on the side that is open: by then, or from then on.
    fn open(&self, sheet: &mut Sheet, placed: &PlacedMark) {
        let PlacedMark { mark, area, .. } = placed;
        if area.width <= 0.0 {
            return;
        }
        let is_start = mark.shape == MarkShape::OpenStart;
        let x = if is_start { area.right() - area.height } else { area.x };
        let around = Area::new(x, area.y, area.height, area.height);
        let toward = if is_start { Toward::Left } else { Toward::Right };
        let sign = self.chevron(sheet.letters);
        sheet.open_mark(around, toward, mark.role, MarkForm::of(mark), sign);
    }

    /// The sign for an open end, of one size for all marks.
    fn chevron(&self, letters: TypeScale) -> Chevron {
        date_chevron(0.6 * self.unit(), letters.pen)
    }

    /// The number of deals in each step, as bars on the bottom line of the lane.
    pub(super) fn density(&self, sheet: &mut Sheet, lane: &Lane, top: f32) {
        let first = self.first_row(lane, top) - self.row / 2.0;
        sheet.density(&lane.steps, self.axis, first, count(lane.rows.max(1)) * self.row);
    }

    /// A running total: a thin line with ticks at its ends, with a chevron at the start of the axis if it began before.
    fn running(&self, sheet: &mut Sheet, mark: &Mark, middle: f32) {
        let axis = self.axis;
        let (from, to) = (axis.at(mark.from), axis.at(mark.to));
        let thin = Stroke { role: mark.role, width: 0.06 * self.unit() };
        let (start, end) = (from.max(axis.x0), to.min(axis.x1).max(axis.x0));
        if from < axis.x0 && end > start {
            sheet.chevron(
                self.chevron(sheet.letters),
                Point::new(start + self.base, middle),
                Toward::Left,
                mark.role,
            );
        }
        sheet.line(Point::new(start, middle), Point::new(end, middle), thin);
        let tick = 0.18 * self.unit();
        for x in [from, to].into_iter().filter(|x| *x >= axis.x0 && *x <= axis.x1) {
            sheet.line(Point::new(x, middle - tick), Point::new(x, middle + tick), thin);
        }
    }

    /// The marks of a lane; counts whose text would touch on this page are merged.
    fn apart(&self, marks: &[Mark]) -> Vec<Mark> {
        let mut out: Vec<Mark> = Vec::with_capacity(marks.len());
        for mark in marks {
            let before = out.iter_mut().rev().find(|other| other.row == mark.row);
            match before {
                Some(before) if self.is_too_close(before, mark) => absorb(before, mark),
                _ => out.push(mark.clone()),
            }
        }
        out
    }

    /// Whether a count would touch its neighbour, which is another count or a short mark.
    fn is_too_close(&self, a: &Mark, b: &Mark) -> bool {
        let axis = self.axis;
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
        Style::bold((0.8 * self.base).min(0.62 * self.row))
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

    /// The amount and title beside a mark, as far as its row has room: to the right, else to the left.
    fn words(&self, sheet: &mut Sheet, placed: &PlacedMark) {
        let (base, axis, PlacedMark { mark, area, .. }) = (self.base, self.axis, placed);
        let is_off = area.right() <= axis.x0 || area.x >= axis.x1;
        if mark.shape == MarkShape::Cluster || self.row < 1.05 * base || is_off {
            return;
        }
        let style = Style::regular((0.8 * base).min(0.6 * self.row));
        let (gap, air) = (0.45 * base, 0.9 * base);
        let right = axis.x1.min(placed.next - self.unit()) - air - area.right();
        // Marks further left on the row have text to their right, so only the first mark may have text to its left.
        let left = if placed.is_first { area.x - axis.x0 - air } else { 0.0 };
        let value = mark.value.clone().unwrap_or_default();
        let bold = Style::bold(style.size);
        let full = bold.width(&value) + gap + style.width(&mark.title);
        let (anchor, room) =
            if full > right && left > right { (Anchor::End, left) } else { (Anchor::Start, right) };
        let value = if bold.width(&value) > room { String::new() } else { value };
        let used = if value.is_empty() { 0.0 } else { bold.width(&value) + gap };
        let is_roomy = room - used > 8.0 * base;
        let title = if is_roomy { shorten(&mark.title, style, room - used) } else { String::new() };
        let baseline = placed.middle() + 0.36 * style.size;
        let (x, sign) = if anchor == Anchor::End { (area.x - gap, -1.0) } else { (area.right() + gap, 1.0) };
        let spot = TextSpot { x, baseline, anchor };
        let beside = TextSpot { x: x + sign * used, ..spot };
        sheet.text_on_ground(spot, bold, Role::Text, value);
        sheet.text_on_ground(beside, style, Role::Muted, title);
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
