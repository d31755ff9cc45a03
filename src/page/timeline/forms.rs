//! The entries of the legend that a page needs: those whose forms its lanes show.

use super::super::bar_mark::Toward;
use super::lane::LaidLane;
use super::place::Placed;
use crate::figure::{LegendEntry, Role, Texture};

/// The entries of a legend whose forms occur in the lanes of a page.
pub(super) fn occurring(legend: &[LegendEntry], lanes: &[LaidLane<'_>]) -> Vec<LegendEntry> {
    let is_shown = |entry: &&LegendEntry| occurs(entry, lanes);
    let mut shown: Vec<LegendEntry> = legend.iter().filter(is_shown).cloned().collect();
    let has_unit =
        shown.iter().any(|entry| matches!(entry.texture, Texture::Size(class) if class.has_unit()));
    for entry in shown.iter_mut().filter(|entry| entry.texture == Texture::Head && !has_unit) {
        entry.label.clone_from(&entry.short);
    }
    shown
}

fn occurs(entry: &LegendEntry, lanes: &[LaidLane<'_>]) -> bool {
    let has =
        |fits: &dyn Fn(&Placed<'_>) -> bool| lanes.iter().flat_map(|lane| &lane.packed.placed).any(fits);
    match entry.texture {
        Texture::Mark => has(&|place| place.mark.role == entry.role),
        Texture::Hollow => has(&|place| !place.mark.solid),
        Texture::Batch => has(&|place| place.mark.is_batch && !place.is_bar),
        Texture::Span => has(&|place| place.is_bar),
        Texture::ByThen => has(&|place| place.toward == Some(Toward::Left)),
        Texture::FromThen => has(&|place| place.toward == Some(Toward::Right)),
        Texture::Size(class) => has(&|place| place.mark.class == Some(class)),
        Texture::Head => has(&|place| place.mark.class.is_some()),
        Texture::Words => {
            let mut labels = lanes.iter().flat_map(|lane| &lane.labels);
            labels.any(|label| label.role == Role::Text)
        }
        Texture::Solid => lanes.iter().any(|lane| !lane.lane.steps.is_empty()),
        _ => false,
    }
}
