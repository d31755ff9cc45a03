//! Text, numbers and names as XML 1.0 holds them.

use std::fmt::Write;

/// A length with at most two decimals; NaN and infinities become zero.
pub(super) fn number(value: f32) -> String {
    decimal(value, 2)
}

/// A number with at most so many decimals; NaN and infinities become zero.
pub(super) fn decimal(value: f32, decimals: usize) -> String {
    let value = if value.is_finite() { value } else { 0.0 };
    let text = format!("{value:.decimals$}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// Text escaped for XML 1.0: four characters are escaped, forbidden ones are dropped.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for letter in text.chars().filter_map(kept) {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(letter),
        }
    }
    out
}

/// The characters that are left of a text in XML 1.0.
pub(super) fn kept_letters(text: &str) -> String {
    text.chars().filter_map(kept).collect()
}

/// The character that stands for this one in XML 1.0, if any: line breaks and tabs become spaces.
fn kept(letter: char) -> Option<char> {
    match letter {
        '\n' | '\r' | '\t' => Some(' '),
        '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => None,
        _ => Some(letter),
    }
}

/// The text as a renderer draws it where spaces are not preserved: none at its ends, and one between words.
pub(super) fn collapsed(text: &str) -> String {
    let text = kept_letters(text);
    text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Appends formatted text; writing to a `String` cannot fail.
pub(super) fn append(out: &mut String, text: std::fmt::Arguments<'_>) {
    if out.write_fmt(text).is_err() {
        log::error!("text could not be formatted");
    }
}
