//! The register: sources, their deals, and the lists that deals refer to.

use super::{Currency, Deal, DealIx, Gazetteer, Names, Rates, Sectors, Source, SourceIx, Spellings};
use std::collections::BTreeMap;

/// A register of deals with all lists and rates that the deals depend on.
#[derive(Clone, Debug)]
pub struct Register {
    pub name: String,
    /// A one-line description of the content.
    pub about: String,
    /// The default currency of charts.
    pub currency: Currency,
    /// The standing note on every chart made from the register.
    pub note: Option<Names>,
    pub sources: Vec<Source>,
    /// In the order of files, and of deals within each file.
    pub deals: Vec<Deal>,
    pub places: Gazetteer,
    pub sectors: Sectors,
    pub rates: Rates,
    /// The direct parts of each batch, in the order of deals.
    members: BTreeMap<DealIx, Vec<DealIx>>,
    parties: Spellings,
    events: Spellings,
    publishers: Spellings,
}

impl Register {
    /// A register without sources and deals, with the lists that deals refer to.
    pub fn new(name: impl Into<String>, places: Gazetteer, sectors: Sectors, rates: Rates) -> Self {
        Self {
            name: name.into(),
            about: String::new(),
            currency: Currency::USD,
            note: None,
            sources: Vec::new(),
            deals: Vec::new(),
            places,
            sectors,
            rates,
            members: BTreeMap::new(),
            parties: Spellings::default(),
            events: Spellings::default(),
            publishers: Spellings::default(),
        }
    }

    /// Sets the deals. `sources` must be set before, and the `part_of` links must form a forest.
    #[must_use]
    pub fn with_deals(mut self, deals: Vec<Deal>) -> Self {
        self.members.clear();
        for (ix, deal) in (0..).map(DealIx).zip(&deals) {
            if let Some(part_of) = deal.part_of {
                self.members.entry(part_of.deal).or_default().push(ix);
            }
        }
        let parties = deals.iter().flat_map(|deal| &deal.parties);
        self.parties = Spellings::of(parties.map(|party| party.name.as_str()));
        self.events = Spellings::of(deals.iter().filter_map(|deal| deal.event.as_deref()));
        self.publishers = Spellings::of(self.sources.iter().map(|source| source.publisher.as_str()));
        self.deals = deals;
        self
    }

    /// The spelling under which a party is displayed and grouped.
    pub fn party<'n>(&'n self, name: &'n str) -> &'n str {
        self.parties.shown(name)
    }

    /// The spelling under which an event is displayed and grouped.
    pub fn event<'n>(&'n self, name: &'n str) -> &'n str {
        self.events.shown(name)
    }

    /// The publisher of a source, in the spelling under which it is displayed and grouped.
    pub fn publisher(&self, source: SourceIx) -> &str {
        self.publishers.shown(&self.source(source).publisher)
    }

    /// # Panics
    /// Never for an index that this register gave out.
    pub fn deal(&self, ix: DealIx) -> &Deal {
        &self.deals[ix.0 as usize]
    }

    /// # Panics
    /// Never for an index that this register gave out.
    pub fn source(&self, ix: SourceIx) -> &Source {
        &self.sources[ix.0 as usize]
    }

    pub fn deal_ixs(&self) -> impl Iterator<Item = DealIx> + use<> {
        (0..u32::try_from(self.deals.len()).unwrap_or(u32::MAX)).map(DealIx)
    }

    pub fn find_deal(&self, id: &str) -> Option<DealIx> {
        self.deal_ixs().find(|&ix| self.deal(ix).id == id)
    }

    /// Each batch with its direct parts.
    pub fn links(&self) -> impl Iterator<Item = (DealIx, &[DealIx])> {
        self.members.iter().map(|(&batch, members)| (batch, members.as_slice()))
    }

    /// The direct parts of a batch.
    pub fn members(&self, batch: DealIx) -> &[DealIx] {
        self.members.get(&batch).map_or(&[], Vec::as_slice)
    }
}
