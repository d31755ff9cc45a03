//! The parts that a comparison is made of.

use super::super::Role;
use super::super::kinds::{End, Heading, LegendEntry, Timeline};
use super::super::words::deals;
use crate::model::{DealIx, Lang};
use crate::query::{GroupKey, Members};
use crate::say;

/// Groups side by side: a column each, rows that all share, one scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    pub heading: Heading,
    pub legend: Vec<LegendEntry>,
    pub columns: Vec<Column>,
    /// The total first, then stages, kinds and sectors, as far as they tell anything.
    pub sections: Vec<Section>,
    pub biggest: Biggest,
    /// What is known of the order of every two groups.
    pub orders: Vec<OrderLine>,
    /// The notes but those on the order, which `orders` tells one by one.
    pub remarks: Vec<String>,
    /// One lane a group on one axis of time.
    pub timeline: Timeline,
}

/// One group.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub key: GroupKey,
    pub name: String,
    /// The line under the name: where the place lies.
    pub detail: Option<String>,
    /// How many deals, and what they count: "5 deals, 30 projects".
    pub counts: String,
    /// What is not in its total: "+30 projects, amount undisclosed".
    pub chips: Vec<String>,
    pub deals: Members,
}

/// Rows of one sort.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    pub what: SectionKind,
    pub title: String,
    pub rows: Vec<Row>,
}

/// What the rows of a section are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SectionKind {
    Total,
    Stages,
    Kinds,
    Sectors,
}

/// One row with a cell in every column.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub name: String,
    pub role: Role,
    /// Whether it stands apart from those above it, as what was cancelled does from the ladder.
    pub is_apart: bool,
    pub cells: Vec<Cell>,
}

/// What one group has of a row. Lengths are fractions of the scale that all cells share.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The solid part; `None` where nothing is known and no bar is drawn.
    pub low: Option<f64>,
    pub end: End,
    /// `1.7–17.1`, `undisclosed`, `–`.
    pub value: String,
    /// "5 deals"; empty where there are none.
    pub count: String,
    /// The whole cell in words.
    pub spoken: String,
    pub deals: Members,
}

/// The biggest deals of each group.
#[derive(Clone, Debug, PartialEq)]
pub struct Biggest {
    pub title: String,
    /// One list a column, the largest first.
    pub lists: Vec<Vec<BigLine>>,
    /// How many deals with an amount each list leaves out.
    pub further: Vec<usize>,
    pub lang: Lang,
}

impl Biggest {
    /// What is left out where a list shows so many of its deals: "12 deals more with an amount".
    pub fn more(&self, list: usize, shown: usize) -> Option<String> {
        let listed = self.lists.get(list).map_or(0, Vec::len);
        let number = listed.saturating_sub(shown) + self.further.get(list).copied().unwrap_or(0);
        let words = deals(number, self.lang);
        (number > 0).then(|| say!(self.lang, "compare-and-more-with-an-amount", words = words))
    }
}

/// One big deal.
#[derive(Clone, Debug, PartialEq)]
pub struct BigLine {
    pub deal: DealIx,
    pub amount: String,
    pub title: String,
    /// "batch", "part of a batch".
    pub mark: Option<String>,
}

/// What is known of the order of two columns.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderLine {
    pub columns: (usize, usize),
    pub is_open: bool,
    /// "Chongqing or Qingpu: open".
    pub text: String,
    /// What would decide it, what widens the overlap most first.
    pub causes: Vec<CauseLine>,
}

/// A fact that keeps an order open.
#[derive(Clone, Debug, PartialEq)]
pub struct CauseLine {
    pub text: String,
    pub deals: Vec<DealIx>,
    /// Whether it could decide the order, whatever else stays open.
    pub could_decide: bool,
}
