//! The outline of a RON text that need not be whole: which entries a pair of brackets holds, and where.
//!
//! One level is looked at at a time. Where brackets, quotes or commas are missing, the scan assumes the
//! mistake that costs least: a closing bracket first on its line closes what was opened at its indent, one
//! inside a line closes only what that line opened, and a text ends with its line if what follows the
//! next quote cannot follow a text.

use super::limits::MAX_NESTING;
use super::token::{Token, Tokens};
use std::cmp::Ordering;

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
        let mut start = 0;
        loop {
            let mut tokens = Tokens::new(text, start, text.len());
            let Some((_, at, _)) = tokens.next_token() else { break };
            let rest = text.get(at..).unwrap_or_default();
            match rest.find(']') {
                Some(length) if rest.starts_with("#!") => start = at + length + 1,
                _ => break,
            }
        }
        Self { text, start, end: text.len(), is_file: true }
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

    /// The shape of the first value of a file.
    pub fn first_shape(self) -> Shape {
        match Tokens::new(self.text, self.start, self.end).next_token() {
            Some((_, start, _)) => Self { start, ..self }.shape(),
            None => Shape::Empty,
        }
    }

    /// What stands between the value's brackets, or in the whole file.
    pub fn entries(self, breaks: &mut Vec<Break>) -> Vec<Entry<'a>> {
        Level::new(self, breaks).entries()
    }

    /// The values of a list. Where one lost its closing bracket and so swallowed the next ones, they are
    /// taken out of it again.
    pub fn items(self, breaks: &mut Vec<Break>) -> Vec<Self> {
        let mut items = Vec::new();
        let mut follows_name = false;
        for entry in self.entries(breaks) {
            // Names in a list come from a lost bracket; the first of them tells.
            if entry.name.is_none() || !follows_name {
                entry.value.split(0, &mut items, breaks);
            }
            follows_name = entry.name.is_some();
        }
        items
    }

    /// The sources of a file: the items of its one list, or all values at its top.
    pub fn sources(self, breaks: &mut Vec<Break>) -> Vec<Self> {
        let entries = self.entries(breaks);
        if let [Entry { name: None, value, .. }] = entries.as_slice()
            && value.shape() == Shape::List
        {
            return value.items(breaks);
        }
        let mut sources = Vec::new();
        for entry in entries.iter().filter(|entry| entry.name.is_none()) {
            entry.value.split(0, &mut sources, breaks);
        }
        sources
    }

    /// The value of the field `name`.
    pub fn field(self, name: &str) -> Option<Self> {
        let entries = self.entries(&mut Vec::new());
        entries.into_iter().find(|entry| entry.name == Some(name)).map(|entry| entry.value)
    }

    fn split(self, depth: usize, items: &mut Vec<Self>, breaks: &mut Vec<Break>) {
        let entries = match self.shape() {
            Shape::Struct if depth < MAX_NESTING => self.entries(&mut Vec::new()),
            _ => Vec::new(),
        };
        let is_swallowed = |entry: &&Entry<'_>| entry.name.is_none() && entry.value.shape() == Shape::Struct;
        match entries.iter().find(is_swallowed) {
            Some(first) if entries.first().is_some_and(|entry| entry.name.is_some()) => {
                breaks.push(Break { at: self.start, kind: BreakKind::Unclosed('(') });
                items.push(Self { end: first.start, ..self });
                for entry in entries.iter().filter(is_swallowed) {
                    entry.value.split(depth + 1, items, breaks);
                }
            }
            _ => items.push(self),
        }
    }
}

/// A bracket that is open at some point of the scan.
struct Open {
    bracket: u8,
    at: usize,
    line: usize,
    indent: usize,
}

/// How far the value of the present entry has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    Nothing,
    /// A word, which brackets may follow.
    Word,
    Done,
}

/// The scan of one level.
struct Level<'a, 'b> {
    node: Node<'a>,
    tokens: Tokens<'a>,
    open: Vec<Open>,
    /// How many brackets are open at the level itself: 1, or 0 for a file.
    own: usize,
    breaks: &'b mut Vec<Break>,
    found: Vec<Entry<'a>>,
    name: Option<(&'a str, usize)>,
    value: Option<(usize, usize)>,
    progress: Progress,
}

impl<'a, 'b> Level<'a, 'b> {
    fn new(node: Node<'a>, breaks: &'b mut Vec<Break>) -> Self {
        let tokens = Tokens::new(node.text, node.start, node.end);
        let (found, progress) = (Vec::new(), Progress::Nothing);
        let own = usize::from(matches!(node.shape(), Shape::Struct | Shape::List) && !node.is_file);
        Self { node, tokens, open: Vec::new(), own, breaks, found, name: None, value: None, progress }
    }

    fn entries(mut self) -> Vec<Entry<'a>> {
        if self.own == 1 {
            self.step_in();
        }
        while let Some((token, start, end)) = self.tokens.next_token() {
            if let Token::OpenText = token {
                self.breaks.push(Break { at: start, kind: BreakKind::OpenText });
            }
            match token {
                Token::Open(bracket) => self.opened(bracket, start, end),
                Token::Close(bracket) => {
                    if self.closed(bracket, start, end) {
                        break;
                    }
                }
                Token::Word if self.leaves_list(start) => self.word(start, end),
                _ if self.open.len() > self.own => {}
                Token::Comma => self.comma(start),
                Token::Word => self.word(start, end),
                Token::Text | Token::OpenText => self.part(start, end, Progress::Done),
                Token::Colon => self.part(start, end, Progress::Word),
            }
        }
        self.ended();
        self.found
    }

    /// Over the opening bracket, and a name in front of it.
    fn step_in(&mut self) {
        while let Some((token, start, _)) = self.tokens.next_token() {
            if let Token::Open(bracket) = token {
                self.push_open(bracket, start);
                return;
            }
        }
    }

    fn push_open(&mut self, bracket: u8, at: usize) {
        let (line, indent) = self.tokens.line_and_indent();
        self.open.push(Open { bracket, at, line, indent });
        if self.open.len() == MAX_NESTING + 1 {
            self.breaks.push(Break { at, kind: BreakKind::TooDeep });
        }
    }

    fn opened(&mut self, bracket: u8, start: usize, end: usize) {
        if self.open.len() == self.own {
            self.part(start, end, Progress::Done);
        }
        self.push_open(bracket, start);
    }

    /// Takes a closing bracket; whether it closes the level itself.
    fn closed(&mut self, bracket: u8, start: usize, end: usize) -> bool {
        let (line, indent) = self.tokens.line_and_indent();
        let is_first = self.tokens.is_first_of_line(start);
        let fits = |open: &Open| {
            closer(open.bracket) == bracket
                && if is_first { open.indent == indent } else { open.line == line }
        };
        let is_top = self.open.last().is_some_and(|open| closer(open.bracket) == bracket);
        let depth = if is_top { self.open.len().checked_sub(1) } else { self.open.iter().rposition(fits) };
        let Some(depth) = depth else {
            self.breaks.push(Break { at: start, kind: BreakKind::Stray(char::from(bracket)) });
            return false;
        };
        let is_lost = self.open.len() > depth + 1;
        for lost in self.open.drain(depth..).skip(1) {
            self.breaks.push(Break { at: lost.at, kind: BreakKind::Unclosed(char::from(lost.bracket)) });
        }
        if let Some((_, value_end)) = &mut self.value {
            match depth.cmp(&self.own) {
                Ordering::Equal => *value_end = end,
                // The level ends, and with it an entry that lost its bracket.
                Ordering::Less if is_lost => *value_end = start,
                _ => {}
            }
        }
        depth < self.own
    }

    /// A name inside a list, no deeper than the line of the list's bracket, belongs to the thing around a
    /// list that lost its closing bracket. Whether that thing is the level itself.
    fn leaves_list(&mut self, start: usize) -> bool {
        let Some(&Open { bracket: b'[', at, indent, .. }) = self.open.last() else { return false };
        let is_outside = self.tokens.is_first_of_line(start) && self.tokens.line_and_indent().1 <= indent;
        if self.open.len() <= self.own || !is_outside || !self.tokens.is_name_end() {
            return false;
        }
        self.breaks.push(Break { at, kind: BreakKind::Unclosed('[') });
        self.open.pop();
        if let Some((_, value_end)) = self.value.as_mut().filter(|_| self.open.len() == self.own) {
            *value_end = start;
            self.push_entry(start);
            return true;
        }
        false
    }

    fn comma(&mut self, at: usize) {
        if self.name.is_none() && self.value.is_none() {
            self.breaks.push(Break { at, kind: BreakKind::NothingBetween });
        }
        self.push_entry(at);
    }

    fn word(&mut self, start: usize, end: usize) {
        if !self.tokens.is_name_end() {
            return self.part(start, end, Progress::Word);
        }
        if self.name.is_some() || self.value.is_some() {
            self.breaks.push(Break { at: start, kind: BreakKind::MissingComma });
            self.push_entry(start);
        }
        self.tokens.next_token();
        self.name = Some((self.node.text.get(start..end).unwrap_or_default(), start));
    }

    /// A part of a value, which leaves it at `after`.
    fn part(&mut self, start: usize, end: usize, after: Progress) {
        if self.progress == Progress::Done {
            self.breaks.push(Break { at: start, kind: BreakKind::MissingComma });
            self.push_entry(start);
        }
        self.value = Some((self.value.map_or(start, |(first, _)| first), end));
        self.progress = after;
    }

    fn push_entry(&mut self, at: usize) {
        let name = self.name.take();
        let value = self.value.take();
        self.progress = Progress::Nothing;
        if name.is_none() && value.is_none() {
            return;
        }
        let (start, end) = value.unwrap_or((at, at));
        self.found.push(Entry {
            name: name.map(|(name, _)| name),
            start: name.map_or(start, |(_, start)| start),
            value: Node { text: self.node.text, start, end, is_file: false },
        });
    }

    fn ended(&mut self) {
        // The file ends, or the level was closed over the heads of open brackets.
        if self.open.len() > self.own
            && let Some((_, end)) = &mut self.value
        {
            *end = self.node.end;
        }
        if let Some(open) = self.open.last() {
            self.breaks.push(Break { at: open.at, kind: BreakKind::Unclosed(char::from(open.bracket)) });
        }
        self.push_entry(self.node.end);
    }
}

fn closer(bracket: u8) -> u8 {
    match bracket {
        b'(' => b')',
        b'[' => b']',
        _ => b'}',
    }
}
