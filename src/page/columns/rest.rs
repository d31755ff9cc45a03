//! The rest of small charts: the groups for which a page has none.

use super::super::size::Size;
use super::multiples::charts;
use super::upright::upright_page;
use crate::figure::{BarDirection, Bars, RestQuery};

/// The groups for which a page of this size has no chart, as one rest.
pub fn panel_rest_query(bars: &Bars, size: Size) -> Option<RestQuery> {
    if bars.form != BarDirection::Vertical || !bars.panels.iter().any(|panel| panel.shares_axis) {
        return None;
    }
    let panels = charts(bars);
    let kept = upright_page(bars, size).plot.map_or(0, |plot| plot.shown);
    let keys: Vec<_> = panels.iter().skip(kept).filter_map(|panel| panel.key.clone()).collect();
    (!keys.is_empty()).then_some(RestQuery { panel: 0, is_apart: false, kept, keys })
}
