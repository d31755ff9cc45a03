//! The row of a group: its spoken name, its tooltip, and what a click does.

use super::super::frame::{View, select_mode};
use super::super::ground::Ground;
use super::super::{compare, style};
use crate::figure::{Bar, deal_amount_text};
use crate::model::Lang;
use crate::state::ExploreCommand;
use crate::tr;
use eframe::egui::{self, Color32, Rect};

/// Handles the row of a bar, or the strip of a vertical one, and highlights it; returns the colour of its ground.
pub fn ui(ui: &egui::Ui, view: &mut View<'_>, bar: &Bar, row: Rect) -> Color32 {
    let response = ui.interact(row, ui.scope_id().with(("bar", &bar.key)), egui::Sense::click());
    let is_chosen = view.state.chosen.groups.contains(&bar.key);
    let lang = view.lang;
    response.widget_info(|| {
        egui::WidgetInfo::selected(egui::accesskit::Role::Button, true, is_chosen, spoken(bar, lang))
    });
    let ground = ground(ui, view, bar, row, &response);
    if response.hovered() {
        view.hover_group(&bar.key, &bar.deals);
    }
    if response.clicked() {
        choose(ui, view, bar);
    }
    if view.state.query.draws_groups() {
        compare::offer::menu_ui(&response, view, &bar.key);
    }
    if view.state.modal().is_none() {
        response.on_hover_ui(|ui| tooltip_ui(ui, view, bar));
    }
    ground
}

/// Highlights a row that is selected or under the pointer, and rows of the same deals.
fn ground(ui: &egui::Ui, view: &View<'_>, bar: &Bar, row: Rect, response: &egui::Response) -> Color32 {
    let is_chosen = view.state.chosen.groups.contains(&bar.key);
    let is_touched = view.state.hovered.touches(&bar.key, &bar.deals);
    let ground = Ground::first([
        (is_chosen, Ground::Chosen),
        (response.hovered(), Ground::Under),
        (is_touched, Ground::Touched),
    ]);
    ground.paint(ui.painter(), &view.look, row);
    ground.colour(&view.look)
}

fn choose(ui: &egui::Ui, view: &mut View<'_>, bar: &Bar) {
    let how = select_mode(ui);
    // The bars of a funnel, of months, or of a group's years are not groups of the query: a click only selects
    // their deals.
    if view.state.query.draws_groups() {
        view.send(ExploreCommand::ChooseGroup { key: bar.key.clone(), deals: bar.deals.clone(), how });
    } else {
        view.send(ExploreCommand::ChooseDeals { deals: bar.deals.listed().to_vec(), how });
    }
}

/// The description of the bar for screen readers.
fn spoken(bar: &Bar, lang: Lang) -> String {
    let comma = tr!(lang, "list-comma");
    let deals = tr!(lang, "summary-all", number = bar.deals.count());
    let named = [Some(&*bar.name), Some(&*bar.whole_value), bar.inside.as_deref(), bar.detail.as_deref()];
    let parts = named.into_iter().flatten().chain(bar.chips.iter().map(String::as_str)).chain([&*deals]);
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(comma)
}

fn tooltip_ui(ui: &mut egui::Ui, view: &View<'_>, bar: &Bar) {
    const MOST: usize = 8;
    ui.set_max_width(420.0);
    let colon = tr!(view.lang, "list-colon");
    ui.label(style::strong_text(if bar.whole_value.is_empty() {
        bar.name.clone()
    } else {
        [&*bar.name, &bar.whole_value].join(colon)
    }));
    for chip in &bar.chips {
        ui.label(egui::RichText::new(chip).color(view.look.muted));
    }
    ui.separator();
    for deal in bar.deals.first(MOST) {
        let deal = view.state.register().deal(deal);
        let amount = deal_amount_text(deal, view.lang).map(|amount| format!("{colon}{amount}"));
        ui.label(format!("{}{}", deal.title, amount.unwrap_or_default()));
    }
    if bar.deals.count() > MOST {
        let more = tr!(view.lang, "chart-more-deals", number = bar.deals.count() - MOST);
        ui.label(egui::RichText::new(more).color(view.look.muted));
    }
}
