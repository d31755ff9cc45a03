//! File access of the window.

use crate::data;
use crate::data::RegisterRef;
use crate::model::Lang;
use crate::state::Event;
use crate::tr;
use std::path::{Path, PathBuf};

/// The size in bytes from which reading RON takes a noticeable time.
const LARGE: u64 = 4 << 20;

/// Whether reading the register takes a noticeable time.
pub fn is_large(reference: &RegisterRef) -> bool {
    let RegisterRef::Path(path) = reference else { return false };
    let size = |path: &Path| std::fs::metadata(path).map_or(0, |data| data.len());
    let files =
        std::fs::read_dir(path).map(|entries| entries.flatten().map(|entry| size(&entry.path())).sum());
    files.unwrap_or_else(|_| size(path)) > LARGE
}

/// Writes a file atomically.
pub fn write(path: &Path, bytes: &[u8], lang: Lang) -> Result<(), String> {
    data::write_whole(path, bytes).map_err(|error| error.message().in_lang(lang))
}

/// An unused path in the folder: `deals-timeline.png`, else `deals-timeline-2.png` and so on.
pub fn free_name(folder: &Path, name: &str, ending: &str) -> PathBuf {
    let numbered = (2..1000_u16).map(|number| folder.join(format!("{name}-{number}.{ending}")));
    let mut all = std::iter::once(folder.join(format!("{name}.{ending}"))).chain(numbered);
    all.find(|path| !path.exists()).unwrap_or_else(|| folder.join(format!("{name}-1000.{ending}")))
}

/// The event that reports the result of writing a file.
pub fn written(path: &Path, result: Result<(), String>, lang: Lang) -> Event {
    // The message names the absolute path, so that it does not depend on the working directory.
    let whole = whole_path(path);
    match result {
        Ok(()) => Event::Written(tr!(lang, "notice-saved", file = whole.display().to_string())),
        Err(error) => Event::NotWritten(error),
    }
}

/// The absolute path; a symbolic link at its end is not resolved.
fn whole_path(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let folder = whole.parent().and_then(|folder| folder.canonicalize().ok());
    match (folder, whole.file_name()) {
        (Some(folder), Some(name)) => folder.join(name),
        _ => whole,
    }
}

/// The path to open out of several dropped ones: the first that can be a register, else the first.
pub fn openable(paths: &[PathBuf]) -> Option<&PathBuf> {
    let is_register =
        |path: &&PathBuf| path.is_dir() || path.extension().is_some_and(|ending| ending == "ron");
    paths.iter().find(is_register).or(paths.first())
}

/// Whether the path exists, so that it may be a register.
pub fn is_there(path: &Path) -> bool {
    path.exists()
}
