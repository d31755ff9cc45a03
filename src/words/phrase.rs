//! Texts in all languages at once, for errors whose reader's language is not known when they occur.

use super::LANGUAGES;
use crate::model::{Lang, Tongue};
use std::fmt;

/// A text in each language. `Display` gives the English one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phrase([String; LANGUAGES.len()]);

impl Phrase {
    /// Calls `say` for each language.
    pub fn new(say: impl Fn(Lang) -> String) -> Self {
        Self(LANGUAGES.map(say))
    }

    pub fn in_lang(&self, lang: Lang) -> &str {
        let [en, de, zh] = &self.0;
        match lang.tongue() {
            Tongue::En => en,
            Tongue::De => de,
            Tongue::Zh => zh,
        }
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.in_lang(Lang::En))
    }
}

impl std::error::Error for Phrase {}
