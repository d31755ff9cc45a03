//! The plot of a panel of horizontal bars, on pages and in the window: axis, bars, values and chips.

use super::bar_mark::{BarAxis, BarMark, Chevron, DotEnd, to_f32};
use super::lengths::whole_lines;
use super::medium::TypeScale;
use super::shape::{Area, Fill, Point, Stroke, TextSpot};
use super::sheet::Sheet;
use super::text_style::TextStyle;
use super::wrap::{Style, shorten, whole};
use crate::figure::AxisScale;
use crate::figure::Role;
use crate::figure::{Axis, Bar, BarDirection, End, LegendEntry, Panel, Texture};

/// The part of a panel to the right of the names.
pub struct BarPlot {
    pub axis: BarAxis,
    /// Right edge of the text beside bars.
    right: f32,
    pitch: f32,
    /// Thickness of bars.
    thick: f32,
    /// Whether chips without room beside their bar go into a line below it.
    has_line_below: bool,
    hatch: Role,
    scale: AxisScale,
    letters: TypeScale,
    base: f32,
}

/// The area of a panel's rows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RowArea {
    /// Position of the axis's zero.
    pub x0: f32,
    pub right: f32,
    /// Height of a row.
    pub pitch: f32,
    pub letters: TypeScale,
}

impl BarPlot {
    /// The plot with the longest axis that leaves room for the text at each of the `drawn` bars.
    pub fn new(rows: RowArea, legend: &[LegendEntry], axis: &Axis, drawn: &[&Bar]) -> Self {
        let RowArea { x0, right, pitch, letters } = rows;
        let base = letters.label;
        let hatched = legend.iter().find(|entry| entry.texture == Texture::Hatched);
        let mut plot = Self {
            axis: BarAxis { direction: BarDirection::Horizontal, start: x0, length: 1.0 },
            right,
            pitch,
            thick: (0.52 * pitch).min(0.46 * pitch + 0.3 * base),
            has_line_below: false,
            hatch: hatched.map_or(Role::Data, |entry| entry.role),
            scale: axis.scale,
            letters,
            base,
        };
        plot.measure(axis, drawn);
        plot
    }

    /// Finds the longest axis that leaves room for the text at each bar.
    fn measure(&mut self, axis: &Axis, drawn: &[&Bar]) {
        let avail = (self.right - self.axis.start).max(1.0);
        let longest = |tail: &dyn Fn(&Bar) -> f32| {
            let ends = drawn.iter().filter(|bar| bar.low.is_some());
            let lengths = ends.map(|bar| (avail - tail(bar)) / to_f32(end_of(bar)).max(0.02));
            lengths.fold(avail - self.unit_width(axis), f32::min).max(0.0)
        };
        let with_value = longest(&|bar: &Bar| self.value_width(bar));
        let with_chips = longest(&|bar: &Bar| self.value_width(bar) + self.chips_width(&bar.chips));
        if with_chips >= 0.62 * with_value {
            self.axis.length = with_chips.max(0.2 * avail);
            return;
        }
        let chip = self.chip_height();
        let below = whole_lines((0.96 * self.pitch - 0.85 * self.base.max(chip)) / (chip + 0.3 * self.base));
        if below > 0 {
            self.has_line_below = true;
            self.thick = self.thick.min(0.94 * self.pitch - (chip + 0.3 * self.base));
            self.axis.length = with_value.max(0.2 * avail);
            return;
        }
        // Chips may be shortened, but keep some room.
        let least = |bar: &Bar| {
            let chips = self.chips_width(&bar.chips);
            self.value_width(bar) + chips.min(9.0 * self.base)
        };
        self.axis.length = longest(&least).max(0.2 * avail);
    }

    fn value_style(&self) -> Style {
        TextStyle::Value.style(self.letters).at_most(0.66 * self.pitch)
    }

    fn chip_style(&self) -> Style {
        TextStyle::Chip.style(self.letters).at_most(0.58 * self.pitch)
    }

    fn chip_height(&self) -> f32 {
        1.75 * self.chip_style().size
    }

    /// The sign behind a bar without an upper bound, or behind the dot of one.
    fn chevron(&self) -> Chevron {
        let thick = if self.scale == AxisScale::Log { 2.0 * self.dot_radius() } else { self.thick };
        Chevron::behind(thick, self.letters.pen)
    }

    /// Width of the chevron, value and footnote to the right of a bar's end, with margins.
    fn value_width(&self, bar: &Bar) -> f32 {
        let style = self.value_style();
        let sign = if bar.end == End::Open { self.chevron().length() } else { 0.0 };
        let dot = if self.scale == AxisScale::Log { self.dot_radius() } else { 0.0 };
        let value = bar.value.as_deref().map_or(0.0, |value| style.width(value));
        let note = bar.footnote.as_deref().map_or(0.0, |note| style.width(note));
        0.55 * self.base + sign + dot + value + note + 0.1 * self.base
    }

    fn chips_width(&self, chips: &[String]) -> f32 {
        let style = self.chip_style();
        chips.iter().map(|chip| style.width(chip) + 1.7 * style.size + 0.6 * self.base).sum()
    }

    /// Half the width of the last label, and the unit after it.
    fn unit_width(&self, axis: &Axis) -> f32 {
        let style = self.tick_style();
        let last = axis.ticks.last().map_or(0.0, |tick| style.width(&tick.label) / 2.0);
        last + 0.5 * self.base + style.width(&axis.unit)
    }

    fn tick_style(&self) -> Style {
        TextStyle::Axis.style(self.letters)
    }

    /// The grid, its labels, and the base line of the bars.
    pub fn grid(&self, sheet: &mut Sheet, panel: &Panel, top: f32, bottom: f32) {
        let hair = sheet.hair();
        let style = self.tick_style();
        let baseline = bottom + 0.5 * self.base + style.size;
        let mut free = f32::NEG_INFINITY;
        let is_log = panel.axis.scale == AxisScale::Log;
        let tail = if panel.shares_axis { 0.0 } else { 0.3 * self.base };
        for tick in &panel.axis.ticks {
            let x = self.axis.at(tick.at);
            let stroke = Stroke { role: Role::Grid, width: hair };
            if tick.at > 0.0 || is_log {
                sheet.line(Point::new(x, top), Point::new(x, bottom + tail), stroke);
            }
            if panel.shares_axis {
                continue;
            }
            let half = style.width(&tick.label) / 2.0;
            if x - half > free {
                sheet.text(TextSpot::middle(x, baseline), style, Role::Muted, tick.label.clone());
                free = x + half + 0.4 * self.base;
            }
        }
        if let Some(last) = panel.axis.ticks.last().filter(|_| !panel.shares_axis) {
            let x = self.axis.at(last.at) + style.width(&last.label) / 2.0 + 0.4 * self.base;
            let unit = &panel.axis.unit;
            // An axis without a unit is meaningless, so the unit goes below the labels if there is no room beside
            // them.
            let spot = if x > free - 0.2 * self.base && x + style.width(unit) <= self.right {
                TextSpot::start(x, baseline)
            } else {
                TextSpot::end(self.right, baseline + 1.15 * style.size)
            };
            sheet.text(spot, style, Role::Muted, unit.clone());
        }
        // A logarithmic axis has no zero and hence no base line.
        if !is_log {
            let stroke = Stroke { role: Role::Axis, width: 1.4 * hair };
            sheet.line(Point::new(self.axis.start, top), Point::new(self.axis.start, bottom + tail), stroke);
        }
    }

    /// A bar with its value and its chips, in the row that is centred on `middle`.
    pub fn bar(&self, sheet: &mut Sheet, bar: &Bar, middle: f32) {
        let Some(low) = bar.low else {
            let half = 0.5 * (self.chip_height() + 0.3 * self.base);
            let is_one_line =
                !self.has_line_below || self.axis.start + self.chips_width(&bar.chips) <= self.right;
            let (first, second) = if is_one_line { (middle, middle) } else { (middle - half, middle + half) };
            self.chips(sheet, &bar.chips, self.axis.start + 0.4 * self.base, first, second);
            return;
        };
        let bar_middle = if self.has_line_below && !self.chips_fit(bar) {
            middle - 0.5 * (self.chip_height() + 0.3 * self.base)
        } else {
            middle
        };
        let mut x = match self.scale {
            AxisScale::Linear => self.linear(sheet, bar, low, bar_middle),
            AxisScale::Log => self.dot(sheet, bar, low, bar_middle),
        };
        x += 0.55 * self.base;
        let style = self.value_style();
        let baseline = bar_middle + 0.36 * style.size;
        if let Some(value) = &bar.value {
            if let Some(style) = whole(value, style, self.right - x, 0.62 * style.size) {
                let width = style.width(value);
                sheet.text_on_ground(TextSpot::start(x, baseline), style, Role::Text, value.clone());
                x += width;
            } else {
                sheet.told.is_short = true;
            }
        }
        if let Some(note) = bar.footnote.as_ref().filter(|note| x + style.width(note) < self.right) {
            sheet.text(TextSpot::start(x, baseline), style, Role::Muted, note.clone());
            x += style.width(note);
        }
        let below = bar_middle + self.thick / 2.0 + 0.3 * self.base + self.chip_height() / 2.0;
        self.chips(sheet, &bar.chips, x + 0.6 * self.base, bar_middle, below);
    }

    fn dot_radius(&self) -> f32 {
        (0.3 * self.thick).min(0.5 * self.base)
    }

    /// A dot on a logarithmic axis, with a line to the upper bound; returns its right end.
    fn dot(&self, sheet: &mut Sheet, bar: &Bar, low: f64, middle: f32) -> f32 {
        let radius = self.dot_radius();
        // A lower bound of zero has no position on the axis, so the line begins at its edge.
        let from = (low > 0.0).then(|| self.axis.at(low));
        let end = match bar.end {
            End::Exact => None,
            End::Upto(high) => Some(DotEnd::Firm(self.axis.at(high))),
            End::Open => Some(DotEnd::Open),
        };
        if let (None, Some(DotEnd::Firm(to))) = (from, end) {
            let half = 0.34 * radius;
            let area = Area::new(self.axis.start, middle - half, to - self.axis.start, 2.0 * half);
            sheet.fill(area, 0.0, Fill::Solid(Role::Data));
        }
        sheet.dots(from, end, middle, radius, Role::Data);
        let right = match end {
            Some(DotEnd::Firm(to)) => to,
            Some(DotEnd::Open) => self.axis.at(low) + self.chevron().length(),
            None => self.axis.at(low),
        };
        right + radius
    }

    fn chips_fit(&self, bar: &Bar) -> bool {
        let end = self.axis.at(end_of(bar)) + self.value_width(bar) + self.chips_width(&bar.chips);
        end <= self.right + 0.5
    }

    /// A bar on a linear axis, with the text inside its hatched part if it fits; returns its right end.
    fn linear(&self, sheet: &mut Sheet, bar: &Bar, low: f64, middle: f32) -> f32 {
        let mark = BarMark {
            axis: self.axis,
            edge: middle - self.thick / 2.0,
            thick: self.thick,
            low,
            end: bar.end,
            segments: &bar.segments,
            role: bar.role,
            hatch: self.hatch,
            pen: self.letters.pen,
        };
        let end = sheet.bar(&mark);
        if let (Some(words), Some(area)) = (&bar.inside, mark.hatched_area()) {
            self.inside(sheet, words, area);
        }
        end
    }

    /// Text on a plain ground in the middle of a hatched part, unless it is too narrow or too low.
    fn inside(&self, sheet: &mut Sheet, words: &str, area: Area) {
        let style = TextStyle::Chip.style(self.letters).at_most(0.6 * self.thick);
        let width = style.width(words);
        let pad = 0.55 * style.size;
        if width + 4.0 * pad < area.width && style.size > 0.6 * self.base {
            let (x, y) = (area.x + area.width / 2.0, area.y + area.height / 2.0);
            let (left, top) = (x - width / 2.0 - pad, y - 0.78 * style.size);
            let pill = Area::new(left, top, width + 2.0 * pad, 1.56 * style.size);
            sheet.fill(pill, 0.3 * style.size, Fill::Solid(Role::ChipFill));
            sheet.text(TextSpot::middle(x, y + 0.36 * style.size), style, Role::Text, words.to_owned());
        }
    }

    /// Chips beside the bar, starting at `x`; the first one that does not fit, and all after it, go below.
    pub(super) fn chips(&self, sheet: &mut Sheet, chips: &[String], x: f32, beside: f32, below: f32) {
        let style = self.chip_style();
        let (pad, start) = (0.85 * style.size, self.axis.start + 0.4 * self.base);
        let (mut x, mut middle, mut may_go_below) = (x, beside, self.has_line_below);
        for chip in chips {
            let full = style.width(chip) + 2.0 * pad;
            if full > self.right - x && may_go_below {
                (x, middle, may_go_below) = (start, below, false);
            }
            let shown = shorten(chip, style, self.right - x - 2.0 * pad);
            // An ellipsis shows that text is missing; a remark that has lost its number says nothing and is left out.
            if shown.is_empty() || has_number(chip) && !has_number(&shown) {
                sheet.told.is_short = true;
                break;
            }
            sheet.told.is_short |= shown != *chip;
            x += sheet.chip(x, middle, style, shown) + 0.5 * self.base;
        }
    }
}

fn has_number(text: &str) -> bool {
    text.contains(|letter: char| letter.is_ascii_digit())
}

/// The drawn end of a bar: its upper bound, or its lower bound if it is open.
fn end_of(bar: &Bar) -> f64 {
    match bar.end {
        End::Upto(high) => high,
        End::Exact | End::Open => bar.low.unwrap_or(0.0),
    }
}
