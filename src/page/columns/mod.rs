//! Vertical bars, side by side, on pages and in the window: volumes over time, and small charts of groups by year.

mod lanes;
mod multiples;
mod plot;
mod values;

use multiples::draw;
pub use multiples::panel_rest_query;

use super::around::Marks;
use super::frame::{Page, roomy_page};
use super::lengths::count;
use super::occurring::occurring;
use super::settled::settled;
use super::shape::{Area, Plot, Scene};
use super::size::Size;
use crate::figure::{Bar, Bars, Panel, UNCONVERTED};
pub use plot::{ColumnPlot, Counts};

/// The share of the page that the data and their axis keep.
const ROOMY: f32 = 0.67;

/// The vertical bars on a page of the given size: one panel above the other, or small charts that share one axis.
pub(super) fn upright_page(bars: &Bars, size: Size) -> Scene {
    let all = || bars.panels.iter().flat_map(|panel| &panel.bars);
    let mut marks: Marks = all().flat_map(Bar::marks).collect();
    marks.extend(all().any(|bar| bar.unconverted > 0).then_some(UNCONVERTED));
    settled(&marks, |marks| columns_page(bars, size, marks))
}

fn columns_page(bars: &Bars, size: Size, marks: &Marks) -> Scene {
    let legend = occurring(&bars.legend, &bars.panels.iter().flat_map(|panel| &panel.bars));
    let is_roomy = |page: &Page| page.bottom - page.top >= ROOMY * size.height;
    let mut page = roomy_page(&bars.heading, &legend, size, marks, is_roomy);
    if bars.panels.iter().any(|panel| panel.shares_axis) {
        return draw(bars, page);
    }
    let (mut upper, mut lower) = (page.bottom, page.top);
    for plot in plots(bars, &page) {
        plot.draw(&mut page.sheet);
        (upper, lower) = (upper.min(plot.top), lower.max(plot.bottom));
    }
    let shown = bars.panels.iter().map(|panel| panel.bars.len()).sum();
    let area = Area::new(page.left, upper, page.width(), (lower - upper).max(0.0));
    page.plot = Some(Plot { area, shown, all: shown, asked: None, is_small: false });
    page.finish(&bars.heading, None)
}

/// The panels below each other; small charts stand where `multiples` puts them.
fn plots<'a>(bars: &'a Bars, page: &Page) -> Vec<ColumnPlot<'a>> {
    let panels: Vec<&Panel> = bars.panels.iter().filter(|panel| !panel.bars.is_empty()).collect();
    let height = (page.bottom - page.top).max(1.0) / count(panels.len().max(1));
    let plot = |(at, panel): (usize, &'a Panel)| {
        let area = Area::new(page.left, page.top + count(at) * height, page.width(), height);
        ColumnPlot::new(page.sheet.letters, panel, area, Counts::Below)
    };
    panels.into_iter().enumerate().map(plot).collect()
}
