//! Paints sheets with egui: the painter of the window, as SVG is the painter of files.

use super::font_names::bold;
use super::style::Look;
use crate::figure::Role;
use crate::figure::fonts::Weight;
use crate::page::{Anchor, Area, Fill, Point, Shape, Word};
use eframe::egui::epaint::{CircleShape, RectShape, TextShape};
use eframe::egui::{self, Color32, FontId, Painter, Pos2, Rect, Stroke, StrokeKind, vec2};

/// Paints shapes whose origin lies at `at` on the screen; those outside of the visible area are left out.
pub fn paint<'a>(painter: &Painter, look: &Look, at: Pos2, shapes: impl IntoIterator<Item = &'a Shape>) {
    paint_on(painter, look, at, look.background, shapes);
}

/// The same on a ground of another colour, which the patches behind words take on.
pub fn paint_on<'a>(
    painter: &Painter,
    look: &Look,
    at: Pos2,
    ground: Color32,
    shapes: impl IntoIterator<Item = &'a Shape>,
) {
    paint_in(painter, Manner { look, ground, is_dimmed: false }, at, shapes);
}

/// How shapes are painted.
#[derive(Clone, Copy)]
pub struct Manner<'a> {
    pub look: &'a Look,
    /// The colour of the ground, which the patches behind words take on.
    pub ground: Color32,
    /// Whether data step back, because others are selected.
    pub is_dimmed: bool,
}

/// Paints shapes in a manner.
pub fn paint_in<'a>(
    painter: &Painter,
    manner: Manner<'_>,
    at: Pos2,
    shapes: impl IntoIterator<Item = &'a Shape>,
) {
    let Manner { look, ground, is_dimmed } = manner;
    let scene = ScenePainter { painter, look, at, ground, is_dimmed };
    for shape in shapes {
        scene.paint(shape);
    }
}

/// The place on the screen of an area of a sheet whose origin lies at `at`.
pub fn on_screen(at: Pos2, area: Area) -> Rect {
    Rect::from_min_size(at + vec2(area.x, area.y), vec2(area.width, area.height))
}

struct ScenePainter<'a> {
    painter: &'a Painter,
    look: &'a Look,
    at: Pos2,
    ground: Color32,
    is_dimmed: bool,
}

impl ScenePainter<'_> {
    /// The colour of a role; what steps back has one colour for all data, and muted words.
    fn role(&self, role: Role) -> Color32 {
        let is_data = matches!(
            role,
            Role::Data
                | Role::Apart
                | Role::StageTalks
                | Role::StageIntent
                | Role::StageSigned
                | Role::StageStarted
                | Role::StageOperating
                | Role::StageCancelled
                | Role::Cancelled
        );
        match role {
            _ if self.is_dimmed && is_data => self.look.role(Role::Dimmed),
            Role::Text if self.is_dimmed => self.look.muted,
            _ => self.look.role(role),
        }
    }

    fn paint(&self, shape: &Shape) {
        match shape {
            Shape::Rect { area, radius, fill, stroke } => {
                let rect = self.rect(*area);
                // Lines are as wide as their stroke, which a rectangle without area does not show.
                if !self.painter.clip_rect().intersects(rect.expand(2.0)) {
                    return;
                }
                if let Some(fill) = fill {
                    self.fill(rect, *radius, *fill);
                }
                if let Some(stroke) = stroke {
                    let outline = RectShape::stroke(rect, *radius, self.stroke(*stroke), StrokeKind::Middle);
                    self.painter.add(outline);
                }
            }
            Shape::Line { from, to, stroke } => {
                self.painter.line_segment([self.point(*from), self.point(*to)], self.stroke(*stroke));
            }
            Shape::Strokes { lines, stroke } => {
                for [from, to] in lines {
                    self.painter.line_segment([self.point(*from), self.point(*to)], self.stroke(*stroke));
                }
            }
            Shape::Path { points, fill } => self.path(points, *fill),
            Shape::Circle { x, y, radius, fill, stroke } => {
                let fill = fill.map_or(Color32::TRANSPARENT, |role| self.role(role));
                let stroke = stroke.map_or(Stroke::NONE, |stroke| self.stroke(stroke));
                let center = self.point(Point::new(*x, *y));
                self.painter.add(CircleShape { center, radius: radius.max(0.0), fill, stroke });
            }
            Shape::Text(word) => self.word(word),
        }
    }

    fn point(&self, point: Point) -> Pos2 {
        self.at + vec2(point.x, point.y)
    }

    fn rect(&self, area: Area) -> Rect {
        on_screen(self.at, area)
    }

    fn stroke(&self, stroke: crate::page::Stroke) -> Stroke {
        Stroke::new(stroke.width, self.role(stroke.role))
    }

    fn fill(&self, rect: Rect, radius: f32, fill: Fill) {
        match fill {
            Fill::Solid(Role::Background) => {
                self.painter.rect_filled(rect, radius, self.ground);
            }
            Fill::Solid(role) => {
                self.painter.rect_filled(rect, radius, self.role(role));
            }
        }
    }

    /// A polygon of any form, as egui itself fills only convex ones.
    fn path(&self, points: &[Point], fill: Fill) {
        let corners: Vec<Pos2> = points.iter().map(|point| self.point(*point)).collect();
        let bounds = Rect::from_points(&corners);
        if self.painter.clip_rect().intersects(bounds) {
            let Fill::Solid(role) = fill;
            self.mesh(&corners, &triangles(&corners), self.role(role));
        }
    }

    fn mesh(&self, corners: &[Pos2], triangles: &[[u32; 3]], ink: Color32) {
        let mut mesh = egui::Mesh::default();
        for corner in corners {
            mesh.colored_vertex(*corner, ink);
        }
        for [a, b, c] in triangles {
            mesh.add_triangle(*a, *b, *c);
        }
        self.painter.add(egui::Shape::mesh(mesh));
    }

    /// A line of text on its baseline.
    fn word(&self, word: &Word) {
        let at = self.point(Point::new(word.x, word.baseline));
        let reach = vec2(word.size * 40.0, 2.0 * word.size);
        if !self.painter.clip_rect().intersects(Rect::from_center_size(at, 2.0 * reach)) {
            return;
        }
        let font = match word.weight {
            Weight::Regular => FontId::proportional(word.size),
            Weight::Bold => FontId::new(word.size, bold()),
        };
        let ink = self.role(word.role);
        let galley = self.painter.layout_no_wrap(word.text.clone(), font, ink);
        let left = match word.anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => galley.size().x / 2.0,
            Anchor::End => galley.size().x,
        };
        let first = galley.rows.first();
        let baseline =
            first.and_then(|row| Some(row.pos.y + row.glyphs.first()?.pos.y)).unwrap_or(galley.size().y);
        self.painter.add(TextShape::new(at - vec2(left, baseline), galley, ink));
    }
}

/// A polygon without crossing edges as triangles of its corners: ears are cut off until one triangle is left.
fn triangles(corners: &[Pos2]) -> Vec<[u32; 3]> {
    let turn = |a: Pos2, b: Pos2, c: Pos2| (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    let mut left: Vec<(u32, Pos2)> = (0..).zip(corners.iter().copied()).collect();
    let around = corners.iter().zip(corners.iter().cycle().skip(1));
    let area: f32 = around.map(|(a, b)| a.x * b.y - b.x * a.y).sum();
    let sign = if area < 0.0 { -1.0 } else { 1.0 };
    let mut found = Vec::new();
    while left.len() > 2 {
        let number = left.len();
        let corner = |at: usize| left[at % number];
        let is_ear = |at: &usize| {
            let (a, b, c) = (corner(at + number - 1), corner(*at), corner(at + 1));
            let is_inside = |p: Pos2| {
                [(a, b), (b, c), (c, a)].iter().all(|(from, to)| sign * turn(from.1, to.1, p) > 0.0)
            };
            sign * turn(a.1, b.1, c.1) >= 0.0 && !left.iter().any(|other| is_inside(other.1))
        };
        let at = (0..number).find(is_ear).unwrap_or(0);
        found.push([corner(at + number - 1).0, corner(at).0, corner(at + 1).0]);
        left.remove(at);
    }
    found
}
