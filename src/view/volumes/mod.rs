//! The volumes: one bar per group with its value and its chips, drawn as in files. A click selects its deals.

mod columns;
pub mod row;

use super::chart::MARGIN;
use super::frame::View;
use super::legend::legend_ui;
use super::{chart, scene, style};
use crate::figure::{Bar, BarDirection, Bars, Panel};
use crate::model::Within;
use crate::page::{BarPlot, NameColumn, RowArea, Shape, Sheet, Word, count};
use eframe::egui::{self, Align2, Rect, pos2, vec2};

/// Below this height in points, a chart shows fewer lines of notes; the rest is in the tooltip.
const LOW: f32 = 190.0;
/// The least height of the labels of an axis, in points.
const AXIS: f32 = 22.0;
/// The number of bars, from the first, for whose values and names the layout makes room. Longer names further down
/// have two lines.
const MEASURED: usize = 200;
const NAMES: usize = 30;

pub fn ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let state = view.state;
    let bars = &state.answers.bars;
    let top = ui.cursor().min;
    let room = if state.chosen.groups.len() > 1 { 160.0 } else { 0.0 };
    chart::heading_ui(ui, view, &bars.heading.title, &bars.heading.rule, room);
    super::compare::offer::offer_ui(ui, view, top);
    if bars.panels.iter().all(|panel| panel.bars.is_empty()) {
        super::table::nothing_ui(ui, view);
        return;
    }
    let most = if ui.available_height() < LOW { 2 } else { 3 };
    let height = (ui.available_height() - chart::below(ui, "volumes") - 6.0).max(60.0);
    let area = egui::ScrollArea::vertical().id_salt("volumes").max_height(height).auto_shrink([false, true]);
    let is_upright = bars.form == BarDirection::Vertical;
    let labels = area.show(ui, |ui| {
        if is_upright {
            columns::ui(ui, view, bars, height - 8.0);
            return Vec::new();
        }
        panels_ui(ui, view, bars, PanelLayout::of(ui, bars, height))
    });
    let start = ui.cursor().top();
    // The labels of a single axis stay in place while its bars scroll.
    if bars.panels.len() == 1 && !is_upright {
        labels_ui(ui, view, &labels.inner);
    }
    legend_ui(ui, view, &bars.legend);
    chart::notes_ui(ui, view, &bars.heading.full_notes, most);
    chart::keep_below(ui, "volumes", start);
}

/// Draws the panels, and returns the labels of the last axis.
fn panels_ui(ui: &mut egui::Ui, view: &mut View<'_>, bars: &Bars, layout: PanelLayout) -> Vec<Word> {
    let is_single = bars.panels.len() == 1;
    let mut last = Vec::new();
    for (at, panel) in bars.panels.iter().enumerate() {
        let top = ui.cursor().min;
        let around = PanelFrame::of(panel, is_single);
        let height = layout.height(panel) + around.height(ui);
        // There may be thousands of groups with a panel each, so panels outside of the visible area are not drawn.
        let area = Rect::from_min_size(top, vec2(ui.available_width(), height));
        if !is_single && !ui.is_rect_visible(area) {
            ui.allocate_space(area.size() - vec2(0.0, ui.spacing().item_spacing.y));
            continue;
        }
        // The same group may appear in several panels, so the IDs include the panel.
        let plot = layout.plot(bars, at);
        last = ui.push_id(at, |ui| panel_ui(ui, view, panel, layout, &plot)).inner;
        if !is_single && !panel.shares_axis {
            labels_ui(ui, view, &last);
        }
        around.keep(ui, ui.cursor().top() - top.y - (height - around.height(ui)));
    }
    last
}

/// The positions of names and rows, in points.
#[derive(Clone, Copy)]
struct PanelLayout {
    names: NameColumn,
    /// The width of the panel.
    width: f32,
    /// The height of a row.
    pitch: f32,
}

impl PanelLayout {
    fn of(ui: &egui::Ui, bars: &Bars, height: f32) -> Self {
        let bars_in_all: usize = bars.panels.iter().map(|panel| panel.bars.len()).sum();
        let pitch = (height / count(bars_in_all.max(1))).floor().within(38.0, 60.0);
        let all = bars.panels.iter().flat_map(|panel| &panel.bars).take(NAMES);
        let all = all.map(|bar| (bar.name.as_str(), bar.detail.as_deref()));
        let width = ui.available_width();
        let names = NameColumn::new(all, style::CHART, MARGIN.0, 0.3 * width, pitch);
        Self { names, width, pitch }
    }

    fn height(self, panel: &Panel) -> f32 {
        self.pitch * count(panel.bars.len())
    }

    fn plot(self, bars: &Bars, at: usize) -> BarPlot {
        let right = self.width - MARGIN.1;
        let rows = RowArea { x0: self.names.axis, right, pitch: self.pitch, letters: style::CHART };
        let on_axis = bars.panels.get(bars.panels_on_axis(at)).unwrap_or_default();
        let measured: Vec<&Bar> = on_axis.iter().flat_map(|panel| &panel.bars).take(MEASURED).collect();
        BarPlot::new(rows, &bars.legend, &bars.panels[at].axis, &measured)
    }
}

/// Stores the height of a panel without its bars from its last drawing, so that panels outside of the visible area
/// need not be drawn.
#[derive(Clone, Copy)]
struct PanelFrame(egui::Id);

impl PanelFrame {
    fn of(panel: &Panel, is_single: bool) -> Self {
        let parts = (panel.name.is_some(), !is_single && !panel.shares_axis);
        Self(egui::Id::unique("volumes around a panel").with(parts))
    }

    fn height(self, ui: &egui::Ui) -> f32 {
        ui.data(|data| data.get_temp(self.0)).unwrap_or(30.0)
    }

    fn keep(self, ui: &egui::Ui, height: f32) {
        ui.data_mut(|data| data.insert_temp(self.0, height.max(0.0)));
    }
}

/// Draws a panel, and returns the labels of its axis, measured from its lower end.
fn panel_ui(
    ui: &mut egui::Ui,
    view: &mut View<'_>,
    panel: &Panel,
    layout: PanelLayout,
    plot: &BarPlot,
) -> Vec<Word> {
    if let Some(name) = &panel.name {
        ui.horizontal(|ui| {
            ui.add_space(MARGIN.0);
            ui.label(style::strong_text(name.clone()));
        });
    }
    let (whole, _) = ui.allocate_exact_size(vec2(layout.width, layout.height(panel)), egui::Sense::hover());
    let mut grid = Sheet::new(style::CHART);
    plot.grid(&mut grid, panel, 0.0, 0.0);
    let labels = words_of(&grid.shapes).cloned().collect();
    grid.shapes.clear();
    plot.grid(&mut grid, panel, 0.0, whole.height());
    let lines = grid.shapes.iter().filter(|shape| shape.word().is_none());
    scene::paint(ui.painter(), &view.look, whole.min, lines);
    for (at, bar) in panel.bars.iter().enumerate() {
        let top = whole.top() + layout.pitch * count(at);
        let row = Rect::from_x_y_ranges(whole.x_range(), top..=top + layout.pitch);
        if ui.is_rect_visible(row) {
            let mut sheet = Sheet::new(style::CHART);
            layout.names.place(&mut sheet, layout.pitch / 2.0, &bar.name, bar.detail.as_deref());
            plot.bar(&mut sheet, bar, layout.pitch / 2.0);
            let ground = row::ui(ui, view, bar, row);
            scene::paint_on(ui.painter(), &view.look, row.min, ground, &sheet.shapes);
            // A value or a remark had no room, and nothing in the row says so: the tooltip has it.
            if sheet.is_short() && !words_of(&sheet.shapes).any(|word| word.text.ends_with('…')) {
                let at = pos2(row.right() - MARGIN.1, row.center().y);
                ui.painter().text(at, Align2::RIGHT_CENTER, "…", style::body(), view.look.muted);
            }
        }
    }
    labels
}

fn words_of(shapes: &[Shape]) -> impl Iterator<Item = &Word> {
    shapes.iter().filter_map(Shape::word)
}

/// The labels of an axis in a strip of their own. The unit may stand in a second line.
fn labels_ui(ui: &mut egui::Ui, view: &View<'_>, labels: &[Word]) {
    // The labels lie below the rows, at a distance that the strip does not need.
    const SPARED: f32 = 4.0;
    let lowest = labels.iter().map(|word| word.area().bottom() - SPARED).fold(AXIS, f32::max);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), lowest), egui::Sense::hover());
    let shapes: Vec<Shape> = labels.iter().cloned().map(Shape::Text).collect();
    scene::paint(ui.painter(), &view.look, pos2(rect.left(), rect.top() - SPARED), &shapes);
}
