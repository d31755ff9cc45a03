//! The rows for rests, written like the bars above them.

use super::axis::Ruler;
use super::bars::PanelBuilder;
use super::counts::counts_of;
use super::figure_kind::FigureKind;
use super::footnotes::marks_within;
use super::kinds::{Bar, Bars};
use super::rest::{Rest, RestGroup, RestQuery, rest_name};
use crate::model::Currency;
use crate::query::{GroupKey, Sum};
use crate::tr;
use std::collections::BTreeSet;

impl Bars {
    /// The groups of a panel that have no row if only so many have one, of those that stand apart or of the others.
    pub fn rest_query(&self, panel: usize, is_apart: bool, kept: usize) -> Option<RestQuery> {
        let bars = &self.panels.get(panel)?.bars;
        let keys = bars.iter().filter(|bar| bar.is_apart == is_apart).skip(kept).map(|bar| bar.key.clone());
        let keys: Vec<GroupKey> = keys.collect();
        (!keys.is_empty()).then_some(RestQuery { panel, is_apart, kept, keys })
    }
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
        let value =
            |sum: &Sum| ruler.text(sum).unwrap_or_else(|| self.whole_value(Some(sum), currency, ruler));
        let together = |value: &String| tr!(self.lang, "rest-together", value = value);
        let short_value = sum.as_ref().map(value);
        Rest {
            is_apart,
            kept,
            name: rest_name(number, self.lang),
            short_name: None,
            value: short_value.as_ref().map_or_else(|| self.without_bar(group), together),
            short_value,
            footnote: sum.and_then(|sum| Self::marks(&sum)),
            counts: counts_of(self.options.chart, measure, &group.total, self.lang),
            segments: Vec::new(),
            deals: group.deals.clone(),
        }
    }
}

impl Bar {
    /// The numbers of the marks in its row.
    pub(crate) fn marks(&self) -> BTreeSet<usize> {
        let counts = self.counts.iter().map(|count| count.extra.as_str());
        marks_within(counts.chain(self.footnote.as_deref()).chain(self.instead.as_deref()))
    }
}
