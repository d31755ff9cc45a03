//! Words into lines: wrapped at spaces and between Chinese characters, shortened with `…`.

use super::super::fonts::{Weight, is_wide, width};

/// How words are set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Style {
    /// In pixels.
    pub size: f32,
    pub weight: Weight,
}

impl Style {
    pub fn regular(size: f32) -> Self {
        Self { size, weight: Weight::Regular }
    }

    pub fn bold(size: f32) -> Self {
        Self { size, weight: Weight::Bold }
    }

    /// The same, but no larger than `most`.
    pub fn at_most(self, most: f32) -> Self {
        Self { size: self.size.min(most), ..self }
    }

    pub fn width(self, text: &str) -> f32 {
        width(text, self.size, self.weight)
    }
}

/// The text in lines no wider than `most`; words that are longer break where they must.
pub(super) fn wrap(text: &str, style: Style, most: f32) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0.0;
    for piece in pieces(text) {
        if used + style.width(piece.trim_end_matches(' ')) > most {
            if !line.is_empty() {
                lines.push(line.trim_end().to_owned());
            }
            (line, used) = break_long(piece, style, most, &mut lines);
        } else {
            line.push_str(piece);
            used += style.width(piece);
        }
    }
    if !line.trim_end().is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// Breaks what is wider than a line between any two characters; gives back the rest and its width.
fn break_long(piece: &str, style: Style, most: f32, lines: &mut Vec<String>) -> (String, f32) {
    let mut line = String::new();
    let mut used = 0.0;
    let mut buffer = [0_u8; 4];
    for letter in piece.chars() {
        let wide = style.width(letter.encode_utf8(&mut buffer));
        if used + wide > most && letter != ' ' && !line.is_empty() {
            lines.push(std::mem::take(&mut line));
            used = 0.0;
        }
        line.push(letter);
        used += wide;
    }
    (line, used)
}

/// The text cut where a line may break; each piece keeps the space behind it.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((_, letter)) = letters.next() {
        let Some(&(next_at, next)) = letters.peek() else { break };
        let is_space = letter == ' ' && next != ' ';
        let is_between = (is_wide(letter) || is_wide(next)) && !binds_back(next) && !binds_on(letter);
        let is_dash = letter == '-' && next.is_alphabetic() && next_at - start > 6;
        if is_space || is_between && next != ' ' || is_dash {
            pieces.push(&text[start..next_at]);
            start = next_at;
        }
    }
    pieces.push(&text[start..]);
    pieces
}

/// Marks that do not begin a line.
fn binds_back(letter: char) -> bool {
    matches!(
        letter,
        '，' | '。'
            | '、'
            | '；'
            | '：'
            | '）'
            | '」'
            | '』'
            | '！'
            | '？'
            | '》'
            | ')'
            | '.'
            | ','
            | '\u{a0}'
            | '-'
            | '–'
            | ';'
            | ':'
    )
}

/// Marks that do not end a line.
fn binds_on(letter: char) -> bool {
    matches!(letter, '（' | '「' | '『' | '《' | '(' | '\u{a0}' | '–' | '+')
}

/// The text in at most so many lines, the last one shortened where more would follow.
pub(super) fn wrap_most(text: &str, style: Style, most: f32, lines: usize) -> Vec<String> {
    let mut all = wrap(text, style, most);
    if all.len() <= lines {
        return all;
    }
    let rest = all.split_off(lines.saturating_sub(1)).join(" ");
    if lines > 0 {
        all.push(shorten(&rest, style, most));
    }
    all
}

/// The text, or as much of it as fits before an ellipsis; empty where not even that fits.
pub(super) fn shorten(text: &str, style: Style, most: f32) -> String {
    if style.width(text) <= most {
        return text.to_owned();
    }
    let room = most - style.width("…");
    let mut used = 0.0;
    let mut kept = String::new();
    let mut letter_text = [0_u8; 4];
    for letter in text.chars() {
        used += style.width(letter.encode_utf8(&mut letter_text));
        if used > room {
            break;
        }
        kept.push(letter);
    }
    let is_cut_word = !text[kept.len()..].starts_with(' ');
    if let (true, Some(at)) = (is_cut_word, kept.rfind(' ')) {
        // Whole words where most of the line is left by them.
        if at * 3 > kept.len() * 2 {
            kept.truncate(at);
        }
    }
    let kept = kept.trim_end_matches([' ', '\u{a0}', ',', ';', '，', '、', '(', '（']);
    if kept.is_empty() { String::new() } else { format!("{kept}…") }
}
