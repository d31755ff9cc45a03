//! The icons of the window: one family of strokes on a grid of 16 points, and the program's mark.
//!
//! Each icon is a path in the notation of SVG, flattened once. They depend on no font, and take any colour.

use super::style::Look;
use eframe::egui::{self, Color32, Painter, Pos2, Rect, Shape, Stroke, pos2, vec2};
use kurbo::{BezPath, PathEl};
use std::sync::LazyLock;

/// The side of an icon, in points.
pub const SIDE: f32 = 16.0;
/// The width of its strokes, in points.
const PEN: f32 = 1.5;
/// How far a polyline may lie from its curve, in points.
const TOLERANCE: f64 = 0.05;

/// Lists the icons once, with their paths.
macro_rules! icons {
    ($($icon:ident: $path:literal),+ $(,)?) => {
        /// An icon.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Icon { $($icon),+ }

        /// The paths in the order of the icons.
        const PATHS: &[&str] = &[$($path),+];
    };
}

icons! {
    Menu: "M2.5 4.5h11M2.5 8h11M2.5 11.5h11",
    Search: "M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9M10.3 10.3L13.5 13.5",
    Down: "M4.5 6.5L8 10l3.5-3.5",
    Undo: "M5.5 3L2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6.5",
    Redo: "M10.5 3l3 3l-3 3M13.5 6H6a3.5 3.5 0 0 0 0 7h3.5",
    Views: "M4.5 2.5h7v11L8 10.8L4.5 13.5z",
    Export: "M8 10V2.5M5 5.3L8 2.5l3 2.8M2.5 9.5v4h11v-4",
    BarsAndTimeline: "M2.5 4h4.5M2.5 8h3M2.5 12h1.5M10 4h.01M13 4h.01M11.5 8h.01M9.5 12h.01M13.5 12h.01",
    Columns: "M3 13.5V9M6.5 13.5V5.5M10 13.5V7.5M13.5 13.5V2.5",
    Shares: "M2.5 3.5h11v3.5h-11zM7 3.5V7M2.5 9.5h11V13h-11zM10 9.5V13",
    Stages: "M2.5 13.5h11V3.5H10V7H6.5v3.2h-4z",
    Timeline: "M2 8h12M5 8.01a1.6 1.6 0 1 0 0-.02M11 8.01a1.6 1.6 0 1 0 0-.02M8 4.5v7",
    Compare: "M8 2v12M6 5H2.5M6 8H4M6 11H3M10 5h2M10 8h3.5M10 11h1.5",
}

static LINES: LazyLock<Vec<Vec<Vec<Pos2>>>> =
    LazyLock::new(|| PATHS.iter().map(|path| lines(path)).collect());

/// The path as polylines.
fn lines(path: &str) -> Vec<Vec<Pos2>> {
    let mut lines: Vec<Vec<Pos2>> = Vec::new();
    let path = BezPath::from_svg(path).unwrap_or_default();
    kurbo::flatten(path, TOLERANCE, |element| match element {
        PathEl::MoveTo(point) => lines.push(vec![on_grid(point)]),
        PathEl::LineTo(point) => lines.last_mut().into_iter().for_each(|line| line.push(on_grid(point))),
        PathEl::ClosePath => lines.last_mut().into_iter().for_each(|line| line.extend(line.first().copied())),
        PathEl::QuadTo(..) | PathEl::CurveTo(..) => {}
    });
    lines
}

fn on_grid(point: kurbo::Point) -> Pos2 {
    pos2(super::paint::narrow(point.x), super::paint::narrow(point.y))
}

impl Icon {
    /// Draws the icon around a point, on whole pixels.
    pub fn paint(self, painter: &Painter, centre: Pos2, ink: Color32) {
        let start = on_pixel(painter, centre - vec2(SIDE / 2.0, SIDE / 2.0));
        let lines = LINES.get(self as usize).into_iter().flatten();
        for line in lines {
            let points = line.iter().map(|point| start + point.to_vec2()).collect();
            painter.add(Shape::line(points, Stroke::new(PEN, ink)));
        }
    }

    /// A button of the icon alone, with its name for tooltip and screen readers.
    pub fn button_ui(self, ui: &mut egui::Ui, look: &Look, name: &str, can: bool) -> egui::Response {
        let button = egui::Button::new("").frame_when_inactive(false).min_size(vec2(28.0, 28.0));
        let response = ui.add_enabled(can, button).accessible_name(name);
        let ink = if can { look.text } else { look.control };
        self.paint(ui.painter(), response.rect.center(), ink);
        response
    }
}

/// The nearest corner of a pixel.
fn on_pixel(painter: &Painter, at: Pos2) -> Pos2 {
    use egui::emath::GuiRounding as _;
    at.round_to_pixels(painter.ctx().pixels_per_point())
}

/// The program's mark: a bar that is certain, one that is at least so long, and the ring of what is undisclosed.
pub fn mark(painter: &Painter, look: &Look, centre: Pos2) {
    const SIDE: f32 = 24.0;
    let start = on_pixel(painter, centre - vec2(SIDE / 2.0, SIDE / 2.0));
    painter.rect_filled(Rect::from_min_size(start, vec2(SIDE, SIDE)), 6.0, look.text);
    let bar = |x: f32, y: f32, width: f32| {
        painter.rect_filled(Rect::from_min_size(start + vec2(x, y), vec2(width, 3.0)), 0.0, look.background);
    };
    bar(5.0, 5.0, 14.0);
    bar(5.0, 10.5, 6.0);
    for x in [12.5, 15.0, 17.5] {
        bar(x, 10.5, 1.25);
    }
    painter.circle_stroke(start + vec2(7.0, 17.0), 1.9, Stroke::new(1.3, look.background));
}
