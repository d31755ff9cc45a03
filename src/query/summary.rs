//! What is shown, as numbers that the line above the views puts into words.

use super::Index;
use crate::model::{Amount, DealIx, Month, Register, SourceIx, number_text};
use std::collections::BTreeSet;

/// The selection in numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    pub selected: usize,
    pub all: usize,
    /// Sources that report a selected deal.
    pub sources: BTreeSet<SourceIx>,
    /// Selected deals that state an amount.
    pub with_amount: usize,
    /// Selected deals whose amount is undisclosed.
    pub undisclosed: usize,
    pub undated: usize,
    /// First and last month that a selected deal touches.
    pub months: Option<(Month, Month)>,
}

/// Counts the selection.
pub fn summary(register: &Register, index: &Index, selection: &[DealIx]) -> Summary {
    let mut summary = Summary { selected: selection.len(), all: register.deals.len(), ..Summary::default() };
    for &ix in selection {
        let deal = register.deal(ix);
        summary.sources.extend(deal.evidence.iter().map(|evidence| evidence.source));
        summary.with_amount += usize::from(deal.amount.and_then(Amount::money).is_some());
        summary.undisclosed += usize::from(deal.amount == Some(Amount::Undisclosed));
        summary.undated += usize::from(index.days(ix).closed().is_none());
        let Some(when) = deal.when else { continue };
        let (Some(start), Some(end)) = (when.start().or(when.end()), when.end().or(when.start())) else {
            continue;
        };
        let (first, last) = (Month::of_day(start.first_day()), Month::of_day(end.last_day()));
        summary.months = Some(summary.months.map_or((first, last), |(a, b)| (a.min(first), b.max(last))));
    }
    summary
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
        let articles = match self.sources.len() {
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
