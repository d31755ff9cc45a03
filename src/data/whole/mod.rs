//! Writing a file completely or not at all. The program writes every file in this way.
//!
//! The bytes are written to a file next to the target and synced to disk before that file takes the target's name.
//! If the system supports it, the file has no name until it is complete; otherwise the next save in the folder
//! removes an abandoned one. A process killed while writing therefore leaves the old file, or none.

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

/// Writes the bytes to a file next to `path`, then moves it into place; the result is on disk before this returns.
///
/// A link remains and its target is replaced. A device or pipe, such as `/dev/null`, remains and receives the
/// bytes. The new file has the mode of the old one.
///
/// # Errors
/// If the file cannot be written, or must not be replaced: see [`WriteError`].
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    let mut file = Whole::begin(path)?;
    match file.write_all(bytes) {
        // A reader that needs only the beginning closes the pipe; that is not an error.
        Err(error) if file.is_stream() && error.kind() == io::ErrorKind::BrokenPipe => return Ok(()),
        Err(error) => return Err(file.failed(error)),
        Ok(()) => {}
    }
    file.finish()
}

/// Creates a folder and its missing parents durably, unless it exists.
///
/// # Errors
/// If the file system refuses.
pub fn make_folder(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    std::fs::create_dir_all(path)?;
    for folder in path.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty()) {
        // A folder that cannot be opened existed before, so the folders above it are not new.
        if sync_folder(folder).is_err() {
            break;
        }
    }
    Ok(())
}

/// Whether the path leads to a terminal.
pub fn is_terminal(path: &Path) -> bool {
    use std::io::IsTerminal;
    let is_plain = std::fs::metadata(path).map_or(true, |there| there.is_file() || there.is_dir());
    !is_plain
        && target::is_character_device(path)
        && File::options().write(true).open(path).is_ok_and(|file| file.is_terminal())
}

/// A file that is being written; it appears at its path only with [`Whole::finish`].
#[derive(Debug)]
pub struct Whole {
    /// The path as given by the caller.
    path: PathBuf,
    sink: Sink,
}

#[derive(Debug)]
enum Sink {
    /// A device or pipe, which receives the bytes directly.
    Stream(File),
    Part(PartFile, FilePlace),
}

impl Whole {
    /// Checks whether the file can be written, and begins writing.
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
                Sink::Part(part, place)
            }
        };
        Ok(Self { path: path.to_owned(), sink })
    }

    fn is_stream(&self) -> bool {
        matches!(self.sink, Sink::Stream(_))
    }

    fn failed(&self, error: io::Error) -> WriteError {
        let folder = match &self.sink {
            Sink::Part(_, place) => &place.folder,
            Sink::Stream(_) => &self.path,
        };
        WriteError::of(&self.path, folder, error)
    }

    /// Moves the file into place; the result is on disk before this returns.
    ///
    /// # Errors
    /// If the disk is full or fails; the old file is then unchanged.
    pub fn finish(self) -> Result<(), WriteError> {
        let Self { path, sink } = self;
        let Sink::Part(part, place) = sink else { return Ok(()) };
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
            Sink::Part(part, _) => part.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Makes a new name in a folder durable. On systems on which folders cannot be opened, this is left to the file
/// system.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}
