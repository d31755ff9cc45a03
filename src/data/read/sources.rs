//! Reading a file of sources into sources and drafts, one at a time.
//!
//! The raw form of a deal takes many times the memory of its text, so only one raw source, without its deals, and one
//! raw deal are held at a time. Text in the usual layout is read by the quick reader. Of other texts, small ones are
//! parsed by `ron` as a whole; large ones, and those with faults, are divided by the outline.

use super::convert::{draft_of, source_of};
use super::draft::{DealOrigin, Draft};
use super::look_alikes::plain_ron;
use super::quick::{Quick, QuickRead};
use super::recover::{
    Broken, FaultList, Faults, each_item, each_source, in_parts, options, read, recover_struct,
};
use super::schema::{RawDeal, RawList, RawSource};
use super::tolerant::{Node, ValueShape, first_shape};
use crate::data::limits::{MAX_AT_ONE_GO, MAX_DEALS, MAX_FAILED, MAX_SOURCES};
use crate::data::problems::problem::Code;
use crate::data::problems::report::{Findings, Report};
use crate::data::reference_lists::ReferenceLists;
use crate::data::span::Span;
use crate::message;
use crate::model::{Source, SourceIx};
use std::ops::ControlFlow;

/// Collects the sources and drafts of one file.
pub struct SourceTaking<'k> {
    /// The number of the file.
    file: usize,
    /// The id for a source without one, from the file's name.
    stem: &'k str,
    known: &'k ReferenceLists<'k>,
    /// The sources, each with its bytes.
    pub sources: Vec<(Span, Source)>,
    pub drafts: Vec<Draft>,
    report: Report,
    /// The number of sources in the file so far, including unreadable ones.
    number: usize,
    /// Whether the limit on sources was reached.
    is_full: bool,
}

/// Whether reading a node produced a source or a deal.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Came {
    Something,
    Nothing,
}

impl<'k> SourceTaking<'k> {
    pub fn new(file: usize, stem: &'k str, known: &'k ReferenceLists<'k>) -> Self {
        let (sources, drafts) = (Vec::new(), Vec::new());
        Self { file, stem, known, sources, drafts, report: Report::default(), number: 0, is_full: false }
    }

    /// Reads a whole text; returns the faults in its syntax and structure.
    pub fn take(&mut self, text: &str) -> FaultList {
        if self.quickly(text).is_some() {
            return FaultList::default();
        }
        self.begin_again();
        let Some(plain) = plain_ron(text) else { return self.slowly(text) };
        let mut faults = FaultList::default();
        if self.quickly(&plain.text).is_none() {
            self.begin_again();
            faults = self.slowly(&plain.text);
        }
        faults.extend(plain.faults);
        // A closing bracket of another keyboard takes more bytes than the plain one.
        let drafts = self.drafts.iter_mut().map(|draft| &mut draft.origin.span);
        for span in drafts.chain(self.sources.iter_mut().map(|(span, _)| span)) {
            *span = Span::new(span.range().start, text.ceil_char_boundary(span.range().end));
        }
        faults
    }

    fn begin_again(&mut self) {
        *self = Self::new(self.file, self.stem, self.known);
    }

    /// Takes the findings about the values that were read.
    pub fn found(&mut self) -> Findings {
        std::mem::take(&mut self.report).found()
    }

    fn source(&mut self, span: Span, raw: &RawSource<'_>) {
        self.report.go_to(span);
        if self.is_full {
            return;
        }
        if self.number > MAX_SOURCES {
            self.is_full = true;
            let what = message!("problem-too-many-sources", most = MAX_SOURCES.to_string());
            return self.report.here(Code::ListTooLong, what);
        }
        let source = source_of(raw, self.stem, &mut self.report);
        self.sources.push((span, source));
    }

    /// Adds a deal to the last source.
    fn deal(&mut self, number: u32, span: Span, raw: &RawDeal<'_>) -> Came {
        if self.is_full {
            return Came::Nothing;
        }
        let ix = SourceIx::of(self.sources.len().saturating_sub(1));
        let Some((_, source)) = self.sources.last() else { return Came::Nothing };
        self.report.go_to(span);
        let origin = DealOrigin { file: self.file, source: ix, deal: number, span };
        let draft = draft_of(raw, origin, source, self.known, &mut self.report);
        let came = if draft.is_some() { Came::Something } else { Came::Nothing };
        self.drafts.extend(draft);
        came
    }

    /// Takes a source that `ron` read as a whole, with its deals; the outline says where they stand.
    fn whole_source(&mut self, node: Node<'_>, raw: &RawSource<'_>) -> Came {
        self.number += 1;
        let node = node.sound().unwrapped();
        self.source(node.span(), raw);
        self.drafts.reserve(raw.deals.len());
        let deals = node.field("deals").map(|list| list.items(&mut Vec::new())).unwrap_or_default();
        let deals = deals.into_iter().map(Node::unwrapped).chain(std::iter::repeat(node));
        for ((number, raw), node) in (0..).zip(&raw.deals).zip(deals) {
            if let Some(raw) = raw {
                self.deal(number, node.span(), raw);
            }
        }
        if *raw == RawSource::default() { Came::Nothing } else { Came::Something }
    }

    /// Reads a text in the usual layout; `None` if it has another one.
    fn quickly(&mut self, text: &str) -> Option<()> {
        let mut reader = Quick::new(text);
        if reader.is_list() {
            reader.list(|reader| self.quick_source(reader))?;
        } else {
            self.quick_source(&mut reader)?;
        }
        reader.is_at_end().then_some(())
    }

    /// Reads a source whose deals come last, because the source must be complete before its deals are converted.
    fn quick_source(&mut self, reader: &mut Quick<'_>) -> Option<()> {
        self.number += 1;
        let start = reader.rest_span();
        let mut raw = RawSource::default();
        let (mut seen, mut is_taken) = (0, false);
        reader.fields(|reader, name| {
            if is_taken {
                return None;
            }
            if name != "deals" {
                return raw.quick_field(reader, name, &mut seen);
            }
            is_taken = true;
            self.source(start, &raw);
            let mut number = 0;
            reader.list(|reader| {
                let start = reader.rest_span();
                let raw = RawDeal::quick(reader)?;
                self.deal(number, reader.span_from(start), &raw);
                number += 1;
                Some(())
            })
        })?;
        if !is_taken {
            self.source(start, &raw);
        }
        if let Some((span, _)) = self.sources.last_mut().filter(|(span, _)| *span == start) {
            *span = reader.span_from(start);
        }
        Some(())
    }

    fn slowly(&mut self, text: &str) -> FaultList {
        let whole = Node::file(text);
        let mut error = None;
        if text.len() <= MAX_AT_ONE_GO {
            match whole_sources(text) {
                Ok(sources) => {
                    let nodes = Node::sound_file(text).sources(&mut Vec::new());
                    let nodes = nodes.into_iter().chain(std::iter::repeat(whole));
                    let read =
                        sources.iter().zip(nodes).filter_map(|(raw, node)| Some((raw.as_ref()?, node)));
                    read.for_each(|(raw, node)| _ = self.whole_source(node, raw));
                    return FaultList::default();
                }
                Err(refused) => error = Some(refused),
            }
        }
        let mut faults = Faults::default();
        let mut patience = Patience::default();
        each_source(whole, &mut faults, &mut |node, faults| {
            let came = self.one_source(node, faults);
            patience.go_on(came, node, faults)
        });
        if let Some(error) = error {
            faults.push_if_none(whole, &error);
        }
        faults.into_list()
    }

    /// Reads a source as a whole, or in parts if it is large or has faults.
    fn one_source(&mut self, node: Node<'_>, faults: &mut Faults) -> Came {
        if node.source().len() > MAX_AT_ONE_GO {
            return self.parts_of_source(node, faults);
        }
        match options().from_str(node.source()) {
            Ok(raw) => self.whole_source(node, &raw),
            Err(error) => in_parts(node, &error, faults, |faults| self.parts_of_source(node, faults)),
        }
    }

    /// Reads the fields of a source except its deals, then the deals one at a time.
    fn parts_of_source(&mut self, node: Node<'_>, faults: &mut Faults) -> Came {
        self.number += 1;
        let mut deals = None;
        let raw: Result<RawSource<'_>, Broken> = recover_struct(node, faults, |name, value| {
            let is_deals = name == "deals";
            deals = if is_deals { Some(value) } else { deals };
            is_deals
        });
        let Ok(mut raw) = raw else { return Came::Nothing };
        let list = deals.filter(|deals| deals.shape() == ValueShape::List);
        if let (Some(deals), None) = (deals, list) {
            // Read only to report the fault.
            drop(read::<RawList<RawDeal<'_>, 0>>(deals, faults));
            raw.broken.push("deals");
        }
        self.source(node.span(), &raw);
        match list {
            Some(list) => self.listed_deals(list, faults),
            None if raw == RawSource::default() => return Came::Nothing,
            None => {}
        }
        Came::Something
    }

    fn listed_deals(&mut self, list: Node<'_>, faults: &mut Faults) {
        let mut patience = Patience::default();
        let mut number = 0;
        each_item(sound_if_whole(list), faults, &mut |node, faults| {
            let raw: Result<RawDeal<'_>, Broken> = match Quick::whole(node.source()) {
                Some(raw) => Ok(raw),
                None => read(node, faults),
            };
            let came = match raw {
                Ok(raw) => self.deal(number, node.span(), &raw),
                Err(Broken) => Came::Nothing,
            };
            number += 1;
            patience.go_on(came, node, faults)
        });
    }
}

/// The list, known to be free of faults if it is small and `ron` reads it as a whole; the faults of its file then do not
/// mislead the outline.
fn sound_if_whole(list: Node<'_>) -> Node<'_> {
    let is_small = list.source().len() <= MAX_AT_ONE_GO;
    let is_whole = || options().from_str::<RawList<RawDeal<'_>, MAX_DEALS>>(list.source()).is_ok();
    if is_small && is_whole() { list.sound() } else { list }
}

/// The number of consecutive nodes that produced nothing.
#[derive(Default)]
struct Patience(usize);

impl Patience {
    fn go_on(&mut self, came: Came, node: Node<'_>, faults: &mut Faults) -> ControlFlow<()> {
        self.0 = if came == Came::Something { 0 } else { self.0 + 1 };
        if self.0 < MAX_FAILED {
            return ControlFlow::Continue(());
        }
        faults.push_always(
            node.start,
            Code::Syntax,
            message!("problem-gave-up", most = MAX_FAILED.to_string()),
        );
        ControlFlow::Break(())
    }
}

fn whole_sources(text: &str) -> Result<RawList<RawSource<'_>, MAX_DEALS>, ron::error::SpannedError> {
    match first_shape(text) {
        ValueShape::Empty => Ok(RawList::default()),
        ValueShape::List => options().from_str(text),
        _ => {
            let mut list = RawList::default();
            list.push(Some(options().from_str(text)?));
            Ok(list)
        }
    }
}
