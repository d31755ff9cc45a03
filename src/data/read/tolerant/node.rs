//! Values of a RON text with their shapes, and the positions at which the text is malformed.

use crate::data::limits::MAX_PROBLEMS;
use crate::data::read::token::{Token, Tokens, closer};
use crate::data::span::Span;
use std::ops::Range;

/// The extent of one value in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node<'a> {
    pub(super) text: &'a str,
    /// Byte offset in the file of the value's first byte.
    pub start: usize,
    /// Byte offset after the value's last byte.
    pub end: usize,
    /// Whether the node is a whole file, which has no brackets around its content.
    pub(super) is_file: bool,
    pub(super) trust: Trust,
}

/// How far the structure of the file can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trust {
    /// The file was read without faults.
    Sound,
    /// All brackets are matched, so the scan need not guess any.
    Balanced,
    Doubtful,
}

/// The shape of a value, judged by its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueShape {
    /// `( … )`, with or without a name in front.
    Struct,
    /// `[ … ]`.
    List,
    /// A text in quotes.
    Text,
    /// No value.
    Empty,
    /// Anything else.
    Other,
}

/// A value between two commas, with its name if it has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    pub name: Option<&'a str>,
    /// Byte offset of the name, else of the value.
    pub start: usize,
    pub value: Node<'a>,
}

/// A position at which the text is malformed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Break {
    /// Byte offset in the file.
    pub at: usize,
    pub kind: BreakKind,
}

/// The way in which the text is malformed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BreakKind {
    /// A bracket without its closing bracket.
    Unclosed(char),
    /// A closing bracket without its opening bracket.
    Stray(char),
    /// A text without its closing quote.
    OpenText,
    /// No comma between two values.
    MissingComma,
    /// Two commas without a value between them.
    NothingBetween,
    /// Nesting beyond the limit.
    TooDeep,
}

impl<'a> Node<'a> {
    /// The whole file, without the `#![enable(…)]` lines at its head.
    pub fn file(text: &'a str) -> Self {
        let trust = if is_balanced(text) { Trust::Balanced } else { Trust::Doubtful };
        Self { text, start: head_length(text), end: text.len(), is_file: true, trust }
    }

    /// The whole file, if it was read without faults; it is scanned without regard to missing brackets.
    pub fn sound_file(text: &'a str) -> Self {
        Self { text, start: head_length(text), end: text.len(), is_file: true, trust: Trust::Sound }
    }

    /// The file including the `#![enable(…)]` lines at its head.
    #[must_use]
    pub fn from_start(self) -> Self {
        Self { start: 0, ..self }
    }

    /// The same value, known to be free of faults.
    #[must_use]
    pub(in crate::data) fn sound(self) -> Self {
        Self { trust: Trust::Sound, ..self }
    }

    /// The value at these bytes of the same file.
    #[must_use]
    pub(in crate::data) fn at(self, span: Span) -> Self {
        let Range { start, end } = span.range();
        Self { start, end, is_file: false, ..self }
    }

    pub(in crate::data) fn span(self) -> Span {
        Span::new(self.start, self.end)
    }

    /// The text of the value.
    pub fn source(self) -> &'a str {
        self.text.get(self.start..self.end).unwrap_or_default()
    }

    pub fn shape(self) -> ValueShape {
        let source = self.source();
        let after_name = source.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_').trim_start();
        match source.bytes().next() {
            None => ValueShape::Empty,
            Some(b'"') => ValueShape::Text,
            Some(b'r') if source.starts_with("r\"") || source.starts_with("r#") => ValueShape::Text,
            Some(b'[') => ValueShape::List,
            Some(b'(') => ValueShape::Struct,
            Some(_) if after_name.starts_with('(') => ValueShape::Struct,
            // In a sound text only a comment can stand between a name and its bracket.
            Some(_) if after_name.starts_with('/') && self.trust == Trust::Sound => ValueShape::Struct,
            Some(_) => ValueShape::Other,
        }
    }
}

impl<'a> Entry<'a> {
    /// The value, if it is a struct without a name, which occurs among fields only because of a missing bracket.
    pub(super) fn swallowed(&self) -> Option<Node<'a>> {
        (self.name.is_none() && self.value.shape() == ValueShape::Struct).then_some(self.value)
    }
}

/// The number of breaks after which the scan stops guessing the intended structure.
pub(super) const MOST_BREAKS: usize = 2 * MAX_PROBLEMS;

/// Adds a break, unless the limit is reached.
pub(super) fn note(breaks: &mut Vec<Break>, at: usize, kind: BreakKind) {
    if breaks.len() < MOST_BREAKS {
        breaks.push(Break { at, kind });
    }
}

/// The shape of the first value of a text, determined without scanning the rest.
pub fn first_shape(text: &str) -> ValueShape {
    let head = head_length(text);
    match Tokens::new(text, head, text.len()).next_token() {
        Some((_, start, _)) => {
            Node { text, start, end: text.len(), is_file: false, trust: Trust::Balanced }.shape()
        }
        None => ValueShape::Empty,
    }
}

/// The length in bytes of the `#![enable(…)]` lines at the head of a file.
fn head_length(text: &str) -> usize {
    let mut length = 0;
    loop {
        let Some((_, at, _)) = Tokens::new(text, length, text.len()).next_token() else { return length };
        let rest = text.get(at..).unwrap_or_default();
        match rest.find(']') {
            Some(end) if rest.starts_with("#!") => length = at + end + 1,
            _ => return length,
        }
    }
}

fn is_balanced(text: &str) -> bool {
    let mut tokens = Tokens::new(text, 0, text.len());
    let mut open = Vec::new();
    while let Some((token, ..)) = tokens.next_token() {
        let fits = match token {
            Token::Open(bracket) => {
                open.push(bracket);
                true
            }
            Token::Close(bracket) => open.pop().is_some_and(|open| closer(open) == bracket),
            Token::OpenText => false,
            _ => true,
        };
        if !fits {
            return false;
        }
    }
    open.is_empty()
}
