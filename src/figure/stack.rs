//! Stacked bars: the certain part of a bar by kind or stage.

use super::Role;
use super::axis::Ruler;
use super::kinds::Segment;
use crate::model::{Currency, Decimal, Register};
use crate::query::{Group, GroupBy, GroupKey, Sum, Volumes, VolumesQuery, volumes};

/// What bars are stacked by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum StackBy {
    Kind,
    Stage,
}

impl StackBy {
    fn by(self) -> GroupBy {
        match self {
            Self::Kind => GroupBy::Kind,
            Self::Stage => GroupBy::Stage,
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
    let query = VolumesQuery { by: stack.by(), ..all.query };
    let mut parts: Vec<(GroupKey, Decimal)> = volumes(register, &group.deals, query)
        .groups
        .into_iter()
        .filter_map(|part| Some((part.key, certain(part.total.measured(query.measure, currency)?))))
        .filter(|(_, low)| !low.is_zero())
        .collect();
    parts.sort_by(|a, b| a.0.cmp(&b.0));
    let sum = parts.iter().fold(Decimal::ZERO, |sum, (_, low)| sum.saturating_add(*low));
    if sum > low {
        // Members outside of the group leave less to it than its deals alone would: nothing is certain by part.
        return vec![Segment { from: 0.0, to: ruler.at(low), role: Role::Neutral }];
    }
    let rest = low.saturating_sub(sum);
    let roles = parts.iter().map(|(key, low)| (role_of(key), *low)).chain([(Role::Neutral, rest)]);
    let mut from = Decimal::ZERO;
    let mut segments = Vec::new();
    for (role, part) in roles.filter(|(_, part)| !part.is_zero()) {
        let to = from.saturating_add(part);
        segments.push(Segment { from: ruler.at(from), to: ruler.at(to), role });
        from = to;
    }
    segments
}

fn certain(sum: Sum) -> Decimal {
    sum.interval.low
}

fn role_of(key: &GroupKey) -> Role {
    match key {
        GroupKey::Kind(kind) => Role::of_kind(*kind),
        GroupKey::Stage(stage) => Role::of_stage(*stage),
        _ => Role::Neutral,
    }
}
