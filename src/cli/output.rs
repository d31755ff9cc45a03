//! Where results and complaints go: the one door to a terminal, through which no letter passes that drives it.

use super::outcome::Failure;
use crate::data;
use crate::export;
use crate::said;
use crate::words::{visible, visible_data};
use std::io::{IsTerminal, Write};
use std::path::Path;

/// Other names of standard output; opened anew they would begin at the start of a file that it is appended to.
const STANDARD_OUTPUT: [&str; 4] = ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];

/// Writes data whole to a file, or to standard output for `-`.
///
/// A file holds the very data; a terminal shows what cannot be seen as escapes, and no bytes that are no text.
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
        Err(_) => return Err(Failure::Usage(said!("command-terminal-no-text"))),
    };
    if !is_standard {
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

/// Data as a terminal shows it. In CSV and TSV a cell may hold ends of lines; other formats escape their own.
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

/// Writes text for people, in which every letter can be seen wherever it goes.
pub fn deliver_text(target: &Path, text: &str) -> Result<(), Failure> {
    let lines: Vec<_> = text.split('\n').map(visible).collect();
    deliver(target, lines.join("\n").as_bytes())
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
    drop(writeln!(std::io::stderr().lock(), "{}", visible(text)));
}

/// The help, or what is wrong with the arguments, in which every letter can be seen already.
pub fn explain(error: &clap::Error) {
    drop(error.print());
}

/// Lets the log and the last words of a panic pass through the same door.
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
