//! The bundled fonts: their bytes, and how wide words are in them.
//!
//! Inter for Latin, Greek and Cyrillic, Noto Sans SC for Chinese, each regular and bold. Layout
//! and exports use no other font, so that a figure is the same on every machine.

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
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

/// How wide each character of the Basic Multilingual Plane is in one weight, in parts of an em.
struct Widths {
    /// By code point; not a number where no font has the character.
    plane: Vec<f32>,
}

impl Widths {
    /// Of the first font that has a character; read once, since layout asks again and again.
    fn new(files: [&'static [u8]; 2]) -> Self {
        let mut plane = vec![f32::NAN; 0x1_0000];
        for font in files.into_iter().rev().filter_map(|file| FontRef::new(file).ok()) {
            // At this size advances come in parts of an em.
            let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::default());
            for (code, glyph) in font.charmap().mappings() {
                let slot = usize::try_from(code).ok().and_then(|code| plane.get_mut(code));
                if let (Some(slot), Some(advance)) = (slot, metrics.advance_width(glyph)) {
                    *slot = advance;
                }
            }
        }
        Self { plane }
    }

    fn known(&self, letter: char) -> Option<f32> {
        let at = usize::try_from(u32::from(letter)).ok()?;
        self.plane.get(at).copied().filter(|advance| !advance.is_nan())
    }

    fn advance(&self, letter: char) -> f32 {
        self.known(letter).unwrap_or(if is_wide(letter) { 1.0 } else { 0.6 })
    }
}

static REGULAR: LazyLock<Widths> = LazyLock::new(|| Widths::new([FILES[0], FILES[2]]));
static BOLD: LazyLock<Widths> = LazyLock::new(|| Widths::new([FILES[1], FILES[3]]));

/// The width of words set in `size`, in the unit of `size`; kerning left aside.
pub fn width(text: &str, size: f32, weight: Weight) -> f32 {
    let widths = match weight {
        Weight::Regular => &*REGULAR,
        Weight::Bold => &*BOLD,
    };
    text.chars().map(|letter| widths.advance(letter)).sum::<f32>() * size
}

/// Whether a font of the program has this character.
pub fn has(letter: char) -> bool {
    REGULAR.known(letter).is_some()
}

/// Whether a character is as wide as it is high: Chinese, Japanese, Korean and full-width forms.
pub fn is_wide(letter: char) -> bool {
    matches!(u32::from(letter),
        0x1100..=0x115F | 0x2E80..=0x303E | 0x3041..=0xA4CF | 0xA960..=0xA97C | 0xAC00..=0xD7A3
        | 0xF900..=0xFAFF | 0xFE30..=0xFE6F | 0xFF01..=0xFF60 | 0xFFE0..=0xFFE6 | 0x1F300..=0x1FAFF | 0x20000..=0x3FFFD)
}
