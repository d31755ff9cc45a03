//! The choice between two plans: names beside their bars, or above them.

use super::super::medium::Medium;
use super::super::size::Size;
use super::budget::BarsPlan;
use super::grid::{Grid, Tried};
use super::steps::ROWS;
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
    let (beside, is_short) = tried(bars, size, medium);
    if medium.has_two_lines || !is_short {
        return (beside, None);
    }
    let (above, _) = tried(bars, size, Medium { has_two_lines: true, is_slim: true, ..medium });
    (beside, Some(above))
}

/// A plan, and whether its bars are short. Where ranks had to give way, a note may say which are open; it takes no more
/// lines than the plan has for notes.
fn tried(bars: &Bars, size: Size, medium: Medium) -> (BarsPlan, bool) {
    let mut plan = BarsPlan::of(bars, size, medium);
    let Tried { is_short, has_ranks } = Grid::tried(bars, size, &plan);
    plan.around.has_ranks &= has_ranks;
    (plan, is_short)
}
