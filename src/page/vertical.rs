//! Vertical bars, side by side, on pages and in the window: volumes over time.

use super::Size;
use super::bar_mark::{BarAxis, BarMark};
use super::frame::{Page, count, roomy_page};
use super::shape::{Area, Point, Scene, Shape, Stroke, TextSpot, Word};
use super::sheet::Sheet;
use super::text_style::TextStyle;
use super::wrap::{Style, shorten, wrap_most};
use crate::figure::Role;
use crate::figure::{Bar, BarDirection, Bars, Panel, marks_in};
use crate::model::Within;
use crate::query::GroupKey;

/// The share of the page that the data keep.
const SHARE: f32 = 0.55;
/// Width for a bar that stands apart, relative to the base: enough for its name in two lines.
const APART: f32 = 7.5;
/// Panels taller than this, relative to the base, keep room above the tallest bar.
const TALL: f32 = 14.0;

/// The vertical bars on a page of the given size, one panel above the other.
pub(super) fn upright_page(bars: &Bars, size: Size) -> Scene {
    let panels: Vec<&Panel> = bars.panels.iter().filter(|panel| !panel.bars.is_empty()).collect();
    let is_roomy = |page: &Page| page.bottom - page.top >= (SHARE + 0.1) * size.height;
    let marks = bars.panels.iter().flat_map(|panel| &panel.bars);
    let marks = marks.filter_map(|bar| bar.footnote.as_deref()).flat_map(marks_in).collect();
    let mut page = roomy_page(&bars.heading, &bars.legend, size, &marks, is_roomy);
    let height = (page.bottom - page.top).max(1.0) / count(panels.len().max(1));
    let top = page.top;
    for (at, panel) in panels.into_iter().enumerate() {
        let area = Area::new(page.left, top + count(at) * height, page.width(), height);
        ColumnPlot::new(&page.sheet, panel, area).draw(&mut page.sheet);
    }
    page.finish(&bars.heading, None)
}

/// A panel of vertical bars.
pub struct ColumnPlot<'a> {
    panel: &'a Panel,
    base: f32,
    /// Left edge of the panel, where the unit of its axis begins.
    left: f32,
    /// Left and right edge, top and bottom of the bars' area.
    x0: f32,
    x1: f32,
    top: f32,
    foot: f32,
    axis: BarAxis,
    /// Width of a bar with its margins.
    slot: f32,
    /// Number of bars that stand apart on the right: deals of no single period.
    apart: usize,
    /// Width for each of these bars.
    own: f32,
}

impl<'a> ColumnPlot<'a> {
    /// The plot of a panel in an area of a sheet.
    pub fn new(sheet: &Sheet, panel: &'a Panel, area: Area) -> Self {
        let base = sheet.base;
        let axis = TextStyle::Axis.style(sheet.letters);
        let widest = panel.axis.ticks.iter().map(|tick| axis.width(&tick.label)).fold(0.0, f32::max);
        let head = if panel.name.is_some() { 4.5 } else { 0.0 };
        let x0 = area.x + widest + 0.6 * base;
        let apart = panel.bars.iter().filter(|bar| is_apart(bar)).count();
        // On a narrow page these bars take less than half of the width.
        let one = (APART * base).min(0.45 * (area.right() - x0) / count(apart.max(1))).max(1.0);
        let own = one * count(apart);
        let slots = count(panel.bars.len() - apart) + if apart > 0 { 0.6 } else { 0.0 };
        // The number of deals that the tallest bar does not include goes above its value, unless the page is too low.
        let has_counts = panel.bars.iter().any(|bar| bar.not_in_it() > 0);
        let room = if has_counts && area.height > TALL * base { 6.0 } else { 0.0 };
        // The unit goes above the axis, values above the tallest bar.
        let top = area.y + sheet.grid(head + 9.0 + room);
        let foot = area.bottom() - sheet.grid(10.0);
        Self {
            panel,
            base,
            left: area.x,
            x0,
            x1: area.right(),
            top,
            foot,
            axis: BarAxis { direction: BarDirection::Vertical, start: foot, length: top - foot },
            // More periods than pixels overlap, so that none leaves the panel.
            slot: ((area.right() - x0 - own) / slots.max(1.0)).max(0.01),
            apart,
            own: one,
        }
    }

    /// The centre of a bar.
    fn x(&self, at: usize) -> f32 {
        let regular = self.panel.bars.len() - self.apart;
        if at < regular {
            return self.x0 + self.slot * (count(at) + 0.5);
        }
        let own = self.own * (count(at - regular) + 0.5);
        self.x0 + self.slot * (count(regular) + 0.6) + own
    }

    /// The strip above and below the axis that belongs to a bar.
    pub fn strip(&self, at: usize) -> Area {
        let regular = self.panel.bars.len() - self.apart;
        let width = if at < regular { self.slot } else { self.own };
        Area::new(self.x(at) - width / 2.0, self.top, width, self.foot - self.top + 4.0 * self.base)
    }

    /// Draws the panel with its axis, values and labels.
    pub fn draw(&self, sheet: &mut Sheet) {
        if self.foot - self.top < 2.0 * self.base {
            sheet.told.is_short = true;
            return;
        }
        if let Some(name) = &self.panel.name {
            let spot = TextSpot::start(self.x0, self.top - sheet.grid(9.0));
            let style = sheet.style(TextStyle::Head);
            sheet.text(spot, style, Role::Text, shorten(name, style, self.x1 - self.x0));
        }
        self.grid(sheet);
        // Text that is already on the page must stay legible.
        let words = sheet.shapes.iter().filter_map(Shape::word).map(Word::area);
        let mut taken: Vec<Area> = words.collect();
        let tops: Vec<Point> =
            self.panel.bars.iter().enumerate().map(|(at, bar)| self.bar(sheet, bar, self.x(at))).collect();
        let half = self.width() / 2.0;
        let bars: Vec<Area> =
            tops.iter().map(|top| Area::new(top.x - half, top.y, 2.0 * half, self.foot - top.y)).collect();
        // The tallest bar is labelled first; a value that would overlap another bar is left out and can be read from
        // the axis.
        let mut order: Vec<usize> = (0..tops.len()).collect();
        order.sort_by(|&a, &b| tops[a].y.total_cmp(&tops[b].y));
        for at in order {
            let mut spot = ColumnTop { place: tops[at], taken: &mut taken, bars: &bars, own: at };
            self.words_above(sheet, &self.panel.bars[at], &mut spot);
        }
        self.labels(sheet);
    }

    fn grid(&self, sheet: &mut Sheet) {
        let style = sheet.style(TextStyle::Axis);
        let hair = sheet.hair();
        let mut free = f32::INFINITY;
        for tick in &self.panel.axis.ticks {
            let y = self.axis.at(tick.at);
            let is_foot = tick.at <= 0.0;
            let role = if is_foot { Role::Axis } else { Role::Grid };
            let stroke = Stroke { role, width: if is_foot { 1.4 * hair } else { hair } };
            sheet.line(Point::new(self.x0, y), Point::new(self.x1, y), stroke);
            let spot = TextSpot::end(self.x0 - 0.5 * self.base, y + 0.36 * style.size);
            if y <= free {
                sheet.text(spot, style, Role::Muted, tick.label.clone());
                free = y - 1.2 * style.size;
            }
        }
        if self.panel.axis.is_drawn() {
            let spot = TextSpot::start(self.left, self.top - sheet.grid(4.0));
            sheet.text(spot, style, Role::Muted, self.panel.axis.unit.clone());
        }
    }

    /// Width of a bar.
    fn width(&self) -> f32 {
        (0.72 * self.slot).within(1.0, 4.0 * self.base)
    }

    /// Draws a bar and returns the middle of its upper end.
    fn bar(&self, sheet: &mut Sheet, bar: &Bar, x: f32) -> Point {
        let Some(low) = bar.low else { return Point { x, y: self.foot } };
        let width = self.width();
        let mark = BarMark {
            axis: self.axis,
            edge: x - width / 2.0,
            thick: width,
            low,
            end: bar.end,
            segments: &bar.segments,
            role: Role::Data,
            hatch: Role::Data,
            pen: sheet.letters.pen,
        };
        Point { x, y: sheet.bar(&mark) }
    }

    /// The value above a bar if there is room, and above it the number of deals that the bar does not include.
    fn words_above(&self, sheet: &mut Sheet, bar: &Bar, spot: &mut ColumnTop<'_>) {
        let Point { x, y } = spot.place;
        let style = Style { weight: crate::figure::fonts::Weight::Bold, ..sheet.style(TextStyle::Axis) };
        let mut y = y - 0.35 * self.base;
        let mark = bar.footnote.as_deref().unwrap_or_default();
        if let Some(value) = bar.value.as_ref().map(|value| format!("{value}{mark}")) {
            let width = style.width(&value);
            let area = Area::new(x - width / 2.0, y - 0.8 * style.size, width, style.size);
            if area.x >= self.x0 && area.right() <= self.x1 && spot.take(area, 0.3 * self.base) {
                sheet.text(TextSpot::middle(x, y), style, Role::Text, value);
                y -= 1.15 * style.size;
            } else {
                sheet.told.is_short = true;
            }
        }
        if bar.not_in_it() == 0 {
            return;
        }
        let words = bar.not_in_it().to_string();
        let radius = (0.5 * style.width(&words) + 0.3 * style.size).max(0.72 * style.size);
        let middle = y - radius;
        let area = Area::new(x - radius, middle - radius, 2.0 * radius, 2.0 * radius);
        let is_narrow = 2.0 * radius > self.slot && !is_apart(bar);
        if is_narrow || area.right() > self.x1 || !spot.take(area, 0.0) {
            sheet.told.is_short = true;
            return;
        }
        sheet.counted(Point::new(x, middle), radius, style, words);
    }

    /// The labels below the bars: every n-th period, so that they do not overlap, and the names of bars that stand
    /// apart.
    fn labels(&self, sheet: &mut Sheet) {
        let style = sheet.style(TextStyle::Axis);
        let regular: Vec<(usize, Vec<&str>)> = (0..)
            .zip(&self.panel.bars)
            .filter(|(_, bar)| !is_apart(bar))
            .map(|(at, bar)| (at, bar.period.as_deref().unwrap_or_default().split('\n').collect()))
            .collect();
        let widest = regular.iter().flat_map(|(_, lines)| lines.iter().take(1));
        let widest = widest.map(|line| style.width(line)).fold(0.0, f32::max) + 0.5 * self.base;
        let every =
            [1, 2, 3, 4, 6, 12, 24, 60, 120].into_iter().find(|&every| count(every) * self.slot >= widest);
        // If labels do not fit at any interval, only the first one is shown.
        let every = every.unwrap_or(usize::MAX);
        let mut free = f32::NEG_INFINITY;
        for (place, (at, lines)) in regular.iter().enumerate() {
            let x = self.x(*at);
            let year = lines.get(1);
            // Years are labelled even if the label of their first month is left out.
            if place % every == 0
                && let Some(line) = lines.first()
            {
                let line = shorten(line, style, 2.0 * (x - self.left).min(self.x1 - x));
                sheet.text(TextSpot::middle(x, self.foot + sheet.grid(4.0)), style, Role::Muted, line);
            }
            if let Some(year) = year.filter(|year| x - style.width(year) / 2.0 > free) {
                let half = style.width(year) / 2.0;
                sheet.text(
                    TextSpot::middle(x, self.foot + sheet.grid(8.0)),
                    style,
                    Role::Text,
                    (*year).to_owned(),
                );
                free = x + half + 0.6 * self.base;
            }
        }
        for (at, bar) in (0..).zip(&self.panel.bars).filter(|(_, bar)| is_apart(bar)) {
            let room = self.own - 0.5 * self.base;
            let x = self.x(at);
            let room = room.min(2.0 * (self.x1 - x)).min(2.0 * (x - self.left));
            if room < 2.0 * style.size {
                sheet.told.is_short = true;
                continue;
            }
            for (line, words) in wrap_most(&bar.name, style, room, 2).into_iter().enumerate() {
                let spot = TextSpot::middle(self.x(at), self.foot + sheet.grid(4.0 * (1.0 + count(line))));
                // If not even one character fits, the name is left out; the data contain it.
                if style.width(&words) <= room {
                    sheet.text(spot, style, Role::Muted, words);
                } else {
                    sheet.told.is_short = true;
                }
            }
        }
    }
}

/// The place above a bar.
struct ColumnTop<'a> {
    /// The middle of the bar's upper end.
    place: Point,
    /// Areas that already contain text.
    taken: &'a mut Vec<Area>,
    /// The areas of all bars, from left to right, and the position of the bar itself among them.
    bars: &'a [Area],
    own: usize,
}

impl<'a> ColumnTop<'a> {
    /// Reserves an area with a margin at its sides, unless it overlaps text or another bar.
    fn take(&mut self, area: Area, air: f32) -> bool {
        let wide = Area::new(area.x - air, area.y, area.width + 2.0 * air, area.height);
        let is_free = !self.taken.iter().any(|other| other.meets(wide))
            && !self.bars_at(area).any(|bar| bar.meets(area));
        if is_free {
            self.taken.push(wide);
        }
        is_free
    }

    /// The other bars that stand above or below an area.
    fn bars_at(&self, area: Area) -> impl Iterator<Item = &'a Area> + use<'a> {
        let (bars, own) = (self.bars, self.own);
        let first = bars.partition_point(|bar| bar.right() < area.x);
        let last = bars.partition_point(|bar| bar.x <= area.right());
        (first..last).filter(move |at| *at != own).filter_map(move |at| bars.get(at))
    }
}

/// Whether a bar stands apart because its deals belong to no single period.
fn is_apart(bar: &Bar) -> bool {
    matches!(bar.key, GroupKey::Several | GroupKey::Missing)
}
