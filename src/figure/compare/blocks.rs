//! What a page shows of a comparison: a block for each group with two bars, the whole selection and what of it has
//! reached a later stage, and what keeps the groups' figures open.

use super::super::Role;
use super::super::counts::{CountCell, CountColumn, count_columns, counts_of};
use super::super::figure_kind::FigureKind;
use super::super::footnotes::{DISPUTED, UNCONVERTED, mark_text, marks_in};
use super::super::kinds::{Axis, End, LegendEntry, Texture};
use super::super::legend::form_entries;
use super::super::phrases::{and_list, rung_word, uncapital};
use super::super::subtitles::Subtitle;
use super::{Column, ComparisonBuilder, Opens, SharedScale, ends};
use crate::model::{Currency, Lang, Stage};
use crate::query::{CurrencyMode, GroupBy, GroupKey, Measure, Members, Part, PartRow, Sum, Total};
use crate::tr;
use std::cmp::Reverse;
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

/// The stage of the second bars, with its deals in each group.
struct Later<'a> {
    stage: Stage,
    row: &'a PartRow,
}

impl ComparisonBuilder<'_> {
    pub(super) fn blocks(&self, columns: &[Column]) -> Blocks {
        let later = self.later();
        let panels = self.block_panels(later.as_ref());
        let query = self.shown.query;
        let is_missing = self.compared.sides.iter().any(|side| side.total.undisclosed > 0);
        let counts = count_columns(FigureKind::Bars, query.measure, true, self.lang).into_iter().next();
        let has_large = query.measure == Measure::Money
            && self.compared.sides.iter().any(|side| !side.biggest.is_empty());
        let two = tr!(self.lang, "compare-two-large-deals").to_owned();
        let one = tr!(self.lang, "compare-one-large-deal").to_owned();
        Blocks {
            lang: self.lang,
            legend: self.block_legend(&panels, later.as_ref(), is_missing),
            legend_of_first: self.block_legend(&panels, None, is_missing),
            counts,
            large: has_large.then_some([two, one]),
            opens: self.opens(columns),
            panels,
        }
    }

    /// The next stage that some of the deals have reached and others have not, at least that of signed deals if some
    /// are signed; `None` if the groups are stages themselves.
    fn later(&self) -> Option<Later<'_>> {
        let all: usize = self.compared.sides.iter().map(|side| side.total.deals).sum();
        let rows = self.compared.stages.iter().filter_map(|row| match &row.part {
            Part::Of(GroupKey::Stage(stage)) if *stage != Stage::Cancelled => {
                let deals: usize = row.cells.iter().map(|(_, total)| total.deals).sum();
                (deals > 0 && deals < all).then_some(Later { stage: *stage, row })
            }
            _ => None,
        });
        let mut rows: Vec<Later<'_>> = rows.filter(|_| self.shown.query.by != GroupBy::Stage).collect();
        let at = rows.iter().position(|later| later.stage >= Stage::Signed).unwrap_or(0);
        (at < rows.len()).then(|| rows.swap_remove(at))
    }

    fn block_panels(&self, later: Option<&Later<'_>>) -> Vec<BlockPanel> {
        let measure = self.shown.query.measure;
        if !self.is_as_stated() {
            let currency = match self.shown.query.shown {
                CurrencyMode::In(currency) if measure == Measure::Money => Some(currency),
                _ => None,
            };
            return vec![self.block_panel(None, measure, currency, later)];
        }
        let mut panels: Vec<(usize, BlockPanel)> = self
            .compared
            .volumes
            .currencies()
            .into_iter()
            .filter_map(|currency| {
                let known = self
                    .compared
                    .sides
                    .iter()
                    .filter(|side| side.total.money.get(&currency).is_some_and(Sum::is_known));
                let name = Some(currency.code().to_owned());
                let panel = || self.block_panel(name, measure, Some(currency), later);
                Some(known.count()).filter(|known| *known > 0).map(|known| (known, panel()))
            })
            .collect();
        // Amounts in different currencies have no order; the currency of most groups comes first.
        panels.sort_by_key(|(known, _)| Reverse(*known));
        if panels.is_empty() {
            return vec![self.block_panel(None, Measure::Deals, None, later)];
        }
        let is_alone = panels.len() == 1;
        let named = |panel: BlockPanel| if is_alone { BlockPanel { name: None, ..panel } } else { panel };
        panels.into_iter().map(|(_, panel)| named(panel)).collect()
    }

    fn block_panel(
        &self,
        name: Option<String>,
        measure: Measure,
        currency: Option<Currency>,
        later: Option<&Later<'_>>,
    ) -> BlockPanel {
        let sums = self.compared.sides.iter().filter_map(|side| side.total.measured(measure, currency));
        let scale = SharedScale::new(&sums.collect::<Vec<_>>(), measure, currency, self.lang);
        let groups = self.compared.sides.iter().enumerate().map(|(at, side)| {
            let whole = self.block_bar(Role::Data, &side.deals, &side.total, &scale);
            let later = later.map(|later| match later.row.cells.get(at) {
                Some((deals, total)) => self.block_bar(Role::StageOperating, deals, total, &scale),
                None => self.block_bar(Role::StageOperating, &Members::default(), &Total::default(), &scale),
            });
            GroupBars { whole, later }
        });
        BlockPanel { name, groups: groups.collect(), axis: scale.ruler.axis.clone() }
    }

    fn block_bar(&self, role: Role, deals: &Members, total: &Total, scale: &SharedScale) -> CompareBar {
        let (low, end) = ends(deals, total, scale);
        let sum = total.measured(scale.measure, scale.currency);
        let is_disputed = low.is_some() && sum.is_some_and(|sum| sum.disputed);
        let is_money = scale.measure == Measure::Money;
        let counts = counts_of(FigureKind::Bars, self.shown.query.measure, total, self.lang);
        let value = match low {
            None if deals.count() > 0 && is_money && total.unconverted > 0 => {
                format!("{}{}", tr!(self.lang, "amount-unconverted"), mark_text(UNCONVERTED))
            }
            None if deals.count() > 0 && self.is_as_stated() && is_money => {
                tr!(self.lang, "bars-no-amount").to_owned()
            }
            None if deals.count() == 0 => tr!(self.lang, "compare-none").to_owned(),
            _ => self.value_in(deals, total, scale),
        };
        CompareBar {
            role,
            low,
            end,
            value,
            footnote: (is_money && is_disputed).then(|| mark_text(DISPUTED)),
            count: counts.into_iter().next().filter(|_| deals.count() > 0),
        }
    }

    fn block_legend(
        &self,
        panels: &[BlockPanel],
        later: Option<&Later<'_>>,
        is_missing: bool,
    ) -> Vec<LegendEntry> {
        let groups = || panels.iter().flat_map(|panel| &panel.groups);
        let laters = || groups().filter_map(|group| group.later.as_ref()).filter(|_| later.is_some());
        let bars = || groups().map(|group| &group.whole).chain(laters());
        let ends: Vec<(f64, End)> = bars().filter_map(|bar| Some((bar.low?, bar.end))).collect();
        let forms = form_entries(ends.into_iter(), Role::Data, self.lang).into_iter();
        // The colours of two bars are themselves what is certain.
        let forms = forms.filter(|entry| later.is_none() || entry.texture != Texture::Solid);
        let rungs = later.map(|later| self.rung_entries(later.stage)).unwrap_or_default();
        let is_unconverted = bars().filter_map(|bar| bar.count.as_ref()).any(|count| !count.extra.is_empty());
        let label = if is_unconverted {
            tr!(self.lang, "bars-undisclosed-or-unconverted-deals")
        } else {
            tr!(self.lang, "compare-undisclosed-in-no-bar")
        };
        let is_shown = self.shown.query.measure == Measure::Money && (is_missing || is_unconverted);
        let short = tr!(self.lang, "amount-undisclosed");
        let ring = LegendEntry::with_short(Role::Undisclosed, Texture::Hollow, label, short);
        rungs.into_iter().chain(forms).chain(is_shown.then_some(ring)).collect()
    }

    /// "signed or later", and "of these, started or later".
    fn rung_entries(&self, later: Stage) -> Vec<LegendEntry> {
        let scope =
            Subtitle { context: self.context, unit: String::new(), stage: None, days: None, is_money: false };
        let stage = uncapital(rung_word(later, self.lang));
        let of_these = tr!(self.lang, "compare-of-these", stage = &stage);
        vec![
            LegendEntry::new(Role::Data, Texture::Solid, &scope.stage_words()),
            LegendEntry::with_short(Role::StageOperating, Texture::Solid, &of_these, &stage),
        ]
    }
}
