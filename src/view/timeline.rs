//! The timeline: one lane per group. Dragging filters to a period, Ctrl and wheel zoom, Shift and wheel scroll.

use super::frame::{View, select_mode};
use super::ground::Ground;
use super::legend::legend_ui;
use super::plot::Frame;
use super::{chart, lanes, marks, scene, style};
use crate::figure::{Lane, Timeline};
use crate::model::{Days, Lang, Month, Within, date_of};
use crate::page::{LaneLayout, PlacedMark, Sheet, rows_of};
use crate::query::month_words;
use crate::state::{Action, ExploreCommand, SelectMode};
use crate::tr;
use eframe::egui::{self, Color32, Pos2, Rect, pos2, vec2};

/// The least and the greatest distance between two rows of marks within a lane, in points.
const ROW: (f32, f32) = (18.0, 30.0);
/// The width of a mark among others, in points.
const CELL: f32 = 14.0;
/// The space left of the names, in points.
const MARGIN: f32 = 18.0;
/// The height of the labels of the axis, in points.
const AXIS: f32 = 22.0;
/// The number of lanes, from the first, whose names the layout makes room for.
const MEASURED: usize = 200;

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
    let layout = layout(ui, timeline, 0.26, height);
    let mut area =
        egui::ScrollArea::vertical().id_salt("timeline").max_height(height).auto_shrink([false, true]);
    if let Some(offset) = lanes::wanted_offset(ui) {
        area = area.vertical_scroll_offset(offset);
    }
    let scrolled = area.show(ui, |ui| {
        if let Some(lane) = lanes::lane_to_show(ui, view, timeline) {
            lanes::scroll_to(ui, spans(&layout, timeline).get(lane).copied());
        }
        frame = Some(lanes_ui(ui, view, timeline, &layout));
    });
    let start = ui.cursor().top();
    if let Some(frame) = frame {
        axis_ui(ui, view, &layout);
        super::brush::ui(ui, view, timeline, &frame, scrolled.inner_rect);
        gestures(ui, view, timeline, &frame);
    }
    legend_ui(ui, view, &timeline.legend);
    chart::keep_below(ui, "timeline", start);
    lanes::sign_ui(ui, view, &scrolled, &spans(&layout, timeline));
}

/// Zooming the axis of time out and in, and showing all of it.
pub fn zoom_buttons_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
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

/// The layout of lanes that fill a height as far as they can; names take at most a share of the width.
pub fn layout<'a>(ui: &egui::Ui, timeline: &'a Timeline, share: f32, height: f32) -> LaneLayout<'a> {
    let rows: f32 = timeline.lanes.iter().map(rows_of).sum();
    let row = (height / rows.max(1.0)).floor().within(ROW.0, ROW.1);
    let (width, first) = (ui.available_width(), timeline.lanes.len().min(MEASURED));
    let edges = (MARGIN, width - MARGIN / 2.0);
    LaneLayout::new(timeline, &timeline.lanes[..first], style::CHART, edges, share * width, row)
}

/// The top and bottom of each lane, measured from the top of the first.
fn spans(layout: &LaneLayout<'_>, timeline: &Timeline) -> Vec<(f32, f32)> {
    let mut top = 0.0;
    let span = |lane: &Lane| {
        let start = top;
        top += layout.height(lane);
        (start, top)
    };
    timeline.lanes.iter().map(span).collect()
}

/// Draws the lanes that are visible, and handles the pointer on them.
pub fn lanes_ui(
    ui: &mut egui::Ui,
    view: &mut View<'_>,
    timeline: &Timeline,
    layout: &LaneLayout<'_>,
) -> Frame {
    let spans = spans(layout, timeline);
    let height = spans.last().map_or(0.0, |span| span.1);
    let (whole, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), egui::Sense::hover());
    let x = whole.left() + layout.axis.x0..=whole.left() + layout.axis.x1;
    let axis = Rect::from_x_y_ranges(x, whole.y_range());
    let frame = Frame::new(ui, "timeline plot", axis, egui::Sense::click_and_drag());
    let mut grid = Sheet::new(style::CHART);
    layout.lines(&mut grid, 0.0, height);
    layout.gaps(&mut grid, 0.0, height);
    layout.undated_edge(&mut grid, 0.0, height);
    scene::paint(ui.painter(), &view.look, whole.min, &grid.shapes);
    for (lane, (top, bottom)) in timeline.lanes.iter().zip(spans) {
        let row = Rect::from_x_y_ranges(whole.x_range(), whole.top() + top..=whole.top() + bottom);
        if ui.is_rect_visible(row) {
            let mut sheet = Sheet::new(style::CHART);
            let marks = layout.lane(&mut sheet, lane, 0.0);
            let ground = lane_ui(ui, view, lane, row, &frame);
            scene::paint_on(ui.painter(), &view.look, row.min, ground, &sheet.shapes);
            undated_ui(ui, view, lane, scene::on_screen(row.min, layout.undated_area(lane, 0.0)));
            if lane.steps.is_empty() {
                marks_ui(ui, view, lane, &marks, row.min);
            } else {
                density_ui(ui, view, lane, row, &frame);
            }
        }
    }
    gaps_ui(ui, view, timeline, &frame);
    measure(ui, view, &frame, CELL);
    frame
}

/// The name of a lane: a click selects its deals; returns the colour of the lane's ground.
fn lane_ui(ui: &egui::Ui, view: &mut View<'_>, lane: &Lane, row: Rect, frame: &Frame) -> Color32 {
    let name = row.with_max_x(frame.rect.left() - 4.0);
    let response = ui.interact(name, ui.scope_id().with(("lane", &lane.key)), egui::Sense::click());
    let is_chosen = view.state.chosen.groups.contains(&lane.key);
    let lang = view.lang;
    response.widget_info(|| {
        let spoken = tr!(lang, "chart-lane", name = &lane.name, number = lane.deals.count());
        let spoken = [Some(&*spoken), lane.detail.as_deref()].into_iter().flatten().collect::<Vec<_>>();
        let spoken = spoken.join(tr!(lang, "list-comma"));
        egui::WidgetInfo::selected(egui::accesskit::Role::Button, true, is_chosen, spoken)
    });
    let ground = Ground::first([(is_chosen, Ground::Chosen), (response.hovered(), Ground::Under)]);
    ground.paint(ui.painter(), &view.look, if is_chosen { row } else { name });
    if response.clicked() {
        let how = select_mode(ui);
        view.send(ExploreCommand::ChooseGroup { key: lane.key.clone(), deals: lane.deals.clone(), how });
    }
    super::compare::offer::menu_ui(&response, view, &lane.key);
    if is_chosen { ground.colour(&view.look) } else { view.look.background }
}

/// The number of undated deals: a click selects them.
fn undated_ui(ui: &egui::Ui, view: &mut View<'_>, lane: &Lane, rect: Rect) {
    if lane.undated.count() == 0 {
        return;
    }
    let response = ui.interact(rect, ui.scope_id().with(("undated", &lane.key)), egui::Sense::click());
    let words = tr!(view.lang, "chart-lane-undated", name = &lane.name, number = lane.undated.count());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &words));
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
    ui.painter().rect_filled(bar, 0.0, view.look.hover);
    if response.clicked() {
        let days = step.step.days;
        let length = days.last.saturating_add(1).saturating_sub(days.first);
        view.send(ExploreCommand::ShowDays(Some(days.moved(-length, length.saturating_add(1)))));
    }
    let told = [&*lane.name, &step.label(view.lang)].join(tr!(view.lang, "list-colon"));
    response.on_hover_text(format!("{told}\n{}", tr!(view.lang, "chart-step-tip")));
}

/// The dates of shortened periods without deals, as tooltips.
fn gaps_ui(ui: &egui::Ui, view: &View<'_>, timeline: &Timeline, frame: &Frame) {
    for (at, ((from, to), days)) in timeline.span.gaps().enumerate() {
        let band = Rect::from_x_y_ranges(frame.x(from)..=frame.x(to), frame.rect.y_range());
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

fn marks_ui(ui: &egui::Ui, view: &mut View<'_>, lane: &Lane, marks: &[PlacedMark], at: Pos2) {
    let shown = marks.iter().filter(|placed| placed.area.width > 0.0).take(CLICKABLE);
    for PlacedMark { mark, area, .. } in shown {
        let Some(first) = mark.deals.first() else { continue };
        let id = ui.scope_id().with(("mark", &lane.key, first));
        marks::ui(ui, view, mark, scene::on_screen(at, *area), id);
    }
}

/// The maximum resolution: drawing three hundred lanes of two thousand steps each would take a second.
const MOST_CELLS: usize = 300;

/// Reports the number of marks of a width that fit side by side, in steps of ten, so that merging does not flicker.
pub fn measure(ui: &egui::Ui, view: &mut View<'_>, frame: &Frame, cell: f32) {
    let cells = usize::from(u16::try_from(whole(f64::from(frame.width() / cell))).unwrap_or(100));
    let stepped = (cells / 10 * 10).within(10, MOST_CELLS);
    if stepped != view.state.timeline_cells {
        view.send(ExploreCommand::TimelineCells(stepped));
        ui.ctx().request_repaint();
    }
}

/// The labels of the axis, which stay in place while the lanes scroll.
pub fn axis_ui(ui: &mut egui::Ui, view: &View<'_>, layout: &LaneLayout<'_>) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), AXIS), egui::Sense::hover());
    let mut sheet = Sheet::new(style::CHART);
    layout.labels(&mut sheet, 0.0);
    layout.undated_head(&mut sheet, 0.55 * style::CHART.label + style::small().size);
    scene::paint(ui.painter(), &view.look, rect.min, &sheet.shapes);
}

/// The wheel zooms and scrolls; a double click shows all days.
pub fn gestures(ui: &egui::Ui, view: &mut View<'_>, timeline: &Timeline, frame: &Frame) {
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
        let by = whole(-f64::from(shift) / f64::from(frame.width().max(1.0)) * length);
        view.send(ExploreCommand::ShowDays(Some(days.moved(by, by))));
    }
}
