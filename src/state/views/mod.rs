//! Operations on saved views.

mod command;
mod edits;

pub use command::{Over, ViewCommand, ViewDialog};

use self::edits::{capital, edited, found, save, write};
use super::change::{notify_about, settle, snapshot};
use super::undo::Snapshot;
use super::{About, Action, Effect, State};
use crate::data::{ViewEdit, view_name_fault};
use crate::query::Column;
use crate::session::{Query, SavedView, ViewSettings, read_view, shown_days};
use crate::tr;

impl ViewDialog {
    /// The reason why the typed text cannot be accepted.
    pub fn fault(&self, state: &State) -> Option<String> {
        match self {
            Self::All | Self::Delete { .. } => None,
            Self::Save { name } => view_name_fault(name).map(|said| said.in_lang(state.lang())),
            Self::Rename { from, to } => {
                let is_taken = state.saved.find(to).is_some_and(|view| view.name != *from);
                let taken = || is_taken.then(|| tr!(state.lang(), "views-taken", name = to.trim()));
                view_name_fault(to).map(|said| said.in_lang(state.lang())).or_else(taken)
            }
            Self::Paste { text } => {
                let read = read_view(text, state.register(), &state.opened.index);
                read.err().map(|error| error.in_words(state.lang()))
            }
        }
    }
}

/// Carries out a command about saved views.
pub(super) fn update_views(state: &mut State, command: ViewCommand) -> Vec<Effect> {
    match command {
        ViewCommand::Dialog(dialog) => state.show_view_dialog(dialog),
        ViewCommand::Save { name, over } => return save(state, name, over),
        ViewCommand::Rename { from, to } => return write(state, ViewEdit::Rename { from, to }),
        ViewCommand::Delete(name) => return write(state, ViewEdit::Remove { name }),
        ViewCommand::Apply(name) => match state.saved.find(&name).map(|view| view.settings.clone()) {
            Some(settings) => apply(state, &settings),
            None => notify_about(state, About::Views, tr!(state.lang(), "views-gone", name = name)),
        },
        ViewCommand::Show(settings) => apply(state, &settings),
        ViewCommand::ApplyText(text) => match state.saved.named_or_line(&text) {
            Ok(settings) => apply(state, &settings),
            Err(error) => notify_about(state, About::Views, capital(error.in_lang(state.lang()))),
        },
        ViewCommand::Copy(name) => {
            return state
                .saved
                .find(&name)
                .map(|view| Effect::Copy(view.shared_text()))
                .into_iter()
                .collect();
        }
        ViewCommand::Found(file) => found(state, file),
        ViewCommand::Edited(edit, result) => return edited(state, &edit, result),
    }
    Vec::new()
}

fn apply(state: &mut State, settings: &ViewSettings) {
    let query = settings.query(&state.opened.register);
    if let Err(error) = query.filter.check(&state.opened.register, &state.opened.index) {
        return notify_about(
            state,
            About::Views,
            tr!(state.lang(), "views-wrong-filter", error = error.in_words(state.lang())),
        );
    }
    settle(state, &About::Views);
    state.show_view_dialog(None);
    ask_view(state, query, settings.columns.clone());
}

/// Applies a saved view in one undo step.
fn ask_view(state: &mut State, query: Query, columns: Vec<Column>) {
    let columns_before = (columns != state.layout.columns).then(|| state.layout.columns.clone());
    if columns_before.is_none() && query == state.query {
        return;
    }
    state.history.record(Snapshot { columns: columns_before, ..snapshot(state) });
    if query.grouping() != state.query.grouping() {
        state.chosen.groups.clear();
    }
    state.layout.columns = columns;
    state.query = Query { days: query.days.map(shown_days), ..query };
    state.search = state.query.filter.to_string();
    state.search_error = None;
}

/// Carries out the menu actions on the current view.
pub(super) fn act_on_views(state: &mut State, action: Action) -> Vec<Effect> {
    let current = state.current_view().map(|view| view.name.clone());
    let dialog = match (action, current) {
        (Action::SaveView, current) => {
            Some(ViewDialog::Save { name: current.unwrap_or_else(|| state.suggested_view_name()) })
        }
        (Action::PasteView, _) => Some(ViewDialog::Paste { text: String::new() }),
        (Action::CopyView, Some(name)) => return update_views(state, ViewCommand::Copy(name)),
        (Action::CopyView, None) => {
            let text = ViewSettings::of(&state.query, &state.layout.columns).text();
            return vec![Effect::Copy(text)];
        }
        (Action::RenameView, Some(name)) => Some(ViewDialog::Rename { from: name.clone(), to: name }),
        (Action::DeleteView, Some(name)) => Some(ViewDialog::Delete { name }),
        (Action::AllViews, _) => Some(ViewDialog::All),
        _ => None,
    };
    update_views(state, ViewCommand::Dialog(dialog))
}

impl State {
    /// The saved view that equals the current query and columns.
    pub fn current_view(&self) -> Option<&SavedView> {
        let text = ViewSettings::of(&self.query, &self.layout.columns).text();
        self.saved.list().iter().find(|view| view.asked == text)
    }

    /// A suggested name for the current view.
    pub fn suggested_view_name(&self) -> String {
        let lang = self.lang();
        let mut name = self.query.filter.in_words(&self.opened.register, lang);
        if name.is_empty() {
            tr!(lang, "views-all-deals").clone_into(&mut name);
        }
        let name = tr!(lang, "views-name", filter = capital(&name), by = self.query.by.in_words(lang));
        name.chars().filter(|c| !c.is_control()).take(60).collect()
    }
}
