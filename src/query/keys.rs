//! The values of a deal in each field: the definition that the columns must agree with.

use super::fields::{FacetField, Values};
use super::{GroupBy, GroupKey, Site};
use crate::model::{Deal, DealIx, Register};

impl FacetField {
    /// The distinct values of a deal, in the order of first mention; [`GroupKey::Missing`] if it has none. Only places
    /// at a level depend on the site.
    pub(super) fn keys(self, register: &Register, deal: &Deal, site: Site) -> Vec<GroupKey> {
        let mut keys: Vec<GroupKey> = Vec::new();
        let mut take = |key| {
            if !keys.contains(&key) {
                keys.push(key);
            }
        };
        match self.values() {
            Values::List(list) | Values::Money(list) => {
                (list.codes_of)(deal, &mut |code| take((list.key)(code)));
            }
            Values::Currency => {
                deal.money_statements().for_each(|money| take(GroupKey::Word(money.currency.code())));
            }
            Values::Inside(own) => {
                let around = own.of(deal).into_iter().flat_map(|place| register.places.ancestry(place));
                around.for_each(|place| take(GroupKey::Place(place)));
            }
            Values::Level(level) => {
                let place = site.of(deal).map(|place| register.places.roll_up(place, level));
                place.map(GroupKey::Place).into_iter().for_each(take);
            }
            Values::Sectors => deal.sectors.iter().for_each(|&sector| take(GroupKey::Sector(sector))),
            Values::Sources => {
                deal.evidence.iter().for_each(|evidence| take(GroupKey::Source(evidence.source)));
            }
            Values::Names(each) => each(register, deal, &mut |name| take(GroupKey::Name(name.to_owned()))),
            Values::Time(period) => deal.when.into_iter().for_each(|when| take(period.key(when))),
            Values::Number(_) | Values::Date | Values::Text(_) => {}
        }
        if keys.is_empty() { vec![GroupKey::Missing] } else { keys }
    }
}

impl GroupBy {
    /// The groups that a deal belongs to; at least one.
    pub fn keys(self, register: &Register, deal: DealIx, site: Site) -> Vec<GroupKey> {
        FacetField::of(self).keys(register, register.deal(deal), site)
    }
}
