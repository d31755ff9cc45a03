//! The timeline on a page.

use super::Size;
use super::frame::{Page, count, first_roomy};
use super::kind::TextStyle;
use super::plot::to_f32;
use super::rows::NameColumn;
use super::shape::{Area, Fill, Point, Scene, Shape, Stroke, TextSpot};
use super::wrap::{Style, shorten};
use crate::figure::Role;
use crate::figure::{Lane, Tick, Timeline};
use crate::tr;

const FACTORS: [f32; 7] = [1.2, 1.1, 1.0, 0.92, 0.85, 0.78, 0.72];
/// Heights of a row of marks, relative to the base.
const ROOMY: f32 = 1.9;
const TALLEST: f32 = 3.0;
const LEAST: f32 = 1.0;
/// Space between lanes, in rows.
const AIR: f32 = 0.7;

/// The timeline on a page of the given size; a last row counts the lanes without room.
pub fn timeline_scene(timeline: &Timeline, size: Size) -> Scene {
    let lay = |factor: f32| TimelineLayout::new(timeline, size, factor * size.base());
    let is_roomy = |layout: &TimelineLayout<'_>, factor: f32| {
        let enough = if factor >= 1.0 { ROOMY } else { 1.3 };
        layout.row >= enough * layout.page.base
    };
    first_roomy(size.factors(&FACTORS), lay, is_roomy).draw()
}

/// The height of a timeline within another figure, with rows of height `row`.
pub(super) fn strip_height(timeline: &Timeline, base: f32, row: f32) -> f32 {
    let head = if timeline.undated.is_some() { 1.6 } else { 0.4 };
    timeline.lanes.iter().map(rows_of).sum::<f32>() * row + (head + 2.0) * base
}

/// Draws a timeline from the top of the remaining page.
pub(super) fn strip(page: Page, timeline: &Timeline, row: f32) -> Page {
    let mut layout = TimelineLayout { timeline, page, row, shown: timeline.lanes.len() };
    layout.body();
    layout.page
}

pub(super) struct TimelineLayout<'a> {
    timeline: &'a Timeline,
    pub page: Page,
    /// Height of a row of marks, in pixels.
    pub row: f32,
    /// Number of lanes shown.
    shown: usize,
}

/// The position of the time axis on the page.
#[derive(Clone, Copy)]
pub(super) struct TimeAxis {
    pub x0: f32,
    pub x1: f32,
}

impl TimeAxis {
    pub fn at(self, fraction: f64) -> f32 {
        self.x0 + (self.x1 - self.x0) * to_f32(fraction)
    }
}

/// Number of rows of a lane, including the space after it.
fn rows_of(lane: &Lane) -> f32 {
    count(lane.rows.max(1)).max(1.2) + AIR
}

impl<'a> TimelineLayout<'a> {
    fn new(timeline: &'a Timeline, size: Size, base: f32) -> Self {
        let page = Page::new(&timeline.heading, 0, &timeline.legend, size, base);
        let head = if timeline.undated.is_some() { 1.6 * base } else { 0.4 * base };
        let room = (page.bottom - page.top - head - 2.6 * base).max(0.0);
        let total: f32 = timeline.lanes.iter().map(rows_of).sum();
        let row = (room / total.max(1.0)).min(TALLEST * base);
        if row >= LEAST * base {
            return Self { timeline, page, row, shown: timeline.lanes.len() };
        }
        let row = LEAST * base;
        let fold = 1.2 + AIR;
        let mut used = fold;
        let fits = |lane: &&Lane| {
            used += rows_of(lane);
            used * row <= room
        };
        let shown = timeline.lanes.iter().take_while(fits).count();
        Self { timeline, page, row, shown }
    }

    fn draw(mut self) -> Scene {
        self.body();
        self.page.finish(&self.timeline.heading).0
    }

    /// Draws everything between header and footer.
    fn body(&mut self) {
        let timeline = self.timeline;
        let base = self.page.base;
        let share = if self.page.width() < 48.0 * base { 0.28 } else { 0.22 };
        let lanes = timeline.lanes.iter().map(|lane| (lane.name.as_str(), lane.detail.as_deref()));
        let names = NameColumn::new(&self.page, lanes, share, (1.2 + AIR) * self.row);
        let margin =
            timeline.undated.as_ref().map_or(0.0, |words| Style::bold(0.84 * base).width(words) + 2.0 * base);
        let x1 = self.page.right - margin - 0.5 * base;
        let axis = TimeAxis { x0: names.axis(&self.page), x1 };
        let axis = TimeAxis { x1: axis.x1.max(axis.x0 + 1.0), ..axis };
        let top = self.page.top + if timeline.undated.is_some() { 1.6 * base } else { 0.4 * base };
        let (lanes, folded) = timeline.lanes.split_at(self.shown);
        let fold_rows = if folded.is_empty() { 0.0 } else { 1.2 + AIR };
        let bottom = top + (lanes.iter().map(rows_of).sum::<f32>() + fold_rows) * self.row;
        self.grid(axis, top, bottom);
        let mut y = top;
        for lane in lanes {
            self.lane(lane, names, axis, y);
            y += rows_of(lane) * self.row;
        }
        if !folded.is_empty() {
            self.folded(folded, names, axis, y);
        }
    }

    fn grid(&mut self, axis: TimeAxis, top: f32, bottom: f32) {
        let (base, hair) = (self.page.base, self.page.hair());
        let style = TextStyle::Axis.style(base);
        let baseline = bottom + 0.55 * base + style.size;
        let faint = Stroke { role: Role::Faint, width: hair };
        for tick in &self.timeline.ticks {
            let x = axis.at(tick.at);
            self.page.line(Point::new(x, top), Point::new(x, bottom + 0.5 * base), faint);
        }
        for tick in readable(&self.timeline.ticks, axis, style) {
            let spot = TextSpot::start(axis.at(tick.at), baseline);
            self.page.text(spot, style, Role::Muted, tick.label.clone());
        }
        let line = Stroke { role: Role::Line, width: 1.2 * hair };
        self.page.line(Point::new(axis.x0, bottom), Point::new(axis.x1, bottom), line);
        for ((from, to), _) in self.timeline.span.gaps() {
            self.gap(axis.at(from), axis.at(to), top, bottom);
        }
        if let Some(words) = &self.timeline.undated {
            let style = Style::bold(0.84 * base);
            let words = shorten(words, style, self.page.right - axis.x1 - 0.6 * base);
            self.page.text(TextSpot::middle(self.margin(axis), top - 0.6 * base), style, Role::Muted, words);
            let x = axis.x1 + 0.5 * base;
            self.page.line(Point::new(x, top), Point::new(x, bottom), faint);
        }
    }

    /// An empty period that is shortened: a band, and a break in the axis.
    fn gap(&mut self, from: f32, to: f32, top: f32, bottom: f32) {
        let base = self.page.base;
        self.page.fill(Area::new(from, top, to - from, bottom - top), 0.0, Fill::Solid(Role::Panel));
        let middle = f32::midpoint(from, to);
        let pen = Stroke { role: Role::Muted, width: 1.4 * self.page.hair() };
        for x in [middle - 0.2 * base, middle + 0.2 * base] {
            self.page.line(
                Point::new(x - 0.15 * base, bottom + 0.3 * base),
                Point::new(x + 0.15 * base, bottom - 0.3 * base),
                pen,
            );
        }
    }

    /// The centre of the margin of undated deals.
    fn margin(&self, axis: TimeAxis) -> f32 {
        f32::midpoint(axis.x1 + 0.5 * self.page.base, self.page.right)
    }

    fn lane(&mut self, lane: &Lane, names: NameColumn, axis: TimeAxis, top: f32) {
        let height = rows_of(lane) * self.row;
        let rows = count(lane.rows.max(1));
        let first = top + (height - rows * self.row) / 2.0 + self.row / 2.0;
        let faint = Stroke { role: Role::Faint, width: self.page.hair() };
        self.page.line(Point::new(self.page.left, top), Point::new(self.page.right, top), faint);
        names.place(&mut self.page, top + height / 2.0, &lane.name, lane.detail.as_deref());
        self.density(lane, axis, first - self.row / 2.0);
        let marks = self.apart(&lane.marks, axis);
        let lane = &Lane { marks, ..lane.clone() };
        for mark in &lane.marks {
            let middle = first + count(mark.row) * self.row;
            let ends = self.mark(mark, lane, axis, middle);
            self.words(mark, lane, axis, middle, ends);
        }
        self.undated(lane.undated.count(), axis, top + height / 2.0);
    }

    /// The number of a lane's undated deals, in the margin.
    fn undated(&mut self, number: usize, axis: TimeAxis, middle: f32) {
        if number == 0 {
            return;
        }
        let style = Style::bold(0.84 * self.page.base.min(0.9 * self.row));
        let words = number.to_string();
        let radius = (0.5 * style.width(&words) + 0.45 * style.size).max(0.8 * style.size);
        let x = self.margin(axis);
        let stroke = Some(Stroke { role: Role::Muted, width: self.page.hair() });
        self.page.shapes.push(Shape::Circle { x, y: middle, radius, fill: Some(Role::Background), stroke });
        self.page.text(TextSpot::middle(x, middle + 0.36 * style.size), style, Role::Text, words);
    }

    fn folded(&mut self, folded: &[Lane], names: NameColumn, axis: TimeAxis, top: f32) {
        let marks: usize =
            folded.iter().map(|lane| lane.marks.len() + lane.steps.len() + lane.undated.count()).sum();
        let number = folded.len();
        let lang = self.timeline.heading.lang;
        let name = tr!(lang, "page-more-lanes", number = number);
        let words = tr!(lang, "page-marks-not-shown", marks = marks);
        let middle = top + 0.5 * (1.2 + AIR) * self.row;
        names.place(&mut self.page, middle, &name, None);
        let style = Style::regular((0.84 * self.page.base).min(0.8 * self.row));
        let words = shorten(&words, style, axis.x1 - axis.x0);
        self.page.text(TextSpot::start(axis.x0, middle + 0.36 * style.size), style, Role::Muted, words);
    }
}

/// Every n-th tick, so that labels do not overlap; the choice favours ticks with a year.
fn readable(ticks: &[Tick], axis: TimeAxis, style: Style) -> Vec<&Tick> {
    for every in 1..=ticks.len().max(1) {
        let start =
            ticks.iter().skip(1).position(|tick| tick.label.contains('\u{a0}')).map_or(0, |at| at + 1);
        let chosen: Vec<&Tick> = ticks.iter().skip(start % every).step_by(every).collect();
        let ends = chosen.iter().map(|tick| axis.at(tick.at) + style.width(&tick.label) + 0.8 * style.size);
        let starts = chosen.iter().skip(1).map(|tick| axis.at(tick.at));
        let is_apart = ends.zip(starts).all(|(end, start)| end <= start);
        if is_apart {
            let fits =
                |tick: &&Tick| axis.at(tick.at) + style.width(&tick.label) <= axis.x1 + 0.4 * style.size;
            return chosen.into_iter().filter(fits).collect();
        }
    }
    Vec::new()
}
