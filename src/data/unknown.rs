//! Messages about unknown ids.

use crate::model::{Gazetteer, Lang, PlaceIx, nearest};
use crate::words::{Message, Phrase, place_choice};
use crate::{message, tr};

/// The message about an unknown place id, with the place that is probably meant, or the places with that name.
pub fn unknown_place(places: &Gazetteer, id: &str) -> Message {
    let ids = || places.iter().map(|(_, place)| place.id.as_str());
    match places.named(id).as_slice() {
        [] => unknown("sort-place", id, nearest(id, ids())),
        [one] => unknown("sort-place", id, Some(&places.get(*one).id)),
        several => {
            let choices = Phrase::new(|lang| choices(places, several, lang));
            message!("problem-several-places", id = id, choices = choices)
        }
    }
}

/// The places with a name, each with its id.
fn choices(places: &Gazetteer, several: &[PlaceIx], lang: Lang) -> String {
    let listed = several.iter().take(MOST_CHOICES).map(|&ix| place_choice(places, ix, lang));
    listed.collect::<Vec<_>>().join(tr!(lang, "list-semicolon"))
}

/// The most places that a message lists.
const MOST_CHOICES: usize = 8;

/// The message about an unknown id; `sort` is a phrase such as `sort-place`.
pub fn unknown(sort: &'static str, id: &str, meant: Option<&str>) -> Message {
    let sort = Message::new(sort);
    match meant {
        Some(meant) => message!("problem-unknown-meant", sort = sort, id = id, meant = meant),
        None => message!("problem-unknown", sort = sort, id = id),
    }
}
