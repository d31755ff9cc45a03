//! The plot of a panel of horizontal bars: axis, bars, values and chips.

use super::frame::{DotEnd, Page, count, plain_part, whole_lines};
use super::kind::TextStyle;
use super::shape::{Area, Fill, Point, Shape, Stroke, TextSpot};
use super::wrap::{Style, shorten, whole};
use crate::figure::AxisScale;
use crate::figure::Role;
use crate::figure::{Bar, End, LegendEntry, Panel, Texture};

/// The part of a panel to the right of the names.
pub(super) struct Plot {
    pub x0: f32,
    /// Length of the axis in pixels.
    length: f32,
    right: f32,
    top: f32,
    pitch: f32,
    /// Thickness of bars.
    thick: f32,
    /// Number of lines of chips that fit below a bar.
    lines_below: usize,
    hatch: Role,
    scale: AxisScale,
    base: f32,
}

/// The area of a panel's rows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct RowArea {
    /// Position of the axis's zero.
    pub x0: f32,
    pub right: f32,
    pub top: f32,
    /// Height of a row.
    pub pitch: f32,
    /// Size of body text.
    pub base: f32,
}

impl Plot {
    pub fn new(rows: RowArea, legend: &[LegendEntry], panel: &Panel, drawn: &[Bar]) -> Self {
        let RowArea { x0, right, top, pitch, base } = rows;
        let hatched = legend.iter().find(|entry| entry.texture == Texture::Hatched);
        let mut plot = Self {
            x0,
            length: 1.0,
            right,
            top,
            pitch,
            thick: (0.52 * pitch).min(0.46 * pitch + 0.3 * base),
            lines_below: 0,
            hatch: hatched.map_or(Role::Accent, |entry| entry.role),
            scale: panel.axis.scale,
            base,
        };
        plot.measure(panel, drawn);
        plot
    }

    /// Finds the longest axis that leaves room for the text at each bar.
    fn measure(&mut self, panel: &Panel, drawn: &[Bar]) {
        let avail = (self.right - self.x0).max(1.0);
        let longest = |tail: &dyn Fn(&Bar) -> f32| {
            let ends = drawn.iter().filter(|bar| bar.low.is_some());
            let lengths = ends.map(|bar| (avail - tail(bar)) / to_f32(end_of(bar)).max(0.02));
            lengths.fold(avail - self.unit_width(panel), f32::min).max(0.0)
        };
        let with_value = longest(&|bar: &Bar| self.value_width(bar));
        let with_chips = longest(&|bar: &Bar| self.value_width(bar) + self.chips_width(&bar.chips));
        if with_chips >= 0.62 * with_value {
            self.length = with_chips.max(0.2 * avail);
            return;
        }
        let chip = self.chip_height();
        let below = whole_lines((0.96 * self.pitch - 0.85 * self.base.max(chip)) / (chip + 0.3 * self.base));
        if below > 0 {
            self.lines_below = below;
            self.thick = self.thick.min(0.94 * self.pitch - count(1) * (chip + 0.3 * self.base));
            self.length = with_value.max(0.2 * avail);
            return;
        }
        // Chips may be shortened, but keep some room.
        let least = |bar: &Bar| {
            let chips = self.chips_width(&bar.chips);
            self.value_width(bar) + chips.min(9.0 * self.base)
        };
        self.length = longest(&least).max(0.2 * avail);
    }

    fn value_style(&self) -> Style {
        TextStyle::Value.style(self.base).at_most(0.66 * self.pitch)
    }

    fn chip_style(&self) -> Style {
        TextStyle::Chip.style(self.base).at_most(0.58 * self.pitch)
    }

    fn chip_height(&self) -> f32 {
        1.75 * self.chip_style().size
    }

    /// Length of the fading stub after a torn edge.
    fn stub(&self) -> f32 {
        2.6 * self.base
    }

    /// Width of the stub, value and footnote to the right of a bar's end, with margins.
    fn value_width(&self, bar: &Bar) -> f32 {
        let style = self.value_style();
        let stub = if bar.end == End::Open { self.stub() } else { 0.0 };
        let dot = if self.scale == AxisScale::Log { self.dot_radius() } else { 0.0 };
        let value = bar.value.as_deref().map_or(0.0, |value| style.width(value));
        let note = bar.footnote.as_deref().map_or(0.0, |note| style.width(note));
        0.55 * self.base + stub + dot + value + note + 0.1 * self.base
    }

    fn chips_width(&self, chips: &[String]) -> f32 {
        let style = self.chip_style();
        chips.iter().map(|chip| style.width(chip) + 1.7 * style.size + 0.6 * self.base).sum()
    }

    /// Half the width of the last label, and the unit after it.
    fn unit_width(&self, panel: &Panel) -> f32 {
        let style = self.tick_style();
        let last = panel.axis.ticks.last().map_or(0.0, |tick| style.width(&tick.label) / 2.0);
        last + 0.5 * self.base + style.width(&panel.axis.unit)
    }

    fn tick_style(&self) -> Style {
        TextStyle::Axis.style(self.base)
    }

    fn at(&self, fraction: f64) -> f32 {
        self.x0 + self.length * to_f32(fraction)
    }

    /// The grid, its labels, and the base line of the bars.
    pub fn grid(&self, page: &mut Page, panel: &Panel, bottom: f32) {
        let hair = page.hair();
        let style = self.tick_style();
        let baseline = bottom + 0.5 * self.base + style.size;
        let mut free = f32::NEG_INFINITY;
        let is_log = panel.axis.scale == AxisScale::Log;
        let tail = if panel.shares_axis { 0.0 } else { 0.3 * self.base };
        for tick in &panel.axis.ticks {
            let x = self.at(tick.at);
            let stroke = Stroke { role: Role::Faint, width: hair };
            if tick.at > 0.0 || is_log {
                page.line(Point::new(x, self.top), Point::new(x, bottom + tail), stroke);
            }
            if panel.shares_axis {
                continue;
            }
            let half = style.width(&tick.label) / 2.0;
            if x - half > free {
                page.text(TextSpot::middle(x, baseline), style, Role::Muted, tick.label.clone());
                free = x + half + 0.4 * self.base;
            }
        }
        if let Some(last) = panel.axis.ticks.last().filter(|_| !panel.shares_axis) {
            let x = self.at(last.at) + style.width(&last.label) / 2.0 + 0.4 * self.base;
            let unit = &panel.axis.unit;
            // An axis without a unit is meaningless, so the unit goes below the labels if there is no room beside
            // them.
            let spot = if x > free - 0.2 * self.base && x + style.width(unit) <= page.right {
                TextSpot::start(x, baseline)
            } else {
                TextSpot::end(page.right, baseline + 1.15 * style.size)
            };
            page.text(spot, style, Role::Muted, unit.clone());
        }
        // A logarithmic axis has no zero and hence no base line.
        if !is_log {
            let stroke = Stroke { role: Role::Line, width: 1.4 * hair };
            page.line(Point::new(self.x0, self.top), Point::new(self.x0, bottom + tail), stroke);
        }
    }

    pub fn bar(&self, page: &mut Page, bar: &Bar, middle: f32) {
        let Some(low) = bar.low else {
            let half = 0.5 * (self.chip_height() + 0.3 * self.base);
            let is_one_line = self.lines_below == 0 || self.x0 + self.chips_width(&bar.chips) <= self.right;
            let (first, second) = if is_one_line { (middle, middle) } else { (middle - half, middle + half) };
            self.chips(page, &bar.chips, self.x0 + 0.4 * self.base, first, second);
            return;
        };
        let bar_middle = if self.lines_below > 0 && !self.chips_fit(bar) {
            middle - 0.5 * (self.chip_height() + 0.3 * self.base)
        } else {
            middle
        };
        let y = bar_middle - self.thick / 2.0;
        let solid = Area::new(self.x0, y, self.at(low) - self.x0, self.thick);
        let plain = if bar.end == End::Open { plain_part(solid, self.stub()) } else { solid };
        if self.scale == AxisScale::Linear {
            self.solid(page, bar, plain);
        }
        let mut x = match bar.end {
            _ if self.scale == AxisScale::Log => self.dot(page, bar, low, bar_middle),
            End::Exact => solid.right(),
            End::Upto(high) => self.hatched(page, bar, solid, self.at(high)),
            End::Open => {
                let role = bar.segments.last().map_or(Role::Accent, |segment| segment.role);
                page.torn(solid, role, self.stub());
                solid.right() + self.stub()
            }
        };
        x += 0.55 * self.base;
        let style = self.value_style();
        let baseline = bar_middle + 0.36 * style.size;
        if let Some(value) = &bar.value {
            if let Some(style) = whole(value, style, page.right - x) {
                let width = style.width(value);
                page.text_on_ground(TextSpot::start(x, baseline), style, Role::Text, value.clone());
                x += width;
            } else {
                page.told.is_short = true;
            }
        }
        if let Some(note) = bar.footnote.as_ref().filter(|note| x + style.width(note) < page.right) {
            page.text(TextSpot::start(x, baseline), style, Role::Muted, note.clone());
            page.marked(note);
            x += style.width(note);
        }
        let below = bar_middle + self.thick / 2.0 + 0.3 * self.base + self.chip_height() / 2.0;
        self.chips(page, &bar.chips, x + 0.6 * self.base, bar_middle, below);
    }

    fn dot_radius(&self) -> f32 {
        (0.3 * self.thick).min(0.5 * self.base)
    }

    /// A dot on a logarithmic axis, with a line to the upper bound; returns its right end.
    fn dot(&self, page: &mut Page, bar: &Bar, low: f64, middle: f32) -> f32 {
        let radius = self.dot_radius();
        // A lower bound of zero has no position on the axis, so the line fades out towards it.
        let from = (low > 0.0).then(|| self.at(low));
        let end = match bar.end {
            End::Exact => None,
            End::Upto(high) => Some(DotEnd::Firm(self.at(high))),
            End::Open => Some(DotEnd::Open(self.stub())),
        };
        if let (None, Some(DotEnd::Firm(to))) = (from, end) {
            let half = 0.34 * radius;
            let area = Area::new(self.x0, middle - half, to - self.x0, 2.0 * half);
            page.fill(area, 0.0, Fill::FadeLeft(Role::Accent));
        }
        page.dots(from, end, middle, radius, Role::Accent);
        let right = match end {
            Some(DotEnd::Firm(to)) => to,
            Some(DotEnd::Open(length)) => self.at(low) + length,
            None => self.at(low),
        };
        right + radius
    }

    fn chips_fit(&self, bar: &Bar) -> bool {
        let end = self.at(end_of(bar)) + self.value_width(bar) + self.chips_width(&bar.chips);
        end <= self.right + 0.5
    }

    fn solid(&self, page: &mut Page, bar: &Bar, solid: Area) {
        for segment in &bar.segments {
            let (from, to) = (self.at(segment.from), self.at(segment.to).min(solid.right()));
            page.fill(Area { x: from, width: to - from, ..solid }, 0.0, Fill::Solid(segment.role));
        }
        if bar.segments.is_empty() {
            page.fill(solid, 0.0, Fill::Solid(Role::Accent));
        }
    }

    /// The possible but uncertain part of a bar, with the text inside it if it fits.
    fn hatched(&self, page: &mut Page, bar: &Bar, solid: Area, end: f32) -> f32 {
        let area = Area { x: solid.right(), width: end - solid.right(), ..solid };
        let stroke = Some(Stroke { role: self.hatch, width: page.hair() });
        page.shapes.push(Shape::Rect { area, radius: 0.0, fill: Some(Fill::Hatch(self.hatch)), stroke });
        let style = TextStyle::Chip.style(self.base).at_most(0.6 * self.thick);
        if let Some(words) = &bar.inside {
            let width = style.width(words);
            let pad = 0.55 * style.size;
            if width + 4.0 * pad < area.width && style.size > 0.6 * self.base {
                let (x, y) = (area.x + area.width / 2.0, area.y + area.height / 2.0);
                let pill = Area::new(
                    x - width / 2.0 - pad,
                    y - 0.78 * style.size,
                    width + 2.0 * pad,
                    1.56 * style.size,
                );
                page.fill(pill, 0.3 * style.size, Fill::Solid(Role::ChipFill));
                page.text(TextSpot::middle(x, y + 0.36 * style.size), style, Role::Text, words.clone());
            }
        }
        end
    }

    /// Chips beside the bar, starting at `x`; the first one that does not fit, and all after it, go below.
    pub fn chips(&self, page: &mut Page, chips: &[String], x: f32, beside: f32, below: f32) {
        let style = self.chip_style();
        let (pad, start) = (0.85 * style.size, self.x0 + 0.4 * self.base);
        let (mut x, mut middle, mut may_go_below) = (x, beside, self.lines_below > 0);
        for chip in chips {
            let full = style.width(chip) + 2.0 * pad;
            if full > page.right - x && may_go_below {
                (x, middle, may_go_below) = (start, below, false);
            }
            let shown = shorten(chip, style, page.right - x - 2.0 * pad);
            // An ellipsis shows that text is missing; a remark that has lost its number says nothing and is left out.
            if shown.is_empty() || has_number(chip) && !has_number(&shown) {
                page.told.is_short = true;
                break;
            }
            page.told.is_short |= shown != *chip;
            x += self.chip(page, shown, x, middle) + 0.5 * self.base;
        }
    }

    /// Draws one chip and returns its width.
    fn chip(&self, page: &mut Page, words: String, x: f32, middle: f32) -> f32 {
        let style = self.chip_style();
        let (height, pad) = (self.chip_height(), 0.85 * style.size);
        let width = style.width(&words) + 2.0 * pad;
        let area = Area::new(x, middle - height / 2.0, width, height);
        let stroke = Some(Stroke { role: Role::ChipLine, width: page.hair() });
        let fill = Some(Fill::Solid(Role::ChipFill));
        page.shapes.push(Shape::Rect { area, radius: height / 2.0, fill, stroke });
        page.text(TextSpot::start(x + pad, middle + 0.36 * style.size), style, Role::ChipText, words);
        width
    }
}

fn has_number(text: &str) -> bool {
    text.contains(|letter: char| letter.is_ascii_digit())
}

/// The drawn end of a bar: its upper bound, or the torn edge.
fn end_of(bar: &Bar) -> f64 {
    match bar.end {
        End::Upto(high) => high,
        End::Exact | End::Open => bar.low.unwrap_or(0.0),
    }
}

/// A fraction of the axis as `f32`.
pub(super) fn to_f32(fraction: f64) -> f32 {
    use rust_decimal::prelude::ToPrimitive;
    fraction.to_f32().unwrap_or(0.0)
}
