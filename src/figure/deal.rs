//! A deal's fields in words, the same in table, card and lists.

use super::format::{amount_text, count_text, money_sum_text};
use super::words::number_of;
use crate::model::{Deal, Decimal, Field, Interval, Lang, Money, Statement};
use crate::query::Sum;

/// The amount as the table writes it: as stated, or from the lowest to the highest statement where
/// sources disagree; `None` where money is no part of the deal.
pub fn deal_amount_text(deal: &Deal, lang: Lang) -> Option<String> {
    let amount = deal.amount?;
    if let Some(Statement::Amount(accepted)) =
        deal.accepted_for(Field::Amount).map(|accepted| accepted.value.clone())
    {
        return Some(amount_text(accepted, lang));
    }
    if !deal.is_disputed(Field::Amount) {
        return Some(amount_text(amount, lang));
    }
    let rivals = deal.rivals_of(Field::Amount).filter_map(|rival| match &rival.value {
        Statement::Amount(amount) => amount.money(),
        _ => None,
    });
    let statements: Vec<Money> = amount.money().into_iter().chain(rivals).collect();
    let Some(first) = statements.first() else { return Some(amount_text(amount, lang)) };
    // Statements in other currencies cannot be joined without a rate; the card lists them.
    let same: Vec<&Money> = statements.iter().filter(|money| money.currency == first.currency).collect();
    let intervals = same.iter().map(|money| money.bounds.interval());
    let interval = intervals.reduce(Interval::hull)?;
    let approximate = same.iter().any(|money| money.bounds.is_about());
    Some(money_sum_text(first.currency, &Sum { interval, approximate, disputed: true }, lang))
}

/// The count with its unit: `≥ 100 agreements`, `1 project`; `None` where the deal counts nothing.
pub fn deal_count_text(deal: &Deal, lang: Lang) -> Option<String> {
    let count = deal.count?;
    let is_one = count.interval() == Interval::closed(Decimal::ONE, Decimal::ONE);
    let number = count_text(count, lang);
    Some(match deal.counted_unit() {
        Some(unit) => number_of(unit, number, is_one, lang),
        None => number,
    })
}
