//! Sources: the articles that report deals.

use super::{Lang, Tongue, When};

/// A source's index in the register's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceIx(pub u32);

impl SourceIx {
    /// The source at a position of a list.
    pub fn of(at: usize) -> Self {
        Self(u32::try_from(at).unwrap_or(u32::MAX))
    }
}

/// One article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Unique in the register, in kebab-case.
    pub id: String,
    /// The article's title, or a description if it has none.
    pub title: String,
    pub publisher: String,
    pub author: Option<String>,
    /// The language of the article, as an ISO 639-1 code such as `de`.
    pub language: Option<String>,
    pub published: Option<When>,
    pub address: Option<String>,
    pub note: Option<String>,
}

/// A name in up to three languages; the English one is required.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    pub en: String,
    pub de: Option<String>,
    pub zh: Option<String>,
}

impl Names {
    /// The name in `lang`, else the English one.
    pub fn in_lang(&self, lang: Lang) -> &str {
        let other = match lang.tongue() {
            Tongue::En => None,
            Tongue::De => self.de.as_deref(),
            Tongue::Zh => self.zh.as_deref(),
        };
        other.unwrap_or(&self.en)
    }

    /// The names in all languages that have one.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.en.as_str()).chain(self.de.as_deref()).chain(self.zh.as_deref())
    }
}
