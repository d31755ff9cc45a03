//! Lines of text as outlines of their glyphs, shaped and placed as in PNG and PDF.
//!
//! Only browsers draw the fonts that an SVG brings along. librsvg, Inkscape, `LibreOffice` and Word take a font of the
//! machine instead, whose words are wider or narrower: they leave the page, and values overlap.
//!
//! Each line is one path of its own, without definitions to which it refers. Letters that are defined once and used
//! many times take less than half the bytes, but the filters through which websites pass an SVG remove `<use>`, and
//! with it every word.

use super::runs::{FontSettings, Run};
use super::shaping::{PlacedGlyph, glyphs_in_system};
use super::xml::{append, collapsed, kept_letters};
use crate::figure::fonts::{Family, Font, Weight};
use crate::figure::house_fonts::HouseFonts;
use crate::page::Word;
use rust_decimal::prelude::ToPrimitive;
use rustybuzz::Face;
use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};
use std::collections::BTreeMap;

/// The units of outlines per em, in which coordinates are whole numbers.
const UNITS: f32 = 1000.0;

/// A line as outlines.
pub(super) struct OutlinedLine {
    /// The left end of the line, in pixels.
    pub x: f32,
    /// The pixels of a unit.
    pub scale: f32,
    /// The path, in units from the left end and the baseline; empty if nothing is drawn.
    pub path: String,
}

/// Draws lines as outlines; the outline of each glyph is read once.
pub(super) struct Outliner<'s> {
    settings: FontSettings<'s>,
    glyphs: BTreeMap<(Font, Weight, GlyphId), Outline>,
}

impl<'s> Outliner<'s> {
    /// Outlines in the fonts of a house style, if it has any, and in the bundled ones.
    pub fn new(house: Option<&'s HouseFonts>) -> Self {
        Self { settings: FontSettings::new(house), glyphs: BTreeMap::new() }
    }

    /// The line as outlines.
    pub fn line(&mut self, word: &Word) -> OutlinedLine {
        // PNG and PDF have two decimals of a size, which makes a difference of a quarter pixel in a long line.
        let size = (word.size * 100.0).round() / 100.0;
        if let Some(pieces) = self.settings.placed(word) {
            return self.drawn(size, word, &pieces);
        }
        let text = collapsed(&word.text);
        let pieces = self.settings.pieces(&Word { size, ..word.clone() }, &text);
        self.drawn(size, word, &pieces)
    }

    fn drawn(&mut self, size: f32, word: &Word, pieces: &[(f32, Run<'_>)]) -> OutlinedLine {
        let x = pieces.first().map_or(word.x, |(x, _)| *x);
        let mut path = String::new();
        for (at, run) in pieces {
            self.piece(*run, word.weight, whole((at - x) / size * UNITS), &mut path);
        }
        OutlinedLine { x, scale: size / UNITS, path }
    }

    fn piece(&mut self, run: Run<'_>, weight: Weight, from: i32, path: &mut String) {
        let text = kept_letters(run.text);
        match run.font {
            Some(Font::System(face)) => glyphs_in_system(face, &text, |face, glyph| {
                let units = face.units_per_em();
                Outline::new(face, glyph.id).append(
                    path,
                    from + scaled(glyph.x, units),
                    scaled(glyph.y, units),
                );
            }),
            Some(font) => self.set(font, weight, from, Some(&text), path),
            // A character without a glyph is a box, as Inter draws it.
            None => self.set(Font::Bundled(Family::Inter), weight, from, None, path),
        }
    }

    /// Text in a font of the figure, or, without a text, the box for a character that does not exist.
    fn set(&mut self, font: Font, weight: Weight, from: i32, text: Option<&str>, path: &mut String) {
        let Some(setting) = self.settings.setting(font, weight) else { return };
        let unknown = || vec![PlacedGlyph { id: GlyphId(0), x: 0, y: 0 }];
        let glyphs = text.map_or_else(unknown, |text| setting.glyphs(text));
        for PlacedGlyph { id, x, y } in glyphs {
            let outline = self.glyphs.entry((font, weight, id));
            let outline = outline.or_insert_with(|| Outline::new(setting.face(), id));
            outline.append(path, from + scaled(x, setting.units()), scaled(y, setting.units()));
        }
    }
}

/// The outline of a glyph: its closed contours.
struct Outline(Vec<Contour>);

/// A contour: where it starts, and its path from there.
struct Contour {
    start: (i32, i32),
    path: String,
}

impl Outline {
    fn new(face: &Face<'_>, glyph: GlyphId) -> Self {
        let units = face.units_per_em().to_f32().unwrap_or(UNITS);
        let mut pen = Pen { scale: UNITS / units, at: (0, 0), contours: Vec::new() };
        if face.outline_glyph(glyph, &mut pen).is_none() {
            pen.contours.clear();
        }
        Self(pen.contours)
    }

    /// Appends the outline, moved to the right and upwards.
    fn append(&self, path: &mut String, right: i32, up: i32) {
        for contour in &self.0 {
            let (x, y) = contour.start;
            put(path, 'M', &[x + right, y - up]);
            path.push_str(&contour.path);
        }
    }
}

/// Writes contours in whole units, downwards as in SVG. Each point is rounded where it stands, so that roundings do
/// not add up along a contour.
struct Pen {
    scale: f32,
    at: (i32, i32),
    contours: Vec<Contour>,
}

impl Pen {
    fn point(&self, x: f32, y: f32) -> (i32, i32) {
        (whole(x * self.scale), whole(-y * self.scale))
    }

    /// Continues the contour with a command through these points.
    fn go<const N: usize>(&mut self, command: char, points: [(i32, i32); N]) {
        let (x, y) = self.at;
        let steps = points.map(|point| [point.0 - x, point.1 - y]);
        self.at = points.last().copied().unwrap_or(self.at);
        if let Some(contour) = self.contours.last_mut() {
            put(&mut contour.path, command, steps.as_flattened());
        }
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.at = self.point(x, y);
        self.contours.push(Contour { start: self.at, path: String::new() });
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.point(x, y);
        if to != self.at {
            self.go('l', [to]);
        }
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.go('q', [self.point(x1, y1), self.point(x, y)]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.go('c', [self.point(x1, y1), self.point(x2, y2), self.point(x, y)]);
    }

    fn close(&mut self) {
        if let Some(contour) = self.contours.last_mut() {
            contour.path.push('z');
        }
    }
}

/// A command of a path with its numbers; a minus sign separates as well as a space.
fn put(path: &mut String, command: char, numbers: &[i32]) {
    path.push(command);
    for (at, number) in numbers.iter().enumerate() {
        let gap = if at > 0 && *number >= 0 { " " } else { "" };
        append(path, format_args!("{gap}{number}"));
    }
}

/// Font units as units of outlines.
fn scaled(units: i32, of_an_em: i32) -> i32 {
    let ems = units.to_f32().zip(of_an_em.to_f32()).map_or(0.0, |(units, em)| units / em.max(1.0));
    whole(ems * UNITS)
}

fn whole(value: f32) -> i32 {
    value.round().to_i32().unwrap_or(0)
}
