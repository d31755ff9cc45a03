//! A figure as data, before layout.

use crate::figure::{
    BarOptions, Bars, Comparison, Context, FigureKind, Heading, LegendEntry, Medium, RestGroup, Sourcing,
    TimeRange, Timeline, bars, bars_with, comparison, timeline,
};
use crate::page::rest_queries;
use crate::query::{FacetField, LaneDeals, Volumes, lanes, together};
use crate::session::answers::{Answers, context, drawn_context, drawn_volumes};
use crate::session::figure_request::FigureRequest;
use crate::session::opened::Opened;
use crate::session::question::Query;
use std::sync::Arc;

/// A figure as data, before layout.
pub(super) enum Drawn {
    Bars(Bars),
    Timeline(Timeline),
    Comparison(Box<Comparison>),
}

impl Drawn {
    pub fn heading(&self) -> &Heading {
        match self {
            Self::Bars(bars) => &bars.heading,
            Self::Timeline(timeline) => &timeline.heading,
            Self::Comparison(comparison) => &comparison.heading,
        }
    }

    fn heading_mut(&mut self) -> &mut Heading {
        match self {
            Self::Bars(bars) => &mut bars.heading,
            Self::Timeline(timeline) => &mut timeline.heading,
            Self::Comparison(comparison) => &mut comparison.heading,
        }
    }

    pub fn legend(&self) -> &[LegendEntry] {
        match self {
            Self::Bars(bars) => &bars.legend,
            Self::Timeline(timeline) => &timeline.legend,
            Self::Comparison(comparison) => &comparison.blocks.legend,
        }
    }
}

impl FigureRequest {
    /// The query in the language of the figure and with its kind of chart.
    pub(super) fn query(&self, query: &Query) -> Query {
        let lang = self.lang.unwrap_or(query.lang);
        let sign = self.style.as_ref().and_then(|style| style.house.decimal_sign);
        let query = query.clone().in_lang(sign.map_or(lang, |sign| lang.with_decimal_sign(sign)));
        let chart = if self.kind.is_chart() { self.kind } else { query.chart };
        Query { chart, ..query }
    }

    /// The volumes for the chart. The answers' own volumes can be reused if they belong to the same chart and sources
    /// are not numbered.
    pub(super) fn volumes(&self, opened: &Opened, query: &Query, answers: &Answers) -> Arc<Volumes> {
        if query.chart == answers.query.chart && self.sourcing == Sourcing::Publishers {
            return Arc::clone(&answers.volumes);
        }
        let all_stages = all_stages(opened, query);
        let (selected, summary) = (&answers.selected, &answers.summary);
        Arc::new(drawn_volumes(opened, query, selected, all_stages.as_ref(), summary, self.sourcing))
    }

    /// Computes the figure as data.
    pub(super) fn drawn(&self, opened: &Opened, query: &Query, answers: &Answers) -> Drawn {
        let mut drawn = self.computed(opened, query, answers);
        drawn.heading_mut().note_level = self.notes;
        drawn
    }

    fn computed(&self, opened: &Opened, query: &Query, answers: &Answers) -> Drawn {
        let query = &self.query(query);
        let register = &opened.register;
        let compared = answers.comparison.as_ref().filter(|_| self.kind == FigureKind::Comparison);
        let own = self.own_words();
        if let Some(drawn) = compared {
            let context = context(opened, query, &drawn.summary, Medium::File).with(own);
            let context = Context { sourcing: self.sourcing, ..context };
            return Drawn::Comparison(Box::new(comparison(register, &drawn.compared, &context)));
        }
        if self.kind == FigureKind::Timeline {
            let cells = format!("{:.0}", self.size.width / 12.0).parse().unwrap_or(100);
            let deals = LaneDeals::Standing;
            let range = TimeRange { days: query.days, cells, gaps: query.gaps, deals };
            let lanes = lanes(register, &opened.index, &answers.selected, query.volumes(), range);
            let context = context(opened, query, &answers.summary, Medium::File).with(own);
            let context = Context { sourcing: self.sourcing, ..context };
            return Drawn::Timeline(timeline(register, &lanes, &context));
        }
        let volumes = self.volumes(opened, query, answers);
        let all_stages = all_stages(opened, query);
        let context = drawn_context(opened, query, all_stages.as_ref(), &answers.summary, Medium::File);
        let options =
            BarOptions { chart: query.chart, order: self.order, top: self.top, ..query.bar_options() };
        let context = Context { sourcing: self.sourcing, ..context.with(own) };
        let selected = all_stages.as_ref().unwrap_or(&answers.selected);
        let whole = bars(register, &volumes, &context, options);
        let rests = rest_queries(&whole, self.page());
        let summed = rests.iter().map(|rest| {
            rest.answered(together(register, &opened.index, selected, volumes.query, &rest.keys))
        });
        let rests: Vec<RestGroup> = summed.collect();
        let mut drawn =
            if rests.is_empty() { whole } else { bars_with(register, &volumes, &context, options, &rests) };
        drawn.focus(&self.focus);
        Drawn::Bars(drawn)
    }
}

/// The deals that pass the filter apart from its clause on stages.
pub(super) fn all_stages(opened: &Opened, query: &Query) -> Option<crate::query::DealSet> {
    if query.chart != FigureKind::Funnel {
        return None;
    }
    query.filter.passed(&opened.register, &opened.index).ok()?.without(FacetField::Stage)
}
