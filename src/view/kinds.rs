//! The kinds of chart, as a row of words with icons; the one that is shown has a line below it.

use super::frame::View;
use super::icon::Icon;
use super::parts::{self, Part};
use super::style;
use crate::state::{ExploreCommand, Shown};
use crate::tr;
use eframe::egui::{self, vec2};

/// The height of the row, in points.
const HEIGHT: f32 = 36.0;
/// The space around the words of a kind, with its icon.
const AROUND: f32 = 26.0;
/// The room for the buttons that zoom the axis of time.
const ZOOM: f32 = 150.0;
/// The space between two kinds.
const GAP: f32 = 18.0;
const SMALL_GAP: f32 = 8.0;

pub fn ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let frame = egui::Frame::new().fill(view.look.background).inner_margin(egui::Margin::symmetric(16, 0));
    egui::Panel::top("kinds").frame(frame).exact_size(HEIGHT).show_separator_line(false).show(ui, |ui| {
        let edge = ui.max_rect().expand2(vec2(16.0, 0.0));
        ui.painter().hline(edge.x_range(), edge.bottom() - 0.5, egui::Stroke::new(1.0, view.look.rule));
        ui.horizontal_centered(|ui| {
            let form = Form::fitting(ui, view);
            ui.spacing_mut().item_spacing.x = if form == Form::Wide { GAP } else { SMALL_GAP };
            for (shown, icon) in KINDS {
                kind_ui(ui, view, (shown, icon), form);
            }
            // The timeline alone has its own.
            let has_room = form == Form::Wide && ui.available_width() > ZOOM;
            if view.state.shown() == Shown::Both && has_room {
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    ui.spacing_mut().item_spacing.x = 4.0;
                    super::timeline::zoom_buttons_ui(ui, view);
                });
            }
        });
    });
}

const KINDS: [(Shown, Icon); 6] = [
    (Shown::Both, Icon::BarsAndTimeline),
    (Shown::OverTime, Icon::Columns),
    (Shown::Shares, Icon::Shares),
    (Shown::Stages, Icon::Stages),
    (Shown::Comparison, Icon::Compare),
    (Shown::Timeline, Icon::Timeline),
];

/// How much the row says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Wide,
    /// With less space between the kinds.
    Tight,
    /// Only the kind that is shown has its words; the others are icons.
    Icons,
}

impl Form {
    /// The widest form that the row has room for.
    fn fitting(ui: &egui::Ui, view: &View<'_>) -> Self {
        let width = |shown: Shown| {
            let words = words(shown, view).to_owned();
            ui.painter().layout_no_wrap(words, style::strong(), view.look.text).size().x + AROUND
        };
        let all: f32 = KINDS.iter().map(|(shown, _)| width(*shown)).sum();
        let between = |gap: f32| gap * 5.0;
        match ui.available_width() - all {
            rest if rest >= between(GAP) => Self::Wide,
            rest if rest >= between(SMALL_GAP) => Self::Tight,
            _ => Self::Icons,
        }
    }
}

fn kind_ui(ui: &mut egui::Ui, view: &mut View<'_>, (shown, icon): (Shown, Icon), form: Form) {
    let words = words(shown, view);
    let is_on = view.state.shown() == shown;
    let font = if is_on { style::strong() } else { style::body() };
    let written = if form == Form::Icons && !is_on { "" } else { words };
    let galley = ui.painter().layout_no_wrap(written.to_owned(), font, view.look.text);
    let can = shown != Shown::Comparison || view.state.can_compare();
    let size = vec2(galley.size().x + AROUND, HEIGHT);
    let sense = if can { egui::Sense::click() } else { egui::Sense::hover() };
    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    let id = egui::Id::unique(("kind of chart", words));
    let response = ui.interact(rect, id, sense);
    if is_on {
        let charts = ui.max_rect().with_max_y(ui.ctx().content_rect().bottom());
        parts::note(ui, Part::Charts, charts, id);
    }
    response.widget_info(|| egui::WidgetInfo::selected(egui::accesskit::Role::Tab, can, is_on, words));
    let ink = match (can, is_on || response.hovered()) {
        (false, _) => view.look.control,
        (true, true) => view.look.text,
        (true, false) => view.look.muted,
    };
    icon.paint(ui.painter(), rect.left_center() + vec2(8.0, 0.0), ink);
    let at = rect.left_center() + vec2(AROUND - 2.0, -galley.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, galley, ink);
    if is_on {
        let line = rect.with_min_y(rect.bottom() - 3.0);
        ui.painter().rect_filled(line, 0.0, view.look.accent);
    }
    let response = if written.is_empty() { response.on_hover_text(words) } else { response };
    if response.clicked() {
        view.send(ExploreCommand::ShowKind(shown));
    }
}

fn words(shown: Shown, view: &View<'_>) -> &'static str {
    let lang = view.lang;
    match shown {
        Shown::Both => tr!(lang, "figure-both"),
        Shown::OverTime => tr!(lang, "figure-over-time"),
        Shown::Shares => tr!(lang, "figure-shares"),
        Shown::Stages => tr!(lang, "figure-stages"),
        Shown::Comparison => tr!(lang, "figure-compare"),
        Shown::Timeline => tr!(lang, "figure-timeline"),
    }
}
