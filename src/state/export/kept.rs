//! What the export window remembers of each figure from one time to the next.

use super::{ExportDraft, Format};
use crate::figure::scene::{Size, Unit};
use crate::figure::{Sourcing, ThemeName};
use crate::model::Lang;
use serde::{Deserialize, Serialize};

/// How a figure was last taken away: all but what belongs to that one picture, its title and its notes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeptLook {
    format: Format,
    width: f32,
    height: f32,
    text: Option<f32>,
    unit: Unit,
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
        Self::of(&ExportDraft::new(super::Picture::Bars, ThemeName::Light))
    }
}

impl KeptLook {
    pub fn of(draft: &ExportDraft) -> Self {
        Self {
            format: draft.format,
            width: draft.size.width,
            height: draft.size.height,
            text: draft.size.text,
            unit: draft.unit,
            scale: draft.scale,
            theme: draft.theme,
            lang: draft.lang,
            is_transparent: draft.is_transparent,
            byline: draft.byline.clone(),
            sourcing: draft.sourcing,
        }
    }

    /// The draft with the look that was kept; sides that no picture can have are left as they were.
    pub fn apply(&self, draft: &mut ExportDraft) {
        let is_side = |side: f32| (16.0..=20_000.0).contains(&side);
        if is_side(self.width) && is_side(self.height) {
            let text = self.text.filter(|text| TEXT.contains(text));
            draft.size = Size { text, ..Size::new(self.width, self.height) };
        }
        draft.format = self.format;
        draft.unit = self.unit;
        draft.scale = if (0.5..=16.0).contains(&self.scale) { self.scale } else { draft.scale };
        draft.theme = self.theme;
        draft.lang = self.lang;
        draft.is_transparent = self.is_transparent;
        draft.byline.clone_from(&self.byline);
        draft.sourcing = self.sourcing;
    }
}
