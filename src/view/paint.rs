//! Small shapes that several views share: chips, hatching, texts cut to their room.

use super::frame::View;
use super::style;
use crate::figure::Role;
use crate::words::cut;
use eframe::egui::{self, Align2, Color32, Painter, Pos2, Rect, vec2};
use std::sync::Arc;

/// A chip: text on a rounded background.
pub fn chip_ui(ui: &mut egui::Ui, view: &View<'_>, text: &str, fill: Role, ink: Role) -> egui::Response {
    let font = style::small();
    let galley = ui.painter().layout_no_wrap(text.to_owned(), font, view.look.role(ink));
    let size = galley.size() + vec2(16.0, 6.0);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, text));
    ui.painter().rect_filled(rect, size.y / 2.0, view.look.role(fill));
    ui.painter().galley(rect.min + vec2(8.0, 3.0), galley, view.look.role(ink));
    response
}

/// The font and colour of a text.
#[derive(Clone)]
pub struct Lettering {
    pub font: egui::FontId,
    pub ink: Color32,
}

/// Where a line of text is drawn, and how wide it may be.
#[derive(Clone, Copy)]
pub struct Spot {
    pub at: Pos2,
    pub align: Align2,
    pub width: f32,
}

impl Spot {
    /// The text starts here.
    pub fn rightward(at: Pos2, width: f32) -> Self {
        Self { at, align: Align2::LEFT_CENTER, width }
    }
}

/// Draws text shortened with "…" to a width, but never within a number: if the remainder would be meaningless, only
/// "…" is drawn. Returns the resulting rectangle.
pub fn fitted_text(painter: &Painter, text: &str, lettering: Lettering, spot: Spot) -> Rect {
    let Lettering { font, ink } = lettering;
    let galley = painter.layout_no_wrap(cut_to(painter, text, &font, spot.width), font, ink);
    let rect = spot.align.anchor_size(spot.at, galley.size());
    painter.galley(rect.min, galley, ink);
    rect
}

/// The longest part of a text that fits one line of this width.
pub fn cut_to(painter: &Painter, text: &str, font: &egui::FontId, width: f32) -> String {
    let fits = |shown: &str| {
        painter.layout_no_wrap(shown.to_owned(), font.clone(), Color32::WHITE).size().x <= width.max(8.0)
    };
    or_dots(cut(text, fits), text)
}

/// The longest part of a text that fits the given number of lines of this width, laid out.
pub fn in_lines(
    painter: &Painter,
    text: &str,
    lettering: &Lettering,
    width: f32,
    lines: usize,
) -> Arc<egui::Galley> {
    let set = |shown: &str| painter.layout(shown.to_owned(), lettering.font.clone(), lettering.ink, width);
    let shown = or_dots(cut(text, |shown| set(shown).rows.len() <= lines), text);
    set(&shown)
}

/// A label of one line, shortened to the available width; the tooltip and screen readers have the full text.
pub fn elided_ui(ui: &mut egui::Ui, text: &str, font: egui::FontId, ink: Color32) -> egui::Response {
    let shown = cut_to(ui.painter(), text, &font, ui.available_width());
    let label_font = font.clone();
    let label = egui::RichText::new(&shown).font(font).color(ink);
    // If not even the dots fit, nothing is drawn, because they would lie partly under the next element.
    let dots = ui.painter().layout_no_wrap("…".to_owned(), label_font, ink).size().x;
    let response = if shown == "…" && ui.available_width() < dots {
        ui.allocate_response(egui::Vec2::ZERO, egui::Sense::hover())
    } else {
        ui.add(egui::Label::new(label).extend())
    };
    if shown == text {
        return response;
    }
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, text));
    response.on_hover_text(text)
}

/// Replaces an empty result by dots, which show that text was omitted.
fn or_dots(shown: String, text: &str) -> String {
    if shown.is_empty() && !text.is_empty() { "…".to_owned() } else { shown }
}

/// Converts a coordinate to the type of the screen.
#[expect(clippy::cast_possible_truncation, reason = "screen coordinates need no more than an f32")]
pub fn narrow(value: f64) -> f32 {
    value as f32
}

/// The chequered background that indicates transparency of a picture.
pub fn checkered(painter: &egui::Painter, area: Rect, look: &super::style::Look) {
    const SIDE: f32 = 10.0;
    painter.rect_filled(area, 0.0, look.background);
    let painter = painter.with_clip_rect(area.intersect(painter.clip_rect()));
    let (mut y, mut row) = (area.top(), 0_u8);
    while y < area.bottom() {
        let mut x = area.left() + if row.is_multiple_of(2) { 0.0 } else { SIDE };
        while x < area.right() {
            painter.rect_filled(Rect::from_min_size(egui::pos2(x, y), vec2(SIDE, SIDE)), 0.0, look.faint);
            x += 2.0 * SIDE;
        }
        (y, row) = (y + SIDE, row.wrapping_add(1));
    }
}
