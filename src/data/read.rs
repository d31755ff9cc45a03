//! One file from its text to sources and drafts, with what was found in it.

use super::convert::{draft_of, source_of};
use super::copies::Look;
use super::draft::{Draft, Origin};
use super::files::{FileText, InputFile, Refusal, stem};
use super::known::Known;
use super::look_alikes::plain_ron;
use super::outline::{Node, Shape, first_shape};
use super::problem::Code;
use super::quick::quick_read;
use super::recover::{Fault, Faults, options, read};
use super::report::{Finding, Report};
use super::schema::{List, RawRegister, RawSource, RawView};
use crate::model::{Source, SourceIx};
use crate::said;
use ron::error::{SpannedError, SpannedResult};
use std::borrow::Cow;
use std::path::Path;

/// A file where so many things in a row are no sources is no file of sources.
const MOST_FAILED: usize = 10_000;
/// The longest text that is kept for problems which come to light when all files are read.
const MOST_KEPT: usize = 1 << 20;

/// What one file holds.
#[derive(Debug, Default)]
pub struct ReadFile {
    pub name: String,
    text: Cow<'static, str>,
    /// What tells its text from most others.
    pub look: Look,
    /// Where to read the text again, if it was not kept.
    again: Option<InputFile>,
    /// The sources, each with its number in the file.
    pub sources: Vec<(usize, Source)>,
    pub drafts: Vec<Draft>,
    /// What is not written as it should be.
    pub faults: Vec<Fault>,
    /// What was found in what could be read.
    pub found: Vec<Finding>,
}

impl ReadFile {
    /// A file whose text is known, but not yet what it says.
    fn of_text(name: &str, text: Result<FileText, Refusal>) -> Self {
        let mut file = Self { name: name.to_owned(), ..Self::default() };
        match text {
            Ok(FileText { text, not_utf8 }) => {
                file.text = text;
                file.faults.extend(not_utf8.map(|at| Fault {
                    at,
                    code: Code::NotUtf8,
                    what: said!("problem-not-utf8"),
                }));
            }
            Err(Refusal { code, what }) => file.faults.push(Fault { at: 0, code, what }),
        }
        file
    }

    /// A file that is not there, with what is to be said about that.
    pub fn missing(name: &str, finding: Finding) -> Self {
        Self { name: name.to_owned(), found: vec![finding], ..Self::default() }
    }

    /// The text; a large one without faults was not kept and is read again.
    pub fn text(&self) -> Cow<'_, str> {
        match &self.again {
            Some(input) => input.read().map_or(Cow::Borrowed(""), |read| read.text),
            None => Cow::Borrowed(&self.text),
        }
    }

    fn keep(&mut self, text: Cow<'static, str>, input: &InputFile) {
        self.look = Look::of(&text);
        if self.faults.is_empty() && self.found.is_empty() && text.len() > MOST_KEPT {
            self.again = Some(input.clone());
        } else {
            self.text = text;
        }
    }

    /// Whether the text was refused or is not there.
    fn is_blank(&self) -> bool {
        self.text.is_empty() && !self.faults.is_empty()
    }
}

/// Reads `register.ron`: `take` gets what it says and reports on it.
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
            let nodes = Node::file(text).sources(&mut faults.breaks);
            let whole = nodes.first().copied().unwrap_or(Node::file(text));
            read(whole, &mut faults).unwrap_or_default()
        }
    };
    let mut report = Report::default();
    let taken = take(&raw, &mut report);
    drop(raw);
    file.faults.extend(faults.into_list());
    file.found = report.found;
    file.keep(text, input);
    (file, taken)
}

/// Reads a file of saved views: `take` gets what it says and reports on it.
pub fn views_file<T>(
    input: &InputFile,
    take: impl FnOnce(&List<RawView<'_>>, &mut Report) -> T,
) -> (ReadFile, T) {
    let mut file = ReadFile::of_text(&input.name, input.read());
    let is_blank = file.is_blank();
    let text = std::mem::take(&mut file.text);
    let mut faults = Faults::default();
    let plain;
    let raw = match options().from_str(&text) {
        Ok(raw) => raw,
        Err(_) if is_blank || first_shape(&text) == Shape::Empty => List::new(),
        Err(error) => {
            plain = plain_ron(&text);
            file.faults.extend(plain.iter().flat_map(|plain| plain.faults.clone()));
            let whole = Node::file(plain.as_ref().map_or(&*text, |plain| &plain.text));
            let nodes = whole.sources(&mut faults.breaks);
            let raw = nodes.into_iter().map(|node| read(node, &mut faults).ok()).collect();
            if plain.is_none() {
                faults.push_if_none(whole, &error);
            }
            raw
        }
    };
    let mut report = Report::default();
    let taken = take(&raw, &mut report);
    drop(raw);
    file.faults.extend(faults.into_list());
    file.found = report.found;
    file.text = text;
    (file, taken)
}

/// Reads a file of sources; `ix` is its number among the files.
pub fn source_file(ix: usize, input: &InputFile, known: &Known<'_>) -> ReadFile {
    let mut file = ReadFile::of_text(&input.name, input.read());
    if file.is_blank() {
        return file;
    }
    let text = std::mem::take(&mut file.text);
    let plain;
    let raw = match whole_sources(&text) {
        Ok(raw) => raw,
        Err(error) => {
            plain = plain_ron(&text);
            let (raw, faults) = match &plain {
                None => sources_in_parts(&text, &error),
                Some(plain) => match whole_sources(&plain.text) {
                    Ok(raw) => (raw, Vec::new()),
                    Err(error) => sources_in_parts(&plain.text, &error),
                },
            };
            file.faults.extend(faults);
            file.faults.extend(plain.iter().flat_map(|plain| plain.faults.clone()));
            raw
        }
    };
    if raw.is_empty() && file.faults.is_empty() {
        file.faults.push(Fault { at: 0, code: Code::EmptyFile, what: said!("problem-no-source") });
    }
    let stem = stem(Path::new(&input.name));
    let mut report = Report::default();
    for (source_ix, raw) in raw.iter().enumerate() {
        let Some(raw) = raw else { continue };
        report.go_to(Some(source_ix), None);
        let source = source_of(raw, &stem, &mut report);
        let number = SourceIx(u32::try_from(file.sources.len()).unwrap_or(u32::MAX));
        file.drafts.reserve(raw.deals.len());
        for (deal_ix, raw) in raw.deals.iter().enumerate() {
            let Some(raw) = raw else { continue };
            report.go_to(Some(source_ix), Some(deal_ix));
            let origin = Origin { file: ix, source: source_ix, deal: deal_ix };
            file.drafts.extend(draft_of(raw, origin, (number, &source), known, &mut report));
        }
        file.sources.push((source_ix, source));
    }
    drop(raw);
    file.found = report.found;
    file.keep(text, input);
    file
}

/// The sources of a text that is RON.
fn whole_sources(text: &str) -> SpannedResult<List<RawSource<'_>>> {
    if let Some(sources) = quick_read(text) {
        return Ok(sources);
    }
    match first_shape(text) {
        Shape::Empty => Ok(Vec::new()),
        Shape::List => options().from_str(text),
        _ => options().from_str(text).map(|source| vec![Some(source)]),
    }
}

/// The sources of a text that RON refused for that error: each part is read on its own.
fn sources_in_parts<'t>(text: &'t str, error: &SpannedError) -> (List<RawSource<'t>>, Vec<Fault>) {
    let mut faults = Faults::default();
    let whole = Node::file(text);
    let nodes = whole.sources(&mut faults.breaks);
    let mut failed = 0;
    let mut sources = List::new();
    for node in nodes {
        sources.push(read(node, &mut faults).ok());
        failed = if sources.last().is_some_and(Option::is_some) { 0 } else { failed + 1 };
        if failed == MOST_FAILED {
            break;
        }
    }
    faults.push_if_none(whole, error);
    (sources, faults.into_list())
}
