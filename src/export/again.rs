//! Reads the command embedded in a figure's file, which reproduces the figure.

use super::lettering::Lettering;
use super::{png, svg};
use std::io::Cursor;

/// The maximum length of a command, in bytes; no figure needs a longer one. The limit is necessary because a few
/// bytes of a PNG may decompress to gigabytes.
const LONGEST: usize = 1 << 20;
/// The memory limit for the chunks of a PNG, in bytes.
const CHUNKS: usize = 64 << 20;

/// The command in the bytes of a PNG, SVG or PDF written by this program; `None` if there is none.
pub fn command_of(file: &[u8]) -> Option<String> {
    let found = if file.starts_with(b"\x89PNG") { of_png(file) } else { of_text(file) };
    found.filter(|command| command.starts_with("dealscope chart "))
}

/// How the letters of an SVG written by this program are held; `None` for other files. The command in a file says
/// nothing of it, as it says nothing of the file's format.
pub fn lettering_of(file: &[u8]) -> Option<Lettering> {
    if !file.starts_with(b"<svg") {
        return None;
    }
    // Words of the user are no markup: the sign before them is escaped.
    let is_text = memchr::memmem::find(file, b"<text ").is_some();
    Some(if is_text { Lettering::Text } else { Lettering::Outlines })
}

fn of_png(file: &[u8]) -> Option<String> {
    let limits = ::png::Limits { bytes: CHUNKS };
    let reader = ::png::Decoder::new_with_limits(Cursor::new(file), limits).read_info().ok()?;
    let chunk = reader.info().utf8_text.iter().find(|chunk| chunk.keyword == png::COMMAND)?;
    let mut chunk = chunk.clone();
    chunk.decompress_text_with_limit(LONGEST).ok()?;
    chunk.get_text().ok().filter(|command| command.len() <= LONGEST)
}

/// SVG holds the command in its metadata; PDF in its keywords, which its metadata packet repeats as plain XML.
fn of_text(file: &[u8]) -> Option<String> {
    // The part of a PDF before its metadata packet may contain the user's own text, so it is skipped.
    let packet = memchr::memmem::rfind(file, b"<?xpacket begin").unwrap_or(0);
    let file = file.get(packet..)?;
    let between = |start: &str, end: &str| {
        let from = memchr::memmem::find(file, start.as_bytes())? + start.len();
        let rest = file.get(from..)?;
        let length = memchr::memmem::find(rest.get(..LONGEST).unwrap_or(rest), end.as_bytes())?;
        std::str::from_utf8(file.get(from..from + length)?).ok().map(unescaped)
    };
    between(svg::COMMAND, svg::COMMAND_END).or_else(|| between("<pdf:Keywords>", "</pdf:Keywords>"))
}

fn unescaped(text: &str) -> String {
    let signs =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&amp;", "&")];
    signs.iter().fold(text.to_owned(), |text, (escaped, sign)| text.replace(escaped, sign))
}
