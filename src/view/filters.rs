//! The filter side: the values of each field with counts; click to include, right-click for more.

use super::icons::{self, Mark};
use super::{View, style};
use crate::figure::Role;
use crate::model::number_text;
use crate::query::{Facet, FacetField, FacetValue};
use crate::state::{Command, FacetChoice};
use eframe::egui::{self, vec2};

/// More values than these are folded behind a line that opens them.
const MOST: usize = 8;

pub fn ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let frame = egui::Frame::new().fill(view.look.background).inner_margin(egui::Margin::symmetric(0, 8));
    egui::Panel::left("filters")
        .resizable(true)
        .default_size(236.0)
        .size_range(170.0..=420.0)
        .frame(frame)
        .show(ui, |ui| {
            egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                let state = view.state;
                for facet in &*state.answers.facets {
                    if !facet.values.is_empty() {
                        facet_ui(ui, view, facet);
                    }
                }
                ui.add_space(12.0);
            });
        });
}

fn facet_ui(ui: &mut egui::Ui, view: &mut View<'_>, facet: &Facet) {
    let word = facet.field.word();
    let is_folded = view.state.layout.folded.iter().any(|folded| folded == word);
    heading_ui(ui, view, facet, is_folded);
    if is_folded {
        return;
    }
    let id = ui.scope_id().with(("all values", word));
    let shows_all = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    let most = facet.values.iter().map(|value| value.deals).max().unwrap_or(0);
    let shown = if shows_all { LIMIT } else { MOST };
    for value in facet.values.iter().take(shown) {
        value_ui(ui, view, facet.field, value, most);
    }
    let rest = facet.values.len().saturating_sub(MOST);
    if rest > 0 {
        let words = if shows_all { "Show fewer".to_owned() } else { format!("Show {rest} more") };
        ui.horizontal(|ui| {
            ui.add_space(36.0);
            let text = egui::RichText::new(words).font(style::small()).color(view.look.accent);
            let name = format!("{}: values", heading(facet.field));
            if ui.add(egui::Button::new(text).frame(false)).accessible_name(name).clicked() {
                ui.data_mut(|data| data.insert_temp(id, !shows_all));
            }
        });
    }
    ui.add_space(8.0);
}

/// However many values a field has, no more are drawn.
const LIMIT: usize = 500;

fn heading(field: FacetField) -> &'static str {
    match field {
        FacetField::Stage => "Stage",
        FacetField::District => "Place",
        FacetField::Kind => "Kind",
        FacetField::Amount => "Amount",
        FacetField::Sector => "Sector",
        FacetField::Party => "Party",
        FacetField::Year => "Year",
        FacetField::Currency => "Currency",
        FacetField::Confidence => "Confidence",
        FacetField::Source => "Source",
        other => other.word(),
    }
}

fn heading_ui(ui: &mut egui::Ui, view: &mut View<'_>, facet: &Facet, is_folded: bool) {
    let size = vec2(ui.available_width(), 24.0);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::click());
    let name = heading(facet.field);
    response
        .widget_info(|| egui::WidgetInfo::selected(egui::accesskit::Role::Button, true, !is_folded, name));
    let ink = if response.hovered() || response.has_focus() { view.look.accent } else { view.look.text };
    ui.painter().text(
        rect.left_center() + vec2(18.0, 0.0),
        egui::Align2::LEFT_CENTER,
        name,
        style::strong(),
        ink,
    );
    icons::fold(ui.painter(), rect.right_center() - vec2(20.0, 0.0), is_folded, view.look.muted);
    if response.clicked() {
        view.send(Command::FoldFacet(facet.field));
    }
    if facet.values.iter().any(|value| value.included || value.excluded) {
        let clear = egui::Rect::from_center_size(rect.right_center() - vec2(58.0, 0.0), vec2(44.0, 20.0));
        let text = egui::RichText::new("Clear").font(style::small()).color(view.look.accent);
        let button = ui.put(clear, egui::Button::new(text).frame(false));
        if button.accessible_name(format!("Clear {name}")).clicked() {
            view.send(Command::ClearFacet(facet.field));
        }
    }
}

fn value_ui(ui: &mut egui::Ui, view: &mut View<'_>, field: FacetField, value: &FacetValue, most: usize) {
    let size = vec2(ui.available_width(), 21.0);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::click());
    let mark = match (value.included, value.excluded) {
        (true, _) => Mark::Check,
        (_, true) => Mark::Cross,
        _ => Mark::None,
    };
    let label = format!("{}: {}, {}", heading(field), value.name, counted(value.deals));
    response.widget_info(|| {
        egui::WidgetInfo::selected(egui::accesskit::Role::CheckBox, true, value.included, &label)
    });
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect.shrink2(vec2(8.0, 0.0)), 4.0, view.look.panel);
    }
    let look = &view.look;
    let painter = ui.painter();
    let box_rect = egui::Rect::from_center_size(rect.left_center() + vec2(24.0, 0.0), vec2(12.0, 12.0));
    icons::check_box(painter, box_rect, mark, (look.accent, look.role(Role::Muted), look.background));
    let count = number_text(value.deals);
    let right = rect.right_center() - vec2(14.0, 0.0);
    let drawn = painter.text(right, egui::Align2::RIGHT_CENTER, count, style::small(), look.muted);
    let ink = if value.deals == 0 { look.muted } else { look.text };
    let at = rect.left_center() + vec2(38.0, 0.0);
    super::paint::fitted_text(
        painter,
        at,
        egui::Align2::LEFT_CENTER,
        &value.name,
        style::body(),
        (ink, drawn.left() - at.x - 8.0),
    );
    underline(painter, rect, value.deals, most, look.role(Role::Accent));
    if response.clicked() {
        let alone = ui.input(|input| input.modifiers.alt);
        let choice = if alone { FacetChoice::Only } else { FacetChoice::Toggle };
        view.send(Command::Facet { field, value: value.value.clone(), choice });
    }
    response.context_menu(|ui| menu_ui(ui, view, field, value));
    response.on_hover_text(format!("{}\nRight-click to exclude", value.name));
}

fn menu_ui(ui: &mut egui::Ui, view: &mut View<'_>, field: FacetField, value: &FacetValue) {
    let choices = [
        ("Include", FacetChoice::Toggle),
        ("Only this", FacetChoice::Only),
        ("Exclude", FacetChoice::Exclude),
    ];
    for (words, choice) in choices {
        if ui.button(words).clicked() {
            view.send(Command::Facet { field, value: value.value.clone(), choice });
            ui.close();
        }
    }
}

/// A thin line under the value, as long as its share of the most frequent one.
fn underline(painter: &egui::Painter, rect: egui::Rect, deals: usize, most: usize, colour: egui::Color32) {
    if deals == 0 || most == 0 {
        return;
    }
    let whole = (rect.width() - 38.0 - 48.0).max(10.0);
    let length = (whole * share(deals, most)).max(2.0);
    let from = rect.left_bottom() + vec2(38.0, -1.0);
    painter.rect_filled(egui::Rect::from_min_size(from, vec2(length, 2.0)), 1.0, colour.gamma_multiply(0.55));
}

/// A ratio for drawing: four digits are enough.
fn share(part: usize, whole: usize) -> f32 {
    let thousandths = part.saturating_mul(1000) / whole.max(1);
    f32::from(u16::try_from(thousandths).unwrap_or(1000)) / 1000.0
}

fn counted(deals: usize) -> String {
    if deals == 1 { "1 deal".to_owned() } else { format!("{deals} deals") }
}
