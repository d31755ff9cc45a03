//! The values above columns: all of them where there is room, otherwise the largest and the last.

use super::super::shape::{Area, Point, TextSpot};
use super::super::sheet::Sheet;
use super::super::wrap::Style;
use super::plot::{ColumnPlot, Counts, is_apart};
use crate::figure::Role;

/// Number of columns with a value if there is no room for all.
const LARGEST: usize = 5;

impl ColumnPlot<'_> {
    /// Writes values above the columns whose tops are given, but not over text that is already there.
    pub(super) fn values(&self, sheet: &mut Sheet, tops: &[Point], mut taken: Vec<Area>) {
        let style = Style::bold(self.letters.least.max(0.69 * self.base));
        let half = self.width() / 2.0;
        let bars: Vec<Area> =
            tops.iter().map(|top| Area::new(top.x - half, top.y, 2.0 * half, self.foot - top.y)).collect();
        for at in self.labelled(tops, style) {
            let (bar, top) = (&self.panel.bars[at], tops[at]);
            let Some(value) = &bar.value else { continue };
            let mark = sheet.kept(bar.footnote.as_deref().unwrap_or_default());
            let (width, tail) = (style.width(value), style.width(mark));
            let baseline = top.y - 0.4 * style.size;
            let left = (top.x - width / 2.0).min(self.x1 - width - tail);
            let area = Area::new(left, baseline - 0.8 * style.size, width + tail, style.size);
            let is_inside = left >= self.x0 - 0.5 * self.base;
            let crosses = bars.iter().enumerate().any(|(other, bar)| other != at && bar.meets(area));
            if !is_inside || crosses || taken.iter().any(|other| other.meets(area)) {
                sheet.told.is_short = true;
                continue;
            }
            taken.push(Area::new(
                area.x - 0.1 * style.size,
                area.y,
                area.width + 0.2 * style.size,
                area.height,
            ));
            sheet.text_on_ground(TextSpot::start(left, baseline), style, Role::Text, value.clone());
            sheet.text(TextSpot::start(left + width, baseline), style, Role::Warning, mark.to_owned());
        }
    }

    /// The columns that have a value, the tallest first.
    fn labelled(&self, tops: &[Point], style: Style) -> Vec<usize> {
        let bars = &self.panel.bars;
        let mut order: Vec<usize> = (0..bars.len()).filter(|at| bars[*at].value.is_some()).collect();
        order.sort_by(|&a, &b| tops[a].y.total_cmp(&tops[b].y));
        if self.counts == Counts::Rings {
            order.truncate(1);
            return order;
        }
        let widest = order.iter().filter_map(|at| bars[*at].value.as_deref());
        let fits = widest.map(|value| style.width(value)).fold(0.0, f32::max) <= 1.05 * self.slot;
        if !fits {
            let last = bars.iter().rposition(|bar| !is_apart(bar) && bar.value.is_some());
            let (apart, mut kept): (Vec<usize>, Vec<usize>) =
                order.iter().partition(|at| is_apart(&bars[**at]));
            kept.truncate(LARGEST);
            kept.extend(last.filter(|last| !kept.contains(last)));
            kept.extend(apart);
            return kept;
        }
        order
    }
}
