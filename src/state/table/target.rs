//! The target of a table export: a typed path, and whether a file exists there.

use crate::session::TableFormat;
use std::path::{Path, PathBuf};

/// A typed path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    pub path: String,
    /// The existing file that the user has agreed to replace.
    pub replaces: Option<PathBuf>,
}

impl Target {
    pub fn new(path: &str) -> Self {
        Self { path: path.to_owned(), replaces: None }
    }

    /// The path, with `.csv` appended if it has no known extension.
    pub fn path(&self) -> PathBuf {
        let path = Path::new(self.path.trim());
        match TableFormat::of_path(path) {
            Some(_) => path.to_owned(),
            None => PathBuf::from(format!("{}.csv", path.display())),
        }
    }

    /// Whether the target exists and the user has been warned.
    pub fn is_replacing(&self) -> bool {
        self.replaces.as_ref() == Some(&self.path())
    }
}
