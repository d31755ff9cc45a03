//! What the views lack after a command: answers, the timeline, the preview of an export. It is computed in the
//! background unless the register is small.

use super::jobs::Jobs;
use crate::session::{Depth, DrawnTimeline, answer_to};
use crate::state::{Event, State, update};
use std::sync::Arc;

/// The limit up to which registers are queried within the frame; larger ones are queried on a separate thread.
const AT_ONCE: usize = 3_000;

/// Computes what is missing, or has it computed.
pub fn catch_up(jobs: &mut Jobs, state: &mut State) {
    answer(jobs, state);
    draw_timeline(jobs, state);
    preview(jobs, state);
}

fn is_small(state: &State) -> bool {
    state.opened.register.deals.len() <= AT_ONCE
}

fn answer(jobs: &mut Jobs, state: &mut State) {
    let opened = Arc::clone(&state.opened);
    if state.is_answered() {
        if !state.answers.has_totals {
            jobs.totals(opened, Arc::clone(&state.answers));
        }
    } else if is_small(state) {
        let answers = answer_to(&opened, &state.query, &state.sought, Depth::Everything);
        update(state, Event::Answered(opened, Arc::new(answers)));
    } else {
        jobs.answer(opened, state.query.clone(), state.sought.clone());
    }
}

fn draw_timeline(jobs: &mut Jobs, state: &mut State) {
    if state.is_timeline_drawn() {
        return;
    }
    let opened = Arc::clone(&state.opened);
    let (range, answers) = (state.time_range(), Arc::clone(&state.answers));
    if is_small(state) {
        let drawn = Arc::new(DrawnTimeline::new(&opened, &answers, range));
        update(state, Event::TimelineDrawn(opened, drawn));
    } else {
        jobs.timeline(opened, answers, range);
    }
}

fn preview(jobs: &mut Jobs, state: &State) {
    let Some(draft) = state.export() else { return };
    let is_shown = state.preview.as_ref().is_some_and(|preview| {
        preview.figure.looks_like(&draft.figure)
            && Arc::ptr_eq(&preview.answers, &state.answers)
            && (preview.days, preview.gaps) == (state.query.days, state.query.gaps)
    });
    if !is_shown && state.is_answered() {
        let (opened, answers) = (Arc::clone(&state.opened), Arc::clone(&state.answers));
        jobs.preview(draft.figure.clone(), opened, state.query.clone(), answers);
    }
}
