//! How an SVG holds the letters of its words.

use serde::{Deserialize, Serialize};

/// How an SVG holds the letters of its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Lettering {
    /// As shapes, which look the same in every program; each line is labelled with its words.
    #[default]
    Outlines,
    /// As text with embedded fonts, which browsers draw, and which can be edited.
    Text,
}

impl Lettering {
    pub const ALL: &'static [Self] = &[Self::Outlines, Self::Text];

    /// The name on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Outlines => "outlines",
            Self::Text => "text",
        }
    }
}
