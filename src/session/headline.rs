//! The answer in words: the sum of all that the filter selects, and what is not known of it.

use super::{Opened, Query};
use crate::figure::{FigureKind, counted, money_sum_text, rung_word, sum_text};
use crate::model::{Lang, Stage};
use crate::query::{CurrencyMode, FacetField, GroupBy, Measure, Sum, Summary, Total, Volumes};
use crate::tr;

/// The answer to a question, as it stands above the charts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headline {
    /// The sum: "≥ US$2.42tn"; `None` if there is no single one.
    pub sum: Option<String>,
    /// The stages: "signed or later".
    pub stage: String,
    /// "signed or later, in 92 places: 78 cities, districts and zones, 14 wider places".
    pub what: String,
    pub facts: Vec<Fact>,
}

/// What is known of the deals behind a sum, or is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub words: String,
    /// The part of a filter that leaves only these deals.
    pub filter: Option<&'static str>,
}

/// What a headline is about.
pub(super) struct Headlined<'a> {
    pub opened: &'a Opened,
    pub query: &'a Query,
    pub summary: &'a Summary,
    /// The volumes of the chart.
    pub volumes: &'a Volumes,
    /// All selected deals together.
    pub total: &'a Total,
}

impl Headlined<'_> {
    pub fn headline(&self) -> Headline {
        let lang = self.query.lang;
        let stage = self.stage_words();
        let what: Vec<String> = std::iter::once(stage.clone()).chain(self.groups()).collect();
        Headline { sum: self.sum(), stage, what: what.join(tr!(lang, "list-comma")), facts: self.facts() }
    }

    /// The sum without the sign for "about", which stands in the notes.
    fn sum(&self) -> Option<String> {
        let (query, lang) = (self.query, self.query.lang);
        let currency = match query.shown {
            CurrencyMode::In(currency) => Some(currency),
            CurrencyMode::AsStated => None,
        };
        let sum = Sum { approximate: false, ..self.total.measured(query.measure, currency)? };
        Some(match (query.measure, currency) {
            (Measure::Money, Some(currency)) => money_sum_text(currency, &sum, lang),
            (Measure::Deals, _) => tr!(lang, "summary-all", number = self.summary.selected),
            (Measure::Count(unit), _) => counted(unit, &sum, lang),
            (Measure::Area, _) => format!("{}\u{a0}m²", sum_text(&sum, lang)),
            (Measure::Money, None) => return None,
        })
    }

    fn stage_words(&self) -> String {
        let (query, lang) = (self.query, self.query.lang);
        let stage = query.filter.only(&[FacetField::Stage]).in_words(&self.opened.register, lang);
        match (stage.as_str(), query.filter.is_signed()) {
            ("", true) => tr!(lang, "heading-signed-or-further-along").to_owned(),
            ("", false) => tr!(lang, "subtitle-any-stage").to_owned(),
            _ => stage,
        }
    }

    /// How many groups there are, if the chart has a row for each.
    fn groups(&self) -> Option<String> {
        let (query, lang) = (self.query, self.query.lang);
        let has_rows = matches!(query.chart, FigureKind::Bars | FigureKind::Share);
        let groups = &self.volumes.groups;
        if !has_rows || groups.is_empty() {
            return None;
        }
        let apart = groups.iter().filter(|group| group.is_apart).count();
        let (all, named) = (groups.len(), groups.len() - apart);
        Some(if query.by == GroupBy::District && apart > 0 {
            tr!(lang, "headline-places", all = all, named = named, apart = apart)
        } else {
            tr!(lang, "headline-groups", number = named, field = FacetField::of(query.by).in_words(lang))
        })
    }

    fn facts(&self) -> Vec<Fact> {
        let (summary, lang) = (self.summary, self.query.lang);
        let disputed = self.volumes.disputed.len();
        let (some, all) = (summary.with_amount, summary.selected);
        let known = [
            (all, tr!(lang, "subtitle-with-amount", some = some, all = all), None),
            (
                summary.undisclosed,
                tr!(lang, "headline-undisclosed", number = summary.undisclosed),
                Some("amount:undisclosed"),
            ),
            (disputed, tr!(lang, "headline-disputed", number = disputed), Some("is:disputed")),
            (
                summary.running_totals,
                tr!(lang, "headline-running", number = summary.running_totals),
                Some("is:running"),
            ),
        ];
        let said = known.into_iter().filter(|(number, ..)| *number > 0);
        said.map(|(_, words, filter)| Fact { words, filter }).collect()
    }
}

/// The least stage of the question, from any to operation, as the words of the window offer them.
pub fn stages_from(lang: Lang) -> Vec<(Option<Stage>, String)> {
    let any = (None, tr!(lang, "subtitle-any-stage").to_owned());
    let from = Stage::LADDER.iter().map(|&stage| (Some(stage), rung_word(stage, lang).to_owned()));
    std::iter::once(any).chain(from).collect()
}
