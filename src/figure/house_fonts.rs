//! The fonts of a house style: a regular and a bold file, which a figure uses before the bundled fonts.
//!
//! Layout measures words in hundreds of places, all of which must agree with the files. So the fonts are not handed
//! down to each of them: [`set_in`] holds for the work of one thread, and ends with it. A [`Scene`](crate::page::Scene)
//! keeps the fonts that it was set in.

use super::weight::Weight;
use crate::words::letters::is_undrawn;
use rustc_hash::FxHashMap;
use skrifa::instance::{LocationRef, Size};
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};
use std::cell::RefCell;
use std::sync::Arc;

/// The fonts of a house style.
#[derive(Debug, PartialEq)]
pub struct HouseFonts {
    /// The name of the family in exported files.
    name: String,
    regular: HouseFace,
    bold: HouseFace,
}

/// One font file, with the advance of each of its characters in em.
struct HouseFace {
    file: Arc<Vec<u8>>,
    advances: FxHashMap<char, f32>,
}

/// All follows from the file. Two that were read once are compared without reading their bytes.
impl PartialEq for HouseFace {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.file, &other.file) || self.file == other.file
    }
}

impl std::fmt::Debug for HouseFace {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} characters in {} bytes", self.advances.len(), self.file.len())
    }
}

/// Why a file cannot be a font of a house style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FontFault {
    /// It is no TrueType or OpenType font.
    Unreadable,
    /// It holds several fonts.
    Collection,
    /// Its weight is not fixed.
    Variable,
    /// It lacks these characters, of those that every figure needs.
    Lacks(String),
}

/// The characters that every figure needs: those of a plain keyboard.
const NEEDED: std::ops::RangeInclusive<char> = ' '..='~';

impl HouseFonts {
    /// The fonts of two files.
    ///
    /// # Errors
    /// If one of them cannot be used; the weight tells which.
    pub fn new(regular: Vec<u8>, bold: Vec<u8>) -> Result<Self, (Weight, FontFault)> {
        let name = family_name(&regular).unwrap_or_else(|| "House".to_owned());
        let face = |file, weight| HouseFace::new(file).map_err(|fault| (weight, fault));
        Ok(Self { name, regular: face(regular, Weight::Regular)?, bold: face(bold, Weight::Bold)? })
    }

    /// The name of the family in exported files.
    pub fn name(&self) -> &str {
        &self.name
    }

    fn face(&self, weight: Weight) -> &HouseFace {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }

    /// The font file.
    pub fn file(&self, weight: Weight) -> &[u8] {
        &self.face(weight).file
    }

    /// The font file, for a library that keeps it.
    pub fn shared_file(&self, weight: Weight) -> Arc<Vec<u8>> {
        Arc::clone(&self.face(weight).file)
    }

    fn advance(&self, letter: char, weight: Weight) -> Option<f32> {
        self.face(weight).advances.get(&letter).copied().filter(|_| !is_undrawn(letter))
    }
}

impl HouseFace {
    fn new(file: Vec<u8>) -> Result<Self, FontFault> {
        if file.starts_with(b"ttcf") {
            return Err(FontFault::Collection);
        }
        let advances = advances(&file)?;
        let lacked: String = NEEDED.filter(|letter| !advances.contains_key(letter)).collect();
        if !lacked.is_empty() {
            return Err(FontFault::Lacks(lacked));
        }
        Ok(Self { file: Arc::new(file), advances })
    }
}

fn advances(file: &[u8]) -> Result<FxHashMap<char, f32>, FontFault> {
    let font = FontRef::new(file).ok().filter(|font| font.outline_glyphs().format().is_some());
    // The renderer and the shaper have readers of their own, which must accept the file too.
    let font = font.filter(|_| rustybuzz::Face::from_slice(file, 0).is_some());
    let font = font.ok_or(FontFault::Unreadable)?;
    if !font.axes().is_empty() {
        return Err(FontFault::Variable);
    }
    // At size 1, advances are in em.
    let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::default());
    let of_letter = |(code, glyph)| Some((char::from_u32(code)?, metrics.advance_width(glyph)?));
    Ok(font.charmap().mappings().filter_map(of_letter).collect())
}

/// The family's name in a font file, marked as the house's: a bundled font may have the same name.
fn family_name(file: &[u8]) -> Option<String> {
    let font = FontRef::new(file).ok()?;
    let named = |id| font.localized_strings(id).english_or_first().map(|name| name.to_string());
    let name = named(StringId::TYPOGRAPHIC_FAMILY_NAME).or_else(|| named(StringId::FAMILY_NAME))?;
    let is_plain = |letter: &char| letter.is_alphanumeric() || *letter == ' ';
    let name: String = name.chars().filter(is_plain).take(60).collect();
    Some(format!("{} House", name.trim()))
}

thread_local! {
    static HERE: RefCell<Option<Arc<HouseFonts>>> = const { RefCell::new(None) };
}

/// Does some work with words set in these fonts, or with `None` in the bundled ones only.
pub fn set_in<T>(fonts: Option<&Arc<HouseFonts>>, work: impl FnOnce() -> T) -> T {
    /// Puts the former fonts back, even if the work panics.
    struct Former(Option<Arc<HouseFonts>>);
    impl Drop for Former {
        fn drop(&mut self) {
            HERE.set(self.0.take());
        }
    }
    let _former = Former(HERE.replace(fonts.cloned()));
    work()
}

/// The fonts in which words are set here.
pub fn here() -> Option<Arc<HouseFonts>> {
    HERE.with_borrow(Clone::clone)
}

/// The advance of a character in the fonts in which words are set here; `None` if they lack it.
pub(super) fn advance_here(letter: char, weight: Weight) -> Option<f32> {
    HERE.with_borrow(|fonts| fonts.as_ref()?.advance(letter, weight))
}
