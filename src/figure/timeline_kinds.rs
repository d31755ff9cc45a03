//! The parts of a timeline: lanes, marks, periods.

use super::amount_class::AmountClass;
use super::heading::Heading;
use super::kinds::{LegendEntry, Tick};
use super::{Role, Span};
use crate::model::{Days, DealIx};
use crate::query::{GroupKey, Members};

/// Lanes over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    pub heading: Heading,
    /// First and last day shown, in days since 1970-01-01.
    pub days: Days,
    /// The mapping from days to positions on the axis.
    pub span: Span,
    pub ticks: Vec<Tick>,
    /// The years, or other units of time, into which the axis is divided.
    pub periods: Vec<Period>,
    pub lanes: Vec<Lane>,
    /// Number of further groups, which have no lane because there are too many.
    pub more: usize,
    pub legend: Vec<LegendEntry>,
    /// The heading of the margin with undated deals, if there are any.
    pub undated: Option<String>,
}

/// A year, month or other unit of time on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Period {
    /// Start and end as fractions of the axis.
    pub from: f64,
    pub to: f64,
    pub label: String,
}

impl Timeline {
    /// The start of a day as a fraction of the axis.
    pub fn at(&self, day: i32) -> f64 {
        self.span.at(day)
    }

    /// The day at a fraction of the axis.
    pub fn day_at(&self, fraction: f64) -> i32 {
        self.span.day_at(fraction)
    }
}

/// One group's lane, with as many rows as its marks need.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    pub key: GroupKey,
    pub name: String,
    /// A shorter form of the name, if there is one.
    pub short_name: Option<String>,
    pub detail: Option<String>,
    /// Whether the group stands apart: a place wider than the chart's level, or none.
    pub is_apart: bool,
    /// Number of deals that have a mark, a share of the density, or a place in the margin.
    pub shown: usize,
    /// At least one.
    pub rows: usize,
    pub marks: Vec<Mark>,
    /// The distribution of the lane's deals over time, if they are too many for marks.
    pub steps: Vec<DensityStep>,
    /// All deals of the lane, in the window or not.
    pub deals: Members,
    /// Deals without a date, shown in the margin.
    pub undated: Members,
}

/// A mark on a lane. Positions are fractions of the time axis and may lie outside 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub from: f64,
    pub to: f64,
    /// The row within the lane, counted from the top.
    pub row: usize,
    pub shape: MarkShape,
    pub role: Role,
    /// The class of the amount, which decides the size; `None` if no amount is known.
    pub class: Option<AmountClass>,
    /// The amount by which marks are ordered; zero if none is known.
    pub amount: f64,
    /// Whether the deal is a batch: square, else round.
    pub is_batch: bool,
    /// Whether the date is approximate.
    pub is_about: bool,
    /// Whether the amount is known: solid, else hollow.
    pub solid: bool,
    /// The deals of the mark; several if a busy period was merged.
    pub deals: Vec<DealIx>,
    /// The deal's title, or the number of deals in a cluster.
    pub title: String,
    /// The text on hover: title, date, amount.
    pub label: String,
    /// The text beside the mark if there is room: the amount, or the number of deals in a cluster.
    pub value: Option<String>,
    /// The text beside the mark on a page, whose legend names the currency: "2.4bn, 19 projects". None if sources
    /// disagree.
    pub words: Option<String>,
}

/// The appearance of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkShape {
    /// A single day.
    Day,
    /// A span of days with both bounds known.
    Span,
    /// A span whose start is open: a chevron before its last day.
    OpenStart,
    /// A span whose end is open: a chevron behind its first day.
    OpenEnd,
    /// Several deals merged into a count.
    Cluster,
    /// A running total: a thin line over its years, which sums never add.
    Running,
}

/// Height of a density, in rows.
pub const DENSE_ROWS: usize = 3;

/// The number of deals in a day, week, month and so on, as a bar on the bottom line of the lane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DensityStep {
    /// Start and end as fractions of the time axis.
    pub from: f64,
    pub to: f64,
    /// Height of the bar from 0 to 1, the largest step of all lanes.
    pub size: f64,
    pub step: crate::query::DensityStep,
}
