//! Changes to the file of saved views: requested, carried out one after another, and reported.

use crate::data::{KeptViews, ViewEdit, ViewsFile, is_same_name};
use crate::model::Lang;
use crate::session::{SavedViews, ViewSettings};
use crate::state::change::{notify, notify_about, settle};
use crate::state::views::{Over, ViewDialog};
use crate::state::{About, Effect, Modal, State};
use crate::tr;
use std::sync::Arc;

/// Saves the current view; `over` decides whether it may replace a view with the same name.
pub(super) fn save(state: &mut State, name: String, over: Over) -> Vec<Effect> {
    let options = ViewSettings::of(&state.query, &state.layout.columns).text();
    let is_there = state.saved.is_the_users(&name) || is_being_saved(state, &name);
    let text = tr!(state.lang(), "notice-view-there", name = name.trim());
    let edit = ViewEdit::Put { name, options };
    if is_there && over == Over::Keep && state.view_edits.back() != Some(&edit) {
        // Report the refused name as an error, because other messages would replace a mere notice.
        notify(state, true, text);
        return Vec::new();
    }
    write(state, edit)
}

fn is_being_saved(state: &State, wanted: &str) -> bool {
    state.view_edits.iter().any(|edit| match edit {
        ViewEdit::Put { name, .. } | ViewEdit::Rename { to: name, .. } => {
            is_same_name(name.trim(), wanted.trim())
        }
        ViewEdit::Remove { .. } => false,
    })
}

/// Requests a change of the file; it waits if another change is under way. An identical repeated request is ignored.
pub(super) fn write(state: &mut State, edit: ViewEdit) -> Vec<Effect> {
    if state.view_edits.back() == Some(&edit) {
        return Vec::new();
    }
    state.view_edits.push_back(edit);
    if state.view_edits.len() == 1 { next_edit(state) } else { Vec::new() }
}

fn next_edit(state: &State) -> Vec<Effect> {
    let next = state.view_edits.front().cloned();
    next.map(|edit| Effect::WriteViews(Box::new(state.saved.kept.own.clone()), edit)).into_iter().collect()
}

/// Shows the views after a change of the file, and starts the next change.
pub(super) fn edited(
    state: &mut State,
    edit: &ViewEdit,
    result: Result<Box<ViewsFile>, String>,
) -> Vec<Effect> {
    match result {
        Ok(file) => {
            show_file(state, *file);
            settle(state, &About::Views);
            notify(state, false, done(edit, state.lang()));
        }
        Err(why) => notify_about(state, About::Views, capital(&why)),
    }
    // The change belongs to a register that has been replaced meanwhile, so it is no longer in the queue.
    if state.view_edits.front() != Some(edit) {
        return Vec::new();
    }
    state.view_edits.pop_front();
    next_edit(state)
}

/// Shows the content of the file without closing an open window about saved views.
pub(super) fn found(state: &mut State, file: Option<Box<ViewsFile>>) {
    if let Some(file) = file {
        take_file(state, *file);
    }
}

/// Adopts the content of the file if it belongs to the open register.
fn take_file(state: &mut State, file: ViewsFile) -> bool {
    if file.path != state.saved.kept.own.path {
        return false;
    }
    let kept = KeptViews { own: file, shipped: state.saved.kept.shipped.clone() };
    let (saved, _) = SavedViews::new(kept, &state.opened.register, &state.opened.index);
    state.saved = Arc::new(saved);
    true
}

/// Shows the views after a change and closes the window that requested it.
fn show_file(state: &mut State, file: ViewsFile) {
    if !take_file(state, file) {
        return;
    }
    let was_in_list = matches!(state.modal(), Some(Modal::View(ViewDialog::Delete { .. } | ViewDialog::All)));
    state.show_view_dialog(was_in_list.then_some(ViewDialog::All));
}

fn done(edit: &ViewEdit, lang: Lang) -> String {
    match edit {
        ViewEdit::Put { name, .. } => tr!(lang, "notice-view-saved", name = name.trim()),
        ViewEdit::Rename { from, to } => tr!(lang, "notice-view-renamed", from = from, to = to.trim()),
        ViewEdit::Remove { name } => tr!(lang, "notice-view-deleted", name = name),
    }
}

/// The text with a capital first letter.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
