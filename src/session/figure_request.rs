//! A request for a figure as a file.

use super::format::Format;
use super::house_style::NamedStyle;
use crate::export::Lettering;
use crate::figure::{FigureKind, FontChoice, GroupOrder, NoteLevel, OwnWords, Sourcing, Theme, ThemeName};
use crate::model::Lang;
use crate::page::{LengthUnit, Size};
use std::sync::Arc;

/// A request for a figure: its kind, its page and its texts.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureRequest {
    pub kind: FigureKind,
    pub format: Format,
    /// Width and height in CSS pixels (1/96 inch), and the size of body text if one is set.
    pub size: Size,
    /// The unit in which width and height are displayed.
    pub unit: LengthUnit,
    /// How an SVG holds its letters; PNG and PDF do not depend on it.
    pub lettering: Lettering,
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
    /// Number of groups that have a row of their own; by default as many as suit the page.
    pub top: Option<usize>,
    /// The order of groups; by default that of time or of stages, otherwise by lower bound.
    pub order: Option<GroupOrder>,
    /// The name of the group that keeps the colour of data; empty for all.
    pub focus: String,
    pub notes: NoteLevel,
    /// Whether the page ends where its content does; by default columns of print do.
    pub height: Option<PageHeight>,
    /// The house style to draw in.
    pub style: Option<Arc<NamedStyle>>,
}

/// Which parts of a page the user has asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AskedPage {
    pub size: bool,
    pub text: bool,
}

/// The height of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum PageHeight {
    /// As given.
    Fixed,
    /// As much as the content needs, up to the given height.
    Fit,
}

impl PageHeight {
    pub const ALL: &'static [Self] = &[Self::Fixed, Self::Fit];

    /// The option's name on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Fixed => "fixed",
            Self::Fit => "fit",
        }
    }
}

impl FigureRequest {
    pub fn new(kind: FigureKind, theme: ThemeName) -> Self {
        Self {
            kind,
            format: Format::Png,
            size: Size::default(),
            unit: LengthUnit::Pixel,
            lettering: Lettering::default(),
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
            top: None,
            order: None,
            focus: String::new(),
            notes: NoteLevel::Short,
            height: None,
            style: None,
        }
    }

    /// The page that the figure is laid out on.
    pub fn page(&self) -> Size {
        let size = self.size.in_unit(self.unit);
        let is_fit = self.height.map_or(size.is_column(), |height| height == PageHeight::Fit);
        Size { is_fit, ..size }
    }

    /// The figure in a house style, on the page that the style suggests where none is asked for.
    #[must_use]
    pub fn in_style(mut self, style: Option<Arc<NamedStyle>>, asked: AskedPage) -> Self {
        if let Some(style) = &style {
            if let Some(sheet) = style.sheet.filter(|_| !asked.size) {
                self.size = Size { text: self.size.text, ..sheet.size };
                self.unit = sheet.unit;
            }
            if !asked.text {
                self.size.text = style.text.or(self.size.text);
            }
        }
        self.style = style;
        self
    }

    /// The colours to draw with.
    pub(super) fn colours(&self) -> &Theme {
        self.style.as_ref().map_or_else(|| Theme::named(self.theme), |style| style.house.theme(self.theme))
    }

    pub(super) fn own_words(&self) -> OwnWords {
        let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        OwnWords {
            title: some(&self.title),
            subtitle: some(&self.subtitle),
            byline: some(&self.byline),
            note: some(&self.note),
            logo: self.style.as_ref().and_then(|style| style.house.logo.clone()),
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
                (figure.unit, figure.top, figure.order, figure.focus.clone(), figure.notes, figure.height),
                figure.style.clone(),
            )
        };
        look(self) == look(other)
    }
}
