//! Displayed names of places, extended if several places share a name.

use super::phrases::text;
use crate::model::{Apart, Gazetteer, Lang, PlaceIx, PlaceUnit};
use crate::tr;

/// The displayed name of a place: `Qingpu`; for places that share a name, `Munich, city` and `Munich, district`.
pub fn place_name(places: &Gazetteer, ix: PlaceIx, lang: Lang) -> String {
    let name = places.get(ix).names.in_lang(lang);
    match places.apart(ix, lang) {
        None => name.to_owned(),
        Some(Apart::Within(outer)) => {
            tr!(lang, "place-within", name = name, place = places.get(outer).names.in_lang(lang))
        }
        Some(Apart::Unit(unit)) => {
            tr!(lang, "place-unit", name = name, unit = unit_word(places, ix, unit, lang))
        }
        Some(Apart::Id) => tr!(lang, "place-id", name = name, id = &places.get(ix).id),
    }
}

/// A place with its id, as a choice in a list: `Qingpu (qingpu)`.
pub fn place_choice(places: &Gazetteer, ix: PlaceIx, lang: Lang) -> String {
    let place = places.get(ix);
    let name = place_name(places, ix, lang);
    if places.apart(ix, lang).is_some() {
        return tr!(lang, "place-choice-apart", id = &place.id, name = name);
    }
    let outer = place.now.or(place.parent).map(|outer| places.get(outer).names.in_lang(lang));
    match outer {
        Some(outer) => tr!(lang, "place-choice", id = &place.id, name = name, place = outer),
        None => tr!(lang, "place-choice-apart", id = &place.id, name = name),
    }
}

fn unit_word(places: &Gazetteer, ix: PlaceIx, unit: PlaceUnit, lang: Lang) -> &'static str {
    // German counties are called districts in English, and a German district in this gazetteer lies directly below a
    // state, so it is not part of a city.
    let is_german = places.find("de").is_some_and(|country| places.is_inside(ix, country));
    let id = match unit {
        PlaceUnit::County | PlaceUnit::District if is_german => "place-unit-rural-district",
        PlaceUnit::Region => "place-unit-region",
        PlaceUnit::Country => "place-unit-country",
        PlaceUnit::Province => "place-unit-province",
        PlaceUnit::Prefecture => "place-unit-prefecture",
        PlaceUnit::City => "place-unit-city",
        PlaceUnit::District => "place-unit-district",
        PlaceUnit::County => "place-unit-county",
        PlaceUnit::Town => "place-unit-town",
        PlaceUnit::Zone => "place-unit-zone",
        PlaceUnit::Venue => "place-unit-venue",
    };
    text(lang, id)
}
