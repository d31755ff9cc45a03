//! What is shown, as numbers that the line above the views puts into words.

use super::{Bits, FacetField, GroupKey, Index, Site};
use crate::model::{Month, Register, date_of, number_text};

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
    pub fn how_many(&self) -> String {
        let deals = if self.all == 1 { "deal" } else { "deals" };
        let all = number_text(self.all);
        if self.selected == self.all {
            format!("{all} {deals}")
        } else {
            format!("{} of {all} {deals}", number_text(self.selected))
        }
    }

    /// "2023-08 to 2024-10, from 5 articles; 3 with an amount".
    pub fn details(&self) -> String {
        let period =
            self.months.map(
                |(first, last)| {
                    if first == last { first.to_string() } else { format!("{first} to {last}") }
                },
            );
        let articles = match self.sources {
            0 => None,
            1 => Some("from 1 article".to_owned()),
            n => Some(format!("from {} articles", number_text(n))),
        };
        let parts: Vec<String> = period.into_iter().chain(articles).collect();
        if self.selected == 0 {
            return "nothing passes the filter".to_owned();
        }
        let amounts = match self.with_amount {
            0 => "none with an amount".to_owned(),
            n => format!("{} with an amount", number_text(n)),
        };
        if parts.is_empty() { amounts } else { format!("{}; {amounts}", parts.join(", ")) }
    }
}
