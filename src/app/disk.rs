//! Files that the window writes.

use crate::export;
use crate::state::Command;
use std::path::Path;

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
