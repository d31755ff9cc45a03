//! The row at the top: menu, register, search, undo, views and export.

use super::frame::View;
use super::icon::{Icon, mark};
use super::menu::menu_ui;
use super::{search, style};
use crate::state::{Action, Menu};
use crate::tr;
use eframe::egui::containers::menu::MenuButton;
use eframe::egui::{self, vec2};

/// The height of the row, in points.
const HEIGHT: f32 = 48.0;
/// The height of its buttons, in points.
const BUTTON: f32 = 28.0;
/// Where the search field begins in a wide window, in points: at the edge of the filters.
const SEARCH: f32 = 280.0;
/// The least useful width of the search field, in points.
const LEAST: f32 = 160.0;
/// The part of the window's height that an open menu leaves free, in points.
const MARGIN: f32 = 70.0;
/// The width of the window, in points, from which the buttons have words.
const WORDS: f32 = 980.0;

pub fn ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let frame = egui::Frame::new().fill(view.look.panel).inner_margin(egui::Margin::symmetric(12, 0));
    egui::Panel::top("top").frame(frame).exact_size(HEIGHT).show(ui, |ui| {
        let has_words = ui.available_width() >= WORDS;
        ui.horizontal_centered(|ui| {
            let left = ui.cursor().left();
            main_menu_ui(ui, view);
            register_ui(ui, view, has_words);
            let start = (left + SEARCH - 12.0).max(ui.cursor().left());
            let right = kept_width(ui);
            let width = ui.max_rect().right() - start - right;
            if has_words {
                ui.add_space((start - ui.cursor().left()).max(0.0));
            }
            let width = if has_words { width } else { ui.available_width() - right };
            search::ui(ui, view, width.max(LEAST));
            let before = ui.cursor().left();
            ui.add_space(4.0);
            actions_ui(ui, view);
            views_ui(ui, view, has_words);
            export_ui(ui, view, has_words);
            keep_width(ui, ui.min_rect().right() - before + 4.0);
        });
        let edge = ui.max_rect().expand2(vec2(12.0, 0.0));
        ui.painter().hline(edge.x_range(), edge.bottom() - 0.5, egui::Stroke::new(1.0, view.look.rule));
    });
}

/// All commands, in one menu with a part for each subject.
fn main_menu_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let button = egui::Button::new("").frame_when_inactive(false).min_size(vec2(BUTTON, BUTTON));
    let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(160.0);
        for &menu in Menu::ALL {
            ui.menu_button(menu.name(view.lang), |ui| {
                ui.set_min_width(220.0);
                let height = (ui.content_rect().height() - MARGIN).max(200.0);
                let list = egui::ScrollArea::vertical().max_height(height).min_scrolled_height(height);
                list.show(ui, |ui| menu_ui(ui, view, menu));
            });
        }
    });
    Icon::Menu.paint(ui.painter(), response.rect.center(), view.look.text);
    let name = tr!(view.lang, "top-menu");
    response.accessible_name(name).on_hover_text(name);
}

/// The mark, and the register with the others that can be opened.
fn register_ui(ui: &mut egui::Ui, view: &mut View<'_>, has_words: bool) {
    let (place, _) = ui.allocate_exact_size(vec2(24.0, 24.0), egui::Sense::hover());
    mark(ui.painter(), &view.look, place.center());
    let name = view.state.register().name.clone();
    let room = if has_words { SEARCH - 12.0 - 28.0 - 24.0 - 60.0 } else { 110.0 };
    let shown = super::paint::cut_to(ui.painter(), &name, &style::word(), room);
    let words = egui::RichText::new(format!("{shown}\u{a0}\u{a0}\u{a0}\u{a0}")).font(style::word());
    let button = egui::Button::new(words).frame_when_inactive(false).min_size(vec2(0.0, BUTTON));
    let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(220.0);
        for section in Menu::File.sections().into_iter().take(2) {
            for action in section {
                super::menu::entry_ui(ui, view, action);
            }
            ui.separator();
        }
    });
    caret(ui, view, &response);
    let spoken = [tr!(view.lang, "top-register"), &name].join(tr!(view.lang, "list-colon"));
    response.accessible_name(spoken).on_hover_text(name);
}

fn actions_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    for (action, icon) in [(Action::Undo, Icon::Undo), (Action::Redo, Icon::Redo)] {
        let can = action.is_possible(view.state);
        let response = icon.button_ui(ui, &view.look, &action.words(view.lang), can);
        if response.on_hover_text(action.tooltip_with_keys(view.lang)).clicked() {
            view.act(action);
        }
    }
}

fn views_ui(ui: &mut egui::Ui, view: &mut View<'_>, has_words: bool) {
    let current = view.state.current_view().map(|saved| saved.name.clone());
    let name = tr!(view.lang, "top-views");
    let shown = if has_words { name } else { "" };
    let words =
        egui::RichText::new(format!("\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}{shown}\u{a0}\u{a0}\u{a0}\u{a0}"));
    let button = egui::Button::new(words).frame_when_inactive(false).min_size(vec2(0.0, BUTTON));
    let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(240.0);
        menu_ui(ui, view, Menu::Saved);
    });
    let ink = view.look.text;
    Icon::Views.paint(ui.painter(), response.rect.left_center() + vec2(16.0, 0.0), ink);
    caret(ui, view, &response);
    let spoken = [Some(name), current.as_deref()].into_iter().flatten().collect::<Vec<_>>();
    let spoken = spoken.join(tr!(view.lang, "list-colon"));
    let response = response.accessible_name(&spoken);
    response.on_hover_text(spoken);
}

fn export_ui(ui: &mut egui::Ui, view: &mut View<'_>, has_words: bool) {
    let name = tr!(view.lang, "top-export");
    let shown = if has_words { name } else { "" };
    let words = egui::RichText::new(format!("\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}{shown}"));
    let words = words.font(style::strong()).color(view.look.background);
    let button =
        egui::Button::new(words).fill(view.look.accent).min_size(vec2(34.0, BUTTON)).corner_radius(6);
    let is_comparing = !view.state.query.compared.is_empty();
    let action = if is_comparing { Action::ExportComparison } else { Action::ExportVolumes };
    let response = ui.add(button).accessible_name(name);
    let at = response.rect.left_center() + vec2(17.0, 0.0);
    Icon::Export.paint(ui.painter(), at, view.look.background);
    if response.on_hover_text(action.tooltip_with_keys(view.lang)).clicked() {
        view.act(action);
    }
}

/// The sign of a button that opens a list.
fn caret(ui: &egui::Ui, view: &View<'_>, response: &egui::Response) {
    let at = response.rect.right_center() - vec2(14.0, 0.0);
    Icon::Down.paint(ui.painter(), at, view.look.muted);
}

fn width_id() -> egui::Id {
    egui::Id::unique("width of what stands right of the search field")
}

/// The width of what stands right of the search field, in the previous frame.
fn kept_width(ui: &egui::Ui) -> f32 {
    ui.data(|data| data.get_temp(width_id())).unwrap_or(320.0)
}

/// Stores that width for the next frame; if it has changed, the frame is drawn again at once.
fn keep_width(ui: &egui::Ui, width: f32) {
    if (width - kept_width(ui)).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(width_id(), width));
        ui.ctx().request_discard("the words of the buttons have changed");
    }
}
