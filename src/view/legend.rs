//! The legend of a chart, drawn as in files.

use super::frame::View;
use super::{scene, style};
use crate::figure::LegendEntry;
use crate::page::{Area, Shape, Sheet, Word};
use eframe::egui::{self, Rect, vec2};

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
    let height = sheet.legend(legend, MARGIN.0, width - MARGIN.1, -SPARED.0) - SPARED.1;
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), egui::Sense::hover());
    scene::paint(ui.painter(), &view.look, rect.min, &sheet.shapes);
    let areas: Vec<Area> = sheet.shapes.iter().filter_map(Shape::word).map(Word::area).collect();
    // A sample may hold a letter; the label of an entry is the last text that is drawn for it.
    for (entry, area) in legend.iter().rev().zip(areas.iter().rev()) {
        let at = Rect::from_min_size(rect.min + vec2(area.x, area.y), vec2(area.width, area.height));
        let label = ui.interact(at, ui.scope_id().with(("legend", &entry.label)), egui::Sense::hover());
        label.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &entry.label));
    }
}
