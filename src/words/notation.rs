//! Words for the errors of the notations of amounts, counts and dates.

use super::Message;
use crate::message;
use crate::model::Expected;

/// The second half of a sentence that begins with "expected", as in `model::Expected`.
pub fn expected_words(expected: &Expected) -> Message {
    match expected {
        Expected::Decimals => message!("expected-decimals"),
        Expected::FewerDecimals => message!("expected-fewer-decimals"),
        Expected::SmallerNumber => message!("expected-smaller-number"),
        Expected::Number => message!("expected-number"),
        Expected::Groups => message!("expected-groups"),
        Expected::OneMeaning { found, decimal, grouped } => {
            message!("expected-one-meaning", found = found, decimal = decimal, grouped = grouped)
        }
        Expected::TrillionOrMillion => message!("expected-trillion-or-million"),
        Expected::SignOrRange => message!("expected-sign-or-range"),
        Expected::ScaleAtBothEnds => message!("expected-scale-at-both-ends"),
        Expected::SmallerFirst => message!("expected-smaller-first"),
        Expected::EndOfAmount => message!("expected-end-of-amount"),
        Expected::OneCurrency => message!("expected-one-currency"),
        Expected::CurrencyInFront => message!("expected-currency-in-front"),
        Expected::YuanOrYen => message!("expected-yuan-or-yen"),
        Expected::WhichYuan => message!("expected-which-yuan"),
        Expected::KnownCurrency { found } => message!("expected-known-currency", found = found),
        Expected::EndOfCount => message!("expected-end-of-count"),
        Expected::WholeNumber => message!("expected-whole-number"),
        Expected::Year => message!("expected-year"),
        Expected::YearInRange => message!("expected-year-in-range"),
        Expected::Month => message!("expected-month"),
        Expected::MonthInRange => message!("expected-month-in-range"),
        Expected::Day => message!("expected-day"),
        Expected::DayInRange { last } => message!("expected-day-in-range", last = last.to_string()),
        Expected::SlashAndDate => message!("expected-slash-and-date"),
        Expected::Date => message!("expected-date"),
        Expected::EndOfDate => message!("expected-end-of-date"),
        Expected::OneDate => message!("expected-one-date"),
        Expected::EarlierFirst => message!("expected-earlier-first"),
    }
}
