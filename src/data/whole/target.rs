//! What a path leads to, and whether it may be replaced.

use super::error::WriteError;
use std::fs::{File, Metadata};
use std::io;
use std::path::{Path, PathBuf};

/// DraftLinks that are followed one after another, as the system does.
const MOST_LINKS: usize = 40;

/// What a path leads to.
pub(super) enum WriteTarget {
    /// A device or pipe, open for writing.
    Stream(File),
    File(FilePlace),
}

/// Where a file goes, its links followed.
#[derive(Debug)]
pub(super) struct FilePlace {
    pub path: PathBuf,
    pub folder: PathBuf,
    /// What stands there.
    old: Option<Box<Metadata>>,
}

impl WriteTarget {
    pub fn find(path: &Path) -> Result<Self, WriteError> {
        let old = std::fs::metadata(path).ok();
        if let Some(old) = old.as_ref().filter(|old| !old.is_file()) {
            return stream(path, old).map(Self::Stream);
        }
        let path = followed(path)?;
        let folder = match path.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
            _ => PathBuf::from("."),
        };
        if !folder.is_dir() {
            return Err(WriteError::NoFolder(folder));
        }
        if let Some(old) = &old {
            may_be_replaced(&path, old)?;
        }
        Ok(Self::File(FilePlace { path, folder, old: old.map(Box::new) }))
    }
}

/// Where links lead, be something there or not.
fn followed(path: &Path) -> Result<PathBuf, WriteError> {
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        let Ok(next) = std::fs::read_link(&path) else { return Ok(path) };
        path = path.parent().unwrap_or(Path::new("")).join(next);
    }
    let source = io::Error::other("its links lead in a circle");
    Err(WriteError::Other { path, source })
}

#[cfg(unix)]
fn may_be_replaced(path: &Path, old: &Metadata) -> Result<(), WriteError> {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    if old.nlink() > 1 {
        return Err(WriteError::SeveralNames(path.to_owned()));
    }
    // Who may do everything is still asked to mean it.
    if old.permissions().mode() & 0o200 == 0 {
        return Err(WriteError::Protected(path.to_owned()));
    }
    is_open_to_writing(path)
}

#[cfg(not(unix))]
fn may_be_replaced(path: &Path, old: &Metadata) -> Result<(), WriteError> {
    if old.permissions().readonly() {
        return Err(WriteError::Protected(path.to_owned()));
    }
    is_open_to_writing(path)
}

/// Lists of rights and marks of the file system protect files, too.
fn is_open_to_writing(path: &Path) -> Result<(), WriteError> {
    match File::options().write(true).open(path) {
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem
            ) =>
        {
            Err(WriteError::Protected(path.to_owned()))
        }
        _ => Ok(()),
    }
}

impl FilePlace {
    /// Whether the old file belongs to whom the new one will.
    #[cfg(unix)]
    pub fn check_owner(&self, new: &File) -> Result<(), WriteError> {
        use std::os::unix::fs::MetadataExt;
        let Some(old) = &self.old else { return Ok(()) };
        let is_same = new.metadata().is_ok_and(|new| new.uid() == old.uid());
        if is_same { Ok(()) } else { Err(WriteError::Foreign(self.path.clone())) }
    }

    #[cfg(not(unix))]
    pub fn check_owner(&self, _new: &File) -> Result<(), WriteError> {
        Ok(())
    }

    /// Gives the new file the mode of the old one, and its group where that is allowed.
    pub fn look_like_the_old(&self, new: &File) -> io::Result<()> {
        let Some(old) = &self.old else { return Ok(()) };
        #[cfg(unix)]
        {
            use std::os::unix::fs::{MetadataExt, fchown};
            if fchown(new, None, Some(old.gid())).is_err() {
                log::debug!("the group of {} is another now", self.path.display());
            }
        }
        new.set_permissions(old.permissions())
    }
}

#[cfg(unix)]
fn stream(path: &Path, old: &Metadata) -> Result<File, WriteError> {
    use std::os::unix::fs::FileTypeExt;
    let kind = old.file_type();
    if kind.is_dir() {
        return Err(WriteError::IsFolder(path.to_owned()));
    }
    if kind.is_fifo() {
        return pipe(path);
    }
    if kind.is_block_device() || kind.is_socket() {
        return Err(WriteError::NoFile(path.to_owned()));
    }
    let opened = File::options().write(true).open(path);
    opened.map_err(|error| WriteError::of(path, path, error))
}

#[cfg(not(unix))]
fn stream(path: &Path, old: &Metadata) -> Result<File, WriteError> {
    if old.is_dir() {
        return Err(WriteError::IsFolder(path.to_owned()));
    }
    let opened = File::options().write(true).open(path);
    opened.map_err(|error| WriteError::of(path, path, error))
}

/// Whether a path leads to a terminal or the like; a pipe must not be opened to ask it.
#[cfg(unix)]
pub(super) fn is_character_device(path: &Path) -> bool {
    use std::os::unix::fs::FileTypeExt;
    std::fs::metadata(path).is_ok_and(|there| there.file_type().is_char_device())
}

#[cfg(not(unix))]
pub(super) fn is_character_device(_path: &Path) -> bool {
    false
}

/// How long a pipe may wait for its reader.
#[cfg(target_os = "linux")]
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(10);

/// A pipe with a reader at its other end; opening one that nobody reads would wait for ever.
#[cfg(target_os = "linux")]
fn pipe(path: &Path) -> Result<File, WriteError> {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt;
    let failed = |error| WriteError::of(path, path, error);
    let started = std::time::Instant::now();
    loop {
        let at_once = OFlags::NONBLOCK.bits().cast_signed();
        match File::options().write(true).custom_flags(at_once).open(path) {
            Ok(file) => {
                // From here on writing waits for the reader to go on.
                rustix::fs::fcntl_setfl(&file, OFlags::empty()).map_err(|error| failed(error.into()))?;
                return Ok(file);
            }
            Err(error) if error.raw_os_error() != Some(rustix::io::Errno::NXIO.raw_os_error()) => {
                return Err(failed(error));
            }
            Err(_) if started.elapsed() > PATIENCE => return Err(WriteError::NoReader(path.to_owned())),
            Err(_) => std::thread::sleep(std::time::Duration::from_millis(20)),
        }
    }
}

#[cfg(all(unix, not(target_os = "linux")))]
fn pipe(path: &Path) -> Result<File, WriteError> {
    let opened = File::options().write(true).open(path);
    opened.map_err(|error| WriteError::of(path, path, error))
}
