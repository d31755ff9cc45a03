//! Titles that count deals: numbers of deals are always certain.

use super::wording::title;
use super::{SuggestedTitle, TitlePattern};
use crate::model::Lang;
use crate::query::DealCounts;
use crate::tr;

impl DealCounts {
    /// The titles that count deals.
    pub(super) fn titles(self, lang: Lang) -> Vec<SuggestedTitle> {
        let Self { deals, signed, started, undisclosed, batches } = self;
        let texts = [
            (started, signed, tr!(lang, "title-started", some = started, all = signed)),
            (undisclosed, deals, tr!(lang, "title-undisclosed", some = undisclosed, all = deals)),
            (batches, deals, tr!(lang, "title-batches", some = batches, all = deals)),
        ];
        // "None of" and "one of one" would be no news.
        let told = texts.into_iter().filter(|(some, all, _)| *some > 0 && *all > 1);
        told.map(|(_, _, text)| title(&text, TitlePattern::Counts)).collect()
    }
}
