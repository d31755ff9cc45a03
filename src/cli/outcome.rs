//! The results of commands.

use crate::app::WindowError;
use crate::data::OpenError;
use crate::message;
use crate::session::OptionError;
use crate::words::{Message, visible};

/// Reasons for a command to end early.
#[derive(Debug)]
pub enum Failure {
    /// Wrong usage: exit code 2.
    Usage(Message),
    /// Errors in the register or the data: exit code 1.
    Data(Message),
    /// Either of them, followed by lines that show the position of the error.
    Shown { code: u8, what: Message, lines: Vec<String> },
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        Self::Data(error.message())
    }
}

impl From<WindowError> for Failure {
    fn from(error: WindowError) -> Self {
        match error {
            WindowError::NoWindow(what) => Self::Data(Message::plain(what)),
            WindowError::Open(error) => error.into(),
            WindowError::NoView(what) => Self::usage(what),
        }
    }
}

impl Failure {
    /// Wrong usage with a finished message.
    pub fn usage(what: String) -> Self {
        Self::Usage(Message::plain(what))
    }

    /// The error for an invalid filter, with a marker beneath the wrong character.
    pub fn of_filter(text: &str, error: &OptionError) -> Self {
        let (text, at) = excerpt(text, error.position);
        // A control character is displayed as an escape of several characters, which shifts the marker.
        let before: String = text.chars().take(at).collect();
        let column = " ".repeat(visible(&before).chars().count());
        let position = (error.position + 1).to_string();
        Self::Shown {
            code: 2,
            what: message!("command-wrong-filter", position = position, message = error.message.clone()),
            lines: vec![text, format!("{column}^")],
        }
    }
}

/// The number of characters displayed on either side of an error in a long line.
const AROUND: usize = 80;

/// The part of a long line around a character, and the position of the character in it.
pub fn excerpt(line: &str, at: usize) -> (String, usize) {
    let from = if at > 2 * AROUND { at - AROUND } else { 0 };
    let mut shown: String = line.chars().skip(from).take(2 * AROUND + 1).collect();
    if line.chars().nth(from + 2 * AROUND + 1).is_some() {
        shown.push('…');
    }
    if from == 0 { (shown, at) } else { (format!("…{shown}"), at - from + 1) }
}

/// The state of the register after a completed command.
pub enum Outcome {
    Fine,
    /// The register has errors, which have been printed.
    HasErrors,
}
