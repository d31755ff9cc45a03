//! Changing the filter from the search box, the facets and the actions.

use crate::model::Stage;
use crate::query::{Clause, FacetField, Filter, Relation, Site};
use crate::state::change::ask;
use crate::state::gesture::Gesture;
use crate::state::{FacetChoice, State};

pub(in crate::state) fn set_filter(state: &mut State, filter: Filter) {
    state.search = filter.to_string();
    state.search_error = filter.check(&state.opened.register, &state.opened.index).err();
    if state.search_error.is_some() {
        return;
    }
    ask(state, |query| query.filter = filter);
}

/// Updates the search text at every key; the views change only if the text is a valid filter.
pub(in crate::state) fn search(state: &mut State, text: String) {
    let read = Filter::parse(&text).and_then(|filter| {
        // A filter that names an unknown place or party is refused as well.
        filter.check(&state.opened.register, &state.opened.index).map(|()| filter)
    });
    state.search = text;
    match read {
        Ok(filter) => {
            state.search_error = None;
            if state.gesture == Some(Gesture::Typing) {
                state.query.filter = filter;
            } else {
                let is_new = filter.to_string() != state.query.filter.to_string();
                state.gesture = is_new.then_some(Gesture::Typing);
                ask(state, |query| query.filter = filter);
            }
        }
        Err(error) => state.search_error = Some(error),
    }
}

pub(in crate::state) fn choose_facet(
    state: &mut State,
    field: FacetField,
    value: String,
    choice: FacetChoice,
) {
    let (mut included, mut excluded) = state.query.filter.choice(field);
    let is_same = |one: &String| one.eq_ignore_ascii_case(&value);
    let (was_included, was_excluded) = (included.iter().any(is_same), excluded.iter().any(is_same));
    included.retain(|one| !is_same(one));
    excluded.retain(|one| !is_same(one));
    match choice {
        FacetChoice::Toggle if was_included => {}
        FacetChoice::Toggle => included.push(value),
        FacetChoice::Only => {
            included = vec![value];
            excluded.clear();
        }
        FacetChoice::Exclude if was_excluded => {}
        FacetChoice::Exclude => excluded.push(value),
    }
    set_filter(state, state.query.filter.with_choice(field, included, excluded));
}

pub(in crate::state) fn seek(state: &mut State, field: FacetField, letters: String) {
    if letters.trim().is_empty() {
        state.sought.remove(&field);
    } else {
        state.sought.insert(field, letters);
    }
}

pub(in crate::state) fn fold_facet(state: &mut State, field: FacetField) {
    let word = field.word();
    let folded = &mut state.layout.folded;
    if folded.iter().any(|one| one == word) {
        folded.retain(|one| one != word);
    } else {
        folded.push(word.to_owned());
    }
}

pub(in crate::state) fn toggled_signed(filter: &Filter) -> Filter {
    if filter.is_signed() { filter.without(FacetField::Stage) } else { from_stage(filter, Stage::Signed) }
}

/// The filter with only the deals that have reached a stage.
pub(in crate::state) fn from_stage(filter: &Filter, stage: Stage) -> Filter {
    filter.with_clause(Clause {
        field: FacetField::Stage,
        comparison: Relation::AtLeast,
        values: vec![stage.word().to_ascii_lowercase()],
        position: 0,
    })
}

/// Lets deals count from a stage on, whatever the filter said of stages.
pub(in crate::state) fn stages_from(state: &mut State, stage: Option<Stage>) {
    let any = state.query.filter.without(FacetField::Stage);
    set_filter(state, stage.map_or_else(|| any.clone(), |stage| from_stage(&any, stage)));
}

/// Adds a part to the filter.
pub(in crate::state) fn narrow(state: &mut State, text: &str) {
    if let Ok(part) = Filter::parse(text) {
        set_filter(state, state.query.filter.and(&part));
    }
}

pub(in crate::state) fn only_chosen_group(state: &mut State) {
    if !can_filter_to_group(state) {
        return;
    }
    let Some(key) = state.chosen.group() else { return };
    let field = FacetField::of(state.query.by);
    let value = key.id(&state.opened.register);
    set_filter(state, state.query.filter.with_choice(field, vec![value], Vec::new()));
}

/// Whether the selected group can become a filter. Filters test the district of a place, not of a place of signing.
pub fn can_filter_to_group(state: &State) -> bool {
    state.chosen.group().is_some() && (state.query.site == Site::Place || state.query.by.level().is_none())
}
