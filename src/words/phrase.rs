//! What is said in all languages at once: the words of errors, which are told later, to whoever asks.

use super::LANGUAGES;
use crate::model::Lang;
use std::fmt;

/// A text in each language. As an error, or where no language is asked for, it speaks English.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phrase([String; LANGUAGES.len()]);

impl Phrase {
    /// What `say` says in each language.
    pub fn new(say: impl Fn(Lang) -> String) -> Self {
        Self(LANGUAGES.map(say))
    }

    pub fn in_lang(&self, lang: Lang) -> &str {
        let [en, de, zh] = &self.0;
        match lang {
            Lang::En => en,
            Lang::De => de,
            Lang::Zh => zh,
        }
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.in_lang(Lang::En))
    }
}

impl std::error::Error for Phrase {}
