//! Applying accepted statements: a person's choice between differing statements takes effect everywhere.
//!
//! Amounts, counts and areas keep all their statements, because sums can use them in several ways. A date, a stage
//! or a place needs a single value to show, sort and filter by. If a person accepted another statement of such a
//! field, that becomes the deal's own, and the deal's former value becomes a rival.

use super::merge::set;
use super::statement::stated;
use crate::model::{Deal, Field, Rival};

/// The fields that need a single value.
const SINGLE: [Field; 7] =
    [Field::Kind, Field::Form, Field::Stage, Field::When, Field::Place, Field::Venue, Field::Event];

/// Makes the accepted statements of single-valued fields the deal's own. Repeated calls change nothing more.
pub fn decide(deal: &mut Deal) {
    for field in SINGLE {
        let Some(accepted) = deal.accepted_for(field).map(|accepted| accepted.value.clone()) else {
            continue;
        };
        let own = stated(deal, field);
        let is_a_rivals = deal.rivals_of(field).any(|rival| rival.value == accepted);
        if own.as_ref() == Some(&accepted) || !is_a_rivals {
            continue;
        }
        set(deal, field, &accepted);
        if let Some(value) = own {
            let source = deal.source();
            deal.rivals.push(Rival { field, value, source, why: None });
        }
    }
}
