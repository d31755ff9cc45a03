//! What a deal has of a field, where that is more than its own value.

use super::fields::Flag;
use crate::model::{Amount, Deal, Field, Form, SourceIx, When};

/// Whether `is:` with the flag's word holds of a deal.
pub(super) fn has_flag(deal: &Deal, flag: Flag) -> bool {
    match flag {
        Flag::Single => deal.form == Form::Single,
        Flag::Batch => deal.form == Form::Batch,
        Flag::RunningTotal => deal.form == Form::RunningTotal,
        Flag::Member => deal.part_of.is_some(),
        Flag::Disputed => {
            [Field::Amount, Field::Count, Field::When, Field::Stage, Field::Place, Field::FloorArea]
                .into_iter()
                .any(|field| deal.is_disputed(field))
        }
        Flag::Undated => deal.when.is_none(),
        Flag::Approximate => {
            deal.money_statements().any(|money| money.bounds.is_about())
                || deal.count_statements(Field::Count).any(|count| count.0.is_about())
                || deal.count_statements(Field::FloorArea).any(|count| count.0.is_about())
                || deal.when.is_some_and(When::is_about)
        }
        Flag::Undisclosed => deal.leading_amount() == Some(Amount::Undisclosed),
        Flag::Merged => !deal.merged.is_empty(),
    }
}

/// The words that `amount:` and the facet of amounts know a deal by.
pub(super) fn amount_words(deal: &Deal) -> Vec<&'static str> {
    let mut words = vec![match deal.leading_amount() {
        None => "none",
        Some(Amount::Undisclosed) => "undisclosed",
        Some(Amount::Stated(money)) => money.bounds.word(),
    }];
    if deal.is_disputed(Field::Amount) {
        words.push("disputed");
    }
    words
}

pub(super) const AMOUNT_WORDS: [&str; 8] =
    ["exact", "about", "at least", "at most", "range", "disputed", "undisclosed", "none"];

/// The sources that a deal's evidence and rival statements come from, each once.
pub(super) fn sources_of(deal: &Deal) -> Vec<SourceIx> {
    let reported = deal.evidence.iter().map(|evidence| evidence.source);
    let mut all: Vec<SourceIx> =
        reported.chain(deal.rivals.iter().filter_map(|rival| rival.source)).collect();
    all.sort_unstable();
    all.dedup();
    all
}
