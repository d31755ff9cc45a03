//! Several groups as one.

use super::on_columns::parts_of_all;
use super::summing::Summing;
use crate::model::Register;
use crate::query::{DealSet, FacetField, Group, GroupKey, Index, VolumesQuery};

/// The sum of the selected deals that belong to any of the groups of `keys`, by the rules for a single group.
///
/// It is a sum over the whole selection: a batch keeps the members that other groups hold, which it would lose if these
/// were filtered out. Nothing is counted twice. The answer's own key has no meaning.
pub fn together(
    register: &Register,
    index: &Index,
    selected: &DealSet,
    query: VolumesQuery,
    keys: &[GroupKey],
) -> Group {
    let columns = index.columns();
    let summing = Summing::new(register, columns, selected, VolumesQuery { divided: [None, None], ..query });
    let of_any = columns.field(register, FacetField::of(query.by), query.site).with(keys);
    let (groups, _) = summing.groups(&of_any_field(&of_any), None, &[]);
    let inside = groups.into_iter().find(|group| group.key == GroupKey::Several);
    let mut group = inside.unwrap_or_else(|| Group::new(GroupKey::Several, crate::query::Members::default()));
    group.open_unconverted();
    group.parts = parts_of_all(register, index, &selected.and(&of_any), query);
    group
}

/// A field with two values: whether a deal is in a set.
fn of_any_field(set: &DealSet) -> std::sync::Arc<crate::query::columns::Field> {
    std::sync::Arc::new(crate::query::columns::Field::of_set(set, &[GroupKey::Several, GroupKey::Missing]))
}
