//! Texts and lists in raw form.

use crate::data::limits::MAX_LIST;
use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// A text of a file, borrowed unless it contains escapes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawText<'a>(pub Cow<'a, str>);

impl RawText<'_> {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for RawText<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(TextVisitor).map(Self)
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text in double quotes")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text))
    }
}

/// The first entries of a list and the number of further ones, which are not kept so that memory stays bounded.
/// An unreadable entry is `None`, so that the others keep their indices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawList<T, const MOST: usize = MAX_LIST> {
    entries: Vec<Option<T>>,
    more: usize,
}

impl<T, const MOST: usize> Default for RawList<T, MOST> {
    fn default() -> Self {
        Self { entries: Vec::new(), more: 0 }
    }
}

impl<T, const MOST: usize> RawList<T, MOST> {
    /// The number of all entries, including those that were not kept.
    pub fn len(&self) -> usize {
        self.entries.len() + self.more
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub fn iter(&self) -> std::slice::Iter<'_, Option<T>> {
        self.entries.iter()
    }

    /// Adds an entry, unless the limit is reached.
    pub fn push(&mut self, entry: Option<T>) {
        self.push_with(|| entry);
    }

    /// Adds an entry, calling `entry` only if it is kept.
    pub fn push_with(&mut self, entry: impl FnOnce() -> Option<T>) {
        if self.entries.len() < MOST {
            self.entries.push(entry());
        } else {
            self.more += 1;
        }
    }
}

impl<'l, T, const MOST: usize> IntoIterator for &'l RawList<T, MOST> {
    type Item = &'l Option<T>;
    type IntoIter = std::slice::Iter<'l, Option<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'de, T: Deserialize<'de>, const MOST: usize> Deserialize<'de> for RawList<T, MOST> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(ListVisitor(std::marker::PhantomData))
    }
}

struct ListVisitor<T, const MOST: usize>(std::marker::PhantomData<T>);

impl<'de, T: Deserialize<'de>, const MOST: usize> Visitor<'de> for ListVisitor<T, MOST> {
    type Value = RawList<T, MOST>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Self::Value, A::Error> {
        let mut list = RawList::default();
        while let Some(entry) = sequence.next_element::<Option<T>>()? {
            list.push(entry);
        }
        Ok(list)
    }
}
