//! A lock file next to a file, so that it can be read, changed and replaced in one step.
//!
//! The operating system releases the lock when its process ends in any way; the lock file may then remain until
//! the next holder removes it.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long to wait for the lock; holders need it only for milliseconds.
const PATIENCE: Duration = Duration::from_secs(10);

/// The exclusive right to change a file, held until it is dropped.
#[derive(Debug)]
pub struct Lock {
    file: File,
    path: PathBuf,
}

impl Lock {
    /// Waits for the right to change the file at `path`; links are followed.
    ///
    /// # Errors
    /// If the folder permits no new file; with `TimedOut` if another process holds the lock too long.
    pub fn of(path: &Path) -> io::Result<Self> {
        let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let mut name = std::ffi::OsString::from(".");
        name.push(real.file_name().unwrap_or_default());
        name.push(".lock");
        let path = real.with_file_name(name);
        let started = Instant::now();
        loop {
            let file = open(&path)?;
            match file.try_lock() {
                Ok(()) if is_still_at(&file, &path) => return Ok(Self { file, path }),
                // A lock file that was removed during the wait excludes nobody any more, so the loop opens a new one.
                Ok(()) | Err(TryLockError::WouldBlock) if started.elapsed() > PATIENCE => {
                    return Err(io::ErrorKind::TimedOut.into());
                }
                Ok(()) | Err(TryLockError::WouldBlock) => {}
                // Some network file systems have no locks; there the change proceeds without one.
                Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {
                    return Ok(Self { file, path });
                }
                Err(TryLockError::Error(error)) => return Err(error),
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

/// Opens a lock file. A folder received from somebody else may contain a link or a pipe with its name, so links are
/// not followed and only regular files are accepted.
fn open(path: &Path) -> io::Result<File> {
    let refused =
        || io::Error::new(io::ErrorKind::InvalidInput, format!("{} is no plain file", path.display()));
    if fs::symlink_metadata(path).is_ok_and(|there| !there.is_file()) {
        return Err(refused());
    }
    let mut options = File::options();
    options.create(true).truncate(false).write(true);
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::fs::OpenOptionsExt;
        let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
        options.custom_flags(i32::try_from(flags.bits()).unwrap_or(0));
    }
    let file = options.open(path)?;
    if file.metadata()?.is_file() { Ok(file) } else { Err(refused()) }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // The lock is still held here, so no other process can mistake the file for its own.
        if is_still_at(&self.file, &self.path)
            && let Err(error) = fs::remove_file(&self.path)
        {
            log::debug!("{} stays: {error}", self.path.display());
        }
    }
}

/// Whether the path still refers to this open file.
#[cfg(unix)]
pub(super) fn is_still_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let same = |a: &fs::Metadata, b: &fs::Metadata| (a.dev(), a.ino()) == (b.dev(), b.ino());
    let (there, own) = (fs::symlink_metadata(path), file.metadata());
    matches!((there, own), (Ok(there), Ok(own)) if same(&there, &own))
}

#[cfg(not(unix))]
pub(super) fn is_still_at(_file: &File, path: &Path) -> bool {
    path.exists()
}
