//! The outline of a RON text that may be malformed: the entries between each pair of brackets, and their positions.
//!
//! One nesting level is scanned at a time. If brackets, quotes or commas are missing, the scan assumes the mistake
//! that loses the least: a closing bracket at the start of a line closes the bracket opened at the same
//! indentation, one inside a line closes only a bracket of that line, and a text ends with its line if the
//! characters after the next quote cannot follow a text.

mod level;
mod node;

pub use node::{Break, BreakKind, Entry, Node, ValueShape, first_shape};

use crate::data::limits::MAX_NESTING;
use crate::data::read::token::Tokens;
use level::LevelScan;
use node::{Trust, note};
use std::ops::ControlFlow;

impl<'a> Node<'a> {
    /// Calls `take` for each entry between the value's brackets, or in the whole file, until it stops the scan.
    ///
    /// The entries are not collected, because a file may have one every three bytes.
    pub fn each_entry(
        self,
        breaks: &mut Vec<Break>,
        take: &mut dyn FnMut(Entry<'a>, &mut Vec<Break>) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        LevelScan::new(self, breaks).each(take)
    }

    /// The first entries, up to a limit above the number of fields of any struct.
    pub fn entries(self, breaks: &mut Vec<Break>) -> Vec<Entry<'a>> {
        let mut entries = Vec::new();
        _ = self.each_entry(breaks, &mut |entry, _| {
            entries.push(entry);
            if entries.len() < MOST_FIELDS { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        entries
    }

    /// Calls `take` for each value of a list, until it stops the scan. If a value lacks its closing bracket and so
    /// includes the following ones, they are separated again.
    pub fn each_item(self, breaks: &mut Vec<Break>, take: &mut Take<'_, 'a>) -> ControlFlow<()> {
        let mut follows_name = false;
        self.each_entry(breaks, &mut |entry, breaks| {
            // Names in a list result from a missing bracket; only the first of them is reported.
            if entry.name.is_none() || !follows_name {
                entry.value.split(0, breaks, take)?;
            }
            follows_name = entry.name.is_some();
            ControlFlow::Continue(())
        })
    }

    /// Calls `take` for each source of a file: the items of its only list, or all values at its top level.
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

    /// The list that is the file's only value; faults outside it are added to `around`.
    fn only_list(self, around: &mut Vec<Break>) -> Option<Self> {
        if self.trust == Trust::Sound {
            let (_, start, _) = Tokens::new(self.text, self.start, self.end).next_token()?;
            let value = Self { start, is_file: false, ..self };
            return (value.shape() == ValueShape::List).then_some(value);
        }
        let mut only = None;
        let mut is_alone = true;
        _ = self.each_entry(around, &mut |entry, _| {
            is_alone = only.is_none();
            only = only.or(Some(entry));
            if is_alone { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        let Entry { name: None, value, .. } = only? else { return None };
        (is_alone && value.shape() == ValueShape::List).then_some(value)
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

    /// The first values of a list, `most` at most.
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

    /// The value within `Some( … )`, which may be around any entry of a list.
    #[must_use]
    pub(in crate::data) fn unwrapped(self) -> Self {
        let mut node = self;
        while node.source().starts_with("Some")
            && node.shape() == ValueShape::Struct
            && let Some(within) = node.first_items(&mut Vec::new(), 1).pop()
        {
            node = within;
        }
        node
    }

    /// The first struct without a name among the fields of a struct: a following value that is inside only because of
    /// a missing bracket.
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
        let may_swallow =
            self.trust != Trust::Sound && self.shape() == ValueShape::Struct && depth < MAX_NESTING;
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

/// A callback that receives values one at a time, with the breaks so far, and can stop the scan.
pub type Take<'t, 'a> = dyn FnMut(Node<'a>, &mut Vec<Break>) -> ControlFlow<()> + 't;

/// The most entries of one struct that are read.
const MOST_FIELDS: usize = 1_000;
