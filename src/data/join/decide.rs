//! Applying accepted statements: a person's choice between differing statements takes effect everywhere.
//!
//! Amounts, counts and areas keep all their statements, because sums can use them in several ways. A date, a stage
//! or a place needs a single value to show, sort and filter by. If a person accepted another statement of such a
//! field, that becomes the deal's own, and the deal's former value becomes a rival.

use crate::model::{Deal, Field, Rival};

/// Makes the accepted statements of single-valued fields the deal's own. Repeated calls change nothing more.
pub fn decide(deal: &mut Deal) {
    for &field in Field::ALL.iter().filter(|field| field.is_stated() && !field.is_summed()) {
        let Some(accepted) = deal.accepted_for(field).map(|accepted| accepted.value.clone()) else {
            continue;
        };
        let own = deal.stated(field);
        let is_a_rivals = deal.rivals_of(field).any(|rival| rival.value == accepted);
        if own.as_ref() == Some(&accepted) || !is_a_rivals {
            continue;
        }
        deal.state(field, accepted);
        if let Some(value) = own {
            let source = deal.source();
            deal.rivals.push(Rival { field, value, source, why: None });
        }
    }
}
