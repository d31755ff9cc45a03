//! What the export window remembers of each figure from one time to the next.

use crate::figure::scene::{LengthUnit, Size};
use crate::figure::{FigureKind, Sourcing, ThemeName};
use crate::model::Lang;
use crate::session::{FigureRequest, Format};
use serde::{Deserialize, Serialize};

/// How a figure was last taken away: all but what belongs to that one picture, its title and its notes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeptLook {
    format: Format,
    width: f32,
    height: f32,
    text: Option<f32>,
    unit: LengthUnit,
    scale: f32,
    theme: ThemeName,
    lang: Option<Lang>,
    is_transparent: bool,
    byline: String,
    sourcing: Sourcing,
}

/// Sizes of body text that a page can have, in pixels.
const TEXT: std::ops::RangeInclusive<f32> = 4.0..=200.0;

impl Default for KeptLook {
    fn default() -> Self {
        Self::of(&FigureRequest::new(FigureKind::Bars, ThemeName::Light))
    }
}

impl KeptLook {
    pub fn of(figure: &FigureRequest) -> Self {
        Self {
            format: figure.format,
            width: figure.size.width,
            height: figure.size.height,
            text: figure.size.text,
            unit: figure.unit,
            scale: figure.scale,
            theme: figure.theme,
            lang: figure.lang,
            is_transparent: figure.is_transparent,
            byline: figure.byline.clone(),
            sourcing: figure.sourcing,
        }
    }

    /// The figure with the look that was kept; sides that no picture can have are left as they were.
    pub fn apply(&self, figure: &mut FigureRequest) {
        let is_side = |side: f32| (16.0..=20_000.0).contains(&side);
        if is_side(self.width) && is_side(self.height) {
            let text = self.text.filter(|text| TEXT.contains(text));
            figure.size = Size { text, ..Size::new(self.width, self.height) };
        }
        figure.format = self.format;
        figure.unit = self.unit;
        figure.scale = if (0.5..=16.0).contains(&self.scale) { self.scale } else { figure.scale };
        figure.theme = self.theme;
        figure.lang = self.lang;
        figure.is_transparent = self.is_transparent;
        figure.byline.clone_from(&self.byline);
        figure.sourcing = self.sourcing;
    }
}
