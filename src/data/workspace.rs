//! The files of an opened register, and where each report stands in them.
//!
//! The texts themselves are not kept. They are read again when wanted, and refused if a file has changed since.

use super::files::{self, FileList, FileText, FileVersion, InputFile, Refusal};
use super::join::merge::Merged;
use super::problems::locate::lines_and_columns;
use super::read::draft::DealOrigin;
use super::read::file::ReadFile;
use super::reference::RegisterRef;
use super::span::Span;
use crate::message;
use crate::model::{DealIx, SourceIx};
use crate::words::Message;
use std::collections::BTreeMap;
use std::ops::Range;

/// The files of an opened register, and where its sources and reports stand in them. A made-up register has none.
#[derive(Clone, Debug, Default)]
pub struct Workspace {
    files: Vec<KnownFile>,
    /// By the position of the source in the register.
    sources: Vec<SourcePlace>,
    /// The reports of the first deal, then those of the second, and so on.
    reports: Vec<ReportPlace>,
    /// The index in `reports` of each deal's first report.
    firsts: Vec<u32>,
}

/// A file of the register, as it was when it was read.
#[derive(Clone, Debug)]
pub struct KnownFile {
    input: InputFile,
    /// `None` if the file could not be read.
    pub version: Option<FileVersion>,
}

/// Where a source stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SourcePlace {
    /// The index of the file.
    pub file: u32,
    /// The bytes of the source in the file. If the file is not UTF-8, each invalid sequence counts as three bytes.
    pub span: Span,
}

/// Where a report of a deal stands: in the file of its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportPlace {
    pub source: SourceIx,
    /// The bytes of the report in the file, from its opening bracket to its closing one, as [`SourcePlace::span`].
    pub span: Span,
}

/// A report as its file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportText {
    /// The file's name within the register.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    pub text: String,
}

impl Workspace {
    pub(super) fn new(
        files: Vec<ReadFile>,
        sources: &[(usize, Span)],
        reports: &[DealOrigin],
        merged: &Merged,
    ) -> Self {
        let in_file = |file: usize, span: Span| span.behind(files.get(file).map_or(0, |file| file.mark));
        let sources = sources.iter().map(|&(file, span)| SourcePlace {
            file: u32::try_from(file).unwrap_or(u32::MAX),
            span: in_file(file, span),
        });
        let sources = sources.collect();
        let deal = |report: usize| merged.deal_of.get(report);
        let mut order: Vec<usize> = (0..reports.len()).collect();
        order.sort_by_key(|&report| (deal(report), merged.ranks.get(&report)));
        let mut firsts = Vec::with_capacity(merged.origins.len());
        let mut first = 0;
        for of_deal in order.chunk_by(|&a, &b| deal(a) == deal(b)) {
            firsts.push(u32::try_from(first).unwrap_or(u32::MAX));
            first += of_deal.len();
        }
        let place = |origin: &DealOrigin| ReportPlace {
            source: origin.source,
            span: in_file(origin.file, origin.span),
        };
        let reports = order.iter().filter_map(|&report| reports.get(report)).map(place).collect();
        let files =
            files.into_iter().map(|file| KnownFile { input: file.input, version: file.version }).collect();
        Self { files, sources, reports, firsts }
    }

    /// The files in the order in which sources count them; `register.ron` is the first, if it is expected.
    pub fn files(&self) -> &[KnownFile] {
        &self.files
    }

    /// Where a source stands.
    pub fn source(&self, ix: SourceIx) -> Option<SourcePlace> {
        self.sources.get(ix.0 as usize).copied()
    }

    /// The reports that a deal was merged from. The one that leads is the first; the fields of the deal are its own, as
    /// far as it has them.
    pub fn reports(&self, deal: DealIx) -> &[ReportPlace] {
        let bound = |deal: usize| self.firsts.get(deal).map_or(self.reports.len(), |&first| first as usize);
        let deal = deal.0 as usize;
        self.reports.get(bound(deal)..bound(deal.saturating_add(1))).unwrap_or_default()
    }

    /// The reports of deals as the files have them, in the order of the deals. Each file is read once.
    ///
    /// # Errors
    /// If a file cannot be read, or has changed since the register was opened: the reports may then stand elsewhere.
    pub fn report_texts(&self, deals: &[DealIx]) -> Result<Vec<ReportText>, Message> {
        let reports = deals.iter().flat_map(|&deal| self.reports(deal));
        let places = reports
            .zip(0..)
            .filter_map(|(report, at)| Some((self.source(report.source)?.file, report.span, at)));
        let mut places: Vec<ReportOrder> = places.collect();
        places.sort_unstable();
        let mut texts: Vec<(usize, ReportText)> = Vec::with_capacity(places.len());
        for of_file in places.chunk_by(|a, b| a.0 == b.0) {
            let file = of_file.first().and_then(|(file, ..)| self.files.get(*file as usize));
            texts.extend(file.map(|file| file.report_texts(of_file)).transpose()?.unwrap_or_default());
        }
        texts.sort_unstable_by_key(|(at, _)| *at);
        Ok(texts.into_iter().map(|(_, text)| text).collect())
    }

    /// Whether a file of the register is new, gone, or has another content than when the register was opened.
    ///
    /// A file is read only if its stamp is another. So a change within the same tick of the file system's clock that
    /// keeps the length is not noticed here; [`Workspace::report_texts`] notices it.
    pub fn has_changed(&self, reference: &RegisterRef) -> bool {
        let Ok(FileList { files: now, .. }) = files::list(reference) else { return true };
        let known = self.files.iter().filter(|file| !file.input.is_missing());
        let known: BTreeMap<&str, &KnownFile> = known.map(|file| (file.name(), file)).collect();
        let differs = |now: &InputFile| known.get(&*now.name).is_none_or(|then| then.differs(now));
        now.len() != known.len() || now.iter().any(differs)
    }
}

impl KnownFile {
    /// The file's name within the register.
    pub fn name(&self) -> &str {
        &self.input.name
    }

    /// Whether the file has another content now. It is compared only if the stamp is another.
    fn differs(&self, now: &InputFile) -> bool {
        match self.version {
            Some(then) if now.stamp() == then.stamp => false,
            Some(then) => now.read().map_or(true, |read| read.version.hash != then.hash),
            None => now.read().is_ok(),
        }
    }

    /// The text of the file, unless it has changed since it was read.
    fn read_again(&self) -> Result<FileText, Message> {
        let refused =
            |refusal: Refusal| message!("report-file-unreadable", file = self.name(), why = refusal.what);
        let read = self.input.read().map_err(refused)?;
        let is_same = self.version.is_some_and(|then| then.hash == read.version.hash);
        if is_same { Ok(read) } else { Err(message!("report-file-changed", file = self.name())) }
    }

    /// The texts of reports in this file, given in the order of their bytes.
    fn report_texts(&self, places: &[ReportOrder]) -> Result<Vec<(usize, ReportText)>, Message> {
        let read = self.read_again()?;
        let mark = read.mark as usize;
        let in_text = |span: Span| {
            let Range { start, end } = span.range();
            start.saturating_sub(mark)..end.saturating_sub(mark)
        };
        let starts: Vec<usize> = places.iter().map(|&(_, span, _)| in_text(span).start).collect();
        let lines = lines_and_columns(&read.text, &starts);
        let text = |(&(_, span, at), (line, column)): (&ReportOrder, (usize, usize))| {
            let text = read.text.get(in_text(span)).unwrap_or_default().to_owned();
            (at, ReportText { file: self.name().to_owned(), line, column, text })
        };
        Ok(places.iter().zip(lines).map(text).collect())
    }
}

/// The file of a report, its bytes, and its position in the answer.
type ReportOrder = (u32, Span, usize);
