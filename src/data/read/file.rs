//! Reading one file from its text into sources and drafts, with its findings.

use super::draft::Draft;
use super::look_alikes::plain_ron;
use super::recover::{Fault, FaultList, Faults, each_source, options, read};
use super::schema::{RawList, RawRegister, RawView};
use super::sources::SourceTaking;
use super::tolerant::{Node, ValueShape, first_shape};
use crate::data::files::{FileText, InputFile, Refusal, stem};
use crate::data::join::look::TextLook;
use crate::data::problems::problem::Code;
use crate::data::problems::report::{Finding, Findings, Report};
use crate::data::reference_lists::ReferenceLists;
use crate::message;
use crate::model::{Source, SourceIx};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::Path;

/// The longest text without problems that is kept, in bytes. It is needed only if problems are found after all
/// files are read; a longer text is then read from disk again.
const MOST_KEPT: usize = 1 << 20;

/// The content of one file.
#[derive(Debug, Default)]
pub struct ReadFile {
    pub name: String,
    text: Cow<'static, str>,
    /// A fingerprint that distinguishes the text from most others.
    pub look: TextLook,
    /// The file from which to read the text again, if it was not kept.
    again: Option<InputFile>,
    /// The sources, each with its index in the file.
    pub sources: Vec<(usize, Source)>,
    pub drafts: Vec<Draft>,
    /// Faults in the syntax and structure of the text.
    pub faults: FaultList,
    /// Findings about the values that could be read.
    pub found: Findings,
}

impl ReadFile {
    /// A file whose text was read or refused, but is not parsed yet.
    fn of_text(name: &str, text: Result<FileText, Refusal>) -> Self {
        let mut file = Self { name: name.to_owned(), ..Self::default() };
        match text {
            Ok(FileText { text, not_utf8 }) => {
                file.text = text;
                file.faults.list.extend(not_utf8.map(|at| Fault {
                    at,
                    code: Code::NotUtf8,
                    what: message!("problem-not-utf8"),
                }));
            }
            Err(Refusal { code, what }) => file.faults.list.push(Fault { at: 0, code, what }),
        }
        file
    }

    /// A missing file, with the finding about it.
    pub fn missing(name: &str, finding: Finding) -> Self {
        let mut found = Findings::default();
        found.push(finding);
        Self { name: name.to_owned(), found, ..Self::default() }
    }

    /// The text; a large one without faults was not kept and is read from disk again.
    pub fn text(&self) -> Cow<'_, str> {
        match &self.again {
            Some(input) => input.read().map_or(Cow::Borrowed(""), |read| read.text),
            None => Cow::Borrowed(&self.text),
        }
    }

    fn keep(&mut self, text: Cow<'static, str>, input: &InputFile) {
        self.look = TextLook::of(&text);
        if self.faults.is_empty() && self.found.is_empty() && text.len() > MOST_KEPT {
            self.again = Some(input.clone());
        } else {
            self.text = text;
        }
    }

    /// Removes the sources at these positions of `sources`, with their deals, and renumbers the remaining ones.
    pub fn leave_out(&mut self, places: &BTreeSet<usize>) {
        let mut numbers = BTreeSet::new();
        let mut now: Vec<SourceIx> = Vec::with_capacity(self.sources.len());
        let mut kept = 0;
        for (at, (number, _)) in self.sources.iter().enumerate() {
            now.push(SourceIx::of(kept));
            if places.contains(&at) {
                numbers.insert(*number);
            } else {
                kept += 1;
            }
        }
        self.sources.retain(|(number, _)| !numbers.contains(number));
        self.drafts.retain(|draft| !numbers.contains(&draft.origin.source));
        for draft in &mut self.drafts {
            draft
                .deal
                .each_source_mut(|source| *source = now.get(source.0 as usize).copied().unwrap_or(*source));
        }
    }

    /// Whether the text is missing or was refused.
    fn is_blank(&self) -> bool {
        self.text.is_empty() && !self.faults.is_empty()
    }
}

/// Reads `register.ron`; `take` receives its content and a report for findings.
pub fn register_file<T>(
    input: &InputFile,
    take: impl FnOnce(&RawRegister<'_>, &mut Report) -> T,
) -> (ReadFile, T) {
    let mut file = ReadFile::of_text(&input.name, input.read());
    let text = std::mem::take(&mut file.text);
    let mut faults = Faults::default();
    let plain;
    let raw = match options().from_str(&text) {
        Ok(raw) => raw,
        Err(_) if file.is_blank() => RawRegister::all_broken(),
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
    file.keep(text, input);
    (file, taken)
}

/// Reads a file of saved views; `take` receives its content and a report for findings.
pub fn views_file<T>(
    input: &InputFile,
    take: impl FnOnce(&RawList<RawView<'_>>, &mut Report) -> T,
) -> (ReadFile, T) {
    let mut file = ReadFile::of_text(&input.name, input.read());
    let is_blank = file.is_blank();
    let text = std::mem::take(&mut file.text);
    let mut faults = Faults::default();
    let plain;
    let raw = match options().from_str(&text) {
        Ok(raw) => raw,
        Err(_) if is_blank || first_shape(&text) == ValueShape::Empty => RawList::default(),
        Err(error) => {
            plain = plain_ron(&text);
            file.faults.extend(plain.iter().flat_map(|plain| plain.faults.clone()));
            let whole = Node::file(plain.as_ref().map_or(&*text, |plain| &plain.text));
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
    let mut report = Report::default();
    let taken = take(&raw, &mut report);
    drop(raw);
    file.faults.append(faults.into_list());
    file.found = report.found();
    file.text = text;
    (file, taken)
}

/// Reads a file of sources; `ix` is its index among the files.
pub fn source_file(ix: usize, input: &InputFile, known: &ReferenceLists<'_>) -> ReadFile {
    let mut file = ReadFile::of_text(&input.name, input.read());
    if file.is_blank() {
        return file;
    }
    let text = std::mem::take(&mut file.text);
    let stem = stem(Path::new(&input.name));
    let mut taking = SourceTaking::new(ix, &stem, known);
    file.faults.append(taking.take(&text));
    file.found = taking.found();
    file.sources = taking.sources;
    file.drafts = taking.drafts;
    if file.sources.is_empty() && file.faults.is_empty() {
        file.faults.list.push(Fault { at: 0, code: Code::EmptyFile, what: message!("problem-no-source") });
    }
    file.keep(text, input);
    file
}
