//! The window as a whole: the windows that cover the rest, and messages.

mod command;
mod help_page;
mod modal;

pub use command::WindowCommand;
pub use help_page::HelpPage;
pub use modal::Modal;

use super::opening::load;
use super::{Effect, State};

/// Carries out a command about the window as a whole.
pub(super) fn change_window(state: &mut State, command: WindowCommand) -> Vec<Effect> {
    match command {
        WindowCommand::Palette(text) => {
            state.cover(text.map(Modal::Palette), |modal| matches!(modal, Modal::Palette(_)));
        }
        WindowCommand::ShowCommands(shown) => {
            state.cover(shown.then_some(Modal::Commands), |modal| matches!(modal, Modal::Commands));
        }
        WindowCommand::OpenPath(path) => {
            state.cover(path.map(Modal::OpenPath), |modal| matches!(modal, Modal::OpenPath(_)));
        }
        WindowCommand::Load(reference) => return load(state, reference),
        WindowCommand::Help(page) => {
            state.cover(page.map(Modal::Help), |modal| matches!(modal, Modal::Help(_)));
        }
        WindowCommand::DismissNotice(at) if at < state.notices.len() => drop(state.notices.remove(at)),
        WindowCommand::DismissNotice(_) => {}
        WindowCommand::CopyText(text) => return vec![Effect::Copy(text)],
    }
    Vec::new()
}
