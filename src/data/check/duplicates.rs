//! Suspected duplicates: deals at the same place with similar dates and amounts.
//!
//! The rule: two deals from different sources are suspected if they have the same kind, place and currency,
//! their amounts differ by at most a fiftieth, their dates are at most ten days apart, and they share a party or
//! both name none. A batch and its part are not suspected, nor are cumulative totals. A person merges
//! duplicates with `same_as`, or confirms with a `checked` entry that the deals are distinct.

use super::whole::RegisterCheck;
use crate::data::problems::problem::Code;
use crate::message;
use crate::model::{Amount, Currency, Deal, DealIx, Decimal, Form, Kind, PlaceIx, SourceIx, name_key};
use std::borrow::Cow;

/// The most days between two reports of one deal.
const DAYS: i32 = 10;
/// The number of next deals in the order of amounts that are compared. Without this limit the time would grow with
/// the square of the number of similar deals.
const LOOKED_AT: usize = 100;
/// The most suspected duplicates of one deal that are reported.
const TOLD: usize = 5;
/// The most sources of a deal that are compared with those of another.
const SOURCES: usize = 50;

/// A sort key that makes duplicates neighbours: first the values that they share, then those that may differ a
/// little (amount and day). A deal has one key for each of its parties.
type Key<'a> = (Group<'a>, Decimal, i32, DealIx);
/// The values that duplicates share; the party is given by its name key, because a name may have several spellings.
type Group<'a> = (PlaceIx, Kind, Currency, Option<Cow<'a, str>>);

/// Compares all deals with their neighbours in the order of keys.
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
        let what = message!("problem-suspected-duplicate", id = &other.id);
        whole.field(second, "amount", Code::SuspectedDuplicate, what);
    }
}

/// The keys of a deal: one for each party, or a single one if it names none.
fn keys(deal: &Deal, ix: DealIx) -> impl Iterator<Item = Key<'_>> {
    let day = deal.when.and_then(|when| when.days().closed()).map(|days| days.first);
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

/// Whether `high`, the larger amount, exceeds `low` by at most a fiftieth.
fn is_near(low: Decimal, high: Decimal) -> bool {
    !low.is_zero() && high.saturating_sub(low).saturating_mul(Decimal::from(50)) <= low
}

/// Whether two deals with the same [`Group`] may be duplicates.
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
        (Some(a), Some(b)) => {
            b.first.saturating_sub(a.last) <= DAYS && a.first.saturating_sub(b.last) <= DAYS
        }
        _ => false,
    }
}
