//! Where results and complaints go.

use super::Failure;
use crate::data;
use crate::export;
use crate::said;
use std::io::Write;
use std::path::Path;

/// Writes a result whole to a file, or to standard output for `-`.
pub fn deliver(target: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if target != Path::new("-") {
        return data::write_whole(target, bytes).map_err(|error| Failure::Data(error.said()));
    }
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        // Who reads only the first lines closes the pipe; that is no failure.
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Failure::Data(said!("command-standard-output", error = error.to_string())))
        }
        _ => Ok(()),
    }
}

/// Text as bytes, behind a byte order mark where `--bom` asks for one.
pub fn text_bytes(text: &str, bom: bool) -> Vec<u8> {
    if bom { export::with_bom(text) } else { text.as_bytes().to_vec() }
}

/// `--bom` is for CSV and TSV alone.
pub fn no_bom() -> Failure {
    Failure::Usage(said!("command-bom-format"))
}

/// A line on standard error; where nobody can read it, nothing is left to do.
pub fn complain(text: &str) {
    drop(writeln!(std::io::stderr().lock(), "{text}"));
}
