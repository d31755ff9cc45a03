//! The choice between two plans: names beside their bars, or above them.

use super::super::medium::Medium;
use super::super::size::Size;
use super::budget::{BarsPlan, ROWS};
use super::grid::Grid;
use crate::figure::Bars;

/// The plan with names beside their bars; above them, where bars would be short and the page has room for two lines.
pub(super) fn plan(bars: &Bars, size: Size) -> BarsPlan {
    let (beside, above) = both(bars, size);
    let shows_as_much = |above: &BarsPlan| {
        above.named() >= beside.named().min(ROWS) && above.panels_shown >= beside.panels_shown
    };
    above.filter(|above| !above.is_small && shows_as_much(above)).unwrap_or(beside)
}

/// The plan with names beside bars, and if these would be short, the one with names above them.
pub(super) fn both(bars: &Bars, size: Size) -> (BarsPlan, Option<BarsPlan>) {
    let medium = Medium::of(size);
    let beside = BarsPlan::of(bars, size, medium);
    if medium.has_two_lines || !Grid::is_short_of_room(bars, size, &beside) {
        return (beside, None);
    }
    let above = BarsPlan::of(bars, size, Medium { has_two_lines: true, is_slim: true, ..medium });
    (beside, Some(above))
}
