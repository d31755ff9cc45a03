//! Lanes on a page.

use super::super::Role;
use super::super::kinds::{Lane, Mark, MarkShape, Tick, Timeline};
use super::Size;
use super::bars::to_f32;
use super::page::{Page, count};
use super::rows::Names;
use super::shape::{Anchor, Area, Fill, Scene, Shape, Stroke};
use super::wrap::{Style, shorten};
use crate::model::Lang;

const FACTORS: [f32; 7] = [1.2, 1.1, 1.0, 0.92, 0.85, 0.78, 0.72];
/// Heights of a row of marks in parts of the base.
const ROOMY: f32 = 1.9;
const TALLEST: f32 = 3.0;
const LEAST: f32 = 1.0;
/// The air between lanes, in rows.
const AIR: f32 = 0.7;

/// The timeline placed on a page of that size; lanes that find no room are counted in a last one.
pub fn timeline_scene(timeline: &Timeline, size: Size) -> Scene {
    let mut last = None;
    for factor in FACTORS {
        let layout = Layout::new(timeline, size, factor * size.base());
        let enough = if factor >= 1.0 { ROOMY } else { 1.3 };
        let is_roomy = layout.row >= enough * layout.page.base;
        last = Some(layout);
        if is_roomy {
            break;
        }
    }
    last.unwrap_or_else(|| Layout::new(timeline, size, size.base())).draw()
}

struct Layout<'a> {
    timeline: &'a Timeline,
    page: Page,
    /// The height of a row of marks in pixels.
    row: f32,
    /// How many lanes are shown.
    shown: usize,
}

/// Where time lies on the page.
#[derive(Clone, Copy)]
struct Axis {
    x0: f32,
    x1: f32,
}

impl Axis {
    fn at(self, fraction: f64) -> f32 {
        self.x0 + (self.x1 - self.x0) * to_f32(fraction)
    }
}

/// The rows a lane takes, its air included.
fn rows_of(lane: &Lane) -> f32 {
    count(lane.rows.max(1)).max(1.2) + AIR
}

impl<'a> Layout<'a> {
    fn new(timeline: &'a Timeline, size: Size, base: f32) -> Self {
        let page = Page::new(&timeline.heading, &timeline.legend, size, base);
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
        let timeline = self.timeline;
        let base = self.page.base;
        let share = if self.page.width() < 48.0 * base { 0.28 } else { 0.22 };
        let lanes = timeline.lanes.iter().map(|lane| (lane.name.as_str(), lane.detail.as_deref()));
        let names = Names::new(&self.page, lanes, share, (1.2 + AIR) * self.row);
        let margin =
            timeline.undated.as_ref().map_or(0.0, |words| Style::bold(0.84 * base).width(words) + 2.0 * base);
        let x1 = self.page.right - margin - 0.5 * base;
        let axis = Axis { x0: names.axis(&self.page), x1 };
        let axis = Axis { x1: axis.x1.max(axis.x0 + 1.0), ..axis };
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
        self.page.finish(&timeline.heading)
    }

    fn grid(&mut self, axis: Axis, top: f32, bottom: f32) {
        let (base, hair) = (self.page.base, self.page.hair());
        let style = Style::regular(0.84 * base);
        let baseline = bottom + 0.55 * base + style.size;
        let faint = Stroke { role: Role::Faint, width: hair };
        for tick in &self.timeline.ticks {
            let x = axis.at(tick.at);
            self.page.line((x, top), (x, bottom + 0.5 * base), faint);
        }
        for tick in readable(&self.timeline.ticks, axis, style) {
            let spot = (axis.at(tick.at), baseline, Anchor::Start);
            self.page.text(spot, style, Role::Muted, tick.label.clone());
        }
        let line = Stroke { role: Role::Line, width: 1.2 * hair };
        self.page.line((axis.x0, bottom), (axis.x1, bottom), line);
        if let Some(words) = &self.timeline.undated {
            let style = Style::bold(0.84 * base);
            let words = shorten(words, style, self.page.right - axis.x1 - 0.6 * base);
            self.page.text((self.margin(axis), top - 0.6 * base, Anchor::Middle), style, Role::Muted, words);
            let x = axis.x1 + 0.5 * base;
            self.page.line((x, top), (x, bottom), faint);
        }
    }

    /// The middle of the margin of undated deals.
    fn margin(&self, axis: Axis) -> f32 {
        f32::midpoint(axis.x1 + 0.5 * self.page.base, self.page.right)
    }

    fn lane(&mut self, lane: &Lane, names: Names, axis: Axis, top: f32) {
        let height = rows_of(lane) * self.row;
        let rows = count(lane.rows.max(1));
        let first = top + (height - rows * self.row) / 2.0 + self.row / 2.0;
        let faint = Stroke { role: Role::Faint, width: self.page.hair() };
        self.page.line((self.page.left, top), (self.page.right, top), faint);
        names.place(&mut self.page, top + height / 2.0, &lane.name, lane.detail.as_deref());
        for mark in &lane.marks {
            let middle = first + count(mark.row) * self.row;
            let reach = self.mark(mark, lane, axis, middle);
            self.words(mark, lane, axis, middle, reach);
        }
        self.undated(lane.undated.len(), axis, top + height / 2.0);
    }

    /// The height that marks are in proportion to: that of a row, within reason.
    fn unit(&self) -> f32 {
        self.row.min(2.3 * self.page.base)
    }

    fn stroke(&self, role: Role) -> Stroke {
        Stroke { role, width: (0.085 * self.unit()).max(self.page.hair()) }
    }

    /// Draws a mark; gives back from where to where it reaches.
    fn mark(&mut self, mark: &Mark, lane: &Lane, axis: Axis, middle: f32) -> (f32, f32) {
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
                (area.x, area.right())
            }
            MarkShape::OpenStart | MarkShape::OpenEnd => {
                let area = clipped(from, to.max(from + half), axis, middle, half);
                let is_start = mark.shape == MarkShape::OpenStart;
                let fill = if is_start { Fill::FadeLeft(mark.role) } else { Fill::FadeRight(mark.role) };
                self.page.fill(area, 0.0, fill);
                let end = if is_start { area.right() } else { area.x };
                if end > axis.x0 && end < axis.x1 {
                    let thick = Stroke { width: 1.3 * stroke.width, ..stroke };
                    self.page.line((end, middle - half), (end, middle + half), thick);
                }
                (area.x, area.right())
            }
            MarkShape::Running => self.running(mark.role, (from, to), axis, middle),
            MarkShape::Cluster => self.cluster(mark, axis, middle, stroke),
        }
    }

    /// A running total: a thin line with ticks at its ends, fading where it leaves the axis.
    fn running(&mut self, role: Role, (from, to): (f32, f32), axis: Axis, middle: f32) -> (f32, f32) {
        let thin = Stroke { role, width: 0.06 * self.unit() };
        let (start, end) = (from.max(axis.x0), to.min(axis.x1).max(axis.x0));
        let fade = if from < axis.x0 { (2.5 * self.page.base).min(end - start) } else { 0.0 };
        let faded = Area::new(start, middle - thin.width / 2.0, fade, thin.width);
        self.page.fill(faded, 0.0, Fill::FadeLeft(role));
        self.page.line((start + fade, middle), (end, middle), thin);
        let tick = 0.18 * self.unit();
        for x in [from, to].into_iter().filter(|x| *x >= axis.x0 && *x <= axis.x1) {
            self.page.line((x, middle - tick), (x, middle + tick), thin);
        }
        (start, end)
    }

    fn day(&mut self, mark: &Mark, lane: &Lane, axis: Axis, middle: f32, half: f32) -> (f32, f32) {
        let x = axis.at(f64::midpoint(mark.from, mark.to));
        // A neighbour on the same row keeps its own room.
        let neighbours = lane.marks.iter().filter(|other| other.row == mark.row && other.from > mark.from);
        let gap = neighbours.map(|other| axis.at(other.from) - x).fold(f32::INFINITY, f32::min);
        let radius = half.min((gap * 0.5).max(0.16 * self.unit()));
        if x + radius < axis.x0 || x - radius > axis.x1 {
            return (x, x);
        }
        let stroke = self.stroke(mark.role);
        let inner = radius - stroke.width / 2.0;
        let fill = Some(if mark.solid { mark.role } else { Role::Background });
        self.page.shapes.push(Shape::Circle { x, y: middle, radius: inner, fill, stroke: Some(stroke) });
        (x - radius, x + radius)
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

    fn cluster(&mut self, mark: &Mark, axis: Axis, middle: f32, stroke: Stroke) -> (f32, f32) {
        let style = Style::bold((0.8 * self.page.base).min(0.62 * self.row));
        let words = mark.value.clone().unwrap_or_default();
        let height = (0.88 * self.row).min(1.7 * style.size);
        let needed = (style.width(&words) + 1.1 * style.size).max(height);
        let least = axis.x0 + needed / 2.0;
        let most = (axis.x1 - needed / 2.0).max(least);
        let centre = axis.at(f64::midpoint(mark.from, mark.to)).clamp(least, most);
        let area = Area::new(centre - needed / 2.0, middle - height / 2.0, needed, height);
        self.pill(area, false, stroke);
        self.page.text((centre, middle + 0.36 * style.size, Anchor::Middle), style, Role::Text, words);
        (area.x, area.right())
    }

    /// Amount and title beside a mark, as much of them as its row has room for: right of it, else left.
    fn words(&mut self, mark: &Mark, lane: &Lane, axis: Axis, middle: f32, (start, end): (f32, f32)) {
        let base = self.page.base;
        let is_off = end <= axis.x0 || start >= axis.x1;
        if mark.shape == MarkShape::Cluster || self.row < 1.05 * base || is_off {
            return;
        }
        let style = Style::regular((0.8 * base).min(0.6 * self.row));
        let (gap, air) = (0.45 * base, 0.9 * base);
        let others = || lane.marks.iter().filter(|other| other.row == mark.row && other.deals != mark.deals);
        let reach = self.unit();
        let next = others().filter(|other| other.from > mark.from).map(|other| axis.at(other.from) - reach);
        let right = next.fold(axis.x1, f32::min) - air - end;
        // What lies before a mark on its row has words of its own, so only the first may write to the left.
        let is_first = others().all(|other| other.from > mark.from);
        let left = if is_first { start - axis.x0 - air } else { 0.0 };
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
        let (at, sign) = if anchor == Anchor::End { (start - gap, -1.0) } else { (end + gap, 1.0) };
        self.page.text_on_ground((at, baseline, anchor), bold, Role::Text, value);
        self.page.text_on_ground((at + sign * used, baseline, anchor), style, Role::Muted, title);
    }

    /// How many deals of a lane have no date, in the margin.
    fn undated(&mut self, number: usize, axis: Axis, middle: f32) {
        if number == 0 {
            return;
        }
        let style = Style::bold(0.84 * self.page.base.min(0.9 * self.row));
        let words = number.to_string();
        let radius = (0.5 * style.width(&words) + 0.45 * style.size).max(0.8 * style.size);
        let x = self.margin(axis);
        let stroke = Some(Stroke { role: Role::Muted, width: self.page.hair() });
        self.page.shapes.push(Shape::Circle { x, y: middle, radius, fill: Some(Role::Background), stroke });
        self.page.text((x, middle + 0.36 * style.size, Anchor::Middle), style, Role::Text, words);
    }

    fn folded(&mut self, folded: &[Lane], names: Names, axis: Axis, top: f32) {
        let marks: usize = folded.iter().map(|lane| lane.marks.len() + lane.undated.len()).sum();
        let number = folded.len();
        let (name, words) = match self.timeline.heading.lang {
            Lang::En => (format!("{number} more lanes"), format!("not shown: {marks} marks")),
            Lang::De => (format!("{number} weitere Zeilen"), format!("nicht gezeigt: {marks} Zeichen")),
            Lang::Zh => (format!("另外{number}行"), format!("未显示：{marks}个标记")),
        };
        let middle = top + 0.5 * (1.2 + AIR) * self.row;
        names.place(&mut self.page, middle, &name, None);
        let style = Style::regular((0.84 * self.page.base).min(0.8 * self.row));
        let words = shorten(&words, style, axis.x1 - axis.x0);
        self.page.text((axis.x0, middle + 0.36 * style.size, Anchor::Start), style, Role::Muted, words);
    }
}

/// Every n-th tick, so that labels keep apart; of those with a year as many as can be.
fn readable(ticks: &[Tick], axis: Axis, style: Style) -> Vec<&Tick> {
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

/// A bar around `middle`, cut to the axis.
fn clipped(from: f32, to: f32, axis: Axis, middle: f32, half: f32) -> Area {
    let (from, to) = (from.max(axis.x0), to.min(axis.x1));
    Area::new(from, middle - half, (to - from).max(0.0), 2.0 * half)
}
