//! The volumes: one bar per group with its value and its chips. A click selects its deals.

mod axis;
mod row;
mod value;

use super::frame::View;
use super::legend::legend_ui;
use super::plot::{self, BarSizes, Frame};
use super::{chart, style};
use crate::figure::{Bars, Panel};
use crate::model::Within;
use eframe::egui::{self, Rect, pos2, vec2};

/// The minimum space for values beyond the end of the axis, in points.
const ROOM: f32 = 110.0;
/// Below this height in points, a chart shows fewer lines of notes; the rest is in the tooltip.
const LOW: f32 = 190.0;

pub fn ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let state = view.state;
    let bars = &state.answers.bars;
    let top = ui.cursor().min;
    let room = if state.chosen.groups.len() > 1 { 160.0 } else { 0.0 };
    chart::heading_ui(ui, view, &bars.heading.title, &bars.heading.subtitle, room);
    super::compare::offer::offer_ui(ui, view, top);
    if bars.panels.iter().all(|panel| panel.bars.is_empty()) {
        super::table::nothing_ui(ui, view);
        return;
    }
    let most = if ui.available_height() < LOW { 2 } else { 3 };
    let height = (ui.available_height() - chart::below(ui, "volumes") - 6.0).max(60.0);
    let sizes = Sizes::of(ui, bars, height);
    let area = egui::ScrollArea::vertical().id_salt("volumes").max_height(height).auto_shrink([false, true]);
    let frame = area.show(ui, |ui| panels_ui(ui, view, bars, sizes)).inner;
    let start = ui.cursor().top();
    if let (Some(frame), [panel]) = (frame, &*bars.panels) {
        axis::ui(ui, view, &panel.axis, &frame);
    }
    legend_ui(ui, view, &bars.legend);
    chart::notes_ui(ui, view, &bars.heading.notes, most);
    chart::keep_below(ui, "volumes", start);
}

/// Draws the panels, and returns the position of the last one that was drawn.
fn panels_ui(ui: &mut egui::Ui, view: &mut View<'_>, bars: &Bars, sizes: Sizes) -> Option<Frame> {
    let is_single = bars.panels.len() == 1;
    let mut last = None;
    for (at, panel) in bars.panels.iter().enumerate() {
        let top = ui.cursor().min;
        let around = PanelFrame::of(panel, is_single);
        let height = sizes.bars.row * plot::rows(panel.bars.len()) + around.height(ui);
        // There may be thousands of groups with a panel each, so panels outside of the visible area are not drawn.
        let area = Rect::from_min_size(top, vec2(ui.available_width(), height));
        if !is_single && !ui.is_rect_visible(area) {
            ui.allocate_space(area.size() - vec2(0.0, ui.spacing().item_spacing.y));
            continue;
        }
        // The same group may appear in several panels, so the IDs include the panel.
        let drawn = ui.push_id(at, |ui| panel_ui(ui, view, panel, sizes)).inner;
        if !is_single && !panel.shares_axis {
            axis::ui(ui, view, &panel.axis, &drawn);
        }
        around.keep(ui, ui.cursor().top() - top.y - (height - around.height(ui)));
        last = Some(drawn);
    }
    last
}

/// The dimensions of the panels, in points.
#[derive(Clone, Copy)]
struct Sizes {
    /// The width of the column of names.
    names: f32,
    bars: BarSizes,
}

impl Sizes {
    /// The bars grow with the height, from a legible to a comfortable size.
    fn of(ui: &egui::Ui, bars: &Bars, height: f32) -> Self {
        let bars_in_all: usize = bars.panels.iter().map(|panel| panel.bars.len()).sum();
        let count = f32::from(u16::try_from(bars_in_all.max(1)).unwrap_or(u16::MAX));
        let row = (height / count).floor().within(38.0, 60.0);
        Self {
            names: names_width(ui, bars).min(ui.available_width() * 0.42),
            bars: BarSizes { row, bar: (row * 0.5).floor(), room: values_width(ui, bars) },
        }
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

/// The space beyond the axis, wide enough for every value.
fn values_width(ui: &egui::Ui, bars: &Bars) -> f32 {
    let widest = bars.panels.iter().flat_map(|panel| &panel.bars).take(200).map(|bar| {
        let mark = bar.footnote.as_deref().unwrap_or_default();
        let value = format!("{}{mark}", bar.value.as_deref().unwrap_or_default());
        ui.painter().layout_no_wrap(value, style::strong(), egui::Color32::WHITE).size().x
    });
    (widest.fold(0.0, f32::max) + 24.0).within(ROOM, (0.4 * ui.available_width()).max(ROOM))
}

fn names_width(ui: &egui::Ui, bars: &Bars) -> f32 {
    let widest = bars.panels.iter().flat_map(|panel| &panel.bars).take(200).map(|bar| {
        let name = ui.painter().layout_no_wrap(bar.name.clone(), style::strong(), egui::Color32::WHITE);
        let detail = bar.detail.clone().unwrap_or_default();
        let detail = ui.painter().layout_no_wrap(detail, style::small(), egui::Color32::WHITE);
        name.size().x.max(detail.size().x)
    });
    widest.fold(60.0, f32::max) + 30.0
}

fn panel_ui(ui: &mut egui::Ui, view: &mut View<'_>, panel: &Panel, sizes: Sizes) -> Frame {
    if let Some(name) = &panel.name {
        ui.horizontal(|ui| {
            ui.add_space(18.0);
            ui.label(style::strong_text(name.clone()));
        });
    }
    let top = ui.cursor().top();
    let whole = Rect::from_min_size(pos2(ui.min_rect().left(), top), vec2(ui.available_width(), 0.0));
    let id = format!("volumes {}", panel.name.as_deref().unwrap_or_default());
    let frame = ui
        .horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(sizes.names);
            plot::bars(ui, &view.look, &id, &panel.bars, &panel.axis, sizes.bars)
        })
        .inner;
    let origin = frame.rect.left();
    ui.painter().vline(origin, frame.rect.y_range(), egui::Stroke::new(1.0, view.look.muted));
    for (at, bar) in (0_u16..).zip(&panel.bars) {
        let y = frame.rect.top() + sizes.bars.row * f32::from(at);
        let row = Rect::from_min_max(pos2(whole.left(), y), pos2(whole.right(), y + sizes.bars.row));
        if ui.is_rect_visible(row) {
            row::ui(ui, view, bar, row, &frame);
        }
    }
    frame
}
