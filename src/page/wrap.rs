//! Line breaking: at spaces and between Chinese characters, shortened with `…`, never within a number.

use crate::figure::fonts::{Weight, is_wide, width};
use crate::words::cut;

/// The size and weight of text.
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

    /// The style, but no larger than `most`.
    pub fn at_most(self, most: f32) -> Self {
        Self { size: self.size.min(most), ..self }
    }

    pub fn width(self, text: &str) -> f32 {
        width(text, self.size, self.weight)
    }
}

/// The text in lines no wider than `most`; words longer than a line are broken.
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

/// The text in at most `lines` lines of similar length; the last one is shortened if there is more.
pub(super) fn balanced(text: &str, style: Style, most: f32, lines: usize) -> Vec<String> {
    const STEPS: usize = 8;
    let all = wrap(text, style, most);
    if all.len() < 2 || all.len() > lines {
        return wrap_most(text, style, most, lines);
    }
    let (mut narrow, mut wide) = (0.5 * most, most);
    for _ in 0..STEPS {
        let middle = f32::midpoint(narrow, wide);
        if wrap(text, style, middle).len() > all.len() { narrow = middle } else { wide = middle }
    }
    wrap(text, style, wide)
}

/// The text in lines no wider than `most`; if the last one were a single word, the lines are of similar length.
pub(super) fn without_orphan(text: &str, style: Style, most: f32) -> Vec<String> {
    let lines = wrap(text, style, most);
    let is_orphan = lines.len() > 1
        && lines.last().is_some_and(|last| !last.contains(' ') && style.width(last) < 0.2 * most);
    if is_orphan { balanced(text, style, most, lines.len()) } else { lines }
}

/// Breaks a piece that is wider than a line: at non-breaking spaces, else between any two characters. A number is
/// broken only if it is itself wider than a line. Returns the rest and its width.
fn break_long(piece: &str, style: Style, most: f32, lines: &mut Vec<String>) -> (String, f32) {
    let mut line = String::new();
    for part in unbound(piece, style, most) {
        if !line.is_empty() && style.width(&line) + style.width(part.trim_end_matches([' ', '\u{a0}'])) > most
        {
            lines.push(line.trim_end().to_owned());
            line.clear();
        }
        line.push_str(part);
    }
    let used = style.width(&line);
    (line, used)
}

/// The parts of a piece that may be on lines of their own, none wider than a line.
fn unbound(piece: &str, style: Style, most: f32) -> Vec<&str> {
    let fits = |part: &str| style.width(part.trim_end_matches([' ', '\u{a0}'])) <= most;
    let mut parts = Vec::new();
    for part in piece.split_inclusive('\u{a0}') {
        if fits(part) {
            parts.push(part);
            continue;
        }
        let is_of_number = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',');
        let mut start = 0;
        let mut letters = part.char_indices().peekable();
        while let Some((_, letter)) = letters.next() {
            let Some(&(at, next)) = letters.peek() else { break };
            let is_within = is_of_number(letter) && is_of_number(next);
            let is_full = |from: usize| !fits(&part[from..at]);
            if next != ' ' && (!is_within || is_full(start)) {
                parts.push(&part[start..at]);
                start = at;
            }
        }
        parts.push(&part[start..]);
    }
    parts
}

/// The text divided where a line may break; each piece keeps the space after it.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut number = false;
    let mut letters = text.char_indices().peekable();
    while let Some((_, letter)) = letters.next() {
        let Some(&(next_at, next)) = letters.peek() else { break };
        let is_space = letter == ' ' && next != ' ';
        let is_between = (is_wide(letter) || is_wide(next)) && !binds_back(next) && !binds_on(letter);
        number =
            letter.is_ascii_digit() || number && matches!(letter, '万' | '亿' | '美' | '欧' | '日' | '港');
        // A number keeps its scale and its measure word: `1210亿元`, `30个`.
        let is_between = is_between && !number;
        let is_dash = letter == '-' && next.is_alphabetic() && next_at - start > 6;
        if is_space || is_between && next != ' ' || is_dash {
            pieces.push(&text[start..next_at]);
            start = next_at;
        }
    }
    pieces.push(&text[start..]);
    pieces
}

/// Characters that must not begin a line.
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
            | '—'
            | ';'
            | ':'
    )
}

/// Characters that must not end a line.
fn binds_on(letter: char) -> bool {
    matches!(letter, '（' | '「' | '『' | '《' | '(' | '\u{a0}' | '–' | '—' | '≥' | '≤' | '≈' | '~' | '+')
}

/// The text in at most `lines` lines; the last one is shortened if there is more.
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

/// The text, or as much as fits before an ellipsis, without any part of a number; empty if not even one word fits.
pub(super) fn shorten(text: &str, style: Style, most: f32) -> String {
    cut(text, |shown| style.width(shown) <= most)
}

/// The style in which a number with its signs and units fits, which may be smaller, but not than `least`; otherwise
/// `None`. Numbers are never cut.
pub(super) fn whole(text: &str, style: Style, most: f32, least: f32) -> Option<Style> {
    let size = style.size * (most / style.width(text).max(1.0)).min(1.0);
    (size >= least.min(style.size)).then_some(Style { size, ..style })
}

/// Whether each word of a text fits on a line of such a width; scripts without spaces break anywhere.
pub(super) fn has_whole_words(text: &str, style: Style, width: f32) -> bool {
    text.split_whitespace().all(|word| style.width(word) <= width || !word.is_ascii())
}
