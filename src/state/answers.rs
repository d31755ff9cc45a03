//! The answers to a query: all that the views need, computed at once, away from any drawing.

use super::{Opened, Query};
use crate::figure::{Bars, Context, Timeline, Window, bars, timeline};
use crate::model::{Currency, Lang, number_text};
use crate::query::{
    Facets, Lanes, Outline, Selection, Shown, Summary, Volumes, VolumesQuery, facets, lanes, sorted, summary,
    volumes_of, volumes_where,
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
    /// The rows of the table, with groups and the members of batches.
    pub outline: Arc<Outline>,
    pub summary: Summary,
    pub facets: Facets,
    pub volumes: Volumes,
    pub bars: Bars,
    pub lanes: Lanes,
}

/// Answers a query. Where the filter asks for something the register does not have, nothing passes.
pub fn answer(opened: &Opened, query: &Query) -> Answers {
    let (register, index) = (&opened.register, &opened.index);
    let selection = query.filter.select(register, index).unwrap_or_default();
    let summary = summary(register, index, &selection);
    let context = context(opened, query, &summary);
    let ((volumes, bars), ((rows, grouped), (facets, lanes))) = rayon::join(
        || drawn_volumes(opened, query, &selection, &context),
        || {
            let rows = || sorted(register, index, &selection, &query.sort, currency(opened, query));
            let facets = || facets(register, index, &query.filter, &selection).unwrap_or_default();
            let lanes = || lanes(register, index, &selection, query.volumes());
            let grouped = || table_volumes(opened, query, &selection);
            rayon::join(|| rayon::join(rows, grouped), || rayon::join(facets, lanes))
        },
    );
    // The table's groups are those of the charts, where both are by the same.
    let groups = query.group.map(|_| grouped.as_ref().unwrap_or(&volumes));
    let outline = Arc::new(Outline::new(register, &rows, query.members, groups));
    Answers { query: query.clone(), selection, rows, outline, summary, facets, volumes, bars, lanes }
}

/// The sums of the table's groups, unless the charts have the same.
fn table_volumes(opened: &Opened, query: &Query, selection: &Selection) -> Option<Volumes> {
    let by = query.group.filter(|by| *by != query.by)?;
    let query = VolumesQuery { by, ..query.volumes() };
    Some(volumes_of(&opened.register, &opened.index, selection, query))
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
