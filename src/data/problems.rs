//! From findings to problems: silenced ones left out, each with line and column, in order.

use super::draft::DealOrigin;
use super::limits::MAX_PROBLEMS;
use super::locate::{Locator, lines_and_columns};
use super::look_alikes::plain_ron;
use super::outline::Node;
use super::problem::{Code, Problem, Severity};
use super::read::ReadFile;
use super::report::{Finding, Findings, FoundLater};
use crate::model::DealIx;
use crate::said;
use crate::words::Said;
use rayon::prelude::*;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Which deal a place in the files became.
pub struct LineIndex<'a> {
    /// Of all drafts, in order.
    pub origins: &'a [DealOrigin],
    pub deal_of: &'a [usize],
    /// Warnings that a person has looked at, by deal.
    pub checked: &'a BTreeMap<usize, Vec<Code>>,
}

impl LineIndex<'_> {
    fn deal(&self, file: usize, source: Option<usize>, deal: Option<usize>) -> Option<usize> {
        let origin = DealOrigin { file, source: source?, deal: deal? };
        let draft = self.origins.binary_search(&origin).ok()?;
        self.deal_of.get(draft).copied()
    }

    fn is_silenced(&self, deal: Option<usize>, code: Code) -> bool {
        let checked = deal.and_then(|deal| self.checked.get(&deal));
        code.severity() == Severity::Warning && checked.is_some_and(|codes| codes.contains(&code))
    }
}

/// Something found, with its byte offset.
struct Placed {
    at: usize,
    code: Code,
    what: Said,
    deal: Option<usize>,
}

/// The problems of all files. `later` holds what was found after the files were read.
pub fn problems(files: &[ReadFile], later: &FoundLater, index: &LineIndex<'_>) -> Vec<Problem> {
    // Finding lines scans the text of a file again, so files are shared out among threads.
    let of_files = files.par_iter().enumerate().map(|(ix, file)| {
        let nothing = Findings::default();
        let later = later.of(ix).unwrap_or(&nothing);
        if file.faults.is_empty() && file.found.is_empty() && later.is_empty() {
            return Vec::new();
        }
        of_file((ix, file), later, index)
    });
    let mut problems = of_files.collect::<Vec<_>>().concat();
    problems.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
    problems
}

fn of_file((ix, file): (usize, &ReadFile), later: &Findings, index: &LineIndex<'_>) -> Vec<Problem> {
    let text = file.text();
    // Signs of other keyboards are read as what they mean; the plain text has all at the same bytes.
    let plain = if file.faults.is_empty() { None } else { plain_ron(&text) };
    let outline = match &plain {
        Some(plain) => Node::file(&plain.text),
        None if file.faults.is_empty() => Node::sound_file(&text),
        None => Node::file(&text),
    };
    let findings = || file.found.kept.iter().chain(&later.kept);
    let faults = &file.faults.list;
    let locator =
        Locator::new(outline, findings().map(|found| &found.spot), faults.iter().map(|fault| fault.at));
    let mut placed = Vec::new();
    for fault in faults {
        let (source, deal) = locator.around(fault.at);
        let deal = index.deal(ix, source, deal);
        placed.push(Placed { at: fault.at, code: fault.code, what: fault.what.clone(), deal });
    }
    for Finding { spot, code, what } in findings() {
        let deal = index.deal(ix, spot.source, spot.deal);
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
        file: file.name.clone(),
        line,
        column,
        severity: one.code.severity(),
        code: one.code.word(),
        said: one.what,
        deal: one.deal.and_then(|deal| u32::try_from(deal).ok()).map(DealIx),
    };
    placed.map(problem).collect()
}

/// How many problems are not listed, and of which sorts most of them are.
fn further(more: &BTreeMap<Code, usize>) -> Said {
    let mut sorts: Vec<(Code, usize)> = more.iter().map(|(code, number)| (*code, *number)).collect();
    sorts.sort_by_key(|(code, number)| (Reverse(*number), *code));
    let all: usize = more.values().sum();
    let shown: Vec<String> =
        sorts.iter().take(SORTS).map(|(code, number)| format!("{number} {}", code.word())).collect();
    let etc = if sorts.len() > SORTS { ", …" } else { "" };
    said!("problem-more", more = all.to_string(), sorts = format!("{}{etc}", shown.join(", ")))
}

/// Sorts of unlisted problems that are named.
const SORTS: usize = 6;
