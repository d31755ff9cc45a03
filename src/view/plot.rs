//! The plots: the only file that uses `egui_plot`.
//!
//! The figure provides positions as fractions, and this file only converts them to pixels. The plots do not zoom or
//! pan by themselves: both are commands, so that undo, files and the window show the same period.

use super::paint::{self, narrow};
use super::style::Look;
use crate::figure::{Axis, AxisScale, Bar, DensityStep, End, Mark, MarkShape, Role, Tick};
use eframe::egui::{self, Color32, CornerRadius, Pos2, Rangef, Rect, Shape, Stroke, StrokeKind, Ui, vec2};
use egui_plot::{GridMark, Plot, PlotBounds, PlotGeometry, PlotItem, PlotItemBase, PlotTransform};
use std::ops::RangeInclusive;

/// The position of a plot on the screen, for converting fractions and rows.
pub struct Frame {
    pub response: egui::Response,
    pub rect: Rect,
    /// The length of the axis in points.
    pub width: f32,
}

impl Frame {
    /// The screen position of a fraction of the axis.
    pub fn x(&self, fraction: f64) -> f32 {
        self.rect.left() + narrow(fraction) * self.width
    }

    /// The fraction of the axis at a screen position.
    pub fn fraction(&self, x: f32) -> f64 {
        f64::from((x - self.rect.left()) / self.width.max(1.0))
    }
}

/// The bars of one panel, with space for values beyond the end of the axis.
pub fn bars(ui: &mut Ui, look: &Look, id: &str, bars: &[Bar], axis: &Axis, sizes: BarSizes) -> Frame {
    let size = ui.available_size();
    let height = sizes.row * rows(bars.len());
    let room = f64::from(size.x / (size.x - sizes.room).max(40.0));
    let item = Drawing::new(look, DrawingKind::Bars(BarChart { bars, sizes, scale: axis.scale }));
    let plot = still(Plot::new(id), vec2(size.x, height), &axis.ticks, look);
    let bounds = PlotBounds::from_min_max([0.0, -f64::from(height)], [room, 0.0]);
    let sense = egui::Sense::hover();
    shown(ui, plot.sense(sense), bounds, item, room)
}

/// The marks of all lanes.
pub fn timeline(ui: &mut Ui, look: &Look, lanes: &[LaneMarks<'_>], ticks: &[Tick], height: f32) -> Frame {
    let size = vec2(ui.available_width(), height);
    let item = Drawing::new(look, DrawingKind::Marks { lanes });
    let plot = still(Plot::new("timeline plot"), size, ticks, look);
    let bounds = PlotBounds::from_min_max([0.0, -f64::from(height)], [1.0, 0.0]);
    shown(ui, plot.sense(egui::Sense::click_and_drag()), bounds, item, 1.0)
}

/// The marks of one lane and the position of the lane.
pub struct LaneMarks<'a> {
    /// The upper edge, in points from the top of the plot.
    pub top: f32,
    /// The distance between two rows of marks, in points.
    pub row: f32,
    pub marks: &'a [Mark],
    pub steps: &'a [DensityStep],
}

/// The radius of a dot on a logarithmic axis, in points.
const DOT: f32 = 6.0;

/// The height of a density chart in rows; must match the figure's layout.
const DENSE_ROWS: f32 = 3.0;

/// The dimensions of a bar chart, in points.
#[derive(Clone, Copy)]
pub struct BarSizes {
    /// The distance between the centres of two bars.
    pub row: f32,
    /// The thickness of a bar.
    pub bar: f32,
    /// The free space beyond the end of the axis.
    pub room: f32,
}

/// The rectangle of a mark on the screen.
pub fn mark_rect(mark: &Mark, lane: &LaneMarks<'_>, frame: &Frame) -> Rect {
    let y = frame.rect.top() + lane.top + lane.row * (rows(mark.row) + 0.5);
    shape_rect(mark, Rangef::new(frame.x(mark.from), frame.x(mark.to)), y)
}

fn shape_rect(mark: &Mark, time: Rangef, y: f32) -> Rect {
    let Rangef { min: from, max: to } = time;
    let radius = 3.5 + 4.5 * narrow(mark.size);
    match mark.shape {
        MarkShape::Day => {
            Rect::from_center_size(Pos2::new(f32::midpoint(from, to), y), vec2(radius * 2.0, radius * 2.0))
        }
        MarkShape::Cluster => Rect::from_min_max(
            Pos2::new(from.min(to - 24.0), y - 8.0),
            Pos2::new(to.max(from + 24.0), y + 8.0),
        ),
        _ => {
            let half = 2.5 + 4.0 * narrow(mark.size);
            Rect::from_min_max(Pos2::new(from, y - half), Pos2::new(to.max(from + half * 2.0), y + half))
        }
    }
}

/// A plot without zoom and pan, with the figure's ticks.
fn still<'a>(plot: Plot<'a>, size: egui::Vec2, ticks: &[Tick], look: &Look) -> Plot<'a> {
    let marks: Vec<GridMark> = ticks.iter().map(|tick| GridMark { value: tick.at, step_size: 1.0 }).collect();
    plot.width(size.x)
        .height(size.y)
        .show_axes([false, false])
        .show_grid([true, false])
        .grid_color(look.faint)
        .grid_spacing(0.0..=1.0)
        .grid_fade(0.0)
        .x_grid_spacer(move |_| marks.clone())
        .show_background(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_drag(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_double_click_reset(false)
        .show_x(false)
        .show_y(false)
        .show_crosshair(false)
        .set_margin_fraction(vec2(0.0, 0.0))
}

fn shown<'a>(ui: &mut Ui, plot: Plot<'a>, bounds: PlotBounds, item: Drawing<'a>, room: f64) -> Frame {
    let answer = plot.show(ui, |plot| {
        plot.set_plot_bounds(bounds);
        plot.add(item);
    });
    let rect = *answer.transform.frame();
    Frame { rect, width: rect.width() / narrow(room).max(0.01), response: answer.response }
}

/// The bars of one panel, with the scale of their axis.
#[derive(Clone, Copy)]
struct BarChart<'a> {
    bars: &'a [Bar],
    sizes: BarSizes,
    scale: AxisScale,
}

enum DrawingKind<'a> {
    Bars(BarChart<'a>),
    Marks { lanes: &'a [LaneMarks<'a>] },
}

/// A single plot item that draws an entire chart with its screen transform.
struct Drawing<'a> {
    base: PlotItemBase,
    look: Look,
    kind: DrawingKind<'a>,
}

impl<'a> Drawing<'a> {
    fn new(look: &Look, kind: DrawingKind<'a>) -> Self {
        Self { base: PlotItemBase::new(String::new()), look: *look, kind }
    }

    fn bars(&self, chart: BarChart<'_>, screen: &Screen<'_>, shapes: &mut Vec<Shape>) {
        for (at, bar) in chart.bars.iter().enumerate() {
            let middle = screen.y(chart.sizes.row * (rows(at) + 0.5));
            let half = chart.sizes.bar / 2.0;
            let across = Rangef::new(middle - half, middle + half);
            if screen.clip.y_range().intersects(across) {
                match chart.scale {
                    AxisScale::Linear => self.bar(bar, across, screen, shapes),
                    AxisScale::Log => self.dots(bar, middle, screen, shapes),
                }
            }
        }
    }

    fn bar(&self, bar: &Bar, across: Rangef, screen: &Screen<'_>, shapes: &mut Vec<Shape>) {
        let Some(low) = bar.low else { return };
        let rect = |from: f64, to: f64| Rect::from_x_y_ranges(screen.x(from)..=screen.x(to), across);
        if let End::Upto(high) = bar.end {
            let hatched = rect(low, high);
            let ink = self.look.role(Role::Accent);
            shapes.push(Shape::rect_filled(hatched, 0.0, ink.gamma_multiply(0.12)));
            shapes.extend(paint::hatch(hatched, Stroke::new(1.3, ink.gamma_multiply(0.75))));
            shapes.push(Shape::rect_stroke(
                hatched,
                0.0,
                Stroke::new(1.0, self.look.accent),
                StrokeKind::Inside,
            ));
        }
        for segment in &bar.segments {
            let solid = rect(segment.from, segment.to);
            shapes.push(Shape::rect_filled(solid, 0.0, self.look.role(segment.role)));
        }
        if bar.end == End::Open {
            let ink = bar.segments.last().map_or(self.look.accent, |segment| self.look.role(segment.role));
            shapes.extend(paint::torn(screen.x(low), across.min, across.max, ink));
        }
    }

    /// A dot for the lower bound and a line to the upper one: a logarithmic axis has no zero at which a bar could
    /// start.
    fn dots(&self, bar: &Bar, y: f32, screen: &Screen<'_>, shapes: &mut Vec<Shape>) {
        let Some(low) = bar.low else { return };
        let ink = self.look.accent;
        let at = |x: f32| Pos2::new(x, y);
        let line = |from: f32, to: f32| Rect::from_min_max(Pos2::new(from, y - 2.0), Pos2::new(to, y + 2.0));
        match bar.end {
            End::Exact => {}
            End::Upto(high) => {
                let (from, to) = (screen.x(low), screen.x(high));
                if low > 0.0 {
                    shapes.push(Shape::rect_filled(line(from, to), 0.0, ink));
                } else {
                    shapes.push(faded(line(from, to), ink, true, Side::Left));
                }
                shapes.push(Shape::circle_filled(at(to), DOT, self.look.background));
                shapes.push(Shape::circle_stroke(at(to), DOT - 1.0, Stroke::new(2.0, ink)));
            }
            End::Open => {
                let from = screen.x(low);
                shapes.push(faded(line(from, from + 36.0), ink, true, Side::Right));
            }
        }
        if low > 0.0 {
            shapes.push(Shape::circle_filled(at(screen.x(low)), DOT, ink));
        }
    }

    fn marks(&self, lanes: &[LaneMarks<'_>], screen: &Screen<'_>, shapes: &mut Vec<Shape>) {
        for lane in lanes {
            let LaneMarks { top, row, marks, .. } = lane;
            let height = marks.iter().map(|mark| mark.row).max().map_or(0.0, rows) + DENSE_ROWS;
            let (upper, lower) = (screen.y(*top), screen.y(top + row * height));
            if lower < screen.clip.top() || upper > screen.clip.bottom() {
                continue;
            }
            self.steps(lane, screen, shapes);
            for mark in marks.iter().filter(|mark| mark.to >= -0.01 && mark.from <= 1.01) {
                let y = screen.y(top + row * (rows(mark.row) + 0.5));
                let rect = shape_rect(mark, Rangef::new(screen.x(mark.from), screen.x(mark.to)), y);
                self.mark(mark, rect, screen, shapes);
            }
        }
    }

    /// The density bars of a crowded lane, standing on its lower edge.
    fn steps(&self, lane: &LaneMarks<'_>, screen: &Screen<'_>, shapes: &mut Vec<Shape>) {
        let tallest = lane.row * DENSE_ROWS;
        let foot = screen.y(lane.top) + tallest;
        for step in lane.steps {
            let (from, to) = (screen.x(step.from), screen.x(step.to));
            let height = (tallest * narrow(step.size)).max(1.0);
            let gap = if to - from > 3.0 { 1.0 } else { 0.0 };
            let bar = Rect::from_min_max(
                Pos2::new(from, foot - height),
                Pos2::new((to - gap).max(from + 0.5), foot),
            );
            shapes.push(Shape::rect_filled(bar, 0.0, self.look.role(Role::Neutral)));
        }
    }

    fn mark(&self, mark: &Mark, rect: Rect, screen: &Screen<'_>, shapes: &mut Vec<Shape>) {
        let ink = self.look.role(mark.role);
        let radius = CornerRadius::same(6);
        let fill = if mark.solid { ink } else { self.look.background };
        let outline = Stroke::new(1.5, ink);
        match mark.shape {
            MarkShape::Day => shapes.push(Shape::Circle(egui::epaint::CircleShape {
                center: rect.center(),
                radius: rect.width() / 2.0,
                fill,
                stroke: outline,
            })),
            MarkShape::Span => shapes.push(Shape::Rect(egui::epaint::RectShape::new(
                rect,
                radius,
                fill,
                outline,
                StrokeKind::Inside,
            ))),
            MarkShape::Running => {
                shapes.push(Shape::line_segment([rect.left_center(), rect.right_center()], outline));
            }
            MarkShape::OpenStart => shapes.push(faded(rect, ink, mark.solid, Side::Left)),
            MarkShape::OpenEnd => shapes.push(faded(rect, ink, mark.solid, Side::Right)),
            MarkShape::Cluster => {
                let ground = self.look.role(Role::ChipFill);
                shapes.push(Shape::rect_filled(rect, 8.0, ground));
                let count = mark.deals.len().to_string();
                let words = self.look.role(Role::ChipText);
                shapes.push(screen.text(rect.center(), count, words));
            }
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Left,
    Right,
}

/// A bar that fades out on the side without a known end.
fn faded(rect: Rect, ink: Color32, solid: bool, side: Side) -> Shape {
    let full = if solid { ink } else { ink.gamma_multiply(0.4) };
    let length = rect.width().max(26.0);
    let (firm, open) = match side {
        Side::Left => (rect.right(), rect.right() - length),
        Side::Right => (rect.left(), rect.left() + length),
    };
    let mut mesh = egui::Mesh::default();
    for (x, colour) in [(firm, full), (open, Color32::TRANSPARENT)] {
        mesh.colored_vertex(Pos2::new(x, rect.top()), colour);
        mesh.colored_vertex(Pos2::new(x, rect.bottom()), colour);
    }
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(1, 2, 3);
    Shape::mesh(mesh)
}

/// Converts fractions and points to screen positions.
struct Screen<'a> {
    transform: &'a PlotTransform,
    clip: Rect,
    ui: &'a Ui,
}

impl Screen<'_> {
    fn x(&self, fraction: f64) -> f32 {
        self.transform.position_from_point_x(fraction)
    }

    fn y(&self, points: f32) -> f32 {
        self.transform.position_from_point_y(-f64::from(points))
    }

    fn text(&self, at: Pos2, text: String, colour: Color32) -> Shape {
        let font = super::style::small();
        self.ui.fonts_mut(|fonts| Shape::text(fonts, at, egui::Align2::CENTER_CENTER, text, font, colour))
    }
}

impl PlotItem for Drawing<'_> {
    fn shapes(&self, ui: &Ui, transform: &PlotTransform, shapes: &mut Vec<Shape>) {
        let screen = Screen { transform, clip: ui.clip_rect(), ui };
        match self.kind {
            DrawingKind::Bars(chart) => self.bars(chart, &screen, shapes),
            DrawingKind::Marks { lanes } => self.marks(lanes, &screen, shapes),
        }
    }

    fn initialize(&mut self, _x_range: RangeInclusive<f64>) {}

    fn color(&self) -> Color32 {
        self.look.accent
    }

    fn allow_hover(&self) -> bool {
        false
    }

    fn geometry(&self) -> PlotGeometry<'_> {
        PlotGeometry::None
    }

    fn bounds(&self) -> PlotBounds {
        PlotBounds::NOTHING
    }

    fn base(&self) -> &PlotItemBase {
        &self.base
    }

    fn base_mut(&mut self) -> &mut PlotItemBase {
        &mut self.base
    }
}

/// A row number as a length; row numbers are far below the limit of exact integers in `f32`.
pub fn rows(number: usize) -> f32 {
    u16::try_from(number).map_or(f32::from(u16::MAX), f32::from)
}
