//! Horizontal bars on a page: a row for each of the first groups, a row for the rest, and below them the groups that
//! stand apart.

mod budget;
mod counts;
mod drawn;
mod grid;
mod heads;
mod lines;
mod names;
mod plan;
mod room;
mod row;
mod steps;

pub use room::rest_queries;

use super::around::Marks;
use super::columns::upright_page;
use super::frame::Page;
use super::lengths::count;
use super::not_shown::not_shown;
use super::occurring::occurring;
use super::settled::settled;
use super::shape::{Area, Plot, Scene, TextSpot};
use super::sheet::Sheet;
use super::size::Size;
use super::text_style::TextStyle;
use super::wrap::shorten;
use crate::figure::{Bar, BarDirection, Bars, Panel, Rest, Role};
use budget::BarsPlan;
use drawn::{PanelDrawn, marks_of};

use grid::{Grid, Rows};

/// The bars on a page of the given size.
pub fn bars_scene(bars: &Bars, size: Size) -> Scene {
    match bars.form {
        BarDirection::Vertical => upright_page(bars, size),
        BarDirection::Horizontal => {
            let plan = plan::plan(bars, size);
            let marks = marks_of(&panels_of(bars, &plan));
            settled(&marks, |marks| BarsPage::new(bars, size, plan.clone(), marks).draw())
        }
    }
}

/// What the page shows of each panel.
fn panels_of<'a>(bars: &'a Bars, plan: &BarsPlan) -> Vec<PanelDrawn<'a>> {
    plan.panels.iter().enumerate().map(|(at, rows)| PanelDrawn::new(bars, at, *rows)).collect()
}

struct BarsPage<'a> {
    bars: &'a Bars,
    plan: BarsPlan,
    panels: Vec<PanelDrawn<'a>>,
    page: Page,
}

impl<'a> BarsPage<'a> {
    fn new(bars: &'a Bars, size: Size, plan: BarsPlan, marks: &Marks) -> Self {
        let panels = panels_of(bars, &plan);
        let drawn: Vec<&Bar> = panels.iter().flat_map(PanelDrawn::bars).collect();
        let legend = occurring(&bars.legend, &drawn.into_iter());
        let page = Page::new(&bars.heading, &legend, size, plan.around, marks);
        Self { bars, plan, panels, page }
    }

    fn draw(mut self) -> Scene {
        let bars = self.bars;
        let top = self.page.top;
        let mut y = top;
        let mut at = 0;
        let (mut first_row, mut last_row) = (f32::INFINITY, top);
        while at < self.plan.panels_shown {
            let run = bars.panels_on_axis(at);
            let shown = run.start..run.end.min(self.plan.panels_shown);
            let drawn = self.panels.get(shown).unwrap_or_default();
            let grid = Grid::new(bars, (&self.panels, drawn), &self.page, &self.plan, at);
            at = run.end;
            for panel in run.start..run.end.min(self.plan.panels_shown) {
                let rows = self.draw_panel(panel, &grid, y);
                (first_row, last_row) = (first_row.min(rows.y), rows.bottom());
                y = rows.bottom() + self.plan.foot_height(bars, panel);
            }
        }
        y += self.left_out(y);
        let all: usize = bars.panels.iter().map(|panel| panel.bars.len()).sum();
        let shown = self.panels.iter().flat_map(PanelDrawn::bars).count();
        let area = Area::new(
            self.page.left,
            first_row.min(last_row),
            self.page.width(),
            (last_row - first_row).max(0.0),
        );
        let in_panel = |panel: &Panel| panel.bars.iter().filter(|bar| !bar.is_apart).count();
        let wanted: usize = bars.panels.iter().map(in_panel).sum();
        // Groups that are too small for a row of their own are not missed.
        let wanted = wanted.min(bars.large.unwrap_or(usize::MAX));
        let named = self.panels.iter().map(|panel| panel.named.len()).sum();
        let is_whole = shown == all;
        let is_small = self.plan.is_small;
        self.page.plot = Some(Plot {
            area,
            shown: if is_whole { wanted } else { named },
            all: wanted,
            asked: bars.top,
            is_small,
        });
        let too_small = if is_small { room::too_small(bars, self.page.size) } else { None };
        let scene = self.page.finish(&bars.heading, self.plan.may_be_shorter.then_some(y));
        Scene { too_small, ..scene }
    }

    /// Names the panels for which the page has no room; returns the height of that line.
    fn left_out(&mut self, y: f32) -> f32 {
        let (bars, height) = (self.bars, self.plan.left_out_height(self.bars));
        if height > 0.0 {
            let style = self.page.sheet.style(TextStyle::Axis);
            let panels = bars.panels.get(self.plan.panels_shown..).unwrap_or_default();
            let words = not_shown(bars.heading.lang, panels.iter(), style, self.page.width());
            let spot = TextSpot::start(self.page.left, y + 1.1 * style.size);
            self.page.sheet.text(spot, style, Role::Muted, words);
        }
        height
    }

    /// Draws a panel from `y` downwards and returns the area of its rows.
    fn draw_panel(&mut self, panel: usize, grid: &Grid, y: f32) -> Area {
        let (bars, plan) = (self.bars, &self.plan);
        let of_panel = &bars.panels[panel];
        let head = plan.head_height(bars, panel);
        let sheet = &mut self.page.sheet;
        let style = sheet.style(TextStyle::Head);
        if let Some(name) = &of_panel.name {
            let name = shorten(name, style, self.page.right - grid.x0);
            sheet.text(TextSpot::start(grid.x0, y + head - 0.75 * style.size), style, Role::Text, name);
        }
        if BarsPlan::has_heads(panel) {
            grid.heads(
                sheet,
                &bars.heads,
                &bars.columns,
                y + head - 0.75 * style.size,
                of_panel.name.is_none(),
            );
        }
        let drawn = &self.panels[panel];
        let top = y + head;
        let has_apart = !drawn.apart.is_empty() || drawn.apart_rest.is_some();
        let is_labelled = plan.is_labelled(bars, panel);
        let rows = (top, !has_apart && is_labelled);
        let bottom = Self::block(sheet, grid, of_panel, (&drawn.named, drawn.rest.as_ref()), rows);
        if !has_apart {
            return Area::new(grid.left, top, grid.right - grid.left, bottom - top);
        }
        let below = bottom + plan.apart_head_height(bars, panel);
        if let Some(forms) = bars.heads.apart.as_ref().filter(|_| plan.has_apart_head(bars, panel)) {
            let room = self.page.right - self.page.left;
            let [full, short, _] = forms;
            let words = shorten(if style.width(full) <= room { full } else { short }, style, room);
            sheet.text(TextSpot::start(self.page.left, below - 0.6 * style.size), style, Role::Muted, words);
        }
        let end = Self::block(
            sheet,
            grid,
            of_panel,
            (&drawn.apart, drawn.apart_rest.as_ref()),
            (below, is_labelled),
        );
        Area::new(grid.left, top, grid.right - grid.left, end - top)
    }

    /// Draws rows of bars and the row of their rest from `top` downwards; returns their lower end.
    fn block(
        sheet: &mut Sheet,
        grid: &Grid,
        panel: &Panel,
        (bars, rest): (&[&Bar], Option<&Rest>),
        (top, has_labels): (f32, bool),
    ) -> f32 {
        let end = top + count(bars.len()) * grid.pitch;
        let bottom = if rest.is_some() { end + grid.rest_pitch } else { end };
        grid.lines(sheet, panel, Rows { top, bars: bars.len(), bottom, has_labels });
        for (at, bar) in bars.iter().enumerate() {
            grid.row(sheet, bar, top + (count(at) + 0.5) * grid.pitch);
        }
        if let Some(rest) = rest {
            grid.rest(sheet, rest, end + 0.5 * grid.rest_pitch);
        }
        bottom
    }
}
