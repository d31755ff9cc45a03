//! Writing a file whole or not at all: the one way in which the program writes any file.
//!
//! The bytes go to a file beside the target, onto the disk, and only then to the target's name. Where the system
//! can do it they have no name at all until they are whole; else their name is swept by the next save in that
//! folder. So whoever is killed while writing leaves the old file, or none.

mod error;
mod lock;
mod part;
mod target;

pub use error::WriteError;
pub use lock::Lock;

use part::PartFile;
use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use target::{FilePlace, WriteTarget};

/// Writes the bytes to a file beside `path`, then puts it in its place, on disk before this returns.
///
/// A link stays a link: what it points to is replaced. A device or pipe (`/dev/null`, say) stays what it is and
/// takes the bytes. The new file has the mode of the old one.
///
/// # Errors
/// Where the file cannot be written, or where replacing it would take it from somebody: see [`WriteError`].
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    let mut file = Whole::begin(path)?;
    match file.write_all(bytes) {
        // Who reads only the beginning of a pipe closes it; that is no failure.
        Err(error) if file.is_stream() && error.kind() == io::ErrorKind::BrokenPipe => return Ok(()),
        Err(error) => return Err(file.failed(error)),
        Ok(()) => {}
    }
    file.finish()
}

/// Makes a folder and those that it lies in, durably, unless it is there.
///
/// # Errors
/// Where the file system refuses.
pub fn make_folder(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    std::fs::create_dir_all(path)?;
    for folder in path.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty()) {
        // A folder that may not be opened was there before.
        if sync_folder(folder).is_err() {
            break;
        }
    }
    Ok(())
}

/// Whether what is written there is read on a terminal.
pub fn is_terminal(path: &Path) -> bool {
    use std::io::IsTerminal;
    let is_plain = std::fs::metadata(path).map_or(true, |there| there.is_file() || there.is_dir());
    !is_plain
        && target::is_character_device(path)
        && File::options().write(true).open(path).is_ok_and(|file| file.is_terminal())
}

/// A file that is being written and is not there before [`Whole::finish`].
#[derive(Debug)]
pub struct Whole {
    /// As it was asked for.
    path: PathBuf,
    sink: Sink,
}

#[derive(Debug)]
enum Sink {
    /// A device or pipe, which takes the bytes as they come.
    Stream(File),
    PartFile(PartFile, FilePlace),
}

impl Whole {
    /// Looks whether the file can be written, and begins.
    ///
    /// # Errors
    /// As [`write_whole`].
    pub fn begin(path: &Path) -> Result<Self, WriteError> {
        let sink = match WriteTarget::find(path)? {
            WriteTarget::Stream(file) => Sink::Stream(file),
            WriteTarget::File(place) => {
                let part = PartFile::new(&place.folder)
                    .map_err(|error| WriteError::of(path, &place.folder, error))?;
                place.check_owner(part.file())?;
                Sink::PartFile(part, place)
            }
        };
        Ok(Self { path: path.to_owned(), sink })
    }

    fn is_stream(&self) -> bool {
        matches!(self.sink, Sink::Stream(_))
    }

    fn failed(&self, error: io::Error) -> WriteError {
        let folder = match &self.sink {
            Sink::PartFile(_, place) => &place.folder,
            Sink::Stream(_) => &self.path,
        };
        WriteError::of(&self.path, folder, error)
    }

    /// Puts the file in its place, on disk before this returns.
    ///
    /// # Errors
    /// Where the disk is full or fails; the old file is as it was.
    pub fn finish(self) -> Result<(), WriteError> {
        let Self { path, sink } = self;
        let Sink::PartFile(part, place) = sink else { return Ok(()) };
        let done =
            place.look_like_the_old(part.file()).and_then(|()| part.put_at(&place.path, &place.folder));
        done.and_then(|()| sync_folder(&place.folder))
            .map_err(|error| WriteError::of(&path, &place.folder, error))
    }
}

impl Write for Whole {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.sink {
            Sink::Stream(file) => file.write(bytes),
            Sink::PartFile(part, _) => part.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Makes a new name durable; where folders cannot be opened, the file system sees to it.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}
