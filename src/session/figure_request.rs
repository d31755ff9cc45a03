//! A figure as a file, as it is asked for.

use super::format::Format;
use crate::figure::scene::{LengthUnit, Size};
use crate::figure::{FigureKind, FontChoice, OwnWords, Sourcing, ThemeName};
use crate::model::Lang;

/// A figure as it is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureRequest {
    pub kind: FigureKind,
    pub format: Format,
    /// Width and height in CSS pixels (1/96 inch), and the size of body text where one is asked for.
    pub size: Size,
    /// What width and height are shown in.
    pub unit: LengthUnit,
    /// Pixels of a PNG per CSS pixel: 1 is 96 dots an inch.
    pub scale: f32,
    pub theme: ThemeName,
    /// The language of its words; without one, the window's.
    pub lang: Option<Lang>,
    /// The fonts that it is drawn with.
    pub fonts: FontChoice,
    /// Whether what lies beneath the picture shows through its ground.
    pub is_transparent: bool,
    /// Empty takes the generated title.
    pub title: String,
    /// Empty takes the rule; else the rule stands among the notes.
    pub subtitle: String,
    /// Who made the figure; may be empty.
    pub byline: String,
    /// One more note; may be empty.
    pub note: String,
    /// How sources are named.
    pub sourcing: Sourcing,
}

impl FigureRequest {
    pub fn new(kind: FigureKind, theme: ThemeName) -> Self {
        Self {
            kind,
            format: Format::Png,
            size: Size::default(),
            unit: LengthUnit::Pixel,
            scale: 2.0,
            theme,
            lang: None,
            fonts: FontChoice::Bundled,
            is_transparent: false,
            title: String::new(),
            subtitle: String::new(),
            byline: String::new(),
            note: String::new(),
            sourcing: Sourcing::Publishers,
        }
    }

    pub(super) fn own_words(&self) -> OwnWords {
        let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        OwnWords {
            title: some(&self.title),
            subtitle: some(&self.subtitle),
            byline: some(&self.byline),
            note: some(&self.note),
        }
    }

    /// Whether the same picture comes of both.
    pub fn looks_like(&self, other: &Self) -> bool {
        let look = |figure: &Self| {
            (
                figure.kind,
                figure.size,
                figure.theme,
                figure.lang,
                figure.fonts,
                figure.is_transparent,
                figure.own_words(),
                figure.sourcing,
            )
        };
        look(self) == look(other)
    }
}
