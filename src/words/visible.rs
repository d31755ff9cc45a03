//! Letters that would drive a terminal instead of being read: written so that they can be seen.
//!
//! Text of files, names, arguments and the environment may hold anything. A terminal takes control letters for
//! orders, turns lines around at marks of direction, and a line feed in a name forges a line of its own.

use std::borrow::Cow;
use std::fmt::Write;

/// Whether a letter does something to a terminal or to the letters around it instead of showing itself.
pub fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            // Marks of direction, embeddings and isolates.
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}'
            // Ends of lines and paragraphs.
            | '\u{2028}' | '\u{2029}'
            // Marks around notes, and the start of a hidden language tag.
            | '\u{fff9}'..='\u{fffb}' | '\u{e0001}')
}

/// The text in one line, unseen letters as `\n` or `\u{202e}`.
pub fn visible(text: &str) -> Cow<'_, str> {
    shown(text, is_unseen, |out, letter| out.extend(letter.escape_default()))
}

/// Text of several lines, its unseen letters but line feeds and tabs as the escapes of JSON: `\u202e`.
pub fn visible_data(text: &str) -> Cow<'_, str> {
    let is_hidden = |letter: char| is_unseen(letter) && letter != '\n' && letter != '\t';
    shown(text, is_hidden, |out, letter| {
        for unit in letter.encode_utf16(&mut [0; 2]) {
            if write!(out, "\\u{unit:04x}").is_err() {
                log::error!("text could not be formatted");
            }
        }
    })
}

fn shown(text: &str, is_hidden: impl Fn(char) -> bool, escape: impl Fn(&mut String, char)) -> Cow<'_, str> {
    if !text.chars().any(&is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        if is_hidden(letter) {
            escape(&mut out, letter);
        } else {
            out.push(letter);
        }
    }
    Cow::Owned(out)
}
