//! The bundled fonts: their bytes, which of them has a letter, and how wide words are in them.
//!
//! Inter for Latin, Greek and Cyrillic, Noto Sans SC for the usual Chinese characters, each regular and bold;
//! what they lack is in two more, cut from Noto Sans and Noto Sans CJK, of which the latter is packed and is unpacked
//! when a letter of it is first needed. Layout and exports use no other font unless they are told to, so that a
//! figure is the same on every machine.

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
    /// Latin, Greek, Cyrillic, digits and marks.
    Inter,
    /// The usual Chinese characters.
    Chinese,
    /// Letters of Europe that Inter lacks.
    Europe,
    /// The other characters of China, Japan and Korea.
    EastAsia,
}

/// The most that a packed font may hold, in bytes.
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
    /// All of them, in the order of choice.
    pub const ALL: [Self; 4] = [Self::Inter, Self::Chinese, Self::Europe, Self::EastAsia];

    /// Its name, as the font itself and a drawing say it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Inter => "Inter",
            Self::Chinese => "Noto Sans SC",
            Self::Europe => "Noto Sans",
            Self::EastAsia => "Noto Sans CJK SC",
        }
    }

    /// The font file; the first call for the packed one unpacks it.
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

    /// The first that has the character.
    pub fn of(letter: char) -> Option<Self> {
        let widths = &*REGULAR;
        widths.family(letter).or_else(|| letters::has_glyph(letter).then_some(Self::EastAsia))
    }
}

/// A font that a figure is drawn with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Font {
    Bundled(Family),
    /// One of the machine, which figures use only where that is asked for.
    System(SystemFace),
}

impl Font {
    /// The one that has the letter.
    pub fn of(letter: char, weight: Weight) -> Option<Self> {
        let system = || used()?.face_of(letter, weight).map(Self::System);
        Family::of(letter).map(Self::Bundled).or_else(system)
    }

    /// The name of its family.
    pub fn name(self) -> String {
        match self {
            Self::Bundled(family) => family.name().to_owned(),
            Self::System(face) => used().and_then(|fonts| fonts.name(face)).unwrap_or_default(),
        }
    }
}

/// Each character in one weight of the fonts that are not packed.
struct Widths {
    weight: Weight,
    /// Of the Basic Multilingual Plane by code point, in parts of an em; not a number where none of these fonts has
    /// the character.
    plane: Vec<f32>,
    /// By code point, the place of the font in the order of choice.
    fonts: Vec<u8>,
    /// The few beyond that plane: font and advance.
    beyond: BTreeMap<u32, (u8, f32)>,
    /// Of the box that stands for a letter without a glyph.
    unknown: f32,
}

impl Widths {
    /// Of the first font that has a character; read once, since layout asks again and again.
    fn new(weight: Weight) -> Self {
        let (plane, fonts) = (vec![f32::NAN; 0x1_0000], vec![u8::MAX; 0x1_0000]);
        let mut widths = Self { weight, plane, fonts, beyond: BTreeMap::new(), unknown: 0.6 };
        for (at, family) in (0_u8..3).zip([Family::Inter, Family::Chinese, Family::Europe]).rev() {
            let Ok(font) = FontRef::new(family.file(weight)) else { continue };
            // At this size advances come in parts of an em.
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

    /// Of what none of the fonts at hand has.
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

/// The advance of a character of a font in parts of an em.
fn advance_in(file: &[u8], letter: char) -> Option<f32> {
    let font = FontRef::new(file).ok()?;
    let glyph = font.charmap().map(letter)?;
    font.glyph_metrics(Size::new(1.0), LocationRef::default()).advance_width(glyph)
}

static REGULAR: LazyLock<Widths> = LazyLock::new(|| Widths::new(Weight::Regular));
static BOLD: LazyLock<Widths> = LazyLock::new(|| Widths::new(Weight::Bold));

/// The width of words set in `size`, in the unit of `size`; kerning left aside.
pub fn width(text: &str, size: f32, weight: Weight) -> f32 {
    let widths = match weight {
        Weight::Regular => &*REGULAR,
        Weight::Bold => &*BOLD,
    };
    composed(text).chars().map(|letter| widths.advance(letter)).sum::<f32>() * size
}

/// Whether a character is as wide as it is high: Chinese, Japanese, Korean and full-width forms.
pub fn is_wide(letter: char) -> bool {
    matches!(u32::from(letter),
        0x1100..=0x115F | 0x2E80..=0x303E | 0x3041..=0xA4CF | 0xA960..=0xA97C | 0xAC00..=0xD7A3
        | 0xF900..=0xFAFF | 0xFE30..=0xFE6F | 0xFF01..=0xFF60 | 0xFFE0..=0xFFE6 | 0x1F300..=0x1FAFF | 0x20000..=0x3FFFD)
}
