//! The timeline on a page: lanes of one height with their marks, a row for the lanes without room, and years below.

mod columns;
mod forms;
mod labels;
mod lane;
mod place;
mod plan;
mod rest;

use super::around::Marks;
use super::lengths::count;
use super::shape::{Area, Plot, Point, Scene, Stroke};
use super::sheet::Sheet;
use super::size::Size;
use crate::figure::{LEFT_OUT, LegendEntry, MORE, NoteLevel, Role, Timeline};
use columns::PageLanes;
use lane::LaidLane;
pub(super) use place::{Placed, Rows};

/// The timeline on a page of the given size; a last row counts the deals of lanes without room.
pub fn timeline_scene(timeline: &Timeline, size: Size) -> Scene {
    // The legend and the notes tell of what is drawn, and what is drawn depends on the room that they leave.
    const TURNS: usize = 3;
    let (mut legend, mut marks) = (timeline.legend.clone(), marks_of(timeline, true));
    let mut page = PageLanes::new(timeline, size, &legend, &marks);
    let mut lanes = page.all();
    for _ in 0..TURNS {
        let (needed, told) = needed(timeline, &lanes);
        if needed == legend && told == marks {
            break;
        }
        (legend, marks) = (needed, told);
        page = PageLanes::new(timeline, size, &legend, &marks);
        lanes = page.all();
    }
    page.draw(lanes)
}

/// The entries of the legend and the marks of notes that some lanes need.
fn needed(timeline: &Timeline, lanes: &[LaidLane<'_>]) -> (Vec<LegendEntry>, Marks) {
    let has_missing = lanes.iter().any(LaidLane::has_missing);
    (forms::occurring(&timeline.legend, lanes), marks_of(timeline, has_missing))
}

/// The marks of the notes that stay.
fn marks_of(timeline: &Timeline, has_missing: bool) -> Marks {
    let has_notes = timeline.heading.note_level != NoteLevel::None;
    let marks = [(MORE, has_missing), (LEFT_OUT, has_notes)];
    marks.into_iter().filter(|(_, stays)| *stays).map(|(mark, _)| mark).collect()
}

impl<'a> PageLanes<'a> {
    /// All lanes that are shown, with their marks.
    fn all(&self) -> Vec<LaidLane<'a>> {
        let top = self.plan.top();
        let lanes = self.plan.shown.iter().enumerate();
        lanes.map(|(at, lane)| self.laid(lane, top + count(at) * self.plan.height)).collect()
    }

    fn draw(self, lanes: Vec<LaidLane<'a>>) -> Scene {
        let (left, right) = (self.plan.page.left, self.plan.page.right);
        let top = self.plan.top();
        let height = self.plan.lanes_height(self.timeline);
        let mut sheet = self.plan.page.sheet.clone();
        self.grid(&mut sheet, top, top + height);
        let end_of_lanes = top + count(lanes.len()) * self.plan.height;
        for lane in lanes {
            self.draw_lane(&mut sheet, lane);
        }
        if self.plan.has_rest(self.timeline) {
            self.rest(&mut sheet, end_of_lanes);
        }
        self.axis_labels(&mut sheet, top + height);
        let all = self.timeline.lanes.len() + self.timeline.more;
        let shown = self.plan.shown.len();
        let plot = Plot {
            area: Area::new(left, top, right - left, height),
            shown,
            all,
            asked: None,
            is_small: self.plan.is_small(self.timeline, self.size),
        };
        let end = top + height + self.plan.axis_height(self.timeline);
        let mut page = self.plan.page;
        (page.sheet, page.plot) = (sheet, Some(plot));
        page.finish(&self.timeline.heading, self.size.is_fit.then_some(end))
    }

    /// The lines at the starts of periods, the shortened gaps, and the edge of the strip of undated deals.
    fn grid(&self, sheet: &mut Sheet, top: f32, bottom: f32) {
        let faint = Stroke { role: Role::Grid, width: sheet.hair() };
        for period in &self.timeline.periods {
            let x = self.axis.at(period.from);
            sheet.line(Point::new(x, top), Point::new(x, bottom), faint);
        }
        sheet.gaps(self.timeline, self.axis, top, bottom);
        if let Some(x) = self.strip {
            let rule = Stroke { role: Role::Rule, width: sheet.hair() };
            sheet.line(Point::new(x, top), Point::new(x, bottom), rule);
        }
    }
}
