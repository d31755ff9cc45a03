//! The reader that all notations share: it walks over the text and refuses with a position.

use rust_decimal::Decimal;

/// Why a text is no amount, count or date: where, and what was expected there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("at character {}: {expected}", position + 1)]
pub struct NotationError {
    /// Zero-based position in characters (not bytes) from the start of the text.
    pub position: usize,
    /// What was expected.
    pub expected: Expected,
}

/// What a notation expected, as the second half of a sentence a person can act on.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Expected {
    #[error("digits after the decimal point, as in 1.2bn")]
    Decimals,
    #[error("at most four decimals once the scale is applied")]
    FewerDecimals,
    #[error("a number below 10^18")]
    SmallerNumber,
    #[error("a number, as in 300M or 1.2bn")]
    Number,
    #[error("a comma only between groups of three digits; decimals take a point, as in 1.2bn")]
    Groups,
    #[error("either a sign or a range, not both")]
    SignOrRange,
    #[error("the scale at both ends of a range, as in 1bn..1.2bn")]
    ScaleAtBothEnds,
    #[error("the smaller number of a range first")]
    SmallerFirst,
    #[error("nothing more after the amount")]
    EndOfAmount,
    #[error("one currency only")]
    OneCurrency,
    #[error("a currency code before the number, as in USD 300M, or 'undisclosed'")]
    CurrencyInFront,
    #[error("CNY or JPY, since ¥ stands for both")]
    YuanOrYen,
    #[error("a currency code of ISO 4217 such as USD or CNY, not '{found}'")]
    KnownCurrency { found: String },
    #[error("nothing more after the count")]
    EndOfCount,
    #[error("a whole number")]
    WholeNumber,
    #[error("a year of four digits, as in 2023-11-05")]
    Year,
    #[error("a year from 1000 to 9999")]
    YearInRange,
    #[error("a month of two digits, as in 2023-11")]
    Month,
    #[error("a month from 01 to 12")]
    MonthInRange,
    #[error("a day of two digits, as in 2023-11-05")]
    Day,
    #[error("a day from 01 to {last} in that month")]
    DayInRange { last: i8 },
    #[error("a slash and a date behind '..', as in ../2023-11-09")]
    SlashAndDate,
    #[error("a date such as 2023-11-05, 2023-11, 2023 or 2023-11-05/2023-11-10")]
    Date,
    #[error("nothing more after the date")]
    EndOfDate,
    #[error("a date at one end at least")]
    OneDate,
    #[error("the earlier date first")]
    EarlierFirst,
}

/// The scales a number may carry, largest first: canonical sign, power of ten, other spellings.
pub(super) const SCALES: [(&str, u32, &[&str]); 6] = [
    ("tn", 12, &["trillion", "万亿", "兆"]),
    ("bn", 9, &["b", "billion", "billions"]),
    ("亿", 8, &[]),
    ("M", 6, &["m", "mn", "mln", "million", "millions", "百万"]),
    ("万", 4, &[]),
    ("k", 3, &["thousand"]),
];

/// The largest whole part a number may have: below 10^18 whatever its scale.
const MOST_DIGITS: u32 = 18;
/// The most decimals that remain after the scale is applied; sums of a million stay exact.
const MOST_DECIMALS: u32 = 4;

pub(super) struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
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

    pub fn refuse<T>(&self, expected: Expected) -> Result<T, NotationError> {
        self.refuse_at(self.at, expected)
    }

    pub fn refuse_at<T>(&self, at: usize, expected: Expected) -> Result<T, NotationError> {
        let before = self.text.get(..at).unwrap_or(self.text);
        Err(NotationError { position: before.chars().count(), expected })
    }

    /// Nothing but white space may follow.
    pub fn finish(&mut self, expected: Expected) -> Result<(), NotationError> {
        self.skip_spaces();
        if self.is_done() { Ok(()) } else { self.refuse(expected) }
    }

    /// A number with an optional scale: `300M`, `1.2bn`, `121亿`, `1,200`.
    pub fn number(&mut self) -> Result<Scaled, NotationError> {
        let start = self.at;
        let digits = self.take_while(|c| c.is_ascii_digit() || matches!(c, ',' | '_'));
        let mut plain = self.ungroup(start, digits)?;
        if !self.rest().starts_with("..") && self.eat(".") {
            let fraction = self.take_while(|c| c.is_ascii_digit());
            if fraction.is_empty() {
                return self.refuse(Expected::Decimals);
            }
            plain.push('.');
            plain.push_str(fraction);
        }
        let before_scale = self.at;
        self.skip_spaces();
        let power = self.scale();
        if power == 0 {
            self.at = before_scale;
        }
        let value = Decimal::from_str_exact(&plain)
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

    /// Digits without their group signs; a comma must group three digits.
    fn ungroup(&self, start: usize, digits: &str) -> Result<String, NotationError> {
        let mut groups = digits.split(',');
        let first = groups.next().unwrap_or_default();
        let grouped = digits.contains(',');
        let is_off = groups.any(|group| group.len() != 3 || group.contains('_'));
        if first.is_empty() || !first.chars().any(|c| c.is_ascii_digit()) {
            return self.refuse_at(start, Expected::Number);
        }
        if is_off || (grouped && first.len() > 3) {
            return self.refuse_at(start, Expected::Groups);
        }
        Ok(digits.replace([',', '_'], ""))
    }

    /// The power of ten of the scale that stands here, 0 if none does.
    fn scale(&mut self) -> u32 {
        let here = self.at;
        let letters = self.take_while(char::is_alphabetic);
        let mut best: Option<(usize, u32)> = None;
        for (sign, power, others) in SCALES {
            for spelling in std::iter::once(&sign).chain(others) {
                let fits = if spelling.is_ascii() {
                    letters.get(..spelling.len()).is_some_and(|head| head.eq_ignore_ascii_case(spelling))
                        && letters.chars().nth(spelling.len()).is_none_or(|c| !c.is_ascii_alphabetic())
                } else {
                    letters.starts_with(spelling)
                };
                if fits && best.is_none_or(|(length, _)| spelling.len() > length) {
                    best = Some((spelling.len(), power));
                }
            }
        }
        let (length, power) = best.unwrap_or((0, 0));
        self.at = here + length;
        power
    }
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
    let western = SCALES.iter().filter(|(sign, ..)| sign.is_ascii());
    for (sign, power, _) in western {
        let shrunk = value.checked_div(Decimal::from_i128_with_scale(10_i128.pow(*power), 0));
        if let Some(shrunk) = shrunk.map(|s| s.normalize())
            && shrunk >= Decimal::ONE
            && shrunk.scale() <= 3
        {
            return format!("{shrunk}{sign}");
        }
    }
    value.normalize().to_string()
}
