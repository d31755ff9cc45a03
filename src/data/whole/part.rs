//! A file on its way: without a name where the system can do that, else with one that the next save sweeps.

use super::lock::is_still_at;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

const PREFIX: &str = ".dealscope-";
const SUFFIX: &str = ".part";

/// A file that is not in its place yet; it goes away where it never gets there.
#[derive(Debug)]
pub(super) struct PartFile {
    file: File,
    /// The name that it has on its way; none where the system keeps files without one.
    name: Option<PathBuf>,
}

impl PartFile {
    /// A new file in the folder, as open to others as any plain new file; what others left there is swept.
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

    /// Brings what was written onto the disk, then under its name.
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

    /// Gives a nameless file a name that is held by a lock, since only a named one can replace another.
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

    /// The same in a named file, where the system gives nameless ones no name.
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

/// A file without a name, which is gone with the program.
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

/// Gives an open file a name, which must be free.
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

/// A file that is named on its way, and locked so that nobody sweeps it.
fn named(folder: &Path) -> io::Result<PartFile> {
    loop {
        let name = next_name(folder);
        let file = match File::options().read(true).write(true).create_new(true).open(&name) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            opened => opened?,
        };
        hold(&file);
        // Between its birth and its lock somebody may have swept it.
        if is_still_at(&file, &name) {
            return Ok(PartFile { file, name: Some(name) });
        }
    }
}

/// Where files cannot be locked nobody sweeps, either.
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

/// Removes the files on their way that nobody holds any more: whoever wrote them was killed.
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
