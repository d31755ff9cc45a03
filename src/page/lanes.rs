//! Lanes over time on a sheet, for pages and for the window: names, grid, marks, and the margin of undated deals.

use super::bar_mark::to_f32;
use super::lengths::count;
use super::medium::TypeScale;
use super::rows::NameColumn;
use super::shape::{Area, Fill, Point, Stroke, TextSpot};
use super::sheet::Sheet;
use super::text_style::TextStyle;
use super::wrap::{Style, shorten};
use crate::figure::{DensityStep, Lane, Role, Tick, Timeline};

/// Space between lanes, in rows.
pub(super) const AIR: f32 = 0.7;

/// The position of the time axis on a sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeAxis {
    pub x0: f32,
    pub x1: f32,
}

impl TimeAxis {
    /// The position of a fraction of the axis.
    pub fn at(self, fraction: f64) -> f32 {
        self.x0 + (self.x1 - self.x0) * to_f32(fraction)
    }
}

/// Number of rows of a lane, including the space after it.
pub fn rows_of(lane: &Lane) -> f32 {
    count(lane.rows.max(1)).max(1.2) + AIR
}

/// The places of a timeline's parts on a sheet.
pub struct LaneLayout<'a> {
    pub(super) timeline: &'a Timeline,
    pub(super) names: NameColumn,
    pub axis: TimeAxis,
    pub(super) base: f32,
    pub(super) letters: TypeScale,
    /// Left and right edge of the sheet.
    pub(super) edges: (f32, f32),
    /// Height of a row of marks, in pixels.
    pub row: f32,
}

impl<'a> LaneLayout<'a> {
    /// The layout between two edges of a sheet; the names of the `measured` lanes are at
    /// most `most` wide.
    pub fn new(
        timeline: &'a Timeline,
        measured: &[Lane],
        letters: TypeScale,
        edges: (f32, f32),
        most: f32,
        row: f32,
    ) -> Self {
        let lanes = measured.iter().map(|lane| (lane.name.as_str(), lane.detail.as_deref()));
        let base = letters.label;
        let names = NameColumn::new(lanes, letters, edges.0, most, (1.2 + AIR) * row);
        let margin =
            timeline.undated.as_ref().map_or(0.0, |words| Style::bold(0.84 * base).width(words) + 2.0 * base);
        let x1 = edges.1 - margin - 0.5 * base;
        let axis = TimeAxis { x0: names.axis, x1: x1.max(names.axis + 1.0) };
        Self { timeline, names, axis, base, letters, edges, row }
    }

    /// The height of a lane in pixels, including the space after it.
    pub fn height(&self, lane: &Lane) -> f32 {
        rows_of(lane) * self.row
    }

    /// The middle of the first row of marks of a lane that begins at `top`.
    pub(super) fn first_row(&self, lane: &Lane, top: f32) -> f32 {
        let rows = count(lane.rows.max(1));
        top + (self.height(lane) - rows * self.row) / 2.0 + self.row / 2.0
    }

    /// The vertical lines at the ticks.
    pub fn lines(&self, sheet: &mut Sheet, top: f32, bottom: f32) {
        let faint = Stroke { role: Role::Grid, width: sheet.hair() };
        for tick in &self.timeline.ticks {
            let x = self.axis.at(tick.at);
            sheet.line(Point::new(x, top), Point::new(x, bottom + 0.5 * self.base), faint);
        }
    }

    /// The axis below the lanes with its labels.
    pub fn labels(&self, sheet: &mut Sheet, bottom: f32) {
        let (axis, style) = (self.axis, sheet.style(TextStyle::Axis));
        let baseline = bottom + 0.55 * self.base + style.size;
        for tick in readable(&self.timeline.ticks, axis, style) {
            sheet.text(TextSpot::start(axis.at(tick.at), baseline), style, Role::Muted, tick.label.clone());
        }
        let line = Stroke { role: Role::Axis, width: 1.2 * sheet.hair() };
        sheet.line(Point::new(axis.x0, bottom), Point::new(axis.x1, bottom), line);
    }

    /// Empty periods that are shortened: a band each, and a break in the axis.
    pub fn gaps(&self, sheet: &mut Sheet, top: f32, bottom: f32) {
        sheet.gaps(self.timeline, self.axis, top, bottom);
    }

    /// The heading of the margin of undated deals, if there are any.
    pub fn undated_head(&self, sheet: &mut Sheet, baseline: f32) {
        let Some(words) = &self.timeline.undated else { return };
        let style = Style::bold(0.84 * self.base);
        let words = shorten(words, style, self.edges.1 - self.axis.x1 - 0.6 * self.base);
        sheet.text(TextSpot::middle(self.margin(), baseline), style, Role::Muted, words);
    }

    /// The line that sets the margin of undated deals apart, if there are any.
    pub fn undated_edge(&self, sheet: &mut Sheet, top: f32, bottom: f32) {
        if self.timeline.undated.is_some() {
            let x = self.axis.x1 + 0.5 * self.base;
            let faint = Stroke { role: Role::Grid, width: sheet.hair() };
            sheet.line(Point::new(x, top), Point::new(x, bottom), faint);
        }
    }

    /// The centre of the margin of undated deals.
    pub fn margin(&self) -> f32 {
        f32::midpoint(self.axis.x1 + 0.5 * self.base, self.edges.1)
    }
}

impl Sheet {
    /// Empty periods that are shortened: a band each, and a break in the axis.
    pub(super) fn gaps(&mut self, timeline: &Timeline, axis: TimeAxis, top: f32, bottom: f32) {
        let base = self.base;
        for ((from, to), _) in timeline.span.gaps() {
            let (from, to) = (axis.at(from), axis.at(to));
            self.fill(Area::new(from, top, to - from, bottom - top), 0.0, Fill::Solid(Role::Panel));
            let middle = f32::midpoint(from, to);
            let pen = Stroke { role: Role::Muted, width: 1.4 * self.hair() };
            for x in [middle - 0.2 * base, middle + 0.2 * base] {
                let (low, high) = (bottom + 0.3 * base, bottom - 0.3 * base);
                self.line(Point::new(x - 0.15 * base, low), Point::new(x + 0.15 * base, high), pen);
            }
        }
    }

    /// The number of deals in each step, as bars on a line `height` below `top`.
    pub(super) fn density(&mut self, steps: &[DensityStep], axis: TimeAxis, top: f32, height: f32) {
        for step in steps {
            let (from, to) = (axis.at(step.from), axis.at(step.to));
            let gap = (0.12 * (to - from)).min(self.hair());
            let (from, to) = (from.max(axis.x0), (to - gap).min(axis.x1));
            let high = (height * to_f32(step.size)).max(self.hair());
            let area = Area::new(from, top + height - high, (to - from).max(0.0), high);
            self.fill(area, 0.0, Fill::Solid(Role::Neutral));
        }
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
