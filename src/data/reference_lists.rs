//! The lists that the files of a register may refer to.

use crate::model::{Gazetteer, PlaceIx, Rates, Sectors, nearest};
use rustc_hash::FxHashMap;

/// The places, sectors and rates to which the ids and codes in a register's files refer.
pub struct ReferenceLists<'a> {
    pub places: &'a Gazetteer,
    pub sectors: &'a Sectors,
    pub rates: &'a Rates,
    by_id: FxHashMap<&'a str, PlaceIx>,
}

impl<'a> ReferenceLists<'a> {
    pub fn new(places: &'a Gazetteer, sectors: &'a Sectors, rates: &'a Rates) -> Self {
        let by_id = places.iter().map(|(ix, place)| (place.id.as_str(), ix)).collect();
        Self { places, sectors, rates, by_id }
    }

    pub fn place(&self, id: &str) -> Option<PlaceIx> {
        self.by_id.get(id).copied()
    }

    /// The code most similar to `code` among the currencies with a rate.
    pub fn nearest_currency(&self, code: &str) -> Option<String> {
        let codes = self.rates.currencies();
        nearest(code, codes.iter().map(|currency| currency.code())).map(str::to_owned)
    }
}
