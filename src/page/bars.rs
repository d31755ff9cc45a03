//! Horizontal bars on a page: type as large as the rows allow, rows as high as the page allows.

use super::Size;
use super::frame::{Page, count, first_roomy, whole_lines};
use super::plot::{BarPlot, RowArea};
use super::rows::NameColumn;
use super::settle::{PageText, settled};
use super::shape::{Scene, TextSpot};
use super::text_style::TextStyle;
use super::vertical::upright_page;
use super::wrap::shorten;
use crate::figure::Role;
use crate::figure::{Bar, BarDirection, Bars, Panel};
use crate::model::Lang;
use crate::tr;

/// Type sizes to try, relative to the page's base; the first one with roomy rows is used.
const FACTORS: [f32; 8] = [1.3, 1.2, 1.1, 1.0, 0.92, 0.85, 0.78, 0.72];
/// Heights of a row relative to the base: roomy, the tallest, and the smallest that is legible.
const ROOMY: f32 = 3.2;
const TALLEST: f32 = 6.4;
const LEAST: f32 = 1.5;

/// The bars on a page of the given size.
///
/// If there are more bars than legible rows, the last row states the number of bars that are not shown.
pub fn bars_scene(bars: &Bars, size: Size) -> Scene {
    settled(&bars.heading, &bars.marks(), |asked| {
        let (bars, left_out) = (bars.asked(&asked), asked.left_out);
        match bars.form {
            BarDirection::Vertical => upright_page(&bars, left_out, size),
            BarDirection::Horizontal => lying_page(&bars, left_out, size),
        }
    })
}

fn lying_page(bars: &Bars, left_out: usize, size: Size) -> (Scene, PageText) {
    let lay = |factor: f32| BarsLayout::new(bars, left_out, size, factor * size.base());
    let is_roomy = |layout: &BarsLayout<'_>, factor: f32| {
        let enough = if factor >= 1.0 { ROOMY } else { 2.0 };
        layout.pitch >= enough * layout.page.sheet.base
    };
    first_roomy(size.factors(&FACTORS), lay, is_roomy).draw()
}

/// A page with its header and footer, and the heights of rows.
struct BarsLayout<'a> {
    pub bars: &'a Bars,
    pub page: Page,
    /// The height of a row in pixels.
    pub pitch: f32,
    /// Number of rows in each panel, including the row for the remaining bars.
    shown: Vec<usize>,
}

impl<'a> BarsLayout<'a> {
    fn new(bars: &'a Bars, left_out: usize, size: Size, base: f32) -> Self {
        let page = Page::new(&bars.heading, left_out, &bars.legend, size, base);
        let fixed: f32 =
            bars.panels.iter().map(|panel| head_height(panel, base) + foot_height(panel, base)).sum();
        let room = (page.bottom - page.top - fixed).max(0.0);
        let rows: usize = bars.panels.iter().map(|panel| panel.bars.len()).sum();
        let pitch = (room / count(rows.max(1))).min(TALLEST * base);
        let shown: Vec<usize> = bars.panels.iter().map(|panel| panel.bars.len()).collect();
        let least = LEAST * base;
        if pitch >= least {
            return Self { bars, page, pitch, shown };
        }
        let shown = fewer_rows(&shown, whole_lines(room / least));
        let pitch = room / count(shown.iter().sum::<usize>().max(1));
        Self { bars, page, pitch: pitch.min(TALLEST * base), shown }
    }

    fn draw(mut self) -> (Scene, PageText) {
        let bars = self.bars;
        let all = bars.panels.iter().flat_map(|panel| &panel.bars);
        let share = if self.page.width() < 48.0 * self.page.sheet.base { 0.32 } else { 0.26 };
        let all = all.map(|bar| (bar.name.as_str(), bar.detail.as_deref()));
        let Page { sheet, left, .. } = &self.page;
        let names = NameColumn::new(all, sheet.base, *left, share * self.page.width(), self.pitch);
        let rows = std::mem::take(&mut self.shown);
        let drawn: Vec<&[Bar]> =
            bars.panels.iter().zip(&rows).map(|(panel, rows)| drawn_of(panel, *rows)).collect();
        let (mut y, mut at) = (self.page.top, 0);
        while at < bars.panels.len() {
            let run = bars.panels_on_axis(at);
            let measured: Vec<&Bar> =
                drawn.get(run.clone()).unwrap_or_default().iter().copied().flatten().collect();
            let area = RowArea {
                x0: names.axis,
                right: self.page.right,
                pitch: self.pitch,
                base: self.page.sheet.base,
            };
            let plot = BarPlot::new(area, &bars.legend, &bars.panels[at].axis, &measured);
            at = run.end;
            for panel in run.filter(|panel| rows[*panel] > 0) {
                y = self.panel(&bars.panels[panel], rows[panel], names, &plot, y);
            }
        }
        self.page.finish(&bars.heading)
    }

    /// Draws a panel from `y` downwards and returns its lower end.
    fn panel(&mut self, panel: &Panel, rows: usize, names: NameColumn, plot: &BarPlot, y: f32) -> f32 {
        let base = self.page.sheet.base;
        let top = y + head_height(panel, base);
        let x0 = names.axis;
        if let Some(name) = &panel.name {
            let style = TextStyle::Head.style(base);
            let name = shorten(name, style, self.page.right - x0);
            self.page.sheet.text(TextSpot::start(x0, top - 0.75 * base), style, Role::Text, name);
        }
        let (drawn, folded) = panel.bars.split_at(drawn_of(panel, rows).len());
        let bottom = top + count(rows) * self.pitch;
        plot.grid(&mut self.page.sheet, panel, top, bottom);
        for (row, bar) in drawn.iter().enumerate() {
            let middle = top + (count(row) + 0.5) * self.pitch;
            names.place(&mut self.page.sheet, middle, &bar.name, bar.detail.as_deref());
            plot.bar(&mut self.page.sheet, bar, middle);
        }
        if !folded.is_empty() {
            let middle = bottom - 0.5 * self.pitch;
            let (name, chip) = fold_words(folded, self.bars.heading.lang);
            names.place(&mut self.page.sheet, middle, &name, None);
            plot.chips(&mut self.page.sheet, &[chip], x0 + 0.4 * base, middle, middle);
        }
        bottom + foot_height(panel, base)
    }
}

/// The bars of a panel that have a row of their own; the last row may stand for all others.
fn drawn_of(panel: &Panel, rows: usize) -> &[Bar] {
    let own = if rows < panel.bars.len() { rows.saturating_sub(1) } else { rows };
    panel.bars.get(..own).unwrap_or(&panel.bars)
}

/// The height above a panel's rows, for its name.
fn head_height(panel: &Panel, base: f32) -> f32 {
    if panel.name.is_some() { 1.9 * base } else { 0.2 * base }
}

/// The height below a panel's rows, for the labels of its axis and a margin.
fn foot_height(panel: &Panel, base: f32) -> f32 {
    match (panel.axis.is_drawn(), panel.shares_axis) {
        (_, true) => 0.3 * base,
        (true, false) => 2.5 * base,
        (false, false) => 0.9 * base,
    }
}

/// Removes rows from the longest panel until `most` remain; a panel keeps two rows, or its only one.
fn fewer_rows(rows: &[usize], most: usize) -> Vec<usize> {
    let mut rows = rows.to_vec();
    while rows.iter().sum::<usize>() > most {
        let Some(longest) = rows.iter_mut().max_by_key(|rows| **rows).filter(|rows| **rows > 2) else {
            break;
        };
        *longest -= 1;
    }
    let mut left = most.max(1);
    for rows in &mut rows {
        *rows = (*rows).min(left);
        left -= *rows;
    }
    rows
}

/// The text of the last row, for the bars without room.
fn fold_words(folded: &[Bar], lang: Lang) -> (String, String) {
    let number = folded.len();
    let known = folded.iter().filter(|bar| bar.value.is_some()).count();
    let unknown = number - known;
    (
        tr!(lang, "page-more-groups", number = number),
        tr!(lang, "page-groups-not-shown", known = known, unknown = unknown),
    )
}
