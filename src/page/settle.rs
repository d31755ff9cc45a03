//! Agreement of marks and notes on a page: each mark has its note, each such note has its mark, and a note states
//! that something is missing if it had no room.

use super::shape::Scene;
use crate::figure::{Bars, Heading, Importance, Note};
use crate::figure::{marks_in, marks_text};
use crate::tr;
use std::collections::BTreeSet;

/// The footnotes that a page should show, by number.
pub(super) type KeptMarks = BTreeSet<usize>;

/// The text that a page should show, and the number of notes that it should leave out.
pub(super) struct PageRequest {
    pub heading: Heading,
    pub kept: KeptMarks,
    pub left_out: usize,
}

/// The footnotes and marks that a page contains.
#[derive(Clone, Debug, Default)]
pub(super) struct PageText {
    /// The footnotes that marks on the page refer to, and those among the notes.
    pub marks: KeptMarks,
    pub notes: KeptMarks,
    /// Whether a value, a number or a remark had no room.
    pub is_short: bool,
}

/// Number of attempts before all footnotes are left out.
const TRIES: usize = 4;

/// Draws the page repeatedly until its marks and its notes agree.
///
/// `marks` are all marks of the figure. A row that is not shown has no mark, and a page may lack room for a note. The
/// other one of the two is then left out as well, and the page counts the note among those that it leaves out.
pub(super) fn settled(
    heading: &Heading,
    marks: &KeptMarks,
    draw: impl Fn(PageRequest) -> (Scene, PageText),
) -> Scene {
    let noted = heading.notes.iter().filter_map(|note| note.mark);
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

/// The heading with the kept footnotes only, and with a note if something had no room.
fn asked(heading: &Heading, kept: KeptMarks, is_short: bool) -> PageRequest {
    let mut heading = heading.clone();
    let all = heading.notes.len();
    heading.notes.retain(|note| note.mark.is_none_or(|number| kept.contains(&number)));
    let left_out = all - heading.notes.len();
    if is_short {
        let text = tr!(heading.lang, "note-no-room").to_owned();
        heading.notes.insert(0, Note { text, importance: Importance::Misread, mark: None });
    }
    PageRequest { heading, kept, left_out }
}

/// The marks of a bar that are kept.
pub(super) fn kept_marks(marks: &str, kept: &KeptMarks) -> Option<String> {
    marks_text(&marks_in(marks).intersection(kept).copied().collect())
}

impl Bars {
    /// The footnotes to which the bars' marks refer.
    pub(super) fn marks(&self) -> KeptMarks {
        let bars = self.panels.iter().flat_map(|panel| &panel.bars);
        let marked = |bar: &crate::figure::Bar| {
            let texts = bar.footnote.iter().chain(&bar.chips);
            texts.flat_map(|text| marks_in(text)).collect::<Vec<_>>()
        };
        bars.flat_map(marked).collect()
    }

    /// The bars with the requested heading, and with the marks of kept footnotes only.
    pub(super) fn asked(&self, asked: &PageRequest) -> Self {
        let mut bars = Self { heading: asked.heading.clone(), ..self.clone() };
        for bar in bars.panels.iter_mut().flat_map(|panel| &mut panel.bars) {
            bar.footnote = bar.footnote.as_deref().and_then(|marks| kept_marks(marks, &asked.kept));
        }
        bars
    }
}
