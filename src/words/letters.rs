//! The characters that the program can display: those in its fonts, in scripts written from left to right.
//!
//! The list is generated together with the fonts (`assets/fonts/cut.py`), so that a text can be checked without
//! reading or unpacking a font; a test compares the list with the fonts.

use super::Message;
use crate::message;
use crate::model::is_invisible;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use std::sync::LazyLock;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// A set of code points, with one bit for each.
struct LetterSet(Vec<u64>);

impl LetterSet {
    /// Reads hexadecimal ranges such as `4E00-9FA5 9FBB`.
    fn parse(list: &str) -> Self {
        let mut letters = Self(vec![0; 0x11_0000 / 64]);
        for run in list.split_ascii_whitespace() {
            let (first, last) = run.split_once('-').unwrap_or((run, run));
            let ends = [first, last].map(|end| u32::from_str_radix(end, 16).ok());
            let [Some(first), Some(last)] = ends else {
                log::error!("the list of letters holds '{run}'");
                continue;
            };
            for code in first..=last {
                let word = usize::try_from(code / 64).ok().and_then(|at| letters.0.get_mut(at));
                if let Some(word) = word {
                    *word |= 1 << (code % 64);
                }
            }
        }
        letters
    }

    fn has(&self, letter: char) -> bool {
        let code = u32::from(letter);
        let word = usize::try_from(code / 64).ok().and_then(|at| self.0.get(at));
        word.is_some_and(|word| word & (1 << (code % 64)) != 0)
    }
}

static LETTERS: LazyLock<LetterSet> =
    LazyLock::new(|| LetterSet::parse(include_str!("../../assets/fonts/letters.txt")));

/// Whether one of the bundled fonts has the character.
pub fn has_glyph(letter: char) -> bool {
    LETTERS.has(letter)
}

/// Whether a character needs no glyph, because it is invisible or ends a line or a paragraph.
pub fn is_undrawn(letter: char) -> bool {
    is_invisible(letter) || letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}')
}

/// The Unicode blocks of scripts written from right to left.
const RIGHT_TO_LEFT: [RangeInclusive<char>; 5] = [
    '\u{590}'..='\u{8ff}',
    '\u{fb1d}'..='\u{fdff}',
    '\u{fe70}'..='\u{fefe}',
    '\u{10800}'..='\u{10fff}',
    '\u{1e800}'..='\u{1efff}',
];

/// Whether a character belongs to a script written from right to left.
pub fn is_right_to_left(letter: char) -> bool {
    RIGHT_TO_LEFT.iter().any(|block| block.contains(&letter))
}

/// All characters of the blocks of scripts written from right to left.
pub fn all_right_to_left() -> impl Iterator<Item = char> {
    RIGHT_TO_LEFT.into_iter().flatten()
}

/// The text in Unicode's composed form (NFC): a letter and its combining mark become one character if there is one,
/// as in drawing.
pub fn composed(text: &str) -> Cow<'_, str> {
    // U+0300 is the first combining mark; characters before it do not combine.
    let is_plain = text.is_ascii() || text.chars().all(|letter| letter < '\u{300}') || is_nfc(text);
    if is_plain { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}

/// The characters of a text that would be drawn as boxes. U+FFFD is not among them, because it already marks
/// unreadable text.
pub fn lost(text: &str) -> BTreeSet<char> {
    let is_lost =
        |letter: &char| !has_glyph(*letter) && !is_undrawn(*letter) && *letter != char::REPLACEMENT_CHARACTER;
    if text.is_ascii() || !text.chars().any(|letter| is_lost(&letter)) {
        return BTreeSet::new();
    }
    composed(text).chars().filter(is_lost).collect()
}

/// Characters that cannot be displayed, by cause.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lost {
    /// Characters that no bundled font has.
    pub without_glyph: BTreeSet<char>,
    /// Characters of scripts written from right to left, which the program does not draw.
    pub right_to_left: BTreeSet<char>,
}

impl FromIterator<char> for Lost {
    fn from_iter<T: IntoIterator<Item = char>>(letters: T) -> Self {
        let (right_to_left, without_glyph) =
            letters.into_iter().partition(|letter| is_right_to_left(*letter));
        Self { without_glyph, right_to_left }
    }
}

/// The most characters that are listed individually.
const LISTED: usize = 8;

/// A phrase that lists characters with their code points: `😀 (U+1F600), U+05D0 and 3 more`.
///
/// A character that would reverse the direction of the line, or combine with the one before it, is given by its code
/// point alone.
pub fn listed(letters: &BTreeSet<char>) -> Message {
    let shown = |letter: &char| {
        let code = u32::from(*letter);
        let is_alone = !is_right_to_left(*letter) && !is_combining_mark(*letter);
        if is_alone { format!("{letter} (U+{code:04X})") } else { format!("U+{code:04X}") }
    };
    let mut all = letters.iter().take(LISTED).map(shown);
    let mut said = Message::plain(all.next().unwrap_or_default());
    for next in all {
        said = message!("letters-next", before = said, next = next);
    }
    match letters.len().saturating_sub(LISTED) {
        0 => said,
        more => message!("letters-more", before = said, more = more),
    }
}
