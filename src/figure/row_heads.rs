//! The order of a chart's groups, and the heads of the columns around its bars.

use super::Role;
use super::bars::PanelBuilder;
use super::counts::{CountColumn, count_columns};
use super::figure_kind::FigureKind;
use super::kinds::{Bar, Bars, Panel, RowHeads};
use super::options::GroupOrder;
use super::phrases::{capital, group_name};
use crate::model::Decimal;
use crate::query::{CurrencyMode, Group, GroupBy, GroupKey, Measure};
use crate::tr;
use std::cmp::Reverse;

impl PanelBuilder<'_> {
    /// The order that was asked for, or the usual one of the grouping.
    fn order(&self) -> GroupOrder {
        let is_ladder = self.volumes.query.by == GroupBy::Stage;
        let usual = if is_ladder { GroupOrder::Own } else { GroupOrder::Low };
        self.options.order.unwrap_or(usual)
    }

    /// The groups in the order of the chart; those that stand apart stay behind the others.
    pub(super) fn in_order<'g>(&self, mut groups: Vec<&'g Group>) -> Vec<&'g Group> {
        let is_in_time = self.volumes.query.by.is_in_time() || self.options.chart == FigureKind::Funnel;
        let name = |group: &Group| {
            group_name(self.register, self.volumes.query.grouping(), &group.key, self.lang).to_lowercase()
        };
        match self.order() {
            _ if is_in_time => {}
            GroupOrder::Low => {}
            GroupOrder::High => groups.sort_by_key(|group| (group.is_apart, Reverse(self.high(group)))),
            GroupOrder::Name => groups.sort_by_cached_key(|group| (group.is_apart, name(group))),
            GroupOrder::Own => {
                groups.sort_by(|a, b| (a.is_apart, &a.key).cmp(&(b.is_apart, &b.key)));
            }
        }
        groups
    }

    /// The upper bound of a group, open ones above all others.
    fn high(&self, group: &Group) -> (bool, Decimal) {
        let measure = self.volumes.query.measure;
        let sums = match (measure, self.volumes.query.shown) {
            (Measure::Money, CurrencyMode::AsStated) => group.total.money.values().copied().collect(),
            (Measure::Money, CurrencyMode::In(currency)) => Vec::from_iter(self.sum(group, Some(currency))),
            _ => Vec::from_iter(self.sum(group, None)),
        };
        let highs =
            sums.iter().map(|sum| (sum.interval.high.is_none(), sum.interval.high.unwrap_or_default()));
        highs.max().unwrap_or_default()
    }

    /// The heads above names and ranks.
    pub(super) fn heads(&self, panels: &[Panel]) -> RowHeads {
        let query = self.volumes.query;
        let bars = || panels.iter().flat_map(|panel| &panel.bars);
        let is_wider = |bar: &Bar| bar.is_apart && matches!(bar.key, GroupKey::Place(_));
        let lang = self.lang;
        let forms =
            || [tr!(lang, "rows-wider-places"), tr!(lang, "share-wider"), tr!(lang, "share-wider-short")];
        let apart = bars().any(is_wider).then(|| forms().map(str::to_owned));
        let open = bars().filter_map(|bar| bar.rank);
        let rank = open.filter(|rank| rank.best < rank.worst).map(|rank| rank.of).max();
        let rank = rank.map(|of| {
            [tr!(self.lang, "rows-rank", number = of), tr!(self.lang, "rows-rank-short").to_owned()]
        });
        RowHeads { group: self.group_head(query.by), apart, rank }
    }

    fn group_head(&self, by: GroupBy) -> String {
        match self.options.chart {
            FigureKind::Funnel => String::new(),
            _ => capital(by.in_words(self.lang)),
        }
    }

    /// The columns of counts beside the bars.
    pub(super) fn columns(&self, panels: &[Panel]) -> Vec<CountColumn> {
        let has_any = panels.iter().flat_map(|panel| &panel.bars).any(|bar| bar.not_in_it() > 0);
        count_columns(self.options.chart, self.volumes.query.measure, has_any, self.lang)
    }
}

impl Bars {
    /// Dims all bars but those of the group with this name; does nothing if no group has it.
    pub fn focus(&mut self, name: &str) {
        let name = name.trim().to_lowercase();
        let is_it = |bar: &Bar| bar.name.to_lowercase() == name;
        if name.is_empty() || !self.panels.iter().flat_map(|panel| &panel.bars).any(is_it) {
            return;
        }
        for bar in self.panels.iter_mut().flat_map(|panel| &mut panel.bars).filter(|bar| !is_it(bar)) {
            bar.role = Role::Dimmed;
        }
    }
}
