//! Events: what the work in the background and the dialogs report.

use super::change::{notify, notify_about, settle};
use super::opening::{not_loaded, replace_register, unchanged};
use super::{About, Modal, Showing, State};
use crate::data::RegisterRef;
use crate::session::{Answers, DrawnTimeline, Opened, Preview};
use crate::tr;
use crate::words::letters::{Lost, listed};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A report from outside of the state.
#[derive(Clone, Debug)]
pub enum Event {
    /// Background work has answered the query.
    Answered(Arc<Opened>, Arc<Answers>),
    /// The same answers as those on display, with the sums of the facets' values.
    Summed(Arc<Opened>, Arc<Answers>),
    Previewed(Arc<Preview>),
    TimelineDrawn(Arc<Opened>, Arc<DrawnTimeline>),
    Loaded(Arc<Opened>, Showing),
    NotLoaded(RegisterRef, String),
    /// The register was to be read again, but its files are as they were.
    Unchanged(RegisterRef),
    Failed(String),
    /// A file was written; the text is the message for the user.
    Written(String),
    /// A file could not be written; the text is the reason.
    NotWritten(String),
    /// A picture could not be drawn; the text is the reason.
    NotDrawn(String),
    /// A file dialog could not be opened.
    NoDialog(Asked),
    /// The user answered or closed a file dialog.
    DialogAnswered,
    /// A description of the current background work; an empty text means that it has ended.
    Progress(String),
    /// Characters without a glyph in any font were drawn as boxes.
    LettersLost(BTreeSet<char>),
}

/// The purpose of a file dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Choose a register to open.
    Register,
    /// Choose the target of a file.
    File,
    /// Choose the folder for all figures.
    Folder,
    /// Choose the file of a house style.
    Style,
}

impl Event {
    /// Whether the event follows from something that the user did just now, and not from work in the background.
    pub(super) fn is_deliberate(&self) -> bool {
        match self {
            Self::Loaded(..)
            | Self::NotLoaded(..)
            | Self::Failed(_)
            | Self::Written(_)
            | Self::NotWritten(_)
            | Self::NotDrawn(_) => true,
            Self::Answered(..)
            | Self::Summed(..)
            | Self::Previewed(_)
            | Self::TimelineDrawn(..)
            | Self::NoDialog(_)
            | Self::DialogAnswered
            | Self::Unchanged(_)
            | Self::Progress(_)
            | Self::LettersLost(_) => false,
        }
    }
}

/// Takes what an event reports into the state.
pub(super) fn take(state: &mut State, event: Event) {
    match event {
        // Answers that belong to a replaced register are ignored.
        Event::Answered(opened, answers) if Arc::ptr_eq(&opened, &state.opened) => {
            state.table.take(&state.answers, &answers);
            state.answers = answers;
        }
        Event::Summed(opened, answers) if Arc::ptr_eq(&opened, &state.opened) => summed(state, answers),
        Event::TimelineDrawn(opened, timeline) if Arc::ptr_eq(&opened, &state.opened) => {
            state.timeline = timeline;
        }
        Event::Answered(..) | Event::Summed(..) | Event::TimelineDrawn(..) => {}
        Event::Previewed(preview) => {
            settle(state, &About::Figure);
            state.preview = Some(preview);
        }
        Event::Loaded(opened, showing) => replace_register(state, opened, showing),
        Event::NotLoaded(reference, text) => not_loaded(state, reference, text),
        Event::Unchanged(reference) => unchanged(state, reference),
        Event::Failed(text) => notify(state, true, text),
        Event::Written(text) => written(state, text),
        Event::NotWritten(text) => notify_about(state, About::File, text),
        Event::NotDrawn(text) => notify_about(state, About::Figure, text),
        Event::NoDialog(asked) => no_dialog(state, asked),
        Event::DialogAnswered => settle(state, &About::Dialog),
        Event::Progress(text) => state.busy = Some(text).filter(|text| !text.is_empty()),
        Event::LettersLost(letters) => tell_lost_letters(state, letters),
    }
}

/// Sums are ignored if they arrive after the views have moved on to other answers.
fn summed(state: &mut State, answers: Arc<Answers>) {
    if Arc::ptr_eq(&state.answers.outline, &answers.outline) {
        state.answers = answers;
    }
}

/// Reports that a file was written, closes the window of the export, and removes the messages that this settles.
fn written(state: &mut State, text: String) {
    state.cover(None, |modal| matches!(modal, Modal::Export(_) | Modal::TableExport(_)));
    for about in [About::File, About::Figure, About::Dialog] {
        settle(state, &about);
    }
    notify(state, false, text);
}

/// Offers a field to type a path if no dialog is available: a separate one for registers; exports already have one.
fn no_dialog(state: &mut State, asked: Asked) {
    let lang = state.lang();
    match asked {
        Asked::Register if state.modals.iter().any(|modal| matches!(modal, Modal::OpenPath(_))) => {}
        Asked::Register => state.open(Modal::OpenPath(String::new())),
        Asked::File => notify_about(state, About::Dialog, tr!(lang, "dialog-none").to_owned()),
        Asked::Folder => notify_about(state, About::Dialog, tr!(lang, "dialog-none-folder").to_owned()),
        Asked::Style => notify_about(state, About::Dialog, tr!(lang, "dialog-none-style").to_owned()),
    }
}

/// Lists the characters that are drawn as boxes.
fn tell_lost_letters(state: &mut State, letters: BTreeSet<char>) {
    let lang = state.lang();
    let Lost { without_glyph, right_to_left } = letters.into_iter().collect();
    if !without_glyph.is_empty() {
        let letters = listed(&without_glyph).in_lang(lang);
        notify(state, true, tr!(lang, "notice-lost-letters", letters = letters));
    }
    if !right_to_left.is_empty() {
        notify(state, true, tr!(lang, "notice-right-to-left").to_owned());
    }
}
