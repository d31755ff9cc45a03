//! The legend of a chart, drawn as in files.

use super::frame::View;
use super::{scene, style};
use crate::figure::LegendEntry;
use crate::page::Sheet;
use eframe::egui::{self, vec2};

/// The space left and right of the legend, and the part of its upper and lower space that the window leaves out.
const MARGIN: (f32, f32) = (18.0, 12.0);
const SPARED: (f32, f32) = (6.0, 5.0);

/// The samples of colours and textures with their meanings, which screen readers read as labels.
pub fn legend_ui(ui: &mut egui::Ui, view: &View<'_>, legend: &[LegendEntry]) {
    if legend.is_empty() {
        return;
    }
    let mut sheet = Sheet::new(style::CHART);
    let width = ui.available_width();
    let (areas, bottom) = sheet.legend(legend, false, (MARGIN.0, width - MARGIN.1), 16.0 - SPARED.0);
    let (rect, _) = ui.allocate_exact_size(vec2(width, bottom + 12.0 - SPARED.1), egui::Sense::hover());
    scene::paint(ui.painter(), &view.look, rect.min, &sheet.shapes);
    for (entry, area) in legend.iter().zip(areas) {
        let at = scene::on_screen(rect.min, area);
        let label = ui.interact(at, ui.scope_id().with(("legend", &entry.label)), egui::Sense::hover());
        label.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &entry.label));
    }
}
