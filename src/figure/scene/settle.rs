//! Marks and notes of a page that agree: each mark has its note, each note with a mark has its mark, and what found
//! no room is said to be missing.

use super::super::footnotes::{mark_of, marks_in, marks_text};
use super::super::kinds::{Bars, Heading};
use super::shape::Scene;
use crate::say;
use std::collections::BTreeSet;

/// Which footnotes a page is asked to show, by their numbers.
pub(super) type KeptMarks = BTreeSet<usize>;

/// What a page was asked to say, and how many notes it is not to show.
pub(super) struct PageRequest {
    pub heading: Heading,
    pub kept: KeptMarks,
    pub left_out: usize,
}

/// What stands on a page.
#[derive(Clone, Debug, Default)]
pub(super) struct PageText {
    /// The footnotes that a mark points to, and those that stand among the notes.
    pub marks: KeptMarks,
    pub notes: KeptMarks,
    /// Whether a value, a number or a remark found no room.
    pub is_short: bool,
}

/// Pages that are tried before all footnotes are left out.
const TRIES: usize = 4;

/// Draws the page until its marks and its notes are the same.
///
/// `marks` are all that the figure has. A row that is folded away has no mark, and a page may have no room for a note: then the other of the two goes,
/// and the page counts the note among those that it leaves out.
pub(super) fn settled(
    heading: &Heading,
    marks: &KeptMarks,
    draw: impl Fn(PageRequest) -> (Scene, PageText),
) -> Scene {
    let noted = heading.notes.iter().filter_map(|note| mark_of(note));
    let mut kept: KeptMarks = noted.filter(|number| marks.contains(number)).collect();
    let mut is_short = false;
    for _ in 0..TRIES {
        let (scene, told) = draw(asked(heading, kept.clone(), is_short));
        if told.marks == told.notes && (is_short || !told.is_short) {
            return scene;
        }
        kept = told.marks.intersection(&told.notes).copied().collect();
        is_short |= told.is_short;
    }
    draw(asked(heading, KeptMarks::new(), true)).0
}

/// The words of the page with the kept footnotes alone, and with a note where something found no room.
fn asked(heading: &Heading, kept: KeptMarks, is_short: bool) -> PageRequest {
    let mut heading = heading.clone();
    let all = heading.notes.len();
    heading.notes.retain(|note| mark_of(note).is_none_or(|number| kept.contains(&number)));
    let left_out = all - heading.notes.len();
    if is_short {
        // Behind the footnotes, before all else.
        let at = heading.notes.iter().take_while(|note| mark_of(note).is_some()).count();
        heading.notes.insert(at, say!(heading.lang, "note-no-room").to_owned());
    }
    PageRequest { heading, kept, left_out }
}

/// The marks that are kept, of those that a bar has.
pub(super) fn kept_marks(marks: &str, kept: &KeptMarks) -> Option<String> {
    marks_text(&marks_in(marks).intersection(kept).copied().collect())
}

impl Bars {
    /// The footnotes that its bars have marks of.
    pub(super) fn marks(&self) -> KeptMarks {
        let bars = self.panels.iter().flat_map(|panel| &panel.bars);
        bars.filter_map(|bar| bar.footnote.as_deref()).flat_map(marks_in).collect()
    }

    /// The same with these words around them, and with the marks of kept footnotes alone.
    pub(super) fn asked(&self, asked: &PageRequest) -> Self {
        let mut bars = Self { heading: asked.heading.clone(), ..self.clone() };
        for bar in bars.panels.iter_mut().flat_map(|panel| &mut panel.bars) {
            bar.footnote = bar.footnote.as_deref().and_then(|marks| kept_marks(marks, &asked.kept));
        }
        bars
    }
}
