//! Bars: the total of each group as lengths, text and colour roles.

use super::Role;
use super::axis::Ruler;
use super::bars_words::heading;
use super::chips::Chips;
use super::figure_kind::FigureKind;
use super::footnotes::{DISPUTED, Footnotes, mark_text};
use super::format::{money_sum_in, sum_text};
use super::kinds::{Axis, Bar, BarDirection, Bars, Context, End, Panel, Segment};
use super::options::{AxisScale, BarOptions, YearSplit};
use super::phrases::{deals, group_detail, group_name, rung_word};
use super::sources::SourceNumbers;
use super::stack::segments;
use crate::model::{Currency, Lang, Register};
use crate::query::{CurrencyMode, Group, GroupKey, Measure, Sum, Volumes};
use crate::tr;
use std::cmp::Reverse;
use std::ops::Range;

/// Volumes as bars, with all the text around them.
pub fn bars(
    register: &Register,
    volumes: &Volumes,
    context: &Context,
    options: impl Into<BarOptions>,
) -> Bars {
    let options = options.into();
    // Bars of shares have no footnote marks.
    let is_marked = options.chart != FigureKind::Share;
    let footnotes = if is_marked { Footnotes::new(volumes) } else { Footnotes::default() };
    let numbers = SourceNumbers::new(&volumes.cited, context);
    let maker = PanelBuilder {
        register,
        volumes,
        options,
        lang: context.lang,
        chips: Chips::marked(volumes, context.lang),
        sources: &numbers,
    };
    let panels = maker.panels();
    let legend = maker.legend(&panels);
    let heading = heading(register, volumes, context, options, &footnotes, &panels);
    let form =
        if options.chart == FigureKind::Time { BarDirection::Vertical } else { BarDirection::Horizontal };
    Bars { heading, panels, legend, form }
}

pub(super) struct PanelBuilder<'a> {
    pub register: &'a Register,
    pub volumes: &'a Volumes,
    pub options: BarOptions,
    pub lang: Lang,
    chips: Chips<'a>,
    sources: &'a SourceNumbers,
}

impl PanelBuilder<'_> {
    fn panels(&self) -> Vec<Panel> {
        let query = self.volumes.query;
        match (query.measure, query.shown) {
            _ if self.options.chart == FigureKind::Share => vec![self.share_panel()],
            (Measure::Money, CurrencyMode::AsStated) => self.panels_by_currency(),
            (Measure::Money, CurrencyMode::In(currency)) if self.is_split() => {
                self.panels_by_year(Some(currency))
            }
            _ if self.is_split() => self.panels_by_year(None),
            (Measure::Money, CurrencyMode::In(currency)) => {
                vec![self.panel(None, Some(currency), &self.all())]
            }
            _ => vec![self.panel(None, None, &self.all())],
        }
    }

    /// One panel per group with a bar for each year, all on one axis.
    fn panels_by_year(&self, currency: Option<Currency>) -> Vec<Panel> {
        let of_groups: Vec<Volumes> =
            self.volumes.groups.iter().map(|group| self.volumes.years_of(group)).collect();
        let sums = of_groups.iter().flat_map(|of_group| &of_group.groups);
        let sums: Vec<Sum> = sums.filter_map(|year| self.sum(year, currency)).collect();
        let ruler = self.ruler(&sums, currency);
        let last = of_groups.len().saturating_sub(1);
        let panels = self.volumes.groups.iter().zip(&of_groups).enumerate().map(|(at, (group, of_group))| {
            let maker =
                PanelBuilder { volumes: of_group, chips: Chips::marked(of_group, self.lang), ..*self };
            let bars = of_group.groups.iter().map(|year| maker.bar(year, currency, &ruler)).collect();
            let grouping = self.volumes.query.grouping();
            let name = group_name(self.register, grouping, &group.key, self.lang);
            Panel { name: Some(name), axis: ruler.axis.clone(), bars, shares_axis: at < last }
        });
        panels.collect()
    }

    fn ruler(&self, sums: &[Sum], currency: Option<Currency>) -> Ruler {
        let ruler = Ruler::new(sums, self.volumes.query.measure, currency, self.options.scale, self.lang);
        // Columns and small multiples have no room for a third digit.
        let is_narrow = self.options.chart == FigureKind::Time || self.is_split();
        if is_narrow { ruler.with_digits(2) } else { ruler }
    }

    /// Whether each group has a bar per year; groups that are times have none.
    fn is_split(&self) -> bool {
        self.options.split == YearSplit::Years && !self.volumes.query.by.is_in_time()
    }

    fn all(&self) -> Vec<&Group> {
        self.volumes.groups.iter().collect()
    }

    /// One panel per currency with the groups that have an amount in it, and a last panel for groups without any
    /// amount.
    fn panels_by_currency(&self) -> Vec<Panel> {
        let mut panels = Vec::new();
        for currency in self.volumes.currencies() {
            let known = |group: &&Group| self.sum(group, Some(currency)).is_some_and(|sum| sum.is_known());
            let mut groups: Vec<&Group> = self.volumes.groups.iter().filter(known).collect();
            if self.options.chart == FigureKind::Bars && !self.volumes.query.by.is_in_time() {
                groups.sort_by_key(|group| {
                    let interval = self.sum(group, Some(currency)).unwrap_or(Sum::ZERO).interval;
                    (group.is_apart, Reverse((interval.low, interval.high.is_none(), interval.high)))
                });
            }
            if !groups.is_empty() {
                panels.push(self.panel(Some(currency.code().to_owned()), Some(currency), &groups));
            }
        }
        let is_unknown = |group: &&Group| !group.total.money.values().any(Sum::is_known);
        let rest: Vec<&Group> = self.volumes.groups.iter().filter(is_unknown).collect();
        if !rest.is_empty() || panels.is_empty() {
            let name = tr!(self.lang, "bars-no-amount-known");
            let name = (!panels.is_empty()).then(|| name.to_owned());
            panels.push(self.panel(name, None, &rest));
        }
        panels
    }

    fn sum(&self, group: &Group, currency: Option<Currency>) -> Option<Sum> {
        group.total.measured(self.volumes.query.measure, currency)
    }

    fn panel(&self, name: Option<String>, currency: Option<Currency>, groups: &[&Group]) -> Panel {
        let sums: Vec<Sum> = groups.iter().filter_map(|group| self.sum(group, currency)).collect();
        let ruler = self.ruler(&sums, currency);
        let mut bars: Vec<Bar> = groups.iter().map(|group| self.bar(group, currency, &ruler)).collect();
        if self.options.chart == FigureKind::Time {
            bars = self.in_time(bars);
        }
        Panel { name, axis: ruler.axis, bars, shares_axis: false }
    }

    fn bar(&self, group: &Group, currency: Option<Currency>, ruler: &Ruler) -> Bar {
        let sum = self.sum(group, currency);
        let known = sum.filter(Sum::is_known);
        let low = known.map(|sum| ruler.at(sum.interval.low));
        let end = match known.map(|sum| (sum.interval.is_exact(), sum.interval.high)) {
            Some((true, _)) => End::Exact,
            Some((false, Some(high))) => End::Upto(ruler.at(high)),
            _ => End::Open,
        };
        let segments = match (low, self.options.stack) {
            _ if ruler.axis.scale == AxisScale::Log => Vec::new(),
            (Some(low), None) if low > 0.0 => vec![Segment { from: 0.0, to: low, role: Role::Accent }],
            (Some(_), Some(_)) => segments(group, self.volumes.query.measure, currency, ruler),
            _ => Vec::new(),
        };
        let is_disputed = known.is_some_and(|sum| sum.disputed);
        let inside = tr!(self.lang, "bars-sources-disagree");
        let is_money = self.volumes.query.measure == Measure::Money;
        let of_money = |deals: usize| if is_money { deals } else { 0 };
        Bar {
            key: group.key.clone(),
            name: self.name(&group.key),
            detail: self.detail(group),
            period: None,
            low,
            end,
            segments,
            value: known.map(|sum| self.value(&sum, currency, ruler)),
            whole_value: self.whole_value(sum.as_ref(), currency, ruler),
            footnote: is_disputed.then(|| mark_text(DISPUTED)),
            inside: (is_disputed && matches!(end, End::Upto(_))).then(|| inside.to_owned()),
            chips: self.chips.of(group, sum.as_ref()),
            undisclosed: of_money(group.total.undisclosed),
            unconverted: of_money(group.total.unconverted),
            approximate: known.is_some_and(|sum| sum.approximate),
            deals: group.deals.clone(),
        }
    }

    /// The group's name; in a funnel, the deals that reached the stage.
    pub fn name(&self, key: &GroupKey) -> String {
        match (self.options.chart, key) {
            (FigureKind::Funnel, GroupKey::Stage(stage)) => rung_word(*stage, self.lang).to_owned(),
            _ => group_name(self.register, self.volumes.query.grouping(), key, self.lang),
        }
    }

    /// The line under the name: the location of a place, or the number of deals that reached a stage.
    pub fn detail(&self, group: &Group) -> Option<String> {
        let detail = match self.options.chart {
            FigureKind::Funnel => Some(deals(group.total.deals, self.lang)),
            _ => group_detail(self.register, self.volumes.query.by, &group.key, self.lang),
        };
        let parts = [detail, self.sources.of(&group.sources)];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }

    /// The value in the unit of the axis; with a unit of its own on a logarithmic axis.
    fn value(&self, sum: &Sum, currency: Option<Currency>, ruler: &Ruler) -> String {
        ruler.text(sum).unwrap_or_else(|| self.whole_value(Some(sum), currency, ruler))
    }

    fn whole_value(&self, sum: Option<&Sum>, currency: Option<Currency>, ruler: &Ruler) -> String {
        let Some(sum) = sum else {
            return tr!(self.lang, "bars-no-amount").to_owned();
        };
        match (currency, self.volumes.query.measure) {
            (Some(currency), _) => money_sum_in(ruler.scale(), currency, sum, self.lang),
            (None, Measure::Area) => format!("{}\u{a0}m²", sum_text(sum, self.lang)),
            (None, Measure::Count(unit)) => super::phrases::counted(unit, sum, self.lang),
            (None, _) => sum_text(sum, self.lang),
        }
    }
}

impl Bars {
    /// The panels on the axis of a panel: they share it up to the one that labels it.
    pub fn panels_on_axis(&self, panel: usize) -> Range<usize> {
        let all = self.panels.len();
        let shares = |at: &usize| self.panels.get(*at).is_some_and(|panel| panel.shares_axis);
        let first = (0..panel).rev().take_while(shares).last().unwrap_or(panel);
        let last = panel + (panel..all).take_while(shares).count();
        first..(last + 1).min(all)
    }
}

impl Bar {
    /// Number of the bar's deals whose money is not included in the bar.
    pub fn not_in_it(&self) -> usize {
        self.undisclosed + self.unconverted
    }
}

impl Axis {
    /// Whether the bar has a length.
    pub fn is_drawn(&self) -> bool {
        !self.ticks.is_empty()
    }
}
