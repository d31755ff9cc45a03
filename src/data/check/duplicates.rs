//! Deals that may be one and the same, told twice: near date, same place, near amount.
//!
//! The rule: two deals of different sources, of one kind, in one place, with amounts in one currency that
//! differ by at most a fiftieth and dates at most ten days apart, which share a party or name none. Where
//! one contains the other they are no suspects, nor are running totals. `same_as` joins them, a `checked`
//! entry says that they are two.

use super::whole::RegisterCheck;
use crate::data::problem::Code;
use crate::model::{Amount, Currency, Deal, DealIx, Decimal, Form, Kind, PlaceIx, SourceIx, name_key};
use crate::said;
use std::borrow::Cow;

/// Days between two reports of one deal.
const DAYS: i32 = 10;
/// So many of the next deals by amount are looked at: in a register of like deals the time must not grow with
/// the square of their number.
const LOOKED_AT: usize = 100;
/// So many suspects of one deal are told.
const TOLD: usize = 5;
/// So many sources of a deal are compared with those of another.
const SOURCES: usize = 50;

/// What two reports of one deal have in common, then what they differ a little in: they are neighbours in the
/// order of this. A deal stands in it once for each of its parties.
type Key<'a> = (Group<'a>, Decimal, i32, DealIx);
/// Its party by the key of its name, since one name may be written in several ways.
type Group<'a> = (PlaceIx, Kind, Currency, Option<Cow<'a, str>>);

/// Checks all deals against those that stand near them.
pub fn check(whole: &mut RegisterCheck<'_>) {
    let register = whole.register;
    let mut keys: Vec<Key<'_>> = register.deal_ixs().flat_map(|ix| keys(register.deal(ix), ix)).collect();
    keys.sort_unstable();
    keys.dedup();
    let mut found: Vec<(DealIx, DealIx)> = Vec::new();
    for (at, (group, amount, _, ix)) in keys.iter().enumerate() {
        let next = keys.iter().skip(at + 1).take(LOOKED_AT);
        let near = next.take_while(|other| other.0 == *group && is_near(*amount, other.1));
        let suspects = near.filter(|other| are_suspects(whole, *ix, other.3));
        found.extend(suspects.take(TOLD).map(|other| order(*ix, other.3)));
    }
    found.sort_unstable();
    found.dedup();
    for (first, second) in found {
        let other = register.deal(first);
        let what = said!("problem-suspected-duplicate", id = &other.id);
        whole.field(second, "amount", Code::SuspectedDuplicate, what);
    }
}

/// Where a deal stands in the order: once for each party, or once where it names none.
fn keys(deal: &Deal, ix: DealIx) -> impl Iterator<Item = Key<'_>> {
    let day = deal.when.and_then(|when| when.days().closed()).map(|(first, _)| first);
    let is_candidate = deal.form != Form::RunningTotal;
    let stated = deal.amount.and_then(Amount::money).zip(deal.place).zip(day);
    let parties = deal.parties.iter().map(|party| Some(name_key(&party.name)));
    let none = deal.parties.is_empty().then_some(None);
    stated.filter(|_| is_candidate).into_iter().flat_map(move |((money, place), day)| {
        let group = move |party| (place, deal.kind, money.currency, party);
        parties
            .clone()
            .chain(none.clone())
            .map(move |party| (group(party), money.bounds.interval().low, day, ix))
    })
}

fn order(a: DealIx, b: DealIx) -> (DealIx, DealIx) {
    (a.min(b), a.max(b))
}

/// Whether the larger amount, which comes second, is at most a fiftieth over the first.
fn is_near(low: Decimal, high: Decimal) -> bool {
    !low.is_zero() && high.saturating_sub(low).saturating_mul(Decimal::from(50)) <= low
}

/// Whether two deals that share a party, or name none, may be one.
fn are_suspects(whole: &RegisterCheck<'_>, a: DealIx, b: DealIx) -> bool {
    let (one, other) = (whole.register.deal(a), whole.register.deal(b));
    let share_source = sources(one).any(|source| sources(other).any(|known| known == source));
    let contains = |batch: DealIx, member: &Deal| member.part_of.is_some_and(|part_of| part_of.deal == batch);
    !share_source && !contains(a, other) && !contains(b, one) && are_near_in_time(one, other)
}

fn sources(deal: &Deal) -> impl Iterator<Item = SourceIx> + '_ {
    deal.evidence.iter().take(SOURCES).map(|evidence| evidence.source)
}

fn are_near_in_time(one: &Deal, other: &Deal) -> bool {
    let days = |deal: &Deal| deal.when.and_then(|when| when.days().closed());
    match (days(one), days(other)) {
        (Some(a), Some(b)) => b.0.saturating_sub(a.1) <= DAYS && a.0.saturating_sub(b.1) <= DAYS,
        _ => false,
    }
}
