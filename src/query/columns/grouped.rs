//! The values of a field, laid out for the deals of a forest.

use super::Field;
use crate::query::forest::Forest;
use std::ops::Range;

/// The values of a field that each deal of a forest has.
#[derive(Debug)]
pub struct Grouped {
    /// The codes of the deal at position *n* are `codes[starts[n]..starts[n + 1]]`.
    codes: Vec<u32>,
    starts: Vec<u32>,
}

impl Grouped {
    pub fn new(field: &Field, forest: &Forest) -> Self {
        let short = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let mut grouped = Self { codes: Vec::with_capacity(forest.deals.len()), starts: vec![0] };
        for deal in &forest.deals {
            field.codes_of(deal.0 as usize, |code| grouped.codes.push(short(code)));
            grouped.starts.push(short(grouped.codes.len()));
        }
        grouped
    }

    /// The codes of the deal at a position.
    pub fn of(&self, at: usize) -> &[u32] {
        &self.codes[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// The code that every deal of a tree has as its only one, if there is one.
    pub fn common(&self, tree: &Range<usize>) -> Option<usize> {
        let codes = &self.codes[self.starts[tree.start] as usize..self.starts[tree.end] as usize];
        let (first, rest) = codes.split_first()?;
        (codes.len() == tree.len() && rest.iter().all(|code| code == first)).then_some(*first as usize)
    }
}
