//! Which figure is taken away, and as which kind of file.

use crate::figure::Chart;
use std::path::Path;

/// Which figure is exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub enum Picture {
    Bars,
    Funnel,
    Share,
    /// Volumes over time.
    Time,
    Timeline,
    /// Groups side by side; without any, the bars.
    Comparison,
}

impl Picture {
    /// All of them, as "export all views" writes them.
    pub const ALL: &'static [Self] =
        &[Self::Bars, Self::Funnel, Self::Share, Self::Time, Self::Timeline, Self::Comparison];

    /// The figure of the volumes drawn as that chart.
    pub fn of_chart(chart: Chart) -> Self {
        match chart {
            Chart::Bars => Self::Bars,
            Chart::Funnel => Self::Funnel,
            Chart::Share => Self::Share,
            Chart::Time => Self::Time,
        }
    }

    /// What the volumes are drawn as in it; `None` where it is no chart of volumes.
    pub fn chart(self) -> Option<Chart> {
        match self {
            Self::Bars => Some(Chart::Bars),
            Self::Funnel => Some(Chart::Funnel),
            Self::Share => Some(Chart::Share),
            Self::Time => Some(Chart::Time),
            Self::Timeline | Self::Comparison => None,
        }
    }

    /// The word for it on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Timeline => "timeline",
            Self::Comparison => "compare",
            other => other.chart().unwrap_or_default().word(),
        }
    }

    /// What a file of it is called, without an ending.
    pub fn file_word(self) -> &'static str {
        match self {
            Self::Bars => "volumes",
            Self::Funnel => "funnel",
            Self::Share => "shares",
            Self::Time => "over-time",
            Self::Timeline => "timeline",
            Self::Comparison => "comparison",
        }
    }
}

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
