//! How commands end.

use crate::app::WindowError;
use crate::data::OpenError;
use crate::said;
use crate::session::OptionError;
use crate::words::{Said, visible};

/// Why a command ends early.
#[derive(Debug)]
pub enum Failure {
    /// The command was not understood: exit code 2.
    Usage(Said),
    /// The register or the data has errors: exit code 1.
    Data(Said),
    /// Either, with lines beneath that show what is meant.
    CurrencyMode { code: u8, what: Said, lines: Vec<String> },
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        Self::Data(error.said())
    }
}

impl From<WindowError> for Failure {
    fn from(error: WindowError) -> Self {
        match error {
            WindowError::NoWindow(what) => Self::Data(Said::plain(what)),
            WindowError::Open(error) => error.into(),
            WindowError::NoView(what) => Self::usage(what),
        }
    }
}

impl Failure {
    /// A command that was not understood, in words that are there already.
    pub fn usage(what: String) -> Self {
        Self::Usage(Said::plain(what))
    }

    pub fn of_filter(text: &str, error: &OptionError) -> Self {
        let (text, at) = excerpt(text, error.position);
        // What cannot be seen is written with several letters.
        let before: String = text.chars().take(at).collect();
        let column = " ".repeat(visible(&before).chars().count());
        let position = (error.position + 1).to_string();
        Self::CurrencyMode {
            code: 2,
            what: said!("command-wrong-filter", position = position, message = error.message.clone()),
            lines: vec![text, format!("{column}^")],
        }
    }
}

/// Characters of a line that are shown of it on either side of what is wrong.
const AROUND: usize = 80;

/// The part of a long line around a character, and where this stands in it.
pub fn excerpt(line: &str, at: usize) -> (String, usize) {
    let from = if at > 2 * AROUND { at - AROUND } else { 0 };
    let mut shown: String = line.chars().skip(from).take(2 * AROUND + 1).collect();
    if line.chars().nth(from + 2 * AROUND + 1).is_some() {
        shown.push('…');
    }
    if from == 0 { (shown, at) } else { (format!("…{shown}"), at - from + 1) }
}

/// What a finished command says about the register.
pub enum Outcome {
    Fine,
    /// The register has errors, which were printed.
    HasErrors,
}
