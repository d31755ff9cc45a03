//! The outline of a RON text that need not be whole: which entries a pair of brackets holds, and where.
//!
//! One level is looked at at a time. Where brackets, quotes or commas are missing, the scan assumes the
//! mistake that costs least: a closing bracket first on its line closes what was opened at its indent, one
//! inside a line closes only what that line opened, and a text ends with its line if what follows the
//! next quote cannot follow a text.

mod level;

use super::limits::{MAX_NESTING, MAX_PROBLEMS};
use super::token::{Token, Tokens};
use level::{Level, closer};
use std::ops::ControlFlow;

/// A stretch of a file: one value, from its first byte to its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node<'a> {
    text: &'a str,
    /// Byte offset in the file of its first byte.
    pub start: usize,
    /// Byte offset behind its last byte.
    pub end: usize,
    /// Whether it is a file, which has no brackets around it.
    is_file: bool,
    trust: Trust,
}

/// How much of the file's form needs to be doubted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trust {
    /// It was read whole: all is where it should be.
    Sound,
    /// All brackets have their counterparts, so that none needs to be assumed.
    Balanced,
    Doubtful,
}

/// What a value looks like from its first byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `( … )`, perhaps with a name in front.
    Struct,
    /// `[ … ]`.
    List,
    /// A text in quotes.
    Text,
    /// Nothing at all.
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

/// A place where the text is not well formed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Break {
    /// Byte offset in the file.
    pub at: usize,
    pub kind: BreakKind,
}

/// How the text is not well formed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BreakKind {
    /// A bracket that nothing closes.
    Unclosed(char),
    /// A closing bracket that nothing opened.
    Stray(char),
    /// A text without its closing quote.
    OpenText,
    /// No comma between two values.
    MissingComma,
    /// Two commas with nothing between them.
    NothingBetween,
    /// More nesting than is read.
    TooDeep,
}

impl<'a> Node<'a> {
    /// The whole file, without the `#![enable(…)]` lines at its head.
    pub fn file(text: &'a str) -> Self {
        let trust = if is_balanced(text) { Trust::Balanced } else { Trust::Doubtful };
        Self { text, start: head_length(text), end: text.len(), is_file: true, trust }
    }

    /// The same of a file that was read without a fault: it is gone through without a look at what might be missing.
    pub fn sound_file(text: &'a str) -> Self {
        Self { text, start: head_length(text), end: text.len(), is_file: true, trust: Trust::Sound }
    }

    /// The file with what stands at its head.
    #[must_use]
    pub fn from_start(self) -> Self {
        Self { start: 0, ..self }
    }

    /// The text of the value.
    pub fn source(self) -> &'a str {
        self.text.get(self.start..self.end).unwrap_or_default()
    }

    pub fn shape(self) -> Shape {
        let source = self.source();
        let after_name = source.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_').trim_start();
        match source.bytes().next() {
            None => Shape::Empty,
            Some(b'"') => Shape::Text,
            Some(b'r') if source.starts_with("r\"") || source.starts_with("r#") => Shape::Text,
            Some(b'[') => Shape::List,
            Some(b'(') => Shape::Struct,
            Some(_) if after_name.starts_with('(') => Shape::Struct,
            Some(_) => Shape::Other,
        }
    }

    /// Goes through what stands between the value's brackets, or in the whole file, until `take` has enough.
    ///
    /// Nothing is gathered, for a file may hold a thing every three bytes.
    pub fn each_entry(
        self,
        breaks: &mut Vec<Break>,
        take: &mut dyn FnMut(Entry<'a>, &mut Vec<Break>) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        Level::new(self, breaks).each(take)
    }

    /// The first entries: more than any struct has fields.
    pub fn entries(self, breaks: &mut Vec<Break>) -> Vec<Entry<'a>> {
        let mut entries = Vec::new();
        _ = self.each_entry(breaks, &mut |entry, _| {
            entries.push(entry);
            if entries.len() < MOST_FIELDS { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        entries
    }

    /// Goes through the values of a list, until `take` has enough. Where one lost its closing bracket and so
    /// swallowed the next ones, they are taken out of it again.
    pub fn each_item(self, breaks: &mut Vec<Break>, take: &mut Take<'_, 'a>) -> ControlFlow<()> {
        let mut follows_name = false;
        self.each_entry(breaks, &mut |entry, breaks| {
            // Names in a list come from a lost bracket; the first of them tells.
            if entry.name.is_none() || !follows_name {
                entry.value.split(0, breaks, take)?;
            }
            follows_name = entry.name.is_some();
            ControlFlow::Continue(())
        })
    }

    /// Goes through the sources of a file: the items of its one list, or all values at its top.
    pub fn each_source(self, breaks: &mut Vec<Break>, take: &mut Take<'_, 'a>) -> ControlFlow<()> {
        let mut around = Vec::new();
        if let Some(list) = self.only_list(&mut around) {
            for broken in around {
                note(breaks, broken.at, broken.kind);
            }
            return list.each_item(breaks, take);
        }
        self.each_entry(breaks, &mut |entry, breaks| match entry.name {
            None => entry.value.split(0, breaks, take),
            Some(_) => ControlFlow::Continue(()),
        })
    }

    /// The one list that a file is, and what is broken around it.
    fn only_list(self, around: &mut Vec<Break>) -> Option<Self> {
        if self.trust == Trust::Sound {
            let (_, start, _) = Tokens::new(self.text, self.start, self.end).next_token()?;
            let value = Self { start, is_file: false, ..self };
            return (value.shape() == Shape::List).then_some(value);
        }
        let mut only = None;
        let mut is_alone = true;
        _ = self.each_entry(around, &mut |entry, _| {
            is_alone = only.is_none();
            only = only.or(Some(entry));
            if is_alone { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        let Entry { name: None, value, .. } = only? else { return None };
        (is_alone && value.shape() == Shape::List).then_some(value)
    }

    /// The first source of a file.
    pub fn first_source(self) -> Option<Self> {
        let mut first = None;
        _ = self.each_source(&mut Vec::new(), &mut |node, _| {
            first = Some(node);
            ControlFlow::Break(())
        });
        first
    }

    /// All values of a list.
    pub fn items(self, breaks: &mut Vec<Break>) -> Vec<Self> {
        self.first_items(breaks, usize::MAX)
    }

    /// All sources of a file.
    pub fn sources(self, breaks: &mut Vec<Break>) -> Vec<Self> {
        let mut sources = Vec::new();
        _ = self.each_source(breaks, &mut |node, _| {
            sources.push(node);
            ControlFlow::Continue(())
        });
        sources
    }

    /// The first values of a list, so many at most.
    pub fn first_items(self, breaks: &mut Vec<Break>, most: usize) -> Vec<Self> {
        let mut items = Vec::new();
        _ = self.each_item(breaks, &mut |node, _| {
            items.push(node);
            if items.len() < most { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        items
    }

    /// The value of the field `name`.
    pub fn field(self, name: &str) -> Option<Self> {
        let mut found = None;
        _ = self.each_entry(&mut Vec::new(), &mut |entry, _| {
            found = (entry.name == Some(name)).then_some(entry.value);
            if found.is_none() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        found
    }

    /// The first struct without a name among the fields of a struct: one that it swallowed.
    fn first_swallowed(self) -> Option<Self> {
        let mut found = None;
        let mut is_struct_of_fields = false;
        _ = self.each_entry(&mut Vec::new(), &mut |entry, _| {
            is_struct_of_fields |= entry.name.is_some();
            if !is_struct_of_fields {
                return ControlFlow::Break(());
            }
            found = entry.swallowed();
            if found.is_none() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        found
    }

    fn split(self, depth: usize, breaks: &mut Vec<Break>, take: &mut Take<'_, 'a>) -> ControlFlow<()> {
        let may_swallow = self.trust != Trust::Sound && self.shape() == Shape::Struct && depth < MAX_NESTING;
        let Some(first) = may_swallow.then(|| self.first_swallowed()).flatten() else {
            return take(self, breaks);
        };
        note(breaks, self.start, BreakKind::Unclosed('('));
        take(Self { end: first.start, ..self }, breaks)?;
        self.each_entry(&mut Vec::new(), &mut |entry, _| match entry.swallowed() {
            Some(swallowed) => swallowed.split(depth + 1, breaks, take),
            None => ControlFlow::Continue(()),
        })
    }
}

/// What takes values one by one, until it has enough.
pub type Take<'t, 'a> = dyn FnMut(Node<'a>, &mut Vec<Break>) -> ControlFlow<()> + 't;

/// More entries of one struct are not looked at.
const MOST_FIELDS: usize = 1_000;

impl<'a> Entry<'a> {
    fn swallowed(&self) -> Option<Node<'a>> {
        (self.name.is_none() && self.value.shape() == Shape::Struct).then_some(self.value)
    }
}

/// With more than these a text is hardly worth a guess at what was meant.
const MOST_BREAKS: usize = 2 * MAX_PROBLEMS;

/// Keeps what is broken, as far as problems are listed.
fn note(breaks: &mut Vec<Break>, at: usize, kind: BreakKind) {
    if breaks.len() < MOST_BREAKS {
        breaks.push(Break { at, kind });
    }
}

/// The shape of the first value of a text, looked at without a scan of the rest.
pub fn first_shape(text: &str) -> Shape {
    let head = head_length(text);
    match Tokens::new(text, head, text.len()).next_token() {
        Some((_, start, _)) => {
            Node { text, start, end: text.len(), is_file: false, trust: Trust::Balanced }.shape()
        }
        None => Shape::Empty,
    }
}

/// The bytes of the `#![enable(…)]` lines at the head of a file.
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
