//! How volumes are drawn: as which chart, stacked, divided, on which scale.

use super::stack::StackBy;

/// What the volumes are drawn as.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum Chart {
    /// What each group adds up to.
    #[default]
    Bars,
    /// How far deals have come: what reached at least each stage.
    Funnel,
    /// How many deals of each group tell their amount.
    Share,
    /// What was dealt in each month, quarter or year.
    Time,
}

impl Chart {
    pub const ALL: &'static [Self] = &[Self::Bars, Self::Funnel, Self::Share, Self::Time];

    /// The word of the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Bars => "bars",
            Self::Funnel => "funnel",
            Self::Share => "share",
            Self::Time => "time",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|chart| chart.word() == word)
    }
}

/// How the axis of amounts is divided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum AxisScale {
    /// From zero in even steps; bars have lengths.
    #[default]
    Linear,
    /// By powers of ten, for amounts that differ by thousands of times. It has no zero, and so no bars: a
    /// dot for the low end, a line to the high one.
    Log,
}

impl AxisScale {
    pub const ALL: &'static [Self] = &[Self::Linear, Self::Log];

    /// The word of the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Linear => "linear",
            Self::Log => "log",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|scale| scale.word() == word)
    }
}

/// Whether each group is one bar, or one for each year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum YearSplit {
    #[default]
    Whole,
    Years,
}

/// How bars are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct BarOptions {
    pub chart: Chart,
    pub stack: Option<StackBy>,
    pub scale: AxisScale,
    pub split: YearSplit,
}

impl BarOptions {
    /// Whether the groups stand in the order of their sums, with the ranges of these sums to be seen.
    pub(super) fn ranks_groups(self) -> bool {
        self.chart == Chart::Bars && self.split == YearSplit::Whole
    }
}

impl From<Option<StackBy>> for BarOptions {
    fn from(stack: Option<StackBy>) -> Self {
        Self { stack, ..Self::default() }
    }
}
