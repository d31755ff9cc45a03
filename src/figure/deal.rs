//! The text of a deal's fields, the same in table, details and lists.

use super::format::{amount_text, count_text, money_sum_text};
use super::phrases::number_of;
use crate::model::{Currency, Deal, Decimal, Field, Interval, Lang};
use crate::query::Sum;

/// The amount as the table shows it: as stated, or from the lowest to the highest statement if sources disagree;
/// `None` if the deal is non-monetary.
///
/// Statements in several currencies cannot be combined without a rate, so each currency is written separately.
pub fn deal_amount_text(deal: &Deal, lang: Lang) -> Option<String> {
    let leading = deal.leading_amount()?;
    if !deal.is_disputed(Field::Amount) {
        return Some(amount_text(leading, lang));
    }
    let spans = money_spans(deal);
    if spans.is_empty() {
        return Some(amount_text(leading, lang));
    }
    let texts = spans.into_iter().map(|(currency, sum)| money_sum_text(currency, &sum, lang));
    Some(texts.collect::<Vec<_>>().join(" / "))
}

/// For each currency, the range from the lowest to the highest statement, in the order of first mention.
pub(super) fn money_spans(deal: &Deal) -> Vec<(Currency, Sum)> {
    let mut spans: Vec<(Currency, Sum)> = Vec::new();
    for money in deal.money_statements() {
        let (interval, approximate) = (money.bounds.interval(), money.bounds.is_about());
        if let Some((_, sum)) = spans.iter_mut().find(|(currency, _)| *currency == money.currency) {
            sum.interval = sum.interval.hull(interval);
            sum.approximate |= approximate;
        } else {
            let sum = Sum { interval, approximate, disputed: true, unconverted: false };
            spans.push((money.currency, sum));
        }
    }
    spans
}

/// The count with its unit: `≥ 100 agreements`, `1 project`; `None` if the deal has no count.
pub fn deal_count_text(deal: &Deal, lang: Lang) -> Option<String> {
    let count = deal.count?;
    let is_one = count.interval() == Interval::closed(Decimal::ONE, Decimal::ONE);
    let number = count_text(count, lang);
    Some(match deal.counted_unit() {
        Some(unit) => number_of(unit, number, is_one, lang),
        None => number,
    })
}
