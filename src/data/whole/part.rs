//! An unfinished file: without a name if the system supports that, else with one that the next save removes.

use super::lock::is_still_at;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

const PREFIX: &str = ".dealscope-";
const SUFFIX: &str = ".part";

/// A file that is not at its target path yet; it is deleted if it is dropped before.
#[derive(Debug)]
pub(super) struct PartFile {
    file: File,
    /// The temporary name; `None` if the system supports files without a name.
    name: Option<PathBuf>,
}

impl PartFile {
    /// Creates a file in the folder with the default permissions, and removes abandoned unfinished files there.
    pub fn new(folder: &Path) -> io::Result<Self> {
        sweep(folder);
        match nameless(folder) {
            Some(file) => Ok(Self { file, name: None }),
            None => named(folder),
        }
    }

    pub fn file(&self) -> &File {
        &self.file
    }

    /// Syncs the content to disk, then gives the file its final name.
    pub fn put_at(mut self, path: &Path, folder: &Path) -> io::Result<()> {
        self.file.sync_all()?;
        if self.name.is_none() {
            match link(&self.file, path) {
                Ok(()) => return Ok(()),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => self.name_it(folder)?,
                Err(_) => self = self.copied(folder)?,
            }
        }
        if let Some(name) = &self.name {
            fs::rename(name, path)?;
            self.name = None;
        }
        Ok(())
    }

    /// Gives a nameless file a temporary name protected by a lock, because only a named file can replace another.
    fn name_it(&mut self, folder: &Path) -> io::Result<()> {
        hold(&self.file);
        loop {
            let name = next_name(folder);
            match link(&self.file, &name) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
                Ok(()) => {
                    self.name = Some(name);
                    return Ok(());
                }
            }
        }
    }

    /// Copies the content to a named file, for systems that cannot give a nameless file a name.
    fn copied(mut self, folder: &Path) -> io::Result<Self> {
        use std::io::{Seek, SeekFrom};
        let mut copy = named(folder)?;
        copy.file.set_permissions(self.file.metadata()?.permissions())?;
        self.file.seek(SeekFrom::Start(0))?;
        io::copy(&mut self.file, &mut copy.file)?;
        copy.file.sync_all()?;
        Ok(copy)
    }
}

impl Write for PartFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for PartFile {
    fn drop(&mut self) {
        if let Some(name) = &self.name
            && let Err(error) = fs::remove_file(name)
        {
            log::debug!("{} stays: {error}", name.display());
        }
    }
}

/// A file without a name, which disappears when the program ends.
#[cfg(target_os = "linux")]
fn nameless(folder: &Path) -> Option<File> {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt;
    let flags = OFlags::TMPFILE.bits().cast_signed();
    File::options().read(true).write(true).custom_flags(flags).open(folder).ok()
}

#[cfg(not(target_os = "linux"))]
fn nameless(_folder: &Path) -> Option<File> {
    None
}

/// Gives an open file a name, which must not exist yet.
#[cfg(target_os = "linux")]
fn link(file: &File, name: &Path) -> io::Result<()> {
    use rustix::fs::{AtFlags, CWD, linkat};
    use std::os::fd::AsRawFd;
    let open = format!("/proc/self/fd/{}", file.as_raw_fd());
    Ok(linkat(CWD, open, CWD, name, AtFlags::SYMLINK_FOLLOW)?)
}

#[cfg(not(target_os = "linux"))]
fn link(_file: &File, _name: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// A file with a temporary name, locked so that no other process removes it.
fn named(folder: &Path) -> io::Result<PartFile> {
    loop {
        let name = next_name(folder);
        let file = match File::options().read(true).write(true).create_new(true).open(&name) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            opened => opened?,
        };
        hold(&file);
        // Another process may have removed the file between its creation and the lock.
        if is_still_at(&file, &name) {
            return Ok(PartFile { file, name: Some(name) });
        }
    }
}

/// Locks an unfinished file. If files cannot be locked, other processes cannot remove it, either.
fn hold(file: &File) {
    if let Err(error) = file.lock() {
        log::debug!("a file cannot be locked: {error}");
    }
}

fn next_name(folder: &Path) -> PathBuf {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    folder.join(format!("{PREFIX}{}-{number}{SUFFIX}", std::process::id()))
}

/// Removes unfinished files that are no longer locked, because their process was killed.
fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let is_part = name.to_str().is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX));
        if !is_part || !entry.file_type().is_ok_and(|kind| kind.is_file()) {
            continue;
        }
        let path = entry.path();
        if let Ok(file) = File::open(&path)
            && file.try_lock().is_ok()
            && let Err(error) = fs::remove_file(&path)
        {
            log::debug!("{} stays: {error}", path.display());
        }
    }
}
