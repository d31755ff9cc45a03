//! The way in which volumes are drawn: the chart, stacking, division, and scale.

use super::figure_kind::FigureKind;
use crate::query::{Division, VolumesQuery};

/// The division of the axis of amounts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum AxisScale {
    /// In even steps from zero; bars have lengths.
    #[default]
    Linear,
    /// By powers of ten, for amounts that differ by a factor of thousands. The axis has no zero and hence no bars: a
    /// dot marks the lower bound, a line leads to the upper bound.
    Log,
}

impl AxisScale {
    pub const ALL: &'static [Self] = &[Self::Linear, Self::Log];

    /// The option's name on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Linear => "linear",
            Self::Log => "log",
        }
    }
}

/// Whether each group has a single bar, or one bar per year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum YearSplit {
    #[default]
    Whole,
    Years,
}

impl YearSplit {
    pub const ALL: &'static [Self] = &[Self::Whole, Self::Years];

    /// The option's name on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Years => "years",
        }
    }
}

/// The field by which bars are stacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum StackBy {
    Kind,
    Stage,
    /// How precisely the amounts are stated.
    Bound,
}

impl StackBy {
    pub const ALL: &'static [Self] = &[Self::Kind, Self::Stage, Self::Bound];

    fn division(self) -> Division {
        match self {
            Self::Kind => Division::Kind,
            Self::Stage => Division::Stage,
            Self::Bound => Division::Disclosure,
        }
    }

    /// The option's name on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Stage => "stage",
            Self::Bound => "bound",
        }
    }
}

/// The order of groups in a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum GroupOrder {
    /// By lower bound, the highest first.
    Low,
    /// By upper bound, open ones first.
    High,
    Name,
    /// The groups' own: time, the ladder of stages, the order of a list.
    Own,
}

impl GroupOrder {
    pub const ALL: &'static [Self] = &[Self::Low, Self::High, Self::Name, Self::Own];

    /// The option's name on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::High => "high",
            Self::Name => "name",
            Self::Own => "own",
        }
    }
}

/// The notes in a picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum NoteLevel {
    /// Those without which the figure would be misread, in at most three lines.
    #[default]
    Short,
    All,
    /// Only what marks in the picture refer to.
    None,
}

impl NoteLevel {
    pub const ALL: &'static [Self] = &[Self::Short, Self::All, Self::None];

    /// The option's name on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::All => "all",
            Self::None => "none",
        }
    }
}

/// The way in which bars are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct BarOptions {
    /// One of [`FigureKind::CHARTS`].
    pub chart: FigureKind,
    pub stack: Option<StackBy>,
    pub scale: AxisScale,
    pub split: YearSplit,
    /// The order of the groups; by default that of time or of stages, otherwise by lower bound.
    pub order: Option<GroupOrder>,
    /// Number of groups that have a row of their own; by default as many as suit the page.
    pub top: Option<usize>,
}

impl BarOptions {
    /// The query that these bars need: `query` with the divisions of each group.
    #[must_use]
    pub fn asks(self, query: VolumesQuery) -> VolumesQuery {
        let is_in_time = query.by.is_in_time() && self.chart != FigureKind::Funnel;
        let stack = self.stack.map(StackBy::division);
        let divided = match self.split {
            _ if self.chart == FigureKind::Share => [Some(Division::Disclosure), None],
            YearSplit::Years if !is_in_time => [Some(Division::Year), stack],
            YearSplit::Years | YearSplit::Whole => [stack, None],
        };
        VolumesQuery { divided, ..query }
    }

    /// Whether the groups are sorted by their sums and the bars show the ranges of these sums.
    pub(super) fn ranks_groups(self) -> bool {
        self.chart == FigureKind::Bars && self.split == YearSplit::Whole
    }
}

impl From<Option<StackBy>> for BarOptions {
    fn from(stack: Option<StackBy>) -> Self {
        Self { stack, ..Self::default() }
    }
}
