//! A font of boxes for letters that no other font has.
//!
//! With a font of their own, such letters are set apart from their neighbours: letters from right to left do not turn
//! the others round, and a PDF keeps what each box stands for, which it does not of the empty glyph of a font.

use super::fonts::{Family, Weight};
use crate::model::Within;
use write_fonts::FontBuilder;
use write_fonts::read::types::{GlyphId, NameId, Tag};
use write_fonts::read::{FontRef, TableProvider};
use write_fonts::tables::cmap::Cmap;
use write_fonts::tables::name::{Name, NameRecord};

/// The name of the font.
pub const NAME: &str = "Dealscope Boxes";
/// Each of so many letters has a glyph of its own, though all look alike.
const MOST_GLYPHS: u16 = 500;

/// A font that has a box for each of the letters: the one that Inter draws for what it does not know.
pub fn boxes(letters: impl IntoIterator<Item = char>, weight: Weight) -> Option<Vec<u8>> {
    let inter = FontRef::new(Family::Inter.file(weight)).ok()?;
    let table = |tag: &[u8; 4]| inter.data_for_tag(Tag::new(tag)).map(|data| data.as_bytes().to_vec());
    let letters: Vec<char> = letters.into_iter().collect();
    let glyphs = u16::try_from(letters.len()).unwrap_or(MOST_GLYPHS).within(1, MOST_GLYPHS);
    let mappings = letters.into_iter().zip((1..=glyphs).cycle());
    let mappings = mappings.map(|(letter, glyph)| (letter, GlyphId::new(u32::from(glyph))));
    let cmap = Cmap::from_mappings(mappings).ok()?;
    let mut font = FontBuilder::new();
    font.add_table(&cmap).ok()?.add_table(&name()).ok()?;
    let (outlines, places) = outlines(&inter, glyphs + 1)?;
    font.add_raw(Tag::new(b"glyf"), outlines).add_raw(Tag::new(b"loca"), places);
    font.add_raw(Tag::new(b"hmtx"), repeated(table(b"hmtx")?.get(..4)?, glyphs + 1));
    font.add_raw(Tag::new(b"maxp"), with_number(table(b"maxp")?, 4, glyphs + 1)?);
    font.add_raw(Tag::new(b"hhea"), with_number(table(b"hhea")?, 34, glyphs + 1)?);
    // Places in long form.
    font.add_raw(Tag::new(b"head"), with_number(table(b"head")?, 50, 1)?);
    font.add_raw(Tag::new(b"GDEF"), classes(glyphs));
    font.add_raw(Tag::new(b"OS/2"), table(b"OS/2")?);
    font.add_raw(Tag::new(b"post"), [&[0, 3, 0, 0][..], &[0; 28]].concat());
    Some(font.build())
}

/// The outline of the box so many times, and where each begins.
fn outlines(inter: &FontRef<'_>, times: u16) -> Option<(Vec<u8>, Vec<u8>)> {
    let places = inter.loca(None).ok()?;
    let (start, end) = (places.get_raw(0)?, places.get_raw(1)?);
    let glyf = inter.data_for_tag(Tag::new(b"glyf"))?;
    let range = usize::try_from(start).ok()?..usize::try_from(end).ok()?;
    let mut outline = glyf.as_bytes().get(range)?.to_vec();
    outline.resize(outline.len().next_multiple_of(4), 0);
    let length = u32::try_from(outline.len()).ok()?;
    let places = (0..=u32::from(times)).flat_map(|at| (at * length).to_be_bytes()).collect();
    Some((repeated(&outline, times), places))
}

fn repeated(bytes: &[u8], times: u16) -> Vec<u8> {
    bytes.repeat(usize::from(times))
}

/// A table of classes that calls each glyph a letter, so that a mark without a letter beneath it has room of its own.
fn classes(glyphs: u16) -> Vec<u8> {
    // Version 1.0, where the classes are, three tables that are absent; then one range of class 1.
    let words = [1, 0, 12, 0, 0, 0, 2, 1, 1, glyphs, 1];
    words.into_iter().flat_map(u16::to_be_bytes).collect()
}

/// A table with a number of two bytes at a place in it.
fn with_number(mut table: Vec<u8>, at: usize, number: u16) -> Option<Vec<u8>> {
    table.get_mut(at..at + 2)?.copy_from_slice(&number.to_be_bytes());
    Some(table)
}

fn name() -> Name {
    let record = |id: NameId, text: &str| NameRecord::new(3, 1, 0x409, id, text.to_owned().into());
    Name::new(vec![
        record(NameId::FAMILY_NAME, NAME),
        record(NameId::SUBFAMILY_NAME, "Regular"),
        record(NameId::FULL_NAME, NAME),
        record(NameId::POSTSCRIPT_NAME, "DealscopeBoxes"),
    ])
}
