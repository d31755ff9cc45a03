//! Errors that prevent a register from being opened at all.

use crate::message;
use crate::words::Message;
use std::path::{Path, PathBuf};
use std::{fmt, io};

/// An error that prevents a register from being opened at all.
#[derive(Debug)]
pub enum OpenError {
    NoSuchBundled {
        name: String,
        known: String,
    },
    NotFound {
        path: PathBuf,
    },
    Unreadable {
        path: PathBuf,
        error: io::Error,
    },
    NoRonFile {
        path: PathBuf,
    },
    /// A folder, a pipe or a device in place of a regular file.
    NotRegular {
        path: PathBuf,
    },
    TooLarge {
        path: PathBuf,
        bytes: u64,
        most: u64,
    },
    TooManyFiles {
        path: PathBuf,
        most: usize,
    },
    TooManyDeals {
        deals: usize,
        most: usize,
    },
}

/// The English message.
impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for OpenError {}

impl OpenError {
    /// The message, to be put into a language later.
    pub fn message(&self) -> Message {
        let shown = |path: &PathBuf| path.display().to_string();
        match self {
            Self::NoSuchBundled { name, known } => {
                message!("open-no-such-bundled", name = name, known = known)
            }
            Self::NotFound { path } => message!("open-not-found", path = shown(path)),
            Self::Unreadable { path, error } => {
                message!("open-unreadable", path = shown(path), error = error.to_string())
            }
            Self::NoRonFile { path } => message!("open-no-ron-file", path = shown(path)),
            Self::NotRegular { path } => message!("open-not-regular", path = shown(path)),
            Self::TooLarge { path, bytes, most } => {
                let (bytes, most) = (bytes.to_string(), most.to_string());
                message!("open-too-large", path = shown(path), bytes = bytes, most = most)
            }
            Self::TooManyFiles { path, most } => {
                message!("open-too-many-files", path = shown(path), most = most.to_string())
            }
            Self::TooManyDeals { deals, most } => {
                message!("open-too-many-deals", deals = deals.to_string(), most = most.to_string())
            }
        }
    }

    pub(super) fn from_io(path: &Path, error: io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound { path },
            _ => Self::Unreadable { path, error },
        }
    }
}
