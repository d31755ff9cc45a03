//! Fonts within an SVG: the glyphs that its words need, so that it looks the same where the fonts are not.
//!
//! A subset keeps the outlines; the map of characters and the kerning of the pairs that occur are written anew.
//! Where it cannot be made the words name the font all the same.

use crate::figure::fonts::{FAMILIES, FILES, Weight};
use crate::figure::scene::Scene;
use base64::Engine;
use rustybuzz::{Direction, Face, Script, ShapePlan, UnicodeBuffer};
use skrifa::{FontRef as Letters, MetadataProvider};
use std::collections::{BTreeMap, BTreeSet};
use subsetter::GlyphRemapper;
use write_fonts::FontBuilder;
use write_fonts::read::{FontRef, TableProvider, types::GlyphId, types::Tag};
use write_fonts::tables::cmap::Cmap;

/// What the words of a scene need of one font file.
#[derive(Debug, Default)]
struct Needed {
    letters: BTreeSet<char>,
    /// Letters that stand side by side.
    pairs: BTreeSet<(char, char)>,
}

/// The rules that hold the fonts of a scene, one for each file that it needs.
pub(super) fn faces(scene: &Scene) -> String {
    let mut faces = String::new();
    for (file, needed) in needed(scene) {
        let Some(font) = FILES.get(file).and_then(|bytes| subset(bytes, &needed)) else { continue };
        let family = FAMILIES.get(file / 2).copied().unwrap_or_default();
        let weight = if file % 2 == 0 { "400" } else { "700" };
        let data = base64::engine::general_purpose::STANDARD.encode(font);
        let source = format!("src:url(data:font/ttf;base64,{data})");
        faces.extend(["@font-face{font-family:'", family, "';font-weight:", weight, ";", &source, "}\n"]);
    }
    faces
}

/// By the position of the file: regular before bold, Latin before Chinese.
fn needed(scene: &Scene) -> BTreeMap<usize, Needed> {
    let fonts: Vec<Option<Letters<'_>>> = FILES.iter().map(|file| Letters::new(file).ok()).collect();
    let has = |file: usize, letter: char| {
        fonts.get(file).and_then(Option::as_ref).is_some_and(|font| font.charmap().map(letter).is_some())
    };
    let mut needed: BTreeMap<usize, Needed> = BTreeMap::new();
    for word in scene.words() {
        let bold = usize::from(word.weight == Weight::Bold);
        let mut before: Option<(usize, char)> = None;
        for letter in word.text.chars() {
            let file = [bold, 2 + bold].into_iter().find(|&file| has(file, letter));
            if let Some(file) = file {
                let one = needed.entry(file).or_default();
                one.letters.insert(letter);
                if let Some((_, left)) = before.filter(|(other, _)| *other == file) {
                    one.pairs.insert((left, letter));
                }
            }
            before = file.map(|file| (file, letter));
        }
    }
    needed
}

fn subset(file: &[u8], needed: &Needed) -> Option<Vec<u8>> {
    let font = FontRef::new(file).ok()?;
    let letters = Letters::new(file).ok()?;
    let charmap = letters.charmap();
    let mut glyphs = GlyphRemapper::new();
    let mut mappings = Vec::new();
    for &letter in &needed.letters {
        let glyph = u16::try_from(charmap.map(letter)?.to_u32()).ok()?;
        mappings.push((letter, glyphs.remap(glyph)));
    }
    let cut = subsetter::subset(file, 0, &glyphs).ok()?;
    let cut = FontRef::new(&cut).ok()?;
    let map = |(letter, glyph): &(char, u16)| (*letter, GlyphId::new(u32::from(*glyph)));
    let cmap = Cmap::from_mappings(mappings.iter().map(map)).ok()?;
    let mut builder = FontBuilder::new();
    builder.add_table(&cmap).ok()?;
    builder.add_raw(Tag::new(b"kern"), kern(file, needed, &mappings.iter().copied().collect())?);
    // These say the weight and whose font it is; the cut leaves them out.
    for tag in [Tag::new(b"OS/2"), Tag::new(b"name")] {
        if cut.data_for_tag(tag).is_none()
            && let Some(data) = font.data_for_tag(tag)
        {
            builder.add_raw(tag, data.as_bytes());
        }
    }
    if cut.post().is_err() {
        builder.add_raw(Tag::new(b"post"), post());
    }
    builder.copy_missing_tables(cut);
    Some(builder.build())
}

/// A table of kerning, version 0, one subtable of format 0: the pairs that occur, as the whole font sets them.
fn kern(file: &[u8], needed: &Needed, glyphs: &BTreeMap<char, u16>) -> Option<Vec<u8>> {
    let mut setting = Setting::new(file)?;
    let alone: BTreeMap<char, i32> =
        needed.letters.iter().map(|&letter| (letter, setting.advance(&[letter]))).collect();
    let mut pairs: BTreeMap<(u16, u16), i16> = BTreeMap::new();
    for &(left, right) in &needed.pairs {
        let apart = alone.get(&left).zip(alone.get(&right)).map_or(0, |(left, right)| left + right);
        let together = setting.advance(&[left, right]);
        let value = i16::try_from(together - apart).unwrap_or(0);
        if let (true, Some(&a), Some(&b)) = (value != 0, glyphs.get(&left), glyphs.get(&right)) {
            pairs.insert((a, b), value);
        }
    }
    let count = u16::try_from(pairs.len()).ok()?;
    let power = count.checked_ilog2().unwrap_or(0);
    let range = 6 * 2_u16.saturating_pow(power);
    let mut table: Vec<u8> = Vec::with_capacity(18 + 6 * pairs.len());
    let mut put = |word: u16| table.extend(word.to_be_bytes());
    // Version, subtables; then the version, length and coverage (horizontal) of the one subtable.
    [0, 1, 0, 14_u16.saturating_add(count.saturating_mul(6)), 1].into_iter().for_each(&mut put);
    let selector = u16::try_from(power).unwrap_or(0);
    let rest = count.saturating_mul(6).saturating_sub(range);
    [count, range, selector, rest].into_iter().for_each(&mut put);
    for ((left, right), value) in pairs {
        [left, right, value.cast_unsigned()].into_iter().for_each(&mut put);
    }
    Some(table)
}

/// Text set in one font, with what shaping needs to know of each script found once: that is most of its work.
struct Setting<'a> {
    face: Face<'a>,
    plans: Vec<(Script, ShapePlan)>,
}

impl<'a> Setting<'a> {
    fn new(file: &'a [u8]) -> Option<Self> {
        Some(Self { face: Face::from_slice(file, 0)?, plans: Vec::new() })
    }

    /// How far the letters reach, in units of the font.
    fn advance(&mut self, letters: &[char]) -> i32 {
        let mut buffer = UnicodeBuffer::new();
        letters.iter().zip(0..).for_each(|(&letter, at)| buffer.add(letter, at));
        buffer.guess_segment_properties();
        buffer.set_direction(Direction::LeftToRight);
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

/// A table without names of glyphs, version 3.
fn post() -> Vec<u8> {
    let mut table = vec![0, 3, 0, 0];
    table.resize(32, 0);
    table
}
