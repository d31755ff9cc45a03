//! Made-up registers that are shaken up: batches in batches over several places, rivals, open ends and undisclosed
//! amounts.

use crate::dice::Dice;
use dealscope::data::generate;
use dealscope::model::{
    Accepted, Amount, Deal, DealIx, Field, Form, Link, PartOf, PlaceIx, Register, Rival, SectorIx, SourceIx,
    Statement, Unit, When,
};
use std::sync::LazyLock;

const AMOUNTS: [&str; 12] = [
    "USD 300M",
    ">=USD 1bn",
    "~EUR 4.5M",
    "<=USD 50M",
    "CNY 1bn..1.2bn",
    "undisclosed",
    "CNY 0.0001",
    ">=CNY 0",
    "JPY 5bn",
    "RUB 3M",
    "USD 999999999999999999",
    "undisclosed",
];

const COUNTS: [&str; 6] = ["25", ">=100", "~30", "<=10", "20..25", "1"];

const DATES: [&str; 9] = [
    "2023-11-05",
    "2023-11",
    "2023",
    "2023-11-05/2023-11-10",
    "../2023-11-09",
    "2023-11-09/..",
    "2023-11~",
    "2023-06/2024-02",
    "1999-12-31",
];

/// A register of so many deals, shaken.
pub fn shaken(deals: usize, seed: u64) -> Register {
    static MADE: LazyLock<Register> = LazyLock::new(|| generate::register(400, 1));
    let mut dice = Dice(seed);
    let mut register = if deals > 300 { generate::register(deals, seed) } else { MADE.clone() };
    let from = if deals > 300 { 0 } else { dice.below(100) };
    let mut all: Vec<Deal> = std::mem::take(&mut register.deals).drain(from..from + deals).collect();
    // Few places, so that groups and trees meet.
    let places: Vec<PlaceIx> = (0..5).map(|_| dice.pick(&all).place).chain([None]).flatten().collect();
    for at in 0..all.len() {
        let mut deal = all[at].clone();
        shake(&mut deal, &mut dice, &places, register.sources.len());
        deal.part_of = (at > 0 && dice.one_in(2)).then(|| {
            let of = u32::try_from(dice.below(at)).unwrap();
            PartOf { deal: DealIx(of), how: Link::Stated }
        });
        // A running total contains nothing.
        if deal.part_of.is_some_and(|of| all[of.deal.0 as usize].form == Form::RunningTotal) {
            deal.part_of = None;
        }
        all[at] = deal;
    }
    register.with_deals(all)
}

fn shake(deal: &mut Deal, dice: &mut Dice, places: &[PlaceIx], sources: usize) {
    let amount = |dice: &mut Dice| dice.pick(&AMOUNTS).parse::<Amount>().unwrap();
    deal.form = dice.pick(&[Form::Single, Form::Single, Form::Batch, Form::Batch, Form::RunningTotal]);
    deal.place = (!dice.one_in(6)).then(|| dice.pick(places));
    deal.venue = dice.one_in(3).then(|| dice.pick(places));
    deal.when = (!dice.one_in(6)).then(|| dice.pick(&DATES).parse::<When>().unwrap());
    deal.amount = (!dice.one_in(5)).then(|| amount(dice));
    deal.count = dice.one_in(2).then(|| dice.pick(&COUNTS).parse().unwrap());
    deal.unit = dice.one_in(2).then(|| dice.pick(Unit::ALL));
    deal.floor_area_m2 = dice.one_in(4).then(|| dice.pick(&COUNTS).parse().unwrap());
    deal.event = dice.one_in(4).then(|| dice.pick(&["6th CIIE", "7th CIIE"]).to_owned());
    deal.sectors = (0..dice.below(4)).map(|_| SectorIx(u16::try_from(dice.below(4)).unwrap())).collect();
    deal.rivals.clear();
    deal.accepted.clear();
    for _ in 0..dice.below(3) {
        let (field, value) = match dice.below(3) {
            0 => (Field::Count, Statement::Count(dice.pick(&COUNTS).parse().unwrap())),
            1 => (Field::FloorArea, Statement::FloorArea(dice.pick(&COUNTS).parse().unwrap())),
            _ => (Field::Amount, Statement::Amount(amount(dice))),
        };
        let source = Some(SourceIx(u32::try_from(dice.below(sources)).unwrap()));
        deal.rivals.push(Rival { field, value, source, why: None });
    }
    if dice.one_in(5) {
        let value = Statement::Amount(amount(dice));
        deal.accepted.push(Accepted { field: Field::Amount, value, why: None });
    }
}
