//! A CPU renderer for egui's triangles: pictures of the window without a display or graphics card.
//!
//! Like egui's own renderers, it blends premultiplied colours in gamma space. It gives the same bytes on every
//! machine.

use crate::model::Within;
use eframe::egui::epaint::{ClippedPrimitive, ImageData, ImageDelta, Mesh, Primitive, TextureId, Vertex};
use eframe::egui::{Color32, ColorImage, FullOutput, Rect, TexturesDelta, pos2};
use std::collections::BTreeMap;

/// The renderer with its textures, which persist between frames.
#[derive(Default)]
pub struct Raster {
    textures: BTreeMap<TextureId, ColorImage>,
}

impl Raster {
    /// Adds new and changed textures, and removes freed ones.
    pub fn apply(&mut self, delta: &mut TexturesDelta) {
        // The order of textures has no effect on the result; sorting makes every run identical.
        for (id, changes) in std::mem::take(&mut delta.set).into_iter().collect::<BTreeMap<_, _>>() {
            for change in changes {
                self.change(id, &change);
            }
        }
        let freed = std::mem::take(&mut delta.free);
        self.textures.retain(|id, _| !freed.contains(id));
    }

    fn change(&mut self, id: TextureId, change: &ImageDelta) {
        let ImageData::Color(image) = &change.image;
        match change.pos {
            None => {
                self.textures.insert(id, ColorImage::clone(image));
            }
            Some([left, top]) => {
                if let Some(texture) = self.textures.get_mut(&id) {
                    patch(texture, image, left, top);
                }
            }
        }
    }

    /// Paints a frame of `size` pixels; the picture is opaque wherever the frame is.
    pub fn paint(
        &self,
        primitives: &[ClippedPrimitive],
        pixels_per_point: f32,
        size: [usize; 2],
    ) -> ColorImage {
        let mut image = ColorImage::filled(size, Color32::BLACK);
        for primitive in primitives {
            if let Primitive::Mesh(mesh) = &primitive.primitive {
                let clip = Clip::new(primitive.clip_rect, pixels_per_point, size);
                self.mesh(mesh, clip, pixels_per_point, &mut image);
            }
        }
        image
    }

    /// Tessellates and paints the output of a frame.
    pub fn render(&mut self, ctx: &eframe::egui::Context, output: &FullOutput) -> ColorImage {
        let points = ctx.content_rect().size();
        let scale = output.pixels_per_point;
        let primitives = ctx.tessellate(output.shapes.clone(), scale);
        self.paint(&primitives, scale, [whole(points.x * scale), whole(points.y * scale)])
    }

    fn mesh(&self, mesh: &Mesh, clip: Clip, scale: f32, image: &mut ColorImage) {
        let Some(texture) = self.textures.get(&mesh.texture_id) else { return };
        for corners in mesh.indices.chunks_exact(3) {
            let corner =
                |at: usize| corners.get(at).and_then(|&ix| mesh.vertices.get(usize::try_from(ix).ok()?));
            if let (Some(a), Some(b), Some(c)) = (corner(0), corner(1), corner(2)) {
                triangle([a, b, c], scale, clip, texture, image);
            }
        }
    }
}

fn patch(texture: &mut ColorImage, image: &ColorImage, left: usize, top: usize) {
    let width = texture.width();
    for (y, row) in image.pixels.chunks(image.width().max(1)).enumerate() {
        let start = (top + y) * width + left;
        if let Some(target) = texture.pixels.get_mut(start..start + row.len()) {
            target.copy_from_slice(row);
        }
    }
}

/// The clipping rectangle in pixels.
#[derive(Clone, Copy)]
struct Clip {
    left: usize,
    top: usize,
    right: usize,
    bottom: usize,
}

impl Clip {
    fn new(rect: Rect, scale: f32, [width, height]: [usize; 2]) -> Self {
        let at = |value: f32, most: usize| whole((value * scale).round().max(0.0)).min(most);
        Self {
            left: at(rect.left(), width),
            top: at(rect.top(), height),
            right: at(rect.right(), width),
            bottom: at(rect.bottom(), height),
        }
    }
}

fn triangle(corners: [&Vertex; 3], scale: f32, clip: Clip, texture: &ColorImage, image: &mut ColorImage) {
    let points = corners.map(|vertex| (vertex.pos.x * scale, vertex.pos.y * scale));
    let area = edge(points[0], points[1], points[2]);
    if area.abs() < 1e-6 || !area.is_finite() {
        return;
    }
    // Counter-clockwise, so that the top-left rule below holds.
    let (corners, points, area) = if area < 0.0 {
        ([corners[0], corners[2], corners[1]], [points[0], points[2], points[1]], -area)
    } else {
        (corners, points, area)
    };
    let bound = |pick: fn(&(f32, f32)) -> f32, best: fn(f32, f32) -> f32| {
        points.iter().map(pick).fold(pick(&points[0]), best)
    };
    let left = clip.left.max(whole(bound(|p| p.0, f32::min).floor().max(0.0)));
    let right = clip.right.min(whole(bound(|p| p.0, f32::max).ceil().max(0.0)) + 1);
    let top = clip.top.max(whole(bound(|p| p.1, f32::min).floor().max(0.0)));
    let bottom = clip.bottom.min(whole(bound(|p| p.1, f32::max).ceil().max(0.0)) + 1);
    let edges = [(points[1], points[2]), (points[2], points[0]), (points[0], points[1])];
    let width = image.width();
    for y in top..bottom {
        for x in left..right {
            let at = (coordinate(x) + 0.5, coordinate(y) + 0.5);
            let weights = edges.map(|(from, to)| (edge(from, to, at), is_top_left(from, to)));
            if weights.iter().any(|&(weight, owns)| weight < 0.0 || (weight == 0.0 && !owns)) {
                continue;
            }
            let weights = weights.map(|(weight, _)| weight / area);
            let colour = shade(&corners, weights, texture);
            if let Some(pixel) = image.pixels.get_mut(y * width + x) {
                *pixel = over(colour, *pixel);
            }
        }
    }
}

/// Twice the signed area of the triangle `a`, `b`, `p`.
fn edge(a: (f32, f32), b: (f32, f32), p: (f32, f32)) -> f32 {
    (b.0 - a.0) * (p.1 - a.1) - (b.1 - a.1) * (p.0 - a.0)
}

/// Whether pixels exactly on this edge belong to the triangle, so that adjacent triangles never paint a pixel twice.
fn is_top_left(from: (f32, f32), to: (f32, f32)) -> bool {
    to.1 < from.1 || (to.1 <= from.1 && to.0 > from.0)
}

fn shade(corners: &[&Vertex; 3], weights: [f32; 3], texture: &ColorImage) -> [f32; 4] {
    let mut colour = [0.0; 4];
    let mut uv = pos2(0.0, 0.0);
    for (vertex, weight) in corners.iter().zip(weights) {
        uv.x += vertex.uv.x * weight;
        uv.y += vertex.uv.y * weight;
        for (sum, part) in colour.iter_mut().zip(vertex.color.to_array()) {
            *sum += f32::from(part) * weight;
        }
    }
    let sample = bilinear(texture, uv.x, uv.y);
    let mut out = [0.0; 4];
    for ((out, colour), sample) in out.iter_mut().zip(colour).zip(sample) {
        *out = colour * sample / 255.0;
    }
    out
}

fn bilinear(texture: &ColorImage, u: f32, v: f32) -> [f32; 4] {
    let [width, height] = texture.size;
    if width == 0 || height == 0 {
        return [255.0; 4];
    }
    let x = (u * coordinate(width) - 0.5).within(0.0, coordinate(width - 1));
    let y = (v * coordinate(height) - 0.5).within(0.0, coordinate(height - 1));
    let (left, top) = (whole(x), whole(y));
    let (right, bottom) = ((left + 1).min(width - 1), (top + 1).min(height - 1));
    let (fx, fy) = (x.fract(), y.fract());
    let texel = |x: usize, y: usize| {
        texture.pixels.get(y * width + x).map_or([0.0; 4], |pixel| pixel.to_array().map(f32::from))
    };
    let (a, b, c, d) = (texel(left, top), texel(right, top), texel(left, bottom), texel(right, bottom));
    let mut out = [0.0; 4];
    for (at, out) in out.iter_mut().enumerate() {
        let upper = a[at] * (1.0 - fx) + b[at] * fx;
        let lower = c[at] * (1.0 - fx) + d[at] * fx;
        *out = upper * (1.0 - fy) + lower * fy;
    }
    out
}

fn over(source: [f32; 4], target: Color32) -> Color32 {
    let keep = 1.0 - source[3] / 255.0;
    let mut out = [0; 4];
    for ((out, source), target) in out.iter_mut().zip(source).zip(target.to_array()) {
        *out = byte(source + f32::from(target) * keep);
    }
    Color32::from_rgba_premultiplied(out[0], out[1], out[2], out[3])
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
fn byte(value: f32) -> u8 {
    value.round().within(0.0, 255.0) as u8
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "pixel positions, never negative"
)]
fn whole(value: f32) -> usize {
    value.max(0.0) as usize
}

#[expect(clippy::cast_precision_loss, reason = "pixel positions are far below 2^24")]
fn coordinate(value: usize) -> f32 {
    value as f32
}
