//! Why a file was not written.

use crate::said;
use crate::words::Said;
use std::path::{Path, PathBuf};
use std::{fmt, io};

/// Why a file was not written; the old one, if any, is as it was.
#[derive(Debug)]
pub enum WriteError {
    NoFolder(PathBuf),
    IsFolder(PathBuf),
    /// The folder takes no new file.
    Forbidden(PathBuf),
    /// The file itself is protected against writing.
    Protected(PathBuf),
    /// The file belongs to another user, who would lose it to this one.
    Foreign(PathBuf),
    /// The file has other names, too, which would go on naming the old one.
    SeveralNames(PathBuf),
    /// A disk or a socket: nothing that takes a file.
    NoFile(PathBuf),
    /// Nobody reads the pipe.
    NoReader(PathBuf),
    Other {
        path: PathBuf,
        source: io::Error,
    },
}

impl WriteError {
    /// Why, to be said in any language.
    pub fn said(&self) -> Said {
        let shown = |path: &PathBuf| path.display().to_string();
        match self {
            Self::NoFolder(path) => said!("write-no-folder", path = shown(path)),
            Self::IsFolder(path) => said!("write-is-folder", path = shown(path)),
            Self::Forbidden(path) => said!("write-forbidden", path = shown(path)),
            Self::Protected(path) => said!("write-protected", path = shown(path)),
            Self::Foreign(path) => said!("write-foreign", path = shown(path)),
            Self::SeveralNames(path) => said!("write-several-names", path = shown(path)),
            Self::NoFile(path) => said!("write-no-file", path = shown(path)),
            Self::NoReader(path) => said!("write-no-reader", path = shown(path)),
            Self::Other { path, source } => {
                said!("write-other", path = shown(path), error = source.to_string())
            }
        }
    }

    pub(super) fn of(path: &Path, folder: &Path, source: io::Error) -> Self {
        match source.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::Forbidden(folder.to_owned())
            }
            _ => Self::Other { path: path.to_owned(), source },
        }
    }
}

/// In English.
impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.said().fmt(f)
    }
}

impl std::error::Error for WriteError {}
