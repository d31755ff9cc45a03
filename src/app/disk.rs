//! Files that the window writes.

use crate::data::RegisterRef;
use crate::export;
use crate::state::Command;
use std::path::{Path, PathBuf};

/// Bytes of RON that take a noticeable time to read.
const LARGE: u64 = 4 << 20;

/// Whether reading the register takes a noticeable time.
pub fn is_large(reference: &RegisterRef) -> bool {
    let RegisterRef::Path(path) = reference else { return false };
    let size = |path: &Path| std::fs::metadata(path).map_or(0, |data| data.len());
    let files =
        std::fs::read_dir(path).map(|entries| entries.flatten().map(|entry| size(&entry.path())).sum());
    files.unwrap_or_else(|_| size(path)) > LARGE
}

/// A name in the present folder that no file has yet.
pub fn free_name(stem: &str, ending: &str) -> PathBuf {
    let numbered = (2..10_000).map(|number| format!("{stem}-{number}.{ending}"));
    let mut names = std::iter::once(format!("{stem}.{ending}")).chain(numbered).map(PathBuf::from);
    names.find(|name| !name.exists()).unwrap_or_else(|| PathBuf::from(format!("{stem}.{ending}")))
}

/// Writes a file whole or not at all.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    export::write_whole(path, bytes).map_err(|error| error.to_string())
}

/// What the window says about it.
pub fn written(path: &Path, result: Result<(), String>) -> Command {
    match result {
        Ok(()) => Command::Done(format!("Saved {}", path.display())),
        Err(error) => Command::Failed(error),
    }
}
