//! Signs of other keyboards, and the plain one that each stands for.
//!
//! A person who types Chinese gets `：` where the notations have `:`, and a word processor makes `“ ”` of
//! `" "`. Such signs have one meaning, so they are read as what they mean. What stands in quotes is left alone.

use super::invisible::is_invisible;
use std::borrow::Cow;

/// The printable signs of ASCII, in the order of their full-width forms from `！` (U+FF01) on.
const ASCII: &str =
    "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";

/// A dash that is longer than a hyphen: it stands for a minus, or for "from … to".
pub const DASH: &str = "–";

/// What a look-alike stands for: the plain signs, a space, [`DASH`], or nothing for what cannot be seen.
/// `None` for every other letter.
pub fn plain_sign(c: char) -> Option<&'static str> {
    if c.is_ascii() {
        return None;
    }
    if ('\u{ff01}'..='\u{ff5e}').contains(&c) {
        return ascii(u32::from(c) - 0xff01);
    }
    Some(match c {
        '\u{a0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200a}'
        | '\u{202f}'
        | '\u{205f}'
        | '\u{2800}'
        | '\u{3000}' => " ",
        unseen if is_invisible(unseen) => "",
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '〝' | '〞' | '〟' | '❝' | '❞' | '「' | '」' | '『'
        | '』' | '﹁' | '﹂' | '﹃' | '﹄' => "\"",
        '‘' | '’' | '‚' | '‛' | '′' | '‹' | '›' => "'",
        '∶' | 'ː' | '˸' | '꞉' | '︰' | '﹕' | '︓' => ":",
        '、' | '،' | '﹐' | '﹑' | '︐' | '︑' => ",",
        '。' | '﹒' | '｡' | '․' => ".",
        '…' | '‥' | '⋯' | '︙' => "..",
        '≥' | '≧' | '⩾' | '⪰' | '⋝' => ">=",
        '≤' | '≦' | '⩽' | '⪯' | '⋜' => "<=",
        '≠' | '≢' => "!=",
        '﹥' | '〉' | '⟩' => ">",
        '﹤' | '〈' | '⟨' => "<",
        '﹦' | '꞊' | '゠' => "=",
        '﹗' | '¬' | '︕' => "!",
        '﹙' | '〔' | '⟮' | '❨' | '︵' => "(",
        '﹚' | '〕' | '⟯' | '❩' | '︶' => ")",
        '【' | '〖' | '︻' => "[",
        '】' | '〗' | '︼' => "]",
        '﹛' => "{",
        '﹜' => "}",
        '‐' | '‑' | '−' | '﹣' | '⁃' | '➖' | '˗' => "-",
        '‒' | '–' | '—' | '―' | '─' | '━' | '﹘' | '⸺' => DASH,
        '∼' | '〜' | '˜' | '≈' | '≃' | '≅' | '≒' | '∽' => "~",
        '﹠' => "&",
        '∧' => "&&",
        '∣' | '￨' | '│' => "|",
        '∨' => "||",
        '﹢' => "+",
        '﹡' | '∗' => "*",
        '∕' | '⁄' => "/",
        '﹩' => "$",
        '￡' => "£",
        '٠'..='٩' => return digit(c, '٠'),
        '۰'..='۹' => return digit(c, '۰'),
        '०'..='९' => return digit(c, '०'),
        _ => return None,
    })
}

fn ascii(at: u32) -> Option<&'static str> {
    let at = usize::try_from(at).ok()?;
    ASCII.get(at..=at)
}

fn digit(c: char, zero: char) -> Option<&'static str> {
    ascii(u32::from('0') - u32::from('!') + u32::from(c) - u32::from(zero))
}

/// A text without look-alikes, and where its letters stood before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plain<'a> {
    pub text: Cow<'a, str>,
    /// The position in the text as it was, in characters, of each character and of the end; empty where
    /// nothing has moved.
    places: Vec<usize>,
}

impl<'a> Plain<'a> {
    pub fn new(text: &'a str) -> Self {
        if text.is_ascii() || text.chars().all(|c| plain_sign(c).is_none()) {
            return Self { text: Cow::Borrowed(text), places: Vec::new() };
        }
        let (mut plain, mut places) = (String::with_capacity(text.len()), Vec::new());
        let mut end = 0;
        for (at, c) in text.chars().enumerate() {
            let before = plain.len();
            match plain_sign(c) {
                Some(sign) => plain.push_str(sign),
                None => plain.push(c),
            }
            let added = plain.get(before..).unwrap_or_default().chars().count();
            places.extend(std::iter::repeat_n(at, added));
            end = at + 1;
        }
        places.push(end);
        Self { text: Cow::Owned(plain), places }
    }

    /// The same places with another text of as many characters.
    #[must_use]
    pub(super) fn with_text(&self, text: String) -> Plain<'static> {
        Plain { text: Cow::Owned(text), places: self.places.clone() }
    }

    /// Where the character number `at` stood in the text as it was.
    pub fn place(&self, at: usize) -> usize {
        self.places.get(at).or(self.places.last()).copied().unwrap_or(at)
    }
}

/// A text without look-alikes.
pub fn plain_text(text: &str) -> Cow<'_, str> {
    Plain::new(text).text
}
