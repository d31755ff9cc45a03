//! Changing the selection: by a bar, a lane, a mark, a row, or everything on display.

use crate::model::DealIx;
use crate::query::{GroupKey, Members};
use crate::state::change::snapshot;
use crate::state::gesture::Gesture;
use crate::state::layout::Visibility;
use crate::state::{Chosen, Panel, SelectMode, State};

/// Selects deals and records an undo step.
pub(in crate::state) fn choose(state: &mut State, chosen: Chosen) {
    if chosen != state.chosen {
        let before = snapshot(state);
        state.history.record(before);
        state.chosen = chosen;
    }
}

/// The same for an extension of the selection: consecutive extensions form one undo step.
pub(in crate::state) fn extend(state: &mut State, chosen: Chosen) {
    if state.gesture == Some(Gesture::Extending) {
        state.chosen = chosen;
    } else {
        choose(state, chosen);
        state.gesture = Some(Gesture::Extending);
    }
}

/// Scrolls the table to the deal that another view has selected.
pub(in crate::state) fn follow(state: &mut State) {
    state.table.follow(&state.answers.outline, state.chosen.lead());
}

pub(in crate::state) fn choose_group(state: &mut State, key: GroupKey, deals: &Members, how: SelectMode) {
    let is_there = state.chosen.groups.contains(&key);
    if how == SelectMode::Only && is_there && state.chosen.groups.len() == 1 {
        choose(state, Chosen::default());
        return follow(state);
    }
    let (mut all, mut groups) = match how {
        SelectMode::Only => (Vec::new(), Vec::new()),
        SelectMode::Toggle | SelectMode::Extend => (state.chosen.deals.to_vec(), state.chosen.groups.clone()),
    };
    all.retain(|&deal| !deals.has(deal));
    groups.retain(|one| *one != key);
    if !is_there || how == SelectMode::Only {
        // The first deal of the group goes last, because the card shows the last deal of a selection.
        all.extend(deals.listed().iter().rev());
        groups.push(key);
    }
    choose(state, Chosen::of(all).in_groups(groups));
    follow(state);
}

pub(in crate::state) fn choose_deals(state: &mut State, deals: Vec<DealIx>, how: SelectMode) {
    let before = match how {
        SelectMode::Only => Chosen::default(),
        SelectMode::Toggle | SelectMode::Extend => state.chosen.clone(),
    };
    let named = Chosen::of(deals);
    let kept = before.deals.iter().filter(|deal| !named.contains(**deal));
    let added = named.deals.iter().filter(|deal| !before.contains(**deal));
    choose(state, Chosen::of(kept.chain(added).copied().collect()));
    state.layout.set(Panel::Card, Visibility::Shown);
    follow(state);
}

/// Selects all deals that pass the filter; the card shows the first row.
pub(in crate::state) fn choose_all(state: &mut State) {
    let mut deals = state.answers.rows.to_vec();
    let lead = state.chosen.lead().and_then(|lead| deals.iter().position(|&deal| deal == lead));
    if !deals.is_empty() {
        let lead = deals.remove(lead.unwrap_or(0));
        deals.push(lead);
    }
    choose(state, Chosen::of(deals));
}
