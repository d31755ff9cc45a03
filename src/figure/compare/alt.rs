//! A comparison in words: the alternative text, and the description of a file.

use super::super::alt::{Alt, sum_in_words};
use super::super::format::NBSP;
use super::super::phrases::{group_name, measure_words, sentence};
use super::super::spoken::spoken;
use super::{Column, ComparisonBuilder, OrderLine, Section, SectionKind};
use crate::model::{Currency, Interval, Lang};
use crate::query::{CurrencyMode, Measure, Side, Sum, ranks};
use crate::tr;
use crate::words::currency_sign;
use std::cmp::Reverse;

/// Number of groups that the alternative text names.
const NAMED: usize = 3;
/// Number of causes of an open order that the description names.
const CAUSES: usize = 5;

impl ComparisonBuilder<'_> {
    /// The comparison in short: the groups with the largest lower bounds.
    pub(super) fn alt(&self, orders: &[OrderLine]) -> Alt<'_> {
        let (lang, query) = (self.lang, self.shown.query);
        let currency = match query.shown {
            CurrencyMode::In(currency) if query.measure == Measure::Money => Some(currency),
            _ => None,
        };
        let sides = &self.compared.sides;
        let largest = self.largest(currency);
        let undisclosed: usize = sides.iter().map(|side| side.total.undisclosed).sum();
        let deals: usize = sides.iter().map(|side| side.total.deals).sum();
        let is_open = orders.iter().any(|order| order.is_open);
        Alt {
            context: self.context,
            kind: tr!(lang, "alt-kind-comparison"),
            measure: measure_words(query.measure, self.context.is_signed, lang).to_owned(),
            days: self.shown.days,
            unit: currency.map(|currency| currency_sign(currency, lang)).unwrap_or_default(),
            more: sides.len() - largest.len(),
            largest,
            leading: if is_open { self.leading(currency) } else { 0 },
            is_money: query.measure == Measure::Money,
            // A deal in several groups would count twice.
            undisclosed: if self.compared.shared.is_empty() { (undisclosed, deals) } else { (0, 0) },
        }
    }

    fn sum(&self, side: &Side, currency: Option<Currency>) -> Option<Sum> {
        side.total.measured(self.shown.query.measure, currency)
    }

    /// The groups with the largest lower bounds, as name and value.
    fn largest(&self, currency: Option<Currency>) -> Vec<String> {
        let (lang, measure) = (self.lang, self.shown.query.measure);
        let known = self.compared.sides.iter().filter_map(|side| {
            let sum = self.sum(side, currency).filter(Sum::is_known)?;
            Some((group_name(self.register, self.grouping(), &side.key, lang), sum))
        });
        let mut known: Vec<(String, Sum)> = known.collect();
        known.sort_by_key(|(_, sum)| Reverse(sum.interval.low));
        let text = |(name, sum): &(String, Sum)| {
            tr!(lang, "alt-value", name = name, value = sum_in_words(sum, measure, lang))
        };
        known.iter().take(NAMED).map(text).collect()
    }

    /// Number of groups that may lead.
    fn leading(&self, currency: Option<Currency>) -> usize {
        let interval = |side: &Side| self.sum(side, currency).map(|sum| sum.interval);
        let intervals: Vec<Option<Interval>> = self.compared.sides.iter().map(interval).collect();
        ranks(&intervals).into_iter().flatten().filter(|rank| rank.best == 1).count()
    }
}

/// The whole figure in words, column by column, after the alternative text.
pub(super) fn desc(
    alt: &str,
    columns: &[Column],
    sections: &[Section],
    orders: &[OrderLine],
    lang: Lang,
) -> String {
    let mut text = alt.to_owned();
    for (at, column) in columns.iter().enumerate() {
        let mut parts: Vec<String> = Vec::new();
        let is_shown = |what: SectionKind| matches!(what, SectionKind::Total | SectionKind::Stages);
        for section in sections.iter().filter(|section| is_shown(section.what)) {
            for row in &section.rows {
                let cell = row.cells.get(at).filter(|cell| cell.deals.count() > 0);
                parts.extend(cell.map(|cell| spoken(&cell.spoken, lang)));
            }
        }
        parts.extend(column.chips.iter().map(|chip| spoken(chip, lang)));
        let parts = if parts.is_empty() { vec![column.name.clone()] } else { parts };
        text.push_str(tr!(lang, "sentence-gap"));
        text.push_str(&sentence(&parts.join(tr!(lang, "list-semicolon")), lang));
    }
    for order in orders {
        let causes: Vec<&str> = order.causes.iter().map(|cause| cause.text.as_str()).take(CAUSES).collect();
        let causes = causes.join(tr!(lang, "list-semicolon"));
        let colon = if causes.is_empty() { "" } else { tr!(lang, "list-colon") };
        text.push_str(tr!(lang, "sentence-gap"));
        text.push_str(&sentence(&format!("{}{colon}{causes}", order.text), lang));
    }
    text.replace(NBSP, " ")
}
