//! Back and forward through what was looked at, without any window.

use dealscope::data::RegisterRef;
use dealscope::model::Days;
use dealscope::query::GroupBy;
use dealscope::session::{Opened, answer};
use dealscope::state::{Action, Brush, Command, Event, ExploreCommand, Layout, SelectMode, State, update};
use std::sync::Arc;

fn state() -> State {
    let opened: Opened = dealscope::app::open(&RegisterRef::parse("@seeds")).expect("the seeds open");
    State::new(Arc::new(opened), Layout::default())
}

fn run(state: &mut State, command: impl Into<Command>) {
    update(state, command);
    let answers = Arc::new(answer(&state.opened, &state.query));
    update(state, Event::Answered(Arc::clone(&state.opened), answers));
}

fn type_text(state: &mut State, text: &str) {
    for at in 1..=text.len() {
        run(state, ExploreCommand::Search(text[..at].to_owned()));
    }
}

fn choose(state: &mut State, id: &str) {
    let deal = state.register().find_deal(id).expect("a deal");
    run(state, ExploreCommand::ChooseDeals { deals: vec![deal], how: SelectMode::Only });
}

fn lead(state: &State) -> Option<&str> {
    state.chosen.lead().map(|deal| state.register().deal(deal).id.as_str())
}

#[test]
fn back_and_forward_lead_through_filters_and_selections() {
    let mut state = state();
    assert!(!state.visits.can_go_back() && !state.visits.can_go_forward());
    choose(&mut state, "zkh-dow-organosilicon");
    run(&mut state, Action::SignedOnly);
    run(&mut state, ExploreCommand::Brush(Brush::Days(Days { first: 19_000, last: 20_000 })));
    let filters = ["stage>=signed", "", ""];
    for filter in filters {
        run(&mut state, Action::Back);
        assert_eq!(state.query.filter.to_string(), filter);
        assert_eq!(state.search, filter);
    }
    assert_eq!(lead(&state), None);
    assert!(!state.visits.can_go_back());
    run(&mut state, Action::Back);
    run(&mut state, Action::Forward);
    assert_eq!(lead(&state), Some("zkh-dow-organosilicon"));
    run(&mut state, Action::Forward);
    run(&mut state, Action::Forward);
    assert!(state.search.contains("date:") && !state.visits.can_go_forward());
}

#[test]
fn typing_and_stepping_through_rows_are_one_visit() {
    let mut state = state();
    type_text(&mut state, "dow silicon");
    run(&mut state, Action::Back);
    assert_eq!((state.search.as_str(), state.visits.can_go_back()), ("", false));
    run(&mut state, Action::Forward);
    assert_eq!(state.search, "dow silicon");
    run(&mut state, Action::ClearFilter);
    for _ in 0..5 {
        run(&mut state, Action::NextDeal);
    }
    assert!(lead(&state).is_some());
    run(&mut state, Action::Back);
    assert_eq!((lead(&state), state.search.as_str()), (None, ""));
    run(&mut state, Action::Back);
    assert_eq!(state.search, "dow silicon");
}

#[test]
fn what_was_typed_and_taken_back_is_no_visit() {
    let mut state = state();
    type_text(&mut state, "dow");
    for text in ["do", "d", ""] {
        run(&mut state, ExploreCommand::Search(text.to_owned()));
    }
    assert!(!state.visits.can_go_back());
}

#[test]
fn a_new_place_forgets_the_way_forward_and_what_is_shown_otherwise_is_no_place() {
    let mut state = state();
    run(&mut state, Action::SignedOnly);
    run(&mut state, Action::Back);
    run(&mut state, Action::Measure(dealscope::query::Measure::Deals));
    run(&mut state, ExploreCommand::ShowDays(Some(Days { first: 19_000, last: 19_500 })));
    run(
        &mut state,
        Command::Explore(ExploreCommand::Hover(dealscope::state::Hovered {
            group: None,
            deals: vec![dealscope::model::DealIx(1)].into(),
        })),
    );
    assert!(state.visits.can_go_forward());
    choose(&mut state, "zkh-dow-organosilicon");
    assert!(!state.visits.can_go_forward());
    run(&mut state, Action::GroupBy(GroupBy::Kind));
    run(&mut state, Action::Back);
    assert_eq!(state.query.by, GroupBy::District);
    assert_eq!(state.query.days, Some(Days { first: 19_000, last: 19_500 }), "the zoom stays");
}

#[test]
fn undo_takes_back_a_step_back() {
    let mut state = state();
    run(&mut state, Action::SignedOnly);
    run(&mut state, Action::Back);
    assert_eq!(state.search, "");
    run(&mut state, Action::Undo);
    assert_eq!(state.search, "stage>=signed");
    run(&mut state, Action::Undo);
    assert_eq!(state.search, "");
}
