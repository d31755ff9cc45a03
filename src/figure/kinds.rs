//! The parts of figures.

use super::Role;
use super::amount_class::AmountClass;
use super::counts::{CountCell, CountColumn, RankSpan};
use super::heading::Heading;
use super::options::AxisScale;
use super::rest::Rest;
use super::scope::Scope;
use super::segment::Segment;
use crate::model::{Days, Lang};
use crate::query::{GroupKey, Members};

/// The context that a figure needs in addition to its numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    pub lang: Lang,
    /// The user's own text, in place of generated text or in addition to it.
    pub own: OwnWords,
    /// The filter in words, such as "signed or further, Qingpu"; empty without a filter.
    pub filter: String,
    /// The selection in words: "12 of 16 deals, 3 of them with an amount".
    pub selection: String,
    /// What the subtitle says of the deals.
    pub scope: Scope,
    /// Whether the filter lets only deals pass that are signed or later.
    pub is_signed: bool,
    /// The period of the filter, if it has one; headings never name a longer period.
    pub period: Option<Days>,
    pub medium: Medium,
    pub sourcing: Sourcing,
}

/// The way in which a figure names its sources.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Sourcing {
    /// Publishers with their dates; if there are many, those that report most.
    #[default]
    Publishers,
    /// Every source with its title and a number, which appears at the groups that it reports on.
    Numbered,
}

impl Sourcing {
    pub const ALL: &'static [Self] = &[Self::Publishers, Self::Numbered];

    /// The option's name on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Publishers => "publishers",
            Self::Numbered => "numbered",
        }
    }
}

impl Context {
    /// The context with the user's own text.
    #[must_use]
    pub fn with(self, own: OwnWords) -> Self {
        Self { own, ..self }
    }
}

/// The user's own text for a figure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnWords {
    /// Replaces the generated title.
    pub title: Option<String>,
    /// Replaces the generated subtitle, which then becomes the first note.
    pub subtitle: Option<String>,
    /// The author of the figure.
    pub byline: Option<String>,
    /// An additional note.
    pub note: Option<String>,
    /// The words at the foot, in place of the program's name.
    pub logo: Option<String>,
}

/// The place where a figure appears.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Medium {
    /// A file, which must name its sources and have an alternative text.
    #[default]
    File,
    /// The window, where the evidence is one click away.
    Window,
}

/// Bars, with one panel per currency or unit, or one per group.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bars {
    pub heading: Heading,
    pub panels: Vec<Panel>,
    pub legend: Vec<LegendEntry>,
    pub form: BarDirection,
    /// The heads of the columns beside horizontal bars.
    pub heads: RowHeads,
    /// The columns of counts beside horizontal bars.
    pub columns: Vec<CountColumn>,
    /// Number of rows that the user asked for; otherwise as many as suit the page.
    pub top: Option<usize>,
    /// Number of groups that are large enough for a row of their own, if small ones have none.
    pub large: Option<usize>,
    /// The rest of groups that have a panel each.
    pub rests: Vec<Rest>,
}

/// The heads above the names and ranks of horizontal bars.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowHeads {
    /// What a row is: "City or district".
    pub group: String,
    /// Above the groups that stand apart; as the name of a row for all of them, which narrow pages have; and in short.
    /// `None` if their names say it.
    pub apart: Option<[String; 3]>,
    /// Above the ranks, in full and for narrow pages; `None` if no rank is open.
    pub rank: Option<[String; 2]>,
}

/// The direction of bars on a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BarDirection {
    /// One below the other, starting at the left.
    #[default]
    Horizontal,
    /// Side by side, starting at the bottom, with time running to the right.
    Vertical,
}

/// Bars on one axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Panel {
    /// The panel's content, if there are several panels: "CNY".
    pub name: Option<String>,
    /// The group that the panel is about, if it is about one, and what it adds up to.
    pub key: Option<GroupKey>,
    pub total: Option<String>,
    /// Whether that group stands apart from the others.
    pub is_apart: bool,
    /// The names of the lanes below columns: all deals, and those without a disclosed amount.
    pub lane_names: Vec<String>,
    pub axis: Axis,
    /// The bars; those that stand apart come last.
    pub bars: Vec<Bar>,
    /// The rows for groups without a row of their own, as far as they have been summed.
    pub rests: Vec<Rest>,
    /// Whether the next panel has the same axis, which is labelled there.
    pub shares_axis: bool,
}

/// An axis from its first tick (zero if linear) to its last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Axis {
    pub scale: AxisScale,
    /// The unit of the ticks' labels: `US$ bn`.
    pub unit: String,
    pub ticks: Vec<Tick>,
}

/// A round number on an axis, or a date on a time axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Position from 0 (start of the axis) to 1 (its end).
    pub at: f64,
    pub label: String,
}

/// The end of a bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum End {
    /// Lower and upper bound are equal.
    Exact,
    /// Hatched from the lower bound to this fraction of the axis.
    Upto(f64),
    /// The upper bound is open: a chevron behind the end.
    Open,
}

/// One group's bar. Lengths are fractions of the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    pub key: GroupKey,
    pub name: String,
    /// A shorter name for narrow columns, if it has one.
    pub short_name: Option<String>,
    /// The line under the name: the location of the place.
    pub detail: Option<String>,
    /// The numbers of its sources: `[1, 3]`.
    pub sources: Option<String>,
    /// Whether the group stands below the others, without a rank.
    pub is_apart: bool,
    /// The ranks it can have; `None` if they are not shown.
    pub rank: Option<RankSpan>,
    /// Its counts, one for each column of the figure.
    pub counts: Vec<CountCell>,
    /// The words in place of a bar, if none is drawn: "undisclosed".
    pub instead: Option<String>,
    /// The colour of a bar without segments.
    pub role: Role,
    /// The label below a vertical bar, in one or two lines; `None` if the name serves as label.
    pub period: Option<String>,
    /// The solid part; `None` if nothing is known and no bar is drawn.
    pub low: Option<f64>,
    pub end: End,
    /// The solid part by kind or stage, starting at the axis; a single segment if the bar is not stacked.
    pub segments: Vec<Segment>,
    /// The value at the bar: `1.7–17.1`, `≥ 1.0`.
    pub value: Option<String>,
    /// The value with its currency: `US$1.7–17.1bn`.
    pub whole_value: String,
    /// The mark of the note that explains the value: `*` if sources disagree.
    pub footnote: Option<String>,
    /// Text inside the hatched part: "sources disagree".
    pub inside: Option<String>,
    /// Remarks on unknown and unconverted amounts: "+30 projects and 8 companies, amount undisclosed".
    pub chips: Vec<String>,
    /// Number of the bar's deals with an undisclosed amount.
    pub undisclosed: usize,
    /// Number of the bar's deals with an amount that could not be converted.
    pub unconverted: usize,
    pub approximate: bool,
    /// The deals behind it.
    pub deals: Members,
}

/// The meaning of a colour or texture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegendEntry {
    pub role: Role,
    pub texture: Texture,
    pub label: String,
    /// A shorter label for narrow pages.
    pub short: String,
}

impl LegendEntry {
    /// An entry whose label is as short as it can be.
    pub fn new(role: Role, texture: Texture, label: &str) -> Self {
        Self::with_short(role, texture, label, label)
    }

    /// An entry with a shorter label for narrow pages.
    pub fn with_short(role: Role, texture: Texture, label: &str, short: &str) -> Self {
        Self { role, texture, label: label.to_owned(), short: short.to_owned() }
    }
}

/// The way in which an area is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Texture {
    Solid,
    Hatched,
    /// A bar with a chevron behind its end: no upper bound.
    Open,
    /// An outline only: the amount is not disclosed.
    Hollow,
    /// A thin line: a running total.
    Thin,
    /// A round mark: a deal of some stage.
    Mark,
    /// A square mark: a batch of deals.
    Batch,
    /// A rounded bar: within a span of days.
    Span,
    /// A mark of the size of a class of amounts.
    Size(AmountClass),
    /// No sample, only words: what the entries after it are about, on a line of their own.
    Head,
    /// No sample, only words.
    Words,
    /// A mark with a chevron before it: on that day or before.
    ByThen,
    /// A mark with a chevron behind it: on that day or later.
    FromThen,
    /// Slanting lines in an outline.
    Lined,
    /// An empty box.
    Outlined,
    /// A number in a circle: the number of undisclosed deals.
    Counted,
    /// A dot on a logarithmic axis.
    Dot,
    /// Two dots joined by a line, from the lower bound to the upper.
    Dumbbell,
    /// A dot with a chevron behind it: the upper bound is open.
    DotOpen,
}
