//! Phrases whose language is chosen later, with their arguments.

use super::phrase::Phrase;
use super::phrases::{Filling, filled, text};
use crate::model::Lang;
use std::fmt;

/// A phrase with its arguments, to be put into a language later; [`message!`](crate::message) makes one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Message {
    /// Empty if the text is the same in every language or already exists in each.
    id: &'static str,
    parts: Vec<(&'static str, Part)>,
}

/// An argument of a [`Message`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Text that is the same in every language: ids, and text from files.
    Text(String),
    /// A number, which also selects the plural.
    Number(usize),
    /// Another phrase.
    Phrase(Message),
    /// A text that already exists in every language.
    Told(Phrase),
}

impl Message {
    /// A phrase without arguments.
    pub fn new(id: &'static str) -> Self {
        Self { id, parts: Vec::new() }
    }

    /// A phrase with named arguments.
    pub fn with(id: &'static str, parts: Vec<(&'static str, Part)>) -> Self {
        Self { id, parts }
    }

    /// Text that is the same in every language, such as a message of the operating system.
    pub fn plain(words: impl Into<String>) -> Self {
        Self { id: "", parts: vec![("", Part::Text(words.into()))] }
    }

    /// The text of the phrase in a language.
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

/// The English text, as used in result files and logs.
impl fmt::Display for Message {
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

impl From<Phrase> for Message {
    fn from(phrase: Phrase) -> Self {
        Self { id: "", parts: vec![("", Part::Told(phrase))] }
    }
}

impl From<Message> for Part {
    fn from(said: Message) -> Self {
        Self::Phrase(said)
    }
}

/// Makes a [`Message`], like [`tr!`](crate::tr) without a language: `message!("problem-no-source")`, or with arguments,
/// `message!("problem-needs-id", thing = "a deal")`.
#[macro_export]
macro_rules! message {
    ($id:literal) => {
        $crate::words::Message::new($id)
    };
    ($id:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::words::Message::with($id, vec![$((stringify!($name), $crate::words::Part::from($value))),+])
    };
}
