//! Errors of writing a file.

use crate::message;
use crate::words::Message;
use std::path::{Path, PathBuf};
use std::{fmt, io};

/// The reason why a file was not written; an existing file is unchanged.
#[derive(Debug)]
pub enum WriteError {
    NoFolder(PathBuf),
    IsFolder(PathBuf),
    /// The folder does not permit new files.
    Forbidden(PathBuf),
    /// The file is write-protected.
    Protected(PathBuf),
    /// The file belongs to another user, whose ownership would be lost.
    Foreign(PathBuf),
    /// The file has further names (hard links), which would keep the old content.
    SeveralNames(PathBuf),
    /// A block device or a socket, which cannot take the content of a file.
    NoFile(PathBuf),
    /// The pipe has no reader.
    NoReader(PathBuf),
    Other {
        path: PathBuf,
        source: io::Error,
    },
}

impl WriteError {
    /// The message, to be put into a language later.
    pub fn message(&self) -> Message {
        let shown = |path: &PathBuf| path.display().to_string();
        match self {
            Self::NoFolder(path) => message!("write-no-folder", path = shown(path)),
            Self::IsFolder(path) => message!("write-is-folder", path = shown(path)),
            Self::Forbidden(path) => message!("write-forbidden", path = shown(path)),
            Self::Protected(path) => message!("write-protected", path = shown(path)),
            Self::Foreign(path) => message!("write-foreign", path = shown(path)),
            Self::SeveralNames(path) => message!("write-several-names", path = shown(path)),
            Self::NoFile(path) => message!("write-no-file", path = shown(path)),
            Self::NoReader(path) => message!("write-no-reader", path = shown(path)),
            Self::Other { path, source } => {
                message!("write-other", path = shown(path), error = source.to_string())
            }
        }
    }

    /// The error for a failure of the file system at `path` in `folder`.
    pub(super) fn of(path: &Path, folder: &Path, source: io::Error) -> Self {
        match source.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::Forbidden(folder.to_owned())
            }
            _ => Self::Other { path: path.to_owned(), source },
        }
    }
}

/// The English message.
impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for WriteError {}
