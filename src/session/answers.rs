//! The answers to a query: all data for the views, computed at once and without any drawing.

use super::headline::{Headline, Headlined};
use super::{Opened, Query};
use crate::figure::{
    Bars, Comparison, Context, FigureKind, Medium, OwnWords, Scope, Sourcing, TimeRange, Timeline, bars,
    comparison, timeline,
};
use crate::model::{DealIx, Month};
use crate::query::{
    Compared, DealSet, FacetField, FacetScope, Facets, GroupBy, Outline, Passed, Selection, Sought, Summary,
    Volumes, VolumesQuery, add_totals, compare, facets_of, funnel, lanes, sorted_in, summary, volumes_in,
};
use crate::tr;
use std::sync::Arc;

/// The data of the views for one query.
#[derive(Clone, Debug)]
pub struct Answers {
    pub query: Query,
    /// The search texts of long facets.
    pub sought: Sought,
    /// The deals that pass the filter.
    pub selected: Arc<DealSet>,
    /// The deals that pass the filter apart from its clause on dates: the timeline shows them and marks the period.
    pub around: Arc<DealSet>,
    /// The selected deals in table order.
    pub rows: Arc<Selection>,
    /// The rows of the table, with group headers and the members of batches.
    pub outline: Arc<Outline>,
    pub summary: Summary,
    pub headline: Headline,
    /// The filter in words.
    pub filter: String,
    /// The parts of the filter in words, all of which hold.
    pub filter_parts: Vec<String>,
    pub facets: Arc<Facets>,
    /// Whether the sums of the facets' values have been computed.
    pub has_totals: bool,
    pub volumes: Arc<Volumes>,
    pub bars: Arc<Bars>,
    /// Present if groups are being compared.
    pub comparison: Option<Arc<DrawnComparison>>,
}

/// A comparison and its figure.
#[derive(Clone, Debug)]
pub struct DrawnComparison {
    pub compared: Compared,
    /// The deals of the compared groups in numbers, including running totals.
    pub summary: Summary,
    pub figure: Comparison,
}

impl DrawnComparison {
    fn new(opened: &Opened, query: &Query, selected: &DealSet) -> Option<Arc<Self>> {
        let (register, index) = (&opened.register, &opened.index);
        let compared = compare(register, index, selected, &query.compare()?);
        let deals = compared.lanes.lanes.iter().flat_map(|lane| lane.deals.listed().iter().copied());
        let summary = summary(register, index, &DealSet::of_deals(register.deals.len(), deals));
        let summary = summary.within(query.filter.period());
        let figure = comparison(register, &compared, &context(opened, query, &summary, Medium::Window));
        Some(Arc::new(Self { compared, summary, figure }))
    }
}

/// The extent of the computation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// Everything except the sums of the facets' values.
    Views,
    Everything,
}

/// Answers a query completely. No deal passes a filter that names something unknown to the register.
pub fn answer(opened: &Opened, query: &Query) -> Answers {
    answer_to(opened, query, &Sought::new(), Depth::Everything)
}

/// The same with search texts for facets, and to a chosen depth.
pub fn answer_to(opened: &Opened, query: &Query, sought: &Sought, depth: Depth) -> Answers {
    let (register, index) = (&opened.register, &opened.index);
    let passed = query.filter.passed(register, index).ok();
    let selected = passed.as_ref().map_or_else(|| DealSet::none(register.deals.len()), Passed::whole);
    let around = passed.as_ref().and_then(|passed| passed.without(FacetField::Date));
    let all_stages = passed.as_ref().and_then(|passed| passed.without(FacetField::Stage));
    let question = query.volumes();
    let facets = || {
        let Some(passed) = &passed else { return Facets::new() };
        let scope = FacetScope { filter: &query.filter, passed, whole: &selected };
        let mut facets = facets_of(register, index, scope, question, sought, query.lang);
        if depth == Depth::Everything {
            add_totals(register, index, &mut facets, scope, question);
        }
        facets
    };
    let rows =
        || sorted_in(register, index, &selected, &query.sort, query.shown.or(opened.register.currency));
    // If the table and the chart group by the same field, the table reuses the groups of the chart.
    let grouped = || {
        let by = query.group.filter(|by| !shares_groups(query, *by))?;
        Some(volumes_in(register, index, &selected, VolumesQuery { by, ..question }))
    };
    let drawn = || {
        let summary = summary(register, index, &selected).within(query.filter.period());
        let context = drawn_context(opened, query, all_stages.as_ref(), &summary, Medium::Window);
        let volumes =
            drawn_volumes(opened, query, &selected, all_stages.as_ref(), &summary, Sourcing::Publishers);
        let bars = bars(register, &volumes, &context, query.bar_options());
        let comparison = DrawnComparison::new(opened, query, &selected);
        (summary, volumes, bars, comparison)
    };
    // The rows of the table, with their outline unless it needs the groups of the chart.
    let laid_out = || {
        let (rows, grouped) = (rows(), grouped());
        let is_ready = query.group.is_none() || grouped.is_some();
        let outline = is_ready.then(|| Outline::new(register, &rows, query.members, grouped.as_ref()));
        (rows, outline)
    };
    let ((summary, volumes, bars, comparison), ((rows, outline), facets)) =
        rayon::join(drawn, || rayon::join(laid_out, facets));
    let outline = outline.unwrap_or_else(|| Outline::new(register, &rows, query.members, Some(&volumes)));
    // The charts of shares and of stages do not measure what the question measures.
    let apart = matches!(query.chart, FigureKind::Share | FigureKind::Funnel)
        .then(|| volumes_in(register, index, &selected, question).total);
    let total = apart.as_ref().unwrap_or(&volumes.total);
    let headline = Headlined { opened, query, summary: &summary, volumes: &volumes, total }.headline();
    let selected = Arc::new(selected);
    Answers {
        query: query.clone(),
        sought: sought.clone(),
        around: around.map_or_else(|| Arc::clone(&selected), Arc::new),
        selected,
        rows: Arc::new(rows),
        outline: Arc::new(outline),
        summary,
        headline,
        filter: query.filter.in_words(register, query.lang),
        filter_parts: query.filter.parts_in_words(register, query.lang),
        facets: Arc::new(facets),
        has_totals: depth == Depth::Everything,
        volumes: Arc::new(volumes),
        bars: Arc::new(bars),
        comparison,
    }
}

/// Whether the table can reuse the groups of the chart.
fn shares_groups(query: &Query, by: GroupBy) -> bool {
    query.chart == FigureKind::Bars && by == query.by
}

/// The volumes in the chart: of the selected deals, or for a funnel of the deals at all stages.
pub(super) fn drawn_volumes(
    opened: &Opened,
    query: &Query,
    selected: &DealSet,
    all_stages: Option<&DealSet>,
    summary: &Summary,
    sourcing: Sourcing,
) -> Volumes {
    let (register, index) = (&opened.register, &opened.index);
    let question = query.drawn(summary.months.map_or(0, |(first, last)| months_between(first, last)));
    let question = VolumesQuery { lists_sources: sourcing == Sourcing::Numbered, ..question };
    if query.chart == FigureKind::Funnel {
        return funnel(register, index, all_stages.unwrap_or(selected), question);
    }
    let mut volumes = volumes_in(register, index, selected, question);
    if let Some(all_stages) = all_stages {
        volumes.note_absent(register, index, all_stages);
    }
    if query.chart == FigureKind::Share {
        volumes.divide_all(register, index, selected);
    }
    volumes
}

/// The context for the headings of the volumes' chart.
pub(super) fn drawn_context(
    opened: &Opened,
    query: &Query,
    all_stages: Option<&DealSet>,
    of_selected: &Summary,
    medium: Medium,
) -> Context {
    match all_stages.filter(|_| query.chart == FigureKind::Funnel) {
        Some(all) => {
            let query = Query { filter: query.filter.without(FacetField::Stage), ..query.clone() };
            context(opened, &query, &summary(&opened.register, &opened.index, all), medium)
        }
        None => context(opened, query, of_selected, medium),
    }
}

/// The number of months from the first to the last, both included.
fn months_between(first: Month, last: Month) -> usize {
    let count = |month: Month| i32::from(month.year) * 12 + i32::from(month.month);
    usize::try_from(count(last) - count(first) + 1).unwrap_or(0)
}

impl Answers {
    /// The same answers with the sums of the facets' values.
    #[must_use]
    pub fn with_totals(&self, opened: &Opened) -> Self {
        let (register, index) = (&opened.register, &opened.index);
        let mut facets = (*self.facets).clone();
        if let Ok(passed) = self.query.filter.passed(register, index) {
            let scope = FacetScope { filter: &self.query.filter, passed: &passed, whole: &self.selected };
            add_totals(register, index, &mut facets, scope, self.query.volumes());
        }
        Self { facets: Arc::new(facets), has_totals: true, ..self.clone() }
    }

    /// The deal at a position in table order.
    pub fn row(&self, at: usize) -> Option<DealIx> {
        self.rows.get(at).copied()
    }
}

/// A timeline with the inputs that it was drawn from.
#[derive(Clone, Debug)]
pub struct DrawnTimeline {
    pub around: Arc<DealSet>,
    pub question: VolumesQuery,
    pub range: TimeRange,
    pub timeline: Timeline,
}

impl DrawnTimeline {
    pub fn new(opened: &Opened, answers: &Answers, range: TimeRange) -> Self {
        let context = context(opened, &answers.query, &answers.summary, Medium::Window);
        let question = answers.query.volumes();
        let lanes = lanes(&opened.register, &opened.index, &answers.around, question, range);
        let timeline = timeline(&opened.register, &lanes, &context);
        Self { around: Arc::clone(&answers.around), question, range, timeline }
    }

    /// Whether the timeline shows these answers in this range.
    pub fn is_of(&self, answers: &Answers, range: TimeRange) -> bool {
        self.range == range
            && self.question == answers.query.volumes()
            && self.timeline.heading.lang == answers.query.lang
            && (Arc::ptr_eq(&self.around, &answers.around) || self.around == answers.around)
    }
}

/// The context for the headings of figures.
pub(super) fn context(opened: &Opened, query: &Query, summary: &Summary, medium: Medium) -> Context {
    Context {
        lang: query.lang,
        own: OwnWords::default(),
        filter: query.filter.in_words(&opened.register, query.lang),
        selection: summary.counted(query.lang),
        scope: scope(opened, query, summary),
        is_signed: query.filter.is_signed(),
        period: query.filter.period(),
        medium,
        sourcing: Sourcing::Publishers,
    }
}

/// What the subtitle of a figure says of its deals.
fn scope(opened: &Opened, query: &Query, summary: &Summary) -> Scope {
    let (register, lang) = (&opened.register, query.lang);
    let stage = query.filter.only(&[FacetField::Stage]);
    let place = query.filter.only(&[FacetField::Place]);
    let named = [FacetField::Stage, FacetField::Place, FacetField::Date];
    let further = named.iter().fold(query.filter.clone(), |filter, &field| filter.without(field));
    // A date that is no period of its own is part of the filter's words.
    let dates = query.filter.only(&[FacetField::Date]);
    let dates = if query.filter.period().is_none() { dates.in_words(register, lang) } else { String::new() };
    let further = [further.in_words(register, lang), dates];
    let further: Vec<String> = further.into_iter().filter(|words| !words.is_empty()).collect();
    Scope {
        stage: stage.in_words(register, lang),
        place: place.places_in_words(register, lang),
        further: further.join(tr!(lang, "filter-comma")),
        deals: summary.selected,
        with_amount: summary.with_amount,
        undisclosed: summary.undisclosed,
    }
}
