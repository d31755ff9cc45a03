//! Reading a file of sources into sources and drafts, one at a time.
//!
//! The raw form of a deal takes many times the memory of its text, so only one raw source, without its deals, and one
//! raw deal are held at a time. Text in the usual layout is read by the quick reader. Of other texts, small ones are
//! parsed by `ron` as a whole; large ones, and those with faults, are divided by the outline.

use super::convert::{draft_of, source_of};
use super::draft::{DealOrigin, Draft};
use super::look_alikes::plain_ron;
use super::quick::{Quick, QuickRead};
use super::recover::{Broken, FaultList, Faults, each_item, each_source, options, read, recover_struct};
use super::schema::{RawDeal, RawList, RawSource};
use super::tolerant::{Node, ValueShape, first_shape};
use crate::data::limits::{MAX_AT_ONE_GO, MAX_DEALS, MAX_FAILED, MAX_SOURCES};
use crate::data::problems::problem::Code;
use crate::data::problems::report::{Findings, Report};
use crate::data::reference_lists::ReferenceLists;
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
    /// The sources, each with its index in the file.
    pub sources: Vec<(usize, Source)>,
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
        faults
    }

    fn begin_again(&mut self) {
        *self = Self::new(self.file, self.stem, self.known);
    }

    /// Takes the findings about the values that were read.
    pub fn found(&mut self) -> Findings {
        std::mem::take(&mut self.report).found()
    }

    fn source(&mut self, number: usize, raw: &RawSource<'_>) {
        self.report.go_to(Some(number), None);
        if self.is_full {
            return;
        }
        if number + 1 > MAX_SOURCES {
            self.is_full = true;
            let what = message!("problem-too-many-sources", most = MAX_SOURCES.to_string());
            return self.report.here(Code::ListTooLong, what);
        }
        let source = source_of(raw, self.stem, &mut self.report);
        self.sources.push((number, source));
    }

    /// Adds a deal to the last source.
    fn deal(&mut self, number: usize, raw: &RawDeal<'_>) -> Came {
        if self.is_full {
            return Came::Nothing;
        }
        let last = self.sources.len().saturating_sub(1);
        let Some((source_number, source)) = self.sources.last() else { return Came::Nothing };
        self.report.go_to(Some(*source_number), Some(number));
        let origin = DealOrigin { file: self.file, source: *source_number, deal: number };
        let ix = SourceIx(u32::try_from(last).unwrap_or(u32::MAX));
        let draft = draft_of(raw, origin, (ix, source), self.known, &mut self.report);
        let came = if draft.is_some() { Came::Something } else { Came::Nothing };
        self.drafts.extend(draft);
        came
    }

    fn whole_source(&mut self, raw: &RawSource<'_>) -> Came {
        let number = self.next_number();
        self.source(number, raw);
        self.drafts.reserve(raw.deals.len());
        for (deal, raw) in raw.deals.iter().enumerate() {
            if let Some(raw) = raw {
                self.deal(deal, raw);
            }
        }
        if *raw == RawSource::default() { Came::Nothing } else { Came::Something }
    }

    fn next_number(&mut self) -> usize {
        self.number += 1;
        self.number - 1
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
        let number = self.next_number();
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
            self.source(number, &raw);
            let mut deals = 0;
            reader.list(|reader| {
                let raw = RawDeal::quick(reader)?;
                self.deal(deals, &raw);
                deals += 1;
                Some(())
            })
        })?;
        if !is_taken {
            self.source(number, &raw);
        }
        Some(())
    }

    fn slowly(&mut self, text: &str) -> FaultList {
        let whole = Node::file(text);
        let mut error = None;
        if text.len() <= MAX_AT_ONE_GO {
            match whole_sources(text) {
                Ok(sources) => {
                    sources.iter().flatten().for_each(|raw| _ = self.whole_source(raw));
                    return FaultList::default();
                }
                Err(refused) => error = Some(refused),
            }
        }
        let mut faults = Faults::default();
        let mut patience = Patience::default();
        each_source(whole, &mut faults, &mut |node, faults| {
            let came = if node.source().len() <= MAX_AT_ONE_GO {
                self.small_source(node, faults)
            } else {
                self.large_source(node, faults)
            };
            patience.go_on(came, node, faults)
        });
        if let Some(error) = error {
            faults.push_if_none(whole, &error);
        }
        faults.into_list()
    }

    fn small_source(&mut self, node: Node<'_>, faults: &mut Faults) -> Came {
        if let Ok(raw) = read::<RawSource<'_>>(node, faults) {
            return self.whole_source(&raw);
        }
        self.next_number();
        Came::Nothing
    }

    /// Reads the fields of a source except its deals, then the deals one at a time.
    fn large_source(&mut self, node: Node<'_>, faults: &mut Faults) -> Came {
        let number = self.next_number();
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
        self.source(number, &raw);
        if let Some(list) = list {
            self.listed_deals(list, faults);
        }
        Came::Something
    }

    fn listed_deals(&mut self, list: Node<'_>, faults: &mut Faults) {
        let mut patience = Patience::default();
        let mut number = 0;
        each_item(list, faults, &mut |node, faults| {
            let raw: Result<RawDeal<'_>, Broken> = match Quick::whole(node.source()) {
                Some(raw) => Ok(raw),
                None => read(node, faults),
            };
            let came = match raw {
                Ok(raw) => self.deal(number, &raw),
                Err(Broken) => Came::Nothing,
            };
            number += 1;
            patience.go_on(came, node, faults)
        });
    }
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
