//! Where a table goes: a path that is typed, and whether a file stands there already.

use crate::session::TableFormat;

use super::{Command, Effect, Existing, State};
use std::path::{Path, PathBuf};

/// A typed path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    pub path: String,
    /// The file that was found there and may be replaced.
    pub replaces: Option<PathBuf>,
}

impl Target {
    pub fn new(path: &str) -> Self {
        Self { path: path.to_owned(), replaces: None }
    }

    /// The path, with `.csv` behind it where it names no format.
    pub fn path(&self) -> PathBuf {
        let path = Path::new(self.path.trim());
        match TableFormat::of_path(path) {
            Some(_) => path.to_owned(),
            None => PathBuf::from(format!("{}.csv", path.display())),
        }
    }

    /// Whether a file stands there, and the user was told.
    pub fn is_replacing(&self) -> bool {
        self.replaces.as_ref() == Some(&self.path())
    }
}

/// Only a file that the user was told of is replaced.
pub(super) fn existing(is_replacing: bool) -> Existing {
    if is_replacing { Existing::Replace } else { Existing::Ask }
}

/// Carries out what is done about the path of the table.
pub(super) fn export_table(state: &mut State, command: Command) -> Vec<Effect> {
    match (command, &mut state.table_export) {
        (Command::TableExport(target), _) => state.table_export = target,
        (Command::TableExists(path), Some(target)) => target.replaces = Some(path),
        (Command::WriteTable, Some(target)) => {
            return vec![Effect::WriteTable(target.path(), existing(target.is_replacing()))];
        }
        (Command::PickTableTarget, Some(target)) => return vec![Effect::PickTableTarget(target.path())],
        // The dialog has asked whether a file there may be replaced.
        (Command::TableTarget(path), _) => return vec![Effect::WriteTable(path, Existing::Replace)],
        _ => {}
    }
    Vec::new()
}
