//! Escapes for characters that would control a terminal instead of being displayed.
//!
//! Text from files, names, arguments and the environment may contain any character. A terminal executes control
//! characters, direction marks reorder a line, and a line feed in a name can forge a line of output.

use super::letters::is_undrawn;
use std::borrow::Cow;
use std::fmt::Write;

/// Whether a character is invisible, or affects the terminal or the characters around it instead of being displayed.
/// Joiners and variation selectors are excepted, since Indic scripts and emoji need them.
pub fn is_unseen(letter: char) -> bool {
    let shapes_others = matches!(letter,
        '\u{200c}' | '\u{200d}' | '\u{180b}'..='\u{180d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}');
    is_undrawn(letter) && !shapes_others
}

/// The text in one line, with hidden characters escaped as in `\n` or `\u{202e}`.
pub fn visible(text: &str) -> Cow<'_, str> {
    shown(text, is_unseen, |out, letter| out.extend(letter.escape_default()))
}

/// Text of several lines, with hidden characters except line feeds and tabs escaped as in JSON: `\u202e`.
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
