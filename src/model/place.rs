//! Places: a tree from world regions down to parks and venues, with names in three languages.

use super::{DayRange, Lang, Names, When, name_key};
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
    /// The first year, month or day that the place existed as such, where that is recent.
    pub since: Option<When>,
    /// The last year, month or day that it existed as such, where it was merged or renamed.
    pub until: Option<When>,
    /// What it became, or became a part of. Sums go there.
    pub now: Option<PlaceIx>,
}

impl Place {
    /// The days on which the place existed as such; open where it is not known that it began or ended.
    pub fn days(&self) -> DayRange {
        DayRange {
            first: self.since.and_then(|since| since.days().first),
            last: self.until.and_then(|until| until.days().last),
        }
    }

    /// The names in all languages, and the others that it is found by.
    pub fn all_names(&self) -> impl Iterator<Item = &str> {
        self.names.all().chain(self.aliases.iter().map(String::as_str))
    }
}

/// All places that a register knows.
#[derive(Clone, Debug, Default)]
pub struct Gazetteer {
    list: Vec<Place>,
    by_id: BTreeMap<String, PlaceIx>,
    /// The places of each name, by its key: all that anybody may mean by it.
    by_name: BTreeMap<String, Vec<PlaceIx>>,
}

/// How a place is told apart from others of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    /// By what contains it: Suzhou in Anhui.
    Within(PlaceIx),
    /// By what it is: Munich, the city.
    Unit(PlaceUnit),
    /// By its id, where nothing else differs.
    Id,
}

/// What a place is, in the words of administrations.
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
        for name in place.all_names() {
            let namesakes = self.by_name.entry(name_key(name).into_owned()).or_default();
            if !namesakes.contains(&ix) {
                namesakes.push(ix);
            }
        }
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

    /// The places that anybody may mean by a name, in the order of the list. One that ended is left out beside the
    /// one that it became, which contains its deals, too.
    pub fn named(&self, name: &str) -> Vec<PlaceIx> {
        self.without_former(self.by_name.get(name_key(name).as_ref()).map_or(&[][..], Vec::as_slice))
    }

    /// The places without those that ended beside what they became.
    pub fn without_former(&self, all: &[PlaceIx]) -> Vec<PlaceIx> {
        let became = |ix: PlaceIx| std::iter::successors(self.get(ix).now, |&at| self.get(at).now);
        let is_led_on = |ix: PlaceIx| became(ix).any(|now| all.contains(&now));
        all.iter().copied().filter(|&ix| !is_led_on(ix)).collect()
    }

    /// How a place is told apart from those that are shown by the same name in a language; `None` where none is.
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

    /// What a place is, as its names say, else as its level does.
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

    /// What a place is today: what it became, or itself.
    pub fn today(&self, ix: PlaceIx) -> PlaceIx {
        // A place is always added after what it became, so the walk ends.
        std::iter::successors(Some(ix), |&at| self.get(at).now).last().unwrap_or(ix)
    }

    /// The place itself and what contains it, from the smallest up; one that ended lies in what it became.
    pub fn ancestry(&self, ix: PlaceIx) -> impl Iterator<Item = PlaceIx> + '_ {
        // A parent is always added before its children, so the walk ends.
        std::iter::successors(Some(ix), |&at| self.get(at).now.or(self.get(at).parent))
    }

    /// The place at `level` that contains `ix` or is it, as things stand today.
    pub fn at_level(&self, ix: PlaceIx, level: Level) -> Option<PlaceIx> {
        self.ancestry(ix).find(|&at| self.get(at).level == level && self.get(at).now.is_none())
    }

    /// Where a chart at `level` counts `ix`: its ancestor there, else the place that it is today.
    pub fn roll_up(&self, ix: PlaceIx, level: Level) -> PlaceIx {
        self.at_level(ix, level).unwrap_or_else(|| self.today(ix))
    }

    pub fn is_inside(&self, ix: PlaceIx, outer: PlaceIx) -> bool {
        self.ancestry(ix).any(|at| at == outer)
    }
}

/// What in a name tells what the place is.
enum Says {
    /// The word stands in it, between other letters than its own kind.
    Word(&'static str),
    /// It ends in the sign, and has others before it.
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

/// The surer signs first: every county-level city is called a city, too.
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
