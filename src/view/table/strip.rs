//! The line above the table: its grouping, folding and selection.

use super::super::frame::View;
use super::super::picker::Picker;
use super::super::style;
use super::headers;
use crate::query::{Fold, GroupBy, Nesting};
use crate::state::Action;
use crate::tr;
use eframe::egui::{self, Align, Layout};

/// The height of the line in points.
const STRIP: f32 = 34.0;
/// Below this width in points, its buttons are closer together.
const NARROW: f32 = 530.0;

pub fn ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), STRIP), egui::Sense::hover());
    let inner = rect.shrink2(egui::vec2(10.0, 4.0));
    let mut line = ui.new_child(
        egui::UiBuilder::new().max_rect(inner).layout(Layout::left_to_right(Align::Center)).id_salt("strip"),
    );
    line.visuals_mut().widgets.inactive.weak_bg_fill = egui::Color32::TRANSPARENT;
    if rect.width() < NARROW {
        let spacing = line.spacing_mut();
        (spacing.item_spacing.x, spacing.button_padding.x) = (3.0, 5.0);
    }
    grouping_ui(&mut line, view);
    folds_ui(&mut line, view);
    line.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let response =
            ui.menu_button(tr!(view.lang, "table-columns"), |ui| headers::columns_ui(ui, view)).response;
        response.on_hover_text(tr!(view.lang, "table-columns-tip"));
        let selected = view.state.chosen.deals.len();
        if selected > 1 {
            let words = tr!(view.lang, "table-selected", number = selected);
            ui.label(egui::RichText::new(words).font(style::small()).color(view.look.muted));
        }
    });
}

fn grouping_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let now = match view.state.query.group {
        None => tr!(view.lang, "table-not-grouped").to_owned(),
        Some(by) => tr!(view.lang, "table-rows-by", what = by.in_words(view.lang)),
    };
    let choices = std::iter::once(None).chain(GroupBy::ALL.iter().copied().map(Some));
    let name = tr!(view.lang, "panel-table");
    Picker { name, now: &now, choices: choices.map(Action::GroupRows).collect() }.ui(ui, view);
}

fn folds_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let outline = &view.state.answers.outline;
    let is_under = view.state.query.members == Nesting::Under;
    if outline.has_batches() || is_under {
        let button = egui::Button::new(tr!(view.lang, "table-members-under")).selected(is_under);
        let action = Action::MembersUnder;
        if ui.add(button).on_hover_text(action.tooltip(view.lang)).clicked() {
            view.act(action);
        }
    }
    if outline.heads.is_empty() && !outline.has_batches() {
        return;
    }
    // Shorter labels than in menus, because the line is narrow beside an open card.
    let fold = (tr!(view.lang, "table-fold-all"), Action::FoldAll(Fold::Folded));
    let unfold = (tr!(view.lang, "table-unfold-all"), Action::FoldAll(Fold::Unfolded));
    for (words, action) in [fold, unfold] {
        if ui.button(words).on_hover_text(action.tooltip(view.lang)).clicked() {
            view.act(action);
        }
    }
}
