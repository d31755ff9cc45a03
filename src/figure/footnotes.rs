//! The marks at values, each with one note, and what sources that disagree say of each deal.

use super::disagreement::disagreement;
use super::format::NBSP;
use crate::model::{DealIx, Lang, Register};
use crate::query::{Measure, Volumes};
use crate::tr;
use std::collections::BTreeSet;

/// The number of the mark of values on which sources disagree.
pub const DISPUTED: usize = 0;
/// The number of the mark of deals that could not be converted.
pub const UNCONVERTED: usize = 1;
/// The number of the sign for deals without a place on their lane, which has no mark of its own: "+2".
pub const MORE: usize = 2;
/// The number of the note on deals that a page does not draw, which stays as long as the page has room.
pub const LEFT_OUT: usize = 3;
/// The marks by their numbers.
const MARKS: [char; 2] = ['*', '¹'];

/// The text of a mark.
pub fn mark_text(number: usize) -> String {
    MARKS.get(number).map_or_else(String::new, char::to_string)
}

/// A note after its mark.
pub(super) fn after_mark(number: usize, text: &str) -> String {
    format!("{}{NBSP}{text}", mark_text(number))
}

/// The deals on whose amounts sources disagree, in the order of the bars.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    order: Vec<DealIx>,
}

impl Footnotes {
    /// The disagreements behind all groups with a known disputed sum; other groups have no mark and hence no note.
    pub fn new(volumes: &Volumes) -> Self {
        if volumes.query.measure != Measure::Money {
            return Self::default();
        }
        let marked = volumes
            .groups
            .iter()
            .filter(|group| group.total.money.values().any(|sum| sum.disputed && sum.is_known()));
        let mut seen = BTreeSet::new();
        let deals = marked.flat_map(|group| &group.disputed).copied().filter(|ix| seen.insert(*ix));
        Self { order: deals.collect() }
    }

    /// What the sources say of each deal, for at most `most` deals; each note names its deal.
    pub fn named(&self, register: &Register, most: usize, lang: Lang) -> Vec<String> {
        let text = |&ix: &DealIx| {
            let title = tr!(lang, "compare-quoted", title = &register.deal(ix).title);
            [&title, &disagreement(register, ix, lang)].map(String::as_str).join(tr!(lang, "list-colon"))
        };
        let mut texts: Vec<String> = self.order.iter().take(most).map(text).collect();
        let more = self.order.len().saturating_sub(most);
        texts.extend((more > 0).then(|| tr!(lang, "note-sources-disagree-on-more-deals", more = more)));
        texts
    }
}

/// The numbers of the marks in a text.
pub(crate) fn marks_in(text: &str) -> BTreeSet<usize> {
    text.chars().filter_map(|letter| MARKS.iter().position(|mark| *mark == letter)).collect()
}

/// Splits a value from the marks after it.
pub(crate) fn split_marks(value: &str) -> (&str, &str) {
    let bare = value.trim_end_matches(MARKS);
    value.split_at(bare.len())
}

/// The numbers of the marks in several texts.
pub(crate) fn marks_within<'a>(texts: impl Iterator<Item = &'a str>) -> BTreeSet<usize> {
    texts.flat_map(marks_in).collect()
}
