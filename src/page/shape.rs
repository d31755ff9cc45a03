//! The parts of a scene.

use crate::figure::clusters::{clusters, fonts_of};
use crate::figure::fonts::{Weight, width};
use crate::figure::house_fonts::{HouseFonts, set_in};
use crate::figure::{Role, Texture};
use crate::words::letters::is_undrawn;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A page with everything on it, in drawing order.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// In pixels at scale 1.
    pub width: f32,
    pub height: f32,
    /// The title as plain text, for programs and screen readers.
    pub title: String,
    /// The whole figure in words.
    pub desc: String,
    /// The rule by which it was drawn: the measure, the currency, the period.
    pub rule: String,
    /// The language of its text, as an ISO 639-1 code.
    pub language: &'static str,
    /// The sources and rates in one line.
    pub sources: String,
    /// Whether the background behind the page shows through.
    pub is_transparent: bool,
    /// The fonts of the house style that its words are set in.
    pub fonts: Option<Arc<HouseFonts>>,
    pub shapes: Vec<Shape>,
    /// The smallest text that is legible on such a page, in pixels.
    pub least: f32,
    /// The space around the page.
    pub margin: f32,
    /// What of the data the page shows.
    pub plot: Option<Plot>,
    /// The area of the legend.
    pub legend: Option<Area>,
    pub forms: Forms,
    /// Number of bars and rests whose value had no room.
    pub unwritten: usize,
    /// Set if the page is too small for the figure.
    pub too_small: Option<TooSmall>,
}

/// The forms of bars and dots on a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forms {
    /// Those that the legend explains.
    pub legend: Vec<Texture>,
    /// Those that are drawn.
    pub drawn: BTreeSet<Texture>,
}

/// A page that holds fewer than two bars.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TooSmall {
    /// Number of bars that were wanted, and that the page holds.
    pub wanted: usize,
    pub holds: usize,
    /// The least height in pixels of a page of the same width that holds those wanted; `None` if no height does.
    pub height: Option<f32>,
}

/// The area of the data on a page, and how many of its groups it shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plot {
    pub area: Area,
    /// Number of groups with a row, a lane or a column of their own, and of all groups.
    pub shown: usize,
    pub all: usize,
    /// Number of rows that the user asked for.
    pub asked: Option<usize>,
    /// Whether the page is too small for ten rows.
    pub is_small: bool,
}

/// A position on a page or sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub x: f32,
    pub y: f32,
}

/// A rectangle on a page or sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

/// The way in which an area is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    Solid(Role),
}

/// An outline or a line, with its width in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    pub role: Role,
    pub width: f32,
}

/// The part of a text that its x coordinate refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// The place of a line of text: what of it is at `x`, and the height at which its letters stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextSpot {
    pub x: f32,
    pub baseline: f32,
    pub anchor: Anchor,
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    pub x: f32,
    /// The y coordinate of the line on which letters stand.
    pub baseline: f32,
    pub anchor: Anchor,
    /// In pixels.
    pub size: f32,
    pub weight: Weight,
    pub role: Role,
    pub text: String,
}

/// A drawn object.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    Rect {
        area: Area,
        /// Radius of the corners.
        radius: f32,
        fill: Option<Fill>,
        stroke: Option<Stroke>,
    },
    Line {
        from: Point,
        to: Point,
        stroke: Stroke,
    },
    /// Several lines of one stroke.
    Strokes {
        lines: Vec<[Point; 2]>,
        stroke: Stroke,
    },
    /// A closed polygon.
    Path {
        points: Vec<Point>,
        fill: Fill,
    },
    Circle {
        x: f32,
        y: f32,
        radius: f32,
        fill: Option<Role>,
        stroke: Option<Stroke>,
    },
    Text(Word),
}

impl Shape {
    /// The line of text, if the shape is one.
    pub fn word(&self) -> Option<&Word> {
        match self {
            Self::Text(word) => Some(word),
            Self::Rect { .. }
            | Self::Line { .. }
            | Self::Strokes { .. }
            | Self::Path { .. }
            | Self::Circle { .. } => None,
        }
    }
}

impl Point {
    pub fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }
}

impl TextSpot {
    /// The place of a text that begins at `x`.
    pub fn start(x: f32, baseline: f32) -> Self {
        Self { x, baseline, anchor: Anchor::Start }
    }

    /// The place of a text that is centred on `x`.
    pub fn middle(x: f32, baseline: f32) -> Self {
        Self { x, baseline, anchor: Anchor::Middle }
    }

    /// The place of a text that ends at `x`.
    pub fn end(x: f32, baseline: f32) -> Self {
        Self { x, baseline, anchor: Anchor::End }
    }
}

impl Area {
    pub fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self { x, y, width, height }
    }

    pub fn right(self) -> f32 {
        self.x + self.width
    }

    pub fn bottom(self) -> f32 {
        self.y + self.height
    }

    /// Whether two areas overlap by more than half a pixel.
    pub fn meets(self, other: Self) -> bool {
        const HAIR: f32 = 0.5;
        self.x + HAIR < other.right()
            && other.x + HAIR < self.right()
            && self.y + HAIR < other.bottom()
            && other.y + HAIR < self.bottom()
    }

    /// The area with a margin on all sides.
    #[must_use]
    pub fn grown(self, by: f32) -> Self {
        Self::new(self.x - by, self.y - by, self.width + 2.0 * by, self.height + 2.0 * by)
    }

    /// Whether the other area lies within this one, but for half a pixel.
    pub fn holds(self, other: Self) -> bool {
        const HAIR: f32 = 0.5;
        self.x <= other.x + HAIR
            && other.right() <= self.right() + HAIR
            && self.y <= other.y + HAIR
            && other.bottom() <= self.bottom() + HAIR
    }
}

impl Word {
    /// The bounding box of the text: from the height of capitals down to the descender of `p`.
    pub fn area(&self) -> Area {
        let width = width(&self.text, self.size, self.weight);
        let x = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::End => self.x - width,
        };
        Area::new(x, self.baseline - 0.74 * self.size, width, 0.96 * self.size)
    }
}

impl Scene {
    /// Does some work with words set in the scene's fonts.
    pub fn set<T>(&self, work: impl FnOnce() -> T) -> T {
        set_in(self.fonts.as_ref(), work)
    }

    pub fn words(&self) -> impl Iterator<Item = &Word> {
        self.shapes.iter().filter_map(Shape::word)
    }

    /// The characters that are drawn as boxes because no font has them.
    pub fn lost_letters(&self) -> BTreeSet<char> {
        self.set(|| self.letters_without_glyph())
    }

    fn letters_without_glyph(&self) -> BTreeSet<char> {
        let mut lost = BTreeSet::new();
        for word in self.words().filter(|word| !word.text.is_ascii()) {
            for cluster in clusters(&word.text).into_iter().filter_map(|range| word.text.get(range)) {
                let mut at = 0;
                for (font, length) in fonts_of(cluster, word.weight, None) {
                    let letters = cluster.get(at..at + length).unwrap_or_default();
                    if font.is_none() {
                        lost.extend(letters.chars().filter(|letter| !is_undrawn(*letter)));
                    }
                    at += length;
                }
            }
        }
        lost
    }
}
