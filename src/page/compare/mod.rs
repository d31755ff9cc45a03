//! A comparison on a page: a block for each group with two bars, one scale for all, what is undisclosed beside them,
//! and below the axis what keeps the figures open.

mod band;
mod blocks;
mod cells;
mod counts;
mod grid;
mod large;
mod plan;

use super::lengths::count;
use super::shape::{Area, Plot, Point, Scene, Stroke, TextSpot};
use super::size::Size;
use super::text_style::TextStyle;
use super::wrap::{shorten, wrap_most};
use crate::figure::{BlockPanel, Comparison, Role};
use grid::BlockGrid;
use plan::Plan;

pub use cells::Cells;

/// The comparison on a page of the given size.
pub fn comparison_scene(comparison: &Comparison, size: Size) -> Scene {
    BlocksPage { comparison, plan: Plan::new(comparison, size) }.draw()
}

struct BlocksPage<'a> {
    comparison: &'a Comparison,
    plan: Plan,
}

impl BlocksPage<'_> {
    fn draw(mut self) -> Scene {
        let comparison = self.comparison;
        let mut y = self.plan.page.top;
        let (mut first, mut last) = (f32::INFINITY, y);
        for (at, panel) in comparison.blocks.panels.iter().take(self.plan.panels).enumerate() {
            let rows = self.panel(at, panel, y);
            (first, last) = (first.min(rows.y), rows.bottom());
            y = rows.bottom() + self.plan.foot_height(panel);
        }
        y = self.band(y);
        y = self.left_out(y);
        let Plan { mut page, shown, is_small, .. } = self.plan;
        let area = Area::new(page.left, first.min(last), page.width(), (last - first).max(0.0));
        let all = comparison.columns.len();
        page.plot = Some(Plot { area, shown, all, asked: None, is_small });
        let too_small = plan::too_small(comparison, page.size, shown);
        let end = page.size.is_fit.then_some(y);
        Scene { too_small, ..page.finish(&comparison.heading, end) }
    }

    /// Draws a panel from `y` downwards and returns the area of its blocks.
    fn panel(&mut self, at: usize, panel: &BlockPanel, y: f32) -> Area {
        let grid = BlockGrid::new(self.comparison, panel, &self.plan, at == 0);
        let (plan, columns) = (&mut self.plan, &self.comparison.columns);
        let head = plan.head_height(self.comparison, at);
        let top = y + head;
        let bottom = top + count(plan.shown) * plan.pitch;
        let sheet = &mut plan.page.sheet;
        let baseline = top - 0.75 * grid.letters.axis;
        if let Some(name) = &panel.name {
            let style = sheet.style(TextStyle::Head);
            let name = shorten(name, style, grid.plot_right - grid.x0);
            sheet.text(TextSpot::start(grid.left, baseline), style, Role::Text, name);
        }
        if plan.shown == 0 {
            return Area::new(grid.left, top, grid.right - grid.left, 0.0);
        }
        if at == 0 {
            grid.heads(sheet, &self.comparison.blocks, baseline);
        }
        grid.lines(sheet, &panel.axis, plan.shown, top);
        let rule = Stroke { role: Role::Rule, width: sheet.hair() };
        for (block, (column, bars)) in columns.iter().zip(&panel.groups).take(plan.shown).enumerate() {
            let y = top + count(block) * plan.pitch;
            if block > 0 {
                sheet.line(Point::new(grid.left, y), Point::new(grid.right, y), rule);
            }
            grid.block(sheet, column, bars, y);
            if let Some(large) = grid.large {
                let lines = self.comparison.biggest.lists.get(block).map_or(&[][..], Vec::as_slice);
                large.list(sheet, lines, grid.middle_of_bars(y, bars));
            }
        }
        grid.labels(sheet, &panel.axis, bottom);
        Area::new(grid.left, top, grid.right - grid.left, bottom - top)
    }

    /// What keeps the figures open, below the axis; returns where it ends.
    fn band(&mut self, y: f32) -> f32 {
        let page = &mut self.plan.page;
        let Some(band) = &self.plan.band else { return y };
        // On a page of fixed height it stands at the foot.
        let top = if page.size.is_fit { y } else { y.max(page.bottom - band.height() - self.plan.left_out) };
        let area = Area::new(page.left, top + band.above(), page.width(), band.height() - band.above());
        band.draw(&mut page.sheet, area);
        top + band.height()
    }

    /// The currencies for which the page has no room, by name.
    fn left_out(&mut self, y: f32) -> f32 {
        let page = &mut self.plan.page;
        let words = self.comparison.blocks.left_out(self.plan.panels).filter(|_| self.plan.left_out > 0.0);
        let Some(words) = words else { return y };
        let style = page.sheet.style(TextStyle::Note);
        let line = wrap_most(&words, style, page.width(), 1).into_iter().next().unwrap_or_default();
        let spot = TextSpot::start(page.left, y + 1.5 * style.size);
        page.sheet.text(spot, style, Role::Muted, line);
        y + self.plan.left_out
    }
}
