//! The timeline on a page.

use super::Size;
use super::frame::{Marks, Page, roomy_page};
use super::lanes::{AIR, LaneLayout, rows_of};
use super::shape::{Scene, TextSpot};
use super::wrap::{Style, shorten};
use crate::figure::{Lane, Role, Timeline};
use crate::tr;

/// The share of the page that the lanes keep, and the number of lanes that every page shows.
const SHARE: f32 = 0.6;
const LANES: usize = 10;
/// Heights of a row of marks, relative to body text.
const ROOMY: f32 = 1.3;
const TALLEST: f32 = 2.4;
const LEAST: f32 = 0.9;
/// Height of the row that counts the lanes without room, in rows.
const FOLDED: f32 = 1.2 + AIR;

/// The timeline on a page of the given size; a last row counts the lanes without room.
pub fn timeline_scene(timeline: &Timeline, size: Size) -> Scene {
    let is_roomy = |page: &Page| {
        let layout = TimelineLayout::new(timeline, page.clone());
        layout.row >= ROOMY * layout.page.sheet.base && layout.shown == timeline.lanes.len()
            || page.bottom - page.top >= SHARE * size.height
                && layout.shown >= LANES.min(timeline.lanes.len())
    };
    let page = roomy_page(&timeline.heading, &timeline.legend, size, &Marks::new(), is_roomy);
    TimelineLayout::new(timeline, page).draw()
}

struct TimelineLayout<'a> {
    timeline: &'a Timeline,
    page: Page,
    /// Height of a row of marks, in pixels.
    row: f32,
    /// Number of lanes shown.
    shown: usize,
}

impl<'a> TimelineLayout<'a> {
    fn new(timeline: &'a Timeline, page: Page) -> Self {
        let base = page.sheet.base;
        let head = if timeline.undated.is_some() { 1.6 * base } else { 0.4 * base };
        let room = (page.bottom - page.top - head - 2.6 * base).max(0.0);
        let total: f32 = timeline.lanes.iter().map(rows_of).sum();
        let row = (room / total.max(1.0)).min(TALLEST * base);
        if row >= LEAST * base {
            return Self { timeline, page, row, shown: timeline.lanes.len() };
        }
        let row = LEAST * base;
        let mut used = FOLDED;
        let fits = |lane: &&Lane| {
            used += rows_of(lane);
            used * row <= room
        };
        let shown = timeline.lanes.iter().take_while(fits).count();
        Self { timeline, page, row, shown }
    }

    fn draw(mut self) -> Scene {
        self.body();
        self.page.finish(&self.timeline.heading, None)
    }

    /// Draws everything between header and footer.
    fn body(&mut self) {
        let (timeline, base) = (self.timeline, self.page.sheet.base);
        let share = if self.page.width() < 48.0 * base { 0.28 } else { 0.22 };
        let (left, right) = (self.page.left, self.page.right);
        let most = share * self.page.width();
        let layout = LaneLayout::new(
            timeline,
            &timeline.lanes,
            self.page.sheet.letters,
            (left, right),
            most,
            self.row,
        );
        let top = self.page.top + if timeline.undated.is_some() { 1.6 * base } else { 0.4 * base };
        let (lanes, folded) = timeline.lanes.split_at(self.shown);
        let fold_rows = if folded.is_empty() { 0.0 } else { FOLDED };
        let bottom = top + (lanes.iter().map(rows_of).sum::<f32>() + fold_rows) * self.row;
        let sheet = &mut self.page.sheet;
        layout.lines(sheet, top, bottom);
        layout.labels(sheet, bottom);
        layout.gaps(sheet, top, bottom);
        layout.undated_head(sheet, top - 0.6 * base);
        layout.undated_edge(sheet, top, bottom);
        let mut y = top;
        for lane in lanes {
            layout.lane(sheet, lane, y);
            y += rows_of(lane) * self.row;
        }
        if !folded.is_empty() {
            self.folded(folded, &layout, y);
        }
    }

    fn folded(&mut self, folded: &[Lane], layout: &LaneLayout<'_>, top: f32) {
        let marks: usize =
            folded.iter().map(|lane| lane.marks.len() + lane.steps.len() + lane.undated.count()).sum();
        let number = folded.len();
        let lang = self.timeline.heading.lang;
        let name = tr!(lang, "page-more-lanes", number = number);
        let words = tr!(lang, "page-marks-not-shown", marks = marks);
        let middle = top + 0.5 * FOLDED * self.row;
        let (sheet, axis) = (&mut self.page.sheet, layout.axis);
        layout.names.place(sheet, middle, &name, None);
        let style = Style::regular((0.84 * sheet.base).min(0.8 * self.row));
        let words = shorten(&words, style, axis.x1 - axis.x0);
        sheet.text(TextSpot::start(axis.x0, middle + 0.36 * style.size), style, Role::Muted, words);
    }
}
