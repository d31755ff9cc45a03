//! Places: a tree from world regions down to parks and venues, with names in three languages.

use super::Names;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A place's place in the gazetteer's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PlaceIx(pub u32);

/// How large a kind of place is, from the largest down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Level {
    /// A region of the world.
    Region,
    Country,
    /// A province, a municipality under the central government, or a federal state.
    Province,
    /// A city, or a district of a municipality.
    District,
    /// A county or county-level city within a city.
    County,
    /// A zone or park.
    Zone,
    /// A building where deals are signed.
    Venue,
}

impl Level {
    /// All of them, from the largest down.
    pub const ALL: &'static [Self] =
        &[Self::Region, Self::Country, Self::Province, Self::District, Self::County, Self::Zone, Self::Venue];

    /// The word for it in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Region => "Region",
            Self::Country => "Country",
            Self::Province => "Province",
            Self::District => "District",
            Self::County => "County",
            Self::Zone => "Zone",
            Self::Venue => "Venue",
        }
    }
}

/// One place. It has one parent: the smallest place that wholly contains it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Unique in the gazetteer, kebab-case.
    pub id: String,
    pub level: Level,
    pub names: Names,
    pub aliases: Vec<String>,
    pub parent: Option<PlaceIx>,
    /// The districts that a place reaches into without lying in any one of them.
    pub spans: Vec<PlaceIx>,
    /// Code of GB/T 2260, six digits.
    pub gb2260: Option<String>,
    /// Code of ISO 3166-1 (alpha-2) or ISO 3166-2.
    pub iso3166: Option<String>,
    /// The last year or day that the place existed as such, where it was merged or renamed.
    pub until: Option<String>,
}

/// All places that a register knows.
#[derive(Clone, Debug, Default)]
pub struct Gazetteer {
    list: Vec<Place>,
    by_id: BTreeMap<String, PlaceIx>,
}

/// Why a place cannot be added.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GazetteerError {
    #[error("place '{0}' is already in the gazetteer; choose another id")]
    Duplicate(String),
}

impl Gazetteer {
    /// Adds a place; its parent and spans must be in the gazetteer already.
    pub fn add(&mut self, place: Place) -> Result<PlaceIx, GazetteerError> {
        if self.by_id.contains_key(&place.id) {
            return Err(GazetteerError::Duplicate(place.id));
        }
        let ix = PlaceIx(u32::try_from(self.list.len()).unwrap_or(u32::MAX));
        self.by_id.insert(place.id.clone(), ix);
        self.list.push(place);
        Ok(ix)
    }

    pub fn find(&self, id: &str) -> Option<PlaceIx> {
        self.by_id.get(id).copied()
    }

    /// # Panics
    /// Never for an index that this gazetteer gave out.
    pub fn get(&self, ix: PlaceIx) -> &Place {
        &self.list[ix.0 as usize]
    }

    pub fn iter(&self) -> impl Iterator<Item = (PlaceIx, &Place)> {
        (0..).map(PlaceIx).zip(&self.list)
    }

    pub fn len(&self) -> usize {
        self.list.len()
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The place itself and what contains it, from the smallest up.
    pub fn ancestry(&self, ix: PlaceIx) -> impl Iterator<Item = PlaceIx> + '_ {
        // A parent is always added before its children, so the walk ends.
        std::iter::successors(Some(ix), |&at| self.get(at).parent)
    }

    /// The place at `level` that contains `ix` or is it.
    pub fn at_level(&self, ix: PlaceIx, level: Level) -> Option<PlaceIx> {
        self.ancestry(ix).find(|&at| self.get(at).level == level)
    }

    /// Where a chart at `level` counts `ix`: its ancestor there, else the place itself.
    pub fn roll_up(&self, ix: PlaceIx, level: Level) -> PlaceIx {
        self.at_level(ix, level).unwrap_or(ix)
    }

    pub fn is_inside(&self, ix: PlaceIx, outer: PlaceIx) -> bool {
        self.ancestry(ix).any(|at| at == outer)
    }
}
