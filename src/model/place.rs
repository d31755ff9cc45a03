//! Places: a tree from world regions down to parks and venues, with names in three languages.

use super::{DayRange, Lang, Names, When, name_key};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A place's index in the gazetteer's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PlaceIx(pub u32);

/// The administrative level of a place, from the largest to the smallest.
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
    /// A building in which deals are signed.
    Venue,
}

impl Level {
    /// All levels, from the largest to the smallest.
    pub const ALL: &'static [Self] =
        &[Self::Region, Self::Country, Self::Province, Self::District, Self::County, Self::Zone, Self::Venue];

    /// The level's word in files.
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

/// One place. Its parent is the smallest place that wholly contains it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Unique in the gazetteer, in kebab-case.
    pub id: String,
    pub level: Level,
    pub names: Names,
    pub aliases: Vec<String>,
    pub parent: Option<PlaceIx>,
    /// The districts that the place overlaps without lying wholly in any one of them.
    pub spans: Vec<PlaceIx>,
    /// Code of GB/T 2260, six digits.
    pub gb2260: Option<String>,
    /// Code of ISO 3166-1 (alpha-2) or ISO 3166-2.
    pub iso3166: Option<String>,
    /// The first year, month or day of the place's existence; `None` unless it was established recently.
    pub since: Option<When>,
    /// The last year, month or day of the place's existence, if it was merged or renamed.
    pub until: Option<When>,
    /// The place that succeeded it or that it was merged into. Sums count its deals there.
    pub now: Option<PlaceIx>,
}

impl Place {
    /// The days on which the place existed; a limit is `None` if no beginning or end is recorded.
    pub fn days(&self) -> DayRange {
        DayRange {
            first: self.since.and_then(|since| since.days().first),
            last: self.until.and_then(|until| until.days().last),
        }
    }

    /// The names in all languages, and the aliases.
    pub fn all_names(&self) -> impl Iterator<Item = &str> {
        self.names.all().chain(self.aliases.iter().map(String::as_str))
    }
}

/// All places that a register can refer to.
#[derive(Clone, Debug, Default)]
pub struct Gazetteer {
    list: Vec<Place>,
    by_id: BTreeMap<String, PlaceIx>,
    /// The places that share a name or alias, by the name's key.
    by_name: BTreeMap<String, Vec<PlaceIx>>,
}

/// How a place is distinguished from others with the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    /// By the place that contains it: Suzhou in Anhui.
    Within(PlaceIx),
    /// By its administrative unit: Munich, the city.
    Unit(PlaceUnit),
    /// By its id, if nothing else differs.
    Id,
}

/// The kind of administrative unit that a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlaceUnit {
    Region,
    Country,
    Province,
    Prefecture,
    City,
    /// A part of a city.
    District,
    /// A county, or a rural district.
    County,
    Town,
    Zone,
    Venue,
}

/// The reason why a place cannot be added.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GazetteerError {
    #[error("place '{0}' is already in the gazetteer; choose another id")]
    Duplicate(String),
}

impl Gazetteer {
    /// Adds a place; its parent and the districts that it spans must already be in the gazetteer.
    pub fn add(&mut self, place: Place) -> Result<PlaceIx, GazetteerError> {
        if self.by_id.contains_key(&place.id) {
            return Err(GazetteerError::Duplicate(place.id));
        }
        let ix = PlaceIx(u32::try_from(self.list.len()).unwrap_or(u32::MAX));
        self.by_id.insert(place.id.clone(), ix);
        for name in place.all_names() {
            let namesakes = self.by_name.entry(name_key(name).into_owned()).or_default();
            if !namesakes.contains(&ix) {
                namesakes.push(ix);
            }
        }
        self.list.push(place);
        Ok(ix)
    }

    /// The place with exactly this id.
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

    /// The places with this name or alias, in list order. A former place is left out if its successor has the name,
    /// too, because the successor also contains its deals.
    pub fn named(&self, name: &str) -> Vec<PlaceIx> {
        self.without_former(self.by_name.get(name_key(name).as_ref()).map_or(&[][..], Vec::as_slice))
    }

    /// The places without former ones whose successor is also in the list.
    pub fn without_former(&self, all: &[PlaceIx]) -> Vec<PlaceIx> {
        let became = |ix: PlaceIx| std::iter::successors(self.get(ix).now, |&at| self.get(at).now);
        let is_led_on = |ix: PlaceIx| became(ix).any(|now| all.contains(&now));
        all.iter().copied().filter(|&ix| !is_led_on(ix)).collect()
    }

    /// How a place is distinguished from others displayed under the same name in `lang`; `None` if there are none.
    pub fn apart(&self, ix: PlaceIx, lang: Lang) -> Option<Apart> {
        let key = |ix: PlaceIx| name_key(self.get(ix).names.in_lang(lang));
        let own = key(ix);
        let namesakes = self.by_name.get(own.as_ref()).filter(|namesakes| namesakes.len() > 1)?;
        let others: Vec<PlaceIx> =
            namesakes.iter().copied().filter(|&other| other != ix && key(other) == own).collect();
        if others.is_empty() {
            return None;
        }
        let container = |ix: PlaceIx| self.get(ix).parent.map(|parent| (parent, key(parent)));
        if let Some((parent, name)) = container(ix)
            && others.iter().all(|&other| container(other).is_none_or(|(_, other)| other != name))
        {
            return Some(Apart::Within(parent));
        }
        let unit = self.unit(ix);
        let near = |&&other: &&PlaceIx| container(other).map(|c| c.1) == container(ix).map(|c| c.1);
        let is_own_unit = others.iter().filter(near).all(|&other| self.unit(other) != unit);
        Some(if is_own_unit { Apart::Unit(unit) } else { Apart::Id })
    }

    /// The administrative unit of a place, derived from its names, else from its level.
    pub fn unit(&self, ix: PlaceIx) -> PlaceUnit {
        let place = self.get(ix);
        let words = || place.all_names().chain([place.id.as_str()]);
        let said =
            || UNITS.iter().find(|(_, says)| words().any(|name| says.fits(name))).map(|(unit, _)| *unit);
        match place.level {
            Level::Region => PlaceUnit::Region,
            Level::Country => PlaceUnit::Country,
            Level::Province => PlaceUnit::Province,
            Level::District => said().unwrap_or(PlaceUnit::City),
            Level::County => said().unwrap_or(PlaceUnit::County),
            Level::Zone => PlaceUnit::Zone,
            Level::Venue => PlaceUnit::Venue,
        }
    }

    /// The present-day place: the last successor of a former place, else the place itself.
    pub fn today(&self, ix: PlaceIx) -> PlaceIx {
        // A place is always added after its successor, so the walk ends.
        std::iter::successors(Some(ix), |&at| self.get(at).now).last().unwrap_or(ix)
    }

    /// The place and the places that contain it, from the smallest up; a former place lies in its successor.
    pub fn ancestry(&self, ix: PlaceIx) -> impl Iterator<Item = PlaceIx> + '_ {
        // A parent is always added before its children, so the walk ends.
        std::iter::successors(Some(ix), |&at| self.get(at).now.or(self.get(at).parent))
    }

    /// The present-day place at `level` that is `ix` or contains it.
    pub fn at_level(&self, ix: PlaceIx, level: Level) -> Option<PlaceIx> {
        self.ancestry(ix).find(|&at| self.get(at).level == level && self.get(at).now.is_none())
    }

    /// The place under which a chart at `level` counts `ix`: its ancestor at that level, else its present-day place.
    pub fn roll_up(&self, ix: PlaceIx, level: Level) -> PlaceIx {
        self.at_level(ix, level).unwrap_or_else(|| self.today(ix))
    }

    /// Whether `ix` is `outer` or lies in it.
    pub fn is_inside(&self, ix: PlaceIx, outer: PlaceIx) -> bool {
        self.ancestry(ix).any(|at| at == outer)
    }
}

/// A part of a name that indicates the administrative unit.
enum Says {
    /// The name contains this as a separate word, in any ASCII case.
    Word(&'static str),
    /// The name ends in these characters and has others before them.
    End(&'static str),
}

impl Says {
    fn fits(&self, name: &str) -> bool {
        match self {
            Self::Word(word) => {
                name.split(|c: char| !c.is_alphanumeric()).any(|part| part.eq_ignore_ascii_case(word))
            }
            Self::End(sign) => name.strip_suffix(sign).is_some_and(|rest| !rest.is_empty()),
        }
    }
}

/// The more specific indications come first, because names of county-level cities also contain "city".
const UNITS: [(PlaceUnit, Says); 20] = [
    (PlaceUnit::Prefecture, Says::Word("prefecture")),
    (PlaceUnit::Prefecture, Says::End("自治州")),
    (PlaceUnit::Prefecture, Says::End("地区")),
    (PlaceUnit::Prefecture, Says::End("盟")),
    (PlaceUnit::County, Says::Word("county")),
    (PlaceUnit::County, Says::Word("landkreis")),
    (PlaceUnit::County, Says::Word("kreis")),
    (PlaceUnit::County, Says::End("县")),
    (PlaceUnit::County, Says::End("自治旗")),
    (PlaceUnit::District, Says::Word("district")),
    (PlaceUnit::District, Says::Word("bezirk")),
    (PlaceUnit::District, Says::Word("stadtbezirk")),
    (PlaceUnit::District, Says::End("区")),
    (PlaceUnit::Town, Says::Word("town")),
    (PlaceUnit::Town, Says::Word("gemeinde")),
    (PlaceUnit::Town, Says::End("镇")),
    (PlaceUnit::City, Says::Word("city")),
    (PlaceUnit::City, Says::Word("stadt")),
    (PlaceUnit::City, Says::Word("kreisstadt")),
    (PlaceUnit::City, Says::End("市")),
];
