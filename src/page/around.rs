//! What stands around a chart, and how it gives way to the data.

use super::medium::TypeScale;
use crate::figure::NoteLevel;
use std::collections::BTreeSet;

/// How much stands around a chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Around {
    pub letters: TypeScale,
    /// The most lines of notes, apart from those that marks refer to.
    pub notes: usize,
    /// The forms of the subtitle and of the source line, counted from the longest.
    pub subtitle: usize,
    pub sources: usize,
    pub has_short_legend: bool,
    /// Whether the chart shows the ranks of groups, so that no note has to.
    pub has_ranks: bool,
}

impl Around {
    /// Everything.
    pub fn whole(letters: TypeScale, notes: usize) -> Self {
        Self { letters, notes, subtitle: 0, sources: 0, has_short_legend: false, has_ranks: false }
    }

    /// Everything, and then ever less, in the order in which a page gives it up for its chart. The last step makes the
    /// type smaller, unless its size was asked for.
    pub fn steps(letters: TypeScale, notes: usize, is_size_asked: bool) -> Vec<Self> {
        let mut now = Self::whole(letters, notes);
        let mut steps = vec![now];
        for lines in [2, 1, 0].into_iter().filter(|lines| *lines < notes && notes <= 3) {
            now.notes = lines;
            steps.push(now);
        }
        for form in [1, 2] {
            now.subtitle = form;
            steps.push(now);
        }
        now.has_short_legend = true;
        steps.push(now);
        now.letters = letters.with_small_title();
        steps.push(now);
        for form in [1, 2] {
            now.sources = form;
            steps.push(now);
        }
        if !is_size_asked {
            now.letters = letters.smallest().with_small_title();
            steps.push(now);
        }
        steps
    }
}

/// The most lines of notes on a page.
pub(super) fn note_lines(level: NoteLevel) -> usize {
    match level {
        NoteLevel::Short => 3,
        NoteLevel::All => usize::MAX,
        NoteLevel::None => 0,
    }
}

/// The marks of footnotes that a chart contains.
pub(super) type Marks = BTreeSet<usize>;
