//! The deals' statements under one reading, independent of the currency.

use super::Numbers;
use super::numbers::StatedEnds;
use crate::model::{Amount, Currency, Field, Register, Unit};
use crate::query::{DealSet, Read, Reading, Valuer};
use std::collections::BTreeMap;

/// Counts, floor areas, and whether an amount is stated.
#[derive(Debug)]
pub struct Statements {
    /// The number of units (projects, agreements and so on) that each deal stands for.
    pub counts: Numbers,
    /// For each unit, the deals that count it.
    pub units: Vec<(Unit, DealSet)>,
    /// Deals with a unit, stated or implied by their kind.
    pub with_unit: DealSet,
    /// Floor area in square metres.
    pub areas: Numbers,
    /// Deals with a statement of their amount that counts under the reading.
    pub stated: DealSet,
    /// Deals with money but without a statement of their amount that counts.
    pub hidden: DealSet,
    /// For each currency, the deals with a statement in it, ordered by currency code.
    pub currencies: Vec<(Currency, DealSet)>,
}

impl Statements {
    pub fn new(register: &Register, reading: Reading) -> Self {
        let len = register.deals.len();
        let valuer = Valuer { register, reading };
        let read = |field: Field| {
            Numbers::new(len, move |row| valuer.counted(&register.deals[row], field).map(stated))
        };
        let (counts, areas) = rayon::join(|| read(Field::Count), || read(Field::FloorArea));
        let stated = DealSet::of(len, |row| valuer.is_stated(&register.deals[row]));
        let has_money = DealSet::of(len, |row| register.deals[row].leading_amount().is_some());
        let of_unit = |&unit: &Unit| {
            let set = DealSet::of(len, |row| register.deals[row].counted_unit() == Some(unit));
            (unit, set.and(&counts.own))
        };
        Self {
            units: Unit::ALL.iter().map(of_unit).collect(),
            with_unit: DealSet::of(len, |row| register.deals[row].counted_unit().is_some()),
            hidden: has_money.without(&stated),
            currencies: currencies(register, valuer, &stated),
            counts,
            areas,
            stated,
        }
    }

    pub fn bytes(&self) -> usize {
        let sets = self.units.iter().map(|(_, set)| set).chain(self.currencies.iter().map(|(_, set)| set));
        let sets =
            sets.chain([&self.stated, &self.hidden, &self.with_unit]).map(DealSet::bytes).sum::<usize>();
        self.counts.bytes() + self.areas.bytes() + sets
    }
}

/// For each currency that occurs, the deals with a statement in it.
fn currencies(register: &Register, valuer: Valuer<'_>, stated: &DealSet) -> Vec<(Currency, DealSet)> {
    let mut found: BTreeMap<Currency, DealSet> = BTreeMap::new();
    let mut put = |currency: Currency, ix| {
        found.entry(currency).or_insert_with(|| DealSet::none(stated.capacity())).insert(ix);
    };
    for ix in stated.deals() {
        let deal = register.deal(ix);
        match deal.amount.and_then(Amount::money) {
            Some(money) if deal.rivals.is_empty() && deal.accepted.is_empty() => put(money.currency, ix),
            _ => valuer.statements(deal).iter().for_each(|money| put(money.currency, ix)),
        }
    }
    found.into_iter().collect()
}

fn stated(read: Read) -> StatedEnds {
    StatedEnds { interval: read.interval, approximate: read.approximate, disputed: read.disputed }
}
