//! Exploring the register: filter, facets, brushes, the selection, the comparison and the days shown.

mod brush;
pub(super) mod choosing;
mod chosen;
mod command;
pub(super) mod comparing;
pub(super) mod filtering;
mod hovered;
mod showing;
pub(super) mod zoom;

pub use chosen::Chosen;
pub(super) use chosen::remembered;
pub use command::{Brush, ExploreCommand, FacetChoice, SelectMode};
pub use comparing::comparable;
pub use filtering::can_filter_to_group;
pub(super) use filtering::from_stage;
pub use hovered::Hovered;
pub use showing::Shown;

use super::State;
use crate::query::FacetField;

/// Carries out a command that explores the register.
pub(super) fn explore(state: &mut State, command: ExploreCommand) {
    match command {
        ExploreCommand::Search(text) => filtering::search(state, text),
        ExploreCommand::Facet { field, value, choice } => {
            filtering::choose_facet(state, field, value, choice);
        }
        ExploreCommand::ClearFacet(field) => {
            filtering::set_filter(state, state.query.filter.without(field));
        }
        ExploreCommand::FoldFacet(field) => filtering::fold_facet(state, field),
        ExploreCommand::Seek(field, letters) => filtering::seek(state, field, letters),
        ExploreCommand::FilterSource(source) => {
            let filter = state.query.filter.with_choice(FacetField::Source, vec![source], Vec::new());
            filtering::set_filter(state, filter);
        }
        ExploreCommand::TakeOff(part) => filtering::set_filter(state, state.query.filter.without_part(part)),
        ExploreCommand::Narrow(text) => filtering::narrow(state, text),
        ExploreCommand::StagesFrom(stage) => filtering::stages_from(state, stage),
        ExploreCommand::ShowKind(shown) => showing::show_kind(state, shown),
        ExploreCommand::ChooseGroup { key, deals, how } => choosing::choose_group(state, key, &deals, how),
        ExploreCommand::ChooseDeals { deals, how } => choosing::choose_deals(state, deals, how),
        ExploreCommand::Compare(groups) => comparing::compare(state, groups),
        ExploreCommand::Hover(hovered) => state.hovered = hovered,
        ExploreCommand::ShowDays(days) => zoom::show_days(state, days),
        ExploreCommand::Brush(brush) => brush::brush(state, &brush),
        ExploreCommand::TimelineCells(cells) => state.timeline_cells = cells,
    }
}
