//! The page around a chart: title, subtitle and legend above, notes and sources below.

use super::super::Role;
use super::super::kinds::{Heading, LegendEntry, Texture};
use super::Size;
use super::shape::{Anchor, Area, Fill, Scene, Shape, Stroke, Word};
use super::wrap::{Style, shorten, wrap, wrap_most};
use crate::model::Lang;

/// The name at the foot of every figure.
const PROGRAM: &str = "Dealscope";
/// The share of the page that notes may take.
const NOTES: f32 = 0.3;
/// The distance of lines of notes in parts of their size, and between notes in parts of a line.
const LEADING: f32 = 1.38;
const BETWEEN: f32 = 0.35;
/// The space between two columns of notes, in parts of the base.
const GUTTER: f32 = 3.0;

/// A page in the making, and the room that is left for the chart.
#[derive(Clone, Debug)]
pub(super) struct Page {
    /// The size of body text in pixels; everything else is in proportion to it.
    pub base: f32,
    pub left: f32,
    pub right: f32,
    /// Where the chart may begin and must end.
    pub top: f32,
    pub bottom: f32,
    pub shapes: Vec<Shape>,
    size: Size,
    /// The notes, still to be placed: columns of notes of lines.
    notes: Vec<Vec<Vec<String>>>,
    column: f32,
}

impl Page {
    /// The page with head and foot placed; the notes follow where the chart ends.
    pub fn new(heading: &Heading, legend: &[LegendEntry], size: Size, base: f32) -> Self {
        let margin = (2.2 * base).min(size.width * 0.05).min(size.height * 0.07);
        let mut page = Self {
            base,
            left: margin,
            right: size.width - margin,
            top: margin,
            bottom: size.height - margin,
            shapes: Vec::new(),
            size,
            notes: Vec::new(),
            column: 0.0,
        };
        let all = Area::new(0.0, 0.0, size.width, size.height);
        page.fill(all, 0.0, Fill::Solid(Role::Background));
        page.head(heading);
        page.legend(legend);
        page.foot(heading);
        page.measure_notes(heading);
        page
    }

    fn head(&mut self, heading: &Heading) {
        let title = Style::bold(1.75 * self.base);
        let width = self.width();
        for line in wrap_most(&heading.title, title, width, 2) {
            self.top += 1.0 * title.size;
            self.text((self.left, self.top, Anchor::Start), title, Role::Text, line);
            self.top += 0.22 * title.size;
        }
        let subtitle = Style::regular(self.base);
        self.top += 0.25 * self.base;
        for line in wrap_most(&heading.subtitle, subtitle, width.min(78.0 * self.base), 3) {
            self.top += self.base;
            self.text((self.left, self.top, Anchor::Start), subtitle, Role::Muted, line);
            self.top += 0.45 * self.base;
        }
        self.top += 0.5 * self.base;
    }

    /// Swatches with their words, in as many lines as they need.
    fn legend(&mut self, legend: &[LegendEntry]) {
        if legend.is_empty() {
            return;
        }
        let style = Style::regular(0.85 * self.base);
        let (swatch, height, gap) = (2.0 * self.base, 0.85 * self.base, 0.55 * self.base);
        self.top += 0.35 * self.base;
        let (mut x, mut baseline) = (self.left, self.top + 0.85 * self.base);
        for entry in legend {
            let room = self.width() - swatch - gap;
            let label = shorten(&entry.label, style, room);
            let needed = swatch + gap + style.width(&label);
            if x > self.left && x + needed > self.right {
                x = self.left;
                baseline += 1.5 * self.base;
            }
            let area = Area::new(x, baseline - 0.78 * self.base, swatch, height);
            self.swatch(area, entry);
            self.text((x + swatch + gap, baseline, Anchor::Start), style, Role::Muted, label);
            x += needed + 1.6 * self.base;
        }
        self.top = baseline + 1.0 * self.base;
    }

    fn swatch(&mut self, area: Area, entry: &LegendEntry) {
        let stroke = Stroke { role: entry.role, width: self.hair() };
        let middle = area.y + area.height / 2.0;
        match entry.texture {
            Texture::Solid => self.fill(area, 0.15 * self.base, Fill::Solid(entry.role)),
            Texture::Hatched => {
                let fill = Some(Fill::Hatch(entry.role));
                self.shapes.push(Shape::Rect { area, radius: 0.0, fill, stroke: Some(stroke) });
            }
            Texture::Torn => {
                let solid = Area { width: area.width * 0.45, ..area };
                self.fill(solid, 0.0, Fill::Solid(entry.role));
                self.torn(solid, entry.role, area.width * 0.55);
            }
            Texture::Hollow => {
                let radius = area.height / 2.0 - stroke.width;
                let (x, fill) = (area.right() - radius - stroke.width, Some(Role::Background));
                let stroke = Some(Stroke { width: 1.6 * stroke.width, ..stroke });
                self.shapes.push(Shape::Circle { x, y: middle, radius, fill, stroke });
            }
            Texture::Thin => {
                let stroke = Stroke { role: entry.role, width: 0.16 * self.base };
                self.line((area.x, middle), (area.right(), middle), stroke);
            }
            Texture::Fading => self.fill(area, 0.0, Fill::FadeLeft(entry.role)),
        }
    }

    /// A torn edge where a solid area ends, and a torn stub that fades out behind it.
    ///
    /// The teeth swing around the end, so that the solid part is as long as it would be uncut.
    pub fn torn(&mut self, solid: Area, role: Role, stub: f32) {
        let depth = (0.2 * solid.height).min(stub / 4.0);
        let (x, gap, end) = (solid.right() - depth / 2.0, 0.9 * depth, solid.right() + stub);
        // A pixel of overlap, so that no seam shows.
        let mut left = vec![(x - 1.0, solid.bottom()), (x - 1.0, solid.y), (x, solid.y)];
        let mut right = vec![(end, solid.y), (x + gap, solid.y)];
        let step = solid.height / 8.0;
        for tooth in 0..4_u8 {
            let y = solid.y + 2.0 * f32::from(tooth) * step;
            for (dx, dy) in [(depth, step), (0.0, 2.0 * step)] {
                left.push((x + dx, y + dy));
                right.push((x + gap + dx, y + dy));
            }
        }
        right.push((end, solid.bottom()));
        // The solid part was drawn up to its end: its last half tooth is taken away first.
        let cut = Area::new(x, solid.y, depth / 2.0 + 0.5, solid.height);
        self.fill(cut, 0.0, Fill::Solid(Role::Background));
        self.shapes.push(Shape::Path { points: left, fill: Fill::Solid(role) });
        self.shapes.push(Shape::Path { points: right, fill: Fill::FadeRight(role) });
    }

    fn foot(&mut self, heading: &Heading) {
        let style = Style::regular(0.8 * self.base);
        let program = Style::bold(0.8 * self.base);
        let room = self.width() - program.width(PROGRAM) - 2.0 * self.base;
        let lines = wrap_most(&heading.sources, style, room, 3);
        let leading = 1.4 * style.size;
        let mut baseline = self.bottom - 0.2 * style.size - leading * count(lines.len().saturating_sub(1));
        let rule = baseline - 1.7 * style.size;
        self.text((self.right, baseline, Anchor::End), program, Role::Muted, PROGRAM.to_owned());
        for line in lines {
            self.text((self.left, baseline, Anchor::Start), style, Role::Muted, line);
            baseline += leading;
        }
        let stroke = Stroke { role: Role::Faint, width: self.hair() };
        self.line((self.left, rule), (self.right, rule), stroke);
        self.bottom = rule;
    }

    /// Breaks the notes into lines, in two columns on wide pages; what finds no room is counted.
    fn measure_notes(&mut self, heading: &Heading) {
        let style = self.note_style();
        let columns = if self.width() > 64.0 * self.base && heading.notes.len() > 1 { 2 } else { 1 };
        self.column = if columns == 2 {
            (self.width() - GUTTER * self.base) / 2.0
        } else {
            self.width().min(78.0 * self.base)
        };
        let wrapped: Vec<Vec<String>> =
            heading.notes.iter().map(|note| wrap(note, style, self.column)).collect();
        let most = NOTES * self.size.height / (LEADING * style.size);
        self.notes = columns_of(&wrapped, columns, most, heading.lang);
        let tallest = self.notes.iter().map(|column| height_of(column)).fold(0.0, f32::max);
        let height =
            if self.notes.is_empty() { 0.0 } else { tallest * LEADING * style.size + 0.5 * self.base };
        self.bottom -= height + 0.3 * self.base;
    }

    fn note_style(&self) -> Style {
        Style::regular(0.84 * self.base)
    }

    /// Places the notes above the foot and closes the page.
    pub fn finish(mut self, heading: &Heading) -> Scene {
        let style = self.note_style();
        let leading = LEADING * style.size;
        let notes = std::mem::take(&mut self.notes);
        let mut x = self.left;
        for column in notes {
            let mut baseline = self.bottom + 1.1 * style.size;
            for note in column {
                for line in note {
                    self.text((x, baseline, Anchor::Start), style, Role::Muted, line);
                    baseline += leading;
                }
                baseline += BETWEEN * leading;
            }
            x += self.column + GUTTER * self.base;
        }
        Scene {
            width: self.size.width,
            height: self.size.height,
            title: heading.title.clone(),
            desc: heading.alt.clone(),
            rule: heading.subtitle.clone(),
            language: match heading.lang {
                Lang::En => "en",
                Lang::De => "de",
                Lang::Zh => "zh",
            },
            shapes: self.shapes,
        }
    }

    pub fn width(&self) -> f32 {
        (self.right - self.left).max(1.0)
    }

    /// The width of thin lines.
    pub fn hair(&self) -> f32 {
        (self.base / 16.0).max(0.75)
    }

    /// Words at a spot: x, baseline and anchor.
    pub fn text(
        &mut self,
        (x, baseline, anchor): (f32, f32, Anchor),
        style: Style,
        role: Role,
        text: String,
    ) {
        if text.is_empty() {
            return;
        }
        let Style { size, weight } = style;
        self.shapes.push(Shape::Text(Word { x, baseline, anchor, size, weight, role, text }));
    }

    /// Words on a plain ground that hides the grid behind them.
    pub fn text_on_ground(&mut self, spot: (f32, f32, Anchor), style: Style, role: Role, text: String) {
        if text.is_empty() {
            return;
        }
        let (x, baseline, anchor) = spot;
        let Style { size, weight } = style;
        let area = Word { x, baseline, anchor, size, weight, role, text: text.clone() }.area();
        let pad = 0.2 * size;
        let ground = Area::new(area.x - pad, area.y - pad, area.width + 2.0 * pad, area.height + 2.0 * pad);
        self.fill(ground, 0.0, Fill::Solid(Role::Background));
        self.text(spot, style, role, text);
    }

    pub fn fill(&mut self, area: Area, radius: f32, fill: Fill) {
        if area.width > 0.0 && area.height > 0.0 {
            self.shapes.push(Shape::Rect { area, radius, fill: Some(fill), stroke: None });
        }
    }

    pub fn line(&mut self, from: (f32, f32), to: (f32, f32), stroke: Stroke) {
        self.shapes.push(Shape::Line { from, to, stroke });
    }
}

/// Lines of a column, spaces between its notes included.
fn height_of(notes: &[Vec<String>]) -> f32 {
    let lines: usize = notes.iter().map(Vec::len).sum();
    count(lines) + BETWEEN * count(notes.len().saturating_sub(1))
}

/// Spreads notes over columns of about the same height, none higher than `most` lines; notes that
/// find no room are counted on a line of their own.
fn columns_of(notes: &[Vec<String>], columns: usize, most: f32, lang: Lang) -> Vec<Vec<Vec<String>>> {
    let (all, left_out) = spread(notes, columns, most);
    if left_out == 0 {
        return all;
    }
    let (mut all, left_out) = spread(notes, columns, most - 1.0 - BETWEEN);
    let words = match lang {
        Lang::En => format!("{left_out}\u{a0}more notes are in the program."),
        Lang::De => format!("{left_out}\u{a0}weitere Anmerkungen stehen im Programm."),
        Lang::Zh => format!("另有{left_out}条说明见程序。"),
    };
    match all.last_mut() {
        Some(column) => column.push(vec![words]),
        None => all.push(vec![vec![words]]),
    }
    all
}

/// Whole notes in columns, and how many were left out.
fn spread(notes: &[Vec<String>], columns: usize, most: f32) -> (Vec<Vec<Vec<String>>>, usize) {
    let target = (height_of(notes) / count(columns.max(1))).min(most);
    let mut out: Vec<Vec<Vec<String>>> = Vec::new();
    for (at, note) in notes.iter().enumerate() {
        let here = out.last().map_or(0.0, |column| height_of(column) + BETWEEN);
        let lines = count(note.len());
        let is_full = here + lines - target > lines / 2.0 || here + lines > most;
        if out.is_empty() || is_full && out.len() < columns {
            out.push(Vec::new());
        }
        match out.last_mut() {
            Some(column) if height_of(column) + BETWEEN + lines <= most + BETWEEN => {
                column.push(note.clone());
            }
            _ => {
                out.retain(|column| !column.is_empty());
                return (out, notes.len() - at);
            }
        }
    }
    (out, 0)
}

/// A small number as a length.
pub(super) fn count(number: usize) -> f32 {
    f32::from(u16::try_from(number).unwrap_or(u16::MAX))
}

/// How many whole lines fit; zero where the number is no length.
pub(super) fn whole_lines(lines: f32) -> usize {
    (0..10_000_u16).take_while(|&n| f32::from(n + 1) <= lines).count()
}
