//! Divisions of the groups of a query, for stacked bars, years and shares.

use super::disclosure::Disclosure;
use crate::model::{DealIx, Register};
use crate::query::group::{GroupKey, Period};

/// The field by which groups are divided. A deal lies in exactly one part of each of its groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Division {
    Kind,
    Stage,
    Year,
    Disclosure,
}

impl Division {
    pub const ALL: &'static [Self] = &[Self::Kind, Self::Stage, Self::Year, Self::Disclosure];

    /// The part that contains a deal.
    pub fn key(self, register: &Register, ix: DealIx) -> GroupKey {
        let deal = register.deal(ix);
        match self {
            Self::Kind => GroupKey::Kind(deal.kind),
            Self::Stage => GroupKey::Stage(deal.stage),
            Self::Year => deal.when.map_or(GroupKey::Missing, |when| Period::Year.key(when)),
            Self::Disclosure => GroupKey::Disclosure(Disclosure::of(deal)),
        }
    }
}
