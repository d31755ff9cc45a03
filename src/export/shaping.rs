//! Measures text, and finds its glyphs and their positions, by shaping it in one font.

use crate::figure::{SystemFace, system_fonts};
use rustybuzz::ttf_parser::GlyphId;
use rustybuzz::{Direction, Face, GlyphBuffer, Script, ShapePlan, UnicodeBuffer};

/// A font with its shaping data for each script; computing that data is most of the work, so it is kept.
pub(super) struct Setting<'a> {
    face: Face<'a>,
    plans: Vec<(Script, ShapePlan)>,
}

impl<'a> Setting<'a> {
    /// The font in a file.
    pub fn new(file: &'a [u8]) -> Option<Self> {
        Some(Self { face: Face::from_slice(file, 0)?, plans: Vec::new() })
    }

    /// The font, for its outlines.
    pub fn face(&self) -> &Face<'a> {
        &self.face
    }

    /// Font units per em.
    pub fn units(&self) -> i32 {
        self.face.units_per_em()
    }

    /// The width of the text in font units.
    pub fn advance(&mut self, letters: &str) -> i32 {
        self.shaped(letters).map_or(0, |set| advance(&set))
    }

    /// The glyphs of the text.
    pub fn glyphs(&mut self, letters: &str) -> Vec<PlacedGlyph> {
        self.shaped(letters).map_or_else(Vec::new, |set| placed(&set))
    }

    fn shaped(&mut self, letters: &str) -> Option<GlyphBuffer> {
        let buffer = buffer_of(letters);
        let script = buffer.script();
        let at = self.plans.iter().position(|(known, _)| *known == script).unwrap_or_else(|| {
            let plan = ShapePlan::new(&self.face, Direction::LeftToRight, Some(script), None, &[]);
            self.plans.push((script, plan));
            self.plans.len() - 1
        });
        let (_, plan) = self.plans.get(at)?;
        Some(rustybuzz::shape_with_plan(&self.face, plan, buffer))
    }
}

/// A glyph of a shaped text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PlacedGlyph {
    pub id: GlyphId,
    /// The position in font units, from the start of the text and upwards from its baseline.
    pub x: i32,
    pub y: i32,
}

fn placed(set: &GlyphBuffer) -> Vec<PlacedGlyph> {
    let mut pen = 0;
    let glyphs = set.glyph_infos().iter().zip(set.glyph_positions());
    let placed = glyphs.map(|(glyph, position)| {
        let x = pen + position.x_offset;
        pen += position.x_advance;
        // Glyph 0 stands for characters that the font lacks; fonts have no more glyphs than 16 bits count.
        let id = GlyphId(u16::try_from(glyph.glyph_id).unwrap_or(0));
        PlacedGlyph { id, x, y: position.y_offset }
    });
    placed.collect()
}

fn advance(set: &GlyphBuffer) -> i32 {
    set.glyph_positions().iter().map(|position| position.x_advance).sum()
}

fn buffer_of(letters: &str) -> UnicodeBuffer {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(letters);
    buffer.guess_segment_properties();
    buffer.set_direction(Direction::LeftToRight);
    buffer
}

/// The width of the text in a system font, in ems.
pub(super) fn ems_in_system(face: SystemFace, letters: &str) -> Option<f32> {
    in_system(face, |face| {
        let set = rustybuzz::shape(face, &[], buffer_of(letters));
        ems(advance(&set), face.units_per_em())
    })
}

/// The glyphs of the text in a system font, each handed to `draw` with the font.
pub(super) fn glyphs_in_system(
    face: SystemFace,
    letters: &str,
    mut draw: impl FnMut(&Face<'_>, PlacedGlyph),
) {
    in_system(face, |face| {
        let set = rustybuzz::shape(face, &[], buffer_of(letters));
        for glyph in placed(&set) {
            draw(face, glyph);
        }
    });
}

fn in_system<T>(face: SystemFace, work: impl FnOnce(&Face<'_>) -> T) -> Option<T> {
    let (bytes, index) = system_fonts()?.file(face)?;
    Face::from_slice(&bytes, index).map(|face| work(&face))
}

/// Converts font units to ems.
pub(super) fn ems(units: i32, of_an_em: i32) -> f32 {
    let short = |units: i32| i16::try_from(units).map_or(f32::from(i16::MAX), f32::from);
    // The width of a line may exceed the range of `i16`, so whole ems are converted separately.
    let (whole, rest) = (units / of_an_em.max(1), units % of_an_em.max(1));
    short(whole) + short(rest) / short(of_an_em.max(1))
}
