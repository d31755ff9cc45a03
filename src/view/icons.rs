//! Icons drawn as shapes, so that they do not depend on a font.

use super::style::Look;
use eframe::egui::{self, Color32, Painter, Pos2, Rect, Shape, Stroke, pos2, vec2};

/// An arrow head: it points right if folded, down if unfolded.
pub fn fold(painter: &Painter, centre: Pos2, is_folded: bool, colour: Color32) {
    let points = if is_folded {
        vec![pos2(-2.0, -4.0), pos2(2.5, 0.0), pos2(-2.0, 4.0)]
    } else {
        vec![pos2(-4.0, -2.0), pos2(4.0, -2.0), pos2(0.0, 2.5)]
    };
    let points = points.into_iter().map(|p| centre + p.to_vec2()).collect();
    painter.add(Shape::convex_polygon(points, colour, Stroke::NONE));
}

/// The icon for the direction of a sort.
pub fn sort(painter: &Painter, centre: Pos2, ascending: bool, colour: Color32) {
    let tip = if ascending { -1.0 } else { 1.0 };
    let points = [vec2(-3.5, -2.0 * tip), vec2(3.5, -2.0 * tip), vec2(0.0, 2.5 * tip)];
    painter.add(Shape::convex_polygon(points.map(|p| centre + p).to_vec(), colour, Stroke::NONE));
}

/// A check box: empty, checked, or crossed out.
pub fn check_box(painter: &Painter, look: &Look, rect: Rect, mark: Mark) {
    let filled = mark != Mark::None;
    let fill = if filled { look.accent } else { look.background };
    let stroke = Stroke::new(1.0, if filled { look.accent } else { look.muted });
    painter.rect(rect, 3.0, fill, stroke, egui::StrokeKind::Inside);
    let pen = Stroke::new(1.6, look.background);
    let at = |x: f32, y: f32| rect.min + vec2(x * rect.width(), y * rect.height());
    match mark {
        Mark::None => {}
        Mark::Check => {
            painter.line(vec![at(0.22, 0.52), at(0.42, 0.72), at(0.78, 0.3)], pen);
        }
        Mark::Cross => {
            painter.line_segment([at(0.25, 0.5), at(0.75, 0.5)], pen);
        }
    }
}

/// The mark in a check box.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    None,
    Check,
    Cross,
}

/// A button with a cross for closing.
pub fn close_ui(ui: &mut egui::Ui, name: &str, colour: Color32) -> egui::Response {
    let (rect, response) = ui.allocate_exact_size(vec2(18.0, 18.0), egui::Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, name));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 4.0, colour.gamma_multiply(0.15));
    }
    let (c, r) = (rect.center(), 3.5);
    let pen = Stroke::new(1.4, colour);
    ui.painter().line_segment([c + vec2(-r, -r), c + vec2(r, r)], pen);
    ui.painter().line_segment([c + vec2(-r, r), c + vec2(r, -r)], pen);
    response
}
