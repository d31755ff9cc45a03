//! The comparison: two to six groups side by side, in place of the charts.
//!
//! A click on a bar selects its deals, a click on a big deal opens its card, and a click on an open fact selects the
//! deals concerned.

mod cells;
pub mod offer;
mod order;

use super::frame::View;
use super::ground::Ground;
use super::legend::legend_ui;
use super::paint::{self, Lettering, Spot};
use super::timeline;
use super::{chart, style};
use crate::figure::{Comparison, Role, SectionKind};
use crate::page::Cells;
use crate::query::{GroupKey, MOST_COMPARED};
use crate::state::{Action, ExploreCommand, SelectMode};
use crate::tr;
use eframe::egui::{self, Pos2, Rect, pos2, vec2};
use offer::add_ui;

pub fn ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let state = view.state;
    let top = ui.cursor().min;
    let Some(drawn) = &state.answers.comparison else {
        let words = (tr!(view.lang, "twin-comparison"), tr!(view.lang, "compare-adding-up"));
        chart::heading_ui(ui, view, words.0, words.1, 320.0);
        corner_ui(ui, view, top);
        return;
    };
    let figure = &drawn.figure;
    chart::heading_ui(ui, view, &figure.heading.title, &figure.heading.rule, 260.0);
    corner_ui(ui, view, top);
    let cells = cells::cells(ui, figure);
    header_ui(ui, view, figure, &cells);
    egui::ScrollArea::vertical().id_salt("comparison").auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for section in &figure.sections {
            cells::section_ui(ui, view, figure, section, &cells);
            if section.what == SectionKind::Total {
                order::ui(ui, view, &figure.orders);
            }
        }
        cells::biggest_ui(ui, view, figure, &cells);
        time_ui(ui, view, figure);
        legend_ui(ui, view, &figure.legend);
        notes_ui(ui, view, &figure.remarks);
        ui.add_space(8.0);
    });
}

/// The buttons that end the comparison, at the right of its heading.
fn corner_ui(ui: &mut egui::Ui, view: &mut View<'_>, top: Pos2) {
    let corner = Rect::from_min_size(pos2(ui.max_rect().right() - 262.0, top.y + 10.0), vec2(250.0, 24.0));
    let layout = egui::Layout::right_to_left(egui::Align::Center);
    let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(corner).layout(layout));
    let back = Action::EndComparison;
    if ui.button(back.words(view.lang)).on_hover_text(back.tooltip(view.lang)).clicked() {
        view.act(back);
    }
    let compared = &view.state.query.compared;
    if compared.len() < MOST_COMPARED {
        ui.menu_button(tr!(view.lang, "compare-add-group"), |ui| {
            egui::ScrollArea::vertical().max_height(360.0).show(ui, |ui| add_ui(ui, view, &[]));
        })
        .response
        .on_hover_text(tr!(view.lang, "compare-add-group-tip"));
    }
}

/// The names of the groups above their columns; they stay in place while the rows scroll.
fn header_ui(ui: &mut egui::Ui, view: &mut View<'_>, figure: &Comparison, cells: &Cells) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 40.0), egui::Sense::hover());
    for (at, column) in figure.columns.iter().enumerate() {
        let area = Rect::from_min_size(
            pos2(rect.left() + cells.left(cells::CORNER.x, at), rect.top()),
            vec2(cells.column, 38.0),
        );
        let name = area.with_max_x(area.right() - 20.0);
        let id = ui.scope_id().with(("column", &column.key));
        let response = ui.interact(name, id, egui::Sense::click());
        let is_chosen = view.state.chosen.groups.contains(&column.key);
        let spoken = tr!(view.lang, "compare-group-spoken", name = &column.name, counts = &column.counts);
        response.widget_info(|| {
            egui::WidgetInfo::selected(egui::accesskit::Role::Button, true, is_chosen, &spoken)
        });
        let ground = Ground::first([(is_chosen, Ground::Chosen), (response.hovered(), Ground::Under)]);
        ground.paint(ui.painter(), &view.look, area.expand2(vec2(6.0, 0.0)));
        let painter = ui.painter();
        let lift = if column.detail.is_some() { 8.0 } else { 0.0 };
        let spot = Spot::rightward(pos2(name.left(), area.center().y - lift), name.width());
        let strong = Lettering { font: style::strong(), ink: view.look.text };
        paint::fitted_text(painter, &column.name, strong, spot);
        if let Some(detail) = &column.detail {
            let spot = Spot::rightward(pos2(name.left(), area.center().y + 9.0), area.width());
            let quiet = Lettering { font: style::small(), ink: view.look.muted };
            paint::fitted_text(painter, detail, quiet, spot);
        }
        if response.hovered() {
            view.hover_group(&column.key, &column.deals);
        }
        if response.clicked() {
            let (key, deals) = (column.key.clone(), column.deals.clone());
            view.send(ExploreCommand::ChooseGroup { key, deals, how: SelectMode::Only });
        }
        if let Some(detail) = &column.detail {
            response.on_hover_text(detail);
        }
        remove_ui(ui, view, &column.key, &column.name, area);
    }
    ui.painter().hline(rect.x_range().shrink(14.0), rect.bottom(), egui::Stroke::new(1.0, view.look.rule));
}

/// The cross that removes a group from the comparison.
fn remove_ui(ui: &mut egui::Ui, view: &mut View<'_>, key: &GroupKey, name: &str, area: Rect) {
    let rect = Rect::from_center_size(pos2(area.right() - 9.0, area.center().y - 8.0), vec2(18.0, 18.0));
    let button = egui::Button::new(egui::RichText::new("×").color(view.look.muted)).frame(false);
    let words = tr!(view.lang, "compare-leave-out", name = name);
    let mut corner = ui.new_child(egui::UiBuilder::new().max_rect(rect));
    let response = corner.add_sized(rect.size(), button).accessible_name(words.as_str());
    if response.on_hover_text(&words).clicked() {
        let groups = view.state.query.compared.iter().filter(|one| *one != key).cloned().collect();
        view.send(ExploreCommand::Compare(groups));
    }
}

/// One lane per group on a common time axis.
fn time_ui(ui: &mut egui::Ui, view: &mut View<'_>, figure: &Comparison) {
    cells::title_ui(ui, view, tr!(view.lang, "compare-over-time"));
    let layout = timeline::layout(ui, &figure.timeline, 0.3, 0.0);
    timeline::lanes_ui(ui, view, &figure.timeline, &layout);
    timeline::axis_ui(ui, view, &layout);
    ui.add_space(4.0);
}

fn notes_ui(ui: &mut egui::Ui, view: &View<'_>, notes: &[String]) {
    let margin = egui::Margin { left: 18, right: 18, top: 4, bottom: 2 };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        for note in notes {
            ui.label(egui::RichText::new(note).font(style::small()).color(view.look.role(Role::Muted)));
        }
    });
}
