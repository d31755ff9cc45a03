//! How much a deal discloses of its amount.

use crate::model::{Amount, Bounds, Deal, Field, Lang};
use crate::tr;

/// How much a deal discloses of its amount, most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Disclosure {
    /// One figure, exact or approximate.
    Figure,
    /// A range, or only a lower or upper bound.
    Bound,
    /// Sources disagree.
    Disputed,
    Undisclosed,
    /// The deal is non-monetary.
    NoMoney,
}

impl Disclosure {
    pub const ALL: &'static [Self] =
        &[Self::Figure, Self::Bound, Self::Disputed, Self::Undisclosed, Self::NoMoney];

    pub fn of(deal: &Deal) -> Self {
        let Some(amount) = deal.leading_amount() else { return Self::NoMoney };
        match amount {
            _ if deal.is_disputed(Field::Amount) => Self::Disputed,
            Amount::Undisclosed => Self::Undisclosed,
            Amount::Stated(money) => match money.bounds {
                Bounds::Exact(_) | Bounds::About(_) => Self::Figure,
                Bounds::AtLeast(_) | Bounds::AtMost(_) | Bounds::Range(..) => Self::Bound,
            },
        }
    }

    /// The value's name in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Bound => "bound",
            Self::Disputed => "disputed",
            Self::Undisclosed => "undisclosed",
            Self::NoMoney => "none",
        }
    }

    pub fn in_words(self, lang: Lang) -> &'static str {
        match self {
            Self::Figure => tr!(lang, "disclosure-figure"),
            Self::Bound => tr!(lang, "disclosure-bound"),
            Self::Disputed => tr!(lang, "bars-sources-disagree"),
            Self::Undisclosed => tr!(lang, "disclosure-undisclosed"),
            Self::NoMoney => tr!(lang, "disclosure-no-money"),
        }
    }
}
