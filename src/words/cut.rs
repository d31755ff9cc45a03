//! Texts shortened with an ellipsis: at a word, never within a number.

/// The text, or as much of it as `fits` with an ellipsis behind it. Numbers stay whole or go: no number is cut, none
/// stands right before the ellipsis, where it would look cut, and no sign is left without its number. Empty where
/// not even one word fits.
pub fn cut(text: &str, fits: impl Fn(&str) -> bool) -> String {
    let text = text.trim_end();
    if fits(text) {
        return text.to_owned();
    }
    let ends = ends(text);
    let shown = |end: usize| format!("{}…", &text[..end]);
    // What fits gets shorter, so the last end that fits is found by halves.
    let fitting = ends.partition_point(|&end| fits(&shown(end)));
    let Some(&longest) = fitting.checked_sub(1).and_then(|last| ends.get(last)) else { return String::new() };
    // Whole words where most of the line is left by them.
    let is_within_word = !text[longest..].starts_with([' ', '\u{a0}']);
    let head = &text[..longest];
    let at_word = head.rfind(' ').filter(|at| is_within_word && at * 3 > longest * 2);
    let best = at_word.and_then(|at| ends.iter().copied().rfind(|&end| end <= at)).unwrap_or(longest);
    shown(best)
}

/// Where the text may end before an ellipsis, from the first place to the last.
fn ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut start = 0;
    // Words that spaces part; those that hold a number are one with what non-breaking spaces bind to them.
    for word in text.split_inclusive(' ') {
        let bare = word.trim_end_matches(' ');
        if bare.contains(|letter: char| letter.is_ascii_digit()) {
            ends_in_number(bare, start, &mut ends);
        } else {
            ends.extend(bare.char_indices().map(|(at, letter)| start + at + letter.len_utf8()));
        }
        start += word.len();
    }
    ends.retain(|&end| text[..end].ends_with(is_end) && end < text.len());
    ends
}

/// The ends in a word with numbers: behind it, and in Chinese between characters that belong to no number.
fn ends_in_number(word: &str, start: usize, ends: &mut Vec<usize>) {
    let mut in_number = false;
    // Letters of other scripts run on without a space, so a word of them with a digit is not cut at all.
    let is_free = |letter: char| is_ideograph(letter) || is_mark(letter);
    let mut letters = word.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let end = start + at + letter.len_utf8();
        in_number = letter.is_ascii_digit() || in_number && is_of_number(letter);
        match letters.peek() {
            None if !in_number || !is_ideograph(letter) => ends.push(end),
            Some(&(_, next)) if !in_number && is_free(letter) && (is_free(next) || next.is_ascii_digit()) => {
                ends.push(end);
            }
            _ => {}
        }
    }
}

/// What follows digits and belongs to their number: decimals, groups, ranges, scales, signs of currencies.
fn is_of_number(letter: char) -> bool {
    matches!(
        letter,
        '.' | ',' | '-' | '–' | '—' | '~' | '%' | '\u{a0}' | '万' | '亿' | '千' | '百' | '十' | '兆'
    ) || matches!(letter, '元' | '美' | '欧' | '日' | '港' | '英' | '镑' | '韩' | '新' | '加' | '坡')
}

fn is_ideograph(letter: char) -> bool {
    matches!(u32::from(letter), 0x2e80..=0x9fff | 0xac00..=0xd7a3 | 0xf900..=0xfaff)
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '，' | '。' | '、' | '；' | '：' | '（' | '）' | '“' | '”')
}

/// A letter that may stand before an ellipsis: no digit, and no sign or bracket that wants more behind it.
fn is_end(letter: char) -> bool {
    letter.is_alphabetic() || matches!(letter, ')' | '）' | '”' | '’' | '"' | '\'')
}
