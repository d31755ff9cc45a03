//! The value and the chips behind a bar.

use super::super::frame::View;
use super::super::paint::{self, Lettering, Spot};
use super::super::plot::Frame;
use super::super::style;
use crate::figure::{Bar, End, Role};
use crate::tr;
use eframe::egui::{self, Align2, Galley, Painter, Rangef, Rect, pos2, vec2};
use std::sync::Arc;

/// The minimum useful width of a chip, in points.
const TIGHT: f32 = 72.0;

/// The value behind the bar, followed by as many of its chips as fit.
pub fn ui(ui: &egui::Ui, view: &View<'_>, bar: &Bar, row: Rect, frame: &Frame) {
    let painter = ui.painter();
    let end = end(bar, frame);
    let start = end + 8.0;
    let edge = frame.rect.right() - 6.0;
    let Some(value) = value(painter, view, bar) else {
        return chips(painter, view, bar, Rangef::new(start, edge), row.center().y);
    };
    let taken = value.size().x + 10.0;
    // If no chip fits beside the value, the chips go below it, because unknown amounts must be visible.
    let is_tight = !bar.chips.is_empty() && edge - start - taken < TIGHT;
    let lift = if is_tight { 8.0 } else { 0.0 };
    let top = row.center().y - lift - value.size().y / 2.0;
    // Near the right edge, the value covers the end of its bar so that it is never truncated.
    let x = start.min(edge - value.size().x).max(frame.rect.left());
    painter.galley(pos2(x, top), value, view.look.text);
    if is_tight {
        let spot = Spot::rightward(pos2(start, row.center().y + 8.0), edge - end - 8.0);
        let words = bar.chips.join(tr!(view.lang, "list-comma"));
        let lettering = Lettering { font: style::small(), ink: view.look.role(Role::ChipText) };
        paint::fitted_text(painter, &words, lettering, spot);
    } else {
        chips(painter, view, bar, Rangef::new(x + taken, edge), row.center().y);
    }
}

/// The position of the right end of the bar.
fn end(bar: &Bar, frame: &Frame) -> f32 {
    match (bar.low, bar.end) {
        (None, _) => frame.rect.left(),
        (Some(low), End::Open) => frame.x(low) + 38.0,
        (Some(low), End::Exact) => frame.x(low),
        (Some(_), End::Upto(high)) => frame.x(high),
    }
}

/// The value with the mark of its footnote.
fn value(painter: &Painter, view: &View<'_>, bar: &Bar) -> Option<Arc<Galley>> {
    let mark = bar.footnote.as_deref().unwrap_or_default();
    let set = |value| painter.layout_no_wrap(format!("{value}{mark}"), style::strong(), view.look.text);
    bar.value.as_ref().map(set)
}

/// As many chips as fit into the room, and dots for the rest.
fn chips(painter: &Painter, view: &View<'_>, bar: &Bar, room: Rangef, y: f32) {
    let ink = view.look.role(Role::ChipText);
    let mut x = room.min;
    for chip in &bar.chips {
        let left = room.max - x;
        let words = paint::cut_to(painter, chip, &style::small(), left - 20.0);
        // A remark without its number is meaningless.
        let has_number = |text: &str| text.contains(|letter: char| letter.is_ascii_digit());
        if left < TIGHT || has_number(chip) && !has_number(&words) {
            painter.text(pos2(x, y), Align2::LEFT_CENTER, "…", style::body(), view.look.muted);
            return;
        }
        let galley = painter.layout_no_wrap(words, style::small(), ink);
        let ground = Rect::from_min_size(pos2(x, y - 10.0), vec2(galley.size().x + 18.0, 20.0));
        painter.rect_filled(ground, 10.0, view.look.role(Role::ChipFill));
        painter.galley(pos2(x + 9.0, y - galley.size().y / 2.0), galley, ink);
        x = ground.right() + 6.0;
    }
}
