//! Closed lists: kinds, forms, stages, units, roles, confidences, links.

use serde::{Deserialize, Serialize};

/// The kind of agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    Investment,
    /// Orders and trade.
    Procurement,
    Cooperation,
    /// A company establishes itself at a location.
    Settlement,
    /// A party joins a programme.
    Partnership,
    Visit,
    Unspecified,
}

/// Whether a figure covers one deal or several, or is a cumulative total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Form {
    Single,
    /// One figure for several deals.
    Batch,
    /// A cumulative total over several years or events; sums never include it.
    RunningTotal,
}

/// The stage that a deal has reached. The stages from `Talks` to `Operating` form a ladder; `Cancelled` is not on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stage {
    Cancelled,
    Talks,
    /// Letter of intent, memorandum of understanding, tentative order.
    Intent,
    /// Agreement, contract or order signed, or a new establishment firmly confirmed.
    Signed,
    /// Construction or set-up has begun.
    Started,
    Operating,
}

/// The unit of a deal's count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Unit {
    Projects,
    Agreements,
    Companies,
    Partners,
}

/// The role of a party in a deal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Role {
    Investor,
    Host,
    Buyer,
    Seller,
    Partner,
    Visitor,
    Organiser,
}

/// How reliably the entry reflects its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Confidence {
    Low,
    Medium,
    High,
}

/// Whether a source states that a deal is part of a batch, or the register infers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Link {
    Stated,
    Inferred,
}

/// Implements `ALL`, `word` and `from_word` for a closed list: its variants in order, each with its word in files
/// and filters.
macro_rules! words {
    ($type:ident { $($variant:ident => $word:literal),+ $(,)? }) => {
        impl $type {
            /// All variants, in display order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The variant's word in files, filters and tables.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The variant with this word; ASCII case is ignored.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.word().eq_ignore_ascii_case(word))
            }
        }
    };
}

pub(super) use words;

words!(Kind {
    Investment => "Investment", Procurement => "Procurement", Cooperation => "Cooperation",
    Settlement => "Settlement", Partnership => "Partnership", Visit => "Visit", Unspecified => "Unspecified",
});
words!(Form { Single => "Single", Batch => "Batch", RunningTotal => "RunningTotal" });
words!(Stage {
    Talks => "Talks", Intent => "Intent", Signed => "Signed", Started => "Started",
    Operating => "Operating", Cancelled => "Cancelled",
});
words!(Unit {
    Projects => "Projects", Agreements => "Agreements", Companies => "Companies", Partners => "Partners",
});
words!(Role {
    Investor => "Investor", Host => "Host", Buyer => "Buyer", Seller => "Seller", Partner => "Partner",
    Visitor => "Visitor", Organiser => "Organiser",
});
words!(Confidence { High => "High", Medium => "Medium", Low => "Low" });
words!(Link { Stated => "Stated", Inferred => "Inferred" });

impl Stage {
    /// The stages in ascending order, without `Cancelled`.
    pub const LADDER: &'static [Self] =
        &[Self::Talks, Self::Intent, Self::Signed, Self::Started, Self::Operating];
}
