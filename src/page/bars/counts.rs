//! The columns of counts, from the right edge of a page.

use super::super::text_style::TextStyle;
use super::super::wrap::Style;
use super::drawn::PanelDrawn;
use super::grid::{Columns, DRAWN, Grid};
use crate::figure::{CountCell, CountColumn};

impl Grid {
    /// The columns of counts, from the right edge.
    pub(super) fn place_counts(&mut self, columns: &[CountColumn], drawn: &[PanelDrawn<'_>], form: Columns) {
        let mut right = self.right;
        let head = TextStyle::Head.style(self.letters);
        for (at, column) in columns.iter().enumerate().rev() {
            let cells = drawn.iter().flat_map(|panel| {
                let of_bars = panel.bars().map(|bar| &bar.counts);
                of_bars.chain(panel.rests().map(|rest| &rest.counts)).filter_map(move |counts| counts.get(at))
            });
            let widest = cells.map(|cell| self.cell_width(cell)).fold(0.0, f32::max);
            let ring = if column.has_ring { 0.9 * self.letters.axis } else { 0.0 };
            let regular = Style::regular(head.size);
            let words = if self.is_short(columns) { &column.short_head } else { &column.head };
            self.counts.insert(0, right);
            // The first head may stand above the plot.
            let head = if at == 0 && form >= Columns::SlimCounts { 0.0 } else { regular.width(words) + ring };
            right -= widest.max(head) + 1.1 * self.letters.label;
        }
        self.plot_right = right.min(self.right);
        if columns.is_empty() {
            self.plot_right = self.right;
        }
    }

    /// Whether the heads of counts have their short form.
    pub(super) fn is_short(&self, columns: &[CountColumn]) -> bool {
        columns.len() > 1 || self.right - self.left < 42.0 * self.letters.label
    }

    pub fn cell_width(&self, cell: &CountCell) -> f32 {
        self.cell_parts(cell).iter().map(|(text, style)| style.width(text)).sum()
    }

    /// The parts of a count with their styles; a slim page has the number only.
    pub fn cell_parts(&self, cell: &CountCell) -> Vec<(String, Style)> {
        let size = self.count_size();
        let (plain, bold) = (Style::regular(size), Style::bold(size));
        let number = if cell.is_zero { plain } else { bold };
        let parts = [
            (&cell.before, plain, !self.is_slim),
            (&cell.number, number, true),
            (&cell.extra, bold, true),
            (&cell.after, plain, !self.is_slim),
        ];
        let kept = parts.into_iter().filter(|(text, _, is_shown)| *is_shown && !text.is_empty());
        kept.map(|(text, style, _)| (text.clone(), style)).collect()
    }

    /// Counts are as large as names where there is room, otherwise as large as the axis.
    fn count_size(&self) -> f32 {
        let is_wide = self.right - self.left >= DRAWN * self.letters.label;
        if is_wide { self.letters.label } else { self.letters.axis }
    }
}
