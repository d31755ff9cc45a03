//! Where a table goes: a path that is typed, and whether a file stands there already.

use crate::session::TableFormat;
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
