//! Pages of vertical bars: one panel above the other, or small charts that share one axis.

use super::super::around::Marks;
use super::super::frame::{Page, roomy_page};
use super::super::lengths::{count, least_height};
use super::super::not_shown::not_shown;
use super::super::occurring::occurring;
use super::super::settled::settled;
use super::super::shape::{Area, Plot, Scene, TextSpot, TooSmall};
use super::super::size::Size;
use super::super::text_style::TextStyle;
use super::multiples::{draw, is_low, shown};
use super::plot::{ColumnPlot, Counts};
use crate::figure::{Bar, Bars, Panel, Role, UNCONVERTED};

/// The share of the page that the data and their axis keep.
const ROOMY: f32 = 0.67;
/// The height of a line below the panels, relative to body text.
const LINE: f32 = 1.4;

/// The vertical bars on a page of the given size: one panel above the other, or small charts that share one axis.
pub(in crate::page) fn upright_page(bars: &Bars, size: Size) -> Scene {
    let all = || bars.panels.iter().flat_map(|panel| &panel.bars);
    let mut marks: Marks = all().flat_map(Bar::marks).collect();
    marks.extend(all().any(|bar| bar.unconverted > 0).then_some(UNCONVERTED));
    settled(&marks, |marks| columns_page(bars, size, marks))
}

fn columns_page(bars: &Bars, size: Size, marks: &Marks) -> Scene {
    let panels: Vec<&Panel> = bars.panels.iter().filter(|panel| !panel.bars.is_empty()).collect();
    let around = |shown: &[&Panel]| {
        let legend = occurring(&bars.legend, &shown.iter().flat_map(|panel| &panel.bars));
        let is_roomy = |page: &Page| page.bottom - page.top >= ROOMY * size.height;
        roomy_page(&bars.heading, &legend, size, marks, is_roomy)
    };
    let has_low = |page: &Page, number: usize| {
        let height = (page.bottom - page.top - LINE * page.sheet.letters.label).max(1.0) / count(number);
        let area = Area::new(page.left, page.top, page.width(), height);
        let plot = |panel| ColumnPlot::new(page.sheet.letters, panel, area, Counts::Below);
        panels.iter().take(number).any(|panel| plot(panel).is_low())
    };
    if bars.panels.iter().any(|panel| panel.shares_axis) {
        return small_charts(bars, size, marks);
    }
    let all = around(&panels);
    let shown = (1..=panels.len()).rev().find(|shown| !has_low(&all, *shown)).unwrap_or(0);
    let page = around(panels.get(..shown).unwrap_or_default());
    below_each_other(bars, &panels, shown, page)
}

/// The small charts, with the legend of those that have room.
fn small_charts(bars: &Bars, size: Size, marks: &Marks) -> Scene {
    let around = |size: Size, shown: &[&Panel]| {
        let legend = occurring(&bars.legend, &shown.iter().flat_map(|panel| &panel.bars));
        let is_roomy = |page: &Page| page.bottom - page.top >= ROOMY * size.height;
        roomy_page(&bars.heading, &legend, size, marks, is_roomy)
    };
    let all: Vec<&Panel> = bars.panels.iter().collect();
    let page = around(size, &all);
    if !is_low(bars, &page) {
        return draw(bars, around(size, &shown(bars, &page)));
    }
    let holds = |height: f32| {
        let size = Size { height, ..size };
        !is_low(bars, &around(size, &all))
    };
    let height = least_height(size.height, holds);
    let too_small = Some(TooSmall { wanted: all.len(), holds: 0, height });
    Scene { too_small, ..draw(bars, around(size, &[])) }
}

/// Draws the first panels and names the others.
fn below_each_other(bars: &Bars, panels: &[&Panel], shown: usize, mut page: Page) -> Scene {
    let (drawn, left) = panels.split_at(shown.min(panels.len()));
    let style = page.sheet.style(TextStyle::Axis);
    let is_whole = left.iter().all(|panel| panel.name.is_none());
    if !is_whole {
        let words = not_shown(bars.heading.lang, left.iter().copied(), style, page.width());
        let spot = TextSpot::start(page.left, page.bottom - 0.4 * style.size);
        page.sheet.text(spot, style, Role::Muted, words);
    }
    let line = if is_whole { 0.0 } else { LINE * page.sheet.letters.label };
    let height = (page.bottom - page.top - line).max(1.0) / count(drawn.len().max(1));
    let (mut upper, mut lower) = (page.bottom, page.top);
    for (at, panel) in drawn.iter().enumerate() {
        let area = Area::new(page.left, page.top + count(at) * height, page.width(), height);
        let plot = ColumnPlot::new(page.sheet.letters, panel, area, Counts::Below);
        plot.draw(&mut page.sheet);
        (upper, lower) = (upper.min(plot.top), lower.max(plot.bottom));
    }
    let columns = |panels: &[&Panel]| panels.iter().map(|panel| panel.bars.len()).sum::<usize>();
    let (shown, all) = (columns(drawn), columns(panels));
    let area = Area::new(page.left, upper, page.width(), (lower - upper).max(0.0));
    page.plot = Some(Plot { area, shown, all, asked: None, is_small: shown < all });
    page.finish(&bars.heading, None)
}
