//! The forms of a heading's text, of which a page shows the first that it has room for.

use super::heading::{Heading, Importance};
use super::options::NoteLevel;

/// A form of a text, counted from the longest; the shortest if there are fewer.
fn form(forms: &[String], number: usize) -> &str {
    forms.get(number).or(forms.last()).map_or("", String::as_str)
}

impl Heading {
    /// The title, or its shorter form.
    pub(crate) fn title_form(&self, is_short: bool) -> &str {
        self.short_title.as_deref().filter(|_| is_short).unwrap_or(&self.title)
    }

    /// The subtitle in one of its forms, counted from the longest.
    pub(crate) fn subtitle_form(&self, number: usize) -> &str {
        form(&self.subtitles, number)
    }

    /// The source line in one of its forms, counted from the longest.
    pub(crate) fn source_form(&self, number: usize) -> &str {
        form(&self.sources, number)
    }

    /// The notes of a picture, with their marks, the most important first, and whether each has to stay.
    pub(crate) fn picture_notes(&self, has_ranks: bool) -> Vec<PictureNote<'_>> {
        if self.note_level == NoteLevel::All {
            let plain = |text| PictureNote { text, mark: None, must_stay: true };
            let marked = self.notes.iter().filter(|note| note.mark.is_some());
            let marked =
                marked.map(|note| PictureNote { text: &note.text, mark: note.mark, must_stay: true });
            return marked.chain(self.full_notes.iter().map(String::as_str).map(plain)).collect();
        }
        let closing = self.notes.len().saturating_sub(self.closing);
        let notes = self.notes.iter().enumerate();
        // A page that shows the ranks need not tell that they are open.
        let notes = notes.filter(|(_, note)| !has_ranks || note.importance != Importance::Ranking);
        notes
            .map(|(at, note)| PictureNote { text: &note.text, mark: note.mark, must_stay: at >= closing })
            .collect()
    }
}

/// A note as a picture shows it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PictureNote<'a> {
    pub text: &'a str,
    pub mark: Option<usize>,
    /// Whether it stays on every page.
    pub must_stay: bool,
}
