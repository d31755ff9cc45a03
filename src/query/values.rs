//! Values of a deal that are derived from several of its fields.

use super::fields::Flag;
use crate::model::{Amount, Deal, Field, Form, SourceIx, When};

/// Whether a deal has the property that `is:` tests with this flag.
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

/// The words for a deal's amount in `amount:` and in the facet of amounts.
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

/// All words of [`amount_words`]; the position of a word is its code in the facet of amounts.
pub(super) const AMOUNT_WORDS: [&str; 8] =
    ["exact", "about", "at least", "at most", "range", "disputed", "undisclosed", "none"];

/// The distinct sources of a deal's evidence and other statements.
pub(super) fn sources_of(deal: &Deal) -> Vec<SourceIx> {
    let reported = deal.evidence.iter().map(|evidence| evidence.source);
    let mut all: Vec<SourceIx> =
        reported.chain(deal.rivals.iter().filter_map(|rival| rival.source)).collect();
    all.sort_unstable();
    all.dedup();
    all
}
