//! Writes results and errors: the only access to the terminal, which escapes control characters.

use super::outcome::Failure;
use crate::data;
use crate::export;
use crate::message;
use crate::words::{visible, visible_data};
use std::io::{IsTerminal, Write};
use std::path::Path;

/// Other names of standard output. Opening them as files would overwrite the file that output is appended to.
const STANDARD_OUTPUT: [&str; 4] = ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];

/// Writes data to a file atomically, or to standard output for `-`.
///
/// A file receives the exact bytes; on a terminal, control characters are escaped and binary data is refused.
pub fn deliver(target: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let is_standard = STANDARD_OUTPUT.iter().any(|name| target == Path::new(name));
    let is_seen =
        if is_standard { std::io::stdout().is_terminal() } else { data::whole::is_terminal(target) };
    let seen;
    let bytes = match std::str::from_utf8(bytes) {
        _ if !is_seen => bytes,
        Ok(text) => {
            seen = shown_data(text);
            seen.as_bytes()
        }
        Err(_) => return Err(Failure::Usage(message!("command-terminal-no-text"))),
    };
    if !is_standard {
        return data::write_whole(target, bytes).map_err(|error| Failure::Data(error.message()));
    }
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        // A reader such as `head` closes the pipe early; that is not an error.
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Failure::Data(message!("command-standard-output", error = error.to_string())))
        }
        _ => Ok(()),
    }
}

/// Data in the form for a terminal. Line breaks within cells of CSV and TSV are escaped; other formats already do so.
fn shown_data(text: &str) -> String {
    let seen = visible_data(text);
    if text.starts_with(['{', '[', '(', '<']) {
        return seen.into_owned();
    }
    let mut is_quoted = false;
    let mut out = String::with_capacity(seen.len());
    for letter in seen.chars() {
        is_quoted ^= letter == '"';
        if letter == '\n' && is_quoted {
            out.push_str("\\u000a");
        } else {
            out.push(letter);
        }
    }
    out
}

/// Writes text for people; control characters are escaped for files as well.
pub fn deliver_text(target: &Path, text: &str) -> Result<(), Failure> {
    let lines: Vec<_> = text.split('\n').map(visible).collect();
    deliver(target, lines.join("\n").as_bytes())
}

/// Text as bytes, with a byte order mark if `--bom` was given.
pub fn text_bytes(text: &str, bom: bool) -> Vec<u8> {
    if bom { export::with_bom(text) } else { text.as_bytes().to_vec() }
}

/// The error for `--bom` with a format other than CSV and TSV.
pub fn no_bom() -> Failure {
    Failure::Usage(message!("command-bom-format"))
}

/// Writes a line to standard error; a failure to do so cannot be reported anywhere.
pub fn complain(text: &str) {
    drop(writeln!(std::io::stderr().lock(), "{}", visible(text)));
}

/// Prints the help or the error of the parser, in which control characters are already escaped.
pub fn explain(error: &clap::Error) {
    drop(error.print());
}

/// Installs a logger and a panic hook that escape control characters.
pub fn guard_log() {
    let asked = std::env::var_os("RUST_LOG").unwrap_or_default();
    env_logger::Builder::new()
        .parse_filters(&visible(&asked.to_string_lossy()))
        .format(|out, record| {
            let (level, target, text) = (record.level(), record.target(), record.args().to_string());
            writeln!(out, "[{level:5} {}] {}", visible(target), visible(&text))
        })
        .init();
    std::panic::set_hook(Box::new(|panic| {
        let thread = std::thread::current();
        let name = visible(thread.name().unwrap_or("?")).into_owned();
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        let why = panic.payload_as_str().unwrap_or("for a reason that is no text");
        let trace = std::backtrace::Backtrace::capture();
        let trace = if trace.status() == std::backtrace::BacktraceStatus::Captured {
            format!("\n{trace}")
        } else {
            String::new()
        };
        let mut out = std::io::stderr().lock();
        drop(writeln!(out, "thread '{name}' panicked at {place}:\n{}{trace}", visible(why)));
    }));
}
