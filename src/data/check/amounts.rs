//! Implausible amounts, as happen if 亿 (a hundred million) is mistaken for a billion.
//!
//! The rule: the amount in US dollars, at the mean rate of the month, is divided by the deal's count, and the
//! result must lie within fixed bounds for the kind of deal. A single deal may be as large as the largest known
//! plants and orders. For a batch of five or more the mean has narrower bounds, which about 19 in 20 reported
//! batches satisfy. A deal whose sources disagree on amount or count, or that has an accepted statement of them,
//! is not checked, because that is already visible in the deal. Nor are cumulative totals.

use super::whole::RegisterCheck;
use crate::data::problems::problem::Code;
use crate::message;
use crate::model::{Currency, Deal, DealIx, Decimal, Field, Form, Kind, Month};
use crate::words::Message;

const MILLION: i64 = 1_000_000;

/// The smallest count for which the bounds of means apply.
const FEWEST_OF_A_MEAN: i64 = 5;

/// The lowest and highest plausible amount in US dollars for one counted unit of a deal.
fn plausible(kind: Kind, is_mean: bool) -> (i64, i64) {
    match (kind, is_mean) {
        (Kind::Investment | Kind::Unspecified, false) => (1_000, 30_000 * MILLION),
        (Kind::Investment | Kind::Unspecified, true) => (10_000, 600 * MILLION),
        (Kind::Procurement, false) => (100, 50_000 * MILLION),
        (Kind::Procurement, true) => (1_000, 1_000 * MILLION),
        (Kind::Cooperation | Kind::Partnership, false) => (100, 20_000 * MILLION),
        (Kind::Cooperation | Kind::Partnership, true) => (1_000, 800 * MILLION),
        (Kind::Settlement, false) => (1_000, 10_000 * MILLION),
        (Kind::Settlement, true) => (1_000, 300 * MILLION),
        (Kind::Visit, _) => (0, 1_000 * MILLION),
    }
}

/// Checks the amount of a deal against the bounds for its kind.
pub fn check(ix: DealIx, whole: &mut RegisterCheck<'_>) {
    let deal = whole.register.deal(ix);
    let has_more_to_say = [Field::Amount, Field::Count]
        .into_iter()
        .any(|field| deal.rivals_of(field).next().is_some() || deal.accepted_for(field).is_some());
    if deal.form == Form::RunningTotal || has_more_to_say {
        return;
    }
    if let Some(what) = out_of_line(deal, whole) {
        whole.field(ix, "amount", Code::AmountOutOfLine, what);
    }
}

fn out_of_line(deal: &Deal, whole: &RegisterCheck<'_>) -> Option<Message> {
    let money = deal.amount?.money()?;
    let rates = &whole.register.rates;
    let month = deal.when.and_then(Month::ending).or_else(|| {
        let source = whole.register.sources.get(deal.source()?.0 as usize)?;
        Month::ending(source.published?)
    });
    let rate = rates.conversion(money.currency, Currency::USD, month.or(rates.newest())?)?.rate;
    let amount = money.bounds.interval();
    let count = deal.count.map_or(Decimal::ONE, |count| {
        let count = count.interval();
        count.high.unwrap_or(count.low).max(Decimal::ONE)
    });
    let is_mean = count >= Decimal::from(FEWEST_OF_A_MEAN);
    if deal.form == Form::Batch && !is_mean {
        return None;
    }
    let each = |value: Decimal| value.checked_mul(rate).and_then(|dollars| dollars.checked_div(count));
    let (lowest, highest) = plausible(deal.kind, is_mean);
    let bound = if each(amount.low).is_none_or(|low| low > Decimal::from(highest)) {
        message!("problem-over-dollars", millions = (highest / MILLION).to_string())
    } else if amount.high.and_then(each).is_some_and(|high| high < Decimal::from(lowest)) {
        message!("problem-under-dollars", dollars = lowest.to_string())
    } else {
        return None;
    };
    let (money, kind) = (money.to_string(), deal.kind.word());
    Some(if is_mean {
        message!("problem-mean-out-of-line", money = money, bound = bound, kind = kind)
    } else {
        message!("problem-value-out-of-line", money = money, bound = bound, kind = kind)
    })
}
