//! The kinds of files that a figure can become.

use std::path::Path;

/// The format of an exported figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Format {
    #[default]
    Png,
    Svg,
    Pdf,
}

impl Format {
    pub const ALL: &'static [Self] = &[Self::Png, Self::Svg, Self::Pdf];

    /// The ending of file names, without the point.
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

    /// The format that a file name asks for.
    pub fn of_path(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        Self::ALL.iter().copied().find(|format| format.ending() == ending)
    }
}
