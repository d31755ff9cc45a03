//! The file formats of figures.

use std::path::Path;

/// The format of a figure's file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Format {
    #[default]
    Png,
    Svg,
    Pdf,
}

impl Format {
    pub const ALL: &'static [Self] = &[Self::Png, Self::Svg, Self::Pdf];

    /// The file name extension, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Png => "PNG",
            Self::Svg => "SVG",
            Self::Pdf => "PDF",
        }
    }

    /// The format that the extension of a path implies.
    pub fn of_path(path: &Path) -> Option<Self> {
        by_ending(path, Self::ALL, Self::ending)
    }
}

/// The format among `all` whose ending is the extension of a path, in capitals or not.
pub(super) fn by_ending<F: Copy>(path: &Path, all: &[F], ending: fn(F) -> &'static str) -> Option<F> {
    let own = path.extension()?.to_str()?.to_ascii_lowercase();
    all.iter().copied().find(|format| ending(*format) == own)
}
