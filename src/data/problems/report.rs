//! Collecting findings while a file is read, together with the reader's current position.

use super::locate::{PathStep, Spot};
use super::problem::{Code, Severity};
use crate::data::limits::MAX_PROBLEMS;
use crate::data::span::Span;
use crate::message;
use crate::words::{Message, letters};
use std::collections::{BTreeMap, BTreeSet};

/// A problem that does not have its line and column yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub spot: Spot,
    pub code: Code,
    pub what: Message,
}

/// The findings of one file: the first errors and the first warnings, each up to the limit, and the number of
/// further ones of each kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    pub kept: Vec<Finding>,
    pub more: BTreeMap<Code, usize>,
    errors: usize,
    warnings: usize,
}

impl Findings {
    /// Adds a finding; one beyond the limit is only counted.
    pub fn push(&mut self, finding: Finding) {
        if self.has_room(finding.code.severity()) {
            *self.count_of(finding.code.severity()) += 1;
            self.kept.push(finding);
        } else {
            self.count(finding.code);
        }
    }

    /// Counts a finding without keeping it.
    pub fn count(&mut self, code: Code) {
        *self.more.entry(code).or_default() += 1;
    }

    /// Whether another finding of this severity would be kept.
    pub fn has_room(&self, severity: Severity) -> bool {
        let kept = if severity == Severity::Error { self.errors } else { self.warnings };
        kept < MAX_PROBLEMS
    }

    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    fn count_of(&mut self, severity: Severity) -> &mut usize {
        if severity == Severity::Error { &mut self.errors } else { &mut self.warnings }
    }

    /// Moves later findings into these.
    fn append(&mut self, later: &mut Self) {
        later.kept.drain(..).for_each(|finding| self.push(finding));
        for (code, number) in std::mem::take(&mut later.more) {
            *self.more.entry(code).or_default() += number;
        }
        (later.errors, later.warnings) = (0, 0);
    }

    /// Removes warnings of these kinds.
    fn silence(&mut self, codes: &[Code]) {
        let is_silenced = |code: Code| code.severity() == Severity::Warning && codes.contains(&code);
        self.kept.retain(|finding| !is_silenced(finding.code));
        self.more.retain(|code, _| !is_silenced(*code));
        let is_warning = |finding: &&Finding| finding.code.severity() == Severity::Warning;
        self.warnings = self.kept.iter().filter(is_warning).count();
    }
}

/// The findings made after all files were read, by the number of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundLater(BTreeMap<usize, Findings>);

impl FoundLater {
    pub fn push(&mut self, file: usize, finding: Finding) {
        self.0.entry(file).or_default().push(finding);
    }

    pub fn of(&self, file: usize) -> Option<&Findings> {
        self.0.get(&file)
    }

    /// Moves still later findings into these.
    pub fn append(&mut self, later: Self) {
        for (file, mut findings) in later.0 {
            self.0.entry(file).or_default().append(&mut findings);
        }
    }
}

/// The reader's position in a file, and its findings.
#[derive(Debug, Default)]
pub struct Report {
    here: Spot,
    found: Findings,
    /// The findings of the current deal, kept apart because the deal's `checked` may still silence them.
    here_found: Findings,
    /// Characters that cannot be displayed and were reported already; each is reported at its first occurrence only.
    lost: BTreeSet<char>,
}

impl Report {
    /// Moves to a source of the file, to one of its deals, or to a saved view.
    pub fn go_to(&mut self, within: Span) {
        self.found.append(&mut self.here_found);
        self.here = Spot { within: Some(within), ..Spot::default() };
    }

    /// All findings.
    pub fn found(mut self) -> Findings {
        self.found.append(&mut self.here_found);
        self.found
    }

    /// Removes dismissed warnings of the current deal.
    pub fn silence(&mut self, codes: &[Code]) {
        if !codes.is_empty() {
            self.here_found.silence(codes);
        }
    }

    /// Runs `work` with an entry of the list `field` as the position.
    pub fn in_item<T>(&mut self, field: &'static str, ix: usize, work: impl FnOnce(&mut Self) -> T) -> T {
        let depth = self.here.steps.len();
        self.here.steps.extend([PathStep::Field(field), PathStep::Item(ix)]);
        let result = work(self);
        self.here.steps.truncate(depth);
        result
    }

    /// Runs `work` with the struct in `field` as the position.
    pub fn in_field<T>(&mut self, field: &'static str, work: impl FnOnce(&mut Self) -> T) -> T {
        self.here.steps.push(PathStep::Field(field));
        let result = work(self);
        self.here.steps.pop();
        result
    }

    /// Reports a problem of the value at the current position.
    pub fn here(&mut self, code: Code, what: Message) {
        self.here_found.push(Finding { spot: self.here.clone(), code, what });
    }

    /// Reports a problem of a field of that value.
    pub fn field(&mut self, field: &'static str, code: Code, what: Message) {
        self.in_field(field, |report| report.here(code, what));
    }

    /// Like [`Report::field`], but makes the message, which needs a search, only if the finding is kept.
    pub fn field_with(&mut self, field: &'static str, code: Code, what: impl FnOnce() -> Message) {
        self.in_field(field, |report| report.here_with(code, what));
    }

    fn here_with(&mut self, code: Code, what: impl FnOnce() -> Message) {
        let severity = code.severity();
        if self.found.has_room(severity) && self.here_found.has_room(severity) {
            self.here(code, what());
        } else {
            self.here_found.count(code);
        }
    }

    /// Reports a problem of an entry of the list `field`.
    pub fn item(&mut self, field: &'static str, ix: usize, code: Code, what: Message) {
        self.in_item(field, ix, |report| report.here(code, what));
    }

    /// Like [`Report::item`], but makes the message only if the finding is kept.
    pub fn item_with(&mut self, field: &'static str, ix: usize, code: Code, what: impl FnOnce() -> Message) {
        self.in_item(field, ix, |report| report.here_with(code, what));
    }

    /// Reports the characters of a text that cannot be displayed, unless they were reported for this file already.
    pub fn letters(&mut self, field: &'static str, text: &str) {
        let lost: Vec<char> =
            letters::lost(text).into_iter().filter(|letter| self.lost.insert(*letter)).collect();
        let letters::Lost { without_glyph, right_to_left } = lost.into_iter().collect();
        if !without_glyph.is_empty() {
            let letters = letters::listed(&without_glyph);
            let what = message!("problem-lost-letters", field = field, letters = letters);
            self.field(field, Code::LostLetter, what);
        }
        if !right_to_left.is_empty() {
            let letters = letters::listed(&right_to_left);
            let what = message!("problem-right-to-left", field = field, letters = letters);
            self.field(field, Code::RightToLeft, what);
        }
    }

    /// Reports a problem at a character within the text of a field.
    pub fn inside(&mut self, field: &'static str, chars: usize, code: Code, what: Message) {
        self.in_field(field, |report| {
            let spot = Spot { chars: Some(chars), ..report.here.clone() };
            report.here_found.push(Finding { spot, code, what });
        });
    }
}
