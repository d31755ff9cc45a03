//! Back and Forward through earlier filters and selections, separate from undo.

use super::change::snapshot;
use super::explore::choosing::follow;
use super::explore::remembered;
use super::gesture::Gesture;
use super::{Action, Brush, Chosen, Command, Event, ExploreCommand, State};
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
    /// The gesture in progress: its further changes belong to the same position.
    gesture: Option<Gesture>,
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
pub(super) fn after(state: &mut State, VisitBefore(before): VisitBefore, series: Series) {
    let Some(before) = before else { return };
    let Series::Part(gesture) = series else {
        state.visits.gesture = None;
        return;
    };
    let here = place(&state.query, &state.chosen);
    if here == before {
        return;
    }
    let visits = &mut state.visits;
    let goes_on = gesture.is_some() && visits.gesture == gesture;
    visits.gesture = gesture;
    visits.future.clear();
    if !goes_on {
        visits.past.push(before);
    } else if visits.past.last() == Some(&here) {
        // The user deleted the typed text, so the position is the previous one again.
        visits.past.pop();
        visits.gesture = None;
    }
    let kept = remembered(visits.past.iter().rev().map(|visit| &visit.chosen)).min(LONGEST);
    visits.past.drain(..visits.past.len() - kept);
}

/// The relation of a command to the series of changes before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Series {
    /// The command is a change of its own, or part of a gesture.
    Part(Option<Gesture>),
    /// The command is Back or Forward itself, or ends a gesture.
    End,
}

impl Series {
    pub(super) fn of(command: &Command) -> Self {
        match command {
            Command::Explore(ExploreCommand::Brush(Brush::Done))
            | Command::Do(Action::Back | Action::Forward)
            | Command::Event(Event::Loaded(..)) => Self::End,
            // Each extension of the selection is a position that Back returns to.
            command => Self::Part(command.gesture().filter(|gesture| *gesture != Gesture::Extending)),
        }
    }
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
    let before = snapshot(state);
    if let Some((query, chosen)) = go(state, way) {
        state.history.record(before);
        (state.query, state.chosen) = (query, chosen);
        state.search = state.query.filter.to_string();
        state.search_error = None;
        follow(state);
    }
}
