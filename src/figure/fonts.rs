//! The bundled fonts: their bytes, and how wide words are in them.
//!
//! Inter for Latin, Greek and Cyrillic, Noto Sans SC for Chinese, each regular and bold. Layout
//! and exports use no other font, so that a figure is the same on every machine.

use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider, charmap::Charmap};
use std::sync::LazyLock;

/// The names of the font families, in the order of choice.
pub const FAMILIES: [&str; 2] = ["Inter", "Noto Sans SC"];

/// The font files in the order of [`FAMILIES`], regular before bold.
pub const FILES: [&[u8]; 4] = [
    include_bytes!("../../assets/fonts/Inter_400Regular.ttf"),
    include_bytes!("../../assets/fonts/Inter_700Bold.ttf"),
    include_bytes!("../../assets/fonts/NotoSansSC-cjk-400.ttf"),
    include_bytes!("../../assets/fonts/NotoSansSC-cjk-700.ttf"),
];

/// How heavy words are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Weight {
    #[default]
    Regular,
    Bold,
}

/// One font file, ready to measure.
struct Face {
    charmap: Charmap<'static>,
    metrics: GlyphMetrics<'static>,
}

impl Face {
    fn new(file: &'static [u8]) -> Option<Self> {
        let font = FontRef::new(file).ok()?;
        // At this size advances come in parts of an em.
        Some(Self {
            charmap: font.charmap(),
            metrics: font.glyph_metrics(Size::new(1.0), LocationRef::default()),
        })
    }

    fn advance(&self, letter: char) -> Option<f32> {
        let glyph = self.charmap.map(letter).filter(|glyph| glyph.to_u32() != 0)?;
        self.metrics.advance_width(glyph)
    }
}

/// Latin and Chinese faces of one weight, and the widths of ASCII, which most words are made of.
struct Faces {
    faces: Vec<Face>,
    ascii: [f32; 128],
}

impl Faces {
    fn new(files: [&'static [u8]; 2]) -> Self {
        let mut faces = Self { faces: files.into_iter().filter_map(Face::new).collect(), ascii: [0.0; 128] };
        for (code, width) in (0_u8..).zip(0..128) {
            faces.ascii[width] = faces.look_up(char::from(code));
        }
        faces
    }

    fn look_up(&self, letter: char) -> f32 {
        let known = self.faces.iter().find_map(|face| face.advance(letter));
        known.unwrap_or(if is_wide(letter) { 1.0 } else { 0.6 })
    }

    fn advance(&self, letter: char) -> f32 {
        let at = usize::try_from(u32::from(letter)).unwrap_or(usize::MAX);
        self.ascii.get(at).copied().unwrap_or_else(|| self.look_up(letter))
    }
}

static REGULAR: LazyLock<Faces> = LazyLock::new(|| Faces::new([FILES[0], FILES[2]]));
static BOLD: LazyLock<Faces> = LazyLock::new(|| Faces::new([FILES[1], FILES[3]]));

/// The width of words set in `size`, in the unit of `size`; kerning left aside.
pub fn width(text: &str, size: f32, weight: Weight) -> f32 {
    let faces = match weight {
        Weight::Regular => &*REGULAR,
        Weight::Bold => &*BOLD,
    };
    text.chars().map(|letter| faces.advance(letter)).sum::<f32>() * size
}

/// Whether a font of the program has this character.
pub fn has(letter: char) -> bool {
    REGULAR.faces.iter().any(|face| face.advance(letter).is_some())
}

/// Whether a character is as wide as it is high: Chinese, Japanese, Korean and full-width forms.
pub fn is_wide(letter: char) -> bool {
    matches!(u32::from(letter),
        0x1100..=0x115F | 0x2E80..=0x303E | 0x3041..=0xA4CF | 0xA960..=0xA97C | 0xAC00..=0xD7A3
        | 0xF900..=0xFAFF | 0xFE30..=0xFE6F | 0xFF01..=0xFF60 | 0xFFE0..=0xFFE6 | 0x1F300..=0x1FAFF | 0x20000..=0x3FFFD)
}
