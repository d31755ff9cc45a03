//! Writing a file whole or not at all.

use crate::said;
use crate::words::Said;
use std::fmt;
use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// Why a file was not written; the old one, if any, is as it was.
#[derive(Debug)]
pub enum WriteError {
    NoFolder(PathBuf),
    IsFolder(PathBuf),
    Forbidden(PathBuf),
    Other { path: PathBuf, source: io::Error },
}

impl WriteError {
    /// Why, to be said in any language.
    pub fn said(&self) -> Said {
        let shown = |path: &PathBuf| path.display().to_string();
        match self {
            Self::NoFolder(path) => said!("write-no-folder", path = shown(path)),
            Self::IsFolder(path) => said!("write-is-folder", path = shown(path)),
            Self::Forbidden(path) => said!("write-forbidden", path = shown(path)),
            Self::Other { path, source } => {
                said!("write-other", path = shown(path), error = source.to_string())
            }
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

/// Writes the bytes to a file beside `path`, then puts it in its place, on disk before this returns.
///
/// A link stays a link: what it points to is replaced. A device or pipe (`/dev/stdout`, say) stays what it is and
/// takes the bytes.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    let target =
        if path.is_symlink() { std::fs::canonicalize(path).ok().or_else(|| pointed_at(path)) } else { None };
    let path = target.as_deref().unwrap_or(path);
    let folder = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    if path.is_dir() {
        return Err(WriteError::IsFolder(path.to_owned()));
    }
    if !folder.is_dir() {
        return Err(WriteError::NoFolder(folder.to_owned()));
    }
    write(path, folder, bytes).map_err(|source| match source.kind() {
        io::ErrorKind::PermissionDenied => WriteError::Forbidden(folder.to_owned()),
        _ => WriteError::Other { path: path.to_owned(), source },
    })
}

/// Where a link points to that nothing stands at yet.
fn pointed_at(link: &Path) -> Option<PathBuf> {
    let target = std::fs::read_link(link).ok()?;
    Some(link.parent().unwrap_or(Path::new("")).join(target))
}

fn write(path: &Path, folder: &Path, bytes: &[u8]) -> io::Result<()> {
    if std::fs::metadata(path).is_ok_and(|old| !old.is_file()) {
        return std::fs::OpenOptions::new().write(true).open(path)?.write_all(bytes);
    }
    let mut file = beside(folder)?;
    file.write_all(bytes)?;
    if let Ok(old) = std::fs::metadata(path) {
        file.as_file().set_permissions(old.permissions())?;
    }
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    sync_folder(folder)
}

/// A new file in the folder, as open to others as any plain new file.
fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".dealscope-").suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// Makes the new name durable; where folders cannot be opened, the file system sees to it.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}
