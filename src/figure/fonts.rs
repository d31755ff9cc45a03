//! The bundled fonts: their bytes, the characters that each has, and the width of text.
//!
//! Inter covers Latin, Greek and Cyrillic, Noto Sans SC the common Chinese characters, each regular and bold. Two
//! more fonts, cut from Noto Sans and Noto Sans CJK, cover further characters; the latter is compressed and is
//! decompressed when one of its characters is first needed. Layout and exports use other fonts only on request: those of
//! a house style before these ([`house_fonts`]), those of the system behind them. So a figure is the same on every
//! machine.

use super::house_fonts::{self, advance_here};
use super::system_fonts::{SystemFace, used};
pub use super::weight::Weight;
use crate::words::letters::{self, composed, is_undrawn};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use std::collections::BTreeMap;
use std::io::Read;
use std::sync::LazyLock;

/// A bundled font, regular and bold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Family {
    /// Latin, Greek, Cyrillic, digits and symbols.
    Inter,
    /// The common Chinese characters.
    Chinese,
    /// European characters that Inter lacks.
    Europe,
    /// Further Chinese, Japanese and Korean characters.
    EastAsia,
}

/// Largest accepted size of the decompressed font, in bytes.
const MOST_UNPACKED: u64 = 32 << 20;

macro_rules! font {
    ($file:literal) => {
        include_bytes!(concat!("../../assets/fonts/", $file))
    };
}

static EAST_ASIA: [LazyLock<Vec<u8>>; 2] = [
    LazyLock::new(|| unpacked(font!("NotoSansCJKsc-rest-400.otf.z"))),
    LazyLock::new(|| unpacked(font!("NotoSansCJKsc-rest-700.otf.z"))),
];

fn unpacked(packed: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let read = flate2::read::ZlibDecoder::new(packed).take(MOST_UNPACKED).read_to_end(&mut bytes);
    if let Err(error) = read {
        log::error!("a bundled font cannot be unpacked: {error}");
    }
    bytes
}

impl Family {
    /// All families, in the order in which they are searched for a character.
    pub const ALL: [Self; 4] = [Self::Inter, Self::Chinese, Self::Europe, Self::EastAsia];

    /// The family's name, as in the font file and in exported figures.
    pub fn name(self) -> &'static str {
        match self {
            Self::Inter => "Inter",
            Self::Chinese => "Noto Sans SC",
            Self::Europe => "Noto Sans",
            Self::EastAsia => "Noto Sans CJK SC",
        }
    }

    /// The font file. The first call for the compressed font decompresses it.
    pub fn file(self, weight: Weight) -> &'static [u8] {
        match (self, weight) {
            (Self::Inter, Weight::Regular) => font!("Inter_400Regular.ttf"),
            (Self::Inter, Weight::Bold) => font!("Inter_700Bold.ttf"),
            (Self::Chinese, Weight::Regular) => font!("NotoSansSC-cjk-400.ttf"),
            (Self::Chinese, Weight::Bold) => font!("NotoSansSC-cjk-700.ttf"),
            (Self::Europe, Weight::Regular) => font!("NotoSans-rest-400.ttf"),
            (Self::Europe, Weight::Bold) => font!("NotoSans-rest-700.ttf"),
            (Self::EastAsia, Weight::Regular) => &EAST_ASIA[0],
            (Self::EastAsia, Weight::Bold) => &EAST_ASIA[1],
        }
    }

    /// The first family that has the character.
    pub fn of(letter: char) -> Option<Self> {
        let widths = &*REGULAR;
        widths.family(letter).or_else(|| letters::has_glyph(letter).then_some(Self::EastAsia))
    }
}

/// A font in which a figure is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Font {
    /// The font of the house style that words are set in.
    House,
    Bundled(Family),
    /// A system font; figures use these only on request.
    System(SystemFace),
}

impl Font {
    /// The font that has the character.
    pub fn of(letter: char, weight: Weight) -> Option<Self> {
        if advance_here(letter, weight).is_some() {
            return Some(Self::House);
        }
        let system = || used()?.face_of(letter, weight).map(Self::System);
        Family::of(letter).map(Self::Bundled).or_else(system)
    }

    /// The name of the font's family.
    pub fn name(self) -> String {
        match self {
            Self::House => house_fonts::here().map(|fonts| fonts.name().to_owned()).unwrap_or_default(),
            Self::Bundled(family) => family.name().to_owned(),
            Self::System(face) => used().and_then(|fonts| fonts.name(face)).unwrap_or_default(),
        }
    }
}

/// The widths of all characters in one weight of the fonts that are not compressed.
struct Widths {
    weight: Weight,
    /// The advances of the Basic Multilingual Plane by code point, in em; NaN if none of these fonts has the
    /// character.
    plane: Vec<f32>,
    /// The position of the font in the search order, by code point.
    fonts: Vec<u8>,
    /// The few characters outside that plane: font and advance.
    beyond: BTreeMap<u32, (u8, f32)>,
    /// The advance of the box for a character without a glyph.
    unknown: f32,
}

impl Widths {
    /// Reads all advances once, since layout looks them up very often. Fonts are read in reverse order, so that the
    /// first one wins.
    fn new(weight: Weight) -> Self {
        let (plane, fonts) = (vec![f32::NAN; 0x1_0000], vec![u8::MAX; 0x1_0000]);
        let mut widths = Self { weight, plane, fonts, beyond: BTreeMap::new(), unknown: 0.6 };
        for (at, family) in (0_u8..3).zip([Family::Inter, Family::Chinese, Family::Europe]).rev() {
            let Ok(font) = FontRef::new(family.file(weight)) else { continue };
            // At size 1, advances are in em.
            let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::default());
            widths.unknown = metrics.advance_width(skrifa::GlyphId::NOTDEF).unwrap_or(widths.unknown);
            for (code, glyph) in font.charmap().mappings() {
                let Some(advance) = metrics.advance_width(glyph) else { continue };
                let in_plane = usize::try_from(code).unwrap_or(usize::MAX);
                match (widths.plane.get_mut(in_plane), widths.fonts.get_mut(in_plane)) {
                    (Some(known), Some(font)) => (*known, *font) = (advance, at),
                    _ => drop(widths.beyond.insert(code, (at, advance))),
                }
            }
        }
        widths
    }

    fn family(&self, letter: char) -> Option<Family> {
        let code = u32::from(letter);
        let in_plane = usize::try_from(code).ok().and_then(|at| self.fonts.get(at)).copied();
        let at = in_plane.or_else(|| self.beyond.get(&code).map(|(at, _)| *at))?;
        Family::ALL.get(usize::from(at)).copied()
    }

    fn advance(&self, letter: char) -> f32 {
        let at = usize::try_from(u32::from(letter)).unwrap_or(usize::MAX);
        let known = self.plane.get(at).copied().filter(|advance| !advance.is_nan());
        known.unwrap_or_else(|| self.rare(letter))
    }

    /// The advance of a character that is not in the table.
    #[cold]
    fn rare(&self, letter: char) -> f32 {
        if is_undrawn(letter) {
            return 0.0;
        }
        if let Some((_, advance)) = self.beyond.get(&u32::from(letter)) {
            return *advance;
        }
        let unpacked = letters::has_glyph(letter)
            .then(|| advance_in(Family::EastAsia.file(self.weight), letter))
            .flatten();
        let advance = unpacked.or_else(|| used()?.advance(letter, self.weight));
        advance.unwrap_or(self.unknown)
    }
}

/// The advance of a character in a font, in em.
fn advance_in(file: &[u8], letter: char) -> Option<f32> {
    let font = FontRef::new(file).ok()?;
    let glyph = font.charmap().map(letter)?;
    font.glyph_metrics(Size::new(1.0), LocationRef::default()).advance_width(glyph)
}

static REGULAR: LazyLock<Widths> = LazyLock::new(|| Widths::new(Weight::Regular));
static BOLD: LazyLock<Widths> = LazyLock::new(|| Widths::new(Weight::Bold));

/// The width of text at `size`, in the unit of `size`, without kerning.
pub fn width(text: &str, size: f32, weight: Weight) -> f32 {
    let widths = match weight {
        Weight::Regular => &*REGULAR,
        Weight::Bold => &*BOLD,
    };
    let advance = |letter| advance_here(letter, weight).unwrap_or_else(|| widths.advance(letter));
    composed(text).chars().map(advance).sum::<f32>() * size
}

/// Whether a character is as wide as it is high: Chinese, Japanese, Korean and full-width characters.
pub fn is_wide(letter: char) -> bool {
    matches!(u32::from(letter),
        0x1100..=0x115F | 0x2E80..=0x303E | 0x3041..=0xA4CF | 0xA960..=0xA97C | 0xAC00..=0xD7A3
        | 0xF900..=0xFAFF | 0xFE30..=0xFE6F | 0xFF01..=0xFF60 | 0xFFE0..=0xFFE6 | 0x1F300..=0x1FAFF | 0x20000..=0x3FFFD)
}
