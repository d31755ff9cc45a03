//! The reader that all notations share: it walks over the text and refuses with a position.

use super::expected::{Expected, NotationError};
use super::grouping::{self, plain_number};
use super::signs::{DASH, Plain};
use rust_decimal::Decimal;

/// The scales that numbers are written with, largest first: sign and power of ten.
const WRITTEN: [(&str, u32); 4] = [("tn", 12), ("bn", 9), ("M", 6), ("k", 3)];

/// The scales that a number may carry, with their powers of ten. Those in Latin letters are read in either case.
const SCALES: &[(&str, u32)] = &[
    ("tn", 12),
    ("trillion", 12),
    ("trillions", 12),
    ("万亿", 12),
    ("萬億", 12),
    ("千亿", 11),
    ("百亿", 10),
    ("bn", 9),
    ("b", 9),
    ("billion", 9),
    ("billions", 9),
    ("十亿", 9),
    ("亿", 8),
    ("億", 8),
    ("千万", 7),
    ("千萬", 7),
    ("M", 6),
    ("mn", 6),
    ("mln", 6),
    ("million", 6),
    ("millions", 6),
    ("百万", 6),
    ("百萬", 6),
    ("十万", 5),
    ("十萬", 5),
    ("万", 4),
    ("萬", 4),
    ("k", 3),
    ("thousand", 3),
    ("thousands", 3),
    ("千", 3),
    // Read only to be refused: a trillion in Taiwan and Japan, a million elsewhere.
    (UNCLEAR_SCALE, 0),
];

/// The scale of two meanings.
const UNCLEAR_SCALE: &str = "兆";

/// The largest whole part a number may have: below 10^18 whatever its scale.
const MOST_DIGITS: u32 = 18;
/// The most decimals that remain after the scale is applied; sums of a million stay exact.
const MOST_DECIMALS: u32 = 4;

/// Walks over a text without look-alikes; tells positions in the text as it was.
pub(super) struct Cursor<'a> {
    plain: &'a Plain<'a>,
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    pub fn new(plain: &'a Plain<'a>) -> Self {
        Self { plain, text: &plain.text, at: 0 }
    }

    pub fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub fn is_done(&self) -> bool {
        self.rest().is_empty()
    }

    pub fn mark(&self) -> usize {
        self.at
    }

    pub fn rewind(&mut self, mark: usize) {
        self.at = mark;
    }

    pub fn skip_spaces(&mut self) {
        self.take_while(char::is_whitespace);
    }

    /// Steps over `token` if the text goes on with it.
    pub fn eat(&mut self, token: &str) -> bool {
        let found = self.rest().starts_with(token);
        if found {
            self.at += token.len();
        }
        found
    }

    pub fn eat_any(&mut self, tokens: &[&str]) -> bool {
        tokens.iter().any(|token| self.eat(token))
    }

    pub fn take_while(&mut self, keep: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|c| !keep(c)).unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).unwrap_or_default()
    }

    /// What stands before a mark, without the white space that leads up to it.
    pub fn before(&self, mark: usize) -> &'a str {
        self.text.get(..mark).unwrap_or_default().trim_end()
    }

    pub fn refuse<T>(&self, expected: Expected) -> Result<T, NotationError> {
        self.refuse_at(self.at, expected)
    }

    pub fn refuse_at<T>(&self, at: usize, expected: Expected) -> Result<T, NotationError> {
        let before = self.text.get(..at).unwrap_or(self.text);
        Err(NotationError { position: self.plain.place(before.chars().count()), expected })
    }

    /// Nothing but white space may follow.
    pub fn finish(&mut self, expected: Expected) -> Result<(), NotationError> {
        self.skip_spaces();
        if self.is_done() { Ok(()) } else { self.refuse(expected) }
    }

    /// Steps over what stands between the two ends of a range.
    pub fn eat_range_sign(&mut self) -> bool {
        let is_dash = self.eat(DASH);
        while is_dash && self.eat(DASH) {}
        is_dash || self.eat_any(&["..", "~", "至", "到"])
    }

    /// A number with an optional scale: `300M`, `1.2bn`, `121亿`, `1,250,000`. What the signs between its digits
    /// mean is told in `grouping`.
    pub fn number(&mut self) -> Result<Scaled, NotationError> {
        let start = self.at;
        let run = self.rest().get(..grouping::run_length(self.rest())).unwrap_or_default();
        if !run.starts_with(|c: char| c.is_ascii_digit()) {
            return self.refuse_at(start, Expected::Number);
        }
        self.at += run.len();
        let digits = grouping::read(run).or_else(|expected| self.refuse_at(start, expected))?;
        if self.rest().starts_with('.') && !self.rest().starts_with("..") {
            self.at += 1;
            return self.refuse(Expected::Decimals);
        }
        let power = self.scale()?;
        if let Some(doubt) = digits.doubt.filter(|doubt| power == 0 || !doubt.is_settled_by_scale()) {
            let (decimal, grouped) = doubt.readings();
            let scale = self.text.get(start + run.len()..self.at).unwrap_or_default();
            let (decimal, grouped) = (decimal + scale, grouped + scale);
            let found = format!("{run}{scale}");
            return self.refuse_at(start, Expected::OneMeaning { found, decimal, grouped });
        }
        let value = Decimal::from_str_exact(&digits.plain)
            .ok()
            .and_then(|number| scaled(number, power))
            .filter(|value| value.trunc() < Decimal::from_i128_with_scale(10_i128.pow(MOST_DIGITS), 0));
        match value {
            Some(value) if value.normalize().scale() <= MOST_DECIMALS => {
                Ok(Scaled { value: value.normalize(), is_scaled: power > 0 })
            }
            Some(_) => self.refuse_at(start, Expected::FewerDecimals),
            None => self.refuse_at(start, Expected::SmallerNumber),
        }
    }

    /// The power of ten of the scale that comes next, 0 if none does; spaces before it are stepped over with it.
    fn scale(&mut self) -> Result<u32, NotationError> {
        let before = self.at;
        self.skip_spaces();
        let letters = self.rest();
        let longest =
            SCALES.iter().filter(|(sign, _)| begins_with(letters, sign)).max_by_key(|(sign, _)| sign.len());
        let Some(&(sign, power)) = longest else {
            self.at = before;
            return Ok(0);
        };
        if sign == UNCLEAR_SCALE {
            return self.refuse(Expected::TrillionOrMillion);
        }
        self.at += sign.len();
        Ok(power)
    }
}

/// Whether a text goes on with a scale, which is no beginning of a longer word in Latin letters.
fn begins_with(text: &str, scale: &str) -> bool {
    if !scale.is_ascii() {
        return text.starts_with(scale);
    }
    let (head, rest) = text.split_at_checked(scale.len()).unwrap_or_default();
    head.eq_ignore_ascii_case(scale) && !rest.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// Whether a word is a scale and nothing else: `million`, `亿`.
pub fn is_scale(word: &str) -> bool {
    SCALES.iter().any(|(sign, _)| sign.eq_ignore_ascii_case(word))
}

/// A number as read, and whether a scale stood behind it.
#[derive(Clone, Copy)]
pub(super) struct Scaled {
    pub value: Decimal,
    pub is_scaled: bool,
}

fn scaled(number: Decimal, power: u32) -> Option<Decimal> {
    number.checked_mul(Decimal::from_i128_with_scale(10_i128.pow(power), 0))
}

/// Writes `value` with the largest western scale that needs at most three decimals, exactly.
pub(super) fn with_scale(value: Decimal) -> String {
    for (sign, power) in WRITTEN {
        let shrunk = value.checked_div(Decimal::from_i128_with_scale(10_i128.pow(power), 0));
        if let Some(shrunk) = shrunk.map(|s| s.normalize())
            && shrunk >= Decimal::ONE
            && shrunk.scale() <= 3
        {
            return format!("{shrunk}{sign}");
        }
    }
    plain_number(value)
}
