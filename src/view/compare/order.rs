//! The ranking of the compared groups, and the facts that would decide it.

use super::super::frame::View;
use super::super::style;
use crate::figure::{CauseLine, OrderLine};
use crate::state::{ExploreCommand, SelectMode};
use crate::tr;
use eframe::egui;

/// The number of pairs shown before the reader requests all.
const FEW: usize = 3;
/// The maximum number of causes per pair.
const CAUSES: usize = 4;

pub fn ui(ui: &mut egui::Ui, view: &mut View<'_>, orders: &[OrderLine]) {
    if orders.is_empty() {
        return;
    }
    super::cells::title_ui(ui, view, tr!(view.lang, "compare-order"));
    let id = egui::Id::unique("all orders");
    let shows_all: bool = ui.data(|data| data.get_temp(id)).unwrap_or(orders.len() <= FEW);
    let most = if shows_all { orders.len() } else { FEW };
    // Undecided pairs come first, because they matter most to the reader.
    let open = orders.iter().filter(|order| order.is_open);
    let sorted: Vec<&OrderLine> = open.chain(orders.iter().filter(|order| !order.is_open)).collect();
    let margin = egui::Margin { left: 18, right: 18, top: 0, bottom: 2 };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for order in sorted.into_iter().take(most) {
            order_ui(ui, view, order);
        }
        if orders.len() > FEW {
            let words = if shows_all {
                tr!(view.lang, "compare-fewer-pairs").to_owned()
            } else {
                tr!(view.lang, "compare-all-pairs", number = orders.len())
            };
            if ui.link(egui::RichText::new(words).font(style::small()).color(view.look.accent)).clicked() {
                ui.data_mut(|data| data.insert_temp(id, !shows_all));
            }
        }
    });
}

fn order_ui(ui: &mut egui::Ui, view: &mut View<'_>, order: &OrderLine) {
    let ink = if order.is_open { view.look.text } else { view.look.muted };
    let font = if order.is_open { style::strong() } else { style::body() };
    ui.label(egui::RichText::new(&order.text).font(font).color(ink));
    let mut is_told = false;
    let could = (true, tr!(view.lang, "compare-could-decide"));
    let could_not = (false, tr!(view.lang, "compare-not-enough-on-its-own"));
    for (could_decide, head) in [could, could_not] {
        let causes: Vec<&CauseLine> =
            order.causes.iter().filter(|cause| cause.could_decide == could_decide).collect();
        if !causes.is_empty() {
            causes_ui(ui, view, head, &causes);
            is_told = true;
        }
    }
    if is_told {
        ui.add_space(5.0);
    }
}

fn causes_ui(ui: &mut egui::Ui, view: &mut View<'_>, head: &str, causes: &[&CauseLine]) {
    let semicolon = tr!(view.lang, "list-semicolon").trim_end();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(4.0, 1.0);
        ui.spacing_mut().interact_size.y = 14.0;
        ui.label(egui::RichText::new(head).font(style::small()).color(view.look.muted));
        for (at, cause) in causes.iter().take(CAUSES).enumerate() {
            let is_last = at + 1 == causes.len().min(CAUSES);
            let words = if is_last { cause.text.clone() } else { format!("{}{semicolon}", cause.text) };
            let response = ui.link(egui::RichText::new(words).font(style::small()).color(view.look.accent));
            if response.hovered() {
                view.hover(cause.deals.clone());
            }
            if response.on_hover_text(tr!(view.lang, "compare-select-deals")).clicked() {
                view.send(ExploreCommand::ChooseDeals { deals: cause.deals.clone(), how: SelectMode::Only });
            }
        }
        let more = causes.len().saturating_sub(CAUSES);
        if more > 0 {
            let words = tr!(view.lang, "card-and-more", number = more);
            ui.label(egui::RichText::new(words).font(style::small()).color(view.look.muted));
        }
    });
}
