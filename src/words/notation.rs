//! Words for the errors of the notations of amounts, counts and dates.

use super::Said;
use crate::model::Expected;
use crate::said;

/// The second half of a sentence that begins with "expected", as in `model::Expected`.
pub fn expected_words(expected: &Expected) -> Said {
    match expected {
        Expected::Decimals => said!("expected-decimals"),
        Expected::FewerDecimals => said!("expected-fewer-decimals"),
        Expected::SmallerNumber => said!("expected-smaller-number"),
        Expected::Number => said!("expected-number"),
        Expected::Groups => said!("expected-groups"),
        Expected::OneMeaning { found, decimal, grouped } => {
            said!("expected-one-meaning", found = found, decimal = decimal, grouped = grouped)
        }
        Expected::TrillionOrMillion => said!("expected-trillion-or-million"),
        Expected::SignOrRange => said!("expected-sign-or-range"),
        Expected::ScaleAtBothEnds => said!("expected-scale-at-both-ends"),
        Expected::SmallerFirst => said!("expected-smaller-first"),
        Expected::EndOfAmount => said!("expected-end-of-amount"),
        Expected::OneCurrency => said!("expected-one-currency"),
        Expected::CurrencyInFront => said!("expected-currency-in-front"),
        Expected::YuanOrYen => said!("expected-yuan-or-yen"),
        Expected::WhichYuan => said!("expected-which-yuan"),
        Expected::KnownCurrency { found } => said!("expected-known-currency", found = found),
        Expected::EndOfCount => said!("expected-end-of-count"),
        Expected::WholeNumber => said!("expected-whole-number"),
        Expected::Year => said!("expected-year"),
        Expected::YearInRange => said!("expected-year-in-range"),
        Expected::Month => said!("expected-month"),
        Expected::MonthInRange => said!("expected-month-in-range"),
        Expected::Day => said!("expected-day"),
        Expected::DayInRange { last } => said!("expected-day-in-range", last = last.to_string()),
        Expected::SlashAndDate => said!("expected-slash-and-date"),
        Expected::Date => said!("expected-date"),
        Expected::EndOfDate => said!("expected-end-of-date"),
        Expected::OneDate => said!("expected-one-date"),
        Expected::EarlierFirst => said!("expected-earlier-first"),
    }
}
