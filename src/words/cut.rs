//! Shortening texts with an ellipsis, at a word and never within a number.

/// The text, or as much of its beginning as `fits` with an ellipsis. Numbers are kept whole or left out: none is
/// cut, none directly precedes the ellipsis, where it would look cut, and no sign is left without its number. The
/// result is empty if not even one word fits.
pub fn cut(text: &str, fits: impl Fn(&str) -> bool) -> String {
    let text = text.trim_end();
    if fits(text) {
        return text.to_owned();
    }
    let ends = ends(text);
    let shown = |end: usize| format!("{}…", &text[..end]);
    // A shorter text always fits if a longer one does, so a binary search finds the last end that fits.
    let fitting = ends.partition_point(|&end| fits(&shown(end)));
    let Some(&longest) = fitting.checked_sub(1).and_then(|last| ends.get(last)) else { return String::new() };
    // Cut between words if that keeps more than two thirds of the text that fits.
    let is_within_word = !text[longest..].starts_with([' ', '\u{a0}']);
    let head = &text[..longest];
    let at_word = head.rfind(' ').filter(|at| is_within_word && at * 3 > longest * 2);
    let best = at_word.and_then(|at| ends.iter().copied().rfind(|&end| end <= at)).unwrap_or(longest);
    shown(best)
}

/// The byte positions at which the text may end before an ellipsis, in ascending order.
fn ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut start = 0;
    // Words are separated by ordinary spaces; non-breaking spaces keep a number and its unit in one word.
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

/// The possible ends in a word with digits: after it, and in Chinese between characters that belong to no number.
fn ends_in_number(word: &str, start: usize, ends: &mut Vec<usize>) {
    let mut in_number = false;
    // Some other scripts have no spaces either, so a word of theirs that contains a digit is not cut at all.
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

/// Whether a character after digits belongs to their number: signs of decimals, groups and ranges, scales,
/// currencies.
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

/// Whether a character may precede an ellipsis: it is not a digit, and not a sign or bracket that needs a
/// continuation.
fn is_end(letter: char) -> bool {
    letter.is_alphabetic() || matches!(letter, ')' | '）' | '”' | '’' | '"' | '\'')
}
