//! Texts as a filter prints them: bare or in quotes.

use super::reader::{BareWord, FilterReader, structure};
use super::spoken;

/// The text as it must be typed: in quotes if it contains a sign of the filter language.
pub(super) fn quoted(text: &str) -> String {
    if is_bare(text) { text.to_owned() } else { in_quotes(text) }
}

/// Whether the text parses as itself without quotes.
pub(super) fn is_bare(text: &str) -> bool {
    let reader = FilterReader::new(text);
    let Some(first) = reader.peek() else { return false };
    let is_whole = reader.word_here() == BareWord { text: text.to_owned(), length: reader.len() };
    let is_plain = |c: char| !c.is_control() && structure(c) != '*';
    let is_sign = spoken::operator(text).is_some() || spoken::is_of_other_tools(text) || text.ends_with('。');
    is_whole && !"-!+'".contains(first) && text.chars().all(is_plain) && !is_sign
}

/// The text in quotes, on one line.
pub(super) fn in_quotes(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '＂' => out.push_str("\\u{ff02}"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => {
                out.extend(c.escape_unicode());
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
