//! Makes the blocks of a page: for each group the bar of the whole selection, and of what has reached a later stage.

use super::super::Role;
use super::super::counts::{count_columns, counts_of};
use super::super::figure_kind::FigureKind;
use super::super::footnotes::{DISPUTED, UNCONVERTED, mark_text};
use super::super::kinds::{End, LegendEntry, Texture};
use super::super::legend::form_entries;
use super::super::phrases::{rung_word, uncapital};
use super::super::subtitles::Subtitle;
use super::{BlockPanel, Blocks, Column, CompareBar, ComparisonBuilder, GroupBars, SharedScale, ends};
use crate::model::{Currency, Stage};
use crate::query::{CurrencyMode, GroupBy, GroupKey, Measure, Members, Part, PartRow, Sum, Total};
use crate::tr;
use std::cmp::Reverse;

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
        let forms = form_entries(&ends, Role::Data, self.lang).into_iter();
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
