//! The parts that figures are made of.

use super::options::AxisScale;
use super::{Role, Span};
use crate::model::{DealIx, Lang};
use crate::query::{GroupKey, Members};

/// What a figure needs to know beside its numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    pub lang: Lang,
    /// What the user wrote in the place of generated words, and beside them.
    pub own: OwnWords,
    /// The filter in words, such as "signed or further, Qingpu"; empty where nothing is filtered.
    pub filter: String,
    /// The selection in words: "12 of 16 deals, 3 of them with an amount".
    pub selection: String,
    /// Whether the filter lets only signed deals and further ones through.
    pub is_signed: bool,
    /// The days that the filter lets pass, where it names a period: no heading names a longer one.
    pub period: Option<(i32, i32)>,
    pub medium: Medium,
    pub sourcing: Sourcing,
}

/// How a figure names its sources.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Sourcing {
    /// Publishers with their dates, those that report most where there are many.
    #[default]
    Publishers,
    /// Every source with its title and a number, which stands at the groups that it speaks of.
    Numbered,
}

impl Sourcing {
    pub const ALL: &'static [Self] = &[Self::Publishers, Self::Numbered];

    /// The word of the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Publishers => "publishers",
            Self::Numbered => "numbered",
        }
    }
}

impl Context {
    /// The same with what the user wrote.
    #[must_use]
    pub fn with(self, own: OwnWords) -> Self {
        Self { own, ..self }
    }
}

/// What the user wrote for a figure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnWords {
    /// Instead of the generated title.
    pub title: Option<String>,
    /// Instead of the rule that the figure is drawn by, which then stands first among the notes.
    pub subtitle: Option<String>,
    /// Who made the figure.
    pub byline: Option<String>,
    /// One more note.
    pub note: Option<String>,
}

/// Where a figure is seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Medium {
    /// In a file, which must name its sources and tell itself in words.
    #[default]
    File,
    /// In the window, where the evidence is a click away.
    Window,
}

/// The words around a chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    pub lang: Lang,
    pub title: String,
    /// The rule that the chart was drawn by, stage, currency, reading, period, or what the user wrote instead.
    pub subtitle: String,
    /// The rule, whatever the subtitle says.
    pub rule: String,
    /// What a careful reader must know, one sentence or two each; footnotes of bars come first.
    pub notes: Vec<String>,
    /// How many of them, the last ones, stand on every page, whatever else must go: the register's own note and what
    /// the user wrote.
    pub closing: usize,
    /// The sources and rates in one line.
    pub sources: String,
    /// The whole figure in words, for those who cannot see it.
    pub alt: String,
}

/// Bars, one panel a currency, a unit or, side by side, a group.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    pub heading: Heading,
    pub panels: Vec<Panel>,
    pub legend: Vec<LegendEntry>,
    pub form: BarDirection,
}

/// Which way bars lie on a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BarDirection {
    /// One below the other, from the left.
    #[default]
    Horizontal,
    /// Side by side, from the foot: time runs to the right.
    Vertical,
}

/// Bars on one axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// What the panel shows, where there are several: "CNY".
    pub name: Option<String>,
    pub axis: Axis,
    pub bars: Vec<Bar>,
    /// Whether the next panel stands on the same axis, which is labelled there.
    pub shares_axis: bool,
}

/// An axis from its first tick, zero where it is linear, to its last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Axis {
    pub scale: AxisScale,
    /// The unit of the ticks' labels: `US$ bn`.
    pub unit: String,
    pub ticks: Vec<Tick>,
}

/// A round number on an axis, or a date on a timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where it lies, from 0 (start of the axis) to 1 (its end).
    pub at: f64,
    pub label: String,
}

/// Where a bar ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum End {
    /// Low and high end are the same.
    Exact,
    /// Hatched from the low end to here, a fraction of the axis.
    Upto(f64),
    /// Nobody knows: torn.
    Open,
}

/// One group's bar. Lengths are fractions of the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    pub key: GroupKey,
    pub name: String,
    /// The line under the name: where the place lies.
    pub detail: Option<String>,
    /// What stands below an upright bar, in a line or two; `None` where the name does.
    pub period: Option<String>,
    /// The solid part; `None` where nothing is known and no bar is drawn.
    pub low: Option<f64>,
    pub end: End,
    /// The solid part by kind or stage, from the axis on; one segment where nothing is stacked.
    pub segments: Vec<Segment>,
    /// The value written at the bar: `1.7–17.1`, `≥ 1.0`.
    pub value: Option<String>,
    /// The whole value with its currency: `US$1.7–17.1bn`.
    pub whole_value: String,
    /// The mark of its footnote among the notes, such as `¹`.
    pub footnote: Option<String>,
    /// Words inside the hatched part: "sources disagree".
    pub inside: Option<String>,
    /// What is not known or not converted: "+30 projects and 8 companies, amount undisclosed".
    pub chips: Vec<String>,
    /// How many of its deals have an undisclosed amount.
    pub undisclosed: usize,
    /// How many of its deals have an amount that could not be converted.
    pub unconverted: usize,
    pub approximate: bool,
    /// The deals behind it.
    pub deals: Members,
}

/// A stretch of a bar in one colour.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// Start and end as fractions of the axis.
    pub from: f64,
    pub to: f64,
    pub role: Role,
}

/// What a colour or texture stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegendEntry {
    pub role: Role,
    pub texture: Texture,
    pub label: String,
}

/// How an area is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Texture {
    Solid,
    Hatched,
    Torn,
    /// An outline only: the amount is not disclosed.
    Hollow,
    /// A thin line: a running total.
    Thin,
    /// Fading out: an open end.
    Fading,
    /// A number in a circle: so many deals are undisclosed.
    Counted,
    /// A dot on a logarithmic axis.
    Dot,
    /// A dot with a line to another: from the low end to the high one.
    Dumbbell,
    /// A dot with a line that fades: the high end is open.
    DotFading,
}

/// Lanes over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    pub heading: Heading,
    /// First and last day shown, from 1970-01-01.
    pub days: (i32, i32),
    /// Where days lie on the axis.
    pub span: Span,
    pub ticks: Vec<Tick>,
    pub lanes: Vec<Lane>,
    pub legend: Vec<LegendEntry>,
    /// Heads the margin of undated deals, where there are any.
    pub undated: Option<String>,
}

impl Timeline {
    /// Where a day begins, as a fraction of the axis.
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
    pub detail: Option<String>,
    /// At least one.
    pub rows: usize,
    pub marks: Vec<Mark>,
    /// How its deals lie over time, where they are too many for marks.
    pub steps: Vec<DensityStep>,
    /// All its deals, in the window or not.
    pub deals: Members,
    /// Deals without a date, shown in the margin.
    pub undated: Members,
}

/// A mark on a lane; positions are fractions of the time axis and may lie outside of 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub from: f64,
    pub to: f64,
    /// The row within the lane, from the top.
    pub row: usize,
    pub shape: MarkShape,
    pub role: Role,
    /// Radius or half thickness from 0 (smallest) to 1 (largest), by the amount.
    pub size: f64,
    /// Whether its amount is known: solid, else hollow.
    pub solid: bool,
    /// The deals it stands for; several where a busy stretch was merged.
    pub deals: Vec<DealIx>,
    /// What the deal is, or how many a cluster holds.
    pub title: String,
    /// What hovering says: title, date, amount.
    pub label: String,
    /// The words beside it where there is room: its amount, or how many deals a cluster holds.
    pub value: Option<String>,
}

/// What a mark looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkShape {
    /// A single day.
    Day,
    /// A span of days with firm ends.
    Span,
    /// A span whose start is open: it fades to the left.
    OpenStart,
    /// A span whose end is open: it fades to the right.
    OpenEnd,
    /// Several deals merged into a count.
    Cluster,
    /// A running total: a thin line over its years, which adds nothing to anything.
    Running,
}

/// The rows that a density is high.
pub const DENSE_ROWS: usize = 3;

/// How many deals lie in a day, a week, a month and so on: a bar that stands on the foot of the lane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DensityStep {
    /// Start and end as fractions of the time axis.
    pub from: f64,
    pub to: f64,
    /// The height of the bar, from 0 to 1, where 1 is the fullest step of all lanes.
    pub size: f64,
    pub step: crate::query::DensityStep,
}
