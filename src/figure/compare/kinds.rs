//! The parts of a comparison.

use super::super::Role;
use super::super::heading::Heading;
use super::super::kinds::{End, LegendEntry};
use super::super::phrases::deals;
use super::super::timeline_kinds::Timeline;
use super::block::Blocks;
use crate::model::{DealIx, Lang};
use crate::query::{GroupKey, Members};
use crate::tr;

/// Groups side by side: in the window one column each, with shared rows and one scale; on a page one block each.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    pub heading: Heading,
    /// The legend of the window; a page has that of its blocks.
    pub legend: Vec<LegendEntry>,
    /// What a page shows.
    pub blocks: Blocks,
    pub columns: Vec<Column>,
    /// The total, then stages, kinds and sectors if they have content.
    pub sections: Vec<Section>,
    pub biggest: Biggest,
    /// The order of every pair of groups.
    pub orders: Vec<OrderLine>,
    /// All notes except those on the order, which are in `orders`.
    pub remarks: Vec<String>,
    /// One lane per group on a common time axis.
    pub timeline: Timeline,
}

/// One group.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub key: GroupKey,
    pub name: String,
    /// The line under the name: the location of the place.
    pub detail: Option<String>,
    /// The number of deals and their counts: "5 deals, 30 projects".
    pub counts: String,
    /// Remarks on deals that the total does not include: "+30 projects, amount undisclosed".
    pub chips: Vec<String>,
    pub deals: Members,
}

/// Rows of one type.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    pub what: SectionKind,
    pub title: String,
    pub rows: Vec<Row>,
}

/// The type of a section's rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SectionKind {
    Total,
    Stages,
    Kinds,
    Sectors,
}

/// One row with a cell in each column.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub name: String,
    pub role: Role,
    /// Whether the row is set apart from those above it, as cancelled deals are from the ladder of stages.
    pub is_apart: bool,
    pub cells: Vec<Cell>,
}

/// The value of a row for one group. Lengths are fractions of the scale that all cells share.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The solid part; `None` if the value is unknown and no bar is drawn.
    pub low: Option<f64>,
    pub end: End,
    /// `1.7–17.1`, `undisclosed`, `–`.
    pub value: String,
    /// "5 deals"; empty if there are none.
    pub count: String,
    /// The whole cell in words, for screen readers.
    pub spoken: String,
    pub deals: Members,
}

/// The biggest deals of each group.
#[derive(Clone, Debug, PartialEq)]
pub struct Biggest {
    pub title: String,
    /// One list per column, largest deal first.
    pub lists: Vec<Vec<BigLine>>,
    /// Number of further deals with an amount that each list omits.
    pub further: Vec<usize>,
    pub lang: Lang,
}

impl Biggest {
    /// The remark on omitted deals if a list shows `shown` of its deals: "12 deals more with an amount".
    pub fn more(&self, list: usize, shown: usize) -> Option<String> {
        let listed = self.lists.get(list).map_or(0, Vec::len);
        let number = listed.saturating_sub(shown) + self.further.get(list).copied().unwrap_or(0);
        let words = deals(number, self.lang);
        (number > 0).then(|| tr!(self.lang, "compare-and-more-with-an-amount", words = words))
    }
}

/// One big deal.
#[derive(Clone, Debug, PartialEq)]
pub struct BigLine {
    pub deal: DealIx,
    pub amount: String,
    /// The amount with words for its signs: "at least US$10bn".
    pub spoken: String,
    pub title: String,
    /// "batch", or "part of a batch".
    pub mark: Option<String>,
    /// That it is a part of the deal above it: "part of the 85".
    pub within: Option<String>,
}

/// The order of two columns.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderLine {
    pub columns: (usize, usize),
    pub is_open: bool,
    /// "Chongqing or Qingpu: open".
    pub text: String,
    /// The facts that would decide the order; those that widen the overlap most come first.
    pub causes: Vec<CauseLine>,
}

/// A fact that keeps an order open.
#[derive(Clone, Debug, PartialEq)]
pub struct CauseLine {
    pub text: String,
    pub deals: Vec<DealIx>,
    /// Whether the fact could decide the order, whatever else stays open.
    pub could_decide: bool,
}
