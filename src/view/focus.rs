//! One ring around what has the keyboard, after a key was pressed.

use super::frame::View;
use crate::figure::Role;
use eframe::egui::{self, Id, LayerId, Order, Rect, Stroke, StrokeKind};

/// The width of the ring and of the gap between it and what it surrounds, in points. Without the gap the ring would not
/// stand out from marks in the colour of data.
const RING: f32 = 2.0;
const GAP: f32 = 2.0;

/// Draws the ring; the keyboard is in use from the first key until the next click.
pub fn ui(ui: &egui::Ui, view: &View<'_>) {
    if !is_keyboard_used(ui) {
        return;
    }
    let ctx = ui.ctx();
    let Some(focused) = ctx.memory(egui::Memory::focused) else { return };
    // The table marks the row of its cursor, and a text field has its own outline and caret.
    if focused == super::table::keys::table_id() || ctx.text_edit_focused() {
        return;
    }
    let Some(response) = ctx.read_response(focused) else { return };
    let layer = LayerId::new(Order::Tooltip, Id::unique("focus ring"));
    paint(&ctx.layer_painter(layer), view, response.interact_rect);
}

fn paint(painter: &egui::Painter, view: &View<'_>, rect: Rect) {
    let gap = Stroke::new(GAP, view.look.background);
    let ring = Stroke::new(RING, view.look.role(Role::Focus));
    painter.rect_stroke(rect, 6.0, gap, StrokeKind::Outside);
    painter.rect_stroke(rect.expand(GAP), 8.0, ring, StrokeKind::Outside);
}

fn is_keyboard_used(ui: &egui::Ui) -> bool {
    let id = Id::unique("keyboard is used");
    let (is_key, is_click) = ui.input(|input| {
        let is_key = input.events.iter().any(|event| matches!(event, egui::Event::Key { pressed: true, .. }));
        (is_key, input.pointer.any_pressed())
    });
    ui.data_mut(|data| {
        let is_used = data.get_temp_mut_or_default::<bool>(id);
        *is_used = (*is_used || is_key) && !is_click;
        *is_used
    })
}
