//! Amounts of money as reported: `USD 300M`, `>=USD 1bn`, `CNY 1bn..1.2bn`, `undisclosed`.

use super::expected::{Expected, NotationError};
use super::notation::Cursor;
use super::signs::Plain;
use super::{Bounds, Currency, Interval};
use std::fmt;
use std::str::FromStr;

/// The amount that a report states for a deal. A deal that involves no money has no `Amount`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Amount {
    /// The deal involves money, but the report does not say how much.
    Undisclosed,
    /// The amount as stated.
    Stated(Money),
}

/// A sum of money with its bound, in units (not minor units) of its currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money {
    pub currency: Currency,
    pub bounds: Bounds,
}

impl Amount {
    /// The stated money; `None` if the amount is undisclosed.
    pub fn money(self) -> Option<Money> {
        match self {
            Self::Undisclosed => None,
            Self::Stated(money) => Some(money),
        }
    }

    /// Every value that the statement allows; an undisclosed amount may have any value.
    pub fn interval(self) -> Interval {
        self.money().map_or(Interval::UNKNOWN, |money| money.bounds.interval())
    }
}

impl FromStr for Amount {
    type Err = NotationError;

    fn from_str(text: &str) -> Result<Self, NotationError> {
        let plain = Plain::new(text);
        let mut cursor = Cursor::new(&plain);
        cursor.skip_spaces();
        if cursor.rest().trim_end().eq_ignore_ascii_case("undisclosed") {
            return Ok(Self::Undisclosed);
        }
        Money::read(&mut cursor).map(Self::Stated)
    }
}

impl Money {
    fn read(cursor: &mut Cursor<'_>) -> Result<Self, NotationError> {
        let sign = Bounds::read_sign(cursor);
        let start = cursor.mark();
        let before = Currency::read_all(cursor)?;
        cursor.skip_spaces();
        let bounds = Bounds::read_numbers(cursor, sign)?;
        cursor.skip_spaces();
        let behind_at = cursor.mark();
        let behind = Currency::read_all(cursor)?;
        cursor.finish(Expected::EndOfAmount)?;
        match (before, behind) {
            (Some(currency), None) | (None, Some(currency)) => Ok(Self { currency, bounds }),
            // 人民币5亿元 names the same currency twice.
            (Some(before), Some(behind)) if before == behind => Ok(Self { currency: before, bounds }),
            (Some(_), Some(_)) => cursor.refuse_at(behind_at, Expected::OneCurrency),
            (None, None) => cursor.refuse_at(start, Expected::CurrencyInFront),
        }
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Undisclosed => f.write_str("undisclosed"),
            Self::Stated(money) => money.fmt(f),
        }
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, numbers) = self.bounds.signed_text();
        write!(f, "{sign}{} {numbers}", self.currency)
    }
}
