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
    /// The notes, still to be placed: columns of lines.
    notes: Vec<Vec<String>>,
    notes_height: f32,
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
            notes_height: 0.0,
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
                let solid = Area { width: area.width * 0.4, ..area };
                self.fill(solid, 0.0, Fill::Solid(entry.role));
                self.torn(solid, entry.role, area.width * 0.6);
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

    /// A torn edge on the right of a solid area, and a stub that fades out behind it.
    pub fn torn(&mut self, solid: Area, role: Role, stub: f32) {
        let x = solid.right();
        let teeth = 4;
        let (depth, step) = ((0.22 * solid.height).min(stub / 3.0), solid.height / 8.0);
        let mut points = vec![(x, solid.y)];
        for tooth in 0..teeth {
            let y = solid.y + step * 2.0 * f32::from(u8::try_from(tooth).unwrap_or(0));
            points.push((x + depth, y + step));
            points.push((x, y + 2.0 * step));
        }
        let gap = 0.6 * depth;
        let start = x + depth + gap;
        let fade = Area::new(start, solid.y, (stub - depth - gap).max(0.0), solid.height);
        self.shapes.push(Shape::Path { points, fill: role });
        self.fill(fade, 0.0, Fill::FadeRight(role));
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
        let gutter = 3.0 * self.base;
        self.column =
            if columns == 2 { (self.width() - gutter) / 2.0 } else { self.width().min(78.0 * self.base) };
        let wrapped: Vec<Vec<String>> =
            heading.notes.iter().map(|note| wrap(note, style, self.column)).collect();
        let most = whole_lines(NOTES * self.size.height / (1.4 * style.size));
        self.notes = columns_of(&wrapped, columns, most.max(1), heading.lang);
        let longest = self.notes.iter().map(Vec::len).max().unwrap_or(0);
        self.notes_height =
            if longest == 0 { 0.0 } else { count(longest) * 1.4 * style.size + 0.6 * self.base };
        self.bottom -= self.notes_height + 0.3 * self.base;
    }

    fn note_style(&self) -> Style {
        Style::regular(0.84 * self.base)
    }

    /// Places the notes right below `y`, where the chart ended, and closes the page.
    pub fn finish(mut self, heading: &Heading, y: f32) -> Scene {
        let style = self.note_style();
        let gutter = 3.0 * self.base;
        let notes = std::mem::take(&mut self.notes);
        let mut x = self.left;
        for lines in notes {
            let mut baseline = y.min(self.bottom) + 0.3 * self.base + 1.1 * style.size;
            for line in lines {
                self.text((x, baseline, Anchor::Start), style, Role::Muted, line);
                baseline += 1.4 * style.size;
            }
            x += self.column + gutter;
        }
        Scene {
            width: self.size.width,
            height: self.size.height,
            title: heading.title.clone(),
            desc: heading.alt.clone(),
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

    pub fn fill(&mut self, area: Area, radius: f32, fill: Fill) {
        if area.width > 0.0 && area.height > 0.0 {
            self.shapes.push(Shape::Rect { area, radius, fill: Some(fill), stroke: None });
        }
    }

    pub fn line(&mut self, from: (f32, f32), to: (f32, f32), stroke: Stroke) {
        self.shapes.push(Shape::Line { from, to, stroke });
    }
}

/// Spreads notes over columns of about the same height, none longer than `most` lines; notes that
/// find no room are counted on a line of their own.
fn columns_of(notes: &[Vec<String>], columns: usize, most: usize, lang: Lang) -> Vec<Vec<String>> {
    let (spread, left_out) = spread(notes, columns, most);
    if left_out == 0 {
        return spread;
    }
    let (mut spread, left_out) = self::spread(notes, columns, most.saturating_sub(1));
    let words = match lang {
        Lang::En => format!("{left_out}\u{a0}more notes are in the program."),
        Lang::De => format!("{left_out}\u{a0}weitere Anmerkungen stehen im Programm."),
        Lang::Zh => format!("另有{left_out}条说明见程序。"),
    };
    match spread.last_mut() {
        Some(column) => column.push(words),
        None => spread.push(vec![words]),
    }
    spread
}

/// Whole notes in columns, and how many were left out.
fn spread(notes: &[Vec<String>], columns: usize, most: usize) -> (Vec<Vec<String>>, usize) {
    let total: usize = notes.iter().map(Vec::len).sum();
    let target = total.div_ceil(columns.max(1)).min(most);
    let mut out: Vec<Vec<String>> = Vec::new();
    for (at, lines) in notes.iter().enumerate() {
        let here = out.last().map_or(0, Vec::len);
        let overhang = (here + lines.len()).saturating_sub(target);
        let is_full = overhang > lines.len() / 2 || here + lines.len() > most;
        if out.is_empty() || is_full && out.len() < columns {
            out.push(Vec::new());
        }
        match out.last_mut() {
            Some(column) if column.len() + lines.len() <= most => column.extend(lines.iter().cloned()),
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
