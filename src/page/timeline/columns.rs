//! The columns of a page with a timeline: names at the left, the axis, and the strip of undated deals at the right.

use super::super::around::Marks;
use super::super::lanes::TimeAxis;
use super::super::size::Size;
use super::super::text_style::TextStyle;
use super::super::wrap::wrap;
use super::plan::LanePlan;
use crate::figure::{LegendEntry, Timeline};
use crate::tr;
use crate::words::number;

/// The lanes of a page and the columns beside them.
pub(super) struct PageLanes<'a> {
    pub timeline: &'a Timeline,
    pub size: Size,
    pub plan: LanePlan<'a>,
    /// The width of the names.
    pub names: f32,
    pub axis: TimeAxis,
    /// The left edge of the strip of undated deals, if there are any.
    pub strip: Option<f32>,
}

impl<'a> PageLanes<'a> {
    pub fn new(timeline: &'a Timeline, size: Size, legend: &[LegendEntry], marks: &Marks) -> Self {
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
}
