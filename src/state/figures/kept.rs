//! The export options that the program remembers per kind of figure.

use crate::export::Lettering;
use crate::figure::{FigureKind, NoteLevel, Sourcing, ThemeName};
use crate::model::Lang;
use crate::page::{LengthUnit, Size};
use crate::session::{FigureRequest, Format};
use serde::{Deserialize, Serialize};

/// The options of the last export of a figure, without its title and notes, which belong to that one picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeptLook {
    format: Format,
    width: f32,
    height: f32,
    text: Option<f32>,
    unit: LengthUnit,
    scale: f32,
    lettering: Lettering,
    theme: ThemeName,
    lang: Option<Lang>,
    is_transparent: bool,
    byline: String,
    sourcing: Sourcing,
    notes: NoteLevel,
}

/// Valid sizes of body text, in pixels.
const TEXT: std::ops::RangeInclusive<f32> = 4.0..=200.0;

impl Default for KeptLook {
    fn default() -> Self {
        Self::of(&FigureRequest::new(FigureKind::Bars, ThemeName::Light))
    }
}

impl KeptLook {
    /// The options of a figure, without its title and notes.
    pub fn of(figure: &FigureRequest) -> Self {
        Self {
            format: figure.format,
            width: figure.size.width,
            height: figure.size.height,
            text: figure.size.text,
            unit: figure.unit,
            scale: figure.scale,
            lettering: figure.lettering,
            theme: figure.theme,
            lang: figure.lang,
            is_transparent: figure.is_transparent,
            byline: figure.byline.clone(),
            sourcing: figure.sourcing,
            notes: figure.notes,
        }
    }

    /// Applies the remembered options to a figure; out-of-range dimensions are ignored.
    pub fn apply(&self, figure: &mut FigureRequest) {
        let is_side = |side: f32| (16.0..=20_000.0).contains(&side);
        if is_side(self.width) && is_side(self.height) {
            let text = self.text.filter(|text| TEXT.contains(text));
            figure.size = Size { text, ..Size::new(self.width, self.height) };
        }
        figure.format = self.format;
        figure.unit = self.unit;
        figure.scale = if (0.5..=16.0).contains(&self.scale) { self.scale } else { figure.scale };
        figure.lettering = self.lettering;
        figure.theme = self.theme;
        figure.lang = self.lang;
        figure.is_transparent = self.is_transparent;
        figure.byline.clone_from(&self.byline);
        figure.sourcing = self.sourcing;
        figure.notes = self.notes;
    }
}
