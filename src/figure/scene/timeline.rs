//! Lanes on a page.

use super::super::Role;
use super::super::kinds::{Lane, Mark, MarkShape, Timeline};
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
        self.page.finish(&timeline.heading, bottom + 2.6 * base)
    }

    fn grid(&mut self, axis: Axis, top: f32, bottom: f32) {
        let (base, hair) = (self.page.base, self.page.hair());
        let style = Style::regular(0.84 * base);
        let baseline = bottom + 0.55 * base + style.size;
        let faint = Stroke { role: Role::Faint, width: hair };
        let mut free = axis.x0 - 0.3 * base;
        for tick in &self.timeline.ticks {
            let x = axis.at(tick.at);
            self.page.line((x, top), (x, bottom + 0.5 * base), faint);
            let width = style.width(&tick.label);
            if x >= free && x + width <= axis.x1 + 0.4 * base {
                self.page.text((x, baseline, Anchor::Start), style, Role::Muted, tick.label.clone());
                free = x + width + 0.8 * base;
            }
        }
        let line = Stroke { role: Role::Line, width: 1.2 * hair };
        self.page.line((axis.x0, bottom), (axis.x1, bottom), line);
        if let Some(words) = &self.timeline.undated {
            let style = Style::bold(0.84 * base);
            let words = shorten(words, style, self.page.right - axis.x1);
            self.page.text((self.page.right, top - 0.6 * base, Anchor::End), style, Role::Muted, words);
            let x = axis.x1 + 0.5 * base;
            self.page.line((x, top), (x, bottom), faint);
        }
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
        self.undated(lane.undated.len(), top + height / 2.0);
    }

    /// Draws a mark; gives back where it ends.
    fn mark(&mut self, mark: &Mark, lane: &Lane, axis: Axis, middle: f32) -> f32 {
        let row = self.row;
        let (from, to) = (axis.at(mark.from), axis.at(mark.to));
        let half = row * (0.17 + 0.25 * to_f32(mark.size));
        let stroke = Stroke { role: mark.role, width: (0.09 * row).max(self.page.hair()) };
        match mark.shape {
            MarkShape::Day => self.day(mark, lane, axis, middle, half),
            MarkShape::Span => {
                let middle_x = f32::midpoint(from, to);
                let width = (to - from).max(2.0 * half);
                let area = clipped(middle_x - width / 2.0, middle_x + width / 2.0, axis, middle, half);
                self.pill(area, mark.solid, stroke);
                area.right()
            }
            MarkShape::OpenStart | MarkShape::OpenEnd => {
                let area = clipped(from, to.max(from + half), axis, middle, half);
                let fade = if mark.shape == MarkShape::OpenStart { Fill::FadeLeft } else { Fill::FadeRight };
                self.page.fill(area, 0.0, fade(mark.role));
                let end = if mark.shape == MarkShape::OpenStart { area.right() } else { area.x };
                let (top, bottom) = (middle - half, middle + half);
                if end > axis.x0 && end < axis.x1 {
                    self.page.line((end, top), (end, bottom), Stroke { width: 1.3 * stroke.width, ..stroke });
                }
                area.right()
            }
            MarkShape::Running => {
                let (from, to) = (from.max(axis.x0), to.min(axis.x1).max(axis.x0));
                self.page.line((from, middle), (to, middle), Stroke { width: 1.3 * stroke.width, ..stroke });
                if to < axis.x1 {
                    let tick = 0.22 * row;
                    self.page.line((to, middle - tick), (to, middle + tick), stroke);
                }
                to
            }
            MarkShape::Cluster => self.cluster(mark, axis, middle, stroke),
        }
    }

    fn day(&mut self, mark: &Mark, lane: &Lane, axis: Axis, middle: f32, half: f32) -> f32 {
        let x = axis.at(f64::midpoint(mark.from, mark.to));
        // A neighbour on the same row keeps its own room.
        let neighbours = lane.marks.iter().filter(|other| other.row == mark.row && other.from > mark.from);
        let gap = neighbours.map(|other| axis.at(other.from) - x).fold(f32::INFINITY, f32::min);
        let radius = half.min((gap * 0.5).max(0.17 * self.row));
        if x + radius < axis.x0 || x - radius > axis.x1 {
            return x;
        }
        let stroke = Stroke { role: mark.role, width: (0.09 * self.row).max(self.page.hair()) };
        let inner = radius - stroke.width / 2.0;
        let fill = if mark.solid { mark.role } else { Role::Background };
        self.page.shapes.push(Shape::Circle {
            x,
            y: middle,
            radius: inner,
            fill: Some(fill),
            stroke: Some(stroke),
        });
        x + radius
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

    fn cluster(&mut self, mark: &Mark, axis: Axis, middle: f32, stroke: Stroke) -> f32 {
        let style = Style::bold((0.8 * self.page.base).min(0.62 * self.row));
        let words = mark.value.clone().unwrap_or_default();
        let needed = style.width(&words) + 1.1 * style.size;
        let (from, to) = (axis.at(mark.from), axis.at(mark.to));
        let centre = f32::midpoint(from, to)
            .clamp(axis.x0 + needed / 2.0, (axis.x1 - needed / 2.0).max(axis.x0 + needed / 2.0));
        let area = Area::new(centre - needed / 2.0, middle - 0.42 * self.row, needed, 0.84 * self.row);
        self.pill(area, false, stroke);
        self.page.text((centre, middle + 0.36 * style.size, Anchor::Middle), style, Role::Text, words);
        area.right()
    }

    /// Title and amount beside a mark, as much of them as the row has room for.
    fn words(&mut self, mark: &Mark, lane: &Lane, axis: Axis, middle: f32, reach: f32) {
        if mark.shape == MarkShape::Cluster || self.row < 1.05 * self.page.base {
            return;
        }
        let base = self.page.base;
        let style = Style::regular((0.8 * base).min(0.6 * self.row));
        let bold = Style::bold(style.size);
        let x = reach + 0.45 * base;
        let next = lane.marks.iter().filter(|other| other.row == mark.row && other.from > mark.from);
        let next = next.map(|other| axis.at(other.from) - self.row).fold(axis.x1, f32::min);
        let room = next - x - 0.3 * base;
        let value = mark.value.clone().unwrap_or_default();
        let gap = if value.is_empty() { 0.0 } else { 0.4 * base };
        let baseline = middle + 0.36 * style.size;
        let value_width = bold.width(&value);
        if value_width > room {
            return;
        }
        let title = if room - value_width - gap > 8.0 * base {
            shorten(&mark.title, style, room - value_width - gap)
        } else {
            String::new()
        };
        let title_x = if value.is_empty() { x } else { x + value_width + gap };
        self.page.text((x, baseline, Anchor::Start), bold, Role::Text, value);
        self.page.text((title_x, baseline, Anchor::Start), style, Role::Muted, title);
    }

    /// How many deals of a lane have no date, in the margin.
    fn undated(&mut self, number: usize, middle: f32) {
        if number == 0 {
            return;
        }
        let style = Style::bold(0.84 * self.page.base.min(0.9 * self.row));
        let words = number.to_string();
        let radius = (0.5 * style.width(&words) + 0.45 * style.size).max(0.8 * style.size);
        let x = self.page.right - radius;
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

/// A bar around `middle`, cut to the axis.
fn clipped(from: f32, to: f32, axis: Axis, middle: f32, half: f32) -> Area {
    let (from, to) = (from.max(axis.x0), to.min(axis.x1));
    Area::new(from, middle - half, (to - from).max(0.0), 2.0 * half)
}
