//! Page sizes: in pixels, millimetres or inches, and named presets.

/// The size of a page in pixels of 1/96 inch at scale 1, and the size of its text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    pub width: f32,
    pub height: f32,
    /// Size of body text in pixels; by default, a size that suits the page.
    pub text: Option<f32>,
}

/// A unit of length.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum LengthUnit {
    #[default]
    Pixel,
    Millimetre,
    Inch,
}

impl LengthUnit {
    pub const ALL: &'static [Self] = &[Self::Pixel, Self::Millimetre, Self::Inch];

    /// The unit's sign after a number: `px`, `mm`, `in`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Pixel => "px",
            Self::Millimetre => "mm",
            Self::Inch => "in",
        }
    }

    /// Number of pixels of 1/96 inch in the unit.
    pub fn pixels(self) -> f32 {
        match self {
            Self::Pixel => 1.0,
            Self::Millimetre => 96.0 / 25.4,
            Self::Inch => 96.0,
        }
    }
}

/// Number of pixels in a point of 1/72 inch, the unit of type sizes.
pub const POINT: f32 = 96.0 / 72.0;

/// A named size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Preset {
    /// The preset's name on the command line.
    pub word: &'static str,
    pub width: f32,
    pub height: f32,
    pub unit: LengthUnit,
}

impl Preset {
    /// Slides and screens first, then pages, then columns of print.
    pub const ALL: &'static [Self] = &[
        Self::new("slide", 1600.0, 900.0, LengthUnit::Pixel),
        Self::new("4:3", 1280.0, 960.0, LengthUnit::Pixel),
        Self::new("square", 1080.0, 1080.0, LengthUnit::Pixel),
        Self::new("portrait", 1080.0, 1350.0, LengthUnit::Pixel),
        Self::new("phone", 1080.0, 1920.0, LengthUnit::Pixel),
        Self::new("a4", 170.0, 120.0, LengthUnit::Millimetre),
        Self::new("a4-page", 297.0, 210.0, LengthUnit::Millimetre),
        Self::new("a4-column", 82.0, 105.0, LengthUnit::Millimetre),
        Self::new("letter", 6.5, 4.6, LengthUnit::Inch),
        Self::new("letter-column", 3.15, 4.0, LengthUnit::Inch),
        Self::new("newspaper", 94.0, 110.0, LengthUnit::Millimetre),
        Self::new("newspaper-column", 45.0, 120.0, LengthUnit::Millimetre),
    ];

    const fn new(word: &'static str, width: f32, height: f32, unit: LengthUnit) -> Self {
        Self { word, width, height, unit }
    }

    pub fn size(self) -> Size {
        Size::new(self.width * self.unit.pixels(), self.height * self.unit.pixels())
    }
}

/// Accepted lengths of a page's sides, in pixels.
const SIDES: std::ops::RangeInclusive<f32> = 16.0..=20_000.0;
/// Smallest default size of body text: seven points, unless the page is too narrow for text.
const SMALLEST: f32 = 7.0 * POINT;

impl Size {
    pub const fn new(width: f32, height: f32) -> Self {
        Self { width, height, text: None }
    }

    /// Parses `1600x900`, `170x120mm`, `6.5x4.5in` or the name of a preset; sides from 16 to 20000 pixels.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(preset) = Preset::ALL.iter().find(|preset| preset.word == text) {
            return Some(preset.size());
        }
        let unit = LengthUnit::ALL.iter().copied().find(|unit| text.ends_with(unit.word()));
        let sides = unit.map_or(text, |unit| text.trim_end_matches(unit.word()));
        let (width, height) = sides.split_once(['x', 'X', '×'])?;
        let side = |text: &str| {
            let text = text.trim();
            let is_plain = text.bytes().all(|digit| digit.is_ascii_digit() || digit == b'.');
            let side = text.parse::<f32>().ok().filter(|_| is_plain)? * unit.unwrap_or_default().pixels();
            Some(side).filter(|side| SIDES.contains(side))
        };
        Some(Self::new(side(width)?, side(height)?))
    }

    /// The size of body text on the page: the requested size, else 11 at 800x450 and 18 at 1600x900.
    pub(super) fn base(self) -> f32 {
        let (width, height) = (self.width.max(1.0), self.height.max(1.0));
        let suits = (4.0 + (width * height).sqrt() / 86.0).max(SMALLEST.min(width / 17.0).min(height / 17.0));
        self.text.unwrap_or(suits)
    }

    /// The type sizes that a layout may try, relative to the base; only one if a size was requested.
    pub(super) fn factors(self, factors: &'static [f32]) -> &'static [f32] {
        if self.text.is_some() { &[1.0] } else { factors }
    }
}

impl Default for Size {
    fn default() -> Self {
        Self::new(1600.0, 900.0)
    }
}
