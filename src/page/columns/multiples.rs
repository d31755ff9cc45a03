//! Small charts side by side, one per group, all with the same axis.

use super::super::frame::Page;
use super::super::lengths::count;
use super::super::shape::{Area, Plot, Scene, TextSpot};
use super::super::wrap::{Style, shorten, whole};
use super::plot::{ColumnPlot, Counts};
use crate::figure::{Bars, Panel, Rest, Role};

/// The smallest chart, and the space between two, relative to body text.
const WIDTH: f32 = 8.6;
const HEIGHT: f32 = 7.6;
const ACROSS: f32 = 1.5;
const DOWN: f32 = 0.6;
/// The most charts side by side, and one below the other on a wide page.
const COLUMNS: usize = 4;
const ROWS: usize = 3;
/// Fewer charts say that the page is small.
const LEAST: usize = 10;
/// The space above the first chart, relative to body text.
const TOP: f32 = 0.7;
/// The height of a chart's name, relative to body text.
const HEAD: f32 = 1.25;
/// The height of the row for the rest, relative to body text.
const REST: f32 = 1.7;

/// The places of the charts.
struct Tiles {
    columns: usize,
    rows: usize,
    /// Number of charts that are shown.
    shown: usize,
    width: f32,
    height: f32,
}

impl Tiles {
    fn new(page: &Page, all: usize) -> Self {
        let base = page.sheet.letters.label;
        let (width, room) = (page.width(), (page.bottom - page.top - TOP * base).max(1.0));
        let whole = |length: f32| super::super::lengths::whole_lines(length).max(1);
        let is_wide = page.size.width > page.size.height;
        let most = whole((width + ACROSS * base) / ((WIDTH + ACROSS) * base)).min(COLUMNS);
        let rows_of = |height: f32| {
            let rows = whole((height + DOWN * base) / ((HEIGHT + DOWN) * base));
            if is_wide { rows.min(ROWS) } else { rows }
        };
        let columns = if all < most { all.max(1) } else { most };
        let needed = all.div_ceil(columns);
        let mut rows = rows_of(room).min(needed);
        let has_rest = rows * columns < all;
        let room = if has_rest { room - REST * base } else { room };
        if has_rest {
            rows = rows_of(room).min(needed);
        }
        Self {
            columns,
            rows,
            shown: (rows * columns).min(all),
            width: (width - ACROSS * base * count(columns - 1)) / count(columns),
            height: (room - DOWN * base * count(rows - 1)) / count(rows),
        }
    }
}

/// The charts of the groups that do not stand apart.
pub(super) fn charts(bars: &Bars) -> Vec<&Panel> {
    let own = bars.panels.iter().filter(|panel| !panel.is_apart);
    let own: Vec<&Panel> = own.collect();
    if own.is_empty() { bars.panels.iter().collect() } else { own }
}

/// Whether a page is too low for even one chart.
pub(super) fn is_low(bars: &Bars, page: &Page) -> bool {
    let panels = charts(bars);
    let (tiles, head) = (Tiles::new(page, panels.len()), HEAD * page.sheet.letters.label);
    let area = Area::new(page.left, page.top + head, tiles.width, tiles.height - head);
    panels.first().is_some_and(|panel| {
        let nameless = Panel { name: None, ..(*panel).clone() };
        ColumnPlot::new(page.sheet.letters, &nameless, area, Counts::Rings).is_low()
    })
}

/// The panels that have a chart on a page.
pub(super) fn shown<'a>(bars: &'a Bars, page: &Page) -> Vec<&'a Panel> {
    let mut panels = charts(bars);
    panels.truncate(Tiles::new(page, panels.len()).shown);
    panels
}

pub(super) fn draw(bars: &Bars, mut page: Page) -> Scene {
    let panels = charts(bars);
    let tiles = Tiles::new(&page, panels.len());
    let base = page.sheet.letters.label;
    let (left, top) = (page.left, page.top + TOP * base);
    for (at, panel) in panels.iter().take(tiles.shown).enumerate() {
        let (column, row) = (count(at % tiles.columns), count(at / tiles.columns));
        let x = left + column * (tiles.width + ACROSS * base);
        let y = top + row * (tiles.height + DOWN * base);
        chart(&mut page, panel, Area::new(x, y, tiles.width, tiles.height));
    }
    let bottom = top + count(tiles.rows) * (tiles.height + DOWN * base) - DOWN * base;
    rest(&mut page, bars, tiles.shown, bottom);
    let area = Area::new(left, top, page.width(), bottom - top);
    let (shown, all) = (tiles.shown, panels.len());
    page.plot = Some(Plot { area, shown, all, asked: None, is_small: shown < all.min(LEAST) });
    page.finish(&bars.heading, None)
}

/// One chart with its name on the left and its total on the right.
fn chart(page: &mut Page, panel: &Panel, area: Area) {
    let sheet = &mut page.sheet;
    let letters = sheet.letters;
    let (name, total) =
        (Style::bold(1.05 * letters.label), Style::bold((0.85 * letters.label).max(letters.least)));
    let baseline = area.y + letters.label;
    let (value, mark) = panel.total.as_ref().map_or(("", ""), |total| crate::figure::split_marks(total));
    let mark = sheet.kept(mark);
    let tail = total.width(mark);
    let width = total.width(value);
    sheet.text(TextSpot::end(area.right() - tail, baseline), total, Role::Muted, value.to_owned());
    sheet.text(TextSpot::end(area.right(), baseline), total, Role::Warning, mark.to_owned());
    let room = area.width - width - tail - 0.35 * letters.label;
    let words = panel.name.as_deref().unwrap_or_default();
    // Rather a little smaller than cut.
    let name = whole(words, name, room, letters.least).unwrap_or(name);
    let words = shorten(words, name, room);
    sheet.text(TextSpot::start(area.x, baseline), name, Role::Text, words);
    let head = HEAD * letters.label;
    let plot = Area::new(area.x, area.y + head, area.width, area.height - head);
    let nameless = Panel { name: None, ..panel.clone() };
    ColumnPlot::new(letters, &nameless, plot, Counts::Rings).draw(sheet);
}

/// The groups without a chart, summed as one.
fn rest(page: &mut Page, bars: &Bars, shown: usize, bottom: f32) {
    let all = charts(bars).len();
    let Some(number) = all.checked_sub(shown).filter(|number| *number > 0) else { return };
    let summed = bars.rests.iter().find(|rest| rest.kept == shown);
    let rest = summed.cloned().unwrap_or_else(|| Rest::unknown(false, shown, number, bars.heading.lang));
    let letters = page.sheet.letters;
    let (plain, bold) = (Style::regular(letters.label), Style::bold(letters.label));
    let baseline = bottom + 1.3 * letters.label;
    let mut x = page.left;
    let mark = rest.footnote.unwrap_or_default();
    for (text, style, role) in
        [(rest.name, plain, Role::Muted), (rest.value, bold, Role::Muted), (mark, bold, Role::Warning)]
    {
        let (width, gap) = (style.width(&text), if role == Role::Muted { 0.5 * letters.label } else { 0.0 });
        let at = if role == Role::Warning { x - 0.5 * letters.label } else { x };
        page.sheet.text(TextSpot::start(at, baseline), style, role, text);
        x += width + gap;
    }
}
