//! The target of a path, and whether it may be replaced.

use super::error::WriteError;
use std::fs::{File, Metadata};
use std::io;
use std::path::{Path, PathBuf};

/// The most links that are followed one after another; Linux has the same limit.
const MOST_LINKS: usize = 40;

/// The target of a path.
pub(super) enum WriteTarget {
    /// A device or pipe, open for writing.
    Stream(File),
    File(FilePlace),
}

/// The place of a file after following links.
#[derive(Debug)]
pub(super) struct FilePlace {
    pub path: PathBuf,
    pub folder: PathBuf,
    /// The metadata of the existing file, if there is one.
    old: Option<Box<Metadata>>,
}

impl WriteTarget {
    /// Follows the links of a path and checks that its target may be replaced; opens a device or pipe.
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

/// The path after following links, whether or not it exists.
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
    // Root could write to the file nevertheless; write protection is respected for root, too.
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

/// Opens the file for writing, because access control lists and file system flags can protect it, too.
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
    /// Checks that the old file has the same owner as the new one.
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

    /// Gives the new file the mode of the old one, and its group if that is permitted.
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

/// Whether a path leads to a character device such as a terminal, determined without opening it, because opening a
/// pipe could block.
#[cfg(unix)]
pub(super) fn is_character_device(path: &Path) -> bool {
    use std::os::unix::fs::FileTypeExt;
    std::fs::metadata(path).is_ok_and(|there| there.file_type().is_char_device())
}

#[cfg(not(unix))]
pub(super) fn is_character_device(_path: &Path) -> bool {
    false
}

/// How long to wait for a reader of a pipe.
#[cfg(target_os = "linux")]
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(10);

/// Opens a pipe once it has a reader; a blocking open without a reader would wait for ever.
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
                // From here on writing blocks until the reader continues.
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
