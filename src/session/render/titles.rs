//! The titles that a figure supports, for the export window and the command line.

use super::drawn::all_stages;
use crate::figure::{FigureKind, Medium, SuggestedTitle, Suggesting, suggested_titles};
use crate::query::{DealSet, deal_counts};
use crate::session::answers::{Answers, context, drawn_context};
use crate::session::figure_request::FigureRequest;
use crate::session::opened::Opened;
use crate::session::question::Query;

impl FigureRequest {
    /// The titles whose conditions hold; none of them is put in unasked.
    pub fn suggested_titles(&self, opened: &Opened, query: &Query, answers: &Answers) -> Vec<SuggestedTitle> {
        let (query, register) = (&self.query(query), &opened.register);
        let compared = answers.comparison.as_ref().filter(|_| self.kind == FigureKind::Comparison);
        if let Some(drawn) = compared {
            let context = context(opened, query, &drawn.summary, Medium::File);
            let deals = drawn.compared.sides.iter().flat_map(|side| side.deals.listed().iter().copied());
            let counts =
                deal_counts(register, &opened.index, &DealSet::of_deals(register.deals.len(), deals));
            return suggested_titles(register, Suggesting::Comparison(&drawn.compared), counts, &context);
        }
        let counts = deal_counts(register, &opened.index, &answers.selected);
        // A chart of other things than sums has titles of the sums behind it.
        let has_sums = matches!(self.kind, FigureKind::Bars | FigureKind::Time | FigureKind::Funnel);
        let query = &Query { chart: if has_sums { query.chart } else { FigureKind::Bars }, ..query.clone() };
        let all_stages = all_stages(opened, query);
        let context = drawn_context(opened, query, all_stages.as_ref(), &answers.summary, Medium::File);
        let volumes = self.volumes(opened, query, answers);
        suggested_titles(register, Suggesting::Volumes(&volumes), counts, &context)
    }
}
