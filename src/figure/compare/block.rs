//! What a page shows of a comparison: a block for each group with two bars, the whole selection and what of it has
//! reached a later stage, and what keeps the groups' figures open.

use super::super::Role;
use super::super::counts::{CountCell, CountColumn};
use super::super::footnotes::marks_in;
use super::super::kinds::{Axis, End, LegendEntry, Texture};
use super::super::phrases::and_list;
use crate::model::Lang;
use crate::tr;
use std::collections::BTreeSet;

/// The blocks of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Blocks {
    pub lang: Lang,
    /// One panel for all groups; if nothing is converted, one for each currency, the most widely used first.
    pub panels: Vec<BlockPanel>,
    /// The column of what is undisclosed, unless no money is measured.
    pub counts: Option<CountColumn>,
    /// The legend of both bars, and the legend if there is only the first.
    pub legend: Vec<LegendEntry>,
    pub legend_of_first: Vec<LegendEntry>,
    /// The heads of the largest deals: of two of a group, and of one; `None` if bars measure no money, or no amount is
    /// known.
    pub large: Option<[String; 2]>,
    /// What keeps the figures open; `None` if nothing does.
    pub opens: Option<Opens>,
}

/// The blocks on one axis.
#[derive(Clone, Debug, PartialEq)]
pub struct BlockPanel {
    /// The currency, if there are several.
    pub name: Option<String>,
    pub axis: Axis,
    /// One entry for each group, in their order.
    pub groups: Vec<GroupBars>,
}

/// The bars of a group.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupBars {
    pub whole: CompareBar,
    /// What of it has reached the later stage; `None` if there is no such stage.
    pub later: Option<CompareBar>,
}

/// One of the bars of a group.
#[derive(Clone, Debug, PartialEq)]
pub struct CompareBar {
    pub role: Role,
    /// The solid part as a fraction of the axis; `None` if nothing is known and no bar is drawn.
    pub low: Option<f64>,
    pub end: End,
    /// The value, or the words in place of a bar.
    pub value: String,
    /// The mark of the note that explains the value.
    pub footnote: Option<String>,
    /// How many of its deals are undisclosed.
    pub count: Option<CountCell>,
}

/// What keeps the figures of groups open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opens {
    pub title: String,
    /// In the order of the groups, without those whose causes are not known.
    pub groups: Vec<OpenGroup>,
}

/// What keeps the figure of a group open: "4 undisclosed, ", "2 without upper bound".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenGroup {
    pub name: String,
    pub causes: Vec<String>,
}

impl Blocks {
    /// The marks of footnotes in the first panels, and in the bars of later stages if these are drawn.
    pub(crate) fn marks(&self, panels: usize, has_later: bool) -> BTreeSet<usize> {
        self.bars(panels, has_later).flat_map(CompareBar::marks).collect()
    }

    /// The bars of the first panels, without those of the later stage if these are not drawn.
    fn bars(&self, panels: usize, has_later: bool) -> impl Iterator<Item = &CompareBar> {
        let groups = self.panels.iter().take(panels).flat_map(|panel| &panel.groups);
        groups.flat_map(move |group| {
            let later = group.later.as_ref().filter(|_| has_later);
            std::iter::once(&group.whole).chain(later)
        })
    }

    /// The legend of a page with these panels and bars: the forms that occur.
    pub(crate) fn legend_of(&self, panels: usize, has_later: bool) -> Vec<LegendEntry> {
        let is_drawn =
            |is: fn(End) -> bool| self.bars(panels, has_later).any(|bar| bar.low.is_some() && is(bar.end));
        let occurs = |entry: &&LegendEntry| match entry.texture {
            Texture::Hatched => is_drawn(|end| matches!(end, End::Upto(_))),
            Texture::Open => is_drawn(|end| end == End::Open),
            _ => true,
        };
        let legend = if has_later { &self.legend } else { &self.legend_of_first };
        legend.iter().filter(occurs).cloned().collect()
    }

    /// Whether groups have a second bar.
    pub fn has_later(&self) -> bool {
        self.panels.iter().flat_map(|panel| &panel.groups).any(|group| group.later.is_some())
    }

    /// The panels that a page does not show, in words.
    pub fn left_out(&self, shown: usize) -> Option<String> {
        let names: Vec<String> =
            self.panels.iter().skip(shown).filter_map(|panel| panel.name.clone()).collect();
        let words = || tr!(self.lang, "page-panels-not-shown", names = and_list(&names, self.lang));
        (!names.is_empty()).then(words)
    }
}

impl CompareBar {
    fn marks(&self) -> BTreeSet<usize> {
        let extra = self.count.as_ref().map_or("", |count| &count.extra);
        let texts = [self.value.as_str(), extra, self.footnote.as_deref().unwrap_or_default()];
        texts.into_iter().flat_map(marks_in).collect()
    }
}
