//! Bars: the total of each group as lengths, text and colour roles.

use super::Role;
use super::axis::Ruler;
use super::bars_words::heading;
use super::chips::Chips;
use super::counts::{RankSpan, counts_of, places};
use super::figure_kind::FigureKind;
use super::footnotes::{DISPUTED, Footnotes, UNCONVERTED, mark_text};
use super::format::{money_sum_in, sum_text};
use super::kinds::{Axis, Bar, BarDirection, Bars, Context, End, Medium, Panel};
use super::options::{AxisScale, BarOptions, YearSplit};
use super::periods::{all_years, short_year};
use super::phrases::{deals, group_detail, group_name, rung_word, short_name, stage_word};
use super::rest::{Rest, RestGroup};
use super::sources::SourceNumbers;
use super::stack::segments;
use crate::model::{Currency, Lang, Register, Stage};
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
    bars_with(register, volumes, context, options.into(), &[])
}

/// The bars with rest rows, which a page of a certain size needs: those that `page::rest_queries` names, each summed.
pub fn bars_with(
    register: &Register,
    volumes: &Volumes,
    context: &Context,
    options: BarOptions,
    rests: &[RestGroup],
) -> Bars {
    // Columns have lengths.
    let is_upright = options.chart == FigureKind::Time;
    let scale = if is_upright { AxisScale::Linear } else { options.scale };
    let options = BarOptions { scale, ..options };
    // Bars of shares have no footnote marks.
    let is_marked = options.chart != FigureKind::Share;
    let footnotes = if is_marked { Footnotes::new(volumes) } else { Footnotes::default() };
    let numbers = SourceNumbers::new(&volumes.cited, context);
    let maker = PanelBuilder {
        register,
        volumes,
        options,
        medium: context.medium,
        lang: context.lang,
        chips: Chips::marked(volumes, context.lang),
        sources: &numbers,
        rests,
    };
    let panels = maker.panels();
    let legend = maker.legend(&panels);
    let heading = heading(register, volumes, context, options, &footnotes, &panels);
    let form = if maker.is_upright() { BarDirection::Vertical } else { BarDirection::Horizontal };
    let (heads, columns) = (maker.heads(&panels), maker.columns(&panels));
    let large = maker.large();
    let rests = maker.panel_rests(&panels);
    Bars { heading, panels, legend, form, heads, columns, top: options.top, large, rests }
}

pub(super) struct PanelBuilder<'a> {
    pub register: &'a Register,
    pub volumes: &'a Volumes,
    pub options: BarOptions,
    medium: Medium,
    pub lang: Lang,
    chips: Chips<'a>,
    sources: &'a SourceNumbers,
    pub rests: &'a [RestGroup],
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
                vec![self.panel(0, None, Some(currency), &self.all())]
            }
            _ => vec![self.panel(0, None, None, &self.all())],
        }
    }

    /// One panel per group with a bar for each year, all on one axis.
    fn panels_by_year(&self, currency: Option<Currency>) -> Vec<Panel> {
        let groups = self.all();
        let of_groups: Vec<Volumes> = groups.iter().map(|group| self.volumes.years_of(group)).collect();
        let ruler = self.year_ruler(currency);
        let years = all_years(of_groups.iter().flat_map(|of_group| &of_group.groups).map(|group| &group.key));
        let last = of_groups.len().saturating_sub(1);
        let panels = groups.iter().zip(&of_groups).enumerate().map(|(at, (group, of_group))| {
            let maker = PanelBuilder { volumes: of_group, chips: Chips::new(of_group, self.lang), ..*self };
            let bars = years.iter().map(|year| {
                let found = of_group.groups.iter().find(|group| group.key == *year);
                found.map_or_else(|| maker.empty(year.clone()), |year| maker.bar(year, currency, &ruler))
            });
            let bars = bars.map(|bar| Bar { period: short_year(&bar.key), ..bar }).collect();
            let grouping = self.volumes.query.grouping();
            let name = group_name(self.register, grouping, &group.key, self.lang);
            let total = self.sum(group, currency).filter(Sum::is_known).map(|sum| {
                let mark = Self::marks(&sum).unwrap_or_default();
                format!("{}{mark}", self.value(&sum, currency, &ruler))
            });
            Panel {
                name: Some(name),
                key: Some(group.key.clone()),
                total,
                is_apart: group.is_apart,
                axis: ruler.axis.clone(),
                bars,
                shares_axis: at < last,
                ..Panel::default()
            }
        });
        panels.collect()
    }

    /// The axis for the years of all groups.
    fn year_ruler(&self, currency: Option<Currency>) -> Ruler {
        let of_groups: Vec<Volumes> =
            self.volumes.groups.iter().map(|group| self.volumes.years_of(group)).collect();
        let sums = of_groups.iter().flat_map(|of_group| &of_group.groups);
        let sums: Vec<Sum> = sums.filter_map(|year| self.sum(year, currency)).collect();
        self.ruler(&sums, currency)
    }

    fn ruler(&self, sums: &[Sum], currency: Option<Currency>) -> Ruler {
        let ruler = Ruler::new(sums, self.volumes.query.measure, currency, self.options.scale, self.lang);
        // Columns and small multiples have no room for a third digit.
        let is_narrow = self.options.chart == FigureKind::Time || self.is_split();
        if is_narrow { ruler.with_digits(2) } else { ruler }
    }

    /// Whether bars stand side by side: over time, and for the years of groups in a file.
    pub fn is_upright(&self) -> bool {
        let is_plain = self.options.chart == FigureKind::Bars && self.options.scale == AxisScale::Linear;
        self.options.chart == FigureKind::Time || self.medium == Medium::File && is_plain && self.is_split()
    }

    /// Whether each group has a bar per year; groups that are times have none.
    fn is_split(&self) -> bool {
        self.options.split == YearSplit::Years && !self.volumes.query.by.is_in_time()
    }

    pub fn all(&self) -> Vec<&Group> {
        self.in_order(self.volumes.groups.iter().collect())
    }

    /// One panel per currency with the groups that have an amount in it, and a last panel for groups without any
    /// amount.
    fn panels_by_currency(&self) -> Vec<Panel> {
        let mut panels = Vec::new();
        for currency in self.currencies_by_deals() {
            let known = |group: &&Group| self.sum(group, Some(currency)).is_some_and(|sum| sum.is_known());
            let mut groups: Vec<&Group> = self.volumes.groups.iter().filter(known).collect();
            if self.options.chart == FigureKind::Bars && !self.volumes.query.by.is_in_time() {
                groups.sort_by_key(|group| {
                    let interval = self.sum(group, Some(currency)).unwrap_or(Sum::ZERO).interval;
                    (group.is_apart, Reverse((interval.low, interval.high.is_none(), interval.high)))
                });
            }
            if !groups.is_empty() {
                let groups = self.in_order(groups);
                panels.push(self.panel(
                    panels.len(),
                    Some(currency.code().to_owned()),
                    Some(currency),
                    &groups,
                ));
            }
        }
        let is_unknown = |group: &&Group| !group.total.money.values().any(Sum::is_known);
        let rest: Vec<&Group> = self.volumes.groups.iter().filter(is_unknown).collect();
        if !rest.is_empty() || panels.is_empty() {
            let name = tr!(self.lang, "bars-no-amount-known");
            let name = (!panels.is_empty()).then(|| name.to_owned());
            panels.push(self.panel(panels.len(), name, None, &rest));
        }
        panels
    }

    /// The currencies, those with the most groups first.
    fn currencies_by_deals(&self) -> Vec<Currency> {
        let mut currencies = self.volumes.currencies();
        let groups = |currency: &Currency| {
            self.volumes.groups.iter().filter(|group| group.total.money.contains_key(currency)).count()
        };
        currencies.sort_by_key(|currency| Reverse(groups(currency)));
        currencies
    }

    pub fn sum(&self, group: &Group, currency: Option<Currency>) -> Option<Sum> {
        group.total.measured(self.volumes.query.measure, currency)
    }

    fn panel(
        &self,
        number: usize,
        name: Option<String>,
        currency: Option<Currency>,
        groups: &[&Group],
    ) -> Panel {
        let rests: Vec<&RestGroup> = self.rests.iter().filter(|rest| rest.panel == number).collect();
        let sums = Self::named(groups, &rests).filter_map(|group| self.sum(group, currency));
        let ruler = self.ruler(&sums.collect::<Vec<_>>(), currency);
        let mut bars: Vec<Bar> = groups.iter().map(|group| self.bar(group, currency, &ruler)).collect();
        self.set_ranks(&mut bars, groups, currency);
        if self.options.chart == FigureKind::Time {
            bars = self.in_time(bars);
        }
        let rests = rests.into_iter().map(|rest| self.rest(rest, currency, &ruler)).collect();
        let lane_names = self.lane_names();
        Panel { name, lane_names, axis: ruler.axis, bars, rests, ..Panel::default() }
    }

    /// The groups that have a row of their own: a rest never sets the scale.
    fn named<'g>(groups: &'g [&'g Group], rests: &[&RestGroup]) -> impl Iterator<Item = &'g Group> {
        let kept = |is_apart: bool| {
            let rest = rests.iter().find(|rest| rest.is_apart == is_apart);
            rest.map_or(usize::MAX, |rest| rest.kept)
        };
        let (own, apart): (Vec<&Group>, Vec<&Group>) = groups.iter().partition(|group| !group.is_apart);
        own.into_iter().take(kept(false)).chain(apart.into_iter().take(kept(true)))
    }

    /// Sets the possible ranks, if any is open.
    fn set_ranks(&self, bars: &mut [Bar], groups: &[&Group], currency: Option<Currency>) {
        if !self.options.ranks_groups() || self.volumes.query.by.is_in_time() {
            return;
        }
        let currency = if self.volumes.query.measure == Measure::Money { currency } else { None };
        let places = places(&self.volumes.groups, currency, self.volumes.query.measure);
        for (bar, group) in bars.iter_mut().zip(groups) {
            let rank = group.ranks.get(&currency).zip(places.get(&group.key));
            bar.rank = rank.map(|(rank, place)| RankSpan::new(*rank, *place, places.len()));
        }
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
            (Some(low), None) if low > 0.0 => Vec::new(),
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
            short_name: match (self.options.chart, &group.key) {
                (FigureKind::Funnel, GroupKey::Stage(stage)) => {
                    Some(stage_word(*stage, self.lang).to_owned())
                }
                (_, key) => short_name(self.register, key, self.lang),
            },
            detail: self.detail(group),
            sources: self.sources_of(group),
            is_apart: group.is_apart,
            rank: None,
            counts: counts_of(self.options.chart, self.volumes.query.measure, &group.total, self.lang),
            instead: known.is_none().then(|| self.without_bar(group)),
            role: self.role(group),
            period: None,
            low,
            end,
            segments,
            value: known.map(|sum| self.value(&sum, currency, ruler)),
            whole_value: self.whole_value(sum.as_ref(), currency, ruler),
            footnote: known.and_then(|sum| Self::marks(&sum)),
            inside: (is_disputed && matches!(end, End::Upto(_))).then(|| inside.to_owned()),
            chips: self.chips.of(group, sum.as_ref()),
            undisclosed: of_money(group.total.undisclosed),
            unconverted: of_money(group.total.unconverted),
            approximate: known.is_some_and(|sum| sum.approximate),
            deals: group.deals.clone(),
        }
    }

    /// The numbers of a group's sources.
    pub fn sources_of(&self, group: &Group) -> Option<String> {
        self.sources.of(&group.sources)
    }

    /// The names of the lanes below columns.
    fn lane_names(&self) -> Vec<String> {
        if self.options.chart != FigureKind::Time {
            return Vec::new();
        }
        vec![tr!(self.lang, "count-deals").to_owned(), tr!(self.lang, "count-undisclosed-short").to_owned()]
    }

    /// The rest of groups with a panel each.
    fn panel_rests(&self, panels: &[Panel]) -> Vec<Rest> {
        if panels.iter().all(|panel| panel.key.is_none()) {
            return Vec::new();
        }
        let currency = match self.volumes.query.shown {
            CurrencyMode::In(currency) if self.volumes.query.measure == Measure::Money => Some(currency),
            _ => None,
        };
        let ruler = self.year_ruler(currency);
        self.rests.iter().map(|rest| self.rest(rest, currency, &ruler)).collect()
    }

    /// The colour of a group's bar.
    fn role(&self, group: &Group) -> Role {
        match (self.options.chart, &group.key) {
            _ if group.is_apart => Role::Apart,
            (FigureKind::Funnel, GroupKey::Stage(stage)) => Role::of_stage(*stage),
            _ => Role::Data,
        }
    }

    /// The words in place of a bar for a group of which nothing is known.
    pub fn without_bar(&self, group: &Group) -> String {
        let total = &group.total;
        match self.volumes.query.measure {
            Measure::Money if total.unconverted > 0 => {
                format!("{}{}", tr!(self.lang, "amount-unconverted"), mark_text(UNCONVERTED))
            }
            Measure::Money if total.undisclosed > 0 => tr!(self.lang, "amount-undisclosed").to_owned(),
            _ => self.chips.of(group, None).join(tr!(self.lang, "list-comma")),
        }
    }

    /// The mark of a sum on which sources disagree.
    pub fn marks(sum: &Sum) -> Option<String> {
        sum.disputed.then(|| mark_text(DISPUTED))
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
        match self.options.chart {
            FigureKind::Funnel if self.medium == Medium::Window => Some(deals(group.total.deals, self.lang)),
            FigureKind::Funnel => {
                let is_beside = group.key == GroupKey::Stage(Stage::Cancelled);
                is_beside.then(|| tr!(self.lang, "rows-in-no-bar-above").to_owned())
            }
            _ => group_detail(self.register, self.volumes.query.by, &group.key, self.lang),
        }
    }

    /// The value in the unit of the axis; with a unit of its own on a logarithmic axis.
    fn value(&self, sum: &Sum, currency: Option<Currency>, ruler: &Ruler) -> String {
        ruler.text(sum).unwrap_or_else(|| self.whole_value(Some(sum), currency, ruler))
    }

    pub fn whole_value(&self, sum: Option<&Sum>, currency: Option<Currency>, ruler: &Ruler) -> String {
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
