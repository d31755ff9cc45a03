//! A lane on a page: its name and number of deals at the left, its marks with their words, and its undated deals.

use super::super::lengths::count;
use super::super::shape::{Point, Stroke, TextSpot};
use super::super::sheet::Sheet;
use super::super::text_style::TextStyle;
use super::super::wrap::{Style, has_whole_words, shorten, wrap, wrap_most};
use super::columns::PageLanes;
use super::labels::{Label, labels};
use super::place::{Packed, Rows};
use crate::figure::{Lane, Role};
use crate::tr;
use crate::words::number;

/// The marks and words of a lane at their places.
pub(super) struct LaidLane<'a> {
    pub lane: &'a Lane,
    pub top: f32,
    pub rows: Rows,
    pub packed: Packed<'a>,
    pub labels: Vec<Label>,
    /// Whether some marks have neither a place nor a number that tells of them.
    pub is_short: bool,
}

impl LaidLane<'_> {
    /// Whether it tells of marks without a place.
    pub fn has_missing(&self) -> bool {
        !self.packed.missing.is_empty()
    }
}

impl<'a> PageLanes<'a> {
    /// The lane that begins at `top`, before it is drawn.
    pub fn laid(&self, lane: &'a Lane, top: f32) -> LaidLane<'a> {
        let plan = &self.plan;
        let (pitch, number) = (plan.pitch(), plan.rows.max(1));
        let height = plan.height - plan.name_height();
        let used = pitch * count(number);
        let first = top + plan.name_height() + (height - used) / 2.0 + pitch / 2.0;
        let rows = Rows { axis: self.axis, letters: plan.page.sheet.letters, first, pitch, number };
        let mut packed = rows.pack(&lane.marks);
        let (labels, is_short) = labels(rows, &mut packed);
        LaidLane { lane, top, rows, packed, labels, is_short }
    }

    pub fn draw_lane(&self, sheet: &mut Sheet, laid: LaidLane<'_>) {
        let LaidLane { lane, top, rows, packed, labels, is_short } = laid;
        let rule = Stroke { role: Role::Rule, width: sheet.hair() };
        let page = &self.plan.page;
        sheet.line(Point::new(page.left, top), Point::new(page.right, top), rule);
        self.name(sheet, lane, top);
        let height = rows.pitch * count(rows.number);
        sheet.density(&lane.steps, rows.axis, rows.first - rows.pitch / 2.0, height);
        sheet.told.is_short |= is_short;
        for label in labels {
            label.draw(sheet);
        }
        for place in packed.placed.iter().rev() {
            rows.draw(sheet, place);
        }
        self.undated(sheet, lane.undated.count(), top + self.plan.height / 2.0, Role::Text);
    }

    fn name(&self, sheet: &mut Sheet, lane: &Lane, top: f32) {
        if self.plan.is_slim { self.name_above(sheet, lane, top) } else { self.name_beside(sheet, lane, top) }
    }

    /// The name above the marks, with the number of deals behind it.
    fn name_above(&self, sheet: &mut Sheet, lane: &Lane, top: f32) {
        let (name, detail) = (sheet.style(TextStyle::Label), sheet.style(TextStyle::Detail));
        let left = self.plan.page.left;
        let shown = shorten(name_within(lane, name, self.names, 1), name, self.names);
        let baseline = top + 0.98 * name.size;
        let beside = left + name.width(&shown) + 0.6 * name.size;
        sheet.text_on_ground(TextSpot::start(left, baseline), name, Role::Text, shown);
        let deals = tr!(self.timeline.heading.lang, "deals-number", number = lane.shown);
        if beside + detail.width(&deals) <= self.strip.unwrap_or(self.plan.page.right) {
            sheet.text_on_ground(TextSpot::start(beside, baseline), detail, Role::Muted, deals);
        }
    }

    /// The name at the left, with the number of deals below it, or beside it if the lane is low.
    fn name_beside(&self, sheet: &mut Sheet, lane: &Lane, top: f32) {
        let (name, detail) = (sheet.style(TextStyle::Label), sheet.style(TextStyle::Detail));
        let (lang, left) = (self.timeline.heading.lang, self.plan.page.left);
        let (height, middle) = (self.plan.height, top + self.plan.height / 2.0);
        let (tall, below) = (0.72 * name.size, 1.3 * detail.size);
        let leading = 1.15 * name.size;
        let room = height - 0.35 * detail.size;
        let lines = if tall + leading + below <= room { 2 } else { 1 };
        let lines = wrap_most(name_within(lane, name, self.names, lines), name, self.names, lines);
        let used = tall + leading * count(lines.len().saturating_sub(1));
        let has_below = used + below <= room;
        let whole = if has_below { used + below } else { used };
        let mut baseline = middle - whole / 2.0 + tall;
        let mut end = 0.0;
        for line in lines {
            end = name.width(&line);
            sheet.text(TextSpot::start(left, baseline), name, Role::Text, line);
            baseline += leading;
        }
        let baseline = baseline - leading;
        let short = number(lang, lane.shown);
        if has_below {
            let deals = tr!(lang, "deals-number", number = lane.shown);
            let deals = if detail.width(&deals) <= self.names { deals } else { short };
            sheet.text(TextSpot::start(left, baseline + below), detail, Role::Muted, deals);
        } else if end + 0.5 * name.size + detail.width(&short) <= self.names {
            sheet.text(TextSpot::end(left + self.names, baseline), detail, Role::Muted, short);
        }
    }

    /// The number of undated deals in the strip at the right, in the row around `middle`.
    pub fn undated(&self, sheet: &mut Sheet, deals: usize, middle: f32, role: Role) {
        let Some(strip) = self.strip else { return };
        let style = sheet.style(TextStyle::Axis);
        let (words, role) = match deals {
            0 => ("·".to_owned(), Role::Muted),
            _ => (number(self.timeline.heading.lang, deals), role),
        };
        let x = f32::midpoint(strip, self.plan.page.right);
        sheet.text(TextSpot::middle(x, middle + 0.36 * style.size), style, role, words);
    }
}

/// The name of a lane, or the shorter one if so many lines do not hold it.
pub fn name_within(lane: &Lane, style: Style, room: f32, lines: usize) -> &str {
    let is_whole = wrap(&lane.name, style, room).len() <= lines && has_whole_words(&lane.name, style, room);
    lane.short_name.as_deref().filter(|_| !is_whole).unwrap_or(&lane.name)
}
