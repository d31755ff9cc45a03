//! Agreement of marks and notes: a mark may find no room on a page, and then its note goes, too.

use super::around::Marks;
use super::shape::Scene;
use crate::figure::{DISPUTED, UNCONVERTED, mark_text};

/// The page with the notes of the marks that it shows; at first it is drawn with those of all `marks`.
pub(super) fn settled(marks: &Marks, draw: impl Fn(&Marks) -> Scene) -> Scene {
    let scene = draw(marks);
    let shown: Marks = scene.shown_marks().intersection(marks).copied().collect();
    if shown == *marks { scene } else { draw(&shown) }
}

impl Scene {
    /// The marks that stand on the page, apart from those that begin a note.
    fn shown_marks(&self) -> Marks {
        let is_shown = |number: &usize| {
            let mark = mark_text(*number);
            let note = format!("{mark}\u{a0}");
            self.words().any(|word| word.text.replace(&note, "").contains(&mark))
        };
        [DISPUTED, UNCONVERTED].into_iter().filter(is_shown).collect()
    }
}
