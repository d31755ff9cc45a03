//! Partial reading of a text that `ron` refuses as a whole: each field and each entry is read on its own.

use super::raw::{RawList, RawText};
use super::tolerant::{Break, BreakKind, Node, Take, ValueShape};
use crate::data::limits::MAX_PROBLEMS;
use crate::data::problems::problem::Code;
use crate::message;
use crate::model::nearest;
use crate::words::{Message, Part};
use ron::extensions::Extensions;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// Marks a value that could not be read; the reason is among the faults.
#[derive(Clone, Copy, Debug)]
pub struct Broken;

/// A fault in the syntax or structure of a text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Byte offset in the file.
    pub at: usize,
    pub code: Code,
    pub what: Message,
}

/// The faults found while one file is read.
#[derive(Debug, Default)]
pub struct Faults {
    list: Vec<Fault>,
    /// The number of faults, by kind, that exceed the limit and are not kept.
    more: BTreeMap<Code, usize>,
    /// The number of all faults, kept or not.
    pushed: usize,
    /// The positions at which the text is malformed.
    pub breaks: Vec<Break>,
}

impl Faults {
    /// Adds a fault; one beyond the limit is only counted.
    pub fn push(&mut self, at: usize, code: Code, what: Message) {
        self.pushed += 1;
        if self.list.len() < MAX_PROBLEMS {
            self.list.push(Fault { at, code, what });
        } else {
            *self.more.entry(code).or_default() += 1;
        }
    }

    fn count(&self) -> usize {
        self.pushed + self.breaks.len()
    }

    /// Adds the error of `ron` for the whole text, unless a more exact fault was found.
    pub fn push_if_none(&mut self, node: Node<'_>, error: &ron::error::SpannedError) {
        if self.count() == 0 {
            push_ron_error(node.from_start(), error, self);
        }
    }

    /// Adds a fault that is kept even if the limit is exceeded.
    pub fn push_always(&mut self, at: usize, code: Code, what: Message) {
        self.pushed += 1;
        self.list.push(Fault { at, code, what });
    }

    /// The number of faulty values so far.
    pub fn so_far(&self) -> usize {
        self.pushed
    }

    /// Adds its consequence to the last fault, if one was added since there were `before`.
    pub fn add_consequence(&mut self, before: usize, consequence: Message) {
        if let Some(last) = self.list.get_mut(before..).and_then(<[Fault]>::last_mut) {
            last.what = with_consequence(last.what.clone(), consequence);
        }
    }

    fn has_break_in(&self, node: Node<'_>) -> bool {
        self.breaks.iter().any(|found| (node.start..node.end).contains(&found.at))
    }

    /// All faults without duplicates, in the order of the file.
    pub fn into_list(mut self) -> FaultList {
        self.list.extend(self.breaks.iter().map(|found| {
            let code = if found.kind == BreakKind::TooDeep { Code::TooDeep } else { Code::Syntax };
            Fault { at: found.at, code, what: found.kind.what() }
        }));
        self.list.sort();
        self.list.dedup();
        // Each deeper level reports its depth, too; the first report suffices.
        let mut is_deep = false;
        self.list.retain(|fault| fault.code != Code::TooDeep || !std::mem::replace(&mut is_deep, true));
        FaultList { list: self.list, more: self.more }
    }
}

/// The faults of a file, and the number of further ones of each kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FaultList {
    pub list: Vec<Fault>,
    pub more: BTreeMap<Code, usize>,
}

impl FaultList {
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Adds faults; those beyond the limit are only counted.
    pub fn extend(&mut self, further: impl IntoIterator<Item = Fault>) {
        for fault in further {
            if self.list.len() < MAX_PROBLEMS {
                self.list.push(fault);
            } else {
                *self.more.entry(fault.code).or_default() += 1;
            }
        }
    }

    /// Adds the faults of another list.
    pub fn append(&mut self, further: Self) {
        self.list.extend(further.list);
        for (code, number) in further.more {
            *self.more.entry(code).or_default() += number;
        }
    }
}

/// A message followed by its consequence, which completes a sentence that begins with "it is".
pub fn with_consequence(what: Message, consequence: Message) -> Message {
    if what.to_string().ends_with('?') {
        message!("problem-until-then", what = what, consequence = consequence)
    } else {
        message!("problem-and-so", what = what, consequence = consequence)
    }
}

/// A type that can be read partially.
pub trait Recover<'a>: Sized {
    /// Reads the readable parts of a value that `ron` refused, and reports the others.
    fn recover(node: Node<'a>, faults: &mut Faults) -> Result<Self, Broken>;
}

/// A type with named fields.
pub trait RawStruct<'a>: Default {
    /// The phrase for the type: `thing-deal`.
    const THING: &'static str;
    const FIELDS: &'static [&'static str];

    /// Reads the field `name`, one of `FIELDS`.
    fn read_field(&mut self, name: &'static str, node: Node<'a>, faults: &mut Faults);

    /// Whether the field `name` is in the file, readable or not.
    fn has(&self, name: &str) -> bool;
}

/// The options of `ron` for the files of a register.
pub fn options() -> ron::Options {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES)
        .with_recursion_limit(crate::data::limits::MAX_NESTING)
}

/// Reads a value as a whole, or its readable parts if that fails.
pub fn read<'a, T: Recover<'a> + Deserialize<'a>>(node: Node<'a>, faults: &mut Faults) -> Result<T, Broken> {
    match options().from_str(node.source()) {
        Ok(value) => Ok(value),
        Err(error) => in_parts(node, &error, faults, |faults| T::recover(node, faults)),
    }
}

/// Reads a value that `ron` refused in parts; if that finds no fault, the error of `ron` is one.
pub fn in_parts<T>(
    node: Node<'_>,
    error: &ron::error::SpannedError,
    faults: &mut Faults,
    read: impl FnOnce(&mut Faults) -> T,
) -> T {
    let before = faults.count();
    let value = read(faults);
    if faults.count() == before && !faults.has_break_in(node) {
        push_ron_error(node, error, faults);
    }
    value
}

fn push_ron_error(node: Node<'_>, error: &ron::error::SpannedError, faults: &mut Faults) {
    let code = match error.code {
        ron::Error::ExceededRecursionLimit => Code::TooDeep,
        _ => Code::Syntax,
    };
    let what = error.code.to_string();
    let mut letters = what.chars();
    let message =
        letters.next().map_or_else(String::new, |c| c.to_lowercase().collect::<String>() + letters.as_str());
    let what = message!("problem-not-ron", message = message);
    faults.push(node.start + offset_of(node.source(), error.span.start), code, what);
}

/// The byte offset of a position that `ron` reports as line and column.
fn offset_of(text: &str, position: ron::error::Position) -> usize {
    let before: usize = text.split_inclusive('\n').take(position.line.saturating_sub(1)).map(str::len).sum();
    let line = text.get(before..).unwrap_or_default();
    let column = line.char_indices().nth(position.col.saturating_sub(1)).map_or(line.len(), |(at, _)| at);
    before + column
}

/// Reads each known field of a struct on its own, except those for which `takes` returns true.
pub fn recover_struct<'a, T: RawStruct<'a>>(
    node: Node<'a>,
    faults: &mut Faults,
    mut takes: impl FnMut(&'static str, Node<'a>) -> bool,
) -> Result<T, Broken> {
    if node.shape() != ValueShape::Struct {
        let what = message!("problem-no-struct", thing = Message::new(T::THING), found = snippet(node));
        faults.push(node.start, Code::WrongType, what);
        return Err(Broken);
    }
    let mut value = T::default();
    let mut seen = Vec::new();
    let entries = node.entries(&mut faults.breaks);
    let is_open = faults.breaks.iter().any(|found| found.at == node.start);
    for entry in entries {
        let Some(name) = entry.name else {
            // In a truncated file the last entry is incomplete; the missing bracket is reported already.
            if is_open && entry.value.end == node.end {
                continue;
            }
            let what =
                message!("problem-no-field", thing = Message::new(T::THING), found = snippet(entry.value));
            faults.push(entry.start, Code::WrongType, what);
            continue;
        };
        match T::FIELDS.iter().find(|field| **field == name) {
            None => faults.push(entry.start, Code::UnknownField, unknown_field::<T>(name)),
            Some(field) if seen.contains(field) => {
                faults.push(
                    entry.start,
                    Code::DuplicateField,
                    message!("problem-duplicate-field", name = name),
                );
            }
            Some(&field) => {
                seen.push(field);
                if !takes(field, entry.value) {
                    value.read_field(field, entry.value, faults);
                }
            }
        }
    }
    Ok(value)
}

fn unknown_field<'a, T: RawStruct<'a>>(name: &str) -> Message {
    let thing = Message::new(T::THING);
    match nearest(name, T::FIELDS.iter().copied()) {
        Some(known) => message!("problem-unknown-field-meant", thing = thing, name = name, known = known),
        None => {
            message!("problem-unknown-field", thing = thing, name = name, fields = T::FIELDS.join(", "))
        }
    }
}

impl<'a, T: Recover<'a>> Recover<'a> for Option<T> {
    fn recover(node: Node<'a>, faults: &mut Faults) -> Result<Self, Broken> {
        T::recover(node, faults).map(Some)
    }
}

impl<'a, T: Recover<'a> + Deserialize<'a>, const MOST: usize> Recover<'a> for RawList<T, MOST> {
    fn recover(node: Node<'a>, faults: &mut Faults) -> Result<Self, Broken> {
        if node.shape() != ValueShape::List {
            faults.push(node.start, Code::WrongType, message!("problem-no-list", found = snippet(node)));
            return Err(Broken);
        }
        let mut list = Self::default();
        each_item(node, faults, &mut |item, faults| {
            list.push_with(|| read::<T>(item, faults).ok());
            ControlFlow::Continue(())
        });
        Ok(list)
    }
}

/// A callback that receives values one at a time, with the faults so far, and can stop the iteration.
type TakeWith<'t, 'a> = dyn FnMut(Node<'a>, &mut Faults) -> ControlFlow<()> + 't;

/// Calls `take` for each value of a list.
pub fn each_item<'a>(list: Node<'a>, faults: &mut Faults, take: &mut TakeWith<'_, 'a>) {
    with_breaks(faults, take, |breaks, take| list.each_item(breaks, take));
}

/// Calls `take` for each source of a file.
pub fn each_source<'a>(file: Node<'a>, faults: &mut Faults, take: &mut TakeWith<'_, 'a>) {
    with_breaks(faults, take, |breaks, take| file.each_source(breaks, take));
}

/// Lends the list of breaks to the scan, while the callback adds the breaks of the values that it reads.
fn with_breaks<'a>(
    faults: &mut Faults,
    take: &mut TakeWith<'_, 'a>,
    scan: impl FnOnce(&mut Vec<Break>, &mut Take<'_, 'a>) -> ControlFlow<()>,
) {
    let mut breaks = std::mem::take(&mut faults.breaks);
    _ = scan(&mut breaks, &mut |node, breaks| {
        std::mem::swap(&mut faults.breaks, breaks);
        let goes_on = take(node, faults);
        std::mem::swap(&mut faults.breaks, breaks);
        goes_on
    });
    faults.breaks = breaks;
}

impl<'a> Recover<'a> for RawText<'a> {
    fn recover(node: Node<'a>, faults: &mut Faults) -> Result<Self, Broken> {
        if node.shape() != ValueShape::Text {
            let what = message!("problem-no-text", found = snippet(node));
            faults.push(node.start, Code::WrongType, what);
        }
        Err(Broken)
    }
}

/// The beginning of a value, for use in a message.
pub fn snippet(node: Node<'_>) -> Part {
    match node.shape() {
        ValueShape::Empty => message!("problem-nothing").into(),
        _ => short(node.source()).into(),
    }
}

pub fn short(text: &str) -> String {
    const MOST: usize = 30;
    let line = text.lines().next().unwrap_or_default();
    let head: String = line.chars().take(MOST).filter(|c| !c.is_control()).collect();
    if head.len() < text.len() { format!("{}…", head.trim_end()) } else { head }
}

impl BreakKind {
    fn what(self) -> Message {
        match self {
            Self::Unclosed(bracket) => message!("problem-unclosed", bracket = bracket.to_string()),
            Self::Stray(bracket) => message!("problem-stray", bracket = bracket.to_string()),
            Self::OpenText => message!("problem-open-text"),
            Self::MissingComma => message!("problem-missing-comma"),
            Self::NothingBetween => message!("problem-nothing-before-comma"),
            Self::TooDeep => {
                message!("problem-too-deep", most = crate::data::limits::MAX_NESTING.to_string())
            }
        }
    }
}
