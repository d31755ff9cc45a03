//! The filter panel: the values of each field with their deals and sums. A click includes a value, a right click
//! offers more.

mod histogram;
mod ratio;
mod values;

use super::frame::View;
use super::icons;
use super::parts::{self, Part};
use super::style;
use crate::query::{Facet, FacetField};
use crate::state::ExploreCommand;
use crate::tr;
use eframe::egui::{self, vec2};

/// The number of values above which the rest is collapsed.
const MOST: usize = 8;
/// The number of values above which a facet has a search box.
const SEARCHED: usize = 14;

pub fn ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let frame = egui::Frame::new().fill(view.look.background).inner_margin(egui::Margin::symmetric(0, 8));
    egui::Panel::left("filters")
        .resizable(true)
        .default_size(272.0)
        .size_range(180.0..=460.0)
        .frame(frame)
        .show(ui, |ui| {
            if let Some(first) = view.state.answers.facets.iter().find(|facet| !facet.values.is_empty()) {
                parts::note(ui, Part::Filters, ui.max_rect(), heading_id(first.field));
            }
            egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                let state = view.state;
                for facet in &*state.answers.facets {
                    if !facet.values.is_empty() || state.sought.contains_key(&facet.field) {
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
    if let Some(histogram) = &facet.histogram {
        histogram::ui(ui, view, histogram);
    }
    let id = ui.scope_id().with(("all values", word));
    let is_sought = view.state.sought.contains_key(&facet.field);
    let shows_all = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false) || is_sought;
    if is_sought || (shows_all && facet.values.len() + facet.more > SEARCHED) {
        search_ui(ui, view, facet.field);
    }
    let shown = if shows_all { usize::MAX } else { MOST };
    let rest = if facet.field == FacetField::Place {
        values::tree_ui(ui, view, facet, shown.saturating_add(4))
    } else {
        values::list_ui(ui, view, facet, shown);
        facet.values.len().saturating_sub(MOST)
    };
    if is_sought && facet.values.is_empty() {
        quiet_ui(ui, view, tr!(view.lang, "facet-none").to_owned());
    }
    if shows_all && facet.more > 0 {
        quiet_ui(ui, view, tr!(view.lang, "facet-and-more", number = facet.more));
    }
    if rest > 0 && !is_sought && more_ui(ui, view, facet, shows_all, rest) {
        ui.data_mut(|data| data.insert_temp(id, !shows_all));
    }
    ui.add_space(8.0);
}

fn quiet_ui(ui: &mut egui::Ui, view: &View<'_>, words: String) {
    ui.horizontal(|ui| {
        ui.add_space(38.0);
        ui.label(egui::RichText::new(words).font(style::small()).color(view.look.muted));
    });
}

/// The line that shows all values or fewer; returns whether it was clicked.
fn more_ui(ui: &mut egui::Ui, view: &View<'_>, facet: &Facet, shows_all: bool, rest: usize) -> bool {
    let words = if shows_all {
        tr!(view.lang, "facet-fewer").to_owned()
    } else {
        tr!(view.lang, "facet-more", number = rest + facet.more)
    };
    let line = ui.horizontal(|ui| {
        ui.add_space(36.0);
        let text = egui::RichText::new(words).font(style::small()).color(view.look.accent);
        let name = tr!(view.lang, "facet-values", field = facet.field.head(view.lang));
        ui.add(egui::Button::new(text).frame(false)).accessible_name(name).clicked()
    });
    line.inner
}

/// The search box of a facet.
fn search_ui(ui: &mut egui::Ui, view: &mut View<'_>, field: FacetField) {
    let mut letters = view.state.sought.get(&field).cloned().unwrap_or_default();
    let name = tr!(view.lang, "facet-find", field = field.in_words(view.lang));
    ui.horizontal(|ui| {
        ui.add_space(18.0);
        let edit = style::field(&mut letters).hint_text(&name).desired_width(ui.available_width() - 16.0);
        let response = ui.add(edit).accessible_name(name.clone());
        style::outline(ui, &response, &view.look);
        if response.changed() {
            view.send(ExploreCommand::Seek(field, letters.clone()));
        }
    });
    ui.add_space(2.0);
}

fn heading_id(field: FacetField) -> egui::Id {
    egui::Id::unique(("facet", field))
}

fn heading_ui(ui: &mut egui::Ui, view: &mut View<'_>, facet: &Facet, is_folded: bool) {
    let size = vec2(ui.available_width(), 24.0);
    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    let response = ui.interact(rect, heading_id(facet.field), egui::Sense::click());
    let name = facet.field.head(view.lang);
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
        view.send(ExploreCommand::FoldFacet(facet.field));
    }
    if view.state.query.filter.without(facet.field) != view.state.query.filter {
        let clear = egui::Rect::from_center_size(rect.right_center() - vec2(58.0, 0.0), vec2(44.0, 20.0));
        let text =
            egui::RichText::new(tr!(view.lang, "facet-clear")).font(style::small()).color(view.look.accent);
        let button = ui.put(clear, egui::Button::new(text).frame(false));
        if button.accessible_name(tr!(view.lang, "facet-clear-field", field = name)).clicked() {
            view.send(ExploreCommand::ClearFacet(facet.field));
        }
    }
}
