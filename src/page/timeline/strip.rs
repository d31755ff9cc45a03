//! A timeline within another figure: all of its lanes, in rows of one height.

use super::super::frame::Page;
use super::super::lanes::{LaneLayout, rows_of};
use crate::figure::Timeline;

/// The height of a timeline within another figure, with rows of height `row`.
pub fn strip_height(timeline: &Timeline, base: f32, row: f32) -> f32 {
    timeline.lanes.iter().map(rows_of).sum::<f32>() * row + (head_height(timeline) + 2.0) * base
}

/// The height above the lanes, relative to body text.
fn head_height(timeline: &Timeline) -> f32 {
    if timeline.undated.is_some() { 1.6 } else { 0.4 }
}

/// Draws a timeline from the top of the remaining page.
pub fn strip(mut page: Page, timeline: &Timeline, row: f32) -> Page {
    let base = page.sheet.base;
    let share = if page.width() < 48.0 * base { 0.28 } else { 0.22 };
    let (edges, most) = ((page.left, page.right), share * page.width());
    let layout = LaneLayout::new(timeline, &timeline.lanes, page.sheet.letters, edges, most, row);
    let top = page.top + head_height(timeline) * base;
    let bottom = top + timeline.lanes.iter().map(rows_of).sum::<f32>() * row;
    let sheet = &mut page.sheet;
    layout.lines(sheet, top, bottom);
    layout.labels(sheet, bottom);
    layout.gaps(sheet, top, bottom);
    layout.undated_head(sheet, top - 0.6 * base);
    layout.undated_edge(sheet, top, bottom);
    let mut y = top;
    for lane in &timeline.lanes {
        layout.lane(sheet, lane, y);
        y += rows_of(lane) * row;
    }
    page
}
