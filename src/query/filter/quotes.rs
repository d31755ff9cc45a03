//! Texts in quotes: which quotes open and close them, and how a filter prints them.

use super::reader::{Reader, Word, structure};
use super::spoken;

/// What may close a quote, the usual one first. Plain quotes close plain ones only, so that a printed filter may
/// hold all others.
pub(super) fn closers(opener: char) -> &'static str {
    match opener {
        '"' | '＂' => "\"＂",
        '«' => "»«",
        '»' => "«»",
        '「' | '﹁' => "」﹂",
        '『' | '﹃' => "』﹄",
        '„' | '‟' => "“”‟\"",
        _ => "”“‟〞〟❞″\"",
    }
}

/// The letter that an escape stands for, and how long it is.
pub(super) fn escaped(letters: &[char]) -> Option<(char, usize)> {
    if letters.first() != Some(&'\\') {
        return None;
    }
    let letter = match letters.get(1)? {
        '"' => '"',
        '\\' => '\\',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' if letters.get(2) == Some(&'{') => {
            let end = letters.iter().take(12).position(|&c| c == '}')?;
            let code: String = letters.get(3..end)?.iter().collect();
            let letter = u32::from_str_radix(&code, 16).ok().and_then(char::from_u32)?;
            return Some((letter, end + 1));
        }
        _ => return None,
    };
    Some((letter, 2))
}

/// A text as it must be typed: in quotes where it holds a sign of the language.
pub(super) fn quoted(text: &str) -> String {
    if is_bare(text) { text.to_owned() } else { in_quotes(text) }
}

/// Whether a text without quotes is read as itself.
pub(super) fn is_bare(text: &str) -> bool {
    let reader = Reader::new(text);
    let Some(first) = reader.peek() else { return false };
    let is_whole = reader.word_here() == Word { text: text.to_owned(), length: reader.len() };
    let is_plain = |c: char| !c.is_control() && structure(c) != '*';
    let is_sign = spoken::operator(text).is_some() || spoken::is_of_other_tools(text) || text.ends_with('。');
    is_whole && !"-!+'".contains(first) && text.chars().all(is_plain) && !is_sign
}

/// A text in quotes, in one line.
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
