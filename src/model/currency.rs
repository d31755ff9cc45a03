//! Currencies: ISO 4217 codes, including withdrawn ones, and the signs and words that stand for exactly one currency.

mod past;

use super::expected::{Expected, NotationError};
use super::notation::Cursor;
use super::signs::Plain;
use super::when::{DayRange, day_of};
use past::{BEGUN, Day, PAST, Past};
use rust_decimal::Decimal;
use std::fmt;

/// An ISO 4217 currency, such as `USD`, or one that ISO 4217 has withdrawn, such as `DEM`. Ordered by code.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Currency(Listing);

/// The list that a currency comes from: the current codes, or the withdrawn ones.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Listing {
    Listed(iso_currency::Currency),
    Past(&'static Past),
}

/// The currency that replaced another one, at a rate fixed by law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Successor {
    pub currency: Currency,
    /// Units of the old currency for one unit of the new one.
    pub units: Decimal,
    /// The first day of the new currency, in days since 1970-01-01.
    pub since: i32,
    /// Whether the change was a redenomination, so that the ratio also holds for earlier days.
    pub is_same_money: bool,
}

impl Currency {
    pub const USD: Self = Self(Listing::Listed(iso_currency::Currency::USD));
    pub const EUR: Self = Self(Listing::Listed(iso_currency::Currency::EUR));
    pub const CNY: Self = Self(Listing::Listed(iso_currency::Currency::CNY));

    /// The currency of a three-letter code in either case; `None` if ISO 4217 has had no such code since 1997.
    pub fn from_code(code: &str) -> Option<Self> {
        let code = code.to_ascii_uppercase();
        // `iso_currency` still lists some withdrawn codes; looking in `PAST` first gives each code one value.
        let past = PAST.binary_search_by(|past| past.code.cmp(&code)).ok().and_then(|at| PAST.get(at));
        past.map(Listing::Past)
            .or_else(|| iso_currency::Currency::from_code(&code).map(Listing::Listed))
            .map(Self)
    }

    pub fn code(self) -> &'static str {
        match self.0 {
            Listing::Listed(currency) => currency.code(),
            Listing::Past(past) => past.code,
        }
    }

    /// The English name of ISO 4217, such as "United States dollar".
    pub fn name(self) -> String {
        match self.0 {
            Listing::Listed(currency) => currency.name().to_owned(),
            Listing::Past(past) => past.name.to_owned(),
        }
    }

    /// Decimals of the minor unit: 2 for dollars, 0 for yen.
    pub fn decimals(self) -> u32 {
        match self.0 {
            Listing::Listed(currency) => currency.exponent().map_or(2, u32::from),
            Listing::Past(past) => u32::from(past.decimals),
        }
    }

    /// The days on which the currency was in use; a limit that is unknown or in the future is `None`.
    pub fn days(self) -> DayRange {
        let begun = BEGUN.binary_search_by(|(code, _)| (*code).cmp(self.code())).ok();
        DayRange {
            first: begun.and_then(|at| BEGUN.get(at)).map(|(_, day)| number(*day)),
            last: self.past().map(|past| number(past.until)),
        }
    }

    /// The currency that replaced this one at a fixed rate, if one did.
    pub fn successor(self) -> Option<Successor> {
        let into = self.past()?.into?;
        Some(Successor {
            currency: Self::from_code(into.code)?,
            units: Decimal::from_str_exact(into.units).ok()?,
            since: number(into.since),
            is_same_money: into.is_same_money,
        })
    }

    /// All withdrawn currencies, in the order of their codes.
    pub fn ended() -> impl Iterator<Item = Self> {
        PAST.iter().map(Listing::Past).map(Self)
    }

    fn past(self) -> Option<&'static Past> {
        match self.0 {
            Listing::Listed(_) => None,
            Listing::Past(past) => Some(past),
        }
    }

    /// The sign that charts write in front of an amount: `US$`, `€`, else the code and a non-breaking space.
    pub fn sign(self) -> String {
        match self.code() {
            "USD" => "US$".to_owned(),
            "EUR" => "€".to_owned(),
            "GBP" => "£".to_owned(),
            "HKD" => "HK$".to_owned(),
            code => format!("{code}\u{a0}"),
        }
    }

    /// The currency of a code, a sign or a name: `CNY`, `€`, `人民币`, `yuan`; `None` if the text is ambiguous.
    pub fn named(text: &str) -> Option<Self> {
        let plain = Plain::new(text.trim());
        let mut cursor = Cursor::new(&plain);
        let found = Self::read(&mut cursor).ok()??;
        cursor.is_done().then_some(found)
    }

    /// Reads a currency that may be named several times, as in `元人民币`; `None` if the text does not continue with one.
    pub(super) fn read_all(cursor: &mut Cursor<'_>) -> Result<Option<Self>, NotationError> {
        let Some(first) = Self::read(cursor)? else { return Ok(None) };
        loop {
            let before = cursor.mark();
            cursor.skip_spaces();
            let start = cursor.mark();
            match Self::read(cursor)? {
                Some(again) if again == first => {}
                Some(_) => return cursor.refuse_at(start, Expected::OneCurrency),
                None => {
                    cursor.rewind(before);
                    return Ok(Some(first));
                }
            }
        }
    }

    /// Reads a code or sign before or after a number; `None` if the text does not continue with one.
    pub(super) fn read(cursor: &mut Cursor<'_>) -> Result<Option<Self>, NotationError> {
        let start = cursor.mark();
        for (sign, code) in SIGNS.iter().copied() {
            if cursor.eat(sign) {
                // Traditional characters are used in Taiwan and Hong Kong, where 元 also means TWD or HKD.
                if sign == "元" && cursor.before(start).ends_with(['億', '萬']) {
                    return cursor.refuse_at(start, Expected::WhichYuan);
                }
                return Ok(Self::from_code(code));
            }
        }
        if cursor.eat_any(&["¥", "￥"]) {
            return cursor.refuse_at(start, Expected::YuanOrYen);
        }
        let word = cursor.take_while(|c| c.is_alphabetic() && c.is_ascii());
        let lower = word.to_ascii_lowercase();
        if let Some((_, code)) = WORDS.iter().find(|(name, _)| *name == lower) {
            return Ok(Self::from_code(code));
        }
        if word.len() != 3 {
            cursor.rewind(start);
            return Ok(None);
        }
        match Self::from_code(word) {
            Some(currency) => Ok(Some(currency)),
            None => cursor.refuse_at(start, Expected::KnownCurrency { found: word.to_owned() }),
        }
    }
}

fn number((year, month, day): Day) -> i32 {
    day_of(jiff::civil::Date::new(year, month, day).unwrap_or(jiff::civil::Date::ZERO))
}

/// Unambiguous signs with their codes, longest first.
const SIGNS: &[(&str, &str)] = &[
    ("US$", "USD"),
    ("HK$", "HKD"),
    ("NT$", "TWD"),
    ("CN¥", "CNY"),
    ("JP¥", "JPY"),
    ("新加坡元", "SGD"),
    ("瑞士法郎", "CHF"),
    ("人民币", "CNY"),
    ("新台币", "TWD"),
    ("澳门元", "MOP"),
    ("A$", "AUD"),
    ("C$", "CAD"),
    ("S$", "SGD"),
    ("美元", "USD"),
    ("美金", "USD"),
    ("欧元", "EUR"),
    ("港元", "HKD"),
    ("港币", "HKD"),
    ("日元", "JPY"),
    ("英镑", "GBP"),
    ("韩元", "KRW"),
    ("新元", "SGD"),
    ("澳元", "AUD"),
    ("加元", "CAD"),
    ("元", "CNY"),
    ("円", "JPY"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("$", "USD"),
];

const WORDS: [(&str, &str); 6] =
    [("rmb", "CNY"), ("yuan", "CNY"), ("renminbi", "CNY"), ("euro", "EUR"), ("euros", "EUR"), ("yen", "JPY")];

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Ord for Currency {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.code().cmp(other.code())
    }
}

impl PartialOrd for Currency {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
