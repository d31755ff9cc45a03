//! Stacked bars: the certain part of a bar, divided by kind or stage.

use super::Role;
use super::axis::Ruler;
use super::segment::Segment;
use crate::model::{Currency, Decimal};
use crate::query::{Group, GroupKey, Measure, Total};

/// The segments of a bar's solid part: the certain part of each kind or stage, and a neutral rest.
///
/// With batches, the lower bounds of the parts may add up to less than that of the group, because the remainder of a
/// batch may be of any kind. Nothing is scaled to fit; the remainder is drawn as the neutral rest.
pub(super) fn segments(
    group: &Group,
    measure: Measure,
    currency: Option<Currency>,
    ruler: &Ruler,
) -> Vec<Segment> {
    let low = |total: &Total| total.measured(measure, currency).map(|sum| sum.interval.low);
    let Some(whole) = low(&group.total) else { return Vec::new() };
    let parts = group.parts.iter().filter_map(|part| Some((role_of(&part.key), low(&part.total)?)));
    let parts: Vec<(Role, Decimal)> = parts.collect();
    let sum = parts.iter().fold(Decimal::ZERO, |sum, (_, low)| sum.saturating_add(*low));
    let rest = whole.saturating_sub(sum).max(Decimal::ZERO);
    let roles = parts.into_iter().chain([(Role::Neutral, rest)]);
    let mut from = Decimal::ZERO;
    let mut segments = Vec::new();
    for (role, part) in roles.filter(|(_, part)| !part.is_zero()) {
        let to = from.saturating_add(part);
        segments.push(Segment::solid(ruler.at(from), ruler.at(to), role));
        from = to;
    }
    segments
}

fn role_of(key: &GroupKey) -> Role {
    match key {
        GroupKey::Kind(kind) => Role::of_kind(*kind),
        GroupKey::Stage(stage) => Role::of_stage(*stage),
        GroupKey::Disclosure(disclosure) => disclosure.role(),
        _ => Role::Neutral,
    }
}
