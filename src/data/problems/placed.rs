//! Turning findings into problems: silenced ones are dropped, the others get line and column and are sorted.

use super::locate::{Locator, lines_and_columns};
use super::problem::{Code, Problem, Severity};
use super::report::{Finding, Findings, FoundLater};
use crate::data::limits::MAX_PROBLEMS;
use crate::data::read::draft::DealOrigin;
use crate::data::read::file::ReadFile;
use crate::data::read::look_alikes::plain_ron;
use crate::data::read::tolerant::Node;
use crate::message;
use crate::model::DealIx;
use crate::words::Message;
use rayon::prelude::*;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Maps positions in the files to the deals of the register.
pub struct LineIndex<'a> {
    /// The origins of all drafts, in the order of files and of their bytes for binary search.
    pub origins: &'a [DealOrigin],
    pub deal_of: &'a [usize],
    /// Warnings that a person has dismissed, by deal.
    pub checked: &'a BTreeMap<usize, Vec<Code>>,
}

impl LineIndex<'_> {
    /// The deal whose report contains a byte of a file.
    fn deal(&self, file: usize, at: usize) -> Option<usize> {
        let is_before = |origin: &DealOrigin| (origin.file, origin.span.range().start) <= (file, at);
        let draft = self.origins.partition_point(is_before).checked_sub(1)?;
        let origin = self.origins.get(draft)?;
        let is_inside = origin.file == file && origin.span.range().contains(&at);
        self.deal_of.get(draft).copied().filter(|_| is_inside)
    }

    fn is_silenced(&self, deal: Option<usize>, code: Code) -> bool {
        let checked = deal.and_then(|deal| self.checked.get(&deal));
        code.severity() == Severity::Warning && checked.is_some_and(|codes| codes.contains(&code))
    }
}

/// A finding with its byte offset.
struct Placed {
    at: usize,
    code: Code,
    what: Message,
    deal: Option<usize>,
}

/// The problems of all files. `later` holds the findings made after the files were read.
pub fn problems(files: &[ReadFile], later: &FoundLater, index: &LineIndex<'_>) -> Vec<Problem> {
    // Finding lines scans the text of a file again, so the files are distributed over threads.
    let of_files = files.par_iter().enumerate().map(|(ix, file)| {
        let nothing = Findings::default();
        let later = later.of(ix).unwrap_or(&nothing);
        if file.faults.is_empty() && file.found.is_empty() && later.is_empty() {
            return Vec::new();
        }
        of_file(ix, file, later, index)
    });
    let mut problems = of_files.collect::<Vec<_>>().concat();
    problems.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
    problems
}

fn of_file(ix: usize, file: &ReadFile, later: &Findings, index: &LineIndex<'_>) -> Vec<Problem> {
    let text = file.text();
    // Look-alike signs are replaced; in the plain text every value keeps its byte offset.
    let plain = if file.faults.is_empty() { None } else { plain_ron(&text) };
    let outline = match &plain {
        Some(plain) => Node::file(&plain.text),
        None if file.faults.is_empty() => Node::sound_file(&text),
        None => Node::file(&text),
    };
    let findings = || file.found.kept.iter().chain(&later.kept);
    let faults = &file.faults.list;
    let locator = Locator::new(outline);
    let mut placed = Vec::new();
    for fault in faults {
        let deal = index.deal(ix, fault.at);
        placed.push(Placed { at: fault.at, code: fault.code, what: fault.what.clone(), deal });
    }
    for Finding { spot, code, what } in findings() {
        let deal = spot.within.and_then(|span| index.deal(ix, span.range().start));
        if !index.is_silenced(deal, *code) {
            placed.push(Placed { at: locator.byte(spot), code: *code, what: what.clone(), deal });
        }
    }
    placed.sort_by_key(|one| (one.at, one.code.severity(), one.code));
    let mut more = file.faults.more.clone();
    for (code, number) in file.found.more.iter().chain(&later.more) {
        *more.entry(*code).or_default() += number;
    }
    for beyond in placed.drain(MAX_PROBLEMS.min(placed.len())..) {
        *more.entry(beyond.code).or_default() += 1;
    }
    if let Some(last) = placed.last().filter(|_| !more.is_empty()) {
        placed.push(Placed { at: last.at, code: Code::MoreProblems, what: further(&more), deal: None });
    }
    let offsets: Vec<usize> = placed.iter().map(|one| one.at).collect();
    let positions = lines_and_columns(&text, &offsets);
    let placed = placed.into_iter().zip(positions);
    let problem = |(one, (line, column)): (Placed, (usize, usize))| Problem {
        file: file.name().to_owned(),
        line,
        column,
        severity: one.code.severity(),
        code: one.code.word(),
        said: one.what,
        deal: one.deal.and_then(|deal| u32::try_from(deal).ok()).map(DealIx),
    };
    placed.map(problem).collect()
}

/// The message about unlisted problems: their number and their most frequent kinds.
fn further(more: &BTreeMap<Code, usize>) -> Message {
    let mut sorts: Vec<(Code, usize)> = more.iter().map(|(code, number)| (*code, *number)).collect();
    sorts.sort_by_key(|(code, number)| (Reverse(*number), *code));
    let all: usize = more.values().sum();
    let shown: Vec<String> =
        sorts.iter().take(SORTS).map(|(code, number)| format!("{number} {}", code.word())).collect();
    let etc = if sorts.len() > SORTS { ", …" } else { "" };
    message!("problem-more", more = all.to_string(), sorts = format!("{}{etc}", shown.join(", ")))
}

/// The most kinds of unlisted problems that the message names.
const SORTS: usize = 6;
