//! Adding the places of a file to the gazetteer, and reading its sectors.

use super::convert::{id_of, list_of, text_of, when_of};
use super::schema::{RawList, RawPlace, RawSector, RawText};
use crate::data::limits::{MAX_PLACE_DEPTH, MAX_PLACES};
use crate::data::problems::problem::Code;
use crate::data::problems::report::Report;
use crate::data::unknown::unknown_place;
use crate::message;
use crate::model::{Gazetteer, Level, Names, Place, PlaceIx, Sector};

/// Adds the places in their order; invalid ones are reported and left out.
pub fn add_places(places: &mut Gazetteer, list: &RawList<RawPlace<'_>, MAX_PLACES>, report: &mut Report) {
    for (ix, raw) in list.iter().enumerate() {
        let Some(raw) = raw else { continue };
        report.in_item("places", ix, |report| {
            let Some(place) = place_of(places, raw, report) else { return };
            let id = place.id.clone();
            if places.add(place).is_err() {
                let what = message!("problem-duplicate-place", id = id);
                report.field("id", Code::DuplicatePlace, what);
            }
        });
    }
}

fn place_of(places: &Gazetteer, raw: &RawPlace<'_>, report: &mut Report) -> Option<Place> {
    let id = id_of(raw.id.as_ref(), &raw.broken, "thing-place", report)?;
    let en = text_of("en", raw.en.as_ref(), report).unwrap_or_else(|| {
        if !raw.broken.contains(&"en") {
            report.here(Code::MissingField, message!("problem-place-needs-name", id = &id));
        }
        id.clone()
    });
    let level = raw.level.unwrap_or_else(|| {
        if !raw.broken.contains(&"level") {
            report.here(Code::MissingField, message!("problem-place-needs-level", id = &id));
        }
        Level::Zone
    });
    let parent = raw.parent.as_ref().and_then(|text| find_place(places, text, "parent", report));
    let is_deep = parent.is_some_and(|parent| places.ancestry(parent).count() >= MAX_PLACE_DEPTH);
    if is_deep {
        let what = message!("problem-place-too-deep", most = MAX_PLACE_DEPTH.to_string());
        report.field("parent", Code::TooDeep, what);
    }
    let parent = parent.filter(|_| !is_deep);
    if raw.parent.is_none() && level != Level::Region && !raw.broken.contains(&"parent") {
        report.here(Code::MissingField, message!("problem-place-needs-parent", id = &id));
    }
    let spans = list_of("spans", &raw.spans, report);
    let spans = spans.filter_map(|(ix, text)| {
        let found = places.find(text.as_str());
        if found.is_none() {
            report.item_with("spans", ix, Code::UnknownPlace, || unknown_place(places, text.as_str()));
        }
        found
    });
    let spans = spans.collect();
    Some(Place {
        level,
        names: Names {
            en,
            de: text_of("de", raw.de.as_ref(), report),
            zh: text_of("zh", raw.zh.as_ref(), report),
        },
        aliases: list_of("aliases", &raw.aliases, report).map(|(_, text)| text.as_str().to_owned()).collect(),
        parent,
        spans,
        gb2260: text_of("gb2260", raw.gb2260.as_ref(), report),
        iso3166: text_of("iso3166", raw.iso3166.as_ref(), report),
        since: when_of("since", raw.since.as_ref(), report),
        until: when_of("until", raw.until.as_ref(), report),
        now: raw.now.as_ref().and_then(|text| find_place(places, text, "now", report)),
        id,
    })
}

fn find_place(
    places: &Gazetteer,
    text: &RawText<'_>,
    field: &'static str,
    report: &mut Report,
) -> Option<PlaceIx> {
    let found = places.find(text.as_str());
    if found.is_none() {
        report.field_with(field, Code::UnknownPlace, || unknown_place(places, text.as_str()));
    }
    found
}

/// The sectors of a file in their order.
pub fn sectors_of(list: &RawList<RawSector<'_>>, report: &mut Report) -> Vec<Sector> {
    let sectors = list.iter().flatten().filter_map(|raw| {
        let id = id_of(raw.id.as_ref(), &raw.broken, "thing-sector", report)?;
        Some(Sector {
            names: Names {
                en: text_of("en", raw.en.as_ref(), report).unwrap_or_else(|| id.clone()),
                de: text_of("de", raw.de.as_ref(), report),
                zh: text_of("zh", raw.zh.as_ref(), report),
            },
            aliases: list_of("aliases", &raw.aliases, report)
                .map(|(_, text)| text.as_str().to_owned())
                .collect(),
            id,
        })
    });
    sectors.collect()
}
