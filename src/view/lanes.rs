//! Lanes that do not fit: an indication of those further down, and scrolling to the lane of a selected deal.

use super::frame::View;
use super::style;
use crate::figure::Timeline;
use crate::model::DealIx;
use crate::tr;
use eframe::egui::scroll_area::ScrollAreaOutput;
use eframe::egui::{self, Rect, pos2, vec2};

/// The lane of the selected deal, if the selection has just changed.
pub fn lane_to_show(ui: &egui::Ui, view: &View<'_>, timeline: &Timeline) -> Option<usize> {
    let lead = newly_chosen(ui, view)?;
    timeline.lanes.iter().position(|lane| lane.deals.has(lead))
}

/// The selected deal, if the selection has just changed.
pub fn newly_chosen(ui: &egui::Ui, view: &View<'_>) -> Option<DealIx> {
    let id = egui::Id::unique("timeline shows deal");
    let lead = view.state.chosen.lead();
    let shown = ui.data(|data| data.get_temp::<Option<u32>>(id)).flatten();
    let now = lead.map(|deal| deal.0);
    if shown == now || !view.state.is_timeline_drawn() {
        return None;
    }
    ui.data_mut(|data| data.insert_temp(id, now));
    lead
}

/// Scrolls as little as necessary to show the lane; must be called at the position of the first lane.
pub fn scroll_to(ui: &egui::Ui, span: Option<(f32, f32)>) {
    let Some((top, bottom)) = span else { return };
    let start = ui.cursor().min;
    // The shadow at the bottom may cover the next lane, but not this one.
    let bottom = bottom + SHADOW;
    let lane = Rect::from_min_max(pos2(start.x, start.y + top), pos2(start.x + 1.0, start.y + bottom));
    ui.scroll_to_rect(lane, None);
}

/// The height of the shadow in points.
const SHADOW: f32 = 34.0;

/// A shadow over the last visible lane, and a button with the number of lanes below it.
pub fn sign_ui<R>(ui: &mut egui::Ui, view: &View<'_>, scrolled: &ScrollAreaOutput<R>, spans: &[(f32, f32)]) {
    let offset = scrolled.state.clamped_offset().y;
    let edge = offset + scrolled.inner_rect.height();
    let hidden = spans.iter().filter(|(top, bottom)| (top + bottom) / 2.0 > edge).count();
    if hidden == 0 {
        return;
    }
    let area = scrolled.inner_rect;
    shadow(ui, view, area);
    let words = tr!(view.lang, "chart-lanes-below", number = hidden);
    // The button is at the right, where it hides no name.
    let rect = Rect::from_center_size(area.right_bottom() - vec2(96.0, 14.0), vec2(146.0, 22.0));
    let text = egui::RichText::new(&words).font(style::small()).color(view.look.text);
    let button =
        egui::Button::new(text).fill(view.look.panel).stroke((1.0, view.look.control)).corner_radius(11);
    if ui.put(rect, button).on_hover_text(tr!(view.lang, "chart-scroll-down")).clicked() {
        let next = (offset + area.height() * 0.8).min(scrolled.content_size.y - area.height());
        ui.data_mut(|data| data.insert_temp(wanted_id(), next));
        ui.ctx().request_repaint();
    }
}

/// A quiet button with the number of lines below those that are shown: a click scrolls on.
pub fn more_ui(ui: &mut egui::Ui, view: &View<'_>, hidden: usize, next: f32) {
    let words = tr!(view.lang, "chart-lanes-below", number = hidden);
    let text = egui::RichText::new(&words).font(style::detail()).color(view.look.text);
    let button = egui::Button::new(text).frame_when_inactive(false);
    if ui.add(button).on_hover_text(tr!(view.lang, "chart-scroll-down")).clicked() {
        ui.data_mut(|data| data.insert_temp(wanted_id(), next));
        ui.ctx().request_repaint();
    }
}

/// The scroll position after a click on the button.
pub fn wanted_offset(ui: &egui::Ui) -> Option<f32> {
    ui.data_mut(|data| data.remove_temp(wanted_id()))
}

fn wanted_id() -> egui::Id {
    egui::Id::unique("timeline offset")
}

/// A gradient of the background colour at the bottom, which suggests that the lanes continue.
fn shadow(ui: &egui::Ui, view: &View<'_>, area: Rect) {
    let ground = view.look.background;
    let mut mesh = egui::Mesh::default();
    let top = area.bottom() - SHADOW;
    for (y, colour) in [(top, ground.gamma_multiply(0.0)), (area.bottom(), ground.gamma_multiply(0.95))] {
        mesh.colored_vertex(pos2(area.left(), y), colour);
        mesh.colored_vertex(pos2(area.right(), y), colour);
    }
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(1, 2, 3);
    ui.painter().add(egui::Shape::mesh(mesh));
}
