//! A mark of a timeline as a widget: its spoken name, its ring, and what a click selects.

use super::frame::{View, select_mode};
use crate::figure::{Mark, Role};
use crate::state::ExploreCommand;
use eframe::egui::{self, Id, Rect};

/// Handles the mark that is drawn in an area. What is selected has a ring with a gap, so that the mark keeps its colour
/// and its form.
pub fn ui(ui: &egui::Ui, view: &mut View<'_>, mark: &Mark, rect: Rect, id: Id) {
    let response = ui.interact(rect.expand(2.0), id, egui::Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &mark.label));
    let is_chosen = mark.deals.iter().any(|&deal| view.state.chosen.contains(deal));
    let is_hovered = mark.deals.iter().any(|&deal| view.state.hovered.has(deal));
    if is_chosen || is_hovered {
        let (width, ink) =
            if is_chosen { (2.0, view.look.role(Role::Selection)) } else { (1.0, view.look.text) };
        let ring = egui::Stroke::new(width, ink);
        ui.painter().rect_stroke(rect.expand(1.0), 6.0, ring, egui::StrokeKind::Outside);
    }
    if response.hovered() {
        view.hover(mark.deals.clone());
    }
    if response.clicked() {
        let how = select_mode(ui);
        view.send(ExploreCommand::ChooseDeals { deals: mark.deals.clone(), how });
    }
    response.on_hover_text(&mark.label);
}
