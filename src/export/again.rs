//! The command that a figure's file keeps, by which it can be made again.

use super::{png, svg};
use std::io::Cursor;

/// The longest command that is read, in bytes; no figure needs one that long. A few bytes of a PNG may unpack to
/// gigabytes.
const LONGEST: usize = 1 << 20;
/// The most memory that the chunks of a PNG may take, in bytes.
const CHUNKS: usize = 64 << 20;

/// The command in the bytes of a PNG, SVG or PDF that the program made; `None` where there is none.
pub fn command_of(file: &[u8]) -> Option<String> {
    let found = if file.starts_with(b"\x89PNG") { of_png(file) } else { of_text(file) };
    found.filter(|command| command.starts_with("dealscope chart "))
}

fn of_png(file: &[u8]) -> Option<String> {
    let limits = ::png::Limits { bytes: CHUNKS };
    let reader = ::png::Decoder::new_with_limits(Cursor::new(file), limits).read_info().ok()?;
    let chunk = reader.info().utf8_text.iter().find(|chunk| chunk.keyword == png::COMMAND)?;
    let mut chunk = chunk.clone();
    chunk.decompress_text_with_limit(LONGEST).ok()?;
    chunk.get_text().ok().filter(|command| command.len() <= LONGEST)
}

/// SVG keeps it in its metadata, PDF in its keywords, which its packet of metadata repeats as plain XML.
fn of_text(file: &[u8]) -> Option<String> {
    // What stands in a PDF before its packet of metadata may be the user's own words.
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
