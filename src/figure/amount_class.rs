//! Four classes of amounts, which a mark's size stands for: areas by formula could not be read back.

use super::format::money_number_text;
use crate::model::{Currency, Decimal, Interval, Lang};
use crate::query::Sum;
use crate::tr;
use crate::words::{exact, exact_money, manner};

/// The size of an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AmountClass {
    Small,
    Medium,
    Large,
    Largest,
}

/// The least amounts of the upper three classes, in units of money like dollars.
const LEAST: [i64; 3] = [100_000_000, 1_000_000_000, 5_000_000_000];

/// Currencies of which a dollar buys about ten, a hundred, a thousand and ten thousand: their classes begin at so many
/// times the amounts, and stay round.
const TENS: &[&str] = &[
    "CNY", "HKD", "MOP", "SEK", "NOK", "DKK", "ZAR", "MXN", "TRY", "MAD", "BOB", "EGP", "GHS", "ZMW", "BWP",
    "MYR", "PLN", "ILS", "AED", "SAR", "QAR", "BRL", "PEN", "RON", "GTQ", "MDL", "UAH", "TWD", "THB", "CZK",
];
const HUNDREDS: &[&str] =
    &["INR", "JPY", "RUB", "PHP", "HUF", "ISK", "PKR", "BDT", "LKR", "KES", "NPR", "DZD", "ETB", "RSD"];
const THOUSANDS: &[&str] = &["KRW", "CLP", "COP", "NGN", "KZT", "MMK", "MNT", "IQD", "TZS", "XAF", "XOF"];
const TEN_THOUSANDS: &[&str] = &["IDR", "VND", "LAK", "UZS", "IRR", "KHR", "PYG", "UGX", "GNF"];

impl AmountClass {
    pub const ALL: &'static [Self] = &[Self::Small, Self::Medium, Self::Large, Self::Largest];

    /// The class of an amount: that of its lower bound, or of the upper one if the lower is zero.
    pub fn of(money: Interval, currency: Currency) -> Self {
        let amount = decisive(money);
        let classes = [Self::Medium, Self::Large, Self::Largest];
        let reached = classes.into_iter().zip(bounds(currency)).rev().find(|(_, least)| amount >= *least);
        reached.map_or(Self::Small, |(class, _)| class)
    }

    /// The class in words, and in short where the currency is named beside it: "under US$100M", "< 100M"; the unit of the
    /// inner classes is that of the outer ones.
    pub(super) fn words(self, currency: Currency, lang: Lang) -> [String; 2] {
        let [medium, large, largest] = bounds(currency);
        let money = |amount: Decimal| exact_money(lang, currency, amount);
        let between = |low: Decimal, high: Decimal| {
            let interval = Interval::closed(low, high);
            let sum = Sum { interval, approximate: false, disputed: false, unconverted: false };
            let text = money_number_text(&sum, lang);
            let in_full = || format!("{}{}{}", exact(lang, low), manner(lang).dash, exact(lang, high));
            // "100M–1bn" is easier to read than "0.1–1bn".
            [if text.starts_with('0') { in_full() } else { text.clone() }, text]
        };
        match self {
            Self::Small => {
                let words = tr!(lang, "timeline-class-under", amount = money(medium));
                [words, format!("<\u{a0}{}", exact(lang, medium))]
            }
            Self::Medium => between(medium, large),
            Self::Large => between(large, largest),
            Self::Largest => {
                let words = tr!(lang, "timeline-class-over", amount = money(largest));
                [words, format!("≥\u{a0}{}", exact(lang, largest))]
            }
        }
    }

    /// Whether its words name the currency.
    pub(crate) fn has_unit(self) -> bool {
        matches!(self, Self::Small | Self::Largest)
    }
}

/// The amount that decides a mark's size: the lower bound, or the upper one if the lower is zero.
pub(super) fn decisive(money: Interval) -> Decimal {
    if money.low.is_zero() { money.high.unwrap_or_default() } else { money.low }
}

/// The least amounts of the upper three classes in a currency.
fn bounds(currency: Currency) -> [Decimal; 3] {
    let code = currency.code();
    let lists = [(TENS, 10), (HUNDREDS, 100), (THOUSANDS, 1_000), (TEN_THOUSANDS, 10_000)];
    let found = lists.into_iter().find(|(codes, _)| codes.contains(&code));
    let times = Decimal::from(found.map_or(1, |(_, times)| times));
    LEAST.map(|least| Decimal::from(least) * times)
}
