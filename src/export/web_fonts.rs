//! Fonts embedded in an SVG: subsets with the glyphs of its text, so that it looks the same without installed fonts.
//!
//! The subset keeps the outlines; the character map and the kerning of the occurring pairs are rebuilt. If a subset
//! cannot be made, the text still refers to the font by name.

use super::runs::file;
use super::shaping::Setting;
use crate::figure::fonts::{Family, Font, Weight};
use crate::page::{Scene, Word};
use crate::words::letters::composed;
use base64::Engine;
use skrifa::{FontRef as Letters, MetadataProvider};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use subsetter::GlyphRemapper;
use write_fonts::FontBuilder;
use write_fonts::read::{FontRef, TableProvider, types::GlyphId, types::Tag};
use write_fonts::tables::cmap::Cmap;

/// The characters of a scene that need a certain font file.
#[derive(Debug, Default)]
struct Needed {
    letters: BTreeSet<char>,
    /// Adjacent characters.
    pairs: BTreeSet<(char, char)>,
}

/// The fonts of a scene, as they appear in its SVG.
pub(super) struct Faces {
    /// The fonts to name, in order of preference.
    pub fonts: Vec<Font>,
    /// The CSS rules with the fonts of the house style and the bundled ones, one per required file.
    pub rules: String,
}

/// The fonts of a scene. System fonts are named but not embedded, since the recipient of the file may not have a
/// licence for a subset of them.
pub(super) fn faces(scene: &Scene) -> Faces {
    let mut rules = String::new();
    let needed = needed(scene);
    for (&(font, weight), needed) in &needed {
        let Some(file) = file(font, weight, scene.fonts.as_deref()) else { continue };
        let Some(cut) = subset(file, needed) else { continue };
        let weight = match weight {
            Weight::Regular => "400",
            Weight::Bold => "700",
        };
        let kind = if cut.starts_with(b"OTTO") { "otf" } else { "ttf" };
        let data = base64::engine::general_purpose::STANDARD.encode(cut);
        let source = format!("src:url(data:font/{kind};base64,{data})");
        let name = font.name();
        rules.extend(["@font-face{font-family:'", &name, "';font-weight:", weight, ";", &source, "}\n"]);
    }
    let usual = [Family::Inter, Family::Chinese].map(Font::Bundled);
    let house = scene.fonts.as_ref().map(|_| Font::House);
    let fonts: BTreeSet<Font> =
        house.into_iter().chain(usual).chain(needed.keys().map(|(font, _)| *font)).collect();
    Faces { fonts: fonts.into_iter().collect(), rules }
}

/// All fonts that the words of a scene need.
pub(super) fn fonts_of(scene: &Scene) -> BTreeSet<Font> {
    let plain = |word: &&Word| !word.text.is_ascii();
    let fonts = scene.words().filter(plain).flat_map(|word| {
        let letters: Vec<char> = composed(&word.text).chars().collect();
        letters.into_iter().filter_map(|letter| Font::of(letter, word.weight))
    });
    fonts.collect()
}

/// The names of the system fonts that a scene needs, sorted.
pub(super) fn names_of_system(scene: &Scene) -> Vec<String> {
    let system = scene.set(|| fonts_of(scene)).into_iter().filter(|font| matches!(font, Font::System(_)));
    let names: BTreeSet<String> = system.map(Font::name).collect();
    names.into_iter().collect()
}

/// Requirements by font, in order of preference, regular before bold.
fn needed(scene: &Scene) -> BTreeMap<(Font, Weight), Needed> {
    let mut needed: BTreeMap<(Font, Weight), Needed> = BTreeMap::new();
    for word in scene.words() {
        let mut before: Option<(Font, char)> = None;
        // Renderers replace a letter and its mark by their combined glyph if the font has one, so it must be in the
        // subset.
        let text = composed(&word.text);
        for letter in text.chars() {
            let font = Font::of(letter, word.weight);
            if let Some(font) = font {
                let one = needed.entry((font, word.weight)).or_default();
                one.letters.insert(letter);
                if let Some((_, left)) = before.filter(|(other, _)| *other == font) {
                    one.pairs.insert((left, letter));
                }
            }
            before = font.map(|font| (font, letter));
        }
        if let Cow::Owned(_) = text {
            let letters = word.text.chars();
            for (letter, font) in letters.filter_map(|letter| Some((letter, Font::of(letter, word.weight)?)))
            {
                needed.entry((font, word.weight)).or_default().letters.insert(letter);
            }
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
    // The subsetter drops these tables, which hold the weight and the copyright of the font.
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

/// A `kern` table, version 0, with one subtable of format 0: the pairs that occur, with the values of the complete
/// font.
fn kern(file: &[u8], needed: &Needed, glyphs: &BTreeMap<char, u16>) -> Option<Vec<u8>> {
    let mut setting = Setting::new(file)?;
    let mut advance = |letters: &[char]| setting.advance(&letters.iter().collect::<String>());
    let alone: BTreeMap<char, i32> =
        needed.letters.iter().map(|&letter| (letter, advance(&[letter]))).collect();
    let mut pairs: BTreeMap<(u16, u16), i16> = BTreeMap::new();
    for &(left, right) in &needed.pairs {
        let apart = alone.get(&left).zip(alone.get(&right)).map_or(0, |(left, right)| left + right);
        let together = advance(&[left, right]);
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
    // Version and number of subtables; then version, length and coverage (horizontal) of the subtable.
    [0, 1, 0, 14_u16.saturating_add(count.saturating_mul(6)), 1].into_iter().for_each(&mut put);
    let selector = u16::try_from(power).unwrap_or(0);
    let rest = count.saturating_mul(6).saturating_sub(range);
    [count, range, selector, rest].into_iter().for_each(&mut put);
    for ((left, right), value) in pairs {
        [left, right, value.cast_unsigned()].into_iter().for_each(&mut put);
    }
    Some(table)
}

/// A `post` table without glyph names, version 3.
fn post() -> Vec<u8> {
    let mut table = vec![0, 3, 0, 0];
    table.resize(32, 0);
    table
}
