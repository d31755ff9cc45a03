//! Errors in the notation of amounts, counts and dates.

/// The reason why a text is not an amount, count or date: a position, and what was expected there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("at character {}: {expected}", position + 1)]
pub struct NotationError {
    /// Zero-based position in characters (not bytes) from the start of the text.
    pub position: usize,
    /// What the notation expected at that position.
    pub expected: Expected,
}

/// What a notation expected, worded as the second half of a sentence that begins with "expected".
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
    #[error("a comma only between groups of three digits; decimals need a point, as in 1.2bn")]
    Groups,
    #[error("either “{decimal}” or “{grouped}”: “{found}” can mean both")]
    OneMeaning { found: String, decimal: String, grouped: String },
    #[error("万亿 (a trillion) or 百万 (a million): 兆 can mean both")]
    TrillionOrMillion,
    #[error("either a sign or a range, not both")]
    SignOrRange,
    #[error("a scale at both ends of the range, as in 1bn..1.2bn")]
    ScaleAtBothEnds,
    #[error("the smaller number first in a range")]
    SmallerFirst,
    #[error("nothing more after the amount")]
    EndOfAmount,
    #[error("one currency only")]
    OneCurrency,
    #[error("a currency code before the number, as in USD 300M, or “undisclosed”")]
    CurrencyInFront,
    #[error("CNY or JPY: ¥ can mean both")]
    YuanOrYen,
    #[error("CNY, TWD or HKD: 元 after 億 or 萬 can mean each of them")]
    WhichYuan,
    #[error("an ISO 4217 currency code such as USD or CNY, not “{found}”")]
    KnownCurrency { found: String },
    #[error("nothing more after the count")]
    EndOfCount,
    #[error("a whole number")]
    WholeNumber,
    #[error("a four-digit year, as in 2023-11-05")]
    Year,
    #[error("a year from 1000 to 9999")]
    YearInRange,
    #[error("a two-digit month, as in 2023-11")]
    Month,
    #[error("a month from 01 to 12")]
    MonthInRange,
    #[error("a two-digit day, as in 2023-11-05")]
    Day,
    #[error("a day from 01 to {last} in that month")]
    DayInRange { last: i8 },
    #[error("a slash and a date after “..”, as in ../2023-11-09")]
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
