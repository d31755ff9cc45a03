//! Shares: how many deals of each group disclose their amount, and how precisely. Deals without money count nowhere.

use super::Role;
use super::bars::PanelBuilder;
use super::counts::CountCell;
use super::figure_kind::FigureKind;
use super::kinds::{Axis, Bar, End, LegendEntry, Panel, Texture, Tick};
use super::phrases::short_name;
use super::rest::{Rest, RestGroup, rest_name};
use super::segment::{Segment, SegmentFill};
use crate::query::{Disclosure, Group, GroupKey, Members};
use crate::tr;
use crate::words::number;
use rust_decimal::prelude::ToPrimitive;
use std::cmp::Reverse;

/// Groups with fewer deals are one row: their shares would say little.
const LARGE: usize = 10;

impl Disclosure {
    pub(super) fn role(self) -> Role {
        match self {
            Self::Figure => Role::DisclosedFigure,
            Self::Bound => Role::DisclosedBound,
            Self::Disputed => Role::Disputed,
            Self::Undisclosed => Role::UndisclosedShare,
            Self::NoMoney => Role::NoMoney,
        }
    }

    /// The way in which its part of a bar is filled.
    fn fill(self) -> SegmentFill {
        match self {
            Self::Disputed => SegmentFill::Lined,
            Self::Undisclosed => SegmentFill::Outlined,
            Self::Figure | Self::Bound | Self::NoMoney => SegmentFill::Solid,
        }
    }

    /// The parts of a bar: how precisely deals about money disclose it.
    const PARTS: [Self; 4] = [Self::Figure, Self::Bound, Self::Disputed, Self::Undisclosed];
}

/// The deals of a group by how much they disclose.
struct Counted([usize; 4]);

impl Counted {
    fn of(parts: &[Group]) -> Self {
        let count = |one: Disclosure| {
            let parts = parts.iter().filter(|part| part.key == GroupKey::Disclosure(one));
            parts.map(|part| part.total.deals).sum::<usize>()
        };
        Self(Disclosure::PARTS.map(count))
    }

    fn all(&self) -> usize {
        self.0.iter().sum()
    }

    fn disclosed(&self) -> usize {
        let [figure, bound, disputed, _] = self.0;
        figure + bound + disputed
    }

    fn undisclosed(&self) -> usize {
        self.0[3]
    }
}

impl PanelBuilder<'_> {
    /// All groups, each on a scale from none to all of its deals; all deals together come first.
    pub(super) fn share_panel(&self) -> Panel {
        let tick = |percent: u32| Tick { at: f64::from(percent) / 100.0, label: percent.to_string() };
        let axis =
            Axis { unit: "%".to_owned(), ticks: (0..=4).map(|n| tick(n * 25)).collect(), ..Axis::default() };
        let groups = self.by_deals();
        let all = self.share_of_all().filter(|_| groups.len() > 1);
        let bars = all.into_iter().chain(groups.into_iter().map(|group| self.share(group))).collect();
        let rests = self.rests.iter().map(|rest| self.share_rest(rest)).collect();
        Panel { axis, bars, rests, ..Panel::default() }
    }

    /// The groups with deals about money, by their number.
    fn by_deals(&self) -> Vec<&Group> {
        let mut groups: Vec<(usize, &Group)> =
            self.all().into_iter().map(|group| (Counted::of(&group.parts).all(), group)).collect();
        groups.retain(|(deals, _)| *deals > 0);
        if self.options.order.is_none() && !self.volumes.query.by.is_in_time() {
            groups.sort_by_key(|(deals, group)| (group.is_apart, Reverse(*deals)));
        }
        groups.into_iter().map(|(_, group)| group).collect()
    }

    /// Number of bars that have a row of their own in a chart of shares; small groups share one.
    pub(super) fn large(&self) -> Option<usize> {
        if self.options.chart != FigureKind::Share || self.volumes.query.by.is_in_time() {
            return None;
        }
        let groups = self.by_deals();
        let large = groups.iter().filter(|group| !group.is_apart && Counted::of(&group.parts).all() >= LARGE);
        let own = large.count();
        // If no group is large, the sizes say nothing against a row each.
        (own > 0).then(|| own + usize::from(groups.len() > 1))
    }

    fn share_of_all(&self) -> Option<Bar> {
        let counted = Counted::of(&self.volumes.parts);
        let name = tr!(self.lang, "share-all").to_owned();
        (counted.all() > 0).then(|| self.share_bar(GroupKey::Several, name, &counted, Members::default()))
    }

    fn share(&self, group: &Group) -> Bar {
        let counted = Counted::of(&group.parts);
        let bar = self.share_bar(group.key.clone(), self.name(&group.key), &counted, group.deals.clone());
        let sources = self.sources_of(group);
        let short_name = short_name(self.register, &group.key, self.lang);
        Bar { short_name, detail: self.detail(group), is_apart: group.is_apart, sources, ..bar }
    }

    fn share_bar(&self, key: GroupKey, name: String, counted: &Counted, deals: Members) -> Bar {
        let (disclosed, all) = (counted.disclosed(), counted.all());
        let value =
            tr!(self.lang, "share-of", known = number(self.lang, disclosed), all = number(self.lang, all));
        Bar {
            key,
            name,
            short_name: None,
            detail: None,
            sources: None,
            is_apart: false,
            rank: None,
            counts: vec![CountCell::of(disclosed, 0, all, self.lang)],
            instead: None,
            role: Role::DisclosedFigure,
            period: None,
            low: Some(1.0),
            end: End::Exact,
            segments: self.share_segments(counted),
            whole_value: tr!(self.lang, "share-of-deals", share = &value),
            value: Some(value),
            footnote: None,
            inside: None,
            chips: Vec::new(),
            undisclosed: counted.undisclosed(),
            unconverted: 0,
            approximate: false,
            deals,
        }
    }

    fn share_segments(&self, counted: &Counted) -> Vec<Segment> {
        let all = counted.all().max(1).to_f64().unwrap_or(1.0);
        let part = |deals: usize| deals.to_f64().unwrap_or(0.0) / all;
        let mut upto = 0;
        let mut segments = Vec::new();
        for (one, deals) in Disclosure::PARTS.into_iter().zip(counted.0) {
            if deals > 0 {
                let count = Some(number(self.lang, deals)).filter(|_| one.fill() != SegmentFill::Lined);
                let (from, to) = (part(upto), part(upto + deals));
                segments.push(Segment { from, to, role: one.role(), fill: one.fill(), count });
            }
            upto += deals;
        }
        segments
    }

    /// The row of the small groups, or of those for which the page has no room.
    pub(super) fn share_rest(&self, rest: &RestGroup) -> Rest {
        let counted = Counted::of(&rest.group.parts);
        let is_wider = rest.is_apart && rest.kept == 0 && self.volumes.query.by.level().is_some();
        let name = if is_wider {
            tr!(self.lang, "share-wider").to_owned()
        } else {
            rest_name(rest.number, self.lang)
        };
        Rest {
            is_apart: rest.is_apart,
            kept: rest.kept,
            name,
            short_name: None,
            value: String::new(),
            short_value: None,
            footnote: None,
            counts: vec![CountCell::of(counted.disclosed(), 0, counted.all(), self.lang)],
            segments: self.share_segments(&counted),
            deals: rest.group.deals.clone(),
        }
    }

    pub(super) fn share_legend(&self, panels: &[Panel]) -> Vec<LegendEntry> {
        let segments = || panels.iter().flat_map(|panel| &panel.bars).flat_map(|bar| &bar.segments);
        let shown =
            Disclosure::PARTS.iter().filter(|one| segments().any(|segment| segment.role == one.role()));
        let entry = |one: &Disclosure| {
            let texture = match one.fill() {
                SegmentFill::Solid => Texture::Solid,
                SegmentFill::Lined => Texture::Lined,
                SegmentFill::Outlined => Texture::Outlined,
            };
            LegendEntry::new(one.role(), texture, one.in_words(self.lang))
        };
        shown.map(entry).collect()
    }
}
