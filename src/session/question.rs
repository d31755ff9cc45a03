//! What is asked of a register.

use crate::figure::{AxisScale, BarOptions, FigureKind, StackBy, YearSplit};
use crate::model::{Currency, Lang, Register};
use crate::query::{
    Column, CompareQuery, CurrencyMode, Direction, FEWEST_COMPARED, Filter, Gaps, GroupBy, GroupKey, Measure,
    Nesting, Reading, Site, SortKey, VolumesQuery,
};

/// Everything that decides what the views show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    pub filter: Filter,
    pub by: GroupBy,
    pub site: Site,
    pub shown: CurrencyMode,
    pub reading: Reading,
    pub measure: Measure,
    /// What the volumes are drawn as.
    pub chart: FigureKind,
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
        Self::in_currency(register.currency)
    }

    /// The same for a register in a currency.
    pub(super) fn in_currency(currency: Currency) -> Self {
        Self {
            filter: Filter::default(),
            by: GroupBy::District,
            site: Site::Place,
            shown: CurrencyMode::In(currency),
            reading: Reading::Span,
            measure: Measure::Money,
            chart: FigureKind::Bars,
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
            divided: [None, None],
            lists_sources: false,
        }
    }

    /// How the volumes are drawn.
    pub fn bar_options(&self) -> BarOptions {
        BarOptions { chart: self.chart, stack: self.stack, scale: self.scale, split: self.split }
    }

    /// Whether the volumes have one bar for each group of the question, which can be filtered to and compared.
    pub fn draws_groups(&self) -> bool {
        match self.chart {
            FigureKind::Bars => self.split == YearSplit::Whole || self.by.is_in_time(),
            FigureKind::Share => true,
            FigureKind::Funnel | FigureKind::Time | FigureKind::Timeline | FigureKind::Comparison => false,
        }
    }

    /// The question that the volumes' chart answers, for deals that reach over so many months.
    pub fn drawn(&self, months: usize) -> VolumesQuery {
        let query = self.volumes();
        let query = match self.chart {
            FigureKind::Bars | FigureKind::Funnel | FigureKind::Timeline | FigureKind::Comparison => query,
            FigureKind::Share => VolumesQuery { measure: Measure::Deals, ..query },
            FigureKind::Time if query.by.is_in_time() => query,
            FigureKind::Time => {
                let by = match months {
                    0..=40 => GroupBy::Month,
                    41..=160 => GroupBy::Quarter,
                    _ => GroupBy::Year,
                };
                VolumesQuery { by, ..query }
            }
        };
        self.bar_options().asks(query)
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
