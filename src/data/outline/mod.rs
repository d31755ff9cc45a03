//! The outline of a RON text that need not be whole: which entries a pair of brackets holds, and where.
//!
//! One level is looked at at a time. Where brackets, quotes or commas are missing, the scan assumes the
//! mistake that costs least: a closing bracket first on its line closes what was opened at its indent, one
//! inside a line closes only what that line opened, and a text ends with its line if what follows the
//! next quote cannot follow a text.

mod level;
mod node;

pub use node::{Break, BreakKind, Entry, Node, ValueShape, first_shape};

use super::limits::MAX_NESTING;
use super::token::Tokens;
use level::LevelScan;
use node::{Trust, note};
use std::ops::ControlFlow;

impl<'a> Node<'a> {
    /// Goes through what stands between the value's brackets, or in the whole file, until `take` has enough.
    ///
    /// Nothing is gathered, for a file may hold a thing every three bytes.
    pub fn each_entry(
        self,
        breaks: &mut Vec<Break>,
        take: &mut dyn FnMut(Entry<'a>, &mut Vec<Break>) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        LevelScan::new(self, breaks).each(take)
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

/// What takes values one by one, until it has enough.
pub type Take<'t, 'a> = dyn FnMut(Node<'a>, &mut Vec<Break>) -> ControlFlow<()> + 't;

/// More entries of one struct are not looked at.
const MOST_FIELDS: usize = 1_000;
