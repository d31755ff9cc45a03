//! The timeline on a page: lanes of one height with their marks, a row for the lanes without room, and years below.

mod forms;
mod labels;
mod lane;
mod place;
mod plan;
mod rest;
mod strip;

pub(super) use strip::{strip, strip_height};

use super::frame::{Marks, count};
use super::lanes::TimeAxis;
use super::shape::{Area, Plot, Point, Scene, Stroke};
use super::sheet::Sheet;
use super::size::Size;
use super::text_style::TextStyle;
use super::wrap::wrap;
use crate::figure::{LEFT_OUT, LegendEntry, MORE, NoteLevel, Role, Timeline};
use crate::tr;
use crate::words::number;
use lane::LaidLane;
use plan::LanePlan;

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

/// The lanes of a page and the columns beside them.
struct PageLanes<'a> {
    timeline: &'a Timeline,
    size: Size,
    plan: LanePlan<'a>,
    /// The width of the names.
    names: f32,
    axis: TimeAxis,
    /// The left edge of the strip of undated deals, if there are any.
    strip: Option<f32>,
}

impl<'a> PageLanes<'a> {
    fn new(timeline: &'a Timeline, size: Size, legend: &[LegendEntry], marks: &Marks) -> Self {
        let plan = LanePlan::new(timeline, size, legend, marks);
        let axis = TimeAxis { x0: plan.page.left, x1: plan.page.right };
        let mut lanes = Self { timeline, size, plan, names: 0.0, axis, strip: None };
        lanes.strip = lanes.strip_edge();
        lanes.names = lanes.names_width();
        lanes.axis = lanes.axis_between();
        lanes
    }

    /// The width of the names: as much as they need, at most a quarter of the page unless they stand above the marks.
    fn names_width(&self) -> f32 {
        let letters = self.plan.page.sheet.letters;
        if self.plan.is_slim {
            return self.strip.map_or(self.plan.page.right, |strip| strip - letters.axis)
                - self.plan.page.left;
        }
        let (name, detail) = (TextStyle::Label.style(letters), TextStyle::Detail.style(letters));
        let lang = self.timeline.heading.lang;
        let width = |words: &str, deals: usize| {
            name.width(words).max(detail.width(&tr!(lang, "deals-number", number = deals)))
        };
        let widths = self.plan.shown.iter().map(|lane| width(&lane.name, lane.shown));
        let rest = detail.width(&tr!(lang, "rest-name", number = self.plan.rest.len() + self.timeline.more));
        let widest = widths.fold(if self.plan.has_rest(self.timeline) { rest } else { 0.0 }, f32::max);
        let share = if self.plan.is_narrow() { 0.29 } else { 0.24 };
        widest.min(share * self.plan.page.width()).ceil()
    }

    fn strip_edge(&self) -> Option<f32> {
        let words = self.timeline.undated.as_ref()?;
        let style = TextStyle::Axis.style(self.plan.page.sheet.letters);
        let most = if self.plan.is_tall_head(words) { 0.62 * style.width(words) } else { f32::INFINITY };
        let head = wrap(words, style, most).iter().map(|line| style.width(line)).fold(0.0, f32::max);
        let rest = self.plan.rest.iter().map(|lane| lane.undated.count()).sum();
        let counts = self.plan.shown.iter().map(|lane| lane.undated.count()).chain([rest]);
        let widest = style.width(&number(self.timeline.heading.lang, counts.max().unwrap_or(0)));
        Some(self.plan.page.right - head.max(widest) - 0.5 * style.size)
    }

    fn axis_between(&self) -> TimeAxis {
        let letters = self.plan.page.sheet.letters;
        let page = &self.plan.page;
        let names = if self.plan.is_slim { 0.0 } else { self.names + 0.8 * letters.label };
        let right = self.strip.map_or(page.right, |strip| strip - 0.8 * letters.axis);
        let x0 = page.left + names;
        TimeAxis { x0, x1: right.max(x0 + 1.0) }
    }

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
