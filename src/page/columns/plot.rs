//! A panel of vertical bars.

use super::super::bar_mark::{BarAxis, BarMark, Chevron};
use super::super::lengths::count;
use super::super::medium::TypeScale;
use super::super::shape::{Area, Point, Shape, Stroke, TextSpot, Word};
use super::super::sheet::Sheet;
use super::super::text_style::TextStyle;
use super::super::wrap::shorten;
use crate::figure::{Bar, BarDirection, End, Panel, Role};
use crate::model::Within;
use crate::query::GroupKey;

/// Width for a column that stands apart, relative to body text: enough for its name in two lines; and its largest share
/// of the width.
const APART: f32 = 4.0;
const APART_SHARE: f32 = 0.11;
/// The space before the columns that stand apart, relative to body text; and its largest share of the width.
const BEFORE_APART: f32 = 2.4;
const BEFORE_SHARE: f32 = 0.06;
/// The least height of columns, relative to body text.
const LOW: f32 = 2.0;
/// Share of a slot that a column takes.
const THICK: f32 = 0.62;

/// Where the numbers of a column's deals stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// In two lanes below the axis: all deals, and those without a disclosed amount.
    Below,
    /// Only those without a disclosed amount, in rings below the axis.
    Rings,
}

/// A panel of vertical bars.
pub struct ColumnPlot<'a> {
    pub(super) panel: &'a Panel,
    pub(super) letters: TypeScale,
    pub(super) base: f32,
    pub(super) counts: Counts,
    /// The line on which the panel's name stands.
    pub(super) head: f32,
    /// Left edge of the panel.
    pub(super) left: f32,
    /// Left and right edge, top and bottom of the columns' area.
    pub(super) x0: f32,
    pub(super) x1: f32,
    pub(super) top: f32,
    pub(super) foot: f32,
    pub(super) bottom: f32,
    pub(super) axis: BarAxis,
    /// Width of a column with its margins.
    pub(super) slot: f32,
    /// Number of columns that stand apart on the right: deals of no single period.
    pub(super) apart: usize,
    /// The space before them, and the width for each.
    pub(super) gap: f32,
    pub(super) own: f32,
}

impl<'a> ColumnPlot<'a> {
    /// The plot of a panel in an area of a sheet.
    pub fn new(letters: TypeScale, panel: &'a Panel, area: Area, counts: Counts) -> Self {
        let base = letters.label;
        let apart = panel.bars.iter().filter(|bar| is_apart(bar)).count();
        let mut plot = Self {
            panel,
            letters,
            base,
            counts,
            head: area.y + 0.95 * base,
            left: area.x,
            x0: area.x,
            x1: area.right(),
            top: area.y,
            foot: area.bottom(),
            bottom: area.bottom(),
            axis: BarAxis { direction: BarDirection::Vertical, start: area.bottom(), length: 0.0 },
            slot: 1.0,
            apart,
            gap: 0.0,
            own: 0.0,
        };
        plot.place_across(area);
        plot.place_along(area);
        plot
    }

    fn place_across(&mut self, area: Area) {
        let axis = TextStyle::Axis.style(self.letters);
        let widest = self.panel.axis.ticks.iter().map(|tick| axis.width(&tick.label)).fold(0.0, f32::max);
        self.x0 = area.x + (widest + 0.5 * self.base).max(self.lane_names(area.width));
        let width = (self.x1 - self.x0).max(1.0);
        let regular = count(self.panel.bars.len() - self.apart).max(1.0);
        if self.apart > 0 {
            // In a small panel these columns are as wide as the others.
            let is_small = self.counts == Counts::Rings;
            let (gap, own) = if is_small {
                (0.0, width / (regular + count(self.apart)))
            } else {
                (
                    (BEFORE_APART * self.base).min(BEFORE_SHARE * width),
                    (APART * self.base).min(APART_SHARE * width),
                )
            };
            self.own = own.min(0.45 * width / count(self.apart)).max(1.0);
            self.gap = gap;
        }
        let own = self.own * count(self.apart) + self.gap;
        // More periods than pixels overlap, so that none leaves the panel.
        self.slot = ((width - own) / regular).min(6.0 * self.base).max(0.01);
    }

    fn place_along(&mut self, area: Area) {
        let axis = self.letters.axis;
        let head = if self.panel.name.is_some() { 1.35 * self.base } else { 0.0 };
        // The unit goes above the axis, values above the tallest column.
        let above = if self.counts == Counts::Below { 1.5 * axis } else { 0.4 * axis };
        self.top = area.y + head + above + 1.3 * self.letters.least;
        self.foot = (area.bottom() - self.below()).max(self.top);
        self.axis.start = self.foot;
        self.axis.length = self.top + self.chevron_length() - self.foot;
        self.axis.length = self.axis.length.min(0.0);
    }

    /// Room for a chevron above the tallest column.
    fn chevron_length(&self) -> f32 {
        let is_open = self.panel.bars.iter().any(|bar| bar.low.is_some() && bar.end == End::Open);
        if is_open { Chevron::behind(self.width(), self.letters.pen).length() } else { 0.0 }
    }

    /// The height below the axis: the labels of periods, and the numbers of deals.
    fn below(&self) -> f32 {
        let labels = if self.has_two_lines() { 2.75 } else { 1.5 } * self.letters.axis;
        labels + self.lanes_height()
    }

    /// Whether the labels of periods, or the names of columns that stand apart, have two lines.
    pub(super) fn has_two_lines(&self) -> bool {
        let has_years =
            self.panel.bars.iter().any(|bar| bar.period.as_ref().is_some_and(|period| period.contains('\n')));
        has_years || self.apart > 0 && self.counts == Counts::Below
    }

    /// The centre of a column.
    pub(super) fn x(&self, at: usize) -> f32 {
        let regular = self.panel.bars.len() - self.apart;
        if at < regular {
            return self.x0 + self.slot * (count(at) + 0.5);
        }
        self.x0 + self.slot * count(regular) + self.gap + self.own * (count(at - regular) + 0.5)
    }

    /// The end of the axis of periods, and the start of the piece for columns that stand apart.
    fn pieces(&self) -> Vec<(f32, f32)> {
        let regular = self.panel.bars.len() - self.apart;
        let end = self.x0 + self.slot * count(regular);
        let mut pieces = if regular > 0 { vec![(self.x0, end)] } else { Vec::new() };
        if self.apart > 0 {
            let start = end + self.gap;
            let own = (start, start + self.own * count(self.apart));
            if self.gap > 0.0 || pieces.is_empty() {
                pieces.push(own);
            } else {
                pieces = vec![(self.x0, own.1)];
            }
        }
        pieces
    }

    /// The strip above and below the axis that belongs to a column.
    pub fn strip(&self, at: usize) -> Area {
        let regular = self.panel.bars.len() - self.apart;
        let width = if at < regular { self.slot } else { self.own };
        Area::new(self.x(at) - width / 2.0, self.top, width, self.bottom - self.top)
    }

    /// Whether the panel is too low for columns.
    pub fn is_low(&self) -> bool {
        self.foot - self.top < LOW * self.base
    }

    /// Draws the panel with its axis, values, labels and counts.
    pub fn draw(&self, sheet: &mut Sheet) {
        if self.is_low() {
            sheet.told.is_short = true;
            return;
        }
        if let Some(name) = &self.panel.name {
            let style = sheet.style(TextStyle::Head);
            let spot = TextSpot::start(self.left, self.head);
            let name = shorten(name, style, self.x1 - self.left);
            sheet.text(spot, style, Role::Text, name);
        }
        self.grid(sheet);
        self.columns(sheet);
        self.labels(sheet);
        self.lanes(sheet);
    }

    /// The columns with their values, as far as these have room.
    fn columns(&self, sheet: &mut Sheet) {
        // Text that is already on the page must stay legible.
        let taken: Vec<Area> = sheet.shapes.iter().filter_map(Shape::word).map(Word::area).collect();
        let tops: Vec<Point> =
            self.panel.bars.iter().enumerate().map(|(at, bar)| self.bar(sheet, bar, self.x(at))).collect();
        self.values(sheet, &tops, taken);
    }

    fn grid(&self, sheet: &mut Sheet) {
        let style = TextStyle::Axis.style(self.letters);
        let mut free = f32::INFINITY;
        for tick in &self.panel.axis.ticks {
            let y = self.axis.at(tick.at);
            let is_foot = tick.at <= 0.0;
            let role = if is_foot { Role::Axis } else { Role::Grid };
            let stroke = Stroke { role, width: if is_foot { 1.3 } else { 1.0 } * self.letters.pen };
            for (from, to) in self.pieces() {
                sheet.line(Point::new(from, y), Point::new(to, y), stroke);
            }
            let spot = TextSpot::end(self.x0 - 0.5 * self.base, y + 0.36 * style.size);
            if y <= free {
                sheet.text(spot, style, Role::Muted, tick.label.clone());
                free = y - 1.2 * style.size;
            }
        }
        if self.panel.axis.is_drawn() && self.counts == Counts::Below {
            self.unit(sheet);
        }
    }

    /// The unit above the labels of the axis.
    fn unit(&self, sheet: &mut Sheet) {
        let style = TextStyle::Axis.style(self.letters);
        let unit = &self.panel.axis.unit;
        let last = self.panel.axis.ticks.last().map_or(self.top, |tick| self.axis.at(tick.at));
        let baseline = (last - 0.95 * style.size).min(self.top - 0.2 * style.size);
        let right = self.x0 - 0.5 * self.base;
        let spot = if right - style.width(unit) >= self.left {
            TextSpot::end(right, baseline)
        } else {
            TextSpot::start(self.left, baseline)
        };
        sheet.text(spot, style, Role::Muted, unit.clone());
    }

    /// Width of a column.
    pub(super) fn width(&self) -> f32 {
        (THICK * self.slot).within(1.0, 2.4 * self.base)
    }

    /// Draws a column and returns the middle of its upper end.
    fn bar(&self, sheet: &mut Sheet, bar: &Bar, x: f32) -> Point {
        let Some(low) = bar.low else { return Point { x, y: self.foot } };
        let width = self.width();
        let is_dimmed = self.counts == Counts::Rings && is_apart(bar);
        let role = if is_dimmed { Role::Apart } else { bar.role };
        let mark = BarMark {
            axis: self.axis,
            edge: x - width / 2.0,
            thick: width,
            low,
            end: bar.end,
            segments: &bar.segments,
            role,
            hatch: role,
            pen: self.letters.pen,
        };
        Point { x, y: sheet.bar(&mark) }
    }
}

/// Whether a bar stands apart because its deals belong to no single period.
pub(super) fn is_apart(bar: &Bar) -> bool {
    matches!(bar.key, GroupKey::Several | GroupKey::Missing)
}
