//! Measures the width of text by shaping it in one font.

use crate::figure::{SystemFace, system_fonts};
use rustybuzz::{Direction, Face, Script, ShapePlan, UnicodeBuffer};

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

    /// Font units per em.
    pub fn units(&self) -> i32 {
        self.face.units_per_em()
    }

    /// The width of the text in font units.
    pub fn advance(&mut self, letters: &str) -> i32 {
        let buffer = buffer_of(letters);
        let script = buffer.script();
        let at = self.plans.iter().position(|(known, _)| *known == script).unwrap_or_else(|| {
            let plan = ShapePlan::new(&self.face, Direction::LeftToRight, Some(script), None, &[]);
            self.plans.push((script, plan));
            self.plans.len() - 1
        });
        let Some((_, plan)) = self.plans.get(at) else { return 0 };
        let set = rustybuzz::shape_with_plan(&self.face, plan, buffer);
        set.glyph_positions().iter().map(|position| position.x_advance).sum()
    }
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
    let (bytes, index) = system_fonts()?.file(face)?;
    let face = Face::from_slice(&bytes, index)?;
    let set = rustybuzz::shape(&face, &[], buffer_of(letters));
    let units: i32 = set.glyph_positions().iter().map(|position| position.x_advance).sum();
    Some(ems(units, face.units_per_em()))
}

/// Converts font units to ems.
pub(super) fn ems(units: i32, of_an_em: i32) -> f32 {
    let short = |units: i32| i16::try_from(units).map_or(f32::from(i16::MAX), f32::from);
    // The width of a line may exceed the range of `i16`, so whole ems are converted separately.
    let (whole, rest) = (units / of_an_em.max(1), units % of_an_em.max(1));
    short(whole) + short(rest) / short(of_an_em.max(1))
}
