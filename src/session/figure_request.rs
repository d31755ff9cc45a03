//! A request for a figure as a file.

use super::format::Format;
use crate::figure::{FigureKind, FontChoice, OwnWords, Sourcing, ThemeName};
use crate::model::Lang;
use crate::page::{LengthUnit, Size};

/// A request for a figure: its kind, its page and its texts.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureRequest {
    pub kind: FigureKind,
    pub format: Format,
    /// Width and height in CSS pixels (1/96 inch), and the size of body text if one is set.
    pub size: Size,
    /// The unit in which width and height are displayed.
    pub unit: LengthUnit,
    /// PNG pixels per CSS pixel: 1 means 96 dots per inch.
    pub scale: f32,
    pub theme: ThemeName,
    /// The language of the texts; `None` means the language of the window.
    pub lang: Option<Lang>,
    /// The fonts to draw with.
    pub fonts: FontChoice,
    /// Whether the background of the picture is transparent.
    pub is_transparent: bool,
    /// The title; if empty, it is generated.
    pub title: String,
    /// The subtitle; if empty, it is generated, and otherwise the generated one moves to the notes.
    pub subtitle: String,
    /// The author of the figure; may be empty.
    pub byline: String,
    /// An additional note; may be empty.
    pub note: String,
    /// The form of the references to sources.
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

    /// Whether both requests produce the same picture.
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
