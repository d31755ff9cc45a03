//! What files of figures have in common: limits, and what they say of themselves.

use super::web_fonts;
use crate::figure::scene::Scene;
use crate::said;
use crate::words::Said;
use std::fmt;

/// Pixels of a side, at scale 1.
const SIDE: std::ops::RangeInclusive<f32> = 16.0..=20_000.0;
/// Pixels of a picture, at its scale.
const PIXELS: f32 = 200e6;

/// What a file says of itself beside the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Metadata {
    /// The rule that the figure was drawn by.
    pub rule: String,
    /// The sources and rates in one line.
    pub sources: String,
    /// The command that makes it again; empty where there is none.
    pub command: String,
    /// The fonts of the machine that the figure is drawn with besides the bundled ones; empty where there are none.
    pub fonts: String,
    /// The program and its version.
    pub software: String,
}

impl Metadata {
    /// The scene's own rule: what was counted, in which currency, over which time.
    pub fn of(scene: &Scene) -> Self {
        Self::new(scene, String::new())
    }

    /// The same with the command that makes the figure again; this program is its maker.
    pub fn new(scene: &Scene, command: String) -> Self {
        Self {
            rule: scene.rule.clone(),
            sources: scene.sources.clone(),
            command,
            fonts: web_fonts::names_of_system(scene).join(", "),
            software: format!("Dealscope {}", env!("CARGO_PKG_VERSION")),
        }
    }
}

/// Why a picture was not made.
#[derive(Clone, Debug, PartialEq)]
pub enum ExportError {
    Size { width: f32, height: f32 },
    Scale(f32),
    TooLarge { megapixels: f32 },
    Drawing(String),
}

impl ExportError {
    /// Why, to be said in any language.
    pub fn said(&self) -> Said {
        match self {
            Self::Size { width, height } => {
                said!("draw-size", width = width.to_string(), height = height.to_string())
            }
            Self::Scale(scale) => said!("draw-scale", scale = scale.to_string()),
            Self::TooLarge { megapixels } => {
                said!("draw-too-large", megapixels = format!("{megapixels:.0}"))
            }
            Self::Drawing(error) => said!("draw-failed", error = error),
        }
    }
}

/// In English.
impl fmt::Display for ExportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.said().fmt(f)
    }
}

impl std::error::Error for ExportError {}

/// Refuses sizes and scales that no picture can have.
pub(super) fn check(scene: &Scene, scale: f32) -> Result<(), ExportError> {
    let (width, height) = (scene.width, scene.height);
    if !SIDE.contains(&width) || !SIDE.contains(&height) {
        return Err(ExportError::Size { width, height });
    }
    if !(scale > 0.0 && scale <= 16.0) {
        return Err(ExportError::Scale(scale));
    }
    let pixels = width * height * scale * scale;
    if pixels > PIXELS {
        return Err(ExportError::TooLarge { megapixels: pixels / 1e6 });
    }
    Ok(())
}
