//! Reading one file from its text into sources and drafts, with its findings.

use super::draft::Draft;
use super::look_alikes::plain_ron;
use super::recover::{Fault, FaultList, Faults, each_source, options, read};
use super::schema::{RawList, RawRegister, RawStyle, RawView};
use super::sources::SourceTaking;
use super::tolerant::{Node, ValueShape, first_shape};
use crate::data::files::{FileText, FileVersion, InputFile, Refusal, stem};
use crate::data::join::look::TextLook;
use crate::data::limits::MAX_VIEWS;
use crate::data::problems::problem::Code;
use crate::data::problems::report::{Findings, Report};
use crate::data::reference_lists::ReferenceLists;
use crate::data::span::Span;
use crate::message;
use crate::model::{Source, SourceIx};
use crate::words::Message;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::Path;

/// The longest text without problems that is kept, in bytes. It is needed only if problems are found after all
/// files are read; a longer text is then read from disk again.
const MOST_KEPT: usize = 1 << 20;

/// The content of one file.
#[derive(Debug)]
pub struct ReadFile {
    pub input: InputFile,
    /// `None` if the file was not read.
    pub version: Option<FileVersion>,
    /// The length in bytes of the byte order mark in front of the text.
    pub mark: u32,
    /// `None` if the text was not kept and is read again when needed.
    text: Option<Cow<'static, str>>,
    /// A fingerprint that distinguishes the text from most others.
    pub look: TextLook,
    /// The sources, each with its bytes.
    pub sources: Vec<(Span, Source)>,
    pub drafts: Vec<Draft>,
    /// Faults in the syntax and structure of the text.
    pub faults: FaultList,
    /// Findings about the values that could be read.
    pub found: Findings,
}

impl ReadFile {
    /// Reads the text of a file without parsing it yet.
    pub fn of(input: &InputFile) -> Self {
        let mut file = Self {
            input: input.clone(),
            version: None,
            mark: 0,
            text: Some(Cow::Borrowed("")),
            look: TextLook::default(),
            sources: Vec::new(),
            drafts: Vec::new(),
            faults: FaultList::default(),
            found: Findings::default(),
        };
        let fault = |at: usize, code: Code, what: Message| Fault { at, code, what };
        match input.read() {
            Ok(FileText { text, not_utf8, mark, version }) => {
                (file.text, file.mark, file.version) = (Some(text), mark, Some(version));
                let not_utf8 = not_utf8.map(|at| fault(at, Code::NotUtf8, message!("problem-not-utf8")));
                file.faults.list.extend(not_utf8);
            }
            Err(Refusal { code, what }) => file.faults.list.push(fault(0, code, what)),
        }
        file
    }

    pub fn name(&self) -> &str {
        &self.input.name
    }

    /// The text; a large one without faults was not kept and is read from disk again.
    pub fn text(&self) -> Cow<'_, str> {
        match &self.text {
            Some(text) => Cow::Borrowed(text),
            None => self.input.read().map_or(Cow::Borrowed(""), |read| read.text),
        }
    }

    fn take_text(&mut self) -> Cow<'static, str> {
        self.text.take().unwrap_or_default()
    }

    fn keep(&mut self, text: Cow<'static, str>) {
        self.look = TextLook::of(&text);
        let is_needed = !self.faults.is_empty() || !self.found.is_empty() || text.len() <= MOST_KEPT;
        self.text = is_needed.then_some(text);
    }

    /// Removes the sources at these positions of `sources`, with their deals, and renumbers the remaining ones.
    pub fn leave_out(&mut self, places: &BTreeSet<usize>) {
        let mut now: Vec<SourceIx> = Vec::with_capacity(self.sources.len());
        let mut kept = 0;
        self.sources.retain(|_| {
            let stays = !places.contains(&now.len());
            now.push(SourceIx::of(kept));
            kept += usize::from(stays);
            stays
        });
        self.drafts.retain(|draft| !places.contains(&(draft.origin.source.0 as usize)));
        for draft in &mut self.drafts {
            draft.each_source_mut(|source| *source = now.get(source.0 as usize).copied().unwrap_or(*source));
        }
    }

    /// Whether the file is missing or was refused.
    fn is_blank(&self) -> bool {
        self.version.is_none()
    }
}

/// Reads `register.ron`; `take` receives its content and a report for findings.
pub fn register_file<T>(
    input: &InputFile,
    take: impl FnOnce(&RawRegister<'_>, &mut Report) -> T,
) -> (ReadFile, T) {
    let mut file = ReadFile::of(input);
    let text = file.take_text();
    let mut faults = Faults::default();
    let plain;
    let raw = match options().from_str(&text) {
        Ok(raw) => raw,
        Err(_) if !file.faults.is_empty() => RawRegister::all_broken(),
        Err(_) => {
            plain = plain_ron(&text);
            file.faults.extend(plain.iter().flat_map(|plain| plain.faults.clone()));
            let text = plain.as_ref().map_or(&*text, |plain| &plain.text);
            let mut first = None;
            each_source(Node::file(text), &mut faults, &mut |node, _| {
                first = first.or(Some(node));
                ControlFlow::Continue(())
            });
            let whole = first.unwrap_or(Node::file(text));
            read(whole, &mut faults).unwrap_or_default()
        }
    };
    let mut report = Report::default();
    let taken = take(&raw, &mut report);
    drop(raw);
    file.faults.append(faults.into_list());
    file.found = report.found();
    file.keep(text);
    (file, taken)
}

/// Reads a house style; `take` receives its content. The faults are those of the text.
pub fn style_text<T>(text: &str, take: impl FnOnce(&RawStyle<'_>) -> T) -> (T, FaultList) {
    let plain = plain_ron(text);
    let mut faults = Faults::default();
    let node = Node::file(plain.as_ref().map_or(text, |plain| &plain.text));
    let raw = match options().from_str(node.source()) {
        Ok(raw) => raw,
        Err(_) => read(node.first_source().unwrap_or(node), &mut faults).unwrap_or_default(),
    };
    let taken = take(&raw);
    let mut list = faults.into_list();
    list.extend(plain.iter().flat_map(|plain| plain.faults.clone()));
    (taken, list)
}

/// Reads a file of saved views; `take` receives its views, the bytes of each, and a report for findings.
pub fn views_file<T>(
    input: &InputFile,
    take: impl FnOnce(&RawList<RawView<'_>>, &[Span], &mut Report) -> T,
) -> (ReadFile, T) {
    let mut file = ReadFile::of(input);
    let is_blank = file.is_blank();
    let text = file.take_text();
    let mut faults = Faults::default();
    let mut whole = Node::sound_file(&text);
    let plain;
    let raw = match options().from_str(&text) {
        Ok(raw) => raw,
        Err(_) if is_blank || first_shape(&text) == ValueShape::Empty => RawList::default(),
        Err(error) => {
            plain = plain_ron(&text);
            file.faults.extend(plain.iter().flat_map(|plain| plain.faults.clone()));
            whole = Node::file(plain.as_ref().map_or(&*text, |plain| &plain.text));
            let mut raw = RawList::default();
            each_source(whole, &mut faults, &mut |node, faults| {
                raw.push_with(|| read(node, faults).ok());
                ControlFlow::Continue(())
            });
            if plain.is_none() {
                faults.push_if_none(whole, &error);
            }
            raw
        }
    };
    let mut spans = Vec::new();
    _ = whole.each_source(&mut Vec::new(), &mut |node, _| {
        spans.push(node.span());
        if spans.len() <= MAX_VIEWS { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    let mut report = Report::default();
    let taken = take(&raw, &spans, &mut report);
    drop(raw);
    file.faults.append(faults.into_list());
    file.found = report.found();
    file.text = Some(text);
    (file, taken)
}

/// Reads a file of sources; `ix` is its index among the files.
pub fn source_file(ix: usize, input: &InputFile, known: &ReferenceLists<'_>) -> ReadFile {
    let mut file = ReadFile::of(input);
    if file.is_blank() {
        return file;
    }
    let text = file.take_text();
    let stem = stem(Path::new(&input.name));
    let mut taking = SourceTaking::new(ix, &stem, known);
    file.faults.append(taking.take(&text));
    file.found = taking.found();
    file.sources = taking.sources;
    file.drafts = taking.drafts;
    if file.sources.is_empty() && file.faults.is_empty() {
        file.faults.list.push(Fault { at: 0, code: Code::EmptyFile, what: message!("problem-no-source") });
    }
    file.keep(text);
    file
}
