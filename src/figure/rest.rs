//! The rest of a chart: the groups for which a page has no row, summed as one group.

use super::counts::CountCell;
use super::footnotes::marks_within;
use super::segment::Segment;
use crate::model::Lang;
use crate::query::{Group, GroupKey, Members};
use crate::tr;
use std::collections::BTreeSet;

/// A row for all groups behind the first ones, without a bar: it may exceed every bar above it.
#[derive(Clone, Debug, PartialEq)]
pub struct Rest {
    /// Whether the row is one of the groups that stand apart, below the others.
    pub is_apart: bool,
    /// Number of groups that stand before it.
    pub kept: usize,
    /// "68 more".
    pub name: String,
    /// A shorter form of the name, if there is one.
    pub short_name: Option<String>,
    /// The sum in words: "together ≥ 286".
    pub value: String,
    /// The sum alone: "≥ 286".
    pub short_value: Option<String>,
    /// The mark of its footnote.
    pub footnote: Option<String>,
    pub counts: Vec<CountCell>,
    /// Its parts, where bars are shares: then the row is a bar like any other.
    pub segments: Vec<Segment>,
    pub deals: Members,
}

impl Rest {
    /// The numbers of the marks in the row.
    pub(crate) fn marks(&self) -> BTreeSet<usize> {
        let counts = self.counts.iter().map(|count| count.extra.as_str());
        marks_within(counts.chain(self.footnote.as_deref()).chain([&*self.value]))
    }

    /// The row before its sum is known.
    pub(crate) fn unknown(is_apart: bool, kept: usize, number: usize, lang: Lang) -> Self {
        Self {
            is_apart,
            kept,
            name: rest_name(number, lang),
            short_name: None,
            value: String::new(),
            short_value: None,
            footnote: None,
            counts: Vec::new(),
            segments: Vec::new(),
            deals: Members::default(),
        }
    }
}

/// A rest row that a page needs: the groups that are to be summed as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestQuery {
    /// The panel of the row, by number.
    pub panel: usize,
    pub is_apart: bool,
    /// Number of groups that keep a row of their own.
    pub kept: usize,
    /// The other groups.
    pub keys: Vec<GroupKey>,
}

/// The answer to a [`RestQuery`].
#[derive(Clone, Debug, PartialEq)]
pub struct RestGroup {
    pub panel: usize,
    pub is_apart: bool,
    pub kept: usize,
    /// Number of groups that were summed.
    pub number: usize,
    pub group: Group,
}

impl RestQuery {
    /// The answer, if `group` is the sum of all its groups.
    pub fn answered(&self, group: Group) -> RestGroup {
        let Self { panel, is_apart, kept, .. } = *self;
        RestGroup { panel, is_apart, kept, number: self.keys.len(), group }
    }
}

/// "68 more": the name of a rest row.
pub(super) fn rest_name(number: usize, lang: Lang) -> String {
    tr!(lang, "rest-name", number = number)
}
