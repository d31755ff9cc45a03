//! Colours: their notation, their contrast, and their lightness as people see it.
//!
//! Contrast is that of WCAG 2.2 (<https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>). Lightness is L* of CIE 1976
//! L*a*b*, in the way of CIE 15 from sRGB (IEC 61966-2-1) with its white, D65: equal steps of it look equal, in grey
//! and for readers who do not tell hues apart.

use crate::model::Within;
use serde::Deserialize;
use std::fmt;

/// An opaque sRGB colour, written `#1f5fa8`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct Colour {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
}

/// From linear sRGB to CIE XYZ, row by row.
const TO_XYZ: [[f64; 3]; 3] = [
    [0.412_456_4, 0.357_576_1, 0.180_437_5],
    [0.212_672_9, 0.715_152_2, 0.072_175],
    [0.019_333_9, 0.119_192, 0.950_304_1],
];
/// From CIE XYZ to linear sRGB.
const FROM_XYZ: [[f64; 3]; 3] = [
    [3.240_454_2, -1.537_138_5, -0.498_531_4],
    [-0.969_266, 1.876_010_8, 0.041_556],
    [0.055_643_4, -0.204_025_9, 1.057_225_2],
];
/// The white of sRGB, D65, in XYZ.
const WHITE: [f64; 3] = [0.950_47, 1.0, 1.088_83];
/// Below this share of white, CIE replaces the cube root by a straight line.
const DARKEST: f64 = 216.0 / 24_389.0;

impl Colour {
    /// Parses `#1f5fa8`; `None` for anything else.
    pub fn from_hex(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let part = |at: usize| digits.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
        Some(Self { red: part(0)?, green: part(2)?, blue: part(4)? })
    }

    fn parts(self) -> [u8; 3] {
        [self.red, self.green, self.blue]
    }

    /// Relative luminance as defined by WCAG 2.2: 0 is black, 1 is white.
    pub fn luminance(self) -> f64 {
        let [red, green, blue] = self.parts().map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Contrast ratio as defined by WCAG 2.2: from 1 (none) to 21 (black on white).
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Lightness as CIE L*: 0 is black, 100 is white.
    pub fn lightness(self) -> f64 {
        self.lab()[0]
    }

    /// The same hue at another lightness, with as much of its strength as sRGB can show there.
    #[must_use]
    pub fn at_lightness(self, lightness: f64) -> Self {
        let [_, a, b] = self.lab();
        let lightness = lightness.within(0.0, 100.0);
        let mixed = |strength: f64| rgb([lightness, a * strength, b * strength]);
        // Halving finds the strength to a thousandth; grey is within sRGB at every lightness.
        let (mut within, mut beyond) = (0.0, 1.0);
        if is_shown(mixed(1.0)) {
            within = 1.0;
        }
        while beyond - within > 0.001 {
            let middle = f64::midpoint(within, beyond);
            if is_shown(mixed(middle)) { within = middle } else { beyond = middle }
        }
        let [red, green, blue] = mixed(within).map(encoded);
        Self { red, green, blue }
    }

    /// The colour between this and another, by a share of the other's lightness, hue and strength.
    #[must_use]
    pub fn towards(self, other: Self, share: f64) -> Self {
        let (from, to) = (self.lab(), other.lab());
        let mut lab = [0.0; 3];
        for ((mixed, from), to) in lab.iter_mut().zip(from).zip(to) {
            *mixed = from + share * (to - from);
        }
        let [red, green, blue] = rgb(lab).map(encoded);
        Self { red, green, blue }
    }

    /// L*, a* and b*.
    fn lab(self) -> [f64; 3] {
        let linear = self.parts().map(linear);
        let mut roots = [0.0; 3];
        for ((root, row), white) in roots.iter_mut().zip(TO_XYZ).zip(WHITE) {
            *root = cube_root(product(row, linear) / white);
        }
        let [x, y, z] = roots;
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }
}

/// A part of an sRGB colour, from 0 to 1, without its transfer curve.
fn linear(part: u8) -> f64 {
    let part = f64::from(part) / 255.0;
    if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
}

/// A linear part as a byte, with the transfer curve of sRGB.
fn encoded(part: f64) -> u8 {
    let part = part.within(0.0, 1.0);
    let part = if part <= 0.003_130_8 { 12.92 * part } else { 1.055 * part.powf(1.0 / 2.4) - 0.055 };
    format!("{:.0}", 255.0 * part).parse().unwrap_or(u8::MAX)
}

fn product(row: [f64; 3], column: [f64; 3]) -> f64 {
    row.iter().zip(column).map(|(a, b)| a * b).sum()
}

fn cube_root(share: f64) -> f64 {
    if share > DARKEST { share.cbrt() } else { (24_389.0 / 27.0 * share + 16.0) / 116.0 }
}

fn cubed(root: f64) -> f64 {
    let cube = root.powi(3);
    if cube > DARKEST { cube } else { (116.0 * root - 16.0) * 27.0 / 24_389.0 }
}

/// The linear parts of L*, a*, b*, possibly beyond sRGB.
fn rgb([lightness, a, b]: [f64; 3]) -> [f64; 3] {
    let y = (lightness + 16.0) / 116.0;
    let [white_x, white_y, white_z] = WHITE;
    let xyz = [cubed(y + a / 500.0) * white_x, cubed(y) * white_y, cubed(y - b / 200.0) * white_z];
    FROM_XYZ.map(|row| product(row, xyz))
}

/// Whether sRGB has the colour.
fn is_shown(linear: [f64; 3]) -> bool {
    linear.iter().all(|part| (-0.000_5..=1.000_5).contains(part))
}

impl TryFrom<String> for Colour {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::from_hex(&text).ok_or_else(|| format!("expected a colour such as #1f5fa8, not '{text}'"))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}
