//! The answers to a query: all that the views need, computed at once, away from any drawing.

use super::{Opened, Query};
use crate::figure::{Bars, Comparison, Context, Timeline, Window, bars, comparison, timeline};
use crate::model::{Currency, Lang, number_text};
use crate::query::{
    Compared, Facets, Lanes, Selection, Shown, Summary, Volumes, compare, facets, lanes, sorted, summary,
    volumes_where,
};
use std::sync::Arc;

/// What the views show for one query.
#[derive(Clone, Debug)]
pub struct Answers {
    pub query: Query,
    /// The deals that pass the filter, in the order of the register.
    pub selection: Selection,
    /// The same in the order of the table.
    pub rows: Selection,
    pub summary: Summary,
    pub facets: Facets,
    pub volumes: Volumes,
    pub bars: Bars,
    pub lanes: Lanes,
    /// Where groups are compared.
    pub comparison: Option<DrawnComparison>,
}

/// A comparison and its figure.
#[derive(Clone, Debug)]
pub struct DrawnComparison {
    pub compared: Compared,
    pub figure: Comparison,
}

impl DrawnComparison {
    fn new(opened: &Opened, query: &Query, selection: &Selection, context: &Context) -> Option<Self> {
        let compared = compare(&opened.register, &opened.index, selection, &query.compare()?);
        let figure = comparison(&opened.register, &compared, context);
        Some(Self { compared, figure })
    }
}

/// Answers a query. Where the filter asks for something the register does not have, nothing passes.
pub fn answer(opened: &Opened, query: &Query) -> Answers {
    let (register, index) = (&opened.register, &opened.index);
    let selection = query.filter.select(register, index).unwrap_or_default();
    let summary = summary(register, index, &selection);
    let context = context(opened, query, &summary);
    let ((volumes, bars), (rows, (facets, lanes))) = rayon::join(
        || drawn_volumes(opened, query, &selection, &context),
        || {
            let rows = || sorted(register, index, &selection, &query.sort, currency(opened, query));
            let facets = || facets(register, index, &query.filter, &selection).unwrap_or_default();
            let lanes = || lanes(register, index, &selection, query.volumes());
            rayon::join(rows, || rayon::join(facets, lanes))
        },
    );
    let comparison = DrawnComparison::new(opened, query, &selection, &context);
    Answers { query: query.clone(), selection, rows, summary, facets, volumes, bars, lanes, comparison }
}

fn drawn_volumes(
    opened: &Opened,
    query: &Query,
    selection: &Selection,
    context: &Context,
) -> (Volumes, Bars) {
    let register = &opened.register;
    let volumes = volumes_where(register, &opened.index, &query.filter, selection, query.volumes());
    let bars = bars(register, &volumes, context, query.stack);
    (volumes, bars)
}

/// A timeline, and what it was drawn of.
#[derive(Clone, Debug)]
pub struct DrawnTimeline {
    pub answers: Arc<Answers>,
    /// The days asked for; `None` shows all.
    pub days: Option<(i32, i32)>,
    /// How many marks fit side by side.
    pub cells: usize,
    pub timeline: Timeline,
}

impl DrawnTimeline {
    pub fn new(opened: &Opened, answers: &Arc<Answers>, days: Option<(i32, i32)>, cells: usize) -> Self {
        let context = context(opened, &answers.query, &answers.summary);
        let timeline = timeline(&opened.register, &answers.lanes, &context, Window { days, cells });
        Self { answers: Arc::clone(answers), days, cells, timeline }
    }
}

/// The words that figures are headed with.
pub(super) fn context(opened: &Opened, query: &Query, summary: &Summary) -> Context {
    Context {
        lang: Lang::En,
        title: None,
        filter: query.filter.in_words(&opened.register),
        selection: format!("{}, {} with an amount", summary.how_many(), number_text(summary.with_amount)),
        is_signed: query.filter.is_signed(),
    }
}

fn currency(opened: &Opened, query: &Query) -> Currency {
    match query.shown {
        Shown::In(currency) => currency,
        Shown::AsStated => opened.register.currency,
    }
}
