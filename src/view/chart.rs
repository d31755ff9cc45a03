//! The texts around a chart: its heading above, its notes below, and the room that those below need.

use super::frame::View;
use super::paint::{self, Lettering, Spot};
use super::style;
use eframe::egui::{self, vec2};

/// The space left and right of what a chart draws, in points.
pub const MARGIN: (f32, f32) = (18.0, 6.0);

/// The title of a chart, with its subtitle as tooltip: the question above the charts says the same; `room` points at the
/// right stay free.
pub fn heading_ui(ui: &mut egui::Ui, view: &View<'_>, title: &str, subtitle: &str, room: f32) {
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(width, 30.0), egui::Sense::hover());
    let spot = Spot::rightward(rect.min + vec2(18.0, 17.0), width - 30.0 - room);
    let lettering = Lettering { font: style::strong(), ink: view.look.text };
    let drawn = paint::fitted_text(ui.painter(), title, lettering, spot);
    let label = ui.interact(drawn, ui.scope_id().with(("heading", title)), egui::Sense::hover());
    label.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, title));
    label.on_hover_text(format!("{title}\n{subtitle}"));
}

/// The common margin of all texts of a chart.
pub fn inset_ui(ui: &mut egui::Ui, contents: impl FnOnce(&mut egui::Ui)) {
    let margin = egui::Margin { left: 18, right: 12, top: 0, bottom: 2 };
    egui::Frame::new().inner_margin(margin).show(ui, contents);
}

/// The height of axis, legend and notes in the previous frame, which is reserved so that they are never cut off.
pub fn below(ui: &egui::Ui, chart: &str) -> f32 {
    ui.data(|data| data.get_temp(egui::Id::unique(("below", chart)))).unwrap_or(70.0)
}

/// Stores that height for the next frame; if it has changed, the frame is drawn again at once.
pub fn keep_below(ui: &egui::Ui, chart: &str, start: f32) {
    let height = (ui.cursor().top() - start).max(0.0);
    if (height - below(ui, chart)).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(egui::Id::unique(("below", chart)), height));
        ui.ctx().request_discard("the words below a chart have changed");
    }
}

/// The notes in at most `most` lines; the tooltip has all of them.
pub fn notes_ui(ui: &mut egui::Ui, view: &View<'_>, notes: &[String], most: usize) {
    if notes.is_empty() {
        return;
    }
    inset_ui(ui, |ui| {
        let width = ui.available_width();
        let all = notes.join("  ");
        let quiet = Lettering { font: style::small(), ink: view.look.muted };
        let set = paint::in_lines(ui.painter(), &all, &quiet, width, most);
        let label = ui.add(egui::Label::new(set));
        label.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &all));
        // The pointer may rest in the tooltip, which would then stay above a window that covers the rest.
        if view.state.modal().is_some() {
            return;
        }
        // The tooltip lists the notes one by one.
        label.on_hover_ui(|ui| {
            ui.set_max_width(480.0);
            for note in notes {
                ui.label(note);
            }
        });
    });
}
