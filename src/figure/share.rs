//! Shares: how many deals of each group disclose their amount, and how precisely.

use super::Role;
use super::bars::PanelBuilder;
use super::kinds::{Axis, Bar, End, LegendEntry, Panel, Segment, Texture, Tick};
use crate::query::{Disclosure, Group, GroupKey};
use crate::tr;
use crate::words::number;
use rust_decimal::prelude::ToPrimitive;

impl Disclosure {
    pub(super) fn role(self) -> Role {
        match self {
            Self::Figure => Role::DisclosedFigure,
            Self::Bound => Role::DisclosedBound,
            Self::Disputed => Role::Disputed,
            Self::Undisclosed => Role::Undisclosed,
            Self::NoMoney => Role::NoMoney,
        }
    }
}

impl PanelBuilder<'_> {
    /// All groups, each on a scale from none to all of its deals.
    pub(super) fn share_panel(&self) -> Panel {
        let tick = |percent: u32| Tick { at: f64::from(percent) / 100.0, label: percent.to_string() };
        let axis =
            Axis { unit: "%".to_owned(), ticks: (0..=4).map(|n| tick(n * 25)).collect(), ..Axis::default() };
        let bars = self.volumes.groups.iter().map(|group| self.share(group)).collect();
        Panel { name: None, axis, bars, shares_axis: false }
    }

    fn share(&self, group: &Group) -> Bar {
        let count = |one: Disclosure| {
            let parts = group.parts.iter().filter(|part| part.key == GroupKey::Disclosure(one));
            parts.map(|part| part.total.deals).sum::<usize>()
        };
        let all: usize = group.parts.iter().map(|part| part.total.deals).sum();
        let part = |number: usize| number.to_f64().unwrap_or(0.0) / all.max(1).to_f64().unwrap_or(1.0);
        let mut segments = Vec::new();
        let mut upto = 0;
        for &one in Disclosure::ALL {
            let here = count(one);
            if here > 0 {
                segments.push(Segment { from: part(upto), to: part(upto + here), role: one.role() });
            }
            upto += here;
        }
        let known = count(Disclosure::Figure) + count(Disclosure::Bound) + count(Disclosure::Disputed);
        let value =
            tr!(self.lang, "share-of", known = number(self.lang, known), all = number(self.lang, all));
        Bar {
            key: group.key.clone(),
            name: self.name(&group.key),
            detail: self.detail(group),
            period: None,
            low: (all > 0).then_some(1.0),
            end: End::Exact,
            segments,
            value: Some(value.clone()),
            whole_value: tr!(self.lang, "share-of-deals", share = value),
            footnote: None,
            inside: None,
            chips: Vec::new(),
            undisclosed: count(Disclosure::Undisclosed),
            unconverted: 0,
            approximate: false,
            deals: group.deals.clone(),
        }
    }

    pub(super) fn share_legend(&self, panels: &[Panel]) -> Vec<LegendEntry> {
        let segments = || panels.iter().flat_map(|panel| &panel.bars).flat_map(|bar| &bar.segments);
        let shown = Disclosure::ALL.iter().filter(|one| segments().any(|segment| segment.role == one.role()));
        let entry = |one: &Disclosure| LegendEntry::new(one.role(), Texture::Solid, one.in_words(self.lang));
        shown.map(entry).collect()
    }
}
