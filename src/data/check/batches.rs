//! Batches whose parts add up to more than the batch states.

use super::whole::RegisterCheck;
use crate::data::problems::problem::Code;
use crate::message;
use crate::model::{
    Amount, Count, Currency, Deal, DealIx, Decimal, Field, Money, Register, Stage, Statement, Unit,
};
use crate::words::{Message, Part};

/// Compares the sums of a batch's parts with the batch's own amount, count and floor area.
pub fn check(batch: DealIx, whole: &mut RegisterCheck<'_>) {
    let register = whole.register;
    let deal = register.deal(batch);
    let members = register.members(batch);
    if deal.stage == Stage::Cancelled && !members.is_empty() {
        let what = message!("problem-cancelled-with-members", id = &deal.id, number = members.len());
        whole.field(batch, "stage", Code::CancelledWithMembers, what);
    }
    if let Some((currency, high)) = highest_money(deal) {
        let low = Summed::Money(currency).members_low(register, batch);
        if low > high {
            let sum = money_text(currency, low);
            let what = exceeded(deal, sum.into(), money_text(currency, low - high));
            whole.field(batch, "amount", Code::BatchExceeded, what);
        }
    }
    if let Some((unit, high)) = highest_count(deal) {
        let low = Summed::Units(unit).members_low(register, batch);
        if low > high {
            let unit = Message::new(match unit {
                Unit::Projects => "unit-projects",
                Unit::Agreements => "unit-agreements",
                Unit::Companies => "unit-companies",
                Unit::Partners => "unit-partners",
            });
            let sum = message!("problem-count-of-unit", count = low.to_string(), unit = unit);
            let what = exceeded(deal, sum.into(), (low - high).to_string());
            whole.field(batch, "count", Code::CountExceeded, what);
        }
    }
    if let Some(high) = deal.floor_area_m2.and_then(|area| area.interval().high) {
        let low = Summed::FloorArea.members_low(register, batch);
        if low > high {
            let what = exceeded(deal, format!("{low} m²").into(), (low - high).to_string());
            whole.field(batch, "floor_area_m2", Code::CountExceeded, what);
        }
    }
}

/// The message that the parts add up to at least `sum` and exceed the batch by `by`.
fn exceeded(deal: &Deal, sum: Part, by: String) -> Message {
    message!("problem-batch-exceeded", id = &deal.id, sum = sum, by = by)
}

fn money_text(currency: Currency, value: Decimal) -> String {
    Money { currency, bounds: crate::model::Bounds::Exact(value) }.to_string()
}

/// The highest upper bound of any statement, in the batch's currency; `None` if one has no upper bound.
fn highest_money(deal: &Deal) -> Option<(Currency, Decimal)> {
    let own = deal.amount?.money()?;
    let statements = standing(deal, Field::Amount).map(|statement| match statement {
        Statement::Amount(Amount::Stated(money)) if money.currency == own.currency => {
            money.bounds.interval().high
        }
        _ => None,
    });
    let high = statements
        .chain([own.bounds.interval().high])
        .try_fold(Decimal::ZERO, |most, high| Some(most.max(high?)));
    high.map(|high| (own.currency, high))
}

fn highest_count(deal: &Deal) -> Option<(Unit, Decimal)> {
    let statements = standing(deal, Field::Count).map(|statement| match statement {
        Statement::Count(Count(bounds)) => bounds.interval().high,
        _ => None,
    });
    let own = deal.count?.interval().high;
    let high = statements.chain([own]).try_fold(Decimal::ZERO, |most, high| Some(most.max(high?)))?;
    Some((deal.counted_unit()?, high))
}

/// The statements of a field besides the deal's own.
fn standing(deal: &Deal, field: Field) -> impl Iterator<Item = &Statement> {
    deal.rivals_of(field).map(|rival| &rival.value)
}

/// The quantity that is added up.
#[derive(Clone, Copy)]
enum Summed {
    Money(Currency),
    Units(Unit),
    FloorArea,
}

impl Summed {
    /// The lower bound of the deal itself.
    fn own_low(self, deal: &Deal) -> Decimal {
        let low = match self {
            Self::Money(currency) => deal
                .amount
                .and_then(Amount::money)
                .filter(|money| money.currency == currency)
                .map(|money| money.bounds.interval().low),
            Self::Units(unit) => {
                deal.count.filter(|_| deal.counted_unit() == Some(unit)).map(|count| count.interval().low)
            }
            Self::FloorArea => deal.floor_area_m2.map(|area| area.interval().low),
        };
        low.unwrap_or_default()
    }

    /// The lower bound of the sum of a batch's parts. The recursion is bounded, because links that are nested too
    /// deep were cut before.
    fn members_low(self, register: &Register, batch: DealIx) -> Decimal {
        let members = register.members(batch).iter().map(|&member| (member, register.deal(member)));
        let standing = members.filter(|(_, deal)| deal.stage != Stage::Cancelled);
        standing.fold(Decimal::ZERO, |sum, (member, deal)| {
            sum.saturating_add(self.own_low(deal).max(self.members_low(register, member)))
        })
    }
}
