//! Drawing: takes the state and returns commands. Nothing here changes the state or accesses the disk.
//!
//! Functions named `ui` or `*_ui` draw; all others compute. `plot.rs` is the only file that uses `egui_plot`.

mod brush;
mod card;
mod chart;
mod command;
mod compare;
mod export;
mod export_rows;
mod filters;
mod focus;
mod font_names;
mod frame;
mod ground;
mod help;
mod icon;
mod icons;
mod kinds;
mod lanes;
mod ledger;
mod legend;
mod letters;
mod marks;
mod menu;
mod notices;
mod paint;
mod palette;
mod parts;
mod picker;
mod plot;
mod problems;
mod question;
mod saved;
mod scene;
mod search;
mod split;
mod style;
mod table;
mod target;
mod timeline;
mod titles;
mod top;
mod volumes;

pub use letters::{FontOf, Letters};
pub use search::search_id;
pub use style::{apply_layout, install};

use crate::state::{Action, Command, Panel, Shown, State};
use crate::tr;
use eframe::egui;
use frame::View;
use split::Split;

/// Draws the entire window and returns the commands of the user.
pub fn show(ui: &mut egui::Ui, state: &State) -> Vec<Command> {
    let mut view = View::new(ui, state);
    shortcuts(ui, &mut view);
    mouse_buttons(ui, &mut view);
    parts::keys(ui);
    top::ui(ui, &mut view);
    notices::ui(ui, &mut view);
    if state.layout.shows(Panel::Problems) && !state.opened.problems.is_empty() {
        problems::ui(ui, &mut view);
    }
    let has_card = state.layout.shows(Panel::Card) && state.chosen.lead().is_some();
    let is_narrow = has_card && ui.available_width() < NARROW;
    if state.layout.shows(Panel::Filters) && !is_narrow {
        filters::ui(ui, &mut view);
    }
    if has_card {
        card::ui(ui, &mut view);
    }
    question::ui(ui, &mut view);
    if state.layout.shows(Panel::Volumes) || state.layout.shows(Panel::Timeline) {
        kinds::ui(ui, &mut view);
    }
    centre_ui(ui, &mut view);
    palette::ui(ui, &mut view);
    export::ui(ui, &mut view);
    target::table_ui(ui, &mut view);
    saved::ui(ui, &mut view);
    command::ui(ui, &mut view);
    help::ui(ui, &mut view);
    if ui.input(|input| !input.raw.hovered_files.is_empty()) {
        drop_hint_ui(ui, &view);
    }
    focus::ui(ui, &view);
    view.done()
}

/// Below this width in points, an open deal card hides the filters.
const NARROW: f32 = 1000.0;
/// The minimum width in points for two charts side by side; below it, only the volumes are shown.
const TWO_CHARTS: f32 = 640.0;

/// The volumes and the timeline side by side, with the table below.
fn centre_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let layout = &view.state.layout;
    let is_comparing = !view.state.query.compared.is_empty();
    let has_charts = is_comparing || layout.shows(Panel::Volumes) || layout.shows(Panel::Timeline);
    let whole = ui.available_rect_before_wrap();
    ui.painter().rect_filled(whole, 0.0, view.look.background);
    match (has_charts, layout.shows(Panel::Table)) {
        (true, true) => {
            let (charts, table) = split::ui(ui, view, whole, Split::Below);
            part_ui(ui, charts, "charts", |ui| charts_ui(ui, view));
            part_ui(ui, table, "table", |ui| table::ui(ui, view));
        }
        (true, false) => part_ui(ui, whole, "charts", |ui| charts_ui(ui, view)),
        (false, true) => part_ui(ui, whole, "table", |ui| table::ui(ui, view)),
        (false, false) => {}
    }
}

fn charts_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    if !view.state.query.compared.is_empty() {
        compare::ui(ui, view);
        return;
    }
    let has = |panel| view.state.layout.shows(panel);
    if has(Panel::Volumes) && has(Panel::Timeline) && ledger::fits(view.state) {
        ledger::ui(ui, view);
        return;
    }
    let whole = ui.available_rect_before_wrap();
    let has_both = view.state.shown() == Shown::Both;
    match (has(Panel::Volumes), has(Panel::Timeline)) {
        (true, true) if has_both && whole.width() >= TWO_CHARTS => {
            let (volumes, timeline) = split::ui(ui, view, whole, Split::Beside);
            part_ui(ui, volumes, "volumes", |ui| volumes::ui(ui, view));
            part_ui(ui, timeline, "timeline", |ui| timeline::ui(ui, view));
        }
        (false, true) => timeline::ui(ui, view),
        _ => volumes::ui(ui, view),
    }
}

/// A part of the window with its own background and border.
fn part_ui(ui: &mut egui::Ui, rect: egui::Rect, name: &str, contents: impl FnOnce(&mut egui::Ui)) {
    let builder = egui::UiBuilder::new().max_rect(rect).id_salt(name);
    let mut part = ui.new_child(builder.layout(egui::Layout::top_down(egui::Align::LEFT)));
    part.set_clip_rect(rect.intersect(ui.clip_rect()));
    contents(&mut part);
}

fn drop_hint_ui(ui: &egui::Ui, view: &View<'_>) {
    let screen = ui.ctx().content_rect();
    let layer = egui::LayerId::new(egui::Order::Foreground, egui::Id::unique("drop hint"));
    let painter = ui.ctx().layer_painter(layer);
    painter.rect_filled(screen, 0.0, view.look.background.gamma_multiply(0.85));
    let text = tr!(view.lang, "top-drop");
    painter.text(screen.center(), egui::Align2::CENTER_CENTER, text, style::heading(), view.look.text);
}

/// The side buttons of the mouse go back and forward, as in a browser.
fn mouse_buttons(ui: &egui::Ui, view: &mut View<'_>) {
    let is_covered = ui.ctx().memory(|memory| memory.top_modal_layer().is_some());
    let sides = [(egui::PointerButton::Extra1, Action::Back), (egui::PointerButton::Extra2, Action::Forward)];
    for (button, action) in sides {
        if !is_covered && ui.input(|input| input.pointer.button_pressed(button)) {
            view.act(action);
        }
    }
}

/// Runs the action whose shortcut was pressed.
fn shortcuts(ui: &egui::Ui, view: &mut View<'_>) {
    let is_typing = ui.ctx().text_edit_focused();
    // In the table, typed letters jump to a row instead.
    let is_in_table = table::has_focus(ui);
    // Shortcuts with Shift come first, because egui also accepts Ctrl+Shift+Z as Ctrl+Z.
    let mut actions = Action::all();
    actions.sort_by_key(|action| action.shortcut().is_none_or(|shortcut| !shortcut.shift));
    // Beneath a window that must be closed first nothing happens that the user could not see. Help opens over it.
    let is_covered = ui.ctx().memory(|memory| memory.top_modal_layer().is_some());
    let reaches = |action: &Action| {
        let is_above =
            matches!(action, Action::Shortcuts | Action::Larger | Action::Smaller | Action::NormalSize);
        !is_covered || is_above || *action == Action::Quit
    };
    for action in actions.into_iter().filter(reaches) {
        let Some(shortcut) = action.shortcut() else { continue };
        let Some(key) = egui::Key::from_name(shortcut.key) else { continue };
        let is_letter_alone = !shortcut.ctrl && shortcut.key.chars().count() == 1;
        // A text field needs these keys itself.
        let is_edit_key = shortcut.alt || (shortcut.ctrl && ["Z", "A"].contains(&shortcut.key));
        if (is_typing && (is_letter_alone || is_edit_key)) || (is_in_table && is_letter_alone) {
            continue;
        }
        let mut modifiers = egui::Modifiers::NONE;
        modifiers.command = shortcut.ctrl;
        modifiers.shift = shortcut.shift;
        modifiers.alt = shortcut.alt;
        if ui.input_mut(|input| input.consume_key(modifiers, key)) {
            view.act(action);
        }
    }
    // Escape first closes menus, modal windows and the field for jumping to a row.
    let is_covered = egui::Popup::is_any_open(ui.ctx())
        || ui.ctx().memory(|m| m.top_modal_layer().is_some())
        || view.state.table.jump.is_some();
    if !is_typing
        && !is_covered
        && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape))
    {
        let is_comparing = !view.state.query.compared.is_empty();
        let has_choice = !view.state.chosen.deals.is_empty();
        view.act(if is_comparing && !has_choice { Action::EndComparison } else { Action::ClearChoice });
    }
}
