//! Back and Forward through earlier filters and selections, separate from undo.

use super::change::moment;
use super::choosing::follow;
use super::chosen::remembered;
use super::{Chosen, Command, State};
use crate::query::{Filter, GroupBy, Grouping, Site};
use crate::session::Query;

/// A position of Back and Forward: the filter, the grouping and the selection.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Visit {
    filter: Filter,
    by: GroupBy,
    site: Site,
    chosen: Chosen,
}

/// The positions before and after the present one.
#[derive(Clone, Debug, Default)]
pub struct Visits {
    past: Vec<Visit>,
    future: Vec<Visit>,
    /// The kind of the last gradual change; the next change of the same kind belongs to the same position.
    stepping: Stepping,
}

/// The maximum number of positions; the oldest are dropped.
const LONGEST: usize = 100;

impl Visits {
    pub fn can_go_back(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_go_forward(&self) -> bool {
        !self.future.is_empty()
    }
}

/// The position before a command; `None` if the command cannot change the position.
pub(super) struct VisitBefore(Option<Visit>);

/// Must be called before a command is carried out.
pub(super) fn before(state: &State, command: &Command) -> VisitBefore {
    VisitBefore(command.may_move().then(|| place(&state.query, &state.chosen)))
}

/// Must be called after a command was carried out: records the position before it, if that has changed.
pub(super) fn after(state: &mut State, VisitBefore(before): VisitBefore, step: Stepping) {
    let Some(before) = before else { return };
    if step == Stepping::Travel {
        state.visits.stepping = Stepping::No;
        return;
    }
    let here = place(&state.query, &state.chosen);
    if here == before {
        return;
    }
    let visits = &mut state.visits;
    let goes_on = step != Stepping::No && visits.stepping == step;
    visits.stepping = step;
    visits.future.clear();
    if !goes_on {
        visits.past.push(before);
    } else if visits.past.last() == Some(&here) {
        // The user deleted the typed text, so the position is the previous one again.
        visits.past.pop();
        visits.stepping = Stepping::No;
    }
    let kept = remembered(visits.past.iter().rev().map(|visit| &visit.chosen)).min(LONGEST);
    visits.past.drain(..visits.past.len() - kept);
}

/// Whether a command continues a series of small changes, which count as one position.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Stepping {
    #[default]
    No,
    Typing,
    Rows,
    Brushing,
    /// The command is Back or Forward itself, or ends a series.
    Travel,
}

fn place(query: &Query, chosen: &Chosen) -> Visit {
    Visit { filter: query.filter.clone(), by: query.by, site: query.site, chosen: chosen.clone() }
}

/// The direction of travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum VisitWay {
    Back,
    Forward,
}

/// The query and selection of the neighbouring position; the present one is recorded for the opposite direction.
fn go(state: &mut State, way: VisitWay) -> Option<(Query, Chosen)> {
    let here = place(&state.query, &state.chosen);
    let visits = &mut state.visits;
    let (from, to) = match way {
        VisitWay::Back => (&mut visits.past, &mut visits.future),
        VisitWay::Forward => (&mut visits.future, &mut visits.past),
    };
    let Visit { filter, by, site, chosen } = from.pop()?;
    to.push(here);
    let mut query = Query { filter, by, site, ..state.query.clone() };
    if (Grouping { by, site }) != state.query.grouping() {
        // The compared groups belong to the previous grouping.
        query.compared.clear();
    }
    Some((query, chosen))
}

/// Goes Back or Forward; this is itself an undoable step.
pub(super) fn visit(state: &mut State, way: VisitWay) {
    let before = moment(state);
    if let Some((query, chosen)) = go(state, way) {
        state.history.record(before);
        (state.query, state.chosen) = (query, chosen);
        state.search = state.query.filter.to_string();
        state.search_error = None;
        follow(state);
    }
}
