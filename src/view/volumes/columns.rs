//! Volumes over time: vertical bars from left to right, drawn as in files. A click selects the deals of a period.

use super::super::chart::MARGIN;
use super::super::frame::View;
use super::super::{scene, style};
use super::row;
use crate::figure::Bars;
use crate::model::Within;
use crate::page::{Area, ColumnPlot, Counts, Sheet, count};
use eframe::egui::{self, vec2};

/// The least and the greatest height of a panel, in points.
const HEIGHT: (f32, f32) = (150.0, 420.0);

/// The panels below each other; as far as they can, they fill the height.
pub fn ui(ui: &mut egui::Ui, view: &mut View<'_>, bars: &Bars, height: f32) {
    let panels = bars.panels.iter().enumerate().filter(|(_, panel)| !panel.bars.is_empty());
    let panels: Vec<_> = panels.collect();
    let height = (height / count(panels.len().max(1))).within(HEIGHT.0, HEIGHT.1);
    for (at, panel) in panels {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), egui::Sense::hover());
        if !ui.is_rect_visible(rect) {
            continue;
        }
        let mut sheet = Sheet::new(style::CHART);
        let area = Area::new(MARGIN.0, 0.0, rect.width() - MARGIN.0 - 2.0 * MARGIN.1, height);
        let plot = ColumnPlot::new(style::CHART, panel, area, Counts::Below);
        plot.draw(&mut sheet);
        ui.push_id(at, |ui| {
            for (number, bar) in panel.bars.iter().enumerate() {
                row::ui(ui, view, bar, scene::on_screen(rect.min, plot.strip(number)));
            }
        });
        scene::paint(ui.painter(), &view.look, rect.min, &sheet.shapes);
    }
}
