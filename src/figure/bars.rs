//! Bars: what each group adds up to, as lengths, words and roles.

use super::Role;
use super::axis::Ruler;
use super::chips::Chips;
use super::format::{money_sum_text, sum_text};
use super::heading::heading;
use super::kinds::{Axis, Bar, Bars, Context, End, LegendEntry, Panel, Segment, Texture};
use super::notes::Footnotes;
use super::stack::{StackBy, segments};
use super::words::{group_detail, group_name, kind_word, stage_word};
use crate::model::{Currency, Kind, Lang, Register, Stage};
use crate::query::{Group, Measure, Shown, Sum, Volumes};
use crate::say;
use std::cmp::Reverse;

/// The bars of a volumes answer, with everything that is written around them.
pub fn bars(register: &Register, volumes: &Volumes, context: &Context, stack: Option<StackBy>) -> Bars {
    let footnotes = Footnotes::new(volumes);
    let maker = Maker {
        register,
        volumes,
        stack,
        lang: context.lang,
        chips: Chips::new(volumes, context.lang),
        footnotes: &footnotes,
    };
    let panels = maker.panels();
    let legend = maker.legend(&panels);
    Bars { heading: heading(register, volumes, context, &footnotes, &panels), panels, legend }
}

struct Maker<'a> {
    register: &'a Register,
    volumes: &'a Volumes,
    stack: Option<StackBy>,
    lang: Lang,
    chips: Chips<'a>,
    footnotes: &'a Footnotes,
}

impl Maker<'_> {
    fn panels(&self) -> Vec<Panel> {
        let query = self.volumes.query;
        match (query.measure, query.shown) {
            (Measure::Money, Shown::AsStated) => self.panels_by_currency(),
            (Measure::Money, Shown::In(currency)) => vec![self.panel(None, Some(currency), &self.all())],
            _ => vec![self.panel(None, None, &self.all())],
        }
    }

    fn all(&self) -> Vec<&Group> {
        self.volumes.groups.iter().collect()
    }

    /// One panel a currency with the groups that have some of it; a last one for those without any figure.
    fn panels_by_currency(&self) -> Vec<Panel> {
        let mut panels = Vec::new();
        for currency in self.volumes.currencies() {
            let known = |group: &&Group| self.sum(group, Some(currency)).is_some_and(|sum| sum.is_known());
            let mut groups: Vec<&Group> = self.volumes.groups.iter().filter(known).collect();
            if !self.volumes.query.by.is_in_time() {
                groups.sort_by_key(|group| {
                    let interval = self.sum(group, Some(currency)).unwrap_or(Sum::ZERO).interval;
                    Reverse((interval.low, interval.high.is_none(), interval.high))
                });
            }
            if !groups.is_empty() {
                panels.push(self.panel(Some(currency.code().to_owned()), Some(currency), &groups));
            }
        }
        let is_unknown = |group: &&Group| !group.total.money.values().any(Sum::is_known);
        let rest: Vec<&Group> = self.volumes.groups.iter().filter(is_unknown).collect();
        if !rest.is_empty() || panels.is_empty() {
            let name = say!(self.lang, "bars-no-amount-known");
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
        let ruler = Ruler::new(&sums, self.volumes.query.measure, currency, self.lang);
        let bars = groups.iter().map(|group| self.bar(group, currency, &ruler)).collect();
        Panel { name, axis: ruler.axis, bars }
    }

    fn bar(&self, group: &Group, currency: Option<Currency>, ruler: &Ruler) -> Bar {
        let (register, by) = (self.register, self.volumes.query.by);
        let sum = self.sum(group, currency);
        let known = sum.filter(Sum::is_known);
        let low = known.map(|sum| ruler.at(sum.interval.low));
        let end = match known.map(|sum| (sum.interval.is_exact(), sum.interval.high)) {
            Some((true, _)) => End::Exact,
            Some((false, Some(high))) => End::Upto(ruler.at(high)),
            _ => End::Open,
        };
        let segments = match (low, self.stack) {
            (Some(low), None) if low > 0.0 => vec![Segment { from: 0.0, to: low, role: Role::Accent }],
            (Some(_), Some(stack)) => segments(register, self.volumes, group, ruler, currency, stack),
            _ => Vec::new(),
        };
        let is_disputed = known.is_some_and(|sum| sum.disputed);
        let inside = say!(self.lang, "bars-sources-disagree");
        Bar {
            key: group.key.clone(),
            name: group_name(register, (by, self.volumes.query.site), &group.key, self.lang),
            detail: group_detail(register, by, &group.key, self.lang),
            low,
            end,
            segments,
            value: known.map(|sum| self.value(&sum, currency, ruler)),
            whole_value: self.whole_value(sum.as_ref(), currency),
            footnote: if is_disputed { self.footnotes.mark(&group.disputed) } else { None },
            inside: (is_disputed && matches!(end, End::Upto(_))).then(|| inside.to_owned()),
            chips: self.chips.of(group, sum.as_ref()),
            approximate: known.is_some_and(|sum| sum.approximate),
            deals: group.deals.clone(),
        }
    }

    /// The value in the unit of the axis; with its own unit where that is too small to read.
    fn value(&self, sum: &Sum, currency: Option<Currency>, ruler: &Ruler) -> String {
        let text = super::format::interval_in(sum, |value| ruler.text(value));
        text.unwrap_or_else(|| self.whole_value(Some(sum), currency))
    }

    fn whole_value(&self, sum: Option<&Sum>, currency: Option<Currency>) -> String {
        let Some(sum) = sum else {
            return say!(self.lang, "bars-no-amount").to_owned();
        };
        match (currency, self.volumes.query.measure) {
            (Some(currency), _) => money_sum_text(currency, sum, self.lang),
            (None, Measure::Area) => format!("{}\u{a0}m²", sum_text(sum, self.lang)),
            (None, Measure::Count(unit)) => super::words::counted(unit, sum, self.lang),
            (None, _) => sum_text(sum, self.lang),
        }
    }

    fn legend(&self, panels: &[Panel]) -> Vec<LegendEntry> {
        let bars = || panels.iter().flat_map(|panel| &panel.bars);
        let mut legend = self.stack_legend(panels);
        let base = Role::Accent;
        if bars().any(|bar| matches!(bar.end, End::Upto(_))) {
            let label = say!(self.lang, "bars-possible-not-certain");
            legend.push(LegendEntry { role: base, texture: Texture::Hatched, label: label.to_owned() });
        }
        if bars().any(|bar| bar.low.is_some() && bar.end == End::Open) {
            let label = say!(self.lang, "bars-at-least-upper-end-unknown");
            legend.push(LegendEntry { role: base, texture: Texture::Torn, label: label.to_owned() });
        }
        legend
    }

    fn stack_legend(&self, panels: &[Panel]) -> Vec<LegendEntry> {
        let Some(stack) = self.stack else { return Vec::new() };
        let mut entries: Vec<(Role, String)> = match stack {
            StackBy::Kind => {
                Kind::ALL.iter().map(|&k| (Role::of_kind(k), kind_word(k, self.lang).to_owned())).collect()
            }
            StackBy::Stage => {
                Stage::ALL.iter().map(|&s| (Role::of_stage(s), stage_word(s, self.lang).to_owned())).collect()
            }
        };
        let mixed = match stack {
            StackBy::Kind => say!(self.lang, "bars-certain-kind-open"),
            StackBy::Stage => say!(self.lang, "bars-certain-stage-open"),
        };
        entries.push((Role::Neutral, mixed.to_owned()));
        let segments = || panels.iter().flat_map(|panel| &panel.bars).flat_map(|bar| &bar.segments);
        entries.retain(|(role, _)| segments().any(|segment| segment.role == *role));
        let entry = |(role, label)| LegendEntry { role, texture: Texture::Solid, label };
        entries.into_iter().map(entry).collect()
    }
}

impl Axis {
    /// Whether anything on it has a length.
    pub fn is_drawn(&self) -> bool {
        !self.ticks.is_empty()
    }
}
