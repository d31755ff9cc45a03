//! Errors in options.

use crate::model::Lang;
use crate::query::FilterError;
use crate::tr;
use crate::words::Phrase;

/// An error in an option: its position and the expected input.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("at character {}: {message}", position + 1)]
pub struct OptionError {
    /// Zero-based position in characters, within the line or the value.
    pub position: usize,
    pub message: Phrase,
}

impl OptionError {
    pub(super) fn new(position: usize, say: impl Fn(Lang) -> String) -> Self {
        Self { position, message: Phrase::new(say) }
    }

    /// The message in a language.
    pub fn in_words(&self, lang: Lang) -> String {
        let message = self.message.in_lang(lang);
        tr!(lang, "error-at-character", number = self.position + 1, message = message)
    }
}

impl From<FilterError> for OptionError {
    fn from(error: FilterError) -> Self {
        Self { position: error.position, message: error.message }
    }
}

impl From<Phrase> for OptionError {
    fn from(message: Phrase) -> Self {
        Self { position: 0, message }
    }
}
