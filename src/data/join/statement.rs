//! Comparing the precision of two statements.

use crate::model::{Amount, Bounds, Count, Gazetteer, Interval, Statement, When};

/// Whether `loose` is merely a less precise form of `tight`.
pub fn is_less_precise(loose: &Statement, tight: &Statement, places: &Gazetteer) -> bool {
    match (loose, tight) {
        (Statement::Amount(Amount::Undisclosed), Statement::Amount(Amount::Stated(_))) => true,
        (Statement::Amount(Amount::Stated(loose)), Statement::Amount(Amount::Stated(tight))) => {
            loose.currency == tight.currency && is_looser(loose.bounds, tight.bounds)
        }
        (Statement::Count(Count(loose)), Statement::Count(Count(tight)))
        | (Statement::FloorArea(Count(loose)), Statement::FloorArea(Count(tight))) => {
            is_looser(*loose, *tight)
        }
        (Statement::When(loose), Statement::When(tight)) => is_longer(*loose, *tight),
        (Statement::Place(loose), Statement::Place(tight)) => {
            loose != tight && places.is_inside(*tight, *loose)
        }
        (Statement::Words(loose), Statement::Words(tight)) => loose == "Unspecified" && tight != loose,
        _ => false,
    }
}

/// Whether `loose` wholly contains `tight`; of two equal intervals an approximate one is the looser.
fn is_looser(loose: Bounds, tight: Bounds) -> bool {
    let (outer, inner) = (loose.interval(), tight.interval());
    let differs = outer != inner || (loose.is_about() && !tight.is_about());
    differs && contains(outer, inner)
}

fn contains(outer: Interval, inner: Interval) -> bool {
    let ends = outer.high.is_none_or(|high| inner.high.is_some_and(|end| end <= high));
    outer.low <= inner.low && ends
}

fn is_longer(loose: When, tight: When) -> bool {
    let (outer, inner) = (loose.days(), tight.days());
    let differs = outer != inner || (loose.is_about() && !tight.is_about());
    differs && inner.is_within(outer)
}
