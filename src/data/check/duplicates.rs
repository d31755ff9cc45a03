//! Deals that may be one and the same, told twice: near date, same place, near amount.
//!
//! The rule: two deals of different sources, of one kind, in one place, with amounts in one currency that
//! differ by at most a fiftieth and dates at most ten days apart, which share a party or name none. Where
//! one contains the other they are no suspects, nor are running totals. `same_as` joins them, a `checked`
//! entry says that they are two.

use super::whole::Whole;
use crate::data::problem::Code;
use crate::model::{Currency, Deal, DealIx, Decimal, Form, Kind, PlaceIx, is_same_name};
use crate::said;

/// Days between two reports of one deal.
const DAYS: i32 = 10;

/// What two reports of one deal have in common: they are neighbours in the order of this.
type Key = (PlaceIx, Kind, Currency, Decimal, DealIx);

/// Checks all deals against those that stand near them.
pub fn check(whole: &mut Whole<'_>) {
    let register = whole.register;
    let mut keys: Vec<Key> = register.deal_ixs().filter_map(|ix| key(register.deal(ix), ix)).collect();
    keys.sort_unstable();
    let mut found: Vec<(DealIx, DealIx)> = Vec::new();
    for (at, one) in keys.iter().enumerate() {
        let near = keys.iter().skip(at + 1).take_while(|other| {
            (other.0, other.1, other.2) == (one.0, one.1, one.2) && is_near(one.3, other.3)
        });
        found.extend(
            near.filter(|other| are_suspects(whole, one.4, other.4)).map(|other| order(one.4, other.4)),
        );
    }
    found.sort_unstable();
    for (first, second) in found {
        let other = register.deal(first);
        let what = said!("problem-suspected-duplicate", id = &other.id);
        whole.field(second, "amount", Code::SuspectedDuplicate, what);
    }
}

fn key(deal: &Deal, ix: DealIx) -> Option<Key> {
    let money = deal.amount?.money()?;
    let is_candidate = deal.form != Form::RunningTotal && deal.when.is_some();
    let key = (deal.place?, deal.kind, money.currency, money.bounds.interval().low, ix);
    is_candidate.then_some(key)
}

fn order(a: DealIx, b: DealIx) -> (DealIx, DealIx) {
    (a.min(b), a.max(b))
}

/// Whether the larger amount, which comes second, is at most a fiftieth over the first.
fn is_near(low: Decimal, high: Decimal) -> bool {
    !low.is_zero() && high.saturating_sub(low).saturating_mul(Decimal::from(50)) <= low
}

fn are_suspects(whole: &Whole<'_>, a: DealIx, b: DealIx) -> bool {
    let (one, other) = (whole.register.deal(a), whole.register.deal(b));
    let share_source = one.evidence.iter().any(|e| other.evidence.iter().any(|o| o.source == e.source));
    let contains = |batch: DealIx, member: &Deal| member.part_of.is_some_and(|part_of| part_of.deal == batch);
    let share_party =
        one.parties.iter().any(|party| other.parties.iter().any(|o| is_same_name(&o.name, &party.name)));
    let name_none = one.parties.is_empty() && other.parties.is_empty();
    !share_source
        && !contains(a, other)
        && !contains(b, one)
        && (share_party || name_none)
        && are_near_in_time(one, other)
}

fn are_near_in_time(one: &Deal, other: &Deal) -> bool {
    let days = |deal: &Deal| deal.when.and_then(|when| when.days().closed());
    match (days(one), days(other)) {
        (Some(a), Some(b)) => b.0.saturating_sub(a.1) <= DAYS && a.0.saturating_sub(b.1) <= DAYS,
        _ => false,
    }
}
