//! The cursor that the readers of all notations share; it reports errors with their position.

use super::expected::{Expected, NotationError};
use super::grouping::{self, plain_number};
use super::signs::{DASH, Plain};
use rust_decimal::Decimal;

/// The scales that the program writes, largest first: sign and power of ten.
const WRITTEN: [(&str, u32); 4] = [("tn", 12), ("bn", 9), ("M", 6), ("k", 3)];

/// The scales that the program reads, with their powers of ten. Latin letters are read in either case.
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
    // Listed only so that it can be refused: it is a trillion in Taiwan and Japan, a million elsewhere.
    (UNCLEAR_SCALE, 0),
];

/// The scale that has two meanings.
const UNCLEAR_SCALE: &str = "兆";

/// The most digits that the whole part of a number may have once its scale is applied: it is below 10^18.
const MOST_DIGITS: u32 = 18;
/// The most decimals that a number may have once its scale is applied. Together with [`MOST_DIGITS`] this leaves
/// room in a `Decimal` for exact sums of a million numbers.
const MOST_DECIMALS: u32 = 4;

/// Reads a text whose look-alike signs are replaced; reports positions in the original text.
pub(super) struct Cursor<'a> {
    plain: &'a Plain<'a>,
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    pub fn new(plain: &'a Plain<'a>) -> Self {
        Self { plain, text: &plain.text, at: 0 }
    }

    /// The text that is not read yet.
    pub fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub fn is_done(&self) -> bool {
        self.rest().is_empty()
    }

    /// The current position, for `rewind`, `before` and `refuse_at`.
    pub fn mark(&self) -> usize {
        self.at
    }

    pub fn rewind(&mut self, mark: usize) {
        self.at = mark;
    }

    pub fn skip_spaces(&mut self) {
        self.take_while(char::is_whitespace);
    }

    /// Consumes `token` if the text continues with it.
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

    /// Consumes characters as long as `keep` accepts them, and returns them.
    pub fn take_while(&mut self, keep: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|c| !keep(c)).unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).unwrap_or_default()
    }

    /// The text before a mark, without trailing white space.
    pub fn before(&self, mark: usize) -> &'a str {
        self.text.get(..mark).unwrap_or_default().trim_end()
    }

    /// An error at the current position.
    pub fn refuse<T>(&self, expected: Expected) -> Result<T, NotationError> {
        self.refuse_at(self.at, expected)
    }

    /// An error at a mark, reported as a character position in the original text.
    pub fn refuse_at<T>(&self, at: usize, expected: Expected) -> Result<T, NotationError> {
        let before = self.text.get(..at).unwrap_or(self.text);
        Err(NotationError { position: self.plain.place(before.chars().count()), expected })
    }

    /// Refuses the text if anything but white space follows.
    pub fn finish(&mut self, expected: Expected) -> Result<(), NotationError> {
        self.skip_spaces();
        if self.is_done() { Ok(()) } else { self.refuse(expected) }
    }

    /// Consumes the sign between the two numbers of a range.
    pub fn eat_range_sign(&mut self) -> bool {
        let is_dash = self.eat(DASH);
        while is_dash && self.eat(DASH) {}
        is_dash || self.eat_any(&["..", "~", "至", "到"])
    }

    /// Reads a number with an optional scale: `300M`, `1.2bn`, `121亿`, `1,250,000`. The `grouping` module describes
    /// the signs between its digits.
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

    /// Reads the scale that comes next and returns its power of ten; returns 0 and consumes nothing if there is none.
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

/// Whether the text begins with the scale; one in Latin letters must not be the beginning of a longer word.
fn begins_with(text: &str, scale: &str) -> bool {
    if !scale.is_ascii() {
        return text.starts_with(scale);
    }
    let (head, rest) = text.split_at_checked(scale.len()).unwrap_or_default();
    head.eq_ignore_ascii_case(scale) && !rest.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// Whether the whole word is a scale: `million`, `亿`.
pub fn is_scale(word: &str) -> bool {
    SCALES.iter().any(|(sign, _)| sign.eq_ignore_ascii_case(word))
}

/// A number as read, and whether a scale followed it.
#[derive(Clone, Copy)]
pub(super) struct Scaled {
    pub value: Decimal,
    pub is_scaled: bool,
}

fn scaled(number: Decimal, power: u32) -> Option<Decimal> {
    number.checked_mul(Decimal::from_i128_with_scale(10_i128.pow(power), 0))
}

/// Writes `value` exactly, with the largest western scale that needs at most three decimals.
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
