//! The bar at the top: menus, the search box, the settings of the figure, and its export.

use super::frame::View;
use super::menu::menu_ui;
use super::{icons, style};
use crate::figure::Role;
use crate::model::Currency;
use crate::query::{CurrencyMode, FacetField, GroupBy, Measure, Reading, Site};
use crate::state::{Action, ExploreCommand, Menu, measure_words};
use crate::tr;
use crate::words::currency_sign;
use eframe::egui;

/// The minimum useful width of the search box, in points.
const LEAST: f32 = 90.0;
/// The part of the window's height that an open menu leaves free, in points.
const MARGIN: f32 = 70.0;

/// Everything in one row; if that leaves no room for the search box, the menus have a row of their own above the
/// rest.
pub fn ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let frame = egui::Frame::new().fill(view.look.panel).inner_margin(egui::Margin::symmetric(12, 8));
    egui::Panel::top("top").frame(frame).show(ui, |ui| {
        let taken = pickers_width(ui);
        let is_one_row = ui.horizontal(|ui| {
            menus_ui(ui, view);
            let has_room = ui.available_width() >= taken + LEAST;
            if has_room {
                figure_ui(ui, view);
            }
            has_room
        });
        if !is_one_row.inner {
            ui.horizontal(|ui| figure_ui(ui, view));
        }
    });
}

fn menus_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    for &menu in Menu::ALL {
        ui.scope(|ui| {
            ui.visuals_mut().widgets.inactive.weak_bg_fill = egui::Color32::TRANSPARENT;
            ui.menu_button(menu.name(view.lang), |ui| {
                ui.set_min_width(220.0);
                let height = (ui.content_rect().height() - MARGIN).max(200.0);
                let list = egui::ScrollArea::vertical().max_height(height).min_scrolled_height(height);
                list.show(ui, |ui| menu_ui(ui, view, menu));
            });
        });
    }
    ui.add_space(4.0);
}

/// From right to left: the export button, the settings of the figure, and the search box in the remaining space.
fn figure_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        export_button_ui(ui, view);
        pickers_ui(ui, view);
        keep_pickers_width(ui, ui.min_rect().width());
        search_ui(ui, view);
    });
}

fn pickers_id() -> egui::Id {
    egui::Id::unique("width of the pickers")
}

/// The width of the pickers and the export button in the previous frame.
fn pickers_width(ui: &egui::Ui) -> f32 {
    ui.data(|data| data.get_temp(pickers_id())).unwrap_or(500.0)
}

/// Stores that width for the next frame; if it has changed, the frame is drawn again at once.
fn keep_pickers_width(ui: &egui::Ui, width: f32) {
    if (width - pickers_width(ui)).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(pickers_id(), width));
        ui.ctx().request_discard("the words of the pickers have changed");
    }
}

/// The ID of the search box, which shortcuts use to focus it.
pub fn search_id() -> egui::Id {
    egui::Id::unique("search box")
}

fn search_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let mut text = view.state.search.clone();
    // The complete long hint or a short one, never a truncated hint.
    let hint = tr!(view.lang, "top-search-hint");
    let width = ui.painter().layout_no_wrap(hint.to_owned(), style::body(), view.look.muted).size().x;
    let fits = width <= ui.available_width() - 40.0;
    let edit = style::field(&mut text)
        .id(search_id())
        .hint_text(if fits { hint } else { tr!(view.lang, "action-find") })
        .desired_width(ui.available_width() - 8.0);
    let response = ui.add(edit).accessible_name(tr!(view.lang, "action-find"));
    if view.state.search_error.is_some() {
        let stroke = egui::Stroke::new(1.5, view.look.role(Role::Error));
        ui.painter().rect_stroke(response.rect, 5.0, stroke, egui::StrokeKind::Outside);
    } else {
        style::outline(ui, &response, &view.look);
    }
    if text.is_empty() && !response.has_focus() && response.rect.width() > 420.0 {
        let at = response.rect.right_center() - egui::vec2(10.0, 0.0);
        let keys = Action::Find.shortcut().map_or(String::new(), |keys| keys.words(view.lang));
        ui.painter().text(at, egui::Align2::RIGHT_CENTER, keys, style::small(), view.look.muted);
    }
    if response.changed() {
        view.send(ExploreCommand::Search(text));
    }
    if response.has_focus() && ui.input(|input| input.key_pressed(egui::Key::Escape)) {
        response.surrender_focus();
    }
}

fn export_button_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let words = egui::RichText::new(tr!(view.lang, "top-export"));
    let words = words.font(style::strong()).color(view.look.background);
    let button = egui::Button::new(words).fill(view.look.accent);
    let is_comparing = !view.state.query.compared.is_empty();
    let action = if is_comparing { Action::ExportComparison } else { Action::ExportVolumes };
    if ui.add(button).on_hover_text(action.tooltip_with_keys(view.lang)).clicked() {
        view.act(action);
    }
    ui.add_space(4.0);
}

/// From right to left: location or place of signing, grouping, measure, reading, currency.
fn pickers_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let (lang, query) = (view.lang, &view.state.query);
    let site = match query.site {
        Site::Place => tr!(lang, "top-by-place"),
        Site::Venue => tr!(lang, "top-by-venue"),
    };
    let sites = [Site::Place, Site::Venue].map(Action::At).to_vec();
    Picker { name: tr!(lang, "top-site"), now: site, choices: sites }.ui(ui, view);
    let by = Picker {
        name: tr!(lang, "top-grouping"),
        now: FacetField::of(query.by).in_words(lang),
        choices: GroupBy::ALL.iter().copied().map(Action::GroupBy).collect(),
    };
    by.ui(ui, view);
    let measure = Picker {
        name: tr!(lang, "top-measure"),
        now: measure_words(query.measure, lang),
        choices: Measure::ALL.iter().copied().map(Action::Measure).collect(),
    };
    measure.ui(ui, view);
    reading_ui(ui, view);
    currency_ui(ui, view);
}

fn reading_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let (lang, query) = (view.lang, &view.state.query);
    let reading = match query.reading {
        Reading::Span => tr!(lang, "top-read-span"),
        Reading::Stated => tr!(lang, "top-read-stated"),
        Reading::Low => tr!(lang, "top-read-low"),
        Reading::High => tr!(lang, "top-read-high"),
    };
    let choices = Reading::ALL.iter().copied().map(Action::Read).collect();
    Picker { name: tr!(lang, "top-reading"), now: reading, choices }.ui(ui, view);
}

fn currency_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let (lang, query) = (view.lang, &view.state.query);
    let currency = match query.shown {
        CurrencyMode::In(currency) => currency_sign(currency, lang),
        CurrencyMode::AsStated => tr!(lang, "top-money-stated").to_owned(),
    };
    let known = [Currency::USD, Currency::EUR, Currency::CNY];
    let own = view.state.register().currency;
    let others = (!known.contains(&own)).then_some(own);
    let mut shown: Vec<Action> =
        known.into_iter().chain(others).map(|currency| Action::Show(CurrencyMode::In(currency))).collect();
    shown.push(Action::Show(CurrencyMode::AsStated));
    Picker { name: tr!(lang, "top-currency"), now: &currency, choices: shown }.ui(ui, view);
}

/// A button that shows the current choice and opens a list of all.
pub struct Picker<'a> {
    pub name: &'a str,
    pub now: &'a str,
    pub choices: Vec<Action>,
}

impl Picker<'_> {
    pub fn ui(self, ui: &mut egui::Ui, view: &mut View<'_>) {
        let Self { name, now, choices } = self;
        // The spaces leave room for the icon of a list.
        let button = ui.menu_button(format!("{now}\u{a0}\u{a0}\u{a0}\u{a0}"), |ui| {
            ui.set_min_width(180.0);
            for action in choices {
                choice_ui(ui, view, action);
            }
        });
        let at = button.response.rect.right_center() - egui::vec2(13.0, 0.0);
        icons::caret(ui.painter(), at, view.look.muted);
        button.response.accessible_name([name, now].join(tr!(view.lang, "list-colon"))).on_hover_text(name);
    }
}

fn choice_ui(ui: &mut egui::Ui, view: &mut View<'_>, action: Action) {
    let is_on = action.is_on(view.state);
    let label = ui.selectable_label(is_on, action.words(view.lang)).on_hover_text(action.tooltip(view.lang));
    if label.clicked() {
        view.act(action);
        ui.close();
    }
}
