//! What is asked of the register, and what is selected.

use crate::figure::{AxisScale, BarOptions, Chart, StackBy, YearSplit};
use crate::model::{DealIx, Lang, Register};
use crate::query::{
    Column, CompareQuery, Direction, FEWEST_COMPARED, Filter, Gaps, GroupBy, GroupKey, Measure, Nesting,
    Reading, Shown, Site, SortKey, VolumesQuery,
};
use std::sync::Arc;

/// Everything that decides what the views show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    pub filter: Filter,
    pub by: GroupBy,
    pub site: Site,
    pub shown: Shown,
    pub reading: Reading,
    pub measure: Measure,
    /// What the volumes are drawn as.
    pub chart: Chart,
    pub stack: Option<StackBy>,
    pub scale: AxisScale,
    pub split: YearSplit,
    /// The first key decides first.
    pub sort: Vec<SortKey>,
    /// What the rows of the table are grouped by.
    pub group: Option<GroupBy>,
    pub members: Nesting,
    /// The days that the timeline shows; `None` shows all.
    pub days: Option<(i32, i32)>,
    /// The groups that stand side by side instead of the charts; none, or at least two.
    pub compared: Vec<GroupKey>,
    /// How the timeline draws long stretches without deals.
    pub gaps: Gaps,
    /// The language that answers are worded in; no part of what is kept or undone.
    pub lang: Lang,
}

impl Query {
    /// The question that a register is opened with: signed volume by district.
    pub fn new(register: &Register) -> Self {
        Self {
            filter: Filter::default(),
            by: GroupBy::District,
            site: Site::Place,
            shown: Shown::In(register.currency),
            reading: Reading::Span,
            measure: Measure::Money,
            chart: Chart::Bars,
            stack: None,
            scale: AxisScale::Linear,
            split: YearSplit::Whole,
            sort: vec![SortKey { column: Column::When, direction: Direction::Descending }],
            group: None,
            members: Nesting::Beside,
            days: None,
            compared: Vec::new(),
            gaps: Gaps::Whole,
            lang: Lang::En,
        }
    }

    /// The same, worded in a language.
    #[must_use]
    pub fn in_lang(self, lang: Lang) -> Self {
        Self { lang, ..self }
    }

    pub fn volumes(&self) -> VolumesQuery {
        VolumesQuery {
            by: self.by,
            site: self.site,
            shown: self.shown,
            reading: self.reading,
            measure: self.measure,
        }
    }

    /// How the volumes are drawn.
    pub fn bar_options(&self) -> BarOptions {
        BarOptions { chart: self.chart, stack: self.stack, scale: self.scale, split: self.split }
    }

    /// Whether the volumes have one bar for each group of the question, which can be filtered to and compared.
    pub fn draws_groups(&self) -> bool {
        match self.chart {
            Chart::Bars => self.split == YearSplit::Whole || self.by.is_in_time(),
            Chart::Share => true,
            Chart::Funnel | Chart::Time => false,
        }
    }

    /// The question that the volumes' chart answers, for deals that reach over so many months.
    pub fn drawn(&self, months: usize) -> VolumesQuery {
        let query = self.volumes();
        match self.chart {
            Chart::Bars | Chart::Funnel => query,
            Chart::Share => VolumesQuery { measure: Measure::Deals, ..query },
            Chart::Time if query.by.is_in_time() => query,
            Chart::Time => {
                let by = match months {
                    0..=40 => GroupBy::Month,
                    41..=160 => GroupBy::Quarter,
                    _ => GroupBy::Year,
                };
                VolumesQuery { by, ..query }
            }
        }
    }

    /// The question of the comparison, where groups are compared.
    pub fn compare(&self) -> Option<CompareQuery> {
        let groups = self.compared.clone();
        (groups.len() >= FEWEST_COMPARED).then(|| CompareQuery { groups, volumes: self.volumes() })
    }

    /// Whether both ask the same of the register; the zoom of the timeline is no question.
    pub fn is_same_question(&self, other: &Self) -> bool {
        let ignoring_days = |query: &Self| Self { days: None, gaps: Gaps::Whole, ..query.clone() };
        ignoring_days(self) == ignoring_days(other)
    }
}

/// What is selected, in all views alike. Cheap to copy, since undo keeps many.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The selected deals, in the order they were chosen; the card shows the last one.
    pub deals: Arc<Vec<DealIx>>,
    /// The groups whose bars or lanes were clicked, in that order.
    pub groups: Vec<GroupKey>,
    /// The same deals in the order of the register, to look up in.
    sorted: Arc<Vec<DealIx>>,
}

/// From so many deals on they are marked rather than sorted.
const MANY: usize = 4_096;

impl Chosen {
    pub fn one(deal: DealIx) -> Self {
        Self::of(vec![deal])
    }

    /// These deals, the last of which leads; each once, though it may be listed twice.
    pub fn of(mut deals: Vec<DealIx>) -> Self {
        let mut sorted = sorted(&deals);
        sorted.dedup();
        if sorted.len() < deals.len() {
            let mut is_taken = vec![false; sorted.last().map_or(0, |last| last.0 as usize + 1)];
            deals.reverse();
            deals.retain(|deal| !std::mem::replace(&mut is_taken[deal.0 as usize], true));
            deals.reverse();
        }
        Self { deals: Arc::new(deals), groups: Vec::new(), sorted: Arc::new(sorted) }
    }

    /// The same deals as those of groups whose bars or lanes were clicked, in that order.
    #[must_use]
    pub fn in_groups(self, groups: Vec<GroupKey>) -> Self {
        Self { groups, ..self }
    }

    pub fn lead(&self) -> Option<DealIx> {
        self.deals.last().copied()
    }

    /// The group that was clicked last.
    pub fn group(&self) -> Option<&GroupKey> {
        self.groups.last()
    }

    /// The same deals in the order of the register.
    pub fn sorted(&self) -> &[DealIx] {
        &self.sorted
    }

    pub fn contains(&self, deal: DealIx) -> bool {
        self.sorted.binary_search(&deal).is_ok()
    }

    /// Bytes that it takes beside `other`, with which it may share its lists.
    pub(super) fn bytes_beside(&self, other: Option<&Self>) -> usize {
        if other.is_some_and(|other| Arc::ptr_eq(&self.deals, &other.deals)) {
            return 0;
        }
        (self.deals.len() + self.sorted.len()) * size_of::<DealIx>()
    }
}

/// Bytes that remembered selections may take together; the oldest are forgotten first.
const REMEMBERED: usize = 64 << 20;

/// How many of the selections, which are given from the newest to the oldest, can be remembered; the newest
/// always is.
pub(super) fn remembered<'c>(newest_first: impl Iterator<Item = &'c Chosen>) -> usize {
    let mut newer: Option<&Chosen> = None;
    let mut bytes = 0_usize;
    let mut count = 0;
    for chosen in newest_first {
        bytes = bytes.saturating_add(chosen.bytes_beside(newer));
        if count > 0 && bytes > REMEMBERED {
            break;
        }
        newer = Some(chosen);
        count += 1;
    }
    count
}

fn sorted(deals: &[DealIx]) -> Vec<DealIx> {
    let mut sorted = deals.to_vec();
    if deals.len() < MANY || deals.is_sorted() {
        sorted.sort_unstable();
        return sorted;
    }
    let last = deals.iter().map(|deal| deal.0).max().unwrap_or_default();
    let mut is_there = vec![false; last as usize + 1];
    for deal in deals {
        is_there[deal.0 as usize] = true;
    }
    (0..).map(DealIx).zip(is_there).filter(|(_, is_there)| *is_there).map(|(deal, _)| deal).collect()
}
