//! Periods one after the other.

use crate::model::Month;
use crate::query::GroupKey;
use std::collections::BTreeSet;

/// Above this number of periods, periods without deals are not shown.
pub(super) const MOST: usize = 600;

/// Whether a group is a period, not the group of deals in several periods or in none.
pub(super) fn is_period(key: &GroupKey) -> bool {
    matches!(key, GroupKey::Month(_) | GroupKey::Quarter(..) | GroupKey::Year(_))
}

/// The next period.
pub(super) fn after(key: &GroupKey) -> Option<GroupKey> {
    Some(match *key {
        GroupKey::Month(Month { year, month: 12 }) => {
            GroupKey::Month(Month { year: year.checked_add(1)?, month: 1 })
        }
        GroupKey::Month(Month { year, month }) => GroupKey::Month(Month { year, month: month + 1 }),
        GroupKey::Quarter(year, 4) => GroupKey::Quarter(year.checked_add(1)?, 1),
        GroupKey::Quarter(year, quarter) => GroupKey::Quarter(year, quarter + 1),
        GroupKey::Year(year) => GroupKey::Year(year.checked_add(1)?),
        _ => return None,
    })
}

/// All years from the first to the last, and behind them the keys that are no year.
pub(super) fn all_years<'a>(keys: impl Iterator<Item = &'a GroupKey>) -> Vec<GroupKey> {
    let found: BTreeSet<&GroupKey> = keys.collect();
    let mut years: Vec<GroupKey> = Vec::new();
    for key in found {
        let mut next = years.last().and_then(after);
        while let Some(year) = next.filter(|year| is_period(key) && year < key && years.len() < MOST) {
            next = after(&year);
            years.push(year);
        }
        years.push(key.clone());
    }
    years
}

/// `’24`: a year below a column of a small chart.
pub(super) fn short_year(key: &GroupKey) -> Option<String> {
    match key {
        GroupKey::Year(year) => Some(format!("’{:02}", year.rem_euclid(100))),
        _ => None,
    }
}
