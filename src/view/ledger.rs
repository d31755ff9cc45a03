//! The ledger: bars and timeline of a group on one line, in one order, scrolling as one list.

use super::chart;
use super::frame::View;
use super::ground::Ground;
use super::legend::legend_ui;
use super::plot::Frame;
use super::volumes::row;
use super::{lanes, marks, scene, style, timeline};
use crate::figure::{Bar, BarDirection, FigureKind, Lane, LegendEntry, Mark, Panel, Texture};
use crate::page::{Area, Ledger, LedgerHeads, Sheet, count, whole_lines};
use crate::query::{FacetField, GroupKey};
use crate::state::{Shown, State};
use crate::tr;
use eframe::egui::{self, Pos2, Rect, pos2, vec2};
use std::collections::BTreeSet;

/// The height of a line, and of the heads, in points; a little less in a low window.
const LINE: (f32, f32) = (28.0, 26.0);
const HEADS: f32 = 26.0;
/// The height of a window from which lines have their whole height.
const TALL: f32 = 900.0;
/// The space left and right, in points.
const MARGIN: f32 = 16.0;
/// The width of a mark among others, in points: a line has several rows of small ones.
const CELL: f32 = 6.0;

/// Whether the charts have one line per group.
pub fn fits(state: &State) -> bool {
    let (query, bars) = (&state.query, &state.answers.bars);
    state.shown() == Shown::Both
        && query.chart == FigureKind::Bars
        && bars.form == BarDirection::Horizontal
        && bars.panels.len() <= 1
        && query.scale == crate::figure::AxisScale::Linear
        && query.stack.is_none()
}

pub fn ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let state = view.state;
    let bars = &state.answers.bars;
    let over_time = &state.timeline.timeline;
    let empty = Panel::default();
    let panel = bars.panels.first().unwrap_or(&empty);
    let all = Lines::new(state, &panel.bars);
    if all.number() == 0 {
        super::table::nothing_ui(ui, view);
        return;
    }
    let pitch = if ui.ctx().content_rect().height() >= TALL { LINE.0 } else { LINE.1 };
    let edges = (MARGIN, ui.available_width() - MARGIN);
    let ledger = Ledger::new(panel, over_time, style::CHART, edges, pitch);
    let top = ui.cursor().min;
    heads_ui(ui, view, &ledger);
    let height = (ui.available_height() - chart::below(ui, "ledger") - 4.0).max(pitch);
    // The last line is never cut: the list ends between two lines.
    let height = (height / pitch).floor().max(1.0) * pitch;
    let mut area = egui::ScrollArea::vertical()
        .id_salt("ledger")
        .max_height(height)
        .min_scrolled_height(pitch)
        .auto_shrink([false, true]);
    if let Some(offset) = lanes::wanted_offset(ui) {
        area = area.vertical_scroll_offset(offset);
    }
    let lines = all.number();
    let wanted = lanes::newly_chosen(ui, view);
    let wanted = wanted.and_then(|deal| panel.bars.iter().position(|bar| bar.deals.has(deal)));
    ui.spacing_mut().item_spacing.y = 0.0;
    let (mut frame, mut first) = (None, 0);
    let scrolled = area.show_rows(ui, pitch, lines, |ui, shown| {
        first = shown.start;
        let start = ui.cursor().min;
        if let Some(line) = wanted {
            let top = start.y + pitch * (count(line) - count(shown.start));
            ui.scroll_to_rect(Rect::from_min_size(pos2(start.x, top), vec2(1.0, pitch)), None);
        }
        let whole = Rect::from_min_size(start, vec2(ui.available_width(), pitch * count(shown.len())));
        frame = ledger.time.map(|time| {
            let x = whole.left() + time.x0..=whole.left() + time.x1;
            let plot = Rect::from_x_y_ranges(x, whole.y_range());
            Frame::new(ui, "timeline plot", plot, egui::Sense::CLICK | egui::Sense::DRAG)
        });
        let mut grid = Sheet::new(style::CHART);
        ledger.grid(&mut grid, 0.0, whole.height());
        scene::paint(ui.painter(), &view.look, whole.min, &grid.shapes);
        shown.for_each(|at| all.ui(ui, view, &ledger, at));
    });
    if let Some(frame) = frame {
        super::brush::ui(ui, view, over_time, &frame, scrolled.inner_rect);
        timeline::gestures(ui, view, over_time, &frame);
        timeline::measure(ui, view, &frame, CELL);
    }
    let start = ui.cursor().top();
    legends_ui(ui, view, ledger.time.is_some());
    let offset = scrolled.state.clamped_offset().y;
    let hidden = lines.saturating_sub(first + whole_lines(height / pitch + 0.01));
    ui.with_layout(egui::Layout::right_to_left(egui::Align::TOP), |ui| {
        ui.add_space(12.0);
        if hidden > 0 {
            let last = (scrolled.content_size.y - height).max(0.0);
            lanes::more_ui(ui, view, hidden, (offset + 0.8 * height).min(last));
        }
        ui.with_layout(egui::Layout::top_down(egui::Align::LEFT), |ui| {
            chart::notes_ui(ui, view, &bars.heading.full_notes, 1);
        });
    });
    chart::keep_below(ui, "ledger", start);
    super::compare::offer::offer_ui(ui, view, top);
}

/// The lines of the ledger: the groups of the chart, and behind them those that have deals around the filter's period
/// only. While a period is drawn, no line goes.
struct Lines<'a> {
    groups: &'a [Bar],
    around: Vec<&'a Lane>,
}

impl<'a> Lines<'a> {
    fn new(state: &'a State, groups: &'a [Bar]) -> Self {
        if state.query.filter.period().is_none() {
            return Self { groups, around: Vec::new() };
        }
        let lanes = &state.timeline.timeline.lanes;
        let mut keys: BTreeSet<&GroupKey> = lanes.iter().map(|lane| &lane.key).collect();
        for bar in groups {
            keys.remove(&bar.key);
        }
        Self { groups, around: lanes.iter().filter(|lane| keys.contains(&lane.key)).collect() }
    }

    fn number(&self) -> usize {
        self.groups.len() + self.around.len()
    }

    fn ui(&self, ui: &mut egui::Ui, view: &mut View<'_>, ledger: &Ledger<'_>, at: usize) {
        match (self.groups.get(at), self.around.get(at.saturating_sub(self.groups.len()))) {
            (Some(bar), _) => line_ui(ui, view, ledger, bar),
            (None, Some(lane)) => bare_line_ui(ui, view, ledger, lane),
            (None, None) => {}
        }
    }
}

fn bare_line_ui(ui: &mut egui::Ui, view: &mut View<'_>, ledger: &Ledger<'_>, lane: &Lane) {
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), ledger.pitch), egui::Sense::hover());
    let mut sheet = Sheet::new(style::CHART);
    let marks = ledger.bare_line(&mut sheet, lane);
    let manner = scene::Manner { look: &view.look, ground: view.look.background, is_dimmed: true };
    scene::paint_in(ui.painter(), manner, line.min, &sheet.shapes);
    ui.painter().hline(line.x_range(), line.bottom() - 0.5, egui::Stroke::new(1.0, view.look.faint));
    ui.push_id(&lane.key, |ui| marks_ui(ui, view, &marks, line.min));
}

fn heads_ui(ui: &mut egui::Ui, view: &View<'_>, ledger: &Ledger<'_>) {
    let lang = view.lang;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEADS), egui::Sense::hover());
    let group = crate::figure::capital(FacetField::of(view.state.query.by).in_words(lang));
    let heads = LedgerHeads {
        group: &group,
        deals: tr!(lang, "ledger-deals"),
        undisclosed: tr!(lang, "ledger-undisclosed"),
    };
    let mut sheet = Sheet::new(style::CHART);
    ledger.heads(&mut sheet, heads, 17.0);
    scene::paint(ui.painter(), &view.look, rect.min, &sheet.shapes);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, egui::Stroke::new(1.0, view.look.rule));
}

fn line_ui(ui: &mut egui::Ui, view: &mut View<'_>, ledger: &Ledger<'_>, bar: &Bar) {
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), ledger.pitch), egui::Sense::hover());
    let state = view.state;
    let lane = state.timeline.timeline.lanes.iter().find(|lane| lane.key == bar.key);
    let name = ledger.time.map_or(line, |time| line.with_max_x(line.left() + time.x0 - 8.0));
    let ground = row::ui(ui, view, bar, name);
    let is_chosen = state.chosen.groups.contains(&bar.key);
    if let (true, Some(time)) = (is_chosen, ledger.time) {
        let rest = line.with_min_x(line.left() + time.x0 - 8.0);
        ui.painter().rect_filled(rest, 0.0, Ground::Chosen.colour(&view.look));
    }
    let mut sheet = Sheet::new(style::CHART);
    let marks = ledger.line(&mut sheet, bar, lane);
    // What is not selected steps back; what is keeps its colour.
    let is_dimmed = !state.chosen.groups.is_empty() && !is_chosen;
    scene::paint_in(
        ui.painter(),
        scene::Manner { look: &view.look, ground, is_dimmed },
        line.min,
        &sheet.shapes,
    );
    ui.painter().hline(line.x_range(), line.bottom() - 0.5, egui::Stroke::new(1.0, view.look.faint));
    ui.push_id(&bar.key, |ui| marks_ui(ui, view, &marks, line.min));
}

fn marks_ui(ui: &egui::Ui, view: &mut View<'_>, placed: &[(Area, &Mark)], at: Pos2) {
    for (area, mark) in placed {
        let Some(first) = mark.deals.first() else { continue };
        let id = ui.scope_id().with(("mark", first));
        marks::ui(ui, view, mark, scene::on_screen(at, *area), id);
    }
}

/// The legend of the bars, and of the marks if they are shown.
fn legends_ui(ui: &mut egui::Ui, view: &View<'_>, has_time: bool) {
    let state = view.state;
    ui.add_space(2.0);
    // Rings have a head of their own, and cumulative totals stand in no line.
    let is_drawn = |entry: &&LegendEntry| has_time && entry.texture != Texture::Thin;
    let marks: Vec<LegendEntry> = state.timeline.timeline.legend.iter().filter(is_drawn).cloned().collect();
    let all = state.answers.bars.legend.iter().cloned().chain(marks);
    let all: Vec<LegendEntry> =
        all.map(|entry| LegendEntry { label: entry.short.clone(), ..entry }).collect();
    legend_ui(ui, view, &all);
}
