//! What is said before the language is known: a phrase with what it holds.

use super::phrase::Phrase;
use super::phrases::{Filling, filled, text};
use crate::model::Lang;
use std::fmt;

/// A phrase that waits for its language; [`said!`](crate::said) makes one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Said {
    /// Empty where the words are the same in every language.
    id: &'static str,
    parts: Vec<(&'static str, Part)>,
}

/// What a waiting phrase holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Words that no language changes: ids, and what stands in files.
    Text(String),
    /// A number that also chooses the plural.
    Number(usize),
    /// Another phrase.
    Phrase(Said),
    /// What was said in every language already.
    Told(Phrase),
}

impl Said {
    /// A phrase that holds nothing.
    pub fn new(id: &'static str) -> Self {
        Self { id, parts: Vec::new() }
    }

    /// A phrase with what it holds, each part with its name.
    pub fn with(id: &'static str, parts: Vec<(&'static str, Part)>) -> Self {
        Self { id, parts }
    }

    /// Words of others, such as the system's, which no language changes.
    pub fn plain(words: impl Into<String>) -> Self {
        Self { id: "", parts: vec![("", Part::Text(words.into()))] }
    }

    /// The phrase in a language.
    pub fn in_lang(&self, lang: Lang) -> String {
        match self.parts.as_slice() {
            [] => text(lang, self.id).to_owned(),
            [(_, Part::Text(words))] if self.id.is_empty() => words.clone(),
            [(_, Part::Told(phrase))] if self.id.is_empty() => phrase.in_lang(lang).to_owned(),
            parts => {
                let fillings: Vec<_> = parts.iter().map(|(name, part)| (*name, part.filling(lang))).collect();
                filled(lang, self.id, &fillings)
            }
        }
    }
}

/// In English, as files of results and logs have it.
impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_lang(Lang::En))
    }
}

impl Part {
    fn filling(&self, lang: Lang) -> Filling<'_> {
        match self {
            Self::Text(words) => words.into(),
            Self::Number(number) => (*number).into(),
            Self::Phrase(said) => said.in_lang(lang).into(),
            Self::Told(phrase) => phrase.in_lang(lang).into(),
        }
    }
}

impl From<&str> for Part {
    fn from(words: &str) -> Self {
        Self::Text(words.to_owned())
    }
}

impl From<String> for Part {
    fn from(words: String) -> Self {
        Self::Text(words)
    }
}

impl From<&String> for Part {
    fn from(words: &String) -> Self {
        Self::Text(words.clone())
    }
}

impl From<usize> for Part {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl From<Phrase> for Part {
    fn from(phrase: Phrase) -> Self {
        Self::Told(phrase)
    }
}

impl From<Phrase> for Said {
    fn from(phrase: Phrase) -> Self {
        Self { id: "", parts: vec![("", Part::Told(phrase))] }
    }
}

impl From<Said> for Part {
    fn from(said: Said) -> Self {
        Self::Phrase(said)
    }
}

/// Makes a phrase that is said later, like [`say!`](crate::say) without a language:
/// `said!("problem-no-source")`, or with what it holds, `said!("problem-needs-id", thing = "a deal")`.
#[macro_export]
macro_rules! said {
    ($id:literal) => {
        $crate::words::Said::new($id)
    };
    ($id:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::words::Said::with($id, vec![$((stringify!($name), $crate::words::Part::from($value))),+])
    };
}
