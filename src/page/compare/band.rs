//! The band below the axis: what keeps the figure of each group open.

use super::super::lengths::count;
use super::super::medium::TypeScale;
use super::super::shape::{Area, Fill, TextSpot};
use super::super::sheet::Sheet;
use super::super::wrap::{Style, wrap};
use crate::figure::{OpenGroup, Opens, Role};

/// Widths relative to body text from which groups stand side by side.
const FLOWING: f32 = 40.0;
/// Distances relative to the text: around the lines, between them, above the band, and between groups in a line.
const PAD: f32 = 0.95;
const LEADING: f32 = 1.45;
const ABOVE: f32 = 0.6;
const BETWEEN: f32 = 1.1;

/// A text with its place in the band.
struct Piece {
    line: usize,
    x: f32,
    style: Style,
    text: String,
}

/// The band, with its words at their places.
pub(super) struct Band {
    size: f32,
    /// The number of lines.
    lines: usize,
    pieces: Vec<Piece>,
}

/// Words that are set one after the other.
struct Setter {
    plain: Style,
    bold: Style,
    width: f32,
    line: usize,
    x: f32,
    pieces: Vec<Piece>,
}

impl Band {
    /// The band on a page of a certain width.
    pub fn new(opens: &Opens, letters: TypeScale, width: f32) -> Self {
        let size = letters.axis;
        let inner = (width - 2.0 * PAD * size).max(1.0);
        let (plain, bold) = (Style::regular(size), Style::bold(size));
        let mut setter = Setter { plain, bold, width: inner, line: 0, x: 0.0, pieces: Vec::new() };
        let flows = width >= FLOWING * letters.label;
        setter.heading(&opens.title);
        for group in &opens.groups {
            if !flows || setter.x + setter.width_of(group) > inner {
                setter.next_line();
            }
            setter.group(group);
        }
        Self { size, lines: setter.line + 1, pieces: setter.pieces }
    }

    pub fn above(&self) -> f32 {
        ABOVE * self.size
    }

    /// The height with the space above it.
    pub fn height(&self) -> f32 {
        self.above() + (2.0 * PAD + 1.0 + LEADING * count(self.lines - 1)) * self.size
    }

    pub fn draw(&self, sheet: &mut Sheet, area: Area) {
        sheet.fill(area, 0.0, Fill::Solid(Role::Panel));
        let (left, first) = (area.x + PAD * self.size, area.y + (PAD + 0.86) * self.size);
        for piece in &self.pieces {
            let baseline = first + LEADING * self.size * count(piece.line);
            let spot = TextSpot::start(left + piece.x, baseline);
            sheet.text(spot, piece.style, Role::Text, piece.text.clone());
        }
    }
}

impl Setter {
    fn next_line(&mut self) {
        if self.x > 0.0 {
            self.line += 1;
            self.x = 0.0;
        }
    }

    fn heading(&mut self, title: &str) {
        let lines = wrap(title, self.bold, self.width);
        for (at, text) in lines.into_iter().enumerate() {
            if at > 0 {
                self.next_line();
            }
            self.put(self.bold, &text);
        }
        self.x += BETWEEN * self.plain.size;
    }

    /// The width of a group on one line.
    fn width_of(&self, group: &OpenGroup) -> f32 {
        let gap = 0.5 * self.plain.size;
        self.bold.width(&group.name) + gap + self.plain.width(group.causes.concat().trim_end())
    }

    /// Sets causes from here on, in as many lines as they need.
    fn run(&mut self, run: &str) {
        for (at, text) in wrap(run, self.plain, self.width - self.x).into_iter().enumerate() {
            if at > 0 {
                self.next_line();
            }
            self.put(self.plain, &text);
        }
    }

    fn group(&mut self, group: &OpenGroup) {
        for (at, text) in wrap(&group.name, self.bold, self.width).into_iter().enumerate() {
            if at > 0 {
                self.next_line();
            }
            self.put(self.bold, &text);
        }
        self.x += 0.5 * self.plain.size;
        let mut run = String::new();
        for cause in &group.causes {
            let longer = format!("{run}{cause}");
            if self.x + self.plain.width(longer.trim_end()) > self.width {
                self.run(&run);
                run.clear();
                self.next_line();
                run.push_str(cause);
            } else {
                run = longer;
            }
        }
        self.run(&run);
        self.x += BETWEEN * self.plain.size;
    }

    fn put(&mut self, style: Style, text: &str) {
        let text = text.trim_end().to_owned();
        if text.is_empty() {
            return;
        }
        let width = style.width(&text);
        self.pieces.push(Piece { line: self.line, x: self.x, style, text });
        self.x += width;
    }
}
