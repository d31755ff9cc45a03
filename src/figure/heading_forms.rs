//! The forms of a heading's text, from the longest to the shortest, of which a page shows the first that it has room
//! for.

use super::footnotes::mark_of;
use super::kinds::Heading;

impl Heading {
    /// The subtitle in one of its forms, counted from the longest.
    pub(crate) fn subtitle_form(&self, _form: usize) -> &str {
        &self.subtitle
    }

    /// The source line in one of its forms, counted from the longest.
    pub(crate) fn source_form(&self, _form: usize) -> &str {
        &self.sources
    }

    /// The number of the mark that a note explains.
    pub(crate) fn note_mark(&self, note: usize) -> Option<usize> {
        self.notes.get(note).and_then(|note| mark_of(note))
    }

    /// Whether a note stays on every page: the register's own and the user's.
    pub(crate) fn must_stay(&self, note: usize) -> bool {
        note + self.closing >= self.notes.len()
    }
}
