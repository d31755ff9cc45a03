//! What commands do to the state, without any window.

use dealscope::data::RegisterRef;
use dealscope::figure::FigureKind;
use dealscope::query::{Column, FacetField};
use dealscope::session::{Opened, answer};
use dealscope::state::{
    Action, Command, Effect, Event, ExploreCommand, FacetChoice, HelpPage, Layout, Modal, SelectMode, State,
    TableCommand, WindowCommand, update,
};
use std::sync::Arc;

fn seeds() -> Arc<Opened> {
    Arc::new(dealscope::app::open(&RegisterRef::parse("@seeds")).expect("the seeds open"))
}

pub(crate) fn state() -> State {
    State::new(seeds(), Layout::default())
}

/// Carries commands out one after the other, answering as the window does.
pub(crate) fn run(state: &mut State, commands: Vec<Command>) -> Vec<Effect> {
    let mut effects = Vec::new();
    for command in commands {
        effects.extend(update(state, command));
        if !state.is_answered() {
            let answers = Arc::new(answer(&state.opened, &state.query));
            update(state, Event::Answered(Arc::clone(&state.opened), answers));
        }
    }
    effects
}

#[track_caller]
fn check(commands: Vec<Command>, search: &str, deals: usize) {
    let mut state = state();
    run(&mut state, commands);
    assert_eq!((state.search.as_str(), state.answers.rows.len()), (search, deals));
}

fn facet(field: FacetField, value: &str, choice: FacetChoice) -> Command {
    Command::Explore(ExploreCommand::Facet { field, value: value.to_owned(), choice })
}

#[test]
fn facets_write_the_filter() {
    let kind = |value, choice| facet(FacetField::Kind, value, choice);
    check(vec![kind("Procurement", FacetChoice::Toggle)], "kind:Procurement", 4);
    check(vec![kind("Procurement", FacetChoice::Exclude)], "-kind:Procurement", 12);
    check(
        vec![kind("Visit", FacetChoice::Toggle), kind("Procurement", FacetChoice::Only)],
        "kind:Procurement",
        4,
    );
    check(vec![kind("Visit", FacetChoice::Toggle), kind("Visit", FacetChoice::Toggle)], "", 16);
    check(
        vec![
            Command::Explore(ExploreCommand::Search("stage>=signed".to_owned())),
            facet(FacetField::Stage, "Signed", FacetChoice::Toggle),
        ],
        "stage:Started,Operating",
        0,
    );
    check(vec![Command::Do(Action::SignedOnly)], "stage>=signed", 13);
    check(vec![Command::Do(Action::SignedOnly), Command::Do(Action::SignedOnly)], "", 16);
}

#[test]
fn a_text_that_is_no_filter_yet_keeps_the_last_one() {
    let mut state = state();
    run(
        &mut state,
        vec![
            Command::Explore(ExploreCommand::Search("kind:visit".to_owned())),
            Command::Explore(ExploreCommand::Search("kind:vis".to_owned())),
        ],
    );
    assert!(state.search_error.is_some());
    assert_eq!(state.answers.rows.len(), 1);
}

#[test]
fn undo_leads_back_step_by_step_and_redo_forth() {
    let mut state = state();
    let commands = vec![
        Command::Explore(ExploreCommand::Search("kind:visit".to_owned())),
        Command::Do(Action::Toggle(dealscope::state::Panel::Table)),
        Command::Explore(ExploreCommand::Search("kind:".to_owned())),
        Command::Explore(ExploreCommand::Search("kind:procurement".to_owned())),
        Command::Do(Action::NextDeal),
    ];
    run(&mut state, commands);
    let seen: Vec<(usize, bool)> = (0..4)
        .map(|_| {
            run(&mut state, vec![Command::Do(Action::Undo)]);
            (state.answers.rows.len(), state.chosen.lead().is_some())
        })
        .collect();
    assert_eq!(seen, [(4, false), (1, false), (16, false), (16, false)]);
    run(&mut state, vec![Command::Do(Action::Redo); 3]);
    assert_eq!((state.answers.rows.len(), state.chosen.lead().is_some()), (4, true));
}

#[test]
fn typing_is_one_step_of_undo() {
    let mut state = state();
    let keys = ["d", "do", "dow"].map(|text| Command::Explore(ExploreCommand::Search(text.to_owned())));
    run(&mut state, keys.to_vec());
    run(&mut state, vec![Command::Do(Action::Undo)]);
    assert_eq!((state.search.as_str(), state.answers.rows.len()), ("", 16));
}

#[test]
fn answers_of_another_register_are_ignored() {
    let mut state = state();
    let other = seeds();
    let mut query = state.query.clone();
    query.filter = dealscope::query::Filter::parse("kind:visit").expect("a filter");
    let stale = Arc::new(answer(&other, &query));
    update(&mut state, Event::Answered(other, stale));
    assert_eq!(state.answers.rows.len(), 16);
}

#[test]
fn sorting_twice_turns_and_shift_adds() {
    let mut state = state();
    let sort = |column, how| Command::Table(TableCommand::Sort { column, how });
    let titles = |state: &State| -> Vec<String> {
        state.answers.rows.iter().map(|&row| state.register().deal(row).title.to_lowercase()).collect()
    };
    run(&mut state, vec![sort(Column::Title, SelectMode::Only)]);
    let up = titles(&state);
    run(&mut state, vec![sort(Column::Title, SelectMode::Only)]);
    let down: Vec<String> = titles(&state).into_iter().rev().collect();
    assert_eq!(up, down);
    run(&mut state, vec![sort(Column::Kind, SelectMode::Only), sort(Column::When, SelectMode::Toggle)]);
    assert_eq!(state.query.sort.len(), 2);
}

#[test]
fn a_window_returns_when_the_one_opened_over_it_closes() {
    let mut state = state();
    run(&mut state, vec![Command::Do(Action::ExportTimeline), Command::Do(Action::Shortcuts)]);
    assert!(matches!(state.modal(), Some(Modal::Help(HelpPage::Shortcuts))));
    // Another page is the same window, and what the palette offers opens without the palette.
    run(&mut state, vec![Command::Do(Action::SearchHelp), Command::Do(Action::Palette)]);
    run(&mut state, vec![WindowCommand::Palette(None).into(), Command::Do(Action::About)]);
    assert!(matches!(state.modal(), Some(Modal::Help(HelpPage::About))));
    run(&mut state, vec![WindowCommand::Help(None).into()]);
    assert!(state.export().is_some_and(|draft| draft.figure.kind == FigureKind::Timeline));
    // The export ends while help covers its window.
    run(&mut state, vec![Command::Do(Action::Shortcuts), Event::Written("Saved".to_owned()).into()]);
    run(&mut state, vec![WindowCommand::Help(None).into()]);
    assert!(state.modal().is_none());
}

#[test]
fn what_is_done_outside_comes_back_as_effects() {
    let mut state = state();
    assert_eq!(run(&mut state, vec![Command::Do(Action::Quit)]), [Effect::Quit]);
    let copied = run(
        &mut state,
        vec![Command::Explore(ExploreCommand::Search("dow".to_owned())), Command::Do(Action::CopyRows)],
    );
    let [Effect::Copy(text)] = copied.as_slice() else { panic!("{copied:?}") };
    assert_eq!(text.lines().count(), 2, "a heading and a deal: {text}");
    let load = run(&mut state, vec![Command::Do(Action::OpenBundled("reported"))]);
    assert_eq!(load, [Effect::Load(RegisterRef::parse("@reported"))]);
}
