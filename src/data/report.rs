//! Collecting what is found while a file is read: the findings, and where the reader stands.

use super::locate::{Spot, Step};
use super::problem::Code;
use crate::said;
use crate::words::{Said, letters};
use std::collections::BTreeSet;

/// Something that a person should look at, not yet with line and column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub spot: Spot,
    pub code: Code,
    pub what: Said,
}

/// Where the reader stands in a file, and what it has found.
#[derive(Debug, Default)]
pub struct Report {
    here: Spot,
    pub found: Vec<Finding>,
    /// Letters that no font has, each told where it is met first.
    lost: BTreeSet<char>,
}

impl Report {
    /// Goes to a source of the file, or to one of its deals.
    pub fn go_to(&mut self, source: Option<usize>, deal: Option<usize>) {
        self.here = Spot { source, deal, ..Spot::default() };
    }

    /// Does `work` for an entry of the list `field`.
    pub fn in_item<T>(&mut self, field: &'static str, ix: usize, work: impl FnOnce(&mut Self) -> T) -> T {
        let depth = self.here.steps.len();
        self.here.steps.extend([Step::Field(field), Step::Item(ix)]);
        let result = work(self);
        self.here.steps.truncate(depth);
        result
    }

    /// Does `work` for the struct in `field`.
    pub fn in_field<T>(&mut self, field: &'static str, work: impl FnOnce(&mut Self) -> T) -> T {
        self.here.steps.push(Step::Field(field));
        let result = work(self);
        self.here.steps.pop();
        result
    }

    /// Something about the whole thing that the reader stands at.
    pub fn here(&mut self, code: Code, what: Said) {
        self.found.push(Finding { spot: self.here.clone(), code, what });
    }

    /// Something about a field of it.
    pub fn field(&mut self, field: &'static str, code: Code, what: Said) {
        self.in_field(field, |report| report.here(code, what));
    }

    /// Something about an entry of a list of it.
    pub fn item(&mut self, field: &'static str, ix: usize, code: Code, what: Said) {
        self.in_item(field, ix, |report| report.here(code, what));
    }

    /// Tells the letters of a text that cannot be shown, unless this file was told of them before.
    pub fn letters(&mut self, field: &'static str, text: &str) {
        let lost: Vec<char> =
            letters::lost(text).into_iter().filter(|letter| self.lost.insert(*letter)).collect();
        let letters::Lost { without_glyph, right_to_left } = lost.into_iter().collect();
        if !without_glyph.is_empty() {
            let letters = letters::listed(&without_glyph);
            self.field(
                field,
                Code::LostLetter,
                said!("problem-lost-letters", field = field, letters = letters),
            );
        }
        if !right_to_left.is_empty() {
            let letters = letters::listed(&right_to_left);
            self.field(
                field,
                Code::RightToLeft,
                said!("problem-right-to-left", field = field, letters = letters),
            );
        }
    }

    /// Something about a character within the text of a field.
    pub fn inside(&mut self, field: &'static str, chars: usize, code: Code, what: Said) {
        self.field(field, code, what);
        if let Some(last) = self.found.last_mut() {
            last.spot.chars = Some(chars);
        }
    }
}
