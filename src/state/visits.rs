//! Back and forward through what was looked at: filters and selections, apart from undo.

use super::change::moment;
use super::choosing::follow;
use super::chosen::remembered;
use super::{Chosen, Command, State};
use crate::query::{Filter, GroupBy, Site};
use crate::session::Query;

/// What was looked at: which deals, how grouped, and what was selected of them.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Visit {
    filter: Filter,
    by: GroupBy,
    site: Site,
    chosen: Chosen,
}

/// The visits before and after the present one.
#[derive(Clone, Debug, Default)]
pub struct Visits {
    past: Vec<Visit>,
    future: Vec<Visit>,
    /// What the last change went on with; the next one of that sort belongs to the same visit.
    stepping: Stepping,
}

/// Older visits are forgotten.
const LONGEST: usize = 100;

impl Visits {
    pub fn can_go_back(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_go_forward(&self) -> bool {
        !self.future.is_empty()
    }
}

/// Where the state is before a command; `None` where the command leads nowhere.
pub(super) struct VisitBefore(Option<Visit>);

/// To be called before a command is carried out.
pub(super) fn before(state: &State, command: &Command) -> VisitBefore {
    VisitBefore(command.may_move().then(|| place(&state.query, &state.chosen)))
}

/// To be called after a command was carried out: remembers where it started, if it led elsewhere.
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
        // What was typed was taken back.
        visits.past.pop();
        visits.stepping = Stepping::No;
    }
    let kept = remembered(visits.past.iter().rev().map(|visit| &visit.chosen)).min(LONGEST);
    visits.past.drain(..visits.past.len() - kept);
}

/// Whether a command goes on with what the one before began: many small steps are one visit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Stepping {
    #[default]
    No,
    Typing,
    Rows,
    Brushing,
    /// It goes back or forward itself, or ends what went on.
    Travel,
}

fn place(query: &Query, chosen: &Chosen) -> Visit {
    Visit { filter: query.filter.clone(), by: query.by, site: query.site, chosen: chosen.clone() }
}

/// Which way to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum VisitWay {
    Back,
    Forward,
}

/// The query and selection one visit away; the present one is remembered for the way back.
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
    if (by, site) != (state.query.by, state.query.site) {
        // What is compared are groups of the other grouping.
        query.compared.clear();
    }
    Some((query, chosen))
}

/// Goes back or forward; undo leads to where that was done.
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
