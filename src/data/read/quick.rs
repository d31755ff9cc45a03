//! A fast reader for texts in the usual layout, as the program writes them.
//!
//! The `ron` crate is the reference: every text that this reader accepts, `ron` accepts with the same result,
//! which a test verifies. Anything unusual (block comments, raw texts, `Some`, names before brackets, any fault)
//! is left to `ron`. The quick reader makes reading large registers several times faster.

use super::raw::{RawList, RawText};
use super::recover::options;
use crate::data::span::Span;
use std::borrow::Cow;

/// A text with the current position.
pub struct Quick<'a> {
    text: &'a str,
    at: usize,
}

/// A type that the quick reader supports.
pub trait QuickRead<'a>: Sized {
    /// Reads the value at the current position; `None` if it must be left to `ron`.
    fn quick(reader: &mut Quick<'a>) -> Option<Self>;
}

impl<'a> Quick<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// Reads the only value of a text; `None` if it is not in the usual layout.
    pub fn whole<T: QuickRead<'a>>(text: &'a str) -> Option<T> {
        let mut reader = Self::new(text);
        let value = T::quick(&mut reader)?;
        reader.is_at_end().then_some(value)
    }

    /// Whether a list follows.
    pub fn is_list(&mut self) -> bool {
        self.skip_blank();
        self.peek() == Some(b'[')
    }

    /// The bytes from the next value to the end of the text.
    pub fn rest_span(&mut self) -> Span {
        self.skip_blank();
        Span::new(self.at, self.text.len())
    }

    /// The bytes from `start` to the current position.
    pub fn span_from(&self, start: Span) -> Span {
        Span::new(start.range().start, self.at)
    }

    /// Whether only white space and comments follow.
    pub fn is_at_end(&mut self) -> bool {
        self.skip_blank();
        self.peek().is_none()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn skip_blank(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b' ' | b'\n' | b'\r' | b'\t' => self.at += 1,
                b'/' if self.rest().starts_with("//") => match self.rest().find('\n') {
                    Some(length) => self.at += length,
                    None => return,
                },
                _ => return,
            }
        }
    }

    /// Consumes `byte`, and the white space before it, if it comes next.
    fn eat(&mut self, byte: u8) -> bool {
        self.skip_blank();
        let is_next = self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    /// The word that comes next.
    pub fn word(&mut self) -> Option<&'a str> {
        self.skip_blank();
        let rest = self.rest();
        let length = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'_').count();
        let word = rest.get(..length).filter(|word| word.starts_with(|c: char| c.is_ascii_alphabetic()))?;
        self.at += length;
        Some(word)
    }

    /// Reads `( name: value, … )`; `take` reads the value of each name.
    pub fn fields(&mut self, mut take: impl FnMut(&mut Self, &'a str) -> Option<()>) -> Option<()> {
        if !self.eat(b'(') || self.eat(b')') {
            return None;
        }
        loop {
            let name = self.word()?;
            if !self.eat(b':') {
                return None;
            }
            take(self, name)?;
            if self.ends(b')')? {
                return Some(());
            }
        }
    }

    /// Reads `[ value, … ]`; `take` reads each value.
    pub fn list(&mut self, mut take: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        if !self.eat(b'[') {
            return None;
        }
        if self.eat(b']') {
            return Some(());
        }
        loop {
            take(self)?;
            if self.ends(b']')? {
                return Some(());
            }
        }
    }

    /// Consumes the comma between two entries, or the bracket after the last; returns whether it was the bracket.
    fn ends(&mut self, bracket: u8) -> Option<bool> {
        let comma = self.eat(b',');
        let end = self.eat(bracket);
        (comma || end).then_some(end)
    }
}

impl<'a, T: QuickRead<'a>, const MOST: usize> QuickRead<'a> for RawList<T, MOST> {
    fn quick(reader: &mut Quick<'a>) -> Option<Self> {
        let mut list = Self::default();
        reader.list(|reader| {
            list.push(Some(T::quick(reader)?));
            Some(())
        })?;
        Some(list)
    }
}

impl<'a, T: QuickRead<'a>> QuickRead<'a> for Option<T> {
    fn quick(reader: &mut Quick<'a>) -> Option<Self> {
        T::quick(reader).map(Some)
    }
}

impl<'a> QuickRead<'a> for RawText<'a> {
    fn quick(reader: &mut Quick<'a>) -> Option<Self> {
        reader.skip_blank();
        let literal = reader.rest();
        let bytes = literal.as_bytes();
        if bytes.first() != Some(&b'"') {
            return None;
        }
        let (mut at, mut has_escape) = (1, false);
        loop {
            match bytes.get(at)? {
                b'"' => break,
                b'\\' => (at, has_escape) = (at + 2, true),
                _ => at += 1,
            }
        }
        reader.at += at + 1;
        if has_escape {
            return options().from_str(literal.get(..=at)?).ok();
        }
        literal.get(1..at).map(|text| Self(Cow::Borrowed(text)))
    }
}
