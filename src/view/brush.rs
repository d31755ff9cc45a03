//! The period on the timeline: drag across empty time to create it, its edges to resize it, its middle to move it.
//! All views filter while the pointer moves; deals outside of the period stay visible behind a veil.

use super::frame::View;
use super::plot::Frame;
use crate::figure::Timeline;
use crate::model::{Days, Within};
use crate::state::{Brush, ExploreCommand};
use crate::tr;
use eframe::egui::{self, CursorIcon, Rangef, Rect, Sense, Stroke, StrokeKind, pos2, vec2};

/// The distance from an edge, in points, within which it can be dragged.
const GRIP: f32 = 5.0;

/// The part of the period that a drag changes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
enum DragPart {
    First,
    Last,
    Whole,
}

/// The start of a drag.
#[derive(Clone, Copy)]
struct Held {
    x: f32,
    /// The period at the start; `None` if the drag creates a new one.
    days: Option<Days>,
}

/// Draws the period and handles the pointer; only the part of the plot in `visible` is on the screen.
pub fn ui(ui: &egui::Ui, view: &mut View<'_>, timeline: &Timeline, frame: &Frame, visible: Rect) {
    let shown = frame.rect.intersect(visible);
    let id = ui.scope_id().with("period");
    draw_ui(ui, view, timeline, frame, id.with("new"));
    let Some(days) = view.state.query.filter.period() else { return };
    // The visible part may be empty, and then there is no edge to drag.
    if !shown.is_positive() {
        return;
    }
    let x = |day: i32| frame.x(timeline.at(day)).within(shown.left(), shown.right());
    let (left, right) = (x(days.first), x(days.last.saturating_add(1)));
    veil(ui, view, shown, Rangef::new(left, right));
    let edge = |x: f32| Rect::from_x_y_ranges(x - GRIP..=x + GRIP, shown.y_range());
    let whole = Rect::from_x_y_ranges(
        left + GRIP..=(right - GRIP).max(left + GRIP),
        shown.top()..=shown.top() + 14.0,
    );
    for (part, rect, name) in [
        (DragPart::Whole, whole, tr!(view.lang, "chart-period")),
        (DragPart::First, edge(left), tr!(view.lang, "chart-period-first")),
        (DragPart::Last, edge(right), tr!(view.lang, "chart-period-last")),
    ] {
        let cursor = if part == DragPart::Whole { CursorIcon::Grab } else { CursorIcon::ResizeHorizontal };
        let response = ui.interact(rect, id.with(part), Sense::click_and_drag()).on_hover_cursor(cursor);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Slider, true, name));
        let held = hold(ui, &response, id.with(part), Some(days));
        if let (Some(Held { x: from, days: Some(start) }), Some(to)) = (held, response.interact_pointer_pos())
        {
            let day = |x: f32| timeline.day_at(frame.fraction(x));
            let by = day(to.x).saturating_sub(day(from));
            send(view, changed(start, part, by));
        }
        for by in key_steps(ui, &response, timeline) {
            send(view, changed(days, part, by));
            view.send(ExploreCommand::Brush(Brush::Done));
        }
        done(ui, view, &response, id.with(part));
    }
}

/// A drag across the timeline creates a new period.
fn draw_ui(ui: &egui::Ui, view: &mut View<'_>, timeline: &Timeline, frame: &Frame, id: egui::Id) {
    let response = &frame.response;
    let held = hold(ui, response, id, None);
    if let (Some(held), Some(to)) = (held, ui.input(|input| input.pointer.latest_pos()))
        && (held.x - to.x).abs() > 4.0
    {
        let day = |x: f32| timeline.day_at(frame.fraction(x).within(0.0, 1.0));
        send(view, Days::between(day(held.x), day(to.x)));
    }
    done(ui, view, response, id);
}

/// Remembers the start of a drag.
fn hold(ui: &egui::Ui, response: &egui::Response, id: egui::Id, days: Option<Days>) -> Option<Held> {
    if response.drag_started_by(egui::PointerButton::Primary)
        && let Some(origin) = ui.input(|input| input.pointer.press_origin())
    {
        ui.data_mut(|data| data.insert_temp(id, Held { x: origin.x, days }));
    }
    ui.data(|data| data.get_temp(id))
}

/// Ends the change when the button is released, so that the next drag is a separate undo step.
fn done(ui: &egui::Ui, view: &mut View<'_>, response: &egui::Response, id: egui::Id) {
    if response.drag_stopped() {
        ui.data_mut(|data| data.remove::<Held>(id));
        view.send(ExploreCommand::Brush(Brush::Done));
    }
}

/// The period after one part has moved by `by` days.
fn changed(days: Days, part: DragPart, by: i32) -> Days {
    match part {
        DragPart::First => Days { first: days.first.saturating_add(by).min(days.last), ..days },
        DragPart::Last => Days { last: days.last.saturating_add(by).max(days.first), ..days },
        DragPart::Whole => days.moved(by, by),
    }
}

fn send(view: &mut View<'_>, days: Days) {
    if view.state.query.filter.period() != Some(days) {
        view.send(ExploreCommand::Brush(Brush::Days(days)));
    }
}

/// The numbers of days by which the arrow keys move the focused part of the period.
fn key_steps(ui: &egui::Ui, response: &egui::Response, timeline: &Timeline) -> Vec<i32> {
    if !response.has_focus() {
        return Vec::new();
    }
    let step = (timeline.days.last.saturating_sub(timeline.days.first) / 100).max(1);
    let is_pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
    let steps = [(egui::Key::ArrowLeft, -step), (egui::Key::ArrowRight, step)];
    steps.into_iter().filter(|(key, _)| is_pressed(*key)).map(|(_, by)| by).collect()
}

/// Dims the time outside of the period and draws its edges.
fn veil(ui: &egui::Ui, view: &View<'_>, rect: Rect, period: Rangef) {
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let shade = view.look.background.gamma_multiply(0.62);
    painter.rect_filled(Rect::from_min_max(rect.min, pos2(period.min, rect.bottom())), 0.0, shade);
    painter.rect_filled(Rect::from_min_max(pos2(period.max, rect.top()), rect.max), 0.0, shade);
    let area = Rect::from_x_y_ranges(period, rect.y_range());
    painter.rect_filled(area, 0.0, view.look.text.gamma_multiply(0.06));
    painter.rect_stroke(area, 0.0, Stroke::new(1.0, view.look.accent), StrokeKind::Inside);
    for x in [period.min, period.max] {
        let grip = Rect::from_center_size(pos2(x, rect.top() + 7.0), vec2(5.0, 14.0));
        painter.rect_filled(grip, 2.0, view.look.accent);
    }
}
