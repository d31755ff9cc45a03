//! Putting a heading together: its notes by their importance, and the user's own words.

use super::heading::{Heading, Importance, Note};
use super::kinds::OwnWords;
use super::notes::NoteDraft;
use super::phrases::sentence;
use crate::tr;

impl Heading {
    /// The notes in the order of their importance, in short beside the figure and in full in its file.
    pub(super) fn noted(mut self, mut drafts: Vec<NoteDraft>) -> Self {
        drafts.sort_by_key(|draft| draft.note.importance);
        self.closing = drafts.iter().filter(|draft| draft.note.importance == Importance::Closing).count();
        for NoteDraft { note, full } in drafts {
            self.full_notes.extend(full);
            self.notes.extend(Some(note).filter(|note| !note.text.is_empty()));
        }
        self
    }

    /// The heading with the user's own text; no rule, note or source is lost.
    pub(super) fn with(mut self, own: &OwnWords) -> Self {
        let lang = self.lang;
        if let Some(title) = &own.title {
            self.title.clone_from(title);
            self.is_own_title = true;
            self.short_title = None;
        }
        if let Some(subtitle) = &own.subtitle {
            let generated = sentence(self.subtitle(), lang);
            self.notes.insert(0, Note { text: generated, importance: Importance::Misread, mark: None });
            self.subtitles = vec![subtitle.clone()];
        }
        if let Some(note) = &own.note {
            let text = sentence(note, lang);
            self.full_notes.push(text.clone());
            self.notes.push(Note { text, importance: Importance::Closing, mark: None });
            self.closing += 1;
        }
        self.logo.clone_from(&own.logo);
        if let Some(byline) = &own.byline {
            let byline = tr!(lang, "heading-byline", name = byline);
            let signed = |line: &String| format!("{byline}{}{line}", tr!(lang, "sentence-gap"));
            self.sources = self.sources.iter().map(signed).collect();
            self.all_sources = signed(&self.all_sources);
        }
        self
    }
}
