//! Media: for each kind of page, the sizes of its type, its margin, and the rows that it shows.
//!
//! The table follows the smallest sizes that are read comfortably in each medium: on a projected slide, on a phone held
//! in the hand, and in print.

use super::size::{POINT, Size};

/// The sizes of type on a page, in pixels: five sizes of one family, in two weights.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TypeScale {
    pub title: f32,
    pub subtitle: f32,
    /// Labels and values, the size of body text: all lengths on a page are proportional to it.
    pub label: f32,
    /// Axis, legend and heads of columns.
    pub axis: f32,
    /// Notes and sources.
    pub note: f32,
    /// The smallest text of the medium.
    pub least: f32,
    /// The unit of strokes.
    pub pen: f32,
    /// The space around the page.
    pub margin: f32,
}

impl TypeScale {
    /// The sizes around body text of a certain size in the window, where all text is of nearly the same size.
    pub const fn of_window(label: f32) -> Self {
        Self {
            title: 1.75 * label,
            subtitle: label,
            label,
            axis: 0.84 * label,
            note: 0.84 * label,
            least: 0.7 * label,
            pen: if label > 12.0 { label / 16.0 } else { 0.75 },
            margin: 2.2 * label,
        }
    }

    /// All sizes, the pen and the margin times a factor.
    #[must_use]
    fn times(self, factor: f32) -> Self {
        Self {
            title: self.title * factor,
            subtitle: self.subtitle * factor,
            label: self.label * factor,
            axis: self.axis * factor,
            note: self.note * factor,
            least: self.least * factor,
            pen: self.pen * factor,
            margin: self.margin * factor,
        }
    }

    /// The sizes with body text of another size: the others keep their ratio to it, but none falls below the smallest
    /// of the medium, unless body text itself does.
    #[must_use]
    pub fn with_label(self, label: f32) -> Self {
        let (factor, least) = (label / self.label.max(0.1), self.least.min(label));
        let sized = |size: f32| (size * factor).max(least);
        Self {
            title: sized(self.title),
            subtitle: sized(self.subtitle),
            label,
            axis: sized(self.axis),
            note: sized(self.note),
            least,
            pen: self.pen,
            margin: self.margin,
        }
    }

    /// The sizes with body text of the smallest size of the medium.
    #[must_use]
    pub(super) fn smallest(self) -> Self {
        self.with_label(self.least.max(0.8 * self.label))
    }

    /// The title one size smaller.
    #[must_use]
    pub(super) fn with_small_title(self) -> Self {
        Self { title: (0.82 * self.title).max(1.4 * self.label).min(self.title), ..self }
    }
}

/// A kind of page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Medium {
    pub letters: TypeScale,
    /// Number of rows of named groups that a page of this kind aims at.
    pub rows: usize,
    /// Whether a group's name stands above its bar.
    pub has_two_lines: bool,
    /// Whether rows show neither ranks nor totals of deals.
    pub is_slim: bool,
}

/// Type of a screen: sizes in pixels, and the page for which they are made.
const fn screen(sizes: [f32; 6], pen: f32, margin: f32) -> TypeScale {
    let [title, subtitle, label, axis, note, least] = sizes;
    TypeScale { title, subtitle, label, axis, note, least, pen, margin }
}

/// Type of print: sizes in points, the pen in pixels, the margin in millimetres.
const fn print(sizes: [f32; 6], pen: f32, margin: f32) -> TypeScale {
    let [title, subtitle, label, axis, note, least] = sizes;
    TypeScale {
        title: title * POINT,
        subtitle: subtitle * POINT,
        label: label * POINT,
        axis: axis * POINT,
        note: note * POINT,
        least: least * POINT,
        pen,
        margin: margin * MILLIMETRE,
    }
}

/// Pixels of a millimetre.
const MILLIMETRE: f32 = 96.0 / 25.4;
/// Below this width no name stands beside its bar.
const SLIM: f32 = 70.0 * MILLIMETRE;
/// The smallest notes on a screen, in pixels; smaller pictures keep larger type.
const SMALLEST: f32 = 9.6;

const SLIDE: TypeScale = screen([38.0, 22.0, 21.0, 16.5, 15.5, 14.0], 1.3, 56.0);
const SQUARE: TypeScale = screen([50.0, 31.0, 32.0, 27.0, 25.0, 25.0], 2.0, 54.0);
const PHONE: TypeScale = screen([56.0, 33.0, 34.0, 29.0, 27.0, 27.0], 2.0, 60.0);
const SHEET: TypeScale = print([14.0, 10.0, 8.5, 7.5, 7.0, 7.0], 0.9, 4.0);
const COLUMN: TypeScale = print([11.25, 8.0, 8.0, 6.6, 6.5, 6.5], 0.72, 3.0);

impl Medium {
    /// The kind of page that a size belongs to; other sizes take the type of the nearest one.
    pub fn of(size: Size) -> Self {
        let medium = if size.is_print { Self::of_print(size) } else { Self::of_screen(size) };
        let most = (size.width * 0.05).min(size.height * 0.07).max(0.0);
        let letters = size.text.map_or(medium.letters, |text| medium.letters.with_label(text));
        Self { letters: TypeScale { margin: letters.margin.min(most), ..letters }, ..medium }
    }

    fn of_print(size: Size) -> Self {
        let is_sheet = !size.is_column();
        let (letters, rows) = if is_sheet { (SHEET, 20) } else { (COLUMN, 10) };
        let is_slim = size.width < SLIM;
        Self { letters, rows, has_two_lines: is_slim, is_slim }
    }

    fn of_screen(size: Size) -> Self {
        let shape = size.width / size.height.max(1.0);
        let (letters, rows, made_for) = if shape >= 1.15 {
            (SLIDE, 10, if shape > 1.5 { 1600.0 * 900.0 } else { 1200.0 * 900.0 })
        } else if shape >= 0.65 {
            (SQUARE, 12, if shape > 0.9 { 1080.0 * 1080.0 } else { 1080.0 * 1350.0 })
        } else {
            (PHONE, 10, 1080.0 * 1920.0)
        };
        let factor = (size.width * size.height / made_for).max(0.0).sqrt();
        let letters = letters.times(factor.max(SMALLEST / letters.note));
        let is_slim = size.width < 13.0 * letters.label;
        Self { letters, rows, has_two_lines: shape < 0.65 || is_slim, is_slim }
    }
}
