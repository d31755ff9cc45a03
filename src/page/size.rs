//! Page sizes: in pixels, millimetres or inches, and named presets.

/// The size of a page in pixels of 1/96 inch at scale 1, and the size of its text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    pub width: f32,
    pub height: f32,
    /// Size of body text in pixels; by default, a size that suits the page.
    pub text: Option<f32>,
    /// Whether the page is printed, so that its type has the sizes of print.
    pub is_print: bool,
    /// Whether the page may be shorter than its height, to end where its content does.
    pub is_fit: bool,
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
        Size::new(self.width * self.unit.pixels(), self.height * self.unit.pixels()).in_unit(self.unit)
    }
}

/// Printed pages narrower than this are columns.
pub(super) const COLUMN: f32 = 130.0 * 96.0 / 25.4;
/// Accepted lengths of a page's sides, in pixels.
const SIDES: std::ops::RangeInclusive<f32> = 16.0..=20_000.0;

impl Size {
    pub const fn new(width: f32, height: f32) -> Self {
        Self { width, height, text: None, is_print: false, is_fit: false }
    }

    /// The size as given in a unit: pixels are for screens, other units for print.
    #[must_use]
    pub fn in_unit(self, unit: LengthUnit) -> Self {
        Self { is_print: unit != LengthUnit::Pixel, ..self }
    }

    /// Whether the page is a column of print.
    pub fn is_column(self) -> bool {
        self.is_print && self.width < COLUMN
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
        Some(Self::new(side(width)?, side(height)?).in_unit(unit.unwrap_or_default()))
    }
}

impl Default for Size {
    fn default() -> Self {
        Self::new(1600.0, 900.0)
    }
}
