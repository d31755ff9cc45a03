//! The columns of a page of blocks: names, plot, counts, large deals; and the axis that all bars share.

use super::super::bar_mark::{BarAxis, Chevron, to_f32};
use super::super::lengths::count;
use super::super::medium::TypeScale;
use super::super::shape::{Point, Stroke, TextSpot};
use super::super::sheet::Sheet;
use super::super::text_style::TextStyle;
use super::super::wrap::{Style, wrap};
use super::large::LargeColumn;
use super::plan::Plan;
use crate::figure::{Axis, BarDirection, BlockPanel, Column, CompareBar, Comparison, End, GroupBars, Role};
use crate::model::Within;

/// The largest share of the width for names.
const NAMES: f32 = 0.24;
/// Widths relative to body text from which counts name the number of all deals, and are as large as names.
const COUNTED: f32 = 25.0;
const WIDE: f32 = 46.0;
/// The thickest bar, relative to body text, and how thick the second is relative to the first.
const THICKEST: f32 = 50.0 / 21.0;
pub(super) const SECOND: f32 = 0.64;
/// The space between two bars, relative to the first.
pub(super) const APART: f32 = 0.2;
/// The height of a name above its bars, relative to body text.
pub(super) const NAME: f32 = 1.3;

/// The places of columns on a page, and the axis of its bars.
#[derive(Clone, Debug)]
pub(super) struct BlockGrid {
    pub letters: TypeScale,
    pub left: f32,
    pub right: f32,
    /// Position of the axis's zero, and the right edge of the plot.
    pub x0: f32,
    pub plot_right: f32,
    pub axis: BarAxis,
    pub pitch: f32,
    /// Thickness of the first bar of each block.
    pub thick: f32,
    pub has_later: bool,
    pub has_two_lines: bool,
    /// The left edge of counts if they begin there, and the right one if they end there.
    pub counts: Option<CountPlace>,
    pub count_style: Style,
    pub is_slim: bool,
    pub large: Option<LargeColumn>,
}

/// The edge of the column of counts: the left one if counts begin there, or the right one if they end there.
#[derive(Clone, Copy, Debug)]
pub(super) enum CountPlace {
    From(f32),
    To(f32),
}

impl BlockGrid {
    /// The grid of a panel; `is_first` says whether it has counts and large deals.
    pub fn new(comparison: &Comparison, panel: &BlockPanel, plan: &Plan, is_first: bool) -> Self {
        let (page, letters) = (&plan.page, plan.page.sheet.letters);
        let width = page.width();
        let is_wide = width >= WIDE * letters.label;
        let mut grid = Self {
            letters,
            left: page.left,
            right: page.right,
            x0: page.left,
            plot_right: page.right,
            axis: BarAxis { direction: BarDirection::Horizontal, start: page.left, length: 1.0 },
            pitch: plan.pitch,
            thick: 1.0,
            has_later: plan.has_later,
            has_two_lines: plan.medium.has_two_lines,
            counts: None,
            count_style: Style::regular(if is_wide { letters.label } else { letters.axis }),
            is_slim: plan.medium.is_slim || width < COUNTED * letters.label,
            large: None,
        };
        grid.thick = grid.thickness();
        if plan.has_large {
            let lists = &comparison.biggest.lists;
            let large = LargeColumn::new(lists, letters, page.right, width, plan.pitch);
            grid.plot_right = large.left - 1.6 * letters.label;
            grid.large = Some(large).filter(|_| is_first);
        }
        grid.place_counts(comparison, is_first);
        if !grid.has_two_lines {
            grid.x0 = grid.left + grid.names_width(&comparison.columns, width) + 0.8 * letters.label;
        }
        grid.axis.start = grid.x0;
        grid.measure(panel);
        grid
    }

    fn thickness(&self) -> f32 {
        let name = if self.has_two_lines { NAME * self.letters.label } else { 0.0 };
        let free = self.pitch - name;
        let thick = if self.has_later {
            let pad = (0.28 * self.pitch).min(free - 2.1 * self.letters.label).max(0.1 * self.pitch);
            (free - pad) / (1.0 + APART + SECOND)
        } else {
            0.62 * free
        };
        thick.min(THICKEST * self.letters.label).max(1.0)
    }

    /// The height of a block's bars.
    pub fn bars_height(&self) -> f32 {
        if self.has_later { (1.0 + APART + SECOND) * self.thick } else { self.thick }
    }

    /// The width of names and details, at most a share of the page.
    fn names_width(&self, columns: &[Column], width: f32) -> f32 {
        let (name, detail) = (self.name_style(), TextStyle::Detail.style(self.letters));
        let most = NAMES * width;
        let widest = |text: &str, style: Style| {
            let lines = wrap(text, style, most);
            lines.iter().map(|line| style.width(line)).fold(0.0, f32::max)
        };
        let own = columns.iter().map(|column| {
            let below = column.detail.as_deref().map_or(0.0, |text| widest(text, detail));
            widest(&column.name, name).max(below)
        });
        own.fold(0.0, f32::max).min(most).ceil()
    }

    /// Names are a little larger than values, where bars are tall enough.
    pub fn name_style(&self) -> Style {
        let factor = if self.thick >= 1.4 * self.letters.label { 1.05 } else { 1.0 };
        Style::bold(factor * self.letters.label)
    }

    /// The values of thick first bars are larger.
    pub fn value_style(&self, is_first: bool) -> Style {
        let factor = if is_first && self.thick >= 1.8 * self.letters.label { 1.14 } else { 1.0 };
        Style::bold(factor * self.letters.label)
    }

    /// Finds the longest axis that leaves room for the value at each bar, and for the unit at its end.
    fn measure(&mut self, panel: &BlockPanel) {
        let avail = (self.plot_right - self.x0).max(1.0);
        let later = |group: &'_ GroupBars| group.later.clone().filter(|_| self.has_later);
        let bars = panel
            .groups
            .iter()
            .flat_map(|group| [Some((group.whole.clone(), true)), later(group).map(|bar| (bar, false))]);
        let lengths = bars.flatten().filter_map(|(bar, is_first)| {
            let end = match bar.end {
                End::Upto(high) => high,
                End::Exact | End::Open => bar.low?,
            };
            bar.low.map(|_| (avail - self.tail(&bar, is_first)) / to_f32(end).max(0.02))
        });
        let longest = lengths.fold(avail - self.unit_room(&panel.axis), f32::min);
        self.axis.length = longest.max(0.15 * avail);
    }

    /// What follows the end of a bar: the chevron and the value with its mark.
    fn tail(&self, bar: &CompareBar, is_first: bool) -> f32 {
        let style = self.value_style(is_first);
        let mark = bar.footnote.as_deref().map_or(0.0, |mark| style.width(mark));
        let thick = if is_first { self.thick } else { SECOND * self.thick };
        let sign = if bar.end == End::Open { Chevron::behind(thick, self.letters.pen).length() } else { 0.0 };
        sign + self.gap() + style.width(&bar.value) + mark + 0.25 * self.letters.label
    }

    /// Room for the unit behind the label of the last tick.
    fn unit_room(&self, axis: &Axis) -> f32 {
        let style = TextStyle::Axis.style(self.letters);
        let last = axis.ticks.last().filter(|tick| tick.at > 0.92);
        last.map_or(0.0, |tick| style.width(&tick.label) / 2.0 + 0.7 * style.size + style.width(&axis.unit))
    }

    /// The space between a bar and its value.
    pub fn gap(&self) -> f32 {
        5.0 * self.letters.pen
    }

    /// The grid behind so many blocks; where names stand above bars, only behind the bars.
    pub fn lines(&self, sheet: &mut Sheet, axis: &Axis, blocks: usize, top: f32) {
        let faint = Stroke { role: Role::Grid, width: self.letters.pen };
        let zero = Stroke { role: Role::Axis, width: 1.3 * self.letters.pen };
        let spans: Vec<(f32, f32)> = if self.has_two_lines {
            let reach = 0.2 * self.letters.label;
            let span = |at: usize| {
                let first = self.bars_top(top + count(at) * self.pitch);
                (first - reach, first + self.bars_height() + reach)
            };
            (0..blocks).map(span).collect()
        } else {
            vec![(top, top + count(blocks) * self.pitch)]
        };
        for (from, to) in spans {
            for tick in axis.ticks.iter().filter(|tick| tick.at > 0.0) {
                let x = self.axis.at(tick.at);
                sheet.line(Point::new(x, from), Point::new(x, to), faint);
            }
            sheet.line(Point::new(self.x0, from), Point::new(self.x0, to), zero);
        }
    }

    /// The labels of the axis, and its unit at the right edge of the plot.
    pub fn labels(&self, sheet: &mut Sheet, axis: &Axis, bottom: f32) {
        if !axis.is_drawn() {
            return;
        }
        let style = TextStyle::Axis.style(self.letters);
        let baseline = bottom + 1.25 * style.size;
        let unit_left = self.plot_right - style.width(&axis.unit);
        let mut free = f32::NEG_INFINITY;
        for tick in &axis.ticks {
            let (x, half) = (self.axis.at(tick.at), style.width(&tick.label) / 2.0);
            let x = x.within(self.left + half, f32::max(self.left + half, self.right - half));
            if x - half > free && x + half + 0.5 * style.size < unit_left {
                sheet.text(TextSpot::middle(x, baseline), style, Role::Muted, tick.label.clone());
                free = x + half + 0.4 * style.size;
            }
        }
        if unit_left > free {
            sheet.text(TextSpot::end(self.plot_right, baseline), style, Role::Muted, axis.unit.clone());
        }
    }
}
