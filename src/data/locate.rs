//! From "the currency of the third deal's amount" to line and column, looked up only when a problem needs it.

use super::outline::{Node, Shape};
use std::cell::OnceCell;

/// Which value of a file a problem is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// The source in the file; `None` for `register.ron`, which holds none.
    pub source: Option<usize>,
    /// The deal in the source.
    pub deal: Option<usize>,
    /// The way down from there.
    pub steps: Vec<Step>,
    /// Characters from the start of the text that the way leads to.
    pub chars: Option<usize>,
}

/// A step into a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Field(&'static str),
    Item(usize),
}

/// Finds spots in one file. What it had to scan it keeps.
pub struct Locator<'a> {
    text: &'a str,
    sources: OnceCell<Vec<SourceNode<'a>>>,
}

struct SourceNode<'a> {
    node: Node<'a>,
    deals: Vec<Node<'a>>,
}

impl<'a> Locator<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { text, sources: OnceCell::new() }
    }

    /// The byte offset of the spot, or of the smallest thing around it that is there.
    pub fn byte(&self, spot: &Spot) -> usize {
        let Some(mut node) = self.start(spot) else { return Node::file(self.text).start };
        for step in &spot.steps {
            let below = match *step {
                Step::Field(name) => node.field(name),
                Step::Item(ix) => node.items(&mut Vec::new()).get(ix).copied(),
            };
            match below {
                Some(below) => node = below,
                None => return node.start,
            }
        }
        match spot.chars {
            Some(chars) if node.shape() == Shape::Text => node.start + inside_text(node.source(), chars),
            _ => node.start,
        }
    }

    /// The source and deal around a byte offset.
    pub fn around(&self, at: usize) -> (Option<usize>, Option<usize>) {
        let source = position_around(self.sources(), at, |source| source.node);
        let deals = source.and_then(|ix| self.sources().get(ix)).map(|found| found.deals.as_slice());
        (source, position_around(deals.unwrap_or_default(), at, |deal| *deal))
    }

    fn start(&self, spot: &Spot) -> Option<Node<'a>> {
        let Some(source) = spot.source else {
            return Node::file(self.text).sources(&mut Vec::new()).first().copied();
        };
        let source = self.sources().get(source)?;
        match spot.deal {
            Some(deal) => source.deals.get(deal).copied(),
            None => Some(source.node),
        }
    }

    fn sources(&self) -> &[SourceNode<'a>] {
        self.sources.get_or_init(|| {
            let sources = Node::file(self.text).sources(&mut Vec::new());
            let with_deals = |node: Node<'a>| {
                let list = node.field("deals").filter(|list| list.shape() == Shape::List);
                let deals = list.map(|list| list.items(&mut Vec::new())).unwrap_or_default();
                SourceNode { node, deals }
            };
            sources.into_iter().map(with_deals).collect()
        })
    }
}

/// The node around `at`, among nodes in order.
fn position_around<T>(nodes: &[T], at: usize, node: impl Fn(&T) -> Node<'_>) -> Option<usize> {
    let ix = nodes.partition_point(|one| node(one).start <= at).checked_sub(1)?;
    nodes.get(ix).filter(|one| at < node(one).end).map(|_| ix)
}

/// Bytes from the start of a text's literal to its character number `chars`.
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

/// The length of the escape that the text starts with.
fn escape_length(text: &str) -> Option<usize> {
    let behind = text.strip_prefix('\\')?;
    let length = match behind.chars().next()? {
        'u' => 1 + behind.find('}')?,
        'x' => 3,
        other => other.len_utf8(),
    };
    Some(1 + length)
}

/// Lines and columns, both counted from 1 in characters, of byte offsets that must be in order.
pub fn lines_and_columns(text: &str, offsets: &[usize]) -> Vec<(usize, usize)> {
    let (mut line, mut column, mut at) = (1, 1, 0);
    let mut found = Vec::with_capacity(offsets.len());
    for &offset in offsets {
        for c in text.get(at..offset).unwrap_or_default().chars() {
            if c == '\n' {
                (line, column) = (line + 1, 1);
            } else {
                column += 1;
            }
        }
        at = at.max(offset.min(text.len()));
        found.push((line, column));
    }
    found
}
