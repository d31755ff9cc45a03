//! Deals at a place that did not exist on their date: it was merged or renamed before, or established later.

use super::whole::RegisterCheck;
use crate::data::problems::problem::Code;
use crate::message;
use crate::model::{DealIx, PlaceIx, When};
use crate::words::{Message, Phrase, place_choice, place_name};

/// Checks a deal's location and place of signing against its date.
pub fn check(ix: DealIx, whole: &mut RegisterCheck<'_>) {
    let deal = whole.register.deal(ix);
    let Some(when) = deal.when else { return };
    for (field, place) in [("place", deal.place), ("venue", deal.venue)] {
        if let Some((code, what)) = place.and_then(|place| out_of_its_time(whole, place, when)) {
            whole.field(ix, field, code, what);
        }
    }
}

fn out_of_its_time(whole: &RegisterCheck<'_>, ix: PlaceIx, when: When) -> Option<(Code, Message)> {
    let places = &whole.register.places;
    let place = places.get(ix);
    let (deal, own) = (when.days(), place.days());
    let name = || Phrase::new(|lang| place_name(places, ix, lang));
    let when = when.to_string();
    if let Some(until) = place.until
        && deal.first.zip(own.last).is_some_and(|(first, last)| first > last)
    {
        let until = until.to_string();
        let what = match place.now {
            Some(now) => {
                let now = Phrase::new(|lang| place_choice(places, now, lang));
                message!("problem-place-ended-now", place = name(), until = until, when = when, now = now)
            }
            None => message!("problem-place-ended", place = name(), until = until, when = when),
        };
        return Some((Code::PlaceEnded, what));
    }
    let since = place.since.filter(|_| own.first.zip(deal.last).is_some_and(|(first, last)| first > last))?;
    let what = message!("problem-place-not-begun", place = name(), since = since.to_string(), when = when);
    Some((Code::PlaceNotBegun, what))
}
