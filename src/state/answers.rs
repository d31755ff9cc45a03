//! The answers to a query: all that the views need, computed at once, away from any drawing.

use super::{Opened, Query};
use crate::figure::{Bars, Context, Timeline, Window, bars, timeline};
use crate::model::{Currency, Lang};
use crate::query::{
    FacetField, Facets, Filter, Lanes, Selection, Shown, Summary, Volumes, facets, lanes, sorted, summary,
    volumes,
};

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
}

/// Answers a query. Where the filter asks for something the register does not have, nothing passes.
pub fn answer(opened: &Opened, query: &Query) -> Answers {
    let (register, index) = (&opened.register, &opened.index);
    let selection = query.filter.select(register, index).unwrap_or_default();
    let summary = summary(register, index, &selection);
    let mut volumes = volumes(register, &selection, query.volumes());
    if let Some(all) = without_stage(opened, &query.filter) {
        volumes.note_absent(register, &all);
    }
    let context = context(opened, query, &summary);
    let bars = bars(register, &volumes, &context, query.stack);
    Answers {
        rows: sorted(register, index, &selection, &query.sort, currency(opened, query)),
        facets: facets(register, index, &query.filter, &selection).unwrap_or_default(),
        lanes: lanes(register, index, &selection, query.by, query.site, query.shown),
        query: query.clone(),
        selection,
        summary,
        volumes,
        bars,
    }
}

/// The timeline of an answer at the zoom of the query.
pub fn timeline_of(opened: &Opened, query: &Query, answers: &Answers, cells: usize) -> Timeline {
    let context = context(opened, query, &answers.summary);
    timeline(&opened.register, &answers.lanes, &context, Window { days: query.days, cells })
}

/// The words that figures are headed with.
pub(super) fn context(opened: &Opened, query: &Query, summary: &Summary) -> Context {
    Context {
        lang: Lang::En,
        title: None,
        filter: query.filter.in_words(&opened.register),
        selection: format!("{}, {} with an amount", summary.how_many(), summary.with_amount),
        is_signed: query.filter.is_signed(),
    }
}

/// The deals that would pass without the filter on stages, where there is one.
fn without_stage(opened: &Opened, filter: &Filter) -> Option<Selection> {
    let without = filter.without(FacetField::Stage);
    if without == *filter {
        return None;
    }
    without.select(&opened.register, &opened.index).ok()
}

fn currency(opened: &Opened, query: &Query) -> Currency {
    match query.shown {
        Shown::In(currency) => currency,
        Shown::AsStated => opened.register.currency,
    }
}
