//! What of a chart's groups and notes a picture shows: the rows, their order, the group in focus, the notes.

use super::frame::View;
use super::style;
use crate::figure::{FigureKind, GroupOrder, NoteLevel};
use crate::model::Lang;
use crate::session::FigureRequest;
use crate::tr;
use eframe::egui;

/// The largest number of rows that can be chosen.
const MOST: usize = 200;
/// Number of groups that the menu of the group in focus lists.
const LISTED: usize = 40;

/// The choices on rows and notes; rows only where a chart has some.
pub fn ui(ui: &mut egui::Ui, view: &View<'_>, figure: &mut FigureRequest) {
    if matches!(figure.kind, FigureKind::Bars | FigureKind::Share) {
        rows_ui(ui, view, figure);
        order_ui(ui, view.lang, figure);
        focus_ui(ui, view, figure);
    }
    notes_ui(ui, view.lang, figure);
}

/// Number of groups with a row of their own; the others share one.
fn rows_ui(ui: &mut egui::Ui, view: &View<'_>, figure: &mut FigureRequest) {
    const USUAL: usize = 10;
    ui.horizontal(|ui| {
        let words = tr!(view.lang, "export-rows");
        let mut is_own = figure.top.is_some();
        if style::check_ui(ui, &view.look, &mut is_own, words).changed() {
            figure.top = is_own.then_some(USUAL);
        }
        if let Some(top) = &mut figure.top {
            let drag = egui::DragValue::new(top).range(1..=MOST).speed(0.1);
            ui.add(drag).accessible_name(words);
        }
    });
}

fn order_ui(ui: &mut egui::Ui, lang: Lang, figure: &mut FigureRequest) {
    let words = |order: Option<GroupOrder>| match order {
        None => tr!(lang, "export-order-usual"),
        Some(GroupOrder::Low) => tr!(lang, "export-order-low"),
        Some(GroupOrder::High) => tr!(lang, "export-order-high"),
        Some(GroupOrder::Name) => tr!(lang, "export-order-name"),
        Some(GroupOrder::Own) => tr!(lang, "export-order-own"),
    };
    let all = std::iter::once(None).chain(GroupOrder::ALL.iter().copied().map(Some));
    let now = figure.order;
    labelled_ui(ui, tr!(lang, "export-order"), words(now), |ui| {
        for order in all {
            ui.selectable_value(&mut figure.order, order, words(order));
        }
    });
}

fn focus_ui(ui: &mut egui::Ui, view: &View<'_>, figure: &mut FigureRequest) {
    let none = tr!(view.lang, "export-focus-none");
    let now = if figure.focus.is_empty() { none.to_owned() } else { figure.focus.clone() };
    labelled_ui(ui, tr!(view.lang, "export-focus"), &now, |ui| {
        ui.selectable_value(&mut figure.focus, String::new(), none);
        let panels = &view.state.answers.bars.panels;
        for bar in panels.iter().flat_map(|panel| &panel.bars).take(LISTED) {
            ui.selectable_value(&mut figure.focus, bar.name.clone(), &bar.name);
        }
    });
}

fn notes_ui(ui: &mut egui::Ui, lang: Lang, figure: &mut FigureRequest) {
    let words = |level: NoteLevel| match level {
        NoteLevel::Short => tr!(lang, "export-notes-short"),
        NoteLevel::All => tr!(lang, "export-notes-all"),
        NoteLevel::None => tr!(lang, "export-notes-none"),
    };
    let now = figure.notes;
    labelled_ui(ui, tr!(lang, "export-notes"), words(now), |ui| {
        for &level in NoteLevel::ALL {
            ui.selectable_value(&mut figure.notes, level, words(level));
        }
    });
}

/// A menu with its name before it.
fn labelled_ui(ui: &mut egui::Ui, name: &str, now: &str, choices: impl FnOnce(&mut egui::Ui)) {
    ui.horizontal(|ui| {
        ui.label(name);
        let width = (ui.available_width() - 4.0).max(60.0);
        let menu = egui::ComboBox::from_id_salt(name).width(width).selected_text(now).truncate();
        menu.show_ui(ui, choices).response.accessible_name(name);
    });
}
