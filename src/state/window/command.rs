//! Commands about the windows that cover the rest, messages, and the register to open.

use super::HelpPage;
use crate::data::RegisterRef;

/// A command about the window as a whole.
#[derive(Clone, Debug)]
pub enum WindowCommand {
    /// The text of the command palette; `None` closes it.
    Palette(Option<String>),
    /// Open or close the window with the equivalent command lines.
    ShowCommands(bool),
    /// The typed path of a register; `None` closes the window that asks for it.
    OpenPath(Option<String>),
    Load(RegisterRef),
    Help(Option<HelpPage>),
    DismissNotice(usize),
    CopyText(String),
}
