//! Files that the window writes.

use crate::data;
use crate::data::RegisterRef;
use crate::model::Lang;
use crate::say;
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

/// Writes a file whole or not at all.
pub fn write(path: &Path, bytes: &[u8], lang: Lang) -> Result<(), String> {
    data::write_whole(path, bytes).map_err(|error| error.said().in_lang(lang))
}

/// A path in the folder at which nothing stands: `volumes.png`, else `volumes-2.png` and so on.
pub fn free_name(folder: &Path, name: &str, ending: &str) -> PathBuf {
    let numbered = (2..1000_u16).map(|number| folder.join(format!("{name}-{number}.{ending}")));
    let mut all = std::iter::once(folder.join(format!("{name}.{ending}"))).chain(numbered);
    all.find(|path| !path.exists()).unwrap_or_else(|| folder.join(format!("{name}-1000.{ending}")))
}

/// What the window says about it.
pub fn written(path: &Path, result: Result<(), String>, lang: Lang) -> Command {
    // Where it lies is said whole, wherever the program was started.
    let whole = whole_path(path);
    match result {
        Ok(()) => Command::Written(say!(lang, "notice-saved", file = whole.display().to_string())),
        Err(error) => Command::NotWritten(error),
    }
}

/// The path from the root on; a link at its end is named itself.
fn whole_path(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let folder = whole.parent().and_then(|folder| folder.canonicalize().ok());
    match (folder, whole.file_name()) {
        (Some(folder), Some(name)) => folder.join(name),
        _ => whole,
    }
}

/// Which of several dropped paths is opened: the first that can be a register, else the first.
pub fn openable(paths: &[PathBuf]) -> Option<&PathBuf> {
    let is_register =
        |path: &&PathBuf| path.is_dir() || path.extension().is_some_and(|ending| ending == "ron");
    paths.iter().find(is_register).or(paths.first())
}
