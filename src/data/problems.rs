//! From findings to problems: silenced ones left out, each with line and column, in order.

use super::draft::Origin;
use super::limits::MAX_PROBLEMS;
use super::locate::{Locator, lines_and_columns};
use super::look_alikes::plain_ron;
use super::problem::{Code, Problem, Severity};
use super::read::ReadFile;
use super::report::Finding;
use crate::model::DealIx;
use crate::said;
use crate::words::Said;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Which deal a place in the files became.
pub struct Index<'a> {
    /// Of all drafts, in order.
    pub origins: &'a [Origin],
    pub deal_of: &'a [usize],
    /// Warnings that a person has looked at, by deal.
    pub checked: &'a BTreeMap<usize, Vec<Code>>,
}

impl Index<'_> {
    fn deal(&self, file: usize, source: Option<usize>, deal: Option<usize>) -> Option<usize> {
        let origin = Origin { file, source: source?, deal: deal? };
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

/// The problems of all files. `found` holds what was found after the files were read.
pub fn problems(files: &[ReadFile], found: Vec<(usize, Finding)>, index: &Index<'_>) -> Vec<Problem> {
    let mut later: BTreeMap<usize, Vec<Finding>> = BTreeMap::new();
    for (file, finding) in found {
        later.entry(file).or_default().push(finding);
    }
    // Finding lines scans the text of a file again, so files are shared out among threads.
    let of_files = files.par_iter().enumerate().map(|(ix, file)| {
        let later = later.get(&ix).map_or(&[][..], Vec::as_slice);
        if file.faults.is_empty() && file.found.is_empty() && later.is_empty() {
            return Vec::new();
        }
        of_file((ix, file), later, index)
    });
    let mut problems = of_files.collect::<Vec<_>>().concat();
    problems.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
    problems
}

fn of_file((ix, file): (usize, &ReadFile), later: &[Finding], index: &Index<'_>) -> Vec<Problem> {
    let text = file.text();
    // Signs of other keyboards are read as what they mean; the plain text has all at the same bytes.
    let plain = if file.faults.is_empty() { None } else { plain_ron(&text) };
    let locator = Locator::new(plain.as_ref().map_or(&*text, |plain| &plain.text));
    let mut placed = Vec::new();
    for fault in &file.faults {
        let (source, deal) = locator.around(fault.at);
        let deal = index.deal(ix, source, deal);
        placed.push(Placed { at: fault.at, code: fault.code, what: fault.what.clone(), deal });
    }
    for Finding { spot, code, what } in file.found.iter().chain(later) {
        let deal = index.deal(ix, spot.source, spot.deal);
        if !index.is_silenced(deal, *code) {
            placed.push(Placed { at: locator.byte(spot), code: *code, what: what.clone(), deal });
        }
    }
    placed.sort_by_key(|one| (one.at, one.code.severity(), one.code));
    let more = placed.len().saturating_sub(MAX_PROBLEMS);
    placed.truncate(MAX_PROBLEMS);
    if let Some(last) = placed.last().filter(|_| more > 0) {
        let what = said!("problem-more", more = more.to_string());
        placed.push(Placed { at: last.at, code: Code::MoreProblems, what, deal: None });
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
