//! Saving a change to saved views: the current file is read, changed and replaced under a lock, so that two
//! windows never undo each other's changes.

use super::edit::{NotEdited, ViewEdit};
use super::kept::{ViewsFile, is_same_name};
use crate::data::whole::{Lock, WriteError, make_folder, write_whole};
use crate::model::Lang;
use crate::tr;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// The reason why a change was not saved, with the current content of the file if that is the cause.
#[derive(Debug)]
pub struct NotSaved {
    pub why: Reason,
    pub now: Option<Box<ViewsFile>>,
}

/// The reason why a change was not saved.
#[derive(Debug)]
pub enum Reason {
    Edit(NotEdited),
    /// The register's folder no longer exists; creating one with nothing but views would not restore the register.
    FolderGone(PathBuf),
    /// The folder for views in the user's data folder cannot be created.
    FolderNotMade(PathBuf, io::Error),
    /// Another process has held the lock for too long.
    Locked(String),
    Write(WriteError),
}

impl NotSaved {
    fn of(why: Reason) -> Self {
        Self { why, now: None }
    }

    /// The message in a language.
    pub fn in_lang(&self, lang: Lang) -> String {
        let shown = |path: &Path| path.display().to_string();
        match &self.why {
            Reason::Edit(why) => why.in_lang(lang),
            Reason::FolderGone(folder) => tr!(lang, "view-folder-gone", folder = shown(folder)),
            Reason::FolderNotMade(folder, error) => {
                tr!(lang, "notice-folder-not-made", folder = shown(folder), why = error.to_string())
            }
            Reason::Locked(file) => tr!(lang, "view-file-locked", file = file),
            Reason::Write(error) => error.message().in_lang(lang),
        }
    }
}

/// The English message.
impl fmt::Display for NotSaved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_lang(Lang::En))
    }
}

impl std::error::Error for NotSaved {}

impl ViewsFile {
    /// Applies a change to the current content of the file and returns the new content.
    ///
    /// Changes that others have saved meanwhile are kept. If they changed the affected entry itself, nothing is
    /// saved.
    ///
    /// # Errors
    /// If the change cannot be applied or the file cannot be written; the file is then unchanged.
    pub fn save(&self, edit: &ViewEdit) -> Result<Self, NotSaved> {
        let path = self.path.as_ref().ok_or(NotSaved::of(Reason::Edit(NotEdited::NoPlace)))?;
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty())
            && !folder.is_dir()
        {
            if !self.is_in_data_folder() {
                return Err(NotSaved::of(Reason::FolderGone(folder.to_owned())));
            }
            make_folder(folder)
                .map_err(|error| NotSaved::of(Reason::FolderNotMade(folder.to_owned(), error)))?;
        }
        let _lock = Lock::of(path).map_err(|error| NotSaved::of(self.not_locked(path, error)))?;
        let now = self.reread();
        if let Some(name) = self.entry_changed_in(&now, edit) {
            let why = Reason::Edit(NotEdited::Changed { name });
            return Err(NotSaved { why, now: Some(Box::new(now)) });
        }
        match now.edited(edit) {
            Ok(text) => {
                write_whole(path, text.as_bytes()).map_err(|error| NotSaved::of(Reason::Write(error)))?;
                Ok(self.reread())
            }
            Err(why) => Err(NotSaved { why: Reason::Edit(why), now: Some(Box::new(now)) }),
        }
    }

    fn not_locked(&self, path: &Path, error: io::Error) -> Reason {
        let folder = path.parent().unwrap_or(path).to_owned();
        match error.kind() {
            io::ErrorKind::TimedOut => Reason::Locked(self.shown_name()),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Reason::Write(WriteError::Forbidden(folder))
            }
            _ => Reason::Write(WriteError::Other { path: path.to_owned(), source: error }),
        }
    }

    /// The name of the entry that the change would overwrite, if it was changed since it was read.
    fn entry_changed_in(&self, now: &Self, edit: &ViewEdit) -> Option<String> {
        let options = |file: &Self, name: &str| {
            let mut views = file.views.iter();
            views.find(|view| is_same_name(&view.name, name.trim())).map(|view| view.options.clone())
        };
        let (name, wanted) = match edit {
            ViewEdit::Put { name, options } => (name, Some(options)),
            ViewEdit::Remove { name } => (name, None),
            // A new name keeps the options of the entry, so it overwrites nothing.
            ViewEdit::Rename { .. } => return None,
        };
        let (known, found) = (options(self, name), options(now, name));
        let is_other = found.is_some() && known != found && found.as_ref() != wanted;
        is_other.then(|| name.trim().to_owned())
    }
}
