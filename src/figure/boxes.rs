//! A font of boxes for characters that no other font has.
//!
//! A separate font isolates these characters from their neighbours: right-to-left characters do not reverse the
//! neighbouring text, and a PDF keeps the character behind each box, which is lost for the empty glyph of an ordinary
//! font.

use super::fonts::{Family, Weight};
use crate::model::Within;
use write_fonts::FontBuilder;
use write_fonts::read::types::{GlyphId, NameId, Tag};
use write_fonts::read::{FontRef, TableProvider};
use write_fonts::tables::cmap::Cmap;
use write_fonts::tables::name::{Name, NameRecord};

/// The name of the font.
pub const NAME: &str = "Dealscope Boxes";
/// Number of different glyphs at most. They look alike, but a glyph of its own lets a PDF keep each character.
const MOST_GLYPHS: u16 = 500;

/// A font with a box for each of the characters, in the shape that Inter draws for unknown characters.
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
    // Offset 50 of `head` sets the format of `loca`: 1 for 32-bit offsets.
    font.add_raw(Tag::new(b"head"), with_number(table(b"head")?, 50, 1)?);
    font.add_raw(Tag::new(b"GDEF"), classes(glyphs));
    font.add_raw(Tag::new(b"OS/2"), table(b"OS/2")?);
    font.add_raw(Tag::new(b"post"), [&[0, 3, 0, 0][..], &[0; 28]].concat());
    Some(font.build())
}

/// The outline of the box repeated `times` times, and the offsets of the copies.
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

/// A `GDEF` table that classifies every glyph as a base, so that a mark without a base character takes up space.
fn classes(glyphs: u16) -> Vec<u8> {
    // Version 1.0, the offset of the glyph classes, three absent tables; then one range of class 1.
    let words = [1, 0, 12, 0, 0, 0, 2, 1, 1, glyphs, 1];
    words.into_iter().flat_map(u16::to_be_bytes).collect()
}

/// The table with a 16-bit number written at an offset.
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
