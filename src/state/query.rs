//! What is asked of the register, and what is selected.

use crate::figure::StackBy;
use crate::model::{DealIx, Register};
use crate::query::{
    Column, CompareQuery, Direction, FEWEST_COMPARED, Filter, Gaps, GroupBy, GroupKey, Measure, Reading,
    Shown, Site, SortKey, VolumesQuery,
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
    pub stack: Option<StackBy>,
    /// The first key decides first.
    pub sort: Vec<SortKey>,
    /// The days that the timeline shows; `None` shows all.
    pub days: Option<(i32, i32)>,
    /// The groups that stand side by side instead of the charts; none, or at least two.
    pub compared: Vec<GroupKey>,
    /// How the timeline draws long stretches without deals.
    pub gaps: Gaps,
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
            stack: None,
            sort: vec![SortKey { column: Column::When, direction: Direction::Descending }],
            days: None,
            compared: Vec::new(),
            gaps: Gaps::Whole,
        }
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

/// What is selected, in all views alike.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The selected deals, in the order they were chosen; the card shows the last one.
    pub deals: Arc<Vec<DealIx>>,
    /// The groups whose bars or lanes were clicked, in that order.
    pub groups: Vec<GroupKey>,
    /// The same deals in the order of the register, to look up in.
    pub(super) sorted: Arc<Vec<DealIx>>,
}

impl Chosen {
    pub fn one(deal: DealIx) -> Self {
        Self { deals: Arc::new(vec![deal]), groups: Vec::new(), sorted: Arc::new(vec![deal]) }
    }

    pub fn lead(&self) -> Option<DealIx> {
        self.deals.last().copied()
    }

    /// The group that was clicked last.
    pub fn group(&self) -> Option<&GroupKey> {
        self.groups.last()
    }

    /// Brings what is looked up in up to date with the deals.
    pub(super) fn settle(&mut self) {
        let mut sorted = (*self.deals).clone();
        sorted.sort_unstable();
        self.sorted = Arc::new(sorted);
    }

    pub fn contains(&self, deal: DealIx) -> bool {
        self.sorted.binary_search(&deal).is_ok()
    }
}
