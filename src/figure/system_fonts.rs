//! System fonts that a figure may use in addition to the bundled ones, on request.

use super::weight::Weight;
use crate::words::letters::is_right_to_left;
use resvg::usvg::fontdb::{Database, FaceInfo, ID, Style};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock};

/// The fonts in which a figure is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FontChoice {
    #[default]
    Bundled,
    /// Also system fonts, for characters that the bundled fonts lack.
    System,
}

impl FontChoice {
    pub const ALL: &'static [Self] = &[Self::Bundled, Self::System];

    /// The option's name on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Bundled => "bundled",
            Self::System => "system",
        }
    }
}

/// A system font.
pub type SystemFace = ID;

/// The system fonts.
pub struct SystemFonts {
    fonts: Database,
    /// The font of each character; a search opens one file after another, so results are kept.
    found: Mutex<BTreeMap<(char, Weight), Option<ID>>>,
}

static USED: OnceLock<SystemFonts> = OnceLock::new();

/// The system fonts that figures of this process use; `None` before [`SystemFonts::use_in_figures`] is called.
pub fn used() -> Option<&'static SystemFonts> {
    USED.get()
}

impl SystemFonts {
    pub fn new(fonts: Database) -> Self {
        Self { fonts, found: Mutex::default() }
    }

    /// Lets all further figures use these fonts for characters that no bundled font has.
    pub fn use_in_figures(self) {
        if USED.set(self).is_err() {
            log::debug!("figures use the fonts of the system already");
        }
    }

    /// The font that has the character: upright, of the nearest weight, preferably with a name that implies no
    /// serifs.
    pub fn face_of(&self, letter: char, weight: Weight) -> Option<ID> {
        // Text is laid out from left to right, so right-to-left characters stay boxes.
        if is_right_to_left(letter) {
            return None;
        }
        let mut found = self.found.lock().ok()?;
        *found.entry((letter, weight)).or_insert_with(|| self.look_for(letter, weight))
    }

    fn look_for(&self, letter: char, weight: Weight) -> Option<ID> {
        let wanted: u16 = match weight {
            Weight::Regular => 400,
            Weight::Bold => 700,
        };
        let rank = |face: &FaceInfo| {
            let name = name_of(face);
            let order = (face.style != Style::Normal, face.monospaced, !name.contains("Sans"));
            (order, face.weight.0.abs_diff(wanted), name)
        };
        let mut faces: Vec<&FaceInfo> = self.fonts.faces().collect();
        faces.sort_by_cached_key(|face| rank(face));
        faces.into_iter().map(|face| face.id).find(|&face| self.has(face, letter))
    }

    fn has(&self, face: ID, letter: char) -> bool {
        self.with_font(face, |font| {
            let has_outlines = font.outline_glyphs().format().is_some();
            has_outlines && font.charmap().map(letter).is_some_and(|glyph| glyph.to_u32() != 0)
        })
        .unwrap_or(false)
    }

    /// The advance of a character, in em.
    pub fn advance(&self, letter: char, weight: Weight) -> Option<f32> {
        let face = self.face_of(letter, weight)?;
        self.with_font(face, |font| {
            let glyph = font.charmap().map(letter)?;
            font.glyph_metrics(Size::new(1.0), LocationRef::default()).advance_width(glyph)
        })?
    }

    fn with_font<T>(&self, face: ID, work: impl FnOnce(&FontRef<'_>) -> T) -> Option<T> {
        let read = |data: &[u8], index: u32| FontRef::from_index(data, index).ok().map(|font| work(&font));
        self.fonts.with_face_data(face, read)?
    }

    /// The file of a font, and the font's index in the file.
    pub fn file(&self, face: ID) -> Option<(Vec<u8>, u32)> {
        self.fonts.with_face_data(face, |data, index| (data.to_vec(), index))
    }

    /// The name of the font's family.
    pub fn name(&self, face: ID) -> Option<String> {
        self.fonts.face(face).map(name_of)
    }

    /// The properties of the font that drawing needs.
    pub fn face(&self, face: ID) -> Option<&FaceInfo> {
        self.fonts.face(face)
    }
}

fn name_of(face: &FaceInfo) -> String {
    face.families.first().map(|(name, _)| name.clone()).unwrap_or_default()
}
