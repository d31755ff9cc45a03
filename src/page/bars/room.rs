//! Whether a page has room for bars, and the rest rows that it needs.

use super::super::columns::panel_rest_query;
use super::super::lengths::least_height;
use super::super::medium::Medium;
use super::super::shape::TooSmall;
use super::super::size::Size;
use super::budget::PanelRows;
use super::plan::{both, plan};
use super::steps::{ROWS, named_of};
use crate::figure::{BarDirection, Bars, RestQuery};
use std::collections::BTreeSet;

/// Pages narrower than this, relative to body text, hold no bars.
const NARROW: f32 = 8.0;
/// Bars that a page must hold to be worth drawing.
const LEAST: usize = 2;

/// Why a page of this size is too small for the bars, if it is.
pub(super) fn too_small(bars: &Bars, size: Size) -> Option<TooSmall> {
    let all: usize = named_of(bars).iter().sum();
    if all == 0 {
        return None;
    }
    // No height makes a page wide enough for a name and a bar.
    let is_narrow = size.width < NARROW * Medium::of(size).letters.label;
    let named = |size: Size| -> usize {
        let panels = if is_narrow { Vec::new() } else { plan(bars, size).panels };
        panels.iter().map(|rows| rows.named).sum()
    };
    let holds = named(size);
    if holds >= LEAST.min(all) {
        return None;
    }
    let wanted = all.min(bars.top.unwrap_or(ROWS));
    let holds_all = |height: f32| named(Size { height, ..size }) >= wanted;
    Some(TooSmall {
        wanted,
        height: if is_narrow { None } else { least_height(size.height, holds_all) },
        holds,
    })
}

/// The rest rows that a page of this size has: the groups of each are to be summed as one.
pub fn rest_queries(bars: &Bars, size: Size) -> Vec<RestQuery> {
    if bars.form == BarDirection::Vertical {
        return panel_rest_query(bars, size).into_iter().collect();
    }
    // Once the rests are known, the axis may be another, and with it the choice between the two plans.
    let (beside, above) = both(bars, size);
    let plans = std::iter::once(beside).chain(above);
    let rows = plans.flat_map(|plan| plan.panels.into_iter().take(plan.panels_shown).enumerate());
    let of_panel = |(panel, rows): (usize, PanelRows)| {
        [(false, rows.named), (true, rows.apart)].map(|(is_apart, kept)| (panel, is_apart, kept))
    };
    let kept: BTreeSet<(usize, bool, usize)> = rows.flat_map(of_panel).collect();
    kept.into_iter().filter_map(|(panel, is_apart, kept)| bars.rest_query(panel, is_apart, kept)).collect()
}
