//! The counts beside bars: how many deals of a group are undisclosed.

use super::super::shape::{Shape, Stroke, TextSpot};
use super::super::sheet::Sheet;
use super::super::text_style::TextStyle;
use super::super::wrap::Style;
use super::grid::{BlockGrid, CountPlace};
use crate::figure::{Blocks, Comparison, CountCell, CountColumn, Role};

impl BlockGrid {
    /// Takes the column of counts off the plot; `is_first` says whether this panel shows it.
    pub fn place_counts(&mut self, comparison: &Comparison, is_first: bool) {
        let Some(column) = &comparison.blocks.counts else { return };
        let groups = comparison.blocks.panels.iter().flat_map(|panel| &panel.groups);
        let bars = groups.flat_map(|group| [Some(&group.whole), group.later.as_ref()]).flatten();
        let cells = bars.filter_map(|bar| bar.count.as_ref()).map(|cell| self.cell_width(cell));
        let widest = cells.fold(0.0, f32::max);
        let gap = 1.2 * self.letters.label;
        let place = if self.large.is_some() || self.plot_right < self.right {
            let width = widest.max(TextStyle::Axis.style(self.letters).width(&column.short_head));
            let left = self.plot_right - width;
            self.plot_right = left - self.ring_room() - gap;
            CountPlace::From(left)
        } else {
            self.plot_right -= widest + gap;
            CountPlace::To(self.right)
        };
        self.counts = Some(place).filter(|_| is_first);
    }

    /// The width of the ring before the head of counts.
    fn ring_room(&self) -> f32 {
        0.9 * self.letters.axis
    }

    /// The heads of counts and of large deals on one baseline.
    pub fn heads(&self, sheet: &mut Sheet, blocks: &Blocks, baseline: f32) {
        let style = TextStyle::Axis.style(self.letters);
        if let (Some(place), Some(column)) = (self.counts, &blocks.counts) {
            self.count_head(sheet, column, place, baseline);
        }
        if let (Some(large), Some([two, one])) = (self.large, &blocks.large) {
            let words = if large.has_two { two } else { one };
            sheet.text(TextSpot::start(large.left, baseline), style, Role::Muted, words.clone());
        }
    }

    fn count_head(&self, sheet: &mut Sheet, column: &CountColumn, place: CountPlace, baseline: f32) {
        let style = TextStyle::Axis.style(self.letters);
        let words = column.short_head.clone();
        let left = match place {
            CountPlace::From(left) => left,
            CountPlace::To(right) => right - style.width(&words),
        };
        sheet.text(TextSpot::start(left, baseline), style, Role::Muted, words);
        let radius = 0.3 * style.size;
        let stroke = Some(Stroke { role: Role::Undisclosed, width: 1.3 * self.letters.pen });
        let (x, y) = (left - 0.3 * style.size - radius, baseline - 0.35 * style.size);
        sheet.shapes.push(Shape::Circle { x, y, radius, fill: Some(Role::Background), stroke });
    }

    /// The parts of a count with their styles; a slim page has the number only.
    fn cell_parts<'c>(&self, cell: &'c CountCell) -> impl Iterator<Item = (&'c str, Style)> + use<'c> {
        let (plain, bold) = (self.count_style, Style::bold(self.count_style.size));
        let number = if cell.is_zero { plain } else { bold };
        let is_slim = self.is_slim;
        let parts = [
            (cell.before.as_str(), plain, !is_slim),
            (&cell.number, number, true),
            (&cell.extra, bold, true),
            (&cell.after, plain, !is_slim),
        ];
        let kept = parts.into_iter().filter(|(text, _, is_shown)| *is_shown && !text.is_empty());
        kept.map(|(text, style, _)| (text, style))
    }

    fn cell_width(&self, cell: &CountCell) -> f32 {
        self.cell_parts(cell).map(|(text, style)| style.width(text)).sum()
    }

    /// A count beside the bar that is centred on `middle`.
    pub fn count(&self, sheet: &mut Sheet, cell: &CountCell, middle: f32) {
        let Some(place) = self.counts else { return };
        let baseline = middle + 0.36 * self.count_style.size;
        let mut x = match place {
            CountPlace::From(left) => left,
            CountPlace::To(right) => right - self.cell_width(cell),
        };
        for (text, style) in self.cell_parts(cell) {
            let is_bold = style != self.count_style;
            let role = if is_bold { Role::Text } else { Role::Muted };
            sheet.text(TextSpot::start(x, baseline), style, role, text.to_owned());
            x += style.width(text);
        }
    }
}
