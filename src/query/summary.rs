//! The selection in numbers, for the line above the views.

use super::closed::Listed;
use super::names::month_words;
use super::{DealSet, FacetField, GroupKey, Index, Site};
use crate::model::{Days, Form, Lang, Month, Register, Stage, date_of};
use crate::tr;

/// The selection in numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Number of selected deals, without running totals.
    pub selected: usize,
    /// Number of deals in the register, without running totals.
    pub all: usize,
    /// Number of selected running totals.
    pub running_totals: usize,
    /// Number of sources that report the selection.
    pub sources: usize,
    /// Number of selected deals with a stated amount.
    pub with_amount: usize,
    /// Number of selected deals with an undisclosed amount.
    pub undisclosed: usize,
    pub undated: usize,
    /// First and last month of the selected deals; running totals count only if nothing else is selected.
    pub months: Option<(Month, Month)>,
}

/// How many deals of a set have reached a stage, disclose nothing, or are batches; without running totals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DealCounts {
    pub deals: usize,
    /// Signed, started or in operation.
    pub signed: usize,
    /// Started or in operation.
    pub started: usize,
    /// With an undisclosed amount.
    pub undisclosed: usize,
    pub batches: usize,
}

/// Counts the deals of a set by what is certain of each.
pub fn deal_counts(register: &Register, index: &Index, set: &DealSet) -> DealCounts {
    let deals = &set.without(&index.columns().running);
    let count_of = |key: &GroupKey, field: FacetField| index.with(register, field, key).count_common(deals);
    let at = |stage: Stage| count_of(&GroupKey::Stage(stage), FacetField::Stage);
    let started = at(Stage::Started) + at(Stage::Operating);
    DealCounts {
        deals: deals.count(),
        signed: at(Stage::Signed) + started,
        started,
        undisclosed: count_of(&GroupKey::Word("undisclosed"), FacetField::Amount),
        batches: count_of(&Form::Batch.key(), FacetField::Form),
    }
}

/// Counts the deals of a set.
pub fn summary(register: &Register, index: &Index, set: &DealSet) -> Summary {
    let columns = index.columns();
    let deals = &set.without(&columns.running);
    let count_of = |key: &GroupKey, field: FacetField| index.with(register, field, key).count_common(deals);
    let selected = deals.count();
    let dated = if selected == 0 { set } else { deals };
    let sources = columns.field(register, FacetField::Source, Site::Place);
    let reporting = sources.counts(set).into_iter().zip(&sources.keys);
    let reporting = reporting.filter(|(deals, key)| *deals > 0 && **key != GroupKey::Missing).count();
    let month = |day: i32| Month::of_day(date_of(day));
    Summary {
        selected,
        all: register.deals.len() - columns.running.count(),
        running_totals: set.count() - selected,
        sources: reporting,
        with_amount: selected - count_of(&GroupKey::Missing, FacetField::Currency),
        undisclosed: count_of(&GroupKey::Word("undisclosed"), FacetField::Amount),
        undated: selected - deals.count_common(&columns.dated),
        months: columns.span(dated).map(|days| (month(days.first), month(days.last))),
    }
}

impl Summary {
    /// The summary with its months limited to the period of the filter, which is given in days.
    #[must_use]
    pub fn within(mut self, period: Option<Days>) -> Self {
        let month = |day: i32| Month::of_day(date_of(day));
        if let (Some(months), Some(period)) = (&mut self.months, period) {
            let (first, last) = (month(period.first), month(period.last));
            let is_outside = months.1 < first || months.0 > last;
            *months = if is_outside { (first, last) } else { (months.0.max(first), months.1.min(last)) };
        }
        self
    }

    /// "12 of 15 deals", or "12 of 15 deals and 1 running total apart".
    pub fn how_many(&self, lang: Lang) -> String {
        let deals = self.of_all(lang);
        if self.running_totals == 0 {
            return deals;
        }
        tr!(lang, "summary-running-apart", deals = deals, number = self.running_totals)
    }

    /// "12 of 16 deals", without cumulative totals; "16 deals" if all are selected.
    pub fn of_all(&self, lang: Lang) -> String {
        if self.selected == self.all {
            tr!(lang, "summary-all", number = self.all)
        } else {
            tr!(lang, "summary-some", number = self.selected, all = self.all)
        }
    }

    /// "12 of 16 deals, 3 with an amount".
    pub fn counted(&self, lang: Lang) -> String {
        let deals = self.how_many(lang);
        tr!(lang, "summary-counted", deals = deals, number = self.with_amount)
    }

    /// "2023-08 to 2024-10, from 5 articles; 3 with an amount".
    pub fn details(&self, lang: Lang) -> String {
        if self.selected + self.running_totals == 0 {
            return tr!(lang, "summary-nothing").to_owned();
        }
        let period = self.months.map(|(first, last)| match (first, last) {
            (first, last) if first == last => month_words(first, lang),
            (first, last) => {
                tr!(lang, "name-from-to", from = month_words(first, lang), to = month_words(last, lang))
            }
        });
        let articles = (self.sources > 0).then(|| tr!(lang, "summary-articles", number = self.sources));
        let parts: Vec<String> = period.into_iter().chain(articles).collect();
        let amounts = match self.with_amount {
            0 => tr!(lang, "summary-no-amounts").to_owned(),
            number => tr!(lang, "summary-amounts", number = number),
        };
        if parts.is_empty() {
            return amounts;
        }
        let parts = parts.join(tr!(lang, "filter-comma"));
        tr!(lang, "summary-details", what = parts, amounts = amounts)
    }
}
