//! The rest of a chart: the groups for which a page has no row, summed as one group.

use super::axis::Ruler;
use super::bars::PanelBuilder;
use super::counts::{CountCell, counts_of};
use super::figure_kind::FigureKind;
use super::footnotes::{UNCONVERTED, marks_in};
use super::kinds::{Bar, Bars, Segment};
use crate::model::{Currency, Lang};
use crate::query::{Group, GroupKey, Members, Sum};
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
    /// The sum in words: "together ≥ 286".
    pub value: String,
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
        marks_within(self.footnote.as_deref(), &self.counts, &self.value)
    }

    /// The row before its sum is known.
    pub(crate) fn unknown(is_apart: bool, kept: usize, number: usize, lang: Lang) -> Self {
        Self {
            is_apart,
            kept,
            name: rest_name(number, lang),
            value: String::new(),
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

impl Bars {
    /// The groups of a panel that have no row if only so many have one, of those that stand apart or of the others.
    pub fn rest_query(&self, panel: usize, is_apart: bool, kept: usize) -> Option<RestQuery> {
        let bars = &self.panels.get(panel)?.bars;
        let keys = bars.iter().filter(|bar| bar.is_apart == is_apart).skip(kept).map(|bar| bar.key.clone());
        let keys: Vec<GroupKey> = keys.collect();
        (!keys.is_empty()).then_some(RestQuery { panel, is_apart, kept, keys })
    }
}

impl Bar {
    /// The numbers of the marks in its row, or at its column.
    pub(crate) fn marks(&self) -> BTreeSet<usize> {
        let mut marks =
            marks_within(self.footnote.as_deref(), &self.counts, self.instead.as_deref().unwrap_or_default());
        marks.extend((self.unconverted > 0).then_some(UNCONVERTED));
        marks
    }
}

fn marks_within(footnote: Option<&str>, counts: &[CountCell], words: &str) -> BTreeSet<usize> {
    let counts = counts.iter().map(|count| count.extra.as_str());
    counts.chain(footnote).chain([words]).flat_map(marks_in).collect()
}

impl PanelBuilder<'_> {
    /// A rest row.
    pub(super) fn rest(&self, rest: &RestGroup, currency: Option<Currency>, ruler: &Ruler) -> Rest {
        let RestGroup { is_apart, kept, number, ref group, .. } = *rest;
        if self.options.chart == FigureKind::Share {
            return self.share_rest(rest);
        }
        let measure = self.volumes.query.measure;
        let sum = group.total.measured(measure, currency).filter(Sum::is_known);
        let together = |sum: &Sum| {
            let value = ruler.text(sum).unwrap_or_else(|| self.whole_value(Some(sum), currency, ruler));
            tr!(self.lang, "rest-together", value = value)
        };
        Rest {
            is_apart,
            kept,
            name: rest_name(number, self.lang),
            value: sum.as_ref().map_or_else(|| self.without_bar(group), together),
            footnote: sum.and_then(|sum| Self::marks(&sum)),
            counts: counts_of(self.options.chart, measure, &group.total, self.lang),
            segments: Vec::new(),
            deals: group.deals.clone(),
        }
    }
}
