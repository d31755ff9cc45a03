//! What the files of one register may refer to.

use crate::model::{Gazetteer, PlaceIx, Rates, Sectors, nearest};
use rustc_hash::FxHashMap;

/// The lists that a register's files are read against.
pub struct Known<'a> {
    pub places: &'a Gazetteer,
    pub sectors: &'a Sectors,
    pub rates: &'a Rates,
    by_id: FxHashMap<&'a str, PlaceIx>,
}

impl<'a> Known<'a> {
    pub fn new(places: &'a Gazetteer, sectors: &'a Sectors, rates: &'a Rates) -> Self {
        let by_id = places.iter().map(|(ix, place)| (place.id.as_str(), ix)).collect();
        Self { places, sectors, rates, by_id }
    }

    pub fn place(&self, id: &str) -> Option<PlaceIx> {
        self.by_id.get(id).copied()
    }

    /// The currency with a rate whose code is nearest.
    pub fn nearest_currency(&self, code: &str) -> Option<String> {
        let codes = self.rates.currencies();
        nearest(code, codes.iter().map(|currency| currency.code())).map(str::to_owned)
    }
}
