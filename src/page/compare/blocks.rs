//! One block: the name of a group, its two bars with their values, and its counts.

use super::super::bar_mark::BarMark;
use super::super::lengths::count;
use super::super::shape::TextSpot;
use super::super::sheet::Sheet;
use super::super::text_style::TextStyle;
use super::super::wrap::{shorten, whole, wrap_most};
use super::grid::{APART, BlockGrid, NAME, SECOND};
use crate::figure::{Column, CompareBar, GroupBars, Role};

/// Of the space around the content of a block, the share above it.
const ABOVE: f32 = 0.42;

impl BlockGrid {
    /// The upper edge of the bars of a block that begins at `y`.
    pub fn bars_top(&self, y: f32) -> f32 {
        let name = if self.has_two_lines { NAME * self.letters.label } else { 0.0 };
        y + ABOVE * (self.pitch - name - self.bars_height()) + name
    }

    /// The middle of a block's bars.
    pub fn middle_of_bars(&self, y: f32, bars: &GroupBars) -> f32 {
        let height = if bars.later.is_some() { self.bars_height() } else { self.thick };
        self.bars_top(y) + height / 2.0
    }

    /// Draws the block of a group from `y` downwards.
    pub fn block(&self, sheet: &mut Sheet, column: &Column, bars: &GroupBars, y: f32) {
        let top = self.bars_top(y);
        if self.has_two_lines {
            self.name_above(sheet, column, top);
        } else {
            self.name_beside(sheet, column, y, top);
        }
        self.bar(sheet, &bars.whole, top, true);
        if let Some(later) = bars.later.as_ref().filter(|_| self.has_later) {
            self.bar(sheet, later, top + (1.0 + APART) * self.thick, false);
        }
    }

    /// The name above the bars, with its detail behind it if there is room.
    fn name_above(&self, sheet: &mut Sheet, column: &Column, top: f32) {
        let (style, small) = (self.name_style(), TextStyle::Detail.style(self.letters));
        let baseline = top - 0.42 * self.letters.label;
        let name = shorten(&column.name, style, self.right - self.left);
        let end = self.left + style.width(&name) + 0.6 * small.size;
        sheet.text(TextSpot::start(self.left, baseline), style, Role::Text, name);
        let detail = column.detail.as_ref().filter(|text| end + small.width(text) <= self.right);
        if let Some(text) = detail {
            sheet.text(TextSpot::start(end, baseline), small, Role::Muted, text.clone());
        }
    }

    /// The name beside the first bar, with its detail below, as far as they fit in the block.
    fn name_beside(&self, sheet: &mut Sheet, column: &Column, y: f32, top: f32) {
        let (style, small) = (self.name_style(), TextStyle::Detail.style(self.letters));
        let (leading, below) = (1.15 * style.size, 1.4 * small.size);
        let room = self.x0 - self.left - 0.6 * self.letters.label;
        let end = y + self.pitch - 0.55 * self.letters.label;
        let first = top + self.thick / 2.0 + 0.36 * style.size;
        let fits = |lines: usize, details: usize| {
            let height = leading * count(lines.saturating_sub(1)) + below * count(details);
            // A name of several lines may begin higher, within its block.
            (y + 1.05 * style.size).max((end - height).min(first)) + height <= end + 0.01
        };
        let whole = wrap_most(&column.name, style, room, 3);
        let lines = if fits(whole.len(), 0) { whole } else { wrap_most(&column.name, style, room, 1) };
        let details = column.detail.iter().flat_map(|text| wrap_most(text, small, room, 2));
        let details: Vec<String> = details.collect();
        let details = if fits(lines.len(), details.len()) { details } else { Vec::new() };
        let height = leading * count(lines.len().saturating_sub(1)) + below * count(details.len());
        let mut baseline = first.min(end - height).max(y + 0.9 * style.size);
        for (at, line) in lines.into_iter().enumerate() {
            baseline += if at > 0 { leading } else { 0.0 };
            sheet.text(TextSpot::start(self.left, baseline), style, Role::Text, line);
        }
        for line in details {
            baseline += below;
            sheet.text(TextSpot::start(self.left, baseline), small, Role::Muted, line);
        }
    }

    /// A bar from its upper edge, with its value and its count.
    fn bar(&self, sheet: &mut Sheet, bar: &CompareBar, edge: f32, is_first: bool) {
        let thick = if is_first { self.thick } else { SECOND * self.thick };
        let middle = edge + thick / 2.0;
        if let Some(cell) = &bar.count {
            self.count(sheet, cell, middle);
        }
        let Some(low) = bar.low else {
            self.words(sheet, bar, middle);
            return;
        };
        let mark = BarMark {
            axis: self.axis,
            edge,
            thick,
            low,
            end: bar.end,
            segments: &[],
            role: bar.role,
            hatch: bar.role,
            pen: self.letters.pen,
        };
        let x = sheet.bar(&mark) + self.gap();
        self.value(sheet, bar, x, middle, is_first);
    }

    /// The value behind a bar, with its mark: never cut.
    fn value(&self, sheet: &mut Sheet, bar: &CompareBar, x: f32, middle: f32, is_first: bool) {
        let style = self.value_style(is_first);
        let mark = bar.footnote.as_deref().unwrap_or_default();
        let room = self.plot_right - x - style.width(mark);
        let Some(style) = whole(&bar.value, style, room, self.letters.least) else {
            sheet.told.is_short = true;
            return;
        };
        let baseline = middle + 0.36 * style.size;
        sheet.text_on_ground(TextSpot::start(x, baseline), style, Role::Text, bar.value.clone());
        let end = x + style.width(&bar.value);
        sheet.text(TextSpot::start(end, baseline), style, Role::Warning, mark.to_owned());
    }

    /// The words in place of a bar.
    fn words(&self, sheet: &mut Sheet, bar: &CompareBar, middle: f32) {
        let style = TextStyle::Plain.style(self.letters);
        let x = self.x0 + 0.3 * self.letters.label;
        let words = shorten(&bar.value, style, self.plot_right - x);
        let spot = TextSpot::start(x, middle + 0.36 * style.size);
        sheet.text_on_ground(spot, style, Role::Muted, words);
    }
}
