//! The only code that changes the state.

use super::act::act;
use super::event::take;
use super::explore::explore;
use super::figures::export::export_figures;
use super::table::table;
use super::views::update_views;
use super::window::change_window;
use super::{Command, Effect, State, visits};

/// Carries out a command; returns the effects to be carried out outside of the state.
pub fn update(state: &mut State, command: impl Into<Command>) -> Vec<Effect> {
    let command = command.into();
    let before = visits::before(state, &command);
    let step = visits::Series::of(&command);
    state.gesture = state.gesture.filter(|&gesture| command.continues(gesture));
    let effects = carry_out(state, command);
    // Undo, saved views and Back restore queries, but must never restore their language.
    state.query.lang = state.lang();
    visits::after(state, before, step);
    effects
}

/// Hands a command over to its feature.
fn carry_out(state: &mut State, command: Command) -> Vec<Effect> {
    match command {
        Command::Do(action) => return act(state, action),
        Command::Explore(command) => explore(state, command),
        Command::Table(command) => return table(state, command),
        Command::Figure(command) => return export_figures(state, command),
        Command::View(command) => return update_views(state, command),
        Command::Window(command) => return change_window(state, command),
        Command::Event(event) => take(state, event),
    }
    Vec::new()
}
