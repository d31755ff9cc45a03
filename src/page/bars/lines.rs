//! The lines of the grid behind rows, and the labels of the axis below them.

use super::super::lengths::count;
use super::super::shape::{Point, Stroke, TextSpot};
use super::super::sheet::Sheet;
use super::super::text_style::TextStyle;
use super::grid::{Grid, Rows};
use crate::figure::{Panel, Role};
use crate::model::Within;

impl Grid {
    /// The grid behind rows from `top` to `bottom`, with the labels of the axis below it. Where names stand above their
    /// bars, the lines leave them free.
    pub fn lines(&self, sheet: &mut Sheet, panel: &Panel, rows: Rows) {
        let Rows { top, bars, bottom, has_labels } = rows;
        if self.has_two_lines {
            for row in 0..bars {
                let middle = self.bar_middle(top + self.pitch * (count(row) + 0.5));
                let half = 0.5 * self.thick + 1.5 * self.letters.pen;
                self.piece(sheet, panel, middle - half, middle + half);
            }
        } else {
            self.piece(sheet, panel, top, bottom);
        }
        if has_labels {
            self.labels(sheet, panel, bottom);
        }
    }

    fn piece(&self, sheet: &mut Sheet, panel: &Panel, top: f32, bottom: f32) {
        let grid = Stroke { role: Role::Grid, width: self.letters.pen };
        for tick in panel.axis.ticks.iter().filter(|tick| tick.at > 0.0 || self.is_log()) {
            let x = self.axis.at(tick.at);
            sheet.line(Point::new(x, top), Point::new(x, bottom), grid);
        }
        // A logarithmic axis has no zero and hence no base line.
        if !self.is_log() {
            let line = Stroke { role: Role::Axis, width: 1.3 * self.letters.pen };
            sheet.line(Point::new(self.x0, top), Point::new(self.x0, bottom), line);
        }
    }

    /// The labels of the axis, and its unit at the right edge of the plot.
    fn labels(&self, sheet: &mut Sheet, panel: &Panel, bottom: f32) {
        if !panel.axis.is_drawn() {
            return;
        }
        let style = TextStyle::Axis.style(self.letters);
        let baseline = bottom + 1.25 * style.size;
        let unit = &panel.axis.unit;
        let unit_left = self.plot_right - style.width(unit);
        let mut free = f32::NEG_INFINITY;
        for tick in &panel.axis.ticks {
            let (x, half) = (self.axis.at(tick.at), style.width(&tick.label) / 2.0);
            // On pages where the axis begins at the margin, the first label does so, too.
            let x = x.within(self.left + half, f32::max(self.left + half, self.right - half));
            if x - half > free && x + half + 0.5 * style.size < unit_left {
                sheet.text(TextSpot::middle(x, baseline), style, Role::Muted, tick.label.clone());
                free = x + half + 0.4 * style.size;
            }
        }
        if unit_left > free {
            let right = self.plot_right.max(self.left + style.width(unit));
            sheet.text(TextSpot::end(right, baseline), style, Role::Muted, unit.clone());
        }
    }
}
