//! Sectors: a controlled list with names in three languages.

use super::Names;
use std::collections::BTreeMap;

/// A sector's index in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SectorIx(pub u16);

/// One sector of the economy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sector {
    /// Unique in the list, in kebab-case.
    pub id: String,
    pub names: Names,
    pub aliases: Vec<String>,
}

/// The controlled list of sectors, in the order of its file.
#[derive(Clone, Debug, Default)]
pub struct Sectors {
    list: Vec<Sector>,
    by_id: BTreeMap<String, SectorIx>,
}

impl Sectors {
    /// Keeps the order of `list`; if two sectors share an id, `find` returns the first.
    pub fn new(list: Vec<Sector>) -> Self {
        let mut by_id = BTreeMap::new();
        for (ix, sector) in (0..).map(SectorIx).zip(&list) {
            by_id.entry(sector.id.clone()).or_insert(ix);
        }
        Self { list, by_id }
    }

    /// The sector with exactly this id.
    pub fn find(&self, id: &str) -> Option<SectorIx> {
        self.by_id.get(id).copied()
    }

    /// # Panics
    /// Never for an index that this list gave out.
    pub fn get(&self, ix: SectorIx) -> &Sector {
        &self.list[usize::from(ix.0)]
    }

    pub fn iter(&self) -> impl Iterator<Item = (SectorIx, &Sector)> {
        (0..).map(SectorIx).zip(&self.list)
    }

    pub fn len(&self) -> usize {
        self.list.len()
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}
