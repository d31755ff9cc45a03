//! Finding line and column of a path such as "the currency of the third party's home". Reading a file notes only where
//! its sources and deals stand; positions within them are computed for problems alone.

use crate::data::read::tolerant::{Entry, Node, ValueShape};
use crate::data::span::Span;
use std::cell::RefCell;

/// The path to the value of a file that a problem is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// The bytes of the deal, the source or the view that contains the value; `None` for `register.ron`, which is one
    /// value.
    pub within: Option<Span>,
    /// The path from there to the value.
    pub steps: Vec<PathStep>,
    /// The character within the text at the end of the path, counted from 0.
    pub chars: Option<usize>,
}

/// A step into a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathStep {
    Field(&'static str),
    Item(usize),
}

/// Finds spots in one file.
pub struct Locator<'a> {
    file: Node<'a>,
    /// The value that was last split at each depth, kept because many spots are in the same list.
    opened: RefCell<Vec<OpenValue<'a>>>,
}

/// A value with its entries and items.
struct OpenValue<'a> {
    node: Node<'a>,
    entries: Vec<Entry<'a>>,
    items: Vec<Node<'a>>,
}

impl<'a> Locator<'a> {
    pub fn new(file: Node<'a>) -> Self {
        Self { file, opened: RefCell::default() }
    }

    /// The byte offset of the spot: of the value that it names, or of the smallest enclosing value that exists. An
    /// empty spot stands for the file.
    pub fn byte(&self, spot: &Spot) -> usize {
        if *spot == Spot::default() {
            return 0;
        }
        let within = spot.within.map(|span| self.file.at(span));
        let Some(mut node) = within.or_else(|| self.file.first_source()) else { return self.file.start };
        for (depth, step) in spot.steps.iter().enumerate() {
            match self.step(node, depth, *step) {
                Some(below) => node = below,
                None => return node.start,
            }
        }
        match spot.chars {
            Some(chars) if node.shape() == ValueShape::Text => node.start + inside_text(node.source(), chars),
            _ => node.start,
        }
    }

    /// The value at `step` within `node`, which is `depth` steps below its deal.
    fn step(&self, node: Node<'a>, depth: usize, step: PathStep) -> Option<Node<'a>> {
        let mut opened = self.opened.borrow_mut();
        if opened.get(depth).is_none_or(|opened| opened.node != node) {
            opened.truncate(depth);
            let (entries, items) = match step {
                PathStep::Field(_) => (node.entries(&mut Vec::new()), Vec::new()),
                PathStep::Item(_) => (Vec::new(), node.first_items(&mut Vec::new(), MOST_ITEMS)),
            };
            opened.push(OpenValue { node, entries, items });
        }
        let opened = opened.get(depth)?;
        match step {
            PathStep::Field(name) => {
                opened.entries.iter().find(|entry| entry.name == Some(name)).map(|entry| entry.value)
            }
            PathStep::Item(ix) => opened.items.get(ix).copied(),
        }
    }
}

/// The most list entries that can be located individually.
const MOST_ITEMS: usize = 100_000;

/// The byte offset within a text literal of the character at index `chars`.
fn inside_text(literal: &str, chars: usize) -> usize {
    let open = literal.find('"').map_or(0, |quote| quote + 1);
    let body = literal.get(open..).unwrap_or_default();
    let is_raw = !literal.starts_with('"');
    let mut at = 0;
    for _ in 0..chars {
        let rest = body.get(at..).unwrap_or_default();
        let length = if is_raw { None } else { escape_length(rest) };
        match length.or_else(|| rest.chars().next().map(char::len_utf8)) {
            Some(length) => at += length,
            None => break,
        }
    }
    open + at
}

/// The length in bytes of the escape sequence at the start of the text.
fn escape_length(text: &str) -> Option<usize> {
    let behind = text.strip_prefix('\\')?;
    let length = match behind.chars().next()? {
        'u' => 1 + behind.find('}')?,
        'x' => 3,
        other => other.len_utf8(),
    };
    Some(1 + length)
}

/// Lines and columns of byte offsets, which must be in ascending order. Both count from 1; columns are in characters.
pub fn lines_and_columns(text: &str, offsets: &[usize]) -> Vec<(usize, usize)> {
    let (mut line, mut column, mut at) = (1, 1, 0);
    let mut found = Vec::with_capacity(offsets.len());
    for &offset in offsets {
        let passed = text.get(at..offset).unwrap_or_default();
        if let Some((_, last)) = passed.rsplit_once('\n') {
            line += memchr::memchr_iter(b'\n', passed.as_bytes()).count();
            column = 1 + last.chars().count();
        } else {
            column += passed.chars().count();
        }
        at = at.max(offset.min(text.len()));
        found.push((line, column));
    }
    found
}
