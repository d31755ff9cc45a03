//! How volumes are drawn: as which chart, stacked, divided, on which scale.

use super::figure_kind::FigureKind;
use crate::query::{Division, VolumesQuery};

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
}

/// Whether each group is one bar, or one for each year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum YearSplit {
    #[default]
    Whole,
    Years,
}

impl YearSplit {
    pub const ALL: &'static [Self] = &[Self::Whole, Self::Years];

    /// The word of the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Years => "years",
        }
    }
}

/// What bars are stacked by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum StackBy {
    Kind,
    Stage,
    /// How exactly the amounts are told.
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

    /// The word of the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Stage => "stage",
            Self::Bound => "bound",
        }
    }
}

/// How bars are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct BarOptions {
    /// One of [`FigureKind::CHARTS`].
    pub chart: FigureKind,
    pub stack: Option<StackBy>,
    pub scale: AxisScale,
    pub split: YearSplit,
}

impl BarOptions {
    /// The question that such bars answer: with what each group is divided by.
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

    /// Whether the groups stand in the order of their sums, with the ranges of these sums to be seen.
    pub(super) fn ranks_groups(self) -> bool {
        self.chart == FigureKind::Bars && self.split == YearSplit::Whole
    }
}

impl From<Option<StackBy>> for BarOptions {
    fn from(stack: Option<StackBy>) -> Self {
        Self { stack, ..Self::default() }
    }
}
