//! Stacked bars: the certain part of a bar by kind or stage.

use super::Role;
use super::axis::Ruler;
use super::kinds::Segment;
use super::share::Disclosure;
use crate::model::{Currency, DealIx, Decimal, Register};
use crate::query::{Group, GroupBy, GroupKey, Total, Volumes, VolumesQuery, volumes};

/// What bars are stacked by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum StackBy {
    Kind,
    Stage,
    /// How exactly the amounts are told.
    Bound,
}

impl StackBy {
    pub const ALL: &'static [Self] = &[Self::Kind, Self::Stage, Self::Bound];

    /// The word of the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Stage => "stage",
            Self::Bound => "bound",
        }
    }
}

/// The segments of a bar's solid part: what is certain of each kind or stage, the rest neutral.
///
/// Batches make the low ends of kinds add up to less than the low end of the group: the remainder
/// of a batch may be of any kind. Nothing is scaled to fit; that remainder is drawn as what it is.
pub(super) fn segments(
    register: &Register,
    all: &Volumes,
    group: &Group,
    ruler: &Ruler,
    currency: Option<Currency>,
    stack: StackBy,
) -> Vec<Segment> {
    let Some(low) = group.total.measured(all.query.measure, currency).map(|sum| sum.interval.low) else {
        return Vec::new();
    };
    let parts: Vec<(Role, Decimal)> = certain_parts(register, all, group, currency, stack);
    let sum = parts.iter().fold(Decimal::ZERO, |sum, (_, low)| sum.saturating_add(*low));
    if sum > low {
        // Members outside of the group leave less to it than its deals alone would: nothing is certain by part.
        return vec![Segment { from: 0.0, to: ruler.at(low), role: Role::Neutral }];
    }
    let rest = low.saturating_sub(sum);
    let roles = parts.into_iter().chain([(Role::Neutral, rest)]);
    let mut from = Decimal::ZERO;
    let mut segments = Vec::new();
    for (role, part) in roles.filter(|(_, part)| !part.is_zero()) {
        let to = from.saturating_add(part);
        segments.push(Segment { from: ruler.at(from), to: ruler.at(to), role });
        from = to;
    }
    segments
}

/// What is certain of each part: of kinds and stages within the group's own sums, which tell a batch's remainder
/// from its members; of bounds by the deals that no other deal of the group contains.
fn certain_parts(
    register: &Register,
    all: &Volumes,
    group: &Group,
    currency: Option<Currency>,
    stack: StackBy,
) -> Vec<(Role, Decimal)> {
    let low = |total: &Total| total.measured(all.query.measure, currency).map(|sum| sum.interval.low);
    let by = match stack {
        StackBy::Kind => GroupBy::Kind,
        StackBy::Stage => GroupBy::Stage,
        StackBy::Bound => return certain_by_bound(register, all, group, currency),
    };
    let mut parts: Vec<(GroupKey, Decimal)> =
        volumes(register, group.deals.listed(), VolumesQuery { by, ..all.query })
            .groups
            .into_iter()
            .filter_map(|part| Some((part.key, low(&part.total)?)))
            .filter(|(_, low)| !low.is_zero())
            .collect();
    parts.sort_by(|a, b| a.0.cmp(&b.0));
    parts.into_iter().map(|(key, low)| (role_of(&key), low)).collect()
}

fn certain_by_bound(
    register: &Register,
    all: &Volumes,
    group: &Group,
    currency: Option<Currency>,
) -> Vec<(Role, Decimal)> {
    let of = |one: Disclosure| -> Vec<DealIx> {
        let fits = |&ix: &DealIx| Disclosure::of(register.deal(ix)) == one;
        group.deals.listed().iter().copied().filter(fits).collect()
    };
    let low = |deals: &[DealIx]| {
        let total = volumes(register, deals, all.query).total;
        total.measured(all.query.measure, currency).map_or(Decimal::ZERO, |sum| sum.interval.low)
    };
    let parts = Disclosure::ALL.iter().map(|&one| (one.role(), low(&of(one))));
    parts.filter(|(_, low)| !low.is_zero()).collect()
}

fn role_of(key: &GroupKey) -> Role {
    match key {
        GroupKey::Kind(kind) => Role::of_kind(*kind),
        GroupKey::Stage(stage) => Role::of_stage(*stage),
        _ => Role::Neutral,
    }
}
