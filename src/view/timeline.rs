//! The timeline: one lane per group. Dragging filters to a period, Ctrl and wheel zoom, Shift and wheel scroll.

use super::frame::View;
use super::legend::legend_ui;
use super::paint::{self, Lettering, Spot};
use super::plot::{self, Frame, LaneMarks};
use super::{chart, lanes, style};
use crate::figure::{Lane, Role, Timeline};
use crate::model::{Days, Lang, Month, Within, date_of};
use crate::query::month_words;
use crate::state::{Action, ExploreCommand, SelectMode};
use crate::tr;
use crate::words::number;
use eframe::egui::{self, Align2, Rect, pos2, vec2};

/// The distance between two rows of marks within a lane, in points.
const ROW: f32 = 18.0;
/// The minimum and maximum space above and below the rows of a lane, in points.
const PADDING: (f32, f32) = (7.0, 20.0);
/// The width of the column for undated deals, in points.
const MARGIN: f32 = 74.0;

pub fn ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let state = view.state;
    let timeline = &state.timeline.timeline;
    let top = ui.cursor().min;
    chart::heading_ui(ui, view, &timeline.heading.title, tr!(view.lang, "chart-drag"), 130.0);
    let corner = Rect::from_min_size(pos2(ui.max_rect().right() - 124.0, top.y + 10.0), vec2(112.0, 24.0));
    let buttons =
        egui::UiBuilder::new().max_rect(corner).layout(egui::Layout::right_to_left(egui::Align::Center));
    zoom_buttons_ui(&mut ui.new_child(buttons), view);
    if timeline.lanes.is_empty() {
        super::table::nothing_ui(ui, view);
        return;
    }
    let height = (ui.available_height() - chart::below(ui, "timeline") - 6.0).max(60.0);
    let mut frame = None;
    let sizes = LaneSizes::fitting(ui, timeline, 0.38, height);
    let mut area =
        egui::ScrollArea::vertical().id_salt("timeline").max_height(height).auto_shrink([false, true]);
    if let Some(offset) = lanes::wanted_offset(ui) {
        area = area.vertical_scroll_offset(offset);
    }
    let scrolled = area.show(ui, |ui| {
        if let Some(lane) = lanes::lane_to_show(ui, view, timeline) {
            lanes::scroll_to(ui, sizes.spans(timeline).get(lane).copied());
        }
        frame = Some(lanes_ui(ui, view, timeline, sizes));
    });
    let start = ui.cursor().top();
    if let Some(frame) = frame {
        axis_ui(ui, view, timeline, &frame);
        super::brush::ui(ui, view, timeline, &frame, scrolled.inner_rect);
        gestures(ui, view, timeline, &frame);
    }
    legend_ui(ui, view, &timeline.legend);
    chart::keep_below(ui, "timeline", start);
    lanes::sign_ui(ui, view, &scrolled, &sizes.spans(timeline));
}

fn zoom_buttons_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let days = view.state.timeline.timeline.days;
    let is_zoomed = view.state.query.days.is_some();
    let button = ui.add_enabled(is_zoomed, egui::Button::new(tr!(view.lang, "chart-zoom-all")));
    if button
        .accessible_name(tr!(view.lang, "action-whole-timeline"))
        .on_hover_text(Action::WholeTimeline.tooltip(view.lang))
        .clicked()
    {
        view.act(Action::WholeTimeline);
    }
    let (out, further) = (tr!(view.lang, "chart-zoom-out"), tr!(view.lang, "chart-zoom-in"));
    for (sign, name, factor) in [("−", out, 2.0), ("+", further, 0.5)] {
        let button = ui.add(egui::Button::new(sign).min_size(vec2(26.0, 22.0)));
        if button.accessible_name(name).on_hover_text(name).clicked() {
            view.send(ExploreCommand::ShowDays(Some(zoomed(days, factor, 0.5))));
        }
    }
}

/// The visible days after zooming by `factor` around a fraction of the axis.
fn zoomed(days: Days, factor: f64, around: f64) -> Days {
    let (from, to) = (f64::from(days.first), f64::from(days.last));
    let centre = from + (to - from) * around;
    let day = |value: f64| whole(value.within(-360_000.0, 2_900_000.0));
    Days { first: day(centre - (centre - from) * factor), last: day(centre + (to - centre) * factor) }
}

#[expect(clippy::cast_possible_truncation, reason = "days of four-digit years fit an i32")]
fn whole(days: f64) -> i32 {
    days.round() as i32
}

/// The dimensions of the lanes, in points.
#[derive(Clone, Copy)]
pub struct LaneSizes {
    /// The width of the column of names.
    names: f32,
    /// The space above and below the rows of a lane.
    padding: f32,
}

impl LaneSizes {
    /// The sizes with which the lanes fill a height, as far as they can; the names take at most a share of the width.
    pub fn fitting(ui: &egui::Ui, timeline: &Timeline, share: f32, height: f32) -> Self {
        let names = names_width(ui, timeline).min(ui.available_width() * share);
        Self { names, padding: padding(timeline, height) }
    }

    fn height(self, lane: &Lane) -> f32 {
        rows_height(lane) + self.padding * 2.0
    }

    /// The top and bottom of each lane, measured from the top of the first.
    fn spans(self, timeline: &Timeline) -> Vec<(f32, f32)> {
        let mut top = 0.0;
        let span = |lane: &Lane| {
            let start = top;
            top += self.height(lane);
            (start, top)
        };
        timeline.lanes.iter().map(span).collect()
    }
}

/// The width of the column of names; only the first 200 lanes are measured.
fn names_width(ui: &egui::Ui, timeline: &Timeline) -> f32 {
    let widest = timeline.lanes.iter().take(200).map(|lane| {
        ui.painter().layout_no_wrap(lane.name.clone(), style::body(), egui::Color32::WHITE).size().x
    });
    widest.fold(40.0, f32::max) + 30.0
}

fn rows_height(lane: &Lane) -> f32 {
    f32::from(u16::try_from(lane.rows).unwrap_or(u16::MAX)) * ROW
}

/// Distributes the remaining height evenly among the lanes, within limits.
fn padding(timeline: &Timeline, height: f32) -> f32 {
    let rows: f32 = timeline.lanes.iter().map(rows_height).sum();
    let lanes = f32::from(u16::try_from(timeline.lanes.len().max(1)).unwrap_or(u16::MAX));
    ((height - rows) / lanes / 2.0).floor().within(PADDING.0, PADDING.1)
}

pub fn lanes_ui(ui: &mut egui::Ui, view: &mut View<'_>, timeline: &Timeline, sizes: LaneSizes) -> Frame {
    let whole = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), 0.0));
    let mut height = 0.0;
    let mut lanes = Vec::with_capacity(timeline.lanes.len());
    for lane in &timeline.lanes {
        let top = height + sizes.padding;
        lanes.push(LaneMarks { top, row: ROW, marks: &lane.marks, steps: &lane.steps });
        height += sizes.height(lane);
    }
    let margin = if timeline.undated.is_some() { MARGIN } else { 12.0 };
    let frame = ui
        .horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(sizes.names);
            let width = (ui.available_width() - margin).max(60.0);
            ui.scope(|ui| {
                ui.set_max_width(width);
                plot::timeline(ui, &view.look, &lanes, &timeline.ticks, height)
            })
            .inner
        })
        .inner;
    for (lane, marks) in timeline.lanes.iter().zip(&lanes) {
        let y = frame.rect.top() + marks.top - sizes.padding;
        // The sum runs from left to right, because another order would round differently.
        let bottom = y + rows_height(lane) + sizes.padding * 2.0;
        let row = Rect::from_min_max(pos2(whole.left(), y), pos2(whole.right(), bottom));
        if ui.is_rect_visible(row) {
            lane_ui(ui, view, lane, row, &frame);
            if lane.steps.is_empty() {
                marks_ui(ui, view, lane, marks, &frame);
            } else {
                density_ui(ui, view, lane, row, &frame);
            }
        }
    }
    gaps_ui(ui, view, timeline, &frame);
    measure(ui, view, &frame);
    frame
}

fn lane_ui(ui: &egui::Ui, view: &mut View<'_>, lane: &Lane, row: Rect, frame: &Frame) {
    let name_rect = Rect::from_min_max(row.min, pos2(frame.rect.left() - 4.0, row.bottom()));
    let response = ui.interact(name_rect, ui.scope_id().with(("lane", &lane.key)), egui::Sense::click());
    let is_chosen = view.state.chosen.groups.contains(&lane.key);
    let spoken = tr!(view.lang, "chart-lane", name = &lane.name, number = lane.deals.count());
    response
        .widget_info(|| egui::WidgetInfo::selected(egui::accesskit::Role::Button, true, is_chosen, &spoken));
    let painter = ui.painter();
    painter.hline(row.x_range().shrink(8.0), row.bottom(), egui::Stroke::new(1.0, view.look.faint));
    if is_chosen {
        painter.rect_filled(row.shrink2(vec2(6.0, 2.0)), 5.0, view.look.selection.gamma_multiply(0.35));
    }
    let ink = if response.hovered() || response.has_focus() { view.look.accent } else { view.look.text };
    let at = pos2(frame.rect.left() - 12.0, row.center().y);
    let width = name_rect.width() - 18.0;
    let name = Lettering { font: style::body(), ink };
    paint::fitted_text(painter, &lane.name, name, Spot::leftward(at, width));
    undated_ui(ui, view, lane, row, frame);
    if response.clicked() {
        let how =
            if ui.input(|input| input.modifiers.command) { SelectMode::Toggle } else { SelectMode::Only };
        view.send(ExploreCommand::ChooseGroup { key: lane.key.clone(), deals: lane.deals.clone(), how });
    }
    super::compare::offer::menu_ui(&response, view, &lane.key);
}

/// The chip with the number of undated deals.
fn undated_ui(ui: &egui::Ui, view: &mut View<'_>, lane: &Lane, row: Rect, frame: &Frame) {
    if lane.undated.count() == 0 {
        return;
    }
    let centre = pos2(frame.rect.right() + MARGIN / 2.0, row.center().y);
    let rect = Rect::from_center_size(centre, vec2(34.0, 20.0));
    let response = ui.interact(rect, ui.scope_id().with(("undated", &lane.key)), egui::Sense::click());
    let words = tr!(view.lang, "chart-lane-undated", name = &lane.name, number = lane.undated.count());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &words));
    ui.painter().rect_filled(rect, 10.0, view.look.role(Role::ChipFill));
    let ink = view.look.role(Role::ChipText);
    let count = number(view.lang, lane.undated.count());
    ui.painter().text(centre, Align2::CENTER_CENTER, count, style::small(), ink);
    if response.clicked() {
        view.send(ExploreCommand::ChooseDeals {
            deals: lane.undated.listed().to_vec(),
            how: SelectMode::Only,
        });
    }
    response.on_hover_ui(|ui| {
        ui.label(tr!(view.lang, "chart-no-date"));
        for deal in lane.undated.first(8) {
            ui.label(&view.state.register().deal(deal).title);
        }
    });
}

/// The density bars of a crowded lane: hovering shows the number of deals in one, a click zooms in on it.
fn density_ui(ui: &egui::Ui, view: &mut View<'_>, lane: &Lane, row: Rect, frame: &Frame) {
    let rect = Rect::from_x_y_ranges(frame.rect.x_range(), row.y_range());
    let response = ui.interact(rect, ui.scope_id().with(("density", &lane.key)), egui::Sense::click());
    let fullest = lane.steps.iter().max_by(|a, b| a.size.total_cmp(&b.size));
    let most = fullest.map_or(String::new(), |step| step.label(view.lang));
    let spoken = tr!(view.lang, "chart-lane-busy", name = &lane.name, most = most);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &spoken));
    let Some(at) = response.hover_pos().map(|pos| frame.fraction(pos.x)) else { return };
    let Some(step) = lane.steps.iter().find(|step| (step.from..step.to).contains(&at)) else { return };
    let bar = Rect::from_x_y_ranges(frame.x(step.from)..=frame.x(step.to), row.y_range());
    ui.painter().rect_filled(bar, 0.0, view.look.selection.gamma_multiply(0.3));
    if response.clicked() {
        let days = step.step.days;
        let length = days.last.saturating_add(1).saturating_sub(days.first);
        view.send(ExploreCommand::ShowDays(Some(days.moved(-length, length.saturating_add(1)))));
    }
    let told = [&*lane.name, &step.label(view.lang)].join(tr!(view.lang, "list-colon"));
    response.on_hover_text(format!("{told}\n{}", tr!(view.lang, "chart-step-tip")));
}

/// Shortened periods without deals: a band with its dates as a tooltip.
fn gaps_ui(ui: &egui::Ui, view: &View<'_>, timeline: &Timeline, frame: &Frame) {
    for (at, ((from, to), days)) in timeline.span.gaps().enumerate() {
        let band = Rect::from_x_y_ranges(frame.x(from)..=frame.x(to), frame.rect.y_range());
        ui.painter().rect_filled(band, 0.0, view.look.panel);
        let middle = band.center().x;
        let pen = egui::Stroke::new(1.2, view.look.muted);
        for x in [middle - 2.0, middle + 2.0] {
            let (top, bottom) = (frame.rect.bottom() - 5.0, frame.rect.bottom() + 3.0);
            ui.painter().line_segment([pos2(x + 2.0, top), pos2(x - 2.0, bottom)], pen);
        }
        let response = ui.interact(band, ui.scope_id().with(("gap", at)), egui::Sense::hover());
        let (from, to) = (day_words(days.first, view.lang), day_words(days.last, view.lang));
        response.on_hover_text(tr!(view.lang, "chart-gap", from = from, to = to));
    }
}

/// A day in the format of the language.
fn day_words(day: i32, lang: Lang) -> String {
    let date = date_of(day);
    let month = month_words(Month { year: date.year(), month: date.month() }, lang);
    tr!(lang, "name-of-day", month = month, day = i64::from(date.day()))
}

/// The maximum number of clickable marks per lane.
const CLICKABLE: usize = 400;

fn marks_ui(ui: &egui::Ui, view: &mut View<'_>, lane: &Lane, marks: &LaneMarks<'_>, frame: &Frame) {
    let visible = lane.marks.iter().filter(|mark| mark.to >= 0.0 && mark.from <= 1.0);
    for mark in visible.take(CLICKABLE) {
        let rect = plot::mark_rect(mark, marks, frame).intersect(frame.rect.expand(10.0));
        let Some(&first) = mark.deals.first() else { continue };
        let id = ui.scope_id().with(("mark", &lane.key, first));
        let response = ui.interact(rect.expand(2.0), id, egui::Sense::click());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &mark.label));
        let is_chosen = mark.deals.iter().any(|&deal| view.state.chosen.contains(deal));
        let is_hovered = mark.deals.iter().any(|&deal| view.state.hovered.has(deal));
        if is_chosen || is_hovered || response.has_focus() {
            let width = if is_chosen { 2.0 } else { 1.0 };
            let ring = egui::Stroke::new(width, view.look.text);
            ui.painter().rect_stroke(rect.expand(3.0), 9.0, ring, egui::StrokeKind::Outside);
        }
        if response.hovered() {
            view.hover(mark.deals.clone());
        }
        if response.clicked() {
            let how =
                if ui.input(|input| input.modifiers.command) { SelectMode::Toggle } else { SelectMode::Only };
            view.send(ExploreCommand::ChooseDeals { deals: mark.deals.clone(), how });
        }
        response.on_hover_text(&mark.label);
    }
}

/// The maximum resolution: drawing three hundred lanes of two thousand steps each would take a second.
const MOST_CELLS: usize = 300;

/// Reports the number of marks that fit side by side, in steps of ten, so that merging does not flicker.
fn measure(ui: &egui::Ui, view: &mut View<'_>, frame: &Frame) {
    let cells = usize::from(u16::try_from(whole(f64::from(frame.width / 14.0))).unwrap_or(100));
    let stepped = (cells / 10 * 10).within(10, MOST_CELLS);
    if stepped != view.state.timeline_cells {
        view.send(ExploreCommand::TimelineCells(stepped));
        ui.ctx().request_repaint();
    }
}

pub fn axis_ui(ui: &mut egui::Ui, view: &View<'_>, timeline: &Timeline, frame: &Frame) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 20.0), egui::Sense::hover());
    let y = rect.top() + 8.0;
    let mut free = f32::MIN;
    for tick in timeline.ticks.iter().filter(|tick| (0.0..=1.0).contains(&tick.at)) {
        let words = ui.painter().layout_no_wrap(tick.label.clone(), style::small(), view.look.muted);
        let left = (frame.x(tick.at) - words.size().x / 2.0).min(frame.rect.right() - words.size().x);
        if left > free {
            free = left + words.size().x + 8.0;
            ui.painter().galley(pos2(left, y - words.size().y / 2.0), words, view.look.muted);
        }
    }
    if let Some(undated) = &timeline.undated {
        let at = pos2(frame.rect.right() + MARGIN / 2.0, y);
        ui.painter().text(at, Align2::CENTER_CENTER, undated, style::small(), view.look.muted);
    }
}

/// The wheel zooms and scrolls; a double click shows all days.
fn gestures(ui: &egui::Ui, view: &mut View<'_>, timeline: &Timeline, frame: &Frame) {
    let response = &frame.response;
    let days = timeline.days;
    if response.double_clicked() {
        view.act(Action::WholeTimeline);
    }
    if !frame.rect.contains(ui.input(|input| input.pointer.hover_pos()).unwrap_or_default()) {
        return;
    }
    let (zoom, shift) = ui.input(|input| (input.zoom_delta(), input.smooth_scroll_delta().x));
    if (zoom - 1.0).abs() > 0.001 {
        let around = ui.input(|input| input.pointer.hover_pos()).map_or(0.5, |pos| frame.fraction(pos.x));
        view.send(ExploreCommand::ShowDays(Some(zoomed(days, 1.0 / f64::from(zoom), around))));
    } else if shift.abs() > 0.5 {
        let length = f64::from(days.last) - f64::from(days.first);
        let by = whole(-f64::from(shift) / f64::from(frame.width.max(1.0)) * length);
        view.send(ExploreCommand::ShowDays(Some(days.moved(by, by))));
    }
}
