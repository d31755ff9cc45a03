//! Look-alike signs from other keyboards, and the plain sign that each stands for.
//!
//! A Chinese input method produces `：` for `:`, and a word processor turns `" "` into `“ ”`. Such signs have only
//! one meaning, so the readers accept them as the plain sign. Text in quotes is left unchanged.

use super::invisible::is_invisible;
use std::borrow::Cow;

/// The printable ASCII characters, in the order of their full-width forms, which begin with `！` (U+FF01).
const ASCII: &str =
    "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";

/// The sign for every dash longer than a hyphen: a minus, or "from … to".
pub const DASH: &str = "–";

/// The plain sign for a look-alike: ASCII characters, a space, [`DASH`], or an empty string for an invisible
/// character. `None` for every other character.
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

/// A text with its look-alikes replaced, and the original positions of its characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plain<'a> {
    pub text: Cow<'a, str>,
    /// The position of each character, and of the end, in the original text, in characters; empty if the text is
    /// unchanged.
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

    /// The same positions with another text, for error positions after `text` was rewritten.
    #[must_use]
    pub(super) fn with_text(&self, text: String) -> Plain<'static> {
        Plain { text: Cow::Owned(text), places: self.places.clone() }
    }

    /// The position in the original text of the character at index `at`.
    pub fn place(&self, at: usize) -> usize {
        self.places.get(at).or(self.places.last()).copied().unwrap_or(at)
    }
}

/// The text with its look-alikes replaced.
pub fn plain_text(text: &str) -> Cow<'_, str> {
    Plain::new(text).text
}
