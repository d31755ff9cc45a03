//! What a person decided between statements that disagree leads everywhere.
//!
//! Amounts, counts and areas keep all their statements: sums read them in several ways. Of a date, a stage or a
//! place there is one to show, to sort and to filter by. Where a person accepted what a rival states of it, that becomes the deal's
//! own, and what the deal said before becomes a rival.

use super::merge::set;
use super::statement::stated;
use crate::model::{Deal, Field, Rival};

/// The fields of which one statement leads.
const SINGLE: [Field; 7] =
    [Field::Kind, Field::Form, Field::Stage, Field::When, Field::Place, Field::Venue, Field::Event];

/// Puts the accepted statements of single fields in their place; doing it twice changes nothing.
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
