//! What is shown, as numbers that the line above the views puts into words.

use super::names::month_words;
use super::{Bits, FacetField, GroupKey, Index, Site};
use crate::model::{Lang, Month, Register, date_of};
use crate::say;

/// The selection in numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    pub selected: usize,
    pub all: usize,
    /// How many sources report a selected deal.
    pub sources: usize,
    /// Selected deals that state an amount.
    pub with_amount: usize,
    /// Selected deals whose amount is undisclosed.
    pub undisclosed: usize,
    pub undated: usize,
    /// First and last month that a selected deal touches.
    pub months: Option<(Month, Month)>,
}

/// Counts the deals of a set.
pub fn summary(register: &Register, index: &Index, set: &Bits) -> Summary {
    let columns = index.columns();
    let count_of = |key: &GroupKey, field: FacetField| index.with(register, field, key).count_common(set);
    let selected = set.count();
    let sources = columns.field(register, FacetField::Source, Site::Place);
    let reporting = sources.counts(set).into_iter().zip(&sources.keys);
    let reporting = reporting.filter(|(deals, key)| *deals > 0 && **key != GroupKey::Missing).count();
    let month = |day: i32| Month::of_day(date_of(day));
    Summary {
        selected,
        all: register.deals.len(),
        sources: reporting,
        with_amount: selected - count_of(&GroupKey::Missing, FacetField::Currency),
        undisclosed: count_of(&GroupKey::Word("undisclosed"), FacetField::Amount),
        undated: selected - set.count_common(&columns.dated),
        months: columns.span(set).map(|(first, last)| (month(first), month(last))),
    }
}

impl Summary {
    /// "12 of 16 deals".
    pub fn how_many(&self, lang: Lang) -> String {
        if self.selected == self.all {
            say!(lang, "summary-all", number = self.all)
        } else {
            say!(lang, "summary-some", number = self.selected, all = self.all)
        }
    }

    /// "12 of 16 deals, 3 with an amount".
    pub fn counted(&self, lang: Lang) -> String {
        let deals = self.how_many(lang);
        say!(lang, "summary-counted", deals = deals, number = self.with_amount)
    }

    /// "2023-08 to 2024-10, from 5 articles; 3 with an amount".
    pub fn details(&self, lang: Lang) -> String {
        if self.selected == 0 {
            return say!(lang, "summary-nothing").to_owned();
        }
        let period = self.months.map(|(first, last)| match (first, last) {
            (first, last) if first == last => month_words(first, lang),
            (first, last) => {
                say!(lang, "name-from-to", from = month_words(first, lang), to = month_words(last, lang))
            }
        });
        let articles = (self.sources > 0).then(|| say!(lang, "summary-articles", number = self.sources));
        let parts: Vec<String> = period.into_iter().chain(articles).collect();
        let amounts = match self.with_amount {
            0 => say!(lang, "summary-no-amounts").to_owned(),
            number => say!(lang, "summary-amounts", number = number),
        };
        if parts.is_empty() {
            return amounts;
        }
        let parts = parts.join(say!(lang, "filter-comma"));
        say!(lang, "summary-details", what = parts, amounts = amounts)
    }
}
