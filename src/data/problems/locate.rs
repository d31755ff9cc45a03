//! Finding line and column of a path such as "the currency of the third deal's amount". Positions are computed only
//! for problems, so that reading a sound file need not track them.

use crate::data::read::tolerant::{Entry, Node, ValueShape};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

/// The path to the value of a file that a problem is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// The index of the source in the file; `None` for `register.ron`, which has none.
    pub source: Option<usize>,
    /// The index of the deal in the source.
    pub deal: Option<usize>,
    /// The path from the deal, the source or the file to the value.
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

/// Finds spots in one file. The sources and deals of all requested spots are located in a single pass.
pub struct Locator<'a> {
    file: Node<'a>,
    /// The sources and deals that contain spots.
    nodes: BTreeMap<(usize, Option<usize>), Node<'a>>,
    /// The source and deal that contain each requested byte offset.
    around: BTreeMap<usize, Surroundings>,
    /// The value that was last split at each depth, kept because many spots are in the same list.
    opened: RefCell<Vec<OpenValue<'a>>>,
}

/// The indices of a source in the file, and of a deal in the source.
type Surroundings = (Option<usize>, Option<usize>);

/// A value with its entries and items.
struct OpenValue<'a> {
    node: Node<'a>,
    entries: Vec<Entry<'a>>,
    items: Vec<Node<'a>>,
}

/// The targets of a single pass over a file.
struct Wanted {
    /// The deals that contain spots, by source.
    deals: BTreeMap<usize, BTreeSet<usize>>,
    /// Byte offsets in ascending order.
    offsets: Vec<usize>,
}

impl Wanted {
    fn offsets_in(&self, node: Node<'_>) -> &[usize] {
        let from = self.offsets.partition_point(|&at| at < node.start);
        let to = self.offsets.partition_point(|&at| at < node.end);
        self.offsets.get(from..to).unwrap_or_default()
    }
}

impl<'a> Locator<'a> {
    /// Makes a locator for these spots and byte offsets of a file.
    pub fn new<'s>(
        file: Node<'a>,
        spots: impl Iterator<Item = &'s Spot>,
        offsets: impl Iterator<Item = usize>,
    ) -> Self {
        let mut wanted = Wanted { deals: BTreeMap::new(), offsets: offsets.collect() };
        wanted.offsets.sort_unstable();
        for Spot { source, deal, .. } in spots {
            if let Some(source) = source {
                wanted.deals.entry(*source).or_default().extend(deal);
            }
        }
        let (nodes, around) = (BTreeMap::new(), BTreeMap::new());
        let mut locator = Self { file, nodes, around, opened: RefCell::default() };
        locator.walk(&wanted);
        locator
    }

    fn walk(&mut self, wanted: &Wanted) {
        let last_source = wanted.deals.keys().next_back().copied();
        let last_offset = wanted.offsets.last().copied();
        if last_source.is_none() && last_offset.is_none() {
            return;
        }
        let mut number = 0;
        _ = self.file.each_source(&mut Vec::new(), &mut |node, _| {
            self.look_at(number, node, wanted);
            let is_behind = last_source.is_none_or(|last| number >= last)
                && last_offset.is_none_or(|last| node.end > last);
            number += 1;
            if is_behind { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
    }

    fn look_at(&mut self, source: usize, node: Node<'a>, wanted: &Wanted) {
        let (deals, offsets) = (wanted.deals.get(&source), wanted.offsets_in(node));
        if deals.is_none() && offsets.is_empty() {
            return;
        }
        self.nodes.insert((source, None), node);
        self.around.extend(offsets.iter().map(|&at| (at, (Some(source), None))));
        let last = deals.and_then(|deals| deals.last().copied());
        let last_offset = offsets.last().copied();
        let Some(list) = node.field("deals").filter(|list| list.shape() == ValueShape::List) else { return };
        let mut number = 0;
        _ = list.each_item(&mut Vec::new(), &mut |deal, _| {
            if deals.is_some_and(|deals| deals.contains(&number)) {
                self.nodes.insert((source, Some(number)), deal);
            }
            let inside = wanted.offsets_in(deal).iter();
            self.around.extend(inside.map(|&at| (at, (Some(source), Some(number)))));
            let is_behind =
                last.is_none_or(|last| number >= last) && last_offset.is_none_or(|last| deal.end > last);
            number += 1;
            if is_behind { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
    }

    /// The byte offset of the spot: of the value that it names, or of the smallest enclosing value that exists. An
    /// empty spot stands for the file.
    pub fn byte(&self, spot: &Spot) -> usize {
        if *spot == Spot::default() {
            return 0;
        }
        let Some(mut node) = self.start(spot) else { return self.file.start };
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

    /// The source and deal that contain one of the requested byte offsets.
    pub fn around(&self, at: usize) -> (Option<usize>, Option<usize>) {
        self.around.get(&at).copied().unwrap_or_default()
    }

    fn start(&self, spot: &Spot) -> Option<Node<'a>> {
        match spot.source {
            Some(source) => self.nodes.get(&(source, spot.deal)).copied(),
            None => self.file.first_source(),
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
