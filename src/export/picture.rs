//! Limits and metadata that all figure files share.

use super::web_fonts;
use crate::message;
use crate::page::Scene;
use crate::words::Message;
use std::fmt;

/// The allowed side length in pixels, at scale 1.
const SIDE: std::ops::RangeInclusive<f32> = 16.0..=20_000.0;
/// The maximum number of pixels of a picture, at its scale.
const PIXELS: f32 = 200e6;

/// The metadata of a figure's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Metadata {
    /// The rule behind the figure: what it counts, in which currency and period.
    pub rule: String,
    /// The sources and rates in one line.
    pub sources: String,
    /// The command that reproduces the figure; empty if there is none.
    pub command: String,
    /// The system fonts in the figure; empty if all its fonts are bundled.
    pub fonts: String,
    /// The name and version of the program.
    pub software: String,
}

impl Metadata {
    /// Metadata from the scene alone, without a command.
    pub fn of(scene: &Scene) -> Self {
        Self::new(scene, String::new())
    }

    /// The same with the command that reproduces the figure and this program as its creator.
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

/// Reasons why a picture could not be made.
#[derive(Clone, Debug, PartialEq)]
pub enum ExportError {
    Size {
        width: f32,
        height: f32,
    },
    Scale(f32),
    TooLarge {
        megapixels: f32,
    },
    Drawing(String),
    /// The page is too small for the figure, as the message says.
    TooSmall(Message),
}

impl ExportError {
    /// The reason as a message in any language.
    pub fn message(&self) -> Message {
        match self {
            Self::Size { width, height } => {
                message!("draw-size", width = width.to_string(), height = height.to_string())
            }
            Self::Scale(scale) => message!("draw-scale", scale = scale.to_string()),
            Self::TooLarge { megapixels } => {
                message!("draw-too-large", megapixels = format!("{megapixels:.0}"))
            }
            Self::Drawing(error) => message!("draw-failed", error = error),
            Self::TooSmall(message) => message.clone(),
        }
    }
}

/// The message in English.
impl fmt::Display for ExportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for ExportError {}

/// Rejects sizes and scales outside the limits.
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
