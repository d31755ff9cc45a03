//! Splits a part of the window in two; both keep their proportions when the window changes.

use super::frame::View;
use crate::model::Within;
use crate::tr;
use eframe::egui::{self, CursorIcon, Rect, Sense, Stroke, vec2};

/// The direction of a split.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Split {
    /// The first part above the second.
    Below,
    /// The first part left of the second.
    Beside,
}

/// The minimum size of each part, in points.
const LEAST: f32 = 130.0;
/// The height, in points, below which the charts have a little more than the table, and their share.
const LOW: f32 = 600.0;
const IN_LOW: f32 = 0.54;
/// The distance from the edge, in points, within which it can be dragged.
const GRIP: f32 = 4.0;

/// The two parts of `whole`, with a draggable edge between them; a double click makes them equal.
pub fn ui(ui: &egui::Ui, view: &View<'_>, whole: Rect, split: Split) -> (Rect, Rect) {
    let id = egui::Id::unique(("split", split));
    let length = if split == Split::Below { whole.height() } else { whole.width() };
    let usual = if split == Split::Below && length < LOW { IN_LOW } else { 0.5 };
    let share: f32 = ui.data_mut(|data| data.get_persisted(id)).unwrap_or(usual);
    let most = (length - LEAST).max(LEAST);
    let at = (length * share).within(LEAST.min(most), most).round();
    let (first, second) = match split {
        Split::Below => whole.split_top_bottom_at_y(whole.top() + at),
        Split::Beside => whole.split_left_right_at_x(whole.left() + at),
    };
    let (edge, grip, cursor, name) = match split {
        Split::Below => (
            first.bottom(),
            vec2(0.0, GRIP),
            CursorIcon::ResizeVertical,
            tr!(view.lang, "chart-resize-below"),
        ),
        Split::Beside => (
            first.right(),
            vec2(GRIP, 0.0),
            CursorIcon::ResizeHorizontal,
            tr!(view.lang, "chart-resize-beside"),
        ),
    };
    let line = match split {
        Split::Below => Rect::from_x_y_ranges(whole.x_range(), edge..=edge),
        Split::Beside => Rect::from_x_y_ranges(edge..=edge, whole.y_range()),
    };
    let response = ui.interact(line.expand2(grip), id, Sense::click_and_drag()).on_hover_cursor(cursor);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Splitter, true, name));
    let is_held = response.hovered() || response.dragged();
    let pen = Stroke::new(1.0, if is_held { view.look.accent } else { view.look.faint });
    ui.painter().line_segment([line.min, line.max], pen);
    if let Some(pos) = response.interact_pointer_pos().filter(|_| response.dragged()) {
        let moved = if split == Split::Below { pos.y - whole.top() } else { pos.x - whole.left() };
        ui.data_mut(|data| data.insert_persisted(id, (moved / length.max(1.0)).within(0.1, 0.9)));
    }
    if response.double_clicked() {
        ui.data_mut(|data| data.insert_persisted(id, 0.5_f32));
    }
    (first, second)
}
