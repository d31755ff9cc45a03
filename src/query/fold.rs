//! Folding: text without case and accents, so that words match in any language.

use crate::model::{is_invisible, plain_mark};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// `text` in lower case, without accents and invisible characters, with compatibility forms unified (`Ｑ` as `q`), ß
/// as ss, and a single plain space between words. Different spellings of one name fold to the same text.
pub fn fold(text: &str) -> String {
    let is_odd = |b: u8| (b.is_ascii_control() && b != b'\n') || b == b'`';
    if text.is_ascii() && !text.contains("  ") && !text.bytes().any(is_odd) {
        return text.to_ascii_lowercase();
    }
    let seen = text.chars().filter(|&c| !is_invisible(c)).map(plain_mark);
    let letters = seen.nfkd().filter(|&c| !is_combining_mark(c)).map(plain_mark).flat_map(char::to_lowercase);
    let mut folded = String::with_capacity(text.len());
    for letter in letters {
        match letter {
            // Line breaks stay, so that no match extends across them.
            '\n' => folded.push('\n'),
            space if space.is_whitespace() => {
                if !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            'ß' => folded.push_str("ss"),
            'ς' => folded.push('σ'),
            // The lower case of İ keeps a combining dot, which is dropped like any accent.
            letter if is_combining_mark(letter) => {}
            letter => folded.push(letter),
        }
    }
    folded
}
