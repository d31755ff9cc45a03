//! The query that a user asks of a register.

use crate::figure::{AxisScale, BarOptions, FigureKind, StackBy, YearSplit};
use crate::model::{Currency, Days, Lang, Register};
use crate::query::{
    Column, CompareQuery, CurrencyMode, Direction, FEWEST_COMPARED, Filter, Gaps, GroupBy, GroupKey,
    Grouping, Measure, Nesting, Reading, Site, SortKey, VolumesQuery,
};

/// All settings that determine the content of the views.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    pub filter: Filter,
    pub by: GroupBy,
    pub site: Site,
    pub shown: CurrencyMode,
    pub reading: Reading,
    pub measure: Measure,
    /// The kind of chart for the volumes.
    pub chart: FigureKind,
    pub stack: Option<StackBy>,
    pub scale: AxisScale,
    pub split: YearSplit,
    /// The sort keys, the primary one first.
    pub sort: Vec<SortKey>,
    /// The grouping of the table's rows.
    pub group: Option<GroupBy>,
    pub members: Nesting,
    /// The days on the timeline; `None` shows all.
    pub days: Option<Days>,
    /// The groups of the comparison, which replaces the charts; empty, or at least two.
    pub compared: Vec<GroupKey>,
    /// Whether the timeline shortens long periods without deals.
    pub gaps: Gaps,
    /// The language of the answers; it is neither saved nor undone.
    pub lang: Lang,
}

impl Query {
    /// The default query of a register: signed volume by district.
    pub fn new(register: &Register) -> Self {
        Self::in_currency(register.currency)
    }

    /// The grouping of the volumes.
    pub fn grouping(&self) -> Grouping {
        Grouping { by: self.by, site: self.site }
    }

    /// The default query with a given currency.
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

    /// The same query with another language for its answers.
    #[must_use]
    pub fn in_lang(self, lang: Lang) -> Self {
        Self { lang, ..self }
    }

    /// The query for the volumes of the groups, without the divisions of a particular chart.
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

    /// The options for drawing the volumes.
    pub fn bar_options(&self) -> BarOptions {
        BarOptions {
            chart: self.chart,
            stack: self.stack,
            scale: self.scale,
            split: self.split,
            ..BarOptions::default()
        }
    }

    /// Whether the chart has one bar per group of the query; only then can bars become filters and be compared.
    pub fn draws_groups(&self) -> bool {
        match self.chart {
            FigureKind::Bars => self.split == YearSplit::Whole || self.by.is_in_time(),
            FigureKind::Share => true,
            FigureKind::Funnel | FigureKind::Time | FigureKind::Timeline | FigureKind::Comparison => false,
        }
    }

    /// The query behind the volumes' chart, for deals that cover this number of months.
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

    /// The query of the comparison, if groups are being compared.
    pub fn compare(&self) -> Option<CompareQuery> {
        let groups = self.compared.clone();
        (groups.len() >= FEWEST_COMPARED).then(|| CompareQuery { groups, volumes: self.volumes() })
    }

    /// Whether both queries have the same answers; the zoom of the timeline does not affect them.
    pub fn is_same_question(&self, other: &Self) -> bool {
        let ignoring_days = |query: &Self| Self { days: None, gaps: Gaps::Whole, ..query.clone() };
        ignoring_days(self) == ignoring_days(other)
    }
}
